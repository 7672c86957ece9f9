#include "editions/edition_reading.h"
#include "store/planner_file.h"
#include "store/queries.h"
#include "subject/fields.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <sqlite3.h>

/// How long one answer takes to be durable, against a bare SQLite transaction that writes the same
/// rows into a copy of the same file with the same settings, in turn. Prints medians and ratio.
namespace {

constexpr int rounds = 400;

store::Draft answerDraft(const subject::Review &review, int round)
{
    const bool isYes = round % 2 == 0;
    const subject::Answer answer{
        .value = subject::Choice{isYes ? QStringLiteral("yes") : QStringLiteral("partly")},
        .asAt = review.date,
        .source = subject::Source::Visit,
        .confirms = {},
        .comment = {},
        .councilNote = {}};
    return {.records = {{subject::RecordKind::Review, review.id.uuid(),
                         QJsonObject{{QStringLiteral("IPC-01"), store::answerToJson(answer)}}}}};
}

/// A plausible answer to a question of any kind.
subject::AnswerValue someAnswer(const editions::Question &question, const QDate &today)
{
    switch (question.kind) {
    case editions::Kind::YesPartlyNo:
    case editions::Kind::Choice:
        return subject::Choice{question.options.front().key};
    case editions::Kind::Choices:
        return subject::Choices{{question.options.front().key}};
    case editions::Kind::Ratio:
        return subject::Ratio{18, 20};
    case editions::Kind::Date:
        return subject::DateAnswer{today.addDays(-5)};
    case editions::Kind::Stock: {
        subject::Stock stock;
        stock.onHand = 600;
        stock.perDay = 40;
        return stock;
    }
    case editions::Kind::Contact: {
        subject::ContactDetails details;
        details.name = QStringLiteral("A. Example");
        details.confirmedOn = today;
        return details;
    }
    case editions::Kind::Number:
        return subject::Number{20};
    case editions::Kind::Text:
        return subject::Text{QStringLiteral("As before")};
    }
    Q_UNREACHABLE();
}

/// A home with one open visit of today in which every question has been answered.
subject::Review makeVisit(store::PlannerFile &file, const QDate &today)
{
    subject::Home home(base::Id<subject::Home>(
        base::idFromContent(QStringLiteral("home"), QStringLiteral("1-9000000001"))));
    home.name = QStringLiteral("Alder Grange");
    subject::Review review(base::Id<subject::Review>(file.surroundings().entropy.uuid()));
    review.home = home.id;
    review.kind = QStringLiteral("visit");
    review.date = today;
    review.status = QStringLiteral("open");
    store::Draft draft;
    review.edition = store::keepEdition(draft, *file.library().inForceOn(today));
    draft.records.push_back({subject::RecordKind::Home, home.id.uuid(), subject::fieldsOf(home)});
    QJsonObject fields = subject::fieldsOf(review);
    for (const editions::Question &question : file.library().inForceOn(today)->questions) {
        const subject::Answer answer{.value = someAnswer(question, today),
                                     .asAt = today,
                                     .source = subject::Source::Visit,
                                     .confirms = {},
                                     .comment = {},
                                     .councilNote = {}};
        fields.insert(question.id, store::answerToJson(answer));
    }
    draft.records.push_back({subject::RecordKind::Review, review.id.uuid(), fields});
    file.write(draft);
    return review;
}

/// The rows that one answer writes: change, entry, device, answer, newest answer, colours by day.
constexpr const char *sameRows =
    "BEGIN IMMEDIATE;"
    "INSERT INTO change (device, seq, at, program, vocabulary, chain, arrived) "
    "SELECT device, seq + 1, at, program, vocabulary, chain, arrived FROM change "
    "ORDER BY key DESC LIMIT 1;"
    "INSERT INTO entry (change, record, fields, salt) SELECT change + 1, record, fields, salt "
    "FROM entry ORDER BY key DESC LIMIT 1;"
    "UPDATE device SET last_seq = last_seq + 1;"
    "UPDATE answer SET value = value || ' ', entry = entry + 1 WHERE question = "
    "(SELECT key FROM question WHERE id = 'IPC-01');"
    "UPDATE latest SET review = review + 0 WHERE question = "
    "(SELECT key FROM question WHERE id = 'IPC-01');"
    "UPDATE standing SET colours = colours || ''; COMMIT";

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main()
{
    QTextStream out(stdout);
    QTemporaryDir folder;
    const QDate today = QDate::currentDate();
    store::Surroundings surroundings;
    surroundings.library = editions::shippedEditions();
    surroundings.witnessFolder = folder.filePath(QStringLiteral("witness"));
    const QString path = folder.filePath(QStringLiteral("one.planner"));
    const auto file = store::PlannerFile::create(path, QStringLiteral("Testshire"), surroundings);
    const subject::Review review = makeVisit(*file, today);
    file->write(answerDraft(review, 1));
    file->checkpoint();
    const QString copy = folder.filePath(QStringLiteral("bare.planner"));
    QFile::copy(path, copy);
    sqlite3 *bare = nullptr;
    sqlite3_open(copy.toUtf8().constData(), &bare);
    sqlite3_exec(bare, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", nullptr, nullptr,
                 nullptr);

    std::vector<double> ours;
    std::vector<double> theirs;
    QElapsedTimer timer;
    for (int round = 0; round < rounds; ++round) {
        timer.start();
        file->write(answerDraft(review, round));
        ours.push_back(double(timer.nsecsElapsed()) / 1000);
        timer.start();
        char *fault = nullptr;
        if (sqlite3_exec(bare, sameRows, nullptr, nullptr, &fault) != SQLITE_OK) {
            out << "bare SQLite: " << fault << Qt::endl;
            return 1;
        }
        theirs.push_back(double(timer.nsecsElapsed()) / 1000);
    }
    sqlite3_close(bare);
    out << "one answer made durable: " << median(ours)
        << " us; bare SQLite transaction: " << median(theirs) << " us; ratio "
        << median(ours) / median(theirs) << Qt::endl;
    return 0;
}
