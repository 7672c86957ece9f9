#pragma once

#include "lists/column.h"
#include "lists/folding.h"
#include "lists/list_model.h"
#include "lists/roles.h"

#include <QHash>
#include <algorithm>
#include <map>
#include <optional>

namespace lists {

/// A list of `Row` for a view: one list of columns, filter as one types, conditions, sorting.
/// Every row has an identity that never changes; `update` merges by it.
template <typename Row>
class TableModel final : public ListModel {
public:
    using Condition = std::function<bool(const Row &)>;

    /// `identity` gives the id of a row, unique in the list.
    TableModel(Columns<Row> columns, std::function<QString(const Row &)> identity)
        : m_columns(std::move(columns)),
          m_identity(std::move(identity))
    {
    }

    /// Takes up rows that are new or changed, and lets go those removed; unknown ids in `removed`
    /// are passed over. Of two changed rows with one id the later counts.
    void update(std::vector<Row> changed, const QStringList &removed = {})
    {
        release(removed);
        if (m_entries.empty())
            m_entries.reserve(changed.size());
        std::vector<int> known;
        for (Row &row : changed) {
            const QString id = m_identity(row);
            const auto place = m_places.constFind(id);
            if (place == m_places.constEnd()) {
                m_places.insert(id, int(m_entries.size()));
                m_entries.push_back(entryOf(std::move(row), id));
            } else {
                known.push_back(*place);
                m_entries[size_t(*place)] = entryOf(std::move(row), id);
            }
        }
        refresh();
        announceChanges(known);
    }

    /// Makes the list hold exactly these rows, by the same merging: never a reset.
    void setRows(std::vector<Row> rows)
    {
        QHash<QString, int> wanted;
        for (const Row &row : rows)
            wanted.insert(m_identity(row), 0);
        QStringList gone;
        for (const Entry &entry : m_entries) {
            if (!wanted.contains(entry.id))
                gone += entry.id;
        }
        update(std::move(rows), gone);
    }

    void clear() { setRows({}); }

    /// The same columns with other words or another day in them.
    void setColumns(Columns<Row> columns)
    {
        Q_ASSERT(columns.size() == m_columns.size());
        m_columns = std::move(columns);
        std::vector<int> all;
        for (size_t stored = 0; stored < m_entries.size(); ++stored) {
            m_entries[stored].searched.reset();
            all.push_back(int(stored));
        }
        refresh();
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, gridColumns() - 1);
        announceChanges(all);
    }
    const Columns<Row> &columns() const { return m_columns; }

    /// Shows only rows that also meet this; another of the same name takes its place.
    void setCondition(const QString &name, Condition condition)
    {
        m_conditions[name] = std::move(condition);
        refilter();
    }
    void clearCondition(const QString &name)
    {
        if (m_conditions.erase(name) > 0)
            refilter();
    }
    /// Takes away filter and conditions.
    void showAll()
    {
        m_conditions.clear();
        setFilter({});
        refilter();
    }
    bool isNarrowed() const { return !m_conditions.empty() || total() != rowCount(); }

    /// The row at this position, counted among those shown.
    const Row &rowAt(int position) const { return m_entries[size_t(storedAt(position))].row; }
    /// The row with this id, shown or not; null when it is not here.
    const Row *row(const QString &id) const
    {
        const auto place = m_places.constFind(id);
        return place == m_places.constEnd() ? nullptr : &m_entries[size_t(*place)].row;
    }
    /// Where the row with this id is shown; -1 when it is not.
    int positionOf(const QString &id) const
    {
        const auto place = m_places.constFind(id);
        if (place == m_places.constEnd())
            return -1;
        const auto found = std::find(shown().begin(), shown().end(), *place);
        return found == shown().end() ? -1 : int(found - shown().begin());
    }
    /// The number of the column with this key; -1 when there is none.
    int columnOf(QStringView key) const
    {
        for (size_t column = 0; column < m_columns.size(); ++column) {
            if (m_columns[column].head.key == key)
                return int(column);
        }
        return -1;
    }
    /// Every different text of a column over all rows, in order: the choices of a filter.
    QStringList textsOf(int column) const
    {
        std::map<QString, QString> texts;
        for (const Entry &entry : m_entries) {
            const QString text = m_columns[size_t(column)].text(entry.row);
            if (!text.isEmpty())
                texts.try_emplace(folded(text), text);
        }
        QStringList result;
        for (const auto &[key, text] : texts)
            result += text;
        return result;
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Column<Row> &column = m_columns[size_t(index.column())];
        const Entry &entry = m_entries[size_t(storedAt(index.row()))];
        return role > Qt::UserRole ? ownData(column, entry, Role(role))
                                   : standardData(column, entry.row, role);
    }

