#pragma once

#include "views/page.h"
#include "views/parts/text_label.h"

class QComboBox;

namespace views {

/// Who is using this, which file, and when it was last saved.
class StatusLine final : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(const Context &context, QWidget *parent = nullptr);

    /// Reads the officers again.
    void refresh();
    /// A change is durable, as of now.
    void noteSaved();

Q_SIGNALS:
    void officerChanged();

private:
    void choose(int index);
    void askForName();
    void setOfficer(const QString &id);

    Context m_context;
    QComboBox *m_officer;
    TextLabel *m_saved;
};

} // namespace views
