#pragma once

#include <QString>
#include <QStringList>

namespace lists {

/// The text as it is searched and sorted: lower case, without accents, apostrophes and full
/// stops, runs of white space made one space. "St. Mary’s" and "st marys" fold alike.
QString folded(const QString &text);

/// The folded words of what an officer typed.
QStringList searchWords(const QString &typed);

/// Whether every word stands somewhere in this folded text.
bool holdsAll(const QString &foldedText, const QStringList &words);

} // namespace lists
