#include "views/pages/history_place.h"

namespace views {
namespace {

constexpr QLatin1Char between('/');

} // namespace

HistoryArgument HistoryArgument::fromText(const QString &text)
{
    const QUuid record = QUuid::fromString(text.section(between, 1, 1));
    return {.home = idFrom<subject::Home>(text.section(between, 0, 0)),
            .record = record.isNull() ? std::nullopt : std::optional(record)};
}

Location HistoryArgument::location() const
{
    QString text = home ? home->text() : QString();
    if (record)
        text += between + record->toString(QUuid::WithoutBraces);
    return {QStringLiteral("history"), text};
}

void offerHistory(Page &page, const Context &context,
                  const std::function<HistoryArgument()> &argument)
{
    page.offer(
        Deed::History, [context, argument] { context.shell.visit(argument().location()); },
        [argument] { return argument().home.has_value(); });
}

} // namespace views
