#pragma once

#include "app/commands/command.h"

namespace app {

/// The option that names a file with the team's passphrase.
Option passphraseOption();

/// The team's passphrase: the first line of the file of `--passphrase-file`, else
/// CHPLAN_PASSPHRASE, else what is typed at a terminal without being shown. Never an argument,
/// which others on the laptop could read. Empty where there is none of these.
QString passphraseOf(const Workplace &place);

/// The same for what lies at `from`; a planner file needs none, and nobody is asked for one.
QString passphraseFor(const Workplace &place, const QString &from);

} // namespace app
