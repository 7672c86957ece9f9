#include "views/parts/scaled_size.h"

#include "views/appearance.h"

#include <QEvent>
#include <QWidget>

namespace views {
namespace {

void apply(QWidget *widget, const ScaledSize &size)
{
    if (size.leastWidth > 0)
        widget->setMinimumWidth(scaled(size.leastWidth));
    if (size.mostWidth > 0)
        widget->setMaximumWidth(scaled(size.mostWidth));
    if (size.leastHeight > 0)
        widget->setMinimumHeight(scaled(size.leastHeight));
    if (size.mostHeight > 0)
        widget->setMaximumHeight(scaled(size.mostHeight));
    if (size.height > 0)
        widget->setFixedHeight(scaled(size.height));
}

class Keeper final : public QObject {
public:
    Keeper(QWidget *widget, const ScaledSize &size) : QObject(widget), m_size(size)
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ApplicationFontChange)
            apply(static_cast<QWidget *>(watched), m_size);
        return false;
    }

private:
    ScaledSize m_size;
};

} // namespace

void keepScaled(QWidget *widget, const ScaledSize &size)
{
    apply(widget, size);
    new Keeper(widget, size);
}

} // namespace views
