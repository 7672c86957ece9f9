// ctest-label: slow
#include "sample.h"
#include "store/check.h"
#include "views/main_window.h"
#include "views/pages/contact_page.h"
#include "views/pages/contact_place.h"
#include "views/recording/note_box.h"
#include "views/recording/question_card.h"
#include "views/recording/question_list.h"

#include <QApplication>
#include <QKeyEvent>
#include <QObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <cstdio>

using namespace views;

namespace {

constexpr int kills = 20;
const QDate today(2026, 11, 20);

QString fileIn(const QString &folder)
{
    return folder + QStringLiteral("/filled.planner");
}

/// Says what the window has shown as kept: question, and the number its note holds.
void tellKept(const Keeper &keeper, const QStringList &questions)
{
    for (const QString &question : questions) {
        const QString note = keeper.recording().notes(question).forPlan;
        std::printf("%s %s\n", qPrintable(question), qPrintable(note));
    }
    std::fflush(stdout);
}

/// As the keyboard does; QTest types only inside a test.
void typeInto(QWidget &widget, const QString &text)
{
    for (const QChar character : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
        QCoreApplication::sendEvent(&widget, &press);
    }
}

/// The program that is killed: it records a visit by keyboard for as long as it lives. The number
/// in the note of a question only grows.
int record(const QString &folder, int from)
{
    store::Surroundings surroundings;
    surroundings.library = editions::shippedEditions();
    surroundings.clock.now = [] { return QDateTime(today, QTime(14, 32), Qt::UTC); };
    surroundings.witnessFolder = folder + QStringLiteral("/witness");
    Preferences preferences(folder + QStringLiteral("/window.ini"));
    Look look;
    look.wear({Theme::Light, 100});
    auto file = openPlannerFile(fileIn(folder), surroundings);
    if (!file) {
        std::fprintf(stderr, "%s\n", qPrintable(file.error().message));
        return 1;
    }
    file->session->setOfficer(workflow::officers(*file->session)->front().id);
    const QString home =
        workflow::findHome(*file->session, QStringLiteral("1-9100000002"))->id.text();
    MainWindow window(std::move(*file), preferences, look);
    window.show();
    window.visit(startOf(home, QStringLiteral("visit"), today));
    auto *page = qobject_cast<ContactPage *>(window.page());
    QObject::connect(page->keeper(), &Keeper::kept, page, [page](const QStringList &questions) {
        tellKept(*page->keeper(), questions);
    });
    const QStringList asked = page->keeper()->recording().asked();
    for (int step = from;; ++step) {
        const QString question = asked[step % asked.size()];
        page->questions()->goTo(question);
        window.perform(Deed::NotKnown);
        QuestionCard *card = page->questions()->currentCard();
        auto *note = card->findChild<NoteBox *>(QStringLiteral("noteForPlan"));
        note->setFocus();
        note->selectAll();
        typeInto(*note, QString::number(step));
        card->takeFocus(); // leaving the note keeps it
        QCoreApplication::processEvents();
    }
}

} // namespace

/// A window that is killed at any moment loses nothing that it has shown as kept.
class KilledWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingAcknowledgedIsLost()
    {
        Sample sample;
        sample.filled(); // and closed again
        QRandomGenerator random(20);
        std::map<QString, int> acknowledged;
        int step = 1;
        for (int kill = 0; kill < kills; ++kill) {
            QProcess program;
            program.start(
                QCoreApplication::applicationFilePath(),
                {QStringLiteral("--record"), sample.folder.path(), QString::number(step)});
            QVERIFY2(program.waitForReadyRead(60000), program.readAllStandardError().constData());
            program.waitForFinished(int(random.bounded(10, 250)));
            QCOMPARE(program.state(), QProcess::Running);
            program.kill();
            QVERIFY(program.waitForFinished());
            for (const QByteArray &line : program.readAllStandardOutput().split('\n')) {
                const QList<QByteArray> words = line.split(' ');
                if (words.size() == 2 && !words[1].isEmpty())
                    acknowledged[QString::fromLatin1(words[0])] = words[1].toInt();
            }
            step += 1000;
            checkFile(sample, acknowledged);
        }
        QVERIFY(acknowledged.size() > 3);
    }

private:
    static void checkFile(const Sample &sample, const std::map<QString, int> &acknowledged)
    {
        auto session = workflow::Session::open(
            fileIn(sample.folder.path()), store::PlannerFile::Access::Write, sample.surroundings);
        QVERIFY2(session, session ? "" : qPrintable(session.error().message));
        QCOMPARE(store::check((*session)->file()).problems, QStringList());
        const auto home = workflow::findHome(**session, QStringLiteral("1-9100000002"));
        const auto recording = workflow::ContactRecording::on(
            **session,
            {.home = home->id, .kind = QStringLiteral("visit"), .date = today, .correct = {}});
        for (const auto &[question, number] : acknowledged)
            QVERIFY2(recording->notes(question).forPlan.toInt() >= number, qPrintable(question));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc == 4 && QByteArray(argv[1]) == "--record")
        return record(QString::fromLocal8Bit(argv[2]), QByteArray(argv[3]).toInt());
    KilledWindowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_killed_window.moc"
