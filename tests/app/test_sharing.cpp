// ctest-label: slow
#include "chplan.h"

#include <QObject>
#include <QTest>

using chplan::Said;

namespace {

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// Three laptops of one council that work apart and come together through files and a folder.
class TestSharing : public QObject {
    Q_OBJECT

    chplan::Program m_program;
    QString m_home;
    QString m_action;
    int m_minute = 0;

    /// A command on one laptop's file; each is a minute later than the one before.
    Said on(const char *laptop, const QStringList &arguments)
    {
        m_program.setFile(file(laptop));
        const QTime now = QTime(10, 0).addSecs(60 * ++m_minute);
        m_program.setEnvironment("CHPLAN_NOW",
                                 text("2026-11-20T%1Z").arg(now.toString(text("HH:mm:ss"))));
        return m_program.run(arguments);
    }
    Said on(const char *laptop, const char *words) { return on(laptop, chplan::words(words)); }
    QString file(const char *laptop) const
    {
        return m_program.path((QByteArray(laptop) + "/council.planner").constData());
    }
    QString digest(const char *laptop)
    {
        m_program.setFile(file(laptop));
        return m_program.digest();
    }
    void changeDue(const char *laptop, const char *due, const char *officer)
    {
        const Said said = on(laptop, {text("action"), text("change"), m_action, text("--set"),
                                      text("due=") + text(due), text("--officer"), text(officer)});
        QVERIFY2(said.exitCode == 0, said.all());
    }
    Said send(const char *laptop, const char *file, const QStringList &more = {})
    {
        return on(laptop, QStringList{text("send"), m_program.path(file)} + more);
    }
    Said receive(const char *laptop, const char *file, const QStringList &more = {})
    {
        return on(laptop, QStringList{text("receive"), m_program.path(file)} + more);
    }
    static QJsonObject received(const Said &said) { return said.json[text("received")].toObject(); }
    QJsonArray conflicts(const char *laptop)
    {
        return on(laptop, "conflicts").json[text("conflicts")].toArray();
    }
    QString due(const char *laptop)
    {
        for (const QJsonValue &action : on(laptop, "action list").json[text("actions")].toArray()) {
            if (action[text("id")] == m_action)
                return action[text("due")].toString();
        }
        return {};
    }
    /// That the command is refused with these words, and the file stays as it was.
    void isRefused(const char *laptop, const QStringList &arguments, const char *words)
    {
        const QString before = digest(laptop);
        const Said said = on(laptop, arguments);
        QVERIFY2(said.exitCode == 1, said.all());
        QVERIFY2(said.message().contains(text(words)), said.all());
        QCOMPARE(digest(laptop), before);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_program.setEnvironment("CHPLAN_PASSPHRASE", text("correct horse"));
        const Said demo = on("ann", "demo --homes 3 --until 2026-11-20");
        QVERIFY2(demo.exitCode == 0, demo.all());
        const QJsonObject action =
            on("ann", "action list --open").json[text("actions")].toArray().at(0).toObject();
        m_action = action[text("id")].toString();
        m_home = action[text("location_id")].toString();
        QVERIFY(!m_action.isEmpty());
    }

    void othersJoinByUpdateFileAndByCopy()
    {
        QVERIFY2(send("ann", "everything.update").exitCode == 0, "");
        const Said sam =
            on("sam", {text("init"), text("--join"), m_program.path("everything.update")});
        QVERIFY2(sam.exitCode == 0, sam.all());
        QCOMPARE(sam.json[text("authority")], QJsonValue(text("Testshire County Council")));
        m_program.unsetEnvironment("CHPLAN_PASSPHRASE");
        const Said kim = on("kim", {text("init"), text("--join"), file("sam")});
        QVERIFY2(kim.exitCode == 0, kim.all());
        m_program.setEnvironment("CHPLAN_PASSPHRASE", text("correct horse"));
        QCOMPARE(digest("sam"), digest("ann"));
        QCOMPARE(digest("kim"), digest("ann"));
        QVERIFY(on("sam", {text("init"), text("--join"), file("ann")}).exitCode == 1);
    }

