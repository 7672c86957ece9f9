#pragma once

#include "editions/edition.h"
#include "rules/checks.h"
#include "subject/personal_details.h"

#include <QDate>
#include <QString>

namespace lists {

/// When a home is next to be contacted: "today", "3 days overdue", "in 5 days"; "No contact yet"
/// where `next` is null.
QString nextContactWords(const QDate &next, const QDate &today);

/// When it was last contacted: "today", "3 days ago", "No contact yet".
QString lastContactWords(const QDate &last, const QDate &today);

/// What seems to be about one person in a text that is to be kept: "This seems to hold an NHS
/// number (943 476 5919). ...".
QString personalDetailWords(const subject::PersonalDetail &detail);

/// What is not right with a contact that is to be completed, and what to do.
QString findingWords(const rules::Finding &finding, const editions::Edition &edition);

} // namespace lists
