#include "models/papers/home_summary_reading.h"

#include <QObject>
#include <QTest>

using namespace papers;
using namespace summaries;
using subject::Colour;

namespace {

/// A good visit in which one answer of this kind is another.
Document withAnswer(editions::Kind kind, const subject::AnswerValue &value)
{
    const editions::EditionPointer edition = invented();
    Answers answers = goodAnswers(*edition, inventedDay);
    answers[idsOf(*edition, kind).front()].value = value;
    return homeSummary(visited(edition, inventedDay, answers), Audience::Home);
}

subject::Stock estimate(double days)
{
    subject::Stock stock;
    stock.days = days;
    stock.delivery.kind = subject::Delivery::Kind::Usual;
    return stock;
}

} // namespace

Q_DECLARE_METATYPE(subject::AnswerValue)

class TestHomeSummaryWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changedRating();
    void smallNumber();
    void pointToFollow();
    void stockLines_data();
    void stockLines();
    void nothingOnOrder();
    void findings();
    void clinicalLead_data();
    void clinicalLead();
    void outbreak_data();
    void outbreak();
    void manager_data();
    void manager();
    void nextContact();
    void howSure();
};

void TestHomeSummaryWords::changedRating()
{
    const auto values = realistic(invented(), inventedDay);
    const Document document = homeSummary(values, Audience::Council);
    const auto cell = std::get<Rating>(
        std::get<Row>(tableOf(document, text("Where things stand")).rows.at(1)).cells.at(1));
    QVERIFY(cell.changed);
    QCOMPARE(cell.colour, Colour::Green);
    QVERIFY(homeCopy(values).contains(text("until 4 December 2031, because the round is booked for "
                                           "Monday.\n")));
    const QStringList row = rowOf(document, "Ratings", text("b. "));
    QCOMPARE(row.at(1), text("Amber"));
    QCOMPARE(row.at(3), text("A. Example, 20 Nov 2031, because the round is booked for Monday. "
                             "Council reason: The network asked us to wait. Until 4 Dec 2031."));
    QCOMPARE(row.at(4), text("Red, Amber, Amber, Not known, Green"));
}

void TestHomeSummaryWords::smallNumber()
{
    const Document document = withAnswer(editions::Kind::Ratio, subject::Ratio{1, 2});
    const QString label = text("Staff who know the lantern drill");
    const QStringList row = rowOf(document, "What we found", label);
    QCOMPARE(row.value(2), text("Amber"));
    QVERIFY(row.value(1).startsWith(text("1 of 2 (50%)")));
    QVERIFY(row.value(1).contains(text("Amber, not red")));
}

void TestHomeSummaryWords::pointToFollow()
{
    const Document document = withAnswer(editions::Kind::Ratio, subject::Ratio{14, 20});
    const QStringList row = rowOf(document, "Where things stand", text("a. "));
    QCOMPARE(row.at(1), text("Green, 1 point to follow"));
    QVERIFY(row.at(2).contains(text("14 of 20 (70%)")));
    QVERIFY2(row.at(3).contains(text("4 more")), qPrintable(row.at(3)));
}

void TestHomeSummaryWords::stockLines_data()
{
    QTest::addColumn<subject::AnswerValue>("value");
    QTest::addColumn<QStringList>("cells");
    const QDate delivery = inventedDay.addDays(2);
    const auto row = [](const char *name, const subject::AnswerValue &value,
                        std::initializer_list<const char *> cells) {
        QStringList expected;
        for (const char *cell : cells)
            expected += text(cell);
        QTest::newRow(name) << value << expected;
    };
    row("green", counted(1000, 100, delivery),
        {"1,000", "100", "10 days Green", "30 Nov 2031", "22 Nov 2031"});
    row("blue", counted(9000, 100, delivery),
        {"9,000", "100", "90 days", "18 Feb 2032", "22 Nov 2031"});
    row("under a day", counted(40, 100),
        {"40", "100", "under 1 day Red", "20 Nov 2031", "None ordered"});
    row("estimate", estimate(5),
        {"not known", "", "about 5 days Amber, estimate", "25 Nov 2031", "As usual"});
    subject::Stock band;
    band.band = subject::StockBand::Under24Hours;
    row("band", band, {"not known", "", "Under 24 hours Red, estimate", "20 Nov 2031", ""});
    subject::Stock onlyCount;
    onlyCount.onHand = 70;
    row("use not known", onlyCount, {"70", "", "Not known", "", ""});
    row("not known", subject::Special{text("not_known")}, {"not known", "", "Not known", "", ""});
    row("not in use", subject::Special{text("not_in_use")}, {"", "", "Not used here", "", ""});
}

