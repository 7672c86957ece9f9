#include "store/identity.h"

#include "base/error.h"
#include "base/json.h"
#include "store/hash.h"

#include <QDir>

namespace store {
namespace {

constexpr const char *placeName = "place";
constexpr const char *deviceName = "device";
constexpr const char *formerName = "former";

} // namespace

QString localValue(Database &database, const char *name)
{
    Statement row = database.prepare("SELECT value FROM local WHERE name = ?");
    row.bind(QString::fromLatin1(name));
    return row.next() ? row.text(0) : QString();
}

void setLocalValue(Database &database, const char *name, const QString &value)
{
    database
        .prepare("INSERT INTO local (name, value) VALUES (?, ?) "
                 "ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        .bind(QString::fromLatin1(name))
        .bind(value)
        .run();
}

std::set<qint64> formerDevices(Database &database)
{
    std::set<qint64> devices;
    for (const QString &device :
         localValue(database, formerName).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        devices.insert(device.toLongLong());
    return devices;
}

Identity::Identity(Database &database, QString witnessFolder)
    : m_database(database),
      m_witnessFolder(std::move(witnessFolder))
{
}

qint64 Identity::device(const base::Entropy &entropy)
{
    if (m_device == 0) {
        m_device = localValue(m_database, deviceName).toLongLong();
        if (m_device == 0 || !isSameFile() || !witnessAgrees())
            m_device = makeDevice(entropy);
    }
    return m_device;
}

bool Identity::isSameFile()
{
    return Place::fromJson(localValue(m_database, placeName).toUtf8()) ==
           Place::of(m_database.path());
}

QString Identity::witnessPath() const
{
    const QByteArray name =
        hash128({QFileInfo(m_database.path()).canonicalFilePath().toUtf8()}).toHex();
    return m_witnessFolder + QLatin1Char('/') + QString::fromLatin1(name) + QStringLiteral(".json");
}

QJsonObject Identity::seen() const
{
    QFile file(witnessPath());
    return file.open(QIODevice::ReadOnly) ? base::jsonValue(file.readAll().trimmed()).toObject()
                                          : QJsonObject();
}

qint64 Identity::changesMissing()
{
    const QJsonObject saw = seen();
    Statement row = m_database.prepare("SELECT last_seq FROM device WHERE id = ?");
    row.bind(QUuid(saw[QStringLiteral("device")].toString()).toRfc4122());
    return row.next() ? std::max<qint64>(0, saw[QStringLiteral("seq")].toInteger() - row.number(0))
                      : 0;
}

/// The witness may be one commit behind, after a power cut between commit and witness; what it
/// saw must still stand in the file. A file that lacks it was put back from a copy.
bool Identity::witnessAgrees()
{
    const QJsonObject saw = seen();
    if (saw.isEmpty())
        return false;
    Statement row = m_database.prepare(
        "SELECT change.chain FROM change JOIN device ON device.key = change.device "
        "WHERE device.key = ? AND device.id = ? AND change.seq = ?");
    row.bind(m_device)
        .bind(QUuid(saw[QStringLiteral("device")].toString()).toRfc4122())
        .bind(saw[QStringLiteral("seq")].toInteger());
    const QByteArray chain =
        QByteArray::fromHex(saw[QStringLiteral("chain")].toString().toLatin1());
    if (row.next())
        return row.bytes(0) == chain;
    // Before the first change of a device there is nothing to have seen.
    return saw[QStringLiteral("seq")].toInteger() == 0 &&
           base::jsonValue(testimony().trimmed()).toObject() == saw;
}

qint64 Identity::makeDevice(const base::Entropy &entropy)
{
    retire();
    m_database.prepare("INSERT INTO device (id) VALUES (?)").bind(entropy.uuid().toRfc4122()).run();
    const qint64 key = m_database.lastInsertKey();
    // A new device has said of nobody yet what it knows of them.
    m_database.execute("UPDATE device SET known_seq = 0");
    take(key);
    return key;
}

/// Nothing writes as the device before any more where the file was moved or put back. Where it was
/// copied, the other file still does.
void Identity::retire()
{
    const Place before = Place::fromJson(localValue(m_database, placeName).toUtf8());
    const Place now = Place::of(m_database.path());
    const QString device = localValue(m_database, deviceName);
    if (before.machine != now.machine)
        setLocalValue(m_database, formerName, {});
    else if (!device.isEmpty() && (before.path == now.path || !QFile::exists(before.path)))
        setLocalValue(m_database, formerName,
                      (localValue(m_database, formerName) + QLatin1Char(' ') + device).trimmed());
}

void Identity::take(qint64 device)
{
    m_device = device;
    setLocalValue(m_database, deviceName, QString::number(device));
    setLocalValue(m_database, placeName, QString::fromUtf8(Place::of(m_database.path()).toJson()));
}

QUuid Identity::current()
{
    Statement row = m_database.prepare("SELECT id FROM device WHERE key = ?");
    row.bind(localValue(m_database, deviceName).toLongLong());
    return row.next() ? QUuid::fromRfc4122(row.bytes(0)) : QUuid();
}

QByteArray Identity::testimony()
{
    Statement row = m_database.prepare(
        "SELECT device.id, device.last_seq, change.chain FROM device "
        "LEFT JOIN change ON change.device = device.key AND change.seq = device.last_seq "
        "WHERE device.key = ?");
    row.bind(m_device);
    if (!row.next())
        return {};
    return base::jsonBytes(
               QJsonObject{{QStringLiteral("device"),
                            QUuid::fromRfc4122(row.bytes(0)).toString(QUuid::WithoutBraces)},
                           {QStringLiteral("seq"), row.number(1)},
                           {QStringLiteral("chain"), QString::fromLatin1(row.bytes(2).toHex())}})
        .leftJustified(160, ' ');
}

/// One short write in place: it must not cost an officer anything they can feel. A witness that
/// cannot be written only means a new device next time; the change itself is durable by now, and
/// nothing may say otherwise.
void Identity::testify()
{
    if (m_device == 0)
        return;
    if (!m_witness) {
        QDir().mkpath(m_witnessFolder);
        m_witness = std::make_unique<QFile>(witnessPath());
        if (!m_witness->open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            return;
        m_witness->setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    try {
        const QByteArray seen = testimony();
        if (m_witness->isOpen() && m_witness->seek(0))
            m_witness->write(seen);
    } catch (const base::Failure &) {
        // The file cannot be read just now: the witness stays one behind.
    }
}

} // namespace store
