#pragma once

#include "models/lists/small_edition.h"
#include "rules/rating.h"

#include <QTest>

Q_DECLARE_METATYPE(rules::Reason)
Q_DECLARE_METATYPE(rules::Remedy)

/// Reasons, remedies and ratings to put into words.
namespace rated {

using rules::Reason;
using rules::Remedy;
using rules::Standing;
using subject::Area;
using subject::Colour;
using subject::Override;

inline const QDate day(2026, 11, 20);

inline QString text(const char *words)
{
    return QString::fromUtf8(words);
}

inline Reason reason(const char *question, Reason::What what, Colour colour = Colour::Amber)
{
    Reason made;
    made.question = text(question);
    made.what = what;
    made.colour = colour;
    made.standing = Standing::Current;
    made.asAt = day;
    made.owners = {text("home")};
    return made;
}

inline Reason staffTested()
{
    Reason made = reason("TST-02", Reason::What::Percent);
    made.count = 14;
    made.of = 20;
    made.figure = 70;
    made.green.atLeast = 90;
    made.gap = 4;
    return made;
}

inline Reason weeklyRound()
{
    Reason made = reason("CLN-03", Reason::What::Age, Colour::Red);
    made.figure = 21;
    made.day = QDate(2026, 10, 30);
    made.green.atMost = 7;
    made.owners = {text("nhs")};
    return made;
}

inline Reason unanswered(const char *question, Standing standing, const QDate &asAt = {})
{
    Reason made = reason(question, Reason::What::Unanswered, Colour::Grey);
    made.standing = standing;
    made.asAt = asAt;
    return made;
}

inline Reason aprons(double days, bool estimate)
{
    Reason made = reason("PPE-02", Reason::What::DaysLeft);
    made.figure = days;
    made.estimate = estimate;
    made.green.atLeast = 7;
    made.gap = estimate ? 3 : 280;
    return made;
}

inline Remedy remedy(const char *question, Remedy::What what, double amount = 0,
                     QStringList keys = {})
{
    Remedy made;
    made.question = text(question);
    made.what = what;
    made.amount = amount;
    made.keys = std::move(keys);
    return made;
}

inline rules::AreaRating area(Area which, Colour colour, std::vector<Reason> reasons = {})
{
    rules::AreaRating made;
    made.area = which;
    made.colour = made.computed = colour;
    made.reasons = std::move(reasons);
    made.applicable = 12;
    made.known = 12;
    return made;
}

inline void change(rules::AreaRating &rating, Colour to)
{
    rating.colour = to;
    rating.override = Override{to,
                               text("the round is booked for Monday."),
                               text("never shown"),
                               text("A. Example"),
                               day,
                               QDate(2026, 12, 4)};
}

} // namespace rated
