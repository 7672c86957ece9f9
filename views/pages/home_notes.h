#pragma once

#include "lists/table_model.h"
#include "views/page.h"
#include "workflow/notes.h"

class QComboBox;
class QPushButton;

namespace views {

class RowsView;
class TextLabel;

/// The notes of a home: those to be filed, and where the others went.
class HomeNotes final : public QWidget {
    Q_OBJECT

public:
    explicit HomeNotes(const Context &context, QWidget *parent = nullptr);

    void show(const base::Id<subject::Home> &home);
    /// How many wait to be filed.
    int waiting() const;

Q_SIGNALS:
    /// A note was filed or taken away.
    void changed();

private:
    QWidget *buildFiling();
    void follow();
    void file();
    void remove();
    const workflow::NoteRow *chosen() const;
    void take(const base::Result<store::Written> &written);

    Context m_context;
    std::optional<base::Id<subject::Home>> m_home;
    lists::TableModel<workflow::NoteRow> m_model;
    RowsView *m_view;
    TextLabel *m_none;
    QWidget *m_filing = nullptr;
    QComboBox *m_to = nullptr;
    QComboBox *m_question = nullptr;
    QPushButton *m_file = nullptr;
    QPushButton *m_delete = nullptr;
};

} // namespace views
