#pragma once

#include "store/planner_file.h"

namespace store {

/// Numbers by laptop: up to which of its changes somebody has everything.
using Counts = std::map<QUuid, qint64>;

/// What this file has of every laptop.
Counts countsOf(PlannerFile &file);

/// Hands over, in the order in which they were applied here, the changes that `since` leaves out:
/// those of each laptop after its number. Removed values are left out of them.
void forEachChangeSince(PlannerFile &file, const Counts &since,
                        const std::function<void(const Change &)> &visit);

/// How many changes that are.
qint64 changesSince(PlannerFile &file, const Counts &since);

/// The bytes that records point at by hash, of those in this file whose hash a change since then
/// wrote; all of them where `since` is empty.
std::map<QString, QByteArray> contentsSince(PlannerFile &file, const Counts &since);

/// One update file made or taken in here.
struct ExchangeRow {
    qint64 key = 0;
    QDateTime at = {}; ///< UTC
    bool isReceived = false;
    QString place = {};   ///< the file or folder, as the officer named it
    QUuid device = {};    ///< the laptop it came from; null for one that was sent
    QString officer = {}; ///< who made it
    QDateTime made = {};  ///< by that laptop's clock, UTC; null where it does not say
    QString note = {};
    qint64 changes = 0; ///< sent or taken in
    qint64 waiting = 0;
    qint64 firstChange = 0; ///< keys of the changes that arrived; 0: none
    qint64 lastChange = 0;
};

/// Writes down an exchange; to be called in the transaction of what arrived, or by itself. Local.
qint64 noteExchange(PlannerFile &file, const ExchangeRow &row);
/// Every exchange, newest first.
std::vector<ExchangeRow> exchanges(PlannerFile &file);

/// What a laptop has said: who worked with it, when, and what it had of each laptop. An older word
/// than the last changes nothing.
struct Heard {
    QUuid device = {};
    QString officer = {};
    QDateTime made = {}; ///< UTC
    Counts has = {};
};
void noteHeard(PlannerFile &file, const Heard &heard);
std::vector<Heard> heard(PlannerFile &file);

/// What the update files made here held last: what is after it nobody else can have yet.
void noteShared(PlannerFile &file, const Counts &counts);
Counts sharedCounts(PlannerFile &file);

/// A laptop whose changes are here.
struct LaptopRow {
    QUuid device = {};
    qint64 changes = 0;    ///< of it here
    QDateTime lastAt = {}; ///< its clock at the last of them, UTC
    QString officer = {};  ///< who wrote the last of them that says who
    bool isThis = false;   ///< this file writes as it
    bool isFormer = false; ///< this file wrote as it before it was moved or put back
};
std::vector<LaptopRow> laptops(PlannerFile &file);

/// Whether a file of a shared folder was taken in whole before.
bool hasTakenIn(PlannerFile &file, const QString &name, qint64 size);
void noteTakenIn(PlannerFile &file, const QString &name, qint64 size);

/// Runs `work` in a transaction that concerns what is local to this laptop: no change is written.
void keepLocally(PlannerFile &file, const std::function<void()> &work);

} // namespace store
