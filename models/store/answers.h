#pragma once

#include "editions/edition_reading.h"
#include "rules/position.h"
#include "rules/schedule.h"
#include "store/database.h"

#include <map>
#include <set>

namespace store {

/// An answer as the field of its review keeps it: value, as-at, how known, what it confirms.
QJsonValue answerToJson(const subject::Answer &answer);
/// That field read again, without notes; nothing where it was cleared. `edition` may be null.
std::optional<subject::Answer> answerFromJson(const editions::EditionPointer &edition,
                                              const QString &question, const QByteArray &json);

/// Reads answers of reviews as the rules take them.
class Answers {
public:
    Answers(Database &database, const editions::Library &library)
        : m_database(database),
          m_library(library)
    {
    }

    /// Every not-deleted contact of a home with its answers, oldest first.
    std::vector<rules::ContactAnswers> contactsOf(qint64 home);
    /// The contacts of a home without their answers.
    std::vector<rules::ContactAnswers> datesOf(qint64 home);
    /// The newest answer to each question, grouped by contact; contacts without one are there all
    /// the same, for their dates.
    std::vector<rules::ContactAnswers> newestOf(qint64 home);
    /// Adds them to the contacts of the home, which have none yet.
    void addNewest(qint64 home, std::vector<rules::ContactAnswers> &contacts);
    /// Reads those to one question again, which is not about outbreaks.
    void renewNewest(qint64 home, const QString &question,
                     std::vector<rules::ContactAnswers> &contacts);
    /// The newest answers of a home up to `day`, those of one contact (0: none) left out, grouped
    /// by contact.
    std::vector<rules::ContactAnswers> newestBeside(qint64 home, qint64 review, const QDate &day);
    /// The answers of one contact.
    rules::ContactAnswers contact(qint64 review);
    /// The notes of one contact by question, those without an answer too.
    struct Notes {
        QString comment;
        QString councilNote;
    };
    std::map<QString, Notes> notesOf(qint64 review);
    /// The newest answers of every home, by home, in one scan; only those to `questions` unless
    /// empty, and with them only those of the homes `which` unless empty.
    std::map<qint64, std::vector<rules::ContactAnswers>>
    newestOfAll(const QStringList &questions = {}, const std::vector<qint64> &which = {});

    /// The edition a review points at; null where it is not here.
    editions::EditionPointer edition(qint64 editionRecord);

private:
    rules::ContactAnswers readContact(Statement &row, int column);
    void addRows(Statement &rows, std::vector<rules::ContactAnswers> &contacts);
    void addOutbreakRun(qint64 home, std::vector<rules::ContactAnswers> &contacts);
    void addAnswer(rules::ContactAnswers &contact, Statement &row, int column);

    Database &m_database;
    const editions::Library &m_library;
    std::map<qint64, editions::EditionPointer> m_editions;
};

} // namespace store
