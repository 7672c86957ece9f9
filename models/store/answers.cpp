#include "store/answers.h"

#include "base/json.h"
#include "editions/answer_reading.h"
#include "store/answer_unit.h"
#include "store/derived.h"

#include <QJsonArray>
#include <QJsonObject>

namespace store {
namespace {

/// The shared numbers are questions too; what no edition knows is kept as it stands.
editions::Kind kindOf(const editions::EditionPointer &edition, const QString &question)
{
    if (edition) {
        if (const editions::Question *asked = edition->question(question))
            return asked->kind;
        if (edition->number(question))
            return editions::Kind::Number;
    }
    return editions::Kind::Text;
}

QJsonValue dateOrNull(const QDate &date)
{
    return date.isNull() ? QJsonValue() : QJsonValue(date.toString(Qt::ISODate));
}

subject::Source sourceOf(const QString &key)
{
    return subject::sourceFromKey(key).value_or(subject::Source::Other);
}

/// A null id where it confirms none.
std::optional<base::Id<subject::Review>> confirmedBy(const QUuid &id)
{
    return id.isNull() ? std::nullopt : std::optional(base::Id<subject::Review>(id));
}

subject::Answer answerOf(const editions::EditionPointer &edition, const QString &question,
                         const QByteArray &bytes)
{
    const QJsonObject json = base::jsonValue(bytes).toObject();
    return {.value = editions::valueFromJson(kindOf(edition, question),
                                             json[QLatin1StringView("value")]),
            .asAt = QDate::fromString(json[QLatin1StringView("as_at")].toString(), Qt::ISODate),
            .source = sourceOf(json[QLatin1StringView("source")].toString()),
            .confirms = confirmedBy(QUuid(json[QLatin1StringView("confirms")].toString())),
            .comment = {},
            .councilNote = {}};
}

subject::Answer answerOf(const editions::EditionPointer &edition, const QString &question,
                         const AnswerUnit &unit)
{
    if (!unit.source)
        return answerOf(edition, question, unit.value);
    return {.value =
                editions::valueFromJson(kindOf(edition, question), base::jsonValue(unit.value)),
            .asAt = unit.asAt,
            .source = *unit.source,
            .confirms = confirmedBy(unit.confirms),
            .comment = {},
            .councilNote = {}};
}

/// The newest answers that meet `condition`: the id of the contact, then `answerColumns`.
QByteArray newestSelect(const char *condition)
{
    return QByteArray("SELECT record.id, ") + answerColumns +
           " FROM latest JOIN record ON record.key = latest.review "
           "JOIN answer ON answer.review = latest.review AND answer.question = latest.question "
           "WHERE " +
           condition;
}

} // namespace

std::optional<subject::Answer> answerFromJson(const editions::EditionPointer &edition,
                                              const QString &question, const QByteArray &json)
{
    if (!base::jsonValue(json).isObject())
        return std::nullopt;
    return answerOf(edition, question, json);
}

QJsonValue answerToJson(const subject::Answer &answer)
{
    QJsonObject json{{QStringLiteral("value"), editions::valueToJson(answer.value)},
                     {QStringLiteral("as_at"), dateOrNull(answer.asAt)},
                     {QStringLiteral("source"), subject::key(answer.source)}};
    if (answer.confirms)
        json.insert(QStringLiteral("confirms"), answer.confirms->text());
    return json;
}

editions::EditionPointer Answers::edition(qint64 editionRecord)
{
    const auto found = m_editions.find(editionRecord);
    if (found != m_editions.end())
        return found->second;
    Statement row = m_database.prepare("SELECT edition.hash, content.bytes FROM edition "
                                       "LEFT JOIN content ON content.hash = edition.hash "
                                       "WHERE edition.record = ?");
    row.bind(editionRecord);
    editions::EditionPointer edition;
    if (row.next()) {
        edition = m_library.withHash(row.text(0));
        if (!edition && !row.isNull(1))
            edition = editions::readEdition(row.bytes(1), row.text(0)).edition;
    }
    m_editions.emplace(editionRecord, edition);
    return edition;
}

/// Columns from `column` on: id, date, kind, edition.
rules::ContactAnswers Answers::readContact(Statement &row, int column)
{
    return {.review = base::Id<subject::Review>(QUuid::fromRfc4122(row.bytes(column))),
            .date = QDate::fromString(row.text(column + 1), Qt::ISODate),
            .kind = row.text(column + 2),
            .edition = row.isNull(column + 3) ? nullptr : edition(row.number(column + 3)),
            .answers = {}};
}

/// Columns from `column` on as in `answerColumns`.
void Answers::addAnswer(rules::ContactAnswers &contact, Statement &row, int column)
{
    const auto unit = readUnit(row, column + beforeUnit);
    if (!unit)
        return;
    const QString question = row.text(column);
    subject::Answer answer = answerOf(contact.edition, question, *unit);
    answer.comment = readNote(row, column + 1).toString();
    answer.councilNote = readNote(row, column + 2).toString();
    contact.answers.insert_or_assign(question, std::move(answer));
}

std::vector<rules::ContactAnswers> Answers::datesOf(qint64 home)
{
    std::vector<rules::ContactAnswers> contacts;
    Statement rows = m_database.prepare(
        "SELECT record.id, review.date, review.kind, review.edition FROM review "
        "JOIN record ON record.key = review.record "
        "WHERE review.home = ? AND review.deleted IS NULL ORDER BY review.date, record.id");
    rows.bind(home);
    while (rows.next())
        contacts.push_back(readContact(rows, 0));
    return contacts;
}

std::vector<rules::ContactAnswers> Answers::contactsOf(qint64 home)
{
    std::vector<rules::ContactAnswers> contacts;
    static const QByteArray select =
        QByteArray("SELECT record.id, review.date, review.kind, review.edition, review.record, ") +
        answerColumns +
        " FROM review JOIN record ON record.key = review.record "
        "LEFT JOIN answer ON answer.review = review.record "
        "WHERE review.home = ? AND review.deleted IS NULL ORDER BY review.date, record.id";
    Statement rows = m_database.prepare(select);
    rows.bind(home);
    qint64 current = 0;
    while (rows.next()) {
        if (rows.number(4) != current) {
            current = rows.number(4);
            contacts.push_back(readContact(rows, 0));
        }
        addAnswer(contacts.back(), rows, 5);
    }
    return contacts;
}

std::vector<rules::ContactAnswers> Answers::newestOf(qint64 home)
{
    std::vector<rules::ContactAnswers> contacts = datesOf(home);
    addNewest(home, contacts);
    return contacts;
}

void Answers::addNewest(qint64 home, std::vector<rules::ContactAnswers> &contacts)
{
    static const QByteArray select = newestSelect("latest.home = ?");
    Statement rows = m_database.prepare(select);
    addRows(rows.bind(home), contacts);
    addOutbreakRun(home, contacts);
}

void Answers::renewNewest(qint64 home, const QString &question,
                          std::vector<rules::ContactAnswers> &contacts)
{
    for (rules::ContactAnswers &contact : contacts)
        contact.answers.erase(question);
    static const QByteArray select = newestSelect(
        "latest.home = ? AND latest.question = (SELECT key FROM question WHERE id = ?)");
    Statement rows = m_database.prepare(select);
    addRows(rows.bind(home).bind(question), contacts);
}

/// Rows of `newestSelect`, each to its contact.
void Answers::addRows(Statement &rows, std::vector<rules::ContactAnswers> &contacts)
{
    std::map<QUuid, rules::ContactAnswers *> byId;
    for (rules::ContactAnswers &contact : contacts)
        byId.emplace(contact.review.uuid(), &contact);
    while (rows.next()) {
        const auto contact = byId.find(QUuid::fromRfc4122(rows.bytes(0)));
        if (contact != byId.end())
            addAnswer(*contact->second, rows, 1);
    }
}

/// Since when an outbreak is open is the one thing that older answers say too.
void Answers::addOutbreakRun(qint64 home, std::vector<rules::ContactAnswers> &contacts)
{
    std::set<QString> questions;
    for (const editions::EditionPointer &edition : m_library.all()) {
        const QString question = edition->intervals.outbreakQuestion;
        for (const rules::ContactAnswers &contact : contacts) {
            const auto answer = contact.answers.find(question);
            const auto *choice = answer == contact.answers.end()
                                     ? nullptr
                                     : std::get_if<subject::Choice>(&answer->second.value);
            if (choice && edition->intervals.outbreakOptions.contains(choice->key))
                questions.insert(question);
        }
    }
    for (const QString &question : questions) {
        static const QByteArray select =
            QByteArray("SELECT record.id, ") + answerColumns +
            " FROM review JOIN answer ON answer.review = review.record "
            "AND answer.question = (SELECT key FROM question WHERE id = ?2) "
            "JOIN record ON record.key = review.record "
            "WHERE review.home = ?1 AND review.deleted IS NULL";
        Statement rows = m_database.prepare(select);
        rows.bind(home).bind(question);
        while (rows.next()) {
            const QUuid id = QUuid::fromRfc4122(rows.bytes(0));
            for (rules::ContactAnswers &contact : contacts) {
                if (contact.review.uuid() == id)
                    addAnswer(contact, rows, 1);
            }
        }
    }
}

std::vector<rules::ContactAnswers> Answers::newestBeside(qint64 home, qint64 review,
                                                         const QDate &day)
{
    static const QByteArray sql =
        QByteArray("SELECT record.id, review.date, review.kind, review.edition, newest.review, ") +
        answerColumns +
        // The newest of all is the newest of fewer too, where it is among them.
        " FROM (SELECT latest.question, latest.review FROM latest "
        "JOIN review ON review.record = latest.review "
        "WHERE latest.home = ?1 AND latest.review <> ?2 AND review.date <= ?3 "
        "UNION SELECT question, review FROM (" +
        newestAnswersSql("review.home = ?1 AND review.record <> ?2 AND review.date <= ?3 "
                         "AND answer.question IN (SELECT latest.question FROM latest "
                         "JOIN review AS held ON held.record = latest.review "
                         "WHERE latest.home = ?1 AND (latest.review = ?2 OR held.date > ?3))") +
        ")) AS newest JOIN review ON review.record = newest.review "
        "JOIN record ON record.key = newest.review "
        "JOIN answer ON answer.review = newest.review AND answer.question = newest.question "
        "ORDER BY newest.review";
    std::vector<rules::ContactAnswers> contacts;
    Statement rows = m_database.prepare(sql);
    rows.bind(home).bind(review).bind(day);
    qint64 current = 0;
    while (rows.next()) {
        if (rows.number(4) != current) {
            current = rows.number(4);
            contacts.push_back(readContact(rows, 0));
        }
        addAnswer(contacts.back(), rows, 5);
    }
    return contacts;
}

std::map<QString, Answers::Notes> Answers::notesOf(qint64 review)
{
    std::map<QString, Notes> notes;
    Statement rows = m_database.prepare("SELECT question.id, notes -> '$.comment[0]', "
                                        "notes -> '$.council_note[0]' FROM answer "
                                        "JOIN question ON question.key = answer.question "
                                        "WHERE review = ? AND notes IS NOT NULL");
    rows.bind(review);
    while (rows.next())
        notes.emplace(rows.text(0),
                      Notes{readNote(rows, 1).toString(), readNote(rows, 2).toString()});
    return notes;
}

rules::ContactAnswers Answers::contact(qint64 review)
{
    Statement head = m_database.prepare("SELECT record.id, review.date, review.kind, "
                                        "review.edition FROM review "
                                        "JOIN record ON record.key = review.record "
                                        "WHERE review.record = ?");
    head.bind(review).next();
    rules::ContactAnswers contact = readContact(head, 0);
    static const QByteArray select =
        QByteArray("SELECT ") + answerColumns + " FROM answer WHERE review = ?";
    Statement rows = m_database.prepare(select);
    rows.bind(review);
    while (rows.next())
        addAnswer(contact, rows, 0);
    return contact;
}

std::map<qint64, std::vector<rules::ContactAnswers>>
Answers::newestOfAll(const QStringList &questions, const std::vector<qint64> &which)
{
    std::map<qint64, std::vector<rules::ContactAnswers>> homes;
    const auto selectFrom = [](const QByteArray &from) {
        return QByteArray("SELECT record.id, review.date, review.kind, review.edition, "
                          "latest.home, latest.review, ") +
               answerColumns + from +
               "JOIN review ON review.record = latest.review "
               "JOIN record ON record.key = review.record "
               "JOIN answer ON answer.review = latest.review "
               "AND answer.question = latest.question ORDER BY latest.home, latest.review";
    };
    static const QByteArray everything = selectFrom(" FROM latest ");
    // A few questions are looked up home by home; the newest answers to all are twenty times as
    // many.
    static const char *const asked =
        "CROSS JOIN json_each(?1) AS asked CROSS JOIN question ON question.id = asked.value "
        "CROSS JOIN latest ON latest.home = home.record AND latest.question = question.key ";
    static const QByteArray few = selectFrom(QByteArray(" FROM home ") + asked);
    static const QByteArray fewOfSome = selectFrom(
        QByteArray(" FROM (SELECT value AS record FROM json_each(?2)) AS home ") + asked);
    Statement rows = m_database.prepare(questions.isEmpty() ? everything
                                        : which.empty()     ? few
                                                            : fewOfSome);
    if (!questions.isEmpty())
        rows.bindText(base::jsonBytes(QJsonArray::fromStringList(questions)));
    if (!questions.isEmpty() && !which.empty()) {
        QJsonArray keys;
        for (const qint64 key : which)
            keys.append(key);
        rows.bindText(base::jsonBytes(keys));
    }
    qint64 current = 0;
    while (rows.next()) {
        auto &contacts = homes[rows.number(4)];
        if (rows.number(5) != current || contacts.empty()) {
            current = rows.number(5);
            contacts.push_back(readContact(rows, 0));
        }
        addAnswer(contacts.back(), rows, 6);
    }
    return homes;
}

} // namespace store
