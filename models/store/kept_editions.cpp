#include "store/kept_editions.h"

#include "store/identity.h"

#include <algorithm>

namespace store {
namespace {

constexpr const char *editionsName = "editions";

/// The question sets by hash.
QString fingerprint(const editions::Library &library)
{
    return library.hashes().join(QLatin1Char(' '));
}

} // namespace

editions::Library withKeptEditions(Database &database, editions::Library library)
{
    std::vector<QByteArray> kept;
    {
        Statement rows = database.prepare("SELECT content.hash, content.bytes FROM content "
                                          "WHERE content.hash IN (SELECT hash FROM edition)");
        while (rows.next()) {
            if (!library.holds(rows.text(0)))
                kept.push_back(rows.bytes(1));
        }
    }
    for (const QByteArray &bytes : kept) {
        const editions::Reading reading = editions::readEdition(bytes, database.path());
        const bool replaced =
            reading.edition && std::any_of(library.all().begin(), library.all().end(),
                                           [&reading](const editions::EditionPointer &shipped) {
                                               return shipped->name == reading.edition->name;
                                           });
        if (reading.edition && !replaced)
            library = library.with(reading.edition);
    }
    return library;
}

bool areColoursOf(Database &database, const editions::Library &library)
{
    return localValue(database, editionsName) == fingerprint(library);
}

void noteColoursOf(Database &database, const editions::Library &library)
{
    setLocalValue(database, editionsName, fingerprint(library));
}

} // namespace store
