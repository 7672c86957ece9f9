#include "base/text.h"
#include "lists/colour_words.h"
#include "lists/escalation_words.h"
#include "lists/field_words.h"
#include "lists/funding_words.h"
#include "lists/people_words.h"
#include "lists/phrases.h"
#include "lists/say.h"

namespace lists {
namespace {

using subject::RecordKind;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

/// Any id: the record is made for its words alone.
template <typename Record>
Record recordWith(const QString &field, const QJsonValue &value)
{
    return subject::fromFields<Record>(QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), {{field, value}});
}

KeyWords contactStates()
{
    return {{key("open"), Say::tr("Open")}, {key("completed"), Say::tr("Completed")}};
}

KeyWords signingOutcomes()
{
    return {{key("agreed"), Say::tr("Agreed")},
            {key("discussed"), Say::tr("Discussed, not agreed with all of it")}};
}

KeyWords filings()
{
    return {{key("answer"), Say::tr("Note for the plan")},
            {key("answer_council"), Say::tr("Council note")},
            {key("plan"), Say::tr("The plan")},
            {key("council"), Say::tr("The council's notes")}};
}

/// The words of the keys that stand at a path; empty where a text stands there.
KeyWords keysAt(RecordKind kind, const QString &path)
{
    const auto is = [&](RecordKind wanted, const char *name) {
        return kind == wanted && path == QLatin1StringView(name);
    };
    if (is(RecordKind::Review, "status"))
        return contactStates();
    if (is(RecordKind::Plan, "status"))
        return planStates();
    if (is(RecordKind::Home, "admissions") || is(RecordKind::Outbreak, "admissions/state"))
        return admissionStates();
    if (is(RecordKind::Home, "placements/state"))
        return placementStates();
    if (is(RecordKind::Post, "role"))
        return postRoles();
    if (is(RecordKind::ContactNote, "how"))
        return contactWays();
    if (is(RecordKind::Note, "filed/to"))
        return filings();
    if (path.startsWith(QLatin1StringView("signed_by_")))
        return path.endsWith(QLatin1StringView("/how"))       ? signingWays()
               : path.endsWith(QLatin1StringView("/outcome")) ? signingOutcomes()
                                                              : KeyWords();
    return {};
}

QString textWords(RecordKind kind, const QString &path, const QString &text)
{
    const KeyWords keys = keysAt(kind, path);
    if (!keys.empty())
        return wordOf(keys, text);
    if (path.endsWith(QLatin1StringView("colour"))) {
        const auto colour = subject::colourFromKey(text);
        return colour ? colourWord(*colour) : text;
    }
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid() && day.toString(Qt::ISODate) == text)
        return base::longDate(day);
    // Moments are kept in UTC; a text that only begins like a date is a text.
    if (text.size() >= 20 && text.endsWith(QLatin1Char('Z')) && text.at(10) == QLatin1Char('T')) {
        const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
        if (moment.isValid())
            return base::longMoment(moment);
    }
    return text;
}

QString valueAt(RecordKind kind, const QString &path, const QJsonValue &value);

/// "Name: Kim Example, since: 3 November 2026": what has no words of its own.
QString memberWords(RecordKind kind, const QString &path, const QJsonObject &object)
{
    QStringList parts;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString words = valueAt(kind, path + QLatin1Char('/') + member.key(), *member);
        if (words.isEmpty())
            continue;
        const bool isSpending = path == QLatin1StringView("spent");
        const QString name =
            isSpending ? wordOf(spendingHeadings(), member.key()) : fieldWord(kind, member.key());
        parts += Say::tr("%1: %2").arg(name, words);
    }
    return parts.join(QStringLiteral("; "));
}

