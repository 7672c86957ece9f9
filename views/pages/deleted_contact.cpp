#include "views/pages/deleted_contact.h"

#include "base/text.h"
#include "views/say.h"
#include "workflow/contacts.h"

namespace views {

QString deletedContactWords(workflow::Session &session, const subject::Review &review)
{
    if (!review.deleted)
        return {};
    const QString rest = Say::tr("What is here can be read and copied; nothing is taken any more.");
    const auto deletion = workflow::contactDeletion(session, review);
    if (!deletion || deletion->officer.isEmpty())
        return Say::tr("This contact was deleted. %1").arg(rest);
    const QString why =
        review.deleted->why.isEmpty() ? QString() : Say::tr(" (%1)").arg(review.deleted->why);
    return Say::tr("This contact was deleted by %1 on %2%3. %4")
        .arg(deletion->officer, base::longDate(deletion->day), why, rest);
}

} // namespace views
