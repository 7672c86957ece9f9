#pragma once

#include <QString>
#include <vector>

namespace subject {

/// Something in a text that seems to be about one person, where only counts belong.
struct PersonalDetail {
    enum class Kind { NhsNumber, BirthDate };
    Kind kind;
    QString text; ///< as it stands in the text
    bool operator==(const PersonalDetail &) const = default;
};

/// Every such thing in `text`. An NHS number is ten digits, alone
/// or in groups of three, three and four, whose check digit is right (modulus 11, NHS Data
/// Dictionary). A date of birth is a date of the last century, or any date that is called one.
std::vector<PersonalDetail> personalDetailsIn(const QString &text);

} // namespace subject
