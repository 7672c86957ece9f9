// ctest-label: slow
#include "laptop.h"
#include "older_file.h"
#include "store/backup.h"
#include "workflow/directory_import.h"

#include <QObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <cstdio>

using namespace store_tests;
using subject::RecordKind;

namespace {

const QUuid reviewId = base::idFromContent(QStringLiteral("review"), QStringLiteral("1"));
constexpr int questions = 50;
constexpr int homes = 30;
constexpr int notes = 30;
constexpr int works = 5;
constexpr int killsOfOneFile = 50; ///< then the next one: its history must not grow for ever

int killsOfEach()
{
    const int all = qEnvironmentVariableIntValue("PLANNER_KILLS");
    return all > 0 ? (all + works - 1) / works : 41;
}

QString questionOf(qint64 number)
{
    return QStringLiteral("ZZZ-%1").arg(number % questions, 2, 10, QLatin1Char('0'));
}

qint64 valueIn(const QJsonObject &fields, qint64 number)
{
    return fields[questionOf(number)].toObject()[QStringLiteral("value")].toInteger(-1);
}

QUuid noteId(int number)
{
    return base::idFromContent(QStringLiteral("note"), QString::number(number));
}

/// The child's only way to tell what is durable.
void say(const QByteArray &line)
{
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

void answer(Laptop &laptop, qint64 number)
{
    const QJsonObject given{{QStringLiteral("value"), number},
                            {QStringLiteral("as_at"), QStringLiteral("2031-11-20")}};
    laptop.write(RecordKind::Review, reviewId, {{questionOf(number), given}});
}

qint64 changesIn(Laptop &laptop)
{
    return count(laptop.file(), "SELECT count(*) FROM change");
}

Laptop laptopIn(const QString &folder, const char *name = "here")
{
    return Laptop(folder, QString::fromLatin1(name), QRandomGenerator::system()->generate());
}

QString backupIn(const QString &folder)
{
    return folder + QStringLiteral("/kept.planner");
}

[[noreturn]] void record(const QString &folder)
{
    Laptop laptop = laptopIn(folder);
    laptop.open(); // which brings a file of an older version up to date
    for (qint64 i = changesIn(laptop);; ++i) {
        answer(laptop, i);
        say(QByteArray::number(i));
        if (i % 7 == 0)
            laptop.file().checkpoint();
    }
}

[[noreturn]] void import(const QString &folder)
{
    const Laptop laptop = laptopIn(folder);
    const auto session = base::valueOrThrow(workflow::Session::open(
        laptop.path(), store::PlannerFile::Access::Write, laptop.surroundings()));
    workflow::DirectoryRequest request;
    request.fileName = folder + QStringLiteral("/directory.csv");
    request.officer = QStringLiteral("Jo Fiction");
    for (qint64 i = count(session->file(), "SELECT count(*) FROM change");; ++i) {
        QByteArray rows = "Name,Address,Postcode,Service types,Local authority,"
                          "CQC Location ID (for office use only)\r\n";
        for (int home = 0; home < homes; ++home) {
            const QByteArray number = QByteArray::number(home);
            rows += "House " + QByteArray::number(i) + ',' + number +
                    " Alder Road,ZZ1 1AA,Nursing homes,Nettleshire,1-" + number + "\r\n";
        }
        QFile file(request.fileName);
        if (!file.open(QIODevice::WriteOnly) || file.write(rows) != rows.size())
            qFatal("cannot write the directory");
        file.close();
        request.date = QDate(2020, 1, 1).addDays(i);
        base::valueOrThrow(workflow::importDirectory(*session, request));
        say(QByteArray::number(i));
    }
}

[[noreturn]] void merge(const QString &folder)
{
    Laptop colleague = laptopIn(folder, "colleague");
    Laptop laptop = laptopIn(folder);
    colleague.open();
    laptop.open();
    laptop.file().receive(changesOf(colleague.file()));
    for (qint64 i = changesIn(colleague);; ++i) {
        answer(colleague, i);
        laptop.file().receive({lastChangeOf(colleague.file())});
        say(QByteArray::number(i));
    }
}

[[noreturn]] void backUp(const QString &folder)
{
    Laptop laptop = laptopIn(folder);
    laptop.open();
    for (qint64 i = changesIn(laptop);; ++i) {
        answer(laptop, i);
        say(QByteArray::number(i));
        store::backUp(laptop.path(), backupIn(folder), laptop.surroundings());
        say("backup " + QByteArray::number(i));
    }
}

/// The part of the child: one work for ever.
int workForEver(const QByteArray &work, const QString &folder)
{
    say("begun");
    try {
        if (work == "import")
            import(folder);
        if (work == "merge")
            merge(folder);
        if (work == "back up")
            backUp(folder);
        record(folder);
    } catch (const base::Failure &failure) {
        std::fprintf(stderr, "%s %s\n", failure.what(), qPrintable(failure.error().detail));
        return 1;
    }
}

} // namespace

/// The program is killed at some moment of its work: whatever was said to be kept is there.
class TestKill : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_work;
    QRandomGenerator m_random;
    QMap<QString, qint64> m_said; ///< by question: the newest answer said to be kept
    qint64 m_newest = -1;         ///< of all of them
    qint64 m_newestBackup = -1;

    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_said.clear();
        m_newest = m_newestBackup = -1;
        Laptop laptop = laptopIn(m_folder->path());
        laptop.create();
        laptop.write(RecordKind::Review, reviewId,
                     {{QStringLiteral("date"), QStringLiteral("2031-11-20")}});
        if (m_work == "merge")
            laptopIn(m_folder->path(), "colleague").startFrom(laptop);
        if (m_work == "migrate")
            makeOlder(laptop);
    }

    static void makeOlder(Laptop &laptop)
    {
        for (int i = 0; i < notes; ++i)
            laptop.write(RecordKind::Note, noteId(i),
                         {{QStringLiteral("text"), QStringLiteral("The lift is out of order")}});
        dropPlans(laptop.file().database());
        laptop.file().database().execute(withoutNotes);
    }

    /// One life of the child, which ends after so many lines and then whatever it is doing.
    void liveAndDie()
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--work"), QString::fromLatin1(m_work), m_folder->path()});
        QVERIFY(child.waitForStarted());
        const bool opens = m_work == "migrate";
        const int enough = opens ? 1 : 2 + int(m_random.bounded(4));
        QByteArray output;
        while (output.count('\n') < enough && child.waitForReadyRead())
            output += child.readAllStandardOutput();
        // Not to wait for anything: the moment of death is to be any moment.
        QThread::usleep(m_random.bounded(opens ? 40000 : 6000));
        child.kill();
        QVERIFY(child.waitForFinished());
        const QByteArray errors = child.readAllStandardError();
        QVERIFY2(child.exitStatus() == QProcess::CrashExit, errors.constData());
        output += child.readAllStandardOutput();
        output.truncate(output.lastIndexOf('\n') + 1);
        QVERIFY2(output.count('\n') >= enough, errors.constData());
        for (const QByteArray &line : output.split('\n'))
            take(line);
    }

    void take(const QByteArray &line)
    {
        if (line.startsWith("backup "))
            m_newestBackup = line.mid(7).toLongLong();
        bool isAnswer = false;
        const qint64 number = line.toLongLong(&isAnswer);
        if (isAnswer) {
            m_said[questionOf(number)] = number;
            m_newest = number;
        }
    }

    void verify(Laptop &laptop)
    {
        const QJsonObject fields = laptop.fields(RecordKind::Review, reviewId);
        if (m_work != "import") {
            for (const qint64 number : std::as_const(m_said))
                QVERIFY2(valueIn(fields, number) >= number, qPrintable(questionOf(number)));
        }
        const store::CheckReport report = store::check(laptop.file());
        QVERIFY2(report.isSound(), qPrintable(report.problems.join(QLatin1Char('\n'))));
        if (m_work == "import")
            verifyHomes(laptop);
        if (m_work == "migrate") {
            QCOMPARE(count(laptop.file(), "SELECT count(*) FROM note"), notes);
        } else {
            // The witness is one behind at most: still the same laptop.
            QCOMPARE(count(laptop.file(), "SELECT count(*) FROM device"),
                     m_work == "merge" ? 2 : 1);
        }
        if (QFile::exists(backupIn(m_folder->path())))
            verifyBackup(laptop);
        else
            QCOMPARE(m_newestBackup, -1);
    }

    /// A directory is there whole or not at all.
    void verifyHomes(Laptop &laptop)
    {
        QCOMPARE(count(laptop.file(), "SELECT count(*) FROM home"), homes);
        QCOMPARE(count(laptop.file(), "SELECT count(DISTINCT name) FROM home"), 1);
        QVERIFY(count(laptop.file(), "SELECT CAST(substr(name, 7) AS INTEGER) FROM home") >=
                m_newest);
    }

    void verifyBackup(Laptop &laptop)
    {
        const auto backup = store::PlannerFile::open(
            backupIn(m_folder->path()), store::PlannerFile::Access::Read, laptop.surroundings());
        QVERIFY(store::check(*backup).isSound());
        const auto key = backup->projection().findRecord(QStringLiteral("review"), reviewId);
        QVERIFY(key);
        if (m_newestBackup >= 0)
            QVERIFY(valueIn(backup->projection().fields(*key, QStringLiteral("review")),
                            m_newestBackup) >= m_newestBackup);
    }

