#include "models/papers/home_summary_reading.h"
#include "models/papers/pdf_text.h"

#include "papers/action_register.h"
#include "papers/escalation_note.h"
#include "papers/html_writer.h"
#include "papers/letter.h"
#include "papers/visit_pack.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QObject>
#include <QTest>

using namespace papers;
using namespace summaries;

Q_DECLARE_METATYPE(papers::Document)

namespace {

QString htmlOf(const Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeHtml({document}, buffer);
    return QString::fromUtf8(buffer.data());
}

QDateTime moment(int hour)
{
    return {inventedDay, QTime(hour, 32), QTimeZone::utc()};
}

PaperFrame frame()
{
    return {.authority = council(), .logo = {}, .printedAt = moment(14)};
}

subject::Action action(const char *what, const char *side, int days)
{
    auto made = subject::Action(
        base::Id<subject::Action>(base::idFromContent(QStringLiteral("action"), text(what))));
    made.what = text(what);
    made.councilNote = text("secret of the council");
    made.owner = {.side = text(side), .name = text("Ann Example"), .organisation = text("North")};
    made.due = inventedDay.addDays(days);
    made.progress.state = QStringLiteral("started");
    return made;
}

ActionRegister someActions()
{
    ActionRegister values{.frame = frame(), .today = inventedDay};
    int days = -3;
    for (const char *what : {"Order gloves & <b>masks</b>", "Restart the weekly round"}) {
        lists::ActionRow row(action(what, days < 0 ? "home" : "nhs", days));
        row.home = text(days < 0 ? "Birch Lodge" : "Alder Grange");
        row.area = text("PPE");
        row.today = inventedDay;
        values.rows.push_back(row);
        days += 10;
    }
    return values;
}

EscalationNote aNote()
{
    return {.frame = frame(),
            .home = alderGrange(),
            .item = text("Aprons and gloves"),
            .wanted = text("Twenty boxes by Friday"),
            .ladder = text("PPE"),
            .raisedOn = inventedDay.addDays(-2),
            .steps = {{.who = text("Usual supplier"),
                       .at = moment(9).addDays(-2),
                       .officer = text("Jo Fiction"),
                       .why = text("Under 24 hours")},
                      {.who = text("Council store"), .at = moment(10)}},
            .answerDue = inventedDay.addDays(1),
            .nextStep = text("National line"),
            .nextWhen = text("When the store is empty"),
            .question = text("Aprons"),
            .answer = text("Under 24 hours"),
            .colour = subject::Colour::Red,
            .reason = text("under 24 hours"),
            .asAt = inventedDay,
            .actions = {text("Place the order. Who: Ann Example. By 21 November 2031. Started.")},
            .officer = officer()};
}

/// As many questions as asked for, in two places, every second one asked before.
VisitPack aPack(int questions)
{
    VisitPack pack{.frame = frame(),
                   .today = inventedDay,
                   .summary = realistic(invented(), inventedDay),
                   .people = {{.role = text("Deputy manager"),
                               .name = text("Sam Sample"),
                               .telephone = text("01632 960111"),
                               .confirmed = {}}},
                   .outbreak = text("Flu, day 9, admissions closed"),
                   .placements = text("Limited since 3 November 2031"),
                   .lastContact = text("Regular call on 12 November 2031"),
                   .before = text("Look at the store"),
                   .due = questions,
                   .all = 47,
                   .places = {{.title = text("At the door"), .questions = {}},
                              {.title = text("Store"), .questions = {}}}};
    for (int i = 0; i < questions; ++i) {
        PackQuestion question{.label = text("Question %1").arg(i),
                              .id = text("ABC-%1").arg(i),
                              .asks = text("What is there of it today?"),
                              .choices = text("yes / partly / no"),
                              .last = i % 2 ? text("partly, word%1q").arg(i) : QString()};
        if (i % 4 == 1) {
            question.colour = subject::Colour::Amber;
            question.colourWord = text("Amber");
        }
        question.asAt = inventedDay.addDays(-30);
        pack.places[size_t(i % 2)].questions.push_back(question);
    }
    pack.summary.actions = {action("Order gloves", "home", 3)};
    return pack;
}

SummaryValues agreed()
{
    SummaryValues values = realistic(invented(), inventedDay);
    values.plan = subject::Plan(anId<subject::Plan>());
    values.plan->status = QStringLiteral("agreed");
    values.actions = {action("Order gloves", "home", 3),
                      action("Restart the weekly round", "nhs", 9)};
    return values;
}

} // namespace

