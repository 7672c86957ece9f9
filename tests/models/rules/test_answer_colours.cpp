#include "invented_homes.h"

#include <QObject>
#include <QTest>

using namespace invented;
using rules::Standing;
using subject::Delivery;

namespace {

const QDate asAtDay(2026, 12, 10);

subject::Stock banded(subject::StockBand band, Delivery::Kind delivery = Delivery::Kind::Usual)
{
    subject::Stock stock;
    stock.band = band;
    stock.delivery.kind = delivery;
    return stock;
}

subject::Stock lasting(double days)
{
    subject::Stock stock;
    stock.days = days;
    return stock;
}

subject::Stock weekly(double onHand, double perWeek)
{
    subject::Stock stock;
    stock.onHand = onHand;
    stock.perWeek = perWeek;
    return stock;
}

subject::Stock reused(double onHand, double largestShift)
{
    subject::Stock stock = pieces(onHand, largestShift);
    stock.reused = true;
    return stock;
}

subject::Stock dueOn(const QDate &delivery)
{
    subject::Stock stock = pieces(80, 10, Delivery::Kind::Dated);
    stock.delivery.date = delivery;
    return stock;
}

subject::ContactDetails named(const QDate &confirmedOn)
{
    subject::ContactDetails details;
    details.name = text("Robin Example");
    details.confirmedOn = confirmedOn;
    return details;
}

subject::ContactDetails arriving(const QDate &day)
{
    subject::ContactDetails details;
    details.date = day;
    return details;
}

subject::Choices chosen(const char *one, const char *other)
{
    return {QStringList{text(one), text(other)}};
}

/// One row: the answer given on 10 December 2026, how many days later it is looked at, and what it
/// then is.
void row(const char *name, const char *question, const AnswerValue &value, int later,
         const char *colour, Standing standing)
{
    QTest::newRow(name) << text(question) << value << later << text(colour)
                        << static_cast<int>(standing);
}

} // namespace

class TestAnswerColours : public QObject {
    Q_OBJECT

    static rules::Position position(std::map<QString, Answer> answers, const QDate &day)
    {
        const EditionPointer asked = pointer(edition("winter", QDate(2026, 10, 1)));
        return rules::positionOn(day, {made(1, asAtDay, asked, std::move(answers))},
                                 editions::Library({asked}), {});
    }

    static rules::AnswerRating rated(const char *id, const AnswerValue &value, int later = 0)
    {
        const rules::Position held = position({{text(id), answer(value)}}, asAtDay.addDays(later));
        return rules::rateAnswer(*held.edition->question(text(id)), held);
    }

    static void columns()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<AnswerValue>("value");
        QTest::addColumn<int>("later");
        QTest::addColumn<QString>("colour");
        QTest::addColumn<int>("standing");
    }

    static void compareRow()
    {
        QFETCH(const QString, question);
        QFETCH(const AnswerValue, value);
        QFETCH(const int, later);
        QFETCH(const QString, colour);
        QFETCH(const int, standing);
        const rules::AnswerRating rating = rated(qPrintable(question), value, later);
        QCOMPARE(subject::key(rating.colour), colour);
        QCOMPARE(static_cast<int>(rating.standing), standing);
        const bool leaves =
            rating.standing == Standing::NotApplicable || rating.standing == Standing::NotInUse;
        QCOMPARE(rating.applicable, !leaves);
        const bool isBad = colour == text("red") || colour == text("amber");
        QVERIFY2(!isBad || rating.remedy, "a red or amber answer says what would make it green");
    }

