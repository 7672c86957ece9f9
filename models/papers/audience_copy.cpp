#include "papers/audience_copy.h"

#include "base/text.h"
#include "lists/action_words.h"
#include "lists/phrases.h"
#include "lists/reason_words.h"
#include "papers/audience_parts.h"

#include <QSet>
#include <algorithm>

namespace papers {
namespace {

QString folded(const QString &name)
{
    return base::tidy(name).toCaseFolded();
}

/// Those who may be named: who work for a public body and for nobody else.
QStringList namedOnPurpose(const std::vector<KnownName> &everybody, Audience audience)
{
    if (audience != Audience::Partners)
        return {};
    QSet<QString> others;
    for (const KnownName &each : everybody) {
        if (!each.isOfPartner)
            others.insert(folded(each.name));
    }
    QStringList named;
    for (const KnownName &each : everybody) {
        if (each.isOfPartner && isNameOfPerson(each.name) && !others.contains(folded(each.name)))
            named += base::tidy(each.name);
    }
    named.removeDuplicates();
    return named;
}

std::vector<KnownName> namedByRole(std::vector<KnownName> everybody, const QStringList &named)
{
    std::erase_if(everybody, [&named](const KnownName &each) {
        return named.contains(base::tidy(each.name), Qt::CaseInsensitive);
    });
    return everybody;
}

class AudienceCopy {
public:
    AudienceCopy(const SummaryValues &values, Audience audience)
        : m_values(values),
          m_isPublic(audience == Audience::Public),
          m_named(namedOnPurpose(everybodyIn(values), audience)),
          m_names(namedByRole(everybodyIn(values), m_named)),
          m_small(values.position.edition->rollUp.publishSmall)
    {
        rememberPlaces();
        m_hidden = hideSmallNumbers(m_values, !m_isPublic);
        forget();
        filterHome();
        filterPeople();
        filterAnswers();
        filterChangedRatings();
        filterActions();
        filterPlan();
        sayWhatIsLeftOut();
    }

    const SummaryValues &values() const { return m_values; }
    int hidden() const { return m_hidden; }
    const QStringList &doubts() const { return m_doubts; }
    const QStringList &named() const { return m_named; }

private:
    /// Words with capital letters that are no names of people, and addresses of organisations.
    void rememberPlaces()
    {
        const subject::Home &home = m_values.home;
        const subject::Authority &council = m_values.authority;
        m_places = {home.name,     home.brand, home.address.lines, home.authority,
                    home.district, home.pcn,   home.region,        council.name};
        if (!beginsWithTitle(home.provider))
            m_places += home.provider;
        m_places += m_named;
        for (const subject::Action &action : m_values.actions)
            m_places += action.owner.organisation;
        for (const editions::Question &question : m_values.position.edition->questions)
            m_places += question.label.in();
        for (const subject::ContactPoint *point :
             {&council.supportLine, &council.healthProtection, &council.infectionControl,
              &council.ppeRoute, &council.nightHelp, &council.safeguarding}) {
            m_places += point->organisation;
            if (!m_isPublic)
                m_addresses += {base::tidy(point->telephone), base::tidy(point->email)};
        }
    }

    /// What an officer wrote, without what this audience may not read.
    QString text(const QString &said, const QString &where)
    {
        const QString kept =
            m_small.without(withoutAddresses(m_names.without(said), m_addresses), m_hidden);
        for (const QString &doubt : possibleNames(kept, m_places) + m_small.possibleCounts(kept))
            m_doubts += Say::tr("%1: %2").arg(where, doubt);
        return kept;
    }

    bool mayBeNamed(const QString &name) const
    {
        return !isNameOfPerson(name) || m_named.contains(base::tidy(name), Qt::CaseInsensitive);
    }

    /// What is for the council alone.
    void forget()
    {
        m_values.councilNotes.clear();
        m_values.earlier.clear();
        m_values.disputes.clear();
        m_values.openReferrals.clear();
        m_values.names.clear();
        m_values.trend = {};
        if (!m_isPublic)
            return;
        m_values.help.clear();
        m_values.takenFurther.clear();
        m_values.clinicalLead.reset();
        m_values.officer.reset();
        m_values.plan.reset();
        m_values.nextContact = {};
        m_values.nextKind.clear();
        m_values.tellUsBy = {};
    }

