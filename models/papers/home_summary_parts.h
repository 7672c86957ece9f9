#pragma once

#include "papers/home_summary.h"
#include "papers/say.h"

namespace papers {

/// Page 1: what was agreed.
QList<Block> agreedBlocks(const SummaryValues &values);
/// Page 2: why, whom to contact, and the box to sign.
QList<Block> findingsBlocks(const SummaryValues &values);
/// The council's own sheet.
QList<Block> councilBlocks(const SummaryValues &values);

/// Your PPE: every stock question of the question set that is asked of this home.
QList<Block> stockBlocks(const SummaryValues &values);
/// Who to contact, with the cautions that belong to it.
QList<Block> contactBlocks(const SummaryValues &values);
/// What is working well, what was agreed to do, help that was offered.
QList<Block> planBlocks(const SummaryValues &values);
/// The lines of the box that is signed, filled in where the plan says so already.
QList<SignOffRow> signOffRows(const SummaryValues &values);
/// The box that is signed, at the foot of page 2.
SignOff signOffBox(const SummaryValues &values);

/// A heading of a part.
Heading part(const QString &text);
/// A paragraph of ordinary words.
Paragraph paragraph(const QString &text);
/// A paragraph that begins with words in bold: "What this is."
Paragraph paragraph(const QString &bold, const QString &text);
/// A cell with the id of a question small after its label.
Runs questionRuns(const QString &question, const editions::Edition &edition);

/// Those of `parts` that say something, each on one line, with `separator` between.
QString joinedParts(const QStringList &parts, const QString &separator = QStringLiteral(", "));
/// The text, or where it is blank `otherwise`.
QString textOr(const QString &text, const QString &otherwise);
/// Without the full stops at its end, so that our own punctuation can follow.
QString unstopped(const QString &text);

/// Whether the question is asked of this home on the position's date: an extended one only once
/// the home has an answer to it.
bool isAsked(const editions::Question &question, const rules::Position &position);
/// How the answer to a question of the edition is rated; null where the rating does not hold it.
const rules::AnswerRating *ratingOf(const SummaryValues &values, const QString &question);

} // namespace papers
