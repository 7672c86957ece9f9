#pragma once

#include "exchange/keys.h"

#include <QIODevice>
#include <memory>
#include <optional>

namespace exchange {

/// Writes lines deflated and sealed (libsodium's secretstream), in pieces of constant size. What
/// stands before the seal (magic, format version, recipe of the key) is covered by it.
class SealedWriter {
public:
    SealedWriter(QIODevice &device, Keys &keys, const KeyRecipe &recipe);
    ~SealedWriter();

    /// A line without its end. `line` holds no line feed.
    void writeLine(QByteArrayView line);
    /// Writes the end; without it the file counts as cut short.
    void finish();

private:
    struct State;
    void deflate(QByteArrayView bytes, int flush);
    void sealPiece(QByteArrayView piece, bool isLast);
    void put(QByteArrayView bytes);

    QIODevice &m_device;
    std::unique_ptr<State> m_state;
};

/// What a file may hold at most: a small one could inflate for hours.
struct Limits {
    qint64 bytes = qint64(4) << 30;
    qsizetype line = qsizetype(512) << 20;
};

/// Reads what SealedWriter wrote. Throws a Failure in words where it is something else, was
/// changed or cut short, is too new, or is sealed with another passphrase.
class SealedReader {
public:
    SealedReader(QIODevice &device, Keys &keys, const Limits &limits = {});
    ~SealedReader();

    /// The next line, without its end; nothing after the last.
    std::optional<QByteArray> readLine();

    const KeyRecipe &recipe() const { return m_recipe; }

private:
    struct State;
    void readBeginning(Keys &keys);
    bool pullPiece();
    void inflate(const QByteArray &piece);

    QIODevice &m_device;
    Limits m_limits;
    KeyRecipe m_recipe;
    std::unique_ptr<State> m_state;
};

} // namespace exchange
