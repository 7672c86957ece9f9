#include "views/parts/text_label.h"
#include "views/recording/how_known.h"
#include "views/recording/keeper.h"
#include "views/recording/note_box.h"
#include "views/recording/question_card.h"
#include "views/say.h"
#include "workflow/compared_answer.h"

#include <QApplication>

namespace views {

using subject::Answer;

void QuestionCard::beginTyping()
{
    if (m_isTyping)
        return;
    m_isTyping = true;
    const Answer *held = m_keeper.recording().answer(m_question);
    m_before = held ? std::optional(*held) : std::nullopt;
    m_notesBefore = m_keeper.recording().notes(m_question);
}

/// "42 of 41" is no answer, and the 4 that was typed on the way was none either.
void QuestionCard::takeBack()
{
    const Answer *held = m_keeper.recording().answer(m_question);
    const bool isBack = held && m_before
                            ? held->value == m_before->value && held->asAt == m_before->asAt &&
                                  held->source == m_before->source
                            : !held && !m_before;
    m_confirms = m_before ? m_before->confirms : std::nullopt;
    if (!isBack)
        m_keeper.give(m_question, m_before);
}

/// A program that reads the screen sets a text without the focus: then no field is ever left.
void QuestionCard::settleUnlessHere()
{
    if (!isAncestorOf(QApplication::focusWidget()))
        QMetaObject::invokeMethod(this, &QuestionCard::settle, Qt::QueuedConnection);
}

void QuestionCard::showOther(const Answer *kept, const workflow::AnswerNotes &notes)
{
    if (!m_isTyping)
        return;
    const bool isOurs = kept && m_before && kept->value == m_before->value;
    const Answer *given = m_keeper.recording().answer(m_question);
    if (kept && !isOurs && !(given && given->value == kept->value)) {
        m_before = *kept;
        sayMeanwhile(
            workflow::recordedAnswerWords(&m_keeper.recording().edition(), m_question, *kept));
    }
    workflow::AnswerNotes here{m_forPlan->note(), m_councilOnly->note()};
    const workflow::AnswerNotes typed = here;
    for (QString workflow::AnswerNotes::*note :
         {&workflow::AnswerNotes::forPlan, &workflow::AnswerNotes::councilOnly}) {
        // Of the note that nobody types in here, theirs is the newer.
        if (here.*note == m_notesBefore.*note)
            here.*note = notes.*note;
        else if (notes.*note != m_notesBefore.*note && notes.*note != here.*note)
            sayMeanwhile(notes.*note);
    }
    m_notesBefore = notes;
    if (here == typed)
        return;
    m_forPlan->setNote(here.forPlan);
    m_councilOnly->setNote(here.councilOnly);
    m_keeper.giveNotes(m_question, here);
}

void QuestionCard::sayMeanwhile(const QString &words)
{
    m_meanwhile->setText(Say::tr("Written elsewhere meanwhile: %1. What you type here takes its "
                                 "place; the history keeps both.")
                             .arg(words));
    m_meanwhile->setAccessibleName(m_meanwhile->text());
    m_meanwhile->show();
}

void QuestionCard::type()
{
    beginTyping();
    settleUnlessHere();
    const Typed typed = m_editor->typed();
    showFault({});
    showProblem({});
    if (!typed.fault.isEmpty()) { // said by the editor
        takeBack();
        return;
    }
    if (!typed.value) {
        m_confirms.reset();
        if (m_keeper.recording().answer(m_question))
            m_keeper.give(m_question, std::nullopt);
        return;
    }
    const Answer *held = m_keeper.recording().answer(m_question);
    if (!held || held->value != *typed.value)
        m_confirms.reset();
    give(Answer{.value = *typed.value,
                .asAt = m_how->asAt(),
                .source = m_how->source(),
                .confirms = m_confirms,
                .comment = {},
                .councilNote = {}});
}

void QuestionCard::give(Answer answer)
{
    const QString fault = m_keeper.recording().faultOf(m_question, answer);
    showFault(fault);
    if (fault.isEmpty())
        m_keeper.give(m_question, answer);
    else
        takeBack();
}

void QuestionCard::typeNotes()
{
    beginTyping();
    settleUnlessHere();
    showProblem({});
    m_keeper.giveNotes(m_question, {m_forPlan->note(), m_councilOnly->note()});
}

void QuestionCard::settle()
{
    m_isTyping = false;
    m_keeper.keepNow();
}

} // namespace views
