#include "lists/answer_words.h"
#include "lists/area_words.h"
#include "lists/colour_words.h"
#include "lists/phrases.h"
#include "models/lists/rated.h"

#include <QObject>
#include <QTest>

using namespace subject;
using rated::day;
using rated::text;
using rules::Standing;

Q_DECLARE_METATYPE(subject::AnswerValue)

namespace {

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

} // namespace

/// What an answer, a number and a colour are called.
class TestAnswerWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void colours();
    void numbers_data();
    void numbers();
    void answers_data();
    void answers();

private:
    std::shared_ptr<const editions::Edition> m_edition = small_edition::edition();
};

void TestAnswerWords::colours()
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

void TestAnswerWords::numbers_data()
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

void TestAnswerWords::numbers()
{
    QFETCH(double, number);
    QTEST(lists::numberWords(number), "words");
}

void TestAnswerWords::answers_data()
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

void TestAnswerWords::answers()
{
    QFETCH(QString, question);
    QFETCH(AnswerValue, value);
    QTEST(lists::answerWords(*m_edition->question(question), value, day), "words");
}

QTEST_GUILESS_MAIN(TestAnswerWords)
#include "test_answer_words.moc"
