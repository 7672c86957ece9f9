#pragma once

#include "lists/home_columns.h"
#include "lists/table_model.h"
#include "views/page.h"

namespace views {

/// The key of the column of flags in the list of homes.
inline constexpr auto flagsColumn = QLatin1StringView("flags");

/// Fills in the flags of a list of homes once it has been painted: no column at first shows them,
/// and they take as long to read as all else in the list.
class LateFlags final : public QObject {
    Q_OBJECT

public:
    LateFlags(const Context &context, lists::TableModel<lists::HomeRow> &model, QWidget *page);

    /// Whether the page has yet to be painted for the first time.
    bool isToCome() const { return m_isToCome; }
    /// These rows stand in the list without their flags.
    void await(const std::vector<lists::HomeRow> &rows);
    /// Nothing is awaited any more: every row was read whole.
    void forget() { m_awaited.clear(); }
    /// Reads at once what is still awaited.
    void readNow();

private:
    void readSome();
    void readLast(size_t count);

    Context m_context;
    lists::TableModel<lists::HomeRow> &m_model;
    std::vector<base::Id<subject::Home>> m_awaited;
    bool m_isToCome = true;
};

} // namespace views
