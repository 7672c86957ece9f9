#pragma once

#include "lists/table_model.h"
#include "views/page.h"
#include "workflow/removal.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace views {

class PageHead;
class RowsView;
class TextLabel;

/// Takes a text about a person out of everything that holds it or ever held it, and lists what was
/// taken out: which laptops have not confirmed, and which backups still hold it. The argument names
/// a record and the field that holds the text, parted by a slash; never the text itself, for where
/// a window was left is kept outside the file.
class RemovalsPage final : public Page {
    Q_OBJECT

public:
    explicit RemovalsPage(const Context &context);

    QString title() const override;
    void arrive(const QString &argument) override;
    void refresh() override;
    void takeFocus() override;
    void sharingChanged() override { follow(); }

private:
    QWidget *buildLookingFor();
    QWidget *buildRemoving();
    void lookFor();
    void show(const base::Result<workflow::RemovalPlan> &plan);
    void follow();
    void remove();
    std::vector<store::ValueAt> chosen() const;

    Context m_context;
    workflow::RemovalPlan m_plan;
    lists::TableModel<workflow::TextPlace> m_places;
    lists::TableModel<workflow::RemovalRow> m_removals;
    PageHead *m_head;
    QLineEdit *m_text;
    TextLabel *m_words;
    RowsView *m_placeList;
    QWidget *m_removing;
    QLineEdit *m_why;
    QCheckBox *m_sure;
    QPushButton *m_remove;
    TextLabel *m_soFar;
    RowsView *m_removalList;
};

} // namespace views