private Q_SLOTS:
    void options_data()
    {
        columns();
        row("yes is green", "GROUPS", choice("yes"), 0, "green", Standing::Current);
        row("partly is amber", "GROUPS", choice("partly"), 0, "amber", Standing::Current);
        row("no is red", "GROUPS", choice("no"), 0, "red", Standing::Current);
        row("not known is grey", "GROUPS", special("not_known"), 0, "grey", Standing::NotKnown);
        row("not applicable leaves the count", "GROUPS", special("not_applicable"), 0, "grey",
            Standing::NotApplicable);
        row("stands on the last day of its shelf life", "GROUPS", choice("no"), 42, "red",
            Standing::Current);
        row("is out of date the day after", "GROUPS", choice("no"), 43, "grey",
            Standing::OutOfDate);
        row("not applicable is asked again in the end", "GROUPS", special("not_applicable"), 43,
            "grey", Standing::OutOfDate);
        row("no visit yet has no colour", "VISITED", choice("no_visit"), 0, "grey",
            Standing::NotKnown);
        row("an option nobody knows", "GROUPS", choice("perhaps"), 0, "grey", Standing::NotKnown);
        row("worst of those chosen", "OBSTACLES", chosen("no_date", "no_vaccine"), 0, "red",
            Standing::Current);
        row("green and amber chosen", "OBSTACLES", chosen("nothing", "no_date"), 0, "amber",
            Standing::Current);
        row("one without a colour hides a green", "OBSTACLES", chosen("nothing", "unsure"), 0,
            "grey", Standing::NotKnown);
        row("none chosen", "OBSTACLES", subject::Choices{}, 0, "grey", Standing::NotKnown);
    }
    void options() { compareRow(); }

    void shares_data()
    {
        using subject::Ratio;
        columns();
        row("9 of 10 trained", "TRAINED", Ratio{9, 10}, 0, "green", Standing::Current);
        row("43 of 48 is 89.6%, not 90%", "TRAINED", Ratio{43, 48}, 0, "amber", Standing::Current);
        row("14 of 20 is 70% to the person", "TRAINED", Ratio{14, 20}, 0, "amber",
            Standing::Current);
        row("13 of 20", "TRAINED", Ratio{13, 20}, 0, "red", Standing::Current);
        row("small home, 5 of 6: one person is all it takes", "TRAINED", Ratio{5, 6}, 0, "amber",
            Standing::Current);
        row("2 of 3 would be red but for one person", "TRAINED", Ratio{2, 3}, 0, "amber",
            Standing::Current);
        row("1 of 3 is two people short", "TRAINED", Ratio{1, 3}, 0, "red", Standing::Current);
        row("0 of 0 does not apply", "TRAINED", Ratio{0, 0}, 0, "grey", Standing::NotApplicable);
        row("more than there are", "TRAINED", Ratio{7, 6}, 0, "grey", Standing::NotKnown);
        row("total never filled in", "TRAINED", Ratio{3, -1}, 0, "grey", Standing::NotKnown);
        row("absurd figures", "TRAINED", Ratio{4'000'000'000, 5'000'000'000}, 0, "grey",
            Standing::NotKnown);
        row("nobody works elsewhere", "ELSEWHERE", Ratio{0, 20}, 0, "green", Standing::Current);
        row("2 of 20 is 10%", "ELSEWHERE", Ratio{2, 20}, 0, "amber", Standing::Current);
        row("3 of 20", "ELSEWHERE", Ratio{3, 20}, 0, "red", Standing::Current);
        row("1 of 6 would be red but for one person", "ELSEWHERE", Ratio{1, 6}, 0, "amber",
            Standing::Current);
    }
    void shares() { compareRow(); }

    void dates_data()
    {
        using subject::DateAnswer;
        columns();
        row("a round a week ago", "ROUND", DateAnswer{asAtDay.addDays(-7)}, 0, "green",
            Standing::Current);
        row("a round 8 days ago", "ROUND", DateAnswer{asAtDay.addDays(-8)}, 0, "amber",
            Standing::Current);
        row("a round 15 days ago", "ROUND", DateAnswer{asAtDay.addDays(-15)}, 0, "red",
            Standing::Current);
        row("its age is fixed: 3 weeks later it is green still", "ROUND",
            DateAnswer{asAtDay.addDays(-7)}, 21, "green", Standing::Current);
        row("and then not known, never red", "ROUND", DateAnswer{asAtDay.addDays(-7)}, 22, "grey",
            Standing::OutOfDate);
        row("never", "ROUND", special("never"), 0, "red", Standing::Current);
        row("tomorrow cannot have been", "ROUND", DateAnswer{asAtDay.addDays(1)}, 0, "grey",
            Standing::NotKnown);
        row("no date", "ROUND", DateAnswer{}, 0, "grey", Standing::NotKnown);
        row("3 beds", "BEDS", subject::Number{3}, 0, "green", Standing::Current);
        row("1.5 beds", "BEDS", subject::Number{1.5}, 0, "amber", Standing::Current);
        row("1 bed", "BEDS", subject::Number{1}, 0, "red", Standing::Current);
    }
    void dates() { compareRow(); }

    void contacts_data()
    {
        columns();
        row("named and confirmed today", "LEAD", named(asAtDay), 0, "green", Standing::Current);
        row("named, day of confirming not given", "LEAD", named({}), 90, "green",
            Standing::Current);
        row("confirmed 90 days ago", "LEAD", named(asAtDay.addDays(-90)), 0, "green",
            Standing::Current);
        row("confirmed 91 days ago", "LEAD", named(asAtDay.addDays(-90)), 1, "amber",
            Standing::Current);
        row("years later it is amber, never grey", "LEAD", named(asAtDay), 900, "amber",
            Standing::Current);
        row("nobody", "LEAD", special("none"), 0, "red", Standing::Current);
        row("nobody, more than a year ago", "LEAD", special("none"), 366, "grey",
            Standing::OutOfDate);
        row("an empty name", "LEAD", subject::ContactDetails{}, 0, "grey", Standing::NotKnown);
    }
    void contacts() { compareRow(); }

    void stocks_data()
    {
        using subject::StockBand;
        const auto none = Delivery::Kind::None;
        const auto unknown = Delivery::Kind::Unknown;
        columns();
        row("28 days is blue", "MASKS", pieces(280, 10), 0, "blue", Standing::Current);
        row("27.9 days is green", "MASKS", pieces(279, 10), 0, "green", Standing::Current);
        row("7 days is green", "MASKS", pieces(70, 10), 0, "green", Standing::Current);
        row("6.9 days is amber", "MASKS", pieces(69, 10), 0, "amber", Standing::Current);
        row("2 days is amber", "MASKS", pieces(20, 10), 0, "amber", Standing::Current);
        row("1.9 days is red", "MASKS", pieces(19, 10), 0, "red", Standing::Current);
        row("0.7 at 0.1 a day is 7 days exactly", "MASKS", pieces(0.7, 0.1), 0, "green",
            Standing::Current);
        row("used by the week", "KITS", weekly(10, 10), 0, "green", Standing::Current);
        row("none used in a day: not in use", "MASKS", pieces(50, 0), 0, "grey",
            Standing::NotInUse);
        row("not used in this home", "MASKS", special("not_in_use"), 0, "grey", Standing::NotInUse);
        row("the manager says 5 days", "MASKS", lasting(5), 0, "amber", Standing::Current);
        row("under 24 hours", "MASKS", banded(StockBand::Under24Hours), 0, "red",
            Standing::Current);
        row("1 to 2 days", "MASKS", banded(StockBand::OneToTwoDays), 0, "red", Standing::Current);
        row("over 2 days is never green", "MASKS", banded(StockBand::OverTwoDays), 0, "amber",
            Standing::Current);
        row("count without use", "MASKS", weekly(10, -1), 0, "grey", Standing::NotKnown);
        row("usual delivery: colour stands", "MASKS", pieces(80, 10), 8, "green",
            Standing::Current);
        row("after the run-out day not known", "MASKS", pieces(80, 10), 9, "grey",
            Standing::OutOfDate);
        row("delivery not asked about: stands too", "MASKS", pieces(80, 10, unknown), 8, "green",
            Standing::Current);
        row("and is never red by time alone", "MASKS", pieces(80, 10, unknown), 9, "grey",
            Standing::OutOfDate);
        row("stands on the delivery day", "MASKS", dueOn(asAtDay.addDays(4)), 4, "green",
            Standing::Current);
        row("after the delivery not known", "MASKS", dueOn(asAtDay.addDays(4)), 5, "grey",
            Standing::OutOfDate);
        row("nothing on order: 7 days left next day", "MASKS", pieces(80, 10, none), 1, "green",
            Standing::Current);
        row("nothing on order: 6 days left", "MASKS", pieces(80, 10, none), 2, "amber",
            Standing::Current);
        row("nothing on order: 1 day left", "MASKS", pieces(80, 10, none), 7, "red",
            Standing::Current);
        row("nothing on order: long gone", "MASKS", pieces(80, 10, none), 21, "red",
            Standing::Current);
        row("nothing on order: shelf life ends", "MASKS", pieces(80, 10, none), 22, "grey",
            Standing::OutOfDate);
        row("over 2 days, nothing on order, next day", "MASKS",
            banded(StockBand::OverTwoDays, none), 1, "red", Standing::Current);
        row("reused: one for each on the largest shift", "MASKS", reused(12, 12), 0, "green",
            Standing::Current);
        row("reused: one too few", "MASKS", reused(11, 12), 0, "red", Standing::Current);
        row("reused: nothing is used up", "MASKS", reused(12, 12), 21, "green", Standing::Current);
    }
    void stocks() { compareRow(); }

    /// Against masks that run out 8 days after the as-at date.
    void deliveries_data()
    {
        QTest::addColumn<AnswerValue>("value");
        QTest::addColumn<int>("later");
        QTest::addColumn<QString>("colour");
        QTest::newRow("the day before stock runs out")
            << AnswerValue(arriving(asAtDay.addDays(7))) << 0 << text("green");
        QTest::newRow("the same day")
            << AnswerValue(arriving(asAtDay.addDays(8))) << 0 << text("amber");
        QTest::newRow("after") << AnswerValue(arriving(asAtDay.addDays(9))) << 0 << text("red");
        QTest::newRow("after, and stays so when the stock line has faded")
            << AnswerValue(arriving(asAtDay.addDays(9))) << 30 << text("red");
        QTest::newRow("nothing on order") << AnswerValue(special("none")) << 0 << text("red");
        QTest::newRow("no date given") << AnswerValue(arriving({})) << 0 << text("grey");
        QTest::newRow("out of date")
            << AnswerValue(arriving(asAtDay.addDays(7))) << 43 << text("grey");
    }
    void deliveries()
    {
        QFETCH(const AnswerValue, value);
        QFETCH(const int, later);
        QFETCH(const QString, colour);
        const rules::Position held =
            position({{text("DELIVERY"), answer(value)}, {text("MASKS"), answer(pieces(80, 10))}},
                     asAtDay.addDays(later));
        const rules::AnswerRating rating =
            rules::rateAnswer(*held.edition->question(text("DELIVERY")), held);
        QCOMPARE(subject::key(rating.colour), colour);
    }

    void aDeliveryIsGreenWhereNothingIsKnownToRunOut()
    {
        QCOMPARE(rated("DELIVERY", arriving(asAtDay.addDays(20))).colour, Colour::Green);
    }

    void wholePercentRoundsTowardsTheWorseColour()
    {
        QCOMPARE(rated("TRAINED", subject::Ratio{43, 48}).reason.figure, 89.0);
        QCOMPARE(rated("ELSEWHERE", subject::Ratio{1, 48}).reason.figure, 3.0);
    }

    void reasonsSayHowFarGreenIs()
    {
        const rules::AnswerRating share = rated("TRAINED", subject::Ratio{40, 48});
        QCOMPARE(share.reason.gap, 4.0);
        QCOMPARE(share.remedy->amount, 4.0);
        const rules::AnswerRating stock = rated("MASKS", pieces(65, 10));
        QCOMPARE(stock.remedy->amount, 5.0);
        QCOMPARE(stock.runsOut, asAtDay.addDays(6));
        QVERIFY(rated("MASKS", lasting(5)).reason.estimate);
        QVERIFY(rated("TRAINED", subject::Ratio{2, 3}).reason.smallNumber);
        QVERIFY(!rated("MASKS", pieces(300, 10)).remedy);
    }

    void vaccinationBelongsToOneSeason()
    {
        const rules::Position before =
            position({{text("FLU"), answer(subject::Ratio{9, 10}, QDate(2026, 8, 31))}}, asAtDay);
        const Question &flu = *before.edition->question(text("FLU"));
        QCOMPARE(static_cast<int>(rules::rateAnswer(flu, before).standing),
                 static_cast<int>(Standing::OtherSeason));
        const rules::Position since =
            position({{text("FLU"), answer(subject::Ratio{9, 10}, QDate(2026, 9, 30))}}, asAtDay);
        QCOMPARE(rules::rateAnswer(flu, since).colour, Colour::Green);
    }

    void aQuestionIsNotRatedBeforeItsDay()
    {
        const EditionPointer asked = pointer(edition("winter", QDate(2026, 10, 1)));
        const QDate november(2026, 11, 30);
        const auto contact =
            made(1, november, asked, {{text("FLU"), answer(subject::Ratio{1, 10})}});
        const auto on = [&](const QDate &day) {
            const rules::Position held =
                rules::positionOn(day, {contact}, editions::Library({asked}), {});
            return rules::rateAnswer(*asked->question(text("FLU")), held);
        };
        QCOMPARE(on(november).colour, Colour::Grey);
        QVERIFY(!on(november).counts);
        QCOMPARE(on(november).reason.what, rules::Reason::What::NotRated);
        QCOMPARE(on(november.addDays(1)).colour, Colour::Red);
        QVERIFY(on(november.addDays(1)).counts);
    }

    void anExtendedQuestionAppliesOnceAnswered()
    {
        QVERIFY(rated("EXTRA", choice("no")).counts);
        const rules::Position held = position({}, asAtDay);
        const rules::AnswerRating rating =
            rules::rateAnswer(*held.edition->question(text("EXTRA")), held);
        QVERIFY(!rating.counts);
        QVERIFY(!rating.applicable);
    }
};

QTEST_GUILESS_MAIN(TestAnswerColours)
#include "test_answer_colours.moc"
