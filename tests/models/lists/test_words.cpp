#include "lists/answer_words.h"
#include "lists/area_words.h"
#include "lists/colour_words.h"
#include "lists/contact_words.h"
#include "lists/phrases.h"
#include "lists/reason_words.h"
#include "lists/remedy_words.h"
#include "models/lists/small_edition.h"

#include <QObject>
#include <QTest>

Q_DECLARE_METATYPE(subject::AnswerValue)
Q_DECLARE_METATYPE(rules::Reason)
Q_DECLARE_METATYPE(rules::Remedy)

using namespace subject;
using rules::Reason;
using rules::Remedy;
using rules::Standing;

namespace {

const QDate day(2026, 11, 20);

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

Reason reason(const char *question, Reason::What what, Colour colour = Colour::Amber)
{
    Reason made;
    made.question = text(question);
    made.what = what;
    made.colour = colour;
    made.standing = Standing::Current;
    made.asAt = day;
    made.owners = {text("home")};
    return made;
}

Reason staffTested()
{
    Reason made = reason("TST-02", Reason::What::Percent);
    made.count = 14;
    made.of = 20;
    made.figure = 70;
    made.green.atLeast = 90;
    made.gap = 4;
    return made;
}

Reason weeklyRound()
{
    Reason made = reason("CLN-03", Reason::What::Age, Colour::Red);
    made.figure = 21;
    made.day = QDate(2026, 10, 30);
    made.green.atMost = 7;
    made.owners = {text("nhs")};
    return made;
}

Reason unanswered(const char *question, Standing standing, const QDate &asAt = {})
{
    Reason made = reason(question, Reason::What::Unanswered, Colour::Grey);
    made.standing = standing;
    made.asAt = asAt;
    return made;
}

Reason aprons(double days, bool estimate)
{
    Reason made = reason("PPE-02", Reason::What::DaysLeft);
    made.figure = days;
    made.estimate = estimate;
    made.green.atLeast = 7;
    made.gap = estimate ? 3 : 280;
    return made;
}

Stock counted(double onHand, double perDay)
{
    Stock made;
    made.onHand = onHand;
    made.perDay = perDay;
    return made;
}

Stock estimated(double days, Delivery::Kind delivery = Delivery::Kind::Unknown)
{
    Stock made;
    made.days = days;
    made.delivery.kind = delivery;
    return made;
}

Remedy remedy(const char *question, Remedy::What what, double amount = 0, QStringList keys = {})
{
    Remedy made;
    made.question = text(question);
    made.what = what;
    made.amount = amount;
    made.keys = std::move(keys);
    return made;
}

rules::AreaRating area(Area which, Colour colour, std::vector<Reason> reasons = {})
{
    rules::AreaRating made;
    made.area = which;
    made.colour = made.computed = colour;
    made.reasons = std::move(reasons);
    made.applicable = 12;
    made.known = 12;
    return made;
}

void change(rules::AreaRating &rating, Colour to)
{
    rating.colour = to;
    rating.override = Override{to,
                               text("the round is booked for Monday."),
                               text("never shown"),
                               text("A. Example"),
                               day,
                               QDate(2026, 12, 4)};
}

} // namespace

class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void colours();
    void numbers_data();
    void numbers();
    void answers_data();
    void answers();
    void reasons_data();
    void reasons();
    void remedies_data();
    void remedies();
    void remediesTogether();
    void areas();
    void overrides();
    void wholeHome();
    void nextContact_data();
    void nextContact();
    void findings();

private:
    std::shared_ptr<const editions::Edition> m_edition = small_edition::edition();
};

void TestWords::colours()
{
    QCOMPARE(lists::colourWord(Colour::Blue), text("28 days or more"));
    QCOMPARE(lists::colourWord(Colour::Grey), text("Not known"));
    QCOMPARE(lists::answerColourWord(Colour::Grey, Standing::OutOfDate), text("Out of date"));
    QCOMPARE(lists::answerColourWord(Colour::Grey, Standing::NotKnown), text("Not known"));
    QCOMPARE(lists::answerColourWord(Colour::Red, Standing::OutOfDate), text("Red"));
    QCOMPARE(lists::areaHeading(Area::Ppe, *m_edition), text("d. PPE and equipment"));
    QCOMPARE(lists::areaShortWord(Area::Testing, editions::Edition()), text("Tests"));
    QCOMPARE(lists::sourceWord(Source::Home), text("Home's report"));
    QCOMPARE(lists::ownersWords({text("nhs"), text("council")}), text("the council and the NHS"));
}

