#include "exchange/bundle.h"

#include "base/error.h"
#include "base/file.h"
#include "base/json.h"
#include "base/made_ahead.h"
#include "exchange/say.h"

namespace exchange {
namespace {

/// The first letter of a line says what it is.
constexpr char headLine = 'H';
constexpr char contentLine = 'F';
constexpr char changeLine = 'C';
constexpr char endLine = 'E';

QString uuidText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QJsonObject headToJson(const BundleHead &head)
{
    return {{QStringLiteral("authority"), uuidText(head.authority)},
            {QStringLiteral("council"), head.council},
            {QStringLiteral("device"), uuidText(head.device)},
            {QStringLiteral("officer"), head.officer},
            {QStringLiteral("made"), head.made},
            {QStringLiteral("program"), head.program},
            {QStringLiteral("needs"), head.needs},
            {QStringLiteral("note"), head.note},
            {QStringLiteral("since"), countsToJson(head.since)},
            {QStringLiteral("covers"), countsToJson(head.covers)}};
}

BundleHead headFromJson(const QJsonObject &json)
{
    const auto text = [&json](const char *name) {
        return json[QLatin1StringView(name)].toString();
    };
    return {.authority = QUuid(text("authority")),
            .council = text("council"),
            .device = QUuid(text("device")),
            .officer = text("officer"),
            .made = json[QStringLiteral("made")].toInteger(),
            .program = text("program"),
            .needs = json[QStringLiteral("needs")].toInt(),
            .note = text("note"),
            .since = countsFromJson(json[QStringLiteral("since")].toObject()),
            .covers = countsFromJson(json[QStringLiteral("covers")].toObject())};
}

[[noreturn]] void failAsUnreadable()
{
    base::fail(Say::tr("This update file holds something that this program never writes. Nothing "
                       "was changed. Ask for it again."));
}

Content contentOf(const QByteArray &line)
{
    const qsizetype space = line.indexOf(' ');
    if (space < 2)
        failAsUnreadable();
    const auto decoded = QByteArray::fromBase64Encoding(line.mid(space + 1),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        failAsUnreadable();
    return {.hash = QString::fromLatin1(line.mid(1, space - 1)), .bytes = *decoded};
}

/// A failure that names its file.
template <typename Work>
auto naming(const QString &path, Work &&work)
{
    try {
        return work();
    } catch (const base::Failure &failure) {
        base::Error error = failure.error();
        if (error.file.isEmpty())
            error.file = path;
        throw base::Failure(std::move(error));
    }
}

} // namespace

QJsonObject countsToJson(const std::map<QUuid, qint64> &counts)
{
    QJsonObject json;
    for (const auto &[device, count] : counts)
        json.insert(uuidText(device), count);
    return json;
}

std::map<QUuid, qint64> countsFromJson(const QJsonObject &json)
{
    std::map<QUuid, qint64> counts;
    for (auto count = json.begin(); count != json.end(); ++count) {
        const QUuid device(count.key());
        if (!device.isNull() && count->toInteger() > 0)
            counts.emplace(device, count->toInteger());
    }
    return counts;
}

BundleWriter::BundleWriter(const QString &path, Keys &keys, const KeyRecipe &recipe,
                           const BundleHead &head)
    : m_file(path)
{
    if (!m_file.open(QIODevice::WriteOnly))
        throw base::Failure(base::Error{
            .message = Say::tr("The update file %1 cannot be made. Your planner file is safe. "
                               "Choose another folder or another name.")
                           .arg(path),
            .detail = m_file.errorString(),
            .file = path});
    m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    m_stream = std::make_unique<SealedWriter>(m_file, keys, recipe);
    m_stream->writeLine(headLine + base::jsonBytes(headToJson(head)));
}

void BundleWriter::add(const Content &content)
{
    m_stream->writeLine(contentLine + content.hash.toLatin1() + ' ' + content.bytes.toBase64());
    ++m_lines;
}

void BundleWriter::add(const store::Change &change)
{
    m_stream->writeLine(changeLine + store::changeToJson(change));
    ++m_lines;
}

void BundleWriter::finish()
{
    m_stream->writeLine(endLine + QByteArray::number(m_lines));
    m_stream->finish();
    if (!m_file.commit())
        throw base::Failure(base::Error{
            .message = Say::tr("The update file %1 cannot be put in its place. Your planner file "
                               "is safe. Check that there is room, or choose another folder.")
                           .arg(m_file.fileName()),
            .detail = m_file.errorString(),
            .file = m_file.fileName()});
}

BundleReader::BundleReader(const QString &path, Keys &keys) : m_path(path), m_file(path)
{
    naming(m_path, [&] {
        base::requireFile(path);
        if (!m_file.open(QIODevice::ReadOnly))
            base::fail(Say::tr("%1 cannot be opened. Nothing was changed. Check that it is there "
                               "and that you may read it.")
                           .arg(path),
                       m_file.errorString());
        m_stream = std::make_unique<SealedReader>(m_file, keys);
        const QByteArray line = nextLine();
        if (line[0] != headLine)
            failAsUnreadable();
        m_head = headFromJson(base::jsonValue(line.mid(1)).toObject());
        if (m_head.needs > store::vocabularyVersion)
            base::fail(Say::tr("This update file was made by a newer version of the program. "
                               "Nothing was changed. Update the program on this laptop, then try "
                               "again."));
        if (m_head.authority.isNull() || m_head.device.isNull() || m_head.needs < 1)
            failAsUnreadable();
    });
}

QByteArray BundleReader::nextLine()
{
    auto line = m_stream->readLine();
    if (!line || line->isEmpty())
        failAsUnreadable();
    return std::move(*line);
}

/// What stands in the next lines; nothing after the last.
std::optional<BundleReader::Parts> BundleReader::nextParts()
{
    constexpr qsizetype bytesAtOnce = 256 * 1024;
    Parts parts;
    for (qsizetype bytes = 0; bytes < bytesAtOnce && !m_hasEnded; ++m_lines) {
        const QByteArray line = nextLine();
        bytes += line.size();
        if (line[0] == changeLine) {
            ReadChange read{.change = store::changeFromJson(line.mid(1)), .hashes = {}};
            read.hashes = store::entryHashes(read.change);
            parts.emplace_back(std::move(read));
        } else if (line[0] == contentLine) {
            parts.emplace_back(contentOf(line));
        } else if (line[0] == endLine && line.mid(1).toLongLong() == m_lines &&
                   !m_stream->readLine()) {
            m_hasEnded = true;
        } else {
            failAsUnreadable();
        }
    }
    return parts.empty() ? std::nullopt : std::optional(std::move(parts));
}

void BundleReader::readTo(const Taking &taking)
{
    // Opening, reading and hashing what comes next costs about as much as taking in what came.
    constexpr size_t most = 4;
    naming(m_path, [&] {
        base::MadeAhead<Parts> ahead(most, [this] { return nextParts(); });
        while (const auto parts = ahead.next()) {
            for (const Part &part : *parts) {
                if (const auto *read = std::get_if<ReadChange>(&part))
                    taking.change({read->change, read->hashes});
                else
                    taking.content(std::get<Content>(part));
            }
        }
    });
}

} // namespace exchange
