#include "views/pages/check_row.h"

#include "base/clock.h"
#include "base/text.h"
#include "lists/column_kinds.h"
#include "views/say.h"

#include <algorithm>
#include <map>

namespace views {
namespace {

using workflow::ArrivedRow;
using workflow::ConflictRow;
using workflow::Decision;

QString saidOrNothing(const QString &words)
{
    return words.isEmpty() ? Say::tr("nothing") : words;
}

QString whoOr(const QString &officer)
{
    return officer.isEmpty() ? Say::tr("a colleague") : officer;
}

/// "Sam Example, 20 November 2026, 2:32pm"
QString whoAndWhen(const QString &officer, const QDateTime &at)
{
    QStringList parts{officer, at.isValid() ? base::longMoment(at) : QString()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QDate dayOf(const QDateTime &at)
{
    return at.isValid() ? base::Clock::dayInEngland(at) : QDate();
}

CheckRow::Answer answerOf(const QString &words, const QJsonValue &value, const QString &officer,
                          const QDateTime &at, int side)
{
    return {.words = words,
            .officer = officer,
            .at = at,
            .choice = saidOrNothing(words),
            .value = value,
            .decision = Decision::Choose,
            .side = side};
}

CheckRow rowOf(const ArrivedRow &arrived)
{
    const store::Arrival &arrival = arrived.arrival;
    CheckRow row{.kind = arrival.isConflict ? CheckRow::Kind::TwoAnswers : CheckRow::Kind::Arrives,
                 .id = workflow::referenceTo(arrival.recordKind, arrival.id, arrival.field),
                 .home = arrived.home,
                 .about = arrived.about,
                 .field = arrived.field,
                 .here = arrived.before,
                 .counts = arrived.after,
                 .theirs = arrived.theirs,
                 .officer = arrived.officer,
                 .at = arrival.by.at};
    if (arrival.isConflict)
        row.answers = {answerOf(arrived.before, arrival.before, arrived.officerBefore,
                                arrival.was ? arrival.was->at : QDateTime(), 0),
                       answerOf(arrived.theirs, arrival.by.value, arrived.officer, row.at, 1)};
    return row;
}

/// A record that is new here, with the first of its fields; the others go to `more`.
CheckRow newRecord(const ArrivedRow &arrived)
{
    CheckRow row = rowOf(arrived);
    row.kind = CheckRow::Kind::IsNew;
    row.id = arrived.arrival.recordKind + arrived.arrival.id.toString();
    row.here.clear();
    row.theirs.clear();
    row.answers.clear();
    return row;
}

CheckRow deletionRow(const ConflictRow &conflict)
{
    CheckRow row{.isDeletion = true};
    for (const ConflictRow::Side &side : conflict.sides) {
        row.theirs = side.value;
        row.officer = side.officer;
        row.at = side.at;
    }
    const ConflictRow::Side deleted = conflict.deletion.value_or(ConflictRow::Side{});
    row.counts = Say::tr("Deleted");
    row.answers = {{.words = Say::tr("Deleted"),
                    .officer = deleted.officer,
                    .at = deleted.at,
                    .choice = Say::tr("Keep deleted"),
                    .decision = Decision::KeepDeleted},
                   {.words = row.theirs,
                    .officer = row.officer,
                    .at = row.at,
                    .choice = Say::tr("Bring back"),
                    .decision = Decision::BringBack}};
    return row;
}

CheckRow rowOf(const ConflictRow &conflict)
{
    CheckRow row;
    if (conflict.conflict.kind == store::Conflict::Kind::ChangedAgainstDelete) {
        row = deletionRow(conflict);
    } else {
        row.before = saidOrNothing(conflict.base);
        for (size_t i = 0; i < conflict.sides.size(); ++i) {
            const ConflictRow::Side &side = conflict.sides[i];
            const QString who =
                side.officer.isEmpty() ? Say::tr("laptop %1").arg(side.laptop) : side.officer;
            row.answers.push_back(
                answerOf(side.value, conflict.conflict.heads[i].value, who, side.at, int(i)));
        }
        row.counts = row.answers.empty() ? QString() : row.answers.front().words;
    }
    row.kind = CheckRow::Kind::TwoAnswers;
    row.id = conflict.reference;
    row.home = conflict.home;
    row.about = conflict.about;
    row.field = conflict.field;
    return row;
}

using Rows = lists::Columns<CheckRow>;

void add(Rows &columns, const char *key, const QString &title, int width,
         std::function<QString(const CheckRow &)> read,
         std::function<QString(const CheckRow &)> subtitle = {})
{
    columns.push_back(lists::textColumn<CheckRow>(
        {.key = QString::fromLatin1(key), .title = title, .width = width}, std::move(read)));
    columns.back().subtitle = std::move(subtitle);
}

void addPlace(Rows &columns)
{
    add(
        columns, "home", Say::tr("Home"), 200,
        [](const CheckRow &row) { return row.home.isEmpty() ? row.about : row.home; },
        [](const CheckRow &row) { return row.home.isEmpty() ? QString() : row.about; });
    add(columns, "field", Say::tr("What"), 130, [](const CheckRow &row) { return row.field; });
}

std::function<QString(const CheckRow &)> answerWords(size_t which)
{
    return [which](const CheckRow &row) {
        return which < row.answers.size() ? saidOrNothing(row.answers[which].words) : QString();
    };
}

std::function<QString(const CheckRow &)> answerBy(size_t which)
{
    return [which](const CheckRow &row) {
        return which < row.answers.size()
                   ? whoAndWhen(row.answers[which].officer, row.answers[which].at)
                   : QString();
    };
}

} // namespace

QString CheckRow::place() const
{
    return home.isEmpty() ? about : QStringLiteral("%1, %2").arg(home, about);
}

QString CheckRow::outcome() const
{
    if (kind == Kind::IsNew)
        return Say::tr("New");
    if (kind == Kind::Arrives)
        return counts == theirs ? Say::tr("Changes") : Say::tr("Stays as it is here");
    if (!chosen)
        return Say::tr("Two answers");
    return isDeletion ? answers[*chosen].choice : Say::tr("You chose %1").arg(*chosen + 1);
}

QString CheckRow::inFull() const
{
    QStringList lines{QStringLiteral("%1. %2").arg(place(), field)};
    if (kind == Kind::IsNew)
        return (lines + more).join(QLatin1Char('\n'));
    if (kind == Kind::Arrives) {
        lines += Say::tr("Here: %1").arg(saidOrNothing(here));
        lines += Say::tr("From %1: %2").arg(whoAndWhen(whoOr(officer), at), saidOrNothing(theirs));
        return lines.join(QLatin1Char('\n'));
    }
    if (!before.isEmpty())
        lines += Say::tr("Before: %1").arg(before);
    for (size_t i = 0; i < answers.size(); ++i) {
        const QString who = whoAndWhen(answers[i].officer, answers[i].at);
        const QString words = saidOrNothing(answers[i].words);
        lines += who.isEmpty() ? Say::tr("%1. %2 (here)").arg(i + 1).arg(words)
                               : Say::tr("%1. %2 (%3)").arg(i + 1).arg(words, who);
    }
    if (isDeletion)
        lines += Say::tr("Somebody deleted this while it was changed elsewhere. It stays deleted "
                         "until somebody brings it back.");
    else
        lines += Say::tr("Until somebody chooses, this counts: %1").arg(saidOrNothing(counts));
    return lines.join(QLatin1Char('\n'));
}

std::vector<CheckRow> rowsToTakeIn(const workflow::ReceivedUpdate &update)
{
    std::vector<CheckRow> rows;
    std::map<QString, size_t> newRecords;
    for (const ArrivedRow &arrived : update.rows) {
        if (!arrived.arrival.isNewRecord) {
            rows.push_back(rowOf(arrived));
            continue;
        }
        CheckRow row = newRecord(arrived);
        const auto [place, isFirst] = newRecords.try_emplace(row.id, rows.size());
        if (isFirst)
            rows.push_back(std::move(row));
        CheckRow &record = rows[place->second];
        record.more += Say::tr("%1: %2").arg(arrived.field, saidOrNothing(arrived.after));
    }
    for (const auto &[id, place] : newRecords) {
        CheckRow &record = rows[place];
        record.field = Say::tr("New, with %n fields", nullptr, int(record.more.size()));
        record.theirs = record.more.join(QStringLiteral("; "));
        record.counts = record.theirs;
    }
    std::stable_sort(rows.begin(), rows.end(), [](const CheckRow &a, const CheckRow &b) {
        const bool firstOfA = a.kind == CheckRow::Kind::TwoAnswers;
        const bool firstOfB = b.kind == CheckRow::Kind::TwoAnswers;
        if (firstOfA != firstOfB)
            return firstOfA;
        return a.home.localeAwareCompare(b.home) < 0;
    });
    return rows;
}

std::vector<CheckRow> rowsToDecide(const std::vector<ConflictRow> &conflicts)
{
    std::vector<CheckRow> rows;
    std::map<QUuid, size_t> deleted;
    for (const ConflictRow &conflict : conflicts) {
        CheckRow row = rowOf(conflict);
        // A deleted record is kept or brought back as a whole, whatever was written of it.
        const auto [place, isFirst] = row.isDeletion
                                          ? deleted.try_emplace(conflict.conflict.id, rows.size())
                                          : std::pair(deleted.end(), true);
        if (isFirst) {
            rows.push_back(std::move(row));
            continue;
        }
        CheckRow &record = rows[place->second];
        record.field += QStringLiteral(", ") + row.field;
        record.answers.back().words += QStringLiteral("; ") + row.theirs;
    }
    return rows;
}

std::vector<workflow::Settlement> decisionsOf(const std::vector<CheckRow> &rows)
{
    std::vector<workflow::Settlement> decisions;
    for (const CheckRow &row : rows) {
        if (!row.chosen)
            continue;
        const CheckRow::Answer &answer = row.answers[*row.chosen];
        decisions.push_back(
            {.reference = row.id, .decision = answer.decision, .side = answer.side});
    }
    return decisions;
}

std::vector<workflow::EarlyChoice> choicesOf(const std::vector<CheckRow> &rows)
{
    std::vector<workflow::EarlyChoice> choices;
    for (const CheckRow &row : rows) {
        if (row.chosen)
            choices.push_back({.reference = row.id, .value = row.answers[*row.chosen].value});
    }
    return choices;
}

lists::Columns<CheckRow> columnsToTakeIn()
{
    Rows columns;
    addPlace(columns);
    add(columns, "here", Say::tr("Here (1)"), 160, [](const CheckRow &row) {
        return row.kind == CheckRow::Kind::IsNew ? QString() : saidOrNothing(row.here);
    });
    add(columns, "theirs", Say::tr("Theirs (2)"), 160,
        [](const CheckRow &row) { return saidOrNothing(row.theirs); });
    add(columns, "officer", Say::tr("Who"), 120, [](const CheckRow &row) { return row.officer; });
    columns.push_back(lists::dateColumn<CheckRow>(
        {.key = QStringLiteral("day"), .title = Say::tr("When"), .width = 115},
        [](const CheckRow &row) { return dayOf(row.at); }));
    add(columns, "outcome", Say::tr("What happens"), 125,
        [](const CheckRow &row) { return row.outcome(); });
    columns.back().subtitle = [](const CheckRow &row) {
        const bool isOpen = row.kind == CheckRow::Kind::TwoAnswers && !row.chosen;
        return isOpen ? Say::tr("Press 1 or 2") : QString();
    };
    return columns;
}

lists::Columns<CheckRow> columnsToDecide()
{
    Rows columns;
    addPlace(columns);
    add(columns, "before", Say::tr("Before"), 140, [](const CheckRow &row) { return row.before; });
    add(columns, "first", Say::tr("Counts now (1)"), 190, answerWords(0), answerBy(0));
    add(columns, "second", Say::tr("Other answer (2)"), 190, answerWords(1), answerBy(1));
    add(columns, "outcome", Say::tr("Decision"), 150,
        [](const CheckRow &row) { return row.outcome(); });
    columns.back().subtitle = [](const CheckRow &row) {
        return row.chosen ? QString() : Say::tr("Press 1 or 2");
    };
    return columns;
}

} // namespace views
