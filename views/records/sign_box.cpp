#include "views/records/sign_box.h"

#include "base/text.h"
#include "lists/action_words.h"
#include "views/parts/flow_layout.h"
#include "views/parts/form.h"
#include "views/parts/page_head.h"
#include "views/parts/problem_line.h"
#include "views/say.h"
#include "workflow/keeping.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

using subject::Plan;

SignBox::SignBox(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_state(new TextLabel(TextRole::Section)),
      m_form(new QWidget),
      m_problem(new ProblemLine({}))
{
    m_state->makeReadable();
    m_state->setObjectName(QStringLiteral("signed"));
    auto *meaning = TextLabel::muted(
        Say::tr("Agreeing means you have read this summary and talked about it with us. It does "
                "not change your contract or your legal duties."));
    meaning->setWordWrap(true);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins({});
    form->setSpacing(space::related);
    form->addWidget(meaning);
    Form fields(m_form);
    m_name = fields.line(QStringLiteral("signedName"), Say::tr("Name"), {});
    m_role = fields.line(QStringLiteral("signedRole"), Say::tr("Role"), {});
    m_comments = fields.line(QStringLiteral("signedComments"), Say::tr("My comments"), {});
    form->addWidget(fields.widget());
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(buttons);
    auto *yes = makeButton(Say::tr("I agree with this"), QStringLiteral("check"), true);
    auto *discussed = makeButton(Say::tr("I have discussed it but do not agree with all of it"));
    yes->setObjectName(QStringLiteral("agree"));
    discussed->setObjectName(QStringLiteral("discussed"));
    connect(yes, &QPushButton::clicked, this, [this] { sign(true); });
    connect(discussed, &QPushButton::clicked, this, [this] { sign(false); });
    connect(m_problem, &ProblemLine::allowed, this, [this](const QString &because) {
        m_because = because;
        sign(m_isAgreed);
    });
    row->add(yes);
    row->add(discussed);
    form->addWidget(buttons);
    form->addWidget(m_problem);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::group, 0, 0);
    layout->setSpacing(space::related);
    layout->addWidget(new TextLabel(TextRole::Title, Say::tr("Agreed by")));
    layout->addWidget(m_state);
    layout->addWidget(m_form);
}

void SignBox::show(const base::Id<subject::Home> &home, const QString &name, const QString &role)
{
    if (m_home != home) {
        for (QLineEdit *line : {m_name, m_role, m_comments})
            line->clear();
        m_because.clear();
        m_problem->setProblem({}, false);
    }
    m_home = home;
    if (m_name->text().isEmpty() && m_role->text().isEmpty()) {
        m_name->setText(name);
        m_role->setText(role);
    }
    if (const auto plan = workflow::openPlan(m_context.session, home))
        say(*plan);
}

/// What stands signed. Of another day it may be signed again.
void SignBox::say(const Plan &plan)
{
    const subject::SignOff &signature = plan.signedByHome;
    QString words = Say::tr("Nobody has agreed yet.");
    if (signature.on.isValid()) {
        const QString who = signature.role.isEmpty()
                                ? signature.name
                                : Say::tr("%1 (%2)").arg(signature.name, signature.role);
        words = signature.outcome == QLatin1StringView("discussed")
                    ? Say::tr("%1 discussed it on %2, and does not agree with all of it.")
                    : Say::tr("%1 agreed with it on %2.");
        words = words.arg(who, base::longDate(signature.on));
    }
    m_state->setText(words);
    m_form->setVisible(signature.on != m_context.session.today() &&
                       !m_context.session.file().isReadOnly());
}

void SignBox::sign(bool isAgreed)
{
    m_isAgreed = isAgreed;
    const auto plan = workflow::signHere(m_context.session, *m_home,
                                         {.name = m_name->text(),
                                          .role = m_role->text(),
                                          .isAgreed = isAgreed,
                                          .comments = m_comments->text()},
                                         {.aboutNoPerson = m_because});
    if (!plan) {
        m_problem->setProblem(plan.error().message,
                              plan.error().detail == workflow::personalDetailFault);
        return;
    }
    m_because.clear();
    m_problem->setProblem({}, false);
    say(*plan);
    Q_EMIT agreed();
}

} // namespace views