/// The values alone: "1 Elm Road, ZZ1 1ZZ".
QString joinedMembers(RecordKind kind, const QString &path, const QJsonObject &object,
                      std::initializer_list<const char *> names)
{
    QStringList parts;
    for (const char *name : names)
        parts += valueAt(kind, path + QLatin1Char('/') + QLatin1StringView(name),
                         object.value(QLatin1StringView(name)));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

/// The rating that was said when a contact was completed or a plan closed.
QString outcomeWords(const QJsonObject &outcome)
{
    const QJsonObject colours = outcome.value(QStringLiteral("colours")).toObject();
    const auto overall =
        subject::colourFromKey(colours.value(QStringLiteral("overall")).toString());
    return overall ? Say::tr("Overall %1").arg(colourWord(*overall).toLower())
                   : Say::tr("The ratings of that day");
}

QString unitWords(RecordKind kind, const QString &field, const QJsonObject &object)
{
    const auto is = [&](RecordKind wanted, const char *name) {
        return kind == wanted && field == QLatin1StringView(name);
    };
    if (field == QLatin1StringView("deleted"))
        return object.value(QStringLiteral("why")).toString().isEmpty()
                   ? Say::tr("Deleted")
                   : Say::tr("Deleted: %1").arg(object.value(QStringLiteral("why")).toString());
    if (is(RecordKind::Home, "address"))
        return joinedMembers(kind, field, object, {"lines", "postcode"});
    if (is(RecordKind::Home, "manager"))
        return managerWords(recordWith<subject::Home>(field, object).manager);
    if (is(RecordKind::Review, "met_with") || is(RecordKind::Challenge, "raised_by"))
        return joinedMembers(kind, field, object, {"name", "role"});
    if (field.startsWith(QLatin1StringView("signed_by_")))
        return joinedMembers(kind, field, object,
                             {"name", "role", "how", "outcome", "on", "comments"});
    if (is(RecordKind::Plan, "sent"))
        return joinedMembers(kind, field, object, {"to", "on"});
    if (is(RecordKind::Review, "outcome") || is(RecordKind::Plan, "outcome"))
        return outcomeWords(object);
    if (is(RecordKind::Action, "owner"))
        return ownerWords(recordWith<subject::Action>(field, object).owner);
    if (is(RecordKind::Action, "progress"))
        return progressWords(recordWith<subject::Action>(field, object));
    if (is(RecordKind::OfferTaken, "answer"))
        return offerAnswerWords(recordWith<subject::OfferTaken>(field, object).answer);
    if (is(RecordKind::EscalationStep, "decision"))
        return decisionWords(recordWith<subject::EscalationStep>(field, object).decision);
    if (is(RecordKind::Challenge, "decision"))
        return challengeDecisionWords(recordWith<subject::Challenge>(field, object).decision);
    return memberWords(kind, field, object);
}

QString valueAt(RecordKind kind, const QString &path, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    case QJsonValue::Bool:
        return value.toBool() ? Say::tr("Yes") : Say::tr("No");
    case QJsonValue::Double:
        return kind == RecordKind::Funding ? moneyWords(value.toInteger())
                                           : numberWords(value.toDouble());
    case QJsonValue::String:
        return textWords(kind, path, value.toString());
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &each : value.toArray())
            parts += valueAt(kind, path, each);
        return parts.join(QStringLiteral(", "));
    }
    case QJsonValue::Object:
        return unitWords(kind, path, value.toObject());
    }
    return {};
}

} // namespace

QString fieldValueWords(RecordKind kind, const QString &field, const QJsonValue &value,
                        const std::function<QString(RecordKind, const QUuid &)> &nameOf)
{
    const subject::FieldInfo *info = subject::infoOf(kind).field(field);
    if (info && info->refersTo && value.isString()) {
        const QString name = nameOf(*info->refersTo, QUuid(value.toString()));
        return name.isEmpty() ? value.toString() : name;
    }
    if (field == QLatin1StringView("logo") && value.isString())
        return Say::tr("A picture");
    return valueAt(kind, field, value);
}

} // namespace lists
