#include "views/ink_icon.h"

#include "views/parts/after_paint.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QImageReader>
#include <QPainter>
#include <QPalette>
#include <QWidget>

namespace views {
namespace {

class InkEngine final : public QIconEngine {
public:
    explicit InkEngine(QString path) : m_path(std::move(path)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, drawn(rect.size() * ratio, mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(size, mode);
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QIconEngine *clone() const override { return new InkEngine(m_path); }

private:
    QPixmap drawn(const QSize &size, QIcon::Mode mode) const
    {
        QImageReader reader(m_path);
        reader.setScaledSize(size);
        QImage image = reader.read();
        if (image.isNull())
            return {};
        image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        const QPalette palette = QGuiApplication::palette();
        QPainter painter(&image);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), mode == QIcon::Disabled
                                           ? palette.color(QPalette::Disabled, QPalette::Text)
                                           : palette.color(QPalette::Highlight));
        painter.end();
        return QPixmap::fromImage(image);
    }

    QString m_path;
};

} // namespace

QIcon inkIcon(const QString &name)
{
    return QIcon(new InkEngine(QStringLiteral(":/icons/%1.svg").arg(name)));
}

void showProductIcon(QWidget *window)
{
    afterFirstPaint(window, [window] {
        window->setWindowIcon(QIcon(QStringLiteral(":/icons/care-home-planner.svg")));
    });
}

} // namespace views