    int gridColumns() const override { return int(m_columns.size()); }
    const ColumnHead &head(int column) const override { return m_columns.at(size_t(column)).head; }
    QString cellText(int position, int column) const override
    {
        return m_columns.at(size_t(column)).text(rowAt(position));
    }
    QVariant cellValue(int position, int column) const override
    {
        return m_columns.at(size_t(column)).valueOf(rowAt(position));
    }

protected:
    int storedRows() const override { return int(m_entries.size()); }
    bool isWanted(int stored, const QStringList &words) const override
    {
        const Entry &entry = m_entries[size_t(stored)];
        return !entry.isLeaving && (words.isEmpty() || holdsAll(searchedIn(entry), words)) &&
               std::all_of(m_conditions.begin(), m_conditions.end(),
                           [&](const auto &condition) { return condition.second(entry.row); });
    }
    SortKey keyOf(int stored, int column) const override
    {
        return m_columns[size_t(column)].keyOf(m_entries[size_t(stored)].row);
    }

private:
    struct Entry {
        Row row;
        QString id;
        mutable std::optional<QString> searched; ///< folded; none before it is asked for
        bool isLeaving = false;
    };

    static Entry entryOf(Row row, const QString &id) { return Entry{std::move(row), id, {}}; }

    /// Worked out for the first word one looks for: most lists are read, not searched.
    const QString &searchedIn(const Entry &entry) const
    {
        if (!entry.searched)
            entry.searched = searchedText(entry.row);
        return *entry.searched;
    }

    QString searchedText(const Row &row) const
    {
        QString all;
        all.reserve(usualSearched);
        for (const Column<Row> &column : m_columns) {
            if (!column.search)
                continue;
            all += column.search(row);
            all += QLatin1Char('\n');
        }
        return folded(all);
    }

    void release(const QStringList &removed)
    {
        bool any = false;
        for (const QString &id : removed) {
            const auto place = m_places.constFind(id);
            if (place != m_places.constEnd())
                any = m_entries[size_t(*place)].isLeaving = true;
        }
        if (!any)
            return;
        // First out of sight, then out of the store: a view never sees a row without its data.
        refilter();
        std::vector<int> numbers;
        std::vector<Entry> kept;
        m_places.clear();
        for (Entry &entry : m_entries) {
            numbers.push_back(entry.isLeaving ? -1 : int(kept.size()));
            if (entry.isLeaving)
                continue;
            m_places.insert(entry.id, int(kept.size()));
            kept.push_back(std::move(entry));
        }
        m_entries = std::move(kept);
        renumber(numbers);
    }

    QVariant standardData(const Column<Row> &column, const Row &row, int role) const
    {
        switch (role) {
        case Qt::DisplayRole:
            return column.text(row);
        case Qt::TextAlignmentRole:
            return int(column.head.alignment);
        case Qt::AccessibleTextRole:
            return column.accessibleOf(row);
        case Qt::ToolTipRole:
            return column.toolTip ? column.toolTip(row) : QVariant();
        default:
            return {};
        }
    }

    QVariant ownData(const Column<Row> &column, const Entry &entry, Role role) const
    {
        switch (role) {
        case Role::Sort:
            return sortVariant(column.keyOf(entry.row));
        case Role::Colour: {
            const auto colour = column.colour ? column.colour(entry.row) : std::nullopt;
            return colour ? QVariant::fromValue(*colour) : QVariant();
        }
        case Role::Overridden:
            return column.overridden && column.overridden(entry.row);
        case Role::Subtitle:
            return column.subtitle ? column.subtitle(entry.row) : QVariant();
        case Role::Value:
            return column.valueOf(entry.row);
        case Role::Identity:
            return entry.id;
        }
        return {};
    }

    static constexpr qsizetype usualSearched = 500; ///< letters

    Columns<Row> m_columns;
    std::function<QString(const Row &)> m_identity;
    std::vector<Entry> m_entries;
    QHash<QString, int> m_places; ///< id -> number of the stored row
    std::map<QString, Condition> m_conditions;
};

} // namespace lists
