#include "council.h"
#include "workflow/contact_history.h"
#include "workflow/people.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;
using subject::ContactNote;

namespace {

const QDate today(2026, 11, 20);

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// Calls of one line and contacts with questions together, and who has been forgotten.
class TestContactHistory : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    workflow::Session &session() { return m_council->session(); }
    ContactNote note(const char *location, const QDate &date, const char *line)
    {
        ContactNote note = workflow::newContactNote(session(), m_council->home(location).id);
        note.date = date;
        note.line = text(line);
        note.how = text("email");
        return base::valueOrThrow(workflow::keepContactNote(session(), note));
    }
    void visit(const char *location, const QDate &date)
    {
        m_council->record(Council::request(location, "{'PPE-03': {'days': 30}}", date));
    }
    QStringList silentFor(int days)
    {
        QStringList homes;
        for (const auto &each : base::valueOrThrow(workflow::homesNotContacted(session(), days)))
            homes += each.home.locationId;
        return homes;
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

    void contactsAndNotesInOrder()
    {
        note("1-1", today.addDays(-1), "Gloves are late");
        visit("1-1", today.addDays(-3));
        note("1-1", today.addDays(-9), "Sent the date");
        note("1-2", today, "Of another home");
        const auto lines =
            base::valueOrThrow(workflow::contactHistory(session(), m_council->home("1-1").id));
        QStringList said;
        for (const auto &line : lines)
            said += QStringLiteral("%1 %2 %3 %4")
                        .arg(line.date.toString(Qt::ISODate), line.how, line.line, line.officer);
        QCOMPARE(said, (QStringList{text("2026-11-19 By email Gloves are late Jo Fiction"),
                                    text("2026-11-17 Visit  Jo Fiction"),
                                    text("2026-11-11 By email Sent the date Jo Fiction")}));
        QVERIFY(lines[0].note && !lines[0].review);
        QVERIFY(lines[1].review && !lines[1].note);
    }

    /// A call of one line is contact: without it the home would be on the list.
    void aNoteIsContact()
    {
        visit("1-1", today.addDays(-40));
        visit("1-2", today.addDays(-60));
        QCOMPARE(silentFor(28), (QStringList{text("1-3"), text("1-2"), text("1-1")}));
        note("1-2", today.addDays(-27), "Rang");
        QCOMPARE(silentFor(28), (QStringList{text("1-3"), text("1-1")}));
        QCOMPARE(silentFor(27), (QStringList{text("1-3"), text("1-1"), text("1-2")}));
        note("1-1", today.addDays(-90), "An old one counts no more than the visit since");
        QCOMPARE(silentFor(41), QStringList{text("1-3")});
    }

    void aDeletedNoteIsNone()
    {
        const ContactNote kept = note("1-3", today, "Rang");
        QVERIFY(!silentFor(1).contains(text("1-3")));
        ContactNote gone = kept;
        gone.deleted = subject::Deletion{text("Wrong home")};
        base::valueOrThrow(
            base::attempt([&] { return workflow::keep(session(), {store::change(kept, gone)}); }));
        QVERIFY(silentFor(1).contains(text("1-3")));
        QVERIFY(base::valueOrThrow(workflow::contactHistory(session(), m_council->home("1-3").id))
                    .empty());
    }

    /// Nobody has to ring a home that is not there any more.
    void aHomeThatDoesNotRunIsLeftOut()
    {
        subject::Home home = m_council->home("1-3");
        const subject::Home before = home;
        home.dormant = true;
        QVERIFY(workflow::saveHome(session(), before, home));
        QCOMPARE(silentFor(1), (QStringList{text("1-1"), text("1-2")}));
    }
};

QTEST_GUILESS_MAIN(TestContactHistory)
#include "test_contact_history.moc"
