#pragma once

#include "exchange/bundle.h"
#include "store/conflicts.h"
#include "store/sharing.h"
#include "workflow/incoming.h"

namespace workflow {

/// Makes an update file for colleagues.
struct SendRequest {
    QString path = {};
    QString passphrase = {};
    QString note = {};      ///< said with it
    QString sinceThat = {}; ///< an update file from them, which tells what they have; empty: none
    QString forLaptop = {}; ///< one that was heard of, by the beginning of its id; empty: everybody
};

/// What was sent.
struct Sent {
    QString path = {};
    qint64 changes = 0;
    qint64 bytes = 0;
    store::Counts since = {};
    store::Counts covers = {};
};
base::Result<Sent> sendUpdate(Session &session, const SendRequest &request);

/// Takes in what colleagues did.
struct ReceiveRequest {
    QString from = {}; ///< an update file, a folder of them, or another planner file
    QString passphrase = {};
    QString note = {};
    bool isPreview = false;    ///< nothing is kept
    qint64 mostFields = 1000;  ///< how many changes are told one by one
    QString backupFolder = {}; ///< where today's backup goes if there is none; empty: beside
};

/// What arrived for one field, in words of the file with everything in it.
struct ArrivedRow {
    store::Arrival arrival = {};
    QString home = {};  ///< its name; empty where it is about none
    QString about = {}; ///< "Visit of 20 November 2026"
    QString field = {};
    QString before = {};        ///< empty: nothing
    QString after = {};         ///< what counts now; empty: cleared
    QString theirs = {};        ///< what arrived; differs from `after` where another answer counts
    QString officer = {};       ///< who wrote what arrived; may be empty
    QString officerBefore = {}; ///< who wrote what stood here; may be empty
};

/// What was taken in, or would be.
struct ReceivedUpdate {
    QString from = {};
    std::vector<exchange::BundleHead> senders = {};
    qint64 changes = 0;            ///< that were not here
    qint64 known = 0;              ///< that were
    qint64 waiting = 0;            ///< that wait for earlier ones
    store::Arrivals arrivals = {}; ///< how many there are; the fields stand in `rows`
    std::vector<ArrivedRow> rows = {};
    std::vector<exchange::FolderProblem> problems = {}; ///< files left out
    /// A copy of this file had been worked in too: this one counts as a laptop of its own now.
    bool isSeparated = false;
    bool isPreview = false;
    qint64 exchange = 0; ///< its number; 0: nothing was kept
    store::Written written = {};
};
base::Result<ReceivedUpdate> receiveUpdate(Session &session, const ReceiveRequest &request);

/// Makes the planner file of another laptop: `from` is an update file or a planner file of a
/// colleague, whose council it takes over.
base::Result<std::unique_ptr<Session>> joinFrom(const QString &path, const QString &from,
                                                const QString &passphrase,
                                                const store::Surroundings &surroundings);

/// Shares through a folder that every laptop can reach: takes in what others put there, then puts
/// there what it does not hold yet.
struct SyncRequest {
    QString folder = {};
    QString passphrase = {};
    QString note = {};
    QString backupFolder = {};
};
struct Synced {
    ReceivedUpdate received;
    Sent sent; ///< its path is empty where the folder held everything
};
base::Result<Synced> syncFolder(Session &session, const SyncRequest &request);

/// A laptop of the team, as far as this file knows of it.
struct LaptopState {
    QUuid device = {};
    QString name = {};      ///< "Sam Example's laptop", or its first letters
    QString officer = {};   ///< who used it last; may be empty
    QDateTime heardOf = {}; ///< when it last said or wrote something, UTC
    qint64 changes = 0;     ///< of it that are here
    qint64 missing = 0;     ///< known to exist and not here
    bool isThis = false;
};
/// Every laptop this file knows of, this one first. What this file wrote under another name before
/// it was moved or put back counts as this one's.
base::Result<std::vector<LaptopState>> laptopStates(Session &session);

/// "Includes all 4 laptops." or "Includes 4 of 5 laptops; Sam Example's last heard of on
/// 9 November 2026." Empty where there is only this one.
QString completenessWords(const std::vector<LaptopState> &laptops);

/// How many changes of this laptop no update file holds yet.
base::Result<qint64> notShared(Session &session);

/// Every update file made or taken in here, newest first.
base::Result<std::vector<store::ExchangeRow>> sharedSoFar(Session &session);

/// The changes that arrived with one of them, by its number, and what they are together: "the
/// update from Sam Example, taken in on 20 November 2026". Refuses a number that is not there, and
/// one that brought nothing.
struct ArrivedTogether {
    std::set<qint64> changes = {};
    QString of = {};
};
base::Result<ArrivedTogether> changesOfExchange(Session &session, qint64 number);

} // namespace workflow
