#include "app/chplan.h"

#include <QObject>
#include <QTest>

using chplan::Program;
using chplan::Said;

/// Commands that paint say nothing but their own words, wherever they are started.
class TestPainting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysNothingElse_data();
    void saysNothingElse();

private:
    Program m_program;
};

void TestPainting::initTestCase()
{
    const Said said = m_program.run("demo --homes 2 --until 2026-11-20");
    QVERIFY2(said.exitCode == 0, said.all().constData());
}

void TestPainting::saysNothingElse_data()
{
    QTest::addColumn<QString>("runtimeFolder");
    QTest::newRow("a private folder") << QStringLiteral("runtime");
    QTest::newRow("none: services, containers") << QString();
    QTest::newRow("one that is open to others: sudo") << QStringLiteral("open");
    QTest::newRow("one that is not there") << QStringLiteral("nowhere/at/all");
    QTest::newRow("a file") << QStringLiteral("council.planner");
}

void TestPainting::saysNothingElse()
{
    QFETCH(QString, runtimeFolder);
    QDir folder(m_program.folder());
    folder.mkpath(QStringLiteral("open"));
    QFile::setPermissions(folder.filePath(QStringLiteral("open")),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                              QFile::ReadOther | QFile::ExeOther);
    folder.mkpath(QStringLiteral("temporary"));
    m_program.setEnvironment("TMPDIR", folder.filePath(QStringLiteral("temporary")));
    m_program.unsetEnvironment("QT_QPA_PLATFORM");
    if (runtimeFolder.isNull())
        m_program.unsetEnvironment("XDG_RUNTIME_DIR");
    else
        m_program.setEnvironment("XDG_RUNTIME_DIR", folder.filePath(runtimeFolder));

    const Said said =
        m_program.run({QStringLiteral("report"), QStringLiteral("home-summary"),
                       QStringLiteral("--all"), QStringLiteral("--to"), m_program.path("all.pdf")});
    QVERIFY2(said.exitCode == 0, said.all().constData());
    QCOMPARE(said.err, QString());
    QVERIFY(QFile::exists(m_program.path("all.pdf")));
    QVERIFY(QFile::remove(m_program.path("all.pdf")));
    // What it made for itself is gone.
    QCOMPARE(QDir(folder.filePath(QStringLiteral("temporary")))
                 .entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList());
}

QTEST_GUILESS_MAIN(TestPainting)
#include "test_painting.moc"
