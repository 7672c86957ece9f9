#include "lists/area_words.h"
#include "lists/contact_words.h"
#include "lists/reason_words.h"
#include "models/lists/rated.h"

#include <QObject>
#include <QTest>

using namespace rated;

/// What is said of an area, of a home and of its next contact.
class TestAreaWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areas();
    void overrides();
    void wholeHome();
    void nextContact_data();
    void nextContact();
    void findings();

private:
    std::shared_ptr<const editions::Edition> m_edition = small_edition::edition();
};

void TestAreaWords::areas()
{
    const Reason round = weeklyRound();
    const QString roundWords = lists::reasonWords(round, *m_edition);
    const rules::AreaRating red =
        area(Area::Clinical, Colour::Red, {round, staffTested(), staffTested(), staffTested()});
    QCOMPARE(lists::areaWhy(red, *m_edition, 1), roundWords + text(". And 3 more points"));
    QVERIFY(lists::areaWhy(red, *m_edition).endsWith(text(". And 2 more points")));
    QVERIFY(!lists::areaWhy(red, *m_edition, 0).contains(text("more point")));
    QCOMPARE(lists::areaAsWords(text("Alder Grange"), area(Area::Clinical, Colour::Red, {round}),
                                *m_edition),
             text("Alder Grange: Clinical support: Red, because ") + roundWords + text("."));
    rules::AreaRating green = area(Area::Ipc, Colour::Green);
    QCOMPARE(lists::areaRatingWord(green), text("Green"));
    QCOMPARE(lists::areaWhy(green, *m_edition), text("All 12 answers are green"));
    green.known = 11;
    QCOMPARE(lists::areaWhy(green, *m_edition), text("11 of 12 answers known"));
    green.reasons = {staffTested()};
    QCOMPARE(lists::areaRatingWord(green), text("Green, 1 point to follow"));
}

void TestAreaWords::overrides()
{
    rules::AreaRating rating = area(Area::Clinical, Colour::Red, {weeklyRound()});
    QCOMPARE(lists::overrideWords(rating), QString());
    change(rating, Colour::Amber);
    QCOMPARE(lists::overrideWords(rating),
             text("Officer's rating: Amber until 4 December 2026, because the round is booked for "
                  "Monday. Worked out from answers: Red"));
    QCOMPARE(lists::overrideLine(rating, *m_edition),
             text("area b, from Red to Amber until 4 December 2026, because the round is booked "
                  "for Monday"));
    const QString words = lists::areaAsWords(text("Alder Grange"), rating, *m_edition);
    QVERIFY(words.startsWith(text("Alder Grange: Clinical support: Amber (officer's rating until "
                                  "4 December 2026")));
    QVERIFY(!words.contains(text("never shown")));
}

void TestAreaWords::wholeHome()
{
    rules::HomeRating home;
    home.edition = m_edition;
    home.areas = {area(Area::Ipc, Colour::Red), area(Area::Clinical, Colour::Green),
                  area(Area::Testing, Colour::Red), area(Area::Ppe, Colour::Grey)};
    home.overall.colour = home.overall.computed = Colour::Red;
    QCOMPARE(lists::overallWhy(home),
             text("Red in Infection prevention and control and Testing and vaccination"));
    const QStringList lines = lists::homeAsWords(text("Alder Grange"), home).split(u'\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.first().startsWith(text("Alder Grange: Overall: Red, because Red in ")));
    QVERIFY(lines.last().startsWith(text("Alder Grange: PPE and equipment: Not known")));
}

void TestAreaWords::nextContact_data()
{
    QTest::addColumn<QDate>("next");
    QTest::addColumn<QString>("words");
    QTest::newRow("today") << day << text("today");
    QTest::newRow("overdue") << day.addDays(-3) << text("3 days overdue");
    QTest::newRow("one day overdue") << day.addDays(-1) << text("1 day overdue");
    QTest::newRow("to come") << day.addDays(5) << text("in 5 days");
    QTest::newRow("never") << QDate() << text("No contact yet");
}

void TestAreaWords::nextContact()
{
    QFETCH(QDate, next);
    QTEST(lists::nextContactWords(next, day), "words");
}

void TestAreaWords::findings()
{
    using What = rules::Finding::What;
    QCOMPARE(lists::findingWords({What::CriticalUnanswered, text("PPE-02"), true}, *m_edition),
             text("Aprons: no answer yet. \"Not known\" is an answer."));
    QCOMPARE(lists::findingWords({What::PartAboveWhole, text("NUM-04"), true}, *m_edition),
             text("Agency or bank: larger than \"Worked here, last 7 days\", which it is part of. "
                  "Check both numbers."));
    QVERIFY(lists::findingWords({What::AsAtAfterContact, text("PPE-02"), true}, *m_edition)
                .contains(text("after the date of this contact")));
}

QTEST_GUILESS_MAIN(TestAreaWords)
#include "test_area_words.moc"
