#include "workflow/record_words.h"

#include "base/json.h"
#include "base/text.h"
#include "lists/answer_words.h"
#include "lists/field_words.h"
#include "store/answers.h"
#include "store/fold.h"
#include "store/queries.h"
#include "store/records.h"
#include "workflow/say.h"

namespace workflow {
namespace {

QString textOf(const QJsonObject &fields, const char *name)
{
    return fields.value(QLatin1StringView(name)).toString();
}

QString dayOf(const QJsonObject &fields, const char *name)
{
    return base::longDate(QDate::fromString(textOf(fields, name), Qt::ISODate));
}

/// What tells one record of a kind from another: its name, what it says, or its day.
QString whichWords(const QJsonObject &fields)
{
    for (const char *name : {"name", "what", "text", "line", "item", "fund", "period"}) {
        if (!textOf(fields, name).isEmpty())
            return textOf(fields, name);
    }
    for (const char *name : {"date", "raised_on", "notified"}) {
        if (!textOf(fields, name).isEmpty())
            return dayOf(fields, name);
    }
    return {};
}

} // namespace

QString laptopLetters(const QUuid &device)
{
    return device.toString(QUuid::WithoutBraces).left(4);
}

QJsonObject RecordNames::fieldsOf(const QString &kind, const QUuid &id)
{
    const subject::KindInfo *info = subject::kindNamed(kind);
    return info ? store::recordOf(m_session.file(), info->kind, id).value_or(QJsonObject())
                : QJsonObject();
}

const editions::EditionPointer &RecordNames::editionOf(const QUuid &review)
{
    const auto [place, isNew] = m_editions.try_emplace(review);
    if (isNew) {
        const QUuid id(textOf(fieldsOf(QStringLiteral("review"), review), "edition"));
        const QString hash = textOf(fieldsOf(QStringLiteral("edition"), id), "hash");
        place->second = hash.isEmpty() ? nullptr : m_session.library().withHash(hash);
    }
    return place->second;
}

RecordWords RecordNames::wordsOf(const QString &kind, const QUuid &id)
{
    const QJsonObject fields = fieldsOf(kind, id);
    const subject::KindInfo *info = subject::kindNamed(kind);
    RecordWords words{.about = info ? lists::kindWord(info->kind) : kind};
    if (kind == QLatin1StringView("home")) {
        words.home = textOf(fields, "name");
        return words;
    }
    const QUuid home(textOf(fields, "home"));
    if (!home.isNull())
        words.home = record(QStringLiteral("home"), home).home;
    if (kind == QLatin1StringView("review")) {
        const editions::EditionPointer edition = editionOf(id);
        const editions::ContactKind *contact =
            edition ? edition->contact(textOf(fields, "kind")) : nullptr;
        words.about = Say::tr("%1 of %2")
                          .arg(contact ? contact->name.in() : words.about, dayOf(fields, "date"));
        return words;
    }
    const QString which = whichWords(fields);
    if (!which.isEmpty())
        words.about = QStringLiteral("%1: %2").arg(words.about, which);
    return words;
}

const RecordWords &RecordNames::record(const QString &kind, const QUuid &id)
{
    const auto [place, isNew] = m_known.try_emplace({kind, id});
    if (isNew)
        place->second = wordsOf(kind, id);
    return place->second;
}

QString RecordNames::field(const QString &kind, const QUuid &id, const QString &field)
{
    const auto answer = subject::answerField(field);
    if (kind != QLatin1StringView("review") || !answer) {
        const subject::KindInfo *info = subject::kindNamed(kind);
        return info ? lists::fieldWord(info->kind, field) : field;
    }
    const editions::EditionPointer edition = editionOf(id);
    const editions::Question *question = edition ? edition->question(answer->question) : nullptr;
    const editions::SharedNumber *number = edition ? edition->number(answer->question) : nullptr;
    const QString label = question ? question->label.in()
                          : number ? number->label.in()
                                   : answer->question;
    switch (answer->part) {
    case subject::AnswerPart::Value:
        return label;
    case subject::AnswerPart::Comment:
        return Say::tr("%1: note for the plan").arg(label);
    case subject::AnswerPart::CouncilNote:
        return Say::tr("%1: council note").arg(label);
    }
    return label;
}

QString RecordNames::value(const QString &kind, const QUuid &id, const QString &field,
                           const QJsonValue &value)
{
    if (field == store::deletedField && value.isObject()) {
        const QString why = textOf(value.toObject(), "why");
        return why.isEmpty() ? Say::tr("Deleted") : Say::tr("Deleted: %1").arg(why);
    }
    const auto name = subject::answerField(field);
    if (kind == QLatin1StringView("review") && name && name->part == subject::AnswerPart::Value &&
        value.isObject()) {
        const editions::EditionPointer edition = editionOf(id);
        const auto answer = store::answerFromJson(edition, name->question, base::jsonBytes(value));
        const editions::Question *question = edition ? edition->question(name->question) : nullptr;
        const editions::SharedNumber *number = edition ? edition->number(name->question) : nullptr;
        if (answer && question)
            return lists::answerWords(*question, answer->value, answer->asAt);
        if (answer && number)
            return lists::answerWords(*number, answer->value);
    }
    const subject::KindInfo *info = subject::kindNamed(kind);
    if (!info)
        return {};
    return lists::fieldValueWords(
        info->kind, field, value, [this](subject::RecordKind named, const QUuid &which) {
            const RecordWords &words = record(subject::infoOf(named).name, which);
            return named == subject::RecordKind::Home && !words.home.isEmpty() ? words.home
                                                                               : words.about;
        });
}

QString RecordNames::officer(const std::optional<base::Id<subject::Officer>> &officer)
{
    if (!officer)
        return {};
    const auto found = store::officer(m_session.file(), *officer);
    return found ? found->name : QString();
}

} // namespace workflow
