#include <QObject>
#include <QTest>

#include "chplan.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

/// A pipe, a socket, a device or a folder in the place of a file: refused in words, at once, where
/// reading a pipe would wait for ever and writing would put a file in the place of a device.
class TestWhatIsNoFile : public QObject {
    Q_OBJECT

    chplan::Program m_program;

    QString madePipe(const char *name) const
    {
        const QString path = m_program.path(name);
        if (mkfifo(QFile::encodeName(path).constData(), 0600) != 0)
            qFatal("cannot make a pipe");
        return path;
    }

    /// A file that is there by name only until it is taken away again.
    void makeSocket(const char *name) const
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray path = QFile::encodeName(m_program.path(name));
        if (size_t(path.size()) >= sizeof address.sun_path)
            qFatal("the temporary folder lies too deep");
        std::copy(path.cbegin(), path.cend(), address.sun_path);
        const int handle = socket(AF_UNIX, SOCK_STREAM, 0);
        if (bind(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
            qFatal("cannot make a socket");
        close(handle);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_program.run("init --council Nettleshire").exitCode, 0);
        const QString list = m_program.write("list.csv", "cqc_id,name\r\n1-1,Alderbrook\r\n");
        QCOMPARE(m_program.import(list).exitCode, 0);
        madePipe("pipe");
        makeSocket("socket");
        QVERIFY(QDir().mkdir(m_program.path("folder")));
    }

    void isNotRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("command");
        for (const char *command :
             {"import directory %1 --db council.planner",
              "review record 1-1 --officer Jo --answers %1 --db council.planner",
              "edition check %1", "homes --db %1", "check --db %1", "review show 1-1 --db %1",
              "export homes --to a.csv --db %1", "import directory list.csv --db %1"}) {
            for (const char *name : {"pipe", "socket", "folder", "/dev/zero"})
                QTest::addRow("%s, %s", name, command)
                    << QString::fromUtf8(name) << QString::fromUtf8(command);
        }
    }
    void isNotRead()
    {
        QFETCH(QString, name);
        QFETCH(QString, command);
        const QString before = m_program.digest();
        const chplan::Said said =
            m_program.plain(command.arg(name).split(u' ') << QStringLiteral("--json"));
        QCOMPARE(chplan::faultOfRefusal(said, name + QStringLiteral(" is not a file")), QString());
        QCOMPARE(said.error()[QStringLiteral("file")].toString(), name);
        QVERIFY2(said.message().contains(u"Nothing was changed"), said.all());
        QCOMPARE(m_program.digest(), before);
    }

    void isNotMadeAFile_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"init --council Other --db pipe", "demo --homes 1 --db pipe"})
            QTest::newRow(command) << QString::fromUtf8(command);
    }
    void isNotMadeAFile()
    {
        QFETCH(QString, command);
        const chplan::Said said = m_program.plain(command.split(u' ') << QStringLiteral("--json"));
        QCOMPARE(chplan::faultOfRefusal(said, QStringLiteral("already exists")), QString());
    }

    void isNotWritten_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("pipe.csv") << QStringLiteral("export homes --to %1");
        QTest::newRow("ratings.csv") << QStringLiteral("export ratings --to %1");
        QTest::newRow("pipe.pdf") << QStringLiteral("report home-summary --all --to %1");
        QTest::newRow("pipe.html") << QStringLiteral("report home-summary --all --to %1");
    }
    void isNotWritten()
    {
        QFETCH(QString, command);
        const QString pipe = madePipe(QTest::currentDataTag());
        // By a link, too: the file behind it is what would be replaced.
        const QString link = m_program.path("link-to-") + QFileInfo(pipe).fileName();
        QVERIFY(QFile::link(pipe, link));
        for (const QString &path : {pipe, link}) {
            const chplan::Said said = m_program.run(command.arg(path).split(u' '));
            QCOMPARE(chplan::faultOfRefusal(said, path + QStringLiteral(" is not a file")),
                     QString());
            struct stat facts = {};
            QCOMPARE(stat(QFile::encodeName(pipe).constData(), &facts), 0);
            QVERIFY(S_ISFIFO(facts.st_mode));
        }
    }
};

QTEST_GUILESS_MAIN(TestWhatIsNoFile)
#include "test_what_is_no_file.moc"
