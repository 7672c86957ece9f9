#include "council.h"
#include "workflow/people.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;
using subject::ContactNote;
using workflow::PersonRow;

namespace {

const QDate today(2026, 11, 20);

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// Whom to ring, calls of one line, referrals, and what the council says of a home.
class TestPeople : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    workflow::Session &session() { return m_council->session(); }
    base::Id<subject::Home> home(const char *location = "1-1")
    {
        return m_council->home(location).id;
    }
    PersonRow lead(const char *location = "1-1")
    {
        PersonRow row = workflow::newPerson(session(), home(location), text("clinical_lead"));
        row.person.name = text("Sam Example");
        row.person.organisation = text("North network");
        return row;
    }
    template <typename Result>
    static QString faultAt(const Result &result)
    {
        return result ? text("nothing was refused") : result.error().path;
    }
    QStringList without()
    {
        QStringList names;
        const auto homes =
            base::valueOrThrow(workflow::homesWithout(session(), text("clinical_lead")));
        for (const subject::Home &each : homes)
            names += each.locationId;
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->import(
            "cqc_id,name\r\n1-1,Alderbrook House\r\n1-2,Birch Lodge\r\n1-3,Cedar View\r\n");
        session().setOfficer(
            base::valueOrThrow(workflow::officerNamed(session(), text("Jo Fiction"))));
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    /// One clinical lead serves many homes: changed once, changed everywhere.
    void aPersonIsChangedOnce()
    {
        PersonRow first = base::valueOrThrow(workflow::keepPerson(session(), lead()));
        PersonRow second = lead("1-2");
        second.post.person = first.person.id;
        second.person = first.person;
        QVERIFY(workflow::keepPerson(session(), second));
        first.person.telephone = text("01632 960 001");
        QVERIFY(workflow::keepPerson(session(), first));
        const auto rows = base::valueOrThrow(workflow::peopleOf(session(), home("1-2")));
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows.front().person.telephone, text("01632 960 001"));
        QCOMPARE(rows.front().otherHomes, 1);
        QCOMPARE(rows.front().post.confirmed.by, text("Jo Fiction"));
    }

    void aNewLeadInEveryHome()
    {
        const PersonRow first = base::valueOrThrow(workflow::keepPerson(session(), lead()));
        PersonRow second = lead("1-2");
        second.post.person = first.person.id;
        second.person = first.person;
        QVERIFY(workflow::keepPerson(session(), second));
        subject::Person kim = workflow::newPerson(session(), home(), {}).person;
        QCOMPARE(faultAt(workflow::replaceEverywhere(session(), first.person.id,
                                                     text("clinical_lead"), kim)),
                 text("name"));
        kim.name = text("Kim Example");
        const auto homes =
            workflow::replaceEverywhere(session(), first.person.id, text("clinical_lead"), kim);
        QVERIFY(homes);
        QCOMPARE(*homes, 2);
        for (const char *location : {"1-1", "1-2"}) {
            const auto rows = base::valueOrThrow(workflow::peopleOf(session(), home(location)));
            QCOMPARE(rows.front().person.name, text("Kim Example"));
            QCOMPARE(rows.front().post.confirmed.on, today);
        }
        QVERIFY(
            !workflow::replaceEverywhere(session(), first.person.id, text("clinical_lead"), kim));
    }

    void whoIsToBeConfirmed()
    {
        PersonRow row = lead();
        row.post.confirmed.on = today.addDays(-90);
        QVERIFY(workflow::keepPerson(session(), row));
        QVERIFY(!workflow::peopleOf(session(), home())->front().isToConfirm);
        row.post.confirmed.on = today.addDays(-91);
        QVERIFY(workflow::keepPerson(session(), row));
        QVERIFY(workflow::peopleOf(session(), home())->front().isToConfirm);
        row.post.ended = today;
        QVERIFY(workflow::keepPerson(session(), row));
        QVERIFY(workflow::peopleOf(session(), home())->empty());
    }

    /// A lead that the home named in an answer counts too; "none" does not.
    void homesWithoutALead()
    {
        QVERIFY(workflow::keepPerson(session(), lead()));
        m_council->record(Council::request("1-2", "{'CLN-02': {'name': 'Kim Example'}}"));
        m_council->record(Council::request("1-3", "{'CLN-02': 'none'}"));
        QCOMPARE(without(), QStringList{text("1-3")});
        QCOMPARE(faultAt(workflow::homesWithout(session(), text("clinical-lead"))), text("role"));
    }

