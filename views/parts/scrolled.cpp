#include "views/parts/scrolled.h"

#include "views/appearance.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace views {

void fillScrolled(QWidget *page, QWidget *body)
{
    auto *scroll = new QScrollArea;
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

} // namespace views
