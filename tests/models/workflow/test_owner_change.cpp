#include "council.h"
#include "workflow/actions.h"
#include "workflow/owner_change.h"
#include "workflow/people.h"
#include "workflow/plans.h"
#include "workflow/previous_owner.h"
#include "workflow/summary.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;
using subject::Action;
using subject::Home;
using workflow::ActionFate;

namespace {

const QDate today(2026, 11, 20);

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// A home changes owner: known before CQC has a record, with nothing of the old owner's answers.
class TestOwnerChange : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    workflow::Session &session() { return m_council->session(); }
    base::Result<workflow::OwnerChanged> announce(int days, const char *provider = "New Care")
    {
        return workflow::announceOwner(session(), m_council->home("1-1").id,
                                       {.on = today.addDays(days), .provider = text(provider)});
    }
    base::Result<workflow::OwnerChanged> confirm(const char *number)
    {
        return workflow::confirmOwner(session(), m_council->home("1-1").id, text(number));
    }
    Action act(const char *what, const char *side)
    {
        Action action = workflow::newAction(session(), m_council->home("1-1").id);
        action.what = text(what);
        action.owner = {.side = text(side), .name = text("Sam"), .organisation = text("Old Care")};
        action.due = today.addDays(7);
        return base::valueOrThrow(workflow::keepAction(session(), action));
    }
    void post(const char *role, const char *name)
    {
        workflow::PersonRow row =
            workflow::newPerson(session(), m_council->home("1-1").id, text(role));
        row.person.name = text(name);
        QVERIFY(workflow::keepPerson(session(), row));
    }
    template <typename Result>
    static QString faultAt(const Result &result)
    {
        return result ? text("nothing was refused") : result.error().path;
    }
    /// A directory of the new year, in which the home has another number.
    void importUnder(const char *number)
    {
        m_council->import(QByteArray("cqc_id,name,provider,postcode,telephone\r\n") + number +
                          ",Alder Court,New Care Ltd,AB1 2CD,01632 960 009\r\n");
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->import("cqc_id,name,provider,district,beds,postcode\r\n1-1,Alderbrook House,Old "
                          "Care,North,40,AB1 2CD\r\n1-2,Birch Lodge,Old Care,North,20,AB1 2CE\r\n");
        session().setOfficer(
            base::valueOrThrow(workflow::officerNamed(session(), text("Jo Fiction"))));
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    /// One home is listed and counted once, under the owner of the day.
    void listedOnceUnderTheOwnerOfTheDay()
    {
        const Home before = m_council->home("1-1");
        const auto listed = [this] {
            std::vector<base::Id<Home>> ids;
            for (const lists::HomeRow &row : base::valueOrThrow(workflow::homes(session())))
                ids.push_back(row.home.id);
            return ids;
        };
        const auto has = [](const std::vector<base::Id<Home>> &ids, const base::Id<Home> &id) {
            return std::find(ids.begin(), ids.end(), id) != ids.end();
        };
        const base::Id<Home> next = base::valueOrThrow(announce(3)).after.id;
        QCOMPARE(listed().size(), size_t(2));
        QVERIFY(has(listed(), before.id));
        QVERIFY(!has(listed(), next));
        QCOMPARE(base::valueOrThrow(workflow::homes(session(), {next})).size(), size_t(0));
        QCOMPARE(base::valueOrThrow(workflow::ratings(session())).size(), size_t(10));
        QVERIFY(announce(0));
        QCOMPARE(listed().size(), size_t(2));
        QVERIFY(has(listed(), next));
        QVERIFY(!has(listed(), before.id));
        QCOMPARE(base::valueOrThrow(workflow::homes(session(), {before.id})).size(), size_t(0));
        QVERIFY(workflow::withdrawOwner(session(), before.id));
        QVERIFY(has(listed(), before.id));
    }

    /// Either of the two records is named by what stands in brackets.
    void askedForByNameBothAreOffered()
    {
        const base::Id<Home> next = base::valueOrThrow(announce(3)).after.id;
        const auto found = workflow::findHome(session(), text("Alderbrook House"));
        QVERIFY(!found);
        QVERIFY2(found.error().message.contains(text("(1-1)")) &&
                     found.error().message.contains(next.text()),
                 qPrintable(found.error().message));
        QCOMPARE(base::valueOrThrow(workflow::findHome(session(), next.text())).id, next);
    }

    void aSecondNumberIsRefused()
    {
        QVERIFY(announce(0));
        QVERIFY(confirm("1-9"));
        const auto second = confirm("1-8");
        QVERIFY(!second);
        QVERIFY2(second.error().message.contains(text("1-9")), qPrintable(second.error().message));
    }

    void aProvisionalRecord()
    {
        m_council->record(Council::request("1-1", "{'PPE-03': {'days': 30}}"));
        post("clinical_lead", "Kim Example");
        post("regional_manager", "Lee Example");
        const auto changed = base::valueOrThrow(announce(11));
        QCOMPARE(changed.before.ownerChange.provider, text("New Care"));
        QVERIFY(!changed.before.continuesAs);
        QCOMPARE(changed.after.locationId, QString());
        QCOMPARE(changed.after.provider, text("New Care"));
        QCOMPARE(changed.after.district, text("North"));
        QVERIFY(!changed.after.beds);
        const auto people = base::valueOrThrow(workflow::peopleOf(session(), changed.after.id));
        QCOMPARE(people.size(), size_t(1));
        QCOMPARE(people.front().person.name, text("Kim Example"));
        QVERIFY(people.front().isToConfirm);
        QVERIFY(!workflow::peopleOf(session(), changed.before.id)->front().isToConfirm);
        // Nothing that the old owner answered is the new owner's.
        QVERIFY(workflow::homeContacts(session(), changed.after.id)->contacts.empty());
        // Said again, it is the same record.
        const auto again = base::valueOrThrow(announce(20, "Newer Care"));
        QCOMPARE(again.after.id, changed.after.id);
        QCOMPARE(workflow::announcedNext(session(), changed.before.id).value()->provider,
                 text("Newer Care"));
        QCOMPARE(workflow::peopleOf(session(), again.after.id)->size(), size_t(1));
    }

    /// A record without a number is found by its id, and not by no name at all.
    void aRecordWithoutANumberIsFoundByItsId()
    {
        const Home next = base::valueOrThrow(announce(11)).after;
        QVERIFY(!workflow::findHome(session(), QString()));
        QCOMPARE(workflow::findHome(session(), next.id.text())->id, next.id);
    }

    void cqcGivesANumber()
    {
        act("Book a session", "home");
        QCOMPARE(faultAt(confirm("1-9")), QString()); // not announced: no field is at fault
        QVERIFY(!confirm("1-9"));
        QVERIFY(announce(0));
        QCOMPARE(faultAt(confirm("1-1")), text("location_id"));
        const auto changed = base::valueOrThrow(confirm("1-9"));
        QCOMPARE(m_council->home("1-9").id, changed.after.id);
        QCOMPARE(m_council->home("1-1").continuesAs, changed.after.id);
        const auto plans = base::valueOrThrow(workflow::plansOf(session(), changed.before.id));
        QCOMPARE(plans.front().status, text("closed"));
        QCOMPARE(plans.front().closed.on, today);
        QVERIFY(!plans.front().outcome.isEmpty());
        QVERIFY(!announce(5)); // it has happened
        importUnder("1-9");
        QCOMPARE(m_council->home("1-9").id, changed.after.id); // and is not made twice
        QCOMPARE(m_council->home("1-9").telephone, text("01632 960 009"));
    }

    /// Answers of the owner before are shown to the council, and count for and stand on nothing.
    void whatTheOwnerBeforeAnswered()
    {
        m_council->record(Council::request("1-1", "{'NUM-02': 19, 'IPC-08': {'count': 17}}",
                                           QDate(2026, 11, 12)));
        const Home next = base::valueOrThrow(announce(0)).after;
        QVERIFY(workflow::previousAnswers(session(), m_council->home("1-2").id)->empty());
        QVERIFY(workflow::previousAnswers(session(), m_council->home("1-1").id)->empty());
        const auto isMarked = [&] {
            const auto answers = base::valueOrThrow(workflow::previousAnswers(session(), next.id));
            return answers.contains(text("IPC-08")) &&
                   answers.at(text("IPC-08")).provider == text("Old Care");
        };
        QVERIFY(isMarked()); // before CQC has a number
        QVERIFY(confirm("1-9"));
        QVERIFY(isMarked());
        const auto overview = base::valueOrThrow(workflow::homeOverview(session(), next.id));
        QVERIFY(!overview.position.answer(text("IPC-08")));
        QCOMPARE(overview.rating.overall.colour, subject::Colour::Grey);
        const auto isOnPaper = [&](const Home &home, papers::Audience audience) {
            const QString words =
                papers::allStrings(
                    base::valueOrThrow(workflow::homeSummary(session(), home.id, audience)))
                    .join(QLatin1Char('\n'));
            return words.contains(text("17 of 19"));
        };
        for (const papers::Audience audience :
             {papers::Audience::Home, papers::Audience::Council}) {
            QVERIFY(isOnPaper(m_council->home("1-1"), audience));
            QVERIFY(!isOnPaper(next, audience));
        }
    }

    void aRatingOfCqcIsInherited()
    {
        const Home before = m_council->home("1-1");
        Home rated = before;
        rated.cqcRating = {.rating = text("Good"), .published = QDate(2025, 5, 3)};
        QVERIFY(workflow::saveHome(session(), before, rated));
        QVERIFY(announce(0));
        const Home after = base::valueOrThrow(confirm("1-9")).after;
        QCOMPARE(after.cqcRating.rating, text("Good"));
        QVERIFY(after.cqcRating.inherited);
        QVERIFY(!m_council->home("1-1").cqcRating.inherited);
        importUnder("1-9"); // a directory that says nothing of ratings
        QVERIFY(m_council->home("1-9").cqcRating.inherited);
    }

    /// Nobody had announced it: a directory showed that the home goes on as another.
    void actionsAreSortedWhereNobodyHadAnnouncedIt()
    {
        const Action action = act("Book a session", "home");
        importUnder("1-9");
        QVERIFY(workflow::confirmContinuation(session(), m_council->home("1-1").id,
                                              m_council->home("1-9").id));
        QCOMPARE(workflow::announcedNext(session(), m_council->home("1-1").id).value()->locationId,
                 text("1-9"));
        const Action handed =
            base::valueOrThrow(workflow::sortAction(session(), action.id, ActionFate::HandOver));
        QVERIFY(handed.home == m_council->home("1-9").id);
        QCOMPARE(handed.owner.organisation, text("New Care Ltd"));
    }

    /// The record that was there first stays the home, whichever way CQC's number comes in.
    void aDirectoryIsConfirmedOnItsOwnPage()
    {
        const Home next = base::valueOrThrow(announce(-1)).after;
        importUnder("1-9");
        QVERIFY(workflow::confirmContinuation(session(), m_council->home("1-1").id,
                                              m_council->home("1-9").id));
        QCOMPARE(m_council->home("1-9").id, next.id);
        QCOMPARE(m_council->home("1-1").continuesAs, next.id);
    }

    /// Brought in by a directory first, what CQC says comes to the record that was there.
    void aDirectoryCameFirst()
    {
        const Home next = base::valueOrThrow(announce(-1)).after;
        importUnder("1-9");
        QVERIFY(m_council->home("1-9").id != next.id);
        QVERIFY(confirm("1-9"));
        const Home after = m_council->home("1-9");
        QCOMPARE(after.id, next.id);
        QCOMPARE(after.name, text("Alder Court"));
        QCOMPARE(after.provider, text("New Care Ltd"));
        importUnder("1-9");
        QCOMPARE(m_council->home("1-9").id, next.id);
    }

    void aNumberInUseIsRefused()
    {
        QVERIFY(announce(-1));
        m_council->record(Council::request("1-2", "{'PPE-03': {'days': 30}}"));
        const QString before = m_council->digest();
        QCOMPARE(faultAt(confirm("1-2")), text("location_id"));
        QCOMPARE(m_council->digest(), before);
    }

    void openActionsAreSorted()
    {
        const Action keep = act("Ask the network", "nhs");
        const Action hand = act("Book a session", "home");
        const Action close = act("Mend the door", "home");
        QVERIFY(!workflow::sortAction(session(), keep.id, ActionFate::Keep)); // not announced
        const Home next = base::valueOrThrow(announce(-1)).after;
        const auto home = m_council->home("1-1").id;
        QCOMPARE(workflow::actionsToSort(session(), home)->size(), size_t(3));
        const Action kept =
            base::valueOrThrow(workflow::sortAction(session(), keep.id, ActionFate::Keep));
        QVERIFY(kept.home == next.id && kept.plan != keep.plan);
        QCOMPARE(kept.owner, keep.owner);
        const Action handed =
            base::valueOrThrow(workflow::sortAction(session(), hand.id, ActionFate::HandOver));
        QCOMPARE(handed.owner.organisation, text("New Care"));
        QCOMPARE(handed.owner.name, QString());
        QVERIFY(handed.plan == kept.plan);
        const Action closed =
            base::valueOrThrow(workflow::sortAction(session(), close.id, ActionFate::Close));
        QVERIFY(!closed.isOpen() && closed.home == home);
        QCOMPARE(closed.progress.outcome, text("Owner changed"));
        QCOMPARE(workflow::actionsToSort(session(), home)->size(), size_t(0));
        QVERIFY(!workflow::sortAction(session(), close.id, ActionFate::Keep));
        QCOMPARE(base::valueOrThrow(workflow::actions(session(), next.id)).size(), size_t(2));
    }

    void itDoesNotChangeAfterAll()
    {
        const auto home = m_council->home("1-1").id;
        QVERIFY(!workflow::withdrawOwner(session(), home));
        post("clinical_lead", "Kim Example");
        const Home next = base::valueOrThrow(announce(11)).after;
        QVERIFY(workflow::withdrawOwner(session(), home));
        QVERIFY(!m_council->home("1-1").ownerChange.on.isValid());
        QVERIFY(!*workflow::announcedNext(session(), home));
        QVERIFY(!workflow::findHome(session(), next.id.text()));
        QCOMPARE(workflow::homes(session())->size(), size_t(2));
        // Heard of again, it is the same record, with those who stand in posts.
        const auto again = base::valueOrThrow(announce(20));
        QCOMPARE(again.after.id, next.id);
        QCOMPARE(workflow::peopleOf(session(), next.id)->size(), size_t(1));
        QVERIFY(workflow::sortAction(session(), act("Ask", "nhs").id, ActionFate::Keep));
        QVERIFY(!workflow::withdrawOwner(session(), home));
    }

    void whatIsWrongIsSaidAtItsField()
    {
        const QString before = m_council->digest();
        QCOMPARE(faultAt(announce(11, " ")), text("owner_change/provider"));
        QCOMPARE(faultAt(announce(11, "old CARE")), text("owner_change/provider"));
        QCOMPARE(faultAt(workflow::announceOwner(session(), m_council->home("1-1").id,
                                                 {.on = {}, .provider = text("New Care")})),
                 text("owner_change/on"));
        QCOMPARE(m_council->digest(), before);
        QVERIFY(announce(1));
        QCOMPARE(faultAt(confirm("1-9")), text("owner_change/on"));
    }
};

QTEST_GUILESS_MAIN(TestOwnerChange)
#include "test_owner_change.moc"
