#include "store/undo.h"

#include "base/json.h"
#include "store/identity.h"

namespace store {
namespace {

using Reason = UndoPlan::Reason;
using Writes = std::map<QString, std::vector<FieldWrite>>;

/// One record that the changes wrote to.
struct Subject {
    qint64 key = 0;
    QString kind{};
    QUuid id{};
    const subject::KindInfo *info = nullptr;
};

bool isNull(const QByteArray &value)
{
    return value.isEmpty() || value == "null";
}

/// Whether this version knows the field, and so can write it back.
bool knows(const subject::KindInfo &info, const QString &field)
{
    return info.field(field) ||
           (info.kind == subject::RecordKind::Review && subject::answerField(field).has_value());
}

class Planning {
public:
    Planning(PlannerFile &file, const std::set<qint64> &changes)
        : m_file(file),
          m_database(file.database()),
          m_knowledge(file.journal().knowledge())
    {
        for (const qint64 change : changes)
            addChange(change);
    }

    UndoPlan plan()
    {
        for (const Subject &subject : m_subjects)
            planRecord(subject);
        keepWhatIsNeeded();
        for (const auto &[key, made] : m_made)
            m_plan.steps.push_back({.kind = made.subject.info->kind,
                                    .id = made.subject.id,
                                    .field = deletedField,
                                    .now = {},
                                    .then = {},
                                    .isDeletion = true,
                                    .change = made.change});
        return std::move(m_plan);
    }

private:
    struct Made {
        Subject subject;
        qint64 change = 0;
    };

    void addChange(qint64 change)
    {
        Statement entries =
            m_database.prepare("SELECT entry.key, entry.record, record.kind, record.id FROM entry "
                               "JOIN record ON record.key = entry.record "
                               "WHERE entry.change = ? ORDER BY entry.key");
        entries.bind(change);
        const bool removes = removesValues(change);
        bool isHere = false;
        while (entries.next()) {
            isHere = true;
            // What it wrote besides says that something was removed, and stays with that.
            if (removes && entries.text(2) != removalKind)
                continue;
            m_entries.emplace(entries.number(0), change);
            if (!m_known.insert(entries.number(1)).second)
                continue;
            const QString kind = entries.text(2);
            m_subjects.push_back({.key = entries.number(1),
                                  .kind = kind,
                                  .id = QUuid::fromRfc4122(entries.bytes(3)),
                                  .info = subject::kindNamed(kind)});
        }
        if (isHere)
            m_plan.changes.push_back(change);
    }

    bool removesValues(qint64 change)
    {
        Statement row = m_database.prepare("SELECT 1 FROM entry JOIN record ON record.key = "
                                           "entry.record WHERE entry.change = ? AND "
                                           "record.kind = 'removal' LIMIT 1");
        return row.bind(change).next();
    }

    bool isOurs(const FieldWrite &write) const { return m_entries.contains(write.entry); }

    qint64 changeOf(qint64 entry)
    {
        Statement row = m_database.prepare("SELECT change FROM entry WHERE key = ?");
        row.bind(entry);
        return row.next() ? row.number(0) : 0;
    }

    void leave(const Subject &subject, const QString &field, Reason reason, qint64 since = 0)
    {
        m_plan.left.push_back({subject.kind, subject.id, field, reason, since});
    }

    void planRecord(const Subject &subject)
    {
        if (!subject.info) {
            leave(subject, {}, subject.kind == removalKind ? Reason::Removed : Reason::NotKnown);
            return;
        }
        const Writes writes = m_file.journal().writesOf(subject.key);
        if (const qint64 deletion = deletedSince(writes)) {
            leave(subject, {}, Reason::Deleted, deletion);
            return;
        }
        if (isDestroyed(subject, writes)) {
            leave(subject, {}, Reason::Removed);
            return;
        }
        qint64 since = 0;
        if (const qint64 made = madeBy(writes, since))
            planMade(subject, made, since);
        else
            planFields(subject, writes);
    }

    /// The change of others that deleted the record, or of ours where it stays deleted without
    /// them; 0: it is not deleted, or would not be.
    qint64 deletedSince(const Writes &writes)
    {
        const auto found = writes.find(deletedField);
        if (found == writes.end())
            return 0;
        const FieldWrite winner = fold(deletedField, found->second, m_knowledge).winner();
        if (isNull(winner.value))
            return 0;
        const bool staysDeleted = !isOurs(winner) || !isNull(without(found->second, deletedField));
        return staysDeleted ? changeOf(winner.entry) : 0;
    }

    /// A plan that was destroyed stays as it is.
    bool isDestroyed(const Subject &subject, const Writes &writes) const
    {
        const auto found = writes.find(QStringLiteral("destroyed"));
        return subject.info->kind == subject::RecordKind::Plan && found != writes.end() &&
               !isNull(fold(found->first, found->second, m_knowledge).winner().value);
    }

    /// The value of a field without what is taken back.
    QByteArray without(const std::vector<FieldWrite> &writes, const QString &field) const
    {
        std::vector<FieldWrite> others;
        std::copy_if(writes.begin(), writes.end(), std::back_inserter(others),
                     [this](const FieldWrite &write) { return !isOurs(write); });
        return others.empty() ? QByteArray("null")
                              : fold(field, others, m_knowledge).winner().value;
    }

