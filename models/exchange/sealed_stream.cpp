#include "exchange/sealed_stream.h"

#include "base/error.h"
#include "base/json.h"
#include "exchange/say.h"

#include <QtEndian>
#include <sodium.h>
#include <zlib.h>

namespace exchange {
namespace {

/// The beginning of a file: these letters, the length of a JSON object, the object.
constexpr QByteArrayView magic{"CHPLANUP"};
constexpr int formatVersion = 1;
constexpr qsizetype longestBeginning = 4096;
/// What is sealed at once.
constexpr qsizetype pieceSize = 64 * 1024;
/// The first piece says only this: that it can be read shows the passphrase to be the right one.
constexpr QByteArrayView proof{"chplan"};

constexpr auto overhead = qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES);

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

QByteArray lengthBytes(qsizetype length)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(quint32(length), bytes.data());
    return bytes;
}

QByteArray beginningOf(const KeyRecipe &recipe)
{
    const QByteArray json = base::jsonBytes(
        QJsonObject{{QStringLiteral("format"), formatVersion},
                    {QStringLiteral("salt"), QString::fromLatin1(recipe.salt.toHex())},
                    {QStringLiteral("operations"), qint64(recipe.operations)},
                    {QStringLiteral("memory"), qint64(recipe.memory)}});
    return magic.toByteArray() + lengthBytes(json.size()) + json;
}

[[noreturn]] void failAsForeign()
{
    base::fail(Say::tr("This is no update file of this program, or its beginning is damaged. "
                       "Nothing was changed. Ask for it again."));
}

[[noreturn]] void failAsDamaged()
{
    base::fail(Say::tr("This update file was changed or damaged on its way. Nothing was changed "
                       "here. Ask for it again."));
}

[[noreturn]] void failAsCutShort()
{
    base::fail(Say::tr("This update file was cut short: its end is missing. Nothing was changed "
                       "here. Wait until it is copied whole, or ask for it again."));
}

} // namespace

struct SealedWriter::State {
    crypto_secretstream_xchacha20poly1305_state seal{};
    z_stream zip{};
    QByteArray covered; ///< what the first piece answers for
    QByteArray piece;
};

