#include "views/editors/editors.h"

#include <algorithm>
#include <array>

namespace views {
namespace {

using editions::Kind;

struct EditorOfKind {
    Kind kind;
    AnswerEditor *(*make)(const editions::Question &question, const QDate &day);
};

/// Every kind of question and what it is answered in.
constexpr std::array editors{
    EditorOfKind{Kind::YesPartlyNo, makeOptionsEditor},
    EditorOfKind{Kind::Ratio, makeRatioEditor},
    EditorOfKind{Kind::Date, makeDateEditor},
    EditorOfKind{Kind::Stock, makeStockEditor},
    EditorOfKind{Kind::Contact, makeContactEditor},
    EditorOfKind{Kind::Choice, makeOptionsEditor},
    EditorOfKind{Kind::Choices, makeOptionsEditor},
    EditorOfKind{Kind::Number, makeNumberEditor},
    EditorOfKind{Kind::Text, makeTextEditor},
};

} // namespace

AnswerEditor *makeEditor(const editions::Question &question, const QDate &day)
{
    const auto found =
        std::find_if(editors.begin(), editors.end(),
                     [&](const EditorOfKind &editor) { return editor.kind == question.kind; });
    Q_ASSERT(found != editors.end());
    return found->make(question, day);
}

AnswerEditor *makeEditor(const editions::SharedNumber &number, const QDate &day)
{
    return makePeopleEditor(number, day);
}

} // namespace views
