#pragma once

#include <QString>
#include <cstdint>
#include <string_view>

namespace files {

/// How the bytes of a text file stand for letters. One encoding holds for a whole file.
enum class Encoding { Utf8, Windows1252 };

/// The text of these bytes. Bytes that Windows-1252 leaves undefined become U+FFFD.
QString decoded(std::string_view bytes, Encoding encoding);

/// Decides piece by piece whether bytes are well-formed UTF-8 (Unicode table 3-7: no overlong
/// forms, no surrogates, nothing above U+10FFFF).
class Utf8Check {
public:
    /// Looks at the next piece; a character may be split between two pieces.
    void feed(std::string_view piece);
    /// True if all pieces together are whole, well-formed UTF-8.
    bool isValid() const { return m_valid && m_pending == 0; }

private:
    void feedByte(unsigned char byte);

    bool m_valid = true;
    int m_pending = 0;             ///< continuation bytes still to come
    unsigned char m_lowest = 0x80; ///< range of the next continuation byte
    unsigned char m_highest = 0xBF;
};

} // namespace files
