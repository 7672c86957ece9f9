#include "workflow/removal.h"

#include "base/text.h"
#include "store/backup.h"
#include "workflow/homes.h"
#include "workflow/record_words.h"
#include "workflow/say.h"
#include "workflow/sharing.h"

#include <QDir>
#include <algorithm>
#include <set>

namespace workflow {
namespace {

using store::HeldValue;
using store::ValueAt;

constexpr int leastLetters = 3;
constexpr size_t manyPlaces = 20;

/// Without these a record is nothing any more; they hold no text of an officer's.
bool isPartOfTheFrame(const QString &kind, const QString &field)
{
    static const QStringList frame{QStringLiteral("status"), QStringLiteral("date"),
                                   QStringLiteral("kind"), QStringLiteral("outcome"),
                                   QStringLiteral("period")};
    const subject::KindInfo *info = subject::kindNamed(kind);
    const subject::FieldInfo *known = info ? info->field(field) : nullptr;
    if (known && (known->column == subject::ColumnType::Reference || frame.contains(field)))
        return true;
    return info &&
           (info->kind == subject::RecordKind::Edition ||
            (info->kind == subject::RecordKind::Authority && field == QLatin1StringView("name")));
}

/// What is to be removed is not said once more by the name of its record.
TextPlace placeOf(RecordNames &names, const HeldValue &held, const QString &text, bool isAsked)
{
    const RecordWords record = names.record(held.recordKind, held.id);
    return {.held = held,
            .home = record.home,
            .about =
                QString(record.about).replace(text, QStringLiteral("\u2026"), Qt::CaseInsensitive),
            .field = names.field(held.recordKind, held.id, held.field),
            .words = store::textsIn(held.write.value).join(QStringLiteral("; ")),
            .officer = names.officer(held.write.officer),
            .isAsked = isAsked};
}

QString requireText(const QString &text)
{
    QString tidy = base::tidy(text);
    if (tidy.size() < leastLetters)
        refuseField(QStringLiteral("text"),
                    Say::tr("Say what to look for: at least three letters. Nothing was changed."));
    return tidy;
}

/// The longest text of the newest value of the field.
QString newestText(const std::vector<HeldValue> &writes)
{
    QString longest;
    for (const QString &each : store::textsIn(writes.back().write.value)) {
        if (each.size() > longest.size())
            longest = each;
    }
    return longest;
}

bool holds(const HeldValue &held, const QString &text)
{
    const QStringList texts = store::textsIn(held.write.value);
    return std::any_of(texts.begin(), texts.end(), [&text](const QString &each) {
        return each.contains(text, Qt::CaseInsensitive);
    });
}

std::vector<HeldValue> askedWrites(Session &session, const QString &record, const QString &field)
{
    const QUuid id = QUuid::fromString(record.trimmed());
    const QStringList kinds = id.isNull() ? QStringList() : store::kindsOf(session.file(), id);
    if (kinds.isEmpty())
        base::fail(
            Say::tr("There is no such record in this file: %1. Nothing was changed.").arg(record));
    std::vector<HeldValue> writes;
    for (const QString &kind : kinds) {
        for (HeldValue &held : store::writesOfField(session.file(), kind, id, field))
            writes.push_back(std::move(held));
    }
    if (writes.empty())
        refuseField(QStringLiteral("field"),
                    Say::tr("This record holds nothing in %1. Nothing was changed.").arg(field));
    return writes;
}

bool isSame(const HeldValue &a, const HeldValue &b)
{
    return a.place() == b.place();
}

void addElsewhere(Session &session, RecordNames &names, RemovalPlan &plan)
{
    for (const HeldValue &held : store::valuesHolding(session.file(), plan.text)) {
        const bool isOwn = std::any_of(plan.own.begin(), plan.own.end(),
                                       [&held](const auto &own) { return isSame(own.held, held); });
        if (!isOwn && !isPartOfTheFrame(held.recordKind, held.field))
            plan.also.push_back(placeOf(names, held, plan.text, false));
    }
    plan.notes = store::exchangeNotesHolding(session.file(), plan.text);
    plan.reasons = store::reasonsHolding(session.file(), plan.text);
}

/// What the values are and hold, as far as they are in the file.
std::vector<HeldValue> valuesAt(Session &session, const QString &text,
                                const std::vector<ValueAt> &values)
{
    std::vector<HeldValue> found;
    for (const HeldValue &held : store::valuesHolding(session.file(), text)) {
        if (std::find(values.begin(), values.end(), held.place()) != values.end())
            found.push_back(held);
    }
    if (found.size() != values.size())
        base::fail(Say::tr("What was to be removed is not in this file any more. Nothing was "
                           "changed. Look for it again."));
    return found;
}

/// A record whose reason for being deleted is removed stays deleted.
std::vector<store::Draft::Record> deletedAgain(Session &session,
                                               const std::vector<HeldValue> &removed)
{
    std::vector<store::Draft::Record> records;
    for (const HeldValue &held : removed) {
        const subject::KindInfo *info = subject::kindNamed(held.recordKind);
        if (held.field != store::deletedField || !info)
            continue;
        const auto fields = store::recordOf(session.file(), info->kind, held.id);
        if (fields && fields->value(store::deletedField).isObject())
            records.push_back({info->kind, held.id,
                               QJsonObject{{QString(store::deletedField),
                                            QJsonObject{{QStringLiteral("why"),
                                                         Say::tr("The reason was removed")}}}}});
    }
    return records;
}

QString requireReason(const QString &why, const QString &text)
{
    QString tidy = base::tidy(why);
    if (tidy.isEmpty())
        refuseField(QStringLiteral("why"), Say::tr("Say why it is removed. Nothing was changed."));
    if (tidy.contains(text, Qt::CaseInsensitive))
        refuseField(QStringLiteral("why"), Say::tr("The reason stays for ever and holds what is to "
                                                   "be removed. Say it without. Nothing was "
                                                   "changed."));
    return tidy;
}

QString laptopName(const std::vector<LaptopState> &laptops, const QUuid &device)
{
    for (const LaptopState &laptop : laptops) {
        if (laptop.device == device)
            return laptop.name;
    }
    return laptopLetters(device);
}

/// Where values stood that were removed: field by field, of very many record by record.
QStringList placesOf(RecordNames &names, const store::RemovalMade &removal)
{
    std::set<std::pair<QUuid, QString>> said; // a field may have held it many times
    std::set<QUuid> records;
    for (const store::RemovedValue &value : removal.values) {
        said.emplace(value.id, value.field);
        records.insert(value.id);
    }
    const bool areMany = said.size() > manyPlaces;
    QStringList places;
    for (const store::RemovedValue &value : removal.values) {
        const bool isNew =
            areMany ? records.erase(value.id) > 0 : said.erase({value.id, value.field}) > 0;
        if (!isNew)
            continue;
        const RecordWords record = names.record(value.recordKind, value.id);
        QStringList words{record.home, record.about};
        if (!areMany)
            words += names.field(value.recordKind, value.id, value.field);
        words.removeAll(QString());
        places += words.join(QStringLiteral(", "));
    }
    return places;
}

QFileInfoList backupsOf(Session &session, const QString &folder)
{
    const QString path = session.file().path();
    const QDir where(folder.isEmpty() ? store::defaultBackupFolder(path) : folder);
    QFileInfoList files =
        where.entryInfoList({QStringLiteral("*.planner")}, QDir::Files, QDir::Name);
    const QString own = QFileInfo(path).canonicalFilePath();
    files.removeIf([&own](const QFileInfo &file) { return file.canonicalFilePath() == own; });
    return files;
}

} // namespace

base::Result<RemovalPlan> removalPlan(Session &session, const QString &record, const QString &field,
                                      const QString &text)
{
    return base::attempt([&] {
        const std::vector<HeldValue> writes = askedWrites(session, record, field);
        if (isPartOfTheFrame(writes.front().recordKind, field))
            refuseField(QStringLiteral("field"),
                        Say::tr("%1 holds no text of an officer. Nothing was changed.").arg(field));
        RemovalPlan plan{.text = requireText(text.isEmpty() ? newestText(writes) : text)};
        RecordNames names(session);
        for (const HeldValue &held : writes) {
            if (holds(held, plan.text))
                plan.own.push_back(placeOf(names, held, plan.text, true));
            else
                ++plan.keptBefore;
        }
        addElsewhere(session, names, plan);
        return plan;
    });
}

base::Result<RemovalPlan> placesHolding(Session &session, const QString &text)
{
    return base::attempt([&] {
        RemovalPlan plan{.text = requireText(text)};
        RecordNames names(session);
        addElsewhere(session, names, plan);
        return plan;
    });
}

base::Result<store::Written> removeData(Session &session, const std::vector<ValueAt> &values,
                                        const QString &text, const QString &why,
                                        const Saying &saying)
{
    return base::attempt([&] {
        if (values.empty())
            base::fail(Say::tr("Choose what is to be removed. Nothing was changed."));
        const QString tidied = requireText(text);
        const QString reason = requireReason(why, tidied);
        requireNoPersonalDetailsIn(reason, QStringLiteral("why"));
        const std::vector<HeldValue> removed = valuesAt(session, tidied, values);
        for (const HeldValue &held : removed) {
            if (isPartOfTheFrame(held.recordKind, held.field))
                base::fail(Say::tr("%1 cannot be removed: without it a record is nothing. Nothing "
                                   "was changed.")
                               .arg(held.field));
        }
        const subject::Officer officer =
            saying.officer ? *saying.officer : base::valueOrThrow(workingOfficer(session));
        if (!store::find(session.file(), officer.id))
            session.file().write({.officer = officer.id, .records = {store::addition(officer)}});
        if (const auto again = deletedAgain(session, removed); !again.empty())
            session.file().write({.officer = officer.id, .why = reason, .records = again});
        store::Written written =
            session.file().removeValues(values, {.officer = officer.id, .why = reason});
        store::emptyExchangeNotes(session.file(), tidied);
        // Until then it stands in the file that SQLite keeps beside this one.
        session.file().checkpoint();
        return written;
    });
}

base::Result<std::vector<RemovalRow>> removalRows(Session &session, const QString &backupFolder)
{
    return base::attempt([&] {
        const auto laptops = base::valueOrThrow(laptopStates(session));
        const QFileInfoList backups = backupsOf(session, backupFolder);
        RecordNames names(session);
        std::vector<RemovalRow> rows;
        for (store::RemovalMade &removal : store::removals(session.file())) {
            RemovalRow row{.removal = std::move(removal)};
            row.officer = names.officer(row.removal.officer);
            row.values = placesOf(names, row.removal);
            for (const QUuid &device : row.removal.unconfirmed)
                row.laptops += laptopName(laptops, device);
            for (const QFileInfo &backup : backups) {
                const auto holds = store::stillHolds(backup.filePath(), row.removal.values);
                if (!holds)
                    row.unreadable += backup.filePath();
                else if (*holds)
                    row.backups += backup.filePath();
            }
            rows.push_back(std::move(row));
        }
        return rows;
    });
}

} // namespace workflow
