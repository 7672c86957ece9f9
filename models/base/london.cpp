#include "base/london.h"

namespace base {

const QTimeZone &london()
{
    // To look a zone up takes longer than all else that is done with it.
    static const QTimeZone zone("Europe/London");
    return zone;
}

QDateTime inLondon(const QDateTime &moment)
{
    return moment.toTimeZone(london());
}

} // namespace base
