#pragma once

#include "lists/table_model.h"
#include "views/page.h"
#include "views/pages/check_row.h"

class QPushButton;

namespace views {

class ReadingPane;
class RowsView;

/// A list of changes to check, what the current one says in full, and what can be chosen of it: by
/// the keys 1, 2 and so on, 0 for nothing yet, or the buttons beneath. What is chosen stays in the
/// list until somebody carries it out.
class CheckList final : public QWidget {
    Q_OBJECT

public:
    /// `name` is what a screen reader calls the list.
    CheckList(lists::Columns<CheckRow> columns, const QString &name, QWidget *parent = nullptr);

    /// What was chosen of a row that is still there is kept.
    void setRows(std::vector<CheckRow> rows);
    std::vector<CheckRow> rows() const;
    /// How many rows there are.
    int count() const { return m_model.total(); }
    /// How many rows somebody chose of.
    int chosen() const;
    void takeFocus();
    void copyAsWords();

Q_SIGNALS:
    void choicesChanged();

private:
    void choose(std::optional<size_t> which);
    void takeKey(const QString &text);
    void goOn();
    void showCurrent();
    const CheckRow *current() const;

    lists::TableModel<CheckRow> m_model;
    RowsView *m_view;
    ReadingPane *m_inFull;
    QWidget *m_choices;
    std::vector<QPushButton *> m_buttons;
    QPushButton *m_open = nullptr; ///< nothing is chosen yet
};

} // namespace views
