#include "models/papers/home_summary_troubled.h"
#include "models/papers/pdf_text.h"

#include "papers/html_writer.h"
#include "papers/letter.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QObject>
#include <QRectF>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace papers;
using namespace summaries;

namespace {

/// A word on a page. Points from the top left of the paper.
struct Word {
    QString text;
    QRectF box;
};

std::vector<std::vector<Word>> wordsOf(const Document &document)
{
    std::vector<std::vector<Word>> pages;
    QXmlStreamReader xml(pdf::Printed({document}).boxes());
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1StringView("page"))
            pages.emplace_back();
        if (xml.name() != QLatin1StringView("word"))
            continue;
        const auto number = [attributes = xml.attributes()](const char *name) {
            return attributes.value(QLatin1StringView(name)).toDouble();
        };
        const QRectF box(QPointF(number("xMin"), number("yMin")),
                         QPointF(number("xMax"), number("yMax")));
        pages.back().push_back({xml.readElementText(), box});
    }
    return pages;
}

Document large(Document document)
{
    document.largePrint = true;
    return document;
}

/// Without the headings of columns: one over empty cells alone is not said.
Document withoutHeadings(Document document)
{
    for (Section &section : document.sections) {
        for (Block &block : section.blocks) {
            if (auto *table = std::get_if<Table>(&block)) {
                for (Column &column : table->columns)
                    column.header.clear();
            }
        }
    }
    return document;
}

QString htmlOf(const QList<Document> &documents)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeHtml(documents, buffer);
    return QString::fromUtf8(buffer.data());
}

} // namespace

Q_DECLARE_METATYPE(papers::Document)

/// The same content at 16 point, on as many pages as it takes.
class TestLargePrint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void papers_data();
    void papers();
    void noWordIsParted();
    void aRowStaysTogether();
    void webPageIsLargeByItsStyle();
};

void TestLargePrint::papers_data()
{
    QTest::addColumn<Document>("document");
    SummaryValues values = troubled();
    QTest::newRow("home") << homeSummary(values, Audience::Home);
    QTest::newRow("council") << homeSummary(values, Audience::Council);
    QTest::newRow("partners") << homeSummary(values, Audience::Partners);
    QTest::newRow("public") << homeSummary(values, Audience::Public);
    QTest::newRow("letter") << letter(values);
    QTest::newRow("much of everything") << homeSummary(ordinaryHome(14), Audience::Council);
    QTest::newRow("nothing") << homeSummary(emptyHome(invented(), inventedDay), Audience::Home);
    values.actions.front().what = text("many words ").repeated(900) + text("Xx").repeated(300);
    QTest::newRow("a row of several pages") << homeSummary(values, Audience::Home);
}

/// Nothing is lost, small, over the edge of the paper or over something else.
void TestLargePrint::papers()
{
    QFETCH(Document, document);
    const auto pages = wordsOf(large(document));
    QString all;
    constexpr double margin = 15 / 25.4 * 72;
    constexpr double hair = 2;
    for (const std::vector<Word> &page : pages) {
        for (size_t i = 0; i < page.size(); ++i) {
            const Word &word = page[i];
            all += word.text;
            QVERIFY2(word.box.height() >= 16, qPrintable(word.text));
            QVERIFY2(word.box.left() > margin - hair &&
                         word.box.right() < 210 / 25.4 * 72 - margin + hair &&
                         word.box.bottom() < 297 / 25.4 * 72,
                     qPrintable(word.text));
            for (size_t other = i + 1; other < page.size(); ++other) {
                const QRectF both = word.box.adjusted(hair, hair, -hair, -hair) & page[other].box;
                QVERIFY2(both.width() <= hair || both.height() <= hair,
                         qPrintable(word.text + QLatin1Char('|') + page[other].text));
            }
        }
    }
    all = pdf::letters(all);
    QVERIFY(!all.contains(text("moreonpage")));
    for (const QString &string : allStrings(withoutHeadings(document))) {
        for (const QString &word : string.split(QRegularExpression(text("\\s"))))
            QVERIFY2(word.size() > 100 || all.contains(pdf::letters(word)), qPrintable(word));
    }
}

/// Columns that would be too narrow stand under each other.
void TestLargePrint::noWordIsParted()
{
    const Document document = large(homeSummary(ordinaryHome(10), Audience::Home));
    QString all;
    for (const std::vector<Word> &page : wordsOf(document)) {
        for (const Word &word : page)
            all += word.text + QLatin1Char(' ');
    }
    for (const char *whole : {"emergency.supply@testshire.example", "Organisation", "Infection",
                              "tamsin.m.eastlake@testshire.org.uk"})
        QVERIFY2(all.contains(text(whole)), whole);
}

void TestLargePrint::aRowStaysTogether()
{
    const Document document = large(homeSummary(ordinaryHome(10), Audience::Home));
    const QStringList pages = pdf::Printed({document}).pages();
    int rows = 0;
    for (const QString &page : pages) {
        const qsizetype questions = page.count(QRegularExpression(text("(^|\n)Question [A-Z]")));
        QCOMPARE(page.count(text("How we know")), questions);
        rows += int(questions);
    }
    QCOMPARE(rows, 10);
}

void TestLargePrint::webPageIsLargeByItsStyle()
{
    const Document document = homeSummary(troubled(), Audience::Home);
    const QString ordinary = htmlOf({document});
    const QString both = htmlOf({document, large(document)});
    for (const char *part : {".large {", "class=\"large\"", "class=\"stacked\"", "data-label"}) {
        QVERIFY2(!ordinary.contains(text(part)), part);
        QVERIFY2(both.contains(text(part)), part);
    }
    QCOMPARE(both.count(text("class=\"large\"")), 1);
    QVERIFY(both.contains(text("<td data-label=\"Who\">Deputy manager</td>")));
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    TestLargePrint test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_large_print.moc"
