#include "bare_widgets.h"
#include "event_blocks.h"
#include "store/backup.h"
#include "views/file_opening.h"
#include "views/pages/contact_page.h"
#include "views/pages/contact_place.h"
#include "views/parts/idle_log.h"
#include "views/preferences.h"
#include "views/recording/question_card.h"
#include "views/recording/question_list.h"
#include "workflow/homes.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

/// Records visits in the window, by keyboard, on a copy of a planner file: how long from a key to
/// colour and reason, how long until a visit is opened and painted, against as many bare widgets of
/// Qt, and what blocks the event loop longest while a visit is opened, answered, completed and read
/// back, the list of homes shown and sorted again, and every page of the program shown.
namespace {

using namespace Qt::Literals::StringLiterals;
using editions::Kind;
using measuring::Times;

struct Wanted {
    QString file;
    QDate today;
    int visits = 0;
};

using measuring::giveUp;

Wanted wantedOf(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures recording in the window."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"file"_s, u"A planner file; a copy of it is written to."_s);
    // So late that a visit asks everything.
    parser.addOptions({{u"today"_s, u"The day of the visits."_s, u"date"_s, u"2027-03-22"_s},
                       {u"visits"_s, u"How many."_s, u"n"_s, u"8"_s}});
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    return {parser.positionalArguments().constFirst(),
            QDate::fromString(parser.value(u"today"_s), Qt::ISODate),
            parser.value(u"visits"_s).toInt()};
}

/// The backup of a day is made and checked once, by another thread; it is not what is measured.
void leaveNothingToBackUp(const QString &path, const QDate &day)
{
    const QString folder = store::defaultBackupFolder(path);
    const QString made = store::dailyBackupName(path, folder, day);
    if (!QDir().mkpath(folder) || !QFile::copy(path, made))
        giveUp(u"%1 cannot be written"_s.arg(made));
}

/// Notices when a card has been painted.
class Paintings final : public QObject {
public:
    bool hasCard = false;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && qobject_cast<views::QuestionCard *>(watched))
            hasCard = true;
        return false;
    }
};

/// What was measured, over all visits.
struct Measured {
    std::vector<Times> choiceToColour;
    std::vector<Times> letterToColour;
    std::vector<Times> durable; ///< the whole event of a key after which something was kept
    std::vector<Times> opened;
    std::vector<Times> allCards;
    std::vector<Times> bareOpened;
    std::vector<Times> bareAll;
    measuring::WidgetCount widgetsOpened;
    measuring::WidgetCount widgetsAll;
    qsizetype asked = 0;
    int answers = 0;
    measuring::EventBlocks loop;
};

/// The window, in which visits are recorded one after another.
class Recorder {
public:
    Recorder(const QString &path, const QDate &today, Measured &measured);

    void record(const lists::HomeRow &home);
    /// Every page of the program, each for this home where it is about one.
    void showEveryPage(const lists::HomeRow &home);
    std::vector<lists::HomeRow> homes() { return *workflow::homes(m_window->session()); }

private:
    void open(const QString &home);
    void answerAll();
    void answer(const QString &question);
    void answerRatio();
    void answerStock();
    void press(Qt::Key key, const QString &name);
    void type(const QString &text);
    void settleReds();
    void finish();
    void showHomes();
    views::ContactPage &page() { return *qobject_cast<views::ContactPage *>(m_window->page()); }
    views::QuestionList &list() { return *page().questions(); }

    QDate m_today;
    Measured &m_measured;
    measuring::EventBlocks &m_loop;
    QTemporaryDir m_folder;
    views::Preferences m_preferences;
    views::Look m_look;
    std::unique_ptr<views::MainWindow> m_window;
    Paintings m_paintings;
    const measuring::Stopwatch *m_key = nullptr;
    std::optional<Times> m_coloured;
    bool m_wasKept = false;
};

Recorder::Recorder(const QString &path, const QDate &today, Measured &measured)
    : m_today(today),
      m_measured(measured),
      m_loop(measured.loop),
      m_preferences(m_folder.filePath(u"window.ini"_s))
{
    const QString copy = m_folder.filePath(u"large.planner"_s);
    if (!QFile::copy(path, copy))
        giveUp(u"%1 cannot be copied"_s.arg(path));
    leaveNothingToBackUp(copy, today);
    store::Surroundings surroundings;
    surroundings.library = editions::shippedEditions();
    surroundings.clock.now = [today] { return QDateTime(today, QTime(10, 0), Qt::UTC); };
    surroundings.witnessFolder = m_folder.filePath(u"witness"_s);
    auto file = views::openPlannerFile(copy, surroundings);
    if (!file)
        giveUp(file.error().message);
    file->session->setOfficer(*workflow::officerNamed(*file->session, u"A. Example"_s));
    m_look.wear({views::Theme::Light, 100});
    m_window = std::make_unique<views::MainWindow>(std::move(*file), m_preferences, m_look);
    new views::IdleLog(m_window->session(), m_window.get());
    m_window->resize(1366, 768);
    m_window->show();
    m_window->activateWindow();
    qApp->installEventFilter(&m_paintings);
    if (!QTest::qWaitForWindowActive(m_window.get()))
        giveUp(u"The window does not become active"_s);
}

