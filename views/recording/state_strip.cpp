#include "views/recording/state_strip.h"

#include "base/london.h"
#include "base/text.h"
#include "lists/contact_words.h"
#include "lists/reason_words.h"
#include "subject/personal_details.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/scrolled.h"
#include "views/say.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace views {
namespace {

/// As much as can be seen at once; the rest is counted.
constexpr size_t mostMissing = 6;

/// What a key says that goes to something missing: the question alone where it only waits for an
/// answer.
QString missingWords(const rules::Finding &finding, const editions::Edition &edition)
{
    return finding.what == rules::Finding::What::CriticalUnanswered
               ? lists::labelOf(finding.question, edition)
               : lists::findingWords(finding, edition);
}

} // namespace

StateStrip::StateStrip(QWidget *parent)
    : QFrame(parent),
      m_problem(new TextLabel(TextRole::Strong)),
      m_words(new TextLabel(TextRole::Body)),
      m_missing(new QWidget),
      m_missingRows(new FlowLayout(m_missing)),
      m_correct(makeButton(Say::tr("Correct this contact"))),
      m_whyRow(new QWidget),
      m_why(new QLineEdit),
      m_whyProblem(new TextLabel(TextRole::Strong))
{
    setFrameShape(QFrame::Box);
    setFrameShadow(QFrame::Plain);
    for (TextLabel *label : {m_problem, m_words, m_whyProblem})
        label->makeReadable();
    m_problem->setObjectName(QStringLiteral("notKept"));
    m_words->setObjectName(QStringLiteral("state"));
    m_correct->setObjectName(QStringLiteral("correct"));
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setAccessibleName(Say::tr("Why this contact is corrected"));
    m_why->setPlaceholderText(Say::tr("Why? One reason covers all corrections you make now"));
    auto *start = makeButton(Say::tr("Start correcting"), {}, true);
    connect(start, &QPushButton::clicked, this, &StateStrip::correct);
    connect(m_why, &QLineEdit::returnPressed, this, &StateStrip::correct);
    connect(m_correct, &QPushButton::clicked, this, &StateStrip::askWhyCorrected);
    auto *why = new QHBoxLayout(m_whyRow);
    why->setContentsMargins({});
    why->addWidget(m_why, 1);
    why->addWidget(start);
    auto *line = new QHBoxLayout;
    line->addWidget(m_words, 1);
    line->addWidget(m_correct);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, space::related, 12, space::related);
    layout->setSpacing(space::related);
    layout->addWidget(m_problem);
    layout->addLayout(line);
    layout->addWidget(m_whyRow);
    layout->addWidget(m_whyProblem);
    layout->addWidget(m_missing);
}

void StateStrip::setContact(Keeper *keeper)
{
    m_keeper = keeper;
    m_isFinishing = false;
    m_gone.clear();
    m_why->clear();
    m_whyRow->hide();
    m_whyProblem->hide();
    if (keeper)
        showState();
}

void StateStrip::setGone(const QString &words)
{
    if (words == m_gone)
        return;
    m_gone = words;
    showState();
}

void StateStrip::askToFinish()
{
    m_isFinishing = true;
    showState();
    bringIntoView(this);
}

void StateStrip::askWhyCorrected()
{
    m_whyRow->show();
    m_why->setFocus();
    bringIntoView(this);
}

/// A reason that seems to be about one person stays in its field.
void StateStrip::correct()
{
    const QString why = base::tidy(m_why->text());
    const auto details = subject::personalDetailsIn(why);
    m_whyProblem->setText(details.empty() ? QString()
                                          : lists::personalDetailWords(details.front()));
    m_whyProblem->setVisible(!details.empty());
    if (why.isEmpty() || !details.empty())
        return;
    m_keeper->correctBecause(why);
    // The field that had the focus is gone.
    if (const QStringList &asked = m_keeper->recording().asked(); !asked.isEmpty())
        Q_EMIT goTo(asked.front());
}

QString StateStrip::stateWords(int missing) const
{
    if (!m_gone.isEmpty())
        return m_gone;
    const subject::Review &review = m_keeper->recording().review();
    if (review.isCompleted() && m_keeper->isOpen())
        return Say::tr("You are correcting this contact. Each change is kept with your reason.");
    if (review.isCompleted())
        return Say::tr("This contact is completed and stays as it is.");
    const QString toFinish = missing == 0 ? Say::tr("nothing to finish")
                                          : Say::tr("%n things to finish", nullptr, missing);
    if (!review.ended.isNull())
        return Say::tr("Ended %1, %2.")
            .arg(base::clockTime(base::inLondon(review.ended).time()), toFinish);
    return m_isFinishing && missing > 0
               ? Say::tr("Before this can be completed: %1. \"Not known\" is an "
                         "answer.")
                     .arg(toFinish)
               : QString();
}

void StateStrip::listMissing()
{
    while (QLayoutItem *item = m_missingRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto findings = m_keeper->recording().findings();
    const size_t shown = std::min(findings.size(), mostMissing);
    for (size_t i = 0; i < shown; ++i) {
        auto *button = makeButton(missingWords(findings[i], m_keeper->recording().edition()),
                                  QStringLiteral("forward"));
        button->setToolTip(lists::findingWords(findings[i], m_keeper->recording().edition()));
        connect(button, &QPushButton::clicked, this,
                [this, question = findings[i].question] { Q_EMIT goTo(question); });
        m_missingRows->addWidget(button);
    }
    if (findings.size() > shown)
        m_missingRows->addWidget(TextLabel::muted(
            Say::tr("and %n more", nullptr, int(findings.size() - shown)), TextRole::Caption));
}

void StateStrip::showState()
{
    const subject::Review &review = m_keeper->recording().review();
    const bool isFinishing =
        !review.deleted && !review.isCompleted() && (m_isFinishing || !review.ended.isNull());
    const int missing = isFinishing ? int(m_keeper->recording().findings().size()) : 0;
    if (missing == 0)
        m_isFinishing = false;
    const QString words = stateWords(missing);
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    if (missing > 0)
        listMissing();
    m_missing->setVisible(missing > 0);
    const auto &problem = m_keeper->problem();
    const int unkept = int(m_keeper->recording().unkept().size());
    m_problem->setText(
        problem
            ? Say::tr("%n answers not kept yet. %1", nullptr, qMax(1, unkept)).arg(problem->message)
            : QString());
    m_problem->setVisible(problem.has_value());
    m_correct->setVisible(canBeCorrected());
    if (m_keeper->isOpen())
        m_whyRow->hide();
    setVisible(problem || !words.isEmpty());
}

} // namespace views
