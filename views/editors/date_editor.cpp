#include "base/text.h"
#include "lists/phrases.h"
#include "views/editors/date_field.h"
#include "views/editors/editors.h"
#include "views/editors/fields_editor.h"
#include "views/say.h"

namespace views {
namespace {

/// When something was last done.
class DateEditor final : public FieldsEditor {
public:
    DateEditor(const editions::Question &question, const QDate &day)
        : FieldsEditor(question, day),
          m_date(addDate(QStringLiteral("date"), Say::tr("date"), Leaning::Past))
    {
        finishFields();
    }

protected:
    void fillFields(const subject::AnswerValue *value) override
    {
        const auto *answer = value ? std::get_if<subject::DateAnswer>(value) : nullptr;
        m_date->setDate(answer ? answer->date : QDate());
    }

    Reading read() const override
    {
        if (m_date->isBlank())
            return {};
        const QDate date = m_date->date();
        if (!date.isValid())
            return unfinished(Say::tr("Type a date, day first, such as 9/11 or 9 Nov 2026."));
        Reading reading = checked(subject::DateAnswer{date});
        if (reading.value)
            reading.note =
                QStringLiteral("%1, %2").arg(base::longDate(date), lists::agoWords(date, day()));
        else
            // The date as it was understood: a slip of the day or the year shows.
            reading.fault = QStringLiteral("%1. %2").arg(base::longDate(date), reading.fault);
        return reading;
    }

    void tidyFields() override { m_date->tidy(); }

    QString hint() const override
    {
        return Say::tr("Day first: 9/11, 9 Nov 2026, yesterday, last Friday");
    }

private:
    DateField *m_date;
};

} // namespace

AnswerEditor *makeDateEditor(const editions::Question &question, const QDate &day)
{
    return new DateEditor(question, day);
}

} // namespace views