void Recorder::record(const lists::HomeRow &home)
{
    open(home.home.id.text());
    answerAll();
    finish();
    showHomes();
}

void Recorder::open(const QString &home)
{
    m_paintings.hasCard = false;
    const measuring::Stopwatch opening;
    m_loop.block(u"opening a visit"_s,
                 [&] { m_window->visit(views::startOf(home, u"visit"_s, m_today)); });
    if (!m_loop.turnUntil(u"painting what was opened"_s, [&] { return m_paintings.hasCard; }))
        giveUp(u"The visit was not painted"_s);
    m_measured.opened.push_back(opening.read());
    m_measured.widgetsOpened = measuring::countWidgets(page());
    const auto &recording = page().keeper()->recording();
    const QStringList asked = recording.numbersAsked() + recording.asked();
    m_measured.asked = asked.size();
    m_loop.block(u"the next section, at once"_s, [&] { list().stepGroup(1); });
    m_loop.turnUntil(u"making the other cards"_s, [&] {
        return list().findChildren<views::QuestionCard *>().size() >= asked.size();
    });
    m_measured.allCards.push_back(opening.read());
    m_measured.widgetsAll = measuring::countWidgets(page());
    m_loop.settle(u"making the other cards"_s);
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window.get()) || !QApplication::focusWidget())
        giveUp(u"The focus was lost"_s);
    QObject::connect(page().keeper(), &views::Keeper::rated, &page(), [this] {
        if (m_key)
            m_coloured = m_key->read();
    });
    QObject::connect(page().keeper(), &views::Keeper::kept, &page(), [this] { m_wasKept = true; });
}

void Recorder::press(Qt::Key key, const QString &name)
{
    const measuring::Stopwatch stopwatch;
    m_key = &stopwatch;
    m_coloured.reset();
    m_wasKept = false;
    const Times all =
        m_loop.block(name, [key] { QTest::keyClick(QApplication::focusWidget(), key); });
    m_key = nullptr;
    if (m_coloured && name == u"key of a choice"_s)
        m_measured.choiceToColour.push_back(*m_coloured);
    else if (m_coloured)
        m_measured.letterToColour.push_back(*m_coloured);
    if (m_wasKept)
        m_measured.durable.push_back(all);
    m_loop.settle(u"painting after a key"_s);
}

void Recorder::type(const QString &text)
{
    for (const QChar letter : text)
        press(letter == u' ' ? Qt::Key_Space : Qt::Key(letter.toUpper().unicode()), u"key typed"_s);
}

void Recorder::answerRatio()
{
    type(u"3"_s);
    press(Qt::Key_Tab, u"Tab"_s);
    auto *total = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    if (total && total->text().isEmpty())
        type(u"20"_s);
}

void Recorder::answerStock()
{
    type(u"600"_s);
    for (int i = 0; i < 4 && QApplication::focusWidget()->objectName() != u"used"_s; ++i)
        press(Qt::Key_Tab, u"Tab"_s);
    type(u"40"_s);
}

void Recorder::answer(const QString &id)
{
    const editions::Question *question = page().keeper()->recording().edition().question(id);
    switch (question ? question->kind : Kind::Number) {
    case Kind::YesPartlyNo:
    case Kind::Choice:
    case Kind::Choices:
        return press(Qt::Key_1, u"key of a choice"_s);
    case Kind::Ratio:
        return answerRatio();
    case Kind::Stock:
        return answerStock();
    case Kind::Date:
        return type(u"12/11/2026"_s);
    case Kind::Contact:
    case Kind::Text:
        return type(u"A EXAMPLE"_s);
    case Kind::Number:
        return type(u"24"_s);
    }
}

void Recorder::answerAll()
{
    const auto &recording = page().keeper()->recording();
    for (const QString &question : recording.numbersAsked() + recording.asked()) {
        if (list().currentQuestion() != question)
            m_loop.block(u"going to a question"_s, [&] { list().goTo(question); });
        m_loop.settle(u"going to a question"_s);
        answer(question);
        press(Qt::Key_Return, u"Enter"_s);
    }
    m_measured.answers = int(page().keeper()->recording().answers().size());
}

