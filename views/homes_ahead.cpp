#include "views/homes_ahead.h"

#include "views/pages/late_flags.h"
#include "views/preferences.h"
#include "workflow/checking.h"
#include "workflow/homes.h"

#include <utility>

namespace views {

HomesAhead::HomesAhead(workflow::Session &session) : m_read(momentOf(session))
{
    if (auto rows = workflow::homes(session, workflow::RowParts::WithoutFlags))
        m_rows = std::move(*rows);
}

bool HomesAhead::isShownFirst(const Preferences &preferences, const QString &path)
{
    const QString homes = QStringLiteral("homes");
    const QString page = preferences.placeOf(path).page;
    return (page.isEmpty() || page == homes) && !preferences.columnsOf(homes).contains(flagsColumn);
}

std::optional<std::vector<lists::HomeRow>> HomesAhead::take(workflow::Session &session)
{
    auto rows = std::exchange(m_rows, std::nullopt);
    return rows && momentOf(session) == m_read ? std::move(rows) : std::nullopt;
}

HomesAhead::Moment HomesAhead::momentOf(workflow::Session &session)
{
    return {.ofOthers = session.file().dataVersion(),
            .lastSaved = workflow::lastSaved(session).value_or(QDateTime())};
}

} // namespace views
