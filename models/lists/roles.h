#pragma once

#include <Qt>

namespace lists {

/// What a list's model says of a cell beside the roles of Qt.
enum class Role : int {
    Sort = Qt::UserRole + 1, ///< double or QString; invalid when blank
    Colour,                  ///< subject::Colour; invalid where the column has no rating
    Overridden,              ///< bool: an officer changed that rating
    Subtitle,                ///< the muted second line
    Value,                   ///< what an export writes
    Identity,                ///< the row's id, as text
};

constexpr int asInt(Role role)
{
    return static_cast<int>(role);
}

} // namespace lists
