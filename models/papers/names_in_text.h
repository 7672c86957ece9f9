#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <vector>

namespace papers {

/// Somebody whom the file knows, and what may be said in place of the name.
struct KnownName {
    QString name;             ///< "Robin Example"
    QString role;             ///< "the deputy manager"; empty: "somebody"
    bool isOfPartner = false; ///< works for one of the public bodies that a partner copy is for
    bool operator==(const KnownName &) const = default;
};

/// Takes names of people out of what officers wrote.
class NamesInText {
public:
    /// Entries that are no name of a person ("Deputy manager", "Duty team") are left out.
    explicit NamesInText(const std::vector<KnownName> &known);

    /// The text with every known name, whole or in part, with or without its title, replaced by
    /// the role.
    QString without(const QString &text) const;

private:
    struct Replacement {
        QRegularExpression pattern; ///< made ready only when it is first used
        QString role;
        QString clue; ///< without it in the text there is nothing to find
    };
    std::vector<Replacement> m_replacements; ///< whole names before their parts
};

/// Whether this is the name of a person, and not of a role or a team. In doubt it is.
bool isNameOfPerson(const QString &text);

/// Whether a title stands first: "Mrs J Lane", "Mr A & Mrs B Lane".
bool beginsWithTitle(const QString &text);

/// What in the text may still be names of people, as it stands there. `places` are words that
/// are known to be none: names of homes, organisations and places.
QStringList possibleNames(const QString &text, const QStringList &places);

/// The text without e-mail addresses and telephone numbers, but for those in `kept`.
QString withoutAddresses(const QString &text, const QStringList &kept = {});

} // namespace papers
