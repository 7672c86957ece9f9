#include "base/entropy.h"

#include <QRandomGenerator>
#include <QtEndian>
#include <memory>
#include <vector>

namespace base {
namespace {

QByteArray draw(QRandomGenerator &generator, qsizetype count)
{
    std::vector<quint32> words(static_cast<size_t>((count + 3) / 4));
    generator.fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), count);
}

/// With the marks that every identity bears.
QUuid marked(QByteArray raw, int version)
{
    raw[6] = static_cast<char>((raw[6] & 0x0f) | version << 4);
    raw[8] = static_cast<char>((raw[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(raw);
}

} // namespace

QUuid Entropy::uuid() const
{
    return marked(bytes(16), 4);
}

QUuid Entropy::uuidAt(const QDateTime &moment) const
{
    const quint64 milliseconds = static_cast<quint64>(moment.toMSecsSinceEpoch());
    QByteArray raw = bytes(16);
    qToBigEndian(milliseconds << 16 | qFromBigEndian<quint16>(raw.constData() + 6), raw.data());
    return marked(raw, 7);
}

Entropy Entropy::system()
{
    return {[](qsizetype count) { return draw(*QRandomGenerator::system(), count); }};
}

Entropy Entropy::seeded(quint32 seed)
{
    auto generator = std::make_shared<QRandomGenerator>(seed);
    return {[generator](qsizetype count) { return draw(*generator, count); }};
}

} // namespace base
