#include "views/records/manager_line.h"

#include "lists/people_words.h"
#include "views/parts/page_head.h"
#include "views/say.h"
#include "workflow/homes.h"
#include "workflow/people.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

std::vector<RecordField> managerFields()
{
    lists::KeyWords states = lists::managerStates();
    states.insert(states.begin(), {QString(), Say::tr("Not known")});
    return {{.path = QStringLiteral("manager/name"), .label = Say::tr("Manager")},
            {.path = QStringLiteral("manager/state"),
             .label = Say::tr("Post"),
             .kind = RecordField::Kind::Choice,
             .choices = states},
            {.path = QStringLiteral("manager/since"),
             .label = Say::tr("Since"),
             .kind = RecordField::Kind::Date,
             .isPast = true}};
}

} // namespace

ManagerLine::ManagerLine(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_words(new TextLabel(TextRole::Body)),
      m_change(makeButton(Say::tr("Change the manager"))),
      m_form(new RecordForm(managerFields(), context.session.today(),
                            [this](const QJsonObject &changed, const QString &because) {
                                return keep(changed, because);
                            }))
{
    m_words->makeReadable();
    m_form->hide();
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (m_form->isVisible() && !m_form->keepNow())
            return;
        m_form->setVisible(!m_form->isVisible());
        if (m_form->isVisible())
            m_form->takeFocus();
    });
    connect(m_form, &RecordForm::kept, this, [this] {
        refresh();
        Q_EMIT kept();
    });
    auto *line = new QHBoxLayout;
    line->setSpacing(space::related);
    line->addWidget(m_words, 1);
    line->addWidget(m_change);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::related, 0, 0);
    layout->setSpacing(space::related);
    layout->addLayout(line);
    layout->addWidget(m_form);
}

void ManagerLine::show(const base::Id<subject::Home> &home)
{
    if (m_home != home)
        m_form->hide();
    m_home = home;
    refresh();
}

void ManagerLine::refresh()
{
    const auto home = homeNow();
    if (!home)
        return;
    m_words->setText(Say::tr("Registered manager: %1").arg(lists::managerWords(home->manager)));
    const bool isReadOnly = m_context.session.file().isReadOnly();
    m_change->setEnabled(!isReadOnly);
    m_form->show(m_home->text(), subject::fieldsOf(*home), isReadOnly);
}

base::Result<subject::Home> ManagerLine::homeNow()
{
    return base::attempt([this] { return workflow::requireHome(m_context.session, m_home); });
}

base::Result<void> ManagerLine::keep(const QJsonObject &changed, const QString &because)
{
    return homeNow()
        .and_then([&, this](const subject::Home &now) {
            const QJsonObject fields = withChanged(subject::fieldsOf(now), changed);
            return workflow::keepHomeFacts(
                m_context.session, subject::fromFields<subject::Home>(m_home->uuid(), fields),
                {.aboutNoPerson = because});
        })
        .map([](const subject::Home &) {});
}

} // namespace views