/// Why no action is agreed about each red answer.
void Recorder::settleReds()
{
    views::Keeper &keeper = *page().keeper();
    for (const rules::Finding &finding : keeper.recording().findings()) {
        if (finding.what == rules::Finding::What::RedUnsettled &&
            !keeper.settleWithout(finding.question, u"Nothing to be done this week"_s, {}))
            giveUp(u"A reason was not kept"_s);
    }
}

void Recorder::finish()
{
    settleReds();
    m_loop.block(u"completing"_s, [&] { page().perform(views::Deed::CompleteContact); });
    m_loop.settle(u"painting what is completed"_s);
    const auto &recording = page().keeper()->recording();
    if (!recording.review().isCompleted())
        giveUp(u"The visit was not completed: %1 things are missing"_s.arg(
            recording.findings().size()));
    m_loop.block(u"reading back"_s, [&] { page().perform(views::Deed::ReadBack); });
    m_loop.settle(u"painting what is read back"_s);
}

void Recorder::showHomes()
{
    m_loop.block(u"ending the sharing"_s, [&] { m_window->share(false); });
    m_loop.settle(u"ending the sharing"_s);
    m_loop.block(u"the list of homes"_s, [&] { m_window->visit({u"homes"_s}); });
    m_loop.settle(u"painting the list of homes"_s);
    auto *view = m_window->page()->findChild<QTableView *>(u"homesTable"_s);
    for (int column = 0; column < 4; ++column) {
        m_loop.block(u"sorting the list"_s,
                     [&] { view->sortByColumn(column, Qt::DescendingOrder); });
        m_loop.settle(u"painting the sorted list"_s);
    }
}

void Recorder::showEveryPage(const lists::HomeRow &home)
{
    for (const views::PageEntry &entry : views::pages()) {
        const QString name = u"the page "_s + entry.key;
        for (int time = 0; time < 3; ++time) { // made the first time, then shown anew
            m_loop.block(name, [&] { m_window->visit({entry.key, home.home.id.text()}); });
            m_loop.settle(u"painting "_s + name);
        }
    }
}

QTextStream &operator<<(QTextStream &out, const Times &times)
{
    return out << times.wall << " (" << times.processor << ")";
}

void print(QTextStream &out, const QString &what, const std::vector<Times> &times)
{
    out << what << ": median " << measuring::median(times) << ", worst " << measuring::worst(times)
        << " of " << times.size();
}

void report(const Measured &measured)
{
    QTextStream out(stdout);
    out << Qt::fixed << qSetRealNumberPrecision(1) << measured.asked << " questions, "
        << measured.answers << " answers; ms by the clock (and of processor time)\n";
    print(out, u"key of a choice to colour and reason"_s, measured.choiceToColour);
    out << " (bound 16)\n";
    print(out, u"key typed to colour and reason"_s, measured.letterToColour);
    out << " (bound 16)\n";
    print(out, u"the whole event of a key, kept and durable"_s, measured.durable);
    out << '\n';
    print(out, u"a visit opened and painted"_s, measured.opened);
    print(out, u" (bound 150); as many bare widgets (%1)"_s.arg(measured.widgetsOpened.all()),
          measured.bareOpened);
    const double opened = measuring::median(measured.opened).processor;
    const double all = measuring::median(measured.allCards).processor;
    out << "; ratio " << opened / measuring::median(measured.bareOpened).processor << '\n';
    print(out, u"until every card is made"_s, measured.allCards);
    print(out, u"; as many bare widgets (%1)"_s.arg(measured.widgetsAll.all()), measured.bareAll);
    out << "; ratio " << all / measuring::median(measured.bareAll).processor
        << "\nwhat blocks the event loop (bound 50):\n";
    for (const auto &[name, times] : measured.loop.blocks()) {
        print(out, u"  "_s + name, times);
        out << '\n';
    }
    out << Qt::flush;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const Wanted wanted = wantedOf(application);
    Measured measured;
    Recorder recorder(wanted.file, wanted.today, measured);
    const std::vector<lists::HomeRow> homes = recorder.homes();
    for (int visit = 0; visit < wanted.visits; ++visit) {
        recorder.record(homes[size_t(visit) * homes.size() / size_t(wanted.visits)]);
        const QSize size(1366, 768);
        measured.bareOpened.push_back(measuring::buildBareWidgets(measured.widgetsOpened, size));
        measured.bareAll.push_back(measuring::buildBareWidgets(measured.widgetsAll, size));
    }
    recorder.showEveryPage(homes.front());
    report(measured);
    return 0;
}
