#include "views/homes_ahead.h"

#include "views/pages/late_flags.h"
#include "views/preferences.h"
#include "workflow/homes.h"

namespace views {
namespace {

base::Result<qint64> lastChangeIn(workflow::Session &session)
{
    return base::attempt([&] { return session.file().lastChange(); });
}

} // namespace

void HomesAhead::read(const QString &path, const store::Surroundings &surroundings,
                      std::promise<std::optional<Read>> &result)
{
    using store::PlannerFile;
    const auto session = workflow::Session::open(path, PlannerFile::Access::Read, surroundings,
                                                 {.isAllowed = false});
    if (!session)
        return result.set_value(std::nullopt);
    const auto lastChange = lastChangeIn(**session);
    auto rows = workflow::homes(**session, workflow::RowParts::WithoutFlags);
    if (!lastChange || !rows)
        return result.set_value(std::nullopt);
    result.set_value(Read{*lastChange, std::move(*rows)});
}

bool HomesAhead::isShownFirst(const Preferences &preferences, const QString &path)
{
    const QString homes = QStringLiteral("homes");
    const QString page = preferences.placeOf(path).page;
    return (page.isEmpty() || page == homes) && !preferences.columnsOf(homes).contains(flagsColumn);
}

std::optional<std::vector<lists::HomeRow>> HomesAhead::take(workflow::Session &session)
{
    if (!m_read.valid())
        return std::nullopt;
    auto read = m_read.get();
    if (!read || lastChangeIn(session) != read->lastChange)
        return std::nullopt;
    return std::move(read->rows);
}

} // namespace views
