#include "views/recording/gap_strip.h"

#include "base/text.h"
#include "lists/action_words.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/problem_line.h"
#include "views/parts/scaled_size.h"
#include "views/recording/keeper.h"
#include "views/say.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int fieldWidth = 320;

/// "Accepted. Book a session, Alder Grange, by 18 December 2026"
QString takenWords(const workflow::OfferRow &row)
{
    const QString said = lists::offerAnswerWords(row.taken->answer);
    if (!row.action || !row.action->isOpen())
        return said;
    return Say::tr("%1. %2 (%3, by %4)")
        .arg(said, row.action->what, lists::ownerWords(row.action->owner),
             base::longDate(row.action->due));
}

/// What stands in the strip, as one text to compare.
QString wordsOf(const workflow::Gap &gap)
{
    QStringList words{gap.reason, gap.isUnsettled ? QStringLiteral("!") : QString()};
    for (const workflow::OfferRow &row : gap.offers)
        words += row.offer.id + (row.taken ? takenWords(row) : QString());
    for (const subject::Action &action : gap.actions)
        words += action.what + lists::ownerWords(action.owner) + action.due.toString();
    return words.join(QLatin1Char('\n'));
}

} // namespace

GapStrip::GapStrip(Keeper &keeper, const QString &question, const QString &label, QWidget *parent)
    : QFrame(parent),
      m_keeper(keeper),
      m_question(question),
      m_label(label),
      m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("gap"));
    m_layout->setContentsMargins(12, space::inside, 0, space::inside);
    m_layout->setSpacing(space::inside);
    hide();
}

void GapStrip::refresh()
{
    m_gap = workflow::gapOf(m_keeper.support(), m_keeper.rating(), m_question,
                            m_keeper.recording().review().date);
    const QString words = m_gap.isEmpty() ? QString() : wordsOf(m_gap);
    if (words == m_shown)
        return;
    m_shown = words;
    rebuild();
}

void GapStrip::rebuild()
{
    if (m_rows) {
        // A button that was pressed stands in it.
        m_rows->hide();
        m_rows->deleteLater();
        m_rows = nullptr;
    }
    setVisible(!m_gap.isEmpty());
    if (m_gap.isEmpty())
        return;
    m_rows = new QWidget;
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins({});
    layout->setSpacing(space::inside);
    if (!m_gap.offers.empty())
        layout->addWidget(TextLabel::muted(Say::tr("Help that may fit"), TextRole::Caption));
    for (const workflow::OfferRow &row : m_gap.offers)
        addOffer(row);
    for (const subject::Action &action : m_gap.actions)
        addAction(action);
    addSettling();
    m_layout->insertWidget(0, m_rows);
}

void GapStrip::addOffer(const workflow::OfferRow &row)
{
    auto *line = new QWidget;
    auto *flow = new FlowLayout(line);
    auto *words = new TextLabel(TextRole::Body, row.offer.name.in());
    words->setToolTip(row.offer.gets.in());
    flow->add(words);
    const QString name = row.offer.name.in();
    const auto add = [&, this](const QString &text, const QString &said) {
        auto *button = makeButton(text);
        button->setAccessibleName(Say::tr("%1: %2").arg(text, name));
        button->setObjectName(said + QLatin1Char(' ') + row.offer.id);
        button->setEnabled(m_keeper.isOpen());
        flow->add(button, FlowLayout::Place::Beside);
        return button;
    };
    const QString offer = row.offer.id;
    if (!row.taken || !row.action || !row.action->isOpen()) {
        auto *accept = add(Say::tr("Accept"), QStringLiteral("accepted"));
        connect(accept, &QPushButton::clicked, this,
                [this, offer] { answer(offer, QStringLiteral("accepted")); });
    }
    auto *thinking = add(Say::tr("Thinking about it"), QStringLiteral("thinking"));
    connect(thinking, &QPushButton::clicked, this,
            [this, offer] { answer(offer, QStringLiteral("thinking")); });
    auto *declined = add(Say::tr("Declined"), QStringLiteral("declined"));
    auto *why = new QMenu(declined);
    for (const auto &[key, word] : lists::declineReasons()) {
        if (key == QLatin1StringView("other"))
            continue; // which wants words: in the plan
        connect(why->addAction(word), &QAction::triggered, this,
                [this, offer, reason = key] { answer(offer, QStringLiteral("declined"), reason); });
    }
    declined->setMenu(why);
    flow->add(TextLabel::muted(row.offer.providedBy.in(), TextRole::Caption));
    m_rows->layout()->addWidget(line);
    if (!row.taken)
        return;
    auto *said = new TextLabel(TextRole::Strong, takenWords(row));
    said->makeReadable();
    m_rows->layout()->addWidget(said);
}

