#include "models/papers/home_summary_troubled.h"
#include "models/papers/pdf_text.h"

#include "papers/audience_copy.h"
#include "papers/html_writer.h"
#include "papers/small_numbers.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QObject>
#include <QTest>
#include <map>

using namespace papers;
using namespace summaries;
using subject::Colour;

namespace {

const char homesPeople[] = "Grace Okafor|Okafor|Deidre Oyelaran|Oyelaran|Amaka Bello";
const char councilsPeople[] = "Tamsin Eastlake|Eastlake|Percival Quaye";
const char partnersPeople[] = "Kim Duxbury|Robin Hathersage|Orla Penhaligon";
const char addresses[] = "0770 090 0111|okafor@home.example|plan@council.example|0000 000 0006|"
                         "lead@nhs.example";
const char forCouncilAlone[] = "Secret council note|Secret reason|Secret worry|Secret next time|"
                               "SG-0417|limited to two|Secret earlier|Secret dispute|Secret note";
const char notes[] = "Places are booked|Handovers are short";
const char comments[] = "We need a new roof";

QStringList listOf(const char *words)
{
    return text(words).split(QLatin1Char('|'));
}

/// A good visit but for one count.
SummaryValues withRatio(int count, int of)
{
    const editions::EditionPointer edition = invented();
    Answers answers = goodAnswers(*edition, inventedDay);
    answers[idsOf(*edition, Kind::Ratio).front()].value = subject::Ratio{count, of};
    return visited(edition, inventedDay, answers);
}

QString copyFor(const SummaryValues &values, Audience audience)
{
    return shown(homeSummary(values, audience));
}

QString htmlOf(const Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeHtml({document}, buffer);
    return QString::fromUtf8(buffer.data());
}

} // namespace

Q_DECLARE_METATYPE(papers::Audience)

class TestAudienceCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTable_data();
    void theTable();
    void marksAndParts();
    void smallCounts_data();
    void smallCounts();
    void noCountCanBeWorkedOut_data();
    void noCountCanBeWorkedOut();
    void fewResidentsAndPositiveResults();
    void peopleOfTheLargestShift();
    void theHomesCommentsStay();
    void whoRunsTheHome_data();
    void whoRunsTheHome();
    void checks();
    void nothingAtAll_data();
    void nothingAtAll();
    void othersAreAsTheyWere();
    void isAsBefore_data();
    void isAsBefore();
};

/// Every row of the table of audiences: what stands in which copy.
void TestAudienceCopy::theTable_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("copies"); // H, C, P and F where all of the words stand
    const auto row = [](const char *name, const QStringList &words, const char *copies) {
        QTest::newRow(name) << words << text(copies);
    };
    row("ratings", {text("Where things stand"), text("Red")}, "HCPF");
    row("findings", {text("What we found"), text("Staff who know the lantern drill")}, "HCPF");
    row("actions", {text("Restart the round"), text("Ask the network")}, "HCPF");
    row("all of pages 1 and 2", {text("Address"), text("Who to contact"), text("Sign-off")}, "HCP");
    row("names of the home's people", {text("Grace Okafor"), text("Deidre Oyelaran")}, "HC");
    row("a role that was written", {text("Deputy manager")}, "HCPF");
    row("names of their own staff", {text("Kim Duxbury"), text("Orla Penhaligon")}, "HCP");
    row("phones of organisations", {text("0000 000 0002"), text("help@council.example")}, "HCP");
    row("the officer's own", {text("plan@council.example")}, "HC");
    row("small counts", {text("2 of 20 (10%)")}, "HC");
    row("instead of them", {text("fewer than 5 of 20")}, "PF");
    row("reason for the plan", {text("has the date")}, "HCPF");
    row("the council's reason", {text("Secret reason")}, "C");
    row("notes for the plan", listOf(notes), "HCP");
    row("the home's comments", {text(comments)}, "HC");
    row("council notes", {text("Secret council note"), text("Secret note")}, "C");
    row("placements and safeguarding", {text("limited to two"), text("SG-0417")}, "C");
}

