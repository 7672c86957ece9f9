#include "papers/visit_note.h"

#include "papers/paper_parts.h"

namespace papers {
namespace {

constexpr int agreements = 3;
/// Millimetres.
constexpr qreal shortRule = 24;
constexpr qreal roleRule = 34;

/// A name that is known stands there; else a line to write it on.
FormPiece nameOrRule(const QString &name)
{
    return name.isEmpty() ? FormPiece(Rule{}) : FormPiece(name);
}

Table agreed()
{
    Table table{
        .name = Say::tr("We agreed"),
        .columns = {{{}, 0}, {Say::tr("What"), 9}, {Say::tr("Who"), 4}, {Say::tr("By"), 3}}};
    for (int number = 1; number <= agreements; ++number)
        table.rows.append(
            Row{{words(QString::number(number)), WriteHere{}, WriteHere{}, WriteHere{}}});
    return table;
}

} // namespace

QList<Block> visitNote(const QString &home, const QString &officer)
{
    return {
        part(Say::tr("Visit note")),
        Paragraph{{Run{.text = home, .bold = true}}},
        FormLine{{Say::tr("Date"), Rule{shortRule}, Say::tr("Time"), Rule{shortRule},
                  Say::tr("Officer"), nameOrRule(officer)}},
        FormLine{{Say::tr("I spoke to"), Rule{}, Say::tr("(role)"), Rule{roleRule}}},
        FormLine{{Say::tr("Today we talked about:"), TickBox{}, Say::tr("infection control"),
                  TickBox{}, Say::tr("clinical support"), TickBox{},
                  Say::tr("vaccination and testing"), TickBox{}, Say::tr("PPE")}},
        Paragraph{{Run{.text = Say::tr("We agreed:"), .bold = true}}},
        agreed(),
        FormLine{{Say::tr("Still to find out:"), Rule{}}},
        FormLine{{Say::tr("You will get the full summary by email by"), Rule{shortRule},
                  Say::tr("(within 3 working days). Email to use:"), Rule{}}},
        FormLine{{Say::tr("Initials: home"), Rule{shortRule}, Say::tr("council"), Rule{shortRule}}},
        Paragraph{{Run{.text = Say::tr("Initials mean this note is what we said today."),
                       .small = true}}}};
}

} // namespace papers
