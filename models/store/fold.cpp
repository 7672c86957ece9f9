#include "store/fold.h"

#include "base/json.h"

#include <algorithm>

namespace store {
namespace {

bool isCleared(const FieldWrite &write)
{
    return write.value == "null";
}

bool wins(bool saysDeleted, const FieldWrite &a, const FieldWrite &b)
{
    if (saysDeleted && isCleared(a) != isCleared(b))
        return isCleared(b);
    if (a.directory.isNull() != b.directory.isNull())
        return a.directory.isNull();
    if (a.directory != b.directory)
        return a.directory > b.directory;
    return a.at != b.at ? a.at > b.at : a.deviceId > b.deviceId;
}

} // namespace

void Knowledge::add(qint64 device, qint64 seq, qint64 other, qint64 upTo)
{
    std::map<qint64, qint64> &bySeq = m_upTo[{device, other}];
    const auto after = bySeq.upper_bound(seq);
    const qint64 before = after == bySeq.begin() ? 0 : std::prev(after)->second;
    bySeq[seq] = std::max(before, upTo);
    for (auto later = bySeq.upper_bound(seq); later != bySeq.end(); ++later)
        later->second = std::max(later->second, upTo);
}

bool Knowledge::knows(qint64 device, qint64 seq, qint64 other, qint64 otherSeq) const
{
    return otherSeq <= knownOf(device, seq, other);
}

qint64 Knowledge::knownOf(qint64 device, qint64 seq, qint64 other) const
{
    if (device == other)
        return seq - 1;
    const auto found = m_upTo.find({device, other});
    if (found == m_upTo.end())
        return 0;
    const auto after = found->second.upper_bound(seq);
    return after == found->second.begin() ? 0 : std::prev(after)->second;
}

bool Knowledge::knows(const FieldWrite &later, const FieldWrite &earlier) const
{
    return knows(later.device, later.seq, earlier.device, earlier.seq);
}

bool Folded::isConflict() const
{
    const QJsonValue first = base::jsonValue(heads.front().value);
    return std::any_of(heads.begin() + 1, heads.end(), [&first](const FieldWrite &head) {
        return head.directory.isNull() && base::jsonValue(head.value) != first;
    });
}

Folded fold(const QString &field, const std::vector<FieldWrite> &writes, const Knowledge &knowledge)
{
    // A device's later write knows its earlier ones: only the last of each device can be a head.
    std::map<qint64, const FieldWrite *> last;
    for (const FieldWrite &write : writes) {
        const FieldWrite *&known = last[write.device];
        if (!known || known->seq < write.seq)
            known = &write;
    }
    Folded folded;
    for (const auto &each : last) {
        const FieldWrite &candidate = *each.second;
        const bool superseded = std::any_of(last.begin(), last.end(), [&](const auto &other) {
            return knowledge.knows(*other.second, candidate);
        });
        if (!superseded)
            folded.heads.push_back(candidate);
    }
    std::sort(folded.heads.begin(), folded.heads.end(),
              [saysDeleted = field == deletedField](const FieldWrite &a, const FieldWrite &b) {
                  return wins(saysDeleted, a, b);
              });
    return folded;
}

std::optional<FieldWrite> commonBase(const QString &field, const std::vector<FieldWrite> &writes,
                                     const Folded &folded, const Knowledge &knowledge)
{
    std::vector<FieldWrite> known;
    for (const FieldWrite &write : writes) {
        const bool byAll =
            std::all_of(folded.heads.begin(), folded.heads.end(),
                        [&](const FieldWrite &head) { return knowledge.knows(head, write); });
        if (byAll)
            known.push_back(write);
    }
    return known.empty() ? std::nullopt : std::optional(fold(field, known, knowledge).winner());
}

} // namespace store
