#include "base/text.h"
#include "workflow/say.h"
#include "workflow/sharing.h"

namespace workflow {
namespace {

/// The most anybody has said there is of each laptop.
store::Counts toldOf(const std::vector<store::Heard> &heard)
{
    store::Counts told;
    for (const store::Heard &one : heard) {
        for (const auto &[device, count] : one.has)
            told[device] = std::max(told[device], count);
    }
    return told;
}

QString laptopName(const QUuid &device, const QString &officer)
{
    const QString letters = device.toString(QUuid::WithoutBraces).left(4);
    return officer.isEmpty() ? Say::tr("Laptop %1").arg(letters)
                             : Say::tr("%1’s laptop (%2)").arg(officer, letters);
}

LaptopState stateOf(const store::LaptopRow &row)
{
    return {.device = row.device,
            .officer = row.officer,
            .heardOf = row.lastAt,
            .changes = row.changes,
            .isThis = row.isThis};
}

} // namespace

base::Result<std::vector<LaptopState>> laptopStates(Session &session)
{
    return base::attempt([&] {
        std::map<QUuid, LaptopState> states;
        std::set<QUuid> former;
        for (const store::LaptopRow &row : store::laptops(session.file())) {
            states.emplace(row.device, stateOf(row));
            if (row.isFormer)
                former.insert(row.device);
        }
        const std::vector<store::Heard> heard = store::heard(session.file());
        for (const auto &[device, count] : toldOf(heard)) {
            LaptopState &state = states[device];
            state.device = device;
            state.missing = std::max(qint64(0), count - state.changes);
        }
        for (const store::Heard &one : heard) {
            const auto found = states.find(one.device);
            if (found == states.end())
                continue;
            LaptopState &state = found->second;
            state.heardOf = std::max(state.heardOf, one.made);
            if (state.officer.isEmpty())
                state.officer = one.officer;
        }
        std::vector<LaptopState> all;
        for (auto &[device, state] : states) {
            if (former.contains(device) && state.missing == 0)
                continue;
            state.name = laptopName(device, state.officer);
            all.push_back(std::move(state));
        }
        std::sort(all.begin(), all.end(), [](const LaptopState &a, const LaptopState &b) {
            return a.isThis != b.isThis ? a.isThis : a.heardOf > b.heardOf;
        });
        return all;
    });
}

QString completenessWords(const std::vector<LaptopState> &laptops)
{
    if (laptops.size() < 2)
        return {};
    QStringList behind;
    for (const LaptopState &laptop : laptops) {
        if (laptop.missing > 0)
            behind.append(laptop.heardOf.isValid()
                              ? Say::tr("%1, last heard of on %2")
                                    .arg(laptop.name, base::longDate(laptop.heardOf.date()))
                              : Say::tr("%1, not heard of yet").arg(laptop.name));
    }
    const auto all = int(laptops.size());
    if (behind.isEmpty())
        return Say::tr("Includes all %n laptops.", nullptr, all);
    return Say::tr("Includes %1 of %n laptops. Not all from: %2.", nullptr, all)
        .arg(all - int(behind.size()))
        .arg(behind.join(QStringLiteral("; ")));
}

base::Result<qint64> notShared(Session &session)
{
    return base::attempt([&] {
        const store::Counts shared = store::sharedCounts(session.file());
        const store::Counts told = toldOf(store::heard(session.file()));
        const auto of = [](const store::Counts &counts, const QUuid &device) {
            const auto found = counts.find(device);
            return found == counts.end() ? qint64(0) : found->second;
        };
        qint64 open = 0;
        for (const auto &[device, count] : store::countsOf(session.file()))
            open += std::max(qint64(0), count - std::max(of(shared, device), of(told, device)));
        return open;
    });
}

base::Result<std::vector<store::ExchangeRow>> sharedSoFar(Session &session)
{
    return base::attempt([&] { return store::exchanges(session.file()); });
}

base::Result<ArrivedTogether> changesOfExchange(Session &session, qint64 number)
{
    return base::attempt([&] {
        for (const store::ExchangeRow &row : store::exchanges(session.file())) {
            if (row.key != number || row.firstChange == 0)
                continue;
            const QString day = base::longDate(row.at.date());
            ArrivedTogether result{
                .of = row.officer.isEmpty()
                          ? Say::tr("the update taken in on %1").arg(day)
                          : Say::tr("the update from %1, taken in on %2").arg(row.officer, day)};
            for (qint64 change = row.firstChange; change <= row.lastChange; ++change)
                result.changes.insert(change);
            return result;
        }
        base::fail(
            Say::tr("No update with the number %1 brought anything to this file, so there is "
                    "nothing to take back. Nothing was changed.")
                .arg(number));
    });
}

} // namespace workflow
