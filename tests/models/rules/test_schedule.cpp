#include "invented_homes.h"
#include "rules/checks.h"
#include "rules/working_days.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QTest>

using namespace invented;

namespace {

const QDate monday(2026, 11, 2);

QJsonObject holidays(const QJsonArray &days)
{
    return {{text("england"), days}};
}

} // namespace

class TestSchedule : public QObject {
    Q_OBJECT

    EditionPointer m_asked = pointer(edition("winter", QDate(2026, 10, 1)));

    QDate nextOn(const QDate &day, const std::vector<rules::ContactAnswers> &contacts,
                 const rules::Overrides &overrides = {}) const
    {
        const auto position =
            rules::positionOn(day, contacts, editions::Library({m_asked}), overrides);
        const rules::HomeRating rating = rules::rate(position);
        std::vector<rules::Touch> touches;
        for (const rules::ContactAnswers &contact : contacts)
            touches.push_back({contact.date, contact.kind});
        return rules::nextContact(rating, touches, position,
                                  rules::outbreakSince(contacts, rating, position));
    }

    rules::ContactAnswers outbreak(int number, const QDate &day, const char *key) const
    {
        return made(number, day, m_asked, {{text("OUTBREAK"), answer(choice(key))}});
    }

private Q_SLOTS:
    void nextContactFollowsTheColour()
    {
        const auto with = [&](Colour colour) {
            rules::Overrides overrides;
            overrides[4].emplace();
            overrides[4]->colour = colour;
            return nextOn(monday, {made(1, monday, m_asked)}, overrides);
        };
        QCOMPARE(with(Colour::Red), monday.addDays(7));
        QCOMPARE(with(Colour::Amber), monday.addDays(14));
        QCOMPARE(with(Colour::Grey), monday.addDays(14));
        // 28 days for a green home, but every home is called after 20.
        QCOMPARE(with(Colour::Green), monday.addDays(20));
    }

    void onlySpokenContactsCount()
    {
        const auto visit = made(1, monday, m_asked);
        const auto attempt = made(2, monday.addDays(3), m_asked, {}, "attempted");
        const auto desk = made(3, monday.addDays(4), m_asked, {}, "desk");
        const auto call = made(4, monday.addDays(5), m_asked, {}, "call");
        QCOMPARE(nextOn(monday.addDays(9), {visit, attempt, desk}), monday.addDays(14));
        QCOMPARE(nextOn(monday.addDays(9), {visit, attempt, call}), monday.addDays(19));
        QVERIFY(nextOn(monday.addDays(9), {attempt}).isNull());
        QVERIFY(nextOn(monday, {}).isNull());
    }

    void anOpenOutbreakIsCalledOnItsDays()
    {
        const auto began = outbreak(1, monday, "open");
        const auto again = [&](int after) { return made(9, monday.addDays(after), m_asked); };
        QCOMPARE(nextOn(monday, {began}), monday.addDays(1));
        QCOMPARE(nextOn(monday.addDays(1), {began, again(1)}), monday.addDays(3));
        QCOMPARE(nextOn(monday.addDays(4), {began, again(4)}), monday.addDays(7));
        QCOMPARE(nextOn(monday.addDays(7), {began, again(7)}), monday.addDays(14));
        QCOMPARE(nextOn(monday.addDays(15), {began, again(15)}), monday.addDays(21));
        // Out of date after 21 days: what is not known does not set the interval.
        QCOMPARE(nextOn(monday.addDays(22), {began, again(22)}), monday.addDays(36));
    }

    void anOutbreakBeginsWithTheFirstOfItsRun()
    {
        const auto first = outbreak(1, monday, "open");
        const auto second = outbreak(2, monday.addDays(3), "open");
        QCOMPARE(nextOn(monday.addDays(3), {second, first}), monday.addDays(7));
        const auto over = outbreak(3, monday.addDays(2), "none");
        QCOMPARE(nextOn(monday.addDays(3), {second, over, first}), monday.addDays(4));
        const auto ended = outbreak(4, monday.addDays(5), "none");
        QCOMPARE(nextOn(monday.addDays(5), {first, second, ended}), monday.addDays(19));
    }

