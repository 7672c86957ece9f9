#include "views/calm_style.h"

#include "views/appearance.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace views {
namespace {

constexpr qreal corner = 3;
constexpr qreal ringWidth = 2;

void drawBox(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QRectF box(rect);
    if (border.isValid()) { // one filled in the other: a round line takes three times as long
        painter.setBrush(border);
        painter.drawRoundedRect(box, corner + 0.5, corner + 0.5);
        box.adjust(1, 1, -1, -1);
    }
    painter.setBrush(fill);
    painter.drawRoundedRect(box, corner - 0.5, corner - 0.5);
    painter.restore();
}

void drawOutline(QPainter &painter, const QRectF &rect, const QColor &ink, const QBrush &fill = {})
{
    painter.save();
    painter.setPen(ink);
    painter.setBrush(fill);
    painter.drawRect(rect);
    painter.restore();
}

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property("primary").toBool();
}

/// In lists of rows and of answers the ring goes around a cell or a field.
bool hasRingOnFrame(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) ||
           qobject_cast<const QListView *>(widget) || qobject_cast<const QScrollArea *>(widget);
}

bool isChangedByWheel(const QWidget *widget)
{
    return qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QTabBar *>(widget);
}

void drawButton(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const QPalette &palette = option.palette;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const bool isDown = option.state & (QStyle::State_Sunken | QStyle::State_On);
    QColor fill = palette.color(QPalette::Button);
    QColor border = palette.color(isEnabled ? QPalette::Dark : QPalette::Mid);
    if (isPrimary(widget) && isEnabled) {
        fill = palette.color(QPalette::Highlight);
        border = fill;
    }
    const QColor towards =
        palette.color(isPrimary(widget) ? QPalette::Window : QPalette::Highlight);
    if (isEnabled && (isDown || (option.state & QStyle::State_MouseOver)))
        fill = blended(fill, towards, isDown ? 0.18 : 0.08);
    drawBox(painter, option.rect, fill, border);
    if (option.state & QStyle::State_HasFocus) {
        if (isPrimary(widget))
            drawOutline(painter, QRectF(option.rect).adjusted(3.5, 3.5, -3.5, -3.5),
                        palette.color(QPalette::HighlightedText));
        else
            drawFocusRing(painter, option.rect, palette);
    }
}

void drawToolButton(const QStyleOption &option, QPainter &painter, const QWidget *widget)
{
    const bool isPlain = option.state & QStyle::State_AutoRaise;
    const bool stands = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool isHovered =
        (option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled);
    if (!isPlain) {
        drawButton(option, painter, widget);
        return;
    }
    if (stands || isHovered)
        drawBox(painter, option.rect,
                blended(option.palette.color(QPalette::Window),
                        option.palette.color(QPalette::Highlight), stands ? 0.18 : 0.08),
                {});
    if (option.state & QStyle::State_HasFocus)
        drawFocusRing(painter, option.rect, option.palette);
}

void drawChevron(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = rect.center();
    painter.drawPolyline(
        QPolygonF({middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)}));
    painter.restore();
}

void drawArrow(QPainter &painter, const QRect &rect, qreal degrees, const QColor &colour)
{
    painter.save();
    painter.translate(QRectF(rect).center());
    painter.rotate(degrees);
    painter.scale(0.75, 0.75);
    drawChevron(painter, QRectF(-8, -8, 16, 16), colour);
    painter.restore();
}

void drawScrollBar(const QStyle &style, const QStyleOptionSlider &bar, QPainter &painter,
                   const QWidget *widget)
{
    const auto part = [&](QStyle::SubControl which) {
        return style.subControlRect(QStyle::CC_ScrollBar, &bar, which, widget);
    };
    const QColor ink = bar.palette.color(QPalette::Dark);
    const bool isUpright = bar.orientation == Qt::Vertical;
    painter.fillRect(bar.rect, bar.palette.color(QPalette::AlternateBase));
    drawArrow(painter, part(QStyle::SC_ScrollBarSubLine), isUpright ? 180 : 90, ink);
    drawArrow(painter, part(QStyle::SC_ScrollBarAddLine), isUpright ? 0 : -90, ink);
    const QRect slider = part(QStyle::SC_ScrollBarSlider);
    drawBox(painter, isUpright ? slider.adjusted(3, 0, -3, 0) : slider.adjusted(0, 3, 0, -3), ink,
            {});
}

