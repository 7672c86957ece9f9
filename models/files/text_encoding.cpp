#include "files/text_encoding.h"

#include <QStringView>
#include <array>
#include <cstring>

namespace files {
namespace {

/// What Windows-1252 puts where Latin-1 has the control characters 0x80 to 0x9F.
constexpr std::array<char16_t, 32> upperControls = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

} // namespace

QString decoded(std::string_view bytes, Encoding encoding)
{
    if (encoding == Encoding::Utf8)
        return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
    QString text = QString::fromLatin1(bytes.data(), qsizetype(bytes.size()));
    for (QChar &letter : text) {
        const char16_t code = letter.unicode();
        if (code >= 0x80 && code < 0xA0)
            letter = QChar(upperControls[code - 0x80u]);
    }
    return text;
}

void Utf8Check::feed(std::string_view piece)
{
    constexpr uint64_t highBits = 0x8080808080808080u;
    size_t at = 0;
    while (m_valid && at < piece.size()) {
        if (m_pending == 0) {
            uint64_t eight = 0;
            while (at + sizeof eight <= piece.size()) {
                std::memcpy(&eight, piece.data() + at, sizeof eight);
                if ((eight & highBits) != 0)
                    break;
                at += sizeof eight;
            }
            if (at == piece.size())
                return;
        }
        feedByte(static_cast<unsigned char>(piece[at++]));
    }
}

void Utf8Check::feedByte(unsigned char byte)
{
    if (m_pending > 0) {
        m_valid = byte >= m_lowest && byte <= m_highest;
        m_lowest = 0x80;
        m_highest = 0xBF;
        --m_pending;
        return;
    }
    if (byte < 0x80)
        return;
    if (byte >= 0xC2 && byte <= 0xDF) {
        m_pending = 1;
    } else if (byte >= 0xE0 && byte <= 0xEF) {
        m_pending = 2;
        m_lowest = byte == 0xE0 ? 0xA0 : 0x80;
        m_highest = byte == 0xED ? 0x9F : 0xBF;
    } else if (byte >= 0xF0 && byte <= 0xF4) {
        m_pending = 3;
        m_lowest = byte == 0xF0 ? 0x90 : 0x80;
        m_highest = byte == 0xF4 ? 0x8F : 0xBF;
    } else {
        m_valid = false;
    }
}

} // namespace files
