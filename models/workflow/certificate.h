#pragma once

#include "papers/document.h"
#include "workflow/session.h"

namespace workflow {

/// What was sent or taken in at one time, on one page. `exchange` is its number; 0: the last.
/// Throws a Failure where nothing was shared by that number.
papers::Document exchangeCertificate(Session &session, qint64 exchange);

} // namespace workflow
