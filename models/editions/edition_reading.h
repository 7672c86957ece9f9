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

/// The editions one can choose from, oldest first.
class Library {
public:
    explicit Library(std::vector<EditionPointer> editions = {});

    const std::vector<EditionPointer> &all() const { return m_editions; }
    /// The greatest `inForceFrom` on or before `date`; null when the date is before all of them.
    EditionPointer inForceOn(const QDate &date) const;
    /// The same, but never null: a Failure says from when on there is one.
    EditionPointer requireInForceOn(const QDate &date) const;
    /// By the hash of its bytes; null when not here.
    EditionPointer withHash(const QString &hash) const;
    /// A library that also holds `edition`.
    Library with(const EditionPointer &edition) const;

private:
    std::vector<EditionPointer> m_editions;
};

/// The editions shipped with the program; a Failure if one is broken (a test keeps them whole).
Library shippedEditions();

} // namespace editions