void TestWords::numbers_data()
{
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("words");
    QTest::newRow("whole") << 31.0 << text("31");
    QTest::newRow("half") << 7.5 << text("7.5");
    QTest::newRow("thousands") << 1200.0 << text("1,200");
    QTest::newRow("hundreds keep their zeros") << 600.0 << text("600");
    QTest::newRow("two decimals") << 0.25 << text("0.25");
    QTest::newRow("nothing") << -0.001 << text("0");
}

void TestWords::numbers()
{
    QFETCH(double, number);
    QTEST(lists::numberWords(number), "words");
}

void TestWords::answers_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<AnswerValue>("value");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *question, AnswerValue value,
                        const char *words) {
        QTest::newRow(name) << text(question) << std::move(value) << text(words);
    };
    row("ratio", "IPC-08", Ratio{14, 20}, "14 of 20 (70%)");
    row("per cent rounds down", "IPC-08", Ratio{43, 48}, "43 of 48 (89%)");
    row("per cent rounds up where lower is better", "IPC-04", Ratio{1, 30}, "1 of 30 (4%)");
    row("nobody due", "IPC-08", Ratio{0, 0}, "0 of 0");
    row("total not given", "IPC-08", Ratio{14, -1}, "14");
    row("date", "CLN-03", DateAnswer{QDate(2026, 10, 30)}, "30 October 2026, 21 days ago");
    row("yesterday", "CLN-03", DateAnswer{QDate(2026, 11, 19)}, "19 November 2026, 1 day ago");
    row("the same day", "CLN-03", DateAnswer{day}, "20 November 2026, the same day");
    row("to come", "CLN-03", DateAnswer{QDate(2026, 11, 23)}, "23 November 2026, in 3 days");
    row("stock", "PPE-02", counted(600, 80), "600 in the home, 80 used in a day");
    Stock weekly;
    weekly.onHand = 12;
    weekly.perWeek = 10.5;
    row("stock by the week", "PPE-02", weekly, "12 in the home, 10.5 used in a week");
    row("manager's days", "PPE-02", estimated(5), "about 5 days (manager's estimate)");
    row("one day", "PPE-02", estimated(1), "about 1 day (manager's estimate)");
    Stock band;
    band.band = StockBand::Under24Hours;
    row("band", "PPE-02", band, "Under 24 hours");
    Stock ordered = counted(600, 80);
    ordered.delivery = {Delivery::Kind::Dated, QDate(2026, 11, 24), 400};
    row("on order", "PPE-02", ordered,
        "600 in the home, 80 used in a day; 400 due on 24 November 2026");
    row("none on order", "PPE-02", estimated(2, Delivery::Kind::None),
        "about 2 days (manager's estimate); nothing on order");
    Stock reused = counted(8, 10);
    reused.reused = true;
    row("reused", "PPE-02", reused,
        "8 in the home, cleaned and used again, for 10 on the largest shift");
    row("option", "PPE-07", Choice{text("portal")}, "PPE portal");
    row("an option called none", "PPE-07", Choice{text("none")}, "Nowhere");
    row("yes", "IPC-01", Choice{text("partly")}, "Partly");
    row("several", "TST-08", Choices{{text("kits"), text("courier")}}, "No kits; Courier");
    row("none of several", "TST-08", Choices{}, "None chosen");
    row("contact", "CLN-02",
        ContactDetails{text("Dr A. Example"),
                       text("GP"),
                       text("North network"),
                       text("0000 000 0000"),
                       text("a@example.org"),
                       {},
                       {}},
        "Dr A. Example, GP, North network, 0000 000 0000");
    row("contact in part", "CLN-02", ContactDetails{text("Dr A. Example"), {}, {}, {}, {}, {}, {}},
        "Dr A. Example");
    row("never", "CLN-03", Special{text("never")}, "Never");
    row("none named", "CLN-02", Special{text("none")}, "None named");
    row("not applicable", "IPC-01", Special{text("not_applicable")}, "Not applicable");
    row("not known", "IPC-01", Special{text("not_known")}, "Not known");
    row("not in use", "PPE-02", Special{text("not_in_use")}, "Not used here");
}

void TestWords::answers()
{
    QFETCH(QString, question);
    QFETCH(AnswerValue, value);
    QTEST(lists::answerWords(*m_edition->question(question), value, day), "words");
}

void TestWords::reasons_data()
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

void TestWords::reasons()
{
    QFETCH(Reason, reason);
    QTEST(lists::reasonWords(reason, *m_edition), "words");
}

void TestWords::remedies_data()
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

