#include "chplan.h"

#include <QLockFile>
#include <QObject>
#include <QTest>

using chplan::Said;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// A backup is a file like any other, and putting it back loses nothing.
class TestBackups : public QObject {
    Q_OBJECT

    chplan::Program m_program;
    QString m_before;
    QString m_after;

    Said run(const QStringList &arguments) { return m_program.run(arguments); }
    void note(const char *line)
    {
        const Said said = run({text("contact"), text("note"), text("1-9000000001"),
                               text("--officer"), text("Jo Fiction"), text("--set"),
                               text("how=phone"), text("--set"), text("line=") + text(line)});
        QVERIFY2(said.exitCode == 0, said.all());
    }
    QString digestOf(const QString &file)
    {
        m_program.setFile(file);
        const QString digest = m_program.digest();
        m_program.setFile({});
        return digest;
    }
    QJsonArray laptops() { return run({text("laptops")}).json[text("laptops")].toArray(); }

private Q_SLOTS:
    void initTestCase()
    {
        const Said demo = run(chplan::words("demo --homes 2 --until 2026-11-20"));
        QVERIFY2(demo.exitCode == 0, demo.all());
    }

    void aBackupIsTheSameFile()
    {
        m_before = m_program.digest();
        const Said said = run({text("backup"), m_program.path("safe/one.planner")});
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(digestOf(m_program.path("safe/one.planner")), m_before);
        const Said again = run({text("backup"), m_program.path("safe/one.planner")});
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.message().contains(text("there already")), again.all());
        QCOMPARE(run({text("backup"), m_program.file()}).exitCode, 1);
    }

    void restoringKeepsWhatWasThere()
    {
        note("Written after the backup");
        m_after = m_program.digest();
        QVERIFY(m_after != m_before);
        const QJsonArray before = laptops();
        const Said said = run({text("restore-backup"), m_program.path("safe/one.planner")});
        QVERIFY2(said.exitCode == 0, said.all());
        QCOMPARE(m_program.digest(), m_before);
        const QString kept = said.json[text("kept_as")].toString();
        QVERIFY2(kept.contains(text("before restoring")), qPrintable(kept));
        QCOMPARE(digestOf(kept), m_after);
        QCOMPARE(digestOf(m_program.path("safe/one.planner")), m_before);
        // What is written now is another laptop's, so the two can be brought together.
        note("Written after restoring");
        const QJsonArray after = laptops();
        QVERIFY(after[0][text("this")].toBool());
        QVERIFY(after[0][text("laptop")] != before[0][text("laptop")]);
        QCOMPARE(after.size(), before.size()); // no colleague's
        const Said merged = run({text("receive"), kept});
        QVERIFY2(merged.exitCode == 0, merged.all());
        QCOMPARE(merged.json[text("received")][text("changes")], QJsonValue(1));
        QCOMPARE(run({text("check")}).exitCode, 0);
    }

    void restoresWhereNothingIs()
    {
        m_program.setFile(m_program.path("elsewhere/council.planner"));
        QVERIFY(QDir().mkpath(m_program.path("elsewhere")));
        const Said said = run({text("restore-backup"), m_program.path("safe/one.planner")});
        QVERIFY2(said.exitCode == 0, said.all());
        QVERIFY(said.json[text("kept_as")].isNull());
        QCOMPARE(m_program.digest(), m_before);
        m_program.setFile({});
    }

    void whatIsNoBackupIsRefused()
    {
        const QString before = m_program.digest();
        const QStringList files = QDir(m_program.folder()).entryList(QDir::Files, QDir::Name);
        QByteArray damaged = chplan::Program::read(m_program.path("safe/one.planner"));
        for (qsizetype at = 20000; at + 400 < damaged.size(); at += 30000)
            damaged.replace(at, 400, QByteArray(400, 'x'));
        m_program.write("damaged", damaged);
        m_program.write("text", QByteArray(500, 't'));
        for (const char *file : {"damaged", "text", "nothing"}) {
            const Said said = run({text("restore-backup"), m_program.path(file)});
            QCOMPARE(said.exitCode, 1);
            QVERIFY2(!said.message().isEmpty(), said.all());
            QCOMPARE(m_program.digest(), before);
        }
        QCOMPARE(run({text("restore-backup"), m_program.file()}).exitCode, 1);
        QLockFile lock(QFileInfo(m_program.file()).canonicalFilePath() + text(".lock"));
        QVERIFY(lock.tryLock(0));
        const Said open = run({text("restore-backup"), m_program.path("safe/one.planner")});
        QVERIFY2(open.message().contains(text("open in a window")), open.all());
        lock.unlock();
        QCOMPARE(m_program.digest(), before);
        QCOMPARE(QDir(m_program.folder()).entryList({text("*restoring")}, QDir::Files).size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestBackups)
#include "test_backups.moc"
