#pragma once

#include "store/home_at_hand.h"
#include "store/journal.h"

namespace store {

/// What follows from the records and is rewritten with them in the same transaction (journal
/// rules 14 and 15): the newest answers and the standing by day.
class Derived {
public:
    Derived(Database &database, const editions::Library &library)
        : m_database(database),
          m_library(library)
    {
    }

    /// Rewrites what these changes touched.
    void refresh(const Touched &touched);
    /// Rewrites everything.
    void rebuild(const Progress &progress = {});
    /// Reads everything again next time, as after a transaction that failed.
    void forget() { m_atHand.forget(); }

    /// The steps of a home as stored, oldest first.
    std::vector<rules::Step> stepsOf(qint64 home);
    /// Those that its records give now.
    std::vector<rules::Step> workOutSteps(qint64 home);

private:
    void refreshLatest(qint64 home, qint64 review, const std::set<QString> &questions,
                       std::set<std::pair<qint64, QString>> &open);
    void rebuildLatest(qint64 home);
    void chooseLatest(qint64 home, const QString &question);
    void refreshStanding(qint64 home, const QDate &from);
    void cutStepsFrom(qint64 home, const QDate &from);
    void writeSteps(qint64 home, const QDate &from, const std::vector<rules::Step> &steps);
    rules::Overrides overridesOf(qint64 home);

    HomeAtHand m_atHand;
    Database &m_database;
    const editions::Library &m_library;
};

/// SQL for the newest answer of each home to each question in each edition, of the answers that
/// meet `condition`: home, question, edition, review. An answer without a date of its own has that
/// of its contact. A view could not say it: JSON is not trusted in a schema.
QByteArray newestAnswersSql(const char *condition);

/// Five letters, one a colour: g a r b n, the last for not known.
QString coloursToText(const std::array<subject::Colour, 5> &colours);
std::array<subject::Colour, 5> coloursFromText(const QString &text);

} // namespace store
