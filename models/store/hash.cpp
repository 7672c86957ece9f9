#include "store/hash.h"

#include <QCryptographicHash>
#include <QtEndian>
#include <sodium.h>

namespace store {
namespace {

/// Without this libsodium does not use what the processor offers.
void prepare()
{
    static const int ready = sodium_init();
    Q_UNUSED(ready)
}

void addPart(crypto_generichash_state *state, QByteArrayView part)
{
    const quint64 length = qToLittleEndian(static_cast<quint64>(part.size()));
    crypto_generichash_update(state, reinterpret_cast<const unsigned char *>(&length),
                              sizeof length);
    crypto_generichash_update(state, reinterpret_cast<const unsigned char *>(part.data()),
                              static_cast<unsigned long long>(part.size()));
}

QByteArray finish(crypto_generichash_state *state, int size)
{
    QByteArray result(size, Qt::Uninitialized);
    crypto_generichash_final(state, reinterpret_cast<unsigned char *>(result.data()),
                             static_cast<size_t>(size));
    return result;
}

} // namespace

QByteArray hash128(std::initializer_list<QByteArrayView> parts)
{
    prepare();
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, 16);
    for (const QByteArrayView part : parts)
        addPart(&state, part);
    return finish(&state, 16);
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
    return finish(m_state.get(), 32);
}

} // namespace store
