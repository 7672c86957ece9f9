// ctest-label: slow
#include <QObject>
#include <QTest>

#include "chplan.h"

namespace {

const QDate recorded(2026, 11, 20);

/// Aprons for 7 days with nothing on order, gloves and masks as usual; everything else is green.
const char *const visit =
    "{'NUM-01': 40, 'NUM-02': 50, 'IPC-01': 'yes',"
    " 'IPC-07': {'name': 'Robin Example', 'confirmed_on': '2026-11-20'},"
    " 'IPC-08': {'count': 48}, 'IPC-09': 'assured', 'IPC-11': 'none', 'IPC-12': 'not_applicable',"
    " 'IPC-13': 'not_applicable', 'IPC-14': 'yes', 'IPC-16': 'full', 'IPC-17': 'yes',"
    " 'CLN-01': 'named', 'CLN-02': {'name': 'Dr Sam Example', 'confirmed_on': '2026-11-20'},"
    " 'CLN-03': {'date': '2026-11-18'}, 'CLN-05': {'count': 5, 'of': 5}, 'CLN-07': 'yes',"
    " 'CLN-09': 'news2', 'CLN-10': 'yes', 'CLN-11': 'yes', 'CLN-12': 'yes', 'CLN-14': 'yes',"
    " 'TST-09': 'yes', 'TST-10': 'yes', 'VAC-05': 'done',"
    " 'PPE-02': {'on_hand': 700, 'per_day': 100, 'delivery': 'none'},"
    " 'PPE-03': {'days': 60, 'delivery': 'usual'}, 'PPE-05': {'days': 60, 'delivery': 'usual'},"
    " 'PPE-12': {'days': 60, 'delivery': 'usual'}, 'PPE-13': {'days': 60, 'delivery': 'usual'},"
    " 'PPE-07': 'supplier', 'PPE-09': {'count': 50}, 'PPE-11': 'no_shortage'}";

/// Single rooms are asked again after 42 days.
QString ipcOn(int day)
{
    return day <= 42 ? QStringLiteral("green") : QStringLiteral("grey");
}

/// After 84 days five of ten answers are left; after 90 the lead's name is due for confirming.
QString clinicalOn(int day)
{
    if (day <= 84)
        return QStringLiteral("green");
    return day <= 90 ? QStringLiteral("grey") : QStringLiteral("amber");
}

/// From 1 December four vaccination questions are rated, and none was answered.
QString testingOn(int day)
{
    return recorded.addDays(day) < QDate(2026, 12, 1) ? QStringLiteral("green")
                                                      : QStringLiteral("grey");
}

/// 7 days or more is green, 2 or more amber; after 42 days the count is too old to say.
QString ppeOn(int day)
{
    const int left = 7 - day;
    if (day > 42)
        return QStringLiteral("grey");
    return left >= 7   ? QStringLiteral("green")
           : left >= 2 ? QStringLiteral("amber")
                       : QStringLiteral("red");
}

QString worst(const QStringList &colours)
{
    for (const char *colour : {"red", "amber", "grey"}) {
        if (colours.contains(QLatin1StringView(colour)))
            return QString::fromUtf8(colour);
    }
    return QStringLiteral("green");
}

} // namespace

/// Nobody touches the file, and the days go by: colours fade and stock runs out when they should.
class TestDaysPass : public QObject {
    Q_OBJECT

