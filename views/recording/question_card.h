#pragma once

#include "views/editors/answer_editor.h"
#include "workflow/last_time.h"

#include <QFrame>

class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace views {

class GapStrip;
class HowKnown;
class Keeper;
class NoteBox;
class ProblemLine;
class RatingBadge;
class TextLabel;

/// One question of a contact: how it is asked, last time's answer, the fields for this time's, its
/// colour with the reason, and the two notes.
class QuestionCard final : public QFrame {
    Q_OBJECT

public:
    QuestionCard(Keeper &keeper, const QString &question,
                 const std::optional<workflow::LastTime> &last, QWidget *parent = nullptr);

    const QString &question() const { return m_question; }
    QString label() const { return m_label; }

    /// Shows what the contact holds now, except where somebody is typing.
    void showAnswer();
    void showRating();
    /// While somebody types here, says what the file holds by somebody else; null: no answer. The
    /// note that is not typed in is taken over.
    void showOther(const subject::Answer *kept, const workflow::AnswerNotes &notes);
    /// Hides the council note while somebody else looks at the screen.
    void setSharing(bool isSharing);
    void showState();
    /// Why the answer is not kept yet; empty: it is.
    void showProblem(const QString &why);
    void setCurrent(bool isCurrent);

    void takeFocus();
    /// Asks how one knows today, then confirms last time's answer.
    void confirm();
    bool canConfirm() const;
    void answerNotKnown();
    void toggleGuidance();
    /// Accepts the first help that fits and has not been offered yet. False where there is none.
    bool acceptHelp();

Q_SIGNALS:
    /// Enter: on to the next one.
    void finished();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildWording(QVBoxLayout &layout);
    void buildLastTime(QVBoxLayout &layout, const std::optional<workflow::LastTime> &last);
    void buildHow(QVBoxLayout &layout);
    void buildNotes(QVBoxLayout &layout);
    void fill();
    void type();
    void beginTyping();
    void takeBack();
    void settleUnlessHere();
    void give(subject::Answer answer);
    void typeNotes();
    void settle();
    void showFault(const QString &fault);
    void showTotal();
    void sayMeanwhile(const QString &words);

    Keeper &m_keeper;
    QString m_question;
    QString m_label;
    bool m_isCurrent = false;
    bool m_isTyping = false;
    /// What stood here when somebody began to type.
    std::optional<subject::Answer> m_before;
    workflow::AnswerNotes m_notesBefore;
    /// The contact that the answer shown confirms, as long as it is not changed.
    std::optional<base::Id<subject::Review>> m_confirms;
    RatingBadge *m_badge = nullptr;
    AnswerEditor *m_editor = nullptr;
    TextLabel *m_why = nullptr;
    GapStrip *m_gap = nullptr;
    TextLabel *m_fault = nullptr;
    TextLabel *m_meanwhile = nullptr;
    TextLabel *m_last = nullptr;
    QPushButton *m_same = nullptr;
    HowKnown *m_how = nullptr;
    QToolButton *m_guide = nullptr;
    TextLabel *m_guidance = nullptr;
    NoteBox *m_forPlan = nullptr;
    NoteBox *m_councilOnly = nullptr;
    TextLabel *m_hidden = nullptr;
    ProblemLine *m_problem = nullptr;
};

} // namespace views
