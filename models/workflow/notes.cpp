#include "workflow/notes.h"

#include "base/text.h"
#include "lists/reason_words.h"
#include "store/queries.h"
#include "workflow/homes.h"
#include "workflow/say.h"

#include <algorithm>

namespace workflow {
namespace {

using subject::Filing;
using subject::Note;
using subject::RecordKind;
using NoteRecord = store::Draft::Record;

bool isToAnswer(const Filing &filing)
{
    return filing.to.startsWith(QLatin1StringView("answer"));
}

bool isCouncilOnly(const Filing &filing)
{
    return filing.to == QLatin1StringView("answer_council") ||
           filing.to == QLatin1StringView("council");
}

QString filedWords(const Filing &filing, const editions::Edition &edition)
{
    if (filing.to == QLatin1StringView("plan"))
        return Say::tr("The plan");
    if (filing.to == QLatin1StringView("council"))
        return Say::tr("The council's notes");
    if (!isToAnswer(filing))
        return {};
    const QString label = lists::labelOf(filing.question, edition);
    return isCouncilOnly(filing) ? Say::tr("Council note: %1").arg(label)
                                 : Say::tr("Note for the plan: %1").arg(label);
}

NoteRow rowOf(Session &session, const Note &note)
{
    NoteRow row{.note = note, .officer = {}, .contact = {}, .filed = {}};
    if (note.officer) {
        if (const auto officer = store::officer(session.file(), *note.officer))
            row.officer = officer->name;
    }
    const auto review = note.review ? store::review(session.file(), *note.review) : std::nullopt;
    const editions::EditionPointer edition =
        session.editionOn(review && review->date.isValid() ? review->date : session.today());
    if (review) {
        const editions::ContactKind *kind = edition->contact(review->kind);
        row.contact = Say::tr("%1 on %2")
                          .arg(kind ? kind->name.in() : review->kind, base::longDate(review->date));
    }
    row.filed = filedWords(note.filed, *edition);
    row.isCouncilOnly = isCouncilOnly(note.filed);
    return row;
}

store::Written write(Session &session, const Note &before, const Note &after,
                     std::vector<NoteRecord> others, const QString &why)
{
    others.push_back({RecordKind::Note, after.id.uuid(),
                      subject::changedFields(subject::fieldsOf(before), subject::fieldsOf(after))});
    return session.file().write(
        {.officer = session.officer(), .why = why, .records = std::move(others)});
}

/// The answer's note with the words of this note added.
NoteRecord withWords(Session &session, const Note &note, const Filing &filing)
{
    const auto review = note.review ? store::review(session.file(), *note.review) : std::nullopt;
    if (!review || review->isCompleted())
        base::fail(Say::tr("The contact this note was written in is completed, or the note was "
                           "written outside any. Nothing was changed. File it to the plan or to "
                           "the council's notes."));
    if (filing.question.isEmpty())
        base::fail(Say::tr("Choose the question this note belongs to. Nothing was changed."));
    const qint64 key = store::keyOf(session.file(), RecordKind::Review, review->id.uuid());
    const auto held = session.file().answers().notesOf(key);
    const auto found = held.find(filing.question);
    const bool isForCouncil = isCouncilOnly(filing);
    QString text = found == held.end() ? QString()
                   : isForCouncil      ? found->second.councilNote
                                       : found->second.comment;
    text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + note.text;
    const auto part =
        isForCouncil ? subject::AnswerPart::CouncilNote : subject::AnswerPart::Comment;
    return {RecordKind::Review, review->id.uuid(),
            QJsonObject{{subject::answerFieldName(filing.question, part), text}}};
}

} // namespace

base::Result<std::vector<NoteRow>> notes(Session &session, const base::Id<subject::Home> &home)
{
    return base::attempt([&] {
        std::vector<NoteRow> rows;
        const auto found = store::notes(session.file(), home);
        for (auto note = found.rbegin(); note != found.rend(); ++note)
            rows.push_back(rowOf(session, *note));
        std::stable_partition(rows.begin(), rows.end(),
                              [](const NoteRow &row) { return row.filed.isEmpty(); });
        return rows;
    });
}

Note newNote(Session &session, const base::Id<subject::Home> &home,
             const std::optional<base::Id<subject::Review>> &review)
{
    Note note(base::Id<Note>(session.file().surroundings().entropy.uuid()));
    note.home = home;
    note.review = review;
    return note;
}

base::Result<Note> keepNote(Session &session, Note note, const Saying &saying)
{
    return base::attempt([&] {
        note.text = note.text.trimmed();
        if (note.text.isEmpty())
            base::fail(Say::tr("The note is empty. Nothing was changed."));
        const subject::Officer officer = base::valueOrThrow(workingOfficer(session));
        const auto kept = store::note(session.file(), note.id);
        if (!kept) {
            note.written = session.now().toUTC();
            note.officer = officer.id;
        }
        keep(session, {store::change(kept.value_or(Note(note.id)), note)}, saying);
        return note;
    });
}

base::Result<store::Written> fileNote(Session &session, const Note &note, const Filing &filing)
{
    return base::attempt([&] {
        Note filed = note;
        filed.filed = filing;
        std::vector<NoteRecord> others;
        if (isToAnswer(filing))
            others.push_back(withWords(session, note, filing));
        return write(session, note, filed, std::move(others), {});
    });
}

base::Result<store::Written> deleteNote(Session &session, const Note &note, const QString &why)
{
    return base::attempt([&] {
        Note gone = note;
        gone.deleted = subject::Deletion{why};
        return write(session, note, gone, {}, why);
    });
}

} // namespace workflow
