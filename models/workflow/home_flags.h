#pragma once

#include "rules/position.h"
#include "workflow/session.h"

#include <map>

namespace workflow {

/// The flags of homes today, in words, from the answers to the status questions alone.
class HomeFlags {
public:
    /// Reads those of the homes with these keys; without any, of all.
    explicit HomeFlags(Session &session, const std::vector<qint64> &homes = {});

    QStringList of(qint64 home) const;

private:
    QDate m_day;
    const editions::Library &m_library;
    editions::EditionPointer m_edition;
    std::map<qint64, std::vector<rules::ContactAnswers>> m_answers;
};

} // namespace workflow
