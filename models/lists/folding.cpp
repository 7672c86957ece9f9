#include "lists/folding.h"

#include <algorithm>

namespace lists {
namespace {

bool isLeftOut(QChar letter)
{
    switch (letter.unicode()) {
    case '\'':
    case '`':
    case '.':
    case 0x2018: // left single quotation mark
    case 0x2019: // right single quotation mark
        return true;
    default:
        return letter.category() == QChar::Mark_NonSpacing;
    }
}

/// Any text. Decomposing is by far the dearest step.
QString foldedSlowly(const QString &text)
{
    QString result = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    result.removeIf(isLeftOut);
    return result.simplified();
}

} // namespace

QString folded(const QString &text)
{
    // Most names need no decomposing, and lists of a whole country are sorted while one waits.
    QString result(text.size(), Qt::Uninitialized);
    QChar *end = result.data();
    bool isApart = false;
    for (const QChar letter : text) {
        const char16_t code = letter.unicode();
        if (code >= 128)
            return foldedSlowly(text);
        if (code == '\'' || code == '`' || code == '.')
            continue;
        if (letter.isSpace()) {
            isApart = end != result.constData();
            continue;
        }
        if (isApart)
            *end++ = QLatin1Char(' ');
        isApart = false;
        *end++ = code >= 'A' && code <= 'Z' ? QChar(char16_t(code + 32)) : letter;
    }
    result.truncate(end - result.constData());
    return result;
}

QStringList searchWords(const QString &typed)
{
    return folded(typed).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool holdsAll(const QString &foldedText, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return foldedText.contains(word); });
}

} // namespace lists