/// With a border as strong as that of a field: on dark ground Fusion's is not seen.
void drawTickBox(const QStyleOption &option, QPainter &painter)
{
    const QPalette &palette = option.palette;
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QColor ink = palette.color(isEnabled ? QPalette::Text : QPalette::Mid);
    const qreal side = qMin(option.rect.width(), option.rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    drawBox(painter, box.toRect(), palette.color(QPalette::Base),
            palette.color(isEnabled ? QPalette::Dark : QPalette::Mid));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, side / 7, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    const auto at = [&box](qreal x, qreal y) {
        return box.topLeft() + QPointF(x * box.width(), y * box.height());
    };
    if (option.state & QStyle::State_On)
        painter.drawPolyline(QPolygonF({at(0.2, 0.5), at(0.42, 0.72), at(0.8, 0.26)}));
    else if (option.state & QStyle::State_NoChange)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    painter.restore();
}

void drawHeader(const QStyleOption &option, QPainter &painter)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     option.palette.color(QPalette::Dark));
}

void drawTab(const QStyleOption &option, QPainter &painter)
{
    const QPalette &palette = option.palette;
    const bool isSelected = option.state & QStyle::State_Selected;
    if (!isSelected && (option.state & QStyle::State_MouseOver))
        painter.fillRect(option.rect, palette.color(QPalette::AlternateBase));
    if (isSelected)
        painter.fillRect(option.rect.adjusted(0, option.rect.height() - 3, 0, 0),
                         palette.color(QPalette::Highlight));
    if (option.state & QStyle::State_HasFocus)
        drawFocusRing(painter, option.rect, palette);
}

/// Of work whose length nobody knows the whole bar is hatched. It stands still, as all here does.
void drawProgress(const QStyleOptionProgressBar &option, QPainter &painter)
{
    const QRect rect = option.rect;
    const QColor ink = option.palette.color(QPalette::Highlight);
    const int span = option.maximum - option.minimum;
    if (span <= 0) {
        painter.fillRect(rect, QBrush(ink, Qt::BDiagPattern));
        return;
    }
    const qreal share = qreal(option.progress - option.minimum) / span;
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width() * share, rect.height()), ink);
}

} // namespace

