#pragma once

#include "base/clock.h"
#include "base/entropy.h"
#include "editions/edition_reading.h"
#include "store/answers.h"
#include "store/database.h"
#include "store/derived.h"
#include "store/identity.h"
#include "store/journal.h"
#include "store/projection.h"

#include <functional>
#include <memory>

namespace store {

/// What opening a file takes from outside.
struct Surroundings {
    base::Clock clock;
    base::Entropy entropy = base::Entropy::system();
    editions::Library library;
    /// Where the witness of device identity lies; empty: beside the user's other local data.
    QString witnessFolder;
    /// Set where the file only shows how things stood at the end of this day (`asKnownOn`).
    std::optional<QDate> asKnownOn = {};
};

/// How a file of an earlier version is brought up to date when it is opened.
struct Updating {
    /// A checked copy of it as it was is kept first, and where there can be none it stays as it is.
    /// False: it is a copy itself.
    bool keepsCopy = true;
    Progress progress = {};
    /// False: a file that would have to be, or whose colours would have to be worked out anew, is
    /// not opened, without a trace.
    bool isAllowed = true;
};

/// What a write changed, in terms other layers know.
struct Written {
    bool changed = false;
    std::vector<base::Id<subject::Home>> homes; ///< whose rows or colours may have changed
    qint64 change = 0;                          ///< key of the new change; 0: none
};

/// What arrives from another laptop, handed over piece by piece inside one transaction.
struct Arriving {
    std::function<void(const HandedChange &)> change;
    /// Bytes that records point at. Throws a Failure where they do not match their hash.
    std::function<void(const QString &hash, const QByteArray &bytes)> content;
};

/// What became of what arrived.
struct Received {
    qint64 before = 0;  ///< key of the last change that was here already
    qint64 last = 0;    ///< key of the last one now; those after `before` arrived
    qint64 handed = 0;  ///< changes handed over
    qint64 known = 0;   ///< of these, how many were here already
    qint64 waiting = 0; ///< changes that wait for earlier ones, from now and from before
    /// A copy of this file had been worked in under the same name: this one took another.
    bool isSeparated = false;
    Written written = {};
};

/// A planner file: one SQLite database of one authority. Everything that is written goes through
/// `write` or `receive`, in one durable transaction with its journal and all that follows from it.
class PlannerFile {
public:
    enum class Access { Write, Read };
    /// What stays of what is taken in: all of it, or nothing, which shows what would become of it.
    enum class Keep { All, Nothing };

    /// Makes an empty file for a council. Refuses an existing path, a network drive and a folder
    /// that a cloud program copies. Throws a Failure.
    static std::unique_ptr<PlannerFile> create(const QString &path, const QString &council,
                                               Surroundings surroundings);
    /// Makes a file without a council, which takes over that of the first update it takes in.
    /// Throws a Failure.
    static std::unique_ptr<PlannerFile> createToJoin(const QString &path,
                                                     Surroundings surroundings);
    /// Removes a file that was made and came to nothing, with what SQLite keeps beside it.
    static void discard(const QString &path);
    /// Opens a file; a foreign or newer one is refused in words. One of an earlier version is
    /// brought up to date first, to be read as well, unless it lies where nothing may be written.
    /// Throws a Failure.
    static std::unique_ptr<PlannerFile> open(const QString &path, Access access,
                                             Surroundings surroundings,
                                             const Updating &updating = {});
    ~PlannerFile();

    /// Writes one change. Returns when it is durable.
    Written write(const Draft &draft);
    /// Writes several changes in one transaction, each as its own entry in the history: for the
    /// demonstration, which lives through a year in a moment.
    Written writeAll(const std::vector<Draft> &drafts,
                     const std::function<void(size_t)> &beforeEach = {});
    /// Takes in changes of other laptops, in one transaction. `look` is called in it at the end:
    /// it sees the file with everything in it, even where nothing of it is kept.
    Received receive(const std::function<void(const Arriving &)> &handOver, Keep keep,
                     const std::function<void(const Received &)> &look = {});
    Written receive(const std::vector<Change> &changes);
    /// Blanks values wherever they have travelled, in one change. `values` is not empty. `draft`
    /// says who and why; the records in it are written in the same change.
    Written removeValues(const std::vector<ValueAt> &values, const Draft &draft);
    /// Blanks the value of one field of one entry.
    Written removeValue(qint64 entry, const QString &field, const QString &why,
                        std::optional<base::Id<subject::Officer>> officer)
    {
        return removeValues({{.entry = entry, .field = field}}, {.officer = officer, .why = why});
    }

    /// How many changes this laptop kept in this file that are not in it any more.
    qint64 changesMissing() { return m_identity.changesMissing(); }
    /// The id this file writes as; a new one first where it is no longer the file that wrote last.
    QUuid ownDevice();

    const Surroundings &surroundings() const { return m_surroundings; }
    const editions::Library &library() const { return m_surroundings.library; }
    const QString &path() const { return m_database->path(); }
    bool isReadOnly() const { return m_access == Access::Read; }

    Database &database() { return *m_database; }
    Projection &projection() { return m_projection; }
    Journal &journal() { return m_journal; }
    Derived &derived() { return m_derived; }
    Answers answers() { return Answers(*m_database, library()); }

    /// Brings the WAL into the file, so that the file alone is complete when somebody copies it.
    void checkpoint();
    /// Changes when somebody else wrote to the file.
    qint64 dataVersion();
    /// The key of the newest change; 0: there is none.
    qint64 lastChange();
    /// Takes in the question sets that somebody else has brought into the file meanwhile, as every
    /// write does before it works out a colour. The same as `dataVersion`.
    qint64 followOthers();
    /// Empties every table but the journal and folds it again.
    void rebuild(const Progress &progress = {});

private:
    void keepContents(const Draft &draft);
    void keepContent(const QString &hash, const QByteArray &bytes);
    PlannerFile(std::unique_ptr<Database> database, Access access, Surroundings surroundings);
    Written inTransaction(const std::function<Touched()> &work);
    Written settle(const Touched &touched, qint64 before);
    void takeIn(const std::function<void(const Arriving &)> &handOver, Received &received,
                Touched &touched);
    void standAside(const Change &change, Received &received);
    void forget();
    void requireWritable() const;
    void takeKeptEditions();
    void refreshForNewEditions(const Progress &progress = {});

    Surroundings m_surroundings;
    std::unique_ptr<Database> m_database;
    Access m_access;
    qint64 m_followed = 0; ///< the data version whose question sets are known
    Projection m_projection;
    Journal m_journal;
    Derived m_derived;
    Identity m_identity;
};

/// Adds to `draft` the record and the bytes of a question set, and gives its id.
base::Id<subject::EditionRecord> keepEdition(Draft &draft, const editions::Edition &edition);

} // namespace store
