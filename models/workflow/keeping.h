#pragma once

#include "store/records.h"
#include "workflow/session.h"

namespace workflow {

/// `Error::detail` where a text seems to be about one person; `Error::path` names its field.
inline constexpr QLatin1StringView personalDetailFault("personal detail");

/// What an officer says about a change besides the change itself.
struct Saying {
    QString why{}; ///< for the history
    /// Why what looks like an NHS number or a date of birth is none, or may be kept; it goes into
    /// the history with the change. Empty: such a text is refused.
    QString aboutNoPerson{};
    /// Who says it; absent: who works in the session.
    std::optional<subject::Officer> officer{};
};

/// Writes records in one change. Every text of theirs is looked through first: what seems to be
/// about one person is pointed out before it is kept (product.md, promise 7). Throws a Failure.
/// Names, roles and ways to reach somebody have at most 200 letters, and an email address one @.
/// What alters nothing writes nothing. `contents`: bytes that records point at by their hash.
store::Written keep(Session &session, std::vector<store::Draft::Record> records,
                    const Saying &saying = {}, std::map<QString, QByteArray> contents = {});

/// Throws a Failure for what seems to be about one person in a text of the record.
void requireNoPersonalDetails(const store::Draft::Record &record);

/// The same for a text by itself; `path` names where it was typed.
void requireNoPersonalDetailsIn(const QString &text, const QString &path);

/// "Kept although it looks like a personal detail: an order number"
QString keptDetailWords(const QString &because);

/// Throws a Failure for the field at `path` where its day is still to come.
void requireNotInFuture(Session &session, const QDate &day, const QString &path);

/// A record that is made here and now; it is not in the file yet.
template <typename Record>
Record newRecord(Session &session)
{
    return Record(base::Id<Record>(session.file().surroundings().entropy.uuidAt(session.now())));
}

/// Throws a Failure for the field at `path`: "owner/name", "due".
[[noreturn]] void refuseField(const QString &path, const QString &message);

} // namespace workflow
