#include "views/editors/date_field.h"

#include "base/text.h"
#include "views/appearance.h"
#include "views/calm_style.h"
#include "views/ink_icon.h"
#include "views/say.h"

#include <QAbstractButton>
#include <QCalendarWidget>
#include <QFrame>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int fieldWidth = 124;

/// A drawn calendar sheet; opens what it is connected to.
class CalendarButton final : public QAbstractButton {
public:
    CalendarButton()
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        const int side = fontMetrics().height() + 2 * space::related;
        return {side, side};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QPalette &inks = palette();
        if (underMouse() && isEnabled()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(blended(inks.color(QPalette::Base), inks.color(QPalette::Text), 0.06));
            painter.drawRoundedRect(rect(), 3, 3);
        }
        const int size = scaled(16);
        const qreal unit = size / 16.0;
        painter.translate((width() - size) / 2, (height() - size) / 2);
        painter.scale(unit, unit);
        painter.setPen(QPen(inks.color(isEnabled() ? QPalette::ButtonText : QPalette::Mid), 1.3,
                            Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(1.5, 3, 13, 11.5), 1.5, 1.5);
        painter.drawLine(QPointF(1.5, 6.8), QPointF(14.5, 6.8));
        painter.drawLine(QPointF(5, 1.5), QPointF(5, 4.2));
        painter.drawLine(QPointF(11, 1.5), QPointF(11, 4.2));
        painter.resetTransform();
        painter.setRenderHint(QPainter::Antialiasing, false);
        if (hasFocus())
            drawFocusRing(painter, rect(), inks);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        // Enter goes on to the next question.
        if (event->key() == Qt::Key_Space)
            QAbstractButton::keyPressEvent(event);
        else
            event->ignore();
    }
};

/// The head of the calendar as the head of any page.
void makeHeadPlain(QCalendarWidget &calendar)
{
    const QPalette inks = calendar.palette();
    if (auto *head = calendar.findChild<QWidget *>(QStringLiteral("qt_calendar_navigationbar"))) {
        QPalette plain = inks;
        plain.setColor(QPalette::HighlightedText, inks.color(QPalette::Text));
        head->setBackgroundRole(QPalette::Base);
        head->setPalette(plain);
    }
    const auto arrow = [&](const char *name, const QString &icon, const QString &words) {
        if (auto *button = calendar.findChild<QToolButton *>(QString::fromLatin1(name))) {
            button->setIcon(inkIcon(icon));
            button->setAccessibleName(words);
        }
    };
    arrow("qt_calendar_prevmonth", QStringLiteral("back"), Say::tr("Previous month"));
    arrow("qt_calendar_nextmonth", QStringLiteral("forward"), Say::tr("Next month"));
    if (auto *year = calendar.findChild<QWidget *>(QStringLiteral("qt_calendar_yearedit")))
        year->setPalette(inks);
}

/// Days of every kind in the ink of the text: a colour would say something.
void makePlain(QCalendarWidget &calendar)
{
    makeHeadPlain(calendar);
    QTextCharFormat plain;
    plain.setForeground(calendar.palette().color(QPalette::Text));
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        calendar.setWeekdayTextFormat(Qt::DayOfWeek(day), plain);
    QTextCharFormat head = plain;
    head.setForeground(calendar.palette().color(QPalette::PlaceholderText));
    calendar.setHeaderTextFormat(head);
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar.setFirstDayOfWeek(Qt::Monday);
    calendar.setLocale(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

} // namespace

DateField::DateField(const QDate &day, Leaning leaning)
    : LineField(fieldWidth),
      m_day(day),
      m_leaning(leaning)
{
}

QDate DateField::date() const
{
    return dateFrom(text(), m_day, m_leaning).value_or(QDate());
}

void DateField::setDate(const QDate &date)
{
    setText(date.isValid() ? base::shortDate(date) : QString());
}

void DateField::tidy()
{
    if (const QDate typed = date(); typed.isValid())
        setDate(typed);
}

QWidget *DateField::makeCalendarButton()
{
    auto *button = new CalendarButton;
    button->setObjectName(objectName() + QStringLiteral("Calendar"));
    button->setAccessibleName(Say::tr("%1, calendar").arg(accessibleName()));
    button->setToolTip(Say::tr("Calendar (Alt+Down)"));
    connect(button, &QAbstractButton::clicked, this, &DateField::openCalendar);
    m_button = button;
    return button;
}

void DateField::setFixed(bool isFixed)
{
    setReadOnly(isFixed);
    if (m_button)
        m_button->setEnabled(!isFixed);
}

void DateField::setShown(bool isShown)
{
    setVisible(isShown);
    if (m_button)
        m_button->setVisible(isShown);
}

void DateField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && (event->modifiers() & Qt::AltModifier))
        openCalendar();
    else
        LineField::keyPressEvent(event);
}

void DateField::openCalendar()
{
    if (isReadOnly())
        return;
    auto *frame = new QFrame(this, Qt::Popup);
    frame->setAttribute(Qt::WA_DeleteOnClose);
    frame->setFrameShape(QFrame::Box);
    frame->setObjectName(QStringLiteral("calendar"));
    auto *calendar = new QCalendarWidget;
    makePlain(*calendar);
    calendar->setAccessibleName(m_button ? m_button->accessibleName() : accessibleName());
    calendar->setSelectedDate(date().isValid() ? date() : m_day);
    if (m_leaning == Leaning::Past)
        calendar->setMaximumDate(std::max(m_day, calendar->selectedDate()));
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(calendar);
    const auto take = [this, frame](const QDate &day) {
        frame->close();
        setFocus(Qt::PopupFocusReason);
        setDate(day);
        Q_EMIT picked();
    };
    connect(calendar, &QCalendarWidget::clicked, this, take);
    connect(calendar, &QCalendarWidget::activated, this, take);
    frame->move(mapToGlobal(QPoint(0, height())));
    frame->show();
    calendar->setFocus(Qt::PopupFocusReason);
}

} // namespace views
