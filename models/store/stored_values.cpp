#include "store/stored_values.h"

namespace store {
namespace {

using subject::ColumnType;

subject::StoredValue storedValue(const Statement &row, int column, ColumnType type)
{
    subject::StoredValue value{.column = type, .isThere = !row.isNull(column)};
    if (!value.isThere)
        return value;
    switch (type) {
    case ColumnType::Text:
    case ColumnType::Json:
        value.utf8 = row.utf8(column);
        return value;
    case ColumnType::Integer:
    case ColumnType::Truth:
        value.number = row.number(column);
        return value;
    case ColumnType::Reference:
        value.id = QUuid::fromRfc4122(row.bytes(column));
        return value;
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<subject::StoredValue> storedValues(const Statement &row, int first,
                                               const subject::KindInfo &kind)
{
    std::vector<subject::StoredValue> values;
    values.reserve(kind.fields.size());
    for (const subject::FieldInfo &field : kind.fields)
        values.push_back(storedValue(row, first + static_cast<int>(values.size()), field.column));
    return values;
}

} // namespace store
