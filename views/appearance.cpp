#include "views/appearance.h"

#include "views/calm_style.h"

#include <QApplication>
#include <QEvent>
#include <QPointer>
#include <QWidget>
#include <algorithm>
#include <cmath>

namespace views {
namespace {

constexpr qreal bodyPoints = 10.5;

/// The colours of one theme (in the order a reader meets them).
struct Inks {
    QRgb page;
    QRgb field;
    QRgb tinted; ///< the list of places, heads of tables
    QRgb text;
    QRgb muted;
    QRgb line;   ///< thin lines that only part things
    QRgb border; ///< lines that carry meaning: around what one can change
    QRgb accent; ///< what can be done next, and focus
    QRgb onAccent;
};

constexpr Inks lightInks{0xFFFFFFFF, 0xFFFFFFFF, 0xFFF3F5F7, 0xFF0B0C0C, 0xFF505A5F,
                         0xFFD3D8DC, 0xFF6F777B, 0xFF1F4E79, 0xFFFFFFFF};
constexpr Inks darkInks{0xFF1E2226, 0xFF16191C, 0xFF282D32, 0xFFF3F5F7, 0xFFB1B8BE,
                        0xFF3D444A, 0xFF8E979E, 0xFF8CC4F5, 0xFF0B0C0C};
constexpr Inks contrastInks{0xFF000000, 0xFF000000, 0xFF000000, 0xFFFFFFFF, 0xFFFFFFFF,
                            0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFDD00, 0xFF000000};

QPalette paletteOf(const Inks &inks)
{
    const QColor page(inks.page);
    const QColor text(inks.text);
    QPalette palette(QColor(inks.tinted), page);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, QColor(inks.field));
    palette.setColor(QPalette::AlternateBase, QColor(inks.tinted));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::Button, page);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::PlaceholderText, QColor(inks.muted));
    palette.setColor(QPalette::Mid, QColor(inks.line));
    palette.setColor(QPalette::Midlight, QColor(inks.line));
    palette.setColor(QPalette::Dark, QColor(inks.border));
    palette.setColor(QPalette::Highlight, QColor(inks.accent));
    palette.setColor(QPalette::HighlightedText, QColor(inks.onAccent));
    palette.setColor(QPalette::Link, QColor(inks.accent));
    palette.setColor(QPalette::LinkVisited, QColor(inks.accent));
    palette.setColor(QPalette::ToolTipBase, QColor(inks.tinted));
    palette.setColor(QPalette::ToolTipText, text);
    const QColor faint = blended(page, text, 0.45);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(inks.border));
    return palette;
}

const Inks &inksOf(Theme theme, const QPalette &system)
{
    switch (theme) {
    case Theme::Automatic:
        return isDark(system) ? darkInks : lightInks;
    case Theme::Light:
        return lightInks;
    case Theme::Dark:
        return darkInks;
    case Theme::HighContrast:
        return contrastInks;
    }
    return lightInks;
}

qreal factorOf(TextRole role)
{
    switch (role) {
    case TextRole::Body:
    case TextRole::Strong:
        return 1;
    case TextRole::Caption:
        return 9.5 / bodyPoints;
    case TextRole::Section:
        return 13 / bodyPoints;
    case TextRole::Figure:
        return 14 / bodyPoints;
    case TextRole::Title:
        return 17 / bodyPoints;
    }
    return 1;
}

} // namespace

QFont fontFor(TextRole role)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factorOf(role));
    if (role != TextRole::Body && role != TextRole::Caption)
        font.setWeight(QFont::DemiBold);
    return font;
}

int scaled(int pixels)
{
    return int(std::lround(pixels * QApplication::font().pointSizeF() / bodyPoints));
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() >
           palette.color(QPalette::Window).lightness();
}

QColor blended(const QColor &under, const QColor &over, qreal weight)
{
    const auto mix = [weight](int a, int b) { return int(std::lround(a + (b - a) * weight)); };
    return QColor(mix(under.red(), over.red()), mix(under.green(), over.green()),
                  mix(under.blue(), over.blue()));
}

Look::Look() : m_systemPalette(QApplication::palette()), m_systemFont(QApplication::font())
{
    QApplication::setStyle(new CalmStyle);
}

void Look::wear(const Appearance &appearance)
{
    QApplication::setPalette(paletteOf(inksOf(appearance.theme, m_systemPalette)));
    QFont font = m_systemFont;
    font.setPointSizeF(bodyPoints * std::clamp(appearance.textPercent, 100, 200) / 100.0);
    QApplication::setFont(font);
    // Qt tells windows only, and what has a font of its own would keep its size.
    QEvent event(QEvent::ApplicationFontChange);
    const QWidgetList all = QApplication::allWidgets();
    // What is told may build itself anew.
    for (const QPointer<QWidget> &widget : QList<QPointer<QWidget>>(all.begin(), all.end())) {
        if (widget)
            QApplication::sendEvent(widget, &event);
    }
}

} // namespace views
