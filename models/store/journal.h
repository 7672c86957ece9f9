#pragma once

#include "base/clock.h"
#include "base/entropy.h"
#include "store/change.h"
#include "store/database.h"
#include "store/fold.h"
#include "store/projection.h"

#include <functional>
#include <set>

namespace store {

/// What a transaction touched, for what is derived from it and for the pages that show it.
struct Touched {
    /// Keys of the records an entry stands for.
    std::set<qint64> records;
    /// Reviews whose answers changed, with the questions.
    std::map<qint64, std::set<QString>> answers;
    /// Homes whose reviews changed, with the first day that may have changed. A null date: all.
    std::map<qint64, QDate> homes;

    /// Records that a directory wrote.
    std::set<qint64> byDirectory;
    /// Homes that a contact joined, left, or stands in at another date than before.
    std::set<qint64> rearranged;

    void addHome(qint64 home, const QDate &from);
    void merge(const Touched &other);
};

/// Whether a change's source is a directory file.
bool isDirectorySource(const QJsonObject &source);
/// The day of the directory file a change came from; null where it came from none.
QDate directoryDate(const QJsonObject &source);

/// The journal of one file: appends what is written here, takes in what others wrote, and keeps
/// the projection equal to the fold (journal.md).
class Journal {
public:
    Journal(Database &database, Projection &projection)
        : m_database(database),
          m_projection(projection)
    {
    }

    /// Appends one change of this laptop, inside the caller's transaction. Fields that already
    /// hold the value are left out; where nothing is left, nothing is written and the result is
    /// empty. `device` is the key of this file's device.
    Touched append(qint64 device, const Draft &draft, const base::Clock &clock,
                   const base::Entropy &entropy);

    /// What became of a change that came from elsewhere.
    enum class Taken { Applied, Waiting, Known };

    /// Takes in one change of another laptop inside the caller's transaction: applied if
    /// everything it knows is here, else kept in the inbox. Afterwards `settleInbox` may apply
    /// more. Throws a Failure where it continues its device with another chain (rule 22).
    Taken receive(const Change &change, qint64 arrived, Touched &touched);
    void settleInbox(qint64 arrived, Touched &touched);

    /// A change as it was written or received.
    Change read(qint64 key);
    /// All changes, in `(device, seq)` order.
    void forEachChange(const std::function<void(const Change &)> &visit);

    /// Who knew what, from all changes.
    const Knowledge &knowledge();
    /// All writes of each field of a record, in no order.
    std::map<QString, std::vector<FieldWrite>> writesOf(qint64 record);

    /// Appends the change that blanks one value wherever it has travelled, and blanks it here.
    Touched removeValueOf(qint64 device, qint64 entry, const QString &field, const QString &why,
                          std::optional<base::Id<subject::Officer>> officer,
                          const base::Clock &clock, const base::Entropy &entropy);

    /// Writes every record again from the entries alone: tables of records and `several`.
    void foldAll();

    qint64 deviceKey(const QUuid &id);

    /// After a transaction that was rolled back: what was read inside it is read again.
    void forget() { m_knowledge.reset(); }

private:
    void keepWaiting(const Change &change);
    Change begin(qint64 device, const Draft &draft, const base::Clock &clock);
    void seal(qint64 device, Change &change);
    QJsonObject fieldsToWrite(const Draft::Record &record, std::optional<qint64> existing);
    std::vector<qint64> addEntries(Change &change, const Draft &draft,
                                   const base::Entropy &entropy);
    qint64 insertChange(const Change &change, qint64 device, qint64 arrived);
    qint64 insertEntry(qint64 change, qint64 record, const Entry &entry);
    std::map<QUuid, qint64> takeAfter(qint64 device);
    QByteArray lastChain(qint64 device);
    qint64 lastArrival();
    void project(Touched &touched, qint64 record, const QString &kind,
                 const std::map<QString, Winner> &fields);
    bool noteReview(Touched &touched, qint64 record, bool rearranges);
    bool isReady(const Change &change);
    void apply(const Change &change, qint64 arrived, Touched &touched);
    Winner foldField(qint64 record, const QString &field, const std::vector<FieldWrite> &writes);
    bool replacesWinner(const Change &change, qint64 device, qint64 record, const QString &kind,
                        const QString &field);
    void obeyRemoval(const Entry &removal, Touched &touched);
    void markSeveral(qint64 record, const QString &field, bool several);

    Database &m_database;
    Projection &m_projection;
    std::optional<Knowledge> m_knowledge; ///< read at first need, then kept up
    qint64 m_knowledgeVersion = 0;        ///< of the file when it was read
};

/// The kind of the entries that blank a value (rule 23): `device`, `seq`, `kind`, `record`,
/// `field` say which, the change says who, when and why.
inline constexpr QLatin1StringView removalKind{"removal"};

} // namespace store
