#include "workflow/start_up.h"

#include "base/text.h"
#include "store/arrivals.h"
#include "store/updating.h"
#include "workflow/file_places.h"
#include "workflow/say.h"

#include <QDir>

namespace workflow {
namespace {

constexpr qint64 secondsOfDay = 24 * 60 * 60;

QString interruptedNews(Session &session)
{
    const QDateTime last = store::lastArrival(session.file());
    return last.isValid()
               ? Say::tr("The program or the laptop stopped while this file was open. Everything "
                         "that was kept is here. The last change is of %1.")
                     .arg(base::longMoment(last))
               : Say::tr("The program or the laptop stopped while this file was open. Nothing had "
                         "been kept in it yet.");
}

/// The file was put back from a copy, or the disk lost what it had promised to keep.
QString missingNews(qint64 missing)
{
    return Say::tr("This file is older than when it was last used on this laptop: %n changes kept "
                   "then are not in it, as after a backup was put back. What is in it is safe. If "
                   "nobody put a backup back, look for the changes in a newer backup, or ask a "
                   "colleague who has them to send you everything.",
                   nullptr, int(missing));
}

} // namespace

base::Result<QString> bringUpToDate(const QString &path, const store::Surroundings &surroundings,
                                    const std::function<bool(double share)> &progress)
{
    return base::attempt([&] {
        const auto lock = lockAgainstWindows(path);
        const auto file = store::PlannerFile::open(
            path, store::PlannerFile::Access::Write, surroundings, {.progress = [&](double share) {
                if (!progress(share))
                    throw store::Stopped(
                        {.message = Say::tr("Bringing the file up to date was stopped. Your "
                                            "records are safe. It begins again when you open the "
                                            "file.")});
            }});
        return store::copyBeforeUpdate(file->database());
    });
}

QString updateNews(const QString &keptAs)
{
    const QString news = Say::tr("This file was made by an earlier version of this program and has "
                                 "been brought up to date.");
    return keptAs.isEmpty() ? news
                            : news + QLatin1Char(' ') +
                                  Say::tr("As it was before, it is kept as %1.")
                                      .arg(QDir::toNativeSeparators(keptAs));
}

QString clockNews(Session &session)
{
    const QDateTime last = store::lastArrival(session.file());
    const QDateTime now = session.now();
    if (!last.isValid() || now.secsTo(last) < secondsOfDay)
        return {};
    return Say::tr("The clock of this laptop says %1, but something was kept here on %2. Nothing "
                   "is lost. If the clock is wrong now, set it right before you go on. If it was "
                   "wrong then, open \"As known on a date\" and say that it is right now.")
        .arg(base::longMoment(now), base::longMoment(last));
}

base::Result<qint64> countFromRightClock(Session &session)
{
    return base::attempt([&] {
        if (session.file().isReadOnly())
            base::fail(Say::tr("This window only shows the file. Say that the clock is right in "
                               "the window that may write to it. Nothing was changed."));
        if (clockNews(session).isEmpty())
            base::fail(Say::tr("The clock agrees with what was kept here. Nothing was changed."));
        return store::correctArrivals(session.file());
    });
}

base::Result<QStringList> startUpNews(Session &session, bool wasInterrupted)
{
    return base::attempt([&] {
        QStringList news;
        if (wasInterrupted)
            news += interruptedNews(session);
        if (const qint64 missing = session.file().changesMissing(); missing > 0)
            news += missingNews(missing);
        if (const QString clock = clockNews(session); !clock.isEmpty())
            news += clock;
        return news;
    });
}

} // namespace workflow
