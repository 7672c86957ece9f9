#include "workflow/history_words.h"

#include "base/json.h"
#include "base/text.h"
#include "lists/colour_words.h"
#include "lists/field_words.h"
#include "lists/people_words.h"
#include "lists/reason_words.h"
#include "store/queries.h"
#include "store/records.h"
#include "workflow/compared_answer.h"
#include "workflow/say.h"

namespace workflow {
namespace {

using subject::AnswerPart;
using subject::RecordKind;

constexpr qsizetype longestTitle = 60;

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= longestTitle ? line : line.left(longestTitle - 1) + QChar(0x2026);
}

QString textOf(const QJsonObject &fields, const char *name)
{
    return fields.value(QLatin1StringView(name)).toString();
}

QString dayOf(const QJsonObject &fields, const char *name)
{
    const QDate day = QDate::fromString(textOf(fields, name), Qt::ISODate);
    return day.isValid() ? base::longDate(day) : QString();
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

HistoryWords::HistoryWords(Session &session)
    : m_session(session),
      m_officers(session),
      m_laptops(session)
{
}

QString HistoryWords::reviewTitle(const QJsonObject &fields)
{
    const QDate date = QDate::fromString(textOf(fields, "date"), Qt::ISODate);
    const editions::EditionPointer edition =
        date.isValid() ? m_session.library().inForceOn(date) : nullptr;
    const QString key = textOf(fields, "kind");
    const editions::ContactKind *kind = edition ? edition->contact(key) : nullptr;
    const QString name = kind ? kind->name.in() : key;
    return date.isValid() ? Say::tr("%1 on %2").arg(name, base::longDate(date)) : name;
}

QString HistoryWords::makeTitle(RecordKind kind, const QJsonObject &fields)
{
    const auto named = [&](RecordKind other, const char *field) {
        const QUuid id(textOf(fields, field));
        return id.isNull() ? QString() : titleOf(other, id);
    };
    switch (kind) {
    case RecordKind::Authority:
    case RecordKind::Officer:
    case RecordKind::Edition:
    case RecordKind::Home:
    case RecordKind::Person:
    case RecordKind::RouteStep:
        return textOf(fields, "name");
    case RecordKind::Review:
        return reviewTitle(fields);
    case RecordKind::Note:
        return textOf(fields, "text");
    case RecordKind::Plan:
        return textOf(fields, "period");
    case RecordKind::OfferTaken:
        return textOf(fields, "offer");
    case RecordKind::Action:
        return textOf(fields, "what");
    case RecordKind::Escalation:
        return textOf(fields, "item");
    case RecordKind::EscalationStep:
        return joined({named(RecordKind::Escalation, "escalation"), textOf(fields, "step")});
    case RecordKind::Challenge:
        return joined({textOf(fields, "question"), textOf(fields, "says")});
    case RecordKind::Post:
        return joined({lists::wordOf(lists::postRoles(), textOf(fields, "role")),
                       named(RecordKind::Person, "person")});
    case RecordKind::ContactNote:
        return joined({textOf(fields, "line"), dayOf(fields, "date")});
    case RecordKind::Referral:
        return dayOf(fields, "made_on");
    case RecordKind::Outbreak:
        return joined({textOf(fields, "infection"), dayOf(fields, "notified")});
    case RecordKind::OutbreakCount:
        return dayOf(fields, "date");
    case RecordKind::Funding:
        return joined({textOf(fields, "fund"), textOf(fields, "round")});
    case RecordKind::Visiting:
        return dayOf(fields, "from_day");
    }
    Q_UNREACHABLE();
}

QString HistoryWords::titleOf(RecordKind kind, const QUuid &id)
{
    const auto found = m_titles.find({kind, id});
    if (found != m_titles.end())
        return found->second;
    const auto fields = store::recordOf(m_session.file(), kind, id);
    const QString title = fields ? shortened(makeTitle(kind, *fields)) : QString();
    return m_titles.emplace(std::pair(kind, id), title).first->second;
}

editions::EditionPointer HistoryWords::editionOf(const QUuid &review)
{
    const auto found = m_editions.find(review);
    if (found != m_editions.end())
        return found->second;
    editions::EditionPointer edition;
    if (const auto contact = store::review(m_session.file(), base::Id<subject::Review>(review))) {
        if (contact->edition)
            edition = m_session.file().answers().edition(
                store::keyOf(m_session.file(), RecordKind::Edition, contact->edition->uuid()));
        if (!edition && contact->date.isValid())
            edition = m_session.library().inForceOn(contact->date);
    }
    return m_editions.emplace(review, edition).first->second;
}

QString HistoryWords::fieldOf(RecordKind kind, const QUuid &id, const QString &field)
{
    const auto answer = kind == RecordKind::Review ? subject::answerField(field) : std::nullopt;
    if (!answer)
        return lists::fieldWord(kind, field);
    const editions::EditionPointer edition = editionOf(id);
    const QString label =
        edition
            ? Say::tr("%1 (%2)").arg(lists::labelOf(answer->question, *edition), answer->question)
            : answer->question;
    switch (answer->part) {
    case AnswerPart::Value:
        return label;
    case AnswerPart::Comment:
        return Say::tr("Note for the plan: %1").arg(label);
    case AnswerPart::CouncilNote:
        return Say::tr("Council note: %1").arg(label);
    }
    Q_UNREACHABLE();
}

QString HistoryWords::answerWords(const QUuid &review, const QString &question,
                                  const QJsonValue &value)
{
    const editions::EditionPointer edition = editionOf(review);
    const auto answer = store::answerFromJson(edition, question, base::jsonBytes(value));
    if (!answer)
        return QString::fromUtf8(base::jsonBytes(value));
    QStringList parts{recordedAnswerWords(edition.get(), question, *answer)};
    if (answer->asAt.isValid())
        parts += Say::tr("as at %1").arg(base::longDate(answer->asAt));
    parts += lists::sourceWord(answer->source);
    return parts.join(QStringLiteral(", "));
}

QString HistoryWords::valueOf(RecordKind kind, const QUuid &id, const QString &field,
                              const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    const auto answer = kind == RecordKind::Review ? subject::answerField(field) : std::nullopt;
    if (answer && answer->part == AnswerPart::Value)
        return answerWords(id, answer->question, value);
    if (answer)
        return value.toString();
    const bool isContactKind = kind == RecordKind::Review && field == QLatin1StringView("kind");
    if (const editions::EditionPointer edition = isContactKind ? editionOf(id) : nullptr) {
        if (const editions::ContactKind *contact = edition->contact(value.toString()))
            return contact->name.in();
    }
    return lists::fieldValueWords(kind, field, value, [this](RecordKind other, const QUuid &which) {
        return titleOf(other, which);
    });
}

QString HistoryWords::whoAndWhen(const store::ChangeHead &change) const
{
    const QString officer = m_officers.of(change.officer);
    const QString when = base::longMoment(change.at);
    return officer.isEmpty() ? Say::tr("on %1").arg(when)
                             : Say::tr("by %1 on %2").arg(officer, when);
}

lists::HistoryRow HistoryWords::rowOf(const store::FieldChange &change)
{
    const subject::KindInfo *info = subject::kindNamed(change.kind);
    lists::HistoryRow row;
    row.change = m_laptops.of(change.change.place);
    row.entry = QStringLiteral("%1.%2").arg(row.change).arg(change.place);
    row.field = change.field;
    row.kindKey = change.kind;
    row.recordId = change.record.toString(QUuid::WithoutBraces);
    row.at = change.change.at;
    row.officer = m_officers.of(change.change.officer);
    row.laptop = m_laptops.of(change.change.place.device);
    row.isHere = m_laptops.isHere(change.change.place.device);
    row.why = change.change.why;
    row.stands = change.stands;
    row.kind = info ? lists::kindWord(info->kind) : change.kind;
    row.what = info ? titleOf(info->kind, change.record) : QString();
    row.fieldWords = info ? fieldOf(info->kind, change.record, change.field) : change.field;
    const auto words = [&](const QJsonValue &value) {
        return info ? valueOf(info->kind, change.record, change.field, value)
                    : value.toVariant().toString();
    };
    row.from = words(change.before);
    row.to = words(change.after);
    if (change.removal) {
        const QString who = whoAndWhen(*change.removal);
        row.removed = change.removal->why.isEmpty()
                          ? Say::tr("removed %1").arg(who)
                          : Say::tr("removed %1, because: %2").arg(who, change.removal->why);
    }
    return row;
}

} // namespace workflow
