#include "laptop.h"
#include "store/sharing.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace store_tests;
using subject::RecordKind;

/// An id belongs to a file in a place (journal rule 21).
class TestIdentity : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Laptop> m_laptop;
    QUuid m_first;
    int m_beds = 0;

    /// Writes something and says which device wrote it.
    QUuid writer(Laptop &laptop)
    {
        laptop.write(RecordKind::Home,
                     base::idFromContent(QStringLiteral("home"), QStringLiteral("1-1")),
                     {{QStringLiteral("beds"), ++m_beds}});
        return lastChangeOf(laptop.file()).device;
    }
    QString witnessPath() const
    {
        const QDir witnesses(m_laptop->surroundings().witnessFolder);
        return witnesses.filePath(witnesses.entryList(QDir::Files).value(0));
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// In place: the same file with other bytes, as a restored backup.
    static void overwrite(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.resize(0);
        QCOMPARE(file.write(bytes), bytes.size());
    }
    /// Whose changes count as this laptop's own.
    static QList<QUuid> formers(store::PlannerFile &file)
    {
        QList<QUuid> devices;
        for (const store::LaptopRow &laptop : store::laptops(file)) {
            if (laptop.isFormer)
                devices.append(laptop.device);
        }
        return devices;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_laptop = std::make_unique<Laptop>(m_folder->path(), QStringLiteral("here"), 1);
        m_laptop->create();
        m_first = writer(*m_laptop);
    }

    void cleanup()
    {
        QCOMPARE(faultsOf(m_laptop->file()), QString());
        m_laptop.reset();
    }

    void theSameFileKeepsItsDevice()
    {
        for (int i = 0; i < 3; ++i) {
            m_laptop->open();
            QCOMPARE(writer(*m_laptop), m_first);
        }
        const auto beside = store::PlannerFile::open(
            m_laptop->path(), store::PlannerFile::Access::Write, m_laptop->surroundings());
        store::Draft draft;
        draft.records.push_back({RecordKind::Officer,
                                 base::idFromContent(QStringLiteral("officer"), {}),
                                 {{QStringLiteral("name"), QStringLiteral("Ann Example")}}});
        beside->write(draft);
        QCOMPARE(lastChangeOf(*beside).device, m_first);
        QCOMPARE(writer(*m_laptop), m_first);
        QCOMPARE(lastChangeOf(m_laptop->file()).seq, 7);
    }

    void aCopyIsANewDeviceFromItsFirstWriteOn()
    {
        Laptop copy(m_folder->path(), QStringLiteral("there"), 2);
        copy.startFrom(*m_laptop);
        const QUuid second = writer(copy);
        QVERIFY(second != m_first);
        QCOMPARE(lastChangeOf(copy.file()).seq, 1);
        QCOMPARE(lastChangeOf(copy.file()).after, (std::map<QUuid, qint64>{{m_first, 2}}));
        QVERIFY(formers(copy.file()).isEmpty()); // the other file still writes as it
        copy.open();
        QCOMPARE(writer(copy), second);
        QCOMPARE(writer(*m_laptop), m_first);
        QCOMPARE(faultsOf(copy.file()), QString());
    }

    void readingACopyMakesNoDevice()
    {
        Laptop copy(m_folder->path(), QStringLiteral("there"), 2);
        copy.startFrom(*m_laptop);
        QCOMPARE(count(copy.file(), "SELECT count(*) FROM device"), 1);
    }

    void aMovedFileIsANewDevice()
    {
        m_laptop->close();
        const QString moved = m_laptop->folder() + QStringLiteral("/moved.planner");
        QVERIFY(QFile::rename(m_laptop->path(), moved));
        {
            const auto file = store::PlannerFile::open(moved, store::PlannerFile::Access::Write,
                                                       m_laptop->surroundings());
            store::Draft draft;
            draft.records.push_back({RecordKind::Officer,
                                     base::idFromContent(QStringLiteral("officer"), {}),
                                     {{QStringLiteral("name"), QStringLiteral("Ann Example")}}});
            file->write(draft);
            QVERIFY(lastChangeOf(*file).device != m_first);
            QCOMPARE(formers(*file), QList<QUuid>{m_first});
            QCOMPARE(faultsOf(*file), QString());
        }
        QVERIFY(QFile::rename(moved, m_laptop->path()));
        m_laptop->open();
    }

    void anOlderCopyPutBackIsANewDevice_data()
    {
        QTest::addColumn<int>("later");
        QTest::newRow("one change later") << 1;
        QTest::newRow("many changes later") << 5;
    }

    void anOlderCopyPutBackIsANewDevice()
    {
        QFETCH(int, later);
        m_laptop->close();
        const QByteArray older = bytesOf(m_laptop->path());
        m_laptop->open();
        for (int i = 0; i < later; ++i)
            QCOMPARE(writer(*m_laptop), m_first);
        m_laptop->close();
        overwrite(m_laptop->path(), older);
        m_laptop->open();
        QVERIFY(writer(*m_laptop) != m_first);
        QCOMPARE(formers(m_laptop->file()), QList<QUuid>{m_first});
    }

    void theSameCopyPutBackKeepsItsDevice()
    {
        m_laptop->close();
        overwrite(m_laptop->path(), bytesOf(m_laptop->path()));
        m_laptop->open();
        QCOMPARE(writer(*m_laptop), m_first);
    }

    void anotherLaptopIsANewDevice()
    {
        store::Database &database = m_laptop->file().database();
        database.execute("UPDATE local SET value = json_set(value, '$.machine', 'another') "
                         "WHERE name = 'place'");
        m_laptop->open();
        QVERIFY(writer(*m_laptop) != m_first);
        QVERIFY(formers(m_laptop->file()).isEmpty());
    }

    void aWitnessThatDisagrees_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<bool>("keeps");
        QTest::newRow("as it was") << QByteArray() << QByteArray() << true;
        QTest::newRow("of another chain")
            << QByteArray("\"chain\":\"") << QByteArray("\"chain\":\"0") << false;
        QTest::newRow("ahead of the file")
            << QByteArray("\"seq\":2") << QByteArray("\"seq\":3") << false;
        QTest::newRow("of another device")
            << QByteArray("\"device\":\"") << QByteArray("\"device\":\"0") << false;
        QTest::newRow("unreadable") << QByteArray("{") << QByteArray("[") << false;
    }

    void aWitnessThatDisagrees()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(bool, keeps);
        m_laptop->close();
        QByteArray witness = bytesOf(witnessPath());
        QVERIFY(witness.contains(from));
        if (!from.isEmpty())
            witness.replace(from, to);
        overwrite(witnessPath(), witness);
        m_laptop->open();
        QCOMPARE(writer(*m_laptop) == m_first, keeps);
    }

    void aMissingWitnessMeansANewDevice()
    {
        m_laptop->close();
        QVERIFY(QFile::remove(witnessPath()));
        m_laptop->open();
        QVERIFY(writer(*m_laptop) != m_first);
    }

    void aWitnessOneBehindIsACrashAndKeepsTheDevice()
    {
        m_laptop->close();
        const QByteArray behind = bytesOf(witnessPath());
        m_laptop->open();
        QCOMPARE(writer(*m_laptop), m_first);
        m_laptop->close();
        overwrite(witnessPath(), behind);
        m_laptop->open();
        QCOMPARE(writer(*m_laptop), m_first);
        QCOMPARE(lastChangeOf(m_laptop->file()).seq, 4);
    }

    void theWitnessIsForItsOwnerAlone()
    {
        const auto rights = QFile::permissions(witnessPath());
        QVERIFY(!(rights & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)));
    }

    void aDeviceThatWasRolledBackIsMadeAgain()
    {
        Laptop copy(m_folder->path(), QStringLiteral("there"), 2);
        copy.startFrom(*m_laptop);
        store::Draft draft;
        draft.records.push_back({RecordKind::Officer,
                                 base::idFromContent(QStringLiteral("officer"), {}),
                                 {{QStringLiteral("name"), QStringLiteral("Ann Example")}}});
        const auto breakOff = [](size_t) { base::fail(QStringLiteral("Broken off.")); };
        QCOMPARE(failureOf([&] { copy.file().writeAll({draft}, breakOff); }),
                 QStringLiteral("Broken off."));
        QVERIFY(!writer(copy).isNull());
        QVERIFY(lastChangeOf(copy.file()).device != m_first);
        QCOMPARE(faultsOf(copy.file()), QString());
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "test_identity.moc"
