#include "papers/document.h"

namespace papers {

namespace {

/// Collects the texts of a document in reading order.
class Collector {
public:
    const QStringList &texts() const { return m_texts; }

    void add(const QString &text)
    {
        if (!text.isEmpty())
            m_texts.append(text);
    }
    void add(const Runs &runs)
    {
        for (const Run &run : runs)
            add(run.text);
    }
    void add(const Rating &rating)
    {
        add(rating.before);
        add(rating.word);
        add(rating.note);
    }
    void add(const WriteHere &) {}
    void add(const Cell &cell)
    {
        std::visit([this](const auto &content) { add(content); }, cell);
    }
    void add(const FormLine &line)
    {
        for (const FormPiece &piece : line.pieces) {
            if (const QString *text = std::get_if<QString>(&piece))
                add(*text);
        }
    }

    void operator()(const Heading &heading) { add(heading.text); }
    void operator()(const Paragraph &paragraph) { add(paragraph.runs); }
    void operator()(const Note &note) { add(note.runs); }
    void operator()(const RuledLines &) {}
    void operator()(const Space &) {}
    void operator()(const FormLine &line) { add(line); }
    void operator()(const KeyValues &values)
    {
        for (const KeyValue &pair : values.pairs) {
            add(pair.label);
            add(pair.value);
        }
    }
    void operator()(const RatingStrip &strip)
    {
        for (const LabelledRating &each : strip.ratings) {
            add(each.label);
            add(each.rating);
        }
    }
    void operator()(const Table &table)
    {
        for (const Column &column : table.columns)
            add(column.header);
        for (const TableRow &row : table.rows) {
            if (const GroupRow *group = std::get_if<GroupRow>(&row)) {
                add(group->text);
            } else {
                for (const Cell &cell : std::get<Row>(row).cells)
                    add(cell);
            }
        }
    }
    void operator()(const SignOff &box)
    {
        add(box.title);
        add(box.leftTitle);
        add(box.rightTitle);
        for (const SignOffRow &row : box.rows) {
            add(row.left);
            add(row.right);
        }
        add(box.after);
    }

private:
    QStringList m_texts;
};

} // namespace

bool sharesFrame(const Document &document, qsizetype section)
{
    return section > 0 && document.sections.at(section).start == SectionStart::SamePage;
}

void sayAsKnown(Document &document, const QString &words)
{
    const auto say = [&words](Footer &footer) {
        footer.asKnown = words;
        footer.printed.clear();
    };
    say(document.footer);
    for (Section &section : document.sections) {
        if (section.footer)
            say(*section.footer);
    }
}

QStringList sentences(const Footer &footer)
{
    QStringList found;
    for (const QString &text :
         {footer.asKnown, footer.reference, footer.questionSet, footer.printed, footer.note}) {
        if (!text.isEmpty())
            found.append(text);
    }
    return found;
}

QStringList allStrings(const Block &block)
{
    Collector collector;
    std::visit(collector, block);
    return collector.texts();
}

QStringList allStrings(const Document &document)
{
    QStringList found;
    for (qsizetype i = 0; i < document.sections.size(); ++i) {
        const Section &section = document.sections.at(i);
        const bool framed = !sharesFrame(document, i);
        Collector collector;
        collector.add(section.header.mark);
        collector.add(section.header.caution);
        collector.add(section.header.left);
        collector.add(section.header.right);
        if (framed)
            found += collector.texts();
        for (const Block &block : section.blocks)
            found += allStrings(block);
        if (framed)
            found += sentences(section.footer.value_or(document.footer));
    }
    return found;
}

QString plainText(const Runs &runs)
{
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text;
}

QString plainText(const Cell &cell)
{
    if (const Runs *runs = std::get_if<Runs>(&cell))
        return plainText(*runs);
    if (const Rating *rating = std::get_if<Rating>(&cell)) {
        const QString lead = rating->before.isEmpty() ? QString() : rating->before + u' ';
        return lead + rating->word + rating->note;
    }
    return {};
}

} // namespace papers