    void previewTellsAndChangesNothing()
    {
        changeDue("sam", "2026-12-18", "Sam Example");
        QVERIFY(send("sam", "sam.update",
                     {text("--since"), m_program.path("everything.update"), text("--note"),
                      text("moved by a week")})
                    .exitCode == 0);
        const QString before = digest("ann");
        const Said preview = receive("ann", "sam.update", {text("--preview")});
        QVERIFY2(preview.exitCode == 0, preview.all());
        QCOMPARE(digest("ann"), before);
        const QJsonArray changed = received(preview)[text("changed")].toArray();
        QVERIFY2(changed.size() == 2, preview.all()); // the date, and who Sam is
        QCOMPARE(changed[0][text("after")], QJsonValue(text("2026-12-18")));
        QCOMPARE(changed[0][text("officer")], QJsonValue(text("Sam Example")));
        QCOMPARE(received(preview)[text("senders")][0][text("note")],
                 QJsonValue(text("moved by a week")));
        const Said taken = receive("ann", "sam.update");
        QCOMPARE(received(taken)[text("changed")], QJsonValue(changed));
        QVERIFY(on("ann", "action list").err.contains(text("Includes all 2 laptops.")));
        const QString page = m_program.path("certificate.html");
        const Said certificate =
            on("ann", {text("report"), text("exchange-certificate"), text("--to"), page});
        QVERIFY2(certificate.exitCode == 0, certificate.all());
        const QByteArray html = chplan::Program::read(page);
        for (const char *said : {"Certificate of what was shared", "moved by a week", "Sam Example",
                                 "18 December 2026"})
            QVERIFY2(html.contains(said), said);
        QCOMPARE(digest("ann"), digest("sam"));
        QCOMPARE(due("ann"), text("2026-12-18"));
    }

    void theSameFileTwiceIsNothingNew()
    {
        const QString before = digest("ann");
        const Said again = receive("ann", "sam.update");
        QVERIFY2(again.exitCode == 0, again.all());
        QCOMPARE(received(again)[text("changes")], QJsonValue(0));
        QCOMPARE(digest("ann"), before);
    }

    void twoAnswersAreListedEverywhereAndSettledOnce()
    {
        changeDue("ann", "2027-01-08", "Ann Example");
        changeDue("sam", "2027-01-15", "Sam Example");
        QVERIFY(send("sam", "sam.update").exitCode == 0);
        QCOMPARE(received(receive("ann", "sam.update"))[text("conflicts")], QJsonValue(1));
        QVERIFY(send("ann", "ann.update").exitCode == 0);
        receive("sam", "ann.update");
        receive("kim", "ann.update");
        QCOMPARE(digest("ann"), digest("sam"));
        QCOMPARE(digest("kim"), digest("sam"));
        for (const char *laptop : {"ann", "sam", "kim"}) {
            QCOMPARE(conflicts(laptop), conflicts("ann"));
            QCOMPARE(due(laptop), text("2027-01-15"));
        }
        const QJsonObject conflict = conflicts("kim").at(0).toObject();
        QCOMPARE(conflict[text("base")], QJsonValue(text("2026-12-18")));
        QCOMPARE(conflict[text("answers")][1][text("value")], QJsonValue(text("2027-01-08")));
        isRefused("kim", {text("settle"), text("nonsense"), text("--answer"), text("1")},
                  "nothing to check");
        isRefused("kim",
                  {text("settle"), conflict[text("ref")].toString(), text("--answer"), text("3")},
                  "only 2 answers");
        isRefused("kim", {text("settle"), conflict[text("ref")].toString(), text("--bring-back")},
                  "Nobody deleted");
        const Said settled =
            on("kim", {text("settle"), conflict[text("ref")].toString(), text("--answer"),
                       text("2"), text("--officer"), text("Kim Example")});
        QVERIFY2(settled.exitCode == 0, settled.all());
        QVERIFY(send("kim", "kim.update").exitCode == 0);
        for (const char *laptop : {"ann", "sam"}) {
            receive(laptop, "kim.update");
            QCOMPARE(conflicts(laptop).size(), 0);
            QCOMPARE(due(laptop), text("2027-01-08"));
            QCOMPARE(digest(laptop), digest("kim"));
        }
    }

