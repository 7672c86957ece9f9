#include "store/check.h"
#include "workflow/sharing.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// Update files that earlier versions made are taken in for ever (journal rule 24).
class TestKeptUpdates : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static qint64 number(workflow::Session &session, const char *query)
    {
        store::Statement row = session.file().database().prepare(query);
        row.next();
        return row.number(0);
    }
    static QJsonObject expected(const QString &update)
    {
        QFile file(QString(update).replace(text(".chbundle"), text(".json")));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }

private Q_SLOTS:
    void eachIsTakenIn_data()
    {
        QTest::addColumn<QString>("update");
        QDirIterator files(text(TEST_DATA "/exchange"), {text("*.chbundle")});
        while (files.hasNext()) {
            const QString path = files.next();
            QTest::newRow(qPrintable(files.fileName())) << path;
        }
    }
    void eachIsTakenIn()
    {
        QFETCH(QString, update);
        store::Surroundings surroundings;
        surroundings.clock.now = [] { return QDateTime(QDate(2044, 3, 1), QTime(9, 0), Qt::UTC); };
        surroundings.library = editions::shippedEditions();
        surroundings.witnessFolder = m_folder.filePath(text("witness"));
        const QString path = m_folder.filePath(QFileInfo(update).baseName() + text(".planner"));
        auto joined = workflow::joinFrom(path, update, text("a fixture for ever"), surroundings);
        QVERIFY2(joined, joined ? "" : qPrintable(joined.error().message));
        workflow::Session &session = **joined;

        const QJsonObject wanted = expected(update);
        QCOMPARE(number(session, "SELECT count(*) FROM change"),
                 wanted[text("changes")].toInteger());
        QCOMPARE(number(session, "SELECT count(*) FROM entry"),
                 wanted[text("entries")].toInteger());
        QCOMPARE(number(session, "SELECT count(*) FROM removed"),
                 wanted[text("removed")].toInteger());
        const QJsonObject records = wanted[text("records")].toObject();
        QVERIFY(!records.isEmpty());
        for (const QString &kind : records.keys())
            QCOMPARE(
                number(session, "SELECT count(*) FROM record WHERE kind = '" + kind.toUtf8() + "'"),
                records[kind].toInteger());
        store::Statement last =
            session.file().database().prepare("SELECT chain FROM change ORDER BY key DESC LIMIT 1");
        QVERIFY(last.next());
        QCOMPARE(QString::fromLatin1(last.bytes(0).toHex()), wanted[text("chain")].toString());
        QCOMPARE(store::check(session.file()).problems, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestKeptUpdates)
#include "test_kept_updates.moc"
