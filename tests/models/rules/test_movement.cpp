#include "rules/movement.h"

#include "invented_homes.h"
#include "rules/bridging.h"

#include <QObject>
#include <QTest>

using namespace invented;
using rules::Movement;
using rules::Standing;

namespace {

rules::AnswerRating rated(Colour colour, Standing standing = Standing::Current)
{
    rules::AnswerRating rating;
    rating.colour = colour;
    rating.standing = standing;
    return rating;
}

constexpr Colour red = Colour::Red;
constexpr Colour amber = Colour::Amber;
constexpr Colour green = Colour::Green;
constexpr Colour blue = Colour::Blue;
constexpr Colour grey = Colour::Grey;

/// "IPC-05 > IPC-16, 1 break", one for each line from this question.
QStringList linesOf(const rules::Bridging &bridging, const EditionPointer &earlier, const char *id)
{
    QStringList found;
    for (const rules::Line &line : bridging.linesFrom(earlier)) {
        if (line.from == text(id))
            found += text("%1 > %2, %3").arg(line.from, line.to).arg(line.breaks);
    }
    return found;
}

} // namespace

/// Better or worse, and which questions belong together.
class TestMovement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coloursOfAreas_data()
    {
        QTest::addColumn<Colour>("before");
        QTest::addColumn<Colour>("after");
        QTest::addColumn<Movement>("movement");
        QTest::newRow("worse") << green << amber << Movement::Worse;
        QTest::newRow("worst") << amber << red << Movement::Worse;
        QTest::newRow("better") << red << amber << Movement::Better;
        QTest::newRow("mended") << red << green << Movement::Better;
        QTest::newRow("same") << amber << amber << Movement::Same;
        QTest::newRow("green to not known is not worse")
            << green << grey << Movement::NoLongerKnown;
        QTest::newRow("red to not known is not better") << red << grey << Movement::NoLongerKnown;
        QTest::newRow("now known") << grey << red << Movement::NowKnown;
        QTest::newRow("blue counts as green") << green << blue << Movement::Changed;
        QTest::newRow("blue to amber") << blue << amber << Movement::Worse;
    }
    void coloursOfAreas()
    {
        QFETCH(Colour, before);
        QFETCH(Colour, after);
        QFETCH(Movement, movement);
        QCOMPARE(rules::movementOf(before, after), movement);
    }

    void answers_data()
    {
        QTest::addColumn<Colour>("before");
        QTest::addColumn<Standing>("stoodBefore");
        QTest::addColumn<Colour>("after");
        QTest::addColumn<Standing>("standsAfter");
        QTest::addColumn<bool>("isSame");
        QTest::addColumn<Movement>("movement");
        const auto row = [](const char *name, Colour before, Standing stood, Colour after,
                            Standing stands, bool isSame, Movement movement) {
            QTest::newRow(name) << before << stood << after << stands << isSame << movement;
        };
        using enum Standing;
        row("worse", green, Current, red, Current, false, Movement::Worse);
        row("counted down", green, Current, amber, Current, true, Movement::Worse);
        row("better", amber, Current, green, Current, false, Movement::Better);
        row("another figure, same colour", amber, Current, amber, Current, false,
            Movement::Changed);
        row("same", amber, Current, amber, Current, true, Movement::Same);
        row("less than 28 days now", blue, Current, green, Current, false, Movement::Changed);
        row("out of date", green, Current, grey, OutOfDate, true, Movement::NoLongerKnown);
        row("red went out of date", red, Current, grey, OutOfDate, true, Movement::NoLongerKnown);
        row("nobody knew", red, Current, grey, NotKnown, false, Movement::NoLongerKnown);
        row("first answer", grey, NeverAsked, red, Current, false, Movement::NowKnown);
        row("found out", grey, NotKnown, green, Current, false, Movement::NowKnown);
        row("never asked", grey, NeverAsked, grey, NeverAsked, true, Movement::Same);
        row("asked in vain", grey, NeverAsked, grey, NotKnown, false, Movement::Changed);
        row("still not known", grey, NotKnown, grey, NotKnown, true, Movement::Same);
        row("does not apply any more", red, Current, grey, NotApplicable, false, Movement::Changed);
        row("applies now", grey, NotApplicable, red, Current, false, Movement::Changed);
        row("does not apply, found out", grey, OutOfDate, grey, NotApplicable, false,
            Movement::NowKnown);
        row("another item, not used", grey, NotInUse, grey, NotApplicable, false,
            Movement::Changed);
        row("rated from now on", grey, Current, red, Current, true, Movement::Changed);
        row("not rated, another number", grey, Current, grey, Current, false, Movement::Changed);
        row("not rated, same number", grey, Current, grey, Current, true, Movement::Same);
    }
    void answers()
    {
        QFETCH(Colour, before);
        QFETCH(Standing, stoodBefore);
        QFETCH(Colour, after);
        QFETCH(Standing, standsAfter);
        QFETCH(bool, isSame);
        QFETCH(Movement, movement);
        QCOMPARE(rules::movementOf(rated(before, stoodBefore), rated(after, standsAfter), isSame),
                 movement);
    }

    void aPersonConfirmedAgainIsTheSame()
    {
        subject::ContactDetails lead{.name = text("Robin Example"),
                                     .role = {},
                                     .organisation = {},
                                     .telephone = text("01632 960000"),
                                     .email = {},
                                     .confirmedOn = QDate(2026, 10, 1),
                                     .date = {}};
        subject::ContactDetails later = lead;
        later.confirmedOn = QDate(2026, 11, 1);
        QVERIFY(rules::saysTheSame(lead, later));
        later.telephone = text("01632 960001");
        QVERIFY(!rules::saysTheSame(lead, later));
        QVERIFY(rules::saysTheSame(choice("yes"), choice("yes")));
        QVERIFY(!rules::saysTheSame(choice("yes"), special("not_known")));
    }

    void linesOfTheShippedSets_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char *from, QStringList lines) {
            QTest::newRow(from) << QByteArray(from) << lines;
        };
        row("IPC-01", {text("IPC-01 > IPC-01, 0")});
        row("IPC-05", {text("IPC-05 > IPC-16, 1")});
        row("IPC-06", {text("IPC-06 > IPC-15, 1")});
        row("IPC-09", {text("IPC-09 > IPC-09, 0")});
        row("CLN-05", {text("CLN-05 > CLN-05, 1")});
        row("TST-02", {});
        row("TST-06", {text("TST-06 > TST-10, 1")});
        row("VAC-01", {text("VAC-01 > VAC-01, 1")});
        row("NUM-01", {text("NUM-01 > NUM-01, 0")});
        row("NUM-03", {});
    }
    void linesOfTheShippedSets()
    {
        QFETCH(QByteArray, from);
        QFETCH(QStringList, lines);
        const editions::Library library = editions::shippedEditions();
        const EditionPointer old = library.inForceOn(QDate(2026, 9, 20));
        const rules::Bridging bridging(library.inForceOn(QDate(2026, 11, 20)), library);
        QCOMPARE(linesOf(bridging, old, from.constData()), lines);
    }

    void aLineSaysWhyItBreaks()
    {
        const editions::Library library = editions::shippedEditions();
        const rules::Bridging bridging(library.inForceOn(QDate(2026, 11, 20)), library);
        QString why;
        for (const rules::Line &line : bridging.linesFrom(library.inForceOn(QDate(2026, 9, 20)))) {
            if (line.from == text("CLN-05"))
                why = line.notes.at(0).in();
        }
        QCOMPARE(why, text("7 days in winter 2020, then 7 working days."));
    }

    void linesFollowEveryStep()
    {
        const EditionPointer first = pointer(edition("first", QDate(2024, 10, 1)));
        Edition between = edition("second", QDate(2025, 10, 1));
        between.replaces = text("first");
        between.bridges = {{text("GROUPS"), text("EXTRA"), {}, true, text("break"), {}},
                           {text("ROUND"), {}, {}, false, text("ends"), {}}};
        std::erase_if(between.questions, [](const Question &question) {
            return question.id == text("GROUPS") || question.id == text("ROUND");
        });
        Edition last = edition("third", QDate(2026, 10, 1));
        last.replaces = text("second");
        last.bridges = {{text("EXTRA"), text("KNOWS"), {}, true, text("break"), {}}};
        const EditionPointer second = pointer(std::move(between));
        const EditionPointer third = pointer(std::move(last));
        const editions::Library library({first, second, third});
        const rules::Bridging bridging(third, library);
        // From GROUPS by way of EXTRA, which the third still asks beside what takes its place.
        QCOMPARE(linesOf(bridging, first, "GROUPS"),
                 QStringList({text("GROUPS > KNOWS, 2"), text("GROUPS > EXTRA, 1")}));
        // What ended stays ended, though the third asks something of that name.
        QCOMPARE(linesOf(bridging, first, "ROUND"), QStringList());
        QCOMPARE(linesOf(bridging, second, "EXTRA"),
                 QStringList({text("EXTRA > KNOWS, 1"), text("EXTRA > EXTRA, 0")}));
        QCOMPARE(linesOf(bridging, third, "ROUND"), QStringList(text("ROUND > ROUND, 0")));
    }

    void ofNoRelationWhatIsCalledTheSameIsTheSame()
    {
        const EditionPointer ours = pointer(edition("ours", QDate(2026, 10, 1)));
        Edition other = edition("theirs", QDate(2026, 11, 1));
        other.questions = {yesNo("GROUPS", Area::Ipc), yesNo("ONLY-THEIRS", Area::Ipc)};
        const EditionPointer theirs = pointer(std::move(other));
        const rules::Bridging bridging(ours, editions::Library({ours, theirs}));
        QCOMPARE(linesOf(bridging, theirs, "GROUPS"), QStringList(text("GROUPS > GROUPS, 0")));
        QCOMPARE(linesOf(bridging, theirs, "ONLY-THEIRS"), QStringList());
    }

    void aQuestionOfAnotherKindIsAskedDifferently()
    {
        const EditionPointer first = pointer(edition("first", QDate(2025, 10, 1)));
        Edition last = edition("last", QDate(2026, 10, 1));
        last.replaces = text("first");
        std::erase_if(last.questions,
                      [](const Question &question) { return question.id == text("ROUND"); });
        last.questions.push_back(yesNo("ROUND", Area::Clinical));
        const EditionPointer second = pointer(std::move(last));
        const rules::Bridging bridging(second, editions::Library({first, second}));
        QCOMPARE(linesOf(bridging, first, "ROUND"), QStringList(text("ROUND > ROUND, 1")));
    }

    void aPositionCanBeReadAsAnotherSetReadsIt()
    {
        const editions::Library library = editions::shippedEditions();
        const QDate before(2026, 9, 20);
        const EditionPointer newSet = library.inForceOn(QDate(2026, 11, 20));
        const auto contact = made(1, before, library.inForceOn(before),
                                  {{text("IPC-05"), answer(choice("sick_pay"))}});
        rules::NewestAnswers newest;
        newest.add(contact);
        const rules::Position then =
            rules::positionIn(newSet, before, newest.answers(), library, {});
        QCOMPARE(then.date, before);
        QVERIFY(then.answer(text("IPC-16")));
        // Red in winter 2020, amber since winter 2026.
        QCOMPARE(rules::rateAnswer(*newSet->question(text("IPC-16")), then).colour, amber);
    }
};

QTEST_GUILESS_MAIN(TestMovement)
#include "test_movement.moc"
