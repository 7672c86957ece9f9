#include "editions/json_fields.h"

#include "editions/say.h"

#include <cmath>

namespace editions {

QDate dateFromIso(const QString &text)
{
    constexpr qsizetype length = 10;
    if (text.size() != length)
        return {};
    for (qsizetype i = 0; i < length; ++i) {
        const char16_t character = text.at(i).unicode();
        const bool dash = i == 4 || i == 7;
        if (dash ? character != u'-' : character < u'0' || character > u'9')
            return {};
    }
    const QStringView view(text);
    const int year = view.first(4).toInt();
    if (year < 1900 || year > 2199)
        return {};
    return QDate(year, view.mid(5, 2).toInt(), view.mid(8, 2).toInt());
}

std::optional<qint64> wholeNumber(const QJsonValue &json, qint64 least, qint64 most)
{
    if (!json.isDouble())
        return std::nullopt;
    const double value = json.toDouble();
    // Written so that a value which is no number at all fails too.
    if (!(value >= static_cast<double>(least) && value <= static_cast<double>(most)))
        return std::nullopt;
    if (std::floor(value) != value)
        return std::nullopt;
    return static_cast<qint64>(value);
}

QString faultOfText(const QString &text, qsizetype longest)
{
    if (text.size() > longest)
        return Say::tr("The text is longer than %1 characters. Shorten it.").arg(longest);
    if (text.contains(QChar(u'\0')))
        return Say::tr("The text contains a character that cannot be stored. Type it again.");
    if (!text.isValidUtf16())
        return Say::tr("The text contains broken characters. Type it again.");
    return {};
}

} // namespace editions
