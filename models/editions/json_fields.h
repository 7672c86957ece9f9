#pragma once

#include <QDate>
#include <QJsonValue>
#include <QString>
#include <optional>

namespace editions {

/// The date of exactly `YYYY-MM-DD`, from 1900 to 2199. Null for anything else: Qt alone would
/// take "2020-11-01 and more" for a date.
QDate dateFromIso(const QString &text);

/// A whole number between `least` and `most`, both at most 2^53; absent for anything else.
std::optional<qint64> wholeNumber(const QJsonValue &json, qint64 least, qint64 most);

/// What makes a text unfit to be stored, in words: NUL characters, broken Unicode, longer than
/// `longest` characters. Empty when it is right.
QString faultOfText(const QString &text, qsizetype longest);

} // namespace editions