void TestWords::remedies()
{
    QFETCH(Remedy, remedy);
    QTEST(lists::remedyWords(remedy, *m_edition), "words");
}

void TestWords::remediesTogether()
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

void TestWords::areas()
{
    const Reason round = weeklyRound();
    const QString roundWords = lists::reasonWords(round, *m_edition);
    const rules::AreaRating red =
        area(Area::Clinical, Colour::Red, {round, staffTested(), staffTested(), staffTested()});
    QCOMPARE(lists::areaWhy(red, *m_edition, 1), roundWords + text(". And 3 more points"));
    QVERIFY(lists::areaWhy(red, *m_edition).endsWith(text(". And 2 more points")));
    QVERIFY(!lists::areaWhy(red, *m_edition, 0).contains(text("more point")));
    QCOMPARE(lists::areaAsWords(text("Alder Grange"), area(Area::Clinical, Colour::Red, {round}),
                                *m_edition),
             text("Alder Grange: Clinical support: Red, because ") + roundWords + text("."));
    rules::AreaRating green = area(Area::Ipc, Colour::Green);
    QCOMPARE(lists::areaRatingWord(green), text("Green"));
    QCOMPARE(lists::areaWhy(green, *m_edition), text("All 12 answers are green"));
    green.known = 11;
    QCOMPARE(lists::areaWhy(green, *m_edition), text("11 of 12 answers known"));
    green.reasons = {staffTested()};
    QCOMPARE(lists::areaRatingWord(green), text("Green, 1 point to follow"));
}

void TestWords::overrides()
{
    rules::AreaRating rating = area(Area::Clinical, Colour::Red, {weeklyRound()});
    QCOMPARE(lists::overrideWords(rating), QString());
    change(rating, Colour::Amber);
    QCOMPARE(lists::overrideWords(rating),
             text("Officer's rating: Amber until 4 December 2026, because the round is booked for "
                  "Monday. Worked out from answers: Red"));
    QCOMPARE(lists::overrideLine(rating, *m_edition),
             text("area b, from Red to Amber until 4 December 2026, because the round is booked "
                  "for Monday"));
    const QString words = lists::areaAsWords(text("Alder Grange"), rating, *m_edition);
    QVERIFY(words.startsWith(text("Alder Grange: Clinical support: Amber (officer's rating until "
                                  "4 December 2026")));
    QVERIFY(!words.contains(text("never shown")));
}

void TestWords::wholeHome()
{
    rules::HomeRating home;
    home.edition = m_edition;
    home.areas = {area(Area::Ipc, Colour::Red), area(Area::Clinical, Colour::Green),
                  area(Area::Testing, Colour::Red), area(Area::Ppe, Colour::Grey)};
    home.overall.colour = home.overall.computed = Colour::Red;
    QCOMPARE(lists::overallWhy(home),
             text("Red in Infection prevention and control and Testing and vaccination"));
    const QStringList lines = lists::homeAsWords(text("Alder Grange"), home).split(u'\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.first().startsWith(text("Alder Grange: Overall: Red, because Red in ")));
    QVERIFY(lines.last().startsWith(text("Alder Grange: PPE and equipment: Not known")));
}

void TestWords::nextContact_data()
{
    QTest::addColumn<QDate>("next");
    QTest::addColumn<QString>("words");
    QTest::newRow("today") << day << text("today");
    QTest::newRow("overdue") << day.addDays(-3) << text("3 days overdue");
    QTest::newRow("one day overdue") << day.addDays(-1) << text("1 day overdue");
    QTest::newRow("to come") << day.addDays(5) << text("in 5 days");
    QTest::newRow("never") << QDate() << text("No contact yet");
}

void TestWords::nextContact()
{
    QFETCH(QDate, next);
    QTEST(lists::nextContactWords(next, day), "words");
}

void TestWords::findings()
{
    using What = rules::Finding::What;
    QCOMPARE(lists::findingWords({What::CriticalUnanswered, text("PPE-02"), true}, *m_edition),
             text("Aprons: no answer yet. \"Not known\" is an answer."));
    QCOMPARE(lists::findingWords({What::PartAboveWhole, text("NUM-04"), true}, *m_edition),
             text("Agency or bank: larger than \"Worked here, last 7 days\", which it is part of. "
                  "Check both numbers."));
    QVERIFY(lists::findingWords({What::AsAtAfterContact, text("PPE-02"), true}, *m_edition)
                .contains(text("after the date of this contact")));
}

QTEST_GUILESS_MAIN(TestWords)
#include "test_words.moc"
