#pragma once

#include "base/id.h"
#include "views/page.h"
#include "workflow/contact_recording.h"

#include <QDate>

namespace views {

/// Which contact the page of a contact is about: one of the file, or the one of a home, kind and
/// day, which may be in the file or not yet.
struct ContactPlace {
    std::optional<base::Id<subject::Review>> review{};
    std::optional<base::Id<subject::Home>> home{};
    QString kind{};
    QDate date{};

    static ContactPlace fromArgument(const QString &argument);
    QString argument() const;
    Location location() const { return {QStringLiteral("contact"), argument()}; }
    /// The recording of this contact. An Error where it names none.
    base::Result<workflow::ContactRecording> recording(workflow::Session &session) const;
    /// It names a contact.
    bool isValid() const { return review || (home && !kind.isEmpty() && date.isValid()); }
};

/// Whether somebody at the home may be looking at the screen.
bool isOpenVisit(const workflow::ContactRecording &recording);

/// A contact of this kind with this home, today; nowhere where the id is none.
Location startOf(const QString &home, const QString &kind, const QDate &today);

/// The kind of contact that a deed begins; empty for any other deed.
QString kindBegunBy(Deed deed);

/// Offers the deeds that begin a contact with `home`, today; nothing while that is empty.
void offerStarts(Page &page, const Context &context, const std::function<QString()> &home);

} // namespace views
