#include "workflow/history.h"

#include "base/text.h"
#include "lists/field_words.h"
#include "store/queries.h"
#include "workflow/history_words.h"
#include "workflow/homes.h"
#include "workflow/say.h"

namespace workflow {
namespace {

using store::FieldChange;
using subject::RecordKind;

/// Written with every record of a home when it is made; says nothing there.
bool isWorthARow(const FieldChange &change)
{
    return change.field != QLatin1StringView("home") || !change.before.isNull();
}

std::optional<RecordKind> kindOf(const QString &name)
{
    if (name.isEmpty())
        return std::nullopt;
    const subject::KindInfo *info = subject::kindNamed(name);
    if (!info) {
        QStringList names;
        for (const subject::KindInfo &each : subject::recordKinds())
            names += each.name;
        base::fail(Say::tr("There is no kind of record %1. The kinds are: %2.")
                       .arg(name, names.join(QStringLiteral(", "))));
    }
    return info->kind;
}

std::optional<base::Id<subject::Officer>> officerIn(Session &session, const QString &name)
{
    if (name.isEmpty())
        return std::nullopt;
    const subject::Officer officer = officerCalled(session, name);
    if (!store::find(session.file(), officer.id))
        base::fail(Say::tr("Nobody called %1 works in this file.").arg(name));
    return officer.id;
}

/// The one write that an entry made to a field.
FieldChange writeOf(Session &session, const QString &entry, const QString &field)
{
    const LaptopNames::Named named = LaptopNames(session).named(entry);
    const auto key = store::entryAt(session.file(), named.change.key, named.entry);
    if (!key)
        base::fail(Say::tr("%1 names no entry of a change. Nothing was changed. The history shows "
                           "each entry, such as 7d3e-12.3.")
                       .arg(entry));
    QStringList fields;
    for (const FieldChange &change : store::history(session.file(), {.entry = key})) {
        if (change.field == field)
            return change;
        fields += change.field;
    }
    base::fail(Say::tr("Entry %1 did not write %2. Nothing was changed. It wrote: %3.")
                   .arg(entry, field, fields.join(QStringLiteral(", "))));
}

/// Throws a Failure where the value must not be, or need not be, written again.
void requireRestorable(Session &session, const FieldChange &write)
{
    const subject::KindInfo *info = subject::kindNamed(write.kind);
    if (!info || (!info->field(write.field) && !subject::answerField(write.field)))
        base::fail(Say::tr("This value was written by a newer version of the program. Nothing was "
                           "changed. Install that version, then put it back."));
    if (write.removal) {
        HistoryWords words(session);
        base::fail(Say::tr("This value was removed for data protection, %1. It cannot be put back. "
                           "Nothing was changed.")
                       .arg(words.whoAndWhen(*write.removal)));
    }
    if (write.field == store::deletedField)
        base::fail(Say::tr("Whether a record is deleted is not put back by itself. Nothing was "
                           "changed. Take back the change that deleted it instead."));
    const auto key = session.file().projection().findRecord(write.kind, write.record);
    const QJsonObject held = session.file().projection().fields(key.value_or(0), write.kind);
    if (held.contains(QString(store::deletedField)))
        base::fail(Say::tr("The record is deleted, so its values cannot be put back. Nothing was "
                           "changed. Take back the change that deleted it first."));
    if (info->kind == subject::RecordKind::Plan && held.contains(QStringLiteral("destroyed")))
        base::fail(Say::tr("This plan was destroyed, so its values cannot be put back. Nothing was "
                           "changed."));
    const QJsonValue stands = held.value(write.field);
    if (write.after.isNull() ? stands.isUndefined() || stands.isNull() : stands == write.after)
        base::fail(Say::tr("This value stands already. Nothing was changed."));
}

QString withReason(const QString &what, const QString &why)
{
    const QString reason = base::tidy(why);
    return reason.isEmpty() ? what : Say::tr("%1: %2").arg(what, reason);
}

QString recordWords(HistoryWords &words, const QString &kind, const QUuid &id)
{
    const subject::KindInfo *info = subject::kindNamed(kind);
    if (!info)
        return kind;
    const QString title = words.titleOf(info->kind, id);
    const QString word = lists::kindWord(info->kind);
    return title.isEmpty() ? word : Say::tr("%1, %2").arg(word, title);
}

QString leftWords(Session &session, const HistoryWords &words, const store::UndoPlan::Left &left)
{
    using Reason = store::UndoPlan::Reason;
    const QString since = left.since == 0
                              ? QString()
                              : words.whoAndWhen(store::changeHead(session.file(), left.since));
    switch (left.reason) {
    case Reason::ChangedSince:
        return Say::tr("changed since %1").arg(since);
    case Reason::Deleted:
        return Say::tr("deleted %1").arg(since);
    case Reason::StillNeeded:
        return Say::tr("something else belongs to it");
    case Reason::NeverDeleted:
        return Say::tr("records of this kind stay");
    case Reason::Removed:
        return Say::tr("removed for data protection");
    case Reason::NotKnown:
        return Say::tr("written by a newer version of the program");
    }
    Q_UNREACHABLE();
}

QString quoted(const QString &value)
{
    return value.isEmpty() ? Say::tr("nothing") : Say::tr("\"%1\"").arg(value);
}

UndoPreview::Taken takenOf(HistoryWords &words, const store::UndoPlan::Step &step)
{
    const QString kind = subject::infoOf(step.kind).name;
    UndoPreview::Taken taken{.what = recordWords(words, kind, step.id),
                             .field = {},
                             .now = {},
                             .then = {},
                             .isDeletion = step.isDeletion,
                             .officer = {}};
    if (step.isDeletion)
        return taken;
    taken.field = words.fieldOf(step.kind, step.id, step.field);
    taken.now = words.valueOf(step.kind, step.id, step.field, step.now);
    taken.then = words.valueOf(step.kind, step.id, step.field, step.then);
    return taken;
}

/// "7d3e-12, by Sam Fiction on 20 November 2026, 9:05am"
QString wordsOfChanges(Session &session, const HistoryWords &words,
                       const std::vector<qint64> &changes)
{
    if (changes.size() != 1)
        return Say::tr("%n changes", nullptr, int(changes.size()));
    const store::ChangeHead head = store::changeHead(session.file(), changes.front());
    return Say::tr("%1, %2").arg(words.laptops().of(head.place), words.whoAndWhen(head));
}

UndoPreview preview(Session &session, const std::set<qint64> &changes, const QString &of)
{
    UndoPreview preview;
    preview.plan = store::planUndo(session.file(), changes);
    HistoryWords words(session);
    preview.of = of.isEmpty() ? wordsOfChanges(session, words, preview.plan.changes) : of;
    std::map<qint64, QString> officers;
    std::map<QString, int> whose;
    for (const store::UndoPlan::Step &step : preview.plan.steps) {
        const auto [officer, isNew] = officers.try_emplace(step.change);
        if (isNew)
            officer->second =
                words.officers().of(store::changeHead(session.file(), step.change).officer);
        preview.taken.push_back(takenOf(words, step));
        preview.taken.back().officer = officer->second;
        ++whose[officer->second];
    }
    preview.whose.assign(whose.begin(), whose.end());
    for (const store::UndoPlan::Left &left : preview.plan.left) {
        const subject::KindInfo *info = subject::kindNamed(left.kind);
        preview.left.push_back({.what = recordWords(words, left.kind, left.id),
                                .field = info && !left.field.isEmpty()
                                             ? words.fieldOf(info->kind, left.id, left.field)
                                             : left.field,
                                .why = leftWords(session, words, left)});
    }
    return preview;
}

} // namespace

base::Result<History> history(Session &session, const HistoryAsked &asked)
{
    return base::attempt([&] {
        if (asked.home)
            requireHome(session, asked.home);
        store::HistoryWanted wanted{.home = asked.record ? std::nullopt : asked.home,
                                    .record = asked.record,
                                    .kind = kindOf(asked.kind),
                                    .officer = officerIn(session, asked.officer),
                                    .skip = asked.skip,
                                    .most = asked.most > 0 ? asked.most + 1 : 0};
        std::vector<FieldChange> changes = store::history(session.file(), wanted);
        History history;
        history.isMore = asked.most > 0 && int(changes.size()) > asked.most;
        if (history.isMore)
            changes.pop_back();
        history.read = int(changes.size());
        HistoryWords words(session);
        for (const FieldChange &change : changes) {
            if (isWorthARow(change))
                history.rows.push_back(words.rowOf(change));
        }
        return history;
    });
}

QString recordTitle(Session &session, const QUuid &record)
{
    HistoryWords words(session);
    for (const subject::KindInfo &info : subject::recordKinds()) {
        if (store::recordOf(session.file(), info.kind, record))
            return recordWords(words, info.name, record);
    }
    return {};
}

base::Result<store::Written> restoreValue(Session &session, const QString &entry,
                                          const QString &field, const Saying &saying)
{
    return base::attempt([&] {
        const FieldChange write = writeOf(session, entry, field);
        requireRestorable(session, write);
        Saying said = saying;
        said.why =
            withReason(Say::tr("Put back from %1").arg(entry.trimmed().toLower()), saying.why);
        return keep(session,
                    {{.kind = subject::kindNamed(write.kind)->kind,
                      .id = write.record,
                      .fields = {{write.field, write.after}}}},
                    said);
    });
}

base::Result<qint64> changeNamed(Session &session, const QString &text)
{
    return base::attempt([&] {
        if (text.trimmed().compare(QLatin1StringView("last"), Qt::CaseInsensitive) != 0)
            return LaptopNames(session).named(text).change.key;
        const qint64 last = store::lastOwnChange(session.file());
        if (last == 0)
            base::fail(Say::tr("Nothing was changed on this laptop yet, so nothing can be taken "
                               "back. The history shows what others changed."));
        return last;
    });
}

QString changeReference(Session &session, qint64 change)
{
    return LaptopNames(session).of(store::changeHead(session.file(), change).place);
}

base::Result<UndoPreview> previewUndo(Session &session, const std::set<qint64> &changes,
                                      const QString &of)
{
    return base::attempt([&] { return preview(session, changes, of); });
}

base::Result<store::Written> undo(Session &session, const std::set<qint64> &changes,
                                  const Saying &saying, const QString &of)
{
    return base::attempt([&] {
        const UndoPreview planned = preview(session, changes, of);
        if (planned.taken.empty())
            base::fail(Say::tr("Nothing of this can be taken back: it was changed since, or it "
                               "stays. Nothing was changed."));
        const subject::Officer officer =
            saying.officer ? *saying.officer : base::valueOrThrow(workingOfficer(session));
        store::Draft draft = planned.plan.draft(
            withReason(Say::tr("Undo of %1").arg(planned.of), saying.why), officer.id);
        if (!store::find(session.file(), officer.id))
            draft.records.insert(draft.records.begin(), store::addition(officer));
        return session.file().write(draft);
    });
}

QStringList undoWords(const UndoPreview &preview)
{
    QStringList lines{Say::tr("To take back: %1.").arg(preview.of)};
    QStringList whose;
    for (const auto &[officer, values] : preview.whose) {
        const QString counted = Say::tr("%n values", nullptr, values);
        whose += officer.isEmpty() ? counted : Say::tr("%1: %2").arg(officer, counted);
    }
    if (preview.taken.empty())
        lines += Say::tr("Nothing of it can be taken back.");
    else
        lines += Say::tr("Whose work this takes back, here and, once shared, on every laptop: %1.")
                     .arg(whose.join(QStringLiteral("; ")));
    for (const UndoPreview::Taken &taken : preview.taken) {
        lines += taken.isDeletion
                     ? Say::tr("%1 is deleted.").arg(taken.what)
                     : Say::tr("%1. %2: from %3 back to %4.")
                           .arg(taken.what, taken.field, quoted(taken.now), quoted(taken.then));
    }
    for (const UndoPreview::Left &left : preview.left)
        lines += left.field.isEmpty()
                     ? Say::tr("Left as it is: %1, %2.").arg(left.what, left.why)
                     : Say::tr("Left as it is: %1. %2, %3.").arg(left.what, left.field, left.why);
    return lines;
}

} // namespace workflow
