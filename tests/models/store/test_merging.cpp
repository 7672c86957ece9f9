#include "laptop.h"
#include "random_drafts.h"
#include "reference_model.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace store_tests;

namespace {

/// A laptop and what the reference model says of it.
struct Pair {
    std::unique_ptr<Laptop> laptop;
    reference::Laptop model;
};

reference::Change told(const store::Change &change)
{
    reference::Change result{
        change.device, change.seq, change.at,
        change.after,  {},         store::directoryDate(change.source).toString(Qt::ISODate)};
    for (const store::Entry &entry : change.entries)
        result.parts.push_back({entry.kind, entry.id, base::jsonValue(entry.fields).toObject()});
    return result;
}

std::vector<reference::Change> told(const std::vector<store::Change> &changes)
{
    std::vector<reference::Change> result;
    for (const store::Change &change : changes)
        result.push_back(told(change));
    return result;
}

std::vector<reference::Part> partsOf(const store::Draft &draft)
{
    std::vector<reference::Part> parts;
    for (const store::Draft::Record &record : draft.records) {
        const QString kind = subject::infoOf(record.kind).name;
        const auto same =
            std::find_if(parts.begin(), parts.end(), [&](const reference::Part &part) {
                return part.kind == kind && part.id == record.id;
            });
        if (same == parts.end()) {
            parts.push_back({kind, record.id, record.fields});
            continue;
        }
        for (auto field = record.fields.begin(); field != record.fields.end(); ++field)
            same->fields.insert(field.key(), *field);
    }
    return parts;
}

std::set<reference::Where> severalOf(store::PlannerFile &file)
{
    std::set<reference::Where> several;
    store::Statement rows = file.database().prepare(
        "SELECT record.kind, record.id, field FROM several JOIN record ON record.key = record");
    while (rows.next())
        several.insert({rows.text(0), QUuid::fromRfc4122(rows.bytes(1)), rows.text(2)});
    return several;
}

std::set<reference::Where> conflictsOf(store::PlannerFile &file)
{
    std::set<reference::Where> conflicts;
    for (const reference::Where &where : severalOf(file)) {
        const qint64 record = *file.projection().findRecord(where.kind, where.id);
        const auto writes = file.journal().writesOf(record).at(where.field);
        if (store::fold(where.field, writes, file.journal().knowledge()).isConflict())
            conflicts.insert(where);
    }
    return conflicts;
}

/// How a laptop and its model differ; empty where they do not.
QString difference(Pair &pair)
{
    store::PlannerFile &file = pair.laptop->file();
    if (severalOf(file) != pair.model.several())
        return QStringLiteral("fields with several heads");
    if (conflictsOf(file) != pair.model.conflicts())
        return QStringLiteral("conflicts");
    if (count(file, "SELECT count(*) FROM inbox") != qint64(pair.model.waiting()))
        return QStringLiteral("what waits");
    std::set<std::pair<QString, QUuid>> records;
    for (const reference::Change &change : pair.model.applied()) {
        for (const reference::Part &part : change.parts)
            records.emplace(part.kind, part.id);
    }
    for (const auto &[kind, id] : records) {
        const QJsonObject expected = pair.model.fields(kind, id);
        const QJsonObject found =
            file.projection().fields(*file.projection().findRecord(kind, id), kind);
        if (found != expected)
            return QStringLiteral("%1 %2: %3 instead of %4")
                .arg(kind, id.toString(), QString::fromUtf8(base::jsonBytes(found)),
                     QString::fromUtf8(base::jsonBytes(expected)));
    }
    return {};
}

/// Laptops that write, exchange and restart as the dice fall.
class History {
public:
    History(const QString &folder, quint32 seed) : m_random(seed), m_drafts(m_random)
    {
        for (int i = 0; i < 3; ++i) {
            auto laptop =
                std::make_unique<Laptop>(folder, QString::number(i), seed * 10 + quint32(i));
            if (i == 0)
                laptop->create();
            else
                laptop->startFrom(*m_pairs[0].laptop);
            m_pairs.push_back({std::move(laptop), {}});
            m_pairs.back().model.receive(told(changesOf(m_pairs.back().laptop->file())));
        }
    }

