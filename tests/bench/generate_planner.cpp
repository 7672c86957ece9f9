#include "store/queries.h"
#include "workflow/demonstration/filling.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTextStream>

// Makes a planner file of any size from the demonstration, for the benchmarks: by default 200 homes
// that are visited every week for 3 years, about 31,000 contacts with 42 answers each.

namespace {

using namespace Qt::Literals::StringLiterals;

struct Wanted {
    workflow::demonstration::Filling filling;
    bool isFaulty = false;
};

Wanted wantedOf(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Makes a large planner file of fictional homes."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"file"_s, u"The file to make."_s);
    parser.addOptions(
        {{u"homes"_s, u"How many homes."_s, u"n"_s, u"200"_s},
         {u"years"_s, u"How many years."_s, u"n"_s, u"3"_s},
         {u"seed"_s, u"What chance begins with."_s, u"n"_s, u"1"_s},
         {u"until"_s, u"The last day."_s, u"date"_s, u"2026-11-22"_s},
         {u"every"_s, u"Days between visits; 0: as in a demonstration."_s, u"n"_s, u"7"_s},
         {u"answers"_s, u"Answers of a visit; 0: what is due."_s, u"n"_s, u"42"_s}});
    parser.process(application);
    Wanted wanted;
    wanted.isFaulty = parser.positionalArguments().size() != 1;
    if (wanted.isFaulty)
        return wanted;
    wanted.filling.request = {.path = parser.positionalArguments().constFirst(),
                              .homes = parser.value(u"homes"_s).toInt(),
                              .years = parser.value(u"years"_s).toInt(),
                              .seed = parser.value(u"seed"_s).toUInt(),
                              .until = QDate::fromString(parser.value(u"until"_s), Qt::ISODate)};
    wanted.filling.pace = {.daysBetweenVisits = parser.value(u"every"_s).toInt(),
                           .answersPerVisit = parser.value(u"answers"_s).toInt()};
    wanted.filling.homeByHome = true;
    return wanted;
}

struct Counted {
    qint64 contacts = 0;
    qint64 answers = 0;
};

/// Writes the file and closes it, which brings its WAL in.
Counted make(const workflow::demonstration::Filling &filling)
{
    store::Surroundings surroundings;
    surroundings.library = editions::shippedEditions();
    workflow::demonstration::requirePossible(filling.request, surroundings.library);
    QDateTime moment = workflow::demonstration::beginningOf(filling.request);
    surroundings.clock.now = [&moment] { return moment; };
    surroundings.entropy = base::Entropy::seeded(filling.request.seed);
    const auto file = store::PlannerFile::create(
        filling.request.path, u"Testshire County Council"_s, std::move(surroundings));
    workflow::demonstration::fill(*file, filling, moment);
    Counted counted;
    for (const subject::Home &home : store::homes(*file)) {
        for (const store::ReviewLine &line : store::reviews(*file, home.id)) {
            ++counted.contacts;
            counted.answers += line.answers;
        }
    }
    return counted;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"care-home-planner-bench"_s);
    const Wanted wanted = wantedOf(application);
    if (wanted.isFaulty) {
        QTextStream(stderr) << "Say which file to make.\n";
        return 1;
    }
    try {
        QElapsedTimer timer;
        timer.start();
        const Counted counted = make(wanted.filling);
        const qint64 bytes = QFileInfo(wanted.filling.request.path).size();
        QTextStream(stdout) << counted.contacts << " contacts, " << counted.answers << " answers, "
                            << bytes << " bytes: "
                            << QString::number(double(bytes) / double(counted.answers), 'f', 1)
                            << " an answer all told (bound 200); " << timer.elapsed() / 1000
                            << " s\n";
    } catch (const base::Failure &failure) {
        QTextStream(stderr) << failure.error().message << '\n';
        return 1;
    }
    return 0;
}