void TestAudienceCopy::theTable()
{
    QFETCH(QStringList, words);
    QFETCH(QString, copies);
    const SummaryValues values = troubled();
    const std::map<Audience, QChar> letters{{Audience::Home, QLatin1Char('H')},
                                            {Audience::Council, QLatin1Char('C')},
                                            {Audience::Partners, QLatin1Char('P')},
                                            {Audience::Public, QLatin1Char('F')}};
    for (const auto &[audience, letter] : letters) {
        const QString copy = copyFor(values, audience);
        for (const QString &word : words)
            QVERIFY2(copy.contains(word) == copies.contains(letter),
                     qPrintable(word + QLatin1Char(' ') + letter + copy));
    }
}

void TestAudienceCopy::marksAndParts()
{
    const SummaryValues values = troubled();
    const Document forPartners = homeSummary(values, Audience::Partners);
    const Document forHome = homeSummary(values, Audience::Home);
    QCOMPARE(forPartners.sections.size(), 2);
    for (int section = 0; section < 2; ++section) {
        QCOMPARE(forPartners.sections.at(section).header.mark, text("PARTNER COPY"));
        QCOMPARE(partsOf(forPartners.sections.at(section)), partsOf(forHome.sections.at(section)));
    }
    const Document published = homeSummary(values, Audience::Public);
    QCOMPARE(published.sections.size(), 1);
    QCOMPARE(published.sections.front().header.mark, text("FOR PUBLICATION"));
    QCOMPARE(
        partsOf(published.sections.front()),
        QStringList({text("Where things stand"), text("What was agreed"), text("What we found")}));
    for (const QString &name : listOf(homesPeople) + listOf(councilsPeople) + listOf(addresses) +
                                   listOf(forCouncilAlone) + listOf(comments))
        QVERIFY2(!shown(forPartners).contains(name, Qt::CaseInsensitive), qPrintable(name));
    for (const QString &name : listOf(homesPeople) + listOf(councilsPeople) +
                                   listOf(partnersPeople) + listOf(addresses) +
                                   listOf(forCouncilAlone) + listOf(notes) + listOf(comments))
        QVERIFY2(!shown(published).contains(name, Qt::CaseInsensitive), qPrintable(name));
    QVERIFY(!shown(published).contains(text("You will")));
}

void TestAudienceCopy::smallCounts_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("of");
    QTest::addColumn<QString>("words");
    QTest::newRow("few") << 2 << 20 << text("fewer than 5 of 20");
    QTest::newRow("few of six") << 3 << 6 << text("fewer than 5, or all but fewer than 5, of 6");
    QTest::newRow("all but one of six")
        << 5 << 6 << text("fewer than 5, or all but fewer than 5, of 6");
    QTest::newRow("few of few") << 1 << 2 << text("some or all of fewer than 5");
    QTest::newRow("few to go") << 14 << 20 << text("fewer than 5 more staff who know the drill");
}

void TestAudienceCopy::smallCounts()
{
    QFETCH(int, count);
    QFETCH(int, of);
    QFETCH(QString, words);
    const SummaryValues values = withRatio(count, of);
    const QString counted = QStringLiteral("%1 of %2").arg(count).arg(of);
    QVERIFY(copyFor(values, Audience::Home).contains(counted));
    for (const Audience audience : {Audience::Partners, Audience::Public}) {
        const QString copy = copyFor(values, audience);
        QVERIFY2(copy.contains(words), qPrintable(copy));
        QCOMPARE(copy.contains(counted), count == 14);
        QCOMPARE(copy.contains(QLatin1Char('%')), count == 14);
        QVERIFY(!copy.contains(text("not red")));
        QCOMPARE(checkBeforePrinting(values, audience)->smallNumbers, 1);
    }
}

/// Counts that the same words stand for, and that have the same colour, make the same paper.
void TestAudienceCopy::noCountCanBeWorkedOut_data()
{
    QTest::addColumn<int>("of");
    for (const int of : {2, 4, 5, 6, 7, 8, 9, 10, 12, 20, 40})
        QTest::addRow("of %d", of) << of;
}

