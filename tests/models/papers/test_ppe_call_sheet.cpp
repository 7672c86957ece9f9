#include "models/papers/pdf_text.h"
#include "papers/html_writer.h"
#include "papers/ppe_call_sheet.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QTest>
#include <QTimeZone>

using namespace papers;

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

template <typename Record>
base::Id<Record> anId()
{
    return base::Id<Record>(QUuid(9, 1, 0x4001, 0x80, 1, 2, 3, 4, 5, 6, 7));
}

/// A home of which nothing is known.
PpeCallSheet unknown()
{
    PpeCallSheet values{.frame = {.authority = subject::Authority(anId<subject::Authority>()),
                                  .printedAt = QDateTime(QDate(2026, 11, 20), QTime(17, 5),
                                                         QTimeZone("Europe/London"))},
                        .home = subject::Home(anId<subject::Home>())};
    values.frame.authority.name = text("Nettleshire");
    values.home.name = text("Alderbrook House");
    return values;
}

/// At 5pm on a Friday: aprons for tomorrow, and the delivery has not come.
PpeCallSheet friday()
{
    PpeCallSheet values = unknown();
    values.caller.emplace(anId<subject::Officer>());
    values.caller->name = text("Jo Fiction");
    values.caller->telephone = text("01632 960000");
    values.home.locationId = text("1-1");
    values.home.provider = text("Hearth & Co");
    values.home.address = {.lines = text("1 Mill Street, Testham"), .postcode = text("ZZ1 1AA")};
    values.home.telephone = text("01632 960001");
    values.home.manager.name = text("Robin Example");
    values.residents = text("31 (42 beds)");
    values.items = {{.question = text("PPE-02"),
                     .label = text("Aprons"),
                     .inTheHome = text("40"),
                     .asAt = QDate(2026, 11, 20),
                     .usedInADay = text("80"),
                     .lasts = text("under 24 hours"),
                     .colour = subject::Colour::Red,
                     .delivery = text("None ordered"),
                     .wanted = text("520 more aprons")},
                    {.question = text("PPE-03"),
                     .label = text("Gloves (singles)"),
                     .inTheHome = {},
                     .asAt = QDate(2026, 11, 20),
                     .usedInADay = {},
                     .lasts = text("1 to 2 days"),
                     .colour = subject::Colour::Amber,
                     .delivery = {},
                     .wanted = {}}};
    values.tried = {text("Home: usual supplier, 20 Nov 2026")};
    values.wanted = text("520 more aprons");
    values.receiver = text("Sam Example, 01632 960002");
    values.next = text("Next: Council emergency stock, open until 6pm, 0000 000 0000. National "
                       "line closed until Monday 9am.");
    return values;
}

QString htmlOf(const Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeHtml({document}, buffer);
    return QString::fromUtf8(buffer.data());
}

} // namespace

/// The sheet that is read out to an urgent supply line.
class TestPpeCallSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void htmlIsAsBefore()
    {
        QFile golden(QStringLiteral(TEST_DATA "/papers/ppe_call_sheet.html"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(htmlOf(ppeCallSheet(friday())), QString::fromUtf8(golden.readAll()));
    }

    void itIsOnePage() { QCOMPARE(pdf::Printed({ppeCallSheet(friday())}).pages().size(), 1); }

    /// What is not known is said, so that it is asked before the line is rung.
    void whatIsNotKnownIsSaid()
    {
        const auto lines = callLines(unknown());
        QCOMPARE(lines.size(), size_t(13));
        for (const CallLine &line : lines)
            QVERIFY2(!line.words.isEmpty(), qPrintable(line.label));
        QCOMPARE(lines[3].words, text("Not known"));
        QCOMPARE(lines[7].words, text("Nothing is known to be short"));
        QCOMPARE(lines[10].words, text("Nobody is written down"));
        QCOMPARE(lines[12].words, text("Not known: ask the home"));
        QCOMPARE(pdf::Printed({ppeCallSheet(unknown())}).pages().size(), 1);
    }

    void theWordsAreInTheSameOrder()
    {
        const QStringList words = callSheetWords(friday()).split(u'\n');
        QCOMPARE(words[1], friday().next);
        const auto lines = callLines(friday());
        for (size_t i = 0; i < lines.size(); ++i)
            QCOMPARE(words[qsizetype(i) + 2],
                     QStringLiteral("%1: %2").arg(lines[i].label, lines[i].words));
    }

    void aVacantPostIsNobody()
    {
        PpeCallSheet values = friday();
        QCOMPARE(callLines(values)[4].words, text("01632 960001, Robin Example"));
        values.home.manager.state = text("vacant");
        QCOMPARE(callLines(values)[4].words, text("01632 960001"));
    }

    /// Nothing is cut off, and nothing is taken for markup or for a place.
    void whateverStandsInItIsPrinted()
    {
        PpeCallSheet values = friday();
        values.home.name = text("<b>%1</b> & %L2");
        values.receiver = text("ж ").repeated(4'000);
        values.tried.append(text("%3"));
        const Document document = ppeCallSheet(values);
        const QString html = htmlOf(document);
        QVERIFY(!html.contains(text("<b>%1")));
        QVERIFY(html.contains(text("&lt;b&gt;%1&lt;/b&gt; &amp; %L2")));
        QCOMPARE(pdf::Printed({document}).pages().join(QString()).count(text("ж").at(0)), 4'000);
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    TestPpeCallSheet test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_ppe_call_sheet.moc"
