#include "workflow/comparison.h"
#include "workflow/demonstration.h"

#include "council.h"

#include <QObject>
#include <QTest>

using rules::Movement;
using subject::Colour;
using workflow_tests::Council;

namespace {

const QDate september(2026, 9, 20); // winter 2020 was in force
const QDate october(2026, 10, 23);  // winter 2026
const QDate november(2026, 11, 20);

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

const lists::ComparisonRow *rowOf(const workflow::Comparison &comparison, const char *id)
{
    for (const lists::ComparisonRow &row : comparison.rows) {
        if (row.id == text(id))
            return &row;
    }
    return nullptr;
}

/// "Better: Partly (Amber) > Yes (Green)"
QString told(const workflow::Comparison &comparison, const char *id)
{
    const lists::ComparisonRow *row = rowOf(comparison, id);
    if (!row)
        return text("not there");
    const auto side = [](const lists::ComparedAnswer &answer) {
        return answer.word.isEmpty() ? answer.answer
                                     : text("%1 (%2)").arg(answer.answer, answer.word);
    };
    return text("%1: %2 > %3")
        .arg(lists::movementWord(row->movement), side(row->then), side(row->now));
}

Movement mirrored(Movement movement)
{
    switch (movement) {
    case Movement::Worse:
        return Movement::Better;
    case Movement::Better:
        return Movement::Worse;
    case Movement::NoLongerKnown:
        return Movement::NowKnown;
    case Movement::NowKnown:
        return Movement::NoLongerKnown;
    case Movement::Changed:
    case Movement::NewNote:
    case Movement::AskedDifferently:
    case Movement::AskedOnce:
    case Movement::Same:
        return movement;
    }
    return movement;
}

} // namespace

