#include "measuring.h"

#include "views/preferences.h"
#include "workflow/homes.h"
#include "workflow/session.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextStream>

/// How long the window program takes from the start of its process until the list of homes has been
/// painted and takes keys, against a Qt program with an empty window and one with a bare table, in
/// turn; and what memory it takes, shared pages counted in part (PSS). Both the time that passes
/// and the processor time of all threads, painted offscreen and, where there is one, on a display.
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int patience = 60'000;

/// A program that says when it is shown (first_paint.cpp).
struct Subject {
    QString platform;
    QString program;
    QStringList arguments;
    QString awaited;
    QString now;
};

/// Where windows are painted: as the surroundings say, else offscreen and on the display.
QStringList platforms()
{
    if (qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        return {qEnvironmentVariable("QT_QPA_PLATFORM")};
    if (qEnvironmentVariableIsSet("DISPLAY"))
        return {u"offscreen"_s, u"xcb"_s};
    return {u"offscreen"_s};
}

QProcessEnvironment surroundingsIn(const QTemporaryDir &folder, const Subject &subject, int stay)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, subject.platform);
    for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s,
                                u"XDG_CACHE_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(name, folder.path());
    environment.insert(u"PLANNER_BENCH_AWAIT"_s, subject.awaited);
    environment.insert(u"PLANNER_BENCH_STAY"_s, QString::number(stay));
    environment.insert(u"CHPLAN_NOW"_s, subject.now);
    return environment;
}

