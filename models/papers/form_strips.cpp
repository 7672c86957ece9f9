#include "papers/block_strips.h"

#include <algorithm>

namespace papers {

namespace {

/// Lays the pieces of a form line from left to right, on further lines where they do not fit.
class FormLayout {
public:
    FormLayout(const FormLine &line, qreal width, Face face, Typesetter &typesetter)
        : m_line(line),
          m_width(width),
          m_face(face),
          m_typesetter(typesetter),
          m_lineHeight(typesetter.shape(words(QStringLiteral("X")), face, width)->height)
    {
        for (qsizetype i = 0; i < line.pieces.size(); ++i)
            std::visit([this, i](const auto &piece) { add(piece, i); }, line.pieces.at(i));
        m_strip.height = m_y + m_lineHeight;
    }

    Strip take() { return std::move(m_strip); }

private:
    qreal gap() const { return m_typesetter.points(3); }
    void nextLine(qreal extra)
    {
        m_x = 0;
        m_y += m_lineHeight + extra;
    }

    void add(const QString &text, qsizetype)
    {
        const qreal natural = m_typesetter.naturalWidth(words(text), m_face);
        if (natural > m_width - m_x && m_x > m_width * 0.35)
            nextLine(m_typesetter.points(2));
        const Shaped shaped = m_typesetter.shape(words(text), m_face, m_width - m_x);
        addText(m_strip, shaped, {m_x, m_y});
        const int last = shaped->lineCount() - 1;
        if (last < 0)
            return;
        m_y += shaped->top(last);
        m_x += shaped->layout.lineAt(last).naturalTextWidth() + gap();
    }

    void add(const TickBox &box, qsizetype)
    {
        const qreal side = m_typesetter.points(8.5);
        if (m_x > 0 && m_x + 4 * side > m_width)
            nextLine(m_typesetter.points(2));
        m_strip.pieces.push_back(BoxPiece{QRectF(m_x, m_y + (m_lineHeight - side) / 2, side, side),
                                          m_typesetter.points(0.7)});
        if (box.ticked)
            addTick(m_strip.pieces, QRectF(m_x, m_y + (m_lineHeight - side) / 2, side, side));
        m_x += side + gap();
    }

    void addTick(std::vector<Piece> &pieces, const QRectF &box) const
    {
        const QPointF corner(box.x() + 0.42 * box.width(), box.y() + 0.78 * box.height());
        const QPointF from(box.x() + 0.18 * box.width(), box.y() + 0.5 * box.height());
        const QPointF to(box.x() + 0.85 * box.width(), box.y() + 0.2 * box.height());
        for (const QLineF &line : {QLineF(from, corner), QLineF(corner, to)})
            pieces.push_back(LinePiece{line, m_typesetter.points(1.1), Qt::black});
    }

    void add(const Rule &rule, qsizetype index)
    {
        qreal width = rule.width * unitsPerMillimetre;
        const qreal shortest = 12 * unitsPerMillimetre;
        if (m_x > 0 && m_width - m_x < qMax(width, shortest))
            nextLine(m_typesetter.points(9));
        if (width <= 0)
            width = qMax(shortest, leftOver(index));
        width = qMin(width, m_width - m_x);
        const qreal y = m_y + m_lineHeight * 0.92;
        m_strip.pieces.push_back(
            LinePiece{QLineF(m_x, y, m_x + width, y), m_typesetter.points(0.5), lineColour});
        m_x += width + gap();
    }

    /// The part of the line that this rule of no set width takes.
    qreal leftOver(qsizetype index) const
    {
        qreal taken = 0;
        int sharing = 1;
        for (qsizetype i = index + 1; i < m_line.pieces.size(); ++i) {
            const FormPiece &piece = m_line.pieces.at(i);
            if (const QString *text = std::get_if<QString>(&piece))
                taken += m_typesetter.naturalWidth(words(*text), m_face) + gap();
            else if (const Rule *rule = std::get_if<Rule>(&piece); rule && rule->width > 0)
                taken += rule->width * unitsPerMillimetre + gap();
            else if (std::holds_alternative<TickBox>(piece))
                taken += m_typesetter.points(8.5) + gap();
            else
                ++sharing;
        }
        const qreal left = (m_width - m_x - taken - gap() * (sharing - 1)) / sharing;
        const bool allOnThisLine = left >= 12 * unitsPerMillimetre;
        return allOnThisLine ? left : m_width - m_x;
    }

