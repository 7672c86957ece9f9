#include "lists/trend.h"

#include "base/text.h"
#include "lists/say.h"

#include <QStringList>

namespace lists {

QString trendWords(const std::vector<TrendPoint> &points)
{
    QStringList words;
    for (const TrendPoint &point : points) {
        if (point.isBroken)
            words += Say::tr("then asked differently");
        words += Say::tr("%1 %2").arg(base::shortDate(point.date), point.word);
    }
    return words.join(QStringLiteral(", "));
}

} // namespace lists
