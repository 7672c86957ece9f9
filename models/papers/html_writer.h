#pragma once

#include "papers/document.h"

class QIODevice;

namespace papers {

/// Writes documents as one HTML page that stands alone: semantic elements for screen readers,
/// style and shapes inside it, no scripts, nothing fetched. Throws a Failure when the device does.
void writeHtml(const QList<Document> &documents, QIODevice &device);

} // namespace papers
