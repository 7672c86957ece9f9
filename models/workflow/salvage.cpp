#include "workflow/salvage.h"

#include "base/text.h"
#include "store/damage.h"
#include "workflow/file_places.h"
#include "workflow/record_words.h"
#include "workflow/say.h"

namespace workflow {
namespace {

QString lostWords(const store::LostChanges &lost)
{
    const int count = int(lost.count());
    if (lost.after.isValid() && lost.before.isValid())
        return Say::tr("%n changes made after %1 and before %2 could not be read.", nullptr, count)
            .arg(base::longMoment(lost.after), base::longMoment(lost.before));
    if (lost.after.isValid())
        return Say::tr("%n changes made after %1 could not be read.", nullptr, count)
            .arg(base::longMoment(lost.after));
    if (lost.before.isValid())
        return Say::tr("%n changes made before %1 could not be read.", nullptr, count)
            .arg(base::longMoment(lost.before));
    return Say::tr("%n changes of another laptop could not be read.", nullptr, count);
}

QStringList wordsOf(const store::Salvaged &salvaged)
{
    if (salvaged.isWhole())
        return {Say::tr("Everything was there: %n changes, each as it was written.", nullptr,
                        int(salvaged.changes))};
    QStringList words{
        Say::tr("%n changes are as they were written.", nullptr, int(salvaged.changes))};
    if (salvaged.renamed > 0)
        words.append(Say::tr("%n changes come after one that could not be read. They stand with "
                             "who made them and when, under a new laptop name.",
                             nullptr, int(salvaged.renamed)));
    if (salvaged.inPart > 0)
        words.append(Say::tr("%n of them may lack something.", nullptr, int(salvaged.inPart)));
    if (salvaged.unknown > 0)
        words.append(
            Say::tr("%n of them lack who made them and when.", nullptr, int(salvaged.unknown)));
    for (const store::LostChanges &lost : salvaged.lost)
        words.append(lostWords(lost));
    if (salvaged.isCouncilNameLost)
        words.append(Say::tr("The name of the council could not be read. Write it in Settings."));
    if (salvaged.lostQuestionSets > 0)
        words.append(Say::tr("%n question sets could not be read. Contacts recorded with them keep "
                             "their answers, but show no colours.",
                             nullptr, int(salvaged.lostQuestionSets)));
    words.append(Say::tr("If you share with colleagues, ask one of them to send you everything, "
                         "and take it in: what they hold fills the gaps. The last backup may hold "
                         "the rest."));
    return words;
}

std::vector<ToCheck> toCheck(Session &session, const store::Salvaged &salvaged)
{
    RecordNames names(session);
    std::vector<ToCheck> records;
    for (const store::InPart &part : salvaged.toCheck) {
        const RecordWords &words = names.record(part.kind, part.id);
        ToCheck record{.home = words.home, .about = words.about};
        for (const QString &field : part.fields)
            record.fields.append(names.field(part.kind, part.id, field));
        records.push_back(std::move(record));
    }
    return records;
}

SalvageReport salvageTo(const QString &path, const QString &target,
                        const store::Surroundings &surroundings)
{
    SalvageReport report{.salvaged = store::salvage(path, target, surroundings)};
    report.words = wordsOf(report.salvaged);
    const auto session =
        base::valueOrThrow(Session::open(target, store::PlannerFile::Access::Read, surroundings));
    report.toCheck = toCheck(*session, report.salvaged);
    return report;
}

} // namespace

base::Result<SalvageReport> salvage(const QString &path, const QString &target,
                                    const store::Surroundings &surroundings)
{
    return base::attempt([&] {
        const auto lock = lockAgainstWindows(path);
        return salvageTo(path, target, surroundings);
    });
}

QString damageIn(const QString &path, bool hasBackups)
{
    return store::damageIn(path, hasBackups);
}

base::Result<Mended> mend(const QString &path, const store::Surroundings &surroundings)
{
    return base::attempt([&] {
        const auto lock = lockAgainstWindows(path);
        const QString fresh = path + QStringLiteral(".mending");
        store::PlannerFile::discard(fresh);
        Mended mended{.report = salvageTo(path, fresh, surroundings), .keptAs = {}};
        mended.keptAs = freeName(path, Say::tr("%1 damaged %2"), surroundings.clock.now());
        try {
            takePlaceOf(path, fresh, mended.keptAs);
        } catch (const base::Failure &) {
            store::PlannerFile::discard(fresh);
            throw;
        }
        return mended;
    });
}

} // namespace workflow
