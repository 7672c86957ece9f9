#include "laptop.h"
#include "store/queries.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace store_tests;
using subject::RecordKind;

namespace {

const QUuid homeId = base::idFromContent(QStringLiteral("home"), QStringLiteral("1-1"));

QJsonObject object(const QByteArray &bytes)
{
    return base::jsonValue(bytes).toObject();
}

/// A change as a newer program of another laptop may send it.
store::Change changeOf(const QUuid &device, qint64 seq, std::vector<store::Entry> entries,
                       const QByteArray &previous = {}, std::map<QUuid, qint64> after = {})
{
    store::Change change{.device = device,
                         .seq = seq,
                         .at = 1952931600000 + seq,
                         .officer = {},
                         .program = QStringLiteral("9.0"),
                         .vocabulary = 1,
                         .source = {},
                         .why = {},
                         .after = std::move(after),
                         .chain = {},
                         .entries = std::move(entries)};
    change.chain = store::chainOf(previous, change);
    return change;
}

store::Entry entryOf(const char *kind, const QUuid &id, const QByteArray &fields)
{
    return {.kind = QString::fromLatin1(kind),
            .id = id,
            .fields = fields,
            .salt = QByteArray(store::saltSize, 's'),
            .removed = {}};
}

} // namespace

class TestJournal : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Laptop> m_here;

    store::Written writeHome(Laptop &laptop, const QByteArray &fields)
    {
        return laptop.write(RecordKind::Home, homeId, object(fields));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_here = std::make_unique<Laptop>(m_folder->path(), QStringLiteral("here"), 1);
        m_here->create();
    }

    void cleanup()
    {
        if (m_here) {
            QCOMPARE(faultsOf(m_here->file()), QString());
            m_here.reset();
        }
    }

    /// Many entries are hashed while they are written.
    void chainsLongChangesAsShortOnes()
    {
        constexpr int many = 1200;
        store::Draft draft;
        for (int i = 0; i < many; ++i)
            draft.records.push_back(
                {RecordKind::Home,
                 base::idFromContent(QStringLiteral("home"), QString::number(i)),
                 {{QStringLiteral("name"), QStringLiteral("Alder Grange %1").arg(i)}}});
        const store::Written written = m_here->file().write(draft);
        const store::Change before = m_here->file().journal().read(written.change - 1);
        const store::Change change = m_here->file().journal().read(written.change);
        QCOMPARE(change.entries.size(), size_t(many));
        QCOMPARE(change.chain.toHex(), store::chainOf(before.chain, change).toHex());
    }

    void onlyWhatChangesIsKept_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("one of two")
            << json("{'name':'Elm House','beds':31}") << json("{'beds':31}");
        QTest::newRow("a new one")
            << json("{'name':'Elm House','web':'elm.example'}") << json("{'web':'elm.example'}");
        QTest::newRow("cleared") << json("{'beds':null}") << json("{'beds':null}");
        QTest::newRow("empty and stays so")
            << json("{'web':null,'beds':32}") << json("{'beds':32}");
        QTest::newRow("a truth value as it was")
            << json("{'dormant':false,'beds':33}") << json("{'beds':33}");
        QTest::newRow("a part of a unit")
            << json("{'address':{'lines':'2 Elm'}}") << json("{'address':{'lines':'2 Elm'}}");
        QTest::newRow("nothing") << json("{'name':'Elm House','beds':30}") << QByteArray();
    }

    void onlyWhatChangesIsKept()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, kept);
        writeHome(*m_here,
                  json("{'name':'Elm House','beds':30,'dormant':false,'address':{'lines':'1 "
                       "Elm','postcode':'ZZ1 1ZZ'}}"));
        const qint64 before = count(m_here->file(), "SELECT count(*) FROM change");
        const store::Written written = writeHome(*m_here, fields);
        QCOMPARE(written.changed, !kept.isEmpty());
        QCOMPARE(count(m_here->file(), "SELECT count(*) FROM change"),
                 before + (kept.isEmpty() ? 0 : 1));
        if (!kept.isEmpty())
            QCOMPARE(lastChangeOf(m_here->file()).entries.front().fields, kept);
        const QJsonObject said = object(fields);
        for (auto field = said.begin(); field != said.end(); ++field)
            QCOMPARE(m_here->fields(RecordKind::Home, homeId).value(field.key()),
                     field->isNull() ? QJsonValue(QJsonValue::Undefined) : *field);
    }

    void aRecordSaidTwiceIsOneEntry()
    {
        store::Draft draft;
        draft.records.push_back({RecordKind::Home, homeId, object(json("{'name':'A','beds':1}"))});
        draft.records.push_back({RecordKind::Home, homeId, object(json("{'name':'B'}"))});
        m_here->file().write(draft);
        const store::Change change = lastChangeOf(m_here->file());
        QCOMPARE(change.entries.size(), size_t(1));
        QCOMPARE(change.entries.front().fields, json("{'beds':1,'name':'B'}"));
    }

    void whoWhenAndWhyAreKept()
    {
        const QUuid officer = base::idFromContent(QStringLiteral("officer"), QStringLiteral("ann"));
        store::Draft draft{.officer = base::Id<subject::Officer>(officer),
                           .source = object(json("{'kind':'directory','date':'2031-11-01'}")),
                           .why = QStringLiteral("brought in"),
                           .records = {{RecordKind::Home, homeId, object(json("{'name':'Elm'}"))}},
                           .contents = {}};
        m_here->clock().setTo(QDateTime(QDate(2031, 12, 1), QTime(8, 0), Qt::UTC));
        m_here->file().write(draft);
        const store::Change change = lastChangeOf(m_here->file());
        QCOMPARE(change.officer, std::optional(officer));
        QCOMPARE(change.source, draft.source);
        QCOMPARE(change.why, draft.why);
        QCOMPARE(change.at,
                 QDateTime(QDate(2031, 12, 1), QTime(8, 0, 1), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(store::changeFromJson(store::changeToJson(change)), change);
    }

    void numbersHaveNoGaps()
    {
        for (int i = 0; i < 5; ++i) {
            writeHome(*m_here, QByteArray("{\"beds\":" + QByteArray::number(i / 2) + "}"));
            if (i == 2)
                m_here->open();
        }
        QVERIFY(!failureOf([&] { m_here->file().removeValue(99999, {}, {}, {}); }).isEmpty());
        writeHome(*m_here, json("{'beds':9}"));
        qint64 seq = 0;
        for (const store::Change &change : changesOf(m_here->file()))
            QCOMPARE(change.seq, ++seq);
        QCOMPARE(seq, 5);
    }

    void whatWasKnownIsSaidOnce()
    {
        Laptop there(m_folder->path(), QStringLiteral("there"), 2);
        there.startFrom(*m_here);
        writeHome(*m_here, json("{'name':'Elm House'}"));
        QVERIFY(lastChangeOf(m_here->file()).after.empty());
        writeHome(there, json("{'beds':30}"));
        m_here->file().receive(changesOf(there.file()));
        writeHome(*m_here, json("{'web':'elm.example'}"));
        const store::Change known = lastChangeOf(m_here->file());
        const QUuid theirs = lastChangeOf(there.file()).device;
        QCOMPARE(known.after, (std::map<QUuid, qint64>{{theirs, 1}}));
        writeHome(*m_here, json("{'web':'oak.example'}"));
        QVERIFY(lastChangeOf(m_here->file()).after.empty());
        QCOMPARE(faultsOf(there.file()), QString());
    }

    void exchangingBothWaysAgreesAndTwiceChangesNothing()
    {
        Laptop there(m_folder->path(), QStringLiteral("there"), 2);
        there.startFrom(*m_here);
        writeHome(*m_here, json("{'name':'Elm House','beds':30}"));
        writeHome(there, json("{'name':'Oak House','web':'oak.example'}"));
        const auto ours = changesOf(m_here->file());
        QVERIFY(m_here->file().receive(changesOf(there.file())).changed);
        QVERIFY(there.file().receive(ours).changed);
        const QString digest = store::digest(m_here->file());
        QCOMPARE(store::digest(there.file()), digest);
        QVERIFY(!m_here->file().receive(changesOf(there.file())).changed);
        QCOMPARE(store::digest(m_here->file()), digest);
        QCOMPARE(count(m_here->file(), "SELECT count(*) FROM several"), 1);
        // The later clock wins until somebody chooses.
        QCOMPARE(m_here->fields(RecordKind::Home, homeId)[QStringLiteral("name")].toString(),
                 there.fields(RecordKind::Home, homeId)[QStringLiteral("name")].toString());
        QCOMPARE(faultsOf(there.file()), QString());
    }

    void choosingTheValueThatStandsEndsTheDispute()
    {
        Laptop there(m_folder->path(), QStringLiteral("there"), 2);
        there.startFrom(*m_here);
        writeHome(*m_here, json("{'name':'Elm House'}"));
        there.clock().moveBy(3600);
        writeHome(there, json("{'name':'Oak House'}"));
        m_here->file().receive(changesOf(there.file()));
        QVERIFY(writeHome(*m_here, json("{'name':'Oak House'}")).changed);
        QCOMPARE(count(m_here->file(), "SELECT count(*) FROM several"), 0);
        there.file().receive(changesOf(m_here->file()));
        QCOMPARE(count(there.file(), "SELECT count(*) FROM several"), 0);
        QVERIFY(!writeHome(there, json("{'name':'Oak House'}")).changed);
        QCOMPARE(faultsOf(there.file()), QString());
    }

    void aChangeWaitsForWhatItKnows_data()
    {
        QTest::addColumn<QList<int>>("order");
        QTest::addColumn<QList<int>>("waiting");
        QTest::newRow("in order") << QList<int>{0, 1, 2} << QList<int>{0, 0, 0};
        QTest::newRow("backwards") << QList<int>{2, 1, 0} << QList<int>{1, 2, 0};
        QTest::newRow("twice") << QList<int>{2, 2, 0, 1} << QList<int>{1, 1, 1, 0};
        QTest::newRow("what another knew") << QList<int>{1, 2, 0} << QList<int>{1, 2, 0};
    }

    void aChangeWaitsForWhatItKnows()
    {
        QFETCH(QList<int>, order);
        QFETCH(QList<int>, waiting);
        const QUuid one = base::idFromContent(QStringLiteral("device"), QStringLiteral("1"));
        const QUuid two = base::idFromContent(QStringLiteral("device"), QStringLiteral("2"));
        const store::Change first = changeOf(one, 1, {entryOf("home", homeId, json("{'beds':1}"))});
        const store::Change second =
            changeOf(one, 2, {entryOf("home", homeId, json("{'beds':2}"))}, first.chain);
        const std::vector<store::Change> changes{
            first, second,
            changeOf(two, 1, {entryOf("home", homeId, json("{'beds':3}"))}, {}, {{one, 2}})};
        for (qsizetype i = 0; i < order.size(); ++i) {
            m_here->file().receive({changes[size_t(order[i])]});
            QCOMPARE(count(m_here->file(), "SELECT count(*) FROM inbox"), waiting[i]);
        }
        QCOMPARE(m_here->fields(RecordKind::Home, homeId)[QStringLiteral("beds")].toInt(), 3);
        QCOMPARE(count(m_here->file(), "SELECT count(*) FROM several"), 0);
    }

    void aForkIsRefusedWhole_data()
    {
        QTest::addColumn<QList<int>>("here");
        QTest::addColumn<QList<int>>("refused");
        // 0 and 1 follow each other; 2 stands in place of 0, 3 follows 2, 4 claims to follow 0.
        QTest::newRow("another first change") << QList<int>{0} << QList<int>{2};
        QTest::newRow("a continuation of another") << QList<int>{0} << QList<int>{3};
        QTest::newRow("with good ones before it") << QList<int>{0} << QList<int>{1, 2};
        QTest::newRow("another that waits") << QList<int>{1} << QList<int>{3};
        QTest::newRow("altered on the way") << QList<int>{0} << QList<int>{4};
    }

    void aForkIsRefusedWhole()
    {
        QFETCH(QList<int>, here);
        QFETCH(QList<int>, refused);
        const QUuid one = base::idFromContent(QStringLiteral("device"), QStringLiteral("1"));
        const store::Change first = changeOf(one, 1, {entryOf("home", homeId, json("{'beds':1}"))});
        const store::Change other = changeOf(one, 1, {entryOf("home", homeId, json("{'beds':5}"))});
        store::Change altered =
            changeOf(one, 2, {entryOf("home", homeId, json("{'beds':2}"))}, first.chain);
        altered.entries.front().fields = json("{'beds':7}");
        const std::vector<store::Change> changes{
            first, changeOf(one, 2, {entryOf("home", homeId, json("{'beds':2}"))}, first.chain),
            other, changeOf(one, 2, {entryOf("home", homeId, json("{'beds':6}"))}, other.chain),
            altered};
        const auto those = [&changes](const QList<int> &which) {
            std::vector<store::Change> chosen;
            for (const int i : which)
                chosen.push_back(changes[size_t(i)]);
            return chosen;
        };
        m_here->file().receive(those(here));
        const QString digest = store::digest(m_here->file());
        const QString said = failureOf([&] { m_here->file().receive(those(refused)); });
        QVERIFY2(said.contains(QStringLiteral("Nothing was changed.")), qPrintable(said));
        QCOMPARE(store::digest(m_here->file()), digest);
    }

    void whatANewerProgramSaysIsKeptAndSentOn()
    {
        const QUuid one = base::idFromContent(QStringLiteral("device"), QStringLiteral("1"));
        const store::Change change =
            changeOf(one, 1,
                     {entryOf("home", homeId, json("{'beds':1,'garden':{'roses':[1,2.50]}}")),
                      entryOf("visit_plan", homeId, json("{'day':'Monday'}")),
                      entryOf("review", homeId, json("{'IPC-01/photo':'x'}"))});
        m_here->file().receive({change});
        QCOMPARE(lastChangeOf(m_here->file()), change);
        QCOMPARE(m_here->fields(RecordKind::Home, homeId), object(json("{'beds':1}")));
        QCOMPARE(m_here->fields(RecordKind::Review, homeId), QJsonObject());
        Laptop there(m_folder->path(), QStringLiteral("there"), 2);
        there.create();
        there.file().receive(changesOf(m_here->file()));
        QCOMPARE(changesOf(there.file()).size(), size_t(3));
        const auto sentOn = changesOf(there.file());
        QVERIFY(std::find(sentOn.begin(), sentOn.end(), change) != sentOn.end());
        QCOMPARE(faultsOf(there.file()), QString());
    }

    void bytesStayAsTheyCame()
    {
        const QUuid one = base::idFromContent(QStringLiteral("device"), QStringLiteral("1"));
        const QByteArray bytes = json("{'name':'\\u00c9lm','web':1.0}");
        const store::Change change = changeOf(one, 1, {entryOf("home", homeId, bytes)});
        m_here->file().receive({store::changeFromJson(store::changeToJson(change))});
        m_here->file().rebuild();
        m_here->open();
        QCOMPARE(lastChangeOf(m_here->file()).entries.front().fields, bytes);
        m_here.reset(); // a number is no web address: `check` would say so
    }

    void whatIsNoChangeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray head = json("{'device':'aa17e36f-2f36-4d4c-9a9d-3a27a8b5f0d1','seq':1,"
                                     "'chain':'00000000000000000000000000000000'");
        const auto with = [&head](std::initializer_list<const char *> entries) {
            QJsonArray array;
            for (const char *fields : entries)
                array.append(
                    QJsonObject{{QStringLiteral("kind"), QStringLiteral("home")},
                                {QStringLiteral("id"), homeId.toString(QUuid::WithoutBraces)},
                                {QStringLiteral("fields"), QString::fromUtf8(json(fields))}});
            return head + ",\"entries\":" + base::jsonBytes(array) + '}';
        };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no device") << json("{'seq':1}");
        QTest::newRow("no number") << QByteArray(head).replace(":1,", ":0,") + '}';
        QTest::newRow("fields that are none") << with({"[1]"});
        QTest::newRow("fields cut short") << with({"{'a':"});
        QTest::newRow("a field twice") << with({"{'a':1,'a':2}"});
        QTest::newRow("fields out of order") << with({"{'b':1,'a':2}"});
        QTest::newRow("a record twice") << with({"{'a':1}", "{'b':1}"});
    }

    void whatIsNoChangeIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const QString said = failureOf([&] { store::changeFromJson(bytes); });
        QVERIFY2(said.contains(QStringLiteral("Nothing was changed.")), qPrintable(said));
    }

    void theLastDirectoryIsKept()
    {
        const auto bringIn = [this](const char *kind, const QByteArray &fields) {
            m_here->file().write(
                {.officer = {},
                 .source = QJsonObject{{QStringLiteral("kind"), QString::fromLatin1(kind)}},
                 .why = {},
                 .records = {{RecordKind::Home, homeId, object(fields)}},
                 .contents = {}});
        };
        const auto kept = [this] {
            return store::directoryValues(m_here->file(), base::Id<subject::Home>(homeId));
        };
        bringIn("tracker", json("{'email':'elm@home.example'}"));
        QCOMPARE(kept(), QJsonObject());
        bringIn("directory", json("{'name':'Elm','beds':30}"));
        QCOMPARE(kept(), object(json("{'name':'Elm','beds':30}")));
        writeHome(*m_here, json("{'name':'Elm House'}"));
        QCOMPARE(kept(), object(json("{'name':'Elm','beds':30}")));
        bringIn("directory", json("{'beds':31}"));
        QCOMPARE(kept(), object(json("{'name':'Elm','beds':31}")));
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "test_journal.moc"
