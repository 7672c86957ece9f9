// ctest-label: slow
#include "laptop.h"

#include <QObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace store_tests;
using subject::RecordKind;

namespace {

const QUuid reviewId = base::idFromContent(QStringLiteral("review"), QStringLiteral("1"));

/// The part of the child: answers for ever, and says of each when it is durable.
int writeForEver(const QString &folder)
{
    Laptop laptop(folder, QStringLiteral("here"), QRandomGenerator::system()->generate());
    laptop.open();
    for (qint64 i = count(laptop.file(), "SELECT count(*) FROM change");; ++i) {
        const QJsonObject answer{{QStringLiteral("value"), i},
                                 {QStringLiteral("as_at"), QStringLiteral("2031-11-20")}};
        laptop.write(RecordKind::Review, reviewId,
                     {{QStringLiteral("ZZZ-%1").arg(i % 50, 2, 10, QLatin1Char('0')), answer}});
        std::printf("%lld\n", static_cast<long long>(i));
        std::fflush(stdout);
        if (i % 7 == 0)
            laptop.file().checkpoint();
    }
}

} // namespace

/// The power goes off while answers are written: whatever was said to be kept is there.
class TestKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingReportedIsLost()
    {
        QTemporaryDir folder;
        {
            Laptop laptop(folder.path(), QStringLiteral("here"), 1);
            laptop.create();
            laptop.write(RecordKind::Review, reviewId,
                         {{QStringLiteral("date"), QStringLiteral("2031-11-20")}});
        }
        QRandomGenerator random(20);
        qint64 writes = 0;
        for (int run = 0; run < 20; ++run) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--write"), folder.path()});
            QVERIFY(child.waitForStarted());
            // So many answers, and then whatever it is doing.
            QByteArray output;
            const int enough = 1 + int(random.bounded(12));
            while (output.count('\n') < enough && child.waitForReadyRead())
                output += child.readAllStandardOutput();
            child.kill();
            QVERIFY(child.waitForFinished());
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);
            output += child.readAllStandardOutput();
            output.truncate(output.lastIndexOf('\n') + 1);
            QList<QByteArray> reported = output.split('\n');
            reported.removeLast();
            QVERIFY2(reported.size() >= enough, child.readAllStandardError().constData());
            writes += reported.size();

            Laptop laptop(folder.path(), QStringLiteral("here"), 2);
            laptop.open();
            const QJsonObject fields = laptop.fields(RecordKind::Review, reviewId);
            for (const QByteArray &line : reported) {
                const qint64 i = line.toLongLong();
                const QString question =
                    QStringLiteral("ZZZ-%1").arg(i % 50, 2, 10, QLatin1Char('0'));
                const qint64 kept =
                    fields[question].toObject()[QStringLiteral("value")].toInteger();
                QVERIFY2(kept >= i && (kept - i) % 50 == 0, line.constData());
            }
            QVERIFY(store::check(laptop.file()).isSound());
        }
        Laptop laptop(folder.path(), QStringLiteral("here"), 3);
        laptop.open();
        QVERIFY(count(laptop.file(), "SELECT count(*) FROM change") >= writes + 2);
        QCOMPARE(faultsOf(laptop.file()), QString());
        // The witness is one behind at most: still the same laptop.
        QCOMPARE(count(laptop.file(), "SELECT count(*) FROM device"), 1);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && QByteArray(argv[1]) == "--write")
        return writeForEver(QString::fromLocal8Bit(argv[2]));
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_kill.moc"
