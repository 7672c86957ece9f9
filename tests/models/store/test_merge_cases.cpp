#include "laptop.h"
#include "store/conflicts.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace store_tests;
using store::Conflict;
using subject::RecordKind;

namespace {

QJsonObject object(const char *bytes)
{
    return base::jsonValue(json(bytes)).toObject();
}

const QUuid homeId = base::idFromContent(QStringLiteral("home"), QStringLiteral("1-1"));
const QUuid otherHome = base::idFromContent(QStringLiteral("home"), QStringLiteral("1-2"));
const QUuid visit = base::idFromContent(QStringLiteral("review"), QStringLiteral("one"));

} // namespace

/// The cases in which programs that merge went wrong, each by its name.
class TestMergeCases : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Laptop> m_ann;
    std::unique_ptr<Laptop> m_sam;

    static void give(Laptop &from, Laptop &to) { to.file().receive(changesOf(from.file())); }
    void exchange()
    {
        give(*m_ann, *m_sam);
        give(*m_sam, *m_ann);
    }
    static store::Written write(Laptop &laptop, const char *fields, const QUuid &home = homeId)
    {
        return laptop.write(RecordKind::Home, home, object(fields));
    }
    QJsonObject home(Laptop &laptop) { return laptop.fields(RecordKind::Home, homeId); }
    static std::vector<Conflict> conflicts(Laptop &laptop)
    {
        return store::conflicts(laptop.file());
    }
    void areAlike()
    {
        QCOMPARE(store::digest(m_ann->file()), store::digest(m_sam->file()));
        QCOMPARE(conflicts(*m_ann).size(), conflicts(*m_sam).size());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_ann = std::make_unique<Laptop>(m_folder->path(), QStringLiteral("ann"), 1);
        m_sam = std::make_unique<Laptop>(m_folder->path(), QStringLiteral("sam"), 2);
        m_ann->create();
        write(*m_ann, "{'name':'Elm House','beds':20,'location_id':'1-1'}");
        write(*m_ann, "{'name':'Oak House','beds':30,'location_id':'1-2'}", otherHome);
        m_sam->startFrom(*m_ann);
    }
    void cleanup()
    {
        QCOMPARE(faultsOf(m_ann->file()), QString());
        QCOMPARE(faultsOf(m_sam->file()), QString());
    }

    void identicalEditsAreNoConflict()
    {
        write(*m_ann, "{'beds':24}");
        write(*m_sam, "{'beds':24}");
        exchange();
        areAlike();
        QCOMPARE(conflicts(*m_ann).size(), size_t(0));
        QCOMPARE(home(*m_sam).value(QStringLiteral("beds")), QJsonValue(24));
    }

    void differentFieldsOfOneRecordMergeByThemselves()
    {
        write(*m_ann, "{'beds':24}");
        write(*m_sam, "{'name':'Elm Lodge'}");
        exchange();
        areAlike();
        QCOMPARE(conflicts(*m_ann).size(), size_t(0));
        QCOMPARE(home(*m_ann).value(QStringLiteral("beds")), QJsonValue(24));
        QCOMPARE(home(*m_ann).value(QStringLiteral("name")),
                 QJsonValue(QStringLiteral("Elm Lodge")));
    }

    void theSameFieldIsAConflictWithBaseOursAndTheirs()
    {
        write(*m_ann, "{'beds':24}");
        m_sam->clock().moveBy(600);
        write(*m_sam, "{'beds':25}");
        exchange();
        areAlike();
        for (Laptop *laptop : {m_ann.get(), m_sam.get()}) {
            const std::vector<Conflict> found = conflicts(*laptop);
            QCOMPARE(found.size(), size_t(1));
            QVERIFY(found[0].kind == Conflict::Kind::TwoValues);
            QCOMPARE(found[0].field, QStringLiteral("beds"));
            QCOMPARE(found[0].base->value, QJsonValue(20));
            QCOMPARE(found[0].heads.size(), size_t(2));
            QCOMPARE(found[0].heads[0].value, QJsonValue(25));
            QCOMPARE(found[0].heads[1].value, QJsonValue(24));
            QVERIFY(found[0].heads[0].device != found[0].heads[1].device);
        }
        // Choosing ends it everywhere, whichever is chosen.
        write(*m_ann, "{'beds':24}");
        exchange();
        areAlike();
        QCOMPARE(conflicts(*m_sam).size(), size_t(0));
        QCOMPARE(home(*m_sam).value(QStringLiteral("beds")), QJsonValue(24));
    }

    void anEditAgainstADeletionIsShown()
    {
        write(*m_ann, "{'deleted':{'why':'entered twice'}}");
        m_sam->clock().moveBy(600);
        write(*m_sam, "{'beds':25}");
        m_sam->write(RecordKind::Review, visit,
                     {{QStringLiteral("home"), homeId.toString(QUuid::WithoutBraces)},
                      {QStringLiteral("date"), QStringLiteral("2031-11-20")}});
        exchange();
        areAlike();
        QVERIFY(home(*m_sam).contains(QStringLiteral("deleted")));
        const std::vector<Conflict> found = conflicts(*m_sam);
        QCOMPARE(found.size(), size_t(2));
        for (const Conflict &conflict : found) {
            QVERIFY(conflict.kind == Conflict::Kind::ChangedAgainstDelete);
            QCOMPARE(conflict.deletion->value.toObject().value(QStringLiteral("why")),
                     QJsonValue(QStringLiteral("entered twice")));
        }
        QCOMPARE(found[0].child, visit);
        QCOMPARE(found[1].heads[0].value, QJsonValue(25));
        // What was known when it was deleted is not listed; deciding ends it.
        write(*m_sam, "{'deleted':null}");
        exchange();
        areAlike();
        QCOMPARE(conflicts(*m_ann).size(), size_t(0));
        QCOMPARE(home(*m_ann).value(QStringLiteral("beds")), QJsonValue(25));
    }

    void aDeletionStaysDeletedAfterAnyNumberOfRounds()
    {
        write(*m_sam, "{'beds':22}");
        write(*m_ann, "{'deleted':{'why':'entered twice'}}");
        m_sam->clock().moveBy(3600);
        for (int round = 0; round < 5; ++round) {
            write(*m_sam, round % 2 == 0 ? "{'name':'Elm Court'}" : "{'name':'Elm Park'}");
            exchange();
            areAlike();
            QVERIFY(home(*m_ann).contains(QStringLiteral("deleted")));
        }
    }

    void twoRecordsMaySwapAUniqueValue()
    {
        m_ann->file().write(
            {.records = {{RecordKind::Home, homeId, object("{'location_id':'1-2'}")},
                         {RecordKind::Home, otherHome, object("{'location_id':'1-1'}")}}});
        write(*m_sam, "{'location_id':'1-2'}");
        exchange();
        areAlike();
        QCOMPARE(home(*m_sam).value(QStringLiteral("location_id")),
                 QJsonValue(QStringLiteral("1-2")));
        QCOMPARE(m_sam->fields(RecordKind::Home, otherHome).value(QStringLiteral("location_id")),
                 QJsonValue(QStringLiteral("1-1")));
    }

    void aParentAndAChildMadeOnEachSide()
    {
        const QUuid third = base::idFromContent(QStringLiteral("home"), QStringLiteral("1-3"));
        const QJsonObject contact{{QStringLiteral("home"), third.toString(QUuid::WithoutBraces)},
                                  {QStringLiteral("date"), QStringLiteral("2031-11-20")}};
        write(*m_ann, "{'name':'Ash House'}", third);
        m_ann->write(RecordKind::Review, visit, contact);
        write(*m_sam, "{'name':'Ash House'}", third);
        const QUuid call = base::idFromContent(QStringLiteral("review"), QStringLiteral("two"));
        m_sam->write(RecordKind::Review, call, contact);
        exchange();
        areAlike();
        QCOMPARE(conflicts(*m_ann).size(), size_t(0));
        QCOMPARE(count(m_ann->file(), "SELECT count(*) FROM home"), 3);
        QCOMPARE(count(m_sam->file(), "SELECT count(*) FROM review WHERE home IS NOT NULL"), 2);
    }

    void eitherOrderEndsIdentical()
    {
        Laptop kim(m_folder->path(), QStringLiteral("kim"), 3);
        kim.startFrom(*m_ann);
        write(*m_ann, "{'beds':24,'name':'A'}");
        write(*m_sam, "{'beds':25}");
        write(kim, "{'name':'K','dormant':true}");
        give(*m_ann, *m_sam);
        give(kim, *m_sam);
        give(kim, *m_ann);
        give(*m_sam, *m_ann);
        give(*m_sam, kim);
        areAlike();
        QCOMPARE(store::digest(kim.file()), store::digest(m_ann->file()));
    }

    void theSameBundleTwiceChangesNothing()
    {
        write(*m_sam, "{'beds':25}");
        const std::vector<store::Change> bundle = changesOf(m_sam->file());
        QVERIFY(m_ann->file().receive(bundle).changed);
        const QString digest = store::digest(m_ann->file());
        const qint64 entries = count(m_ann->file(), "SELECT count(*) FROM entry");
        QVERIFY(!m_ann->file().receive(bundle).changed);
        QCOMPARE(store::digest(m_ann->file()), digest);
        QCOMPARE(count(m_ann->file(), "SELECT count(*) FROM entry"), entries);
    }

    /// Two laptops answer the same question of one contact, one of them with a question set that
    /// the other has never seen.
    void answersOfAnOlderEditionMeetANewerOne()
    {
        const QUuid older = base::idFromContent(QStringLiteral("edition"), QStringLiteral("old"));
        const QUuid newer = base::idFromContent(QStringLiteral("edition"), QStringLiteral("new"));
        const auto contact = [](const QUuid &edition, const char *value) {
            QJsonObject fields =
                object("{'date':'2031-11-20','kind':'visit','ZZZ-01':{'as_at':'2031-11-20',"
                       "'source':'visit','value':'no'}}");
            fields.insert(QStringLiteral("edition"), edition.toString(QUuid::WithoutBraces));
            QJsonObject answer = fields.value(QStringLiteral("ZZZ-01")).toObject();
            answer.insert(QStringLiteral("value"), QString::fromLatin1(value));
            fields.insert(QStringLiteral("ZZZ-01"), answer);
            return fields;
        };
        m_ann->write(RecordKind::Review, visit, contact(older, "yes"));
        m_sam->write(RecordKind::Review, visit, contact(newer, "no"));
        exchange();
        areAlike();
        QStringList fields;
        for (const Conflict &conflict : conflicts(*m_ann))
            fields.append(conflict.field);
        QCOMPARE(fields, QStringList({QStringLiteral("ZZZ-01"), QStringLiteral("edition")}));
    }

    /// Wherever taking in breaks off, nothing of it is there; the next time all of it is.
    void anInterruptionAtEveryWrite()
    {
        for (int i = 0; i < 6; ++i)
            write(*m_sam, qPrintable(QStringLiteral("{'beds':%1}").arg(30 + i)));
        const std::vector<store::Change> bundle = changesOf(m_sam->file());
        const QString before = store::digest(m_ann->file());
        for (size_t stop = 0; stop < bundle.size(); ++stop) {
            const auto breakOff = [&](const store::Arriving &arriving) {
                for (size_t i = 0; i < bundle.size(); ++i) {
                    if (i == stop)
                        base::fail(QStringLiteral("interrupted"));
                    arriving.change(bundle[i]);
                }
            };
            QVERIFY_EXCEPTION_THROWN(m_ann->file().receive(breakOff, store::PlannerFile::Keep::All),
                                     base::Failure);
            QCOMPARE(store::digest(m_ann->file()), before);
            QCOMPARE(faultsOf(m_ann->file()), QString());
        }
        m_ann->file().receive(bundle);
        areAlike();
    }

    /// A laptop that was put back to an earlier day, witness and all, and worked on; then what it
    /// had written before that comes back from a colleague.
    void aLaptopThatMeetsItsOwnNameStandsAside()
    {
        const QString witness = m_sam->folder() + QStringLiteral("/witness");
        write(*m_sam, "{'name':'Elm Lodge'}");
        m_sam->close();
        const QString kept = m_folder->filePath(QStringLiteral("kept"));
        QVERIFY(QDir().mkpath(kept + QStringLiteral("/witness")));
        const auto copyAll = [](const QString &from, const QString &to) {
            for (const QString &name : QDir(from).entryList(QDir::Files)) {
                QFile::remove(to + QLatin1Char('/') + name);
                QVERIFY(QFile::copy(from + QLatin1Char('/') + name, to + QLatin1Char('/') + name));
            }
        };
        copyAll(m_sam->folder(), kept);
        copyAll(witness, kept + QStringLiteral("/witness"));
        m_sam->open();
        write(*m_sam, "{'beds':25}");
        give(*m_sam, *m_ann);
        const QUuid name = lastChangeOf(m_sam->file()).device;
        m_sam->close();
        // The bytes are put back into the same file, as a snapshot of a whole disk does.
        QFile old(kept + QStringLiteral("/council.planner"));
        QVERIFY(old.open(QIODevice::ReadOnly));
        QFile file(m_sam->path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(0));
        file.write(old.readAll());
        file.close();
        copyAll(kept + QStringLiteral("/witness"), witness);
        m_sam->open();
        write(*m_sam, "{'beds':26}");
        write(*m_sam, "{'dormant':true}");
        QCOMPARE(lastChangeOf(m_sam->file()).device, name);
        exchange();
        exchange();
        areAlike();
        QVERIFY(conflicts(*m_ann).size() == 1);
        QCOMPARE(conflicts(*m_ann)[0].field, QStringLiteral("beds"));
        QCOMPARE(home(*m_ann).value(QStringLiteral("dormant")), QJsonValue(true));
        write(*m_sam, "{'name':'Elm Park'}");
        QVERIFY(lastChangeOf(m_sam->file()).device != name);
        exchange();
        areAlike();
    }

    void aPreviewLeavesNothing()
    {
        write(*m_sam, "{'beds':25}");
        const std::vector<store::Change> bundle = changesOf(m_sam->file());
        const QString before = store::digest(m_ann->file());
        store::Arrivals seen;
        m_ann->file().receive(
            [&](const store::Arriving &arriving) {
                for (const store::Change &change : bundle)
                    arriving.change(change);
            },
            store::PlannerFile::Keep::Nothing,
            [&](const store::Received &received) {
                seen = store::arrivals(m_ann->file(), received.before, received.last, 100);
            });
        QCOMPARE(seen.fields.size(), size_t(1));
        QCOMPARE(seen.fields[0].before, QJsonValue(20));
        QCOMPARE(seen.fields[0].after, QJsonValue(25));
        QCOMPARE(store::digest(m_ann->file()), before);
        write(*m_ann, "{'name':'Still works'}");
        exchange();
        areAlike();
    }
};

QTEST_GUILESS_MAIN(TestMergeCases)
#include "test_merge_cases.moc"
