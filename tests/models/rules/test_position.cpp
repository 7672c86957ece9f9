#include "invented_homes.h"

#include <QObject>
#include <QTest>
#include <algorithm>

using namespace invented;

namespace {

const QDate today(2026, 12, 10);
const QDate before(2026, 9, 20);

editions::Library library()
{
    return editions::shippedEditions();
}
EditionPointer oldSet()
{
    return library().inForceOn(before);
}
EditionPointer newSet()
{
    return library().inForceOn(today);
}

QString keyOf(const rules::Position &position, const char *question)
{
    const rules::PositionAnswer *found = position.answer(text(question));
    if (!found)
        return {};
    if (const auto *choice = std::get_if<subject::Choice>(&found->value))
        return choice->key;
    const auto *special = std::get_if<subject::Special>(&found->value);
    return special ? special->key : text("other");
}

} // namespace

class TestPosition : public QObject {
    Q_OBJECT

    static rules::Position carried(std::map<QString, Answer> answers)
    {
        return rules::positionOn(today, {made(1, before, oldSet(), std::move(answers))}, library(),
                                 {});
    }

private Q_SLOTS:
    void theNewestAnswerWins()
    {
        const EditionPointer asked = pointer(edition("winter", QDate(2026, 10, 1)));
        const QDate first(2026, 10, 5);
        const auto said = [&](int number, int contactDay, int asAtDay, const char *key) {
            return made(number, first.addDays(contactDay), asked,
                        {{text("GROUPS"), answer(choice(key), first.addDays(asAtDay))}});
        };
        const auto newestOf = [&](std::vector<rules::ContactAnswers> contacts) {
            const editions::Library one({asked});
            const QString forwards = keyOf(rules::positionOn(today, contacts, one, {}), "GROUPS");
            std::reverse(contacts.begin(), contacts.end());
            const QString backwards = keyOf(rules::positionOn(today, contacts, one, {}), "GROUPS");
            return forwards == backwards ? forwards : text("depends on the order");
        };
        QCOMPARE(newestOf({said(1, 0, 0, "yes"), said(2, 9, 5, "no")}), text("no"));
        QCOMPARE(newestOf({said(1, 9, 3, "yes"), said(2, 8, 5, "no")}), text("no"));
        QCOMPARE(newestOf({said(2, 8, 5, "yes"), said(1, 9, 5, "no")}), text("no"));
        QCOMPARE(newestOf({said(1, 9, 5, "yes"), said(2, 9, 5, "no")}), text("no"));
        QCOMPARE(newestOf({said(1, 0, 0, "yes"), said(2, 99, 99, "no")}), text("yes"));
    }

    void anAnswerWithoutAnAsAtDateHasThatOfItsContact()
    {
        const rules::Position position = carried({{text("IPC-01"), answer(choice("yes"))}});
        QCOMPARE(position.answer(text("IPC-01"))->held.answer.asAt, before);
    }

    void valuesCrossTheBridge()
    {
        const rules::Position position = carried({{text("IPC-01"), answer(choice("partly"))},
                                                  {text("IPC-05"), answer(choice("some"))},
                                                  {text("PPE-07"), answer(choice("nsdr"))},
                                                  {text("NUM-01"), answer(subject::Number{31})},
                                                  {text("CLN-05"), answer(subject::Ratio{3, 4})}});
        QCOMPARE(keyOf(position, "IPC-01"), text("partly"));
        QCOMPARE(keyOf(position, "IPC-16"), text("mixed"));
        QCOMPARE(position.answer(text("IPC-16"))->held.question, text("IPC-05"));
        QCOMPARE(keyOf(position, "PPE-07"), text("national"));
        QVERIFY(position.answer(text("NUM-01")));
        QCOMPARE(position.answer(text("CLN-05"))->value, AnswerValue(subject::Ratio{3, 4}));
        QVERIFY(!position.answers.contains(text("IPC-05")));
    }

    void aValueWithoutAPlaceReadsAsNotKnown()
    {
        const rules::Position position = carried({{text("IPC-05"), answer(choice("none_needed"))}});
        QCOMPARE(keyOf(position, "IPC-16"), text("not_known"));
        QCOMPARE(position.answer(text("IPC-16"))->held.answer.value,
                 AnswerValue(choice("none_needed")));
    }