/// Two contacts side by side.
class TestComparison : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    base::Id<subject::Review> record(const QDate &date, const char *answers,
                                     const char *kind = "visit")
    {
        auto request = Council::request("1-1", answers, date);
        request.kind = text(kind);
        return m_council->record(request).review;
    }

    workflow::Comparison compare(const base::Id<subject::Review> &then,
                                 const base::Id<subject::Review> &now)
    {
        return base::valueOrThrow(
            workflow::compareContacts(m_council->session(), m_council->home("1-1").id, then, now));
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->import("cqc_id,name\r\n1-1,Alderbrook House\r\n1-2,Beech House\r\n");
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    void changesComeFirst()
    {
        const auto then = record(october, "{'NUM-01': 20, 'NUM-02': 30, 'IPC-01': 'yes',"
                                          " 'IPC-08': {'count': 20}, 'CLN-04': 'no',"
                                          " 'IPC-14': 'yes'}");
        const auto now = record(november, "{'NUM-01': 21, 'IPC-01': 'no',"
                                          " 'IPC-08': {'count': 29, 'of': 30}, 'CLN-04': 'yes',"
                                          " 'IPC-14': 'yes', 'CLN-13': 'yes'}");
        const auto comparison = compare(then, now);
        QCOMPARE(told(comparison, "IPC-01"), text("Worse: Yes (Green) > No (Red)"));
        QCOMPARE(told(comparison, "IPC-08"),
                 text("Better: 20 of 30 (66%) (Red) > 29 of 30 (96%) (Green)"));
        QCOMPARE(told(comparison, "NUM-01"), text("Changed: 20 > 21"));
        QCOMPARE(told(comparison, "NUM-02"), text("Same: 30 > 30"));
        QVERIFY(told(comparison, "IPC-14").startsWith(text("Same: ")));
        QVERIFY(told(comparison, "CLN-13").startsWith(text("Now known:  (Not asked yet) > Yes")));
        QCOMPARE(told(comparison, "CLN-01"), text("not there"));
        QStringList order;
        for (const lists::ComparisonRow &row : comparison.rows)
            order += row.id;
        QCOMPARE(order.mid(0, 5), QStringList({text("IPC-01"), text("IPC-08"), text("CLN-04"),
                                               text("CLN-13"), text("NUM-01")}));
        QCOMPARE(comparison.home.name, text("Alderbrook House"));
        QCOMPARE(comparison.then.review.date, october);
        QCOMPARE(comparison.now.kindName, text("Visit"));
    }

    void whatWasCarriedSaysFromWhen()
    {
        const auto then = record(october, "{'IPC-01': 'yes'}");
        const auto now = record(november,
                                "{'IPC-14': {'value': 'partly', 'as_at': '2026-11-18',"
                                " 'comment': 'Nights', 'council_note': 'Watch'}}",
                                "desk");
        const auto comparison = compare(then, now);
        const lists::ComparisonRow *carried = rowOf(comparison, "IPC-01");
        QVERIFY(carried->then.from.isNull());
        QCOMPARE(carried->now.from, october);
        QCOMPARE(carried->now.asAt, october);
        const lists::ComparisonRow *given = rowOf(comparison, "IPC-14");
        QVERIFY(given->now.from.isNull());
        QCOMPARE(given->now.asAt, QDate(2026, 11, 18));
        QCOMPARE(given->now.note, text("Nights"));
        QCOMPARE(given->now.councilNote, text("Watch"));
        const QString words = lists::comparedWords(given->now, false);
        QVERIFY2(words.contains(text("Nights")), qPrintable(words));
        QVERIFY2(!words.contains(text("Watch")), qPrintable(words));
        QVERIFY(lists::comparedWords(given->now, true).contains(text("Council note: Watch")));
    }

    /// Time alone leads to not known, and that is neither better nor worse.
    void whatWentOutOfDate()
    {
        const auto then = record(QDate(2026, 10, 2), "{'IPC-01': 'no'}");
        const auto now = record(november, "{'CLN-13': 'yes'}");
        QCOMPARE(told(compare(then, now), "IPC-01"),
                 text("No longer known: No (Red) > No (Out of date)"));
    }

    void aConfirmedAnswerIsTheSame()
    {
        const auto then = record(october, "{'IPC-14': {'value': 'partly', 'comment': 'Nights'}}");
        const auto now = record(november, "{'IPC-14': {'same_as_last_time': true,"
                                          " 'source': 'visit'}}");
        const lists::ComparisonRow row = *rowOf(compare(then, now), "IPC-14");
        QCOMPARE(row.movement, Movement::Same);
        QVERIFY(row.now.isConfirmed);
        QVERIFY(row.now.from.isNull());
        QCOMPARE(row.now.asAt, november);
    }

    void aNewNoteIsAChange()
    {
        const auto then = record(october, "{'IPC-14': {'value': 'partly', 'comment': 'Nights'}}");
        const auto now =
            record(november, "{'IPC-14': {'value': 'partly', 'comment': 'Nights and Sundays'}}");
        const auto comparison = compare(then, now);
        QCOMPARE(rowOf(comparison, "IPC-14")->movement, Movement::NewNote);
        QCOMPARE(rowOf(compare(now, then), "IPC-14")->movement, Movement::NewNote);
    }

    /// What the newer question set counts otherwise is no change of the home.
    void questionsAreLinedUpThroughTheBridge()
    {
        const auto then = record(september, "{'NUM-03': 20, 'IPC-01': 'yes', 'IPC-03': 'yes',"
                                            " 'IPC-04': {'count': 2}, 'IPC-05': 'sick_pay',"
                                            " 'IPC-06': 'only_here', 'TST-03': 'not_known',"
                                            " 'PPE-07': 'portal', 'IPC-09': 'assured'}");
        const auto now = record(november, "{'IPC-01': 'partly', 'IPC-15': 'no',"
                                          " 'IPC-16': 'full', 'VAC-05': 'booked'}");
        const auto comparison = compare(then, now);
        QCOMPARE(told(comparison, "IPC-01"), text("Worse: Yes (Green) > Partly (Amber)"));
        QVERIFY(told(comparison, "IPC-16").startsWith(text("Better: ")));
        const lists::ComparisonRow *pay = rowOf(comparison, "IPC-16");
        QCOMPARE(pay->then.id, text("IPC-05"));
        QCOMPARE(pay->then.colour, std::optional(Colour::Red)); // as it was rated then
        QCOMPARE(pay->difference, text("Asked as IPC-05 in winter 2020. Sick pay was red in winter "
                                       "2020 and is amber now."));
        QCOMPARE(rowOf(comparison, "TST-03")->movement, Movement::AskedOnce);
        QCOMPARE(rowOf(comparison, "TST-03")->now.answer, text("Not asked in winter 2026"));
        QCOMPARE(rowOf(comparison, "NUM-03")->now.answer, text("Not asked in winter 2026"));
        QCOMPARE(rowOf(comparison, "VAC-05")->then.answer, text("Not asked in winter 2020"));
        QCOMPARE(rowOf(comparison, "VAC-05")->movement, Movement::AskedOnce);
        QCOMPARE(rowOf(comparison, "IPC-14")->movement, Movement::AskedDifferently);
        QCOMPARE(rowOf(comparison, "IPC-14")->now.word, text("Not asked yet"));
        QCOMPARE(rowOf(comparison, "IPC-09")->movement, Movement::Same);
        QCOMPARE(rowOf(comparison, "IPC-09")->difference, QString());
        // Two old questions lead to one: each is told.
        QStringList before;
        for (const lists::ComparisonRow &row : comparison.rows) {
            if (row.id == text("IPC-15"))
                before += row.then.id;
        }
        QCOMPARE(before, QStringList({text("IPC-04"), text("IPC-06")}));
    }

    /// The same recorded answer, which the newer set rates otherwise.
    void anotherRatingOfTheSameAnswerIsSaidSo()
    {
        const auto then = record(QDate(2026, 9, 25), "{'IPC-05': 'sick_pay'}");
        const auto now = record(october, "{'IPC-01': 'yes'}");
        const lists::ComparisonRow row = *rowOf(compare(then, now), "IPC-16");
        QCOMPARE(row.then.colour, std::optional(Colour::Red));
        QCOMPARE(row.now.colour, std::optional(Colour::Amber));
        QCOMPARE(row.movement, Movement::AskedDifferently);
        QVERIFY(!row.difference.isEmpty());
    }

    void fiveRatingsOfBothDates()
    {
        const auto then = record(october, "{'IPC-01': 'no'}");
        record(QDate(2026, 11, 2), "{'IPC-14': 'yes'}", "call");
        const auto now = record(november, "{'IPC-01': 'yes'}");
        const auto comparison = compare(then, now);
        const lists::ComparedRating &ipc = comparison.ratings[0];
        QCOMPARE(ipc.name, text("Infection prevention and control"));
        QCOMPARE(ipc.then.colour, Colour::Red);
        QCOMPARE(ipc.now.colour, Colour::Grey); // too little is known besides
        QCOMPARE(ipc.movement, Movement::NoLongerKnown);
        QCOMPARE(comparison.ratings[4].name, text("Overall"));
        QVERIFY(!comparison.ratings[4].area);
        QCOMPARE(ipc.trend.size(), size_t(3));
        QCOMPARE(ipc.trend.front().date, october);
        QVERIFY(ipc.trend.front().isChosen && !ipc.trend[1].isChosen && ipc.trend[2].isChosen);
        QVERIFY(!ipc.trend[1].isBroken);
    }

    void theTrendBreaksWithTheQuestionSet()
    {
        const auto then = record(september, "{'IPC-01': 'no'}");
        const auto now = record(november, "{'IPC-01': 'yes'}");
        const auto trend = compare(then, now).ratings[0].trend;
        QCOMPARE(trend.size(), size_t(2));
        QVERIFY(!trend[0].isBroken);
        QVERIFY(trend[1].isBroken);
    }

    void bothAreInALongTrend()
    {
        const auto then = record(QDate(2025, 11, 1), "{'IPC-01': 'no'}");
        for (int week = 1; week < 20; ++week)
            record(QDate(2025, 11, 1).addDays(7 * week), "{'IPC-01': 'yes'}", "call");
        const auto now = record(november, "{'IPC-01': 'yes'}");
        const auto trend = compare(then, now).ratings[0].trend;
        QCOMPARE(trend.size(), size_t(12));
        QVERIFY(trend.front().isChosen);
        QCOMPARE(trend.front().date, QDate(2025, 11, 1));
        QVERIFY(trend.back().isChosen);
        QCOMPARE(trend[1].date, QDate(2025, 11, 1).addDays(7 * 10));
    }

    /// A correction changes what is worked out, not what was said.
    void whatWasSaidOtherwiseIsShown()
    {
        auto request =
            Council::request("1-1", "{'IPC-01': {'value': 'no', 'as_at': '2026-10-20'}}", october);
        request.kind = text("attempted");
        request.complete = true;
        const auto then = m_council->record(request).review;
        const auto now = record(november, "{'IPC-14': 'yes'}");
        QCOMPARE(compare(then, now).ratings[0].then.colour, Colour::Red);
        QVERIFY(!compare(then, now).ratings[0].then.said);
        record(QDate(2026, 10, 22), "{'IPC-01': 'yes'}", "call"); // written down late
        const auto rating = compare(then, now).ratings[0].then;
        QCOMPARE(rating.colour, Colour::Grey);
        QCOMPARE(rating.said, std::optional(Colour::Red));
    }

    void whatCannotBeComparedIsRefused()
    {
        const auto one = record(october, "{'IPC-01': 'yes'}");
        auto elsewhere = Council::request("1-2", "{'IPC-01': 'yes'}");
        const auto other = m_council->record(elsewhere).review;
        const auto home = m_council->home("1-1").id;
        QVERIFY(!workflow::compareContacts(m_council->session(), home, one, one));
        const auto refused = workflow::compareContacts(m_council->session(), home, one, other);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(text("not one of the home's contacts")),
                 qPrintable(refused.error().message));
        QVERIFY(!workflow::compareContacts(m_council->session(),
                                           base::Id<subject::Home>(other.uuid()), one, other));
    }

    /// Over a whole county: nothing is lost, changes come first, and looked at the other way round
    /// it says the opposite.
    void everyPairOfTheDemonstration()
    {
        QTemporaryDir folder;
        store::Surroundings surroundings = m_council->session().file().surroundings();
        surroundings.witnessFolder = folder.filePath(text("witness"));
        const auto made = workflow::makeDemonstration({.path = folder.filePath(text("a.planner")),
                                                       .homes = 4,
                                                       .years = 1,
                                                       .seed = 7,
                                                       .until = november},
                                                      surroundings);
        QVERIFY(made);
        workflow::Session &session = **made;
        int pairs = 0;
        const auto homes = base::valueOrThrow(workflow::homes(session));
        for (const lists::HomeRow &home : homes) {
            const auto contacts =
                base::valueOrThrow(workflow::homeContacts(session, home.home.id)).contacts;
            for (size_t i = 0; i + 1 < contacts.size(); i += 3) {
                const auto &now = contacts[i];
                const auto &then = contacts[std::min(contacts.size() - 1, i * 2 + 1)];
                ++pairs;
                const auto there = base::valueOrThrow(workflow::compareContacts(
                    session, home.home.id, then.review.id, now.review.id));
                const auto back = base::valueOrThrow(workflow::compareContacts(
                    session, home.home.id, now.review.id, then.review.id));
                QCOMPARE(there.rows.size(), back.rows.size());
                std::map<QString, Movement> movements;
                Movement last = Movement::Worse;
                for (const lists::ComparisonRow &row : there.rows) {
                    QVERIFY(last <= row.movement);
                    last = row.movement;
                    QVERIFY2(movements.emplace(row.identity, row.movement).second,
                             qPrintable(row.identity));
                    QVERIFY2(!row.label.isEmpty(), qPrintable(row.id));
                    QVERIFY2(!row.then.answer.isEmpty() || !row.now.answer.isEmpty(),
                             qPrintable(row.id));
                }
                for (const lists::ComparisonRow &row : back.rows) {
                    const Movement opposite = mirrored(movements.at(row.identity));
                    const bool isNote =
                        row.movement == Movement::NewNote || opposite == Movement::NewNote;
                    QVERIFY2(isNote || row.movement == opposite, qPrintable(row.identity));
                }
                for (size_t place = 0; place < there.ratings.size(); ++place) {
                    QCOMPARE(there.ratings[place].then.colour, then.colours[place]);
                    QCOMPARE(there.ratings[place].now.colour, now.colours[place]);
                }
            }
        }
        QVERIFY(pairs > 10);
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "test_comparison.moc"
