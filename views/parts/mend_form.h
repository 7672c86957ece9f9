#pragma once

#include <QWidget>

class QPushButton;

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

    /// Offers to mend this file. `details` is what was found, for whoever helps.
    void offer(const QString &path, const QString &details);
    /// Says what could be read of it.
    void report(const workflow::Mended &mended);
    /// The file at hand.
    const QString &path() const { return m_path; }
    void takeFocus();

Q_SIGNALS:
    void mendAsked(const QString &path);
    /// The mended file is to be opened.
    void openAsked(const QString &path);
    void left();

private:
    void show(const QString &heading, const QString &text, bool isMended);

    TextLabel *m_heading;
    TextLabel *m_text;
    QPushButton *m_mend;
    QPushButton *m_open;
    QString m_path;
};

} // namespace views
