// ctest-label: slow
#include "laptop.h"
#include "random_drafts.h"
#include "reference_model.h"
#include "store/conflicts.h"

#include <QCoreApplication>
#include <QObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <array>

using namespace store_tests;

namespace {

constexpr int usualHistories = 2000;
constexpr qint64 fifteenYears = qint64(15) * 365 * 24 * 3600; // seconds

/// How many: 2,000, or as many as PLANNER_HISTORIES says.
int wantedHistories()
{
    const int wanted = qEnvironmentVariableIntValue("PLANNER_HISTORIES");
    return wanted > 0 ? wanted : usualHistories;
}

/// In memory where the system has a folder for that: nothing here is about disks.
QString quickFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) +
           QStringLiteral("/histories-XXXXXX");
}

reference::Change told(const store::Change &change)
{
    reference::Change result{
        change.device, change.seq, change.at,
        change.after,  {},         store::directoryDate(change.source).toString(Qt::ISODate)};
    for (const store::Entry &entry : change.entries)
        result.parts.push_back({entry.kind, entry.id, base::jsonValue(entry.fields).toObject()});
    return result;
}

/// Three to five laptops that begin as copies of one file, with clocks up to fifteen years out.
class ShortHistory {
public:
    ShortHistory(const QString &folder, const QString &first, quint32 seed)
        : m_random(seed),
          m_drafts(m_random)
    {
        const int laptops = 3 + int(m_random.bounded(3));
        for (int i = 0; i < laptops; ++i) {
            m_laptops.push_back(
                std::make_unique<Laptop>(folder, QString::number(i), seed * 10 + quint32(i)));
            Laptop &laptop = *m_laptops.back();
            QFile::remove(laptop.path());
            QFile::copy(first, laptop.path());
            laptop.open();
            laptop.clock().moveBy(qint64(m_random.bounded(quint64(2 * fifteenYears))) -
                                  fifteenYears);
        }
    }

    void run()
    {
        m_expected = changesOf(m_laptops.front()->file()).size();
        const int steps = 8 + int(m_random.bounded(9));
        for (int i = 0; i < steps; ++i) {
            Laptop &laptop = any();
            if (m_random.bounded(3) == 0)
                give(any(), laptop, m_random.bounded(2) == 0);
            else
                m_expected += laptop.file().write(m_drafts.draft()).changed ? 1 : 0;
        }
        for (int round = 0; round < 2; ++round) {
            for (auto &to : m_laptops) {
                for (auto &from : m_laptops)
                    give(*from, *to, false);
            }
        }
    }

    /// What is wrong in the end; empty: nothing.
    QString fault()
    {
        const QString digest = store::digest(m_laptops.front()->file());
        for (auto &laptop : m_laptops) {
            if (store::digest(laptop->file()) != digest)
                return QStringLiteral("laptops differ");
            if (count(laptop->file(), "SELECT count(*) FROM inbox") != 0)
                return QStringLiteral("something waits");
        }
        Laptop &laptop = any();
        const std::vector<store::Change> changes = changesOf(laptop.file());
        reference::Laptop model;
        std::vector<reference::Change> all;
        for (const store::Change &change : changes)
            all.push_back(told(change));
        model.receive(all);
        std::set<std::pair<QString, QUuid>> records;
        for (const store::Change &change : changes) {
            for (const store::Entry &entry : change.entries)
                records.emplace(entry.kind, entry.id);
        }
        for (const auto &[kind, id] : records) {
            if (laptop.file().projection().fields(*laptop.file().projection().findRecord(kind, id),
                                                  kind) != model.fields(kind, id))
                return QStringLiteral("%1 %2 is not what the model says").arg(kind, id.toString());
        }
        if (qint64(model.several().size()) != count(laptop.file(), "SELECT count(*) FROM several"))
            return QStringLiteral("fields with several heads");
        if (!countsAlike(laptop.file()))
            return QStringLiteral("what arrived counts otherwise than it is told");
        if (model.waiting() != 0 || changes.size() != m_expected)
            return QStringLiteral("a change is gone");
        return {};
    }

private:
    /// What the later half of the changes did counts the same whether it is told one by one or not.
    static bool countsAlike(store::PlannerFile &file)
    {
        const qint64 last = count(file, "SELECT max(key) FROM change");
        const auto counts = [&](qint64 most) {
            const store::Arrivals all = store::arrivals(file, last / 2, last, most);
            return std::array{all.all, all.records, all.newRecords, all.conflicts};
        };
        return counts(0) == counts(1'000'000);
    }

    Laptop &any() { return *m_laptops[m_random.bounded(quint32(m_laptops.size()))]; }

    /// As bundles do: in any order, some left out, some twice, through their bytes.
    void give(Laptop &from, Laptop &to, bool loses)
    {
        std::vector<store::Change> changes;
        for (const store::Change &change : changesOf(from.file()))
            changes.push_back(store::changeFromJson(store::changeToJson(change)));
        if (loses) {
            std::shuffle(changes.begin(), changes.end(), m_random);
            changes.resize(changes.size() - changes.size() / 3);
            changes.push_back(changes.front());
        }
        to.file().receive(changes);
    }

    QRandomGenerator m_random;
    RandomDrafts m_drafts;
    std::vector<std::unique_ptr<Laptop>> m_laptops;
    size_t m_expected = 0; ///< changes there must be in the end
};

} // namespace

/// Many short histories. For a hundred thousand: PLANNER_HISTORIES=100000 and this program.
class TestManyHistories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endAlikeEverywhere()
    {
        QTemporaryDir folder(quickFolder());
        Laptop first(folder.path(), QStringLiteral("first"), 1);
        first.create();
        first.close();
        const int histories = wantedHistories();
        for (quint32 seed = 1; seed <= quint32(histories); ++seed) {
            ShortHistory history(folder.path(), first.path(), seed);
            history.run();
            const QString fault = history.fault();
            QVERIFY2(fault.isEmpty(),
                     qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(fault)));
        }
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    // The longer run takes longer than Qt Test lets a function take; ctest has its own limit.
    qputenv("QTEST_FUNCTION_TIMEOUT", "36000000");
    TestManyHistories test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_many_histories.moc"
