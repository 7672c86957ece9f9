#include "laptop.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace store_tests;
using subject::RecordKind;

namespace {

const QUuid homeId = base::idFromContent(QStringLiteral("home"), QStringLiteral("1-1"));
const QUuid reviewId = base::idFromContent(QStringLiteral("review"), QStringLiteral("1"));
const QUuid officerId = base::idFromContent(QStringLiteral("officer"), QStringLiteral("ann"));

store::Draft winter(const editions::Library &library)
{
    const auto fields = [](const char *text) { return base::jsonValue(json(text)).toObject(); };
    store::Draft draft;
    draft.source = fields("{'kind':'directory','date':'2031-11-01'}");
    draft.why = QStringLiteral("first visit");
    const auto edition = store::keepEdition(draft, *library.all().front());
    draft.records.push_back({RecordKind::Officer, officerId, fields("{'name':'Ann Example'}")});
    draft.records.push_back({RecordKind::Home, homeId, fields("{'name':'Elm House','beds':30}")});
    QJsonObject review = fields("{'kind':'visit','date':'2031-11-05','status':'open',"
                                "'ZZZ-01':{'value':'no','as_at':'2031-11-05','source':'visit'},"
                                "'ZZZ-01/comment':'Soap was out.'}");
    review.insert(QStringLiteral("home"), homeId.toString(QUuid::WithoutBraces));
    review.insert(QStringLiteral("edition"), edition.text());
    draft.records.push_back({RecordKind::Review, reviewId, review});
    return draft;
}

} // namespace

/// A table edited behind the journal's back: `check` says so.
class TestTampering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checkNotices_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const auto row = [](const char *name, const char *sql) {
            QTest::newRow(name) << QByteArray(sql);
        };
        row("authority", "UPDATE authority SET name = 'Another council'");
        row("officer", "UPDATE officer SET role = 'manager'");
        row("edition", "UPDATE edition SET name = 'another'");
        row("home", "UPDATE home SET beds = 31");
        row("home cleared", "UPDATE home SET name = NULL");
        row("home's winners", "UPDATE home SET winners = json_set(winners, '$.beds', 1)");
        row("home gone", "DELETE FROM home");
        row("home of nobody", "INSERT INTO record (kind, id) VALUES ('home', x'01'); "
                              "INSERT INTO home (record, winners) "
                              "VALUES (last_insert_rowid(), '{}')");
        row("review", "UPDATE review SET date = '2031-11-06'");
        row("answer", "UPDATE answer SET value = '\"yes\"'");
        row("answer's comment", "UPDATE answer SET notes = json_set(notes, '$.comment[0]', 'x')");
        row("answer's entry", "UPDATE answer SET entry = 1");
        row("comment's entry", "UPDATE answer SET notes = json_set(notes, '$.comment[1]', 1)");
        row("answer gone", "DELETE FROM answer");
        row("answer of no review", "INSERT INTO answer (review, question, value) "
                                   "SELECT record, 1, '{}' FROM home");
        row("several", "INSERT INTO several (record, field) SELECT record, 'name' FROM home");
        row("latest gone", "DELETE FROM latest");
        row("latest of nobody", "INSERT INTO latest VALUES (1, 9, 0, 1)");
        row("standing", "UPDATE standing SET colours = 'ggggg'");
        row("standing's date", "UPDATE standing SET next_contact = '2040-01-01'");
        row("standing gone", "DELETE FROM standing");
        row("standing of nobody",
            "INSERT INTO standing (home, from_day, colours) VALUES (99, '2031-11-05', 'ggggg')");
        row("count of changes", "UPDATE device SET last_seq = 9");
        row("entry's bytes", "UPDATE entry SET fields = replace(fields, 'Elm House', 'Oak House')");
        row("entry's salt", "UPDATE entry SET salt = zeroblob(16)");
        row("entry's record", "UPDATE entry SET record = 1");
        row("entry gone", "DELETE FROM entry WHERE key = (SELECT max(key) FROM entry)");
        row("entry more", "INSERT INTO entry (change, record, fields, salt) "
                          "SELECT change, record, '{\"web\":\"x\"}', salt FROM entry LIMIT 1");
        row("change's moment", "UPDATE change SET at = at + 1 WHERE seq = 2");
        row("change's reason", "UPDATE change SET why = 'second visit' WHERE seq = 2");
        row("change's source", "UPDATE change SET source = NULL");
        row("change's officer", "UPDATE change SET officer = (SELECT record FROM officer)");
        row("change's chain", "UPDATE change SET chain = zeroblob(16) WHERE seq = 2");
        row("change's number", "UPDATE change SET seq = 3 WHERE seq = 2");
        row("what a change knew", "INSERT INTO device (id) VALUES (x'02'); "
                                  "INSERT INTO knows VALUES (2, last_insert_rowid(), 1)");
        row("device", "UPDATE device SET id = zeroblob(16)");
        row("a value removed unasked",
            "UPDATE entry SET fields = '{}' WHERE key = (SELECT max(key) FROM entry)");
        row("removed from nowhere", "INSERT INTO removed VALUES (2, 'name', zeroblob(16))");
        row("a question set's bytes", "UPDATE content SET bytes = x'00'");
    }

    void checkNotices()
    {
        QFETCH(QByteArray, sql);
        QTemporaryDir folder;
        Laptop laptop(folder.path(), QStringLiteral("here"), 1);
        laptop.create();
        laptop.file().write(winter(laptop.surroundings().library));
        QCOMPARE(count(laptop.file(), "SELECT count(*) FROM latest"), 1);
        QVERIFY(count(laptop.file(), "SELECT count(*) FROM standing") > 0);
        QCOMPARE(faultsOf(laptop.file()), QString());
        laptop.file().database().execute("PRAGMA foreign_keys = OFF");
        laptop.file().database().execute(sql);
        const store::CheckReport report = store::check(laptop.file());
        QVERIFY(!report.isSound());
        for (const QString &problem : report.problems)
            QVERIFY2(problem.endsWith(QLatin1Char('.')), qPrintable(problem));
    }

    void findingsAreNoProblems()
    {
        QTemporaryDir folder;
        Laptop laptop(folder.path(), QStringLiteral("here"), 1);
        laptop.create();
        for (const char *name : {"1", "2"})
            laptop.write(RecordKind::Home,
                         base::idFromContent(QStringLiteral("home"), QString::fromLatin1(name)),
                         {{QStringLiteral("location_id"), QStringLiteral("1-101")}});
        laptop.write(RecordKind::Review, reviewId,
                     {{QStringLiteral("date"), QStringLiteral("2031-11-05")}});
        const store::CheckReport report = store::check(laptop.file());
        QCOMPARE(report.problems, QStringList());
        QCOMPARE(report.findings.size(), 2);
        QCOMPARE(faultsOf(laptop.file()), QString());
    }
};

QTEST_GUILESS_MAIN(TestTampering)
#include "test_tampering.moc"
