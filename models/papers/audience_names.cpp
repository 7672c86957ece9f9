#include "lists/action_words.h"
#include "papers/audience_parts.h"

namespace papers {
namespace {

/// "the deputy manager"; empty where nothing is said.
QString theRole(const QString &role)
{
    const QString said = role.trimmed();
    if (said.isEmpty())
        return {};
    return Say::tr("the %1").arg(said.left(1).toLower() + said.mid(1));
}

/// Whether somebody who is named in answer to this question works for a public body.
bool isOfPartner(const editions::Question &question)
{
    return question.owners.contains(QStringLiteral("nhs")) &&
           !question.owners.contains(QStringLiteral("home"));
}

} // namespace

std::vector<KnownName> everybodyIn(const SummaryValues &values)
{
    std::vector<KnownName> names = values.names;
    const auto add = [&names](const QString &name, const QString &role, bool isPartner = false) {
        if (!name.trimmed().isEmpty())
            names.push_back({name, role, isPartner});
    };
    add(values.home.manager.name, Say::tr("the manager"));
    // CQC's directory names a provider who is a person with a title.
    if (beginsWithTitle(values.home.provider))
        add(values.home.provider, Say::tr("the provider"));
    if (values.review)
        add(values.review->metWith.name, theRole(values.review->metWith.role));
    if (values.officer)
        add(values.officer->name, Say::tr("the officer"));
    if (values.clinicalLead)
        add(values.clinicalLead->name, Say::tr("the clinical lead"), true);
    for (const subject::Action &action : values.actions)
        add(action.owner.name, lists::sideWithin(action.owner.side),
            action.owner.side == QLatin1StringView("nhs"));
    for (const rules::AreaRating &area : values.rating.areas) {
        if (area.override)
            add(area.override->by, Say::tr("the officer"));
    }
    if (values.rating.overall.override)
        add(values.rating.overall.override->by, Say::tr("the officer"));
    if (values.plan) {
        add(values.plan->signedByHome.name, theRole(values.plan->signedByHome.role));
        add(values.plan->signedByCouncil.name, Say::tr("the officer"));
    }
    for (const ContactLine &contact : values.earlier)
        add(contact.with, Say::tr("somebody of the home"));
    for (const editions::Question &question : values.position.edition->questions) {
        const auto found = values.position.answers.find(question.id);
        const auto *details = found == values.position.answers.end()
                                  ? nullptr
                                  : std::get_if<subject::ContactDetails>(&found->second.value);
        if (details)
            add(details->name, theRole(textOr(details->role, question.label.in())),
                isOfPartner(question));
    }
    const subject::Authority &council = values.authority;
    for (const subject::ContactPoint *point :
         {&council.healthProtection, &council.infectionControl, &council.nightHelp})
        add(point->name, textOr(point->organisation, Say::tr("somebody")), true);
    for (const subject::ContactPoint *point :
         {&council.supportLine, &council.ppeRoute, &council.safeguarding})
        add(point->name, Say::tr("the council"));
    return names;
}

} // namespace papers
