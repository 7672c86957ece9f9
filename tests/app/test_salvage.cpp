#include "chplan.h"

#include <QLockFile>
#include <QObject>
#include <QTest>

using chplan::Said;

namespace {

constexpr qsizetype pageSize = 4096;

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A planner file with a damaged page opens no more; what can be read of it goes into a new one.
class TestSalvage : public QObject {
    Q_OBJECT

    chplan::Program m_program;
    QByteArray m_sound;
    QString m_digest;

    Said run(const QStringList &arguments) { return m_program.run(arguments); }
    Said salvage(const QString &file, const QString &target)
    {
        return run({text("salvage"), file, text("--to"), target});
    }
    QString damagedFile(const char *name, const std::function<void(QByteArray &)> &damage)
    {
        QByteArray bytes = m_sound;
        damage(bytes);
        const QString path = m_program.path(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }
    Said checkOf(const QString &file)
    {
        m_program.setFile(file);
        const Said said = run({text("check")});
        m_program.setFile({});
        return said;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const Said demo = run(chplan::words("demo --homes 3 --until 2026-11-20"));
        QVERIFY2(demo.exitCode == 0, demo.all());
        m_digest = m_program.digest();
        m_sound = bytesOf(m_program.file());
        QVERIFY(m_sound.size() > 20 * pageSize);
    }

    /// The header and the list of tables are gone: everything is still there.
    void withoutItsFirstPage()
    {
        const QString damaged = damagedFile("first.planner", [](QByteArray &bytes) {
            bytes.replace(0, pageSize, QByteArray(pageSize, '\0'));
        });
        QCOMPARE(checkOf(damaged).exitCode, 1);
        const QString target = m_program.path("first mended.planner");
        const Said said = salvage(damaged, target);
        QVERIFY2(said.exitCode == 0, said.all());
        QVERIFY(said.json[text("whole")].toBool());
        QVERIFY(said.json[text("lost")].toArray().isEmpty());
        const Said check = checkOf(target);
        QVERIFY2(check.exitCode == 0, check.all());
        QCOMPARE(check.json[text("digest")].toString(), m_digest);
        const Said again = salvage(damaged, target);
        QCOMPARE(again.exitCode, 1);
        QVERIFY2(again.message().contains(text("already exists")), again.all());
    }

    /// A page of entries is gone: what it held is told, what it did not stands.
    void withoutSomeEntries()
    {
        const QString damaged = damagedFile("entries.planner", [](QByteArray &bytes) {
            const qsizetype at = bytes.indexOf("\"as_at\":\"2026-");
            bytes.replace(at / pageSize * pageSize, pageSize, QByteArray(pageSize, '\xa5'));
        });
        const QString target = m_program.path("entries mended.planner");
        const Said said = salvage(damaged, target);
        QVERIFY2(said.exitCode == 0, said.all());
        QVERIFY(!said.json[text("whole")].toBool());
        QVERIFY(said.json[text("changes")].toInt() > 0);
        QVERIFY(said.json[text("renamed")].toInt() > 0);
        QVERIFY(said.json[text("in_part")].toInt() > 0 ||
                !said.json[text("lost")].toArray().isEmpty());
        const Said check = checkOf(target);
        QVERIFY2(check.exitCode == 0, check.all());
        m_program.setFile(target);
        const Said homes = run({text("homes")});
        const Said history = run({text("history"), text("1-9000000001")});
        m_program.setFile({});
        QVERIFY2(homes.exitCode == 0, homes.all());
        QCOMPARE(homes.json[text("homes")].toArray().size(), 3);
        // Who wrote the later changes, and when, stays.
        const QJsonArray changes = history.json[text("history")].toArray();
        QVERIFY2(changes.size() > 20, history.all());
        QVERIFY2(history.out.count("\"officer\": null") < changes.size() / 2, history.all());
    }

    void refuses()
    {
        const QString target = m_program.path("refused.planner");
        const QString letter = damagedFile(
            "letter.txt", [](QByteArray &bytes) { bytes = "Dear manager, thank you."; });
        const Said said = salvage(letter, target);
        QCOMPARE(said.exitCode, 1);
        QVERIFY2(said.message().contains(text("Nothing of a planner file")), said.all());
        QCOMPARE(salvage(m_program.path("not there.planner"), target).exitCode, 1);
        QCOMPARE(run({text("salvage"), m_program.file()}).exitCode, 2);
        QLockFile window(QFileInfo(m_program.file()).canonicalFilePath() + text(".lock"));
        QVERIFY(window.tryLock(0));
        const Said open = salvage(m_program.file(), target);
        QCOMPARE(open.exitCode, 1);
        QVERIFY2(open.message().contains(text("open in a window")), open.all());
        QVERIFY(!QFileInfo::exists(target));
    }
};

QTEST_GUILESS_MAIN(TestSalvage)
#include "test_salvage.moc"
