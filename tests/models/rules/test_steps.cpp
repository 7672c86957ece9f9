#include "invented_homes.h"

#include <QObject>
#include <QTest>

using namespace invented;

namespace {

const QDate autumn(2026, 10, 1);
const QDate newYear(2027, 1, 10);

/// Two invented question sets; the second renames one question and drops another.
editions::Library twoWinters()
{
    Edition later = edition("later", newYear);
    later.replaces = text("winter");
    later.questions.front().shelfLifeDays = 40;
    std::erase_if(later.questions, [](const Question &each) { return each.id == text("KNOWS"); });
    editions::Bridge renamed;
    renamed.from = text("GROUPS");
    renamed.to = text("RECORDS");
    renamed.carries = true;
    renamed.values = {{text("yes"), text("yes")}, {text("no"), text("partly")}};
    later.bridges = {renamed};
    return editions::Library({pointer(edition("winter", autumn)), pointer(later)});
}

std::vector<rules::ContactAnswers> randomContacts(const editions::Library &library,
                                                  const QDate &first, int count, int span,
                                                  QRandomGenerator &random)
{
    std::vector<rules::ContactAnswers> contacts;
    for (int number = 0; number < count; ++number) {
        const QDate day = first.addDays(random.bounded(span));
        const EditionPointer asked = library.inForceOn(day);
        const char *kindKey = random.bounded(5) ? "visit" : "attempted";
        rules::ContactAnswers contact = made(number, day, asked, {}, kindKey);
        for (const Question &question : asked->questions) {
            if (random.bounded(3) == 0)
                continue;
            const QDate asAt = day.addDays(-random.bounded(6));
            contact.answers[question.id] = answer(randomValue(question, asAt, random), asAt);
        }
        contacts.push_back(contact);
    }
    return contacts;
}

rules::Overrides randomOverrides(QRandomGenerator &random)
{
    rules::Overrides overrides;
    for (std::optional<subject::Override> &each : overrides) {
        if (random.bounded(3) != 0)
            continue;
        each.emplace();
        each->colour = static_cast<Colour>(random.bounded(5));
        each->from = autumn.addDays(random.bounded(150));
        each->until = each->from.addDays(random.bounded(40));
    }
    return overrides;
}

std::vector<rules::Touch> touchesOf(const std::vector<rules::ContactAnswers> &contacts)
{
    std::vector<rules::Touch> touches;
    for (const rules::ContactAnswers &contact : contacts)
        touches.push_back({contact.date, contact.kind});
    return touches;
}

/// What holds on a day, worked out from nothing.
rules::Step onItsOwn(const QDate &day, const std::vector<rules::ContactAnswers> &contacts,
                     const editions::Library &library, const rules::Overrides &overrides)
{
    const rules::Position position = rules::positionOn(day, contacts, library, overrides);
    const rules::HomeRating rating = rules::rate(position);
    rules::Step step{day, {}, {}, {}, {}};
    for (size_t area = 0; area < 4; ++area)
        step.colours[area] = rating.areas[area].colour;
    step.colours[4] = rating.overall.colour;
    step.nextContact = rules::nextContact(rating, touchesOf(contacts), position,
                                          rules::outbreakSince(contacts, rating, position));
    step.runsOut = rating.runsOut.value_or(QDate());
    return step;
}

QString described(const rules::Step &step)
{
    QString words;
    for (const Colour colour : step.colours)
        words += subject::key(colour) + QLatin1Char(' ');
    return words + text("next ") + step.nextContact.toString(Qt::ISODate) + text(" runs out ") +
           step.runsOut.toString(Qt::ISODate);
}

} // namespace

class TestSteps : public QObject {
    Q_OBJECT

