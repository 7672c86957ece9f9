#include "measuring.h"
#include "store/queries.h"
#include "workflow/homes.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTextStream>
#include <map>
#include <sqlite3.h>

/// Lets days pass over a planner file that nobody writes to: what the list of all homes costs each
/// day, against one scan of the stored steps by bare SQLite, in turn. Works the same colours and
/// dates out from the answers alone and compares, and compares the file's bytes before and after.
namespace {

using namespace Qt::Literals::StringLiterals;

struct Wanted {
    QString file;
    QDate from;
    int days = 0;
};

using measuring::giveUp;

Wanted wantedOf(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Lets days pass over a planner file."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"file"_s, u"A planner file; it is only read."_s);
    parser.addOptions({{u"from"_s, u"The first day."_s, u"date"_s, u"2026-11-23"_s},
                       {u"days"_s, u"How many days."_s, u"n"_s, u"120"_s}});
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    return {parser.positionalArguments().constFirst(),
            QDate::fromString(parser.value(u"from"_s), Qt::ISODate),
            parser.value(u"days"_s).toInt()};
}

/// Of the file and of what SQLite may have laid beside it.
QByteArray hashOf(const QString &path)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &each : {path, path + u"-wal"_s}) {
        QFile file(each);
        if (file.open(QIODevice::ReadOnly))
            hash.addData(&file);
    }
    return hash.result().toHex();
}

/// Reads every column of every row.
void scan(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    const int columns = sqlite3_column_count(statement);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < columns; ++column)
            sqlite3_column_text(statement, column);
    }
    sqlite3_finalize(statement);
}

/// What a home's row says on a day, and what its answers alone give.
class FromAnswers {
public:
    explicit FromAnswers(workflow::Session &session)
        : m_session(session),
          m_contacts(session.file().answers().newestOfAll())
    {
    }

    bool agrees(const lists::HomeRow &row) const
    {
        const qint64 key =
            store::keyOf(m_session.file(), subject::RecordKind::Home, row.home.id.uuid());
        const auto found = m_contacts.find(key);
        const auto contacts =
            found == m_contacts.end() ? std::vector<rules::ContactAnswers>() : found->second;
        const rules::Position position = rules::positionOn(
            m_session.today(), contacts, m_session.library(), rules::overridesOf(row.home));
        const rules::HomeRating rating = rules::rate(position);
        for (size_t area = 0; area < rating.areas.size(); ++area) {
            if (row.colours[area] != rating.areas[area].colour)
                return false;
        }
        return row.colours.back() == rating.overall.colour &&
               row.runsOut == rating.runsOut.value_or(QDate());
    }

private:
    workflow::Session &m_session;
    std::map<qint64, std::vector<rules::ContactAnswers>> m_contacts;
};

struct Passing {
    std::vector<double> ours;
    std::vector<double> steps;
    std::vector<double> newest;
    int changedColours =
        0;          ///< times an area or a whole home had another colour than the day before
    int ranOut = 0; ///< times a home's first stock ran out
    int homes = 0;
    int differ = 0;
};

void noteChanges(Passing &passing, const std::vector<lists::HomeRow> &rows,
                 const std::vector<lists::HomeRow> &before, const QDate &day)
{
    for (size_t i = 0; i < rows.size(); ++i) {
        passing.ranOut += rows[i].runsOut == day ? 1 : 0;
        for (size_t area = 0; !before.empty() && area < rows[i].colours.size(); ++area)
            passing.changedColours += rows[i].colours[area] != before[i].colours[area] ? 1 : 0;
    }
}

Passing pass(const Wanted &wanted)
{
    QDate day = wanted.from;
    store::Surroundings surroundings;
    surroundings.library = editions::shippedEditions();
    surroundings.clock.now = [&day] { return QDateTime(day, QTime(12, 0), Qt::UTC); };
    auto session =
        workflow::Session::open(wanted.file, store::PlannerFile::Access::Read, surroundings);
    if (!session)
        giveUp(session.error().message);
    sqlite3 *bare = nullptr;
    if (sqlite3_open_v2(wanted.file.toUtf8().constData(), &bare, SQLITE_OPEN_READONLY, nullptr) !=
        SQLITE_OK)
        giveUp(u"SQLite does not open the file"_s);
    const FromAnswers answers(**session);
    Passing passing;
    std::vector<lists::HomeRow> before;
    for (int i = 0; i < wanted.days; ++i, day = day.addDays(1)) {
        const measuring::Stopwatch ours;
        const auto rows = workflow::homes(**session);
        passing.ours.push_back(ours.read().processor);
        if (!rows)
            giveUp(rows.error().message);
        const measuring::Stopwatch steps;
        scan(bare, "SELECT * FROM standing");
        passing.steps.push_back(steps.read().processor);
        const measuring::Stopwatch newest;
        scan(bare, "SELECT * FROM latest");
        passing.newest.push_back(newest.read().processor);
        for (const lists::HomeRow &row : *rows)
            passing.differ += answers.agrees(row) ? 0 : 1;
        noteChanges(passing, *rows, before, day);
        passing.homes = int(rows->size());
        before = *rows;
    }
    sqlite3_close(bare);
    return passing;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Wanted wanted = wantedOf(application);
    const QByteArray before = hashOf(wanted.file);
    const Passing passing = pass(wanted);
    const bool isSame = hashOf(wanted.file) == before;
    const double ours = measuring::median(passing.ours);
    const double steps = measuring::median(passing.steps);
    const double newest = measuring::median(passing.newest);
    QTextStream out(stdout);
    out << Qt::fixed << qSetRealNumberPrecision(2) << wanted.days << " days, " << passing.homes
        << " homes, " << QFileInfo(wanted.file).size() / 1'000'000 << " MB; medians of processor "
        << "time\na day's figures for all homes: " << ours << " ms; bare SQLite scans all steps in "
        << steps << " ms, ratio " << ours / steps << "; all newest answers in " << newest
        << " ms, ratio " << ours / newest << '\n'
        << "nobody wrote: " << passing.changedColours << " colours changed, " << passing.ranOut
        << " times a first stock ran out; worked out from the answers, " << passing.differ << " of "
        << wanted.days * passing.homes << " rows differ\nthe file's bytes are "
        << (isSame ? "the same" : "NOT THE SAME") << " (" << before.left(12) << ")" << Qt::endl;
    return isSame && passing.differ == 0 ? 0 : 1;
}
