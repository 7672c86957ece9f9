#include "views/homes_ahead.h"

#include "views/pages/late_flags.h"
#include "views/preferences.h"
#include "workflow/checking.h"
#include "workflow/homes.h"

namespace views {
namespace {

using Rows = std::optional<std::vector<lists::HomeRow>>;

QDateTime savedLast(workflow::Session &session)
{
    return workflow::lastSaved(session).value_or(QDateTime());
}

Rows readRows(const QString &path, const store::Surroundings &surroundings)
{
    const auto session =
        workflow::Session::open(path, store::PlannerFile::Access::Read, surroundings);
    if (!session)
        return std::nullopt;
    auto rows = workflow::homes(**session, workflow::RowParts::WithoutFlags);
    return rows ? Rows(std::move(*rows)) : std::nullopt;
}

} // namespace

HomesAhead::HomesAhead(workflow::Session &session)
    : m_dataVersion(session.file().dataVersion()),
      m_lastSaved(savedLast(session)),
      m_rows(std::async(std::launch::async, readRows, session.file().path(),
                        session.file().surroundings()))
{
}

bool HomesAhead::isShownFirst(const Preferences &preferences, const QString &path)
{
    const QString homes = QStringLiteral("homes");
    const QString page = preferences.placeOf(path).page;
    return (page.isEmpty() || page == homes) && !preferences.columnsOf(homes).contains(flagsColumn);
}

Rows HomesAhead::take(workflow::Session &session)
{
    if (!m_rows.valid())
        return std::nullopt;
    Rows rows = m_rows.get();
    const bool isUnchanged =
        session.file().dataVersion() == m_dataVersion && savedLast(session) == m_lastSaved;
    return isUnchanged ? std::move(rows) : std::nullopt;
}

} // namespace views
