#include "papers/picture.h"

#include "base/error.h"
#include "papers/home_summary_parts.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QXmlStreamReader>

namespace papers {
namespace {

constexpr qsizetype mostBytes = 5 * 1024 * 1024;
constexpr int mostPixels = 10'000; ///< a side
constexpr int leastPixels = 16;    ///< a side
constexpr qreal dotsPerMillimetre = 600 / 25.4;

QSize mostDots()
{
    return {qRound(logoWidth * dotsPerMillimetre), qRound(logoHeight * dotsPerMillimetre)};
}

[[noreturn]] void refuse(const QString &why)
{
    base::fail(why + QLatin1Char(' ') + Say::tr("Nothing was changed."));
}

[[noreturn]] void refuseAsNoPicture(const QString &name, const QString &detail)
{
    base::fail(Say::tr("%1 is not a picture that can be printed. Choose a PNG, JPEG or SVG file. "
                       "Nothing was changed.")
                   .arg(name),
               detail);
}

/// A drawing may name other files, even on other machines, and reading it would fetch them.
bool namesOtherFiles(const QByteArray &drawing)
{
    QXmlStreamReader xml(drawing);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isProcessingInstruction() &&
            xml.processingInstructionTarget() == QLatin1StringView("xml-stylesheet"))
            return true;
        if (!xml.isStartElement() || xml.name() == QLatin1StringView("a"))
            continue;
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            const QStringView value = attribute.value();
            if (attribute.name() == QLatin1StringView("href") && !value.startsWith(u'#') &&
                !value.startsWith(QLatin1StringView("data:")))
                return true;
        }
    }
    return false;
}

void requireUsual(const QSize &size, const QString &name)
{
    if (size.width() > mostPixels || size.height() > mostPixels)
        refuse(Say::tr("%1 is %2 by %3 pixels. A logo may have at most %4 a side. Save it "
                       "smaller.")
                   .arg(name)
                   .arg(size.width())
                   .arg(size.height())
                   .arg(mostPixels));
    if (size.width() < leastPixels || size.height() < leastPixels)
        refuse(Say::tr("%1 is only %2 by %3 pixels, too few to be printed. Choose a larger "
                       "picture.")
                   .arg(name)
                   .arg(size.width())
                   .arg(size.height()));
}

QByteArray pngOf(const QImage &image)
{
    // Painted afresh, so that no words, places or names of the file come along.
    QImage clean(image.size(),
                 image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    clean.fill(Qt::transparent);
    QPainter painter(&clean);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(0, 0, image);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!clean.save(&buffer, "PNG"))
        base::fail(Say::tr("The picture could not be kept. Nothing was changed."));
    return bytes;
}

} // namespace

QByteArray logoFrom(const QByteArray &bytes, const QString &name)
{
    if (bytes.size() > mostBytes)
        refuse(Say::tr("%1 is larger than 5 MB. Save the logo smaller, or ask for the one that "
                       "is used on letters.")
                   .arg(name));
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    const bool isDrawing = format == "svg";
    if (!isDrawing && format != "png" && format != "jpeg")
        refuseAsNoPicture(name, QString::fromLatin1(format));
    if (isDrawing && namesOtherFiles(bytes))
        refuse(Say::tr("%1 takes parts of its picture from other files. Choose a picture that is "
                       "whole in itself.")
                   .arg(name));
    const QSize size = reader.size();
    if (size.isEmpty())
        refuseAsNoPicture(name, reader.errorString());
    if (isDrawing)
        reader.setScaledSize(size.scaled(mostDots(), Qt::KeepAspectRatio));
    else
        requireUsual(size, name);
    QImage image = reader.read();
    if (image.isNull())
        refuseAsNoPicture(name, reader.errorString());
    if (image.width() > mostDots().width() || image.height() > mostDots().height())
        image = image.scaled(mostDots(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    if (image.isNull() || (isDrawing && qMin(image.width(), image.height()) < leastPixels))
        refuseAsNoPicture(name, QStringLiteral("flat"));
    return pngOf(image);
}

QImage readPicture(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    QImage image = reader.read();
    if (image.width() > mostDots().width() || image.height() > mostDots().height())
        image = image.scaled(mostDots(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

} // namespace papers
