#pragma once

#include "views/ink_icon.h"

#include <QProxyStyle>

namespace views {

/// Fusion without gradients: thin lines, one accent, a sharp ring of 2 pixels around what has the
/// focus. A push button with the property `primary` is filled with the accent.
class CalmStyle final : public QProxyStyle {
    Q_OBJECT

public:
    CalmStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr,
                    const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                  const QWidget *widget = nullptr,
                  QStyleHintReturn *returnData = nullptr) const override;
    /// The cross that empties a field and the arrow to more menus are our own, in our own ink:
    /// looked for among the icons of the desktop, they took as long as the whole page of homes.
    QIcon standardIcon(StandardPixmap icon, const QStyleOption *option = nullptr,
                       const QWidget *widget = nullptr) const override
    {
        if (icon == SP_LineEditClearButton)
            return inkIcon(QStringLiteral("close"));
        if (icon == SP_ToolBarHorizontalExtensionButton)
            return inkIcon(QStringLiteral("more"));
        return QProxyStyle::standardIcon(icon, option, widget);
    }
    void polish(QWidget *widget) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    using QProxyStyle::polish;
};

/// The ring of focus just inside this rectangle.
void drawFocusRing(QPainter &painter, const QRectF &rect, const QPalette &palette);

} // namespace views
