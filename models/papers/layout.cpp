#include "papers/layout.h"

#include "papers/flow.h"

namespace papers {

namespace {

/// Lays the strips of all flows on pages.
class PageBreaker {
public:
    PageBreaker(Flows flows, const WriterWords &writerWords, Typesetter &typesetter)
        : m_flows(std::move(flows)),
          m_words(writerWords),
          m_typesetter(typesetter),
          m_pageOfPointer(m_flows.pointers.size(), 0)
    {
    }

    std::vector<std::vector<Piece>> pages()
    {
        for (const Flow &flow : m_flows.flows)
            lay(flow);
        placePinned();
        writePointers();
        addFrames();
        std::vector<std::vector<Piece>> pages;
        for (Page &page : m_pages)
            pages.push_back(std::move(page.pieces));
        return pages;
    }

private:
    struct Page {
        const PageFrame *frame = nullptr;
        std::vector<Piece> pieces{};
        bool empty = true;
    };
    struct Pointer {
        std::size_t page = 0;
        qreal y = 0;
        int index = 0;
    };

    qreal reserved(std::size_t pageNumber) const
    {
        qreal height = 0;
        for (const Pinned &pinned : m_flows.pinned)
            height += static_cast<std::size_t>(pinned.page) == pageNumber ? pinned.height : 0;
        return height;
    }
    qreal bottom() const { return m_pages.back().frame->bodyBottom - reserved(m_pages.size()); }

    void newPage(const PageFrame &frame)
    {
        m_pages.push_back({.frame = &frame});
        m_y = frame.bodyTop;
    }

    void begin(const Flow &flow)
    {
        if (m_pages.empty()) {
            newPage(flow.frame);
            return;
        }
        switch (flow.start) {
        case SectionStart::SamePage:
            break;
        case SectionStart::NewSheet:
            if (m_pages.size() % 2 == 1)
                leaveEmpty(flow);
            newPage(flow.frame);
            break;
        case SectionStart::NewPage:
            newPage(flow.frame);
            break;
        }
    }

    void leaveEmpty(const Flow &next)
    {
        newPage(*m_pages.back().frame);
        for (const Strip &strip : next.leftEmpty)
            put(strip);
    }

    void lay(const Flow &flow)
    {
        begin(flow);
        std::size_t i = 0;
        while (i < flow.strips.size()) {
            std::size_t end = i + 1;
            while (end < flow.strips.size() && flow.strips[end - 1].keepWithNext)
                ++end;
            if (height(flow, i, end, true) > flow.frame.bodyHeight())
                end = i + 1;
            makeRoom(flow, i, end);
            for (; i < end; ++i)
                place(flow, flow.strips[i]);
        }
    }

    static qreal headerHeight(const Flow &flow, const Strip &strip)
    {
        return strip.table < 0 ? 0
                               : flow.tableHeaders[static_cast<std::size_t>(strip.table)].height;
    }

    static qreal height(const Flow &flow, std::size_t from, std::size_t to, bool atTop)
    {
        qreal total = atTop ? headerHeight(flow, flow.strips[from]) - flow.strips[from].before : 0;
        for (std::size_t i = from; i < to; ++i)
            total += flow.strips[i].before + flow.strips[i].height;
        return total;
    }

    void makeRoom(const Flow &flow, std::size_t from, std::size_t to)
    {
        constexpr qreal roundingError = 0.5;
        while (m_y + height(flow, from, to, m_pages.back().empty) > bottom() + roundingError) {
            // An empty page is passed over only if a pinned box makes it shorter than others.
            if (m_pages.back().empty && reserved(m_pages.size()) <= 0)
                return;
            newPage(flow.frame);
        }
    }

    void place(const Flow &flow, const Strip &strip)
    {
        if (m_pages.back().empty && strip.table >= 0)
            put(flow.tableHeaders[static_cast<std::size_t>(strip.table)]);
        put(strip);
    }

    void put(const Strip &strip)
    {
        Page &page = m_pages.back();
        if (!page.empty)
            m_y += strip.before;
        addPieces(page, strip, m_y);
        if (strip.points >= 0)
            m_pointers.push_back({m_pages.size() - 1, m_y, strip.points});
        if (strip.pointedTo >= 0)
            m_pageOfPointer[static_cast<std::size_t>(strip.pointedTo)] =
                static_cast<int>(m_pages.size());
        m_y += strip.height;
        page.empty = false;
    }

    static void addPieces(Page &page, const Strip &strip, qreal y)
    {
        for (Piece piece : strip.pieces) {
            move(piece, {pageMargin, y});
            page.pieces.push_back(std::move(piece));
        }
    }

    void placePinned()
    {
        for (std::size_t number = 1; number <= lastPinnedPage(); ++number) {
            while (m_pages.size() < number)
                newPage(m_flows.flows.back().frame);
            Page &page = m_pages[number - 1];
            qreal y = page.frame->bodyBottom - reserved(number);
            for (const Pinned &pinned : m_flows.pinned) {
                if (static_cast<std::size_t>(pinned.page) != number)
                    continue;
                for (const Strip &strip : pinned.strips) {
                    y += strip.before;
                    addPieces(page, strip, y);
                    y += strip.height;
                }
            }
        }
    }

    std::size_t lastPinnedPage() const
    {
        int last = 0;
        for (const Pinned &pinned : m_flows.pinned)
            last = qMax(last, pinned.page);
        return static_cast<std::size_t>(last);
    }

    void writePointers()
    {
        for (const Pointer &pointer : m_pointers) {
            const std::size_t index = static_cast<std::size_t>(pointer.index);
            const QString text =
                m_words.moreOnPage.arg(m_flows.pointers[index]).arg(m_pageOfPointer[index]);
            const Shaped shaped =
                m_typesetter.shape({Run{.text = text, .bold = true}}, Face::Table, contentWidth);
            m_pages[pointer.page].pieces.push_back(
                TextPiece{shaped,
                          0,
                          shaped->lineCount(),
                          {pageMargin, pointer.y + m_typesetter.points(2.4)}});
        }
    }

    void addFrames()
    {
        for (std::size_t i = 0; i < m_pages.size(); ++i) {
            Page &page = m_pages[i];
            const QString pageOf = m_words.pageOf.arg(i + 1).arg(m_pages.size());
            const auto add = [&page](const std::vector<Piece> &pieces) {
                page.pieces.insert(page.pieces.end(), pieces.begin(), pieces.end());
            };
            add(page.frame->head);
            add(footPieces(*page.frame, pageOf, m_typesetter));
        }
    }

    const Flows m_flows;
    const WriterWords &m_words;
    Typesetter &m_typesetter;
    std::vector<int> m_pageOfPointer;
    std::vector<Page> m_pages;
    std::vector<Pointer> m_pointers;
    qreal m_y = 0;
};

} // namespace

Pages Layout::layOut(const Document &document)
{
    if (document.sections.isEmpty())
        return {};
    Typesetter &typesetter = document.largePrint ? m_large : m_ordinary;
    return Pages(
        PageBreaker(makeFlows(document, typesetter), document.writerWords, typesetter).pages());
}

Pages layOut(const Document &document)
{
    return Layout().layOut(document);
}

Pages layOut(const QList<Document> &documents)
{
    Layout layout;
    Pages pages;
    for (const Document &document : documents)
        pages.append(layout.layOut(document));
    return pages;
}

} // namespace papers
