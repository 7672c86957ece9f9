#include "store/hash.h"

#include <QCryptographicHash>
#include <QtEndian>
#include <algorithm>
#include <array>
#include <cstring>
#include <sodium.h>
#include <span>

namespace store {
namespace {

/// Without this libsodium does not use what the processor offers.
void prepare()
{
    static const int ready = sodium_init();
    Q_UNUSED(ready)
}

/// What fits into `room`, each part behind its length; 0 where they do not fit.
size_t joined(std::initializer_list<QByteArrayView> parts, std::span<unsigned char> room)
{
    size_t at = 0;
    for (const QByteArrayView part : parts) {
        const quint64 length = qToLittleEndian(static_cast<quint64>(part.size()));
        const auto size = static_cast<size_t>(part.size());
        if (room.size() - at < sizeof length || room.size() - at - sizeof length < size)
            return 0;
        std::memcpy(room.data() + at, &length, sizeof length);
        std::copy(part.begin(), part.end(), room.begin() + qptrdiff(at + sizeof length));
        at += sizeof length + size;
    }
    return at;
}

void addPart(crypto_generichash_state *state, QByteArrayView part)
{
    const quint64 length = qToLittleEndian(static_cast<quint64>(part.size()));
    crypto_generichash_update(state, reinterpret_cast<const unsigned char *>(&length),
                              sizeof length);
    crypto_generichash_update(state, reinterpret_cast<const unsigned char *>(part.data()),
                              static_cast<unsigned long long>(part.size()));
}

} // namespace

QByteArray hash128(std::initializer_list<QByteArrayView> parts)
{
    const std::array<char, 16> hash = hash128InPlace(parts);
    return QByteArray(hash.data(), qsizetype(hash.size()));
}

std::array<char, 16> hash128InPlace(std::initializer_list<QByteArrayView> parts)
{
    prepare();
    std::array<char, 16> result;
    auto *bytes = reinterpret_cast<unsigned char *>(result.data());
    // Millions of these are short: hashed in one go they cost half of what part by part does.
    std::array<unsigned char, 256> room;
    if (const size_t size = joined(parts, room); size > 0) {
        crypto_generichash(bytes, result.size(), room.data(), size, nullptr, 0);
        return result;
    }
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, result.size());
    for (const QByteArrayView part : parts)
        addPart(&state, part);
    crypto_generichash_final(&state, bytes, result.size());
    return result;
}

QString contentHash(const QByteArray &bytes)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex());
}

Hasher::Hasher() : m_state(std::make_unique<crypto_generichash_blake2b_state>())
{
    prepare();
    crypto_generichash_init(m_state.get(), nullptr, 0, 32);
}

Hasher::~Hasher() = default;

void Hasher::add(QByteArrayView part)
{
    addPart(m_state.get(), part);
}

QByteArray Hasher::result()
{
    QByteArray result(32, Qt::Uninitialized);
    crypto_generichash_final(m_state.get(), reinterpret_cast<unsigned char *>(result.data()),
                             static_cast<size_t>(result.size()));
    return result;
}

} // namespace store
