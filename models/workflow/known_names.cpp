#include "workflow/known_names.h"

#include "lists/people_words.h"
#include "store/queries.h"
#include "store/records.h"
#include "subject/people_records.h"
#include "subject/support_records.h"
#include "workflow/homes.h"
#include "workflow/say.h"

namespace workflow {
namespace {

class NameList {
public:
    NameList(Session &session, const base::Id<subject::Home> &home) : m_session(session)
    {
        addPosts(home);
        for (const subject::Officer &officer : base::valueOrThrow(officers(session)))
            add(officer.name, Say::tr("the officer"));
        for (const store::ReviewLine &contact : store::reviews(session.file(), home))
            add(contact.review.metWith.name, theRole(contact.review.metWith.role));
        for (const auto &note : store::every<subject::ContactNote>(session.file(), home))
            add(note.with, Say::tr("somebody of the home"));
        for (const auto &action : store::every<subject::Action>(session.file(), home))
            add(action.owner.name, lists::sideWithin(action.owner.side),
                action.owner.side == QLatin1StringView("nhs"));
        for (const auto &step : store::every<subject::EscalationStep>(session.file(), home))
            add(step.decision.by, Say::tr("whoever decided"));
        for (const auto &challenge : store::every<subject::Challenge>(session.file(), home)) {
            add(challenge.by.name, theRole(challenge.by.role));
            add(challenge.decision.by, Say::tr("whoever decided"));
        }
        for (const auto &plan : store::every<subject::Plan>(session.file(), home)) {
            add(plan.signedByHome.name, theRole(plan.signedByHome.role));
            add(plan.signedByCouncil.name, Say::tr("the officer"));
        }
    }

    std::vector<papers::KnownName> take() { return std::move(m_names); }

private:
    /// Those too who have left: officers still write about them.
    void addPosts(const base::Id<subject::Home> &home)
    {
        for (const auto &post : store::every<subject::Post>(m_session.file(), home)) {
            const auto person =
                post.person ? store::find(m_session.file(), *post.person) : std::nullopt;
            if (!person)
                continue;
            const bool isOther = post.role == QLatin1StringView("other");
            const QString role =
                isOther ? person->title : lists::wordOf(lists::postRoles(), post.role);
            const bool isOfNhs = post.role == QLatin1StringView("clinical_lead") ||
                                 post.role == QLatin1StringView("nurse");
            add(person->name, theRole(role), isOfNhs);
        }
    }

    /// "the deputy manager"; empty where no role is known.
    static QString theRole(const QString &role)
    {
        const QString said = role.trimmed();
        return said.isEmpty() ? said : Say::tr("the %1").arg(said.left(1).toLower() + said.mid(1));
    }

    void add(const QString &name, const QString &role, bool isOfPartner = false)
    {
        if (!name.trimmed().isEmpty())
            m_names.push_back({name, role, isOfPartner});
    }

    Session &m_session;
    std::vector<papers::KnownName> m_names;
};

} // namespace

std::vector<papers::KnownName> knownNames(Session &session, const base::Id<subject::Home> &home)
{
    return NameList(session, home).take();
}

} // namespace workflow
