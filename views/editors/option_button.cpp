#include "views/editors/option_button.h"

#include "views/appearance.h"
#include "views/calm_style.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace views {
namespace {

constexpr int targetHeight = 44;
constexpr int markSize = 20;
constexpr int padding = 12;
constexpr int togglePadding = 22;
constexpr int narrowest = 120; ///< words wrap rather than ask for more room
constexpr qreal corner = 3;

constexpr int alignment = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;

void drawTick(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    const qreal unit = rect.width() / 10;
    painter.setPen(QPen(colour, 1.6 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({rect.topLeft() + QPointF(2.4, 5.2) * unit,
                                    rect.topLeft() + QPointF(4.3, 7.1) * unit,
                                    rect.topLeft() + QPointF(7.8, 3.1) * unit}));
}

} // namespace

OptionButton::OptionButton(OptionLook look, const QString &words, int number)
    : m_look(look),
      m_words(words),
      m_number(number)
{
    // Words of an edition may hold an ampersand, which must not become a short cut.
    setAccessibleName(words);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void OptionButton::setFixed(bool isFixed)
{
    m_isFixed = isFixed;
    update();
}

int OptionButton::leastHeight() const
{
    const bool isLarge = m_look == OptionLook::One || m_look == OptionLook::Several;
    return isLarge ? scaled(targetHeight) : fontMetrics().height() + 2 * space::related;
}

int OptionButton::leftOfWords() const
{
    if (m_look == OptionLook::Toggle)
        return scaled(togglePadding);
    return scaled(padding) + scaled(markSize) + space::related;
}

int OptionButton::aroundWords() const
{
    return leftOfWords() + scaled(m_look == OptionLook::Toggle ? togglePadding : padding);
}

QSize OptionButton::sizeHint() const
{
    if (m_hint.isEmpty())
        m_hint = {fontMetrics().horizontalAdvance(m_words) + 2 + aroundWords(), leastHeight()};
    return m_hint;
}

QSize OptionButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), aroundWords() + scaled(narrowest)), leastHeight()};
}

int OptionButton::heightForWidth(int width) const
{
    if (width >= sizeHint().width())
        return leastHeight();
    const QRect room(0, 0, width - aroundWords(), 10'000);
    const int words = fontMetrics().boundingRect(room, alignment, m_words).height();
    return std::max(leastHeight(), words + 2 * space::related);
}

QRect OptionButton::markRect() const
{
    const bool isToggle = m_look == OptionLook::Toggle;
    const int size = scaled(isToggle ? markSize - 4 : markSize);
    const int left = isToggle ? space::inside : scaled(padding);
    return QStyle::visualRect(layoutDirection(), rect(),
                              QRect(left, (height() - size) / 2, size, size));
}

void OptionButton::drawMark(QPainter &painter) const
{
    const QPalette &inks = palette();
    const QRectF mark = QRectF(markRect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor text = inks.color(QPalette::ButtonText);
    if (m_look == OptionLook::Toggle) {
        if (isChecked())
            drawTick(painter, mark, text);
        return;
    }
    painter.setPen(QPen(isChecked() ? text : inks.color(QPalette::Dark), 1));
    painter.setBrush(isChecked() ? QBrush(text) : QBrush(inks.color(QPalette::Base)));
    if (m_look == OptionLook::Several)
        painter.drawRoundedRect(mark, corner, corner);
    else
        painter.drawEllipse(mark);
    if (isChecked()) {
        drawTick(painter, mark, inks.color(QPalette::Base));
    } else if (m_number > 0) {
        painter.setFont(fontFor(TextRole::Caption));
        painter.setPen(inks.color(QPalette::PlaceholderText));
        painter.drawText(mark, Qt::AlignCenter, QString::number(m_number));
    }
}

void OptionButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &inks = palette();
    const bool isToggle = m_look == OptionLook::Toggle;
    const QColor page = inks.color(isToggle ? QPalette::AlternateBase : QPalette::Base);
    const QColor text = inks.color(QPalette::ButtonText);
    const bool isHovered = underMouse() && !m_isFixed && isEnabled();
    const qreal tint = isChecked() || isDown() ? 0.10 : isHovered ? 0.05 : 0;
    const bool isQuiet = m_isFixed && !isChecked();
    const bool isFaint = isQuiet || isToggle;
    const qreal line = isChecked() ? 2 : 1;
    const QColor border = isChecked() ? text : inks.color(isFaint ? QPalette::Mid : QPalette::Dark);
    painter.setPen(QPen(border, line));
    painter.setBrush(blended(page, text, tint));
    const qreal inset = line / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), corner, corner);
    drawMark(painter);
    painter.setFont(font());
    painter.setPen(isQuiet ? inks.color(QPalette::PlaceholderText) : text);
    const QRect words(leftOfWords(), 0, width() - aroundWords() + 2, height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter |
                         Qt::TextWordWrap,
                     m_words);
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (hasFocus())
        drawFocusRing(painter, rect(), inks);
}

void OptionButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !m_isFixed)
        QAbstractButton::keyPressEvent(event);
    else
        event->ignore();
}

void OptionButton::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !m_isFixed)
        QAbstractButton::keyReleaseEvent(event);
    else
        event->ignore();
}

void OptionButton::nextCheckState()
{
    if (!m_isFixed)
        QAbstractButton::nextCheckState();
}

void OptionButton::mousePressEvent(QMouseEvent *event)
{
    // It takes the focus, so that it can be copied, and stays as it is.
    if (!m_isFixed)
        QAbstractButton::mousePressEvent(event);
}

void OptionButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_hint = {};
    QAbstractButton::changeEvent(event);
}

} // namespace views
