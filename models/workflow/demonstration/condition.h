#pragma once

#include "workflow/demonstration/diary.h"

namespace workflow::demonstration {

/// How a home fares: what is wrong in it on each day.
class Condition {
public:
    Condition(const Member &member, const Calendar &calendar, const Words &words);

    /// The questions whose answer is not green on this day, with their colour.
    Levels on(const QDate &day) const;

private:
    struct Spell {
        QDate from;
        QDate until;
        Levels levels;
    };

    void addHistory(const Calendar &calendar, const Words &words);
    void addPointsToFollow(const Calendar &calendar, const Words &words);
    void addPresent(const Member &member, const Calendar &calendar, const Words &words);
    void addStory(const Member &member, const Calendar &calendar, const Words &words);

    quint32 m_seed;
    int m_number;
    std::vector<Spell> m_spells;
};

} // namespace workflow::demonstration
