#include "base/error.h"
#include "files/csv_reader.h"

#include <QBuffer>
#include <QObject>
#include <QTest>

using files::CsvLimits;
using files::CsvReader;
using files::Encoding;

namespace {

/// Everything that a reader says about these bytes: `line: cell|cell` for each row.
QStringList rowsOf(QByteArray bytes, CsvLimits limits = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CsvReader reader(buffer, QStringLiteral("list.csv"), limits);
    QStringList rows;
    while (reader.next()) {
        QStringList cells;
        for (const std::string_view cell : reader.cells())
            cells += reader.text(cell);
        rows += QStringLiteral("%1: %2").arg(reader.row()).arg(cells.join(u'|'));
    }
    return rows;
}

QString text(const char *bytes)
{
    return QString::fromUtf8(bytes);
}

} // namespace

class TestCsvReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        using Row = QStringList;
        QTest::newRow("nothing") << QByteArray() << Row();
        QTest::newRow("mark only") << QByteArray("\xEF\xBB\xBF") << Row();
        QTest::newRow("line feed")
            << QByteArray("a,b\n1,2\n") << Row{QStringLiteral("1: a|b"), QStringLiteral("2: 1|2")};
        QTest::newRow("windows") << QByteArray("a,b\r\n1,2\r\n")
                                 << Row{QStringLiteral("1: a|b"), QStringLiteral("2: 1|2")};
        QTest::newRow("old mac") << QByteArray("a,b\r1,2\r")
                                 << Row{QStringLiteral("1: a|b"), QStringLiteral("2: 1|2")};
        QTest::newRow("no end") << QByteArray("a,b\n1,2")
                                << Row{QStringLiteral("1: a|b"), QStringLiteral("2: 1|2")};
        QTest::newRow("mark") << QByteArray("\xEF\xBB\xBF"
                                            "a\n")
                              << Row{QStringLiteral("1: a")};
        QTest::newRow("mark before quote")
            << QByteArray("\xEF\xBB\xBF\"a\"\n") << Row{QStringLiteral("1: a")};
        QTest::newRow("blank lines")
            << QByteArray("a\n\r\n\n\"\"\nb")
            << Row{QStringLiteral("1: a"), QStringLiteral("4: "), QStringLiteral("5: b")};
        QTest::newRow("blank cells")
            << QByteArray(",,\n,") << Row{QStringLiteral("1: ||"), QStringLiteral("2: |")};
        QTest::newRow("quoted") << QByteArray("\"a,b\",\"c\"\n") << Row{QStringLiteral("1: a,b|c")};
        QTest::newRow("doubled") << QByteArray("\"\"\"a\"\" b\",\"\"\"\"\n")
                                 << Row{QStringLiteral("1: \"a\" b|\"")};
        QTest::newRow("quote within")
            << QByteArray("a \"b\" c,d\n") << Row{QStringLiteral("1: a \"b\" c|d")};
        QTest::newRow("lines within")
            << QByteArray("\"a\nb\r\nc\rd\",e\nf\n")
            << Row{QStringLiteral("1: a\nb\r\nc\rd|e"), QStringLiteral("5: f")};
        QTest::newRow("quoted at the end")
            << QByteArray("a,\"b\"") << Row{QStringLiteral("1: a|b")};
        QTest::newRow("utf-8") << QByteArray("caf\xC3\xA9\n") << Row{text("1: café")};
        QTest::newRow("windows-1252")
            << QByteArray("caf\xE9 \x96 \x80\n") << Row{text("1: café – €")};
        QTest::newRow("one bad byte decides for all")
            << QByteArray("caf\xC3\xA9\n\xFF\n") << Row{text("1: cafÃ©"), text("2: ÿ")};
    }
    void reads()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rows);
        QCOMPARE(rowsOf(bytes), rows);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("row");
        QTest::addColumn<QString>("words");
        QTest::newRow("never closed") << QByteArray("a\nb\nc,\"d\ne\n") << qint64(3)
                                      << QStringLiteral("never closed, in column 2");
        QTest::newRow("lone quote")
            << QByteArray("\"") << qint64(1) << QStringLiteral("never closed");
        QTest::newRow("quote behind quote") << QByteArray("a\n\"The \"Old\" House\",b\n")
                                            << qint64(2) << QStringLiteral("must be written twice");
        QTest::newRow("null byte")
            << QByteArray("a\nb\n\0c\n", 7) << qint64(3) << QStringLiteral("not a text file");
        QTest::newRow("utf-16") << QByteArray("\xFF\xFE"
                                              "a\0",
                                              4)
                                << qint64(1) << QStringLiteral("CSV UTF-8");
        QTest::newRow("too many columns") << QByteArray("a\n") + QByteArray(1024, ',') + '\n'
                                          << qint64(2) << QStringLiteral("more than 1024 columns");
        QTest::newRow("huge cell") << QByteArray("a\nb,") + QByteArray(10 << 20, 'x') << qint64(2)
                                   << QStringLiteral("column 2, holds more text than a cell");
        QTest::newRow("huge quoted cell")
            << QByteArray("a\nb,\"") + QByteArray(10 << 20, 'x') << qint64(2)
            << QStringLiteral("Is a quotation mark missing");
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, row);
        QFETCH(QString, words);
        try {
            rowsOf(bytes);
            QFAIL("was read");
        } catch (const base::Failure &failure) {
            QVERIFY2(failure.error().message.contains(words), failure.what());
            QVERIFY2(failure.error().message.contains(u"Nothing was changed"), failure.what());
            QCOMPARE(failure.error().row.value_or(-1), row);
            QCOMPARE(failure.error().file, QStringLiteral("list.csv"));
        }
    }

    void keepsRowsWholeAcrossPieces()
    {
        // Rows of many lengths meet the ends of the reader's buffer at every kind of byte.
        QByteArray bytes;
        QStringList expected;
        qint64 line = 1;
        for (int number = 0; number < 6000; ++number) {
            const QByteArray filler(number % 307, 'x');
            bytes += "\"" + filler + "\"\"\r\n\"," + QByteArray::number(number) + "\r\n";
            expected += QStringLiteral("%1: %2\"\r\n|%3")
                            .arg(line)
                            .arg(QString::fromLatin1(filler))
                            .arg(number);
            line += 2;
        }
        QVERIFY(bytes.size() > 3 * 256 * 1024);
        QCOMPARE(rowsOf(bytes), expected);
    }

    void readsARowLongerThanItsBuffer()
    {
        const QByteArray cell(900'000, 'y');
        const QStringList rows = rowsOf("\"" + cell + "\"," + cell + "\nz\n");
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.front().size(), 3 + 2 * cell.size() + 1);
        QCOMPARE(rows.back(), QStringLiteral("2: z"));
    }

    void limitsTheRow()
    {
        CsvLimits limits;
        limits.rowBytes = 300'000;
        const QByteArray cells = QByteArray(200'000, 'y') + "," + QByteArray(400'000, 'y');
        QVERIFY_EXCEPTION_THROWN(rowsOf(cells, limits), base::Failure);
    }

    void saysWhetherTheLastRowEnds()
    {
        QByteArray bytes("a,b\n1");
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        CsvReader reader(buffer, QString());
        QVERIFY(reader.next());
        QVERIFY(reader.endedByLineBreak());
        QVERIFY(reader.next());
        QVERIFY(!reader.endedByLineBreak());
        QVERIFY(!reader.next());
        QVERIFY(!reader.next());
        QCOMPARE(reader.progress(), 1.0);
    }

    void tellsUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("valid");
        QTest::newRow("ascii") << QByteArray("plain words, more than eight") << true;
        QTest::newRow("four bytes") << QByteArray("12345678\xF0\x9F\x8F\xA0") << true;
        QTest::newRow("cut") << QByteArray("abc\xE2\x82") << false;
        QTest::newRow("overlong") << QByteArray("\xC0\xAF") << false;
        QTest::newRow("overlong three") << QByteArray("\xE0\x80\x80") << false;
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << false;
        QTest::newRow("too high") << QByteArray("\xF4\x90\x80\x80") << false;
        QTest::newRow("lone continuation") << QByteArray("12345678\x80") << false;
    }
    void tellsUtf8()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, valid);
        files::Utf8Check whole;
        whole.feed({bytes.constData(), size_t(bytes.size())});
        QCOMPARE(whole.isValid(), valid);
        files::Utf8Check byByte;
        for (const char &byte : bytes)
            byByte.feed({&byte, 1});
        QCOMPARE(byByte.isValid(), valid);
    }
};

QTEST_GUILESS_MAIN(TestCsvReader)
#include "test_csv_reader.moc"
