#pragma once

#include <QWidget>
#include <vector>

class QPushButton;

namespace store {
struct BackupFacts;
}
namespace workflow {
struct Mended;
}

namespace views {

class TextLabel;

/// What an officer can do about a damaged planner file, and what became of it.
class MendForm final : public QWidget {
    Q_OBJECT

public:
    explicit MendForm(QWidget *parent = nullptr);

    /// Offers to mend this file, or to put back the newest of its backups, which come newest first.
    /// `details` is what was found, for whoever helps.
    void offer(const QString &path, const QString &details,
               const std::vector<store::BackupFacts> &backups);
    /// Says what could be read of it.
    void report(const workflow::Mended &mended);
    /// The file at hand.
    const QString &path() const { return m_path; }
    void takeFocus();

Q_SIGNALS:
    void mendAsked(const QString &path);
    void backupAsked(const QString &path, const QString &backup);
    /// The mended file is to be opened.
    void openAsked(const QString &path);
    void left();

private:
    void show(const QString &heading, const QStringList &texts, bool isMended);

    TextLabel *m_heading;
    TextLabel *m_text;
    QPushButton *m_mend;
    QPushButton *m_putBack;
    QPushButton *m_open;
    QString m_path;
    QString m_backup;
};

} // namespace views