    static void compareEveryDay(const editions::Library &library, const QDate &first, uint seed)
    {
        QRandomGenerator random(seed);
        const auto contacts = randomContacts(library, first, 1 + random.bounded(6), 100, random);
        const rules::Overrides overrides = randomOverrides(random);
        const QDate from = first.addDays(random.bounded(60));
        const std::vector<rules::Step> steps = rules::stepsFrom(from, contacts, library, overrides);
        QVERIFY(!steps.empty());
        QCOMPARE(steps.front().from, from);
        QVERIFY(steps.back().until.isNull());
        size_t now = 0;
        for (QDate day = from; day < from.addDays(150); day = day.addDays(1)) {
            if (steps[now].until.isValid() && day > steps[now].until) {
                ++now;
                QCOMPARE(steps.at(now).from, day);
                QVERIFY(described(steps[now]) != described(steps[now - 1]));
            }
            const QString expected = described(onItsOwn(day, contacts, library, overrides));
            if (described(steps[now]) != expected)
                QFAIL(qPrintable(
                    QStringLiteral("seed %1, %2: %3, not %4")
                        .arg(seed)
                        .arg(day.toString(Qt::ISODate), described(steps[now]), expected)));
        }
    }

private Q_SLOTS:
    void everyDayIsInTheStepThatHoldsIt_data()
    {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void everyDayIsInTheStepThatHoldsIt()
    {
        QFETCH(const uint, seed);
        compareEveryDay(twoWinters(), autumn, seed);
    }

    void everyDayOfTheShippedWinters_data()
    {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void everyDayOfTheShippedWinters()
    {
        QFETCH(const uint, seed);
        // From a summer with the older set through the day on which the newer comes into force.
        compareEveryDay(editions::shippedEditions(), QDate(2026, 7, 15), seed);
    }

    void betweenTurningDaysNoColourChanges()
    {
        const editions::Library library = twoWinters();
        for (uint seed = 100; seed < 120; ++seed) {
            QRandomGenerator random(seed);
            const auto contacts = randomContacts(library, autumn, 4, 30, random);
            const QDate start = autumn.addDays(30);
            const auto days =
                rules::turningDays(rules::positionOn(start, contacts, library, {}), library);
            QVERIFY(std::is_sorted(days.begin(), days.end()));
            QCOMPARE(days.back(), newYear);
            for (QDate day = start; day.addDays(1) < newYear; day = day.addDays(1)) {
                const auto before = onItsOwn(day, contacts, library, {}).colours;
                const auto after = onItsOwn(day.addDays(1), contacts, library, {}).colours;
                const bool isTurning = std::binary_search(days.begin(), days.end(), day.addDays(1));
                QVERIFY2(before == after || isTurning,
                         qPrintable(QStringLiteral("seed %1, %2")
                                        .arg(seed)
                                        .arg(day.addDays(1).toString(Qt::ISODate))));
            }
        }
    }

    void aHomeNobodyHasContactedIsGreyForEver()
    {
        const editions::Library library({pointer(edition("winter", autumn))});
        const auto steps = rules::stepsFrom(autumn, {}, library, {});
        QCOMPARE(steps.size(), size_t{1});
        for (const Colour colour : steps.front().colours)
            QCOMPARE(colour, Colour::Grey);
        QVERIFY(steps.front().nextContact.isNull());
        QVERIFY(steps.front().until.isNull());
    }

    void stepsBeginWithTheFirstEdition()
    {
        const editions::Library library({pointer(edition("winter", autumn))});
        QCOMPARE(rules::stepsFrom(autumn.addDays(-30), {}, library, {}).front().from, autumn);
        QVERIFY(rules::stepsFrom(autumn, {}, editions::Library(), {}).empty());
    }

    void yearsOfContactsStepQuickly()
    {
        QRandomGenerator random(7);
        const editions::Library library = editions::shippedEditions();
        const auto contacts = randomContacts(library, QDate(2023, 1, 1), 150, 1400, random);
        QDate newest;
        for (const auto &contact : contacts)
            newest = std::max(newest, contact.date);
        QBENCHMARK
        {
            const auto steps = rules::stepsFrom(newest, contacts, library, {});
            QVERIFY(!steps.empty());
        }
    }
};

QTEST_GUILESS_MAIN(TestSteps)
#include "test_steps.moc"
