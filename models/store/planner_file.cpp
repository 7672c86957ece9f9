#include "store/planner_file.h"

#include "base/error.h"
#include "base/text.h"
#include "store/kept_editions.h"
#include "store/migrations.h"
#include "store/say.h"
#include "store/updating.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace store {
namespace {

[[noreturn]] void refuse(const QString &message, const QString &path)
{
    throw base::Failure(base::Error{
        .message = message, .detail = {}, .file = path, .row = {}, .column = {}, .path = {}});
}

/// Made empty and for its owner alone before SQLite writes to it; the WAL takes the same rights.
void makeOwnFile(const QString &path)
{
    if (QFileInfo::exists(path))
        refuse(Say::tr("%1 already exists. Nothing was changed. Choose another name.").arg(path),
               path);
    const QString folder = QFileInfo(path).absolutePath();
    if (const auto problem = problemWithFolder(FolderFacts::of(folder)))
        refuse(*problem, path);
    QFile file(path);
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        refuse(Say::tr("%1 cannot be made. Nothing was changed. Check that you may write to its "
                       "folder.")
                   .arg(path),
               path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QString witnessFolderOf(const Surroundings &surroundings)
{
    return surroundings.witnessFolder.isEmpty() ? defaultFolder() + QStringLiteral("/witness")
                                                : surroundings.witnessFolder;
}

/// How much of the time it takes to bring a file up to date goes to the copy of it.
constexpr double copyingEnds = 0.3;

std::unique_ptr<Database> openForReading(const QString &path)
{
    try {
        auto database = std::make_unique<Database>(path, Database::Mode::ReadOnly);
        database->execute("SELECT count(*) FROM sqlite_schema");
        return database;
    } catch (const base::Failure &) {
        // A folder that cannot be written to cannot hold the side files of a live database.
        return std::make_unique<Database>(path, Database::Mode::Immutable);
    }
}

/// Whether a planner file may be written to where it lies.
bool isOwnPlace(const QString &path)
{
    return QFileInfo(path).isWritable() &&
           !problemWithFolder(FolderFacts::of(QFileInfo(path).absolutePath()));
}

} // namespace

PlannerFile::PlannerFile(std::unique_ptr<Database> database, Access access,
                         Surroundings surroundings)
    : m_surroundings(std::move(surroundings)),
      m_database(std::move(database)),
      m_access(access),
      m_projection(*m_database),
      m_journal(*m_database, m_projection),
      m_derived(*m_database, m_surroundings.library),
      m_identity(*m_database, witnessFolderOf(m_surroundings))
{
}

PlannerFile::~PlannerFile()
{
    try {
        if (m_access == Access::Write) {
            m_database->execute("PRAGMA busy_timeout = 0");
            checkpoint();
        }
    } catch (const base::Failure &) {
        // Closing waits for nobody. Whoever still reads the file keeps the WAL; the next close
        // brings it in.
    }
}

std::unique_ptr<PlannerFile> PlannerFile::create(const QString &path, const QString &council,
                                                 Surroundings surroundings)
{
    if (council.trimmed().isEmpty())
        base::fail(Say::tr("Say the name of the council. Nothing was made."));
    auto file = createToJoin(path, std::move(surroundings));
    try {
        subject::Authority authority(
            base::Id<subject::Authority>(file->m_surroundings.entropy.uuid()));
        authority.name = council.simplified();
        file->write({.officer = {},
                     .source = {},
                     .why = {},
                     .records = {{subject::RecordKind::Authority, authority.id.uuid(),
                                  subject::fieldsOf(authority)}},
                     .contents = {}});
        file->refreshForNewEditions();
        return file;
    } catch (const base::Failure &) {
        file.reset();
        discard(path);
        throw;
    }
}

std::unique_ptr<PlannerFile> PlannerFile::createToJoin(const QString &path,
                                                       Surroundings surroundings)
{
    makeOwnFile(path);
    try {
        auto database = std::make_unique<Database>(path, Database::Mode::ReadWrite);
        database->setDurable();
        migrate(*database);
        return std::unique_ptr<PlannerFile>(
            new PlannerFile(std::move(database), Access::Write, std::move(surroundings)));
    } catch (const base::Failure &) {
        discard(path);
        throw;
    }
}

void PlannerFile::discard(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1StringView(suffix));
}

std::unique_ptr<PlannerFile> PlannerFile::open(const QString &path, Access access,
                                               Surroundings surroundings, const Updating &updating)
{
    requireSomeFile(path);
    if (access == Access::Write) {
        if (const auto problem = problemWithFolder(FolderFacts::of(QFileInfo(path).absolutePath())))
            refuse(*problem, path);
        if (!QFileInfo(path).isWritable())
            refuse(
                Say::tr("%1 cannot be written to. Nothing was changed. Check that the file and its "
                        "folder are not read-only.")
                    .arg(path),
                path);
    }
    double copied = 0;
    auto database = access == Access::Write
                        ? std::make_unique<Database>(path, Database::Mode::ReadWrite)
                        : openForReading(path);
    requirePlannerFile(*database);
    requireKnownSchema(*database);
    if (!updating.isAllowed)
        requireUpToDate(*database, surroundings.library);
    if (access == Access::Read) {
        // Where it may be written to, it is brought up to date as any writing would do.
        if (isOlder(*database) && isOwnPlace(path)) {
            database.reset();
            open(path, Access::Write, surroundings, updating);
            database = openForReading(path);
        }
        requireNewestSchema(*database);
    } else {
        if (updating.keepsCopy && isOlder(*database)) {
            keepAsItWas(*database, surroundings, partOf(updating.progress, 0, copyingEnds));
            copied = copyingEnds;
        }
        database->setDurable();
        migrate(*database);
    }
    const bool foldsAgain = access == Access::Write && mustFoldAgain(*database);
    std::unique_ptr<PlannerFile> file(
        new PlannerFile(std::move(database), access, std::move(surroundings)));
    // What an older version kept without knowing it has its place in the new tables (rule 24).
    if (foldsAgain)
        file->rebuild(partOf(updating.progress, copied, 1));
    file->refreshForNewEditions(partOf(updating.progress, copied, 1));
    return file;
}

void PlannerFile::requireWritable() const
{
    if (m_surroundings.asKnownOn)
        base::fail(
            Say::tr("This is how things stood at the end of %1. Nothing can be changed here.")
                .arg(base::longDate(*m_surroundings.asKnownOn)));
    if (m_access == Access::Read)
        refuse(Say::tr("%1 is open for reading only. Nothing was changed.").arg(m_database->path()),
               m_database->path());
}

qint64 PlannerFile::lastChange()
{
    Statement row = m_database->prepare("SELECT max(key) FROM change");
    row.next();
    return row.number(0);
}

/// Rewrites what follows from the records touched; what that means for others.
Written PlannerFile::settle(const Touched &touched, qint64 before)
{
    m_derived.refresh(touched);
    std::set<qint64> homes = touched.homes;
    homes.insert(touched.records.begin(), touched.records.end());
    Written written;
    for (const qint64 record : homes) {
        Statement row =
            m_database->prepare("SELECT id FROM record WHERE key = ? AND kind = 'home'");
        row.bind(record);
        if (row.next())
            written.homes.push_back(base::Id<subject::Home>(QUuid::fromRfc4122(row.bytes(0))));
    }
    const qint64 last = lastChange();
    written.changed = last != before;
    written.change = written.changed ? last : 0;
    return written;
}

Written PlannerFile::write(const Draft &draft)
{
    return writeAll({draft});
}

Written PlannerFile::inTransaction(const std::function<Touched()> &work)
{
    requireWritable();
    Transaction transaction(*m_database);
    try {
        followOthers();
        const qint64 before = lastChange();
        const Written written = settle(work(), before);
        transaction.commit();
        m_identity.testify();
        return written;
    } catch (...) {
        forget();
        throw;
    }
}

/// What was read inside a transaction that did not happen is read again.
void PlannerFile::forget()
{
    m_journal.forget();
    m_derived.forget();
    m_identity.forget();
}

QUuid PlannerFile::ownDevice()
{
    QUuid id;
    inTransaction([&] {
        Statement row = m_database->prepare("SELECT id FROM device WHERE key = ?");
        row.bind(m_identity.device(m_surroundings.entropy)).next();
        id = QUuid::fromRfc4122(row.bytes(0));
        return Touched();
    });
    return id;
}

Written PlannerFile::writeAll(const std::vector<Draft> &drafts,
                              const std::function<void(size_t)> &beforeEach)
{
    return inTransaction([&] {
        const qint64 device = m_identity.device(m_surroundings.entropy);
        Touched touched;
        for (size_t i = 0; i < drafts.size(); ++i) {
            if (beforeEach)
                beforeEach(i);
            keepContents(drafts[i]);
            touched.merge(
                m_journal.append(device, drafts[i], m_surroundings.clock, m_surroundings.entropy));
        }
        return touched;
    });
}

Written PlannerFile::removeValues(const std::vector<ValueAt> &values, const Draft &draft)
{
    return inTransaction([&] {
        const qint64 device = m_identity.device(m_surroundings.entropy);
        return m_journal.removeValuesOf(device, values, draft, m_surroundings.clock,
                                        m_surroundings.entropy);
    });
}

base::Id<subject::EditionRecord> keepEdition(Draft &draft, const editions::Edition &edition)
{
    subject::EditionRecord record(base::Id<subject::EditionRecord>(
        base::idFromContent(QStringLiteral("edition"), edition.hash)));
    record.name = edition.name;
    record.hash = edition.hash;
    record.inForceFrom = edition.inForceFrom;
    draft.records.push_back(
        {subject::RecordKind::Edition, record.id.uuid(), subject::fieldsOf(record)});
    draft.contents.emplace(edition.hash, edition.bytes);
    return record.id;
}

void PlannerFile::keepContents(const Draft &draft)
{
    for (const auto &[hash, bytes] : draft.contents)
        keepContent(hash, bytes);
}

/// Editions kept in the file count beside those of the program.
void PlannerFile::takeKeptEditions()
{
    m_surroundings.library = withKeptEditions(*m_database, m_surroundings.library);
}

/// Where the set of editions has changed since the colours were worked out, they are worked out
/// again.
void PlannerFile::refreshForNewEditions(const Progress &progress)
{
    takeKeptEditions();
    if (m_access == Access::Read || areColoursOf(*m_database, library()))
        return;
    Transaction transaction(*m_database);
    m_derived.rebuild(progress);
    noteColoursOf(*m_database, library());
    transaction.commit();
}

void PlannerFile::checkpoint()
{
    m_database->execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

qint64 PlannerFile::dataVersion()
{
    return m_database->dataVersion();
}

qint64 PlannerFile::followOthers()
{
    const qint64 version = dataVersion();
    if (version != m_followed)
        takeKeptEditions();
    m_followed = version;
    return version;
}

void PlannerFile::rebuild(const Progress &progress)
{
    constexpr double foldingEnds = 0.6;
    requireWritable();
    Transaction transaction(*m_database);
    m_journal.foldAll(partOf(progress, 0, foldingEnds));
    takeKeptEditions();
    m_derived.rebuild(partOf(progress, foldingEnds, 1));
    noteColoursOf(*m_database, library());
    setFolded(*m_database);
    transaction.commit();
}

} // namespace store
