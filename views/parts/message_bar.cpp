#include "views/parts/message_bar.h"

#include "views/ink_icon.h"
#include "views/parts/after_paint.h"
#include "views/parts/page_head.h"
#include "views/say.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace views {
namespace {

constexpr int secondsShown = 12;

/// Drawn anew with other colours or another size of text.
class Picture final : public QLabel {
public:
    void show(const QString &name)
    {
        m_name = name;
        setPixmap(inkIcon(name).pixmap(QSize(scaled(20), scaled(20)), devicePixelRatioF()));
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (!m_name.isEmpty() &&
            (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
            show(m_name);
    }

private:
    QString m_name;
};

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent),
      m_picture(new Picture),
      m_text(new TextLabel(TextRole::Body)),
      m_details(makeButton(Say::tr("Details")))
{
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(Say::tr("Message"));
    m_text->setWordWrap(true);
    m_text->makeSelectable();
    auto *close = new QToolButton;
    close->setAutoRaise(true);
    close->setIcon(inkIcon(QStringLiteral("close")));
    close->setAccessibleName(Say::tr("Dismiss the message"));
    close->setToolTip(Say::tr("Dismiss"));
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_details, &QPushButton::clicked, this, [this] {
        if (m_messages.empty())
            return;
        const Message &message = m_messages.back();
        m_text->setText(message.text + QLatin1Char('\n') + message.details);
        m_details->hide();
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::group, space::related, space::group, space::related);
    layout->setSpacing(space::related);
    layout->addWidget(m_picture, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_details, 0, Qt::AlignTop);
    layout->addWidget(close, 0, Qt::AlignTop);
    m_leaving.setSingleShot(true);
    m_leaving.setInterval(secondsShown * 1000);
    connect(&m_leaving, &QTimer::timeout, this, &MessageBar::dismiss);
    hide();
}

void MessageBar::say(const Message &message)
{
    // What went well a moment ago makes room; errors wait beneath.
    if (!m_messages.empty() && m_messages.back().kind == Message::Kind::Done)
        m_messages.pop_back();
    m_messages.push_back(message);
    show(message);
}

void MessageBar::dismiss()
{
    m_leaving.stop();
    if (!m_messages.empty())
        m_messages.pop_back();
    if (m_messages.empty())
        hide();
    else
        show(m_messages.back());
}

QString MessageBar::text() const
{
    return m_messages.empty() ? QString() : m_messages.back().text;
}

void MessageBar::show(const Message &message)
{
    const bool isError = message.kind == Message::Kind::Error;
    static_cast<Picture *>(m_picture)->show(isError ? QStringLiteral("warning")
                                                    : QStringLiteral("check"));
    m_text->setText(message.text);
    // A label whose name changes is announced; an alert is not.
    m_text->setAccessibleName(isError ? Say::tr("Problem: %1").arg(message.text) : message.text);
    if (!window()->isVisible())
        afterFirstPaint(m_text, [this] {
            QAccessibleEvent event(m_text, QAccessible::NameChanged);
            QAccessible::updateAccessibility(&event);
        });
    m_details->setVisible(!message.details.isEmpty() && message.details != message.text);
    if (isError)
        m_leaving.stop();
    else
        m_leaving.start();
    setVisible(true);
    update();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool isError = !m_messages.empty() && m_messages.back().kind == Message::Kind::Error;
    const QColor strip = isError ? QColor(0xC8, 0x10, 0x2E) : palette().color(QPalette::Highlight);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    painter.fillRect(QRect(0, 0, width(), 1), palette().color(QPalette::Mid));
    painter.fillRect(QRect(0, 0, 4, height()), strip);
}

} // namespace views
