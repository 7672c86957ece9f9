#include "workflow/checking.h"

#include "store/backup.h"

namespace workflow {

base::Result<store::CheckReport> checkFile(Session &session)
{
    return base::attempt([&] { return store::check(session.file()); });
}

base::Result<QString> dailyBackup(const QString &path, const QString &folder,
                                  const store::Surroundings &surroundings)
{
    return base::attempt([&] { return store::backUpOncePerDay(path, folder, surroundings); });
}

} // namespace workflow
