#include "views/start_window.h"

#include "store/backup_keeping.h"
#include "store/updating.h"
#include "views/file_opening.h"
#include "views/parts/worker.h"
#include "views/say.h"
#include "workflow/backups.h"
#include "workflow/salvage.h"
#include "workflow/start_up.h"

#include <QFileInfo>
#include <QStackedWidget>

// How the first window opens a file that is there: at once, or behind words and a bar where it has
// to be brought up to date first.

namespace views {

void StartWindow::open(const QString &path)
{
    const auto problem = problemWithPlace(QFileInfo(path).absolutePath());
    if (problem && QFileInfo::exists(path))
        offerToKeepHere(path, *problem);
    else if (store::isOfEarlierVersion(path))
        bringUpToDate(path);
    else if (store::wantsNewColours(path, m_surroundings->library))
        workOutColours(path);
    else
        openAsItIs(path);
}

void StartWindow::openAsItIs(const QString &path)
{
    if (auto file = openPlannerFile(path, *m_surroundings))
        take(std::move(file));
    else if (const QString damage = workflow::damageIn(path, !backupsOf(path).empty());
             !damage.isEmpty())
        offerMending(path, damage);
    else
        say(file.error());
}

/// The copy, the tables and the fold of a large file take a minute.
void StartWindow::bringUpToDate(const QString &path)
{
    auto keptAs = std::make_shared<QString>();
    auto damage = std::make_shared<QString>();
    const auto work = [path, keptAs, damage, hasBackups = !backupsOf(path).empty(),
                       surroundings =
                           *m_surroundings](Worker &worker) -> std::optional<base::Error> {
        auto kept = workflow::bringUpToDate(
            path, surroundings, [&worker](double share) { return worker.report(share); });
        if (kept) {
            *keptAs = *kept;
            return std::nullopt;
        }
        if (!worker.isCancelled())
            *damage = workflow::damageIn(path, hasBackups);
        return damage->isEmpty() ? std::optional(kept.error()) : std::nullopt;
    };
    wait(Say::tr("Bringing this file up to date. This can take a minute. Your records are safe: a "
                 "copy of the file as it is now is kept first."),
         true, work, [this, path, keptAs, damage] {
             turnTo(Choices);
             if (!damage->isEmpty()) {
                 offerMending(path, *damage);
                 return;
             }
             auto file = openPlannerFile(path, *m_surroundings);
             if (file)
                 file->done = workflow::updateNews(*keptAs);
             take(std::move(file));
         });
}

/// With new question sets the colours of each home are worked out from all its answers.
void StartWindow::workOutColours(const QString &path)
{
    const auto work = [path, surroundings =
                                 *m_surroundings](Worker &worker) -> std::optional<base::Error> {
        const auto done = workflow::bringUpToDate(
            path, surroundings, [&worker](double share) { return worker.report(share); });
        // Where it cannot be written to it is shown as it is; opening it says why.
        return done || !worker.isCancelled() ? std::nullopt : std::optional(done.error());
    };
    wait(Say::tr("The program has new question sets, and works out every colour with them. This "
                 "takes a moment. Your records stay as they are."),
         true, work, [this, path] {
             turnTo(Choices);
             openAsItIs(path);
         });
}

void StartWindow::restore(const QString &path, const QString &backup)
{
    const bool wasDamaged = m_steps->currentIndex() == Mending;
    auto restored = std::make_shared<base::Result<workflow::Restored>>();
    const auto work = [path, backup, restored, wasDamaged,
                       surroundings = *m_surroundings](Worker &) -> std::optional<base::Error> {
        *restored = workflow::restoreBackup(path, backup, surroundings);
        // One of an earlier version, or from before new question sets. Opening it says what is
        // wrong where it cannot be brought up to date.
        if (*restored)
            (void)workflow::bringUpToDate(path, surroundings, [](double) { return true; });
        return *restored || !wasDamaged ? std::nullopt : std::optional(restored->error());
    };
    wait(Say::tr("Checking the backup and putting it back. This takes a moment."), false, work,
         [this, path, backup, restored] {
             turnTo(Choices);
             auto file = openPlannerFile(path, *m_surroundings);
             if (file && *restored) {
                 // That it is older than it was is what was wanted.
                 file->news.clear();
                 file->done = workflow::restoredWords(backup, **restored);
             } else if (file) {
                 file->news.append(restored->error().message);
             }
             take(std::move(file));
         });
}

} // namespace views