void drawFocusRing(QPainter &painter, const QRectF &rect, const QPalette &palette)
{
    painter.save();
    painter.setPen(QPen(palette.color(QPalette::Highlight), ringWidth, Qt::SolidLine, Qt::SquareCap,
                        Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(1, 1, -1, -1));
    painter.restore();
}

CalmStyle::CalmStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    if (element == PE_PanelButtonCommand) {
        drawButton(*option, *painter, widget);
    } else if (element == PE_PanelButtonTool) {
        drawToolButton(*option, *painter, widget);
    } else if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck) {
        drawTickBox(*option, *painter);
    } else if (element == PE_PanelMenu) {
        drawOutline(*painter, option->rect.adjusted(0, 0, -1, -1), palette.color(QPalette::Dark),
                    palette.color(QPalette::Base));
    } else if (element == PE_FrameFocusRect) {
        drawFocusRing(*painter, option->rect, palette);
    } else if (element == PE_PanelLineEdit) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0) {
            const bool isEnabled = option->state & State_Enabled;
            drawBox(*painter, option->rect, palette.color(QPalette::Base),
                    palette.color(isEnabled ? QPalette::Dark : QPalette::Mid));
            if (option->state & State_HasFocus)
                drawFocusRing(*painter, option->rect, palette);
        }
    } else if (element == PE_FrameTabWidget || element == PE_FrameTabBarBase) {
        painter->fillRect(QRect(option->rect.left(), option->rect.top(), option->rect.width(), 1),
                          palette.color(QPalette::Mid));
    } else if (element == PE_Frame) {
        // What only scrolls has a frame for the sake of the ring alone; one around what can be
        // typed in carries meaning, any other only parts things.
        const bool isField = qobject_cast<const QPlainTextEdit *>(widget);
        if (!qobject_cast<const QScrollArea *>(widget))
            drawOutline(*painter, option->rect.adjusted(0, 0, -1, -1),
                        palette.color(isField ? QPalette::Dark : QPalette::Mid));
        if ((option->state & State_HasFocus) && (isField || hasRingOnFrame(widget)))
            drawFocusRing(*painter, option->rect, palette);
    } else {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        drawHeader(*option, *painter);
        return;
    }
    if (element == CE_TabBarTabShape) {
        drawTab(*option, *painter);
        return;
    }
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (element == CE_MenuItem && item && item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(item->rect.left(), item->rect.center().y(), item->rect.width(), 1),
                          item->palette.color(QPalette::Mid));
        return;
    }
    if (element == CE_ProgressBarGroove) {
        drawBox(*painter, option->rect, option->palette.color(QPalette::AlternateBase),
                option->palette.color(QPalette::Mid));
        return;
    }
    if (element == CE_ProgressBarContents) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            drawProgress(*bar, *painter);
        return;
    }
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (element == CE_PushButtonLabel && button && isPrimary(widget) &&
        (option->state & State_Enabled)) {
        QStyleOptionButton filled(*button);
        filled.palette.setColor(QPalette::ButtonText,
                                option->palette.color(QPalette::HighlightedText));
        QProxyStyle::drawControl(element, &filled, painter, widget);
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_ScrollBar && bar) {
        drawScrollBar(*proxy(), *bar, *painter, widget);
        return;
    }
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (control != CC_ComboBox || !combo) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const QPalette &palette = option->palette;
    const bool isEnabled = option->state & State_Enabled;
    if (combo->frame) {
        drawBox(*painter, option->rect, palette.color(QPalette::Base),
                palette.color(isEnabled ? QPalette::Dark : QPalette::Mid));
        if (option->state & State_HasFocus)
            drawFocusRing(*painter, option->rect, palette);
    } else if (option->state & State_HasFocus) {
        drawFocusRing(*painter, option->rect, palette);
    }
    drawChevron(*painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget),
                palette.color(isEnabled ? QPalette::Text : QPalette::Mid));
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    if (const auto *head = qstyleoption_cast<const QStyleOptionHeader *>(option); head && widget) {
        // Qt measures heads in bold, as it would paint one above what is chosen. Ours never are.
        QStyleOptionHeader plain = *head;
        plain.fontMetrics = widget->fontMetrics();
        return QProxyStyle::sizeFromContents(type, &plain, size, widget) + QSize(0, space::related);
    }
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const bool isField = type == CT_PushButton || type == CT_LineEdit || type == CT_ComboBox;
    if (isField && option)
        result.setHeight(qMax(result.height(), option->fontMetrics.height() + 2 * space::related));
    if (type == CT_PushButton || type == CT_MenuItem)
        result.rwidth() += space::related;
    if (type == CT_TabBarTab)
        result.rheight() += space::related;
    return result;
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                           const QWidget *widget) const
{
    if (metric == PM_TabBarTabShiftVertical || metric == PM_TabBarTabShiftHorizontal ||
        metric == PM_ButtonShiftHorizontal || metric == PM_ButtonShiftVertical)
        return 0;
    if (metric == PM_SmallIconSize || metric == PM_ButtonIconSize || metric == PM_ListViewIconSize)
        return scaled(20);
    if (metric == PM_IndicatorWidth || metric == PM_IndicatorHeight)
        return scaled(16);
    if (metric == PM_TabBarScrollButtonWidth)
        return scaled(24);
    if (metric == PM_HeaderMargin)
        return space::related;
    if (metric == PM_DefaultFrameWidth && hasRingOnFrame(widget))
        return int(ringWidth);
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int CalmStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returnData) const
{
    if (hint == SH_Widget_Animation_Duration || hint == SH_EtchDisabledText)
        return 0;
    if (hint == SH_Menu_Scrollable) // a second column would be cut off where the text is large
        return 1;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

bool CalmStyle::eventFilter(QObject *watched, QEvent *event)
{
    // The wheel scrolls the page. What lies under the pointer just then keeps its value.
    if (event->type() == QEvent::Wheel && isChangedByWheel(qobject_cast<QWidget *>(watched))) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        static_cast<QWidget *>(watched)->update();
    return false;
}

void CalmStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // Its frame is drawn again when the focus comes or goes.
    if (hasRingOnFrame(widget) || isChangedByWheel(widget))
        widget->installEventFilter(this);
    if (auto *line = qobject_cast<QLineEdit *>(widget))
        line->setTextMargins(space::inside, 0, space::inside, 0);
}

} // namespace views