    chplan::Program m_program;

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_program.run("init --council Nettleshire").exitCode, 0);
        const QString list = m_program.write("list.csv", "cqc_id,name\r\n1-1,Alderbrook House\r\n");
        QCOMPARE(m_program.import(list).exitCode, 0);
        const chplan::Said said = m_program.record("1-1", visit, {QStringLiteral("--complete")});
        QVERIFY2(said.exitCode == 0, said.all());
    }

    void oneDayAtATime()
    {
        const QByteArray before = chplan::Program::read(m_program.file());
        for (int day = 0; day <= 120; ++day) {
            const QDate today = recorded.addDays(day);
            m_program.setToday(today);
            const chplan::Said said = m_program.run("homes");
            QVERIFY2(said.exitCode == 0, said.all());
            const QJsonObject home = said.json[QStringLiteral("homes")][0].toObject();
            const QJsonObject ratings = home[QStringLiteral("ratings")].toObject();
            const QStringList areas{ipcOn(day), clinicalOn(day), testingOn(day), ppeOn(day)};
            const QStringList actual{ratings[QStringLiteral("ipc")].toString(),
                                     ratings[QStringLiteral("clinical")].toString(),
                                     ratings[QStringLiteral("testing")].toString(),
                                     ratings[QStringLiteral("ppe")].toString(),
                                     ratings[QStringLiteral("overall")].toString()};
            const QString expected = (areas + QStringList{worst(areas)}).join(QLatin1Char(' '));
            QVERIFY2(actual.join(QLatin1Char(' ')) == expected,
                     qPrintable(QStringLiteral("day %1: %2, not %3")
                                    .arg(day)
                                    .arg(actual.join(QLatin1Char(' ')), expected)));
            const int wait = worst(areas) == QStringLiteral("red") ? 7 : 28;
            QCOMPARE(home[QStringLiteral("next_contact")].toString(),
                     recorded.addDays(wait).toString(Qt::ISODate));
        }
        QCOMPARE(chplan::Program::read(m_program.file()), before);
        QFile wal(m_program.file() + QStringLiteral("-wal"));
        QVERIFY(!wal.exists() || wal.size() == 0);
    }

    /// What is stored by day is what rating the answers on that day gives.
    void theListSaysWhatTheHomeSays_data()
    {
        QTest::addColumn<int>("day");
        for (const int day : {0, 1, 5, 6, 10, 11, 42, 43, 84, 85, 90, 91, 120})
            QTest::addRow("day %d", day) << day;
    }
    void theListSaysWhatTheHomeSays()
    {
        QFETCH(int, day);
        m_program.setToday(recorded.addDays(day));
        const QJsonObject ratings =
            m_program.run("review show 1-1").json[QStringLiteral("ratings")].toObject();
        const QJsonObject listed = m_program.run("homes")
                                       .json[QStringLiteral("homes")][0]
                                       .toObject()[QStringLiteral("ratings")]
                                       .toObject();
        for (const QString &area : listed.keys())
            QCOMPARE(ratings[area].toObject()[QStringLiteral("colour")], listed[area]);
    }

    void sinceWhenAndBefore_data()
    {
        QTest::addColumn<int>("day");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("the first day")
            << 0 << QByteArray(",ppe,2026-11-20,green,green,2026-11-20,,");
        QTest::newRow("getting low")
            << 5 << QByteArray(",ppe,2026-11-25,amber,amber,2026-11-21,green,");
        QTest::newRow("nearly out")
            << 20 << QByteArray(",ppe,2026-12-10,red,red,2026-11-26,amber,");
        QTest::newRow("too old to say")
            << 60 << QByteArray(",ppe,2027-01-19,grey,grey,2027-01-02,red,");
    }
    void sinceWhenAndBefore()
    {
        QFETCH(int, day);
        QFETCH(QByteArray, expected);
        m_program.setToday(recorded.addDays(day));
        const QString csv = m_program.path("ratings.csv");
        const chplan::Said said = m_program.run(
            {QStringLiteral("export"), QStringLiteral("ratings"), QStringLiteral("--to"), csv});
        QVERIFY2(said.exitCode == 0, said.all());
        const QByteArray bytes = chplan::Program::read(csv);
        QVERIFY2(bytes.contains(expected), bytes);
    }

    void theDayItRunsOut()
    {
        m_program.setToday(recorded.addDays(3));
        const QString csv = m_program.path("homes.csv");
        const chplan::Said said = m_program.run(
            {QStringLiteral("export"), QStringLiteral("homes"), QStringLiteral("--to"), csv});
        QVERIFY2(said.exitCode == 0, said.all());
        const QByteArrayList lines = chplan::Program::read(csv).split('\n');
        const qsizetype column = lines[0].trimmed().split(',').indexOf("runs_out");
        QVERIFY(column > 0);
        QCOMPARE(lines[1].split(',')[column], QByteArray("2026-11-27"));
    }

    void theFileIsStillSound()
    {
        m_program.setToday(recorded.addDays(120));
        const chplan::Said said = m_program.run("check");
        QVERIFY2(said.exitCode == 0, said.all());
    }
};

QTEST_GUILESS_MAIN(TestDaysPass)
#include "test_days_pass.moc"
