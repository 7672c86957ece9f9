#pragma once

#include "subject/fields.h"

#include <QJsonObject>
#include <QString>
#include <QUuid>
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

/// The journal's rules 4 to 12 and 19 once more, slow and obvious: plain lists and maps, no cache,
/// no short way. The store is compared with it over random histories.
namespace reference {

/// What a change did to one record.
struct Part {
    QString kind;
    QUuid id;
    QJsonObject fields;
    bool operator==(const Part &) const = default;
};

struct Change {
    QUuid device;
    qint64 seq = 0;
    qint64 at = 0;
    std::map<QUuid, qint64> after;
    std::vector<Part> parts;
    QString directory = {}; ///< ISO date of the directory file it came from; empty: an officer's
    bool operator==(const Change &) const = default;
};

/// One field of one record.
struct Where {
    QString kind;
    QUuid id;
    QString field;
    bool operator==(const Where &) const = default;
    bool operator<(const Where &other) const
    {
        return std::tie(kind, id, field) < std::tie(other.kind, other.id, other.field);
    }
};

/// One write of a field.
struct Write {
    QUuid device;
    qint64 seq = 0;
    qint64 at = 0;
    QJsonValue value;
    QString directory;
};

class Laptop {
public:
    /// What a laptop that makes `device`'s next change would write; nothing where nothing changes.
    std::optional<Change> write(const QUuid &device, qint64 at, const std::vector<Part> &parts,
                                const QString &directory = {});
    void receive(const std::vector<Change> &changes);

    /// The fields of a record that hold something.
    QJsonObject fields(const QString &kind, const QUuid &id) const;
    /// Fields with more than one head, equal or not.
    std::set<Where> several() const;
    /// Fields whose heads differ.
    std::set<Where> conflicts() const;

    /// What taking back these changes would write; `deletion` is the value of field `deleted`.
    std::vector<Part> undo(const std::set<std::pair<QUuid, qint64>> &changes,
                           const QJsonValue &deletion) const;

    const std::vector<Change> &applied() const { return m_applied; }
    size_t waiting() const { return m_waiting.size(); }

private:
    bool has(const Change &change) const;
    bool isReady(const Change &change) const;
    qint64 lastOf(const QUuid &device) const;
    bool knows(const Write &later, const Write &earlier) const;
    std::map<Where, std::vector<Write>> writes() const;
    std::vector<Write> heads(const QString &field, const std::vector<Write> &writes) const;

