#include "workflow/outbreaks.h"

#include "base/text.h"
#include "lists/people_words.h"
#include "rules/next_contact.h"
#include "store/queries.h"
#include "workflow/homes.h"
#include "workflow/say.h"
#include "workflow/visiting.h"

#include <algorithm>
#include <map>

namespace workflow {
namespace {

using subject::Home;
using subject::Outbreak;
using subject::OutbreakCount;

void add(OutbreakRow &row, const OutbreakCount &count)
{
    row.residents += count.residents.value_or(0);
    row.staff += count.staff.value_or(0);
    row.hospital += count.hospital.value_or(0);
    row.deaths += count.deaths.value_or(0);
    if (count.residents.value_or(0) + count.staff.value_or(0) > 0)
        row.lastCase = std::max(row.lastCase, count.date);
}

/// The first of the outbreak days after somebody last spoke with the home. It may be past; then the
/// call is overdue.
QDate nextCallOf(Session &session, const editions::Edition &edition, const Outbreak &outbreak)
{
    std::vector<rules::Touch> touches;
    for (const store::ReviewLine &line : store::reviews(session.file(), *outbreak.home))
        touches.push_back({line.review.date, line.review.kind});
    const QDate spoken = rules::lastSpoken(edition, touches, session.today());
    return rules::outbreakCallAfter(edition.intervals, outbreak.notified,
                                    std::max(spoken, outbreak.notified));
}

OutbreakRow rowOf(Session &session, const Outbreak &outbreak)
{
    const editions::EditionPointer edition = session.edition();
    OutbreakRow row{.outbreak = outbreak,
                    .lastCase = {},
                    .mayBeOver = {},
                    .nextCall = {},
                    .visiting = {},
                    .today = session.today()};
    for (const OutbreakCount &count : store::every<OutbreakCount>(session.file(), *outbreak.home)) {
        if (count.outbreak == outbreak.id)
            add(row, count);
    }
    const QDate last = row.isOpen() ? session.today() : outbreak.over;
    row.day = int(outbreak.notified.daysTo(last));
    if (!row.isOpen())
        return row;
    if (edition->plan.recoveryDays)
        row.mayBeOver =
            std::max(outbreak.notified, row.lastCase).addDays(*edition->plan.recoveryDays);
    row.nextCall = nextCallOf(session, *edition, outbreak);
    row.visiting = base::valueOrThrow(visitingWords(session, *outbreak.home, true));
    return row;
}

void requireNoOther(Session &session, const Outbreak &outbreak)
{
    for (const Outbreak &other : store::every<Outbreak>(session.file(), *outbreak.home)) {
        const bool isSame = other.infection.compare(outbreak.infection, Qt::CaseInsensitive) == 0;
        if (other.id != outbreak.id && isSame && !other.over.isValid())
            refuseField(QStringLiteral("infection"),
                        Say::tr("An outbreak of %1 is open in this home already, since %2.")
                            .arg(other.infection, base::longDate(other.notified)));
    }
}

/// No day with cases lies outside the outbreak.
void requireCasesWithin(Session &session, const Outbreak &outbreak)
{
    for (const OutbreakCount &count : store::every<OutbreakCount>(session.file(), *outbreak.home)) {
        if (count.outbreak != outbreak.id ||
            count.residents.value_or(0) + count.staff.value_or(0) == 0)
            continue;
        if (count.date < outbreak.notified)
            refuseField(
                QStringLiteral("notified"),
                Say::tr("There are cases of %1, before that.").arg(base::longDate(count.date)));
        if (outbreak.over.isValid() && outbreak.over < count.date)
            refuseField(
                QStringLiteral("declared_over"),
                Say::tr("There are new cases of %1, after that.").arg(base::longDate(count.date)));
    }
}

void check(Session &session, Outbreak &outbreak)
{
    if (base::tidy(outbreak.infection).isEmpty())
        refuseField(QStringLiteral("infection"), Say::tr("Say which infection."));
    if (!outbreak.notified.isValid())
        refuseField(QStringLiteral("notified"), Say::tr("Say on which day it was notified."));
    requireNotInFuture(session, outbreak.notified, QStringLiteral("notified"));
    requireNotInFuture(session, outbreak.over, QStringLiteral("declared_over"));
    if (outbreak.over.isValid() && outbreak.over < outbreak.notified)
        refuseField(QStringLiteral("declared_over"),
                    Say::tr("It cannot be over before it was notified (%1).")
                        .arg(base::longDate(outbreak.notified)));
    requireCasesWithin(session, outbreak);
    requireNotInFuture(session, outbreak.admissions.since, QStringLiteral("admissions/since"));
    requireNotInFuture(session, outbreak.learning.done, QStringLiteral("learning/done"));
    if (outbreak.learning.done.isValid() && base::tidy(outbreak.learning.lessons).isEmpty())
        refuseField(QStringLiteral("learning/lessons"), Say::tr("Write down one lesson."));
    if (!outbreak.over.isValid())
        requireNoOther(session, outbreak);
    else if (!outbreak.learning.due.isValid())
        outbreak.learning.due = outbreak.over.addDays(session.edition()->plan.learningReviewDays);
}

/// One day is one record, whoever enters it: these numbers as the record of their day. Refuses a
/// day whose numbers are those of another record.
OutbreakCount ofItsDay(Session &session, const Outbreak &outbreak, const OutbreakCount &count)
{
    OutbreakCount dated = countOn(session, outbreak, count.date);
    const auto there = store::find(session.file(), dated.id);
    if (there && !there->deleted && dated.id != count.id)
        refuseField(
            QStringLiteral("date"),
            Say::tr("The numbers of %1 are there already.").arg(base::longDate(count.date)));
    dated.residents = count.residents;
    dated.staff = count.staff;
    dated.hospital = count.hospital;
    dated.deaths = count.deaths;
    dated.deleted.reset();
    return dated;
}

subject::Told Outbreak::*toldField(const QString &field)
{
    if (field == QLatin1StringView("told_infection_control"))
        return &Outbreak::toldInfectionControl;
    if (field == QLatin1StringView("told_placements"))
        return &Outbreak::toldPlacements;
    if (field == QLatin1StringView("told_discharge"))
        return &Outbreak::toldDischarge;
    if (field == QLatin1StringView("told_other_councils"))
        return &Outbreak::toldOtherCouncils;
    return &Outbreak::toldCommissioner;
}

} // namespace

base::Result<std::vector<OutbreakRow>> outbreaks(Session &session,
                                                 const std::optional<base::Id<Home>> &home)
{
    return base::attempt([&] {
        std::vector<OutbreakRow> rows;
        for (const Outbreak &outbreak : store::every<Outbreak>(session.file(), home)) {
            if (outbreak.home)
                rows.push_back(rowOf(session, outbreak));
        }
        std::stable_sort(rows.begin(), rows.end(), [](const OutbreakRow &a, const OutbreakRow &b) {
            return a.outbreak.notified > b.outbreak.notified;
        });
        return rows;
    });
}

Outbreak newOutbreak(Session &session, const base::Id<Home> &home)
{
    auto outbreak = newRecord<Outbreak>(session);
    outbreak.home = home;
    outbreak.notified = session.today();
    return outbreak;
}

base::Result<Outbreak> keepOutbreak(Session &session, Outbreak outbreak, const Saying &saying)
{
    return base::attempt([&] {
        requireHome(session, outbreak.home);
        check(session, outbreak);
        const auto before =
            store::find(session.file(), outbreak.id).value_or(Outbreak(outbreak.id));
        keep(session, {store::change(before, outbreak)}, saying);
        return outbreak;
    });
}

base::Result<std::vector<OutbreakCount>> countsOf(Session &session,
                                                  const base::Id<Outbreak> &outbreak)
{
    return base::attempt([&] {
        std::multimap<QDate, OutbreakCount> byDay;
        for (const OutbreakCount &count : store::every<OutbreakCount>(session.file())) {
            if (count.outbreak == outbreak)
                byDay.emplace(count.date, count);
        }
        std::vector<OutbreakCount> counts;
        for (const auto &[day, count] : byDay)
            counts.push_back(count);
        return counts;
    });
}

base::Id<OutbreakCount> outbreakCountId(const base::Id<Outbreak> &outbreak, const QDate &day)
{
    return base::Id<OutbreakCount>(
        base::idFromContent(QStringLiteral("outbreak_count"),
                            outbreak.text() + QLatin1Char('/') + day.toString(Qt::ISODate)));
}

OutbreakCount countOn(Session &session, const Outbreak &outbreak, const QDate &day)
{
    const base::Id<OutbreakCount> id = outbreakCountId(outbreak.id, day);
    OutbreakCount count = store::find(session.file(), id).value_or(OutbreakCount(id));
    count.outbreak = outbreak.id;
    count.home = outbreak.home;
    count.date = day;
    return count;
}

base::Result<OutbreakCount> keepCount(Session &session, OutbreakCount count, const Saying &saying)
{
    return base::attempt([&] {
        const auto outbreak =
            count.outbreak ? store::find(session.file(), *count.outbreak) : std::nullopt;
        if (!outbreak)
            base::fail(Say::tr("This outbreak is not in this file. Nothing was changed."));
        if (!count.date.isValid())
            refuseField(QStringLiteral("date"), Say::tr("Say of which day the numbers are."));
        requireNotInFuture(session, count.date, QStringLiteral("date"));
        if (outbreak->over.isValid() && outbreak->over < count.date)
            refuseField(QStringLiteral("date"), Say::tr("The outbreak was declared over on %1.")
                                                    .arg(base::longDate(outbreak->over)));
        if (count.date < outbreak->notified)
            refuseField(QStringLiteral("date"), Say::tr("That is before the outbreak was notified "
                                                        "(%1).")
                                                    .arg(base::longDate(outbreak->notified)));
        for (const auto &[path, number] :
             {std::pair("residents", count.residents), std::pair("staff", count.staff),
              std::pair("hospital", count.hospital), std::pair("deaths", count.deaths)}) {
            if (number.value_or(0) < 0)
                refuseField(QString::fromLatin1(path), Say::tr("A count is never below 0."));
        }
        const auto known = store::find(session.file(), count.id);
        const OutbreakCount dated = ofItsDay(session, *outbreak, count);
        const OutbreakCount before =
            store::find(session.file(), dated.id).value_or(OutbreakCount(dated.id));
        std::vector<store::Draft::Record> records{store::change(before, dated)};
        if (known && known->id != dated.id) {
            OutbreakCount gone = *known;
            gone.deleted =
                subject::Deletion{Say::tr("The numbers are of %1").arg(base::longDate(dated.date))};
            records.push_back(store::change(*known, gone));
        }
        keep(session, std::move(records), saying);
        return dated;
    });
}

std::vector<std::pair<QString, QString>> toBeTold()
{
    return {{QStringLiteral("told_infection_control"), Say::tr("Infection control team")},
            {QStringLiteral("told_placements"), Say::tr("Placements team")},
            {QStringLiteral("told_discharge"), Say::tr("Hospital discharge team")},
            {QStringLiteral("told_other_councils"), Say::tr("Other councils with residents here")},
            {QStringLiteral("told_commissioner"), Say::tr("Commissioner")}};
}

void tell(Session &session, Outbreak &outbreak, const QString &field, bool isTold,
          const QString &by)
{
    subject::Told &told = outbreak.*toldField(field);
    if (!isTold) {
        told = {};
    } else if (!told.at.isValid()) {
        const auto officer = workingOfficer(session);
        const QString name = officer ? officer->name : QString();
        told = {.at = session.now().toUTC(), .by = by.isEmpty() ? name : by};
    }
}

QString tellingWords(Session &session, const OutbreakRow &row)
{
    const Outbreak &outbreak = row.outbreak;
    const Home home = requireHome(session, outbreak.home);
    const QString postcode = home.address.postcode;
    QStringList lines{
        Say::tr("%1: outbreak of %2, notified on %3.")
            .arg(postcode.isEmpty() ? home.name : Say::tr("%1 (%2)").arg(home.name, postcode),
                 outbreak.infection, base::longDate(outbreak.notified))};
    if (!outbreak.reference.isEmpty())
        lines += Say::tr("Reference: %1.").arg(outbreak.reference);
    if (!outbreak.admissions.state.isEmpty())
        lines +=
            Say::tr("Admissions: %1.")
                .arg(lists::wordOf(lists::admissionStates(), outbreak.admissions.state).toLower());
    if (!outbreak.adviser.isEmpty())
        lines += Say::tr("Who advises on admissions: %1.").arg(outbreak.adviser);
    lines += Say::tr("Cases so far: %1 residents, %2 staff.").arg(row.residents).arg(row.staff);
    return lines.join(QLatin1Char('\n'));
}

} // namespace workflow