/// The papers of a support plan besides its summary.
class TestSupportPapers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Whoever changes one on purpose looks at it and takes the new one into tests/data/papers.
    void htmlIsAsBefore_data()
    {
        QTest::addColumn<Document>("document");
        QTest::newRow("action_register") << actionRegister(someActions());
        QTest::newRow("escalation_note") << escalationNote(aNote());
        QTest::newRow("letter") << letter(agreed());
        QTest::newRow("visit_pack") << visitPack(aPack(5));
    }
    void htmlIsAsBefore()
    {
        QFETCH(Document, document);
        const QString name = QStringLiteral(TEST_DATA "/papers/%1.html")
                                 .arg(QLatin1StringView(QTest::currentDataTag()));
        QFile golden(name);
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(htmlOf(document), QString::fromUtf8(golden.readAll()));
    }

    /// Nothing that only the council may read leaves it.
    void councilNotesAreOnNone()
    {
        for (const Document &document :
             {actionRegister(someActions()), letter(agreed()), visitPack(aPack(5))})
            QVERIFY2(!shown(document).contains(text("secret")), qPrintable(document.title));
    }

    /// Room for 8 actions and 6 offers on page 1 (officer.md 3.1); the box to sign on page 2.
    void eightActionsStandOnPageOne_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("8") << 8;
        QTest::newRow("14") << 14;
    }
    void eightActionsStandOnPageOne()
    {
        QFETCH(int, number);
        SummaryValues values = agreed();
        values.actions.clear();
        for (int i = 0; i < number; ++i)
            values.actions.push_back(action(qPrintable(text("Do what was said %1q").arg(i)),
                                            i % 3 == 0   ? "home"
                                            : i % 3 == 1 ? "council"
                                                         : "nhs",
                                            i));
        for (int i = 0; i < 6; ++i) {
            papers::OfferedHelp help{.name = text("Help of the kind %1").arg(i),
                                     .from = text("Community infection control team"),
                                     .answer = {},
                                     .action = {}};
            help.answer.answer = text("accepted");
            values.help.push_back(help);
        }
        const QStringList pages = pdf::Printed({homeSummary(values, Audience::Home)}).pages();
        QCOMPARE(pages.size(), number > 8 ? 3 : 2);
        int onFirst = 0;
        for (int i = 0; i < number; ++i) {
            const QString what = text("Do what was said %1q").arg(i);
            QVERIFY2(pages.join(QString()).contains(what), qPrintable(what));
            onFirst += pages.front().contains(what) ? 1 : 0;
        }
        QCOMPARE(onFirst, number > 8 ? 8 : number);
        QVERIFY(pages.at(1).contains(text("Signature and date")));
        QCOMPARE(pages.front().contains(text("6 more on page 3")), number == 14);
    }

    /// Each copy is a sheet of its own, and a page that stays empty before one says why.
    void theVisitNoteInLargePrintIsTwoSheets()
    {
        VisitPack pack = aPack(12);
        pack.largePrint = true;
        const QStringList pages = pdf::Printed({visitPack(pack)}).pages();
        QList<qsizetype> begun;
        for (qsizetype page = 0; page < pages.size(); ++page) {
            if (pages.at(page).contains(text("Visit note\n")))
                begun += page;
            QVERIFY(!pages.at(page).contains(text("Tear here")));
        }
        QCOMPARE(begun.size(), 2);
        for (const qsizetype page : begun)
            QCOMPARE(page % 2, 0);
        const auto isLeftEmpty = [&pages](qsizetype page) {
            return pages.at(page).contains(text("This page is left empty"));
        };
        QCOMPARE(isLeftEmpty(begun.front() - 1),
                 !pages.at(begun.front() - 1).contains(text("What else was said")));
        QCOMPARE(isLeftEmpty(begun.back() - 1),
                 pages.at(begun.front()).contains(text("Initials mean this note")));
    }

    /// The sheet that stays at the home says its name and nothing that is known of it.
    void theVisitNoteHoldsNothing()
    {
        VisitPack pack = aPack(12);
        pack.summary.officer = officer();
        const QStringList pages = pdf::Printed({visitPack(pack)}).pages();
        QCOMPARE(pages.size() % 2, 1); // on a sheet of its own
        const QString &note = pages.back();
        QCOMPARE(note.count(text("Visit note\n")), 2);
        QCOMPARE(note.count(text("Initials mean this note is what we said today.")), 2);
        for (const char *known :
             {"Flu", "Limited", "Sam Sample", "ABC-", "OFFICIAL", "store", "Order", "Regular call"})
            QVERIFY2(!note.contains(text(known)), known);
        for (qsizetype page = 0; page + 1 < pages.size(); ++page) {
            if (!pages.at(page).trimmed().isEmpty())
                QVERIFY(pages.at(page).contains(text("OFFICIAL-SENSITIVE")));
        }
    }

    /// At the door comes first, and what is ringed and written has room.
    void theDoorComesFirst()
    {
        const QString said = shown(visitPack(aPack(6)));
        const auto at = [&said](const char *words) { return said.indexOf(text(words)); };
        QVERIFY(at("Flu, day 9, admissions closed. Ask before you go in.") > 0);
        QVERIFY(at("6 of 47 questions are due.") < at("Whom to ask for"));
        QVERIFY(at("Whom to ask for") < at("Where things stand"));
        QVERIFY(at("Where things stand") < at("Open actions"));
        QVERIFY(at("Open actions") < at("At the door"));
        QVERIFY(at("At the door") < at("Store"));
        QVERIFY(!said.contains(text("You will\n")));
        const Table table = tableOf(visitPack(aPack(6)), text("What to ask"));
        for (const TableRow &row : table.rows) {
            if (const Row *each = std::get_if<Row>(&row))
                QCOMPARE(plainText(each->cells.back()), text("yes / partly / no"));
        }
        VisitPack written = aPack(1);
        written.places.front().questions.front().choices.clear();
        const Table toWrite = tableOf(visitPack(written), text("What to ask"));
        QVERIFY(std::holds_alternative<WriteHere>(std::get<Row>(toWrite.rows.at(1)).cells.back()));
    }

    void nothingIsKnownOfAHome()
    {
        const VisitPack pack{
            .frame = frame(), .today = inventedDay, .summary = emptyHome(invented(), inventedDay)};
        const QString said = shown(visitPack(pack));
        QVERIFY(said.contains(text("None known on 20 November 2031. Ask before you go in.")));
        QVERIFY(said.contains(text("Nobody is named. Ask who is in charge of the shift.")));
        QVERIFY(said.contains(text("No question is due.")));
        QVERIFY(said.contains(text("Nothing has been agreed yet.")));
    }

    /// Every question of a long list, and of very long words, stands there whole.
    void printsEveryWord()
    {
        VisitPack pack = aPack(47);
        pack.people.front().name = text("Somebody ").repeated(60) + text("lastq");
        pack.before = text("Look ").repeated(400) + text("endq");
        const QString printed = pdf::Printed({visitPack(pack)}).pages().join(QString());
        for (int i = 0; i < 47; ++i) {
            QVERIFY2(printed.contains(text("ABC-%1").arg(i)), qPrintable(QString::number(i)));
            QVERIFY(i % 2 == 0 || printed.contains(text("word%1q").arg(i)));
        }
        QVERIFY(printed.contains(text("lastq")));
        QVERIFY(printed.contains(text("endq")));
    }
};

QTEST_MAIN(TestSupportPapers)
#include "test_support_papers.moc"
