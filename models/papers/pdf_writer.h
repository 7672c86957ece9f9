#pragma once

#include "papers/document.h"

class QIODevice;

namespace papers {

/// Writes documents as one PDF of A4 pages: fonts embedded, text that can be searched. Title and
/// author are those of the first. With `eachOnNewSheet` every document begins on an odd page, so
/// that printing on both sides keeps homes apart. Throws a Failure when the device does.
void writePdf(const QList<Document> &documents, QIODevice &device, bool eachOnNewSheet = true);

} // namespace papers
