#include "laptop.h"
#include "store/arrivals.h"
#include "store/as_known_on.h"
#include "store/sharing.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace store_tests;
using subject::RecordKind;

namespace {

const QUuid homeId = base::idFromContent(QStringLiteral("home"), QStringLiteral("1-1"));

QDateTime utc(int year, int day, int hour)
{
    return QDateTime(QDate(year, 6, day), QTime(hour, 0), Qt::UTC);
}

} // namespace

/// What a clock that ran ahead did to the days from which changes count, put right (journal.md 18).
class TestArrivals : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Laptop> m_laptop;

    void keep(const QDateTime &moment, int beds)
    {
        m_laptop->clock().setTo(moment);
        m_laptop->write(RecordKind::Home, homeId, {{QStringLiteral("beds"), beds}});
    }
    QList<QDateTime> arrivals()
    {
        QList<QDateTime> moments;
        store::Statement rows(m_laptop->file().database().prepare(
            "SELECT arrived FROM change WHERE source IS NULL ORDER BY key"));
        while (rows.next())
            moments.append(QDateTime::fromMSecsSinceEpoch(rows.number(0), Qt::UTC));
        return moments;
    }
    int bedsOn(int day)
    {
        const auto file = store::asKnownOn(m_laptop->file(), QDate(2032, 6, day),
                                           m_folder->filePath(QString::number(day)));
        const auto key = file->projection().findRecord(QStringLiteral("home"), homeId);
        return file->projection()
            .fields(*key, QStringLiteral("home"))[QStringLiteral("beds")]
            .toInt();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_laptop = std::make_unique<Laptop>(m_folder->path(), QStringLiteral("here"), 1);
        m_laptop->clock().setTo(utc(2032, 1, 9));
        m_laptop->create();
        keep(utc(2032, 3, 9), 3);
    }

    void aRightClockHasNothingToCorrect()
    {
        QCOMPARE(store::arrivalsAhead(m_laptop->file()).changes, 0);
        QCOMPARE(store::correctArrivals(m_laptop->file()), 0);
    }

    void whatTheWrongClockSaidMovesAsOne()
    {
        keep(utc(2047, 10, 9), 4);
        keep(utc(2047, 10, 11), 5);
        const QString digest = store::digest(m_laptop->file());
        keep(utc(2032, 5, 12), 6);
        keep(utc(2032, 8, 12), 7);
        QCOMPARE(store::lastArrival(m_laptop->file()).date().year(), 2047);
        QCOMPARE(store::arrivalsAhead(m_laptop->file()).changes, 4);

        m_laptop->clock().setTo(utc(2032, 9, 9));
        QCOMPARE(store::correctArrivals(m_laptop->file()), 4);
        const QList<QDateTime> moments = arrivals();
        const auto from = moments.size() - 4;
        const qint64 second = 1000;
        QVERIFY(qAbs(moments[from].msecsTo(utc(2032, 5, 10))) < 5 * second);
        QVERIFY(qAbs(moments[from + 1].msecsTo(utc(2032, 5, 12))) < 5 * second);
        QVERIFY(qAbs(moments[from + 2].msecsTo(utc(2032, 5, 12))) < 5 * second);
        QVERIFY(qAbs(moments[from + 3].msecsTo(utc(2032, 8, 12))) < 5 * second);
        QVERIFY(std::is_sorted(moments.begin(), moments.end()));
        QCOMPARE(bedsOn(4), 3);
        QCOMPARE(bedsOn(5), 6);
        QCOMPARE(bedsOn(8), 7);
        QCOMPARE(store::arrivalsAhead(m_laptop->file()).changes, 0);
        QVERIFY(store::digest(m_laptop->file()) != digest); // of the two written since
        QCOMPARE(faultsOf(m_laptop->file()), QString());
    }

    void whatStandsInAChangeStays()
    {
        keep(utc(2047, 10, 9), 4);
        m_laptop->clock().setTo(utc(2032, 9, 9));
        const QString digest = store::digest(m_laptop->file());
        store::correctArrivals(m_laptop->file());
        QCOMPARE(store::digest(m_laptop->file()), digest);
        QVERIFY(qAbs(arrivals().last().msecsTo(utc(2032, 9, 9))) < 5000);
    }

    void nothingComesBeforeWhatItFollowed()
    {
        keep(utc(2047, 1, 9), 4);
        keep(utc(2047, 30, 9), 5); // 29 days; here only two have passed
        keep(utc(2032, 5, 12), 6);
        store::correctArrivals(m_laptop->file());
        const QList<QDateTime> moments = arrivals();
        QCOMPARE(moments[moments.size() - 3], moments[moments.size() - 4]);
        QCOMPARE(bedsOn(4), 4);
        QCOMPARE(bedsOn(5), 6);
    }

    /// What a colleague wrote long ago counts from the exchange, which moves too.
    void anExchangeMovesWithWhatItBrought()
    {
        Laptop other(m_folder->path(), QStringLiteral("there"), 2);
        other.clock().setTo(utc(2032, 3, 10));
        other.startFrom(*m_laptop);
        other.write(RecordKind::Home, homeId, {{QStringLiteral("beds"), 12}});
        m_laptop->clock().setTo(utc(2047, 10, 9));
        store::PlannerFile &file = m_laptop->file();
        const store::Received received = file.receive(
            [&other](const store::Arriving &arriving) {
                for (const store::Change &change : changesOf(other.file()))
                    arriving.change(change);
            },
            store::PlannerFile::Keep::All);
        store::noteExchange(file, {.at = file.surroundings().clock.now(),
                                   .isReceived = true,
                                   .place = QStringLiteral("update.chbundle"),
                                   .changes = 1,
                                   .firstChange = received.before + 1,
                                   .lastChange = received.last});
        keep(utc(2032, 6, 12), 13);
        m_laptop->clock().setTo(utc(2032, 9, 9));
        store::correctArrivals(file);
        QCOMPARE(bedsOn(5), 3);
        QCOMPARE(bedsOn(6), 13);
        QCOMPARE(store::exchanges(file).front().at.date(), QDate(2032, 6, 6));
    }
};

QTEST_GUILESS_MAIN(TestArrivals)
#include "test_arrivals.moc"
