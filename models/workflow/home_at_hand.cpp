#include "workflow/home_at_hand.h"

#include "store/records.h"

namespace workflow {

using subject::Home;
using subject::Review;

base::Result<std::optional<Home>> homeAtHand(Session &session, const QString &place)
{
    return base::attempt([&]() -> std::optional<Home> {
        const QUuid id = QUuid::fromString(place.section(QLatin1Char('/'), 0, 0));
        if (id.isNull())
            return std::nullopt;
        if (auto home = store::find(session.file(), base::Id<Home>(id)))
            return home->deleted ? std::nullopt : home;
        const auto review = store::find(session.file(), base::Id<Review>(id));
        return review && review->home ? store::find(session.file(), *review->home) : std::nullopt;
    });
}

} // namespace workflow
