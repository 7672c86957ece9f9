#include <QObject>
#include <QTest>

#include "chplan.h"
#include "models/files/ods_file.h"

namespace {

/// A weekly file of `date` with these rows: `id|name|postcode|authority` each.
QByteArray weekly(const char *date, const QByteArrayList &homes)
{
    QByteArray bytes = QByteArray("This data was produced on ") + date +
                       "\r\nName,Address,Postcode,Phone number,Service types,Local authority,"
                       "CQC Location ID (for office use only)\r\n";
    for (const QByteArray &home : homes) {
        const QByteArrayList parts = home.split('|');
        bytes += parts[1] + ",1 Alder Road," + parts[2] + ",01632960001,Nursing homes," + parts[3] +
                 "," + parts[0] + "\r\n";
    }
    return bytes;
}

const QByteArray alder = "1-1|Alderbrook House|ZZ1 1AA|Nettleshire";
const QByteArray birch = "1-2|Birchfield|ZZ1 2BB|Nettleshire";
const QByteArray cedar = "1-3|Cedardale|ZZ2 3CC|Teaselshire";
const QByteArray damson = "1-4|Damsonlea|ZZ3 4DD|Thistleshire";

QStringList option(const char *name, const char *value)
{
    return {QString::fromUtf8(name), QString::fromUtf8(value)};
}

} // namespace

/// `import directory`, as an officer meets it week by week.
class TestImportDirectory : public QObject {
    Q_OBJECT

    std::unique_ptr<chplan::Program> m_program;

    chplan::Said import(const QByteArray &bytes, const QStringList &more = {}) const
    {
        return m_program->import(m_program->write("directory.csv", bytes), more);
    }

    /// The count of a report, or -1 with all it said.
    static int count(const chplan::Said &said, const char *key)
    {
        if (said.exitCode != 0)
            qWarning("%s", said.all().constData());
        return said.json[QLatin1StringView(key)].toInt(-1);
    }

    QJsonObject home(const QString &location) const
    {
        for (const QJsonValue &home :
             m_program->run("homes").json[QStringLiteral("homes")].toArray()) {
            if (home[QStringLiteral("location_id")] == location)
                return home.toObject();
        }
        return {};
    }

    QStringList locations() const
    {
        QStringList ids;
        for (const QJsonValue &home :
             m_program->run("homes").json[QStringLiteral("homes")].toArray())
            ids.append(home[QStringLiteral("location_id")].toString());
        ids.sort();
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<chplan::Program>();
        QCOMPARE(m_program->run("init --council Nettleshire").exitCode, 0);
    }

