#include "lists/action_words.h"

#include "base/text.h"
#include "lists/say.h"

#include <algorithm>

namespace lists {
namespace {

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

} // namespace

KeyWords actionSides()
{
    return {{key("home"), Say::tr("The home")},
            {key("council"), Say::tr("The council")},
            {key("nhs"), Say::tr("The NHS")},
            {key("other"), Say::tr("Others")}};
}

QString sideWithin(const QString &side)
{
    if (side == QLatin1StringView("home"))
        return Say::tr("the home");
    if (side == QLatin1StringView("council"))
        return Say::tr("the council");
    return side == QLatin1StringView("nhs") ? Say::tr("the NHS") : QString();
}

KeyWords progressStates()
{
    return {{key("new"), Say::tr("New")},
            {key("started"), Say::tr("Started")},
            {key("waiting"), Say::tr("Waiting for reply")},
            {key("done"), Say::tr("Done")},
            {key("not_done"), Say::tr("Will not be done")}};
}

KeyWords offerAnswers()
{
    return {{key("accepted"), Say::tr("Accepted")},
            {key("thinking"), Say::tr("Thinking about it")},
            {key("declined"), Say::tr("Declined")}};
}

KeyWords declineReasons()
{
    return {{key("has_its_own"), Say::tr("has its own")},
            {key("not_needed"), Say::tr("not needed")},
            {key("cost"), Say::tr("cost")},
            {key("no_time"), Say::tr("no time")},
            {key("tried_before"), Say::tr("tried before")},
            {key("other"), Say::tr("another reason")}};
}

KeyWords planStates()
{
    return {{key("draft"), Say::tr("Draft")},
            {key("discussed"), Say::tr("Discussed")},
            {key("agreed"), Say::tr("Agreed")},
            {key("closed"), Say::tr("Closed")}};
}

KeyWords signingWays()
{
    return {{key("in_person"), Say::tr("in person")},
            {key("email"), Say::tr("by email")},
            {key("phone"), Say::tr("by phone")}};
}

KeyWords placementStates()
{
    return {{key("open"), Say::tr("Open")},
            {key("limited"), Say::tr("Limited")},
            {key("suspended"), Say::tr("Suspended")},
            {key("own_choice"), Say::tr("Closed by the home's own choice")}};
}

QString wordOf(const KeyWords &words, const QString &wanted)
{
    for (const auto &[each, word] : words) {
        if (each == wanted)
            return word;
    }
    return wanted;
}

bool isAmong(const KeyWords &words, const QString &wanted)
{
    return std::any_of(words.begin(), words.end(),
                       [&wanted](const auto &each) { return each.first == wanted; });
}

QString ownerWords(const subject::ActionOwner &owner)
{
    return joined({owner.name, owner.organisation}, QStringLiteral(", "));
}

QString progressWords(const subject::Action &action)
{
    const subject::Progress &progress = action.progress;
    QString words = progress.state == QLatin1StringView("no_action")
                        ? Say::tr("No action")
                        : wordOf(progressStates(), progress.state);
    if (!action.isOpen() && progress.on.isValid())
        words = Say::tr("%1 on %2").arg(words, base::longDate(progress.on));
    const QString more =
        progress.state == QLatin1StringView("waiting") && progress.outcome.isEmpty()
            ? action.chase.waitingFor
            : progress.outcome;
    return joined({words, more}, QStringLiteral(": "));
}

QString offerAnswerWords(const subject::OfferAnswer &answer)
{
    const QString words = wordOf(offerAnswers(), answer.answer);
    if (answer.answer == QLatin1StringView("thinking") && answer.askAgainOn.isValid())
        return Say::tr("%1: we will ask again on %2").arg(words, base::longDate(answer.askAgainOn));
    const bool isOther = answer.why == QLatin1StringView("other") && !answer.words.isEmpty();
    const QString why =
        answer.why.isEmpty() || isOther ? QString() : wordOf(declineReasons(), answer.why);
    return joined({words, joined({why, answer.words}, QStringLiteral(", "))}, QStringLiteral(": "));
}

} // namespace lists
