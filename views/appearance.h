#pragma once

#include <QFont>
#include <QPalette>

namespace views {

/// Which palette the window wears.
enum class Theme { Automatic, Light, Dark, HighContrast };

/// What an officer chose; kept on this laptop.
struct Appearance {
    Theme theme = Theme::Automatic;
    int textPercent = 100; ///< 100 to 200
    bool operator==(const Appearance &) const = default;
};

/// What a text is, and so how large.
enum class TextRole { Body, Strong, Caption, Section, Figure, Title };

/// Distances in pixels at 96 dpi, in steps of four (inside a thing, between things that belong
/// together, between groups, around a page).
namespace space {
inline constexpr int inside = 4;
inline constexpr int related = 8;
inline constexpr int group = 16;
inline constexpr int page = 24;
} // namespace space

/// The font of a role, from the application's own font.
QFont fontFor(TextRole role);

/// Pixels at 96 dpi and 100% text, as they are now.
int scaled(int pixels);

/// Whether text is light on dark in this palette.
bool isDark(const QPalette &palette);

/// `over` laid on `under` with this weight, 0 to 1.
QColor blended(const QColor &under, const QColor &over, qreal weight);

/// Style, palette and font of the application. Made once, before the first window: it remembers
/// what the system gave.
class Look {
public:
    Look();
    void wear(const Appearance &appearance);

private:
    QPalette m_systemPalette;
    QFont m_systemFont;
};

} // namespace views
