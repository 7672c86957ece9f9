#include "app/commands/command.h"

#include <QObject>
#include <QProcess>
#include <QSet>
#include <QTest>

#include "chplan.h"

using app::Command;
using app::Option;

/// The list of commands itself: what every command must have.
class TestRegistry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesThoseOfTheProduct()
    {
        QStringList names;
        for (const Command &command : app::commands())
            names.append(command.name);
        // One line each, so that a new command is one line more.
        QCOMPARE(names, (QStringList{
                            QStringLiteral("init"), //
                            QStringLiteral("demo"),
                            QStringLiteral("import directory"),
                            QStringLiteral("homes"),
                            QStringLiteral("home change-owner"),
                            QStringLiteral("review record"),
                            QStringLiteral("review show"),
                            QStringLiteral("plan show"),
                            QStringLiteral("plan change"),
                            QStringLiteral("offer answer"),
                            QStringLiteral("action list"),
                            QStringLiteral("action add"),
                            QStringLiteral("action change"),
                            QStringLiteral("action sort"),
                            QStringLiteral("escalation list"),
                            QStringLiteral("escalation raise"),
                            QStringLiteral("escalation move"),
                            QStringLiteral("escalation decide"),
                            QStringLiteral("escalation close"),
                            QStringLiteral("route list"),
                            QStringLiteral("route change"),
                            QStringLiteral("contact list"),
                            QStringLiteral("contact add"),
                            QStringLiteral("contact change"),
                            QStringLiteral("contact replace"),
                            QStringLiteral("contact history"),
                            QStringLiteral("contact note"),
                            QStringLiteral("outbreak list"),
                            QStringLiteral("outbreak add"),
                            QStringLiteral("outbreak change"),
                            QStringLiteral("outbreak count"),
                            QStringLiteral("funding list"),
                            QStringLiteral("funding add"),
                            QStringLiteral("funding change"),
                            QStringLiteral("officer list"),
                            QStringLiteral("officer reassign"),
                            QStringLiteral("remove-data"),
                            QStringLiteral("removals"),
                            QStringLiteral("disposal list"),
                            QStringLiteral("disposal remove"),
                            QStringLiteral("report home-summary"),
                            QStringLiteral("report visit-pack"),
                            QStringLiteral("report action-register"),
                            QStringLiteral("report escalation-note"),
                            QStringLiteral("report letter"),
                            QStringLiteral("report ppe-call-sheet"),
                            QStringLiteral("report exchange-certificate"),
                            QStringLiteral("export homes"),
                            QStringLiteral("export ratings"),
                            QStringLiteral("export visit"),
                            QStringLiteral("history"),
                            QStringLiteral("restore"),
                            QStringLiteral("undo"),
                            QStringLiteral("send"),
                            QStringLiteral("receive"),
                            QStringLiteral("sync"),
                            QStringLiteral("laptops"),
                            QStringLiteral("exchanges"),
                            QStringLiteral("settle"),
                            QStringLiteral("conflicts"),
                            QStringLiteral("backup"),
                            QStringLiteral("restore-backup"),
                            QStringLiteral("salvage"),
                            QStringLiteral("clock"),
                            QStringLiteral("check"),
                            QStringLiteral("edition check"),
                            QStringLiteral("edition list"),
                        }));
    }

    void everyCommandIsWhole_data()
    {
        QTest::addColumn<int>("place");
        for (size_t i = 0; i < app::commands().size(); ++i)
            QTest::newRow(qPrintable(app::commands()[i].name)) << int(i);
    }
    void everyCommandIsWhole()
    {
        QFETCH(int, place);
        const Command command = app::commands()[size_t(place)];
        QVERIFY(command.run);
        QVERIFY(command.summary.endsWith(QLatin1Char('.')));
        QVERIFY(command.summary.front().isUpper());
        QSet<QString> seen;
        for (const std::vector<Option> &options : {command.options, app::commonOptions()}) {
            for (const Option &option : options) {
                QVERIFY2(!seen.contains(option.name), qPrintable(option.name));
                seen.insert(option.name);
                QVERIFY(option.help.endsWith(QLatin1Char('.')));
            }
        }
        const chplan::Said help =
            m_program.plain(command.name.split(QLatin1Char(' ')) << QStringLiteral("--help"));
        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.contains(command.summary.toUtf8()));
        for (const Option &option : command.options)
            QVERIFY2(help.out.contains("--" + option.name.toUtf8()), qPrintable(option.name));
    }

    /// The parser knows one option of each name.
    void anOptionMeansOneThingEverywhere()
    {
        std::map<QString, bool> takesValue;
        for (const Option &option : app::commonOptions())
            takesValue.emplace(option.name, !option.value.isEmpty());
        for (const Command &command : app::commands()) {
            for (const Option &option : command.options) {
                const auto [found, isNew] =
                    takesValue.emplace(option.name, !option.value.isEmpty());
                QVERIFY2(found->second == !option.value.isEmpty(), qPrintable(option.name));
            }
        }
    }

    void noCommandHidesAnother()
    {
        const std::vector<Command> all = app::commands();
        for (const Command &one : all) {
            for (const Command &other : all)
                QVERIFY2(&one == &other ||
                             !(other.name + QLatin1Char(' ')).startsWith(one.name + u' '),
                         qPrintable(one.name));
        }
    }

    void wrongUse_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char *name, const char *arguments, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(arguments) << QString::fromUtf8(expected);
        };
        add("nothing", "", "Say what to do");
        add("no such command", "frobnicate", "There is no command frobnicate");
        add("half a command", "review", "There is no command review");
        add("no such option", "homes --db x --colour", "colour");
        add("an option of another command", "check --db x --years 2",
            "check does not take --years");
        add("no file", "homes", "--db FILE");
        add("an empty file name", "homes --db=", "--db FILE");
        add("too much", "check --db x y", "check takes no y");
        add("no answers", "review record 1 --db x --officer Jo --answers=", "--answers FILE.json");
        add("no home", "review show --db x", "review show HOME");
        add("two homes", "review show --db x a b", "review show HOME");
        add("no officer", "review record a --db x", "--officer NAME");
        add("no council", "init --db x", "--council NAME");
        add("no target", "export homes --db x", "--to FILE");
        add("no homes for the report", "report home-summary --db x --to a.pdf", "--home HOME");
        add("all and one", "report home-summary --db x --to a.pdf --all --home b", "--home HOME");
        add("nothing for the note", "report escalation-note --db x --to a.pdf", "--escalation ID");
        add("a note about two things",
            "report escalation-note --db x --to a.pdf --all --escalation 1", "--escalation ID");
        add("no such audience", "report home-summary --db x --to a.pdf --all --audience press",
            "not press");
        add("an audience with a capital",
            "report home-summary --db x --to a.pdf --all --audience Public", "not Public");
        add("an audience of a letter", "report letter --db x --to a.pdf --all --audience public",
            "does not take --audience");
        add("large print of a size", "report letter --db x --to a.pdf --all --large-print=20",
            "large-print");
        add("today is no date", "homes --db x --today yesterday", "not yesterday");
        add("today is no day", "homes --db x --today 2026-02-29", "not 2026-02-29");
        add("more than a date", "homes --db x --today 2026-11-20T10:00", "not 2026-11-20T10:00");
        add("no number", "demo --db x --homes many", "not many");
        add("too few", "demo --db x --homes 0", "from 1");
        add("too many years", "demo --db x --years 11", "to 10");
    }
    void wrongUse()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, expected);
        const QStringList given = arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts)
                                  << QStringLiteral("--json");
        // The file of a command is looked for last.
        const chplan::Said said = m_program.plain(given);
        QCOMPARE(chplan::faultOfRefusal(said, expected, 2), QString());
        QVERIFY(said.err.contains(QStringLiteral("chplan --db FILE ")));
    }

    void clockIsNoTime()
    {
        chplan::Program program;
        program.setEnvironment("CHPLAN_NOW", QStringLiteral("noon"));
        const chplan::Said said = program.run("edition list");
        QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("CHPLAN_NOW"), 2), QString());
    }

    void clockIsTheDayInEngland_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("today");
        QTest::newRow("winter evening")
            << QStringLiteral("2026-11-20T23:30:00Z") << QStringLiteral("2026-11-20");
        QTest::newRow("summer night")
            << QStringLiteral("2026-07-20T23:30:00Z") << QStringLiteral("2026-07-21");
    }
    void clockIsTheDayInEngland()
    {
        QFETCH(QString, now);
        QFETCH(QString, today);
        chplan::Program program;
        program.setEnvironment("CHPLAN_NOW", now);
        QCOMPARE(program.run("edition list").json[QStringLiteral("today")].toString(), today);
        program.setToday(QDate(2026, 12, 24));
        QCOMPARE(program.run("edition list").json[QStringLiteral("today")].toString(),
                 QStringLiteral("2026-12-24"));
    }

    void version()
    {
        const chplan::Said said = m_program.plain({QStringLiteral("--version")});
        QCOMPARE(said.exitCode, 0);
        QCOMPARE(said.out, QByteArray("chplan " PLANNER_VERSION "\n"));
    }

private:
    chplan::Program m_program;
};

QTEST_GUILESS_MAIN(TestRegistry)
#include "test_registry.moc"