    /// Where somebody stands already, or another network is, nothing changes.
    void oneLeadForANetwork()
    {
        m_council->import(
            "cqc_id,name,pcn\r\n1-1,Alderbrook House,North\r\n1-2,Birch Lodge,north\r\n"
            "1-3,Cedar View,South\r\n1-4,Dale End,North\r\n1-5,Elm Court,North\r\n");
        QVERIFY(workflow::keepPerson(session(), lead("1-4")));
        m_council->record(Council::request("1-5", "{'CLN-02': {'name': 'Kim Example'}}"));
        PersonRow first = lead();
        first.post.confirmed.on = today.addDays(-9);
        first = base::valueOrThrow(workflow::keepPerson(session(), first));
        QCOMPARE(base::valueOrThrow(workflow::standAcrossNetwork(session(), first.post.id)), 1);
        const auto rows = base::valueOrThrow(workflow::peopleOf(session(), home("1-2")));
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows.front().person, first.person);
        QCOMPARE(rows.front().post.confirmed, first.post.confirmed);
        QCOMPARE(rows.front().otherHomes, 1);
        QCOMPARE(base::valueOrThrow(workflow::standAcrossNetwork(session(), first.post.id)), 0);
        first.post.ended = today;
        QVERIFY(workflow::keepPerson(session(), first));
        QVERIFY(!workflow::standAcrossNetwork(session(), first.post.id));
    }

    /// A person for a whole network comes into all its homes in one change, or into none.
    void oneChangeForAWholeNetwork()
    {
        m_council->import("cqc_id,name,pcn\r\n1-1,Alderbrook House,North\r\n"
                          "1-2,Birch Lodge,north\r\n1-3,Cedar View,South\r\n");
        const auto changes = [this] {
            int count = 0;
            session().file().journal().forEachChange([&count](const auto &...) { ++count; });
            return count;
        };
        const int before = changes();
        const auto kept = workflow::keepAcrossNetwork(session(), lead());
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
        QCOMPARE(changes(), before + 1);
        QCOMPARE(kept->others, 1);
        QCOMPARE(base::valueOrThrow(workflow::peopleOf(session(), home("1-2"))).size(), size_t(1));
        PersonRow nobody = lead();
        nobody.person.name.clear();
        QVERIFY(!workflow::keepAcrossNetwork(session(), nobody));
        QCOMPARE(changes(), before + 1);
    }

    void whatIsWrongIsSaidAtItsField()
    {
        PersonRow nobody = lead();
        nobody.person.name = text(" ");
        QCOMPARE(faultAt(workflow::keepPerson(session(), nobody)), text("person/name"));
        PersonRow nothing = lead();
        nothing.post.role = text("king");
        QCOMPARE(faultAt(workflow::keepPerson(session(), nothing)), text("role"));
        PersonRow early = lead();
        early.post.confirmed.on = today.addDays(1);
        QCOMPARE(faultAt(workflow::keepPerson(session(), early)), text("confirmed/on"));
        ContactNote note = workflow::newContactNote(session(), home());
        QCOMPARE(faultAt(workflow::keepContactNote(session(), note)), text("line"));
        note.line = text("Gloves are late");
        note.nextOn = today.addDays(-1);
        QCOMPARE(faultAt(workflow::keepContactNote(session(), note)), text("next_on"));
        note.nextOn = today.addDays(1);
        QVERIFY(workflow::keepContactNote(session(), note));
        note.line = text("About 943 476 5919");
        QCOMPARE(faultAt(workflow::keepContactNote(session(), note)), text("line"));
        QCOMPARE(workflow::contactNotes(session(), home())->front().line, text("Gloves are late"));
    }

    void aReferralIsOnlyThatItWasMade()
    {
        subject::Referral referral = workflow::newReferral(session(), home());
        QCOMPARE(faultAt(workflow::keepReferral(session(), referral)), text("reference"));
        referral.reference = text("SG-1");
        referral.closedOn = today.addDays(-1);
        QCOMPARE(faultAt(workflow::keepReferral(session(), referral)), text("closed_on"));
        referral.closedOn = {};
        QVERIFY(workflow::keepReferral(session(), referral));
        QCOMPARE(workflow::referrals(session(), home())->size(), size_t(1));
    }

    void factsOfAHome()
    {
        subject::Home facts = m_council->home("1-1");
        facts.placements = {text("limited"), today.addDays(-17), text("Jo Fiction"),
                            text("Staffing")};
        QVERIFY(workflow::keepHomeFacts(session(), facts));
        QCOMPARE(m_council->home("1-1").placements, facts.placements);
        facts.ownerChange.on = today.addDays(10);
        QCOMPARE(faultAt(workflow::keepHomeFacts(session(), facts)), text("owner_change/provider"));
        facts.ownerChange = {};
        facts.manager.since = today.addDays(1);
        QCOMPARE(faultAt(workflow::keepHomeFacts(session(), facts)), text("manager/since"));
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "test_people.moc"
