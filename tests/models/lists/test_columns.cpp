#include "lists/home_columns.h"
#include "lists/rating_columns.h"
#include "lists/table_model.h"
#include "models/lists/small_edition.h"

#include <QObject>
#include <QTest>

using subject::Colour;

namespace {

const QDate today(2026, 11, 20);

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

lists::HomeRow home(const char *name, std::optional<int> beds, Colour overall)
{
    const base::Id<subject::Home> id(base::idFromContent(text("home"), text(name)));
    lists::HomeRow row{subject::Home(id)};
    row.home.name = text(name);
    row.home.provider = text("Example Care");
    row.home.district = text("North");
    row.home.address.postcode = text("TE1 1ST");
    row.home.beds = beds;
    row.colours[lists::overallPlace] = overall;
    return row;
}

} // namespace

class TestColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keysNeverChange();
    void cellsOfAHome();
    void worstHomesFirst();
    void cqcFromBestToWorst();
    void findsByPostcode();
    void followsTheDay();
    void shownInWords();
    void ratingsOfAHome();

private:
    std::shared_ptr<const editions::Edition> m_edition = small_edition::edition();
};

void TestColumns::keysNeverChange()
{
    QStringList keys;
    for (const auto &column : lists::homeColumns(*m_edition, today))
        keys += column.head.key;
    QCOMPARE(keys.join(u' '),
             text("home district pcn beds cqc_rating overall ipc clinical testing ppe last_contact "
                  "next_contact lead_officer cover_officer location_id provider brand manager "
                  "telephone address postcode authority runs_out flags"));
    keys.clear();
    for (const auto &column : lists::ratingColumns())
        keys += column.head.key;
    QCOMPARE(keys.join(u' '), text("location_id home area date colour worked_out since before "
                                   "reason to_be_green override"));
}

void TestColumns::cellsOfAHome()
{
    lists::HomeRow row = home("Alder Grange", 1042, Colour::Red);
    row.colours[0] = Colour::Blue;
    row.overridden[0] = true;
    row.lastContact = QDate(2026, 11, 3);
    row.nextContact = QDate(2026, 11, 17);
    const std::vector<lists::HomeRow> rows{row, home("Beech", std::nullopt, Colour::Grey)};
    const auto columns = lists::homeColumns(*m_edition, today);
    const lists::RowsGrid<lists::HomeRow> grid(columns, rows);
    QCOMPARE(lists::rowsAsWords(grid, {0}),
             text("Alder Grange: District North; Beds 1,042; Overall Red; IPC 28 days or more; "
                  "Clinical Not known; Tests Not known; PPE Not known; Last contact 3 Nov 2026; "
                  "Next 3 days overdue"));
    QCOMPARE(grid.cellValue(0, 3), QVariant(1042));
    QCOMPARE(grid.cellValue(0, 6), QVariant(text("blue")));
    QCOMPARE(grid.cellValue(0, 11), QVariant(QDate(2026, 11, 17)));
    QVERIFY(grid.cellValue(1, 3).isNull());
    QVERIFY(grid.cellValue(1, 11).isNull());
    QCOMPARE(grid.cellText(1, 11), text("No contact yet"));
    QCOMPARE(columns[6].accessibleOf(row),
             text("Infection prevention and control: 28 days or more, officer's rating"));
    QCOMPARE(columns[0].accessibleOf(row), text("Home: Alder Grange, Example Care"));
}

void TestColumns::worstHomesFirst()
{
    lists::TableModel<lists::HomeRow> model(lists::homeColumns(*m_edition, today),
                                            lists::homeIdentity);
    model.update({home("Green", 1, Colour::Green), home("Grey", 2, Colour::Grey),
                  home("Red", 3, Colour::Red), home("Amber", 4, Colour::Amber)});
    model.sort(model.columnOf(u"overall"));
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.rowAt(row).home.name;
    QCOMPARE(names.join(u' '), text("Red Amber Grey Green"));
}

