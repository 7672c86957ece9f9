#pragma once

#include "base/result.h"
#include "editions/edition.h"

#include <vector>

namespace editions {

/// One finding of `edition check`.
struct Fault {
    enum class Weight { Error, Warning };
    Weight weight = Weight::Error;
    QString path;    ///< $.questions[3].green
    QString message; ///< in words
    bool operator==(const Fault &) const = default;
};

/// What reading an edition gave: every fault, and the edition where none is an error.
struct Reading {
    EditionPointer edition;
    std::vector<Fault> faults;

    bool isUsable() const { return edition != nullptr; }
};

/// Reads and checks an edition (contracts.md 3). Reports every fault, not only the first; unknown
/// keys are errors; a shelf life shorter than 1.5 times the longest asking interval is a warning.
/// `file` is what messages call it.
Reading readEdition(const QByteArray &bytes, const QString &file);

/// What names an edition for good: the hash of its bytes, as hexadecimal digits.
QString hashOf(const QByteArray &bytes);

/// The editions one can choose from, oldest first. Those shipped with the program are read when
/// they are first asked for, in whatever thread that is.
class Library {
public:
    explicit Library(std::vector<EditionPointer> editions = {});
    // One that was moved from still holds them.
    Library(const Library &other) = default;
    Library &operator=(const Library &other) = default;

    const std::vector<EditionPointer> &all() const;
    /// The hash of each, oldest first.
    QStringList hashes() const;
    /// The greatest `inForceFrom` on or before `date`; null when the date is before all of them.
    EditionPointer inForceOn(const QDate &date) const;
    /// The same, but never null: a Failure says from when on there is one.
    EditionPointer requireInForceOn(const QDate &date) const;
    /// By the hash of its bytes; null when not here.
    EditionPointer withHash(const QString &hash) const;
    bool holds(const QString &hash) const;
    /// A library that also holds `edition`.
    Library with(const EditionPointer &edition) const;

private:
    class Book;
    struct Shelf;

    explicit Library(std::vector<std::shared_ptr<Book>> books);
    friend Library shippedEditions();

    std::shared_ptr<Shelf> m_shelf;
};

/// The editions shipped with the program. A Failure, here or where it is first asked for, if one is
/// broken (a test keeps them whole).
Library shippedEditions();

} // namespace editions
