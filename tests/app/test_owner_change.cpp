#include <QObject>
#include <QTest>

#include "sequence.h"

using chplan::Said;
using namespace sequence;

/// A home changes owner, by commands: announced, confirmed, its actions sorted.
class TestOwnerChange : public QObject {
    Q_OBJECT

    chplan::Program m_program;
    QString m_action;

    Said say(const char *command)
    {
        return m_program.run(chplan::words(command) + QStringList{QStringLiteral("--officer"),
                                                                  QStringLiteral("Jo Fiction")});
    }
    Said announce(const char *on, const char *provider)
    {
        return m_program.run(chplan::words("home change-owner 1-100000001 --on") +
                             QStringList{QString::fromLatin1(on), QStringLiteral("--provider"),
                                         QString::fromLatin1(provider), QStringLiteral("--officer"),
                                         QStringLiteral("Jo Fiction")});
    }
    static QJsonObject member(const Said &said, const char *name)
    {
        return said.json[QString::fromLatin1(name)].toObject();
    }
    static qsizetype toSort(const Said &said)
    {
        return said.json[QStringLiteral("actions_to_sort")].toArray().size();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray fault = sequence::runOn(m_program);
        QVERIFY2(fault.isEmpty(), fault);
        Said said = m_program.run(
            chplan::words("action add 1-100000001 --officer Jo --set due=2027-01-04 --set "
                          "owner/side=home") +
            QStringList{QStringLiteral("--set"), QStringLiteral("owner/name=The manager"),
                        QStringLiteral("--set"), QStringLiteral("what=Book a session")});
        QVERIFY2(said.exitCode == 0, said.all());
        m_action = text(member(said, "action"), "id");
        said = say("contact add 1-100000001 --role clinical_lead --set name=Kim");
        QVERIFY2(said.exitCode == 0, said.all());
    }
    void cleanupTestCase()
    {
        const Said said = m_program.run({QStringLiteral("check")});
        QVERIFY2(said.exitCode == 0, said.all());
    }

    void aHomeThatStays()
    {
        const Said said = m_program.run(chplan::words("home change-owner 1-100000001"));
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(chplan::sortedKeys(said.json),
                 chplan::words("actions_to_sort contacts_to_confirm home next"));
        QVERIFY(said.json[QStringLiteral("next")].isNull());
        QCOMPARE(toSort(said), 0);
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const char *options, int exitCode,
                            const char *path = "") {
            QTest::newRow(name) << QString::fromLatin1(options) << exitCode
                                << QString::fromLatin1(path);
        };
        row("no provider", "--on 2026-12-01", 1, "owner_change/provider");
        row("no day", "--provider New", 1, "owner_change/on");
        row("not a day", "--on tomorrow --provider New", 2);
        row("a number before it is announced", "--location-id 1-9", 1);
        row("not announced", "--withdraw", 1);
        row("both", "--withdraw --on 2026-12-01", 2);
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QString, options);
        QFETCH(int, exitCode);
        QFETCH(QString, path);
        const Said said =
            say(qPrintable(QStringLiteral("home change-owner 1-100000001 ") + options));
        QCOMPARE(said.exitCode, exitCode);
        if (!path.isEmpty())
            QCOMPARE(text(member(said, "error"), "path"), path);
    }

    void itIsAnnounced()
    {
        const Said said = announce("2026-11-20", "New, Care & \"Co\"");
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(text(member(said, "next"), "provider"), QStringLiteral("New, Care & \"Co\""));
        QVERIFY(member(said, "next")[QStringLiteral("location_id")].isNull());
        QCOMPARE(toSort(said), 1);
        QCOMPARE(said.json[QStringLiteral("contacts_to_confirm")], QJsonValue(1));
        QCOMPARE(toSort(m_program.run(chplan::words("home change-owner 1-100000001"))), 1);
    }

    void itsActionsAreSorted()
    {
        QCOMPARE(say(qPrintable(QStringLiteral("action sort %1 --as gift").arg(m_action))).exitCode,
                 2);
        const Said said =
            say(qPrintable(QStringLiteral("action sort %1 --as hand-over").arg(m_action)));
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(text(member(said, "action")[QStringLiteral("owner")].toObject(), "organisation"),
                 QStringLiteral("New, Care & \"Co\""));
        QCOMPARE(toSort(m_program.run(chplan::words("home change-owner 1-100000001"))), 0);
    }

    void cqcGivesItsNumber()
    {
        const Said said = say("home change-owner 1-100000001 --location-id 1-99");
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(text(member(said, "next"), "location_id"), QStringLiteral("1-99"));
        QCOMPARE(text(member(said, "home"), "continues_as"), text(member(said, "next"), "id"));
        const Said plan = m_program.run(chplan::words("plan show 1-99"));
        QVERIFY2(plan.exitCode == 0, plan.all());
    }
};

QTEST_GUILESS_MAIN(TestOwnerChange)
#include "test_owner_change.moc"
