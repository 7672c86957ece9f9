// ctest-label: slow
#include "failing_disk.h"
#include "laptop.h"
#include "older_file.h"
#include "store/backup.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace store_tests;
using subject::RecordKind;

namespace {

const QUuid reviewId = base::idFromContent(QStringLiteral("review"), QStringLiteral("1"));
constexpr int answersBefore = 6; // a checkpoint and a merge come between these
constexpr int answersAfter = 4;

QString questionOf(int answer)
{
    return QStringLiteral("ZZZ-%1").arg(answer, 2, 10, QLatin1Char('0'));
}

/// How far apart the operations lie that go wrong: every one by command.
int stride(int tried)
{
    static const bool isEach = qEnvironmentVariableIntValue("PLANNER_DISK_FAULTS") > 0;
    return isEach || tried < 8 ? 1 : 1 + tried / 2;
}

/// Whether an officer learns what happened, what is safe and what to do.
bool saysEnough(const base::Error &error)
{
    const QString &words = error.message;
    return (words.contains(QLatin1String("safe")) || words.contains(QLatin1String("not kept")) ||
            words.contains(QLatin1String("Nothing was"))) &&
           words.count(QLatin1String(". ")) >= 1 && !error.detail.isEmpty();
}

} // namespace

/// The disk fails at one operation after the other while an officer records, takes in and backs
/// up: what was said to be kept is there afterwards, and what was not kept was said so.
class TestDiskFaults : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Laptop> m_origin; ///< lends its file to every run
    std::unique_ptr<Laptop> m_older;  ///< the same, as an older version kept it, with a note
    std::vector<store::Change> m_foreign;
    int m_runs = 0;

    // Of one run:
    bool m_isOlder = false;
    std::unique_ptr<Laptop> m_laptop;
    QList<int> m_kept;    ///< answers whose write returned
    QList<int> m_refused; ///< those of which it was said that they were not kept
    QStringList m_silent; ///< failures that say too little
    bool m_received = false;
    bool m_backedUp = false;

    /// Whether `work` came through; where it failed, it has to say so.
    template <typename Work>
    bool attempt(Work &&work)
    {
        try {
            work();
            return true;
        } catch (const base::Failure &failure) {
            if (!saysEnough(failure.error()))
                m_silent.append(failure.error().message + QLatin1String(" / ") +
                                failure.error().detail);
            return false;
        }
    }

    void answer(int number)
    {
        const QJsonObject given{{QStringLiteral("value"), number},
                                {QStringLiteral("as_at"), QStringLiteral("2031-11-20")}};
        if (attempt([&] {
                m_laptop->write(RecordKind::Review, reviewId, {{questionOf(number), given}});
            }))
            m_kept.append(number);
        else
            m_refused.append(number);
    }

    QString backupPath() const { return m_laptop->folder() + QStringLiteral("/kept.planner"); }

    void useDisk()
    {
        if (!attempt([&] { m_laptop->open(); }))
            return;
        for (int i = 0; i < answersBefore; ++i) {
            answer(i);
            if (i == 2)
                attempt([&] { m_laptop->file().checkpoint(); });
            if (i == 3)
                m_received = attempt([&] { m_laptop->file().receive(m_foreign); });
        }
        m_backedUp = attempt(
            [&] { store::backUp(m_laptop->path(), backupPath(), m_laptop->surroundings()); });
        for (int i = answersBefore; i < answersBefore + answersAfter; ++i)
            answer(i);
    }

    void begin()
    {
        m_laptop = std::make_unique<Laptop>(m_folder.path(), QString::number(++m_runs), 2);
        QVERIFY(QFile::copy((m_isOlder ? m_older : m_origin)->path(), m_laptop->path()));
        m_kept.clear();
        m_refused.clear();
        m_silent.clear();
        m_received = m_backedUp = false;
    }

    /// With the disk as it should be: everything that was said is so.
    void verify()
    {
        QVERIFY2(m_silent.isEmpty(), qPrintable(m_silent.join(QLatin1Char('\n'))));
        m_laptop->open();
        const QJsonObject fields = m_laptop->fields(RecordKind::Review, reviewId);
        for (const int number : m_kept)
            QCOMPARE(fields[questionOf(number)].toObject()[QStringLiteral("value")].toInt(-1),
                     number);
        for (const int number : m_refused)
            QVERIFY2(!fields.contains(questionOf(number)), qPrintable(questionOf(number)));
        const store::CheckReport report = store::check(m_laptop->file());
        QVERIFY2(report.isSound(), qPrintable(report.problems.join(QLatin1Char('\n'))));
        QCOMPARE(count(m_laptop->file(), "SELECT count(*) FROM note"), m_isOlder ? 1 : 0);
        if (m_received)
            QVERIFY(!m_laptop->fields(RecordKind::Home, homeId()).isEmpty());
        QCOMPARE(QFile::exists(backupPath()), m_backedUp);
        QVERIFY(!QFile::exists(backupPath() + QStringLiteral(".unfinished")));
        if (m_backedUp) {
            const auto copy = store::PlannerFile::open(
                backupPath(), store::PlannerFile::Access::Read, m_laptop->surroundings());
            QVERIFY(store::check(*copy).isSound());
        }
        m_laptop->close();
        QDir(m_laptop->folder()).removeRecursively();
    }

    void makeOlder()
    {
        m_older = std::make_unique<Laptop>(m_folder.path(), QStringLiteral("older"), 4);
        QVERIFY(QFile::copy(m_origin->path(), m_older->path()));
        m_older->open();
        m_older->write(RecordKind::Note, reviewId,
                       {{QStringLiteral("text"), QStringLiteral("The lift is out of order")}});
        dropPlans(m_older->file().database());
        m_older->file().database().execute(withoutNotes);
        m_older->close();
    }

    static QUuid homeId() { return base::idFromContent(QStringLiteral("home"), QString()); }

    void oneFault(Fault fault, int at, bool lasting, bool &fired)
    {
        begin();
        FailingDisk disk;
        disk.breakAt(fault, at, lasting);
        useDisk();
        fired = disk.hasFired();
        disk.mend();
        // The same object goes on as if nothing had been.
        if (!m_laptop->isOpen())
            m_laptop->open();
        const qsizetype before = m_kept.size();
        answer(answersBefore + answersAfter);
        QCOMPARE(m_kept.size(), before + 1);
        m_laptop->close();
    }

    void oneCut(int at, bool &fired)
    {
        begin();
        FailingDisk disk;
        disk.breakAt(Fault::Cut, at, true);
        useDisk();
        fired = disk.hasFired();
        m_laptop->close();
        QRandomGenerator random(quint32(7000 + at));
        if (fired)
            disk.restart(random);
        // Nobody was there to be told.
        m_refused.clear();
        // The backup was put in place by the file system, or its remains lie about.
        QFile::remove(backupPath() + QStringLiteral(".unfinished"));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_origin = std::make_unique<Laptop>(m_folder.path(), QStringLiteral("origin"), 1);
        m_origin->create();
        m_origin->write(RecordKind::Review, reviewId,
                        {{QStringLiteral("date"), QStringLiteral("2031-11-20")}});
        m_origin->close();
        makeOlder();
        Laptop colleague(m_folder.path(), QStringLiteral("colleague"), 3);
        QVERIFY(QFile::copy(m_origin->path(), colleague.path()));
        colleague.open();
        colleague.write(RecordKind::Home, homeId(),
                        {{QStringLiteral("name"), QStringLiteral("A")}});
        colleague.write(RecordKind::Home, homeId(), {{QStringLiteral("beds"), 7}});
        m_foreign = changesOf(colleague.file());
    }

    void everyFaultIsSaidAndCostsNothingKept_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<bool>("lasting");
        QTest::addColumn<bool>("isOlder");
        QTest::newRow("disk full, until space is freed") << Fault::Full << true << false;
        QTest::newRow("disk full, once") << Fault::Full << false << false;
        QTest::newRow("a write fails") << Fault::WriteError << false << false;
        QTest::newRow("a write stops half-way") << Fault::ShortWrite << false << false;
        QTest::newRow("writes stop half-way, until mended") << Fault::ShortWrite << true << false;
        QTest::newRow("a sync fails") << Fault::SyncError << false << false;
        QTest::newRow("syncs fail, until mended") << Fault::SyncError << true << false;
        QTest::newRow("a truncation fails") << Fault::TruncateError << false << false;
        QTest::newRow("a read fails") << Fault::ReadError << false << false;
        QTest::newRow("reads fail, until mended") << Fault::ReadError << true << false;
        QTest::newRow("an older file, disk full") << Fault::Full << true << true;
        QTest::newRow("an older file, a write fails") << Fault::WriteError << false << true;
        QTest::newRow("an older file, a sync fails") << Fault::SyncError << false << true;
        QTest::newRow("an older file, a read fails") << Fault::ReadError << false << true;
    }

    void everyFaultIsSaidAndCostsNothingKept()
    {
        QFETCH(Fault, fault);
        QFETCH(bool, lasting);
        QFETCH(bool, isOlder);
        m_isOlder = isOlder;
        bool fired = true;
        int tried = 0;
        for (int at = 1; fired; at += stride(tried++)) {
            const QByteArray place = "operation " + QByteArray::number(at);
            oneFault(fault, at, lasting, fired);
            if (!QTest::currentTestFailed())
                verify();
            if (QTest::currentTestFailed())
                QFAIL(place.constData());
        }
        QVERIFY(tried > 1); // the fault was met at all
    }

    void aPowerCutTakesNothingThatWasKept_data()
    {
        QTest::addColumn<bool>("isOlder");
        QTest::newRow("a file of this version") << false;
        QTest::newRow("a file of the first version") << true;
    }

    void aPowerCutTakesNothingThatWasKept()
    {
        QFETCH(bool, isOlder);
        m_isOlder = isOlder;
        bool fired = true;
        int tried = 0;
        for (int at = 1; fired; at += stride(tried++)) {
            const QByteArray place = "operation and seed " + QByteArray::number(at);
            oneCut(at, fired);
            verify();
            if (QTest::currentTestFailed())
                QFAIL(place.constData());
        }
        QVERIFY(tried > 8);
    }
};

QTEST_GUILESS_MAIN(TestDiskFaults)

#include "test_disk_faults.moc"