void TestAudienceCopy::noCountCanBeWorkedOut()
{
    QFETCH(int, of);
    const SmallNumbers small(invented()->rollUp.publishSmall);
    std::map<QString, QString> papers;
    for (int count = 0; count <= of; ++count) {
        const auto words = small.ratioWords(count, of);
        if (!words)
            continue;
        const SummaryValues values = withRatio(count, of);
        const QString id = idsOf(*invented(), Kind::Ratio).front();
        const QString key = *words + subject::key(values.rating.answers.at(id).colour);
        const QString paper = copyFor(values, Audience::Public);
        const auto [first, isNew] = papers.emplace(key, paper);
        if (!isNew)
            QCOMPARE(paper, first->second);
    }
    QVERIFY(!papers.empty());
}

void TestAudienceCopy::fewResidentsAndPositiveResults()
{
    const editions::EditionPointer edition = editions::shippedEditions().inForceOn({2020, 11, 20});
    const QDate day(2020, 11, 20);
    Answers answers = goodAnswers(*edition, day);
    answers[text("NUM-01")].value = subject::Number{3};
    answers[text("TST-05")] = answer(subject::Ratio{1, 3}, day);
    SummaryValues values = visited(edition, day, answers);
    values.home.beds = 4;
    QVERIFY(copyFor(values, Audience::Home).contains(text("3 of 4 beds")));
    QVERIFY(copyFor(values, Audience::Home).contains(text("1 of 3")));
    const Document partner = homeSummary(values, Audience::Partners);
    QVERIFY(!shown(partner).contains(text("beds")));
    QCOMPARE(rowOf(partner, "What we found", text("Positive results")).value(1),
             text("some or all of fewer than 5"));
    QCOMPARE(checkBeforePrinting(values, Audience::Partners)->smallNumbers, 2);
    QCOMPARE(checkBeforePrinting(values, Audience::Public)->smallNumbers, 1);
}

void TestAudienceCopy::peopleOfTheLargestShift()
{
    const editions::EditionPointer edition = shipped();
    Answers answers = goodAnswers(*edition, shippedDay);
    subject::Stock goggles;
    goggles.onHand = 1;
    goggles.perDay = 4;
    goggles.reused = true;
    answers[text("PPE-13")] = answer(goggles, shippedDay);
    const SummaryValues values = visited(edition, shippedDay, answers);
    QVERIFY(copyFor(values, Audience::Home).contains(text("3 more visors or goggles")));
    for (const Audience audience : {Audience::Partners, Audience::Public}) {
        const QString copy = copyFor(values, audience);
        QVERIFY2(copy.contains(text("1 for fewer than 5 people on the largest shift")),
                 qPrintable(copy));
        QVERIFY(!copy.contains(text("3 more")) && !copy.contains(text("for 4")));
    }
}

/// Nothing records that a home agreed; so it is not said whether there were any.
void TestAudienceCopy::theHomesCommentsStay()
{
    SummaryValues values = troubled();
    const QString with = copyFor(values, Audience::Partners);
    values.plan->signedByHome.comments.clear();
    QCOMPARE(copyFor(values, Audience::Partners), with);
    QVERIFY(with.contains(text("My comments: not in this copy")));
}

void TestAudienceCopy::whoRunsTheHome_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("known from a directory") << QString() << text("In post");
    QTest::newRow("in post") << text("in_post") << text("In post");
    QTest::newRow("acting") << text("acting") << text("acting since 2 November 2031");
    QTest::newRow("away") << text("absent") << text("away since 2 November 2031");
    QTest::newRow("vacant") << text("vacant") << text("Post vacant since 2 November 2031");
}