    void filterHome()
    {
        const subject::Home all = m_values.home;
        subject::Home &home = m_values.home = subject::Home(all.id);
        home.name = all.name;
        home.locationId = all.locationId;
        if (m_isPublic)
            return;
        home.provider =
            beginsWithTitle(all.provider) ? Say::tr("A person, not a company") : all.provider;
        home.address = all.address;
        home.pcn = all.pcn;
        home.beds = all.beds;
        home.careTypes = all.careTypes;
        home.cqcRating = all.cqcRating;
        home.manager = all.manager;
        if (home.manager.name.trimmed().isEmpty() || mayBeNamed(home.manager.name))
            return;
        const bool isInPost =
            home.manager.state.isEmpty() || home.manager.state == QLatin1StringView("in_post");
        home.manager.name = isInPost ? Say::tr("In post") : QString();
    }

    void filterPeople()
    {
        if (m_values.review) {
            subject::MetWith &met = m_values.review->metWith;
            const bool isKnown = !met.name.trimmed().isEmpty();
            if (!mayBeNamed(met.name))
                met.name.clear();
            met.role = m_isPublic ? QString() : text(met.role, Say::tr("We spoke to"));
            if (isKnown && joinedParts({met.name, met.role}).isEmpty() && !m_isPublic)
                met.role = Say::tr("Somebody of the home");
            m_values.review->attemptedReason.clear();
        }
        if (m_values.officer) {
            subject::Officer &officer = *m_values.officer;
            officer.name = textOr(text(officer.role, Say::tr("The officer")), Say::tr("Officer"));
            officer.name[0] = officer.name[0].toUpper();
            officer.email.clear();
            officer.telephone.clear();
        }
        if (m_values.clinicalLead)
            filterPerson(*m_values.clinicalLead);
        subject::Authority &council = m_values.authority;
        for (subject::ContactPoint *point :
             {&council.supportLine, &council.healthProtection, &council.infectionControl,
              &council.ppeRoute, &council.nightHelp, &council.safeguarding}) {
            if (m_isPublic)
                *point = {};
            else if (!mayBeNamed(point->name)) {
                point->name.clear();
                point->email.clear(); // it is mostly made of the name
            }
        }
    }

    /// A person's own telephone and email are no organisation's.
    void filterPerson(subject::ContactDetails &person)
    {
        const bool isKnown = !person.name.trimmed().isEmpty();
        person.telephone.clear();
        person.email.clear();
        person.role = m_names.without(person.role);
        if (!mayBeNamed(person.name))
            person.name = m_isPublic ? QString() : person.role;
        if (person.name == person.role)
            person.role.clear();
        if (isKnown && joinedParts({person.name, person.role}).isEmpty())
            person.name = Say::tr("Named");
    }

    void filterAnswers()
    {
        const editions::Edition &edition = *m_values.position.edition;
        for (auto &[id, held] : m_values.position.answers) {
            subject::Answer &answer = held.held.answer;
            const QString label = lists::labelOf(id, edition);
            answer.councilNote.clear();
            answer.comment =
                m_isPublic ? QString() : text(answer.comment, Say::tr("Note on %1").arg(label));
            if (auto *person = std::get_if<subject::ContactDetails>(&held.value))
                filterPerson(*person);
            else if (auto *written = std::get_if<subject::Text>(&held.value))
                written->text = text(written->text, label);
            answer.value = held.value;
        }
    }

    void filterChangedRatings()
    {
        for (auto &change : m_values.position.overrides)
            change.reset(); // the ratings hold them
        for (rules::AreaRating &area : m_values.rating.areas)
            filterChange(area.override);
        filterChange(m_values.rating.overall.override);
    }

    void filterChange(std::optional<subject::Override> &change)
    {
        if (!change)
            return;
        const QString reason = text(change->reason, Say::tr("Reason for a changed rating"));
        // It goes on from "because": the role of a name at its beginning begins no sentence.
        const bool isNew = !reason.isEmpty() && reason.front() != change->reason.front();
        change->reason = isNew ? reason.left(1).toLower() + reason.mid(1) : reason;
        change->councilReason.clear();
        change->by.clear();
    }

