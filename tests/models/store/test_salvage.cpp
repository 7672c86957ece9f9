#include "laptop.h"
#include "random_drafts.h"
#include "store/salvage.h"

#include <QObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace store_tests;
using subject::RecordKind;

namespace {

constexpr qint64 pageSize = 4096;

const QUuid homeId = base::idFromContent(QStringLiteral("home"), QStringLiteral("1-1"));

/// Two laptops that worked apart and exchanged; a value removed, and a text of several pages.
void fill(Laptop &here, Laptop &there, quint32 seed, int changes)
{
    QRandomGenerator random(seed);
    RandomDrafts drafts(random);
    here.create();
    store::Draft edition;
    store::keepEdition(edition, *here.surroundings().library.all().front());
    here.file().write(edition);
    here.write(RecordKind::Home, homeId,
               {{QStringLiteral("name"), QStringLiteral("Elm House")},
                {QStringLiteral("address"), QString(3 * pageSize, QLatin1Char('x'))}});
    there.startFrom(here);
    for (int i = 0; i < changes; ++i) {
        (random.bounded(2) == 0 ? here : there).file().write(drafts.draft());
        if (i % 20 == 10) {
            there.file().receive(changesOf(here.file()));
            here.file().receive(changesOf(there.file()));
        }
    }
    here.file().removeValue(
        count(here.file(), "SELECT max(key) FROM entry WHERE fields LIKE '%Elm House%'"),
        QStringLiteral("name"), QStringLiteral("typed by mistake"), {});
    here.close();
    there.close();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// Every value that a file shows, as lines: what a person would miss.
QSet<QString> valuesOf(store::PlannerFile &file)
{
    QSet<QString> values;
    store::Statement records =
        file.database().prepare("SELECT key, kind, lower(hex(id)) FROM record");
    while (records.next()) {
        const QJsonObject fields = file.projection().fields(records.number(0), records.text(1));
        for (auto field = fields.begin(); field != fields.end(); ++field)
            values.insert(records.text(1) + records.text(2) + field.key() +
                          QString::fromUtf8(base::jsonBytes(*field)));
    }
    return values;
}

/// Every value of any field that a file has ever held, as in `valuesOf`.
QSet<QString> valuesEverWritten(store::PlannerFile &file)
{
    QSet<QString> values;
    for (const store::Change &change : changesOf(file)) {
        for (const store::Entry &entry : change.entries) {
            for (const auto &[field, value] : store::rawMembers(entry.fields))
                values.insert(entry.kind + QString::fromLatin1(entry.id.toRfc4122().toHex()) +
                              field + QString::fromUtf8(value));
        }
    }
    return values;
}

} // namespace

/// What is left of a damaged file is read past the damage.
class TestSalvage : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_next = 0;

    QString freshPath() { return m_folder.filePath(QStringLiteral("%1.planner").arg(++m_next)); }

private Q_SLOTS:
    /// The rows read from the bytes are those SQLite reads.
    void readsWhatSqliteReads()
    {
        Laptop here(m_folder.path(), QStringLiteral("here"), 1);
        Laptop there(m_folder.path(), QStringLiteral("there"), 2);
        fill(here, there, 7, 60);
        here.open();
        here.write(RecordKind::Home, homeId, {{QStringLiteral("beds"), 31}}); // in the WAL
        QVERIFY(QFileInfo(here.path() + QStringLiteral("-wal")).size() > 0);
        std::map<qint64, QByteArray> entries;
        qint64 knows = 0;
        const store::PageFaults faults =
            store::readPages(here.path(), [&](const store::RawPage &page) {
                for (const store::RawRow &row : page.rows) {
                    if (!page.isIndex && row.values.size() == 5 &&
                        row.values[3].bytes.startsWith('{'))
                        entries[row.key] = row.values[3].bytes;
                    knows += page.isIndex && row.values.size() == 3 ? 1 : 0;
                }
            });
        QCOMPARE(faults.damaged, 0);
        QCOMPARE(faults.late, 0);
        QCOMPARE(qint64(entries.size()), count(here.file(), "SELECT count(*) FROM entry"));
        store::Statement rows = here.file().database().prepare("SELECT key, fields FROM entry");
        while (rows.next())
            QCOMPARE(entries[rows.number(0)], rows.bytes(1));
        QVERIFY(knows >= count(here.file(), "SELECT count(*) FROM knows"));
    }