/// To partners by what they are; a provider may be a person too.
void TestAudienceCopy::whoRunsTheHome()
{
    QFETCH(QString, state);
    QFETCH(QString, words);
    SummaryValues values = troubled();
    values.home.manager = {text("Grace Okafor"), state, QDate(2031, 11, 2)};
    values.home.provider = text("Mr A & Mrs B Penrose");
    values.actions.front().what = text("Mrs Penrose to pay");
    const QString copy = copyFor(values, Audience::Partners);
    QVERIFY2(copy.contains(QLatin1Char('\n') + words + QLatin1Char('\n')), qPrintable(copy));
    QVERIFY(copy.contains(text("A person, not a company")));
    QVERIFY(copy.contains(text("The provider to pay")));
    QVERIFY(!copy.contains(text("Penrose")));
    QVERIFY(!copy.contains(text("Okafor")));
    QVERIFY(copyFor(values, Audience::Home).contains(text("Penrose")));
}

void TestAudienceCopy::checks()
{
    SummaryValues values = troubled();
    QVERIFY(!checkBeforePrinting(values, Audience::Home));
    QVERIFY(!checkBeforePrinting(values, Audience::Council));
    const PrintCheck partners = *checkBeforePrinting(values, Audience::Partners);
    QCOMPARE(partners.people, 3);
    QCOMPARE(partners.doubts, QStringList());
    QCOMPARE(partners.words(), text("This names 3 people; 3 small numbers hidden"));
    values.actions.front().what = text("Jane Piper to ring the network");
    const PrintCheck published = *checkBeforePrinting(values, Audience::Public);
    QCOMPARE(published.words(), text("This names people; 1 small number hidden"));
    QCOMPARE(published.doubts,
             QStringList{text("Action “Jane Piper to ring the network”: Jane Piper")});
    QCOMPARE(PrintCheck{}.words(), text("This names nobody"));
    QCOMPARE(PrintCheck{.people = 1}.words(), text("This names 1 person"));
}

void TestAudienceCopy::nothingAtAll_data()
{
    QTest::addColumn<Audience>("audience");
    QTest::addColumn<int>("pages");
    QTest::newRow("partners") << Audience::Partners << 2;
    QTest::newRow("public") << Audience::Public << 1;
}

void TestAudienceCopy::nothingAtAll()
{
    QFETCH(Audience, audience);
    QFETCH(int, pages);
    const SummaryValues values = emptyHome(invented(), inventedDay);
    const Document document = homeSummary(values, audience);
    QVERIFY(shown(document).contains(text("We have not been in touch yet.")));
    QVERIFY(shown(document).contains(text("Nothing has been agreed yet.")));
    QCOMPARE(pdf::Printed({document}).pages().size(), pages);
    QCOMPARE(checkBeforePrinting(values, audience), std::optional(PrintCheck{}));
}

/// Home and council read the values as they are.
void TestAudienceCopy::othersAreAsTheyWere()
{
    const SummaryValues values = troubled();
    for (const Audience audience : {Audience::Home, Audience::Council})
        QCOMPARE(copyFor(forAudience(values, audience), Audience::Council),
                 copyFor(values, Audience::Council));
    // What was left out once stays left out: nothing comes back from the values.
    const SummaryValues published = forAudience(values, Audience::Public);
    const QString all = copyFor(published, Audience::Council);
    for (const QString &name : listOf(homesPeople) + listOf(councilsPeople) +
                                   listOf(partnersPeople) + listOf(forCouncilAlone))
        QVERIFY2(!all.contains(name), qPrintable(name));
}

void TestAudienceCopy::isAsBefore_data()
{
    QTest::addColumn<Audience>("audience");
    QTest::addColumn<QString>("file");
    QTest::newRow("partners") << Audience::Partners << text("partner_copy.html");
    QTest::newRow("public") << Audience::Public << text("for_publication.html");
}

void TestAudienceCopy::isAsBefore()
{
    QFETCH(Audience, audience);
    QFETCH(QString, file);
    QFile golden(QStringLiteral(TEST_DATA "/papers/") + file);
    QVERIFY(golden.open(QIODevice::ReadOnly));
    QCOMPARE(htmlOf(homeSummary(troubled(), audience)), QString::fromUtf8(golden.readAll()));
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    TestAudienceCopy test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_audience_copy.moc"