    void theSameFileTwice_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"weekly_2020.csv", "weekly_2026.csv", "export45.csv",
                                 "monthly_01_August_2026.csv", "council_list.csv"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }
    void theSameFileTwice()
    {
        QFETCH(QString, file);
        const QString path = QStringLiteral(TEST_DATA "/files/") + file;
        const chplan::Said first = m_program->import(path);
        QVERIFY(count(first, "added") > 0);
        QCOMPARE(first.json[QStringLiteral("unchanged")].toInt(), 0);
        const QString before = m_program->digest();
        const chplan::Said again = m_program->import(path);
        QCOMPARE(count(again, "added"), 0);
        QCOMPARE(count(again, "updated"), 0);
        QCOMPARE(count(again, "unchanged"), count(first, "added"));
        QCOMPARE(m_program->digest(), before);
    }

    void anOlderFile()
    {
        import(weekly("25 February 2026", {alder}));
        const QString before = m_program->digest();
        const QByteArray older =
            weekly("18 February 2026", {"1-1|Alder Brook|ZZ1 1AA|Nettleshire"});
        const chplan::Said refused = import(older);
        QCOMPARE(chplan::faultOfRefusal(refused, QStringLiteral("18 February 2026, older")),
                 QString());
        QCOMPARE(refused.error()[QStringLiteral("file")].toString(),
                 m_program->path("directory.csv"));
        QCOMPARE(m_program->digest(), before);
        QCOMPARE(count(import(older, {QStringLiteral("--older")}), "updated"), 1);
        QCOMPARE(home(QStringLiteral("1-1"))[QStringLiteral("name")].toString(),
                 QStringLiteral("Alder Brook"));
    }

    void aFileOfTheSameDay()
    {
        import(weekly("25 February 2026", {alder}));
        QCOMPARE(count(import(weekly("25 February 2026", {alder, birch})), "added"), 1);
    }

    void theDateOfAFileThatHasNone()
    {
        const QByteArray list = "cqc_id,name\r\n1-1,Alderbrook House\r\n";
        QCOMPARE(count(import(list, option("--date", "2026-03-01")), "added"), 1);
        QCOMPARE(chplan::faultOfRefusal(
                     import("cqc_id,name\r\n1-1,Alder\r\n", option("--date", "2026-02-01")),
                     QStringLiteral("older than the last one")),
                 QString());
        QCOMPARE(count(import(weekly("1 March 2026", {birch})), "added"), 1);
    }

    void theAuthoritiesAskedFor_data()
    {
        QTest::addColumn<QStringList>("authorities");
        QTest::addColumn<QStringList>("kept");
        QTest::newRow("all") << QStringList() << chplan::words("1-1 1-2 1-3 1-4");
        QTest::newRow("one") << option("--authority", "teaselshire") << chplan::words("1-3");
        QTest::newRow("two") << option("--authority", "Teaselshire") +
                                    option("--authority", "Thistleshire")
                             << chplan::words("1-3 1-4");
    }
    void theAuthoritiesAskedFor()
    {
        QFETCH(QStringList, authorities);
        QFETCH(QStringList, kept);
        const chplan::Said said =
            import(weekly("25 February 2026", {alder, birch, cedar, damson}), authorities);
        QCOMPARE(count(said, "added"), int(kept.size()));
        QCOMPARE(count(said, "care_homes"), 4);
        QCOMPARE(locations(), kept);
    }

    void anAuthorityNobodyHas()
    {
        const chplan::Said said =
            import(weekly("25 February 2026", {alder}), option("--authority", "Netleshire"));
        QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("the file has Nettleshire")),
                 QString());
    }

    void homesOfOtherAuthoritiesAreNotMissing()
    {
        import(weekly("25 February 2026", {alder, birch, cedar}));
        const chplan::Said said =
            import(weekly("4 March 2026", {alder}), option("--authority", "Nettleshire"));
        QCOMPARE(said.json[QStringLiteral("missing")].toArray(), QJsonArray{QStringLiteral("1-2")});
    }

    void vanishedAndBack()
    {
        import(weekly("25 February 2026", {alder, birch}));
        const chplan::Said gone = import(weekly("4 March 2026", {alder}));
        QCOMPARE(gone.json[QStringLiteral("missing")].toArray(), QJsonArray{QStringLiteral("1-2")});
        QCOMPARE(locations(), chplan::words("1-1 1-2"));
        const QString before = m_program->digest();
        const chplan::Said still = import(weekly("11 March 2026", {alder}));
        QCOMPARE(still.json[QStringLiteral("missing")].toArray(),
                 QJsonArray{QStringLiteral("1-2")});
        QCOMPARE(m_program->digest(), before);
        const chplan::Said back = import(weekly("18 March 2026", {alder, birch}));
        QCOMPARE(back.json[QStringLiteral("missing")].toArray(), QJsonArray());
        QCOMPARE(count(back, "updated"), 1);
    }

    void aFileThatDoesNotListAllMarksNobody()
    {
        import(weekly("25 February 2026", {alder, birch}));
        const chplan::Said said = import("cqc_id,name\r\n1-1,Alderbrook House\r\n");
        QCOMPARE(said.json[QStringLiteral("missing")].toArray(), QJsonArray());
    }

    void aNewOwnerIsProposed()
    {
        import(weekly("25 February 2026", {alder, birch}));
        const chplan::Said said = import(
            weekly("4 March 2026", {birch, "1-9|Alderbrook Court|ZZ1 1AA|Nettleshire", cedar}));
        const QJsonArray pairs = said.json[QStringLiteral("continues")].toArray();
        QCOMPARE(QJsonDocument(pairs).toJson(QJsonDocument::Compact),
                 chplan::quoted("[{'new':'1-9','old':'1-1','reason':'Same postcode, ZZ1 1AA'}]"));
        QCOMPARE(locations(), chplan::words("1-1 1-2 1-3 1-9"));
    }

    void columnsThatALayoutLacksStay()
    {
        QCOMPARE(count(import("cqc_id,name,beds,pcn,lead officer\r\n"
                              "1-1,Alderbrook House,42,Alder PCN,Jo Fiction\r\n",
                              option("--date", "2026-02-01")),
                       "added"),
                 1);
        QCOMPARE(count(import(weekly("25 February 2026", {alder})), "updated"), 1);
        const QJsonObject kept = home(QStringLiteral("1-1"));
        QCOMPARE(kept[QStringLiteral("beds")], QJsonValue(42));
        QCOMPARE(kept[QStringLiteral("pcn")], QJsonValue(QStringLiteral("Alder PCN")));
        QCOMPARE(kept[QStringLiteral("lead_officer")], QJsonValue(QStringLiteral("Jo Fiction")));
        QCOMPARE(kept[QStringLiteral("postcode")], QJsonValue(QStringLiteral("ZZ1 1AA")));
    }

    void aBlankCellClears()
    {
        import("cqc_id,name,beds\r\n1-1,Alderbrook House,42\r\n");
        import("cqc_id,name,beds\r\n1-1,Alderbrook House,\r\n");
        QVERIFY(home(QStringLiteral("1-1"))[QStringLiteral("beds")].isNull());
    }

    void theOfficerOfACouncilsList()
    {
        const QByteArray list = "cqc_id,name,lead officer\r\n1-1,Alder,Jo  Fiction\r\n"
                                "1-2,Birch,jo fiction\r\n";
        QCOMPARE(count(import(list), "added"), 2);
        for (const char *id : {"1-1", "1-2"})
            QCOMPARE(home(QString::fromUtf8(id))[QStringLiteral("lead_officer")],
                     QJsonValue(QStringLiteral("Jo Fiction")));
        const QString before = m_program->digest();
        QCOMPARE(count(import(list, option("--officer", "JO FICTION")), "unchanged"), 2);
        QCOMPARE(m_program->digest(), before);
    }

    void dryRun()
    {
        import(weekly("25 February 2026", {alder, birch}));
        const QString before = m_program->digest();
        const chplan::Said said =
            import(weekly("4 March 2026", {"1-1|Alder Brook|ZZ1 1AA|Nettleshire", cedar}),
                   QStringList{QStringLiteral("--dry-run")} + option("--officer", "Sam Fiction"));
        QCOMPARE(count(said, "added"), 1);
        QCOMPARE(count(said, "updated"), 1);
        QCOMPARE(m_program->digest(), before);
        QCOMPARE(locations(), chplan::words("1-1 1-2"));
    }

    void aRefusedFileLeavesNoOfficer()
    {
        const QString before = m_program->digest();
        QCOMPARE(import("a,b\r\n1,2\r\n", option("--officer", "Sam Fiction")).exitCode, 1);
        QCOMPARE(m_program->digest(), before);
    }

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
            import("cqc_id,name,beds\r\n1-1,First,3\r\n" + row + "\r\n1-9,Last,4\r\n");
        QCOMPARE(count(said, "added"), 2);
        const QJsonArray skipped = said.json[QStringLiteral("skipped")].toArray();
        QCOMPARE(skipped.size(), 1);
        QCOMPARE(skipped[0][QStringLiteral("row")], QJsonValue(3));
        const QString words = skipped[0][QStringLiteral("reason")].toString();
        QVERIFY2(words.contains(reason), said.all());
        QVERIFY2(words.contains(QStringLiteral("column \"%1\"").arg(column)), said.all());
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
        import(weekly("25 February 2026", {alder}));
        const QString before = m_program->digest();
        const chplan::Said said = import(bytes);
        QCOMPARE(chplan::faultOfRefusal(said, expected), QString());
        QVERIFY2(said.message().contains(u"Nothing was changed"), said.all());
        QCOMPARE(said.error()[QStringLiteral("file")].toString(), m_program->path("directory.csv"));
        QVERIFY2(said.err.contains(m_program->path("directory.csv")), said.all());
        QCOMPARE(said.error()[QStringLiteral("row")], row);
        QCOMPARE(said.error()[QStringLiteral("column")], column);
        if (column.isString())
            QVERIFY2(said.err.contains(column.toString()), said.all());
        QCOMPARE(m_program->digest(), before);
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
        const QString file = m_program->path("directory.ods");
        QVERIFY(ods_file::writeZip(file, {{"content.xml", content}}));
        const QString before = m_program->digest();
        const chplan::Said said = m_program->import(file);
        QCOMPARE(chplan::faultOfRefusal(said, expected), QString());
        QVERIFY2(said.message().contains(u"Nothing was changed"), said.all());
        QCOMPARE(said.error()[QStringLiteral("file")].toString(), file);
        QCOMPARE(m_program->digest(), before);
    }

    void aFileThatIsNotThere()
    {
        const chplan::Said said = m_program->import(m_program->path("nowhere.csv"));
        QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("could not be opened")), QString());
        const chplan::Said folder = m_program->import(m_program->folder());
        QCOMPARE(chplan::faultOfRefusal(folder, QStringLiteral("Nothing was changed")), QString());
    }

    void hostileTextIsText()
    {
        const QByteArray name = "\"=HYPERLINK(\"\"x\"\")<script>alert(1)</script>\"";
        QCOMPARE(count(import("cqc_id,name\r\n1-1," + name + "\r\n"), "added"), 1);
        QCOMPARE(home(QStringLiteral("1-1"))[QStringLiteral("name")].toString(),
                 QStringLiteral("=HYPERLINK(\"x\")<script>alert(1)</script>"));
        const QString csv = m_program->path("homes.csv");
        m_program->run(
            {QStringLiteral("export"), QStringLiteral("homes"), QStringLiteral("--to"), csv});
        QVERIFY2(chplan::Program::read(csv).contains("\r\n\"'=HYPERLINK"),
                 chplan::Program::read(csv));
        const QString html = m_program->path("home.html");
        QCOMPARE(m_program
                     ->run({QStringLiteral("report"), QStringLiteral("home-summary"),
                            QStringLiteral("--all"), QStringLiteral("--to"), html})
                     .exitCode,
                 0);
        QVERIFY(!chplan::Program::read(html).contains("<script>"));
        QVERIFY(chplan::Program::read(html).contains("&lt;script&gt;"));
    }

    void homesByWhatTheyAreCalled_data()
    {
        QTest::addColumn<QString>("called");
        QTest::addColumn<QString>("expected");
        QTest::newRow("location") << QStringLiteral("1-1") << QStringLiteral("Alderbrook House");
        QTest::newRow("location in small letters")
            << QStringLiteral("rx0zz") << QStringLiteral("The Willows");
        QTest::newRow("id") << QStringLiteral("id of 1-2") << QStringLiteral("Birchfield");
        QTest::newRow("name") << QStringLiteral("Birchfield") << QStringLiteral("Birchfield");
        QTest::newRow("name in capitals")
            << QStringLiteral("  BIRCHFIELD ") << QStringLiteral("Birchfield");
        QTest::newRow("a name like a location")
            << QStringLiteral("1-2") << QStringLiteral("Birchfield");
    }
    void homesByWhatTheyAreCalled()
    {
        QFETCH(QString, called);
        QFETCH(QString, expected);
        import(weekly("25 February 2026", {alder, birch, "RX0ZZ|The Willows|ZZ4 4DD|Nettleshire",
                                           "1-7|1-2|ZZ5 5EE|Nettleshire"}));
        if (called == QStringLiteral("id of 1-2"))
            called = home(QStringLiteral("1-2"))[QStringLiteral("id")].toString().toUpper();
        const chplan::Said said =
            m_program->run({QStringLiteral("review"), QStringLiteral("show"), called});
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(said.json[QStringLiteral("home")].toString(), expected);
    }

    void aNameThatSeveralHomesHave()
    {
        import(weekly("25 February 2026", {"1-1|The Willows|ZZ1 1AA|Nettleshire",
                                           "1-2|the willows|ZZ1 2BB|Teaselshire", cedar}));
        const chplan::Said said = m_program->run(
            {QStringLiteral("review"), QStringLiteral("show"), QStringLiteral("The Willows")});
        QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("2 homes are called The Willows")),
                 QString());
        QVERIFY2(said.message().contains(u"(1-1)") && said.message().contains(u"(1-2)"),
                 said.all());
        QVERIFY2(!said.message().contains(u"1-3"), said.all());
        const chplan::Said nobody = m_program->run("review show Elmhurst");
        QCOMPARE(chplan::faultOfRefusal(nobody, QStringLiteral("no home called Elmhurst")),
                 QString());
    }
};

QTEST_GUILESS_MAIN(TestImportDirectory)
#include "test_import_directory.moc"
