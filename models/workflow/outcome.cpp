#include "workflow/outcome.h"

namespace workflow {

namespace {

/// What is worked out is said only where an officer's rating is shown in its place: a contact a
/// week for three years holds 31,000 of these twice.
void add(QJsonObject &colours, QJsonObject &computed, const QString &key,
         const rules::AreaRating &rating)
{
    colours.insert(key, subject::key(rating.colour));
    if (rating.computed != rating.colour)
        computed.insert(key, subject::key(rating.computed));
}

} // namespace

QJsonObject outcomeOf(const rules::HomeRating &rating)
{
    QJsonObject colours;
    QJsonObject computed;
    QJsonObject counts;
    for (const rules::AreaRating &area : rating.areas) {
        const QString key = subject::key(*area.area);
        add(colours, computed, key, area);
        counts.insert(key, QJsonObject{{QStringLiteral("applicable"), area.applicable},
                                       {QStringLiteral("known"), area.known}});
    }
    add(colours, computed, QStringLiteral("overall"), rating.overall);
    QJsonObject outcome{{QStringLiteral("colours"), colours},
                        {QStringLiteral("counts"), counts},
                        {QStringLiteral("edition"), rating.edition->hash},
                        {QStringLiteral("rules"), rating.edition->rules}};
    if (!computed.isEmpty())
        outcome.insert(QStringLiteral("computed"), computed);
    return outcome;
}

} // namespace workflow
