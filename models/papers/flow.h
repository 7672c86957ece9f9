#pragma once

#include "papers/page_frame.h"

namespace papers {

/// The strips of a section in order, and what stands around its pages.
struct Flow {
    SectionStart start = SectionStart::NewPage;
    PageFrame frame;
    /// Said on the page before, where that one stays empty so that this begins a sheet.
    std::vector<Strip> leftEmpty;
    std::vector<Strip> strips;
    /// Repeated where a page begins within the table.
    std::vector<Strip> tableHeaders;
};

/// Strips that stand at the foot of one page whatever else the document holds.
struct Pinned {
    int page = 0; ///< counted from 1
    std::vector<Strip> strips;
    qreal height = 0;
};

/// All that is to be laid on the pages of one document.
struct Flows {
    std::vector<Flow> flows;
    std::vector<Pinned> pinned;
    /// How many rows each pointer points to: "6 more on page 3".
    std::vector<int> pointers;
};

/// Measures a document, gives its tables their room and moves what has none under "Continued".
Flows makeFlows(const Document &document, Typesetter &typesetter);

} // namespace papers