    QString step()
    {
        Pair &pair = m_pairs[m_random.bounded(quint32(m_pairs.size()))];
        switch (m_random.bounded(10)) {
        case 0:
        case 1:
        case 2:
            return exchange(m_pairs[m_random.bounded(quint32(m_pairs.size()))], pair);
        case 3:
            pair.laptop->open();
            return {};
        case 4:
            pair.laptop->clock().moveBy(qint64(m_random.bounded(7200)) - 3600);
            return {};
        case 5: {
            // A command writes while the window has the file open.
            const auto beside =
                store::PlannerFile::open(pair.laptop->path(), store::PlannerFile::Access::Write,
                                         pair.laptop->surroundings());
            return write(pair, *beside);
        }
        default:
            return write(pair, pair.laptop->file());
        }
    }

    /// Everything to everybody.
    QString settle()
    {
        std::vector<store::Change> all;
        for (Pair &pair : m_pairs) {
            const std::vector<store::Change> changes = changesOf(pair.laptop->file());
            all.insert(all.end(), changes.begin(), changes.end());
        }
        for (Pair &pair : m_pairs) {
            std::shuffle(all.begin(), all.end(), m_random);
            pair.laptop->file().receive(all);
            pair.model.receive(told(all));
            if (const QString found = difference(pair); !found.isEmpty())
                return found;
        }
        return {};
    }

    std::vector<Pair> &pairs() { return m_pairs; }

private:
    QString write(Pair &pair, store::PlannerFile &file)
    {
        const store::Draft draft = m_drafts.draft();
        const store::Written written = file.write(draft);
        const store::Change change =
            written.changed ? file.journal().read(written.change) : store::Change();
        const auto expected =
            pair.model.write(change.device, change.at, partsOf(draft),
                             store::directoryDate(draft.source).toString(Qt::ISODate));
        if (expected.has_value() != written.changed)
            return QStringLiteral("whether anything is written");
        if (expected && !(*expected == told(change)))
            return QStringLiteral("what is written: ") +
                   QString::fromUtf8(store::changeToJson(change));
        return {};
    }

    QString exchange(Pair &from, Pair &to)
    {
        std::vector<store::Change> changes = changesOf(from.laptop->file());
        std::shuffle(changes.begin(), changes.end(), m_random);
        if (m_random.bounded(2) == 0)
            changes.resize(changes.size() * 2 / 3);
        if (m_random.bounded(3) == 0) {
            const std::vector<store::Change> again(changes.begin(),
                                                   changes.begin() + qsizetype(changes.size() / 2));
            changes.insert(changes.end(), again.begin(), again.end());
        }
        to.laptop->file().receive(changes);
        to.model.receive(told(changes));
        return difference(to);
    }

    QRandomGenerator m_random;
    RandomDrafts m_drafts;
    std::vector<Pair> m_pairs;
};

} // namespace

class TestMerging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomHistories_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void randomHistories()
    {
        QFETCH(quint32, seed);
        QTemporaryDir folder;
        History history(folder.path(), seed);
        for (int i = 0; i < 60; ++i) {
            const QString found = history.step();
            QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("step %1: %2").arg(i).arg(found)));
        }
        QCOMPARE(history.settle(), QString());
        const QString digest = store::digest(history.pairs().front().laptop->file());
        for (Pair &pair : history.pairs()) {
            QCOMPARE(store::digest(pair.laptop->file()), digest);
            QCOMPARE(count(pair.laptop->file(), "SELECT count(*) FROM inbox"), 0);
            QCOMPARE(faultsOf(pair.laptop->file()), QString());
        }
    }
};

QTEST_GUILESS_MAIN(TestMerging)
#include "test_merging.moc"
