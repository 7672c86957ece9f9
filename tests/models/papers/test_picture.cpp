#include "base/error.h"
#include "home_summary_values.h"
#include "logos.h"
#include "papers/home_summary.h"
#include "papers/html_writer.h"
#include "papers/layout.h"
#include "papers/picture.h"
#include "pdf_text.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QSet>
#include <QTest>

using papers::logoFrom;

namespace {

/// What a refused file is told, or nothing where it was taken.
QString refusal(const QByteArray &bytes)
{
    try {
        logoFrom(bytes, QStringLiteral("logo.file"));
        return {};
    } catch (const base::Failure &failure) {
        return failure.error().message;
    }
}

papers::Document summaryWith(const QByteArray &logo)
{
    papers::SummaryValues values = summaries::realistic(
        editions::shippedEditions().inForceOn(QDate(2026, 11, 20)), QDate(2026, 11, 20));
    values.authority.name = QStringLiteral("Testshire Council");
    values.logo = logo;
    return papers::homeSummary(values, papers::Audience::Council);
}

QImage imageOf(const QByteArray &bytes)
{
    return QImage::fromData(bytes, "PNG");
}

} // namespace

/// A council's logo: from the file chosen to the head of the paper.
class PictureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isKeptAsASmallPng_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QSize>("kept");
        QTest::newRow("small PNG as it is") << logos::drawn({300, 100}, "PNG") << QSize(300, 100);
        QTest::newRow("large JPEG") << logos::drawn({4000, 1000}, "JPG") << QSize(827, 206);
        QTest::newRow("tall PNG") << logos::drawn({500, 2000}, "PNG") << QSize(59, 236);
        QTest::newRow("drawing, in the detail that is printed")
            << logos::plainSvg() << QSize(826, 236);
        QTest::newRow("drawing without a size of its own")
            << logos::svg("<rect width='70' height='20'/>", {}) << QSize(826, 236);
    }
    void isKeptAsASmallPng()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QSize, kept);
        const QByteArray logo = logoFrom(bytes, QStringLiteral("logo"));
        QVERIFY(logo.startsWith("\x89PNG"));
        QCOMPARE(imageOf(logo).size(), kept);
        QVERIFY(logo.size() < 100'000);
        // What is kept is kept again without a change.
        QCOMPARE(logoFrom(logo, QStringLiteral("logo")), logo);
    }

    void keepsWhatCanBeSeenThrough()
    {
        const QByteArray kept =
            logoFrom(logos::drawn({200, 100}, "PNG", QColor(0, 0, 0, 0)), QStringLiteral("logo"));
        QCOMPARE(qAlpha(imageOf(kept).pixel(0, 0)), 0);
        QCOMPARE(qAlpha(imageOf(kept).pixel(100, 50)), 255);
    }

    void leavesOutWordsOfTheFile()
    {
        const QByteArray bytes =
            logos::drawn({200, 100}, "PNG", Qt::white, QStringLiteral("Sam Secret, 1 Some Road"));
        QVERIFY(bytes.contains("Sam Secret"));
        QVERIFY(!logoFrom(bytes, QStringLiteral("logo")).contains("Sam Secret"));
    }

    void refusesWhatIsNoPicture_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        const QString noPicture = QStringLiteral("is not a picture");
        QTest::newRow("empty") << QByteArray() << noPicture;
        QTest::newRow("letter") << QByteArray("Dear colleague") << noPicture;
        QTest::newRow("program") << QByteArray("\x7f"
                                               "ELF\x02\x01\x01",
                                               7)
                                 << noPicture;
        QTest::newRow("half a PNG") << logos::drawn({300, 100}, "PNG").left(200) << noPicture;
        QTest::newRow("another format") << logos::drawn({300, 100}, "BMP") << noPicture;
        QTest::newRow("broken drawing")
            << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'><g>") << noPicture;
        QTest::newRow("flat drawing")
            << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='1000' height='1' "
                          "viewBox='0 0 1000 1'><rect width='9' height='9'/></svg>")
            << noPicture;
        QTest::newRow("heavy") << logos::drawn({300, 100}, "PNG").append(6 * 1024 * 1024, ' ')
                               << QStringLiteral("larger than 5 MB");
        QTest::newRow("wide") << logos::drawn({10'001, 20}, "PNG")
                              << QStringLiteral("10001 by 20 pixels");
        QTest::newRow("a dot") << logos::drawn({8, 8}, "PNG") << QStringLiteral("only 8 by 8");
        QTest::newRow("a picture on another machine")
            << logos::svg("<image xlink:href='file://server/share/x.png' width='9' height='9'/>")
            << QStringLiteral("from other files");
        QTest::newRow("a picture beside it")
            << logos::svg("<image href='x.png' width='9' height='9'/>")
            << QStringLiteral("from other files");
    }
    void refusesWhatIsNoPicture()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const QString said = refusal(bytes);
        QVERIFY2(said.contains(words), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("logo.file")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("Nothing was changed")), qPrintable(said));
    }

    void standsInTheHeadOfEveryPage()
    {
        const QByteArray logo = logos::drawn({700, 200}, "PNG");
        const papers::Document paper = summaryWith(logo);
        for (const papers::Section &section : paper.sections)
            QCOMPARE(section.header.logo, logo);
        const pdf::Printed printed({paper});
        const QStringList lines = printed.images();
        QCOMPARE(lines.size(), 3); // two pages and the council's notes
        for (const QString &line : lines)
            QVERIFY2(line.contains(QStringLiteral(" 700 ")), qPrintable(line));
        // The council's name and the words of the page are still there.
        QVERIFY(printed.pages().constFirst().contains(QStringLiteral("Testshire")));

        QBuffer html;
        html.open(QIODevice::WriteOnly);
        papers::writeHtml({paper}, html);
        QCOMPARE(html.data().count("<img alt=\"\" src=\"data:image/png;base64," + logo.toBase64() +
                                   "\">"),
                 3);
    }

    void leavesNoGapWhereThereIsNone()
    {
        const papers::Document paper = summaryWith({});
        QVERIFY(pdf::Printed({paper}).images().isEmpty());
        QBuffer html;
        html.open(QIODevice::WriteOnly);
        papers::writeHtml({paper}, html);
        QVERIFY(!html.data().contains("<img"));
    }

    void isInAFileOfManyHomesOnce()
    {
        const papers::Document paper = summaryWith(logos::drawn({827, 236}, "PNG"));
        const QStringList lines = pdf::Printed(QList<papers::Document>(5, paper)).images();
        QCOMPARE(lines.size(), 15);
        QSet<QString> objects;
        for (const QString &line : lines)
            objects.insert(line.split(u' ', Qt::SkipEmptyParts).value(10));
        QCOMPARE(objects.size(), 1);
    }
};

QTEST_MAIN(PictureTest)
#include "test_picture.moc"
