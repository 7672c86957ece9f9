#include "workflow/outcome.h"

namespace workflow {

QJsonObject outcomeOf(const rules::HomeRating &rating)
{
    QJsonObject colours;
    QJsonObject computed;
    QJsonObject counts;
    for (const rules::AreaRating &area : rating.areas) {
        const QString key = subject::key(*area.area);
        colours.insert(key, subject::key(area.colour));
        computed.insert(key, subject::key(area.computed));
        counts.insert(key, QJsonObject{{QStringLiteral("applicable"), area.applicable},
                                       {QStringLiteral("known"), area.known}});
    }
    colours.insert(QStringLiteral("overall"), subject::key(rating.overall.colour));
    computed.insert(QStringLiteral("overall"), subject::key(rating.overall.computed));
    return {{QStringLiteral("colours"), colours},
            {QStringLiteral("computed"), computed},
            {QStringLiteral("counts"), counts},
            {QStringLiteral("edition"), rating.edition->hash},
            {QStringLiteral("rules"), rating.edition->rules}};
}

} // namespace workflow
