#include "lists/reason_words.h"
#include "lists/remedy_words.h"
#include "models/lists/rated.h"

#include <QObject>
#include <QTest>

using namespace rated;

/// Why something is not green, and what would make it so.
class TestReasonWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reasons_data();
    void reasons();
    void remedies_data();
    void remedies();
    void remediesTogether();

private:
    std::shared_ptr<const editions::Edition> m_edition = small_edition::edition();
};

void TestReasonWords::reasons_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const Reason &made, const char *words) {
        QTest::newRow(name) << made << text(words);
    };
    row("per cent", staffTested(),
        "Staff tested, last 7 days: 14 of 20 (70%); 90% is green; 4 more staff tested");
    Reason green = staffTested();
    green.colour = Colour::Green;
    row("green says only what is so", green, "Staff tested, last 7 days: 14 of 20 (70%)");
    Reason small = staffTested();
    small.smallNumber = true;
    small.gap = 1;
    row("small number", small,
        "Staff tested, last 7 days: 14 of 20 (70%); 90% is green; 1 more staff tested; amber and "
        "not red, because one person would make it green");
    Reason fewer = reason("IPC-04", Reason::What::Percent);
    fewer.count = 1;
    fewer.of = 30;
    fewer.green.atMost = 0;
    fewer.gap = 1;
    row("lower is better", fewer,
        "Staff also working elsewhere: 1 of 30 (4%); none is green; 1 fewer staff also working "
        "elsewhere");
    row("age, for the NHS", weeklyRound(),
        "Last weekly round 30 October 2026, 21 days before it was checked; 7 days or less is "
        "green. This is for the NHS to put right");
    row("out of date", unanswered("PPE-03", Standing::OutOfDate, QDate(2026, 10, 2)),
        "Gloves (singles): last known on 2 October 2026, now out of date");
    row("never asked", unanswered("PPE-03", Standing::NeverAsked),
        "Gloves (singles): no answer yet");
    row("not known", unanswered("PPE-03", Standing::NotKnown, day),
        "Gloves (singles): not known when asked on 20 November 2026");
    row("another season", unanswered("PPE-03", Standing::OtherSeason, day),
        "Gloves (singles): last known on 20 November 2026, in another season");
    Reason option = reason("IPC-01", Reason::What::Option);
    option.key = text("partly");
    row("option", option, "Single room to isolate: Partly");
    Reason never = reason("CLN-03", Reason::What::Special, Colour::Red);
    never.key = text("never");
    row("special", never, "Last weekly round: Never");
    row("stock", aprons(4, false),
        "Aprons: supply for 4 days; 7 days or more is green; 280 more aprons");
    row("stock never rounds up", aprons(6.99, false),
        "Aprons: supply for 6.9 days; 7 days or more is green; 280 more aprons");
    row("stock by estimate", aprons(4, true),
        "Aprons: supply for about 4 days (manager's estimate); 7 days or more is green; 3 days "
        "more needed");
    row("hardly any stock", aprons(0.5, false),
        "Aprons: supply for under 1 day; 7 days or more is green; 280 more aprons");
    Reason band = reason("PPE-02", Reason::What::Band, Colour::Red);
    band.key = text("under_24h");
    band.green.atLeast = 7;
    row("band", band, "Aprons: under 24 hours (manager's estimate); 7 days or more is green");
    Reason confirmed = reason("CLN-02", Reason::What::Confirmed);
    confirmed.figure = 120;
    confirmed.green.atMost = 90;
    row("confirmed", confirmed,
        "Named clinical lead: last confirmed 120 days ago; 90 days or less is green");
    Reason arrival = reason("PPE-08", Reason::What::Arrival, Colour::Red);
    arrival.day = QDate(2026, 11, 27);
    arrival.other = QDate(2026, 11, 25);
    row("arrival", arrival,
        "Next PPE delivery: 27 November 2026, after the first item would run out on 25 November "
        "2026; before then is green");
    Reason flag = fewer;
    flag.counts = false;
    row("flag has no green", flag, "Staff also working elsewhere: 1 of 30 (4%)");
    Reason unknown = option;
    unknown.question = text("OLD-01");
    row("question the edition does not know", unknown, "OLD-01: partly");
}

void TestReasonWords::reasons()
{
    QFETCH(Reason, reason);
    QTEST(lists::reasonWords(reason, *m_edition), "words");
}

void TestReasonWords::remedies_data()
{
    QTest::addColumn<Remedy>("remedy");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const Remedy &made, const char *words) {
        QTest::newRow(name) << made << text(words);
    };
    row("more people", remedy("IPC-08", Remedy::What::MorePeople, 4), "4 more staff trained");
    row("not said what is counted", remedy("CLN-05", Remedy::What::MorePeople, 2),
        "Care plan within 7 days: 2 more needed");
    row("pieces are whole", remedy("PPE-02", Remedy::What::MorePieces, 279.2), "280 more aprons");
    row("the edition's words", remedy("CLN-03", Remedy::What::NewerDate, 7),
        "A weekly round within 7 days");
    row("options", remedy("PPE-07", Remedy::What::Option, 0, {text("supplier"), text("portal")}),
        "PPE route this week: Usual supplier or PPE portal");
    row("confirm", remedy("CLN-02", Remedy::What::ConfirmContact),
        "Confirm the name: Named clinical lead");
    row("days", remedy("PPE-02", Remedy::What::MoreDays, 3), "Aprons: supply for 3 days more");
    Remedy earlier = remedy("PPE-08", Remedy::What::EarlierDelivery);
    earlier.day = QDate(2026, 11, 25);
    row("delivery", earlier, "Next PPE delivery: before 25 November 2026");
}

void TestReasonWords::remedies()
{
    QFETCH(Remedy, remedy);
    QTEST(lists::remedyWords(remedy, *m_edition), "words");
}

void TestReasonWords::remediesTogether()
{
    const std::vector<Remedy> all{
        remedy("IPC-08", Remedy::What::MorePeople, 4), remedy("PPE-02", Remedy::What::Answer),
        remedy("PPE-03", Remedy::What::Answer), remedy("CLN-03", Remedy::What::NewerDate, 7)};
    QCOMPARE(lists::remediesWords(all, *m_edition),
             text("4 more staff trained; A weekly round within 7 days; Up-to-date answers: Aprons "
                  "and Gloves (singles)"));
    QCOMPARE(lists::remediesWords(all, *m_edition, 2),
             text("4 more staff trained; An up-to-date answer: Aprons; and 2 more points"));
    QCOMPARE(lists::remediesWords({}, *m_edition), QString());
}

QTEST_GUILESS_MAIN(TestReasonWords)
#include "test_reason_words.moc"