private Q_SLOTS:
    void nothingReportedIsLost_data()
    {
        QTest::addColumn<QByteArray>("work");
        for (const char *work : {"record", "import", "merge", "migrate", "back up"})
            QTest::newRow(work) << QByteArray(work);
    }

    void nothingReportedIsLost()
    {
        QFETCH(QByteArray, work);
        m_work = work;
        m_random = QRandomGenerator(20);
        for (int run = 0; run < killsOfEach(); ++run) {
            if (run % killsOfOneFile == 0 || m_work == "migrate")
                begin();
            if (!QTest::currentTestFailed())
                liveAndDie();
            Laptop laptop = laptopIn(m_folder->path());
            laptop.open();
            if (!QTest::currentTestFailed())
                verify(laptop);
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(QStringLiteral("at kill %1").arg(run)));
        }
        Laptop laptop = laptopIn(m_folder->path());
        laptop.open();
        QCOMPARE(faultsOf(laptop.file()), QString());
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 4 && QByteArray(argv[1]) == "--work")
        return workForEver(argv[2], QString::fromLocal8Bit(argv[3]));
    // The longer run takes longer than Qt Test lets a function take; ctest has its own limit.
    qputenv("QTEST_FUNCTION_TIMEOUT", "36000000");
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_kill.moc"
