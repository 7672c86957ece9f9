#include "base/error.h"
#include "store/hash.h"
#include "store/planner_file.h"
#include "store/say.h"

namespace store {

Written PlannerFile::receive(const std::vector<Change> &changes)
{
    return receive(
               [&changes](const Arriving &arriving) {
                   for (const Change &change : changes)
                       arriving.change(change);
               },
               Keep::All)
        .written;
}

Received PlannerFile::receive(const std::function<void(const Arriving &)> &handOver, Keep keep,
                              const std::function<void(const Received &)> &look)
{
    requireWritable();
    Received received{.before = lastChange()};
    {
        Transaction transaction(*m_database);
        try {
            followOthers();
            received.before = lastChange();
            Touched touched;
            takeIn(handOver, received, touched);
            received.written = settle(touched, received.before);
            received.last = received.written.changed ? received.written.change : received.before;
            if (look)
                look(received);
            if (keep == Keep::All) {
                transaction.commit();
                m_identity.testify();
            } else {
                forget();
            }
        } catch (...) {
            forget();
            throw;
        }
    }
    if (keep == Keep::All)
        refreshForNewEditions();
    return received;
}

void PlannerFile::takeIn(const std::function<void(const Arriving &)> &handOver, Received &received,
                         Touched &touched)
{
    const qint64 arrived = m_surroundings.clock.now().toMSecsSinceEpoch();
    handOver({.change =
                  [&](const HandedChange &handed) {
                      ++received.handed;
                      standAside(handed.change, received);
                      if (m_journal.receive(handed, arrived) == Journal::Taken::Known)
                          ++received.known;
                  },
              .content = [this](const QString &hash,
                                const QByteArray &bytes) { keepContent(hash, bytes); }});
    m_journal.settleInbox(arrived, touched);
    Statement waiting = m_database->prepare("SELECT count(*) FROM inbox");
    waiting.next();
    received.waiting = waiting.number(0);
}

/// Where a copy of this file was worked in under the same name, what was written here from there
/// on goes on under a new one.
void PlannerFile::standAside(const Change &change, Received &received)
{
    if (received.isSeparated || change.device != m_identity.current() ||
        !m_journal.contradicts(change))
        return;
    const qint64 own = m_journal.deviceKey(change.device);
    m_identity.take(m_journal.separate(own, change.seq, m_surroundings.entropy.uuid()));
    received.isSeparated = true;
}

void PlannerFile::keepContent(const QString &hash, const QByteArray &bytes)
{
    if (contentHash(bytes) != hash)
        base::fail(Say::tr("A file that belongs to this update is not what it was when it was "
                           "sent. Nothing was changed. Ask for the update again."));
    m_database->prepare("INSERT OR IGNORE INTO content (hash, bytes) VALUES (?, ?)")
        .bind(hash)
        .bind(bytes)
        .run();
}

} // namespace store