void GapStrip::addAction(const subject::Action &action)
{
    auto *words =
        new TextLabel(TextRole::Strong, Say::tr("Action: %1 (%2, by %3)")
                                            .arg(action.what, lists::ownerWords(action.owner),
                                                 base::longDate(action.due)));
    words->makeReadable();
    m_rows->layout()->addWidget(words);
}

/// Another action in one's own words, and for a red why there is none.
void GapStrip::addSettling()
{
    if (!m_gap.reason.isEmpty()) {
        auto *words = new TextLabel(TextRole::Strong, Say::tr("No action: %1").arg(m_gap.reason));
        words->makeReadable();
        m_rows->layout()->addWidget(words);
    }
    auto *line = new QWidget;
    auto *flow = new FlowLayout(line);
    const auto add = [&, this](const char *name, const QString &hint, const QString &spoken) {
        auto *field = new QLineEdit;
        field->setObjectName(QString::fromLatin1(name));
        field->setPlaceholderText(hint);
        field->setAccessibleName(Say::tr("%1, %2").arg(spoken, m_label));
        field->setReadOnly(!m_keeper.isOpen());
        keepScaled(field, ScaledSize{.leastWidth = fieldWidth, .mostWidth = fieldWidth});
        flow->add(field);
        return field;
    };
    auto *other =
        add("otherAction", Say::tr("Another action, then Enter"), Say::tr("Another action"));
    connect(other, &QLineEdit::returnPressed, this, [this, other] {
        if (!base::tidy(other->text()).isEmpty())
            take([this, text = other->text()](const workflow::Saying &saying) {
                return m_keeper.agree(m_question, text, saying);
            });
    });
    if (m_gap.isUnsettled) {
        auto *reason = add("noAction", Say::tr("Or why there is no action, then Enter"),
                           Say::tr("Why there is no action"));
        connect(reason, &QLineEdit::returnPressed, this, [this, reason] {
            if (!base::tidy(reason->text()).isEmpty())
                take([this, text = reason->text()](const workflow::Saying &saying) {
                    return m_keeper.settleWithout(m_question, text, saying);
                });
        });
    }
    m_rows->layout()->addWidget(line);
}

bool GapStrip::acceptFirst()
{
    for (const workflow::OfferRow &row : m_gap.offers) {
        if (!row.taken) {
            answer(row.offer.id, QStringLiteral("accepted"));
            return true;
        }
    }
    return false;
}

void GapStrip::answer(const QString &offer, const QString &said, const QString &why)
{
    subject::OfferAnswer answer;
    answer.answer = said;
    answer.why = why;
    take([this, offer, answer](const workflow::Saying &) {
        return m_keeper.answerOffer(m_question, offer, answer);
    });
}

void GapStrip::take(std::function<base::Result<void>(const workflow::Saying &)> what)
{
    m_wanted = std::move(what);
    give({});
}

void GapStrip::give(const workflow::Saying &saying)
{
    const auto done = m_wanted(saying);
    if (done && !m_problem)
        return;
    if (!m_problem) {
        m_problem = new ProblemLine(m_label);
        m_layout->addWidget(m_problem);
        connect(m_problem, &ProblemLine::allowed, this,
                [this](const QString &because) { give({.aboutNoPerson = because}); });
    }
    m_problem->setProblem(done ? QString() : done.error().message,
                          !done && done.error().detail == workflow::personalDetailFault);
}

} // namespace views
