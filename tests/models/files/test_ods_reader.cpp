#include "base/error.h"
#include "files/ods_reader.h"
#include "ods_file.h"

#include <QFile>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using files::OdsHandler;
using files::OdsLimits;
using ods_file::cell;

namespace {

QByteArray sheet(const QByteArray &rows)
{
    return "<table:table table:name=\"S\">" + rows + "</table:table>";
}

QByteArray row(const QByteArray &cells)
{
    return "<table:table-row>" + cells + "</table:table-row>";
}

/// Every row as `number: cell|cell`.
QStringList rowsOf(const QString &fileName, const OdsLimits &limits = {})
{
    QStringList rows;
    OdsHandler handler;
    handler.row = [&](qint64 number, std::span<const std::string_view> cells) {
        QStringList texts;
        for (const std::string_view text : cells)
            texts += QString::fromUtf8(text.data(), qsizetype(text.size()));
        rows += QStringLiteral("%1: %2").arg(number).arg(texts.join(u'|'));
        return true;
    };
    files::readOds(fileName, handler, limits);
    return rows;
}

OdsLimits smallLimits()
{
    OdsLimits limits;
    limits.inflatedBytes = 2'000'000;
    limits.columns = 10;
    limits.cellBytes = 100;
    limits.rowBytes = 500;
    limits.rowRepeats = 50;
    limits.rows = 80;
    limits.markupBytes = 600'000;
    limits.depth = 20;
    return limits;
}

} // namespace

class TestOdsReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_file = m_folder.filePath(QStringLiteral("list.ods")); }

    void reads_data()
    {
        QTest::addColumn<QByteArray>("sheets");
        QTest::addColumn<QString>("rows");
        QTest::newRow("text") << sheet(row(cell("a") + cell("b &amp; c")))
                              << QStringLiteral("1: a|b & c");
        QTest::newRow("two sheets")
            << sheet(row(cell("a"))) + sheet(row(cell("b"))) << QStringLiteral("1: a;1: b");
        QTest::newRow("values, not what is shown")
            << sheet(row("<table:table-cell office:value-type=\"float\" office:value=\"9\">"
                         "<text:p>9.00</text:p></table:table-cell>"
                         "<table:table-cell office:value-type=\"date\" "
                         "office:date-value=\"2026-01-19\"><text:p>19/01/26</text:p>"
                         "</table:table-cell><table:table-cell office:value-type=\"percentage\" "
                         "office:value=\"0.5\"><text:p>50%</text:p></table:table-cell>"))
            << QStringLiteral("1: 9|2026-01-19|0.5");
        QTest::newRow("paragraphs and spaces")
            << sheet(row("<table:table-cell><text:p>a<text:s text:c=\"2\"/>b<text:tab/>"
                         "<text:span>c</text:span></text:p><text:p>d</text:p></table:table-cell>"))
            << QStringLiteral("1: a  b\tc\nd");
        QTest::newRow("annotation")
            << sheet(row("<table:table-cell><office:annotation><text:p>no</text:p>"
                         "</office:annotation><text:p>yes</text:p></table:table-cell>"))
            << QStringLiteral("1: yes");
        QTest::newRow("covered") << sheet(row(cell("a") +
                                              "<table:covered-table-cell><text:p>hidden</text:p>"
                                              "</table:covered-table-cell>" +
                                              cell("b")))
                                 << QStringLiteral("1: a||b");
        QTest::newRow("repeated cells")
            << sheet(row("<table:table-cell table:number-columns-repeated=\"3\"><text:p>x</text:p>"
                         "</table:table-cell><table:table-cell "
                         "table:number-columns-repeated=\"2\"/>" +
                         cell("y") + "<table:table-cell table:number-columns-repeated=\"16384\"/>"))
            << QStringLiteral("1: x|x|x|||y");
        QTest::newRow("repeated rows")
            << sheet("<table:table-row table:number-rows-repeated=\"5\"><table:table-cell/>"
                     "</table:table-row><table:table-row table:number-rows-repeated=\"2\">" +
                     cell("a") + "</table:table-row>" + row(cell("b")) +
                     "<table:table-row table:number-rows-repeated=\"1048569\"><table:table-cell/>"
                     "</table:table-row>")
            << QStringLiteral("6: a;7: a;8: b");
        QTest::newRow("grouped rows") << sheet("<table:table-header-rows>" + row(cell("a")) +
                                               "</table:table-header-rows><table:table-row-group>" +
                                               row(cell("b")) + "</table:table-row-group>")
                                      << QStringLiteral("1: a;2: b");
    }
    void reads()
    {
        QFETCH(QByteArray, sheets);
        QFETCH(QString, rows);
        QVERIFY(ods_file::writeOds(m_file, sheets));
        QCOMPARE(rowsOf(m_file).join(u';'), rows);
    }

    void followsOtherPrefixes()
    {
        const QByteArray xml =
            "<o:d xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            "xmlns:t=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
            "xmlns:x=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><t:table><t:table-row>"
            "<t:table-cell o:value=\"3\"/><t:table-cell><x:p>a</x:p></t:table-cell>"
            "</t:table-row></t:table></o:d>";
        QVERIFY(ods_file::writeZip(m_file, {{"content.xml", xml}}));
        QCOMPARE(rowsOf(m_file).join(u';'), QStringLiteral("1: 3|a"));
    }

    void leavesOutSheetsAndRows()
    {
        QVERIFY(ods_file::writeOds(m_file, "<table:table table:name=\"A\">" + row(cell("a")) +
                                               "</table:table><table:table table:name=\"B\">" +
                                               row(cell("b")) + row(cell("c")) + "</table:table>"));
        QStringList seen;
        OdsHandler handler;
        handler.sheet = [](std::string_view name) { return name == "B"; };
        handler.row = [&](qint64, std::span<const std::string_view> cells) {
            seen += QString::fromUtf8(cells[0].data(), qsizetype(cells[0].size()));
            return false;
        };
        QVERIFY(files::readOds(m_file, handler));
        QCOMPARE(seen, QStringList{QStringLiteral("b")});
        handler.progress = [](double) { return false; };
        QVERIFY(!files::readOds(m_file, handler));
    }

    void refusesHostile_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("words");
        const auto add = [](const char *name, const QByteArray &sheets, const char *words) {
            QTest::newRow(name) << ods_file::head + sheets + ods_file::tail
                                << QString::fromUtf8(words);
        };
        QTest::newRow("doctype") << QByteArray("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")
                                 << QStringLiteral("DOCTYPE");
        QTest::newRow("broken") << QByteArray("<a><b></a>") << QStringLiteral("damaged");
        QTest::newRow("cut short")
            << ods_file::head + sheet(row(cell("a"))) << QStringLiteral("damaged");
        QTest::newRow("not xml") << QByteArray("\x01\x02\x03") << QStringLiteral("damaged");
        QTest::newRow("no bytes") << QByteArray() << QStringLiteral("damaged");
        add("no sheet", "", "no sheet");
        add("unknown entity", sheet(row(cell("&b;"))), "damaged");
        add("long cell", sheet(row(cell(QByteArray(101, 'x')))),
            "column 1, holds more text than a cell");
        add("many spaces",
            sheet(row("<table:table-cell><text:p><text:s text:c=\"999999999\"/></text:p>"
                      "</table:table-cell>")),
            "column 1, holds more text than a cell");
        add("long row", sheet(row(cell(QByteArray(90, 'x')).repeated(6))), "longer than a row");
        add("many columns", sheet(row(cell("x").repeated(11))), "more than 10 columns");
        add("repeated columns",
            sheet(row("<table:table-cell table:number-columns-repeated=\"2000000000\">"
                      "<text:p>x</text:p></table:table-cell>")),
            "more than 10 columns");
        add("repeated rows",
            sheet("<table:table-row table:number-rows-repeated=\"51\">" + cell("x") +
                  "</table:table-row>"),
            "repeated 51 times");
        add("many repeated rows",
            sheet(QByteArray("<table:table-row table:number-rows-repeated=\"40\">" + cell("x") +
                             "</table:table-row>")
                      .repeated(3)),
            "more than 80 rows");
        add("deep", QByteArray("<a>").repeated(30) + QByteArray("</a>").repeated(30), "too deep");
        add("long tag", "<a b=\"" + QByteArray(1'500'000, 'x') + "\"/>", "tags is too long");
        add("zip bomb", QByteArray(3'000'000, ' '), "unpacks to more");
    }
    void refusesHostile()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, words);
        QVERIFY(ods_file::writeZip(m_file, {{"content.xml", xml}}));
        try {
            rowsOf(m_file, smallLimits());
            QFAIL("was read");
        } catch (const base::Failure &failure) {
            QVERIFY2(failure.error().message.contains(words), failure.what());
            QVERIFY2(failure.error().message.contains(u"Nothing was changed"), failure.what());
            QCOMPARE(failure.error().file, m_file);
        }
    }

    void refusesDamagedArchives()
    {
        QVERIFY(ods_file::writeOds(m_file, sheet(row(cell("abc")).repeated(5000))));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        file.close();
        for (const qsizetype size : {whole.size() / 2, whole.size() - 1, qsizetype(4)}) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(whole.first(size));
            file.close();
            QVERIFY_EXCEPTION_THROWN(rowsOf(m_file), base::Failure);
        }
        QByteArray changed = whole;
        changed[80] = char(changed[80] ^ 0x55);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(changed);
        file.close();
        QVERIFY_EXCEPTION_THROWN(rowsOf(m_file), base::Failure);
    }

    void refusesPasswords()
    {
        QVERIFY(ods_file::writeZip(
            m_file, {{"content.xml", "secret"},
                     {"META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"}}));
        try {
            rowsOf(m_file);
            QFAIL("was read");
        } catch (const base::Failure &failure) {
            QVERIFY2(failure.error().message.contains(u"password"), failure.what());
        }
    }

    void letsOutWhatARowThrows()
    {
        QVERIFY(ods_file::writeOds(m_file, sheet(row(cell("a")))));
        OdsHandler handler;
        handler.row = [](qint64, std::span<const std::string_view>) -> bool {
            throw std::runtime_error("mine");
        };
        QVERIFY_EXCEPTION_THROWN(files::readOds(m_file, handler), std::runtime_error);
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestOdsReader)
#include "test_ods_reader.moc"
