#include "base/error.h"
#include "files/directory_reader.h"
#include "ods_file.h"

#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using files::DirectoryContent;
using files::readDirectory;

namespace {

using Cells = QByteArrayList;

/// A table of some layout: its column names, and a home to begin with.
struct Table {
    const char *name;
    Cells headings;
    Cells home;
};

const std::vector<Table> &tables()
{
    static const std::vector<Table> all{
        {"weekly",
         {"Name", "Postcode", "Phone number", "Service types", "Local authority",
          "CQC Location ID (for office use only)"},
         {"Alderbrook House", "ZZ1 1AA", "01632960001", "Nursing homes", "Nettleshire", "1-1"}},
        {"weekly of 2020",
         {"Name", "Postcode", "Service types", "Local Authority",
          "CQC Location (for office use only"},
         {"Alderbrook House", "ZZ1 1AA", "Nursing homes", "Nettleshire", "1-1"}},
        {"monthly",
         {"Location ID", "Care home?", "Location Name", "Care homes beds",
          "Location Local Authority", "Provider Name"},
         {"1-1", "Y", "Alderbrook House", "42", "Nettleshire", "Alder Limited"}},
        {"export",
         {"Location Name", "Location ID", "Location Local Authority", "Service Types",
          "Care homes beds", "Location HSCA end date"},
         {"Alderbrook House", "1-1", "Nettleshire", "Care home service with nursing", "42", ""}},
        {"council's list",
         {"CQC ref", "Name of home", "No", "Number of  BEDS", "Lead officer"},
         {"1-1", "Alderbrook House", "1", "42", "Jo Fiction"}},
    };
    return all;
}

const Table &tableOf(const QString &name)
{
    for (const Table &table : tables()) {
        if (name == QLatin1StringView(table.name))
            return table;
    }
    qFatal("no such table");
}

QByteArray csv(const std::vector<Cells> &rows)
{
    QByteArray bytes;
    for (const Cells &row : rows)
        bytes += row.join(',') + "\r\n";
    return bytes;
}

QByteArray ods(const std::vector<Cells> &rows)
{
    QByteArray bytes;
    for (const Cells &row : rows) {
        bytes += "<table:table-row>";
        for (const QByteArray &text : row)
            bytes += text.isEmpty() ? QByteArray("<table:table-cell/>") : ods_file::cell(text);
        bytes += "</table:table-row>";
    }
    return "<table:table table:name=\"Homes\">" + bytes + "</table:table>";
}

/// The home of the table again, as another home with this in the column.
Cells homeWith(const Table &table, const QByteArray &heading, const QByteArray &text)
{
    Cells home = table.home;
    home[home.indexOf("1-1")] = "1-2";
    home[table.headings.indexOf(heading)] = text;
    return home;
}

} // namespace

/// What is wrong with a directory is said with the row and with the column as the file heads it.
class TestDirectoryColumns : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const std::vector<Cells> &rows, bool asOds = false) const
    {
        return asOds ? writeOds(ods(rows)) : writeCsv(csv(rows));
    }
    QString writeCsv(const QByteArray &bytes) const
    {
        const QString name = m_folder.filePath(QStringLiteral("list.csv"));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the file of a test");
        return name;
    }
    QString writeOds(const QByteArray &sheets) const
    {
        const QString name = m_folder.filePath(QStringLiteral("list.ods"));
        if (!ods_file::writeOds(name, sheets))
            qFatal("cannot write the file of a test");
        return name;
    }

    static base::Error errorOf(const QString &fileName)
    {
        try {
            readDirectory(fileName, {});
        } catch (const base::Failure &failure) {
            return failure.error();
        }
        return {};
    }

