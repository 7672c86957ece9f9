#include "papers/html_writer.h"

#include "base/error.h"
#include "papers/rating_shape.h"
#include "papers/say.h"
#include "papers/stacked_rows.h"

#include <QIODevice>
#include <algorithm>

namespace papers {

namespace {

constexpr QLatin1StringView style{R"(
body { font: 11pt/1.4 "Liberation Sans", Arial, sans-serif; color: #0b0c0c; background: #fff;
  max-width: 52rem; margin: 1.5rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
.head { display: flex; justify-content: space-between; gap: 1rem;
  border-bottom: 1px solid #6f777b; padding-bottom: .3rem; }
.head p { margin: 0; } .head .right { text-align: right; }
.head img { max-height: 10mm; max-width: 35mm; float: left; margin-right: .6rem; }
.mark, .council { font-weight: bold; }
h1 { font-size: 1.8em; margin: .6em 0 .1em; } h2 { font-size: 1.4em; margin: .2em 0 .4em; }
h3 { font-size: 1.2em; margin: 1.4em 0 .3em; }
table { border-collapse: collapse; width: 100%; margin: .3em 0; }
caption { text-align: left; position: absolute; left: -200rem; }
th, td { text-align: left; vertical-align: top; padding: .25em .8em .25em 0;
  border-bottom: 1px solid #b1b4b6; }
thead th { color: #505a5f; font-weight: normal; border-bottom: 1px solid #6f777b; }
.number { text-align: right; }
dl { display: grid; gap: .25em 1em; grid-template-columns: max-content 1fr; }
dt { color: #505a5f; max-width: 14rem; } dd { margin: 0; }
.rating svg { vertical-align: -.12em; margin-right: .3em; } .rating b { font-weight: bold; }
.strip { display: flex; flex-wrap: wrap; gap: .6em; list-style: none; padding: 0; }
.strip li, .note, .sign td, .sign th { border: 1px solid #6f777b; padding: .5em; }
.strip li { flex: 1; } .label, .muted, small, footer { color: #505a5f; }
.strip .label { display: block; } small, footer { font-size: .85em; }
.sign th, .sign td { width: 50%; } .form { margin: .8em 0; }
.tick { display: inline-block; width: .75em; height: .75em; border: 1px solid #0b0c0c; }
.rule { display: inline-block; min-width: 8em; border-bottom: 1px solid #6f777b; }
.ruled { border-bottom: 1px solid #6f777b; height: 2em; }
footer { border-top: 1px solid #b1b4b6; margin-top: 1.5em; padding-top: .3em; }
@page { size: A4; margin: 15mm; }
@media print {
  body { font-size: 9.5pt; line-height: 1.25; margin: 0; padding: 0; max-width: none; }
  thead { display: table-header-group; } tr, .sign, .note { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; } .new-page { break-before: page; }
  .new-sheet { break-before: right; } }
)"};

/// What large print adds: nothing below 16 point, and the cells of a row under each other.
constexpr QLatin1StringView largeStyle{R"(
.large { font-size: 16pt; } .large small, .large footer, .large .small { font-size: 1em; }
.large h1 { font-size: 1.6em; } .large dl { grid-template-columns: 1fr; gap: 0; }
.large dd { margin-bottom: .4em; } .large dt { max-width: none; }
.large .stacked thead { position: absolute; left: -200rem; }
.large .stacked tr { display: block; border-bottom: 1px solid #b1b4b6; padding: .3em 0; }
.large .stacked td, .large .stacked th { display: block; border: 0; text-align: left;
  padding: .1em 0; }
.large .stacked td:empty { display: none; }
.large .stacked td[data-label]::before { content: attr(data-label) ": "; color: #505a5f; }
)"};

QString escaped(const QString &text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar letter : text) {
        if (letter == u'\n')
            safe += QStringLiteral("<br>");
        else if (letter.category() == QChar::Other_Control)
            safe += u' ';
        else
            safe += letter;
    }
    return safe;
}

QString html(const QString &text)
{
    return escaped(text.toHtmlEscaped());
}

QString html(const Runs &runs)
{
    QString text;
    for (const Run &run : runs) {
        QString part = html(run.text);
        if (run.bold)
            part = QStringLiteral("<strong>%1</strong>").arg(part);
        if (run.small)
            part = QStringLiteral("<small>%1</small>").arg(part);
        else if (run.muted)
            part = QStringLiteral("<span class=\"muted\">%1</span>").arg(part);
        text += part;
    }
    return text;
}

QString element(const QString &name, const QString &inner)
{
    return QLatin1Char('<') + name + QLatin1Char('>') + inner + QStringLiteral("</") + name +
           QStringLiteral(">\n");
}

/// Turns blocks into elements.
class BlockWriter {
public:
    explicit BlockWriter(const Document &document)
        : m_words(document.writerWords),
          m_isLarge(document.largePrint)
    {
    }

    QString operator()(const Heading &heading) const
    {
        return element(QStringLiteral("h%1").arg(qBound(1, heading.level, 3)), html(heading.text));
    }
    QString operator()(const Paragraph &paragraph) const
    {
        return element(QStringLiteral("p"), html(paragraph.runs));
    }
    QString operator()(const Note &note) const
    {
        return QStringLiteral("<p class=\"note\">") + html(note.runs) + QStringLiteral("</p>\n");
    }
    QString operator()(const RuledLines &lines) const
    {
        return QStringLiteral("<div class=\"ruled\"></div>\n").repeated(qMax(0, lines.count));
    }
    QString operator()(const Space &space) const
    {
        return QStringLiteral("<div style=\"height: %1mm\"></div>\n").arg(space.height);
    }
    QString operator()(const KeyValues &values) const
    {
        QString inner = QStringLiteral("\n");
        for (const KeyValue &pair : values.pairs) {
            inner += QStringLiteral("<dt>") + html(pair.label) + QStringLiteral("</dt><dd>") +
                     html(pair.value) + QStringLiteral("</dd>\n");
        }
        return element(QStringLiteral("dl"), inner);
    }
    QString operator()(const RatingStrip &strip) const
    {
        QString inner;
        for (const LabelledRating &each : strip.ratings) {
            inner += QStringLiteral("<li><span class=\"label\">") + html(each.label) +
                     QStringLiteral("</span> ") + rating(each.rating) + QStringLiteral("</li>\n");
        }
        return QStringLiteral("<ul class=\"strip\">\n") + inner + QStringLiteral("</ul>\n");
    }
    QString operator()(const FormLine &line) const
    {
        return QStringLiteral("<p class=\"form\">") + form(line) + QStringLiteral("</p>\n");
    }
    QString operator()(const Table &table) const;
    QString operator()(const SignOff &box) const;

private:
    QString rating(const Rating &rating) const
    {
        QString text = QStringLiteral("<span class=\"rating ") + subject::key(rating.colour) +
                       QStringLiteral("\">") + ratingSvg(rating.colour) + u' ';
        if (!rating.before.isEmpty())
            text += html(rating.before) + u' ';
        text +=
            QStringLiteral("<b>") + html(rating.word) + QStringLiteral("</b>") + html(rating.note);
        if (rating.changed)
            text += u' ' + html(m_words.changed);
        return text + QStringLiteral("</span>");
    }

    QString content(const Cell &cell) const
    {
        if (const Runs *runs = std::get_if<Runs>(&cell))
            return html(*runs);
        if (const Rating *shown = std::get_if<Rating>(&cell))
            return rating(*shown);
        return QStringLiteral("<span class=\"rule\"></span>");
    }

    static QString form(const FormLine &line)
    {
        QStringList parts;
        for (const FormPiece &piece : line.pieces) {
            if (const QString *text = std::get_if<QString>(&piece))
                parts += html(*text);
            else if (const auto *box = std::get_if<TickBox>(&piece))
                parts += QStringLiteral("<span class=\"tick\">%1</span>")
                             .arg(box->ticked ? QStringLiteral("\u2713") : QString());
            else
                parts += QStringLiteral("<span class=\"rule\"></span>");
        }
        return parts.join(u' ');
    }

    /// The beginning of a cell; where cells stand under each other it says its column.
    QString cellTag(const Column &column, bool isStacked) const
    {
        QString tag = QStringLiteral("<td");
        if (column.alignment == Alignment::Right)
            tag += QStringLiteral(" class=\"number\"");
        if (isStacked && !column.header.isEmpty())
            tag += QStringLiteral(" data-label=\"%1\"").arg(column.header.toHtmlEscaped());
        return tag + QLatin1Char('>');
    }

    const WriterWords &m_words;
    bool m_isLarge;
};

QString BlockWriter::operator()(const Table &table) const
{
    const bool isStacked = m_isLarge && isToStack(table);
    QString text =
        isStacked ? QStringLiteral("<table class=\"stacked\">\n") : QStringLiteral("<table>\n");
    if (!table.name.isEmpty())
        text += element(QStringLiteral("caption"), html(table.name));
    QString head;
    for (const Column &column : table.columns) {
        const bool right = column.alignment == Alignment::Right;
        head += (right ? QStringLiteral("<th scope=\"col\" class=\"number\">")
                       : QStringLiteral("<th scope=\"col\">")) +
                html(column.header) + QStringLiteral("</th>");
    }
    text += QStringLiteral("<thead><tr>") + head + QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const TableRow &row : table.rows) {
        if (const GroupRow *group = std::get_if<GroupRow>(&row)) {
            text += QStringLiteral("<tr><th scope=\"rowgroup\" colspan=\"%1\">")
                        .arg(qMax<qsizetype>(1, table.columns.size())) +
                    html(group->text) + QStringLiteral("</th></tr>\n");
            continue;
        }
        text += QStringLiteral("<tr>");
        const QList<Cell> &cells = std::get<Row>(row).cells;
        for (qsizetype i = 0; i < cells.size(); ++i)
            text += cellTag(table.columns.value(i), isStacked) + content(cells.at(i)) +
                    QStringLiteral("</td>");
        text += QStringLiteral("</tr>\n");
    }
    return text + QStringLiteral("</tbody>\n</table>\n");
}

QString BlockWriter::operator()(const SignOff &box) const
{
    QString text = element(QStringLiteral("h3"), html(box.title));
    text += QStringLiteral("<table class=\"sign\">\n") +
            element(QStringLiteral("caption"), html(box.title));
    text += QStringLiteral("<thead><tr><th scope=\"col\">") + html(box.leftTitle) +
            QStringLiteral("</th><th scope=\"col\">") + html(box.rightTitle) +
            QStringLiteral("</th></tr></thead>\n<tbody>\n");
    for (const SignOffRow &row : box.rows) {
        text += QStringLiteral("<tr><td>") + form(row.left) + QStringLiteral("</td><td>") +
                form(row.right) + QStringLiteral("</td></tr>\n");
    }
    return text + QStringLiteral("</tbody>\n</table>\n") +
           element(QStringLiteral("p"),
                   QStringLiteral("<small>") + html(box.after) + QStringLiteral("</small>"));
}

QString logoElement(const QByteArray &bytes)
{
    QString type;
    if (bytes.startsWith("\x89PNG"))
        type = QStringLiteral("image/png");
    else if (bytes.startsWith("\xFF\xD8"))
        type = QStringLiteral("image/jpeg");
    else
        return {};
    return QStringLiteral("<img alt=\"\" src=\"data:%1;base64,%2\">")
        .arg(type, QString::fromLatin1(bytes.toBase64()));
}

QString headerElement(const Header &header)
{
    const auto line = [](const QString &kind, const QString &inner) {
        return inner.isEmpty() ? QString()
                               : QStringLiteral("<p class=\"%1\">").arg(kind) + inner +
                                     QStringLiteral("</p>\n");
    };
    const QString left =
        logoElement(header.logo) + line(QStringLiteral("council"), html(header.left));
    const QString right = line(QStringLiteral("mark"), html(header.mark)) +
                          line(QStringLiteral("about"), html(header.right));
    if (left.isEmpty() && right.isEmpty() && header.caution.isEmpty())
        return {};
    return QStringLiteral("<header>\n<div class=\"head\"><div>") + left +
           QStringLiteral("</div><div class=\"right\">") + right +
           QStringLiteral("</div></div>\n") +
           line(QStringLiteral("caution"), html(header.caution)) + QStringLiteral("</header>\n");
}

QString sectionElement(const Document &document, qsizetype index, bool firstOfAll)
{
    const Section &section = document.sections.at(index);
    QString kind;
    if (!firstOfAll && (index == 0 || section.start == SectionStart::NewSheet))
        kind = QStringLiteral(" class=\"new-sheet\"");
    else if (!firstOfAll && section.start == SectionStart::NewPage)
        kind = QStringLiteral(" class=\"new-page\"");
    QString text = QStringLiteral("<section%1>\n").arg(kind);
    const bool framed = !sharesFrame(document, index);
    if (framed)
        text += headerElement(section.header);
    for (const Block &block : section.blocks)
        text += std::visit(BlockWriter(document), block);
    const QStringList foot = sentences(section.footer.value_or(document.footer));
    if (framed && !foot.isEmpty())
        text += element(QStringLiteral("footer"), html(foot.join(u' ')));
    return text + QStringLiteral("</section>\n");
}

} // namespace

void writeHtml(const QList<Document> &documents, QIODevice &device)
{
    const Document first = documents.value(0);
    QString text = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n")
                       .arg(first.language.toHtmlEscaped());
    text += QStringLiteral("<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                           "content=\"width=device-width\">\n<meta name=\"author\" content=\"") +
            first.author.toHtmlEscaped() + QStringLiteral("\">\n");
    text += element(QStringLiteral("title"), html(first.title));
    const bool hasLarge = std::any_of(documents.begin(), documents.end(),
                                      [](const Document &each) { return each.largePrint; });
    text += QStringLiteral("<style>") + style + (hasLarge ? largeStyle : QLatin1StringView()) +
            QStringLiteral("</style>\n</head>\n<body>\n<main>\n");
    bool firstOfAll = true;
    for (const Document &document : documents) {
        text += QStringLiteral("<article lang=\"%1\"%2>\n")
                    .arg(document.language.toHtmlEscaped(),
                         document.largePrint ? QStringLiteral(" class=\"large\"") : QString());
        for (qsizetype i = 0; i < document.sections.size(); ++i) {
            text += sectionElement(document, i, firstOfAll);
            firstOfAll = false;
        }
        text += QStringLiteral("</article>\n");
    }
    text += QStringLiteral("</main>\n</body>\n</html>\n");
    const QByteArray bytes = text.toUtf8();
    if (device.write(bytes) != bytes.size())
        base::fail(Say::tr("The web page could not be written. Check that there is room on "
                           "the disk and try again."),
                   device.errorString());
}

} // namespace papers
