#include "views/pages/deleted_contact.h"

#include "base/text.h"
#include "views/say.h"
#include "workflow/contacts.h"

#include <QTimeZone>

namespace views {
namespace {

/// The change that deleted a contact; the newest where there are several.
std::optional<store::Change> deletionOf(workflow::Session &session, const subject::Review &review)
{
    std::optional<store::Change> found;
    session.file().journal().forEachChange([&](const store::Change &change) {
        for (const store::Entry &entry : change.entries) {
            if (entry.id == review.id.uuid() && entry.fields.contains("\"deleted\"") &&
                (!found || found->at < change.at))
                found = change;
        }
    });
    return found;
}

} // namespace

QString deletedContactWords(workflow::Session &session, const subject::Review &review)
{
    if (!review.deleted)
        return {};
    const QString rest = Say::tr("What is here can be read and copied; nothing is taken any more.");
    const auto words = base::attempt([&]() -> QString {
        const auto change = deletionOf(session, review);
        if (!change || !change->officer)
            return Say::tr("This contact was deleted. %1").arg(rest);
        const auto day = QDateTime::fromMSecsSinceEpoch(change->at, QTimeZone("Europe/London"));
        const QString why =
            review.deleted->why.isEmpty() ? QString() : Say::tr(" (%1)").arg(review.deleted->why);
        const QString who =
            workflow::OfficerNames(session).of(base::Id<subject::Officer>(*change->officer));
        return Say::tr("This contact was deleted by %1 on %2%3. %4")
            .arg(who, base::longDate(day.date()), why, rest);
    });
    return words ? *words : Say::tr("This contact was deleted. %1").arg(rest);
}

} // namespace views
