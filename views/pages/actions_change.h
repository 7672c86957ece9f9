#pragma once

#include "lists/action_columns.h"
#include "views/page.h"
#include "views/parts/text_label.h"

#include <QFrame>

class QComboBox;
class QLineEdit;

namespace views {

class DateField;

/// Changes the owner or the due date of many actions at once.
class ActionsChange final : public QFrame {
    Q_OBJECT

public:
    explicit ActionsChange(const Context &context, QWidget *parent = nullptr);

    /// Shows itself for these actions.
    void begin(const std::vector<lists::ActionRow> &rows);

Q_SIGNALS:
    void done();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void change();

    Context m_context;
    std::vector<lists::ActionRow> m_rows;
    TextLabel *m_words;
    QComboBox *m_side;
    QLineEdit *m_organisation;
    QLineEdit *m_name;
    DateField *m_due;
    TextLabel *m_fault;
};

} // namespace views
