#pragma once

#include "views/page.h"
#include "workflow/contacts.h"
#include "workflow/reports.h"

namespace views {

/// The id that a part of a location names; absent where it names none.
template <typename Record>
std::optional<base::Id<Record>> idFrom(const QString &text)
{
    const QUuid uuid = QUuid::fromString(text);
    return uuid.isNull() ? std::nullopt : std::optional(base::Id<Record>(uuid));
}

/// What the page that compares two contacts is about, and how its location says so: the home, then
/// the two contacts. Without contacts, the newest against the one before it.
struct ComparisonArgument {
    std::optional<base::Id<subject::Home>> home{};
    std::optional<base::Id<subject::Review>> then{};
    std::optional<base::Id<subject::Review>> now{};

    static ComparisonArgument fromText(const QString &text);
    Location location() const;
};

/// Which two contacts to compare of those an officer chose: the oldest and the newest of them, one
/// alone with the one before it (the first with the one after), none: the newest two. Without
/// contacts where there are not two.
ComparisonArgument comparisonOf(const base::Id<subject::Home> &home,
                                const std::vector<workflow::ContactRow> &newestFirst,
                                const QStringList &chosen = {});

/// What the page of a question's own history is about: a home, and the id of a question.
struct QuestionArgument {
    std::optional<base::Id<subject::Home>> home{};
    QString question{};

    static QuestionArgument fromText(const QString &text);
    Location location() const;
};

/// Which paper the preview shows: a report, what it is about, and of whom.
struct PaperArgument {
    QString report{};
    QStringList homes{};       ///< ids
    QStringList escalations{}; ///< ids
    QString owner{};
    qint64 exchange = 0; ///< number of what was shared; stands where ids do

    static PaperArgument fromText(const QString &text);
    Location location() const;
    /// What it asks of the report.
    workflow::PaperWanted wanted() const;
};

} // namespace views
