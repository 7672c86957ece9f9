#include "laptop.h"
#include "random_drafts.h"
#include "store/history.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace store_tests;
using store::FieldChange;
using subject::RecordKind;

namespace {

QString text(const char *value)
{
    return QString::fromLatin1(value);
}

QJsonObject fields(const char *object)
{
    return base::jsonValue(json(object)).toObject();
}

/// "beds: 20 > 30", the newest first.
QStringList told(const std::vector<FieldChange> &changes)
{
    QStringList lines;
    for (const FieldChange &change : changes)
        lines += QStringLiteral("%1: %2 > %3%4")
                     .arg(change.field, QString::fromUtf8(base::jsonBytes(change.before)),
                          QString::fromUtf8(base::jsonBytes(change.after)),
                          change.stands ? text(" *") : QString());
    return lines;
}

} // namespace

/// Who changed what, from what to what.
class TestHistory : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_laptops = 0;
    const QUuid m_home = RandomDrafts::id("home", 1);
    const QUuid m_other = RandomDrafts::id("home", 2);

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
    std::vector<FieldChange> ofHome(Laptop &laptop, store::HistoryWanted wanted = {})
    {
        wanted.home = base::Id<subject::Home>(m_home);
        return store::history(laptop.file(), wanted);
    }
    QString home() const { return m_home.toString(QUuid::WithoutBraces); }

private Q_SLOTS:
    void aFieldSaysWhatItWas()
    {
        const auto own = laptopWithHome();
        own->write(RecordKind::Home, m_home, fields("{'beds':30}"));
        own->write(RecordKind::Home, m_home, fields("{'beds':null}"));
        QCOMPARE(told(ofHome(*own)),
                 (QStringList{text("beds: 30 > null *"), text("beds: 20 > 30"),
                              text("beds: null > 20"), text("name: null > \"Elm House\" *")}));
    }

    void whatBelongsToAHomeIsInItsHistory()
    {
        const auto own = laptopWithHome();
        own->write(RecordKind::Home, m_other, fields("{'name':'Oak House'}"));
        const QUuid person = RandomDrafts::id("person", 1);
        own->write(RecordKind::Person, person, fields("{'name':'Kim Example'}"));
        own->write(RecordKind::Person, RandomDrafts::id("person", 2),
                   fields("{'name':'Nobody here'}"));
        own->write(
            RecordKind::Post, RandomDrafts::id("post", 1),
            {{text("home"), home()}, {text("person"), person.toString(QUuid::WithoutBraces)}});
        own->write(RecordKind::Action, RandomDrafts::id("action", 1),
                   {{text("home"), home()}, {text("what"), text("Order masks")}});
        std::set<QString> kinds;
        for (const FieldChange &change : ofHome(*own))
            kinds.insert(change.kind);
        QCOMPARE(kinds,
                 (std::set<QString>{text("action"), text("home"), text("person"), text("post")}));
        QCOMPARE(ofHome(*own, {.kind = RecordKind::Person}).size(), size_t(1));
        QCOMPARE(store::history(own->file(), {.record = person}).size(), size_t(1));
    }

    void itIsReadInPieces()
    {
        const auto own = laptopWithHome();
        for (int beds = 21; beds < 40; ++beds)
            own->write(RecordKind::Home, m_home, {{text("beds"), beds}});
        const QStringList all = told(ofHome(*own));
        QStringList pieces;
        for (int skip = 0; skip < all.size(); skip += 6)
            pieces += told(ofHome(*own, {.skip = skip, .most = 6}));
        QCOMPARE(pieces, all);
    }

    void whoDidItCanBeAskedFor()
    {
        const auto own = laptopWithHome();
        const base::Id<subject::Officer> officer(RandomDrafts::id("officer", 1));
        store::Draft draft{.officer = officer, .why = text("counted again")};
        draft.records.push_back({RecordKind::Home, m_home, fields("{'beds':31}")});
        own->file().write(draft);
        const auto found = ofHome(*own, {.officer = officer});
        QCOMPARE(told(found), QStringList(text("beds: 20 > 31 *")));
        QCOMPARE(found.front().change.why, text("counted again"));
        QCOMPARE(found.front().change.officer, std::optional(officer));
    }

    /// What a laptop did not know was not what it changed.
    void beforeIsWhatTheWriterKnew()
    {
        const auto own = laptopWithHome();
        const auto other = laptop();
        other->startFrom(*own);
        other->clock().moveBy(60);
        own->write(RecordKind::Home, m_home, fields("{'beds':21}"));
        other->write(RecordKind::Home, m_home, fields("{'beds':31}"));
        own->file().receive(changesOf(other->file()));
        own->clock().moveBy(3600);
        own->write(RecordKind::Home, m_home, fields("{'beds':22}"));
        const QStringList lines = told(ofHome(*own));
        QCOMPARE(lines.mid(0, 3), (QStringList{text("beds: 31 > 22 *"), text("beds: 20 > 31"),
                                               text("beds: 20 > 21")}));
        // References are the same on both, and so is the place of an entry.
        other->file().receive(changesOf(own->file()));
        const auto here = ofHome(*own);
        const auto there = ofHome(*other);
        QCOMPARE(here.size(), there.size());
        for (size_t i = 0; i < here.size(); ++i) {
            QCOMPARE(here[i].change.place, there[i].change.place);
            QCOMPARE(here[i].place, there[i].place);
        }
    }

    void aRemovedValueSaysWhoRemovedIt()
    {
        const auto own = laptopWithHome();
        own->write(RecordKind::Home, m_home, fields("{'telephone':'0000 000 0001'}"));
        const base::Id<subject::Officer> officer(RandomDrafts::id("officer", 1));
        own->file().removeValue(count(own->file(), "SELECT max(key) FROM entry"), text("telephone"),
                                text("a private number"), officer);
        const auto found = ofHome(*own);
        QCOMPARE(found.front().field, text("telephone"));
        QVERIFY(found.front().after.isNull());
        QVERIFY(found.front().removal.has_value());
        QCOMPARE(found.front().removal->why, text("a private number"));
        QCOMPARE(found.front().removal->officer, std::optional(officer));
        QVERIFY(!found.back().removal);
    }

    void entriesHaveTheirPlaceInAChange()
    {
        const auto own = laptop();
        own->create();
        store::Draft draft;
        draft.records.push_back({RecordKind::Home, m_home, fields("{'name':'Elm House'}")});
        draft.records.push_back({RecordKind::Home, m_other, fields("{'name':'Oak House'}")});
        const auto written = own->file().write(draft);
        const auto second = store::history(own->file(), {.record = m_other});
        QCOMPARE(second.front().place, 2);
        QCOMPARE(store::entryAt(own->file(), written.change, 2),
                 std::optional(second.front().entry));
        QVERIFY(!store::entryAt(own->file(), written.change, 3));
        QVERIFY(!store::entryAt(own->file(), written.change, 0));
        QCOMPARE(store::history(own->file(), {.change = written.change}).size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