    std::vector<Change> m_applied;
    std::vector<Change> m_waiting;
};

inline qint64 Laptop::lastOf(const QUuid &device) const
{
    qint64 last = 0;
    for (const Change &change : m_applied) {
        if (change.device == device && change.seq > last)
            last = change.seq;
    }
    return last;
}

inline bool Laptop::has(const Change &change) const
{
    return change.seq <= lastOf(change.device);
}

inline bool Laptop::isReady(const Change &change) const
{
    if (lastOf(change.device) != change.seq - 1)
        return false;
    for (const auto &[device, seq] : change.after) {
        if (lastOf(device) < seq)
            return false;
    }
    return true;
}

/// Rule 6.
inline bool Laptop::knows(const Write &later, const Write &earlier) const
{
    if (later.device == earlier.device)
        return earlier.seq < later.seq;
    for (const Change &change : m_applied) {
        if (change.device != later.device || change.seq > later.seq)
            continue;
        const auto known = change.after.find(earlier.device);
        if (known != change.after.end() && earlier.seq <= known->second)
            return true;
    }
    return false;
}

inline std::map<Where, std::vector<Write>> Laptop::writes() const
{
    std::map<Where, std::vector<Write>> all;
    for (const Change &change : m_applied) {
        for (const Part &part : change.parts) {
            for (auto field = part.fields.begin(); field != part.fields.end(); ++field)
                all[{part.kind, part.id, field.key()}].push_back(
                    {change.device, change.seq, change.at, *field, change.directory});
        }
    }
    return all;
}

/// Rules 8, 11 and 12: whether `a` comes before `b`.
inline bool comesBefore(const QString &field, const Write &a, const Write &b)
{
    const auto rank = [&field](const Write &write) {
        const bool isKept = field == QLatin1StringView("deleted") && write.value.isNull();
        // An officer's write comes after every date.
        const QString directory =
            write.directory.isEmpty() ? QStringLiteral("officer") : write.directory;
        return std::make_tuple(!isKept, directory, write.at, write.device.toRfc4122());
    };
    return rank(a) > rank(b);
}

/// Rule 8: the writes no other write knows, the one that wins first.
inline std::vector<Write> Laptop::heads(const QString &field,
                                        const std::vector<Write> &writes) const
{
    std::vector<Write> found;
    for (const Write &write : writes) {
        bool superseded = false;
        for (const Write &other : writes)
            superseded = superseded || knows(other, write);
        if (!superseded)
            found.push_back(write);
    }
    for (Write &write : found) {
        if (comesBefore(field, write, found.front()))
            std::swap(write, found.front());
    }
    return found;
}

inline QJsonObject Laptop::fields(const QString &kind, const QUuid &id) const
{
    QJsonObject object;
    for (const auto &[where, all] : writes()) {
        if (where.kind != kind || where.id != id)
            continue;
        const QJsonValue value = heads(where.field, all).front().value;
        if (!value.isNull())
            object.insert(where.field, value);
    }
    return object;
}

inline std::set<Where> Laptop::several() const
{
    std::set<Where> found;
    for (const auto &[where, all] : writes()) {
        if (heads(where.field, all).size() > 1)
            found.insert(where);
    }
    return found;
}

inline std::set<Where> Laptop::conflicts() const
{
    std::set<Where> found;
    for (const auto &[where, all] : writes()) {
        const std::vector<Write> rivals = heads(where.field, all);
        for (const Write &head : rivals) {
            if (head.directory.isEmpty() && head.value != rivals.front().value)
                found.insert(where);
        }
    }
    return found;
}

inline std::optional<Change> Laptop::write(const QUuid &device, qint64 at,
                                           const std::vector<Part> &parts, const QString &directory)
{
    Change change{device, lastOf(device) + 1, at, {}, {}, directory};
    const std::set<Where> disputed = several();
    for (const Part &part : parts) {
        const QJsonObject before = fields(part.kind, part.id);
        Part kept{part.kind, part.id, {}};
        for (auto field = part.fields.begin(); field != part.fields.end(); ++field) {
            const QJsonValue was = before.contains(field.key()) ? before.value(field.key())
                                                                : QJsonValue(QJsonValue::Null);
            if (was != *field || disputed.contains({part.kind, part.id, field.key()}))
                kept.fields.insert(field.key(), *field);
        }
        if (!kept.fields.isEmpty())
            change.parts.push_back(kept);
    }
    if (change.parts.empty())
        return std::nullopt;
    std::map<QUuid, qint64> said;
    for (const Change &own : m_applied) {
        if (own.device == device) {
            for (const auto &[other, seq] : own.after)
                said[other] = std::max(said[other], seq);
        }
    }
    for (const Change &other : m_applied) {
        if (other.device != device && lastOf(other.device) > said[other.device])
            change.after[other.device] = lastOf(other.device);
    }
    m_applied.push_back(change);
    return change;
}

/// Rule 19: fields get back what they would hold without the changes; records they made go, unless
/// somebody changed them since or something that stays points at them.
inline std::vector<Part> Laptop::undo(const std::set<std::pair<QUuid, qint64>> &changes,
                                      const QJsonValue &deletion) const
{
    const QString deleted = QStringLiteral("deleted");
    const auto isOurs = [&](const Write &write) {
        return changes.contains({write.device, write.seq});
    };
    std::map<std::pair<QString, QUuid>, std::map<QString, std::vector<Write>>> records;
    for (const auto &[where, all] : writes())
        records[{where.kind, where.id}][where.field] = all;
    const auto valueOf = [this](const QString &field, const std::vector<Write> &all) {
        return all.empty() ? QJsonValue(QJsonValue::Null) : heads(field, all).front().value;
    };
    const auto others = [&](const std::vector<Write> &all) {
        std::vector<Write> kept;
        for (const Write &write : all) {
            if (!isOurs(write))
                kept.push_back(write);
        }
        return kept;
    };
    std::map<std::pair<QString, QUuid>, QJsonObject> result;
    std::set<std::pair<QString, QUuid>> going;
    for (const auto &[record, byField] : records) {
        const auto deletions = byField.find(deleted);
        if (deletions != byField.end() && !valueOf(deleted, deletions->second).isNull() &&
            (!isOurs(heads(deleted, deletions->second).front()) ||
             !valueOf(deleted, others(deletions->second)).isNull()))
            continue;
        std::vector<Write> own;
        std::vector<Write> foreign;
        for (const auto &[field, all] : byField) {
            for (const Write &write : all) {
                if (field != deleted)
                    (isOurs(write) ? own : foreign).push_back(write);
            }
        }
        const bool isMade =
            !own.empty() && std::all_of(foreign.begin(), foreign.end(), [&](const Write &write) {
                return std::any_of(own.begin(), own.end(),
                                   [&](const Write &each) { return knows(write, each); });
            });
        if (isMade) {
            if (foreign.empty() && subject::kindNamed(record.first)->field(deleted))
                going.insert(record);
            continue;
        }
        for (const auto &[field, all] : byField) {
            if (isOurs(heads(field, all).front()) &&
                valueOf(field, all) != valueOf(field, others(all)))
                result[record].insert(field, valueOf(field, others(all)));
        }
    }
    for (bool again = true; again;) {
        again = false;
        for (const auto &[record, byField] : records) {
            const subject::KindInfo &kind = *subject::kindNamed(record.first);
            const QJsonObject held = fields(record.first, record.second);
            if (going.contains(record) || held.contains(deleted))
                continue;
            for (const subject::FieldInfo &field : kind.fields) {
                const auto rewritten = result.find(record);
                if (!field.refersTo || !held.contains(field.name) ||
                    (rewritten != result.end() && rewritten->second.contains(field.name)))
                    continue;
                again = going.erase({subject::infoOf(*field.refersTo).name,
                                     QUuid(held.value(field.name).toString())}) > 0 ||
                        again;
            }
        }
    }
    for (const auto &record : going)
        result[record] = {{deleted, deletion}};
    std::vector<Part> parts;
    for (const auto &[record, written] : result)
        parts.push_back({record.first, record.second, written});
    return parts;
}

/// Rule 7.
inline void Laptop::receive(const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        const bool waits = std::find(m_waiting.begin(), m_waiting.end(), change) != m_waiting.end();
        if (!has(change) && !waits)
            m_waiting.push_back(change);
    }
    for (size_t i = 0; i < m_waiting.size();) {
        if (!isReady(m_waiting[i])) {
            ++i;
            continue;
        }
        m_applied.push_back(m_waiting[i]);
        m_waiting.erase(m_waiting.begin() + static_cast<qsizetype>(i));
        i = 0;
    }
}

} // namespace reference
