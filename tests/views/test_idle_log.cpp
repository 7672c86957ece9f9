#include "sample.h"
#include "store/write_ahead_log.h"
#include "views/parts/idle_log.h"
#include "workflow/homes.h"

#include <QFile>
#include <QTest>

/// What was kept goes from the write-ahead log into the planner file while nobody writes.
class TestIdleLog : public QObject {
    Q_OBJECT

    static bool holds(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(text);
    }

private Q_SLOTS:
    void isBroughtInWhileNobodyWrites()
    {
        Sample sample;
        const views::OpenFile file = sample.filled();
        workflow::Session &session = *file.session;
        const QString path = session.file().path();
        const subject::Authority before = base::valueOrThrow(workflow::authority(session));
        subject::Authority after = before;
        views::IdleLog log(session, nullptr, 20);
        for (const QString &page :
             {QStringLiteral("zebra.example"), QStringLiteral("gnu.example")}) {
            after.privacyPage = page;
            QVERIFY(workflow::saveAuthority(session, before, after));
            QVERIFY(!holds(path, page.toUtf8()));
            QTRY_VERIFY(holds(path, page.toUtf8()));
        }
    }

    void makesNoFileWhereItWasMovedAway()
    {
        const Sample sample;
        const QString gone = sample.path(QStringLiteral("gone.planner"));
        store::bringInLog(gone);
        QVERIFY(!QFile::exists(gone));
    }
};

QTEST_MAIN(TestIdleLog)
#include "test_idle_log.moc"
