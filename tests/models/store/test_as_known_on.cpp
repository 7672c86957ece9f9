#include "laptop.h"
#include "store/as_known_on.h"
#include "store/queries.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace store_tests;
using subject::RecordKind;

namespace {

const QUuid homeId = base::idFromContent(QStringLiteral("home"), QStringLiteral("1-1"));
const QUuid laterId = base::idFromContent(QStringLiteral("home"), QStringLiteral("1-2"));

QDateTime utc(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2032, 6, day), QTime(hour, minute), Qt::UTC);
}

} // namespace

/// What had arrived by the end of a day, folded into a file of its own (journal.md 18).
class TestAsKnownOn : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Laptop> m_laptop;
    int m_files = 0;

    void beds(int count, const QUuid &home = homeId)
    {
        m_laptop->write(RecordKind::Home, home, {{QStringLiteral("beds"), count}});
    }
    std::unique_ptr<store::PlannerFile> on(int day)
    {
        return store::asKnownOn(m_laptop->file(), QDate(2032, 6, day),
                                m_folder->filePath(QString::number(++m_files)));
    }
    static QJsonValue bedsIn(store::PlannerFile &file, const QUuid &home = homeId)
    {
        const auto key = file.projection().findRecord(QStringLiteral("home"), home);
        return key ? file.projection().fields(*key, QStringLiteral("home"))[QStringLiteral("beds")]
                   : QJsonValue(QJsonValue::Undefined);
    }
    QString refusal(int day)
    {
        try {
            on(day);
        } catch (const base::Failure &failure) {
            return failure.error().message;
        }
        return {};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_laptop = std::make_unique<Laptop>(m_folder->path(), QStringLiteral("here"), 1);
        m_laptop->clock().setTo(utc(3, 9));
        m_laptop->create();
        beds(7);
    }

    void theDayEndsInEngland()
    {
        m_laptop->clock().setTo(utc(4, 22, 59)); // 23:59 in summer
        beds(8);
        m_laptop->clock().setTo(utc(4, 23, 1)); // 0:01 of the next day
        beds(9);
        beds(5, laterId);
        m_laptop->clock().setTo(utc(9, 12));
        QCOMPARE(bedsIn(*on(3)), QJsonValue(7));
        QCOMPARE(bedsIn(*on(4)), QJsonValue(8));
        QVERIFY(bedsIn(*on(4), laterId).isUndefined());
        QCOMPARE(bedsIn(*on(5)), QJsonValue(9));
        QCOMPARE(bedsIn(*on(5), laterId), QJsonValue(5));
        QCOMPARE(bedsIn(m_laptop->file()), QJsonValue(9));
    }

    void itIsWholeAndSameAsTheFileWasThen()
    {
        const QStringList then = rowsThatFollow(m_laptop->file());
        const QString digest = store::digest(m_laptop->file());
        m_laptop->clock().setTo(utc(6, 9));
        beds(8);
        beds(5, laterId);
        const auto file = on(4);
        QCOMPARE(rowsThatFollow(*file), then);
        QCOMPARE(store::digest(*file), digest);
        QCOMPARE(store::check(*file).problems, QStringList());
        QCOMPARE(file->surroundings().clock.today(), QDate(2032, 6, 4));
        QCOMPARE(faultsOf(m_laptop->file()), QString());
    }

    void nothingIsWrittenToIt()
    {
        m_laptop->clock().setTo(utc(6, 9));
        const auto file = on(3);
        QString words;
        try {
            file->write({});
        } catch (const base::Failure &failure) {
            words = failure.error().message;
        }
        QCOMPARE(words, QStringLiteral("This is how things stood at the end of 3 June 2032. "
                                       "Nothing can be changed here."));
        QVERIFY(!(QFile::permissions(file->path()) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void daysThatCannotBeShown()
    {
        m_laptop->clock().setTo(utc(6, 9));
        QVERIFY(refusal(7).contains(QStringLiteral("still to come")));
        QVERIFY(refusal(2).contains(QStringLiteral("the first change in it is of 3 June 2032")));
        QCOMPARE(refusal(6), QString());
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("1"))));
    }

    /// A laptop far away wrote it long ago; here it counts from the day it came.
    void whatArrivedLaterWasNotKnown()
    {
        Laptop other(m_folder->path(), QStringLiteral("there"), 2);
        other.clock().setTo(utc(3, 10));
        other.startFrom(*m_laptop);
        other.write(RecordKind::Home, homeId, {{QStringLiteral("beds"), 12}});
        m_laptop->clock().setTo(utc(8, 9));
        m_laptop->file().receive(changesOf(other.file()));
        QCOMPARE(bedsIn(m_laptop->file()), QJsonValue(12));
        QCOMPARE(bedsIn(*on(7)), QJsonValue(7));
        QCOMPARE(bedsIn(*on(8)), QJsonValue(12));
    }

    void removedValuesStayRemoved()
    {
        const qint64 entry = count(m_laptop->file(), "SELECT max(key) FROM entry");
        m_laptop->clock().setTo(utc(8, 9));
        m_laptop->file().removeValue(entry, QStringLiteral("beds"), QStringLiteral("by mistake"),
                                     {});
        const auto file = on(5);
        QVERIFY(!bedsIn(*file).isDouble());
        QCOMPARE(store::check(*file).problems, QStringList());
    }

    /// What is written under a clock that was set back does not arrive before what was there.
    void arrivalsNeverGoBack()
    {
        m_laptop->clock().setTo(utc(8, 9));
        beds(8);
        m_laptop->clock().setTo(utc(4, 9));
        beds(9);
        const qint64 written = lastChangeOf(m_laptop->file()).at;
        QVERIFY(written < utc(5, 0).toMSecsSinceEpoch()); // `at` stays what the clock said
        m_laptop->clock().setTo(utc(9, 9));
        QCOMPARE(bedsIn(*on(5)), QJsonValue(7));
        QCOMPARE(bedsIn(*on(8)), QJsonValue(9));
    }
};

QTEST_GUILESS_MAIN(TestAsKnownOn)
#include "test_as_known_on.moc"
