#include "models/papers/specimen.h"

#include "base/error.h"
#include "papers/html_writer.h"
#include "papers/rating_shape.h"
#include "papers/writers.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QObject>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace papers;

namespace {

QString htmlOf(const QList<Document> &documents)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeHtml(documents, buffer);
    return QString::fromUtf8(buffer.data());
}

/// A shape in grey, as a black-and-white printer shows it.
QImage printedShape(subject::Colour colour)
{
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawRatingShape(painter, QRectF(4, 4, 56, 56), colour);
    painter.end();
    return image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
}

/// Takes what it is given until it is full.
class FullDisk : public QIODevice {
protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

} // namespace

class TestWriters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void htmlIsAsBefore()
    {
        QFile golden(QStringLiteral(TEST_DATA "/papers/council_copy.html"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(htmlOf({specimen::councilCopy()}), QString::fromUtf8(golden.readAll()));
    }

    void htmlShowsEveryText()
    {
        const Document document = specimen::councilCopy();
        const QString html = htmlOf({document});
        for (const QString &text : allStrings(document))
            QVERIFY2(html.contains(text.toHtmlEscaped()), qPrintable(text));
    }

    void htmlStandsAlone()
    {
        const QString html = htmlOf({specimen::councilCopy()});
        QVERIFY(!html.contains(QStringLiteral("<script")));
        QVERIFY(!html.contains(QRegularExpression(QStringLiteral("(href|src)=\"(?!data:)"))));
        QVERIFY(!html.contains(QStringLiteral("url(")));
        QVERIFY(html.contains(QStringLiteral("<html lang=\"en-GB\">")));
    }

    void htmlEscapesWhatWasTyped()
    {
        const QString typed = QStringLiteral("<script>alert('&\"')</script>");
        Document document{
            .title = typed,
            .author = typed,
            .language = typed,
            .footer = {.note = typed},
            .sections = {Section{
                .header = {.left = typed, .right = typed, .mark = typed},
                .blocks = {Heading{1, typed}, Paragraph{papers::words(typed)},
                           Note{papers::words(typed)}, KeyValues{{{typed, papers::words(typed)}}},
                           Table{.name = typed,
                                 .columns = {{typed}},
                                 .rows = {GroupRow{typed}, Row{{papers::words(typed)}}}},
                           RatingStrip{{{typed, {.word = typed, .note = typed}}}},
                           FormLine{{typed}}, SignOff{.title = typed, .leftTitle = typed}}}}};
        const QString html = htmlOf({document});
        QVERIFY(!html.contains(QStringLiteral("<script")));
        QVERIFY(!html.contains(QStringLiteral("\"')")));
    }

    void shapesDifferInBlackAndWhite()
    {
        using subject::Colour;
        const QList<Colour> all{Colour::Green, Colour::Amber, Colour::Red, Colour::Blue,
                                Colour::Grey};
        for (const Colour one : all) {
            QVERIFY(ratingSvg(one).startsWith(QStringLiteral("<svg")));
            for (const Colour other : all)
                QCOMPARE(printedShape(one) == printedShape(other), one == other);
        }
    }

    void everyWriterWrites()
    {
        const QTemporaryDir folder;
        for (const Writer &writer : writers()) {
            const QString path = folder.filePath(QStringLiteral("paper.") + writer.suffix);
            writeFile({specimen::homeCopy()}, path);
            QVERIFY2(QFile(path).size() > 1000, qPrintable(path));
        }
    }

    void everyWriterReportsAFullDisk()
    {
        for (const Writer &writer : writers()) {
            FullDisk disk;
            disk.open(QIODevice::WriteOnly);
            QVERIFY_EXCEPTION_THROWN(writer.write({specimen::homeCopy()}, disk), base::Failure);
        }
    }

    void unknownSuffixIsRefused()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("paper.doc"));
        QVERIFY_EXCEPTION_THROWN(writeFile({specimen::homeCopy()}, path), base::Failure);
        QVERIFY(!QFile::exists(path));
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    TestWriters test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_writers.moc"
