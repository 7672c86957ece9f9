#include <QObject>
#include <QTest>

#include "sequence.h"

using chplan::Said;

/// Where the steps of a way are rung, by commands.
class TestRoutes : public QObject {
    Q_OBJECT

    chplan::Program m_program;

    Said change(const char *step, const QStringList &options)
    {
        return m_program.run(
            QStringList{QStringLiteral("route"), QStringLiteral("change"),
                        QStringLiteral("ppe-2026"), QString::fromUtf8(step)} +
            options + QStringList{QStringLiteral("--officer"), QStringLiteral("Jo Fiction")});
    }
    static QStringList hours(const char *name, const char *closes)
    {
        return {QStringLiteral("--name"),      QString::fromUtf8(name),
                QStringLiteral("--telephone"), QStringLiteral("0000 000 0000"),
                QStringLiteral("--opens"),     QStringLiteral("09:00"),
                QStringLiteral("--closes"),    QString::fromUtf8(closes),
                QStringLiteral("--days"),      QStringLiteral("mon,tue,wed,thu,fri")};
    }
    QJsonObject listed(const QString &now)
    {
        m_program.setEnvironment("CHPLAN_NOW", now);
        return m_program.run(chplan::words("route list --ladder ppe-2026")).json;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QByteArray fault = sequence::runOn(m_program);
        QVERIFY2(fault.isEmpty(), fault);
    }
    void cleanupTestCase()
    {
        const Said said = m_program.run({QStringLiteral("check")});
        QVERIFY2(said.exitCode == 0, said.all());
    }

    void itIsSetAndListed()
    {
        QCOMPARE(listed(QStringLiteral("2026-11-20T17:00:00Z"))[QStringLiteral("routes")]
                     .toArray()
                     .size(),
                 5);
        const Said said = change("council", hours("National line", "16:00"));
        QVERIFY2(said.exitCode == 0, said.all());
        const QJsonObject route = said.json[QStringLiteral("route")].toObject();
        QCOMPARE(chplan::sortedKeys(route).join(u' '),
                 QStringLiteral("answer_within closes days email id ladder ladder_name name number "
                                "open open_on_bank_holidays opens out_of_hours ready recorded step "
                                "telephone until use_when who words"));
        QCOMPARE(route[QStringLiteral("open")], QJsonValue(false));
        QCOMPARE(route[QStringLiteral("until")], QJsonValue(QStringLiteral("2026-11-23T09:00")));
        QVERIFY(route[QStringLiteral("out_of_hours")].isNull());
        QVERIFY2(change("icb", hours("Council emergency stock", "18:00")).exitCode == 0, "icb");
        const QJsonObject list = listed(QStringLiteral("2026-11-20T17:00:00Z"));
        QCOMPARE(list[QStringLiteral("now")], QJsonValue(QStringLiteral("2026-11-20T17:00")));
        const QJsonObject next = list[QStringLiteral("next")].toArray().first().toObject();
        QCOMPARE(next[QStringLiteral("step")], QJsonValue(QStringLiteral("icb")));
        QCOMPARE(next[QStringLiteral("words")].toString(),
                 QStringLiteral("Next: Council emergency stock, open until 6pm, 0000 000 0000. "
                                "National line closed until Monday 9am."));
    }

    /// In summer the clock on the wall is an hour ahead.
    void theClockIsThatOfEngland()
    {
        const auto words = [this](const char *now) {
            const QJsonArray routes =
                listed(QString::fromUtf8(now))[QStringLiteral("routes")].toArray();
            return routes.at(3)[QStringLiteral("words")].toString();
        };
        QCOMPARE(words("2027-06-18T16:59:00Z"), QStringLiteral("open until 6pm"));
        QCOMPARE(words("2027-06-18T17:00:00Z"), QStringLiteral("closed until Monday 9am"));
        QCOMPARE(words("2026-12-24T20:00:00Z"), QStringLiteral("closed until Tuesday 9am"));
    }

