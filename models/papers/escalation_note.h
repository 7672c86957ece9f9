#pragma once

#include "papers/paper_parts.h"
#include "subject/answer.h"

#include <vector>

namespace papers {

/// One step that something was taken to.
struct StepTaken {
    QString who;  ///< with whom it stood
    QDateTime at; ///< UTC
    QString officer{};
    QString why{};
    QString decision{}; ///< in words; empty: none
};

/// What stands in a note about something taken further.
struct EscalationNote {
    PaperFrame frame;
    subject::Home home;
    QString item;
    QString wanted{}; ///< the decision that is asked for
    QString ladder{}; ///< its name
    QDate raisedOn;
    std::vector<StepTaken> steps{}; ///< oldest first
    QDate answerDue{};              ///< null: the step has no number of days
    bool isOverdue = false;
    QString closed{};    ///< when and why; empty: it is open
    QString nextStep{};  ///< to whom it goes next; empty: there is none
    QString nextWhen{};  ///< when it goes there
    QString nextReady{}; ///< what has to be at hand then
    QString question{};  ///< short label of the answer it is about; empty: none
    QString answer{};    ///< what the home answered
    std::optional<subject::Colour> colour{};
    QString reason{}; ///< why it has this colour
    QDate asAt{};
    QStringList actions{};                     ///< what is being done about it, each a line
    std::optional<subject::Officer> officer{}; ///< whom to ring back
};

/// A note of one page about something that was taken further: what is wanted, why, where it has
/// been and where it goes next. For the council and named partners. A pure function of its values.
Document escalationNote(const EscalationNote &values);

} // namespace papers
