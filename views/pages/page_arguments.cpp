#include "views/pages/page_arguments.h"

#include <algorithm>

namespace views {
namespace {

constexpr QLatin1Char between('/');
constexpr QLatin1Char betweenIds(',');

template <typename Record>
QString textOf(const std::optional<base::Id<Record>> &id)
{
    return id ? id->text() : QString();
}

} // namespace

ComparisonArgument ComparisonArgument::fromText(const QString &text)
{
    const QStringList parts = text.split(between);
    return {.home = idFrom<subject::Home>(parts.value(0)),
            .then = idFrom<subject::Review>(parts.value(1)),
            .now = idFrom<subject::Review>(parts.value(2))};
}

Location ComparisonArgument::location() const
{
    QStringList parts{textOf(home)};
    if (then && now)
        parts += {then->text(), now->text()};
    return {QStringLiteral("compare"), parts.join(between)};
}

ComparisonArgument comparisonOf(const base::Id<subject::Home> &home,
                                const std::vector<workflow::ContactRow> &newestFirst,
                                const QStringList &chosen)
{
    ComparisonArgument argument{.home = home};
    if (newestFirst.size() < 2)
        return argument;
    std::vector<size_t> places;
    for (size_t place = 0; place < newestFirst.size(); ++place) {
        if (chosen.contains(newestFirst[place].review.id.text()))
            places.push_back(place);
    }
    const size_t newer = places.empty() ? 0 : places.front();
    const size_t older = places.size() < 2 ? newer + 1 : places.back();
    const size_t last = newestFirst.size() - 1;
    argument.then = newestFirst[std::min(older, last)].review.id;
    argument.now = newestFirst[older > last ? last - 1 : newer].review.id;
    return argument;
}

QuestionArgument QuestionArgument::fromText(const QString &text)
{
    // What follows the home is the question's id, whatever a question set calls its questions.
    return {.home = idFrom<subject::Home>(text.section(between, 0, 0)),
            .question = text.section(between, 1)};
}

Location QuestionArgument::location() const
{
    return {QStringLiteral("question"), textOf(home) + between + question};
}

PaperArgument PaperArgument::fromText(const QString &text)
{
    const auto ids = [&text](int place) {
        return text.section(between, place, place).split(betweenIds, Qt::SkipEmptyParts);
    };
    // What follows the ids is a name, whatever is in it.
    return {.report = text.section(between, 0, 0),
            .homes = ids(1),
            .escalations = ids(2),
            .owner = text.section(between, 3),
            .exchange = text.section(between, 2, 2).toLongLong()};
}

Location PaperArgument::location() const
{
    return {QStringLiteral("preview"),
            QStringList{report, homes.join(betweenIds),
                        exchange > 0 ? QString::number(exchange) : escalations.join(betweenIds),
                        owner}
                .join(between)};
}

workflow::PaperWanted PaperArgument::wanted() const
{
    workflow::PaperWanted wanted{.exchange = exchange, .owner = owner};
    for (const QString &text : homes) {
        if (const auto id = idFrom<subject::Home>(text))
            wanted.homes.push_back(*id);
    }
    for (const QString &text : escalations) {
        if (const auto id = idFrom<subject::Escalation>(text))
            wanted.escalations.push_back(*id);
    }
    return wanted;
}

} // namespace views
