#pragma once

#include "base/entropy.h"
#include "store/database.h"
#include "store/place.h"

#include <QFile>
#include <QJsonObject>
#include <memory>
#include <set>

namespace store {

/// Which device a file writes as (journal rule 21). An id belongs to a file in a place; a copy, a
/// restored backup or another laptop writes under a new one.
class Identity {
public:
    /// `witnessFolder` is outside the file and of this user: it notices a file that was put back.
    Identity(Database &database, QString witnessFolder);

    /// The device key to write as; a new device is made first where this file is no longer the
    /// one that wrote last. Call inside the write transaction.
    qint64 device(const base::Entropy &entropy);

    /// The id this file last wrote as; null before its first change.
    QUuid current();
    /// Writes as this device from now on, for as long as the file stays where it is.
    void take(qint64 device);

    /// After a transaction that was rolled back: a device made in it is not there any more.
    void forget() { m_device = 0; }

    /// How many of its last changes this laptop has seen in this place and the file lacks, as after
    /// a copy was put back; 0 where it lacks none or another laptop wrote here.
    qint64 changesMissing();

    /// After each commit: what the file held last, for the next time it is opened.
    void testify();

private:
    bool isSameFile();
    bool witnessAgrees();
    /// What the witness says it saw; empty where there is none.
    QJsonObject seen() const;
    qint64 makeDevice(const base::Entropy &entropy);
    void retire();
    QString witnessPath() const;
    QByteArray testimony();

    Database &m_database;
    QString m_witnessFolder;
    qint64 m_device = 0;
    std::unique_ptr<QFile> m_witness;
};

/// A value of table `local`; null where it is not set.
QString localValue(Database &database, const char *name);
void setLocalValue(Database &database, const char *name, const QString &value);

/// Keys of the devices this file wrote as before it was moved or put back on this laptop: they are
/// no laptops of colleagues.
std::set<qint64> formerDevices(Database &database);

} // namespace store
