#pragma once

#include "workflow/session.h"

namespace workflow {

/// Who works in this session; nothing where nobody has said.
base::Result<std::optional<subject::Officer>> currentOfficer(Session &session);

/// Writes what is printed of an officer: only what differs between `before` and `after`. Refuses
/// a blank name, and one that somebody else has.
base::Result<store::Written> saveOfficer(Session &session, const subject::Officer &before,
                                         const subject::Officer &after);

/// Makes the picture in a file (PNG, JPEG, SVG) the logo on the council's papers. It is kept in
/// the planner file; the picture's own file is not needed any more.
base::Result<store::Written> setLogo(Session &session, const QString &fileName);
base::Result<store::Written> removeLogo(Session &session);

/// The logo as PNG; empty where there is none.
base::Result<QByteArray> logo(Session &session);

} // namespace workflow
