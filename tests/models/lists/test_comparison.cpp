#include "lists/comparison.h"

#include "lists/answer_history.h"
#include "lists/table_model.h"

#include <QAbstractItemModelTester>
#include <QObject>
#include <QTest>

using rules::Movement;
using subject::Colour;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

const lists::ComparisonHeads heads{.then = text("23 Oct 2026"), .now = text("20 Nov 2026")};

lists::ComparedAnswer answer(const char *words, Colour colour, const char *word)
{
    lists::ComparedAnswer made;
    made.id = text("IPC-08");
    made.answer = text(words);
    made.colour = colour;
    made.word = text(word);
    made.on = QDate(2026, 10, 23);
    made.asAt = QDate(2026, 10, 20);
    made.source = text("Home's report");
    return made;
}

lists::ComparisonRow row(const char *id, Movement movement, int order = 1)
{
    lists::ComparisonRow made;
    made.identity = text(id);
    made.id = text(id);
    made.label = text("Staff trained");
    made.wording = text("How many have had training?");
    made.area = text("IPC");
    made.movement = movement;
    made.order = order;
    made.then = answer("27 of 30 (90%)", Colour::Green, "Green");
    made.now = answer("20 of 30 (66%)", Colour::Red, "Red");
    return made;
}

template <typename Row>
QStringList keysOf(const lists::Columns<Row> &columns)
{
    QStringList keys;
    for (const lists::Column<Row> &column : columns)
        keys += column.head.key;
    return keys;
}

template <typename Row>
const lists::Column<Row> &columnOf(const lists::Columns<Row> &columns, const char *key)
{
    for (const lists::Column<Row> &column : columns) {
        if (column.head.key == text(key))
            return column;
    }
    qFatal("no column %s", key);
}

lists::RecordedRow recorded()
{
    lists::RecordedRow made;
    made.identity = text("1");
    made.date = QDate(2026, 11, 20);
    made.kind = text("Visit");
    made.officer = text("Jo Fiction");
    made.answer = text("Yes");
    made.colour = Colour::Green;
    made.word = text("Green");
    made.asAt = QDate(2026, 11, 18);
    made.source = text("Seen on a visit");
    made.note = text("Room 3 is free");
    made.councilNote = text("Watch");
    made.corrections = {{.was = text("No"),
                         .by = text("Sam Fiction"),
                         .at = QDateTime(QDate(2026, 11, 21), QTime(9, 5), Qt::UTC),
                         .because = text("heard wrongly")}};
    return made;
}

} // namespace

