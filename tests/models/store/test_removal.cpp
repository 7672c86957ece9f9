#include "laptop.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace store_tests;
using subject::RecordKind;

namespace {

const QUuid homeId = base::idFromContent(QStringLiteral("home"), QStringLiteral("1-1"));
const QByteArray secret = "Zebedee Placeholder"; // an invented name that occurs nowhere else

QJsonObject fields(const char *text)
{
    return base::jsonValue(json(text)).toObject();
}

/// The entry that wrote a field of the home first.
qint64 firstEntry(store::PlannerFile &file)
{
    return count(file, "SELECT min(entry.key) FROM entry JOIN record "
                       "ON record.key = entry.record WHERE record.kind = 'home'");
}

bool standsIn(const QString &path, const QByteArray &bytes)
{
    for (const char *suffix : {"", "-wal"}) {
        QFile file(path + QLatin1StringView(suffix));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes))
            return true;
    }
    return false;
}

} // namespace

/// Values removed for data protection (journal rule 23).
class TestRemoval : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Laptop> m_here;
    std::unique_ptr<Laptop> m_there;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_here = std::make_unique<Laptop>(m_folder->path(), QStringLiteral("here"), 1);
        m_there = std::make_unique<Laptop>(m_folder->path(), QStringLiteral("there"), 2);
        m_here->create();
        m_here->write(RecordKind::Home, homeId,
                      fields("{'beds':30,'name':'Zebedee Placeholder','web':'elm.example'}"));
        m_there->startFrom(*m_here);
    }

    void cleanup()
    {
        for (Laptop *laptop : {m_here.get(), m_there.get()}) {
            QCOMPARE(faultsOf(laptop->file()), QString());
            laptop->close();
        }
    }

    void aRemovedValueIsGoneHere()
    {
        QVERIFY(standsIn(m_here->path(), secret));
        const store::Change before = changesOf(m_here->file()).back();
        m_here->file().removeValue(firstEntry(m_here->file()), QStringLiteral("name"),
                                   QStringLiteral("asked to"), {});
        QCOMPARE(m_here->fields(RecordKind::Home, homeId),
                 fields("{'beds':30,'web':'elm.example'}"));
        const store::Change after = changesOf(m_here->file())[1];
        QCOMPARE(after.chain, before.chain);
        QCOMPARE(after.entries.front().fields, json("{'beds':30,'web':'elm.example'}"));
        QCOMPARE(after.entries.front().removed.size(), size_t(1));
        QVERIFY(!after.entries.front().salt.contains("name"));
        QVERIFY(after.entries.front().salt.size() != store::saltSize);
        QCOMPARE(lastChangeOf(m_here->file()).why, QStringLiteral("asked to"));
        m_here->close();
        QVERIFY(!standsIn(m_here->path(), secret));
        m_here->open();
    }

    void aRemovalTravels_data()
    {
        QTest::addColumn<bool>("together");
        QTest::newRow("one after the other") << false;
        QTest::newRow("with what it removes") << true;
    }

    void aRemovalTravels()
    {
        QFETCH(bool, together);
        const auto value = changesOf(m_here->file()); // still with the name
        if (together) {
            m_there->close();
            QFile::remove(m_there->path());
            m_there->create();
        }
        m_here->file().removeValue(firstEntry(m_here->file()), QStringLiteral("name"), {}, {});
        auto changes = together ? value : std::vector<store::Change>();
        changes.push_back(lastChangeOf(m_here->file()));
        std::reverse(changes.begin(), changes.end()); // so that the inbox held it too
        m_there->file().receive(changes);
        QCOMPARE(count(m_there->file(), "SELECT count(*) FROM inbox"), 0);
        QVERIFY(!m_there->fields(RecordKind::Home, homeId).contains(QStringLiteral("name")));
        if (!together)
            QCOMPARE(store::digest(m_there->file()), store::digest(m_here->file()));
        m_there->close();
        QVERIFY(!standsIn(m_there->path(), secret));
        m_there->open();
    }

    void whatWasRemovedTravelsWithoutItsValue()
    {
        m_here->file().removeValue(firstEntry(m_here->file()), QStringLiteral("name"), {}, {});
        Laptop third(m_folder->path(), QStringLiteral("third"), 3);
        third.create();
        for (const store::Change &change : changesOf(m_here->file()))
            third.file().receive({store::changeFromJson(store::changeToJson(change))});
        QCOMPARE(changesOf(third.file()).size(), size_t(4));
        QCOMPARE(third.fields(RecordKind::Home, homeId), m_here->fields(RecordKind::Home, homeId));
        QCOMPARE(faultsOf(third.file()), QString());
    }

    void whatWasRemovedDoesNotBringBackWhatWasBefore()
    {
        m_here->write(RecordKind::Home, homeId, fields("{'name':'Elm House'}"));
        m_here->file().removeValue(count(m_here->file(), "SELECT max(key) FROM entry"),
                                   QStringLiteral("name"), {}, {});
        QVERIFY(!m_here->fields(RecordKind::Home, homeId).contains(QStringLiteral("name")));
        m_there->file().receive(changesOf(m_here->file()));
        QVERIFY(!m_there->fields(RecordKind::Home, homeId).contains(QStringLiteral("name")));
        QCOMPARE(store::digest(m_there->file()), store::digest(m_here->file()));
    }

    void everyValueOfAnEntryCanGo()
    {
        for (const char *field : {"name", "web", "beds"})
            m_here->file().removeValue(firstEntry(m_here->file()), QString::fromLatin1(field), {},
                                       {});
        QCOMPARE(m_here->fields(RecordKind::Home, homeId), QJsonObject());
        m_there->file().receive(changesOf(m_here->file()));
        QCOMPARE(store::digest(m_there->file()), store::digest(m_here->file()));
    }

    void whatWasWrittenLaterStays()
    {
        m_here->write(RecordKind::Home, homeId, fields("{'name':'Elm House'}"));
        m_here->file().removeValue(firstEntry(m_here->file()), QStringLiteral("name"), {}, {});
        QCOMPARE(m_here->fields(RecordKind::Home, homeId)[QStringLiteral("name")].toString(),
                 QStringLiteral("Elm House"));
    }

    void whatIsNotThereIsRefused_data()
    {
        QTest::addColumn<bool>("isEntry");
        QTest::newRow("no such entry") << false;
        QTest::newRow("no such field") << true;
    }

    void whatIsNotThereIsRefused()
    {
        QFETCH(bool, isEntry);
        const QString digest = store::digest(m_here->file());
        const QString said = failureOf([&] {
            m_here->file().removeValue(isEntry ? firstEntry(m_here->file()) : 999,
                                       QStringLiteral("email"), {}, {});
        });
        QVERIFY2(said.contains(QStringLiteral("Nothing was changed.")), qPrintable(said));
        QCOMPARE(store::digest(m_here->file()), digest);
    }
};

QTEST_GUILESS_MAIN(TestRemoval)
#include "test_removal.moc"
