// ctest-label: slow
#include <QObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <memory>
#include <vector>

#include "planner_files.h"

using namespace planner_files;
using chplan::Program;
using chplan::Said;

namespace {

/// Somebody else who holds the file's write lock.
class Writer {
public:
    explicit Writer(const QString &path)
        : m_connection(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), path))
    {
        m_connection.setDatabaseName(path);
        m_holds =
            m_connection.open() && QSqlQuery(m_connection).exec(QStringLiteral("BEGIN IMMEDIATE"));
    }
    ~Writer()
    {
        release();
        const QString name = m_connection.connectionName();
        m_connection = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
    }
    bool holds() const { return m_holds; }
    void release()
    {
        if (m_connection.isOpen())
            QSqlQuery(m_connection).exec(QStringLiteral("ROLLBACK"));
        m_connection.close();
    }

private:
    QSqlDatabase m_connection;
    bool m_holds = false;
};

} // namespace

/// Several programs on one file, and one that is killed.
class TestAtOnce : public QObject {
    Q_OBJECT

    std::unique_ptr<Program> m_program;

private Q_SLOTS:
    void init()
    {
        const QByteArray fault = planner_files::begin(m_program);
        QVERIFY2(fault.isEmpty(), fault);
    }

    void somebodyElseWrites()
    {
        Writer writer(m_program->file());
        QVERIFY(writer.holds());
        QProcess process;
        process.setProcessEnvironment(m_program->environment());
        process.start(Program::program(), m_program->arguments(recordArguments(*m_program)));
        QVERIFY(process.waitForStarted());
        QVERIFY2(!process.waitForFinished(1000), "it did not wait");
        const Said list = m_program->run("homes");
        QVERIFY2(list.exitCode == 0, list.all());
        writer.release();
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
    }

    void somebodyElseNeverStops()
    {
        const QString before = m_program->digest();
        Writer writer(m_program->file());
        QVERIFY(writer.holds());
        const Said said = m_program->run(recordArguments(*m_program));
        QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("Another program is writing")),
                 QString());
        writer.release();
        QCOMPARE(m_program->digest(), before);
    }

    void manyAtOnce()
    {
        std::vector<std::unique_ptr<QProcess>> processes;
        const QStringList arguments = recordArguments(*m_program);
        const QStringList kinds = chplan::words("visit call outbreak-call ppe-call desk attempted");
        for (const QString &kind : kinds) {
            processes.push_back(std::make_unique<QProcess>());
            processes.back()->setProcessEnvironment(m_program->environment());
            processes.back()->start(
                Program::program(),
                m_program->arguments(arguments + QStringList{QStringLiteral("--contact"), kind}));
        }
        QSet<QString> contacts;
        for (const auto &process : processes) {
            QVERIFY(process->waitForFinished());
            QVERIFY2(process->exitCode() == 0, process->readAllStandardError());
            const QByteArray out = process->readAllStandardOutput();
            contacts.insert(QJsonDocument::fromJson(out)[QStringLiteral("contact")].toString());
        }
        QCOMPARE(contacts.size(), kinds.size());
        const Said check = m_program->run("check");
        QVERIFY2(check.exitCode == 0, check.all());
    }

    /// Whatever was reported is there afterwards, and nothing is there by half.
    void killedInTheMiddle()
    {
        constexpr int homes = 1500;
        QCOMPARE(m_program->import(m_program->write("weeks.csv", listOf(homes, 0))).exitCode, 0);
        QCOMPARE(m_program->run(recordArguments(*m_program)).exitCode, 0);
        int weekBefore = 0;
        for (int week = 1; week <= 8; ++week) {
            const QString list = m_program->write("weeks.csv", listOf(homes, week));
            QProcess process;
            process.setProcessEnvironment(m_program->environment());
            process.start(Program::program(),
                          m_program->arguments(
                              {QStringLiteral("import"), QStringLiteral("directory"), list}));
            QVERIFY(process.waitForStarted());
            process.waitForFinished(60 * week);
            process.kill();
            process.waitForFinished();
            const bool wasReported =
                process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;

            const Said check = m_program->run("check");
            QVERIFY2(check.exitCode == 0, check.all());
            const QJsonArray listed =
                m_program->run("homes").json[QStringLiteral("homes")].toArray();
            QCOMPARE(listed.size(), homes);
            QSet<QString> names;
            for (const QJsonValue &home : listed)
                names.insert(home[QStringLiteral("name")].toString());
            QCOMPARE(names.size(), 1);
            const int weekNow = names.begin()->section(QLatin1Char(' '), -1).toInt();
            QVERIFY(weekNow == week || (weekNow == weekBefore && !wasReported));
            weekBefore = weekNow;
        }
        const Said shown = m_program->run("review show 1-1");
        QVERIFY2(shown.json[QStringLiteral("contact")].isString(), shown.all());
    }
};

QTEST_GUILESS_MAIN(TestAtOnce)
#include "test_at_once.moc"
