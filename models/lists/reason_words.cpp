#include "lists/reason_words.h"

#include "base/text.h"
#include "lists/answer_words.h"
#include "lists/colour_words.h"
#include "lists/gap_words.h"
#include "lists/phrases.h"
#include "lists/say.h"
#include "rules/bounds.h"

namespace lists {
namespace {

using editions::Edition;
using editions::Question;
using rules::Reason;
using rules::Standing;

bool fewerIsBetter(const Reason &reason)
{
    return reason.green.atMost.has_value();
}

QString onDate(const QDate &date)
{
    return base::longDate(date);
}

QString unansweredWords(const Reason &reason, const QString &label)
{
    const bool dated = reason.asAt.isValid();
    switch (reason.standing) {
    case Standing::NotApplicable:
        return Say::tr("%1: does not apply").arg(label);
    case Standing::NotInUse:
        return Say::tr("%1: not used in this home").arg(label);
    case Standing::Current:
    case Standing::NotKnown:
        return dated ? Say::tr("%1: not known when asked on %2").arg(label, onDate(reason.asAt))
                     : Say::tr("%1: not known").arg(label);
    case Standing::OutOfDate:
        return dated ? Say::tr("%1: last known on %2, now out of date")
                           .arg(label, onDate(reason.asAt))
                     : Say::tr("%1: out of date").arg(label);
    case Standing::OtherSeason:
        return dated ? Say::tr("%1: last known on %2, in another season")
                           .arg(label, onDate(reason.asAt))
                     : Say::tr("%1: last known in another season").arg(label);
    case Standing::NeverAsked:
        return Say::tr("%1: no answer yet").arg(label);
    }
    Q_UNREACHABLE();
}

QString percentWords(const Reason &reason, const QString &label)
{
    const qint64 count = reason.count.value_or(0);
    const qint64 of = reason.of.value_or(0);
    const QString counts =
        Say::tr("%1: %2 of %3").arg(label, numberWords(double(count)), numberWords(double(of)));
    if (of <= 0 && !reason.figure)
        return counts;
    const double percent =
        reason.figure ? *reason.figure : rules::wholePercent(count, of, fewerIsBetter(reason));
    return QStringLiteral("%1 (%2%)").arg(counts, numberWords(percent));
}

QString ageWords(const Reason &reason, const QString &label)
{
    const double days = reason.figure.value_or(0);
    const QDate date = reason.day.isValid()    ? reason.day
                       : reason.asAt.isValid() ? reason.asAt.addDays(-qint64(days))
                                               : QDate();
    const QString age = days == 0 ? Say::tr("the day it was checked")
                                  : Say::tr("%1 before it was checked").arg(daysWords(days));
    return date.isValid() ? Say::tr("%1 %2, %3").arg(label, onDate(date), age)
                          : Say::tr("%1: %2").arg(label, age);
}

QString supplyWords(double days, bool estimate)
{
    const QString words = lastingWords(days);
    return estimate && words != lastingWords(0) ? Say::tr("about %1").arg(words) : words;
}

QString daysLeftWords(const Reason &reason, const QString &label)
{
    const QString days = supplyWords(reason.figure.value_or(0), reason.estimate);
    QString words = Say::tr("%1: supply for %2").arg(label, days);
    if (reason.estimate)
        words += Say::tr(" (manager's estimate)");
    if (reason.day.isValid())
        words += Say::tr(", to %1 if nothing arrives").arg(onDate(reason.day));
    return words;
}

QString bandKeyWords(const QString &key)
{
    if (key == QLatin1StringView("under_24h"))
        return Say::tr("under 24 hours");
    if (key == QLatin1StringView("1_to_2_days"))
        return Say::tr("1 to 2 days");
    return key == QLatin1StringView("over_2_days") ? Say::tr("more than 2 days") : key;
}

QString reusedWords(const Reason &reason, const QString &label)
{
    if (!reason.count || !reason.of)
        return Say::tr("%1: cleaned and used again").arg(label);
    return Say::tr("%1: cleaned and used again, %2 for %3 people on the largest shift")
        .arg(label, numberWords(double(*reason.count)), numberWords(double(*reason.of)));
}

QString confirmedWords(const Reason &reason, const QString &label)
{
    if (!reason.figure)
        return Say::tr("%1: named, never confirmed").arg(label);
    const QString days = daysWords(*reason.figure);
    if (*reason.figure == 0)
        return Say::tr("%1: confirmed today").arg(label);
    return Say::tr("%1: last confirmed %2 ago").arg(label, days);
}

QString arrivalWords(const Reason &reason, const QString &label)
{
    if (!reason.day.isValid())
        return Say::tr("%1: no date").arg(label);
    const QString day = onDate(reason.day);
    if (!reason.other.isValid())
        return QStringLiteral("%1: %2").arg(label, day);
    const QString other = onDate(reason.other);
    if (reason.day < reason.other)
        return Say::tr("%1: %2, before the first item would run out on %3").arg(label, day, other);
    if (reason.day == reason.other)
        return Say::tr("%1: %2, the day the first item would run out").arg(label, day);
    return Say::tr("%1: %2, after the first item would run out on %3").arg(label, day, other);
}

/// What is so, without what would be green.
QString statement(const Reason &reason, const Question *question, const QString &label)
{
    switch (reason.what) {
    case Reason::What::Unanswered:
        return unansweredWords(reason, label);
    case Reason::What::Option:
    case Reason::What::Special:
        return QStringLiteral("%1: %2").arg(label, optionOrKey(question, reason.key));
    case Reason::What::Percent:
        return percentWords(reason, label);
    case Reason::What::Figure:
        return QStringLiteral("%1: %2").arg(label, numberWords(reason.figure.value_or(0)));
    case Reason::What::Age:
        return ageWords(reason, label);
    case Reason::What::DaysLeft:
        return daysLeftWords(reason, label);
    case Reason::What::Band:
        return Say::tr("%1: %2 (manager's estimate)").arg(label, bandKeyWords(reason.key));
    case Reason::What::Reused:
        return reusedWords(reason, label);
    case Reason::What::Confirmed:
        return confirmedWords(reason, label);
    case Reason::What::Arrival:
        return arrivalWords(reason, label);
    case Reason::What::NotRated:
        return Say::tr("%1: shown, not rated").arg(label);
    }
    Q_UNREACHABLE();
}

/// "7 days or less is green"; empty where there is no bound.
QString daysBound(const editions::Bound &green)
{
    if (green.atMost)
        return Say::tr("%1 or less is green").arg(daysWords(*green.atMost));
    return green.atLeast ? Say::tr("%1 or more is green").arg(daysWords(*green.atLeast))
                         : QString();
}

QString percentBound(const editions::Bound &green)
{
    if (green.atMost)
        return *green.atMost == 0 ? Say::tr("none is green")
                                  : Say::tr("%1% or less is green").arg(numberWords(*green.atMost));
    return green.atLeast ? Say::tr("%1% is green").arg(numberWords(*green.atLeast)) : QString();
}

QString figureBound(const editions::Bound &green)
{
    if (green.atMost)
        return Say::tr("%1 or less is green").arg(numberWords(*green.atMost));
    return green.atLeast ? Say::tr("%1 or more is green").arg(numberWords(*green.atLeast))
                         : QString();
}

/// What would be green.
QString boundWords(const Reason &reason)
{
    switch (reason.what) {
    case Reason::What::Percent:
        return percentBound(reason.green);
    case Reason::What::Figure:
        return figureBound(reason.green);
    case Reason::What::Age:
    case Reason::What::DaysLeft:
    case Reason::What::Band:
    case Reason::What::Confirmed:
        return daysBound(reason.green);
    case Reason::What::Reused:
        return Say::tr("one for each is green");
    case Reason::What::Arrival:
        return reason.other.isValid() ? Say::tr("before then is green") : QString();
    case Reason::What::Unanswered:
    case Reason::What::Option:
    case Reason::What::Special:
    case Reason::What::NotRated:
        return {};
    }
    Q_UNREACHABLE();
}

/// How far it is to green, in people, pieces or days.
QString gapWords(const Reason &reason, const Question *question)
{
    if (!reason.gap || *reason.gap <= 0)
        return {};
    switch (reason.what) {
    case Reason::What::Percent:
    case Reason::What::Figure:
        return fewerIsBetter(reason) ? fewerWords(*reason.gap, question)
                                     : moreWords(*reason.gap, question);
    case Reason::What::DaysLeft:
    case Reason::What::Band:
        return reason.estimate || reason.what == Reason::What::Band
                   ? Say::tr("%1 more needed").arg(daysWords(*reason.gap))
                   : moreWords(*reason.gap, question);
    case Reason::What::Reused:
        return moreWords(*reason.gap, question);
    case Reason::What::Unanswered:
    case Reason::What::Option:
    case Reason::What::Special:
    case Reason::What::Age:
    case Reason::What::Confirmed:
    case Reason::What::Arrival:
    case Reason::What::NotRated:
        return {};
    }
    Q_UNREACHABLE();
}

QString smallNumberWords(const Reason &reason)
{
    if (!reason.smallNumber)
        return {};
    const double people = reason.gap.value_or(1);
    return people == 1 ? Say::tr("amber and not red, because one person would make it green")
                       : Say::tr("amber and not red, because %1 people would make it green")
                             .arg(numberWords(people));
}

/// Whom a home's manager need not answer for. Empty where the home has a part in it.
QString ownerSentence(const QStringList &owners)
{
    if (owners.isEmpty() || owners.contains(QStringLiteral("home")))
        return {};
    return Say::tr(". This is for %1 to put right").arg(ownersWords(owners));
}

} // namespace

QString labelOf(const QString &question, const Edition &edition)
{
    if (const Question *asked = edition.question(question); asked && !asked->label.isEmpty())
        return asked->label.in();
    const editions::SharedNumber *number = edition.number(question);
    return number && !number->label.isEmpty() ? number->label.in() : question;
}

QString reasonWords(const Reason &reason, const Edition &edition)
{
    const Question *question = edition.question(reason.question);
    QStringList parts{statement(reason, question, labelOf(reason.question, edition))};
    const bool needsHelp =
        reason.colour == subject::Colour::Amber || reason.colour == subject::Colour::Red;
    // A flag is an event, not a failing: it has no green to reach and nobody to put it right.
    if (!needsHelp || !reason.counts)
        return parts.first();
    parts += boundWords(reason);
    parts += gapWords(reason, question);
    parts += smallNumberWords(reason);
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; ")) + ownerSentence(reason.owners);
}

} // namespace lists
