#pragma once

#include "papers/document.h"

class QIODevice;

namespace papers {

/// One form that papers can be written in.
struct Writer {
    /// Of the file, without a dot: "pdf".
    QString suffix;
    /// What the officer calls it.
    QString name;
    /// Throws a Failure when the device does.
    void (*write)(const QList<Document> &, QIODevice &);
};

/// All forms, the usual one first.
const QList<Writer> &writers();

/// Writes documents into one file, in the form of its suffix. The file is replaced whole or not
/// at all. Throws a Failure, also for a suffix that no writer has.
void writeFile(const QList<Document> &documents, const QString &path);

} // namespace papers
