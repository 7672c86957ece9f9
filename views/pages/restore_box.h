#pragma once

#include "views/page.h"

#include <QFrame>

class QPushButton;

namespace store {
struct BackupFacts;
}

namespace views {

class TextLabel;

/// What putting a backup back would mean, and whether to do it.
class RestoreBox final : public QFrame {
    Q_OBJECT

public:
    explicit RestoreBox(const Context &context, QWidget *parent = nullptr);

    /// Shows itself for this backup of the file.
    void begin(const store::BackupFacts &backup);

Q_SIGNALS:
    /// The file is left as it is.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void leave();

    Context m_context;
    QString m_backup;
    TextLabel *m_title;
    TextLabel *m_words;
    QPushButton *m_restore;
};

} // namespace views
