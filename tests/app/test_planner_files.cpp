#include <QObject>
#include <QTest>

#include "planner_files.h"

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace planner_files;
using chplan::Program;
using chplan::Said;

namespace {

/// Four bytes of SQLite's header, big endian.
void writeHeader(const QString &path, qint64 offset, quint32 value)
{
    QFile file(path);
    const char bytes[4] = {char(value >> 24), char(value >> 16), char(value >> 8), char(value)};
    if (!file.open(QIODevice::ReadWrite) || !file.seek(offset) || file.write(bytes, 4) != 4)
        qFatal("cannot write to %s", qPrintable(path));
}

constexpr qint64 userVersion = 60;
constexpr qint64 applicationId = 68;

} // namespace

/// What can be wrong with a file, its folder and its disk.
class TestPlannerFiles : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> m_program;

    /// A command line in which files cannot grow beyond so many blocks of 512 bytes.
    static QStringList onDiskOf(qint64 blocks)
    {
        return {QStringLiteral("/bin/sh"), QStringLiteral("-c"),
                QStringLiteral("trap '' XFSZ; ulimit -f %1; exec \"$@\"").arg(blocks),
                QStringLiteral("sh")};
    }

    static void shareWithAll(const QString &path, QFile::Permissions permissions)
    {
        QVERIFY(QFile::setPermissions(path, permissions));
    }

    /// Runs as somebody to whom rights apply: as root nothing is read-only.
    Said runAsNobody(const QStringList &arguments)
    {
#ifdef Q_OS_UNIX
        if (geteuid() != 0)
            return m_program->run(arguments);
        const QStringList nobody{QStringLiteral("setpriv"), QStringLiteral("--reuid=65534"),
                                 QStringLiteral("--regid=65534"), QStringLiteral("--clear-groups")};
        // The build folder may lie where only root can go.
        const QString copy = m_program->path("chplan");
        if (!QFile::exists(copy) && !QFile::copy(Program::program(), copy))
            qFatal("cannot copy the program");
        return m_program->start(nobody[0], nobody.mid(1) + QStringList{copy} +
                                               m_program->arguments(arguments));
#else
        return m_program->run(arguments);
#endif
    }

