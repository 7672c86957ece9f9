#include "workflow/demonstration.h"

#include "workflow/demonstration/filling.h"

#include <QFile>

namespace workflow {
namespace {

using demonstration::Filling;

/// Makes and fills the file under a clock and with chance of its own.
void make(const DemonstrationRequest &request, store::Surroundings surroundings,
          const std::function<void(double)> &progress)
{
    QDateTime moment = demonstration::beginningOf(request);
    surroundings.clock = {.now = [&moment] { return moment; }, .fixedToday = {}};
    surroundings.entropy = base::Entropy::seeded(request.seed);
    const auto file = store::PlannerFile::create(
        request.path, QStringLiteral("Testshire County Council"), std::move(surroundings));
    demonstration::fill(*file, Filling{.request = request, .pace = {}, .homeByHome = false}, moment,
                        progress);
}

} // namespace

base::Result<std::unique_ptr<Session>>
makeDemonstration(const DemonstrationRequest &request, store::Surroundings surroundings,
                  const std::function<void(double)> &progress)
{
    return base::attempt([&] {
        DemonstrationRequest full = request;
        if (full.until.isNull())
            full.until = surroundings.clock.today();
        demonstration::requirePossible(full, surroundings.library);
        const bool wasThere = QFile::exists(full.path);
        try {
            make(full, surroundings, progress);
        } catch (const base::Failure &) {
            for (const char *suffix : {"", "-wal", "-shm"}) {
                if (!wasThere)
                    QFile::remove(full.path + QLatin1StringView(suffix));
            }
            throw;
        }
        // What follows is the officer's own work, by the real clock.
        return base::valueOrThrow(
            Session::open(full.path, store::PlannerFile::Access::Write, std::move(surroundings)));
    });
}

} // namespace workflow
