#include "council.h"
#include "workflow/escalations.h"
#include "workflow/routes.h"
#include "workflow/summary.h"
#include "workflow/typed_hours.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;
using lists::NextStep;
using lists::RouteRow;
using subject::RouteStep;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

/// A step of the way for PPE, open on weekdays.
RouteStep line(const char *step, const char *name, const char *closes = "18:00")
{
    RouteStep route(workflow::routeId(text("ppe-2026"), text(step)));
    route.ladder = text("ppe-2026");
    route.step = text(step);
    route.name = text(name);
    route.telephone = text("01632 960001");
    route.opens = text("09:00");
    route.closes = text(closes);
    route.days = {text("mon"), text("tue"), text("wed"), text("thu"), text("fri")};
    return route;
}

} // namespace

/// Where the steps of the ways of this council are rung, and which is rung now.
class TestRoutes : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    workflow::Session &session() { return m_council->session(); }
    void keep(const RouteStep &route)
    {
        const auto kept = workflow::keepRoute(session(), route);
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    }
    std::vector<RouteRow> ppe()
    {
        return base::valueOrThrow(workflow::routes(session(), text("ppe-2026")));
    }
    QString next(const char *after = "")
    {
        return lists::nextStepWords(workflow::nextOpenStep(ppe(), text(after)));
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->setTime(QTime(17, 0)); // on Friday 20 November 2026
        session().setOfficer(
            base::valueOrThrow(workflow::officerNamed(session(), text("Jo Fiction"))));
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    void withoutDetailsItIsTheQuestionSet()
    {
        const auto rows = ppe();
        QCOMPARE(rows.size(), size_t(5));
        QCOMPARE(rows.front().step.key, text("supplier"));
        QVERIFY(!rows.front().isSaid());
        QVERIFY(rows.front().opening.state == rules::Opening::State::NotSaid);
        QCOMPARE(next(), text("Next: Home: usual supplier."));
        const auto all = base::valueOrThrow(workflow::routes(session()));
        QVERIFY(all.size() > rows.size());
        QCOMPARE(all.front().ladder, text("PPE"));
        QCOMPARE(workflow::ppeLadder(session())->key, text("ppe-2026"));
    }

    /// officer.md 2.7: what do I do now?
    void aClosedLineIsSkippedAndSaid()
    {
        keep(line("council", "National line", "16:00"));
        keep(line("icb", "Council emergency stock"));
        QCOMPARE(next(),
                 text("Next: Council emergency stock, open until 6pm, 01632 960001. National "
                      "line closed until Monday 9am."));
        // Whoever stands with the stock already goes on to what is not said.
        QVERIFY(next("icb").startsWith(text("Next: Council or ")));
        QCOMPARE(next("national"), QString());
    }

    void whereAllAreClosedSomebodyAnswersOutOfHours()
    {
        keep(line("council", "Council stock", "16:00"));
        QCOMPARE(next(), text("Next: Council stock, closed until Monday 9am, 01632 960001."));
        RouteStep night = line("icb", "Emergency planning", "16:30");
        night.outOfHours = text("01632 960002");
        keep(night);
        QCOMPARE(next(), text("Next: Emergency planning, closed until Monday 9am, out of hours "
                              "01632 960002. Council stock closed until Monday 9am."));
    }

    /// "PPE that will not arrive in time" on the second page of the summary.
    void homesAreToldTheFirstStepOfTheRoute()
    {
        m_council->import("cqc_id,name\r\n1-1,Alderbrook House\r\n");
        const auto council = base::valueOrThrow(workflow::authority(session()));
        subject::Authority after = council;
        after.ppeRoute.telephone = text("01632 960009");
        QVERIFY(workflow::saveAuthority(session(), council, after));
        const auto told = [this] {
            return workflow::summaryValues(session(), m_council->home("1-1").id).authority.ppeRoute;
        };
        QCOMPARE(told(), after.ppeRoute);
        RouteStep route = line("icb", "Emergency planning");
        route.outOfHours = text("01632 960002");
        keep(route);
        QCOMPARE(told().name, text("Emergency planning"));
        QCOMPARE(told().telephone, text("01632 960001"));
        QCOMPARE(told().hours, text("Monday to Friday, 9am to 6pm, not on bank holidays; out of "
                                    "hours 01632 960002"));
        const auto paper = base::valueOrThrow(
            workflow::homeSummary(session(), m_council->home("1-1").id, papers::Audience::Home));
        QVERIFY(
            papers::allStrings(paper).join(u'\n').contains(text("01632 960001, Monday to Friday")));
    }

    void hoursAreKeptAsTheyAreTyped()
    {
        RouteStep route = line("council", " Council   stock ");
        route.opens = text("9am");
        route.closes = text("5.30 PM");
        route.days = {text("Monday to Friday, sun")};
        keep(route);
        const RouteStep kept = ppe()[2].line;
        QCOMPARE(kept.opens, text("09:00"));
        QCOMPARE(kept.closes, text("17:30"));
        QCOMPARE(kept.name, text("Council stock"));
        QCOMPARE(kept.days.join(u' '), text("mon tue wed thu fri sun"));
        // Nothing new, nothing written.
        const QString before = m_council->digest();
        keep(kept);
        QCOMPARE(m_council->digest(), before);
    }

    void itIsOneRecordForEachStep()
    {
        keep(line("council", "Council stock"));
        RouteStep other = line("council", "Emergency planning");
        other.id = base::Id<RouteStep>(base::idFromContent(text("route_step"), text("elsewhere")));
        keep(other);
        QCOMPARE(store::every<RouteStep>(session().file()).size(), size_t(1));
        QCOMPARE(ppe()[2].line.name, text("Emergency planning"));
    }

    void whatIsWrongIsRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const char *field, const char *value,
                            const char *path, const char *words) {
            QTest::newRow(name) << text(field) << text(value) << text(path) << text(words);
        };
        row("a ladder there is not", "ladder", "ppe-9", "ladder", "It has ppe-2026, staff-a");
        row("a step there is not", "step", "moon", "step", "It has supplier, other_supplier");
        row("an hour there is not", "opens", "25:00", "opens", "25:00 is no time of day");
        row("a minute there is not", "closes", "17:75", "closes", "17:75 is no time of day");
        row("thirteen in the afternoon", "closes", "13pm", "closes", "13pm is no time of day");
        row("words", "opens", "<b>%1</b>", "opens", "<b>%1</b> is no time of day");
        row("never closes", "closes", "", "closes", "when it closes");
        row("never opens", "opens", "", "opens", "when it opens");
        row("a day there is not", "days", "mon,blursday", "days", "blursday is no day");
        row("half a range", "days", "mon-", "days", "mon- is no day");
        row("no email address", "email", "ring the desk", "email", "is no email address");
        row("two email addresses", "email", "a@b.example c@d.example", "email", "one @");
        row("a person", "name", "Jo, born 3 March 1941", "name", "date of birth");
    }

    void whatIsWrongIsRefused()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, words);
        QJsonObject fields = subject::fieldsOf(line("council", "Council stock"));
        fields.insert(field, field == text("days") ? QJsonValue(QJsonArray{value}) : value);
        const QString before = m_council->digest();
        const auto kept = workflow::keepRoute(
            session(), subject::fromFields<RouteStep>(
                           workflow::routeId(text("ppe-2026"), text("council")).uuid(), fields));
        QVERIFY(!kept);
        QTEST(kept.error().path, "path");
        QVERIFY2(kept.error().message.contains(words), qPrintable(kept.error().message));
        QCOMPARE(m_council->digest(), before);
    }

    void anUnknownWayIsNotListed()
    {
        const auto rows = workflow::routes(session(), text("ppe-a"));
        QVERIFY(!rows);
        QVERIFY2(rows.error().message.contains(text("It has ppe-2026")),
                 qPrintable(rows.error().message));
    }

    /// As it may come from another laptop or a later version.
    void whatCannotBeReadIsNotClosed()
    {
        RouteStep hostile = line("council", "Council stock");
        hostile.opens = text("25:00");
        workflow::keep(session(), {store::addition(hostile)});
        QVERIFY(ppe()[2].opening.state == rules::Opening::State::NotSaid);
        QCOMPARE(next(), text("Next: Council stock, 01632 960001."));
    }

    void readsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("days");
        QTest::newRow("keys") << text("tue,mon") << text("mon tue");
        QTest::newRow("names") << text("Mondays") << text("wrong: mondays");
        QTest::newRow("range") << text("Monday to Wednesday") << text("mon tue wed");
        QTest::newRow("over the weekend") << text("fri-mon") << text("mon fri sat sun");
        QTest::newRow("and") << text("Saturday and Sunday") << text("sat sun");
        QTest::newRow("all") << text("mon - sun") << text("");
        QTest::newRow("every day") << text("Every day") << text("");
        QTest::newRow("nothing") << text("  ") << text("");
        QTest::newRow("commas alone") << text(",,") << text("wrong: ,,");
        QTest::newRow("one letter") << text("t") << text("wrong: t");
    }

    void readsWhatIsTyped()
    {
        QFETCH(QString, typed);
        QString wrong;
        const auto days = workflow::typedDays(typed, wrong);
        QTEST(days ? days->join(u' ') : text("wrong: ") + wrong, "days");
    }

    void readsTimes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("time");
        const auto row = [](const char *typed, const char *time) {
            QTest::newRow(typed) << text(typed) << text(time);
        };
        row("9", "09:00");
        row("09:00", "09:00");
        row("9.30", "09:30");
        row("0930", "09:30");
        row("6pm", "18:00");
        row("12am", "00:00");
        row("12pm", "12:00");
        row("midnight", "00:00");
        row("Midday", "12:00");
        row("24:00", "00:00");
        row("", "");
        row("24", "none");
        row("0pm", "none");
        row("9:5", "none");
        row("-9", "none");
        row("9am to 5pm", "none");
    }

    void readsTimes()
    {
        QFETCH(QString, typed);
        QTEST(workflow::typedTime(typed).value_or(text("none")), "time");
    }
};

QTEST_GUILESS_MAIN(TestRoutes)
#include "test_routes.moc"
