#include "workflow/directory_import.h"

#include "base/json.h"
#include "base/text.h"
#include "store/queries.h"
#include "workflow/homes.h"
#include "workflow/owner_change.h"
#include "workflow/say.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <set>

namespace workflow {
namespace {

using subject::Home;

/// A home as it stands before or after the import.
struct Known {
    Home home; ///< of a new one no more than its id and location, until somebody asks
    bool isNew = false;
    bool isListed = false;  ///< the file names it
    QByteArray fields = {}; ///< of a new one, as the file has them
};

/// Everything one import works with.
struct Import {
    Session &session;
    const DirectoryRequest &request;
    files::DirectoryContent content;
    QDate date;
    std::vector<Known> homes;
    QHash<QString, size_t> byLocation;
    std::map<QUuid, size_t> byId;
    std::set<QUuid> deleted; ///< homes that were here once
    DirectoryReport report;
    store::Draft draft;
    std::map<QString, base::Id<subject::Officer>> officers; ///< by case-folded name
};

/// Where neither the file nor its name says, whoever asked said; else it is taken as today's.
QDate dateOfFile(const Import &import)
{
    if (import.request.date)
        return *import.request.date;
    return import.content.info.date.isNull() ? import.session.today() : import.content.info.date;
}

/// CQC's files are one line of time, a council's own lists another: a list written today says
/// nothing of how new next week's directory is.
QStringList comparable(const QString &layout)
{
    static const QString councilList = QStringLiteral("council-list");
    if (layout == councilList)
        return {councilList};
    return {QStringLiteral("weekly"), QStringLiteral("monthly"), QStringLiteral("export45")};
}

void requireNotOlder(const Import &import)
{
    const QDate last =
        store::newestDirectoryDate(import.session.file(), comparable(import.content.info.layout));
    if (import.request.older || last.isNull() || import.date >= last)
        return;
    throw base::Failure(base::Error{
        .message = Say::tr("This file is of %1, older than the last one brought in (%2). Nothing "
                           "was changed. Import it all the same if you do want the older facts "
                           "(chplan: --older).")
                       .arg(base::longDate(import.date), base::longDate(last)),
        .detail = QStringLiteral("older"),
        .file = import.request.fileName});
}

void readHomes(Import &import)
{
    for (Home &home : store::homes(import.session.file())) {
        if (home.deleted) {
            import.deleted.insert(home.id.uuid());
            continue;
        }
        import.byLocation.insert(home.locationId, import.homes.size());
        import.byId.emplace(home.id.uuid(), import.homes.size());
        import.homes.push_back({.home = std::move(home)});
    }
}

base::Id<Home> homeIdOf(const QString &locationId)
{
    return base::Id<Home>(base::idFromContent(QStringLiteral("home"), locationId));
}

/// The officer of this name, who becomes a record with this import where there is none.
base::Id<subject::Officer> officerInDraft(Import &import, const QString &name)
{
    const QString folded = name.simplified().toCaseFolded();
    if (const auto known = import.officers.find(folded); known != import.officers.end())
        return known->second;
    const subject::Officer officer = officerCalled(import.session, name);
    import.officers.emplace(folded, officer.id);
    if (!store::officer(import.session.file(), officer.id))
        import.draft.records.push_back(
            {subject::RecordKind::Officer, officer.id.uuid(), subject::fieldsOf(officer)});
    return officer.id;
}

QJsonObject fieldsOf(Import &import, const files::DirectoryRow &row)
{
    QJsonObject fields = row.object();
    if (!row.leadOfficer.isEmpty())
        fields.insert(QStringLiteral("lead_officer"),
                      officerInDraft(import, row.leadOfficer).text());
    return fields;
}

/// The fields in which the file differs from what the last directory wrote: an officer's
/// correction stands until the source itself changes (journal rule 11).
QJsonObject differences(Import &import, const Home &home, const QJsonObject &fields)
{
    const QJsonObject last = store::directoryValues(import.session.file(), home.id);
    QJsonObject changed;
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const QJsonValue before = last.value(field.key());
        const bool wasEmpty = before.isUndefined() || before.isNull();
        if (wasEmpty ? !field->isNull() : before != *field)
            changed.insert(field.key(), *field);
    }
    if (!home.missingSince.isNull())
        changed.insert(QStringLiteral("missing_since"), QJsonValue());
    return changed.isEmpty() ? changed : subject::changedFields(subject::fieldsOf(home), changed);
}

void addHome(Import &import, const base::Id<Home> &id, const files::DirectoryRow &row)
{
    store::Draft::Record record{
        .kind = subject::RecordKind::Home, .id = id.uuid(), .fields = {}, .bytes = row.fields};
    if (!row.leadOfficer.isEmpty() || import.deleted.contains(id.uuid()))
        record = {
            .kind = record.kind, .id = record.id, .fields = fieldsOf(import, row), .bytes = {}};
    Home home(id);
    home.locationId = row.locationId;
    import.byLocation.insert(row.locationId, import.homes.size());
    import.homes.push_back(
        {.home = std::move(home), .isNew = true, .isListed = true, .fields = row.fields});
    import.draft.records.push_back(std::move(record));
    import.report.homes.push_back(id);
    ++import.report.added;
}

void takeRow(Import &import, const files::DirectoryRow &row)
{
    const auto place = import.byLocation.constFind(row.locationId);
    const base::Id<Home> id = homeIdOf(row.locationId);
    const auto sameId = import.byId.find(id.uuid());
    if (place == import.byLocation.constEnd() && sameId == import.byId.end()) {
        addHome(import, id, row);
        return;
    }
    Known &known = import.homes[place != import.byLocation.constEnd() ? *place : sameId->second];
    known.isListed = true;
    const QJsonObject changed = differences(import, known.home, fieldsOf(import, row));
    if (changed.isEmpty()) {
        ++import.report.unchanged;
        return;
    }
    import.draft.records.push_back({subject::RecordKind::Home, known.home.id.uuid(), changed});
    import.report.homes.push_back(known.home.id);
    ++import.report.updated;
}

/// The authorities whose homes the file lists in full, folded.
QSet<QString> authoritiesCovered(const Import &import)
{
    const QStringList &named = import.request.authorities.isEmpty() ? import.content.authoritiesSeen
                                                                    : import.request.authorities;
    QSet<QString> folded;
    for (const QString &authority : named)
        folded.insert(authority.simplified().toCaseFolded());
    return folded;
}

void markMissing(Import &import)
{
    if (!import.content.info.listsWholeAuthority)
        return;
    // A home whose row could not be read is still on the list.
    for (const files::SkippedRow &row : import.content.skipped) {
        const auto place = import.byLocation.constFind(row.locationId);
        if (place != import.byLocation.constEnd())
            import.homes[*place].isListed = true;
    }
    const QSet<QString> covered = authoritiesCovered(import);
    for (const Known &known : import.homes) {
        // CQC does not have a home yet that is only about to change owner.
        if (known.home.locationId.isEmpty())
            continue;
        if (known.isListed || !covered.contains(known.home.authority.simplified().toCaseFolded()))
            continue;
        import.report.missing.append(known.home.locationId);
        if (known.home.missingSince.isNull()) {
            import.draft.records.push_back(
                {subject::RecordKind::Home, known.home.id.uuid(), QJsonObject {
                     { QStringLiteral("missing_since"),
                       import.date.toString(Qt::ISODate) }
                 }});
            import.report.homes.push_back(known.home.id);
        }
    }
    import.report.missing.sort();
}

Continuation continuationOf(const Home &oldHome, const Home &newHome)
{
    return {.oldHome = oldHome.id,
            .newHome = newHome.id,
            .oldLocation = oldHome.locationId,
            .newLocation = newHome.locationId,
            .oldName = oldHome.name,
            .newName = newHome.name,
            .reason = Say::tr("Same postcode, %1").arg(newHome.address.postcode)};
}

/// Pairs of a home that is no longer listed and one registered later at its postcode, where
/// neither is part of a confirmed pair, and nobody has said that they are two homes.
std::vector<Continuation> pairs(const std::vector<const Home *> &missing,
                                const std::vector<const Home *> &later)
{
    QSet<QUuid> taken;
    for (const auto *homes : {&missing, &later}) {
        for (const Home *home : *homes) {
            if (home->continuesAs)
                taken.insert(home->continuesAs->uuid());
        }
    }
    std::vector<Continuation> found;
    for (const Home *oldHome : missing) {
        if (oldHome->continuesAs || oldHome->address.postcode.isEmpty())
            continue;
        for (const Home *newHome : later) {
            if (newHome->address.postcode == oldHome->address.postcode &&
                newHome->id != oldHome->id && !taken.contains(newHome->id.uuid()) &&
                !oldHome->notContinuedBy.contains(newHome->id.text()))
                found.push_back(continuationOf(*oldHome, *newHome));
        }
    }
    return found;
}

/// The homes that the file brings in, read whole.
std::vector<const Home *> newHomes(Import &import)
{
    std::vector<const Home *> added;
    for (Known &known : import.homes) {
        if (!known.isNew)
            continue;
        known.home = subject::fromFields<Home>(known.home.id.uuid(),
                                               base::jsonValue(known.fields).toObject());
        added.push_back(&known.home);
    }
    return added;
}

void proposeContinuations(Import &import)
{
    const QSet<QString> missingIds(import.report.missing.begin(), import.report.missing.end());
    std::vector<const Home *> missing;
    for (const Known &known : import.homes) {
        if (missingIds.contains(known.home.locationId) ||
            (!known.home.missingSince.isNull() && !known.isListed))
            missing.push_back(&known.home);
    }
    if (!missing.empty())
        import.report.continuations = pairs(missing, newHomes(import));
}

QJsonObject sourceOf(const Import &import)
{
    return {{QStringLiteral("kind"), QStringLiteral("directory")},
            {QStringLiteral("layout"), import.content.info.layout},
            {QStringLiteral("date"), import.date.toString(Qt::ISODate)},
            {QStringLiteral("file"), QFileInfo(import.request.fileName).fileName()}};
}

DirectoryReport run(Session &session, const DirectoryRequest &request, const Progress &progress)
{
    requireOtherFile(session, request.fileName);
    // Reading is four fifths of the work; what is left cannot be broken off half done.
    const auto readingProgress = [&progress](double share) {
        return !progress || progress(share * 0.8);
    };
    Import import{.session = session,
                  .request = request,
                  .content =
                      files::readDirectory(request.fileName, request.authorities, readingProgress),
                  .date = {},
                  .homes = {},
                  .byLocation = {},
                  .byId = {},
                  .deleted = {},
                  .report = {},
                  .draft = {},
                  .officers = {}};
    import.date = dateOfFile(import);
    requireNotOlder(import);
    readHomes(import);
    import.report.info = import.content.info;
    import.report.info.date = import.date;
    import.report.read = import.content.read;
    import.report.careHomes = import.content.careHomes;
    import.report.skipped = import.content.skipped;
    import.homes.reserve(import.homes.size() + import.content.rows.size());
    for (const files::DirectoryRow &row : import.content.rows)
        takeRow(import, row);
    markMissing(import);
    proposeContinuations(import);
    if (request.dryRun || import.draft.records.empty())
        return import.report;
    if (progress && !progress(0.9))
        base::fail(Say::tr("The import was stopped. Nothing was changed."),
                   QStringLiteral("cancelled"));
    import.draft.officer =
        request.officer.isEmpty() ? session.officer() : officerInDraft(import, request.officer);
    import.draft.source = sourceOf(import);
    session.file().write(import.draft);
    if (progress)
        progress(1.0);
    return import.report;
}

} // namespace

