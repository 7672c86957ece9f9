#include "papers/flow.h"

#include "papers/stacked_rows.h"
#include "papers/table_strips.h"

#include <algorithm>

namespace papers {

namespace {

/// One table among the blocks of a section, and how many of its rows stand there.
struct FlowTable {
    QString name;
    TableStrips table;
    std::size_t shown = 0;
    bool mayGiveUp = false;
};

using FlowPart = std::variant<std::vector<Strip>, FlowTable>;

qreal heightOf(const std::vector<Strip> &strips)
{
    qreal height = 0;
    for (const Strip &strip : strips)
        height += strip.before + strip.height;
    return height;
}

int dataRows(const FlowTable &table, std::size_t from, std::size_t to)
{
    int count = 0;
    for (std::size_t i = from; i < to; ++i)
        count += table.table.rows[i].group ? 0 : 1;
    return count;
}

/// Takes the last data row from a table, and with it a group line that would head nothing.
void giveUpRow(FlowTable &table)
{
    const auto isGroup = [&](std::size_t row) { return table.table.rows[row].group; };
    while (table.shown > 0 && isGroup(table.shown - 1))
        --table.shown;
    if (table.shown > 0)
        --table.shown;
    while (table.shown > 0 && isGroup(table.shown - 1))
        --table.shown;
}

class FlowMaker {
public:
    FlowMaker(const Document &document, Typesetter &typesetter)
        : m_document(document),
          m_typesetter(typesetter)
    {
    }

    Flows make()
    {
        for (qsizetype i = 0; i < m_document.sections.size(); ++i) {
            const Section &section = m_document.sections.at(i);
            if (section.start == SectionStart::NewSheet)
                addContinued();
            addSection(section, frameOf(i));
        }
        addContinued();
        return std::move(m_flows);
    }

private:
    Setting settingOf(const PageFrame &frame, bool dense) const
    {
        return {m_typesetter, contentWidth, frame.bodyHeight(), m_document.writerWords,
                dense && !m_document.largePrint};
    }

    PageFrame frameOf(qsizetype section) const
    {
        if (!sharesFrame(m_document, section))
            return pageFrame(m_document.sections.at(section), m_document, m_typesetter);
        PageFrame frame = m_flows.flows.back().frame;
        frame.atBeginning.clear();
        frame.atEnd.clear();
        return frame;
    }

    void addSection(const Section &section, PageFrame frame)
    {
        Flow flow;
        flow.start = section.start;
        flow.frame = std::move(frame);
        if (section.start == SectionStart::NewSheet && !m_flows.flows.empty())
            flow.leftEmpty = paragraphStrips({words(m_document.writerWords.leftEmpty)},
                                             settingOf(m_flows.flows.back().frame, false));
        m_parts.clear();
        m_pinnedHeight = 0;
        addParts(flow.frame.atBeginning, settingOf(flow.frame, false));
        addParts(section.blocks, settingOf(flow.frame, section.dense));
        addParts(flow.frame.atEnd, settingOf(flow.frame, false));
        if (section.fitsOnePage && !m_document.largePrint)
            fit(flow.frame.bodyHeight() - m_pinnedHeight);
        for (FlowPart &part : m_parts) {
            if (FlowTable *table = std::get_if<FlowTable>(&part))
                appendTable(flow, std::move(*table));
            else
                append(flow, std::move(std::get<std::vector<Strip>>(part)));
        }
        m_flows.flows.push_back(std::move(flow));
    }

    void addParts(const QList<Block> &blocks, const Setting &setting)
    {
        for (qsizetype i = 0; i < blocks.size(); ++i) {
            const auto *heading = std::get_if<Heading>(&blocks.at(i));
            const auto *paragraph =
                i + 1 < blocks.size() ? std::get_if<Paragraph>(&blocks.at(i + 1)) : nullptr;
            if (heading && paragraph && mayRunIn(*heading, setting)) {
                m_parts.push_back(runInStrips(*heading, *paragraph, setting));
                ++i;
                continue;
            }
            std::visit([&](const auto &content) { addPart(content, setting); }, blocks.at(i));
        }
    }

    void addPart(const Heading &heading, const Setting &setting)
    {
        m_parts.push_back(headingStrips(heading, setting));
    }
    void addPart(const Paragraph &paragraph, const Setting &setting)
    {
        m_parts.push_back(paragraphStrips(paragraph, setting));
    }
    void addPart(KeyValues values, const Setting &setting)
    {
        if (m_document.largePrint)
            values.across = 1;
        m_parts.push_back(keyValueStrips(values, setting));
    }
    void addPart(const RatingStrip &ratings, const Setting &setting)
    {
        m_parts.push_back(ratingStrips(ratings, setting));
    }
    void addPart(const Space &space, const Setting &)
    {
        Strip strip;
        strip.height = space.height * unitsPerMillimetre;
        m_parts.push_back(std::vector<Strip>{std::move(strip)});
    }
    void addPart(const RuledLines &lines, const Setting &setting)
    {
        m_parts.push_back(ruledStrips(lines, setting));
    }
    void addPart(const FormLine &line, const Setting &setting)
    {
        m_parts.push_back(formStrips(line, setting));
    }
    void addPart(const Note &note, const Setting &setting)
    {
        m_parts.push_back(noteStrips(note, setting));
    }
    void addPart(const Table &table, const Setting &setting)
    {
        const bool isStacked = m_document.largePrint && isToStack(table);
        FlowTable part{.name = table.name,
                       .table =
                           isStacked ? stackedStrips(table, setting) : tableStrips(table, setting)};
        part.shown = part.table.rows.size();
        if (table.limit && !m_document.largePrint) {
            part.mayGiveUp = true;
            while (dataRows(part, 0, part.shown) > qMax(0, *table.limit))
                giveUpRow(part);
        }
        m_parts.push_back(std::move(part));
    }
    void addPart(const SignOff &box, const Setting &setting)
    {
        std::vector<Strip> strips =
            m_document.largePrint ? stackedSignOff(box, setting) : signOffStrips(box, setting);
        const qreal height = heightOf(strips);
        // A box of half a page and more leaves the page no room for anything else.
        if (!box.pinToFootOfPage || m_document.largePrint || height > setting.tallest * 0.6) {
            m_parts.push_back(std::move(strips));
            return;
        }
        m_pinnedHeight += height;
        m_flows.pinned.push_back({*box.pinToFootOfPage, std::move(strips), height});
    }

