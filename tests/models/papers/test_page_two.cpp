#include "models/papers/home_summary_reading.h"
#include "models/papers/pdf_text.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QObject>
#include <QRegularExpression>
#include <QTest>
#include <cmath>

using namespace papers;
using namespace summaries;

namespace {

QStringList pagesOf(const Document &document)
{
    return pdf::Printed({document}).pages();
}

/// A square picture at the head of every page.
void addLogo(Document &document)
{
    QImage logo(100, 100, QImage::Format_RGB32);
    logo.fill(Qt::darkBlue);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    logo.save(&buffer, "PNG");
    for (Section &section : document.sections)
        section.header.logo = buffer.data();
}

/// The height of a word on page 2 in points, measured by the small print at its foot.
double sizeOf(const QString &word, const QByteArray &boxes)
{
    const QString page = QString::fromUtf8(boxes).section(text("<page "), 2, 2);
    const auto height = [&page](const QString &which) {
        const QRegularExpression box(text("yMin=\"([0-9.]+)\"[^>]*yMax=\"([0-9.]+)\">%1<")
                                         .arg(QRegularExpression::escape(which)));
        const QRegularExpressionMatch found = box.match(page);
        return found.captured(2).toDouble() - found.captured(1).toDouble();
    };
    return 8 * height(word) / height(text("Signing"));
}

} // namespace

/// What has its room on the second page of the summary, and how it is set there.
class TestPageTwo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void standsOnTwoPages_data();
    void standsOnTwoPages();
    void pageTwoIsNotSetSmaller_data();
    void pageTwoIsNotSetSmaller();
    void addressesArePartedBeforeTheirSign();
    void moreThanTwoPagesHoldIsContinued();
    void largePrintIsAllLarge();
};

void TestPageTwo::standsOnTwoPages_data()
{
    QTest::addColumn<int>("found");
    QTest::addColumn<bool>("hasLogo");
    QTest::newRow("nothing found") << 0 << false;
    QTest::newRow("ordinary home") << 5 << true;
    QTest::newRow("as many findings as there is room for") << 10 << false;
    QTest::newRow("and a logo as tall as it may be") << 10 << true;
}

void TestPageTwo::standsOnTwoPages()
{
    QFETCH(int, found);
    QFETCH(bool, hasLogo);
    const auto values = ordinaryHome(found);
    Document document = homeSummary(values, Audience::Home);
    if (hasLogo)
        addLogo(document);
    if (found > 0)
        QCOMPARE(tableOf(document, text("What we found")).rows.size(), found);
    QCOMPARE(tableOf(document, text("Your PPE")).rows.size(), 7);
    QCOMPARE(tableOf(document, text("Who to contact")).rows.size(), 7);
    const QStringList pages = pagesOf(document);
    QCOMPARE(pages.size(), 2);
    QVERIFY(!pages.join(QString()).contains(text("more on page")));
    QVERIFY(pages.at(0).contains(text("Help we offered")));
    QVERIFY(pages.at(1).contains(text("Signature and date")));
    Document council = homeSummary(values, Audience::Council);
    if (hasLogo)
        addLogo(council);
    const QStringList forCouncil = pagesOf(council);
    QCOMPARE(forCouncil.size(), 3);
    QVERIFY(forCouncil.at(2).contains(text("Council notes")));
}

void TestPageTwo::moreThanTwoPagesHoldIsContinued()
{
    const QStringList pages = pagesOf(homeSummary(ordinaryHome(14), Audience::Home));
    QCOMPARE(pages.size(), 3);
    QVERIFY(pages.at(1).contains(text("more on page 3")));
    QVERIFY(pages.at(1).contains(text("Signature and date")));
    QVERIFY(pages.at(2).contains(text("Continued")));
}

void TestPageTwo::pageTwoIsNotSetSmaller_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<double>("points");
    QTest::newRow("heading") << text("Sign-off") << 12.0;
    QTest::newRow("heading that runs in") << text("found") << 12.0;
    QTest::newRow("paragraph") << text("oversees") << 9.5;
    QTest::newRow("paragraph after a heading") << text("These") << 9.5;
    QTest::newRow("caution") << text("abuse") << 9.5;
    QTest::newRow("finding") << text("Partly") << 9.0;
    QTest::newRow("stock") << text("Aprons") << 9.0;
    QTest::newRow("contact") << text("Eastlake") << 9.0;
    QTest::newRow("sign-off") << text("agree") << 9.0;
    QTest::newRow("heading of a column") << text("Organisation") << 8.5;
}

void TestPageTwo::pageTwoIsNotSetSmaller()
{
    QFETCH(QString, word);
    QFETCH(double, points);
    const pdf::Printed printed({homeSummary(ordinaryHome(10), Audience::Home)});
    const double size = sizeOf(word, printed.boxes());
    QVERIFY2(std::abs(size - points) < 0.1, qPrintable(QString::number(size)));
}

void TestPageTwo::addressesArePartedBeforeTheirSign()
{
    const QString page = pagesOf(homeSummary(ordinaryHome(5), Audience::Home)).at(1);
    QVERIFY2(page.contains(text("\n@testshire-hpt.example")), qPrintable(page));
    QVERIFY2(page.contains(text("provider.support@testshire.example or")), qPrintable(page));
    // Nor is a number parted from the rest of it.
    QVERIFY2(page.simplified().contains(text("01632 960106, safeguarding")), qPrintable(page));
}

/// What page 2 sets closer, large print sets as the rest.
void TestPageTwo::largePrintIsAllLarge()
{
    Document document = homeSummary(ordinaryHome(5), Audience::Home);
    document.largePrint = true;
    Document notDense = document;
    for (Section &section : notDense.sections)
        section.dense = false;
    QCOMPARE(pagesOf(document), pagesOf(notDense));
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    TestPageTwo test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_page_two.moc"
