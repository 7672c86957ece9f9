#include "workflow/demonstration/filling.h"

#include "base/json.h"
#include "base/text.h"
#include "store/queries.h"
#include "workflow/demonstration/happenings.h"
#include "workflow/demonstration/opening.h"
#include "workflow/say.h"

#include <QFile>
#include <algorithm>
#include <set>

namespace workflow::demonstration {
namespace {

using rules::WorkingDays;

constexpr int mostHomes = 15'000;
constexpr int mostYears = 10;
/// Contacts in one transaction: more would only need more memory.
constexpr int contactsAtOnce = 20'000;

WorkingDays workingDays()
{
    const QString path = QStringLiteral(":/data/bank_holidays.json");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        base::fail(Say::tr("%1 is missing from the program. Install it again.").arg(path));
    return WorkingDays::fromJson(base::readJsonDocument(file.readAll(), path));
}

/// Writes what happened, each at its moment.
class Writer {
public:
    Writer(store::PlannerFile &file, QDateTime &moment) : m_file(file), m_moment(moment) {}

    void write(std::vector<Event> events)
    {
        std::stable_sort(events.begin(), events.end(),
                         [](const Event &one, const Event &other) { return one.at < other.at; });
        std::vector<store::Draft> drafts;
        for (Event &event : events) {
            if (event.edition && m_kept.insert(event.edition->hash).second)
                store::keepEdition(event.draft, *event.edition);
            drafts.push_back(std::move(event.draft));
        }
        m_file.writeAll(drafts, [&](size_t i) { m_moment = events[i].at; });
    }

private:
    store::PlannerFile &m_file;
    QDateTime &m_moment;
    std::set<QString> m_kept; ///< hashes of the question sets in the file
};

void tell(const std::function<void(double)> &progress, double share)
{
    if (progress)
        progress(std::clamp(share, 0.0, 1.0));
}

/// Everything as it happened, in stretches of days.
void fillByDay(Writer &writer, std::vector<Event> countyEvents, std::vector<Life> &lives,
               const County &county, const std::function<void(double)> &progress)
{
    const auto days = county.start.daysTo(county.until);
    const qint64 atOnce =
        std::max<qint64>(30, contactsAtOnce * 12 / std::max<qint64>(1, qint64(lives.size())));
    for (QDate from = county.start; from <= county.until; from = from.addDays(atOnce)) {
        const QDate last = std::min(from.addDays(atOnce - 1), county.until);
        std::vector<Event> events;
        std::erase_if(countyEvents, [&](Event &event) {
            if (event.at.date() > last)
                return false;
            events.push_back(std::move(event));
            return true;
        });
        for (size_t i = 0; i < lives.size(); ++i) {
            std::vector<Event> more = lives[i].until(last);
            std::move(more.begin(), more.end(), std::back_inserter(events));
            const double done = double(i) / double(lives.size());
            tell(progress,
                 (double(county.start.daysTo(from)) + 0.4 * done * double(atOnce)) / double(days));
        }
        writer.write(std::move(events));
        tell(progress, double(county.start.daysTo(last)) / double(days));
    }
}

void fillHomeByHome(Writer &writer, std::vector<Event> countyEvents, std::vector<Life> &lives,
                    const County &county, const std::function<void(double)> &progress)
{
    writer.write(std::move(countyEvents));
    for (size_t i = 0; i < lives.size(); ++i) {
        writer.write(lives[i].until(county.until));
        tell(progress, double(i + 1) / double(lives.size()));
    }
}

} // namespace

void requirePossible(const DemonstrationRequest &request, const editions::Library &library)
{
    if (request.homes < 1 || request.homes > mostHomes)
        base::fail(Say::tr("A demonstration has from 1 to %1 homes. Nothing was made.")
                       .arg(QString::number(mostHomes)));
    if (request.years < 1 || request.years > mostYears)
        base::fail(Say::tr("A demonstration is of 1 to %1 years. Nothing was made.")
                       .arg(QString::number(mostYears)));
    const QDate start = request.until.addYears(-request.years);
    if (library.inForceOn(start))
        return;
    if (library.all().empty())
        base::fail(
            Say::tr("There is no question set to make a demonstration with. Nothing was made."));
    base::fail(
        Say::tr("A demonstration that begins on %1 has no question set: the first is in force "
                "from %2. Nothing was made. Ask for fewer years.")
            .arg(base::longDate(start), base::longDate(library.all().front()->inForceFrom)));
}

QDateTime beginningOf(const DemonstrationRequest &request)
{
    return QDateTime(request.until.addYears(-request.years), QTime(8, 0), Qt::UTC);
}

void fill(store::PlannerFile &file, const Filling &filling, QDateTime &moment,
          const std::function<void(double)> &progress)
{
    const Words words;
    County county = makeCounty(filling.request, words);
    decide(county, words);
    const Calendar calendar{.county = county,
                            .library = file.library(),
                            .workingDays = workingDays(),
                            .seed = filling.request.seed,
                            .pace = filling.pace};
    std::vector<Life> lives;
    lives.reserve(county.members.size());
    for (const Member &member : county.members)
        lives.emplace_back(member, calendar, words);
    std::vector<Event> events = countyEvents(county, store::authority(file), words);
    std::vector<Event> more = countyHappenings(calendar, words);
    std::move(more.begin(), more.end(), std::back_inserter(events));
    Writer writer(file, moment);
    if (filling.homeByHome)
        fillHomeByHome(writer, std::move(events), lives, county, progress);
    else
        fillByDay(writer, std::move(events), lives, county, progress);
}

} // namespace workflow::demonstration
