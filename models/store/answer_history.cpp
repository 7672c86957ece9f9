#include "store/answer_history.h"

#include "base/json.h"

#include <set>

namespace store {
namespace {

constexpr auto statusField = "status";

/// What is read of one entry.
struct EntryRow {
    qint64 entry = 0;
    qint64 review = 0;
    std::optional<qint64> edition;
    QByteArray fields;
    AnswerWrite write;
};

std::vector<EntryRow> entriesOf(Database &database, qint64 home)
{
    std::vector<EntryRow> entries;
    Statement rows = database.prepare(
        "SELECT entry.key, review.record, record.id, entry.fields, change.at, officer.id, "
        "change.why, review.edition FROM review JOIN record ON record.key = review.record "
        "JOIN entry ON entry.record = review.record JOIN change ON change.key = entry.change "
        "LEFT JOIN record AS officer ON officer.key = change.officer "
        "WHERE review.home = ? AND review.deleted IS NULL ORDER BY change.key, entry.key");
    rows.bind(home);
    while (rows.next()) {
        EntryRow row{
            .entry = rows.number(0),
            .review = rows.number(1),
            .edition = rows.optionalNumber(7),
            .fields = rows.bytes(3),
            .write = {.review = base::Id<subject::Review>(QUuid::fromRfc4122(rows.bytes(2))),
                      .question = {},
                      .at = QDateTime::fromMSecsSinceEpoch(rows.number(4), Qt::UTC),
                      .officer = {},
                      .why = rows.text(6),
                      .answer = {}}};
        if (!rows.isNull(5))
            row.write.officer = base::Id<subject::Officer>(QUuid::fromRfc4122(rows.bytes(5)));
        entries.push_back(std::move(row));
    }
    return entries;
}

/// The fields that were removed from entries of this home's contacts.
std::map<qint64, QStringList> removedFrom(Database &database, qint64 home)
{
    std::map<qint64, QStringList> removed;
    Statement rows = database.prepare(
        "SELECT removed.entry, removed.field FROM removed "
        "JOIN entry ON entry.key = removed.entry JOIN review ON review.record = entry.record "
        "WHERE review.home = ? ORDER BY removed.entry, removed.field");
    rows.bind(home);
    while (rows.next())
        removed[rows.number(0)] += rows.text(1);
    return removed;
}

} // namespace

std::vector<AnswerWrite> answerWrites(PlannerFile &file, const base::Id<subject::Home> &home,
                                      const QStringList &questions)
{
    std::vector<AnswerWrite> writes;
    const auto key =
        file.projection().findRecord(subject::infoOf(subject::RecordKind::Home).name, home.uuid());
    if (!key)
        return writes;
    Answers answers = file.answers();
    const std::map<qint64, QStringList> removed = removedFrom(file.database(), *key);
    std::set<qint64> completed;
    for (EntryRow &row : entriesOf(file.database(), *key)) {
        row.write.isCorrection = completed.contains(row.review);
        const editions::EditionPointer edition =
            row.edition ? answers.edition(*row.edition) : nullptr;
        const auto blanked = removed.find(row.entry);
        for (const auto &[name, value] : rawMembers(row.fields)) {
            if (name == QLatin1StringView(statusField) && value == "\"completed\"")
                completed.insert(row.review);
            if (!questions.contains(name))
                continue;
            AnswerWrite write = row.write;
            write.question = name;
            write.answer = answerFromJson(edition, name, value);
            writes.push_back(std::move(write));
        }
        for (const QString &name : blanked == removed.end() ? QStringList() : blanked->second) {
            if (!questions.contains(name))
                continue;
            AnswerWrite write = row.write;
            write.question = name;
            write.isRemoved = true;
            writes.push_back(std::move(write));
        }
    }
    return writes;
}

} // namespace store
