#include "editions/kinds.h"
#include "lists/phrases.h"
#include "rules/bounds.h"
#include "views/editors/editors.h"
#include "views/editors/fields_editor.h"
#include "views/editors/line_field.h"
#include "views/editors/typed_number.h"
#include "views/parts/text_label.h"
#include "views/say.h"

#include <algorithm>
#include <cmath>

namespace views {
namespace {

using subject::Ratio;

constexpr int countWidth = 84;

/// A count of people, out of a count of people that is filled in where the home has said it.
class RatioEditor final : public FieldsEditor {
public:
    RatioEditor(const editions::Question &question, const QDate &day)
        : FieldsEditor(question, day),
          m_count(addLine(QStringLiteral("count"), Say::tr("how many"), countWidth))
    {
        addLabel(Say::tr("of"), Place::Beside);
        m_of =
            addLine(QStringLiteral("total"), Say::tr("out of how many"), countWidth, Place::Beside);
        m_from = addWords({}, Place::Beside);
        m_from->setForegroundRole(QPalette::PlaceholderText);
        m_from->hide();
        finishFields();
    }

    void setTotal(std::optional<qint64> total, const QString &from) override
    {
        retell([&] {
            m_total = total;
            m_totalFrom = from;
            if (!m_keepsTotal)
                fillTotal();
            sayFrom();
        });
    }

protected:
    void fillFields(const subject::AnswerValue *value) override
    {
        const auto *ratio = value ? std::get_if<Ratio>(value) : nullptr;
        m_count->setText(ratio ? numberText(double(ratio->count)) : QString());
        m_keepsTotal = ratio && ratio->of >= 0;
        if (m_keepsTotal)
            m_of->setText(numberText(double(ratio->of)));
        else
            fillTotal();
        sayFrom();
    }

    Reading read() const override
    {
        const QString counted = m_count->text().trimmed();
        const QString total = m_of->text().trimmed();
        const bool hasOwnTotal = m_keepsTotal && !total.isEmpty();
        if (counted.isEmpty())
            return hasOwnTotal ? unfinished(Say::tr("Give how many.")) : Reading{};
        const auto count = peopleFrom(counted);
        if (!count)
            return faulty(Say::tr("Type a whole number of people, such as 12."));
        if (total.isEmpty())
            return unfinished(Say::tr("Give how many people the count is out of."));
        const auto of = peopleFrom(total);
        if (!of)
            return faulty(Say::tr("Type the total as a whole number, such as 20."));
        Reading reading = checked(Ratio{*count, *of});
        if (reading.value)
            reading.note = noteOn(*count, *of);
        return reading;
    }

    void tidyFields() override
    {
        // An answer keeps the total it was given with.
        if (read().value)
            m_keepsTotal = true;
        if (m_of->text().trimmed().isEmpty() || m_count->text().trimmed().isEmpty()) {
            m_keepsTotal = m_keepsTotal && !m_of->text().trimmed().isEmpty();
            if (!m_keepsTotal)
                fillTotal();
        }
        sayFrom();
    }

    void noteEdit(const QObject *field) override
    {
        if (field == m_of)
            m_keepsTotal = !m_of->text().trimmed().isEmpty();
        sayFrom();
    }

private:
    /// A whole number; one beyond every home stands for all of them, so that it fits the answer.
    static std::optional<qint64> peopleFrom(const QString &text)
    {
        const auto number = numberFrom(text);
        if (!number || std::floor(*number) != *number)
            return std::nullopt;
        return qint64(std::clamp(*number, -1.0, double(editions::mostPeople + 1)));
    }

    QString noteOn(qint64 count, qint64 of) const
    {
        if (of == 0)
            return Say::tr("Nobody to count: this reads as not applicable.");
        const double percent = rules::wholePercent(count, of, question().lowerIsBetter);
        return QStringLiteral("%1%").arg(lists::numberWords(percent));
    }

    void fillTotal() { m_of->setText(m_total ? numberText(double(*m_total)) : QString()); }

    /// Where the total is from, or that the home has said another since.
    void sayFrom()
    {
        QString words;
        const bool isSame = m_total && numberFrom(m_of->text()) == double(*m_total);
        if (!m_totalFrom.isEmpty() && isSame)
            words = Say::tr("from %1").arg(m_totalFrom);
        else if (!m_totalFrom.isEmpty() && m_total)
            words = Say::tr("%1: %2").arg(m_totalFrom, numberText(double(*m_total)));
        m_from->setText(words);
        m_from->setVisible(!words.isEmpty());
    }

    LineField *m_count;
    LineField *m_of = nullptr;
    TextLabel *m_from = nullptr;
    std::optional<qint64> m_total; ///< what the home has said
    QString m_totalFrom;
    bool m_keepsTotal = false; ///< typed by hand, or of an answer that was given
};

} // namespace

AnswerEditor *makeRatioEditor(const editions::Question &question, const QDate &day)
{
    return new RatioEditor(question, day);
}

} // namespace views
