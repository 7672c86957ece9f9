#include "models/papers/home_summary_reading.h"
#include "models/papers/pdf_text.h"

#include "papers/html_writer.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QObject>
#include <QRegularExpression>
#include <QTest>

using namespace papers;
using namespace summaries;
using subject::Colour;

namespace {

QString htmlOf(const Document &document)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    writeHtml({document}, buffer);
    return QString::fromUtf8(buffer.data());
}

QStringList pagesOf(const Document &document)
{
    return pdf::Printed({document}).pages();
}

/// Answers of which every note is a word that occurs nowhere else.
struct Noted {
    Answers answers{};
    QStringList planNotes{};
    QStringList councilNotes{};
};

Noted notedAnswers(quint32 seed)
{
    QRandomGenerator random(seed);
    Noted noted{.answers = mixedAnswers(*invented(), inventedDay)};
    for (auto &[id, given] : noted.answers) {
        given.comment = text("plan%1q").arg(noted.planNotes.size());
        given.councilNote = text("secret%1q").arg(noted.councilNotes.size());
        noted.planNotes += given.comment;
        noted.councilNotes += given.councilNote;
        if (random.bounded(4) == 0)
            given.value = subject::Special{QString(subject::notKnownKey)};
        if (random.bounded(4) == 0)
            given.comment += QLatin1Char(' ') + text("many words ").repeated(random.bounded(900));
        given.comment += text(" end%1q").arg(noted.planNotes.size() - 1);
    }
    return noted;
}

} // namespace

Q_DECLARE_METATYPE(papers::Document)

class TestHomeSummary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsInOrder_data();
    void partsInOrder();
    void firstPagesAreTheSame();
    void councilNotesStayOnTheirSheet_data();
    void councilNotesStayOnTheirSheet();
    void printsEveryWord_data();
    void printsEveryWord();
    void longNoteIsWhole();
    void htmlIsAsBefore_data();
    void htmlIsAsBefore();
    void homeNobodyHasContacted();
    void yearsThatAreKeptAreSaidOnce();
    void leavesNothingDangling_data();
    void leavesNothingDangling();
};

void TestHomeSummary::partsInOrder_data()
{
    QTest::addColumn<int>("section");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("page 1") << 0
                            << QStringList{text("Where things stand"), text("What is working well"),
                                           text("What we agreed to do"), text("Help we offered")};
    QTest::newRow("page 2") << 1
                            << QStringList{text("What we found"),
                                           text("Your PPE"),
                                           text("Who to contact"),
                                           text("Taken further"),
                                           text("If something here is wrong"),
                                           text("Sign-off")};
    QTest::newRow("council") << 2
                             << QStringList{text("Placements and risk"),
                                            text("Ratings"),
                                            text("Council notes on answers and actions"),
                                            text("Taken further, in full"),
                                            text("Where sources disagree"),
                                            text("How sure we are"),
                                            text("What the home disputes"),
                                            text("Contact since the last visit"),
                                            text("Before next time")};
}

void TestHomeSummary::partsInOrder()
{
    QFETCH(int, section);
    QFETCH(QStringList, parts);
    const auto values = realistic(invented(), inventedDay);
    const Document document = homeSummary(values, Audience::Council);
    QCOMPARE(document.sections.size(), 3);
    QCOMPARE(partsOf(document.sections.at(section)), parts);
    QCOMPARE(homeSummary(values, Audience::Home).sections.size(), 2);
}

void TestHomeSummary::firstPagesAreTheSame()
{
    const auto values = realistic(shipped(), shippedDay);
    const Document forHome = homeSummary(values, Audience::Home);
    Document forCouncil = homeSummary(values, Audience::Council);
    QCOMPARE(forHome.sections.at(0).header.mark, text("HOME COPY"));
    QCOMPARE(forCouncil.sections.at(0).header.mark, text("COUNCIL COPY"));
    QCOMPARE(forCouncil.sections.at(2).header.mark, text("OFFICIAL-SENSITIVE"));
    QCOMPARE(forCouncil.sections.at(2).start, SectionStart::NewSheet);
    QVERIFY(!shown(forHome).contains(text("SENSITIVE")));
    forCouncil.sections.removeLast();
    for (Section &section : forCouncil.sections)
        section.header.mark = text("HOME COPY");
    QVERIFY(forCouncil == forHome);
}

