#include "files/csv_writer.h"

#include "base/file.h"
#include "files/failure.h"
#include "files/say.h"

#include <QVariant>

namespace files {
namespace {

QByteArray quotedIfNeeded(QByteArray bytes)
{
    const bool needed = bytes.contains('"') || bytes.contains(',') || bytes.contains('\n') ||
                        bytes.contains('\r') || bytes.startsWith(' ') || bytes.endsWith(' ');
    if (!needed)
        return bytes;
    bytes.replace('"', QByteArrayLiteral("\"\""));
    return '"' + bytes + '"';
}

QByteArray textCell(QString text)
{
    // No reader takes a file that holds a null character for text.
    text.remove(QChar(u'\0'));
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    return quotedIfNeeded(text.toUtf8());
}

struct CellBytes {
    QByteArray operator()(std::monostate) const { return {}; }
    QByteArray operator()(const QString &text) const { return textCell(text); }
    QByteArray operator()(qint64 number) const { return QByteArray::number(number); }
    QByteArray operator()(double number) const
    {
        return QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
    }
    QByteArray operator()(const QDate &date) const { return date.toString(Qt::ISODate).toLatin1(); }
};

CsvCell cellOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return std::monostate();
    case QMetaType::QDate:
        return value.toDate();
    case QMetaType::Int:
    case QMetaType::LongLong:
        return value.toLongLong();
    case QMetaType::Double:
        return value.toDouble();
    default:
        return value.toString();
    }
}

} // namespace

void writeCsv(const QString &fileName, const lists::Grid &grid)
{
    QStringList keys;
    for (int column = 0; column < grid.gridColumns(); ++column)
        keys += grid.head(column).key;
    CsvWriter writer(fileName, keys);
    for (int row = 0; row < grid.gridRows(); ++row) {
        std::vector<CsvCell> cells;
        for (int column = 0; column < grid.gridColumns(); ++column)
            cells.push_back(cellOf(grid.cellValue(row, column)));
        writer.row(cells);
    }
    writer.finish();
}

bool looksLikeFormula(QStringView text)
{
    return !text.isEmpty() && QStringView(u"=+-@\t\r\n").contains(text.front());
}

CsvWriter::CsvWriter(const QString &fileName, const QStringList &columns) : m_file(fileName)
{
    base::requireReplaceable(fileName);
    if (!m_file.open(QIODevice::WriteOnly))
        failWriting();
    put(QByteArrayLiteral("\xEF\xBB\xBF"));
    const std::vector<CsvCell> names(columns.cbegin(), columns.cend());
    row(names);
}

void CsvWriter::row(std::span<const CsvCell> cells)
{
    QByteArray line;
    for (const CsvCell &cell : cells) {
        if (&cell != cells.data())
            line += ',';
        line += std::visit(CellBytes{}, cell);
    }
    // A line without anything would be passed over by readers.
    put((line.isEmpty() ? QByteArrayLiteral("\"\"") : line) + "\r\n");
}

void CsvWriter::finish()
{
    if (!m_file.commit())
        failWriting();
}

void CsvWriter::put(const QByteArray &bytes)
{
    if (m_file.write(bytes) != bytes.size())
        failWriting();
}

void CsvWriter::failWriting() const
{
    failIn(m_file.fileName(),
           Say::tr("The file could not be written. A file of that name, if there "
                   "was one, is unchanged. Choose another folder or make room."),
           {}, m_file.errorString());
}

void writeCsv(const QString &fileName, const QStringList &columns,
              const std::vector<std::vector<CsvCell>> &rows)
{
    CsvWriter writer(fileName, columns);
    for (const std::vector<CsvCell> &cells : rows)
        writer.row(cells);
    writer.finish();
}

} // namespace files
