#pragma once

#include "subject/field_json.h"
#include "subject/fields.h"

#include <QByteArrayView>
#include <QUuid>

/// What the columns of a row hold, and how it becomes a record without a QJsonValue in between.
namespace subject {

/// A value as its column holds it.
struct StoredValue {
    ColumnType column = ColumnType::Text;
    bool isThere = true;
    QByteArrayView utf8{}; ///< a text, or JSON; it belongs to the row
    qint64 number = 0;     ///< an integer, or 1 for true
    QUuid id{};            ///< of a reference
};

/// The same as JSON; undefined where there is none.
QJsonValue jsonOf(const StoredValue &stored);

/// The texts of an object, each name before its value, or of an array, as `open` says. Nothing
/// where it holds anything but texts whose letters stand for themselves, and where it is empty.
std::optional<std::vector<QByteArrayView>> plainTexts(QByteArrayView json, char open);

/// All of these read what `fromJson` reads of `jsonOf`.
template <typename Value>
void fromStored(const StoredValue &stored, Value &value)
{
    fromJson(jsonOf(stored), value);
}
void fromStored(const StoredValue &stored, QString &text);
void fromStored(const StoredValue &stored, QDate &date);
void fromStored(const StoredValue &stored, QStringList &texts);

template <typename Record>
void fromStored(const StoredValue &stored, std::optional<base::Id<Record>> &id)
{
    if (stored.column != ColumnType::Reference)
        fromJson(jsonOf(stored), id);
    else
        id = stored.id.isNull() ? std::nullopt : std::optional(base::Id<Record>(stored.id));
}

template <HasMembers Unit>
void fromStored(const StoredValue &stored, Unit &unit)
{
    const auto texts = plainTexts(stored.utf8, '{');
    if (!texts) {
        fromJson(jsonOf(stored), unit);
        return;
    }
    unit = Unit();
    for (size_t i = 0; i < texts->size(); i += 2) {
        const auto take = [&](const auto &member) {
            if ((*texts)[i] == QByteArrayView(member.name))
                fromStored(StoredValue{.utf8 = (*texts)[i + 1]}, unit.*member.place);
        };
        std::apply([&](const auto &...members) { (take(members), ...); }, membersOf<Unit>);
    }
}

/// A record from the values of its columns, in the order of `infoOf`.
template <typename Record>
Record recordOf(const QUuid &id, const std::vector<StoredValue> &values);

} // namespace subject
