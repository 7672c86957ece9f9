#include "invented_homes.h"

#include <QObject>
#include <QTest>

using namespace invented;

namespace {

const QDate today(2026, 12, 10);

/// Infection control with one critical question and nine others.
EditionPointer tenQuestions()
{
    Edition made;
    made.name = text("ten");
    made.inForceFrom = QDate(2026, 10, 1);
    for (int number = 0; number < 10; ++number) {
        Question each = yesNo("Q", Area::Ipc);
        each.id = QStringLiteral("Q%1").arg(number);
        each.critical = number == 0;
        made.questions.push_back(each);
    }
    Question flag = yesNo("FLAG", Area::Ipc);
    flag.rated = editions::Rated::Status;
    made.questions.push_back(flag);
    return pointer(made);
}

/// One letter for each question, the critical one first: g, a, r, dot for no answer, x for not
/// applicable.
std::map<QString, Answer> lettered(const QString &letters)
{
    const std::map<QChar, AnswerValue> meaning{{QLatin1Char('g'), choice("yes")},
                                               {QLatin1Char('a'), choice("partly")},
                                               {QLatin1Char('r'), choice("no")},
                                               {QLatin1Char('x'), special("not_applicable")}};
    std::map<QString, Answer> answers;
    for (int number = 0; number < letters.size(); ++number) {
        const auto found = meaning.find(letters.at(number));
        if (found != meaning.end())
            answers[QStringLiteral("Q%1").arg(number)] = answer(found->second);
    }
    return answers;
}

rules::HomeRating rated(std::map<QString, Answer> answers, const rules::Overrides &overrides = {})
{
    const EditionPointer asked = tenQuestions();
    return rules::rate(rules::positionOn(today, {made(1, today, asked, std::move(answers))},
                                         editions::Library({asked}), overrides));
}

rules::Overrides overriding(size_t area, Colour colour, const QDate &from, const QDate &until)
{
    rules::Overrides overrides;
    overrides[area].emplace();
    overrides[area]->colour = colour;
    overrides[area]->from = from;
    overrides[area]->until = until;
    return overrides;
}

} // namespace

class TestAreaColours : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areas_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::addColumn<QString>("colour");
        QTest::addColumn<QStringList>("because");
        const auto row = [](const char *name, const char *letters, const char *colour,
                            const QStringList &because = {}) {
            QTest::newRow(name) << text(letters) << text(colour) << because;
        };
        const auto q = [](int number) { return QStringLiteral("Q%1").arg(number); };
        row("all green", "gggggggggg", "green");
        row("one amber is named but green", "gaggggggggg", "green", {q(1)});
        row("two ambers", "gaagggggggg", "amber", {q(1), q(2)});
        row("one red is amber", "grggggggggg", "amber", {q(1)});
        row("two reds", "grrgggggggg", "red", {q(1), q(2)});
        row("critical red", "rgggggggggg", "red", {q(0)});
        row("critical amber", "agggggggggg", "amber", {q(0)});
        row("critical red comes before another red and amber", "rraggggggg", "red", {q(0)});
        row("worst first", "gaargggggg", "amber", {q(3), q(1), q(2)});
        row("critical without an answer is never green", ".ggggggggg", "grey", {q(0)});
        row("red wins over not known", ".rr.......", "red", {q(1), q(2)});
        row("amber wins over not known", ".r........", "amber", {q(1)});
        row("6 of 10 are known", "gggggg....", "green");
        row("5 of 10 are not enough", "ggggg.....", "grey", {q(5), q(6), q(7), q(8), q(9)});
        row("not applicable leaves the count: 3 of 5", "gggxxxxx..", "green");
        row("2 of 4 that apply", "ggxxxxxx..", "grey", {q(8), q(9)});
        row("nothing applies", "xxxxxxxxxx", "grey");
    }
    void areas()
    {
        QFETCH(const QString, letters);
        QFETCH(const QString, colour);
        QFETCH(const QStringList, because);
        const rules::AreaRating area = rated(lettered(letters)).area(Area::Ipc);
        QCOMPARE(subject::key(area.colour), colour);
        QStringList questions;
        for (const rules::Reason &reason : area.reasons)
            questions.append(reason.question);
        QCOMPARE(questions, because);
        QCOMPARE(area.toBeGreen.empty(), colour == text("green") || area.applicable == 0);
    }

    void flagsDoNotColour()
    {
        auto answers = lettered(text("gggggggggg"));
        answers[text("FLAG")] = answer(choice("no"));
        const rules::HomeRating home = rated(answers);
        QCOMPARE(home.area(Area::Ipc).colour, Colour::Green);
        QCOMPARE(home.flags.size(), size_t{1});
        QCOMPARE(home.flags.front().colour, Colour::Red);
        QCOMPARE(home.area(Area::Ipc).applicable, 10);
    }

    void overallIsTheWorstOfWhatIsShown()
    {
        const auto green = lettered(text("gggggggggg"));
        QCOMPARE(rated(green).overall.colour, Colour::Grey);
        const auto red = overriding(3, Colour::Red, today, today);
        QCOMPARE(rated(green, red).area(Area::Ppe).colour, Colour::Red);
        QCOMPARE(rated(green, red).area(Area::Ppe).computed, Colour::Grey);
        QCOMPARE(rated(green, red).overall.colour, Colour::Red);
        const auto whole = overriding(4, Colour::Amber, today, {});
        QCOMPARE(rated(green, whole).overall.colour, Colour::Amber);
        QCOMPARE(rated(green, whole).overall.computed, Colour::Grey);
    }

    void anOverrideHoldsOnItsFirstAndLastDay()
    {
        const auto colourWith = [](const QDate &from, const QDate &until) {
            return rated(lettered(text("gggggggggg")), overriding(0, Colour::Red, from, until))
                .area(Area::Ipc)
                .colour;
        };
        QCOMPARE(colourWith(today, today), Colour::Red);
        QCOMPARE(colourWith(today.addDays(1), today.addDays(2)), Colour::Green);
        QCOMPARE(colourWith(today.addDays(-2), today.addDays(-1)), Colour::Green);
        QCOMPARE(rated(lettered(text("gggggggggg")), overriding(0, Colour::Blue, today, today))
                     .area(Area::Ipc)
                     .colour,
                 Colour::Green);
    }
};

QTEST_GUILESS_MAIN(TestAreaColours)
#include "test_area_colours.moc"
