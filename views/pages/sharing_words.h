#pragma once

#include "workflow/sharing.h"

namespace views {

/// Who made what is taken in, when and with what note: a line for each.
QStringList senderLines(const workflow::ReceivedUpdate &update);
/// "Took in 14 changes from Sam Example. 2 places have two answers." in sentences.
QString takenInWords(const workflow::ReceivedUpdate &update);
/// What waits, and the files that were left out with the reason: a line for each.
QStringList openLines(const workflow::ReceivedUpdate &update);
/// What was put into a folder or a file, which is `place`.
QString sentWords(const workflow::Sent &sent, const QString &place);

/// What stands on a page, and from how many laptops that comes; `complete` is empty where it comes
/// from this one alone.
QString shownFrom(const QString &shown, const QString &complete);

} // namespace views
