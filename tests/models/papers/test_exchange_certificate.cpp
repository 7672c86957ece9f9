#include "models/papers/home_summary_values.h"
#include "models/papers/pdf_text.h"

#include "papers/exchange_certificate.h"
#include "papers/html_writer.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QObject>
#include <QTest>

using namespace papers;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

QDateTime moment(int hour)
{
    return {QDate(2026, 11, 20), QTime(hour, 32), QTimeZone::utc()};
}

SharedChange change(const char *before, const char *officerBefore, const char *after)
{
    return {.about = text("Alder Grange, Action: order gloves: Due"),
            .before = text(before),
            .officerBefore = text(officerBefore),
            .after = text(after),
            .officer = text("Sam Example"),
            .at = moment(9),
            .counts = text(after)};
}

ExchangeCertificate someShared()
{
    ExchangeCertificate values{
        .frame = {.authority = summaries::council(), .printedAt = moment(14)},
        .number = 7,
        .from = text("Sam Example"),
        .made = moment(10),
        .at = moment(11),
        .place = text("sam.update"),
        .note = text("Back from the north"),
        .changes = 14,
        .newRecords = 2,
        .fields = 17,
        .twoAnswers = 1,
        .waiting = 3};
    values.rows = {change("1 December 2026", "Ann Example", "8 December 2026"),
                   change("", "", "9 December 2026"),
                   change("2 December 2026", "Sam Example", "3 December 2026")};
    SharedChange two = change("4 December 2026", "Ann Example", "5 December 2026");
    two.hasTwoAnswers = true;
    two.counts = text("4 December 2026");
    values.rows.insert(values.rows.begin(), two);
    return values;
}

QString wordsOf(const ExchangeCertificate &values)
{
    return allStrings(exchangeCertificate(values)).join(QLatin1Char('\n'));
}

} // namespace

/// One page about what was shared at one time.
class TestExchangeCertificate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysFromWhomAndWhoWroteOverWhom()
    {
        const QString words = wordsOf(someShared());
        for (const char *said :
             {"Certificate of what was shared", "Taken in on 20 November 2026, 11:32am",
              "Sam Example", "Back from the north", "sam.update",
              "Took the place of what Ann Example wrote", "Added", "Changed", "Number 7."})
            QVERIFY2(words.contains(text(said)), said);
        QVERIFY(words.contains(QStringLiteral("Two answers, the other from Ann Example: “4 "
                                              "December 2026” counts until somebody chooses")));
        QVERIFY(!words.contains(text("more fields")));
    }

    /// The whole page, word for word.
    void isThePageOfTheGoldenFile()
    {
        QBuffer bytes;
        QVERIFY(bytes.open(QIODevice::WriteOnly));
        writeHtml({exchangeCertificate(someShared())}, bytes);
        QFile golden(QStringLiteral(TEST_DATA "/papers/exchange_certificate.html"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(bytes.data()), QString::fromUtf8(golden.readAll()));
    }

    void whatWasSentHasNoChanges()
    {
        ExchangeCertificate values = someShared();
        values.isReceived = false;
        const QString words = wordsOf(values);
        QVERIFY(words.contains(text("Sent on 20 November 2026, 11:32am")));
        QVERIFY(!words.contains(text("What changed")));
    }

    void standsOnOnePageHoweverMuchItWas()
    {
        ExchangeCertificate values = someShared();
        const QString much = text("A long council note about nothing at all. ").repeated(40);
        values.rows.clear();
        for (int i = 0; i < mostSharedChanges; ++i) {
            SharedChange row = change("", "A. Example-Longname of the north", "");
            row.about = row.before = row.after = row.counts = much;
            row.hasTwoAnswers = i % 2 == 0;
            values.rows.push_back(row);
        }
        values.note = text("Back from the north. ").repeated(8);
        values.more = 4000;
        values.complete = text("Includes 4 of 5 laptops. Not all from: Sam Example. ").repeated(4);
        const QStringList pages = pdf::Printed({exchangeCertificate(values)}).pages();
        QCOMPARE(pages.size(), 1);
        QVERIFY(pages.front().contains(text("more fields.")));
        QVERIFY(!pages.front().contains(text("4000 more fields")));
    }
};

QTEST_MAIN(TestExchangeCertificate)
#include "test_exchange_certificate.moc"
