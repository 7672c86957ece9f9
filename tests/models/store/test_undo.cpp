#include "laptop.h"
#include "random_drafts.h"
#include "reference_model.h"
#include "store/history.h"
#include "store/undo.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace store_tests;
using store::UndoPlan;
using subject::RecordKind;

namespace {

constexpr int histories = 60;
constexpr int changesOfHistory = 20;

QString text(const char *value)
{
    return QString::fromLatin1(value);
}

QJsonObject fields(const char *object)
{
    return base::jsonValue(json(object)).toObject();
}

/// What every record of a file holds.
std::map<QString, QJsonObject> valuesOf(store::PlannerFile &file)
{
    std::map<QString, QJsonObject> values;
    store::Statement rows = file.database().prepare("SELECT key, kind, id FROM record");
    while (rows.next()) {
        if (!subject::kindNamed(rows.text(1)))
            continue;
        QJsonObject held = file.projection().fields(rows.number(0), rows.text(1));
        values[rows.text(1) + QString::fromLatin1(rows.bytes(2).toHex())] = held;
    }
    return values;
}

store::Written take(Laptop &laptop, const std::set<qint64> &changes, const char *why = "undo")
{
    const UndoPlan plan = store::planUndo(laptop.file(), changes);
    return laptop.file().write(plan.draft(text(why), {}));
}

/// What the reference model would write to take the changes back, as record and field.
std::map<reference::Where, QJsonValue>
askedOfModel(store::PlannerFile &file, const std::set<qint64> &changes, const QString &why)
{
    std::vector<reference::Change> all;
    for (const store::Change &change : changesOf(file)) {
        all.push_back({change.device,
                       change.seq,
                       change.at,
                       change.after,
                       {},
                       store::directoryDate(change.source).toString(Qt::ISODate)});
        for (const store::Entry &entry : change.entries)
            all.back().parts.push_back(
                {entry.kind, entry.id, base::jsonValue(entry.fields).toObject()});
    }
    reference::Laptop model;
    model.receive(all);
    std::set<std::pair<QUuid, qint64>> taken;
    for (const qint64 change : changes) {
        const store::ChangePlace place = store::changeHead(file, change).place;
        taken.insert({place.device, place.seq});
    }
    std::map<reference::Where, QJsonValue> written;
    for (const reference::Part &part : model.undo(taken, QJsonObject{{text("why"), why}})) {
        for (auto field = part.fields.begin(); field != part.fields.end(); ++field)
            written[{part.kind, part.id, field.key()}] = *field;
    }
    return written;
}

std::map<reference::Where, QJsonValue> writtenBy(const store::Draft &draft)
{
    std::map<reference::Where, QJsonValue> written;
    for (const store::Draft::Record &record : draft.records) {
        for (auto field = record.fields.begin(); field != record.fields.end(); ++field)
            written[{subject::infoOf(record.kind).name, record.id, field.key()}] = *field;
    }
    return written;
}

/// The reasons of what is left, with the field or the kind of the record.
QStringList leftBy(const UndoPlan &plan)
{
    QStringList words;
    for (const UndoPlan::Left &left : plan.left)
        words += (left.field.isEmpty() ? left.kind : left.field) + QLatin1Char(' ') +
                 QString::number(int(left.reason));
    return words;
}

QString reason(const char *what, UndoPlan::Reason which)
{
    return text(what) + QLatin1Char(' ') + QString::number(int(which));
}

} // namespace

/// Taking back a set of changes (journal rule 19).
class TestUndo : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_laptops = 0;
    const QUuid m_home = RandomDrafts::id("home", 1);
    const QUuid m_action = RandomDrafts::id("action", 1);

    std::unique_ptr<Laptop> laptop()
    {
        const int number = ++m_laptops;
        return std::make_unique<Laptop>(m_folder.path(), QString::number(number), quint32(number));
    }
    std::unique_ptr<Laptop> laptopWithHome()
    {
        auto made = laptop();
        made->create();
        made->write(RecordKind::Home, m_home, fields("{'name':'Elm House','beds':20}"));
        return made;
    }
    static void exchange(Laptop &one, Laptop &other)
    {
        other.file().receive(changesOf(one.file()));
        one.file().receive(changesOf(other.file()));
    }

