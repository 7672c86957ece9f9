#include "subject/records.h"

namespace subject {

const std::optional<Override> &overrideOf(const Home &home, std::optional<Area> area)
{
    if (!area)
        return home.overrideOverall;
    switch (*area) {
    case Area::Ipc:
        return home.overrideIpc;
    case Area::Clinical:
        return home.overrideClinical;
    case Area::Testing:
        return home.overrideTesting;
    case Area::Ppe:
        return home.overridePpe;
    }
    Q_UNREACHABLE();
}

} // namespace subject
