#include "editions/edition_reading.h"

#include "base/text.h"
#include "editions/json_fields.h"
#include "editions/say.h"

#include <QDir>
#include <QFile>
#include <algorithm>
#include <mutex>

namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Without reading the whole; null where the bytes do not say it once and plainly.
QDate inForceFromOf(const QByteArray &bytes)
{
    constexpr QByteArrayView key = "\"in_force_from\"";
    constexpr qsizetype enough = 40; // a colon, a date and the space between them
    const qsizetype at = bytes.indexOf(key);
    if (at < 0 || bytes.indexOf(key, at + 1) >= 0)
        return {};
    const QList<QByteArray> parts = bytes.mid(at + key.size(), enough).split('"');
    return parts.size() > 2 && parts[0].trimmed() == ":"
               ? dateFromIso(QString::fromLatin1(parts[1]))
               : QDate();
}

QByteArray shippedBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        base::fail(Say::tr("A question set of this program cannot be read. Nothing was changed. "
                           "Install the program again."),
                   path + ": "_L1 + file.errorString());
    return file.readAll();
}

EditionPointer readShipped(const QByteArray &bytes, const QString &path)
{
    const Reading reading = readEdition(bytes, path);
    if (reading.isUsable())
        return reading.edition;
    const auto fault =
        std::find_if(reading.faults.begin(), reading.faults.end(),
                     [](const Fault &found) { return found.weight == Fault::Weight::Error; });
    throw base::Failure(base::Error{
        .message = Say::tr("A question set of this program is broken. Nothing was changed. Install "
                           "the program again."),
        .detail = fault->message,
        .file = path,
        .row = {},
        .column = {},
        .path = fault->path});
}

} // namespace

/// One edition, read or not yet.
class Library::Book {
public:
    explicit Book(EditionPointer edition)
        : m_inForceFrom(edition->inForceFrom),
          m_hash(edition->hash),
          m_edition(std::move(edition))
    {
    }
    Book(const QDate &inForceFrom, const QByteArray &bytes, QString path)
        : m_inForceFrom(inForceFrom),
          m_bytes(bytes),
          m_path(std::move(path))
    {
    }

    const QDate &inForceFrom() const { return m_inForceFrom; }
    QString hash()
    {
        const std::lock_guard lock(m_reading);
        if (m_hash.isEmpty())
            m_hash = hashOf(m_bytes);
        return m_hash;
    }
    const EditionPointer &edition()
    {
        const std::lock_guard lock(m_reading);
        if (!m_edition) {
            m_edition = readShipped(m_bytes, m_path);
            m_hash = m_edition->hash;
            m_bytes.clear();
        }
        return m_edition;
    }

private:
    QDate m_inForceFrom;
    std::mutex m_reading;
    QString m_hash; ///< empty until it is asked for
    QByteArray m_bytes;
    QString m_path;
    EditionPointer m_edition;
};

/// In the order in which they come into force.
struct Library::Shelf {
    std::vector<std::shared_ptr<Book>> books;
    std::mutex gathering;
    std::vector<EditionPointer> all; ///< empty until they are asked for
};

Library::Library(std::vector<std::shared_ptr<Book>> books) : m_shelf(std::make_shared<Shelf>())
{
    std::stable_sort(books.begin(), books.end(), [](const auto &left, const auto &right) {
        return left->inForceFrom() < right->inForceFrom();
    });
    m_shelf->books = std::move(books);
}

Library::Library(std::vector<EditionPointer> editions)
    : Library([&editions] {
          std::vector<std::shared_ptr<Book>> books;
          for (EditionPointer &edition : editions)
              books.push_back(std::make_shared<Book>(std::move(edition)));
          return books;
      }())
{
}

const std::vector<EditionPointer> &Library::all() const
{
    const std::lock_guard lock(m_shelf->gathering);
    if (m_shelf->all.empty()) {
        std::vector<EditionPointer> all;
        for (const auto &book : m_shelf->books)
            all.push_back(book->edition());
        m_shelf->all = std::move(all);
    }
    return m_shelf->all;
}

QStringList Library::hashes() const
{
    QStringList hashes;
    for (const auto &book : m_shelf->books)
        hashes += book->hash();
    return hashes;
}

EditionPointer Library::inForceOn(const QDate &date) const
{
    const auto &books = m_shelf->books;
    const auto last = std::find_if(books.rbegin(), books.rend(), [&date](const auto &book) {
        return book->inForceFrom() <= date;
    });
    return last == books.rend() ? nullptr : (*last)->edition();
}

EditionPointer Library::requireInForceOn(const QDate &date) const
{
    const EditionPointer edition = inForceOn(date);
    if (!edition)
        base::fail(Say::tr("There was no question set yet on %1. The first one is in force from "
                           "%2. Nothing was changed.")
                       .arg(base::longDate(date),
                            m_shelf->books.empty()
                                ? QStringLiteral("-")
                                : base::longDate(m_shelf->books.front()->inForceFrom())));
    return edition;
}

EditionPointer Library::withHash(const QString &hash) const
{
    const auto &books = m_shelf->books;
    // The newest is what most answers are of.
    const auto found = std::find_if(books.rbegin(), books.rend(),
                                    [&](const auto &book) { return book->hash() == hash; });
    return found == books.rend() ? nullptr : (*found)->edition();
}

bool Library::holds(const QString &hash) const
{
    return hashes().contains(hash);
}

Library Library::with(const EditionPointer &edition) const
{
    if (holds(edition->hash))
        return *this;
    std::vector<std::shared_ptr<Book>> books = m_shelf->books;
    books.push_back(std::make_shared<Book>(edition));
    return Library(std::move(books));
}

Library shippedEditions()
{
    std::vector<std::shared_ptr<Library::Book>> books;
    const QDir folder(u":/editions"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        if (name.endsWith(".schema.json"_L1))
            continue;
        const QString path = folder.filePath(name);
        const QByteArray bytes = shippedBytes(path);
        const QDate from = inForceFromOf(bytes);
        books.push_back(from.isValid() ? std::make_shared<Library::Book>(from, bytes, path)
                                       : std::make_shared<Library::Book>(readShipped(bytes, path)));
    }
    return Library(std::move(books));
}

} // namespace editions