    /// The change of ours that made the record, 0 where it was here without them. `since` is one
    /// of others that wrote to it afterwards; that it was deleted and brought back does not count.
    qint64 madeBy(const Writes &writes, qint64 &since)
    {
        std::vector<FieldWrite> ours;
        std::vector<FieldWrite> others;
        for (const auto &[field, all] : writes) {
            if (field == deletedField)
                continue;
            for (const FieldWrite &write : all)
                (isOurs(write) ? ours : others).push_back(write);
        }
        for (const FieldWrite &other : others) {
            if (std::none_of(ours.begin(), ours.end(),
                             [&](const FieldWrite &own) { return m_knowledge.knows(other, own); }))
                return 0;
        }
        if (ours.empty())
            return 0;
        if (!others.empty())
            since = changeOf(others.back().entry);
        const auto first = std::min_element(
            ours.begin(), ours.end(),
            [](const FieldWrite &a, const FieldWrite &b) { return a.entry < b.entry; });
        return m_entries.at(first->entry);
    }

    void planMade(const Subject &subject, qint64 made, qint64 since)
    {
        if (!subject.info->field(deletedField))
            leave(subject, {}, Reason::NeverDeleted);
        else if (since != 0)
            leave(subject, {}, Reason::ChangedSince, since);
        else
            m_made.emplace(subject.key, Made{subject, made});
    }

    void planFields(const Subject &subject, const Writes &writes)
    {
        for (const auto &[field, all] : writes) {
            if (std::none_of(all.begin(), all.end(),
                             [this](const FieldWrite &write) { return isOurs(write); }))
                continue;
            if (!knows(*subject.info, field)) {
                leave(subject, field, Reason::NotKnown);
                continue;
            }
            const FieldWrite winner = fold(field, all, m_knowledge).winner();
            if (!isOurs(winner)) {
                leave(subject, field, Reason::ChangedSince, changeOf(winner.entry));
                continue;
            }
            if (isRemoved(winner.entry, field)) {
                leave(subject, field, Reason::Removed);
                continue;
            }
            const QJsonValue now = base::jsonValue(winner.value);
            const QJsonValue then = base::jsonValue(without(all, field));
            if (now == then)
                continue;
            m_rewritten.emplace(subject.key, field);
            m_plan.steps.push_back({.kind = subject.info->kind,
                                    .id = subject.id,
                                    .field = field,
                                    .now = now,
                                    .then = then,
                                    .change = m_entries.at(winner.entry)});
        }
    }

    bool isRemoved(qint64 entry, const QString &field)
    {
        Statement row = m_database.prepare("SELECT 1 FROM removed WHERE entry = ? AND field = ?");
        return row.bind(entry).bind(field).next();
    }

    /// What stays keeps what it belongs to: no record goes that one of others points at.
    void keepWhatIsNeeded()
    {
        const std::vector<std::pair<qint64, qint64>> pointers = pointersToMade();
        for (bool again = true; again;) {
            again = false;
            for (const auto &[from, to] : pointers) {
                const auto found = m_made.find(to);
                if (found == m_made.end() || m_made.contains(from))
                    continue;
                leave(found->second.subject, {}, Reason::StillNeeded);
                m_made.erase(found);
                again = true;
            }
        }
    }

    /// Which records that are not deleted point at those to be deleted.
    std::vector<std::pair<qint64, qint64>> pointersToMade()
    {
        std::set<subject::RecordKind> kinds;
        for (const auto &[key, made] : m_made)
            kinds.insert(made.subject.info->kind);
        std::vector<std::pair<qint64, qint64>> pointers;
        for (const subject::KindInfo &info : subject::recordKinds()) {
            for (const subject::FieldInfo &field : info.fields) {
                if (field.refersTo && kinds.contains(*field.refersTo))
                    addPointers(info, field, pointers);
            }
        }
        return pointers;
    }

    void addPointers(const subject::KindInfo &info, const subject::FieldInfo &field,
                     std::vector<std::pair<qint64, qint64>> &pointers)
    {
        const QByteArray column(field.name.data(), field.name.size());
        QByteArray sql = "SELECT record, " + column + " FROM " +
                         QByteArray(info.name.data(), info.name.size()) + " WHERE " + column +
                         " IS NOT NULL";
        if (info.field(deletedField))
            sql += " AND deleted IS NULL";
        Statement rows = m_database.prepare(sql);
        while (rows.next()) {
            if (m_made.contains(rows.number(1)) &&
                !m_rewritten.contains({rows.number(0), QString(field.name)}))
                pointers.emplace_back(rows.number(0), rows.number(1));
        }
    }

    PlannerFile &m_file;
    Database &m_database;
    const Knowledge &m_knowledge;
    std::map<qint64, qint64> m_entries; ///< those taken back, with their change
    std::set<qint64> m_known;
    std::vector<Subject> m_subjects;
    std::map<qint64, Made> m_made; ///< records to be deleted, by key
    std::set<std::pair<qint64, QString>> m_rewritten;
    UndoPlan m_plan;
};

} // namespace

Draft UndoPlan::draft(const QString &why, std::optional<base::Id<subject::Officer>> officer) const
{
    Draft draft{.officer = officer, .why = why};
    for (const Step &step : steps) {
        const QJsonValue value =
            step.isDeletion ? QJsonValue(QJsonObject{{QStringLiteral("why"), why}}) : step.then;
        if (draft.records.empty() || draft.records.back().id != step.id ||
            draft.records.back().kind != step.kind)
            draft.records.push_back({.kind = step.kind, .id = step.id});
        draft.records.back().fields.insert(step.field, value);
    }
    return draft;
}

UndoPlan planUndo(PlannerFile &file, const std::set<qint64> &changes)
{
    const Snapshot snapshot(file.database());
    return Planning(file, changes).plan();
}

qint64 lastOwnChange(PlannerFile &file)
{
    Statement row = file.database().prepare(
        "SELECT key FROM change WHERE device = ? ORDER BY seq DESC LIMIT 1");
    row.bind(localValue(file.database(), "device").toLongLong());
    return row.next() ? row.number(0) : 0;
}

} // namespace store
