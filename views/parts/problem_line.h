#pragma once

#include <QWidget>

class QLineEdit;

namespace views {

class TextLabel;

/// Why something typed is not kept yet, and, where it seems to be about one person, a place to say
/// why it may be kept as it is.
class ProblemLine final : public QWidget {
    Q_OBJECT

public:
    /// `about` is the label of what it stands under; empty: nothing.
    explicit ProblemLine(const QString &about, QWidget *parent = nullptr);

    /// Empty: it is kept.
    void setProblem(const QString &why, bool canBeAllowed);

Q_SIGNALS:
    /// It may be kept, for this reason.
    void allowed(const QString &because);

private:
    void allow();

    TextLabel *m_words;
    QWidget *m_row;
    QLineEdit *m_because;
};

} // namespace views
