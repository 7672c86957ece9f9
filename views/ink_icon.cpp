#include "views/ink_icon.h"

#include "views/parts/after_paint.h"

#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QImageReader>
#include <QMutex>
#include <QPainter>
#include <QPalette>
#include <QWidget>

namespace views {
namespace {

QString pathOf(const QString &name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

/// What an icon covers, without its colour. Kept: an SVG takes as long to read as a row of a list
/// to paint, and the same few icons are painted again and again. Any thread.
QImage shapeOf(const QString &path, const QSize &size)
{
    static QMutex mutex;
    static QHash<std::pair<QString, QSize>, QImage> known;
    const std::pair key(path, size);
    {
        const QMutexLocker locked(&mutex);
        if (const auto shape = known.constFind(key); shape != known.constEnd())
            return *shape;
    }
    QImageReader reader(path);
    reader.setScaledSize(size);
    const QImage shape = reader.read().convertToFormat(QImage::Format_ARGB32_Premultiplied);
    const QMutexLocker locked(&mutex);
    known.insert(key, shape);
    return shape;
}

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
        QImage image = shapeOf(m_path, size);
        if (image.isNull())
            return {};
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
    return QIcon(new InkEngine(pathOf(name)));
}

void prepareInkIcons(const QStringList &names, int side)
{
    for (const QString &name : names)
        shapeOf(pathOf(name), {side, side});
}

void showProductIcon(QWidget *window)
{
    afterFirstPaint(window, [window] {
        window->setWindowIcon(QIcon(QStringLiteral(":/icons/care-home-planner.svg")));
    });
}

} // namespace views
