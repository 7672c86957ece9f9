#pragma once

#include "papers/pages.h"

namespace papers {

/// Sets documents on A4 pages. Use one for many documents: what they share is measured once.
/// Needs a QGuiApplication, on any platform.
class Layout {
public:
    Pages layOut(const Document &document);

private:
    Typesetter m_ordinary{1};
    Typesetter m_large{largePrintScale};
};

/// One document by itself.
Pages layOut(const Document &document);
/// Documents one after the other, each on a sheet of its own.
Pages layOut(const QList<Document> &documents);

} // namespace papers