    void whatIsNotCarriedStandsBeside()
    {
        const auto oldContact = made(1, before, oldSet(),
                                     {{text("IPC-03"), answer(choice("no"))},
                                      {text("VAC-01"), answer(subject::Ratio{9, 10})},
                                      {text("TST-02"), answer(subject::Ratio{9, 10})}});
        const rules::Position alone = rules::positionOn(today, {oldContact}, library(), {});
        QVERIFY(!alone.answer(text("IPC-14")));
        QVERIFY(alone.answers.at(text("IPC-14")).besideOnly);
        QVERIFY(!alone.answer(text("VAC-01")));
        QVERIFY(!alone.answers.contains(text("TST-02")));
        // Newer by its contact, older by its as-at date: it counts all the same.
        const auto newContact =
            made(2, QDate(2026, 10, 2), newSet(),
                 {{text("VAC-01"), answer(subject::Ratio{1, 10}, before.addDays(-1))}});
        const rules::Position both =
            rules::positionOn(today, {oldContact, newContact}, library(), {});
        QCOMPARE(both.answer(text("VAC-01"))->value, AnswerValue(subject::Ratio{1, 10}));
    }

    void oldAndNewIdsCompeteByTheSameOrder()
    {
        const auto oldContact =
            made(1, before, oldSet(), {{text("IPC-05"), answer(choice("all"))}});
        const auto newContact =
            made(2, QDate(2026, 10, 2), newSet(), {{text("IPC-16"), answer(choice("nothing"))}});
        const auto both = rules::positionOn(today, {newContact, oldContact}, library(), {});
        QCOMPARE(keyOf(both, "IPC-16"), text("nothing"));
        const auto stale = made(2, QDate(2026, 10, 2), newSet(),
                                {{text("IPC-16"), answer(choice("nothing"), before.addDays(-1))}});
        const auto older = rules::positionOn(today, {stale, oldContact}, library(), {});
        QCOMPARE(keyOf(older, "IPC-16"), text("full"));
    }

    void answersCrossSeveralBridges()
    {
        Edition third = *newSet();
        third.name = text("winter-2030");
        third.hash = text("another");
        third.replaces = newSet()->name;
        third.inForceFrom = QDate(2030, 10, 1);
        editions::Bridge swap;
        swap.from = text("IPC-16");
        swap.to = text("IPC-16");
        swap.carries = true;
        swap.values = {{text("mixed"), text("full")}};
        third.bridges = {swap};
        const auto position = rules::positionOn(
            QDate(2030, 10, 2),
            {made(1, before, oldSet(), {{text("IPC-05"), answer(choice("some"))}})},
            library().with(pointer(third)), {});
        QCOMPARE(keyOf(position, "IPC-16"), text("full"));
    }

    void noEditionIsRefusedInWords()
    {
        QVERIFY_EXCEPTION_THROWN(rules::positionOn(QDate(1999, 1, 1), {}, library(), {}),
                                 base::Failure);
    }

    /// What ratedWith leaves out has no say in the rating.
    void aRatingLooksAtNothingElse()
    {
        QRandomGenerator random(2026);
        const EditionPointer asked = pointer(edition("winter", QDate(2026, 10, 1)));
        const editions::Library one({asked});
        for (int round = 0; round < 300; ++round) {
            std::map<QString, Answer> answers;
            for (const Question &question : asked->questions)
                answers.emplace(question.id, answer(randomValue(question, today, random),
                                                    today.addDays(-random.bounded(60))));
            const rules::Position whole =
                rules::positionOn(today, {made(1, today, asked, answers)}, one, {});
            for (const Question &question : asked->questions) {
                rules::Position part = whole;
                const QStringList with = rules::ratedWith(question) + QStringList(question.id);
                std::erase_if(part.answers,
                              [&with](const auto &each) { return !with.contains(each.first); });
                const rules::AnswerRating all = rules::rateAnswer(question, whole);
                const rules::AnswerRating few = rules::rateAnswer(question, part);
                QVERIFY2(all.colour == few.colour && all.standing == few.standing &&
                             all.reason == few.reason,
                         qPrintable(question.id));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPosition)
#include "test_position.moc"
