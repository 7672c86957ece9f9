#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QPainter>

/// Invented logos, and files that are none.
namespace logos {

/// A disc in a box of one colour, in a format of QImageWriter.
inline QByteArray drawn(const QSize &size, const char *format, const QColor &ground = Qt::white,
                        const QString &words = {})
{
    QImage image(size, ground.alpha() == 255 ? QImage::Format_RGB32 : QImage::Format_ARGB32);
    image.fill(ground);
    QPainter painter(&image);
    painter.setBrush(QColor(0x1F, 0x4E, 0x79));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QRect({0, 0}, size).adjusted(2, 2, -2, -2));
    painter.end();
    if (!words.isEmpty())
        image.setText(QStringLiteral("Description"), words);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, format))
        qFatal("a picture of a test cannot be made");
    return bytes;
}

inline QByteArray svg(const QByteArray &inside, const QByteArray &size = "width='70' height='20'")
{
    return "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' "
           "xmlns:xlink='http://www.w3.org/1999/xlink' " +
           size + " viewBox='0 0 70 20'>" + inside + "</svg>";
}

inline QByteArray plainSvg()
{
    return svg("<rect width='70' height='20' fill='#1F4E79'/><circle cx='10' cy='10' r='8' "
               "fill='white'/>");
}

} // namespace logos
