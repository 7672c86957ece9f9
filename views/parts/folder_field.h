#pragma once

#include <QWidget>

class QLineEdit;

namespace views {

/// A folder, typed or chosen.
class FolderField final : public QWidget {
    Q_OBJECT

public:
    /// `name` is the object name of the line; `label` what a screen reader calls it.
    FolderField(const QString &name, const QString &label, QWidget *parent = nullptr);

    /// The folder with plain slashes; empty where the line is.
    QString folder() const;
    void setFolder(const QString &folder);
    QLineEdit *line() const { return m_line; }

Q_SIGNALS:
    /// Another folder was chosen, or the line was left with another one in it.
    void chosen(const QString &folder);

private:
    void choose();
    void take();

    QString m_label;
    QLineEdit *m_line;
    QString m_taken;
};

} // namespace views
