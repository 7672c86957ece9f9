#include "base/text.h"
#include "workflow/demonstration/answering.h"

namespace workflow::demonstration {
namespace {

using subject::AnswerValue;
using subject::Colour;

AnswerValue notApplicable()
{
    return subject::Special{QString(subject::notApplicableKey)};
}

AnswerValue choice(const char *key)
{
    return subject::Choice{QString::fromLatin1(key)};
}

/// 1 September of the season that this day belongs to.
QDate seasonOf(const QDate &day)
{
    return QDate(day.month() >= 9 ? day.year() : day.year() - 1, 9, 1);
}

bool isOneOf(const QString &id, std::initializer_list<const char *> ids)
{
    return std::any_of(ids.begin(), ids.end(),
                       [&id](const char *each) { return id == QLatin1StringView(each); });
}

} // namespace

/// What a question's colour alone does not say: what a home does not have, an outbreak, the season.
std::optional<AnswerValue> Answering::circumstance(const Asked &asked)
{
    const QString &id = asked.question.id;
    const int beds = m_member.home.beds.value_or(6);
    if (const auto value = outbreak(asked))
        return value;
    if (id.startsWith(QLatin1StringView("VAC-")) && !asked.question.seasonStart)
        return std::nullopt;
    if (id.startsWith(QLatin1StringView("VAC-")))
        return vaccination(asked);
    if (isOneOf(id, {"IPC-03", "IPC-14"}) && beds <= 6 && asked.colour == Colour::Green)
        return notApplicable();
    if (id == QLatin1StringView("IPC-09") && asked.colour == Colour::Green &&
        steady(id).chance(0.06))
        return choice("none");
    if (id == QLatin1StringView("PPE-06") && !steady(id).chance(0.12))
        return notApplicable();
    if (isOneOf(id, {"CLN-05", "TST-07"})) {
        Dice month = steady(id + asked.day().toString(QStringLiteral("yyyy-MM")));
        const int arrivals = month.between(0, std::max(1, beds / 9));
        return ratio(asked, asked.colour == Colour::Green ? arrivals : std::max(arrivals, 4));
    }
    if (id == QLatin1StringView("TST-05"))
        return ratio(asked, number(QStringLiteral("NUM-02"), asked.day()));
    return std::nullopt;
}

std::optional<AnswerValue> Answering::outbreak(const Asked &asked) const
{
    const QString &id = asked.question.id;
    if (!isOneOf(id, {"IPC-11", "IPC-12", "IPC-13"}))
        return std::nullopt;
    const QDate began = outbreakDay(m_county, m_member.story);
    const QDate over = outbreakOverDay(m_county, m_member.story);
    const QDate lastCase = began.addDays(16);
    const bool hadOne = hasOutbreak(m_member.story) && asked.day() >= began;
    const bool isOver = over.isValid() && asked.day() >= over;
    if (id == QLatin1StringView("IPC-11")) {
        if (!hadOne || isOver)
            return choice("none");
        return choice(asked.day() > lastCase.addDays(4) ? "recovery" : "open");
    }
    if (id == QLatin1StringView("IPC-12"))
        return hadOne ? AnswerValue(subject::DateAnswer{std::min(lastCase, asked.day())})
                      : notApplicable();
    if (!hadOne || !isOver || asked.day() < over.addDays(28))
        return notApplicable();
    return choice("partly");
}

/// The season's clinic is in October or early in November; some staff and late residents follow
/// until the end of November, before which winter 2026 does not rate uptake.
std::optional<AnswerValue> Answering::vaccination(const Asked &asked)
{
    const QString &id = asked.question.id;
    const QDate season = seasonOf(asked.day());
    const QDate clinic = season.addDays(34 + steady(QString::number(season.year())).between(0, 35));
    const bool hasClinic = asked.colour == Colour::Green || id == QLatin1StringView("VAC-04");
    const bool isBefore = asked.day() < clinic;
    if (id == QLatin1StringView("VAC-05")) {
        if (asked.day() < season.addDays(30))
            return notApplicable();
        return hasClinic ? choice(isBefore ? "booked" : "done") : choice("not_booked");
    }
    if (!isOneOf(id, {"VAC-01", "VAC-02", "VAC-03", "VAC-04"}))
        return std::nullopt;
    if (id != QLatin1StringView("VAC-04") && asked.day() < season.addDays(30))
        return notApplicable();
    const qint64 residents = number(QStringLiteral("NUM-01"), asked.day());
    const qint64 of = !asked.question.outOf.isEmpty()     ? totalOf(asked)
                      : id == QLatin1StringView("VAC-03") ? residents - residents / 5
                                                          : residents - residents / 4;
    const bool isShownOnly =
        asked.question.ratedFrom.isValid() && asked.day() < asked.question.ratedFrom;
    if (isBefore && id != QLatin1StringView("VAC-04"))
        return isShownOnly ? AnswerValue(subject::Ratio{of / 12, of}) : notApplicable();
    return ratio(asked, of);
}

} // namespace workflow::demonstration
