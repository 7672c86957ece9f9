#pragma once

#include "views/editors/answer_editor.h"

namespace views {

/// The editors of the list in editors.cpp, each in the file of its kind.
AnswerEditor *makeOptionsEditor(const editions::Question &question, const QDate &day);
AnswerEditor *makeRatioEditor(const editions::Question &question, const QDate &day);
AnswerEditor *makeDateEditor(const editions::Question &question, const QDate &day);
AnswerEditor *makeStockEditor(const editions::Question &question, const QDate &day);
AnswerEditor *makeContactEditor(const editions::Question &question, const QDate &day);
AnswerEditor *makeNumberEditor(const editions::Question &question, const QDate &day);
AnswerEditor *makePeopleEditor(const editions::SharedNumber &number, const QDate &day);
AnswerEditor *makeTextEditor(const editions::Question &question, const QDate &day);

} // namespace views