    void aFolderNeedsNoOrder()
    {
        QVERIFY(QDir().mkpath(m_program.path("team")));
        const QStringList sync{text("sync"), m_program.path("team")};
        changeDue("ann", "2027-02-01", "Ann Example");
        on("sam",
           {text("contact"), text("note"), m_home, text("--officer"), text("Sam Example"),
            text("--set"), text("line=Rang about gloves"), text("--set"), text("how=phone")});
        changeDue("kim", "2027-02-03", "Kim Example");
        for (const char *laptop : {"kim", "ann", "sam", "ann", "kim", "sam", "ann"}) {
            const Said said = on(laptop, sync);
            QVERIFY2(said.exitCode == 0, said.all());
        }
        QCOMPARE(digest("ann"), digest("sam"));
        QCOMPARE(digest("kim"), digest("sam"));
        const Said quiet = on("ann", sync);
        QVERIFY(quiet.json[text("sent")][text("path")].isNull());
        // A file that goes on is replaced by a longer one, and half a file does no harm.
        const auto files = [&] { return QDir(m_program.path("team")).entryList(QDir::Files); };
        const qsizetype before = files().size();
        changeDue("ann", "2027-02-05", "Ann Example");
        QVERIFY(on("ann", sync).exitCode == 0);
        QVERIFY(files().size() <= before + 1);
        const QByteArray some = chplan::Program::read(m_program.path("kim.update"));
        m_program.write("team/half_1-2_3.update", some.left(some.size() / 2));
        const Said left = on("kim", sync);
        QVERIFY2(left.exitCode == 0, left.all());
        QCOMPARE(received(left)[text("left_out")][0][text("file")],
                 QJsonValue(text("half_1-2_3.update")));
        QCOMPARE(due("kim"), text("2027-02-05"));
        // What vanished is put there again by whoever has it.
        QVERIFY(QDir(m_program.path("team")).removeRecursively());
        QVERIFY(QDir().mkpath(m_program.path("team")));
        QVERIFY(on("kim", sync).exitCode == 0);
        const Said joined = on("new", {text("init"), text("--join"), m_program.path("team")});
        QVERIFY2(joined.exitCode == 0, joined.all());
        QCOMPARE(digest("new"), digest("kim"));
    }

    /// A whole exchange is undone and redone, here and, since it travels, elsewhere.
    void anExchangeIsTakenBackAndDoneAgain()
    {
        const QString before = due("ann");
        changeDue("kim", "2027-02-20", "Kim Example");
        QVERIFY(send("kim", "kim.update").exitCode == 0);
        const Said taken = receive("ann", "kim.update");
        const int number = received(taken)[text("exchange")].toInt();
        QVERIFY2(number > 0, taken.all());
        QCOMPARE(due("ann"), text("2027-02-20"));
        const QJsonArray exchanges = on("ann", "exchanges").json[text("exchanges")].toArray();
        QCOMPARE(exchanges.at(0)[text("exchange")], QJsonValue(number));
        QCOMPARE(exchanges.at(0)[text("officer")], QJsonValue(text("Kim Example")));
        const QStringList undo{text("undo"), text("update:%1").arg(number)};
        const Said preview = on("ann", undo + QStringList(text("--preview")));
        QVERIFY2(preview.exitCode == 0, preview.all());
        QCOMPARE(due("ann"), text("2027-02-20"));
        const Said undone = on("ann", undo + QStringList{text("--officer"), text("Ann Example")});
        QVERIFY2(undone.exitCode == 0, undone.all());
        QCOMPARE(due("ann"), before);
        QVERIFY(send("ann", "ann.update").exitCode == 0);
        receive("kim", "ann.update");
        QCOMPARE(due("kim"), before);
        QCOMPARE(digest("kim"), digest("ann"));
        const Said redone = on("kim", {text("undo"), undone.json[text("change")].toString(),
                                       text("--officer"), text("Kim Example")});
        QVERIFY2(redone.exitCode == 0, redone.all());
        QCOMPARE(due("kim"), text("2027-02-20"));
        QVERIFY(send("kim", "kim.update").exitCode == 0);
        receive("ann", "kim.update");
        QCOMPARE(due("ann"), text("2027-02-20"));
        QCOMPARE(digest("kim"), digest("ann"));
        isRefused("ann", {text("undo"), text("update:999"), text("--officer"), text("Ann Example")},
                  "No update with the number");
    }

