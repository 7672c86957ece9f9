#include "views/parts/scrolled.h"

#include "views/appearance.h"

#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int mostTurns = 8;

/// A scroll area lays out anew with each size its widget takes. Where the height of the widget
/// hangs on the width it has just had, two sizes can call for each other without end; it stops at a
/// few.
class PageScroll final : public QScrollArea {
protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize && m_turns >= mostTurns)
            return false;
        ++m_turns;
        const bool isDone = QScrollArea::eventFilter(watched, event);
        --m_turns;
        return isDone;
    }

private:
    int m_turns = 0;
};

} // namespace

Remainder::Remainder(int spacing) : m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins({});
    m_row->setSpacing(spacing);
}

/// A page that scrolls goes by the hints of what is in it, and a list that scrolls hints at more
/// than it needs.
QSize Remainder::sizeHint() const
{
    return {QWidget::sizeHint().width(), minimumSizeHint().height()};
}

void fillScrolled(QWidget *page, QWidget *body)
{
    auto *scroll = new PageScroll;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
}

void bringIntoView(QWidget *widget)
{
    QMetaObject::invokeMethod(
        widget,
        [widget] {
            for (QWidget *each = widget->parentWidget(); each; each = each->parentWidget()) {
                auto *area = qobject_cast<QScrollArea *>(each);
                if (!area)
                    continue;
                QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
                // Of what has the focus QScrollArea would only look at the cursor.
                const QRect place(widget->mapTo(area->widget(), QPoint()), widget->size());
                area->ensureVisible(place.left(), place.bottom() + 1, 0, 0);
                area->ensureVisible(place.left(), place.top(), 0, space::group);
            }
        },
        Qt::QueuedConnection);
}

void followTabs(QTabWidget *tabs)
{
    QObject::connect(tabs, &QTabWidget::currentChanged, tabs, [tabs] {
        if (tabs->tabBar()->hasFocus())
            bringIntoView(tabs);
    });
}

} // namespace views