void TestHomeSummary::councilNotesStayOnTheirSheet_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestHomeSummary::councilNotesStayOnTheirSheet()
{
    QFETCH(quint32, seed);
    const Noted noted = notedAnswers(seed);
    subject::Home alder = alderGrange();
    alder.overridePpe = changedRating(inventedDay);
    alder.overrideOverall = changedRating(inventedDay);
    alder.overrideOverall->councilReason = text("Council words overall.");
    auto values = visited(invented(), inventedDay, noted.answers, alder);
    values.councilNotes = {{text("Filed later."), text("Jo Fiction"), inventedDay}};
    const Document forCouncil = homeSummary(values, Audience::Council);
    const QString forHome = homeCopy(values);
    Document firstPages = forCouncil;
    firstPages.sections.removeLast();
    for (const QString &secret :
         noted.councilNotes + QStringList{text("asked us to wait"), text("Council words overall"),
                                          text("Filed later.")}) {
        QVERIFY2(!forHome.contains(secret), qPrintable(secret));
        QVERIFY2(!shown(firstPages).contains(secret), qPrintable(secret));
        QVERIFY2(shown(forCouncil).contains(secret), qPrintable(secret));
    }
    for (const QString &note : noted.planNotes)
        QVERIFY2(forHome.contains(note), qPrintable(note));
}

void TestHomeSummary::printsEveryWord_data()
{
    councilNotesStayOnTheirSheet_data();
}

void TestHomeSummary::printsEveryWord()
{
    QFETCH(quint32, seed);
    const Noted noted = notedAnswers(seed);
    const Document document =
        homeSummary(visited(invented(), inventedDay, noted.answers), Audience::Council);
    QStringList pages;
    for (const QString &page : pagesOf(document))
        pages += pdf::letters(page);
    const QString all = pages.join(QString());
    for (const QString &string : allStrings(document)) {
        for (const QString &word :
             string.split(QRegularExpression(text("\\s")), Qt::SkipEmptyParts))
            QVERIFY2(all.contains(pdf::letters(word)), qPrintable(word));
    }
    for (const auto &[id, given] : noted.answers) {
        const QStringList tokens = given.comment.split(QLatin1Char(' '));
        if (given.comment.size() > 400) // may be taller than a page
            continue;
        for (const QString &page : pages)
            QCOMPARE(page.contains(tokens.first()), page.contains(tokens.last()));
    }
}

