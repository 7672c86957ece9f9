#pragma once

#include "papers/document.h"
#include "subject/records.h"

#include <QDateTime>

namespace papers {

/// What every paper of a council carries.
struct PaperFrame {
    subject::Authority authority;
    QByteArray logo{};   ///< as PNG; empty: none
    QDateTime printedAt; ///< UTC
    QString complete{};  ///< from how many laptops its figures come; empty: from this one alone
};

/// The head of a page: council and logo, what it is about at the right, the mark in bold.
Header headerOf(const PaperFrame &frame, const QString &about, const QString &mark = {});
/// The same for what must not leave the council: says so under the mark.
Header sensitiveHeader(const PaperFrame &frame, const QString &about, const QString &warning = {});
/// When it was printed.
Footer footerOf(const PaperFrame &frame);

/// A heading of a part.
Heading part(const QString &text);
/// A paragraph of ordinary words.
Paragraph paragraph(const QString &text);
/// A paragraph that begins with words in bold: "What this is."
Paragraph paragraph(const QString &bold, const QString &text);
/// Those of `parts` that say something, each on one line, with `separator` between.
QString joinedParts(const QStringList &parts, const QString &separator = QStringLiteral(", "));
/// The text, or where it is blank `otherwise`.
QString textOr(const QString &text, const QString &otherwise);
/// Without the full stops at its end, so that our own punctuation can follow.
QString unstopped(const QString &text);

} // namespace papers
