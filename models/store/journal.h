#pragma once

#include "base/clock.h"
#include "base/entropy.h"
#include "store/change.h"
#include "store/database.h"
#include "store/fold.h"
#include "store/progress.h"
#include "store/projection.h"

#include <QHash>
#include <functional>
#include <set>

namespace store {

/// What a transaction touched, for what is derived from it and for the pages that show it.
struct Touched {
    /// Keys of the records an entry stands for.
    std::set<qint64> records;
    /// Reviews whose answers changed, with the questions.
    std::map<qint64, std::set<QString>> answers;
    /// Questions beside whose answers a note changed: no colour follows from one.
    std::set<QString> notes;
    /// Homes whose reviews changed.
    std::set<qint64> homes;
    /// Of these, whose colours may have changed, with the first day. A null date: all.
    std::map<qint64, QDate> recoloured;

    /// Homes that a contact joined, left, or stands in at another date than before.
    std::set<qint64> rearranged;

    void recolour(qint64 home, const QDate &from);
    void merge(const Touched &other);
};

/// Whether a change's source is a directory file.
bool isDirectorySource(const QJsonObject &source);
/// The day of the directory file a change came from; null where it came from none.
QDate directoryDate(const QJsonObject &source);

/// One value of one entry of the journal.
struct ValueAt {
    qint64 entry = 0; ///< its key
    QString field = {};
    bool operator==(const ValueAt &) const = default;
};

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
    Taken receive(const HandedChange &handed, qint64 arrived);
    /// Applies what can be of the inbox, then writes what all that was taken in gives: each record
    /// once, however often it was changed.
    void settleInbox(qint64 arrived, Touched &touched);

    /// Whether it stands in this file with another chain: two copies wrote as one laptop.
    bool contradicts(const Change &change);
    /// Gives the changes of `device` from number `from` on to a new device `as`, as they stand and
    /// in their order, so that those of the other copy can be taken in (rule 22). The key of the
    /// new device. Throws a Failure where others have seen them already.
    qint64 separate(qint64 device, qint64 from, const QUuid &as);

    /// A change as it was written or received.
    Change read(qint64 key);
    /// All changes, in `(device, seq)` order.
    void forEachChange(const std::function<void(const Change &)> &visit);

    /// Who knew what, from all changes.
    const Knowledge &knowledge();
    /// All writes of each field of a record, in no order.
    std::map<QString, std::vector<FieldWrite>> writesOf(qint64 record);

    /// Appends the change that blanks these values wherever they have travelled, and blanks them
    /// here. `values` is not empty. `draft` says who and why, and what the change writes besides.
    Touched removeValuesOf(qint64 device, const std::vector<ValueAt> &values, const Draft &draft,
                           const base::Clock &clock, const base::Entropy &entropy);

    /// Writes every record again from the entries alone: tables of records and `several`.
    void foldAll(const Progress &progress = {});

    qint64 deviceKey(const QUuid &id);

    /// After a transaction that was rolled back: what was read inside it is read again.
    void forget();

private:
    void keepWaiting(const Change &change);
    Change begin(qint64 device, const Draft &draft, const base::Clock &clock);
    void seal(qint64 device, Change &change);
    QJsonObject fieldsToWrite(const Draft::Record &record, std::optional<qint64> existing);
    std::vector<qint64> addEntries(Change &change, const Draft &draft,
                                   const base::Entropy &entropy);
    qint64 insertChange(const Change &change, qint64 device, qint64 arrived);
    Statement entryInsertion();
    qint64 insertEntry(Statement &insertion, qint64 change, qint64 record, const Entry &entry);
    std::map<QUuid, qint64> takeAfter(qint64 device);
    QByteArray lastChain(qint64 device);
    qint64 lastArrival();
    void project(Touched &touched, qint64 record, const QString &kind,
                 const std::map<QString, Winner> &fields);
    void projectEntry(Touched &touched, qint64 record, qint64 key, const Entry &entry);
    void projectReview(Touched &touched, qint64 record, const QString &kind,
                       const std::map<QString, Winner> &fields);
    /// What a field of a review means for its home, from least to most.
    enum class Effect { None, Recolours, Rearranges };
    static Effect effectOf(const QString &field);
    bool noteReview(Touched &touched, qint64 record, Effect effect);
    bool isReady(const Change &change);
    void apply(const Change &change, qint64 arrived);
    Winner foldField(qint64 record, const QString &field, const std::vector<FieldWrite> &writes);
    /// The fields written by changes here that a device's change `seq` does not know.
    using Fields = std::set<std::pair<qint64, QString>>;
    const Fields &unknownTo(qint64 device, const Change &change);
    void addFieldsOf(qint64 change, Fields &fields);
    void noteApplied(qint64 device, qint64 change);
    void projectPending(Touched &touched);
    Entry removalOf(const ValueAt &value, const base::Entropy &entropy);
    void obeyRemoval(const Entry &removal);
    void markSeveral(qint64 record, const QString &field, bool several);

    Database &m_database;
    Projection &m_projection;
    /// What one device does not know, as long as it learns nothing.
    struct Unknown {
        std::map<qint64, qint64> known{}; ///< by device: up to which of its changes
        Fields fields{};
    };
    /// What was taken in for one record, not written to its table yet.
    struct Pending {
        QString kind{};
        std::map<QString, Winner> fields{};
    };
    struct Met {
        qint64 record = 0;
        Pending *pending = nullptr;
    };
    Met meet(const Entry &entry);
    void forgetPending();

    std::map<qint64, Unknown> m_unknown;
    std::map<qint64, Pending> m_pending;
    QHash<std::pair<QUuid, QString>, Met> m_met; ///< what is pending, by id and kind
    std::optional<Knowledge> m_knowledge;        ///< read at first need, then kept up
    qint64 m_knowledgeVersion = 0;               ///< of the file when it was read
};

/// The kind of the entries that blank a value (rule 23): `device`, `seq`, `kind`, `record`,
/// `field` say which, the change says who, when and why.
inline constexpr QLatin1StringView removalKind{"removal"};

} // namespace store