void TestHomeSummary::longNoteIsWhole()
{
    const editions::EditionPointer edition = invented();
    Answers answers = mixedAnswers(*edition, inventedDay);
    int notes = 0;
    for (auto &[id, given] : answers) {
        if (++notes <= 3)
            given.comment = text("жжжж ").repeated(2'500);
    }
    const auto values = visited(edition, inventedDay, answers);
    const QStringList pages = pagesOf(homeSummary(values, Audience::Home));
    QCOMPARE(pages.join(QString()).count(text("ж").at(0)), 30'000);
    QVERIFY(pages.at(1).contains(text("Signature and date")));
}

void TestHomeSummary::htmlIsAsBefore_data()
{
    QTest::addColumn<Document>("document");
    QTest::addColumn<QString>("file");
    QTest::newRow("council copy") << homeSummary(realistic(invented(), inventedDay),
                                                 Audience::Council)
                                  << text("home_summary.html");
    QTest::newRow("empty home") << homeSummary(emptyHome(invented(), inventedDay), Audience::Home)
                                << text("home_summary_empty.html");
}

void TestHomeSummary::htmlIsAsBefore()
{
    QFETCH(Document, document);
    QFETCH(QString, file);
    QFile golden(QStringLiteral(TEST_DATA "/papers/") + file);
    QVERIFY(golden.open(QIODevice::ReadOnly));
    QCOMPARE(htmlOf(document), QString::fromUtf8(golden.readAll()));
}

void TestHomeSummary::homeNobodyHasContacted()
{
    const auto values = emptyHome(invented(), inventedDay);
    const Document document = homeSummary(values, Audience::Council);
    const QString all = shown(document);
    for (const char *words :
         {"We have not been in touch yet.", "Nobody yet", "No date yet", "Not recorded yet.",
          "We have no up-to-date answers yet.", "questions (never asked).", "No earlier contact.",
          "Nothing has been agreed yet.", "No help was offered this time.",
          "Nothing has been taken further.", "Tell us. Say what is wrong"})
        QVERIFY2(all.contains(text(words)), words);
    for (const TableRow &row : tableOf(document, text("Where things stand")).rows)
        QCOMPARE(std::get<Rating>(std::get<Row>(row).cells.at(1)).colour, Colour::Grey);
    QCOMPARE(document.footer.reference, QString());
    QCOMPARE(pagesOf(document).size(), 3);
}

/// The number that records are destroyed by, not the words an earlier version asked for.
void TestHomeSummary::yearsThatAreKeptAreSaidOnce()
{
    SummaryValues values = realistic(invented(), inventedDay);
    QVERIFY(
        shown(homeSummary(values, Audience::Home)).contains(text("We keep it for 6 years and")));
    values.authority.keepYears = 8;
    QVERIFY(
        shown(homeSummary(values, Audience::Home)).contains(text("We keep it for 8 years and")));
    values.authority.keepYears.reset();
    values.authority.keepFor.clear();
    QVERIFY(!shown(homeSummary(values, Audience::Home)).contains(text("We keep it")));
}

void TestHomeSummary::leavesNothingDangling_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 60; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestHomeSummary::leavesNothingDangling()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    SummaryValues values =
        seed % 2 ? realistic(invented(), inventedDay) : emptyHome(invented(), inventedDay);
    const auto thin = [&](QString &field) {
        if (random.bounded(2))
            field = random.bounded(2) ? QString() : text("  ");
    };
    subject::Authority &authority = values.authority;
    for (subject::ContactPoint *point :
         {&authority.supportLine, &authority.healthProtection, &authority.infectionControl,
          &authority.ppeRoute, &authority.nightHelp, &authority.safeguarding}) {
        for (QString *field :
             {&point->name, &point->organisation, &point->telephone, &point->email, &point->hours})
            thin(*field);
    }
    subject::Home &alder = values.home;
    for (QString *field : {&authority.name, &authority.keepFor, &authority.privacyPage, &alder.name,
                           &alder.provider, &alder.pcn, &alder.locationId, &alder.address.lines,
                           &alder.address.postcode, &alder.manager.name, &alder.manager.state,
                           &alder.cqcRating.rating, &values.contactName, &values.reference})
        thin(*field);
    if (random.bounded(2))
        alder.beds.reset();
    if (values.review && random.bounded(2))
        values.review->metWith = {};
    if (random.bounded(2))
        values.officer.reset();
    const QRegularExpression dangling(
        text("null|undefined|%[0-9]|,\\s*,|,\\s*$|^\\s*,|, *\\.|\\(\\)|  |\\s$| \\.|\\.\\.|: *\\.| "
             "at\\.| by\\."));
    const Document document = homeSummary(values, Audience::Council);
    for (const Section &section : document.sections) {
        for (const Block &block : section.blocks) {
            if (const auto *paragraph = std::get_if<Paragraph>(&block)) {
                const QString words = plainText(paragraph->runs);
                QVERIFY2(!dangling.match(words).hasMatch(), qPrintable(words));
            }
            if (const auto *note = std::get_if<Note>(&block))
                QVERIFY2(!dangling.match(plainText(note->runs)).hasMatch(),
                         qPrintable(plainText(note->runs)));
            if (const auto *facts = std::get_if<KeyValues>(&block)) {
                for (const KeyValue &pair : facts->pairs) {
                    const QString words = plainText(pair.value);
                    QVERIFY2(!words.isEmpty() && !dangling.match(words).hasMatch(),
                             qPrintable(pair.label + words));
                }
            }
            if (const auto *table = std::get_if<Table>(&block)) {
                for (const TableRow &row : table->rows) {
                    for (const Cell &cell : std::get<Row>(row).cells)
                        QVERIFY2(!dangling.match(plainText(cell)).hasMatch(),
                                 qPrintable(plainText(cell)));
                }
            }
        }
    }
}

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    TestHomeSummary test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_home_summary.moc"