    void filterActions()
    {
        for (size_t i = 0; i < m_values.actions.size(); ++i) {
            subject::Action &action = m_values.actions[i];
            const QString where = Say::tr("Action “%1”").arg(shortened(action.what));
            action.what = text(action.what, where);
            action.progress.outcome = text(action.progress.outcome, where);
            action.chase.waitingFor = text(action.chase.waitingFor, where);
            action.councilNote.clear();
            subject::ActionOwner &owner = action.owner;
            owner.organisation = m_names.without(owner.organisation);
            if (!mayBeNamed(owner.name))
                owner.name.clear();
            if (joinedParts({owner.name, owner.organisation}).isEmpty())
                owner.organisation = lists::wordOf(lists::actionSides(), owner.side);
        }
        for (OfferedHelp &help : m_values.help)
            help.answer.words = text(help.answer.words, help.name);
    }

    QString shortened(const QString &said) const
    {
        constexpr int most = 40;
        const QString kept = base::tidy(m_names.without(said));
        return kept.size() > most ? kept.left(most).trimmed() + QChar(0x2026) : kept;
    }

    void filterPlan()
    {
        for (TakenFurther &each : m_values.takenFurther) {
            const QString where = Say::tr("Taken further");
            each = {.item = text(each.item, where),
                    .level = text(each.level, where),
                    .reached = each.reached,
                    .raisedBy = {},
                    .why = {},
                    .wanted = text(each.wanted, where),
                    .decision = text(each.decision, where)};
        }
        if (!m_values.plan)
            return;
        subject::Plan &plan = *m_values.plan;
        plan.workingWell = text(plan.workingWell, Say::tr("What is working well"));
        plan.worries.clear();
        plan.before.clear();
        plan.sent.to.clear();
        plan.closed = {};
        plan.outcome = {};
        for (subject::SignOff *signature : {&plan.signedByHome, &plan.signedByCouncil}) {
            if (!mayBeNamed(signature->name))
                signature->name.clear();
            signature->role = text(signature->role, Say::tr("Sign-off"));
        }
        // Nothing records that a home agrees to share them.
        plan.signedByHome.comments = Say::tr("not in this copy");
        plan.signedByCouncil.comments =
            text(plan.signedByCouncil.comments, Say::tr("Comments of the council"));
    }

    void sayWhatIsLeftOut()
    {
        const QString few = Say::tr("Counts of people from 1 to %1 are given as “%2”.")
                                .arg(m_values.position.edition->rollUp.publishSmall - 1)
                                .arg(m_small.words());
        m_values.leftOut = joinedParts({m_isPublic ? Say::tr("Names of people are left out.")
                                                   : Say::tr("Some names of people are left out."),
                                        m_small.isSmall(1) ? few : QString()},
                                       QStringLiteral(" "));
    }

    SummaryValues m_values;
    bool m_isPublic;
    QStringList m_named;
    NamesInText m_names;
    SmallNumbers m_small;
    QStringList m_places;
    QStringList m_addresses;
    QStringList m_doubts;
    int m_hidden = 0;
};

} // namespace

bool isToFilter(Audience audience)
{
    switch (audience) {
    case Audience::Home:
    case Audience::Council:
        return false;
    case Audience::Partners:
    case Audience::Public:
        return true;
    }
    Q_UNREACHABLE();
}

SummaryValues forAudience(const SummaryValues &values, Audience audience)
{
    return isToFilter(audience) ? AudienceCopy(values, audience).values() : values;
}

std::optional<PrintCheck> checkBeforePrinting(const SummaryValues &values, Audience audience)
{
    if (!isToFilter(audience))
        return std::nullopt;
    const AudienceCopy copy(values, audience);
    const QString shown = allStrings(homeSummary(values, audience)).join(QLatin1Char('\n'));
    PrintCheck check{.smallNumbers = copy.hidden(), .doubts = copy.doubts()};
    check.people =
        int(std::count_if(copy.named().begin(), copy.named().end(), [&shown](const QString &name) {
            return shown.contains(name, Qt::CaseInsensitive);
        }));
    check.doubts.removeDuplicates();
    return check;
}

QString PrintCheck::words() const
{
    QString said = Say::tr("This names nobody");
    if (people == 1)
        said = Say::tr("This names 1 person");
    else if (people > 1)
        said = Say::tr("This names %1 people").arg(lists::numberWords(people));
    else if (!doubts.isEmpty())
        said = Say::tr("This names people");
    if (smallNumbers == 1)
        said += Say::tr("; 1 small number hidden");
    else if (smallNumbers > 1)
        said += Say::tr("; %1 small numbers hidden").arg(lists::numberWords(smallNumbers));
    return said;
}

} // namespace papers