    void aCopyMadeByACloudDriveComesHome()
    {
        const QString copy = m_program.path("council (conflicted copy).planner");
        QVERIFY(QFile::copy(file("ann"), copy));
        m_program.setFile(copy);
        const Said note = m_program.run(
            {text("contact"), text("note"), m_home, text("--officer"), text("Ann Example"),
             text("--set"), text("line=Written in the copy"), text("--set"), text("how=phone")});
        QVERIFY2(note.exitCode == 0, note.all());
        changeDue("ann", "2027-03-01", "Ann Example");
        const Said said = receive("ann", "council (conflicted copy).planner");
        QVERIFY2(said.exitCode == 0, said.all());
        QVERIFY(received(said)[text("changes")].toInt() > 0);
        QCOMPARE(conflicts("ann").size(), 0);
        QCOMPARE(received(receive("ann", "council (conflicted copy).planner"))[text("changes")],
                 QJsonValue(0));
    }

    void whatIsWrongIsRefusedInWords()
    {
        const auto arguments = [&](const char *file) {
            return QStringList{text("receive"), m_program.path(file)};
        };
        QVERIFY(send("kim", "good.update").exitCode == 0);
        QByteArray bytes = chplan::Program::read(m_program.path("good.update"));
        m_program.write("cut.update", bytes.left(bytes.size() - 40));
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        m_program.write("changed.update", bytes);
        m_program.write("empty.update", {});
        m_program.write("table.csv", "Name,Address\nElm House,1 Road\n");
        isRefused("ann", arguments("cut.update"), "cut short");
        isRefused("ann", arguments("changed.update"), "changed or damaged");
        isRefused("ann", arguments("empty.update"), "no update file");
        isRefused("ann", arguments("table.csv"), "no update file");
        isRefused("ann", arguments("nowhere.update"), "There is no file");
        isRefused("ann", {text("receive"), file("ann")}, "you are working in");
        isRefused("ann", {text("send"), m_program.path("table.csv")}, "is no update file");
        isRefused("ann", {text("send"), m_program.path("no folder/x.update")}, "cannot be made");
        isRefused("ann", {text("sync"), m_program.path("no folder")}, "no file or folder");
        isRefused("ann", {text("send"), m_program.path("x.update"), text("--for"), text("zzzz")},
                  "No laptop");
        m_program.setEnvironment("CHPLAN_PASSPHRASE", text("wrong"));
        isRefused("ann", arguments("good.update"), "passphrase is not the one");
        m_program.unsetEnvironment("CHPLAN_PASSPHRASE");
        isRefused("ann", arguments("good.update"), "Say the passphrase");
        isRefused("ann",
                  QStringList(arguments("good.update"))
                      << text("--passphrase-file") << m_program.path("none"),
                  "none");
        const QString secret = m_program.write("secret.txt", "correct horse\r\nnot this line\n");
        const Said said =
            on("ann", QStringList(arguments("good.update")) << text("--passphrase-file") << secret);
        QVERIFY2(said.exitCode == 0, said.all());
        m_program.setEnvironment("CHPLAN_PASSPHRASE", text("correct horse"));
    }

    void anotherCouncilIsRefused()
    {
        QVERIFY(on("other", {text("init"), text("--council"), text("Nettleshire")}).exitCode == 0);
        QVERIFY(send("other", "other.update").exitCode == 0);
        isRefused("ann", {text("receive"), m_program.path("other.update")}, "another council");
        isRefused("ann", {text("receive"), file("other")}, "another council");
        const Said joined = on("joined", {text("init"), text("--join"), file("ann"),
                                          text("--council"), text("Nettleshire")});
        QCOMPARE(joined.exitCode, 2);
        QVERIFY(!QFile::exists(file("joined")));
        m_program.write("wrong.update", "nothing");
        QCOMPARE(
            on("joined", {text("init"), text("--join"), m_program.path("wrong.update")}).exitCode,
            1);
        QVERIFY(!QFile::exists(file("joined")));
    }

    void laptopsSayWhatIsMissing()
    {
        const Said said = on("kim", "laptops");
        QVERIFY2(said.exitCode == 0, said.all());
        const QJsonArray laptops = said.json[text("laptops")].toArray();
        QVERIFY(laptops.size() >= 3);
        QCOMPARE(laptops.at(0)[text("this")], QJsonValue(true));
        QCOMPARE(laptops.at(0)[text("officer")], QJsonValue(text("Kim Example")));
        for (const QJsonValue &laptop : laptops)
            QCOMPARE(laptop[text("missing")], QJsonValue(0));
    }
};

QTEST_GUILESS_MAIN(TestSharing)
#include "test_sharing.moc"
