#pragma once

#include <QByteArray>
#include <QImage>

namespace papers {

/// How large a council's logo is printed at most, in millimetres.
inline constexpr int logoWidth = 35;
inline constexpr int logoHeight = 10;

/// The bytes of a PNG, JPEG or SVG file as a logo is kept: a PNG in the detail that papers print,
/// without whatever else the file held. `name` is what messages call the file. Throws a Failure in
/// words where the file is no picture, or too large or too small to be printed.
QByteArray logoFrom(const QByteArray &bytes, const QString &name);

/// A picture to paint; null where the bytes are none.
QImage readPicture(const QByteArray &bytes);

} // namespace papers
