#include "base/text.h"
#include "editions/kinds.h"
#include "lists/phrases.h"
#include "views/editors/date_field.h"
#include "views/editors/editors.h"
#include "views/editors/fields_editor.h"
#include "views/editors/line_field.h"
#include "views/say.h"

#include <array>

namespace views {
namespace {

using subject::ContactDetails;

/// One line of a contact: what it is, and where it is kept.
struct Part {
    QString ContactDetails::*text;
    const char *name;
    int width;
};

constexpr std::array parts{
    Part{&ContactDetails::name, "name", 204},
    Part{&ContactDetails::role, "role", 204},
    Part{&ContactDetails::organisation, "organisation", 204},
    Part{&ContactDetails::telephone, "telephone", 204},
    Part{&ContactDetails::email, "email", 204},
};

/// What each line is called, in the order of `parts`.
QStringList partWords()
{
    return {Say::tr("Name"), Say::tr("Role"), Say::tr("Organisation"), Say::tr("Telephone"),
            Say::tr("Email")};
}

/// A person to ring, and since when that is sure.
class ContactEditor final : public FieldsEditor {
public:
    ContactEditor(const editions::Question &question, const QDate &day)
        : FieldsEditor(question, day)
    {
        for (size_t i = 0; i < parts.size(); ++i) {
            const QString words = partWords()[qsizetype(i)];
            m_lines[i] = addLine(QString::fromLatin1(parts[i].name), words.toLower(),
                                 parts[i].width, Place::Next, words);
            // One more than can be kept, so that a page pasted by mistake is not cut in silence.
            m_lines[i]->setMaxLength(int(editions::longestText) + 1);
        }
        m_confirmed = addDate(QStringLiteral("confirmedOn"), Say::tr("confirmed on"), Leaning::Past,
                              Place::Next, Say::tr("Confirmed on"));
        if (question.asksDate)
            m_delivery = addDate(QStringLiteral("deliveryDate"), Say::tr("delivery date"),
                                 Leaning::Future, Place::Next, Say::tr("Delivery date"));
        finishFields();
    }

protected:
    void fillFields(const subject::AnswerValue *value) override
    {
        const auto *details = value ? std::get_if<ContactDetails>(value) : nullptr;
        m_shown = details ? *details : ContactDetails{};
        for (size_t i = 0; i < parts.size(); ++i) {
            m_lines[i]->setText(m_shown.*parts[i].text);
            m_lines[i]->setCursorPosition(0);
        }
        m_confirmed->setDate(m_shown.confirmedOn);
        m_isDayByHand = false;
        m_dayIsOf.clear();
        if (m_delivery)
            m_delivery->setDate(m_shown.date);
    }

    Reading read() const override
    {
        ContactDetails details;
        for (size_t i = 0; i < parts.size(); ++i) {
            const QString typed = m_lines[i]->text();
            const QString &shown = m_shown.*parts[i].text;
            details.*parts[i].text = typed == shown ? shown : base::tidy(typed);
        }
        const bool isBlank = details == ContactDetails{} && (!m_delivery || m_delivery->isBlank());
        if (isBlank && (m_confirmed->isBlank() || !m_isDayByHand))
            return {};
        details.confirmedOn = m_confirmed->date();
        if (!m_confirmed->isBlank() && !details.confirmedOn.isValid())
            return unfinished(Say::tr("Type the day the name was confirmed, such as 9/11."));
        if (m_delivery) {
            details.date = m_delivery->date();
            if (!m_delivery->isBlank() && !details.date.isValid())
                return unfinished(Say::tr("Type the day of the delivery, such as 24/11."));
        }
        Reading reading = checked(details);
        const bool isNamed =
            !details.name.trimmed().isEmpty() || !details.organisation.trimmed().isEmpty();
        reading.isUnfinished = !isNamed;
        if (reading.value)
            reading.note = noteOn(details);
        return reading;
    }

    void noteEdit(const QObject *field) override
    {
        const QString name = m_lines[0]->text().trimmed();
        if (field == m_confirmed) {
            m_isDayByHand = !m_confirmed->isBlank();
            m_dayIsOf = name.left(1);
        }
        if (field != m_lines[0])
            return;
        // A day typed for one name says nothing of another; one letter mended is no other name.
        if (!m_dayIsOf.isEmpty() && !name.startsWith(m_dayIsOf))
            m_isDayByHand = false;
        // Who gives the name today confirms it today.
        if (!m_isDayByHand)
            m_confirmed->setDate(name.isEmpty() ? QDate() : day());
    }

    void tidyFields() override
    {
        m_confirmed->tidy();
        if (m_delivery)
            m_delivery->tidy();
    }

private:
    QString noteOn(const ContactDetails &details) const
    {
        QStringList words;
        if (details.confirmedOn == day())
            words += Say::tr("Confirmed today");
        else if (details.confirmedOn.isValid())
            words += Say::tr("Confirmed %1").arg(lists::agoWords(details.confirmedOn, day()));
        else if (!details.name.isEmpty())
            words += Say::tr("Not confirmed yet");
        if (details.date.isValid())
            words += Say::tr("Delivery on %1, %2")
                         .arg(base::longDate(details.date), lists::agoWords(details.date, day()));
        return words.join(QStringLiteral(". "));
    }

    std::array<LineField *, parts.size()> m_lines{};
    DateField *m_confirmed = nullptr;
    DateField *m_delivery = nullptr;
    ContactDetails m_shown;     ///< what was filled in, kept to the letter until it is edited
    bool m_isDayByHand = false; ///< somebody typed the day of confirmation
    QString m_dayIsOf;          ///< the first letter of the name it was typed for
};

} // namespace

AnswerEditor *makeContactEditor(const editions::Question &question, const QDate &day)
{
    return new ContactEditor(question, day);
}

} // namespace views
