#include "views/parts/earlier_day_bar.h"

#include "views/ink_icon.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/say.h"
#include "workflow/session.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>

namespace views {

QString readingWords(workflow::Session &session)
{
    if (session.dayShown())
        return workflow::asKnownWords(session);
    return session.file().isReadOnly() ? Say::tr("Reading only") : QString();
}

EarlierDayBar::EarlierDayBar(const workflow::Session &session, QWidget &window) : m_window(window)
{
    setObjectName(QStringLiteral("earlierDay"));
    if (!session.dayShown()) {
        hide();
        return;
    }
    const QString words =
        Say::tr("%1 Nothing can be changed here.").arg(workflow::asKnownWords(session));
    setAccessibleName(words);
    auto *picture = new QLabel;
    picture->setPixmap(
        inkIcon(QStringLiteral("info")).pixmap(QSize(scaled(20), scaled(20)), devicePixelRatioF()));
    auto *text = new TextLabel(TextRole::Section, words);
    text->setObjectName(QStringLiteral("earlierDayWords"));
    text->setWordWrap(true);
    auto *back = makeButton(Say::tr("Back to today (Esc)"), QStringLiteral("back"), true);
    back->setObjectName(QStringLiteral("backToToday"));
    connect(back, &QPushButton::clicked, &window, &QWidget::close);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::group, space::related, space::group, space::related);
    layout->setSpacing(space::related);
    layout->addWidget(picture);
    layout->addWidget(text, 1);
    layout->addWidget(back);
    // An Esc that nothing in the window has a use for comes to the window itself.
    window.installEventFilter(this);
}

bool EarlierDayBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_window.close();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void EarlierDayBar::paintEvent(QPaintEvent *)
{
    constexpr int stripWidth = 6;
    QPainter painter(this);
    const QColor strip = palette().color(QPalette::Highlight);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    painter.fillRect(QRect(0, 0, stripWidth, height()), strip);
    painter.fillRect(QRect(0, height() - 2, width(), 2), strip);
}

} // namespace views