    void anEmptyValueClearsAField()
    {
        const Said said =
            change("icb", {QStringLiteral("--days"), QString(), QStringLiteral("--bank-holidays"),
                           QStringLiteral("yes"), QStringLiteral("--opens"), QString(),
                           QStringLiteral("--closes"), QString()});
        QVERIFY2(said.exitCode == 0, said.all());
        const QJsonObject route = said.json[QStringLiteral("route")].toObject();
        QCOMPARE(route[QStringLiteral("words")], QJsonValue(QStringLiteral("open day and night")));
        QCOMPARE(route[QStringLiteral("open_on_bank_holidays")], QJsonValue(true));
        QCOMPARE(route[QStringLiteral("name")],
                 QJsonValue(QStringLiteral("Council emergency stock")));
    }

    /// What is taken further comes back with whom to ring, and who comes after.
    void raisingSaysWhomToRing()
    {
        m_program.setEnvironment("CHPLAN_NOW", QStringLiteral("2026-11-20T17:00:00Z"));
        QStringList raise = chplan::words("escalation raise 1-100000001 --ladder ppe-2026 --step "
                                          "council --item Aprons --officer Jo");
        raise += {QStringLiteral("--why"), QStringLiteral("Aprons: under 24 hours")};
        const Said said = m_program.run(raise);
        QVERIFY2(said.exitCode == 0, said.all());
        const QJsonObject route = said.json[QStringLiteral("route")].toObject();
        QCOMPARE(route[QStringLiteral("now")][QStringLiteral("telephone")],
                 QJsonValue(QStringLiteral("0000 000 0000")));
        QCOMPARE(route[QStringLiteral("next")][QStringLiteral("step")],
                 QJsonValue(QStringLiteral("icb")));
        QCOMPARE(route[QStringLiteral("words")].toString(),
                 QStringLiteral("National line, closed until Monday 9am, 0000 000 0000. Next: "
                                "Council emergency stock, open day and night, 0000 000 0000."));
        const QString id = said.json[QStringLiteral("escalation")][QStringLiteral("id")].toString();
        const Said closed = m_program.run({QStringLiteral("escalation"), QStringLiteral("close"),
                                           id, QStringLiteral("--why"), QStringLiteral("It came"),
                                           QStringLiteral("--officer"), QStringLiteral("Jo")});
        QVERIFY2(closed.exitCode == 0, closed.all());
        QVERIFY(closed.json[QStringLiteral("route")][QStringLiteral("now")].isNull());
    }

    void wrongValues_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const char *step, const char *option,
                            const char *value, int exitCode, const char *path) {
            QTest::newRow(name) << QString::fromUtf8(step) << QString::fromUtf8(option)
                                << QString::fromUtf8(value) << exitCode << QString::fromUtf8(path);
        };
        row("no such step", "nobody", "name", "x", 1, "step");
        row("no such hour", "council", "opens", "25:00", 1, "opens");
        row("no closing hour", "council", "closes", "", 1, "closes");
        row("no such day", "council", "days", "mon,never", 1, "days");
        row("neither yes nor no", "council", "bank-holidays", "maybe", 2, "");
        row("about a person", "council", "name", "Pat, NHS number 943 476 5919", 1, "name");
    }
    void wrongValues()
    {
        QFETCH(QString, step);
        QFETCH(QString, option);
        QFETCH(QString, value);
        QFETCH(QString, path);
        const Said said = change(qPrintable(step), {QStringLiteral("--") + option, value});
        QTEST(said.exitCode, "exitCode");
        QCOMPARE(said.error()[QStringLiteral("path")].toString(), path);
        QVERIFY(!said.err.isEmpty());
    }

    void anUnknownLadderNamesThoseThereAre()
    {
        const Said said = m_program.run(chplan::words("route list --ladder ppe-a"));
        QCOMPARE(said.exitCode, 1);
        QVERIFY2(said.message().contains(QStringLiteral("ppe-2026")), said.all());
    }
};

QTEST_GUILESS_MAIN(TestRoutes)
#include "test_routes.moc"
