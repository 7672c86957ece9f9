#include "store/derived.h"

#include "base/json.h"
#include "subject/field_json.h"

#include <algorithm>

namespace store {
namespace {

constexpr std::string_view colourLetters = "garbn"; // in the order of subject::Colour

QDate dateFrom(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

} // namespace

QByteArray newestAnswersSql(const char *condition)
{
    return "SELECT home, question, edition, review FROM ("
           "SELECT review.home, answer.question, coalesce(review.edition, 0) AS edition, "
           "answer.review, row_number() OVER ("
           "PARTITION BY review.home, answer.question, coalesce(review.edition, 0) "
           "ORDER BY coalesce(answer.as_at, julianday(review.date) + 0.5) DESC, review.date DESC, "
           "record.id DESC) AS place "
           "FROM review JOIN answer ON answer.review = review.record "
           "JOIN record ON record.key = review.record "
           "WHERE review.home IS NOT NULL AND review.deleted IS NULL "
           "AND answer.value IS NOT NULL AND " +
           QByteArray(condition) + ") WHERE place = 1";
}

QString coloursToText(const std::array<subject::Colour, 5> &colours)
{
    QString text;
    for (const subject::Colour colour : colours)
        text += QLatin1Char(colourLetters[static_cast<size_t>(colour)]);
    return text;
}

std::array<subject::Colour, 5> coloursFromText(const QString &text)
{
    std::array<subject::Colour, 5> colours;
    colours.fill(subject::Colour::Grey);
    for (size_t i = 0; i < colours.size() && qsizetype(i) < text.size(); ++i) {
        const size_t letter = colourLetters.find(text[qsizetype(i)].toLatin1());
        if (letter != std::string_view::npos)
            colours[i] = static_cast<subject::Colour>(letter);
    }
    return colours;
}

void Derived::refresh(const Touched &touched)
{
    for (const qint64 home : touched.rearranged)
        rebuildLatest(home);
    std::set<std::pair<qint64, QString>> open;
    for (const auto &[review, questions] : touched.answers) {
        Statement row = m_database.prepare("SELECT home FROM review WHERE record = ?");
        row.bind(review);
        if (row.next() && !row.isNull(0)) {
            const qint64 home = row.number(0);
            refreshLatest(home, review, questions, open);
        }
    }
    for (const auto &[home, question] : open)
        chooseLatest(home, question);
    m_atHand.follow(touched, m_database.dataVersion(), m_library);
    for (const auto &[home, from] : touched.recoloured)
        refreshStanding(home, from);
}

void Derived::rebuild(const Progress &progress)
{
    forget();
    m_database.execute("DELETE FROM latest; DELETE FROM standing;");
    std::set<qint64> homes;
    {
        Statement all = m_database.prepare("SELECT record FROM home");
        while (all.next())
            homes.insert(all.number(0));
    }
    size_t done = 0;
    for (const qint64 home : homes) {
        tell(progress, done++, homes.size());
        rebuildLatest(home);
        refreshStanding(home, {});
    }
}

/// A contact later than all others holds the newest answer to whatever it asked as at its date;
/// anything else is left `open`, to be looked up once however many contacts came together.
void Derived::refreshLatest(qint64 home, qint64 review, const std::set<QString> &questions,
                            std::set<std::pair<qint64, QString>> &open)
{
    bool isNewest = false;
    {
        Statement other = m_database.prepare(
            "SELECT 1 FROM review AS mine JOIN review AS other ON other.home = mine.home "
            "WHERE mine.record = ? AND other.record <> mine.record AND other.date >= mine.date "
            "LIMIT 1");
        isNewest = !other.bind(review).next();
    }
    for (const QString &question : questions) {
        if (isNewest) {
            m_database
                .prepare(
                    "INSERT INTO latest (home, question, edition, review) "
                    "SELECT ?1, question.key, coalesce(review.edition, 0), ?3 "
                    "FROM question JOIN answer ON answer.question = question.key "
                    "JOIN review ON review.record = ?3 "
                    "WHERE question.id = ?2 AND answer.review = ?3 "
                    "AND answer.as_at = julianday(review.date) + 0.5 AND review.deleted IS NULL "
                    // A contact whose date was moved back can hold answers of a later day.
                    "AND NOT EXISTS (SELECT 1 FROM review AS earlier JOIN answer AS later "
                    "ON later.review = earlier.record AND later.question = question.key "
                    "WHERE earlier.home = ?1 AND earlier.record <> ?3 "
                    "AND later.as_at > answer.as_at) "
                    "ON CONFLICT (home, question, edition) "
                    "DO UPDATE SET review = excluded.review")
                .bind(home)
                .bind(question)
                .bind(review)
                .run();
            if (m_database.changes() > 0)
                continue;
        }
        open.emplace(home, question);
    }
}

void Derived::chooseLatest(qint64 home, const QString &question)
{
    m_database
        .prepare("DELETE FROM latest WHERE home = ? "
                 "AND question = (SELECT key FROM question WHERE id = ?)")
        .bind(home)
        .bind(question)
        .run();
    static const QByteArray insert = "INSERT INTO latest (home, question, edition, review) " +
                                     newestAnswersSql("review.home = ? AND answer.question = "
                                                      "(SELECT key FROM question WHERE id = ?)");
    m_database.prepare(insert).bind(home).bind(question).run();
}

void Derived::rebuildLatest(qint64 home)
{
    m_database.prepare("DELETE FROM latest WHERE home = ?").bind(home).run();
    static const QByteArray insert = "INSERT INTO latest (home, question, edition, review) " +
                                     newestAnswersSql("review.home = ?");
    m_database.prepare(insert).bind(home).run();
}

rules::Overrides Derived::overridesOf(qint64 home)
{
    rules::Overrides overrides;
    Statement row = m_database.prepare(
        "SELECT override_ipc, override_clinical, override_testing, override_ppe, "
        "override_overall FROM home WHERE record = ?");
    row.bind(home);
    if (row.next()) {
        for (size_t i = 0; i < overrides.size(); ++i) {
            if (!row.isNull(static_cast<int>(i)))
                subject::fromJson(base::jsonValue(row.bytes(static_cast<int>(i))), overrides[i]);
        }
    }
    return overrides;
}

std::vector<rules::Step> Derived::workOutSteps(qint64 home)
{
    Answers answers(m_database, m_library);
    const auto contacts = answers.contactsOf(home);
    return contacts.empty()
               ? std::vector<rules::Step>{}
               : rules::stepsFrom(contacts.front().date, contacts, m_library, overridesOf(home));
}

/// Rewrites the steps from `from` on; a null date rewrites all. Where no contact is later than
/// `from`, the newest answers are all one needs.
void Derived::refreshStanding(qint64 home, const QDate &from)
{
    Answers answers(m_database, m_library);
    std::vector<rules::ContactAnswers> heads = answers.datesOf(home);
    const bool isLast = !heads.empty() && heads.back().date <= from;
    if (heads.empty() || from.isNull() || from < heads.front().date ||
        (from == heads.front().date && !isLast)) {
        m_database.prepare("DELETE FROM standing WHERE home = ?").bind(home).run();
        writeSteps(home, from, workOutSteps(home));
        return;
    }
    std::vector<rules::ContactAnswers> all;
    if (!isLast) {
        rebuildLatest(home);
        all = answers.contactsOf(home);
    }
    const auto &contacts = isLast ? m_atHand.newestOf(answers, home, std::move(heads)) : all;
    const auto steps = rules::stepsFrom(from, contacts, m_library, overridesOf(home));
    cutStepsFrom(home, from);
    writeSteps(home, from, steps);
}

void Derived::cutStepsFrom(qint64 home, const QDate &from)
{
    m_database.prepare("DELETE FROM standing WHERE home = ? AND from_day >= ?")
        .bind(home)
        .bind(from)
        .run();
    m_database
        .prepare("UPDATE standing SET until_day = ?3 WHERE home = ?1 AND from_day < ?2 "
                 "AND (until_day IS NULL OR until_day >= ?2)")
        .bind(home)
        .bind(from)
        .bind(from.addDays(-1))
        .run();
}

void Derived::writeSteps(qint64 home, const QDate &from, const std::vector<rules::Step> &steps)
{
    for (const rules::Step &step : steps) {
        if (step.from == from) {
            // A step that goes on as before is one step, however it was worked out.
            m_database
                .prepare("UPDATE standing SET until_day = ?3 WHERE home = ?1 AND until_day = ?2 "
                         "AND colours = ?4 AND next_contact IS ?5 AND runs_out IS ?6")
                .bind(home)
                .bind(from.addDays(-1))
                .bind(step.until)
                .bind(coloursToText(step.colours))
                .bind(step.nextContact)
                .bind(step.runsOut)
                .run();
            if (m_database.changes() > 0)
                continue;
        }
        m_database
            .prepare("INSERT INTO standing (home, from_day, until_day, colours, next_contact, "
                     "runs_out) VALUES (?, ?, ?, ?, ?, ?)")
            .bind(home)
            .bind(step.from)
            .bind(step.until)
            .bind(coloursToText(step.colours))
            .bind(step.nextContact)
            .bind(step.runsOut)
            .run();
    }
}

std::vector<rules::Step> Derived::stepsOf(qint64 home)
{
    std::vector<rules::Step> steps;
    Statement rows = m_database.prepare(
        "SELECT from_day, until_day, colours, next_contact, runs_out FROM standing "
        "WHERE home = ? ORDER BY from_day");
    rows.bind(home);
    while (rows.next())
        steps.push_back({.from = dateFrom(rows.text(0)),
                         .until = dateFrom(rows.text(1)),
                         .colours = coloursFromText(rows.text(2)),
                         .nextContact = dateFrom(rows.text(3)),
                         .runsOut = dateFrom(rows.text(4))});
    return steps;
}

} // namespace store
