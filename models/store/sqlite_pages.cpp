#include "store/sqlite_pages.h"

#include "base/error.h"
#include "base/file.h"
#include "store/say.h"

#include <QFile>
#include <QtEndian>
#include <map>
#include <optional>
#include <set>

namespace store {
namespace {

constexpr qint64 fileHeader = 100;     // bytes before the first page's own header
constexpr qint64 usualPageSize = 4096; // what this program's files have
constexpr qint64 walHeader = 32;
constexpr qint64 frameHeader = 24;

/// The first byte of a page that holds rows or leads to them.
enum PageType { IndexBranch = 2, TableBranch = 5, IndexLeaf = 10, TableLeaf = 13 };

/// Thrown where a page is not as SQLite writes it.
struct Damaged {};

/// Reads numbers out of bytes and never past their end.
class Bytes {
public:
    explicit Bytes(QByteArrayView bytes) : m_bytes(bytes) {}

    qint64 size() const { return m_bytes.size(); }
    QByteArrayView part(qint64 at, qint64 length) const
    {
        if (at < 0 || length < 0 || at > size() || length > size() - at)
            throw Damaged();
        return m_bytes.sliced(at, length);
    }
    qint64 byte(qint64 at) const { return quint8(part(at, 1).front()); }
    qint64 two(qint64 at) const { return qFromBigEndian<quint16>(part(at, 2).data()); }
    qint64 four(qint64 at) const { return qFromBigEndian<quint32>(part(at, 4).data()); }

    /// A number of 1 to 9 bytes, seven bits in each but the ninth; `at` moves behind it.
    qint64 varint(qint64 &at) const
    {
        quint64 value = 0;
        for (int i = 0; i < 9; ++i) {
            const auto next = quint64(byte(at++));
            if (i == 8)
                return qint64((value << 8) | next);
            value = (value << 7) | (next & 0x7f);
            if (!(next & 0x80))
                break;
        }
        return qint64(value);
    }
    /// A whole number of `length` bytes with its sign.
    qint64 number(qint64 at, qint64 length) const
    {
        const QByteArrayView bytes = part(at, length);
        quint64 value = bytes.front() < 0 ? ~quint64(0) : 0;
        for (const char one : bytes)
            value = (value << 8) | quint8(one);
        return qint64(value);
    }

private:
    QByteArrayView m_bytes;
};

/// The pages of a file with those of the WAL laid over them.
class PageFile {
public:
    explicit PageFile(const QString &path) : m_file(path), m_wal(path + QStringLiteral("-wal"))
    {
        base::requireFile(path);
        if (!m_file.open(QIODevice::ReadOnly))
            base::fail(Say::tr("%1 cannot be opened. Nothing was changed. Check that it is there "
                               "and that you may read it.")
                           .arg(path),
                       m_file.errorString());
        readSizes();
        if (m_wal.open(QIODevice::ReadOnly))
            readWal();
    }

    /// The numbers of the pages there are, counted from 1.
    std::set<qint64> numbers() const
    {
        std::set<qint64> numbers;
        for (qint64 number = 1; (number - 1) * m_pageSize < m_file.size(); ++number)
            numbers.insert(numbers.end(), number);
        for (const auto &[number, place] : m_latest)
            numbers.insert(number);
        return numbers;
    }
    /// Bytes of both files: no row can be longer.
    qint64 size() const { return m_file.size() + m_wal.size(); }
    qint64 lateFaults() const { return m_lateFaults; }
    /// Bytes of a page that hold content.
    qint64 usable() const { return m_pageSize - m_reserved; }

    /// Throws where it cannot be read, as where the file ends before it.
    QByteArray page(qint64 number)
    {
        const auto latest = m_latest.find(number);
        QFile &file = latest == m_latest.end() ? m_file : m_wal;
        const qint64 at = latest == m_latest.end() ? (number - 1) * m_pageSize : latest->second;
        if (number < 1 || !file.seek(at))
            throw Damaged();
        QByteArray bytes = file.read(m_pageSize);
        if (bytes.size() != m_pageSize)
            throw Damaged();
        return bytes;
    }

private:
    static bool isPageSize(qint64 size)
    {
        return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
    }

