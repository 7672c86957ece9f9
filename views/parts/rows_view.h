#pragma once

#include "lists/list_model.h"

#include <QHash>
#include <QTableView>
#include <vector>

class QMenu;

namespace views {

/// The least height of a list that fills a page, at 100% text: its head and three rows. Where there
/// is less room the page scrolls.
inline constexpr int fewRowsHeight = 170;

/// A list of rows: sorted by a click on its head, copied as plain words, columns as one chooses.
/// Enter opens a row; letters typed are handed on.
class RowsView final : public QTableView {
    Q_OBJECT

public:
    /// `name` is what a screen reader calls the list.
    RowsView(lists::ListModel *model, const QString &name, QWidget *parent = nullptr);

    /// Keys of the columns shown; empty: those shown at first.
    void setShownColumns(const QStringList &keys);
    QStringList shownColumns() const;

    /// Positions of the rows chosen, else the current row; in order.
    std::vector<int> chosenRows() const;
    int currentRow() const { return currentIndex().row(); }
    /// Makes the first row current where none is.
    void chooseFirst();

    void copyAsWords() const;
    void copyForSpreadsheet() const;

    /// Adds the choice of columns to a menu.
    void fillColumnMenu(QMenu &menu);
    /// What the context menu begins with, before copying.
    void setRowActions(const QList<QAction *> &actions) { m_rowActions = actions; }

Q_SIGNALS:
    void opened(int row);
    void typed(const QString &text);
    void columnsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitRows();
    int roomForColumns() const;
    void fitColumns();
    /// What the texts of the first rows need, up to a third more than usual.
    int naturalWidth(int column);
    int measuredWidth(int column);
    int widthOf(const QString &text);
    std::vector<int> columnsToCopy() const;

    lists::ListModel *m_rows;
    QList<QAction *> m_rowActions;
    QHash<QString, int> m_textWidths; ///< in the font of the list
    QHash<int, int> m_naturalWidths;  ///< by column
};

} // namespace views
