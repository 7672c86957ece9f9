#include "council.h"
#include "workflow/home_at_hand.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;

/// Which home a place in the window is about.
class TestHomeAtHand : public QObject {
    Q_OBJECT

    Council m_council;

    QString at(const QString &place)
    {
        const auto home = base::valueOrThrow(workflow::homeAtHand(m_council.session(), place));
        return home ? home->locationId : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_council.import("cqc_id,name\r\n1-1,Alderbrook House\r\n1-2,Birch Lodge\r\n");
    }

    void aHomeOrAContactWithIt()
    {
        const QString home = m_council.home("1-2").id.text();
        QCOMPARE(at(home), QStringLiteral("1-2"));
        QCOMPARE(at(home + QStringLiteral("/people")), QStringLiteral("1-2"));
        QCOMPARE(at(home + QStringLiteral("/visit/2026-11-20")), QStringLiteral("1-2"));
        m_council.record(Council::request("1-1", "{'PPE-03': {'days': 30}}"));
        const auto contacts = workflow::homeContacts(m_council.session(), m_council.home("1-1").id);
        QCOMPARE(at(contacts->contacts.front().review.id.text()), QStringLiteral("1-1"));
    }

    void noHomeAtAll()
    {
        QCOMPARE(at(QString()), QString());
        QCOMPARE(at(QStringLiteral("1-1")), QString());
        QCOMPARE(at(QStringLiteral("IPC-01")), QString());
        QCOMPARE(at(QUuid::createUuidV5(QUuid(), QStringLiteral("nobody")).toString()), QString());
    }
};

QTEST_GUILESS_MAIN(TestHomeAtHand)
#include "test_home_at_hand.moc"
