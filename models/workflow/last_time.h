#pragma once

#include "rules/rating.h"
#include "workflow/contact_recording.h"

namespace workflow {

/// What is known of a question from before a contact.
struct LastTime {
    QString answer;           ///< in words
    subject::Colour colour{}; ///< on the day it was recorded
    QString colourWord;
    QDate asAt;
    QString source;  ///< how it was known: "Seen on a visit"
    QString contact; ///< "Regular call on 23 October 2026"
    QString officer;
    /// An earlier question set asked something else: shown beside the question, never carried.
    bool besideOnly = false;
    QString questionSet; ///< where `besideOnly`: "winter 2020"
    QString label;       ///< where `besideOnly`: as it was asked then
};

/// Last time's answer to each question and shared number of this contact that has one.
base::Result<std::map<QString, LastTime>> lastTimes(Session &session,
                                                    const ContactRecording &recording);

} // namespace workflow