void TestHomeSummaryWords::stockLines()
{
    QFETCH(subject::AnswerValue, value);
    QFETCH(QStringList, cells);
    const Document document = withAnswer(editions::Kind::Stock, value);
    QCOMPARE(rowOf(document, "Your PPE", text("Mittens")).mid(1), cells);
}

void TestHomeSummaryWords::nothingOnOrder()
{
    const editions::EditionPointer edition = invented();
    Answers answers = goodAnswers(*edition, inventedDay);
    const QString said = text("You told us nothing is on order.");
    QVERIFY(!homeCopy(visited(edition, inventedDay, answers)).contains(said));
    for (const QString &id : idsOf(*edition, editions::Kind::Stock))
        answers[id].value = counted(900, 10);
    QVERIFY(homeCopy(visited(edition, inventedDay, answers)).contains(said));
}

void TestHomeSummaryWords::findings()
{
    const auto values = realistic(invented(), inventedDay);
    const Document document = homeSummary(values, Audience::Home);
    const Table found = tableOf(document, text("What we found"));
    QCOMPARE(found.limit, 10);
    int counts = 0;
    int notGreen = 0;
    int unknown = 0;
    for (const auto &[id, rating] : values.rating.answers) {
        if (!rating.counts)
            continue;
        ++counts;
        notGreen += rating.colour == Colour::Amber || rating.colour == Colour::Red ? 1 : 0;
        unknown += rating.applicable && rating.colour == Colour::Grey ? 1 : 0;
    }
    // Flags other than the outbreak stand here too; they count towards no area.
    const auto flags = qsizetype(values.rating.flags.size());
    QCOMPARE(found.rows.size(), notGreen + flags);
    QVERIFY(notGreen >= 3);
    QVERIFY(shown(document).contains(text("The other %1 answers were green or did not apply.")
                                         .arg(counts - notGreen - unknown)));
    QCOMPARE(rowOf(document, "What we found", text("Staff who know")).at(1),
             text("14 of 20 (70%)\nNote: Six places are booked in December."));
    QVERIFY(shown(document).contains(text("Goggles (not known)")));
    const auto all = goodAnswers(*invented(), inventedDay);
    QVERIFY(homeCopy(visited(invented(), inventedDay, all))
                .contains(text("answers we have were green")));
}

void TestHomeSummaryWords::clinicalLead_data()
{
    QTest::addColumn<subject::AnswerValue>("value");
    QTest::addColumn<QString>("row");
    const auto value = [](const subject::AnswerValue &each) { return each; };
    QTest::newRow("named") << value(person("Robin Example", QDate(2031, 11, 12)))
                           << text("Robin Example|North network|0000 000 0006||12 Nov 2031");
    QTest::newRow("nobody") << value(subject::Special{text("none")}) << text("None named||||");
    QTest::newRow("not known") << value(subject::Special{text("not_known")})
                               << text("Not known||||");
    QTest::newRow("blank") << value(subject::ContactDetails()) << text("Not known||||");
}

void TestHomeSummaryWords::clinicalLead()
{
    QFETCH(subject::AnswerValue, value);
    QFETCH(QString, row);
    const Document document = withAnswer(editions::Kind::Contact, value);
    const QStringList cells = rowOf(document, "Who to contact", text("Your clinical lead"));
    QCOMPARE(cells.mid(1).join(QLatin1Char('|')), row);
    QCOMPARE(tableOf(document, text("Who to contact")).rows.size(), 7);
}

