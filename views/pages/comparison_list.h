#pragma once

#include "lists/comparison.h"
#include "lists/table_model.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace views {

class ReadingPane;
class RowsView;
class TextLabel;

/// The rows of a comparison, changes first and at first alone; what narrows them; and the chosen
/// row in full. Council notes are left out until they are asked for.
class ComparisonList final : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonList(QWidget *parent = nullptr);

    /// `heads` says what stands over the two sides.
    void show(const std::vector<lists::ComparisonRow> &rows, const lists::ComparisonHeads &heads);
    const lists::Grid &grid() const { return m_model; }
    /// The rows that are shown, in full.
    QString words() const;
    void takeFocus();
    void takeFocusToFilter();
    /// While somebody else looks at the screen, council notes cannot be shown.
    void setSharing(bool isSharing);

Q_SIGNALS:
    /// Every answer to this question is to be shown.
    void opened(const QString &question);

private:
    QWidget *buildTools();
    void showChanges(bool isOnly);
    void showCouncilNotes(bool isShown);
    void sayWhatIsShown();
    void sayInFull();
    void open();

    lists::TableModel<lists::ComparisonRow> m_model;
    lists::ComparisonHeads m_heads;
    QCheckBox *m_onlyChanges = nullptr;
    QCheckBox *m_councilNotes = nullptr;
    QLineEdit *m_filter = nullptr;
    QPushButton *m_everyAnswer = nullptr;
    RowsView *m_view = nullptr;
    TextLabel *m_nothing = nullptr;
    ReadingPane *m_inFull = nullptr;
};

} // namespace views
