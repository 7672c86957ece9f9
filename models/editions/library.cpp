#include "editions/edition_reading.h"

#include "base/text.h"
#include "editions/say.h"

#include <QDir>
#include <QFile>
#include <algorithm>

namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;

void sortByDate(std::vector<EditionPointer> &editions)
{
    std::stable_sort(editions.begin(), editions.end(),
                     [](const EditionPointer &left, const EditionPointer &right) {
                         return left->inForceFrom < right->inForceFrom;
                     });
}

EditionPointer shippedEdition(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        base::fail(Say::tr("A question set of this program cannot be read. Nothing was changed. "
                           "Install the program again."),
                   path + ": "_L1 + file.errorString());
    const Reading reading = readEdition(file.readAll(), path);
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

Library::Library(std::vector<EditionPointer> editions) : m_editions(std::move(editions))
{
    sortByDate(m_editions);
}

EditionPointer Library::inForceOn(const QDate &date) const
{
    EditionPointer inForce;
    for (const EditionPointer &edition : m_editions) {
        if (edition->inForceFrom <= date)
            inForce = edition;
    }
    return inForce;
}

EditionPointer Library::requireInForceOn(const QDate &date) const
{
    const EditionPointer edition = inForceOn(date);
    if (!edition)
        base::fail(Say::tr("There was no question set yet on %1. The first one is in force from "
                           "%2. Nothing was changed.")
                       .arg(base::longDate(date),
                            m_editions.empty() ? QStringLiteral("-")
                                               : base::longDate(m_editions.front()->inForceFrom)));
    return edition;
}

EditionPointer Library::withHash(const QString &hash) const
{
    const auto found =
        std::find_if(m_editions.begin(), m_editions.end(),
                     [&](const EditionPointer &edition) { return edition->hash == hash; });
    return found == m_editions.end() ? nullptr : *found;
}

Library Library::with(const EditionPointer &edition) const
{
    if (withHash(edition->hash))
        return *this;
    std::vector<EditionPointer> editions = m_editions;
    editions.push_back(edition);
    return Library(std::move(editions));
}

Library shippedEditions()
{
    std::vector<EditionPointer> editions;
    const QDir folder(u":/editions"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        if (!name.endsWith(".schema.json"_L1))
            editions.push_back(shippedEdition(folder.filePath(name)));
    }
    return Library(std::move(editions));
}

} // namespace editions
