#include "papers/typesetter.h"

#include "papers/picture.h"

#include <QFontDatabase>
#include <QTextCharFormat>
#include <QTextOption>
#include <algorithm>
#include <cmath>

namespace papers {

namespace {

constexpr qsizetype longestKept = 400;     // letters of a text worth keeping for other papers
constexpr qsizetype textsKept = 6000;      // then the store starts anew
constexpr qsizetype measuredLetters = 160; // enough to see that a column is wide

qreal pointSize(Face face)
{
    switch (face) {
    case Face::Title:
        return 17;
    case Face::Subtitle:
        return 13.5;
    case Face::Heading:
        return 12;
    case Face::Mark:
        return 10;
    case Face::Body:
        return 9.5;
    case Face::Label:
    case Face::Table:
        return 9;
    case Face::TableHeader:
        return 8.5;
    case Face::Small:
        return 8;
    }
    Q_UNREACHABLE();
}

bool isBold(Face face)
{
    return face == Face::Title || face == Face::Subtitle || face == Face::Heading ||
           face == Face::Mark;
}

bool isMuted(Face face)
{
    return face == Face::Label || face == Face::TableHeader || face == Face::Small;
}

/// The first family of these that is installed; all of them may be embedded.
QString paperFamily()
{
    for (const QLatin1StringView family :
         {QLatin1StringView("Liberation Sans"), QLatin1StringView("Arial"),
          QLatin1StringView("DejaVu Sans")}) {
        if (QFontDatabase::hasFamily(family))
            return family;
    }
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

/// Letters as a line layout wants them: one paragraph with line separators, no control letters,
/// telephone numbers in one piece.
QString cleaned(const QString &text)
{
    QString clean = text;
    clean.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (QChar &letter : clean) {
        if (letter == u'\n' || letter == u'\r' || letter == QChar::ParagraphSeparator)
            letter = QChar::LineSeparator;
        else if (letter.category() == QChar::Other_Control)
            letter = u' ';
    }
    for (qsizetype i = 1; i + 1 < clean.size(); ++i) {
        if (clean.at(i) == u' ' && clean.at(i - 1).isDigit() && clean.at(i + 1).isDigit())
            clean[i] = QChar::Nbsp;
    }
    return clean;
}

QString keyOf(const Runs &runs, Face face)
{
    QString key = QString::number(static_cast<int>(face));
    for (const Run &run : runs) {
        key += QChar(static_cast<char16_t>(1 + (run.bold ? 1 : 0) + (run.small ? 2 : 0) +
                                           (run.muted ? 4 : 0)));
        key += run.text;
    }
    return key;
}

/// Where a line that holds text[from..to-1] should end instead: an e-mail address that is longer
/// than the line is parted before its sign, and nowhere else.
std::optional<qsizetype> betterEnd(const QString &text, qsizetype from, qsizetype to)
{
    const bool endsWithinWord =
        to > from && to < text.size() && !text.at(to - 1).isSpace() && !text.at(to).isSpace();
    if (!endsWithinWord)
        return std::nullopt;
    const QStringView line = QStringView(text).mid(from, to - from);
    const qsizetype sign = line.lastIndexOf(QLatin1Char('@'));
    // A line is ended by its number of letters as one sees them: here those are the characters.
    const bool isAllAddress = std::all_of(line.begin(), line.end(), [](QChar letter) {
        return letter > QLatin1Char(' ') && letter < QChar(127);
    });
    return sign > 0 && isAllAddress ? std::optional(sign) : std::nullopt;
}

} // namespace

qreal ShapedText::top(int line) const
{
    return line < layout.lineCount() ? layout.lineAt(line).y() : height;
}

qreal ShapedText::heightOf(int from, int to) const
{
    return top(to) - top(from);
}

Typesetter::Typesetter(qreal scale) : m_scale(scale), m_family(paperFamily()) {}

QFont Typesetter::font(Face face, bool bold, bool small) const
{
    QFont font(m_family);
    const qreal size = small ? qMin(pointSize(face), pointSize(Face::Small)) : pointSize(face);
    const qreal least = m_scale > 1 ? largePrintLeast * unitsPerPoint : 0;
    font.setPixelSize(static_cast<int>(std::lround(qMax(points(size), least))));
    font.setBold(bold || isBold(face));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

Shaped Typesetter::shape(const Runs &runs, Face face, qreal width, Alignment alignment,
                         qreal indent)
{
    if (plainText(runs).size() > longestKept)
        return build(runs, face, width, alignment, indent);
    const QString key = keyOf(runs, face) + QStringLiteral("|%1|%2|%3")
                                                .arg(std::lround(width))
                                                .arg(static_cast<int>(alignment))
                                                .arg(std::lround(indent));
    if (const auto found = m_shaped.constFind(key); found != m_shaped.cend())
        return *found;
    if (m_shaped.size() >= textsKept)
        m_shaped.clear();
    return *m_shaped.insert(key, build(runs, face, width, alignment, indent));
}

Shaped Typesetter::build(const Runs &runs, Face face, qreal width, Alignment alignment,
                         qreal indent) const
{
    auto shaped = std::make_shared<ShapedText>();
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const Run &run : runs) {
        const QString clean = cleaned(run.text);
        if (run.bold || run.small || run.muted || isMuted(face)) {
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(text.size());
            range.length = static_cast<int>(clean.size());
            range.format.setFont(font(face, run.bold, run.small));
            range.format.setForeground(run.muted || isMuted(face) ? mutedColour : inkColour);
            formats.append(range);
        }
        text += clean;
    }

    QTextLayout &layout = shaped->layout;
    QTextOption option(alignment == Alignment::Right ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setFont(font(face, false, false));
    layout.setTextOption(option);
    layout.setText(text);
    layout.setFormats(formats);
    layout.setCacheEnabled(true);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        const qreal from = layout.lineCount() == 1 ? indent : 0;
        const qreal room = qMax(width - from, points(4));
        line.setLineWidth(room);
        const qsizetype start = line.textStart();
        if (const auto end = betterEnd(text, start, start + line.textLength()))
            line.setNumColumns(int(*end), room);
        line.setPosition({from, shaped->height});
        shaped->height += line.height();
        shaped->width = qMax(shaped->width, line.naturalTextWidth());
    }
    layout.endLayout();
    return shaped;
}

QImage Typesetter::picture(const QByteArray &bytes)
{
    const auto found = m_pictures.constFind(bytes);
    return found != m_pictures.cend() ? *found : *m_pictures.insert(bytes, readPicture(bytes));
}

qreal Typesetter::naturalWidth(const Runs &runs, Face face)
{
    const QString key = keyOf(runs, face).left(measuredLetters);
    if (const auto found = m_widths.constFind(key); found != m_widths.cend())
        return *found;
    if (m_widths.size() >= textsKept)
        m_widths.clear();
    Runs beginning;
    qsizetype room = measuredLetters;
    for (const Run &run : runs) {
        beginning.append(run);
        beginning.last().text.truncate(room);
        room -= beginning.constLast().text.size();
    }
    const Shaped shaped = build(beginning, face, points(5000), Alignment::Left);
    return *m_widths.insert(key, std::ceil(shaped->width) + 1);
}

} // namespace papers