    const FormLine &m_line;
    qreal m_width;
    Face m_face;
    Typesetter &m_typesetter;
    qreal m_lineHeight;
    qreal m_x = 0;
    qreal m_y = 0;
    Strip m_strip;
};

Strip formStrip(const FormLine &line, qreal width, Face face, Typesetter &typesetter)
{
    return FormLayout(line, width, face, typesetter).take();
}

void addMoved(Strip &strip, Strip part, const QPointF &by)
{
    for (Piece &piece : part.pieces) {
        move(piece, by);
        strip.pieces.push_back(std::move(piece));
    }
}

/// Makes a strip of two cells with the box's lines at its sides and between them.
Strip boxedRow(Strip left, Strip right, qreal padding, qreal lineTop, const Setting &setting)
{
    const qreal line = setting.typesetter.points(0.6);
    const qreal middle = setting.width / 2;
    const qreal side = setting.typesetter.points(6);
    Strip strip;
    strip.height = qMax(left.height, right.height) + padding;
    addMoved(strip, std::move(left), {side, lineTop});
    addMoved(strip, std::move(right), {middle + side, lineTop});
    for (const qreal x : {0.0, middle, setting.width})
        strip.pieces.push_back(LinePiece{QLineF(x, 0, x, strip.height), line, lineColour});
    return strip;
}

void addAcross(Strip &strip, qreal y, const Setting &setting)
{
    strip.pieces.push_back(
        LinePiece{QLineF(0, y, setting.width, y), setting.typesetter.points(0.6), lineColour});
}

/// Whether someone writes on the line, which needs more room than ticking it.
bool hasRule(const FormLine &line)
{
    return std::any_of(line.pieces.begin(), line.pieces.end(),
                       [](const FormPiece &piece) { return std::holds_alternative<Rule>(piece); });
}

} // namespace

std::vector<Strip> formStrips(const FormLine &line, const Setting &setting)
{
    Strip strip = formStrip(line, setting.width, Face::Body, setting.typesetter);
    strip.before = setting.typesetter.points(8);
    std::vector<Strip> strips;
    appendUnlessTall(strips, std::move(strip), setting);
    return strips;
}

std::vector<Strip> signOffStrips(const SignOff &box, const Setting &setting)
{
    Typesetter &typesetter = setting.typesetter;
    const qreal cellWidth = setting.width / 2 - typesetter.points(12);

    std::vector<Strip> strips = headingStrips(Heading{3, box.title}, setting);
    const auto titleCell = [&](const QString &title) {
        Strip strip;
        const Shaped text =
            typesetter.shape({Run{.text = title, .bold = true}}, Face::Table, cellWidth);
        strip.height = text->height;
        addText(strip, text, {0, 0});
        return strip;
    };
    Strip titles = boxedRow(titleCell(box.leftTitle), titleCell(box.rightTitle),
                            setting.space(8, 3), setting.space(4, 1.5), setting);
    titles.before = setting.space(4, 3);
    addAcross(titles, 0, setting);
    addAcross(titles, titles.height, setting);
    const std::size_t firstOfBox = strips.size();
    appendUnlessTall(strips, std::move(titles), setting);
    for (const SignOffRow &row : box.rows) {
        const bool writtenOn = hasRule(row.left) || hasRule(row.right);
        appendUnlessTall(strips,
                         boxedRow(formStrip(row.left, cellWidth, Face::Table, typesetter),
                                  formStrip(row.right, cellWidth, Face::Table, typesetter),
                                  writtenOn ? setting.space(8.5, 6) : setting.space(4, 2),
                                  writtenOn ? setting.space(6, 4.5) : setting.space(3, 1.5),
                                  setting),
                         setting);
    }
    if (strips.size() > firstOfBox)
        addAcross(strips.back(), strips.back().height, setting);

    const Shaped after = typesetter.shape(box.after, Face::Small, setting.width);
    std::vector<Strip> lines = lineStrips(after, setting.space(4, 2.5));
    for (Strip &line : lines)
        strips.push_back(std::move(line));
    for (std::size_t i = 0; i + 1 < strips.size(); ++i)
        strips[i].keepWithNext = true;
    return strips;
}

} // namespace papers