    /// A header that makes no sense is that of a file this program made.
    void readSizes()
    {
        const QByteArray header = m_file.read(fileHeader);
        if (header.size() < fileHeader || !header.startsWith("SQLite format 3"))
            return;
        const Bytes bytes(header);
        const qint64 size = bytes.two(16) == 1 ? 65536 : bytes.two(16);
        if (isPageSize(size) && bytes.byte(20) < size / 4) {
            m_pageSize = size;
            m_reserved = bytes.byte(20);
        }
    }

    /// The sums with which SQLite recognises what belongs to a WAL.
    struct Sums {
        quint32 first = 0;
        quint32 second = 0;
        bool isBigEndian = false;

        void add(QByteArrayView bytes)
        {
            const auto word = [&](qsizetype at) {
                return isBigEndian ? qFromBigEndian<quint32>(bytes.data() + at)
                                   : qFromLittleEndian<quint32>(bytes.data() + at);
            };
            for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
                first += word(at) + second;
                second += word(at + 4) + first;
            }
        }
        bool agree(const Bytes &bytes, qint64 at) const
        {
            return bytes.four(at) == first && bytes.four(at + 4) == second;
        }
    };

    /// Notes where the newest committed version of each page lies. As SQLite does, it stops at the
    /// first frame that is not whole.
    void readWal()
    {
        const QByteArray head = m_wal.read(walHeader);
        if (head.size() < walHeader)
            return;
        const Bytes header(head);
        Sums sums{.isBigEndian = (header.four(0) & 1) != 0};
        sums.add(header.part(0, 24));
        if ((header.four(0) & ~1) != 0x377f0682 || header.four(8) != m_pageSize ||
            !sums.agree(header, 24))
            return;
        std::map<qint64, qint64> uncommitted;
        for (qint64 at = walHeader; at + frameHeader + m_pageSize <= m_wal.size();
             at += frameHeader + m_pageSize) {
            m_wal.seek(at);
            const QByteArray frame = m_wal.read(frameHeader + m_pageSize);
            if (frame.size() != frameHeader + m_pageSize)
                return;
            const Bytes bytes(frame);
            if (bytes.part(8, 8) != header.part(16, 8))
                return; // left over from before
            sums.add(bytes.part(0, 8));
            sums.add(bytes.part(frameHeader, m_pageSize));
            if (!sums.agree(bytes, 16)) {
                m_lateFaults = (m_wal.size() - at) / (frameHeader + m_pageSize);
                return;
            }
            uncommitted[bytes.four(0)] = at + frameHeader;
            if (bytes.four(4) == 0)
                continue;
            uncommitted.merge(m_latest);
            m_latest = std::move(uncommitted);
            uncommitted.clear();
        }
    }

