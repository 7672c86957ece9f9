#include <QObject>
#include <QTest>

#include "directories.h"
#include "models/files/ods_file.h"

using namespace directories;

/// Directories that cannot be used, in part or at all.
class TestImportRefusals : public QObject {
    Q_OBJECT

    Council m_council;

private Q_SLOTS:
    void init() { QVERIFY(m_council.begin()); }

    void rowsThatCannotBeUsed_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("column");
        const auto add = [](const char *name, const QByteArray &row, const char *reason,
                            const char *column) {
            QTest::newRow(name) << row << QString::fromUtf8(reason) << QString::fromUtf8(column);
        };
        add("no id", ",Home,3", "no CQC location ID", "cqc_id");
        add("no name", "1-2,,3", "no name", "name");
        add("beds in words", "1-2,Home,three", "not a number of beds", "beds");
        add("twice", "1-1,Home,3", "also on row 2", "cqc_id");
    }
    void rowsThatCannotBeUsed()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, reason);
        QFETCH(QString, column);
        const chplan::Said said =
            m_council.import("cqc_id,name,beds\r\n1-1,First,3\r\n" + row + "\r\n1-9,Last,4\r\n");
        QCOMPARE(Council::count(said, "added"), 2);
        const QJsonArray skipped = said.json[QStringLiteral("skipped")].toArray();
        QCOMPARE(skipped.size(), 1);
        QCOMPARE(skipped[0][QStringLiteral("row")], QJsonValue(3));
        const QString words = skipped[0][QStringLiteral("reason")].toString();
        QVERIFY2(words.contains(reason), said.all());
        QVERIFY2(words.contains(QStringLiteral("column \"%1\"").arg(column)), said.all());
    }

    void aRefusedFileLeavesNoOfficer()
    {
        const QString before = m_council.program().digest();
        QCOMPARE(m_council.import("a,b\r\n1,2\r\n", option("--officer", "Sam Fiction")).exitCode,
                 1);
        QCOMPARE(m_council.program().digest(), before);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QJsonValue>("row");
        QTest::addColumn<QJsonValue>("column");
        const auto add = [](const char *name, const QByteArray &bytes, const char *expected,
                            const QJsonValue &row = {}, const char *column = nullptr) {
            QTest::newRow(name) << bytes << QString::fromUtf8(expected) << row
                                << (column ? QJsonValue(QString::fromUtf8(column)) : QJsonValue());
        };
        const QByteArray list = "cqc_id,name\r\n";
        add("empty", "", "empty");
        add("binary", QByteArray("\x7f\x45LF\0\0\0\0\0", 9), "not a text file", 1);
        add("another table", "a,b\r\n1,2\r\n", "no directory that the program knows");
        add("header alone", list, "lists no care home");
        add("cut short", "cqc_id,name,beds\r\n1-1,Home,3\r\n1-2,Ho", "cut short", 3, "name");
        add("a column missing", "name,beds\r\nHome,3\r\n", "missing: cqc_id", 1, "cqc_id");
        add("an endless cell", list + "1-1," + QByteArray(10 << 20, 'x') + "\r\n",
            "more text than a cell", 2, "name");
        add("a lone quotation mark", list + "1-1,\"Home\r\n1-2,Home\r\n", "never closed", 2,
            "name");
        add("a broken archive", "PK\x03\x04 and no more", "damaged");
        add("a workbook of old", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "Excel");
        add("too many columns", QByteArray("a,").repeated(5000) + "\r\n", "columns", 1);
    }
    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, expected);
        QFETCH(QJsonValue, row);
        QFETCH(QJsonValue, column);
        m_council.import(weekly("25 February 2026", {alder}));
        const QString before = m_council.program().digest();
        const chplan::Said said = m_council.import(bytes);
        QCOMPARE(chplan::faultOfRefusal(said, expected), QString());
        QVERIFY2(said.message().contains(u"Nothing was changed"), said.all());
        QCOMPARE(said.error()[QStringLiteral("file")].toString(),
                 m_council.program().path("directory.csv"));
        QVERIFY2(said.err.contains(m_council.program().path("directory.csv")), said.all());
        QCOMPARE(said.error()[QStringLiteral("row")], row);
        QCOMPARE(said.error()[QStringLiteral("column")], column);
        if (column.isString())
            QVERIFY2(said.err.contains(column.toString()), said.all());
        QCOMPARE(m_council.program().digest(), before);
    }

    void hostileSpreadsheets_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("expected");
        const QByteArray start = ods_file::head + "<table:table>";
        const QByteArray end = "</table:table>" + ods_file::tail;
        QTest::newRow("entities") << QByteArray("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")
                                  << QStringLiteral("DOCTYPE");
        QTest::newRow("a row a thousand million times")
            << start + "<table:table-row table:number-rows-repeated=\"1000000000\">" +
                   ods_file::cell("x") + "</table:table-row>" + end
            << QStringLiteral("repeated");
        QTest::newRow("a cell a thousand million times")
            << start +
                   "<table:table-row><table:table-cell "
                   "table:number-columns-repeated=\"1000000000\"><text:p>x</text:p>"
                   "</table:table-cell></table:table-row>" +
                   end
            << QStringLiteral("columns");
        QTest::newRow("10 MB in one cell")
            << start + "<table:table-row>" + ods_file::cell(QByteArray(10 << 20, 'x')) +
                   "</table:table-row>" + end
            << QStringLiteral("cell");
        QTest::newRow("no end") << start << QStringLiteral("damaged");
    }
    void hostileSpreadsheets()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, expected);
        const QString file = m_council.program().path("directory.ods");
        QVERIFY(ods_file::writeZip(file, {{"content.xml", content}}));
        const QString before = m_council.program().digest();
        const chplan::Said said = m_council.program().import(file);
        QCOMPARE(chplan::faultOfRefusal(said, expected), QString());
        QVERIFY2(said.message().contains(u"Nothing was changed"), said.all());
        QCOMPARE(said.error()[QStringLiteral("file")].toString(), file);
        QCOMPARE(m_council.program().digest(), before);
    }

    void thePlannerFileItself()
    {
        const chplan::Program &program = m_council.program();
        const chplan::Said said = program.import(program.file());
        QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("you are working in")), QString());
    }

    void aFileThatIsNotThere()
    {
        const chplan::Said said =
            m_council.program().import(m_council.program().path("nowhere.csv"));
        QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("could not be opened")), QString());
        const chplan::Said folder = m_council.program().import(m_council.program().folder());
        QCOMPARE(chplan::faultOfRefusal(folder, QStringLiteral("Nothing was changed")), QString());
    }

    void hostileTextIsText()
    {
        const QByteArray name = "\"=HYPERLINK(\"\"x\"\")<script>alert(1)</script>\"";
        QCOMPARE(Council::count(m_council.import("cqc_id,name\r\n1-1," + name + "\r\n"), "added"),
                 1);
        QCOMPARE(m_council.home(QStringLiteral("1-1"))[QStringLiteral("name")].toString(),
                 QStringLiteral("=HYPERLINK(\"x\")<script>alert(1)</script>"));
        const QString csv = m_council.program().path("homes.csv");
        m_council.program().run(
            {QStringLiteral("export"), QStringLiteral("homes"), QStringLiteral("--to"), csv});
        QVERIFY2(chplan::Program::read(csv).contains("\r\n\"'=HYPERLINK"),
                 chplan::Program::read(csv));
        const QString html = m_council.program().path("home.html");
        QCOMPARE(m_council.program()
                     .run({QStringLiteral("report"), QStringLiteral("home-summary"),
                           QStringLiteral("--all"), QStringLiteral("--to"), html})
                     .exitCode,
                 0);
        QVERIFY(!chplan::Program::read(html).contains("<script>"));
        QVERIFY(chplan::Program::read(html).contains("&lt;script&gt;"));
    }
};

QTEST_GUILESS_MAIN(TestImportRefusals)
#include "test_import_refusals.moc"