    void aSoundFileStaysAsItIs()
    {
        Laptop here(m_folder.path(), QStringLiteral("sound"), 3);
        Laptop there(m_folder.path(), QStringLiteral("sound there"), 4);
        fill(here, there, 8, 80);
        const QString target = freshPath();
        const store::Salvaged salvaged = store::salvage(here.path(), target, here.surroundings());
        QVERIFY(salvaged.isWhole());
        QVERIFY(salvaged.toCheck.empty());
        here.open();
        QCOMPARE(salvaged.changes, count(here.file(), "SELECT count(*) FROM change"));
        auto file = store::PlannerFile::open(target, store::PlannerFile::Access::Write,
                                             here.surroundings());
        QCOMPARE(faultsOf(*file), QString());
        QCOMPARE(store::digest(*file), store::digest(here.file()));
        // What was known on a day stays so.
        for (const char *sql : {"SELECT sum(arrived * key) FROM change"})
            QCOMPARE(count(*file, sql), count(here.file(), sql));
    }

    /// Each page in turn is lost. Whatever goes with it, what is left makes a sound file, and
    /// nothing stands there that did not stand before.
    void anyPageMayBeLost_data()
    {
        QTest::addColumn<int>("fill");
        QTest::newRow("zeros") << 0;
        QTest::newRow("noise") << 1;
    }
    void anyPageMayBeLost()
    {
        QFETCH(int, fill);
        const QString name = QStringLiteral("pages %1").arg(fill);
        Laptop here(m_folder.path(), name, 5);
        Laptop there(m_folder.path(), name + QStringLiteral(" there"), 6);
        ::fill(here, there, 9, 30);
        here.open();
        const QSet<QString> before = valuesOf(here.file());
        const QSet<QString> ever = valuesEverWritten(here.file());
        const qint64 changes = count(here.file(), "SELECT count(*) FROM change");
        here.close();
        const QByteArray sound = bytesOf(here.path());
        QRandomGenerator random(10);
        qint64 pagesThatCostNothing = 0;
        const qint64 pages = sound.size() / pageSize;
        for (qint64 page = 0; page < pages; ++page) {
            QByteArray damaged = sound;
            for (qint64 i = page * pageSize; i < (page + 1) * pageSize; ++i)
                damaged[i] = fill == 0 ? '\0' : char(random.generate());
            const QString path = freshPath();
            const QString target = freshPath();
            writeBytes(path, damaged);
            const store::Salvaged salvaged = store::salvage(path, target, here.surroundings());
            auto file = store::PlannerFile::open(target, store::PlannerFile::Access::Write,
                                                 here.surroundings());
            QCOMPARE(faultsOf(*file), QString());
            const QSet<QString> after = valuesOf(*file);
            QCOMPARE((after - ever).size(), salvaged.isCouncilNameLost ? 1 : 0);
            if (salvaged.isWhole()) {
                ++pagesThatCostNothing;
                QCOMPARE(after, before);
                QCOMPARE(salvaged.changes, changes);
            } else {
                QVERIFY(salvaged.changes + salvaged.renamed + salvaged.lostChanges() >= changes);
            }
            QVERIFY2(after.size() * 2 > before.size() || salvaged.lostChanges() > 0 ||
                         salvaged.inPart > 0,
                     qPrintable(QStringLiteral("page %1").arg(page + 1)));
            QCOMPARE(bytesOf(path), damaged);
        }
        // Tables and indexes that follow from the journal, and the header, cost nothing.
        QVERIFY(pagesThatCostNothing > pages / 2);
    }

    /// What a colleague has heard of comes back from them, as it was written.
    void aColleagueHasWhatWasLost()
    {
        Laptop here(m_folder.path(), QStringLiteral("lost"), 11);
        Laptop there(m_folder.path(), QStringLiteral("lost there"), 12);
        fill(here, there, 13, 60);
        here.open();
        there.open();
        there.file().receive(changesOf(here.file()));
        here.close();
        QByteArray damaged = bytesOf(here.path());
        const qint64 first = damaged.indexOf(json("{'name':'Invented council'}"));
        QVERIFY(first > 0); // upon it everything that follows was written
        for (qint64 i = first / pageSize * pageSize; i < (first / pageSize + 1) * pageSize; ++i)
            damaged[i] = '\0';
        const QString path = freshPath();
        const QString target = freshPath();
        writeBytes(path, damaged);
        const store::Salvaged salvaged = store::salvage(path, target, here.surroundings());
        QVERIFY(!salvaged.isWhole());
        auto file = store::PlannerFile::open(target, store::PlannerFile::Access::Write,
                                             here.surroundings());
        file->receive(changesOf(there.file()));
        there.file().receive(changesOf(*file));
        QCOMPARE(faultsOf(*file), QString());
        QCOMPARE(store::digest(*file), store::digest(there.file()));
        QCOMPARE(count(*file, "SELECT count(*) FROM inbox"), 0);
        QVERIFY(valuesOf(*file).contains(
            QStringLiteral("home") + QString::fromLatin1(homeId.toRfc4122().toHex()) +
            QStringLiteral("address") +
            QString::fromUtf8(base::jsonBytes(QString(3 * pageSize, QLatin1Char('x'))))));
    }

