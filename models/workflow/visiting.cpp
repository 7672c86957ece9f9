#include "workflow/visiting.h"

#include "base/text.h"
#include "workflow/homes.h"
#include "workflow/say.h"

#include <array>
#include <functional>
#include <map>

namespace workflow {
namespace {

using subject::Home;
using subject::Visiting;

/// From the nearest to the widest.
enum Scope { OfHome, OfDistrict, OfAll, Elsewhere };

Scope scopeOf(const Visiting &visiting, const Home &home)
{
    if (visiting.home)
        return *visiting.home == home.id ? OfHome : Elsewhere;
    if (visiting.district.isEmpty())
        return OfAll;
    return visiting.district.compare(home.district, Qt::CaseInsensitive) == 0 ? OfDistrict
                                                                              : Elsewhere;
}

const editions::AlertLevel *levelOf(const editions::Edition &edition, const QString &key)
{
    for (const editions::AlertLevel &level : edition.plan.alertLevels) {
        if (level.key == key)
            return &level;
    }
    return nullptr;
}

VisitingRow rowOf(const editions::Edition &edition, const Visiting &visiting, Scope scope)
{
    const editions::AlertLevel *level = levelOf(edition, visiting.level);
    VisitingRow row{.visiting = visiting,
                    .where = {},
                    .level = level ? level->name.in() : visiting.level,
                    .measures = visiting.measures};
    if (row.measures.isEmpty() && level)
        row.measures = level->measures.in();
    row.where = scope == OfHome       ? Say::tr("This home")
                : scope == OfDistrict ? visiting.district
                                      : Say::tr("All homes");
    return row;
}

} // namespace

base::Result<std::vector<VisitingRow>> visitings(Session &session, const base::Id<Home> &id)
{
    return base::attempt([&] {
        const Home home = requireHome(session, id);
        const editions::EditionPointer edition = session.edition();
        // Of one day, what was written down last comes first.
        std::multimap<QDate, Visiting, std::greater<>> newestFirst;
        const auto all = store::every<Visiting>(session.file());
        for (auto visiting = all.rbegin(); visiting != all.rend(); ++visiting)
            newestFirst.emplace(visiting->from, *visiting);
        std::vector<VisitingRow> rows;
        for (const auto &[day, visiting] : newestFirst) {
            const Scope scope = scopeOf(visiting, home);
            if (scope != Elsewhere)
                rows.push_back(rowOf(*edition, visiting, scope));
        }
        std::array<bool, 3> isFound{};
        for (VisitingRow &row : rows) {
            bool &isTaken = isFound.at(scopeOf(row.visiting, home));
            row.holds = !isTaken && row.visiting.from <= session.today();
            isTaken = isTaken || row.holds;
        }
        return rows;
    });
}

base::Result<QString> visitingWords(Session &session, const base::Id<Home> &id, bool isOutbreak)
{
    return base::attempt([&] {
        const Home home = requireHome(session, id);
        const editions::EditionPointer edition = session.edition();
        QStringList words;
        if (isOutbreak && !edition->plan.outbreakVisiting.isEmpty())
            words += edition->plan.outbreakVisiting.in();
        const auto rows = base::valueOrThrow(visitings(session, id));
        for (const Scope scope : {OfHome, OfDistrict, OfAll}) {
            for (const VisitingRow &row : rows) {
                const bool isSaid = row.holds && scopeOf(row.visiting, home) == scope;
                if (isSaid && !row.measures.isEmpty() && !words.contains(row.measures))
                    words += row.measures;
            }
        }
        return words.join(QLatin1Char(' '));
    });
}

Visiting newVisiting(Session &session, const base::Id<Home> &home)
{
    auto visiting = newRecord<Visiting>(session);
    visiting.home = home;
    visiting.from = session.today();
    return visiting;
}

base::Result<Visiting> keepVisiting(Session &session, const Visiting &visiting,
                                    const Saying &saying)
{
    return base::attempt([&] {
        if (visiting.home)
            requireHome(session, visiting.home);
        if (visiting.home && !visiting.district.isEmpty())
            refuseField(QStringLiteral("district"),
                        Say::tr("It is about one home or about a district, not both."));
        if (!visiting.from.isValid())
            refuseField(QStringLiteral("from_day"), Say::tr("Say from which day."));
        const editions::AlertLevel *level = levelOf(*session.edition(), visiting.level);
        if (base::tidy(visiting.measures).isEmpty() && !level)
            refuseField(QStringLiteral("measures"), Say::tr("Say what holds for visits."));
        const auto before =
            store::find(session.file(), visiting.id).value_or(Visiting(visiting.id));
        keep(session, {store::change(before, visiting)}, saying);
        return visiting;
    });
}

} // namespace workflow
