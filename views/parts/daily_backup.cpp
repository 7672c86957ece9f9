#include "views/parts/daily_backup.h"

#include "store/planner_file.h"
#include "views/parts/worker.h"
#include "views/preferences.h"
#include "views/say.h"
#include "workflow/checking.h"
#include "workflow/salvage.h"

#include <QDir>
#include <QFileInfo>

namespace views {
namespace {

using Made = base::Result<workflow::DailyBackup>;

void note(const Context &context, const QString &path, const QString &folder, const Made &made)
{
    if (!made) {
        context.shell.sayError(made.error());
        return;
    }
    if (made->isNew)
        context.preferences.setLastBackupOf(path, made->file, context.session.now());
    else if (context.preferences.lastBackupFileOf(path) != made->file)
        context.preferences.setLastBackupOf(path, made->file, QFileInfo(made->file).lastModified());
    if (made->folderIsGone)
        context.shell.say(
            {Message::Kind::Error,
             Say::tr("The folder for daily backups, %1, is not there. Today's backup lies beside "
                     "the planner file instead. Connect the folder, or choose another one in "
                     "Settings.")
                 .arg(QDir::toNativeSeparators(folder))});
}

} // namespace

void backUpToday(const Context &context, QObject *owner,
                 const std::function<void(const QString &damage)> &done)
{
    const QString path = context.session.file().path();
    const QString folder = context.preferences.backupFolderOf(path);
    const store::Surroundings surroundings = context.session.file().surroundings();
    auto made = std::make_shared<Made>();
    auto damage = std::make_shared<QString>();
    auto *worker = new Worker(
        [path, folder, surroundings, made, damage](Worker &) {
            *made = workflow::dailyBackup(path, folder, surroundings);
            if (!*made)
                *damage = workflow::damageIn(path);
        },
        owner);
    QObject::connect(worker, &Worker::finished, owner,
                     [worker, context, path, folder, made, damage, done] {
                         worker->deleteLater();
                         if (damage->isEmpty())
                             note(context, path, folder, *made);
                         done(*damage);
                     });
    worker->start(QThread::LowPriority);
}

} // namespace views
