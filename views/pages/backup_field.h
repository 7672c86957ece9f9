#pragma once

#include "views/page.h"

class QPushButton;

namespace views {

class FolderField;
class TextLabel;

/// Where the daily backup of the file goes, and when it last worked.
class BackupField final : public QWidget {
    Q_OBJECT

public:
    explicit BackupField(const Context &context, QWidget *parent = nullptr);

    void refresh();
    QWidget *line() const;

private:
    void take(const QString &folder);
    QString stateWords() const;

    Context m_context;
    FolderField *m_folder;
    QPushButton *m_beside;
    TextLabel *m_problem;
    TextLabel *m_state;
};

} // namespace views
