#pragma once

#include "papers/say.h"
#include "subject/area.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>
#include <variant>

/// A paper as plain values, and the writers that paint it or turn it into a file.
namespace papers {

/// Words in one style.
struct Run {
    QString text{};
    bool bold = false;
    bool small = false;
    bool muted = false;
    bool operator==(const Run &) const = default;
};
using Runs = QList<Run>;

/// One run of ordinary words.
inline Runs words(const QString &text)
{
    return {Run{.text = text}};
}

/// A rating as it stands in a cell: shape, then `before`, the word in bold, `note`.
/// `{Green, "Green", ", 1 point to follow"}` reads "Green, 1 point to follow".
struct Rating {
    subject::Colour colour = subject::Colour::Grey;
    QString word{};
    QString note{};
    /// Words between the shape and the word: "7 days".
    QString before{};
    /// Set by an officer in place of what is worked out: carries a pen mark.
    bool changed = false;
    bool operator==(const Rating &) const = default;
};

/// A cell to be filled in by hand, tall enough for handwriting.
struct WriteHere {
    bool operator==(const WriteHere &) const = default;
};

using Cell = std::variant<Runs, Rating, WriteHere>;

/// Level 1 is the title of the paper, 2 what it is about, 3 a part of it.
struct Heading {
    int level = 3;
    QString text{};
    bool operator==(const Heading &) const = default;
};

struct Paragraph {
    Runs runs{};
    bool operator==(const Paragraph &) const = default;
};

struct KeyValue {
    QString label{};
    Runs value{};
    bool operator==(const KeyValue &) const = default;
};

/// Labels with their values in a grid, filled row by row.
struct KeyValues {
    QList<KeyValue> pairs{};
    /// Pairs side by side, 1 or more.
    int across = 2;
    bool operator==(const KeyValues &) const = default;
};

enum class Alignment { Left, Right };

struct Column {
    QString header{};
    /// Part of the width that natural columns leave over; 0 makes the column as wide as its words.
    qreal share = 0;
    Alignment alignment = Alignment::Left;
    bool operator==(const Column &) const = default;
};

struct Row {
    QList<Cell> cells{};
    bool operator==(const Row &) const = default;
};

/// A line of its own across all columns, naming the rows that follow: "You will".
struct GroupRow {
    QString text{};
    bool operator==(const GroupRow &) const = default;
};

using TableRow = std::variant<Row, GroupRow>;

struct Table {
    /// Names the table to a screen reader, and heads it where it goes on under "Continued".
    QString name{};
    QList<Column> columns{};
    QList<TableRow> rows{};
    /// At most so many rows stand here, and fewer if the section must fit one page; a last line
    /// says on which page the others are. Without a limit all rows stand here.
    std::optional<int> limit{};
    bool operator==(const Table &) const = default;
};

struct LabelledRating {
    QString label{};
    Rating rating{};
    bool operator==(const LabelledRating &) const = default;
};

/// Ratings side by side in boxes of one width.
struct RatingStrip {
    QList<LabelledRating> ratings{};
    bool operator==(const RatingStrip &) const = default;
};

/// Empty lines for handwriting.
struct RuledLines {
    int count = 2;
    bool operator==(const RuledLines &) const = default;
};

/// Nothing, so high. Millimetres.
struct Space {
    qreal height = 6;
    bool operator==(const Space &) const = default;
};

/// A small square to tick by hand, or ticked already.
struct TickBox {
    bool ticked = false;
    bool operator==(const TickBox &) const = default;
};

/// A line to write on. Millimetres; 0 takes what the words on the line leave over.
struct Rule {
    qreal width = 0;
    bool operator==(const Rule &) const = default;
};

using FormPiece = std::variant<QString, TickBox, Rule>;

/// A line of a form: words, boxes to tick and rules to write on.
struct FormLine {
    QList<FormPiece> pieces{};
    bool operator==(const FormLine &) const = default;
};

struct SignOffRow {
    FormLine left{};
    FormLine right{};
    bool operator==(const SignOffRow &) const = default;
};

/// A box in two columns, with its heading above and small words below, that is never split.
struct SignOff {
    QString title{};
    QString leftTitle{};
    QString rightTitle{};
    QList<SignOffRow> rows{};
    Runs after{};
    /// The page of the document, counted from 1, at whose foot it always stands.
    std::optional<int> pinToFootOfPage{};
    bool operator==(const SignOff &) const = default;
};

/// Words in a thin border, for cautions.
struct Note {
    Runs runs{};
    bool operator==(const Note &) const = default;
};

using Block = std::variant<Heading, Paragraph, KeyValues, Table, RatingStrip, RuledLines, Space,
                           FormLine, SignOff, Note>;

/// Sentences at the foot of every page, before "Page x of y". Empty ones are left out.
struct Footer {
    QString reference{};   ///< "Reference R-2026-0417."
    QString questionSet{}; ///< "Question set: winter 2026."
    QString printed{};     ///< "Printed 20 November 2026, 2:32pm."
    QString asKnown{};     ///< "As known at the end of 3 March 2026."
    QString note{};        ///< such as "One half stays at the home."
    bool operator==(const Footer &) const = default;
};

/// The head of every page of a section.
struct Header {
    QString left{};
    QString right{};
    /// "HOME COPY", in bold. Apart from the handling words of `caution`.
    QString mark{};
    /// What must not happen to this page, under the mark.
    Runs caution{};
    /// A picture file (PNG, JPEG) at the left. One that cannot be read is left out.
    QByteArray logo{};
    bool operator==(const Header &) const = default;
};

/// Where a section begins. A new sheet is an odd page, so that printing on both sides never puts
/// it on the back of the page before.
/// A section on the same page shares head and foot of the section before; its own are not used.
enum class SectionStart { SamePage, NewPage, NewSheet };

struct Section {
    SectionStart start = SectionStart::NewPage;
    Header header{};
    QList<Block> blocks{};
    /// Its tables with a limit give rows up until the section stands on one page.
    bool fitsOnePage = false;
    /// Set closer, for a page on which much must stand: short headings run into the paragraphs
    /// after them. Large print is not.
    bool dense = false;
    /// In place of the document's footer.
    std::optional<Footer> footer{};
    bool operator==(const Section &) const = default;
};

/// Words that the writers fill in themselves.
struct WriterWords {
    QString pageOf = Say::tr("Page %1 of %2");
    QString moreOnPage = Say::tr("%1 more on page %2");
    QString continued = Say::tr("Continued");
    QString rowContinued = Say::tr("(continued)");
    QString changed = Say::tr("(changed by the officer)");
    QString leftEmpty =
        Say::tr("This page is left empty, so that the next one begins a sheet of its own.");
    bool operator==(const WriterWords &) const = default;
};

/// One paper: what it says, not how it looks.
struct Document {
    QString title{};
    QString author{};
    /// A language tag, such as `en-GB`.
    QString language = QStringLiteral("en-GB");
    Footer footer{};
    QList<Section> sections{};
    /// All text at 16 point on as many pages as it takes: limits and pins do not hold.
    bool largePrint = false;
    WriterWords writerWords{};
    bool operator==(const Document &) const = default;
};

/// Whether a section shows the head and foot of the one before it instead of its own.
bool sharesFrame(const Document &document, qsizetype section);
/// Says at the foot of every page as of which day it is. When it was printed is left out, because
/// the clock of that day is not the one it was printed by.
void sayAsKnown(Document &document, const QString &words);
/// The parts of a footer that say something, in order.
QStringList sentences(const Footer &footer);
/// Every text of a block that is shown to a reader, in reading order.
QStringList allStrings(const Block &block);
/// Every text of a document that is shown to a reader, in reading order: the writers lose none.
/// Without its title and the names of its tables, which head only files and tables.
QStringList allStrings(const Document &document);
/// The words of a run list joined.
QString plainText(const Runs &runs);
/// The words of a cell as one text; empty for a cell to write in.
QString plainText(const Cell &cell);

} // namespace papers