    /// A laptop that stopped while it wrote: the last pages of the WAL are not whole.
    void aTornWalKeepsWhatWasWhole()
    {
        Laptop here(m_folder.path(), QStringLiteral("torn"), 14);
        here.create();
        for (int beds = 1; beds <= 20; ++beds)
            here.write(RecordKind::Home, homeId, {{QStringLiteral("beds"), beds}});
        const QByteArray main = bytesOf(here.path());
        QByteArray wal = bytesOf(here.path() + QStringLiteral("-wal"));
        here.close();
        wal[wal.size() - 100] = char(~wal[wal.size() - 100]);
        const QString path = freshPath();
        const QString target = freshPath();
        writeBytes(path, main);
        writeBytes(path + QStringLiteral("-wal"), wal);
        const store::Salvaged salvaged = store::salvage(path, target, here.surroundings());
        QCOMPARE(salvaged.pages.late, 1);
        auto file = store::PlannerFile::open(target, store::PlannerFile::Access::Write,
                                             here.surroundings());
        QCOMPARE(count(*file, "SELECT beds FROM home"), 19);
        QCOMPARE(faultsOf(*file), QString());
    }

    void aFileThatEndsEarly()
    {
        Laptop here(m_folder.path(), QStringLiteral("short"), 15);
        Laptop there(m_folder.path(), QStringLiteral("short there"), 16);
        fill(here, there, 17, 60);
        const QByteArray sound = bytesOf(here.path());
        for (const qint64 size : {sound.size() / 2, sound.size() - 100, sound.size() / 3 + 7}) {
            const QString path = freshPath();
            const QString target = freshPath();
            writeBytes(path, sound.first(size));
            try {
                const store::Salvaged salvaged = store::salvage(path, target, here.surroundings());
                QVERIFY(salvaged.pages.damaged > 0);
                auto file = store::PlannerFile::open(target, store::PlannerFile::Access::Write,
                                                     here.surroundings());
                QCOMPARE(faultsOf(*file), QString());
            } catch (const base::Failure &failure) {
                QVERIFY(failure.error().message.contains(QStringLiteral("last backup")));
                QVERIFY(!QFileInfo::exists(target));
            }
        }
    }

    void refuses()
    {
        Laptop here(m_folder.path(), QStringLiteral("refuses"), 18);
        here.create();
        here.close();
        const QString target = freshPath();
        const auto failure = [&](const QString &path) {
            return failureOf([&] { store::salvage(path, target, here.surroundings()); });
        };
        const QString empty = freshPath();
        writeBytes(empty, {});
        const QString noise = freshPath();
        QRandomGenerator random(19);
        QByteArray bytes(50 * pageSize, '\0');
        for (char &byte : bytes)
            byte = char(random.generate());
        writeBytes(noise, bytes);
        for (const QString &path : {empty, noise})
            QVERIFY(failure(path).contains(QStringLiteral("Nothing of a planner file")));
        QVERIFY(!failure(freshPath()).isEmpty());
        QVERIFY(!QFileInfo::exists(target));
        writeBytes(target, "mine");
        QVERIFY(failure(here.path()).contains(QStringLiteral("already exists")));
        QCOMPARE(bytesOf(target), QByteArray("mine"));
    }

    /// Pages that a stranger made up lead neither out of the file nor round in circles.
    void hostilePages()
    {
        Laptop here(m_folder.path(), QStringLiteral("hostile"), 20);
        Laptop there(m_folder.path(), QStringLiteral("hostile there"), 21);
        fill(here, there, 22, 20);
        const QByteArray sound = bytesOf(here.path());
        QRandomGenerator random(23);
        for (int i = 0; i < 40; ++i) {
            QByteArray bytes = sound;
            for (int j = 0; j < 400; ++j)
                bytes[qsizetype(random.bounded(quint32(bytes.size())))] = char(random.generate());
            const QString path = freshPath();
            writeBytes(path, bytes);
            qint64 rows = 0;
            store::readPages(
                path, [&rows](const store::RawPage &page) { rows += qint64(page.rows.size()); });
            QVERIFY(rows > 0);
            const QString target = freshPath();
            const QString words =
                failureOf([&] { store::salvage(path, target, here.surroundings()); });
            QVERIFY(words.isEmpty() || words.contains(QStringLiteral("last backup")));
            QCOMPARE(QFileInfo::exists(target), words.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestSalvage)
#include "test_salvage.moc"
