#pragma once

#include "workflow/keeping.h"

namespace workflow {

/// A note of a home with what stands beside it in a list.
struct NoteRow {
    subject::Note note;
    QString officer;
    QString contact; ///< "Visit on 20 November 2026"; empty: written outside any
    QString filed;   ///< where, in words; empty: not yet
    bool isCouncilOnly = false;
};

/// The notes of a home, those still to be filed first, then the newest.
base::Result<std::vector<NoteRow>> notes(Session &session, const base::Id<subject::Home> &home);

/// Keeps a note, new or rewritten, with who wrote it and when. An empty one is refused.
base::Result<subject::Note> keepNote(Session &session, subject::Note note,
                                     const Saying &saying = {});

/// A new note of a home, not kept yet.
subject::Note newNote(Session &session, const base::Id<subject::Home> &home,
                      const std::optional<base::Id<subject::Review>> &review);

/// Files a note. To an answer: its words are added to that note of the answer, in the contact the
/// note was written in, which must still be open.
base::Result<store::Written> fileNote(Session &session, const subject::Note &note,
                                      const subject::Filing &filing);

/// Takes a note away, and says why in the history.
base::Result<store::Written> deleteNote(Session &session, const subject::Note &note,
                                        const QString &why);

} // namespace workflow