    QFile m_file;
    QFile m_wal;
    qint64 m_pageSize = usualPageSize;
    qint64 m_reserved = 0;
    qint64 m_lateFaults = 0;
    std::map<qint64, qint64> m_latest; ///< page to its place in the WAL
};

RawValue valueOf(const Bytes &record, qint64 type, qint64 &at)
{
    constexpr qint64 lengths[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    if (type < 0 || type == 10 || type == 11)
        throw Damaged();
    const qint64 length = type < 12 ? lengths[type] : (type - 12) / 2;
    const qint64 from = at;
    at += length;
    if (type == 0)
        return {};
    if (type == 8 || type == 9)
        return {.kind = RawValue::Kind::Number, .number = type - 8};
    if (type < 7)
        return {.kind = RawValue::Kind::Number, .number = record.number(from, length)};
    return {.kind = type == 7       ? RawValue::Kind::Real
                    : type % 2 == 0 ? RawValue::Kind::Bytes
                                    : RawValue::Kind::Text,
            .bytes = record.part(from, length).toByteArray()};
}

std::vector<RawValue> valuesOf(const QByteArray &payload)
{
    const Bytes record(payload);
    qint64 at = 0;
    const qint64 headerEnd = record.varint(at);
    qint64 content = headerEnd;
    std::vector<RawValue> values;
    while (at < headerEnd)
        values.push_back(valueOf(record, record.varint(at), content));
    if (at != headerEnd || content != record.size())
        throw Damaged();
    return values;
}

/// Reads one page of rows.
class PageReader {
public:
    PageReader(PageFile &file, const QByteArray &page, qint64 number)
        : m_file(file),
          m_page(page),
          m_start(number == 1 ? fileHeader : 0),
          m_type(m_page.byte(m_start))
    {
    }

    bool holdsRowsOrLeadsToThem() const
    {
        return m_type == IndexBranch || m_type == TableBranch || m_type == IndexLeaf ||
               m_type == TableLeaf;
    }
    bool isFaulty() const { return m_isFaulty; }

    /// The rows that can be read. `children` takes the pages that this one leads to.
    RawPage read(std::set<qint64> &children)
    {
        RawPage result{.isIndex = m_type == IndexBranch || m_type == IndexLeaf};
        const bool isBranch = m_type == IndexBranch || m_type == TableBranch;
        const qint64 cells = m_page.two(m_start + 3);
        const qint64 pointers = m_start + (isBranch ? 12 : 8);
        if (isBranch)
            children.insert(m_page.four(m_start + 8));
        for (qint64 i = 0; i < cells; ++i) {
            try {
                qint64 at = m_page.two(pointers + 2 * i);
                if (isBranch) {
                    children.insert(m_page.four(at));
                    at += 4;
                }
                if (m_type != TableBranch)
                    result.rows.push_back(row(at));
            } catch (const Damaged &) {
                m_isFaulty = true;
            }
        }
        return result;
    }

private:
    RawRow row(qint64 at)
    {
        const qint64 length = m_page.varint(at);
        RawRow result;
        if (m_type == TableLeaf)
            result.key = m_page.varint(at);
        result.values = valuesOf(payload(at, length));
        return result;
    }

    /// What lies in the page and, where that is not all, in the chain of pages that goes on from
    /// it.
    QByteArray payload(qint64 at, qint64 length)
    {
        const qint64 usable = m_file.usable();
        // The rows of a page share nothing, so all of them together are no longer than the file.
        if (length < 0 || length > m_file.size() - m_total)
            throw Damaged();
        m_total += length;
        const qint64 most = m_type == TableLeaf ? usable - 35 : (usable - 12) * 64 / 255 - 23;
        if (length <= most)
            return m_page.part(at, length).toByteArray();
        const qint64 least = (usable - 12) * 32 / 255 - 23;
        const qint64 rest = least + (length - least) % (usable - 4);
        const qint64 local = rest <= most ? rest : least;
        QByteArray bytes = m_page.part(at, local).toByteArray();
        qint64 next = m_page.four(at + local);
        while (bytes.size() < length) {
            const QByteArray page = m_file.page(next);
            const Bytes more(page);
            next = more.four(0);
            bytes += more.part(4, std::min(length - bytes.size(), usable - 4));
        }
        return bytes;
    }

    PageFile &m_file;
    Bytes m_page;
    qint64 m_start;
    qint64 m_type;
    qint64 m_total = 0; ///< bytes of the rows read
    bool m_isFaulty = false;
};

} // namespace

PageFaults readPages(const QString &path, const std::function<void(const RawPage &)> &visit)
{
    PageFile file(path);
    const std::set<qint64> numbers = file.numbers();
    PageFaults faults{.pages = qint64(numbers.size()), .damaged = 0, .late = file.lateFaults()};
    std::set<qint64> sound;
    std::set<qint64> children;
    std::set<qint64> faulty;
    for (const qint64 number : numbers) {
        try {
            const QByteArray bytes = file.page(number);
            PageReader reader(file, bytes, number);
            if (!reader.holdsRowsOrLeadsToThem())
                continue;
            const RawPage page = reader.read(children);
            (reader.isFaulty() ? faulty : sound).insert(number);
            visit(page);
        } catch (const Damaged &) {
            faulty.insert(number);
        }
    }
    // What follows from a page that is not one any more is missed by those that lead to it.
    for (const qint64 child : children) {
        if (!sound.contains(child))
            faulty.insert(child);
    }
    if (!sound.contains(1))
        faulty.insert(1);
    faults.damaged = qint64(faulty.size());
    return faults;
}

} // namespace store
