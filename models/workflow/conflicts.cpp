#include "workflow/conflicts.h"

#include "store/hash.h"
#include "workflow/record_words.h"
#include "workflow/say.h"

namespace workflow {
namespace {

using store::Conflict;
using subject::RecordKind;

QString referenceOf(const Conflict &conflict)
{
    return referenceTo(conflict.recordKind, conflict.id, conflict.field, conflict.child);
}

ConflictRow rowOf(RecordNames &names, const Conflict &conflict)
{
    const auto words = [&](const QJsonValue &value) {
        return names.value(conflict.recordKind, conflict.id, conflict.field, value);
    };
    const RecordWords record = names.record(conflict.recordKind, conflict.id);
    ConflictRow row{.conflict = conflict,
                    .reference = referenceOf(conflict),
                    .home = record.home,
                    .about = record.about,
                    .field = names.field(conflict.recordKind, conflict.id, conflict.field)};
    if (const auto &deletion = conflict.deletion)
        row.deletion = {.officer = names.officer(deletion->officer),
                        .at = deletion->at,
                        .laptop = laptopLetters(deletion->device)};
    if (!conflict.child.isNull()) {
        const store::SignedWrite &head = conflict.heads.front();
        row.field = Say::tr("What belongs to it");
        row.sides.push_back({.value = names.record(conflict.childKind, conflict.child).about,
                             .officer = names.officer(head.officer),
                             .at = head.at,
                             .laptop = laptopLetters(head.device)});
        return row;
    }
    if (conflict.base)
        row.base = words(conflict.base->value);
    for (const store::SignedWrite &head : conflict.heads)
        row.sides.push_back({.value = words(head.value),
                             .officer = names.officer(head.officer),
                             .at = head.at,
                             .laptop = laptopLetters(head.device)});
    return row;
}

RecordKind kindOf(const Conflict &conflict)
{
    const subject::KindInfo *info = subject::kindNamed(conflict.recordKind);
    if (!info)
        base::fail(Say::tr("This was written by a newer version of the program. Nothing was "
                           "changed. Update the program to decide it."));
    return info->kind;
}

const Conflict &find(const std::vector<Conflict> &all, const QString &reference)
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Conflict &conflict) {
        return referenceOf(conflict) == reference.trimmed().toLower();
    });
    if (found == all.end())
        base::fail(Say::tr("There is nothing to check by the name %1. Nothing was changed. Perhaps "
                           "it was decided already.")
                       .arg(reference));
    return *found;
}

/// The field that carries the decision, with the value it takes.
std::pair<QString, QJsonValue> decided(const Conflict &conflict, const Settlement &settlement)
{
    if (settlement.decision == Decision::Choose) {
        if (conflict.kind == Conflict::Kind::ChangedAgainstDelete)
            base::fail(Say::tr("A colleague deleted this. Decide whether it stays deleted or comes "
                               "back. Nothing was changed."));
        if (settlement.side < 0 || size_t(settlement.side) >= conflict.heads.size())
            base::fail(Say::tr("There are only %n answers to choose from. Nothing was changed.",
                               nullptr, int(conflict.heads.size())));
        return {conflict.field, conflict.heads[size_t(settlement.side)].value};
    }
    if (conflict.kind != Conflict::Kind::ChangedAgainstDelete &&
        conflict.field != store::deletedField)
        base::fail(Say::tr("Nobody deleted this. Choose one of the answers. Nothing was changed."));
    if (settlement.decision == Decision::BringBack)
        return {store::deletedField, QJsonValue::Null};
    const QString why =
        settlement.why.isEmpty() ? Say::tr("Stays deleted") : settlement.why.simplified();
    return {store::deletedField, QJsonObject{{QStringLiteral("why"), why}}};
}

/// A change has one entry for each record.
void addTo(store::Draft &draft, subject::RecordKind kind, const QUuid &id, const QString &field,
           const QJsonValue &value)
{
    const auto isIt = [&](const auto &record) { return record.kind == kind && record.id == id; };
    const auto found = std::find_if(draft.records.begin(), draft.records.end(), isIt);
    if (found == draft.records.end())
        draft.records.push_back({kind, id, {{field, value}}});
    else
        found->fields.insert(field, value);
}

} // namespace

QString referenceTo(const QString &recordKind, const QUuid &id, const QString &field,
                    const QUuid &child)
{
    return QString::fromLatin1(
        store::hash128({recordKind.toUtf8(), id.toRfc4122(), field.toUtf8(), child.toRfc4122()})
            .toHex()
            .left(8));
}

base::Result<std::vector<ConflictRow>> conflictsToCheck(Session &session)
{
    return base::attempt([&] {
        RecordNames names(session);
        std::vector<ConflictRow> rows;
        for (const Conflict &conflict : store::conflicts(session.file()))
            rows.push_back(rowOf(names, conflict));
        std::stable_sort(rows.begin(), rows.end(), [](const ConflictRow &a, const ConflictRow &b) {
            return a.home.localeAwareCompare(b.home) < 0;
        });
        return rows;
    });
}

base::Result<store::Written> settle(Session &session, const std::vector<Settlement> &settlements)
{
    return base::attempt([&] {
        const std::vector<Conflict> all = store::conflicts(session.file());
        store::Draft draft{.officer = session.officer()};
        QStringList reasons;
        for (const Settlement &settlement : settlements) {
            const Conflict &conflict = find(all, settlement.reference);
            const auto [field, value] = decided(conflict, settlement);
            addTo(draft, kindOf(conflict), conflict.id, field, value);
            if (!settlement.why.isEmpty() && !reasons.contains(settlement.why))
                reasons.append(settlement.why);
        }
        draft.why = reasons.isEmpty() ? Say::tr("Chosen between two answers")
                                      : reasons.join(QStringLiteral("; "));
        return session.file().write(draft);
    });
}

base::Result<std::vector<Settlement>> settlementsOf(Session &session,
                                                    const std::vector<EarlyChoice> &choices)
{
    return base::attempt([&] {
        std::vector<Settlement> settlements;
        for (const Conflict &conflict : store::conflicts(session.file())) {
            if (conflict.kind != Conflict::Kind::TwoValues)
                continue;
            for (const EarlyChoice &choice : choices) {
                const auto side = std::find_if(
                    conflict.heads.begin(), conflict.heads.end(),
                    [&](const store::SignedWrite &head) { return head.value == choice.value; });
                if (choice.reference == referenceOf(conflict) && side != conflict.heads.end())
                    settlements.push_back({.reference = choice.reference,
                                           .side = int(side - conflict.heads.begin())});
            }
        }
        return settlements;
    });
}

} // namespace workflow
