#include "editions/kinds.h"
#include "views/editors/editors.h"
#include "views/editors/fields_editor.h"
#include "views/editors/line_field.h"
#include "views/editors/typed_number.h"
#include "views/parts/text_label.h"
#include "views/say.h"

#include <cmath>

namespace views {
namespace {

constexpr int numberWidth = 96;

/// A number of anything.
class NumberEditor : public FieldsEditor {
public:
    NumberEditor(const editions::Question &question, const QDate &day, const QString &counted)
        : FieldsEditor(question, day),
          m_number(addLine(QStringLiteral("number"), Say::tr("number"), numberWidth))
    {
        if (!counted.isEmpty())
            addWords(counted, Place::Beside)->setForegroundRole(QPalette::PlaceholderText);
        finishFields();
    }

protected:
    void fillFields(const subject::AnswerValue *value) override
    {
        const auto *number = value ? std::get_if<subject::Number>(value) : nullptr;
        m_number->setText(number ? numberText(number->value) : QString());
    }

    Reading read() const override
    {
        if (m_number->text().trimmed().isEmpty())
            return {};
        const auto number = numberFrom(m_number->text());
        return number ? readNumber(*number) : faulty(Say::tr("Type a number, such as 12."));
    }

    virtual Reading readNumber(double number) const { return checked(subject::Number{number}); }

    void tidyFields() override
    {
        if (const auto number = numberFrom(m_number->text()))
            m_number->setText(numberText(*number));
    }

private:
    LineField *m_number;
};

editions::Question asQuestion(const editions::SharedNumber &number)
{
    editions::Question question;
    question.id = number.id;
    question.kind = editions::Kind::Number;
    question.text = number.text;
    question.label = number.label;
    return question;
}

/// A number of people that is asked once.
class PeopleEditor final : public NumberEditor {
public:
    PeopleEditor(const editions::SharedNumber &number, const QDate &day)
        : NumberEditor(asQuestion(number), day, Say::tr("people"))
    {
    }

    void setTotal(std::optional<qint64> total, const QString &from) override
    {
        retell([&] {
            m_most = total;
            m_mostFrom = from;
        });
    }

protected:
    Reading readNumber(double number) const override
    {
        if (std::floor(number) != number || number < 0 || number > double(editions::mostPeople))
            return faulty(Say::tr("Type a whole number of people, 0 or more, and no more than "
                                  "1,000,000."));
        if (m_most && number > double(*m_most)) {
            const QString most = numberText(double(*m_most));
            return faulty(m_mostFrom.isEmpty()
                              ? Say::tr("This cannot be more than %1.").arg(most)
                              : Say::tr("This cannot be more than %1: %2.").arg(m_mostFrom, most));
        }
        return checked(subject::Number{number});
    }

private:
    std::optional<qint64> m_most; ///< the number it is a part of
    QString m_mostFrom;
};

} // namespace

AnswerEditor *makeNumberEditor(const editions::Question &question, const QDate &day)
{
    return new NumberEditor(question, day, question.counted.in());
}

AnswerEditor *makePeopleEditor(const editions::SharedNumber &number, const QDate &day)
{
    return new PeopleEditor(number, day);
}

} // namespace views
