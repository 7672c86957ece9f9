#include "subject/area.h"

namespace subject {

QString key(Area area)
{
    switch (area) {
    case Area::Ipc:
        return QStringLiteral("ipc");
    case Area::Clinical:
        return QStringLiteral("clinical");
    case Area::Testing:
        return QStringLiteral("testing");
    case Area::Ppe:
        return QStringLiteral("ppe");
    }
    Q_UNREACHABLE();
}

std::optional<Area> areaFromKey(const QString &text)
{
    for (const Area area : allAreas) {
        if (key(area) == text)
            return area;
    }
    return std::nullopt;
}

QString key(Colour colour)
{
    switch (colour) {
    case Colour::Green:
        return QStringLiteral("green");
    case Colour::Amber:
        return QStringLiteral("amber");
    case Colour::Red:
        return QStringLiteral("red");
    case Colour::Blue:
        return QStringLiteral("blue");
    case Colour::Grey:
        return QStringLiteral("grey");
    }
    Q_UNREACHABLE();
}

std::optional<Colour> colourFromKey(const QString &text)
{
    for (const Colour colour :
         {Colour::Green, Colour::Amber, Colour::Red, Colour::Blue, Colour::Grey}) {
        if (key(colour) == text)
            return colour;
    }
    return std::nullopt;
}

} // namespace subject
