#include "views/pages/sharing_words.h"

#include "base/text.h"
#include "views/say.h"

#include <QDir>

namespace views {
namespace {

using workflow::ReceivedUpdate;

QString sendersOf(const ReceivedUpdate &update)
{
    QStringList names;
    for (const exchange::BundleHead &sender : update.senders) {
        if (!sender.officer.isEmpty() && !names.contains(sender.officer))
            names += sender.officer;
    }
    return names.join(QStringLiteral(", "));
}

QString countWords(const ReceivedUpdate &update)
{
    const int count = int(update.changes);
    const QString senders = sendersOf(update);
    if (count == 0)
        return update.waiting > 0
                   ? Say::tr("Nothing could be taken in yet.")
                   : Say::tr("Nothing new from colleagues: all of it was here already.");
    if (update.isPreview)
        return senders.isEmpty()
                   ? Say::tr("%n changes would be taken in. Nothing is changed yet.", nullptr,
                             count)
                   : Say::tr("%n changes from %1 would be taken in. Nothing is changed yet.",
                             nullptr, count)
                         .arg(senders);
    return senders.isEmpty() ? Say::tr("Took in %n changes.", nullptr, count)
                             : Say::tr("Took in %n changes from %1.", nullptr, count).arg(senders);
}

} // namespace

QStringList senderLines(const ReceivedUpdate &update)
{
    QStringList lines;
    for (const exchange::BundleHead &sender : update.senders) {
        const QString who = sender.officer.isEmpty() ? Say::tr("a colleague") : sender.officer;
        const QDateTime made = QDateTime::fromMSecsSinceEpoch(sender.made, Qt::UTC);
        lines +=
            sender.note.isEmpty()
                ? Say::tr("From %1, made %2.").arg(who, base::longMoment(made))
                : Say::tr("From %1, made %2: %3").arg(who, base::longMoment(made), sender.note);
    }
    return lines;
}

QString takenInWords(const ReceivedUpdate &update)
{
    QStringList sentences{countWords(update)};
    if (update.arrivals.conflicts > 0)
        sentences +=
            Say::tr("%n places have two answers.", nullptr, int(update.arrivals.conflicts));
    if (update.arrivals.conflicts > 0 && !update.isPreview)
        sentences += Say::tr("Choose one of them in Changes to check (Ctrl+6).");
    return sentences.join(QLatin1Char(' '));
}

QStringList openLines(const ReceivedUpdate &update)
{
    QStringList lines;
    if (update.isSeparated)
        lines += Say::tr("A copy of this file had been worked in too. Both were kept, and this one "
                         "counts as a laptop of its own now.");
    if (update.waiting > 0)
        lines += Say::tr("%n changes wait for earlier ones that have not arrived. Nothing is lost. "
                         "Ask the colleague for an update file with everything.",
                         nullptr, int(update.waiting));
    for (const exchange::FolderProblem &problem : update.problems)
        lines += Say::tr("Left out %1: %2").arg(problem.name, problem.message);
    return lines;
}

QString sentWords(const workflow::Sent &sent, const QString &place)
{
    if (sent.path.isEmpty())
        return Say::tr("The folder held everything from here already.");
    return Say::tr("Wrote %n changes to %1.", nullptr, int(sent.changes))
        .arg(QDir::toNativeSeparators(place));
}

QString shownFrom(const QString &shown, const QString &complete)
{
    return complete.isEmpty() ? shown : QStringLiteral("%1. %2").arg(shown, complete);
}

} // namespace views