void TestHomeSummaryWords::outbreak_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QDate>("began");
    QTest::addColumn<QString>("line");
    QTest::newRow("open") << text("storm") << inventedDay.addDays(-9)
                          << text("day 9. An outbreak does not change the ratings above.");
    QTest::newRow("since when is not known")
        << text("storm") << QDate()
        << text("open on 20 November 2031. An outbreak does not change the ratings above.");
    QTest::newRow("possible") << text("rising") << QDate()
                              << text(
                                     "It may come. An outbreak does not change the ratings above.");
    QTest::newRow("none") << text("calm") << QDate() << QString();
}

void TestHomeSummaryWords::outbreak()
{
    QFETCH(QString, option);
    QFETCH(QDate, began);
    QFETCH(QString, line);
    const editions::EditionPointer edition = invented();
    Answers answers = goodAnswers(*edition, inventedDay);
    answers[edition->intervals.outbreakQuestion].value = subject::Choice{option};
    SummaryValues values = visited(edition, inventedDay, answers);
    values.outbreakBegan = began;
    const QString all = homeCopy(values);
    QCOMPARE(all.contains(text("Outbreak:")), !line.isEmpty());
    QVERIFY2(all.contains(line), qPrintable(all));
}

void TestHomeSummaryWords::manager_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QDate>("since");
    QTest::addColumn<QString>("words");
    const QDate since(2026, 11, 2);
    QTest::newRow("in post") << text("B. Sample") << text("in_post") << since << text("B. Sample");
    QTest::newRow("directory") << text("B. Sample") << QString() << QDate() << text("B. Sample");
    QTest::newRow("vacant") << QString() << text("vacant") << since
                            << text("Post vacant since 2 November 2026");
    QTest::newRow("vacant, no date")
        << QString() << text("vacant") << QDate() << text("Post vacant");
    QTest::newRow("acting") << text("B. Sample") << text("acting") << since
                            << text("B. Sample, acting since 2 November 2026");
    QTest::newRow("not known") << QString() << QString() << QDate() << text("Not recorded");
}

void TestHomeSummaryWords::manager()
{
    QFETCH(QString, name);
    QFETCH(QString, state);
    QFETCH(QDate, since);
    QFETCH(QString, words);
    SummaryValues values = emptyHome(invented(), inventedDay);
    values.home.manager = {name, state, since};
    QVERIFY2(homeCopy(values).contains(text("\nRegistered manager\n%1\n").arg(words)),
             qPrintable(homeCopy(values)));
}

void TestHomeSummaryWords::nextContact()
{
    SummaryValues values = realistic(invented(), inventedDay);
    QVERIFY(homeCopy(values).contains(text("\n18 December 2031\n")));
    values.nextContact = inventedDay.addDays(-2);
    QVERIFY(homeCopy(values).contains(text("\nWas due on 18 November 2031\n")));
}

void TestHomeSummaryWords::howSure()
{
    const editions::EditionPointer edition = invented();
    Answers answers = goodAnswers(*edition, inventedDay);
    answers[idsOf(*edition, editions::Kind::Ratio).front()].source = subject::Source::Call;
    answers[idsOf(*edition, editions::Kind::Stock).front()].source = subject::Source::Cqc;
    answers[idsOf(*edition, editions::Kind::Number).front()].source = subject::Source::Home;
    const QString lead = idsOf(*edition, editions::Kind::Contact).front();
    answers[lead].value = subject::Special{text("not_known")};
    const QString all = councilCopy(visited(edition, inventedDay, answers));
    QVERIFY2(all.contains(text("told by the home 1, by phone 1, from elsewhere 1, not known 1. Key "
                               "answers not known: Lantern lead.")),
             qPrintable(all));
}

QTEST_GUILESS_MAIN(TestHomeSummaryWords)

#include "test_home_summary_words.moc"
