#include "base/id.h"

namespace base {

QUuid idFromContent(const QString &kind, const QString &content)
{
    static const QUuid planner(QStringLiteral("5c1d4c3e-54b0-4f0e-9d6b-6a3f0b7f2c11"));
    return QUuid::createUuidV5(planner, kind + QLatin1Char('\n') + content);
}

} // namespace base