void TestColumns::cqcFromBestToWorst()
{
    const auto columns = lists::homeColumns(*m_edition, today);
    lists::HomeRow good = home("A", 1, Colour::Green);
    good.home.cqcRating.rating = text("Good");
    lists::HomeRow inadequate = good;
    inadequate.home.cqcRating.rating = text("Inadequate");
    const lists::HomeRow none = home("B", 1, Colour::Green);
    const std::vector<lists::SortKey> keys{columns[4].keyOf(inadequate), columns[4].keyOf(none),
                                           columns[4].keyOf(good)};
    std::vector<int> order{0, 1, 2};
    lists::sortByKeys(order, keys, false);
    QCOMPARE(order, (std::vector<int>{2, 0, 1}));
    lists::sortByKeys(order, keys, true);
    QCOMPARE(order, (std::vector<int>{0, 2, 1}));
}

void TestColumns::findsByPostcode()
{
    lists::TableModel<lists::HomeRow> model(lists::homeColumns(*m_edition, today),
                                            lists::homeIdentity);
    lists::HomeRow other = home("Beech", 2, Colour::Green);
    other.home.address.postcode = text("TE2 2ND");
    model.update({home("Alder", 1, Colour::Green), other});
    model.setFilter(text("te2 2nd"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.rowAt(0).home.name, text("Beech"));
}

void TestColumns::followsTheDay()
{
    lists::TableModel<lists::HomeRow> model(lists::homeColumns(*m_edition, today),
                                            lists::homeIdentity);
    lists::HomeRow row = home("Alder", 1, Colour::Green);
    row.nextContact = today;
    model.update({row});
    const int next = model.columnOf(u"next_contact");
    QCOMPARE(model.cellText(0, next), text("today"));
    model.setColumns(lists::homeColumns(*m_edition, today.addDays(1)));
    QCOMPARE(model.cellText(0, next), text("1 day overdue"));
    row.home.missingSince = today; // nobody is overdue there
    model.update({row});
    QCOMPARE(model.cellText(0, next), text("No longer listed"));
}

void TestColumns::shownInWords()
{
    QCOMPARE(lists::homesShownWords(156, 160), text("156 of 160 homes"));
    QCOMPARE(lists::homesShownWords(15000, 15000), text("15,000 homes"));
    QCOMPARE(lists::homesShownWords(1, 1), text("1 home"));
    QCOMPARE(lists::homesShownWords(0, 0), text("No homes yet"));
}

void TestColumns::ratingsOfAHome()
{
    rules::HomeRating rating;
    rating.date = today;
    rating.edition = m_edition;
    for (const subject::Area area : subject::allAreas)
        rating.areas[static_cast<size_t>(area)].area = area;
    rules::Reason reason;
    reason.question = text("PPE-03");
    rating.areas[3].reasons = {reason, reason, reason};
    rating.areas[3].applicable = 5;
    const lists::HomeRow alder = home("Alder", 1, Colour::Green);
    std::array<lists::ColourHistory, 5> history;
    history[3] = {QDate(2026, 11, 1), Colour::Green};
    const auto rows = lists::ratingRows(alder.home, rating, history);
    const auto columns = lists::ratingColumns();
    const lists::RowsGrid<lists::RatingRow> grid(columns, rows);
    QCOMPARE(grid.gridRows(), 5);
    QCOMPARE(grid.cellValue(3, 2), QVariant(text("ppe")));
    QCOMPARE(grid.cellText(3, 2), text("PPE and equipment"));
    QCOMPARE(grid.cellValue(3, 4), QVariant(text("grey")));
    QCOMPARE(grid.cellValue(3, 6), QVariant(QDate(2026, 11, 1)));
    QCOMPARE(grid.cellValue(3, 7), QVariant(text("green")));
    QVERIFY(grid.cellValue(2, 7).isNull());
    QCOMPARE(grid.cellText(3, 8).count(text("Gloves (singles): no answer yet")), 3);
    QCOMPARE(grid.cellValue(4, 2), QVariant(text("overall")));
    QCOMPARE(grid.cellText(4, 8), text("Not known in all four areas"));
    rating.edition.reset();
    QVERIFY(lists::ratingRows(alder.home, rating, history).empty());
}

QTEST_GUILESS_MAIN(TestColumns)
#include "test_columns.moc"