/// What stands in a comparison and in a question's own history.
class TestComparisonLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysNeverChange()
    {
        QCOMPARE(keysOf(lists::comparisonColumns(heads)),
                 QStringList({text("question"), text("change"), text("then_answer"),
                              text("then_rating"), text("then_as_at"), text("then_from"),
                              text("then_source"), text("then_note"), text("then_council_note"),
                              text("now_answer"), text("now_rating"), text("now_as_at"),
                              text("now_from"), text("now_source"), text("now_note"),
                              text("now_council_note"), text("difference")}));
        QCOMPARE(keysOf(lists::recordedColumns(false)),
                 QStringList({text("date"), text("answer"), text("rating"), text("as_at"),
                              text("source"), text("officer"), text("corrected"), text("reason"),
                              text("id"), text("asked_as"), text("confirmed"), text("note"),
                              text("council_note")}));
    }

    void changesComeFirstInTheList()
    {
        lists::TableModel<lists::ComparisonRow> model(
            lists::comparisonColumns(heads),
            [](const lists::ComparisonRow &each) { return each.identity; });
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({row("A", Movement::Same, 1), row("B", Movement::Better, 2),
                       row("C", Movement::AskedOnce, 3), row("D", Movement::Worse, 5),
                       row("E", Movement::Worse, 4), row("F", Movement::Changed, 6)});
        model.sort(model.columnOf(text("change")));
        QStringList order;
        for (int position = 0; position < model.rowCount(); ++position)
            order += model.rowAt(position).id;
        QCOMPARE(order.join(QString()), text("EDBFCA"));
        model.setCondition(text("changes"), [](const lists::ComparisonRow &each) {
            return rules::isChange(each.movement);
        });
        QCOMPARE(model.rowCount(), 5);
    }

    void whatIsChangedIsCounted()
    {
        const QDate then(2026, 10, 23);
        const QDate now(2026, 11, 20);
        QCOMPARE(lists::comparisonSentence(
                     {row("A", Movement::Worse), row("B", Movement::Better),
                      row("C", Movement::Better), row("D", Movement::NewNote),
                      row("E", Movement::NowKnown), row("F", Movement::NoLongerKnown),
                      row("G", Movement::AskedOnce), row("H", Movement::AskedDifferently),
                      row("I", Movement::Same), row("J", Movement::Same)},
                     then, now),
                 text("6 answers changed from 23 October 2026 to 20 November 2026: 1 worse, 2 "
                      "better and 3 otherwise. 2 questions were not asked alike both times. 2 are "
                      "the same."));
        QCOMPARE(lists::comparisonSentence({row("A", Movement::Worse), row("B", Movement::Worse)},
                                           then, now),
                 text("2 answers changed from 23 October 2026 to 20 November 2026: 2 worse."));
        QCOMPARE(lists::comparisonSentence(
                     {row("A", Movement::Changed), row("B", Movement::NowKnown)}, then, now),
                 text("2 answers changed from 23 October 2026 to 20 November 2026, none for better "
                      "or worse."));
        QCOMPARE(lists::comparisonSentence({}, then, now),
                 text("No answer changed from 23 October 2026 to 20 November 2026."));
    }

    void aSideInFull_data()
    {
        QTest::addColumn<lists::ComparedAnswer>("side");
        QTest::addColumn<QString>("words");
        lists::ComparedAnswer side = answer("Yes", Colour::Green, "Green");
        QTest::newRow("plain") << side << text("Yes. Green. As at 20 October 2026. Home's report.");
        side.from = QDate(2026, 10, 23);
        QTest::newRow("carried")
            << side
            << text("Yes. Green. From 23 October 2026, as at 20 October 2026. Home's "
                    "report.");
        side.from = side.asAt;
        side.note = text("Only by day.");
        QTest::newRow("with a note")
            << side << text("Yes. Green. From 20 October 2026. Home's report. Note: Only by day.");
        side = answer("Yes", Colour::Green, "Green");
        side.isConfirmed = true;
        QTest::newRow("confirmed") << side
                                   << text("Yes. Green. Same as last time, as at 20 October 2026. "
                                           "Home's report.");
        side.asAt = side.on;
        QTest::newRow("as at the day itself")
            << side << text("Yes. Green. Same as last time. Home's report.");
        QTest::newRow("no answer") << lists::ComparedAnswer{} << text("No answer yet.");
        lists::ComparedAnswer notAsked;
        notAsked.answer = text("Not asked in winter 2026");
        QTest::newRow("not asked") << notAsked << text("Not asked in winter 2026.");
    }
    void aSideInFull()
    {
        QFETCH(lists::ComparedAnswer, side);
        QFETCH(QString, words);
        QCOMPARE(lists::comparedWords(side, false), words);
    }

    void aRowInFull()
    {
        lists::ComparisonRow each = row("IPC-08", Movement::Worse);
        each.now.from = QDate(2026, 11, 2);
        each.difference = text("Asked as IPC-05 in winter 2020.");
        QCOMPARE(lists::comparisonRowWords(each, heads),
                 text("Staff trained (IPC-08): Worse\n"
                      "23 Oct 2026: 27 of 30 (90%). Green. As at 20 October 2026. Home's report.\n"
                      "20 Nov 2026: 20 of 30 (66%). Red. From 2 November 2026, as at 20 October "
                      "2026. Home's report.\n"
                      "Asked as IPC-05 in winter 2020."));
        const auto columns = lists::comparisonColumns(heads);
        QCOMPARE(columnOf(columns, "now_answer").subtitle(each), text("from 2 Nov 2026"));
        QCOMPARE(columnOf(columns, "question").subtitle(each), text("IPC, IPC-08"));
        QCOMPARE(columnOf(columns, "change").subtitle(each), text("asked differently"));
        QCOMPARE(columnOf(columns, "then_as_at").valueOf(each), QVariant(QDate(2026, 10, 20)));
        QCOMPARE(columnOf(columns, "then_answer").accessibleOf(each),
                 text("23 Oct 2026: 27 of 30 (90%)"));
    }

    void aRatingInWords()
    {
        lists::ComparedRating rating;
        rating.name = text("Clinical support");
        rating.then = {.colour = Colour::Red, .word = text("Red")};
        rating.now = {.colour = Colour::Amber,
                      .word = text("Amber"),
                      .isOverridden = true,
                      .said = Colour::Green};
        rating.movement = Movement::Better;
        QCOMPARE(lists::comparedRatingWords(rating),
                 text("Clinical support: Red, then Amber (officer's rating, said at the time: "
                      "Green): Better"));
    }

    /// Council notes are nowhere unless asked for: not on screen, not in a file.
    void councilNotesAreLeftOut()
    {
        lists::ComparisonRow each = row("IPC-08", Movement::Worse);
        each.now.councilNote = text("Watch");
        auto asked = heads;
        QVERIFY(!lists::comparisonRowWords(each, asked).contains(text("Watch")));
        QCOMPARE(columnOf(lists::comparisonColumns(asked), "now_council_note").valueOf(each),
                 QVariant(QString()));
        asked.withCouncilNotes = true;
        QVERIFY(lists::comparisonRowWords(each, asked).contains(text("Council note: Watch")));
        const auto columns = lists::comparisonColumns(asked);
        QCOMPARE(columnOf(columns, "now_council_note").text(each), text("Watch"));
        QVERIFY(columnOf(columns, "now_council_note").head.shownAtFirst);
        QVERIFY(!lists::recordedWords(recorded(), false).contains(text("Watch")));
        QVERIFY(lists::recordedWords(recorded(), true).contains(text("Council note: Watch")));
        QCOMPARE(columnOf(lists::recordedColumns(false), "council_note").valueOf(recorded()),
                 QVariant(QString()));
    }

    void aRecordedAnswerInFull()
    {
        lists::RecordedRow each = recorded();
        each.isConfirmed = true;
        each.askedAs = text("Asked as IPC-05 in winter 2020");
        each.wording = text("Does the home pay normal wages?");
        QCOMPARE(
            lists::recordedWords(each, false),
            text("20 November 2026, Visit: Yes. Green. Same as last time, checked today. As at "
                 "18 November 2026. Seen on a visit. Recorded by Jo Fiction. Asked as IPC-05 "
                 "in winter 2020: \"Does the home pay normal wages?\" Note: Room 3 is free. Was "
                 "No. Changed by Sam Fiction on 21 "
                 "November 2026, 9:05am, because: heard wrongly."));
        const auto columns = lists::recordedColumns(false);
        QCOMPARE(columnOf(columns, "answer").subtitle(each),
                 text("same as last time, checked today; asked as IPC-05 in winter 2020; Room 3 is "
                      "free"));
        QCOMPARE(columnOf(columns, "corrected").text(each), text("was No"));
        QCOMPARE(columnOf(columns, "date").subtitle(each), text("Visit"));
        each.isOpen = true;
        QCOMPARE(columnOf(columns, "date").subtitle(each), text("Visit, not completed"));
    }

    void aTrendInWords()
    {
        QCOMPARE(lists::trendWords(
                     {{.date = QDate(2026, 9, 20), .colour = Colour::Red, .word = text("Red")},
                      {.date = QDate(2026, 11, 20),
                       .colour = Colour::Amber,
                       .word = text("Amber"),
                       .isBroken = true}}),
                 text("20 Sep 2026 Red, then asked differently, 20 Nov 2026 Amber"));
        QCOMPARE(lists::trendWords({}), QString());
    }
};

QTEST_GUILESS_MAIN(TestComparisonLists)
#include "test_comparison.moc"
