#pragma once

#include "store/answers.h"
#include "store/journal.h"

namespace store {

/// The newest answers of the home that was written to last. A visit writes forty answers of one
/// home one by one; without this each of them would read all the others again.
class HomeAtHand {
public:
    /// What Answers::newestOf gives, read again only where `follow` was told of a change. `heads`
    /// are the contacts of the home as they are now, without their answers.
    const std::vector<rules::ContactAnswers> &newestOf(Answers &answers, qint64 home,
                                                       std::vector<rules::ContactAnswers> heads);
    /// Takes note of what a transaction wrote. `dataVersion` is that of the file: somebody else may
    /// have written meanwhile.
    void follow(const Touched &touched, qint64 dataVersion, const editions::Library &library);
    /// Reads everything again next time, as after a transaction that failed.
    void forget();

private:
    bool knows(qint64 home, const std::vector<rules::ContactAnswers> &heads) const;

    qint64 m_home = 0; ///< 0: none
    qint64 m_dataVersion = 0;
    std::vector<rules::ContactAnswers> m_contacts;
    std::set<QString> m_changed; ///< questions to read again
};

} // namespace store
