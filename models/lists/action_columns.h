#pragma once

#include "editions/edition.h"
#include "lists/column.h"
#include "subject/support_records.h"

namespace lists {

/// An action with what stands beside it in a list.
struct ActionRow {
    explicit ActionRow(subject::Action which) : action(std::move(which)) {}

    subject::Action action;
    QString home;
    QString locationId;
    QString officer;  ///< of the council, who follows it
    QString area;     ///< in words
    QString question; ///< its short label; empty: none
    QDate today;

    bool isOverdue() const { return action.isOpen() && action.due.isValid() && action.due < today; }
};

/// "in 5 days", "3 days overdue"; empty where it is not open.
QString dueWords(const ActionRow &row);

/// The columns of the Actions page, of a home's actions, of print, copy and CSV.
Columns<ActionRow> actionColumns();

/// The actions of one owner as plain words, home by home, ready to paste into an e-mail: nothing
/// of the homes but what this owner has to do.
QString actionsAsWords(const std::vector<ActionRow> &rows);

} // namespace lists
