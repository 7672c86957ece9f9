#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QtGlobal>
#include <vector>

namespace workflow::demonstration {

/// Chance that is the same on every machine: the standard's distributions are not. One die of its
/// own for each home and purpose, so that nothing depends on what was thrown before for another.
class Dice {
public:
    /// The die of this seed for this purpose, such as a home's number and a question's id.
    Dice(quint32 seed, qint64 number, QStringView purpose = {});

    quint32 next();
    /// From `least` to `most`, both possible. `most` below `least` gives `least`.
    int between(int least, int most);
    /// From 0 up to, not including, 1.
    double share();
    bool chance(double likelihood) { return share() < likelihood; }

    /// One of a list that is not empty.
    template <typename List>
    const auto &pick(const List &list)
    {
        return list[static_cast<typename List::size_type>(between(0, int(list.size()) - 1))];
    }

    /// The list in another order.
    template <typename T>
    void shuffle(std::vector<T> &list)
    {
        for (size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[static_cast<size_t>(between(0, int(i) - 1))]);
    }

private:
    quint64 m_state;
};

} // namespace workflow::demonstration
