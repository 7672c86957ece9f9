#include "store/change.h"

#include "base/at_once.h"
#include "base/json.h"
#include "store/hash.h"

namespace store {
namespace {

/// The end of the text whose quotation mark stands at `start`: the index after the one that ends
/// it.
qsizetype endOfText(const QByteArray &json, qsizetype start)
{
    for (qsizetype mark = json.indexOf('"', start + 1); mark >= 0;
         mark = json.indexOf('"', mark + 1)) {
        qsizetype before = mark;
        while (json[before - 1] == '\\')
            --before;
        if ((mark - before) % 2 == 0)
            return mark + 1;
    }
    return json.size();
}

/// The end of the JSON value that begins at `start`: the index after its last byte.
qsizetype endOfValue(const QByteArray &json, qsizetype start)
{
    int depth = 0;
    for (qsizetype i = start; i < json.size(); ++i) {
        const char byte = json[i];
        if (byte == '"') {
            i = endOfText(json, i) - 1;
        } else if (byte == '{' || byte == '[') {
            ++depth;
        } else if (byte == '}' || byte == ']') {
            if (depth == 0)
                return i;
            --depth;
        } else if (byte == ',' && depth == 0) {
            return i;
        }
    }
    return json.size();
}

/// Calls `visit` with each name, quotation marks and all, and its value.
template <typename Visit>
void forEachMember(const QByteArray &object, const Visit &visit)
{
    const QByteArrayView all(object);
    qsizetype at = 1; // after the opening brace
    while (at < object.size() && object[at] != '}') {
        const qsizetype colon = endOfText(object, at);
        const qsizetype end = endOfValue(object, colon + 1);
        const qsizetype value = qMin(colon + 1, end);
        visit(all.sliced(at, qMin(colon, all.size()) - at), all.sliced(value, end - value));
        at = end < object.size() && object[end] == ',' ? end + 1 : end;
    }
}

/// Of a name with its quotation marks.
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

} // namespace

QJsonObject Draft::Record::object() const
{
    return bytes.isEmpty() ? fields : base::jsonValue(bytes).toObject();
}

std::vector<std::pair<QString, QByteArray>> rawMembers(const QByteArray &object)
{
    std::vector<std::pair<QString, QByteArray>> members;
    forEachMember(object, [&members](QByteArrayView name, QByteArrayView value) {
        members.emplace_back(nameIn(name), value.toByteArray());
    });
    return members;
}

std::vector<RawMember> rawMembersInPlace(const QByteArray &object)
{
    constexpr size_t usual = 24; // fields of a home in a directory
    std::vector<RawMember> members;
    members.reserve(usual);
    forEachMember(object, [&members](QByteArrayView name, QByteArrayView value) {
        members.push_back({name.sliced(1).chopped(1), value});
    });
    return members;
}

std::vector<QString> rawNames(const QByteArray &object)
{
    std::vector<QString> names;
    forEachMember(object,
                  [&names](QByteArrayView name, QByteArrayView) { names.push_back(nameIn(name)); });
    return names;
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

QByteArray entryHashes(const Change &change)
{
    std::vector<QByteArray> hashes(change.entries.size());
    base::atOnce(hashes.size(), [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i)
            hashes[i] = entryHash(change.entries[i]);
    });
    QByteArray joined;
    for (const QByteArray &hash : hashes)
        joined += hash;
    return joined;
}

QByteArray chainOf(const QByteArray &previous, const Change &change, const QByteArray &hashes)
{
    return hash128({previous, headerBytes(change), hashes});
}

QByteArray chainOf(const QByteArray &previous, const Change &change)
{
    return chainOf(previous, change, entryHashes(change));
}

} // namespace store
