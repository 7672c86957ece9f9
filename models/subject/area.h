#pragma once

#include <QString>
#include <array>
#include <optional>

namespace subject {

/// The four areas of a support plan, in the order of the paper: a to d.
enum class Area { Ipc, Clinical, Testing, Ppe };

inline constexpr std::array allAreas{Area::Ipc, Area::Clinical, Area::Testing, Area::Ppe};

/// The rating of an answer, an area or a home. Blue is 28 days of supply or more and counts as
/// green; grey is not known or out of date and is never shown as green.
enum class Colour { Green, Amber, Red, Blue, Grey };

/// `ipc`, `clinical`, `testing`, `ppe`.
QString key(Area area);
std::optional<Area> areaFromKey(const QString &key);
/// `green`, `amber`, `red`, `blue`, `grey`.
QString key(Colour colour);
std::optional<Colour> colourFromKey(const QString &key);

} // namespace subject