    qreal pointerHeight() const
    {
        return m_typesetter.shape(words(QStringLiteral("1")), Face::Table, contentWidth)->height +
               m_typesetter.points(5);
    }

    qreal heightOfTable(const FlowTable &table) const
    {
        qreal height = table.table.header.before + table.table.header.height;
        for (std::size_t i = 0; i < table.shown; ++i)
            height += heightOf(table.table.rows[i].strips);
        return height + (table.shown < table.table.rows.size() ? pointerHeight() : 0);
    }

    /// Rows are given up, always by the table that shows most, until the section fits.
    void fit(qreal room)
    {
        const auto height = [this] {
            qreal total = 0;
            for (const FlowPart &part : m_parts) {
                const FlowTable *table = std::get_if<FlowTable>(&part);
                total +=
                    table ? heightOfTable(*table) : heightOf(std::get<std::vector<Strip>>(part));
            }
            return total;
        };
        while (height() > room) {
            FlowTable *longest = nullptr;
            for (FlowPart &part : m_parts) {
                FlowTable *table = std::get_if<FlowTable>(&part);
                if (table && table->mayGiveUp && table->shown > 0 &&
                    (!longest ||
                     dataRows(*table, 0, table->shown) > dataRows(*longest, 0, longest->shown)))
                    longest = table;
            }
            if (!longest)
                return;
            giveUpRow(*longest);
        }
    }

    static void append(Flow &flow, std::vector<Strip> strips)
    {
        for (Strip &strip : strips)
            flow.strips.push_back(std::move(strip));
    }

    /// Adds the table's header and its rows from..to-1.
    static void appendRows(Flow &flow, const TableStrips &table, std::size_t from, std::size_t to,
                           int pointedTo)
    {
        int index = -1;
        if (table.header.height > 0) {
            index = static_cast<int>(flow.tableHeaders.size());
            flow.tableHeaders.push_back(table.header);
            flow.strips.push_back(table.header);
            flow.strips.back().pointedTo = pointedTo;
        }
        for (std::size_t i = from; i < to; ++i) {
            for (const Strip &strip : table.rows[i].strips) {
                flow.strips.push_back(strip);
                flow.strips.back().table = index;
                if (i == from && table.header.height <= 0)
                    flow.strips.back().pointedTo = pointedTo;
            }
        }
    }

    void appendTable(Flow &flow, FlowTable table)
    {
        appendRows(flow, table.table, 0, table.shown, -1);
        if (table.shown == table.table.rows.size())
            return;
        if (!flow.strips.empty() && table.shown > 0)
            flow.strips.back().keepWithNext = true;
        Strip pointer;
        pointer.points = static_cast<int>(m_flows.pointers.size());
        pointer.height = pointerHeight();
        flow.strips.push_back(std::move(pointer));
        m_flows.pointers.push_back(dataRows(table, table.shown, table.table.rows.size()));
        m_continued.push_back(std::move(table));
    }

    /// A page for the rows that were given up so far, each table under its name.
    void addContinued()
    {
        if (m_continued.empty())
            return;
        Flow flow;
        flow.frame = m_flows.flows.back().frame;
        const Setting setting = settingOf(flow.frame, false);
        append(flow, headingStrips(Heading{2, m_document.writerWords.continued}, setting));
        int pointer =
            static_cast<int>(m_flows.pointers.size()) - static_cast<int>(m_continued.size());
        for (FlowTable &table : m_continued) {
            append(flow, headingStrips(Heading{3, table.name}, setting));
            repeatGroup(table);
            appendRows(flow, table.table, table.shown, table.table.rows.size(), pointer++);
        }
        m_flows.flows.push_back(std::move(flow));
        m_continued.clear();
    }

    /// Where a group of rows was parted, its line stands again above the rest.
    static void repeatGroup(FlowTable &table)
    {
        std::vector<TableRowStrips> &rows = table.table.rows;
        if (rows[table.shown].group)
            return;
        const auto start = rows.begin() + static_cast<std::ptrdiff_t>(table.shown);
        const auto group = std::find_if(std::make_reverse_iterator(start), rows.rend(),
                                        [](const TableRowStrips &row) { return row.group; });
        if (group != rows.rend())
            rows.insert(start, TableRowStrips(*group));
    }

    const Document &m_document;
    Typesetter &m_typesetter;
    Flows m_flows;
    std::vector<FlowPart> m_parts;
    std::vector<FlowTable> m_continued;
    qreal m_pinnedHeight = 0;
};

} // namespace

Flows makeFlows(const Document &document, Typesetter &typesetter)
{
    return FlowMaker(document, typesetter).make();
}

} // namespace papers
