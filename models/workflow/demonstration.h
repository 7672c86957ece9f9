#pragma once

#include "workflow/session.h"

namespace workflow {

/// What a demonstration is a function of.
struct DemonstrationRequest {
    QString path;
    int homes = 160;
    int years = 1;
    quint32 seed = 1;
    QDate until; ///< null: today
};

/// Makes a fictional authority with districts, networks, providers, homes and contacts of all
/// kinds that tell a story. The same request gives the same digest. Progress is told 0 to 1.
base::Result<std::unique_ptr<Session>>
makeDemonstration(const DemonstrationRequest &request, store::Surroundings surroundings,
                  const std::function<void(double)> &progress = {});

} // namespace workflow
