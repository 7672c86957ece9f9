#pragma once

#include <QWidget>

class QPushButton;

namespace views {

class TextLabel;

/// What an officer can do about a planner file that must not be worked with where it lies.
class ElsewhereForm final : public QWidget {
    Q_OBJECT

public:
    explicit ElsewhereForm(QWidget *parent = nullptr);

    /// Offers to copy the file `path` to `target`; `problem` says why.
    void offer(const QString &path, const QString &target, const QString &problem);
    void takeFocus();

Q_SIGNALS:
    void keepHereAsked(const QString &path);
    void left();

private:
    TextLabel *m_problem;
    TextLabel *m_target;
    QPushButton *m_keepHere;
    QString m_path;
};

} // namespace views
