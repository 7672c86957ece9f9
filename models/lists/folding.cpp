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

bool isPlain(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar letter) { return letter.unicode() < 128; });
}

} // namespace

QString folded(const QString &text)
{
    // Decomposing is by far the dearest step, and most names need none.
    QString result = isPlain(text) ? text.toLower()
                                   : text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    result.removeIf(isLeftOut);
    return result.simplified();
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
