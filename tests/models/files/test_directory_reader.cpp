#include "base/error.h"
#include "files/directory_reader.h"
#include "ods_file.h"

#include <QFile>
#include <QJsonDocument>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using files::DirectoryContent;
using files::readDirectory;

namespace {

QString fixture(const char *name)
{
    return QStringLiteral(TEST_DATA "/files/") + QLatin1StringView(name);
}

QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// JSON that is written here with single quotation marks.
QString quoted(const char *text)
{
    return QString::fromUtf8(text).replace(u'\'', u'"');
}

QStringList ids(const DirectoryContent &content)
{
    QStringList ids;
    for (const files::DirectoryRow &row : content.rows)
        ids += row.locationId;
    return ids;
}

QStringList reasons(const DirectoryContent &content)
{
    QStringList reasons;
    for (const files::SkippedRow &row : content.skipped)
        reasons += QStringLiteral("%1: %2").arg(row.row).arg(row.reason);
    return reasons;
}

const QByteArray councilHeader = "cqc_id,name,beds\r\n";

} // namespace

class TestDirectoryReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheWeeklyFile()
    {
        const DirectoryContent content = readDirectory(fixture("weekly_2026.csv"), {});
        QCOMPARE(content.info.layout, QStringLiteral("weekly"));
        QCOMPARE(content.info.date, QDate(2026, 2, 25));
        QVERIFY(content.info.listsWholeAuthority);
        QVERIFY(content.info.lacks.contains(
            QStringLiteral("This file has no bed numbers. The monthly file has.")));
        QVERIFY(!content.info.columns.contains(QStringLiteral("beds")));
        QVERIFY(content.info.columns.contains(QStringLiteral("address")));
        QCOMPARE(content.read, 5);
        QCOMPARE(content.careHomes, 4);
        QCOMPARE(ids(content).join(u' '), QStringLiteral("1-100000001 RX0ZZ 1-100000005"));
        QCOMPARE(reasons(content),
                 QStringList{QStringLiteral("10: It has no CQC location ID. Look in column \"CQC "
                                            "Location ID (for office use only)\".")});
        QCOMPARE(content.authoritiesSeen.join(u' '),
                 QStringLiteral("NETTLESHIRE Nettleshire Teaselshire"));
        QCOMPARE(
            json(content.rows[0].object()),
            quoted("{'address':{'lines':'12 Alder Road, Alderbrook, Fictia','postcode':'ZZ1 1AA'},"
                   "'authority':'Nettleshire','care_types':['nursing','residential'],"
                   "'location_id':'1-100000001','name':'Alderbrook House',"
                   "'provider':'Alderbrook Services Limited','provider_id':'1-200000001',"
                   "'region':'North Fictia',"
                   "'specialisms':['Caring for adults over 65 yrs','Dementia'],"
                   "'telephone':'01632960001','web':'https://www.alderbrook.example'}"));
        QCOMPARE(content.rows[1].row, 8);
        QCOMPARE(content.rows[1].object()[QStringLiteral("name")].toString(),
                 QStringLiteral("The \"Old\" Mill, Cedardale"));
        QVERIFY(content.rows[1].object()[QStringLiteral("web")].isNull());
        QCOMPARE(content.rows[2].object()[QStringLiteral("name")].toString(),
                 QStringLiteral("=Formula House"));
        QCOMPARE(content.rows[2].object()[QStringLiteral("provider")].toString(),
                 QStringLiteral("<b>Bold & Co</b>"));
        QCOMPARE(content.rows[2].object()[QStringLiteral("telephone")].toString(),
                 QStringLiteral("07700900123"));
    }

    void readsTheOlderWeeklyFile()
    {
        const DirectoryContent content = readDirectory(fixture("weekly_2020.csv"), {});
        QCOMPARE(content.info.layout, QStringLiteral("weekly"));
        QCOMPARE(content.info.date, QDate(2020, 3, 7));
        QCOMPARE(ids(content).join(u' '), QStringLiteral("1-100000001 RX0ZZ"));
        QCOMPARE(content.rows[0].object()[QStringLiteral("authority")].toString(),
                 QStringLiteral("Nettleshire"));
    }

    void keepsTheAuthoritiesAskedFor()
    {
        const auto read = [](const QString &authority) {
            return ids(readDirectory(fixture("weekly_2026.csv"), {authority})).join(u' ');
        };
        QCOMPARE(read(QStringLiteral("nettleSHIRE")), QStringLiteral("1-100000001 1-100000005"));
        QCOMPARE(read(QStringLiteral(" Teaselshire ")), QStringLiteral("RX0ZZ"));
        try {
            read(QStringLiteral("Netelshire"));
            QFAIL("was read");
        } catch (const base::Failure &failure) {
            QVERIFY2(failure.error().message.contains(u"Teaselshire"), failure.what());
        }
    }

    void readsTheMonthlyFile()
    {
        const DirectoryContent content = readDirectory(fixture("monthly_01_August_2026.csv"), {});
        QCOMPARE(content.info.layout, QStringLiteral("monthly"));
        QCOMPARE(content.info.date, QDate(2026, 8, 1));
        QVERIFY(content.info.listsWholeAuthority);
        QCOMPARE(content.read, 5);
        QCOMPARE(content.careHomes, 4);
        QCOMPARE(reasons(content),
                 (QStringList{QStringLiteral("5: Its number of beds, \"many\", is not a number of "
                                             "beds. Look in column \"Care homes beds\"."),
                              QStringLiteral("6: Its CQC location ID, 1-100000001, is also on row "
                                             "2. Look in column \"Location ID\".")}));
        QCOMPARE(
            json(content.rows[0].object()),
            quoted("{'address':{'lines':'12 Alder Road, Alderbrook, Fictia','postcode':'ZZ1 1AA'},"
                   "'authority':'Nettleshire','beds':42,'brand':'Alder Group',"
                   "'care_types':['nursing','residential'],"
                   "'cqc_rating':{'inherited':true,'published':'2026-01-19',"
                   "'rating':'Requires improvement'},'dormant':false,'location_id':'1-100000001',"
                   "'manager':{'name':'Example, Robin'},'name':'Alderbrook House',"
                   "'ods_code':'VZZ01','provider':'Alderbrook Services Limited',"
                   "'provider_id':'1-200000001','region':'North Fictia',"
                   "'specialisms':['Dementia','Older People'],'telephone':'01632960001',"
                   "'web':'www.alderbrook.example'}"));
        QCOMPARE(json(content.rows[1].object()),
                 quoted("{'address':null,'authority':'Teaselshire','beds':6,'brand':null,"
                        "'care_types':['residential'],'cqc_rating':null,'dormant':true,"
                        "'location_id':'1-100000003','manager':null,'name':'Cedardale',"
                        "'ods_code':null,'provider':null,'provider_id':null,'region':null,"
                        "'specialisms':null,'telephone':null,'web':null}"));
    }

    void readsTheMonthlySpreadsheet()
    {
        const QString name = m_folder.filePath(QStringLiteral("list.ods"));
        const auto cells = [](std::initializer_list<const char *> texts) {
            QByteArray bytes;
            for (const char *text : texts)
                bytes += ods_file::cell(text);
            return "<table:table-row>" + bytes + "</table:table-row>";
        };
        QVERIFY(ods_file::writeOds(
            name, "<table:table table:name=\"README\">" + cells({"Active locations"}) +
                      cells({"Source: CQC database as at 01 August 2026"}) +
                      "</table:table><table:table table:name=\"HSCA_Active_Locations\">" +
                      cells({"Location ID", "Care home?", "Location Name", "Care homes beds",
                             "Location Local Authority", "Service user band - Dementia"}) +
                      cells({"1-1", "Y", "Alder &lt;i&gt;", "12", "Nettleshire", "Y"}) +
                      cells({"1-2", "N", "Clinic", "0", "Nettleshire"}) +
                      "</table:table><table:table table:name=\"Dual\">" +
                      cells({"Location ID", "Name"}) + cells({"1-9", "not a home"}) +
                      "</table:table>"));
        const DirectoryContent content = readDirectory(name, {});
        QCOMPARE(content.info.layout, QStringLiteral("monthly"));
        QCOMPARE(content.info.date, QDate(2026, 8, 1));
        QCOMPARE(content.read, 2);
        QCOMPARE(content.rows.size(), size_t(1));
        QCOMPARE(content.rows[0].row, 2);
        QCOMPARE(json(content.rows[0].object()),
                 quoted("{'authority':'Nettleshire','beds':12,'location_id':'1-1',"
                        "'name':'Alder <i>','specialisms':['Dementia']}"));
    }

    void readsTheExport()
    {
        const DirectoryContent content = readDirectory(fixture("export45.csv"), {});
        QCOMPARE(content.info.layout, QStringLiteral("export45"));
        QVERIFY(!content.info.listsWholeAuthority);
        QVERIFY(!content.info.date.isValid());
        QCOMPARE(ids(content).join(u' '), QStringLiteral("1-100000001"));
        QCOMPARE(reasons(content),
                 QStringList{QStringLiteral("4: Its registration ended on 2024-04-30. Look in "
                                            "column \"Location HSCA end date\".")});
        const QJsonObject fields = content.rows[0].object();
        QCOMPARE(json(fields[QStringLiteral("cqc_rating")].toObject()),
                 quoted("{'rating':'Good'}"));
        QCOMPARE(fields[QStringLiteral("region")].toString(), QStringLiteral("North Fictia"));
        QVERIFY(!fields.contains(QStringLiteral("address")));
    }

    void readsACouncilsList()
    {
        const DirectoryContent content =
            readDirectory(fixture("council_list.csv"), {QStringLiteral("Anywhere")});
        QCOMPARE(content.info.layout, QStringLiteral("council-list"));
        QVERIFY(!content.info.listsWholeAuthority);
        QVERIFY(content.info.columns.contains(QStringLiteral("lead_officer")));
        QCOMPARE(content.rows.size(), size_t(2));
        QCOMPARE(content.rows[0].leadOfficer, QStringLiteral("Jo Fiction"));
        QCOMPARE(json(content.rows[0].object()),
                 quoted("{'address':{'lines':'12 Alder Road, Alderbrook','postcode':'ZZ1 1AA'},"
                        "'beds':42,'care_types':['nursing','residential'],"
                        "'district':'North Nettle','email':'home@alderbrook.example',"
                        "'location_id':'1-100000001','manager':{'name':'Robin Example'},"
                        "'name':'Alderbrook House','pcn':'Alder PCN'}"));
        QCOMPARE(content.rows[1].object()[QStringLiteral("name")].toString(),
                 QString::fromUtf8("Café House – Fernmead"));
        QVERIFY(!content.rows[1].object().contains(QStringLiteral("care_types")));
    }

    void skipsRows_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("reason");
        const auto add = [](const char *name, const QByteArray &row, const char *reason) {
            QTest::newRow(name) << row << QString::fromUtf8(reason);
        };
        add("no id", ",Home,1", "no CQC location ID");
        add("placeholder id", "NA,Home,1", "no CQC location ID");
        add("long id", QByteArray(41, '1') + ",Home,1", "too long");
        add("control in id", "1-\x01,Home,1", "control characters");
        add("line in id", "\"1-\n2\",Home,1", "control characters");
        add("no name", "1-2, ,1", "no name");
        add("long name", "1-2," + QByteArray(501, 'x') + ",1", "longer than 500");
        add("words for beds", "1-2,Home,twelve", "not a number of beds");
        add("half a bed", "1-2,Home,1.5", "not a number of beds");
        add("negative beds", "1-2,Home,-1", "not a number of beds");
        add("endless beds", "1-2,Home,1e300", "not a number of beds");
        add("no number of beds", "1-2,Home,nan", "not a number of beds");
        add("more cells than columns", "1-2,Home,1,2", "more cells");
        add("twice", "1-1,Home,1", "also on row 2");
    }
    void skipsRows()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, reason);
        const QString name = write(councilHeader + "1-1,First,3\r\n" + row + "\r\n");
        const DirectoryContent content = readDirectory(name, {});
        QCOMPARE(ids(content), QStringList{QStringLiteral("1-1")});
        QCOMPARE(content.skipped.size(), size_t(1));
        QCOMPARE(content.skipped[0].row, 3);
        QVERIFY2(content.skipped[0].reason.contains(reason), qPrintable(content.skipped[0].reason));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        const auto add = [](const char *name, const QByteArray &bytes, const char *words) {
            QTest::newRow(name) << bytes << QString::fromUtf8(words);
        };
        add("empty", "", "empty");
        add("binary",
            QByteArray("\x7F"
                       "ELF\0\0\0\0",
                       8),
            "not a text file");
        add("old excel", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "Excel");
        add("broken zip", "PK\x03\x04 and then nothing", "damaged");
        add("another table", "a,b,c\r\n1,2,3\r\n", "no directory that the program knows");
        add("many lines of prose", QByteArray("word, word\r\n").repeated(200), "no directory");
        add("header only", councilHeader, "lists no care home");
        add("cut short", councilHeader + "1-1,Home,3\r\n1-2,Ho", "cut short");
        add("huge cell", councilHeader + "1-1," + QByteArray(10 << 20, 'x') + ",1\r\n",
            "more text than a cell");
        add("lone quote", councilHeader + "1-1,\"Home,3\r\n1-2,Home,4\r\n", "never closed");
        add("ratings",
            "Location ID,Care Home?,Location Name,Service / Population Group,Domain,"
            "Latest Rating\r\n1-1,Y,Home,Overall,Safe,Good\r\n",
            "list of ratings");
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        refusesFile(write(bytes), words);
    }

    void refusesOtherArchives()
    {
        const QString name = m_folder.filePath(QStringLiteral("list.zip"));
        QVERIFY(ods_file::writeZip(name, {{"xl/workbook.xml", "<a/>"}}));
        refusesFile(name, QStringLiteral("middle sheet"));
        QFile::remove(name);
        QVERIFY(ods_file::writeZip(name, {{"directory.csv", "a"}}));
        refusesFile(name, QStringLiteral("Unpack it"));
        QFile::remove(name);
        QVERIFY(ods_file::writeZip(name, {{"photo.jpg", "a"}}));
        refusesFile(name, QStringLiteral("not a directory"));
        refusesFile(m_folder.filePath(QStringLiteral("missing.csv")),
                    QStringLiteral("could not be opened"));
    }

    void refusesWhatIsNoFile()
    {
        refusesFile(m_folder.path(), QStringLiteral("is not a file"));
#ifdef Q_OS_UNIX
        // Nobody writes to the other end: opening it would wait for ever.
        const QString pipe = m_folder.filePath(QStringLiteral("pipe.csv"));
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        refusesFile(pipe, QStringLiteral("is not a file"));
#endif
    }

    void canBeCancelled()
    {
        QByteArray rows = councilHeader;
        for (int number = 0; number < 3000; ++number)
            rows += "1-" + QByteArray::number(number) + ",Home,1\r\n";
        const QString name = write(rows);
        double last = 0;
        readDirectory(name, {}, [&](double share) {
            last = share;
            return true;
        });
        QVERIFY(last > 0 && last <= 1);
        try {
            readDirectory(name, {}, [](double) { return false; });
            QFAIL("was read");
        } catch (const base::Failure &failure) {
            QCOMPARE(failure.error().detail, QStringLiteral("cancelled"));
            QVERIFY(failure.error().message.contains(u"Nothing was changed"));
        }
    }

private:
    QString write(const QByteArray &bytes)
    {
        const QString name = m_folder.filePath(QStringLiteral("list.csv"));
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the file of a test");
        return name;
    }

    void refusesFile(const QString &name, const QString &words)
    {
        try {
            readDirectory(name, {});
            QFAIL("was read");
        } catch (const base::Failure &failure) {
            QVERIFY2(failure.error().message.contains(words), failure.what());
            QVERIFY2(failure.error().message.contains(u"Nothing was changed"), failure.what());
            QCOMPARE(failure.error().file, name);
        }
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestDirectoryReader)
#include "test_directory_reader.moc"
