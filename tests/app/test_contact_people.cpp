#include <QObject>
#include <QTest>

#include "sequence.h"

using chplan::Said;
using namespace sequence;

/// Whom to ring, and who was rung, by commands.
class TestContactPeople : public QObject {
    Q_OBJECT

    chplan::Program m_program;
    QString m_person;
    QString m_post;

    Said say(const QString &command, const QStringList &settings)
    {
        QStringList arguments = chplan::words(qPrintable(command));
        for (const QString &setting : settings)
            arguments += {QStringLiteral("--set"), setting};
        arguments += {QStringLiteral("--officer"), QStringLiteral("Jo Fiction")};
        return m_program.run(arguments);
    }
    QJsonArray list(const char *command, const char *key)
    {
        return m_program.run(chplan::words(command)).json[QLatin1StringView(key)].toArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray fault = sequence::runOn(m_program);
        QVERIFY2(fault.isEmpty(), fault);
        const Said said =
            say(QStringLiteral("contact add 1-100000001 --role clinical_lead"),
                {QStringLiteral("name=Sam Example"), QStringLiteral("organisation=North network")});
        QVERIFY2(said.exitCode == 0, said.all());
        const QJsonObject contact = said.json[QStringLiteral("contact")].toObject();
        m_person = text(contact, "id");
        m_post = text(contact, "post");
    }
    void cleanupTestCase()
    {
        const Said said = m_program.run({QStringLiteral("check")});
        QVERIFY2(said.exitCode == 0, said.all());
    }

    void onePersonForTwoHomes()
    {
        const Said added = say(QStringLiteral("contact add 1-100000003 --role clinical_lead "
                                              "--person ") +
                                   m_person,
                               {});
        QVERIFY2(added.exitCode == 0, added.all());
        const Said changed = say(QStringLiteral("contact change ") + m_person,
                                 {QStringLiteral("telephone=01632 960 001")});
        QVERIFY2(changed.exitCode == 0, changed.all());
        for (const char *home : {"contact list --home 1-100000001", "contact list --home "
                                                                    "1-100000003"}) {
            const QJsonArray contacts = list(home, "contacts");
            QCOMPARE(contacts.size(), 1);
            QCOMPARE(contacts[0][QStringLiteral("telephone")].toString(),
                     QStringLiteral("01632 960 001"));
        }
    }

    void aPostIsConfirmed()
    {
        const Said said = say(QStringLiteral("contact change ") + m_post,
                              {QStringLiteral("confirmed/on=2026-06-01")});
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(
            list("contact list --home 1-100000001", "contacts")[0][QStringLiteral("to_confirm")],
            QJsonValue(true));
        const Said nobody =
            say(QStringLiteral("contact change ") + m_person, {QStringLiteral("name=")});
        QCOMPARE(nobody.exitCode, 1);
        QCOMPARE(text(nobody.error(), "path"), QStringLiteral("name"));
    }

    void aNewLeadForAllHomes()
    {
        const Said said = say(QStringLiteral("contact replace ") + m_person +
                                  QStringLiteral(" --role clinical_lead"),
                              {QStringLiteral("name=Kim Example")});
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(said.json[QStringLiteral("homes")], QJsonValue(2));
        QCOMPARE(list("contact list --home 1-100000003", "contacts")[0][QStringLiteral("name")],
                 QJsonValue(QStringLiteral("Kim Example")));
    }

    void anUnknownPostIsRefused()
    {
        const Said said = m_program.run(chplan::words("contact list --without clinicallead"));
        QCOMPARE(said.exitCode, 1);
        QCOMPARE(text(said.error(), "path"), QStringLiteral("role"));
    }

    void theCautionStandsWithThePostThatIsEmpty()
    {
        const QStringList empty = chplan::words("contact list --db") << m_program.file();
        const QByteArray caution = "For one resident, contact that resident's own GP practice.";
        const Said leads = m_program.plain(empty + chplan::words("--without clinical_lead"));
        QVERIFY2(leads.exitCode == 0 && leads.out.contains(caution), leads.all());
        const Said deputies = m_program.plain(empty + chplan::words("--without deputy"));
        QVERIFY2(deputies.exitCode == 0 && !deputies.out.contains(caution), deputies.all());
    }

    /// Nothing at all is kept where it is not known which network is meant.
    void aNetworkMustBeKnown()
    {
        const QString before = m_program.digest();
        const Said said = say(QStringLiteral("contact add 1-100000003 --role ipc_lead --network"),
                              {QStringLiteral("name=Lee Example")});
        QVERIFY2(said.exitCode == 1, said.all());
        QVERIFY2(said.err.contains(QStringLiteral("which network")), said.all());
        QCOMPARE(m_program.digest(), before);
    }

    void whoWasRungAndWhoWasNot()
    {
        const qsizetype before = list("contact list --not-contacted 1", "homes").size();
        QVERIFY(before > 0);
        const Said note =
            say(QStringLiteral("contact note 1-100000008 --set how=phone"),
                {QStringLiteral("line=Gloves are late"), QStringLiteral("next=Ring again"),
                 QStringLiteral("next_on=2026-11-23")});
        QVERIFY2(note.exitCode == 0, note.all());
        QCOMPARE(list("contact list --not-contacted 1", "homes").size(), before - 1);
        const QJsonArray history = list("contact history 1-100000008", "history");
        QCOMPARE(history.size(), 1);
        QCOMPARE(chplan::sortedKeys(history[0].toObject()),
                 chplan::words("contact date how line next next_on note officer with"));
        QCOMPARE(text(history[0].toObject(), "line"), QStringLiteral("Gloves are late"));
        QCOMPARE(m_program.run(chplan::words("contact list --not-contacted 0")).exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestContactPeople)
#include "test_contact_people.moc"
