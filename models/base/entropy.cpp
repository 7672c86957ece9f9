#include "base/entropy.h"

#include <QRandomGenerator>
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

} // namespace

QUuid Entropy::uuid() const
{
    QByteArray raw = bytes(16);
    raw[6] = static_cast<char>((raw[6] & 0x0f) | 0x40);
    raw[8] = static_cast<char>((raw[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(raw);
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
