// ctest-label: slow
#include <QObject>
#include <QTest>

#include "sequence.h"

using chplan::Said;
using namespace sequence;

/// Who changed what, put back and taken back, by commands.
class TestHistory : public QObject {
    Q_OBJECT

    std::unique_ptr<chplan::Program> m_program;

    Said run(const QString &command, const QStringList &more = {})
    {
        return m_program->run(chplan::words(qPrintable(command)) + more);
    }
    QJsonArray history(const char *options = "")
    {
        const Said said = run(QStringLiteral("history 1-100000001 ") + QLatin1StringView(options));
        return said.json[QStringLiteral("history")].toArray();
    }
    /// The newest row of a field.
    QJsonObject rowOf(const char *field)
    {
        const QJsonArray rows = history();
        for (const QJsonValue &row : rows) {
            if (text(row.toObject(), "field") == QLatin1StringView(field))
                return row.toObject();
        }
        return {};
    }
    QJsonValue review()
    {
        return run(QStringLiteral("review show 1-100000001")).json[QStringLiteral("contact")];
    }
    QString digest() { return text(run(QStringLiteral("check")).json, "digest"); }
    static QStringList by(const char *officer)
    {
        return {QStringLiteral("--officer"), QString::fromUtf8(officer)};
    }

private Q_SLOTS:
    void init()
    {
        m_program = std::make_unique<chplan::Program>();
        const QByteArray fault = sequence::runOn(*m_program);
        QVERIFY2(fault.isEmpty(), fault);
    }
    void cleanup()
    {
        const Said said = run(QStringLiteral("check"));
        QVERIFY2(said.exitCode == 0, said.all());
        m_program.reset();
    }

    void theHistoryOfAHome()
    {
        const Said said = run(QStringLiteral("history 1-100000001"));
        QCOMPARE(chplan::sortedKeys(said.json).join(u' '), QStringLiteral("history home next"));
        const QJsonObject row = rowOf("IPC-01");
        QCOMPARE(
            chplan::sortedKeys(row).join(u' '),
            QStringLiteral("at change entry field from kind laptop name officer record removed "
                           "stands to what why"));
        QCOMPARE(text(row, "kind"), QStringLiteral("review"));
        QCOMPARE(text(row, "officer"), QStringLiteral("Jo Fiction"));
        QVERIFY2(text(row, "to").startsWith(QStringLiteral("Yes, as at ")), said.all());
        QVERIFY(row[QStringLiteral("from")].isNull());
        QVERIFY(text(row, "entry").startsWith(text(row, "change") + QLatin1Char('.')));
    }

    void aValueIsPutBack()
    {
        const QString entry = text(rowOf("IPC-01"), "entry");
        const Said corrected =
            m_program->record("1-100000001", "{'IPC-01': 'no'}",
                              {QStringLiteral("--correct"), QStringLiteral("heard wrongly")});
        QVERIFY2(corrected.exitCode == 0, corrected.all());
        QVERIFY(text(rowOf("IPC-01"), "to").startsWith(QStringLiteral("No, ")));
        const Said said = run(QStringLiteral("restore %1 --field IPC-01 --why checked").arg(entry),
                              by("Kim Example"));
        QVERIFY2(said.exitCode == 0, said.all());
        const QJsonObject row = rowOf("IPC-01");
        QVERIFY(text(row, "to").startsWith(QStringLiteral("Yes, ")));
        QVERIFY(text(row, "from").startsWith(QStringLiteral("No, ")));
        QCOMPARE(text(row, "change"), text(said.json, "change"));
        QCOMPARE(text(row, "officer"), QStringLiteral("Kim Example"));
        const QString before = digest();
        const Said again =
            run(QStringLiteral("restore %1 --field IPC-01").arg(entry), by("Kim Example"));
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.message().contains(QStringLiteral("stands already")), again.all());
        QCOMPARE(digest(), before);
    }

    void aChangeIsTakenBackAndRedone()
    {
        const QString values = text(rowOf("IPC-01"), "change");
        const QJsonValue contact = review();
        QVERIFY(!contact.isNull());
        const QString before = digest();
        const Said preview = run(QStringLiteral("undo last --preview"));
        QVERIFY2(preview.exitCode == 0, preview.all());
        QCOMPARE(digest(), before);
        QVERIFY(!preview.json[QStringLiteral("taken_back")].toArray().isEmpty());
        QVERIFY(preview.json[QStringLiteral("change")].isNull());
        const Said undone = run(QStringLiteral("undo %1").arg(values), by("Kim Example"));
        QVERIFY2(undone.exitCode == 0, undone.all());
        QCOMPARE(undone.json[QStringLiteral("taken_back")],
                 preview.json[QStringLiteral("taken_back")]);
        QVERIFY(review().isNull());
        const Said redone =
            run(QStringLiteral("undo %1").arg(text(undone.json, "change")), by("Kim Example"));
        QVERIFY2(redone.exitCode == 0, redone.all());
        QCOMPARE(review(), contact);
    }

    void wrongThingsChangeNothing_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("exitCode");
        const auto add = [](const char *command, int exitCode) {
            QTest::newRow(command) << QString::fromUtf8(command) << exitCode;
        };
        add("history nowhere", 1);
        add("history 1-100000001 --kind cat", 1);
        add("history 1-100000001 --record nothing", 1);
        add("history 1-100000001 --limit 0", 2);
        add("restore ffffffff-1.1 --field name --officer Kim", 1);
        add("restore ffffffff-1.1 --officer Kim", 2);
        add("restore ffffffff-1.1 --field name", 2);
        add("undo ffffffff-1 --officer Kim", 1);
        add("undo nonsense --preview", 1);
        add("undo last", 2);
    }
    void wrongThingsChangeNothing()
    {
        QFETCH(QString, command);
        QFETCH(int, exitCode);
        const QString before = digest();
        const Said said = run(command);
        QVERIFY2(said.exitCode == exitCode, said.all());
        QCOMPARE(digest(), before);
    }

    void itCanBeNarrowed()
    {
        for (const QJsonValue &row : history("--kind home"))
            QCOMPARE(text(row.toObject(), "kind"), QStringLiteral("home"));
        const QString record = text(rowOf("IPC-01"), "record");
        const QJsonArray ofContact =
            history(qPrintable(QStringLiteral("--limit 1000 --record ") + record));
        QVERIFY(!ofContact.isEmpty());
        for (const QJsonValue &row : ofContact)
            QCOMPARE(text(row.toObject(), "record"), record);
        const QJsonArray all = history("--limit 1000");
        const Said first = run(QStringLiteral("history 1-100000001 --limit 3"));
        QCOMPARE(first.json[QStringLiteral("next")], QJsonValue(3));
        QCOMPARE(history("--limit 1 --skip 3").first(), all.at(3));
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
