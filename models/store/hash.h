#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>
#include <initializer_list>
#include <memory>

struct crypto_generichash_blake2b_state;

namespace store {

/// BLAKE2b of the parts, each preceded by its length, so that no two lists of parts hash alike.
QByteArray hash128(std::initializer_list<QByteArrayView> parts);

/// The same without an allocation, for the many that only go into another hash.
std::array<char, 16> hash128InPlace(std::initializer_list<QByteArrayView> parts);

/// The name of bytes that records point at: their BLAKE2b-256 in lower-case hex.
QString contentHash(const QByteArray &bytes);

/// A running BLAKE2b-256 over many parts.
class Hasher {
public:
    Hasher();
    ~Hasher();
    Hasher(const Hasher &) = delete;
    Hasher &operator=(const Hasher &) = delete;

    void add(QByteArrayView part);
    /// 32 bytes.
    QByteArray result();

private:
    std::unique_ptr<crypto_generichash_blake2b_state> m_state;
};

} // namespace store