private Q_SLOTS:
    void aFieldGetsBackWhatItHeld()
    {
        const auto own = laptopWithHome();
        const auto written = own->write(RecordKind::Home, m_home, fields("{'beds':30}"));
        const UndoPlan plan = store::planUndo(own->file(), {written.change});
        QCOMPARE(plan.steps.size(), size_t(1));
        QCOMPARE(plan.steps.front().now, QJsonValue(30));
        QCOMPARE(plan.steps.front().then, QJsonValue(20));
        QCOMPARE(plan.steps.front().change, written.change);
        QVERIFY(plan.left.empty());
        QVERIFY(take(*own, {written.change}, "undo of a typing mistake").changed);
        QCOMPARE(own->fields(RecordKind::Home, m_home)[text("beds")], QJsonValue(20));
        QCOMPARE(lastChangeOf(own->file()).why, text("undo of a typing mistake"));
        QVERIFY2(faultsOf(own->file()).isEmpty(), qPrintable(faultsOf(own->file())));
    }

    void whatWasChangedSinceIsLeft()
    {
        const auto own = laptopWithHome();
        const auto first =
            own->write(RecordKind::Home, m_home, fields("{'beds':30,'telephone':'0000 000 0001'}"));
        const auto second = own->write(RecordKind::Home, m_home, fields("{'beds':31}"));
        const UndoPlan plan = store::planUndo(own->file(), {first.change});
        QCOMPARE(leftBy(plan), QStringList(reason("beds", UndoPlan::Reason::ChangedSince)));
        QCOMPARE(plan.left.front().since, second.change);
        take(*own, {first.change});
        const QJsonObject held = own->fields(RecordKind::Home, m_home);
        QCOMPARE(held[text("beds")], QJsonValue(31));
        QVERIFY(!held.contains(text("telephone")));
    }

    void bothChangesOfAFieldGoTogether()
    {
        const auto own = laptopWithHome();
        const auto first = own->write(RecordKind::Home, m_home, fields("{'beds':30}"));
        const auto second = own->write(RecordKind::Home, m_home, fields("{'beds':31}"));
        take(*own, {first.change, second.change});
        QCOMPARE(own->fields(RecordKind::Home, m_home)[text("beds")], QJsonValue(20));
    }

    void aRecordThatWasMadeIsDeleted()
    {
        const auto own = laptopWithHome();
        const QString home = m_home.toString(QUuid::WithoutBraces);
        const auto made = own->write(RecordKind::Action, m_action,
                                     {{text("home"), home}, {text("what"), text("Order masks")}});
        const auto undone = take(*own, {made.change}, "undo of it");
        const QJsonObject held = own->fields(RecordKind::Action, m_action);
        QCOMPARE(held[text("deleted")], QJsonValue(fields("{'why':'undo of it'}")));
        QCOMPARE(held[text("what")], QJsonValue(text("Order masks")));
        // Taken back again, and again: each is a new change.
        const auto redone = take(*own, {undone.change});
        QVERIFY(!own->fields(RecordKind::Action, m_action).contains(text("deleted")));
        take(*own, {made.change});
        QVERIFY(own->fields(RecordKind::Action, m_action).contains(text("deleted")));
        QVERIFY(redone.changed);
    }

    void aRecordThatWasChangedSinceStaysWhole()
    {
        const auto own = laptopWithHome();
        const auto made =
            own->write(RecordKind::Action, m_action, fields("{'what':'Order masks'}"));
        own->write(RecordKind::Action, m_action, fields("{'due':'2031-12-01'}"));
        const UndoPlan plan = store::planUndo(own->file(), {made.change});
        QVERIFY(plan.steps.empty());
        QCOMPARE(leftBy(plan), QStringList(reason("action", UndoPlan::Reason::ChangedSince)));
    }

    void aRecordThatOthersNeedStays()
    {
        const auto own = laptop();
        own->create();
        const auto made = own->write(RecordKind::Home, m_home, fields("{'name':'Elm House'}"));
        const QString home = m_home.toString(QUuid::WithoutBraces);
        const auto action = own->write(RecordKind::Action, m_action, {{text("home"), home}});
        QCOMPARE(leftBy(store::planUndo(own->file(), {made.change})),
                 QStringList(reason("home", UndoPlan::Reason::StillNeeded)));
        // Together with what needs it, it goes.
        QCOMPARE(store::planUndo(own->file(), {made.change, action.change}).steps.size(),
                 size_t(2));
        own->write(RecordKind::Action, m_action, fields("{'deleted':{'why':'twice'}}"));
        QVERIFY(store::planUndo(own->file(), {made.change}).left.empty());
    }

    void kindsThatStayAreLeft()
    {
        const auto own = laptop();
        own->create();
        const QUuid officer = RandomDrafts::id("officer", 1);
        const auto made = own->write(RecordKind::Officer, officer, fields("{'name':'Ann'}"));
        QCOMPARE(leftBy(store::planUndo(own->file(), {made.change})),
                 QStringList(reason("officer", UndoPlan::Reason::NeverDeleted)));
    }

    void whatWasDeletedSinceIsLeft()
    {
        const auto own = laptopWithHome();
        const auto written = own->write(RecordKind::Home, m_home, fields("{'beds':30}"));
        const auto gone =
            own->write(RecordKind::Home, m_home, fields("{'deleted':{'why':'closed'}}"));
        const UndoPlan plan = store::planUndo(own->file(), {written.change});
        QCOMPARE(leftBy(plan), QStringList(reason("home", UndoPlan::Reason::Deleted)));
        QCOMPARE(plan.left.front().since, gone.change);
        // The deletion itself can be taken back.
        take(*own, {gone.change});
        QVERIFY(!own->fields(RecordKind::Home, m_home).contains(text("deleted")));
    }

    void aRemovedValueDoesNotComeBack()
    {
        const auto own = laptopWithHome();
        const auto written =
            own->write(RecordKind::Home, m_home, fields("{'telephone':'0000 000 0001'}"));
        const qint64 entry = count(own->file(), "SELECT max(key) FROM entry");
        const auto removed =
            own->file().removeValue(entry, text("telephone"), text("a private number"), {});
        QCOMPARE(leftBy(store::planUndo(own->file(), {written.change})),
                 QStringList(reason("telephone", UndoPlan::Reason::Removed)));
        QCOMPARE(leftBy(store::planUndo(own->file(), {removed.change})),
                 QStringList(reason("removal", UndoPlan::Reason::Removed)));
    }

    /// Two laptops wrote one field without knowing of each other; the exchange is taken back.
    void anExchangeIsTakenBackAndTravels()
    {
        const auto own = laptopWithHome();
        const auto other = laptop();
        other->startFrom(*own);
        own->write(RecordKind::Home, m_home, fields("{'beds':21}"));
        other->clock().moveBy(3600);
        other->write(RecordKind::Home, m_home, fields("{'beds':31,'brand':'Example Care'}"));
        const qint64 before = count(own->file(), "SELECT max(key) FROM change");
        own->file().receive(changesOf(other->file()));
        QCOMPARE(own->fields(RecordKind::Home, m_home)[text("beds")], QJsonValue(31));
        std::set<qint64> arrived;
        for (qint64 key = before + 1; key <= count(own->file(), "SELECT max(key) FROM change");
             ++key)
            arrived.insert(key);
        const auto undone = take(*own, arrived);
        QJsonObject held = own->fields(RecordKind::Home, m_home);
        QCOMPARE(held[text("beds")], QJsonValue(21));
        QVERIFY(!held.contains(text("brand")));
        QCOMPARE(count(own->file(), "SELECT count(*) FROM several"), 0);
        exchange(*own, *other);
        QCOMPARE(other->fields(RecordKind::Home, m_home), held);
        QCOMPARE(store::digest(own->file()), store::digest(other->file()));
        // Redone on the other laptop, where its key is another.
        const auto place = store::changeHead(own->file(), undone.change).place;
        take(*other, {store::changeAt(other->file(), place)->key});
        exchange(*own, *other);
        held = own->fields(RecordKind::Home, m_home);
        QCOMPARE(held[text("beds")], QJsonValue(31));
        QCOMPARE(held[text("brand")], QJsonValue(text("Example Care")));
        QCOMPARE(store::digest(own->file()), store::digest(other->file()));
    }

    void theLastChangeOfThisLaptopIsFound()
    {
        const auto own = laptopWithHome();
        const auto other = laptop();
        other->startFrom(*own);
        QCOMPARE(store::lastOwnChange(own->file()),
                 count(own->file(), "SELECT max(key) FROM change"));
        other->write(RecordKind::Home, m_home, fields("{'beds':31}"));
        const qint64 last = store::lastOwnChange(own->file());
        own->file().receive(changesOf(other->file()));
        QCOMPARE(store::lastOwnChange(own->file()), last);
    }

    /// Random histories of two laptops: a random set of changes is taken back and taken back again.
    void redoGivesTheSameValues()
    {
        for (quint32 seed = 1; seed <= histories; ++seed) {
            QRandomGenerator random(seed);
            RandomDrafts drafts(random);
            const auto own = laptop();
            const auto other = laptop();
            own->create();
            other->startFrom(*own);
            for (int i = 0; i < changesOfHistory; ++i) {
                Laptop &writer = random.bounded(2) == 0 ? *own : *other;
                writer.clock().moveBy(qint64(random.bounded(7200)) - 3600);
                writer.file().write(drafts.draft());
                if (random.bounded(6) == 0)
                    exchange(*own, *other);
            }
            exchange(*own, *other);
            std::set<qint64> changes;
            const auto last = quint32(count(own->file(), "SELECT max(key) FROM change"));
            for (int i = 0; i < 3; ++i)
                changes.insert(1 + random.bounded(last));
            const auto before = valuesOf(own->file());
            const UndoPlan plan = store::planUndo(own->file(), changes);
            QVERIFY2(writtenBy(plan.draft(text("undo"), {})) ==
                         askedOfModel(own->file(), changes, text("undo")),
                     qPrintable(QString::number(seed)));
            const auto undone = take(*own, changes);
            QVERIFY2(undone.changed == !plan.steps.empty(), qPrintable(QString::number(seed)));
            if (!undone.changed)
                continue;
            for (const UndoPlan::Step &step : plan.steps) {
                const QJsonValue held =
                    own->fields(step.kind, step.id)
                        .value(step.field == text("deleted") ? text("deleted") : step.field);
                const bool isThen = step.isDeletion      ? !held.toObject().isEmpty()
                                    : step.then.isNull() ? held.isUndefined()
                                                         : held == step.then;
                QVERIFY2(isThen,
                         qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(step.field)));
            }
            exchange(*own, *other);
            const auto redone = take(*own, {undone.change});
            QVERIFY(redone.changed);
            QVERIFY2(valuesOf(own->file()) == before, qPrintable(QString::number(seed)));
            exchange(*own, *other);
            QVERIFY2(valuesOf(other->file()) == before, qPrintable(QString::number(seed)));
            QCOMPARE(store::digest(own->file()), store::digest(other->file()));
            const QString faults = faultsOf(own->file());
            QVERIFY2(faults.isEmpty(), qPrintable(faults));
        }
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "test_undo.moc"
