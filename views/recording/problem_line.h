#pragma once

#include <QWidget>

class QPushButton;

namespace views {

class TextLabel;

/// Why something typed is not kept yet, and, where it seems to be about one person, the key that
/// says it is not.
class ProblemLine final : public QWidget {
    Q_OBJECT

public:
    /// `about` is the label of what it stands under; empty: nothing.
    explicit ProblemLine(const QString &about, QWidget *parent = nullptr);

    /// Empty: it is kept.
    void setProblem(const QString &why, bool canBeAllowed);

Q_SIGNALS:
    void allowed();

private:
    TextLabel *m_words;
    QPushButton *m_allow;
};

} // namespace views
