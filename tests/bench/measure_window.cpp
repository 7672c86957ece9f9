#include "measuring.h"

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
/// turn; and what memory it takes, shared pages counted in part (PSS).
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int patience = 60'000;

/// A program that says when it is shown (first_paint.cpp).
struct Subject {
    QString program;
    QStringList arguments;
    QString awaited;
};

QProcessEnvironment surroundingsIn(const QTemporaryDir &folder, const Subject &subject, int stay)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(u"QT_QPA_PLATFORM"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s,
                                u"XDG_CACHE_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(name, folder.path());
    environment.insert(u"PLANNER_BENCH_AWAIT"_s, subject.awaited);
    environment.insert(u"PLANNER_BENCH_STAY"_s, QString::number(stay));
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
    double shown = 0; ///< milliseconds since the process was started
    double pss = 0;   ///< MB when it was shown
    double most = 0;  ///< MB, the most until it left
};

/// Many starts of one program.
class Starts {
public:
    void add(const Started &started)
    {
        m_shown.push_back(started.shown);
        m_pss = std::max(m_pss, started.pss);
    }
    double median() const { return measuring::median(m_shown); }

    friend QTextStream &operator<<(QTextStream &out, const Starts &starts)
    {
        const auto [least, most] =
            std::minmax_element(starts.m_shown.begin(), starts.m_shown.end());
        return out << "median " << starts.median() << " ms (" << *least << " to " << *most
                   << "), PSS " << starts.m_pss << " MB";
    }

private:
    std::vector<double> m_shown;
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
    if (!process.waitForReadyRead(patience) || !process.readAll().startsWith("shown"))
        giveUp(u"%1 was not shown"_s.arg(subject.program));
    started.shown = double(timer.nsecsElapsed()) / 1e6;
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
    parser.addOptions({{u"today"_s, u"The day."_s, u"date"_s, u"2026-11-23"_s},
                       {u"rounds"_s, u"How often."_s, u"n"_s, u"21"_s},
                       {u"stay"_s, u"How long memory is watched, ms."_s, u"ms"_s, u"60000"_s}});
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    return {parser.positionalArguments().constFirst(), parser.value(u"today"_s),
            parser.value(u"rounds"_s).toInt(), parser.value(u"stay"_s).toInt()};
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
    const QString here = QCoreApplication::applicationDirPath();
    const Subject planner{
        here + u"/bench_planner"_s, {u"--today"_s, wanted.today, copy}, u"homesTable"_s};
    const Subject empty{here + u"/bench_empty_window"_s, {}, u"emptyWindow"_s};

    const Subject table{here + u"/bench_empty_window"_s, {u"200"_s}, u"bareTable"_s};

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
    QTextStream out(stdout);
    out << Qt::fixed << qSetRealNumberPrecision(1) << wanted.rounds << " starts, "
        << QFileInfo(copy).size() / 1'000'000 << " MB\n"
        << "the planner with its list of homes: " << ours << "\nan empty window: " << empties
        << "; ratio " << ours.median() / empties.median()
        << " (bound 2)\na bare table of 200 rows: " << tables << "; ratio "
        << ours.median() / tables.median()
        << "\nthe planner's first start of the day: " << first.shown << " ms; the most memory in "
        << wanted.stay / 1000 << " s, with the backup: " << first.most << " MB PSS (bound 120)"
        << Qt::endl;
    return 0;
}
