#pragma once

#include "views/recording/keeper.h"

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace views {

class FlowLayout;
class TextLabel;

/// What stands between a contact and its completion, or its correction: "Ended 4:50pm, 3 things to
/// finish", each with a key that goes there; "completed", with the one way to correct it; and what
/// is not kept yet.
class StateStrip final : public QFrame {
    Q_OBJECT

public:
    explicit StateStrip(QWidget *parent = nullptr);

    /// `keeper` outlives the strip or is taken away with null.
    void setContact(Keeper *keeper);
    /// Says that it was deleted or destroyed, in these words; empty: it is here.
    void setGone(const QString &words);
    bool canBeCorrected() const
    {
        return m_keeper && m_gone.isEmpty() && m_keeper->canBeCorrected();
    }
    /// Lists what is missing from now on, until nothing is.
    void askToFinish();
    void showState();
    /// Puts the focus where the reason for a correction is typed.
    void askWhyCorrected();

Q_SIGNALS:
    void goTo(const QString &question);

private:
    void correct();
    void listMissing();
    QString stateWords(int missing) const;

    Keeper *m_keeper = nullptr;
    bool m_isFinishing = false;
    QString m_gone;
    TextLabel *m_problem;
    TextLabel *m_words;
    QWidget *m_missing;
    FlowLayout *m_missingRows;
    QPushButton *m_correct;
    QWidget *m_whyRow;
    QLineEdit *m_why;
    TextLabel *m_whyProblem;
};

} // namespace views
