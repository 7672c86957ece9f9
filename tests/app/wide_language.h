#pragma once

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QString>
#include <QTest>
#include <QXmlStreamReader>
#include <array>

/// A language made of every text that lupdate finds: the same words in wide letters.
namespace wide {

/// The letters of the language of this test: wide forms of the Latin ones, so that whatever is
/// left in ordinary letters was not translated, and a failure can still be read.
constexpr char16_t letterShift = 0xFEE0;

inline QString inWideLetters(const QString &text)
{
    static const QRegularExpression kept(QStringLiteral("%L?[1-9n]|<[^>]*>|&\\w+;"));
    QString wide = text;
    for (QChar &letter : wide) {
        if (letter.isLetter() && letter.unicode() < 0x80)
            letter = QChar(char16_t(letter.unicode() + letterShift));
    }
    auto places = kept.globalMatch(text);
    while (places.hasNext()) {
        const auto place = places.next();
        wide.replace(place.capturedStart(), place.capturedLength(), place.captured());
    }
    return wide;
}

inline QString readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

inline void writeText(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(path));
}

/// What a reader of the page sees.
inline QString wordsOfHtml(const QString &path)
{
    QString text = readText(path);
    static const QRegularExpression unseen(QStringLiteral("<style>.*</style>|<svg.*</svg>|<[^>]*>"),
                                           QRegularExpression::DotMatchesEverythingOption |
                                               QRegularExpression::InvertedGreedinessOption);
    text.replace(unseen, QStringLiteral(" "));
    static const std::array<std::pair<const char *, const char *>, 4> entities{
        {{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}}};
    for (const auto &[entity, letter] : entities)
        text.replace(QLatin1StringView(entity), QLatin1StringView(letter));
    return text;
}

inline void runTool(const char *program, const QStringList &arguments)
{
    QProcess process;
    process.start(QString::fromUtf8(program), arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qFatal("%s: %s", program, process.readAllStandardError().constData());
}

/// The file of translations with each text in wide letters.
inline QString translated(const QString &ts)
{
    QString out;
    QXmlStreamReader reader(ts);
    QXmlStreamWriter writer(&out);
    QString source;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isDTD() || (reader.isCharacters() && reader.isWhitespace()))
            continue;
        const bool opens = reader.isStartElement();
        if (opens && reader.name() == QLatin1StringView("source")) {
            source = reader.readElementText();
            writer.writeTextElement(QStringLiteral("source"), source);
        } else if (opens && reader.name() == QLatin1StringView("translation")) {
            const bool counted =
                reader.readElementText(QXmlStreamReader::IncludeChildElements).size() >= 0 &&
                source.contains(QLatin1StringView("%n"));
            writer.writeStartElement(QStringLiteral("translation"));
            const QStringList forms(counted ? 2 : 1, inWideLetters(source));
            for (const QString &form : forms) {
                if (counted)
                    writer.writeTextElement(QStringLiteral("numerusform"), form);
                else
                    writer.writeCharacters(form);
            }
            writer.writeEndElement();
        } else {
            writer.writeCurrentToken(reader);
        }
    }
    return out;
}

} // namespace wide