    void aVisitAsksWhatIsDue()
    {
        const auto contact = made(1, monday, m_asked,
                                  {{text("GROUPS"), answer(choice("yes"))},
                                   {text("ISOLATE"), answer(choice("yes"))},
                                   {text("RECORDS"), answer(choice("no"))},
                                   {text("VISITED"), answer(special("not_applicable"))}});
        const auto askedOn = [&](const QDate &day, int kind) {
            const auto position =
                rules::positionOn(day, {contact}, editions::Library({m_asked}), {});
            return rules::questionsFor(m_asked->contacts.at(kind), rules::rate(position), position);
        };
        const QStringList soon = askedOn(monday.addDays(1), 0);
        QVERIFY(!soon.contains(text("GROUPS")));
        QVERIFY(soon.contains(text("ISOLATE")));
        QVERIFY(soon.contains(text("RECORDS")));
        QVERIFY(soon.contains(text("TRAINED")));
        QVERIFY(!soon.contains(text("VISITED")));
        QVERIFY(!soon.contains(text("EXTRA")));
        QVERIFY(!askedOn(monday.addDays(28), 0).contains(text("GROUPS")));
        QVERIFY(askedOn(monday.addDays(29), 0).contains(text("GROUPS")));
        QCOMPARE(askedOn(monday.addDays(1), 1), QStringList({text("ISOLATE"), text("MASKS")}));
    }

    void findingsOfAContact()
    {
        using What = rules::Finding::What;
        auto contact = made(1, monday, m_asked,
                            {{text("ISOLATE"), answer(special("not_known"))},
                             {text("TRAINED"), answer(subject::Ratio{7, 6})},
                             {text("VISITED"), answer(choice("not_assured"))},
                             {text("WORKED"), answer(subject::Number{4})},
                             {text("AGENCY"), answer(subject::Number{5})},
                             {text("GROUPS"), answer(choice("yes"), monday.addDays(1))}});
        const auto findings =
            rules::completionFindings(contact, {text("ISOLATE"), text("MASKS"), text("GROUPS")});
        const std::vector<rules::Finding> expected{{What::PartAboveWhole, text("AGENCY")},
                                                   {What::CountAboveTotal, text("TRAINED")},
                                                   {What::CommentMissing, text("VISITED")},
                                                   {What::CriticalUnanswered, text("MASKS")},
                                                   {What::AsAtAfterContact, text("GROUPS")}};
        QVERIFY(findings == expected);
        contact.answers = {{text("MASKS"), answer(special("not_known"))}};
        QVERIFY(rules::completionFindings(contact, {text("MASKS")}).empty());
    }

    void workingDaysLeaveOutWeekendsAndBankHolidays()
    {
        const auto days = rules::WorkingDays::fromJson(
            holidays({text("2026-12-25"), text("2026-12-28"), text("2027-01-01")}));
        const QDate christmasEve(2026, 12, 24);
        QVERIFY(days.isWorkingDay(christmasEve));
        QVERIFY(!days.isWorkingDay(christmasEve.addDays(1)));
        QVERIFY(!days.isWorkingDay(QDate(2026, 12, 27)));
        QCOMPARE(days.after(christmasEve, 0), christmasEve);
        QCOMPARE(days.after(christmasEve, 1), QDate(2026, 12, 29));
        QCOMPARE(days.after(christmasEve, 4), QDate(2027, 1, 4));
        QVERIFY_EXCEPTION_THROWN(rules::WorkingDays::fromJson(holidays({text("soon")})),
                                 base::Failure);
        QVERIFY_EXCEPTION_THROWN(rules::WorkingDays::fromJson(QJsonObject{}), base::Failure);
    }
};

QTEST_GUILESS_MAIN(TestSchedule)
#include "test_schedule.moc"