private Q_SLOTS:
    void skippedRows_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::addColumn<QByteArray>("heading");
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("words");
        const auto add = [](const char *layout, const char *heading, const QByteArray &cell,
                            const char *words) {
            QTest::addRow("%s, %s, %s", layout, heading, words)
                << QString::fromUtf8(layout) << QByteArray(heading) << cell
                << QString::fromUtf8(words);
        };
        const QByteArray longText(5000, 'x');
        const char *const weeklyId = "CQC Location ID (for office use only)";
        add("weekly", weeklyId, "", "no CQC location ID");
        add("weekly", weeklyId, longText, "is too long");
        add("weekly", weeklyId, "1-1", "also on row 2");
        add("weekly", "Name", " ", "no name");
        add("weekly", "Name", QByteArray(600, 'x'), "longer than 500");
        add("weekly", "Phone number", longText, "too long");
        add("weekly of 2020", "CQC Location (for office use only", "NA", "no CQC location ID");
        add("monthly", "Location ID", "", "no CQC location ID");
        add("monthly", "Location Name", "", "no name");
        add("monthly", "Care homes beds", "many", "not a number of beds");
        add("monthly", "Provider Name", longText, "too long");
        add("export", "Location ID", "", "no CQC location ID");
        add("export", "Care homes beds", "-1", "not a number of beds");
        add("export", "Location HSCA end date", "30/04/2024", "ended on 2024-04-30");
        add("council's list", "CQC ref", "", "no CQC location ID");
        add("council's list", "Name of home", "", "no name");
        add("council's list", "Number of  BEDS", "1.5", "not a number of beds");
        add("council's list", "Lead officer", longText, "too long");
    }
    void skippedRows()
    {
        QFETCH(QString, layout);
        QFETCH(QByteArray, heading);
        QFETCH(QByteArray, cell);
        QFETCH(QString, words);
        const Table &table = tableOf(layout);
        const std::vector<Cells> rows{table.headings, table.home, homeWith(table, heading, cell)};
        const QString column = QString::fromUtf8(heading).simplified();
        for (const bool asOds : {false, true}) {
            const DirectoryContent content = readDirectory(write(rows, asOds), {});
            QCOMPARE(content.skipped.size(), size_t(1));
            const files::SkippedRow &skipped = content.skipped.front();
            QCOMPARE(skipped.row, 3);
            QCOMPARE(skipped.column, column);
            QVERIFY2(skipped.reason.contains(words), qPrintable(skipped.reason));
            QVERIFY2(skipped.reason.endsWith(QStringLiteral(" Look in column \"%1\".").arg(column)),
                     qPrintable(skipped.reason));
        }
    }

    void aLocationIdIsNoPlaceForAText()
    {
        const Table &table = tableOf(QStringLiteral("council's list"));
        const Cells twice = homeWith(table, "CQC ref", "%2-%1");
        const DirectoryContent content = readDirectory(write({table.headings, twice, twice}), {});
        QCOMPARE(content.skipped.size(), size_t(1));
        QVERIFY2(content.skipped.front().reason.contains(u"%2-%1, is also on row 2"),
                 qPrintable(content.skipped.front().reason));
    }

    void cellsThatAreTooMuch_data()
    {
        QTest::addColumn<QString>("layout");
        for (const Table &table : tables())
            QTest::newRow(table.name) << QString::fromUtf8(table.name);
    }
    void cellsThatAreTooMuch()
    {
        QFETCH(QString, layout);
        const Table &table = tableOf(layout);
        const QByteArray heading = table.headings.last();
        const Cells huge = homeWith(table, heading, QByteArray(2 << 20, 'x'));
        for (const bool asOds : {false, true}) {
            const base::Error error = errorOf(write({table.headings, table.home, huge}, asOds));
            QVERIFY2(error.message.contains(
                         QStringLiteral("column \"%1\"").arg(QString::fromUtf8(heading))),
                     qPrintable(error.message));
            QCOMPARE(error.row, std::optional<qint64>(3));
            QCOMPARE(error.column, QString::fromUtf8(heading));
        }
    }

    void quotationMarks_data()
    {
        QTest::addColumn<QByteArray>("cell");
        QTest::addColumn<QString>("words");
        QTest::newRow("never closed") << QByteArray("\"x") << QStringLiteral("never closed");
        QTest::newRow("closed too early")
            << QByteArray("\"The \"Old\" House\"") << QStringLiteral("in the middle of");
    }
    void quotationMarks()
    {
        QFETCH(QByteArray, cell);
        QFETCH(QString, words);
        for (const Table &table : tables()) {
            const QByteArray heading = table.headings[1];
            const base::Error error =
                errorOf(write({table.headings, table.home, homeWith(table, heading, cell)}));
            QVERIFY2(error.message.contains(words), qPrintable(error.message));
            QCOMPARE(error.row, std::optional<qint64>(3));
            QCOMPARE(error.column, QString::fromUtf8(heading));
        }
    }

    void cutShort()
    {
        for (const Table &table : tables()) {
            const QByteArray whole = csv({table.headings, table.home});
            const base::Error error = errorOf(writeCsv(whole + "x,y"));
            QVERIFY2(error.message.contains(u"cut short"), qPrintable(error.message));
            QCOMPARE(error.row, std::optional<qint64>(3));
            QCOMPARE(error.column, QString::fromUtf8(table.headings[1]));
        }
    }

    void aboveTheHeadingsColumnsHaveNumbers()
    {
        const Cells preamble{"a", "b", QByteArray(2 << 20, 'x')};
        for (const bool asOds : {false, true}) {
            const base::Error error = errorOf(write({preamble, tables().front().headings}, asOds));
            QVERIFY2(error.message.contains(u"column 3"), qPrintable(error.message));
            QCOMPARE(error.row, std::optional<qint64>(1));
            QCOMPARE(error.column, QStringLiteral("3"));
        }
    }

    void aColumnThatIsMissing_data()
    {
        QTest::addColumn<QString>("layout");
        QTest::addColumn<QByteArray>("heading");
        QTest::addColumn<QString>("looksLike");
        const auto add = [](const char *layout, const char *heading, const char *looksLike) {
            QTest::newRow(layout) << QString::fromUtf8(layout) << QByteArray(heading)
                                  << QString::fromUtf8(looksLike);
        };
        add("weekly", "Local authority", "CQC weekly care directory");
        add("monthly", "Location ID", "CQC monthly care directory with filters");
        add("export", "Location ID", "CQC adult social care location export");
        add("council's list", "cqc_id", "Council's own list of homes");
    }
    void aColumnThatIsMissing()
    {
        QFETCH(QString, layout);
        QFETCH(QByteArray, heading);
        QFETCH(QString, looksLike);
        const Table &table = tableOf(layout);
        Cells headings = table.headings;
        Cells home = table.home;
        const qsizetype index =
            heading == "cqc_id" ? headings.indexOf("CQC ref") : headings.indexOf(heading);
        headings.removeAt(index);
        home.removeAt(index);
        const base::Error error = errorOf(write({{"A list", ""}, headings, home}));
        QVERIFY2(error.message.contains(QStringLiteral("row 2 has column names as in \"%1\", but "
                                                       "these are missing: %2. Nothing was changed")
                                            .arg(looksLike, QString::fromUtf8(heading))),
                 qPrintable(error.message));
        QCOMPARE(error.row, std::optional<qint64>(2));
        QCOMPARE(error.column, QString::fromUtf8(heading));
    }

    void aTableOfSomethingElse()
    {
        const base::Error error = errorOf(write({{"name", "age"}, {"Jo Fiction", "40"}}));
        QVERIFY2(error.message.contains(u"no row has the column names of one"),
                 qPrintable(error.message));
        QVERIFY(!error.row);
        QCOMPARE(error.column, QString());
    }
};

QTEST_GUILESS_MAIN(TestDirectoryColumns)
#include "test_directory_columns.moc"
