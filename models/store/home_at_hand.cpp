#include "store/home_at_hand.h"

#include <algorithm>

namespace store {
namespace {

bool isSameContact(const rules::ContactAnswers &one, const rules::ContactAnswers &other)
{
    return one.review == other.review && one.date == other.date && one.kind == other.kind &&
           one.edition == other.edition;
}

/// Of an outbreak older answers count too.
bool isAboutOutbreaks(const QString &question, const editions::Library &library)
{
    const auto &all = library.all();
    return std::any_of(all.begin(), all.end(), [&question](const editions::EditionPointer &each) {
        return each->intervals.outbreakQuestion == question;
    });
}

} // namespace

void HomeAtHand::forget()
{
    m_home = 0;
    m_contacts.clear();
    m_changed.clear();
}

void HomeAtHand::follow(const Touched &touched, qint64 dataVersion,
                        const editions::Library &library)
{
    const bool isThisHome = touched.homes.size() == 1 && *touched.homes.begin() == m_home;
    if (!isThisHome || !touched.rearranged.empty() || dataVersion != m_dataVersion)
        forget();
    m_dataVersion = dataVersion;
    std::set<QString> questions = touched.notes;
    for (const auto &[review, answered] : touched.answers)
        questions.insert(answered.begin(), answered.end());
    const bool aboutOutbreaks = std::any_of(questions.begin(), questions.end(), [&](const auto &q) {
        return isAboutOutbreaks(q, library);
    });
    if (aboutOutbreaks)
        forget();
    m_changed.merge(questions);
}

bool HomeAtHand::knows(qint64 home, const std::vector<rules::ContactAnswers> &heads) const
{
    return m_home == home && std::equal(heads.begin(), heads.end(), m_contacts.begin(),
                                        m_contacts.end(), isSameContact);
}

const std::vector<rules::ContactAnswers> &
HomeAtHand::newestOf(Answers &answers, qint64 home, std::vector<rules::ContactAnswers> heads)
{
    if (knows(home, heads)) {
        for (const QString &question : m_changed)
            answers.renewNewest(home, question, m_contacts);
    } else {
        m_contacts = std::move(heads);
        answers.addNewest(home, m_contacts);
        m_home = home;
    }
    m_changed.clear();
    return m_contacts;
}

} // namespace store
