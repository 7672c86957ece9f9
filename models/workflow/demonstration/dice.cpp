#include "workflow/demonstration/dice.h"

#include <utility>

namespace workflow::demonstration {
namespace {

/// One step of SplitMix64 (Steele, Lea, Flood 2014), which is in the public domain.
quint64 mixed(quint64 value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

} // namespace

Dice::Dice(quint32 seed, qint64 number, QStringView purpose) : m_state(seed)
{
    m_state = mixed(m_state * 0x9e3779b97f4a7c15ULL + static_cast<quint64>(number) + 1);
    for (const QChar letter : purpose)
        m_state = mixed(m_state * 31 + letter.unicode());
}

quint32 Dice::next()
{
    m_state += 0x9e3779b97f4a7c15ULL;
    return static_cast<quint32>(mixed(m_state) >> 32);
}

int Dice::between(int least, int most)
{
    if (most <= least)
        return least;
    const quint64 width = static_cast<quint64>(qint64{most} - least + 1);
    return static_cast<int>(least + static_cast<qint64>(next() * width >> 32));
}

double Dice::share()
{
    return next() / 4294967296.0;
}

} // namespace workflow::demonstration
