#pragma once

#include "workflow/session.h"

namespace workflow {

/// What an officer is to be reminded of about colleagues' laptops.
struct SharingState {
    bool isShared = false; ///< this file has been shared, or more than one laptop is known
    qint64 notShared = 0;  ///< changes that no update file holds yet
    qint64 toCheck = 0;    ///< fields of which a person must choose one answer
};
base::Result<SharingState> sharingState(Session &session);

/// What of the same can change while an officer works alone: cheap enough to be asked after every
/// answer. Leaves `toCheck` as it is.
base::Result<void> countNotShared(Session &session, SharingState &state);

/// From how many laptops what is shown comes, in a sentence; empty where only this one is known.
base::Result<QString> howComplete(Session &session);

/// The same with when it was last shared: "Includes changes from 4 of 5 laptops, last shared
/// 20 November 2026, 2:10pm."
base::Result<QString> howCompleteAndSince(Session &session);

} // namespace workflow