base::Result<DirectoryReport> importDirectory(Session &session, const DirectoryRequest &request,
                                              const Progress &progress)
{
    return base::attempt([&] { return run(session, request, progress); });
}

base::Result<std::vector<Continuation>> continuations(Session &session)
{
    return base::attempt([&] {
        const std::vector<Home> homes = store::homes(session.file());
        const std::map<QUuid, qint64> firstSeen = store::firstChangeOfHomes(session.file());
        std::vector<const Home *> missing;
        std::vector<const Home *> listed;
        for (const Home &home : homes) {
            if (!home.deleted)
                (home.missingSince.isNull() ? listed : missing).push_back(&home);
        }
        std::vector<Continuation> found = pairs(missing, listed);
        std::erase_if(found, [&firstSeen](const Continuation &pair) {
            return firstSeen.at(pair.newHome.uuid()) <= firstSeen.at(pair.oldHome.uuid());
        });
        return found;
    });
}

base::Result<store::Written> confirmContinuation(Session &session, const base::Id<Home> &oldHome,
                                                 const base::Id<Home> &newHome)
{
    return base::attempt([&] {
        const Home listed = requireHome(session, newHome);
        // Written down before CQC had a number for it, that record is the home.
        const auto announced = store::find(session.file(), idUnderNextOwner(oldHome));
        if (announced && !announced->deleted && announced->locationId.isEmpty() &&
            announced->id != newHome) {
            base::valueOrThrow(confirmOwner(session, oldHome, listed.locationId));
            return store::Written();
        }
        return session.file().write(
            {.officer = session.officer(),
             .records = {{subject::RecordKind::Home, oldHome.uuid(),
                          QJsonObject{{QStringLiteral("continues_as"), newHome.text()}}}}});
    });
}

base::Result<store::Written> declineContinuation(Session &session, const base::Id<Home> &oldHome,
                                                 const base::Id<Home> &newHome)
{
    return base::attempt([&] {
        const Home old = requireHome(session, oldHome);
        Home now = old;
        if (!now.notContinuedBy.contains(newHome.text()))
            now.notContinuedBy += newHome.text();
        return session.file().write(
            {.officer = session.officer(),
             .records = {
                 {subject::RecordKind::Home, oldHome.uuid(),
                  subject::changedFields(subject::fieldsOf(old), subject::fieldsOf(now))}}});
    });
}

QString directoryAttribution()
{
    return Say::tr(
        "Contains Care Quality Commission data, licensed under the Open Government Licence "
        "v3.0.");
}

} // namespace workflow
