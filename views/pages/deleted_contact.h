#pragma once

#include "workflow/contact_recording.h"

namespace views {

/// A contact in which nothing can be recorded any more.
struct GoneContact {
    /// "This contact was deleted by B. Example on 20 November 2026 (wrong home)", or that its
    /// answers were destroyed, with what that means for the page. Empty where it is not gone.
    QString words;
    bool hasNothing = false; ///< its answers were destroyed with its plan
};

GoneContact goneContact(workflow::Session &session, const workflow::ContactRecording &recording);

} // namespace views