private Q_SLOTS:
    void init()
    {
        const QByteArray fault = planner_files::begin(m_program);
        QVERIFY2(fault.isEmpty(), fault);
    }

    void foreignFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a letter") << QByteArray("Dear colleague,\n").repeated(100);
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n").repeated(200);
        QTest::newRow("half a header") << QByteArray("SQLite format 3\0", 16);
    }
    void foreignFiles()
    {
        QFETCH(QByteArray, bytes);
        m_program->setFile(m_program->write("other.planner", bytes));
        for (const QStringList &arguments :
             {chplan::words("homes"), chplan::words("check"), recordArguments(*m_program)}) {
            const Said said = m_program->run(arguments);
            QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("not a planner file")), QString());
            QCOMPARE(said.error()[QStringLiteral("file")].toString(), m_program->file());
        }
        QCOMPARE(Program::read(m_program->file()), bytes);
    }

    void filesOfOtherPrograms_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<quint32>("value");
        QTest::addColumn<QString>("expected");
        QTest::newRow("another program's database")
            << applicationId << 7u << QStringLiteral("not a planner file");
        QTest::newRow("a newer version") << userVersion << 4000u << QStringLiteral("newer");
    }
    void filesOfOtherPrograms()
    {
        QFETCH(qint64, offset);
        QFETCH(quint32, value);
        QFETCH(QString, expected);
        writeHeader(m_program->file(), offset, value);
        const QByteArray before = Program::read(m_program->file());
        for (const QStringList &arguments : {chplan::words("homes"), recordArguments(*m_program)})
            QCOMPARE(chplan::faultOfRefusal(m_program->run(arguments), expected), QString());
        QCOMPARE(Program::read(m_program->file()), before);
    }

    void noFile_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("not there") << QStringLiteral("nowhere.planner");
        QTest::newRow("no such folder") << QStringLiteral("nowhere/council.planner");
        QTest::newRow("a folder") << QStringLiteral(".");
    }
    void noFile()
    {
        QFETCH(QString, path);
        const QString whole = m_program->path(qPrintable(path));
        m_program->setFile(whole);
        for (const QStringList &arguments : {chplan::words("homes"), recordArguments(*m_program)})
            QCOMPARE(chplan::faultOfRefusal(m_program->run(arguments), QString()), QString());
        QVERIFY(!QFile::exists(m_program->path("nowhere.planner")));
        QVERIFY(!QFile::exists(m_program->path("nowhere")));
    }

    void damaged_data()
    {
        QTest::addColumn<int>("kept");
        QTest::addColumn<int>("from");
        QTest::newRow("cut short") << 40000 << -1;
        QTest::newRow("cut to a page") << 4096 << -1;
        QTest::newRow("overwritten") << -1 << 8192;
    }
    void damaged()
    {
        QFETCH(int, kept);
        QFETCH(int, from);
        QByteArray bytes = Program::read(m_program->file());
        if (kept > 0)
            bytes.truncate(kept);
        else
            bytes.replace(from, 60000, QByteArray(60000, 'x'));
        const QString path = m_program->write("damaged.planner", bytes);
        m_program->setFile(path);
        for (const QStringList &arguments : {chplan::words("check"), recordArguments(*m_program)}) {
            const Said said = m_program->run(arguments);
            QVERIFY2(said.exitCode == 1, said.all());
            QVERIFY2(!said.err.isEmpty() ||
                         !said.json[QStringLiteral("problems")].toArray().isEmpty(),
                     said.all());
        }
        QCOMPARE(QFileInfo(path).size(), bytes.size());
    }

    void cloudFolder()
    {
        const QString folder = m_program->path("OneDrive - Nettleshire");
        QVERIFY(QDir().mkpath(folder));
        m_program->setFile(folder + QStringLiteral("/council.planner"));
        QCOMPARE(chplan::faultOfRefusal(m_program->run("init --council Nettleshire"),
                                        QStringLiteral("cloud")),
                 QString());
        QVERIFY(!QFile::exists(m_program->file()));
    }

    void readOnly_data()
    {
        QTest::addColumn<bool>("folderToo");
        QTest::newRow("the file") << false;
        QTest::newRow("the file and its folder") << true;
    }
    void readOnly()
    {
        QFETCH(bool, folderToo);
        const QStringList arguments = recordArguments(*m_program);
        const QByteArray before = Program::read(m_program->file());
        for (const char *suffix : {"-wal", "-shm"})
            QFile::remove(m_program->file() + QLatin1StringView(suffix));
        const QFile::Permissions readable =
            QFile::ReadOwner | QFile::ReadUser | QFile::ReadGroup | QFile::ReadOther;
        const QFile::Permissions searchable =
            readable | QFile::ExeOwner | QFile::ExeUser | QFile::ExeGroup | QFile::ExeOther;
        const QFile::Permissions open = searchable | QFile::WriteOwner | QFile::WriteUser |
                                        QFile::WriteGroup | QFile::WriteOther;
        runAsNobody(chplan::words("edition list"));
        shareWithAll(m_program->file(), readable);
        shareWithAll(m_program->path("one.json"), readable);
        shareWithAll(m_program->folder(), folderToo ? searchable : open);
        const Said list = runAsNobody(chplan::words("homes"));
        const Said record = runAsNobody(arguments);
        shareWithAll(m_program->folder(), open);
        QVERIFY2(list.exitCode == 0, list.all());
        QCOMPARE(list.json[QStringLiteral("homes")].toArray().size(), 3);
        QCOMPARE(chplan::faultOfRefusal(record, QStringLiteral("cannot be written to")), QString());
        QCOMPARE(Program::read(m_program->file()), before);
    }

    /// A file that may be written in a folder that may not: SQLite has no place for its log.
    void readOnlyFolder()
    {
        const QStringList arguments = recordArguments(*m_program);
        const QByteArray before = Program::read(m_program->file());
        for (const char *suffix : {"-wal", "-shm"})
            QFile::remove(m_program->file() + QLatin1StringView(suffix));
        runAsNobody(chplan::words("edition list"));
        const auto all = QFile::Permissions(0x6666);
        shareWithAll(m_program->file(), all);
        shareWithAll(m_program->path("one.json"), all);
        shareWithAll(m_program->folder(), QFile::Permissions(0x5555));
        const Said list = runAsNobody(chplan::words("homes"));
        const Said record = runAsNobody(arguments);
        shareWithAll(m_program->folder(), QFile::Permissions(0x7777));
        QVERIFY2(list.exitCode == 0, list.all());
        QCOMPARE(chplan::faultOfRefusal(record, QStringLiteral("Nothing was changed")), QString());
        QCOMPARE(Program::read(m_program->file()), before);
    }

    void fullDisk()
    {
        const QString before = m_program->digest();
        const QString list = m_program->write("large.csv", listOf(4000, 1));
        const qint64 blocks = QFileInfo(m_program->file()).size() / 512 + 64;
        const Said said = m_program->runUnder(
            onDiskOf(blocks), {QStringLiteral("import"), QStringLiteral("directory"), list});
        QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("was not kept")), QString());
        QCOMPARE(m_program->digest(), before);
        const Said later = m_program->import(list);
        QVERIFY2(later.exitCode == 0, later.all());
    }

    void noRoomForANewFile()
    {
        m_program->setFile(m_program->path("another.planner"));
        const Said said =
            m_program->runUnder(onDiskOf(70), chplan::words("init --council Nettleshire"));
        QCOMPARE(chplan::faultOfRefusal(said, QString()), QString());
        QVERIFY(!QFile::exists(m_program->file()));
        QVERIFY(!QFile::exists(m_program->file() + QStringLiteral("-wal")));
    }

    void noRoomForAPaper_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("homes");
        QTest::newRow("list") << QStringLiteral("export homes --to") << QStringLiteral("x.csv")
                              << 900;
        QTest::newRow("web page") << QStringLiteral("report home-summary --all --to")
                                  << QStringLiteral("x.html") << 3;
        QTest::newRow("pages") << QStringLiteral("report home-summary --all --to")
                               << QStringLiteral("x.pdf") << 3;
    }
    void noRoomForAPaper()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, target);
        QFETCH(int, homes);
        QCOMPARE(m_program->import(m_program->write("many.csv", listOf(homes, 1))).exitCode, 0);
        const QString path = m_program->write(qPrintable(target), "what was there");
        // SQLite's shared memory takes 64 blocks.
        const Said said =
            m_program->runUnder(onDiskOf(65), arguments.split(QLatin1Char(' ')) << path);
        QCOMPARE(chplan::faultOfRefusal(said, QString()), QString());
        QCOMPARE(Program::read(path), QByteArray("what was there"));
    }
};

QTEST_GUILESS_MAIN(TestPlannerFiles)
#include "test_planner_files.moc"
