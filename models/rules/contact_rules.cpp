#include "rules/answer_rules.h"

#include "base/text.h"

namespace rules {
namespace {

using subject::Colour;
using subject::ContactDetails;

bool isNamed(const ContactDetails &details)
{
    const auto isBlank = [](const QString &text) { return base::tidy(text).isEmpty(); };
    return !isBlank(details.name) || !isBlank(details.role) || !isBlank(details.organisation) ||
           !isBlank(details.telephone) || !isBlank(details.email);
}

} // namespace

void rateContact(const Case &answer, AnswerRating &rating)
{
    const auto *details = std::get_if<ContactDetails>(&answer.held.value);
    if (!details || !isNamed(*details)) {
        rating.standing = Standing::NotKnown;
        return;
    }
    const QDate confirmed = details->confirmedOn.isValid() ? details->confirmedOn : answer.asAt();
    const qint64 days = std::max<qint64>(0, confirmed.daysTo(answer.day));
    const bool isFresh = days <= answer.question.rule.withinDays;
    rating.colour = isFresh ? Colour::Green : Colour::Amber;
    Reason &reason = rating.reason;
    reason.what = Reason::What::Confirmed;
    reason.figure = static_cast<double>(days);
    reason.green = {.atLeast = std::nullopt,
                    .atMost = static_cast<double>(answer.question.rule.withinDays)};
    reason.day = confirmed;
    if (isFresh)
        return;
    reason.gap = static_cast<double>(days - answer.question.rule.withinDays);
    rating.remedy = remedyFor(answer, Remedy::What::ConfirmContact);
}

} // namespace rules
