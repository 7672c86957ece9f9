#pragma once

#include "lists/history_columns.h"
#include "views/page.h"
#include "views/parts/reading_pane.h"
#include "views/parts/text_label.h"
#include "workflow/sharing.h"

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace views {

/// Puts a value of the history back, or takes back a whole change: shows what that means, asks why.
class HistoryChange final : public QFrame {
    Q_OBJECT

public:
    explicit HistoryChange(const Context &context, QWidget *parent = nullptr);

    /// Shows itself for the value that this row gave to its field.
    void beginPutBack(const lists::HistoryRow &row);
    /// Shows itself for everything that the change of this row did.
    void beginTakeBack(const lists::HistoryRow &row);
    /// Shows itself for everything that arrived with an update, by its number.
    void beginTakeBackUpdate(qint64 number);

Q_SIGNALS:
    /// Something was written.
    void done();
    /// It was left as it is.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void begin(const QString &title, const QString &words, const QString &deed, bool isPossible);
    void beginTaking(const QString &title, const base::Result<workflow::ArrivedTogether> &changes);
    void carryOut();
    void leave();
    void sayFault(const QString &message);

    Context m_context;
    lists::HistoryRow m_row;
    workflow::ArrivedTogether m_taken; ///< what is taken back; no change: a value is put back
    TextLabel *m_title;
    ReadingPane *m_meaning;
    QLineEdit *m_why;
    QPushButton *m_do;
    TextLabel *m_fault;
};

} // namespace views