/// In MB; 0 where the kernel does not tell.
double pssOf(qint64 process)
{
    QFile file(u"/proc/%1/smaps_rollup"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    static const QRegularExpression line(u"^Pss:\\s+(\\d+) kB"_s,
                                         QRegularExpression::MultilineOption);
    return line.match(QString::fromLatin1(file.readAll())).captured(1).toDouble() / 1024;
}

struct Started {
    double shown = 0;     ///< milliseconds since the process was started
    double processor = 0; ///< milliseconds of processor time until then
    double pss = 0;       ///< MB when it was shown
    double most = 0;      ///< MB, the most until it left
};

/// Many starts of one program.
class Starts {
public:
    void add(const Started &started)
    {
        m_shown.push_back(started.shown);
        m_processor.push_back(started.processor);
        m_pss = std::max(m_pss, started.pss);
    }

    friend QTextStream &operator<<(QTextStream &out, const Starts &starts)
    {
        const auto [least, most] =
            std::minmax_element(starts.m_shown.begin(), starts.m_shown.end());
        return out << "median " << measuring::median(starts.m_shown) << " ms (" << *least << " to "
                   << *most << "), processor time at least " << starts.leastProcessor()
                   << " ms, PSS " << starts.m_pss << " MB";
    }

    /// How many times as long as these others, and the processor time.
    QString against(const Starts &others) const
    {
        return u"%1 times as long, %2 times the processor time"_s
            .arg(measuring::median(m_shown) / measuring::median(others.m_shown), 0, 'f', 2)
            .arg(leastProcessor() / others.leastProcessor(), 0, 'f', 1);
    }

private:
    /// What else runs on the machine only ever adds to it.
    double leastProcessor() const
    {
        return *std::min_element(m_processor.begin(), m_processor.end());
    }

    std::vector<double> m_shown;
    std::vector<double> m_processor;
    double m_pss = 0;
};

using measuring::giveUp;

/// Starts a program, waits until it is shown and until it has left.
Started start(const QTemporaryDir &folder, const Subject &subject, int stay = 0)
{
    QProcess process;
    process.setProcessEnvironment(surroundingsIn(folder, subject, stay));
    QElapsedTimer timer;
    timer.start();
    process.start(subject.program, subject.arguments);
    Started started;
    const bool isAnswered = process.waitForReadyRead(patience);
    started.shown = double(timer.nsecsElapsed()) / 1e6;
    const QList<QByteArray> said = process.readAll().simplified().split(' ');
    if (!isAnswered || said.size() != 2 || said[0] != "shown")
        giveUp(u"%1 was not shown"_s.arg(subject.program));
    started.processor = said[1].toDouble();
    started.pss = pssOf(process.processId());
    started.most = started.pss;
    while (process.state() == QProcess::Running && !process.waitForFinished(50))
        started.most = std::max(started.most, pssOf(process.processId()));
    if (process.exitCode() != 0)
        giveUp(u"%1 failed: %2"_s.arg(subject.program,
                                      QString::fromLocal8Bit(process.readAllStandardError())));
    return started;
}

struct Wanted {
    QString file;
    QString today;
    int rounds = 0;
    int stay = 0;
};

Wanted wantedOf(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures the start of the window and its memory."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"file"_s, u"A planner file; a copy of it is opened."_s);
    parser.addOptions({{u"today"_s, u"The day."_s, u"date"_s, u"2027-03-22"_s},
                       {u"rounds"_s, u"How often."_s, u"n"_s, u"21"_s},
                       {u"stay"_s, u"How long memory is watched, ms."_s, u"ms"_s, u"60000"_s}});
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    return {parser.positionalArguments().constFirst(), parser.value(u"today"_s),
            parser.value(u"rounds"_s).toInt(), parser.value(u"stay"_s).toInt()};
}

/// As on a laptop in use: whose it is was asked at its first start.
void sayWhoUses(const QTemporaryDir &folder, const QString &file)
{
    store::Surroundings surroundings;
    surroundings.library = editions::shippedEditions();
    const auto session = base::valueOrThrow(
        workflow::Session::open(file, store::PlannerFile::Access::Read, surroundings));
    const auto officers = base::valueOrThrow(workflow::officers(*session));
    views::Preferences(folder.filePath(u"care-home-planner/window.ini"_s))
        .setOfficerOf(file, officers.front().id.text());
}

/// In turn, so that what else the machine does meets all alike.
void compareStarts(const QTemporaryDir &folder, const QString &platform, const QString &file,
                   const Wanted &wanted, QTextStream &out)
{
    const QString here = QCoreApplication::applicationDirPath();
    const QString now = wanted.today + u"T12:00:00Z"_s;
    const Subject planner{platform, here + u"/bench_planner"_s, {file}, u"homesTable"_s, now};
    const Subject empty{platform, here + u"/bench_empty_window"_s, {}, u"emptyWindow"_s, now};
    const Subject table{platform, here + u"/bench_empty_window"_s, {u"200"_s}, u"bareTable"_s, now};

    // The first start of a day writes its backup meanwhile; that is where memory is watched.
    const Started first = start(folder, planner, wanted.stay);
    Starts ours;
    Starts empties;
    Starts tables;
    for (int round = 0; round < wanted.rounds; ++round) {
        empties.add(start(folder, empty));
        tables.add(start(folder, table));
        ours.add(start(folder, planner));
    }
    out << platform << "\n  the planner with its list of homes: " << ours
        << "\n  an empty window: " << empties << "; the planner takes " << ours.against(empties)
        << " (bound 2)\n  a bare table of 200 rows: " << tables << "; the planner takes "
        << ours.against(tables) << "\n  the planner's first start here: " << first.shown
        << " ms; the most memory in " << wanted.stay / 1000 << " s: " << first.most
        << " MB PSS (bound 120)" << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Wanted wanted = wantedOf(application);
    const QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString copy = folder.filePath(u"large.planner"_s);
    if (!QFile::copy(wanted.file, copy))
        giveUp(u"%1 cannot be copied"_s.arg(wanted.file));
    sayWhoUses(folder, copy);
    QTextStream out(stdout);
    out << Qt::fixed << qSetRealNumberPrecision(1) << wanted.rounds << " starts, "
        << QFileInfo(copy).size() / 1'000'000 << " MB" << Qt::endl;
    for (const QString &platform : platforms())
        compareStarts(folder, platform, copy, wanted, out);
    return 0;
}
