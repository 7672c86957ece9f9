#pragma once

#include "workflow/demonstration.h"

#include <QTemporaryDir>

/// Demonstrations, made one after another in a folder of their own.
namespace demonstrations {

using workflow::DemonstrationRequest;

inline const QDate lateNovember(2026, 11, 22);

class Maker {
public:
    store::Surroundings surroundings() const
    {
        store::Surroundings made;
        made.clock.fixedToday = lateNovember;
        made.library = editions::shippedEditions();
        made.witnessFolder = m_folder.filePath(QStringLiteral("witness"));
        return made;
    }

    DemonstrationRequest request(int homes, quint32 seed, const QDate &until = lateNovember,
                                 int years = 1)
    {
        const QString name = QStringLiteral("demo%1.planner").arg(++m_made);
        return {.path = m_folder.filePath(name),
                .homes = homes,
                .years = years,
                .seed = seed,
                .until = until};
    }

    std::unique_ptr<workflow::Session> make(const DemonstrationRequest &wanted)
    {
        auto made = workflow::makeDemonstration(wanted, surroundings());
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        return std::move(*made);
    }

private:
    QTemporaryDir m_folder;
    int m_made = 0;
};

} // namespace demonstrations
