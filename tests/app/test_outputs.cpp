#include "app/commands/run.h"

#include <QJsonArray>
#include <QObject>
#include <QTest>

#include "sequence.h"

using namespace sequence;

/// Lists and papers that are written, and what stands in their way.
class TestOutputs : public QObject {
    Q_OBJECT

    chplan::Program m_program;

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray fault = sequence::runOn(m_program);
        QVERIFY2(fault.isEmpty(), fault);
    }

    void exports_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("homes") << QStringLiteral("homes") << 3
                               << QByteArray("home,district,pcn,beds,cqc_rating,overall,ipc,");
        QTest::newRow("ratings") << QStringLiteral("ratings") << 15
                                 << QByteArray("location_id,home,area,date,colour,worked_out,since,"
                                               "before,reason,to_be_green,override\r\n");
    }
    void exports()
    {
        QFETCH(QString, list);
        QFETCH(int, rows);
        QFETCH(QByteArray, beginning);
        const QString target = m_program.path("list.csv");
        const chplan::Said said =
            m_program.run({QStringLiteral("export"), list, QStringLiteral("--to"), target});
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(chplan::sortedKeys(said.json), chplan::words("file rows"));
        QCOMPARE(said.json[QStringLiteral("rows")], QJsonValue(rows));
        const QByteArray bytes = chplan::Program::read(target);
        QVERIFY2(bytes.startsWith("\xEF\xBB\xBF" + beginning), bytes);
        QCOMPARE(bytes.count("\r\n"), rows + 1);
    }

    /// A name that ends in .pdf may be a link to the planner file, or the file may be called so.
    void neverWrittenOverAPlannerFile_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QString>("suffix");
        const auto add = [](const char *command, const char *suffix) {
            QTest::newRow(suffix) << chplan::words(command) << QString::fromLatin1(suffix);
        };
        add("report visit-pack --home 1-100000001 --to", "pdf");
        add("report home-summary --home 1-100000001 --to", "html");
        add("export homes --to", "csv");
        add("export visit 1-100000001 --to", "ics");
    }
    void neverWrittenOverAPlannerFile()
    {
        QFETCH(QStringList, command);
        QFETCH(QString, suffix);
        const QString backup = m_program.path("backup.") + suffix;
        QFile::remove(backup);
        QVERIFY(QFile::copy(m_program.file(), backup));
        const QByteArray before = chplan::Program::read(backup);
        const QString link = m_program.path("link.") + suffix;
        QFile::remove(link);
        QVERIFY(QFile::link(m_program.file(), link));
        const QString digest = m_program.digest();
        for (const QString &target : {backup, link}) {
            const chplan::Said said = m_program.run(command + QStringList{target});
            QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("is a planner file")), QString());
        }
        QCOMPARE(m_program.digest(), digest);
        QCOMPARE(chplan::Program::read(backup), before);
    }

    void ratingsSayWhy()
    {
        const QString target = m_program.path("ratings.csv");
        m_program.run(
            {QStringLiteral("export"), QStringLiteral("ratings"), QStringLiteral("--to"), target});
        const QByteArray bytes = chplan::Program::read(target);
        QVERIFY2(bytes.contains("\r\n1-100000001,Alderbrook House,ppe,2026-11-20,red,red,"
                                "2026-11-20,,Masks for an outbreak: "),
                 bytes);
    }

    void reports_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("which");
        QTest::addColumn<int>("homes");
        QTest::addColumn<QByteArray>("signature");
        QTest::addColumn<bool>("isChecked"); // before it leaves the council
        const QStringList one{QStringLiteral("--home"), QStringLiteral("1-100000001")};
        const QStringList all{QStringLiteral("--all")};
        const auto row = [](const char *name, const char *file, const QStringList &which, int homes,
                            const QByteArray &signature, bool isChecked = false) {
            QTest::newRow(name) << QString::fromLatin1(file) << which << homes << signature
                                << isChecked;
        };
        const QByteArray web("<!DOCTYPE html>");
        const auto audience = [](const char *who) {
            return QStringList{QStringLiteral("--audience"), QString::fromLatin1(who)};
        };
        row("page", "one.pdf", one, 1, "%PDF-");
        row("web page", "one.html", one, 1, web);
        row("large print", "large.pdf", one + QStringList{QStringLiteral("--large-print")}, 1,
            "%PDF-");
        row("every home", "all.html", all, 3, web);
        row("home copy", "home.html", one + audience("home"), 1, web);
        row("council copy", "council.html", one + audience("council"), 1, web);
        row("partner copy", "partners.html", one + audience("partners"), 1, web, true);
        row("for publication", "public.html", all + audience("public"), 3, web, true);
    }
    void reports()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, which);
        QFETCH(int, homes);
        QFETCH(QByteArray, signature);
        QFETCH(bool, isChecked);
        const QString target = m_program.path(qPrintable(name));
        const chplan::Said said =
            m_program.run(QStringList{QStringLiteral("report"), QStringLiteral("home-summary"),
                                      QStringLiteral("--to"), target} +
                          which);
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(said.err.isEmpty(), !isChecked);
        QCOMPARE(chplan::sortedKeys(said.json), chplan::words("checks file homes papers"));
        QCOMPARE(text(said.json, "file"), target);
        QCOMPARE(said.json[QStringLiteral("checks")].isNull(), !isChecked);
        QCOMPARE(said.json[QStringLiteral("checks")].toArray().size(), isChecked ? homes : 0);
        QCOMPARE(said.json[QStringLiteral("homes")], QJsonValue(homes));
        const QByteArray bytes = chplan::Program::read(target);
        QVERIFY(bytes.size() > 1000);
        QVERIFY2(bytes.trimmed().startsWith(signature), bytes.left(100));
        if (name.endsWith(QStringLiteral("html")))
            QVERIFY(bytes.contains("Alderbrook House"));
    }

    void reportOfAnotherForm()
    {
        const QString target = m_program.path("one.docx");
        const chplan::Said said =
            m_program.run({QStringLiteral("report"), QStringLiteral("home-summary"),
                           QStringLiteral("--all"), QStringLiteral("--to"), target});
        QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral(".pdf")), QString());
        QVERIFY(!QFile::exists(target));
    }

    void targetsThatCannotBeWritten_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::newRow("report") << QStringLiteral("report home-summary --all --to nowhere/x.pdf");
        QTest::newRow("web page") << QStringLiteral(
            "report home-summary --all --to nowhere/x.html");
        QTest::newRow("homes") << QStringLiteral("export homes --to nowhere/x.csv");
        QTest::newRow("ratings") << QStringLiteral("export ratings --to nowhere/x.csv");
        QTest::newRow("no list") << QStringLiteral("export ratings --to x.txt");
    }
    void targetsThatCannotBeWritten()
    {
        QFETCH(QString, arguments);
        const chplan::Said said = m_program.run(qPrintable(arguments));
        QCOMPARE(chplan::faultOfRefusal(said, QString()), QString());
    }

    void onlyCommandsThatPaintTakeFonts()
    {
        QVERIFY(app::paints(chplan::words("--db x report home-summary --all")));
        QVERIFY(!app::paints(chplan::words("--db x homes")));
    }
};

QTEST_GUILESS_MAIN(TestOutputs)
#include "test_outputs.moc"
