#include "store/change.h"

#include "base/at_once.h"
#include "base/error.h"
#include "base/json.h"
#include "base/plain_json.h"
#include "store/hash.h"
#include "store/say.h"

#include <QSet>
#include <algorithm>
#include <functional>

namespace store {
namespace {

QLatin1StringView operator""_n(const char *text, size_t size)
{
    return QLatin1StringView(text, static_cast<qsizetype>(size));
}

/// The end of the JSON value that begins at `start`: the index after its last byte.
qsizetype endOfValue(const QByteArray &json, qsizetype start)
{
    int depth = 0;
    bool inText = false;
    for (qsizetype i = start; i < json.size(); ++i) {
        const char byte = json[i];
        if (inText) {
            if (byte == '\\')
                ++i;
            else if (byte == '"')
                inText = false;
            continue;
        }
        if (byte == '"')
            inText = true;
        else if (byte == '{' || byte == '[')
            ++depth;
        else if (byte == '}' || byte == ']') {
            if (depth == 0)
                return i;
            --depth;
        } else if (byte == ',' && depth == 0)
            return i;
    }
    return json.size();
}

/// The end of the name whose quotation mark stands at `start`: where its colon is.
qsizetype endOfName(const QByteArray &json, qsizetype start)
{
    qsizetype end = start + 1;
    while (end < json.size() && json[end] != '"')
        end += json[end] == '\\' ? 2 : 1;
    return end + 1;
}

/// Calls `visit` with each name, quotation marks and all, and its value.
template <typename Visit>
void forEachMember(const QByteArray &object, const Visit &visit)
{
    const QByteArrayView all(object);
    qsizetype at = 1; // after the opening brace
    while (at < object.size() && object[at] != '}') {
        const qsizetype colon = endOfName(object, at);
        const qsizetype end = endOfValue(object, colon + 1);
        const qsizetype value = qMin(colon + 1, end);
        visit(all.sliced(at, qMin(colon, all.size()) - at), all.sliced(value, end - value));
        at = end < object.size() && object[end] == ',' ? end + 1 : end;
    }
}

bool isWrittenOut(QByteArrayView name)
{
    return !name.contains('\\');
}

QString nameIn(QByteArrayView name)
{
    return isWrittenOut(name) ? QString::fromUtf8(name.sliced(1).chopped(1))
                              : base::jsonValue(name.toByteArray()).toString();
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray fromHex(const QJsonValue &json)
{
    return QByteArray::fromHex(json.toString().toLatin1());
}

QString uuidText(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QJsonObject headerOf(const Change &change)
{
    QJsonObject after;
    for (const auto &[device, seq] : change.after)
        after.insert(uuidText(device), seq);
    return {{"device"_n, uuidText(change.device)},
            {"seq"_n, change.seq},
            {"at"_n, change.at},
            {"officer"_n, change.officer ? QJsonValue(uuidText(*change.officer)) : QJsonValue()},
            {"program"_n, change.program},
            {"vocabulary"_n, change.vocabulary},
            {"source"_n, change.source},
            {"why"_n, change.why},
            {"after"_n, after}};
}

/// A JSON object with each name once and in order, not empty.
bool areFields(const QByteArray &bytes)
{
    if (const auto names = base::plainNames(bytes)) {
        const bool ascend =
            std::adjacent_find(names->begin(), names->end(), std::greater_equal()) == names->end();
        return ascend && (names->empty() || !names->front().isEmpty());
    }
    const QJsonValue fields = base::jsonValue(bytes);
    const auto members = rawMembers(bytes);
    if (!fields.isObject() || qsizetype(members.size()) != fields.toObject().size())
        return false;
    QString previous;
    for (const auto &[name, value] : members) {
        if (name <= previous)
            return false;
        previous = name;
    }
    return true;
}

/// One entry for a record, and the fields of each once and in order: the fold and the hashes of
/// removed values count on it.
bool areInOrder(const std::vector<Entry> &entries)
{
    QSet<std::pair<QUuid, QString>> records;
    for (const Entry &entry : entries)
        records.insert({entry.id, entry.kind});
    return records.size() == qsizetype(entries.size()) &&
           std::all_of(entries.begin(), entries.end(), [](const Entry &entry) {
               return !entry.id.isNull() && areFields(entry.fields);
           });
}

} // namespace

std::vector<std::pair<QString, QByteArray>> rawMembers(const QByteArray &object)
{
    std::vector<std::pair<QString, QByteArray>> members;
    forEachMember(object, [&members](QByteArrayView name, QByteArrayView value) {
        members.emplace_back(nameIn(name), value.toByteArray());
    });
    return members;
}

/// `name` is that of the field in UTF-8, here and below.
QByteArray saltOf(const Entry &entry, const QByteArray &name)
{
    if (entry.salt.size() == saltSize)
        return hash128({entry.salt, name});
    // Where a value was removed, the salts of the others stand by name.
    return fromHex(base::jsonValue(entry.salt).toObject().value(QString::fromUtf8(name)));
}

QByteArray valueHash(const Entry &entry, const QByteArray &name, const QByteArray &value)
{
    return hash128({saltOf(entry, name), value});
}

void removeValue(Entry &entry, const QString &field)
{
    QByteArray kept;
    QJsonObject salts;
    for (const auto &[name, value] : rawMembers(entry.fields)) {
        if (name == field) {
            entry.removed.emplace(name, valueHash(entry, name.toUtf8(), value));
            continue;
        }
        kept += (kept.isEmpty() ? "" : ",") + base::jsonBytes(name) + ':' + value;
        salts.insert(name, hex(saltOf(entry, name.toUtf8())));
    }
    entry.fields = '{' + kept + '}';
    entry.salt = base::jsonBytes(salts);
}

/// Of an entry from which nothing was removed, as nearly all are: a national directory has a third
/// of a million values.
QByteArray hashesOfWhole(const Entry &entry)
{
    QByteArray hashes;
    forEachMember(entry.fields, [&](QByteArrayView quoted, QByteArrayView value) {
        const QByteArray other = isWrittenOut(quoted) ? QByteArray() : nameIn(quoted).toUtf8();
        const QByteArrayView name = isWrittenOut(quoted) ? quoted.sliced(1).chopped(1) : other;
        const auto salt = hash128InPlace({entry.salt, name});
        const auto hash = hash128InPlace({name, hash128InPlace({salt, value})});
        hashes.append(hash.data(), qsizetype(hash.size()));
    });
    return hashes;
}

QByteArray hashesBesideRemoved(const Entry &entry)
{
    QByteArray hashes;
    const auto add = [&hashes](const QByteArray &name, const QByteArray &hash) {
        hashes += hash128({name, hash});
    };
    // Removed values keep their place: names are in order in the bytes and in the map.
    auto removed = entry.removed.begin();
    for (const auto &[name, value] : rawMembers(entry.fields)) {
        for (; removed != entry.removed.end() && removed->first < name; ++removed)
            add(removed->first.toUtf8(), removed->second);
        const QByteArray bytes = name.toUtf8();
        add(bytes, valueHash(entry, bytes, value));
    }
    for (; removed != entry.removed.end(); ++removed)
        add(removed->first.toUtf8(), removed->second);
    return hashes;
}

QByteArray entryHash(const Entry &entry)
{
    const bool isWhole = entry.removed.empty() && entry.salt.size() == saltSize;
    return hash128({entry.kind.toUtf8(), entry.id.toRfc4122(),
                    isWhole ? hashesOfWhole(entry) : hashesBesideRemoved(entry)});
}

QByteArray headerBytes(const Change &change)
{
    return base::jsonBytes(headerOf(change));
}

QByteArray chainOf(const QByteArray &previous, const Change &change)
{
    std::vector<QByteArray> hashes(change.entries.size());
    base::atOnce(hashes.size(), [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i)
            hashes[i] = entryHash(change.entries[i]);
    });
    QByteArray joined;
    for (const QByteArray &hash : hashes)
        joined += hash;
    return hash128({previous, headerBytes(change), joined});
}

QByteArray changeToJson(const Change &change)
{
    QJsonObject json = headerOf(change);
    json.insert("chain"_n, hex(change.chain));
    QJsonArray entries;
    for (const Entry &entry : change.entries) {
        QJsonObject removed;
        for (const auto &[field, hash] : entry.removed)
            removed.insert(field, hex(hash));
        // The bytes travel as a text: reading and writing them again might change them.
        entries.append(QJsonObject{{"kind"_n, entry.kind},
                                   {"id"_n, uuidText(entry.id)},
                                   {"fields"_n, QString::fromUtf8(entry.fields)},
                                   {"salt"_n, hex(entry.salt)},
                                   {"removed"_n, removed}});
    }
    json.insert("entries"_n, entries);
    return base::jsonBytes(json);
}

Change changeFromJson(const QByteArray &bytes)
{
    const QJsonObject json = base::jsonValue(bytes).toObject();
    Change change{.device = QUuid(json["device"_n].toString()),
                  .seq = json["seq"_n].toInteger(),
                  .at = json["at"_n].toInteger(),
                  .officer = {},
                  .program = json["program"_n].toString(),
                  .vocabulary = json["vocabulary"_n].toInt(),
                  .source = json["source"_n].toObject(),
                  .why = json["why"_n].toString(),
                  .after = {},
                  .chain = fromHex(json["chain"_n]),
                  .entries = {}};
    if (json["officer"_n].isString())
        change.officer = QUuid(json["officer"_n].toString());
    const QJsonObject after = json["after"_n].toObject();
    for (auto known = after.begin(); known != after.end(); ++known)
        change.after.emplace(QUuid(known.key()), known->toInteger());
    for (const QJsonValue &value : json["entries"_n].toArray()) {
        const QJsonObject object = value.toObject();
        Entry entry{.kind = object["kind"_n].toString(),
                    .id = QUuid(object["id"_n].toString()),
                    .fields = object["fields"_n].toString().toUtf8(),
                    .salt = fromHex(object["salt"_n]),
                    .removed = {}};
        const QJsonObject removed = object["removed"_n].toObject();
        for (auto field = removed.begin(); field != removed.end(); ++field)
            entry.removed.emplace(field.key(), fromHex(*field));
        change.entries.push_back(std::move(entry));
    }
    if (change.device.isNull() || change.seq < 1 || change.chain.size() != 16 ||
        !areInOrder(change.entries))
        base::fail(Say::tr("A change in this file cannot be read. Nothing was changed."));
    return change;
}

} // namespace store
