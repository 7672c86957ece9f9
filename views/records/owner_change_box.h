#pragma once

#include "lists/action_columns.h"
#include "lists/table_model.h"
#include "views/page.h"
#include "views/records/record_form.h"
#include "workflow/owner_change.h"

class QPushButton;

namespace views {

class RowsView;
class TextLabel;

/// This home will change owner: who the next one is and from which day, the number CQC gives it
/// then, and what becomes of each open action.
class OwnerChangeBox final : public QWidget {
    Q_OBJECT

public:
    explicit OwnerChangeBox(const Context &context, QWidget *parent = nullptr);

    void show(const base::Id<subject::Home> &home);
    bool keepNow() { return m_form->keepNow(); }

Q_SIGNALS:
    void kept();

private:
    QWidget *buildSorting();
    void refresh();
    void say(const subject::Home &home);
    void showActions();
    base::Result<void> keep(const QJsonObject &changed, const QString &because);
    void sort(workflow::ActionFate fate);

    Context m_context;
    std::optional<base::Id<subject::Home>> m_home;
    std::optional<base::Id<subject::Home>> m_next;
    TextLabel *m_words;
    QPushButton *m_open;
    QPushButton *m_people;
    RecordForm *m_form;
    lists::TableModel<lists::ActionRow> m_actions;
    RowsView *m_list;
    QWidget *m_sorting;
};

} // namespace views
