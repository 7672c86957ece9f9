#include "lists/answer_words.h"
#include "lists/phrases.h"
#include "papers/audience_parts.h"

#include <map>

namespace papers {
namespace {

using editions::Question;
using rules::Reason;
using rules::Remedy;

/// What is said of an answer in place of its numbers. The rules give reasons as data, and an
/// option that the question set does not know is said by its key: so words can stand in for data.
struct Instead {
    QString statement{};
    QString remedy{};
};

/// "more staff trained", "fewer than 5 more staff trained"
QString gapWords(const Question &question, bool isFewer, const QString &count)
{
    const QString more = isFewer ? Say::tr("fewer") : Say::tr("more");
    const QString counted = question.counted.isEmpty() ? Say::tr("needed") : question.counted.in();
    return joinedParts({count, more, counted}, QStringLiteral(" "));
}

class NumberFilter {
public:
    explicit NumberFilter(SummaryValues &values)
        : m_values(values),
          m_small(values.position.edition->rollUp.publishSmall)
    {
    }

    int run(bool showsResidents)
    {
        for (const editions::SharedNumber &number : m_values.position.edition->numbers)
            hideNumber(number, showsResidents);
        for (const Question &question : m_values.position.edition->questions) {
            const auto found = m_values.position.answers.find(question.id);
            if (found != m_values.position.answers.end())
                hideAnswer(question, found->second);
        }
        for (rules::AreaRating &area : m_values.rating.areas)
            sayInstead(area);
        sayInstead(m_values.rating.overall);
        for (Reason &reason : m_values.rating.flags)
            sayInstead(reason);
        return m_hidden;
    }

private:
    void hideNumber(const editions::SharedNumber &number, bool showsResidents)
    {
        const auto found = m_values.position.answers.find(number.id);
        if (found == m_values.position.answers.end())
            return;
        const auto *count = std::get_if<subject::Number>(&found->second.value);
        if (!count || !m_small.isSmall(count->value))
            return;
        setValue(found->second, subject::Text{m_small.words()});
        // The first is how many people live here; of so few, beds say how many.
        const bool isResidents = number.id == m_values.position.edition->numbers.front().id;
        if (!isResidents)
            return;
        m_hidden += showsResidents ? 1 : 0;
        if (m_values.home.beds && m_small.isSmall(*m_values.home.beds))
            m_values.home.beds.reset();
    }

    static void setValue(rules::PositionAnswer &held, const subject::AnswerValue &value)
    {
        held.value = value;
        held.held.answer.value = value;
    }

    void hideAnswer(const Question &question, rules::PositionAnswer &held)
    {
        const auto found = m_values.rating.answers.find(question.id);
        if (found == m_values.rating.answers.end())
            return;
        rules::AnswerRating &rating = found->second;
        if (const auto *stock = std::get_if<subject::Stock>(&held.value))
            hideShift(question, *stock, held, rating.reason);
        else
            hideCount(question, held, rating.reason);
        if (!m_instead.contains(question.id))
            return;
        sayInstead(rating.reason);
        if (rating.remedy)
            sayInstead(*rating.remedy);
        const bool isPrinted =
            rating.colour == subject::Colour::Amber || rating.colour == subject::Colour::Red;
        m_hidden += isPrinted ? 1 : 0;
    }

    /// A count that is small, or what is missing to green where that is.
    void hideCount(const Question &question, rules::PositionAnswer &held, const Reason &reason)
    {
        std::optional<QString> said;
        if (const auto *ratio = std::get_if<subject::Ratio>(&held.value))
            said = m_small.ratioWords(ratio->count, ratio->of);
        else if (const auto *number = std::get_if<subject::Number>(&held.value))
            said = m_small.isSmall(number->value) ? std::optional(m_small.words()) : std::nullopt;
        else
            return;
        const bool isFewer = question.lowerIsBetter || reason.green.atMost.has_value();
        if (said) {
            setValue(held, subject::Text{*said});
            m_instead[question.id] = {*said, gapWords(question, isFewer, {})};
        } else if (reason.gap && m_small.isSmall(*reason.gap)) {
            const QString gap = gapWords(question, isFewer, m_small.words());
            const QString answer = lists::answerWords(question, held.value, {});
            m_instead[question.id] = {QStringLiteral("%1; %2").arg(answer, gap), gap};
        }
    }

    /// What is cleaned and used again is rated against the people of the largest shift.
    void hideShift(const Question &question, subject::Stock stock, rules::PositionAnswer &held,
                   const Reason &reason)
    {
        if (!stock.reused || !stock.perDay || !m_small.isSmall(*stock.perDay))
            return;
        stock.perDay.reset();
        setValue(held, stock);
        QString said = Say::tr("cleaned and used again");
        if (reason.count)
            said = Say::tr("%1, %2 for %3 people on the largest shift")
                       .arg(said, lists::numberWords(double(*reason.count)), m_small.words());
        m_instead[question.id] = {said, gapWords(question, false, {})};
    }

    void sayInstead(rules::AreaRating &area)
    {
        for (Reason &reason : area.reasons)
            sayInstead(reason);
        for (Remedy &remedy : area.toBeGreen)
            sayInstead(remedy);
    }

    void sayInstead(Reason &reason) const
    {
        const auto found = m_instead.find(reason.question);
        const bool hasNumbers = reason.what == Reason::What::Percent ||
                                reason.what == Reason::What::Figure ||
                                reason.what == Reason::What::Reused;
        if (found == m_instead.end() || !hasNumbers)
            return;
        reason.what = Reason::What::Option;
        reason.key = found->second.statement;
        reason.figure.reset();
        reason.count.reset();
        reason.of.reset();
        reason.gap.reset();
        reason.green = {};
        // That one person would make it green says how many there are.
        reason.smallNumber = false;
    }

    void sayInstead(Remedy &remedy) const
    {
        const auto found = m_instead.find(remedy.question);
        if (found == m_instead.end() || remedy.amount == 0)
            return;
        remedy.what = Remedy::What::Option;
        remedy.keys = {found->second.remedy};
        remedy.amount = 0;
    }

    SummaryValues &m_values;
    SmallNumbers m_small;
    std::map<QString, Instead> m_instead;
    int m_hidden = 0;
};

} // namespace

int hideSmallNumbers(SummaryValues &values, bool showsResidents)
{
    return values.position.edition ? NumberFilter(values).run(showsResidents) : 0;
}

} // namespace papers
