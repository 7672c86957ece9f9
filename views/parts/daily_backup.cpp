#include "views/parts/daily_backup.h"

#include "store/backup.h"
#include "views/parts/worker.h"
#include "workflow/checking.h"

namespace views {

void backUpToday(const store::PlannerFile &file, QObject *owner, Shell &shell)
{
    const QString path = file.path();
    const store::Surroundings surroundings = file.surroundings();
    auto made = std::make_shared<base::Result<QString>>();
    auto *worker = new Worker(
        [path, surroundings, made](Worker &) {
            *made = workflow::dailyBackup(path, store::defaultBackupFolder(path), surroundings);
        },
        owner);
    QObject::connect(worker, &Worker::finished, owner, [worker, made, &shell] {
        worker->deleteLater();
        if (!*made)
            shell.say({Message::Kind::Error, made->error().message, made->error().detail});
    });
    worker->start(QThread::LowPriority);
}

} // namespace views