SealedWriter::SealedWriter(QIODevice &device, Keys &keys, const KeyRecipe &recipe)
    : m_device(device),
      m_state(std::make_unique<State>())
{
    QByteArray header(crypto_secretstream_xchacha20poly1305_HEADERBYTES, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(&m_state->seal, raw(header),
                                                    raw(QByteArrayView(keys.keyFor(recipe))));
    m_state->covered = beginningOf(recipe) + header;
    put(m_state->covered);
    sealPiece(proof, false);
    if (deflateInit(&m_state->zip, Z_DEFAULT_COMPRESSION) != Z_OK)
        throw std::bad_alloc();
}

SealedWriter::~SealedWriter()
{
    deflateEnd(&m_state->zip);
}

void SealedWriter::writeLine(QByteArrayView line)
{
    deflate(line, Z_NO_FLUSH);
    deflate("\n", Z_NO_FLUSH);
}

void SealedWriter::finish()
{
    deflate({}, Z_FINISH);
    sealPiece(m_state->piece, true);
    m_state->piece.clear();
}

void SealedWriter::deflate(QByteArrayView bytes, int flush)
{
    z_stream &zip = m_state->zip;
    zip.next_in = const_cast<unsigned char *>(raw(bytes));
    zip.avail_in = uInt(bytes.size());
    QByteArray out(pieceSize, Qt::Uninitialized);
    do {
        zip.next_out = raw(out);
        zip.avail_out = uInt(out.size());
        ::deflate(&zip, flush);
        m_state->piece.append(out.constData(), out.size() - qsizetype(zip.avail_out));
        while (m_state->piece.size() > pieceSize) {
            sealPiece(QByteArrayView(m_state->piece).first(pieceSize), false);
            m_state->piece.remove(0, pieceSize);
        }
    } while (zip.avail_out == 0);
}

void SealedWriter::sealPiece(QByteArrayView piece, bool isLast)
{
    QByteArray sealed(piece.size() + overhead, '\0');
    crypto_secretstream_xchacha20poly1305_push(
        &m_state->seal, raw(sealed), nullptr, raw(piece),
        static_cast<unsigned long long>(piece.size()), raw(QByteArrayView(m_state->covered)),
        static_cast<unsigned long long>(m_state->covered.size()),
        isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0);
    m_state->covered.clear();
    put(lengthBytes(sealed.size()));
    put(sealed);
}

void SealedWriter::put(QByteArrayView bytes)
{
    if (m_device.write(bytes.data(), bytes.size()) != bytes.size())
        base::fail(Say::tr("The update file cannot be written. Your planner file is safe. Check "
                           "that there is room and that you may write to the folder."),
                   m_device.errorString());
}

struct SealedReader::State {
    crypto_secretstream_xchacha20poly1305_state seal{};
    z_stream zip{};
    QByteArray covered;
    QByteArray lines; ///< inflated, not given out yet
    qsizetype at = 0; ///< how much of it has been
    qint64 inflated = 0;
    bool isLast = false;
    bool hasEnded = false; ///< the deflated stream
};

SealedReader::SealedReader(QIODevice &device, Keys &keys, const Limits &limits)
    : m_device(device),
      m_limits(limits),
      m_state(std::make_unique<State>())
{
    if (inflateInit(&m_state->zip) != Z_OK)
        throw std::bad_alloc();
    try {
        readBeginning(keys);
    } catch (...) {
        inflateEnd(&m_state->zip);
        throw;
    }
}

SealedReader::~SealedReader()
{
    inflateEnd(&m_state->zip);
}

void SealedReader::readBeginning(Keys &keys)
{
    QByteArray beginning = m_device.read(magic.size() + 4);
    if (!QByteArrayView(beginning).startsWith(magic) || beginning.size() < magic.size() + 4)
        failAsForeign();
    const auto length = qsizetype(qFromLittleEndian<quint32>(beginning.constData() + magic.size()));
    if (length > longestBeginning)
        failAsForeign();
    const QByteArray json = m_device.read(length);
    const QJsonObject object = base::jsonValue(json).toObject();
    const int format = object[QStringLiteral("format")].toInt();
    if (format > formatVersion)
        base::fail(Say::tr("This update file was made by a newer version of the program. Nothing "
                           "was changed. Update the program on this laptop, then try again."));
    if (format < 1)
        failAsForeign();
    const auto number = [&object](const char *name) {
        return quint64(object[QLatin1StringView(name)].toInteger());
    };
    m_recipe = {.salt = QByteArray::fromHex(object[QStringLiteral("salt")].toString().toLatin1()),
                .operations = number("operations"),
                .memory = number("memory")};
    const QByteArray header = m_device.read(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
    if (header.size() != crypto_secretstream_xchacha20poly1305_HEADERBYTES)
        failAsCutShort();
    m_state->covered = beginning + json + header;
    if (crypto_secretstream_xchacha20poly1305_init_pull(
            &m_state->seal, raw(QByteArrayView(header)),
            raw(QByteArrayView(keys.keyFor(m_recipe)))) != 0)
        failAsForeign();
    pullPiece();
}

/// Opens the next sealed piece; false after the last.
bool SealedReader::pullPiece()
{
    if (m_state->isLast)
        return false;
    const QByteArray lengthRead = m_device.read(4);
    if (lengthRead.size() != 4)
        failAsCutShort();
    const auto length = qsizetype(qFromLittleEndian<quint32>(lengthRead.constData()));
    if (length < overhead || length > pieceSize + overhead)
        failAsDamaged();
    const QByteArray sealed = m_device.read(length);
    if (sealed.size() != length)
        failAsCutShort();
    QByteArray piece(length - overhead, '\0');
    unsigned char tag = 0;
    const bool isProof = !m_state->covered.isEmpty();
    const int failed = crypto_secretstream_xchacha20poly1305_pull(
        &m_state->seal, raw(piece), nullptr, &tag, raw(QByteArrayView(sealed)),
        static_cast<unsigned long long>(sealed.size()), raw(QByteArrayView(m_state->covered)),
        static_cast<unsigned long long>(m_state->covered.size()));
    if (failed != 0 && isProof)
        base::fail(Say::tr("The passphrase is not the one this update file was sealed with. "
                           "Nothing was changed. Type it again, or ask your team for it."));
    if (failed != 0)
        failAsDamaged();
    m_state->covered.clear();
    m_state->isLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    if (isProof ? piece != proof : false)
        failAsForeign();
    if (!isProof)
        inflate(piece);
    if (m_state->isLast && (!m_state->hasEnded || !m_device.read(1).isEmpty()))
        failAsDamaged();
    return true;
}

void SealedReader::inflate(const QByteArray &piece)
{
    z_stream &zip = m_state->zip;
    zip.next_in = const_cast<unsigned char *>(raw(QByteArrayView(piece)));
    zip.avail_in = uInt(piece.size());
    QByteArray out(pieceSize * 4, Qt::Uninitialized);
    do {
        zip.next_out = raw(out);
        zip.avail_out = uInt(out.size());
        const int code = ::inflate(&zip, Z_NO_FLUSH);
        if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
            failAsDamaged();
        const qsizetype got = out.size() - qsizetype(zip.avail_out);
        m_state->lines.append(out.constData(), got);
        m_state->inflated += got;
        m_state->hasEnded = code == Z_STREAM_END;
        if (m_state->inflated > m_limits.bytes ||
            m_state->lines.size() - m_state->at > m_limits.line)
            base::fail(Say::tr("This update file is larger than any this program makes. Nothing "
                               "was changed."));
    } while (zip.avail_out == 0 && !m_state->hasEnded);
}

std::optional<QByteArray> SealedReader::readLine()
{
    qsizetype searched = m_state->at;
    for (;;) {
        const qsizetype end = m_state->lines.indexOf('\n', searched);
        if (end >= 0) {
            const QByteArray line = m_state->lines.mid(m_state->at, end - m_state->at);
            m_state->at = end + 1;
            return line;
        }
        m_state->lines.remove(0, m_state->at);
        m_state->at = 0;
        searched = m_state->lines.size();
        if (!pullPiece()) {
            if (!m_state->lines.isEmpty())
                failAsDamaged();
            return std::nullopt;
        }
    }
}

} // namespace exchange
