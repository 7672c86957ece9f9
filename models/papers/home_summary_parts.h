#pragma once

#include "papers/home_summary.h"
#include "papers/paper_parts.h"

namespace papers {

/// Page 1: what was agreed.
QList<Block> agreedBlocks(const SummaryValues &values);
/// Page 2: why, whom to contact, and the box to sign.
QList<Block> findingsBlocks(const SummaryValues &values);
/// What is published: ratings, findings and actions.
QList<Block> publicBlocks(const SummaryValues &values);
/// The council's own sheet.
QList<Block> councilBlocks(const SummaryValues &values);

/// About which contact it is: "Visit on 20 November 2026".
QString aboutLine(const SummaryValues &values);
/// The ratings of the areas, an outbreak, and what an officer changed.
QList<Block> standingBlocks(const SummaryValues &values);
/// The answers that were not green, and what is not known.
QList<Block> foundBlocks(const SummaryValues &values);
/// Your PPE: every stock question of the question set that is asked of this home.
QList<Block> stockBlocks(const SummaryValues &values);
/// Who to contact, with the cautions that belong to it.
QList<Block> contactBlocks(const SummaryValues &values);
/// What is working well, what was agreed to do, help that was offered.
QList<Block> planBlocks(const SummaryValues &values);
/// Who reads what the home does: the home itself ("You will"), or others ("The home will").
enum class Reader { Home, Others };
/// The actions as they are agreed, by who does them: a table, or that there are none.
Block agreedActions(const SummaryValues &values, Reader reader = Reader::Home);
/// Help that was offered, with what the home said: a table, or that there is none.
Block offeredHelp(const SummaryValues &values);
/// Until when and where the home can say that something is wrong, and what comes of it.
Paragraph ifWrong(const SummaryValues &values);
/// The lines of the box that is signed, filled in where the plan says so already.
QList<SignOffRow> signOffRows(const SummaryValues &values);
/// The box that is signed, at the foot of page 2.
SignOff signOffBox(const SummaryValues &values);

/// A cell with the id of a question small after its label.
Runs questionRuns(const QString &question, const editions::Edition &edition);

/// Whether the question is asked of this home on the position's date: an extended one only once
/// the home has an answer to it.
bool isAsked(const editions::Question &question, const rules::Position &position);
/// How the answer to a question of the edition is rated; null where the rating does not hold it.
const rules::AnswerRating *ratingOf(const SummaryValues &values, const QString &question);

} // namespace papers
