#include "files/column_names.h"

#include "files/say.h"

namespace files {
namespace {

QString headingOf(const ColumnNames &names, size_t index)
{
    return names ? names(index) : QString();
}

} // namespace

QString columnName(const ColumnNames &names, size_t index)
{
    const QString heading = headingOf(names, index);
    return heading.isEmpty() ? QString::number(index + 1) : heading;
}

QString columnInWords(const ColumnNames &names, size_t index)
{
    const QString heading = headingOf(names, index);
    return heading.isEmpty() ? Say::tr("column %1").arg(index + 1)
                             : Say::tr("column \"%1\"").arg(heading);
}

} // namespace files
