#include "views/pages/deleted_contact.h"

#include "base/text.h"
#include "views/say.h"
#include "workflow/contacts.h"

namespace views {
namespace {

QString deletedWords(workflow::Session &session, const subject::Review &review)
{
    const QString rest = Say::tr("What is here can be read and copied; nothing is taken any more.");
    const auto deletion = workflow::contactDeletion(session, review);
    if (!deletion || deletion->officer.isEmpty())
        return Say::tr("This contact was deleted. %1").arg(rest);
    const QString why =
        review.deleted->why.isEmpty() ? QString() : Say::tr(" (%1)").arg(review.deleted->why);
    return Say::tr("This contact was deleted by %1 on %2%3. %4")
        .arg(deletion->officer, base::longDate(deletion->day), why, rest);
}

QString destroyedWords(const subject::Destruction &destroyed)
{
    return Say::tr("The answers of this contact were destroyed with its plan on %1 by %2: %3. When "
                   "it was and who made it stays; what it recorded cannot be brought back.")
        .arg(base::longDate(destroyed.on), destroyed.by, destroyed.why);
}

} // namespace

GoneContact goneContact(workflow::Session &session, const workflow::ContactRecording &recording)
{
    const subject::Review &review = recording.review();
    if (review.deleted)
        return {.words = deletedWords(session, review)};
    if (recording.isNew() || !recording.answers().empty())
        return {};
    const auto destroyed = workflow::contactDestruction(session, review);
    if (!destroyed || !*destroyed)
        return {};
    return {.words = destroyedWords(**destroyed), .hasNothing = true};
}

} // namespace views
