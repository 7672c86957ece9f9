#include "base/error.h"
#include "base/json.h"
#include "base/plain_json.h"
#include "store/change.h"
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

Entry entryFromJson(const QJsonObject &object)
{
    Entry entry{.kind = object["kind"_n].toString(),
                .id = QUuid(object["id"_n].toString()),
                .fields = object["fields"_n].toString().toUtf8(),
                .salt = fromHex(object["salt"_n]),
                .removed = {}};
    const QJsonObject removed = object["removed"_n].toObject();
    for (auto field = removed.begin(); field != removed.end(); ++field)
        entry.removed.emplace(field.key(), fromHex(*field));
    return entry;
}

/// Reads what `changeToJson` wrote, letter by letter, where its texts hold nothing unusual. A
/// parser makes several objects of every entry, and there may be hundreds of thousands.
class WrittenEntries {
public:
    explicit WrittenEntries(QByteArrayView json) : m_json(json) {}

    /// The entries of a change, moved to `change`; the bytes without them, for a parser. Nothing
    /// where anything is not as it is usually written.
    std::optional<QByteArray> takeTo(std::vector<Entry> &entries)
    {
        if (!take("{\"after\":") || !object() || !take(",\"at\":") || !number() ||
            !take(",\"chain\":") || !plain() || !take(",\"device\":") || !plain() ||
            !take(",\"entries\":["))
            return std::nullopt;
        const qsizetype begin = m_at;
        if (!take("]")) {
            do {
                auto one = entry();
                if (!one)
                    return std::nullopt;
                entries.push_back(std::move(*one));
            } while (take(","));
            if (!take("]"))
                return std::nullopt;
        }
        return m_json.first(begin).toByteArray() + ']' + m_json.sliced(m_at).toByteArray();
    }

private:
    bool take(QByteArrayView letters)
    {
        if (!m_json.sliced(m_at).startsWith(letters))
            return false;
        m_at += letters.size();
        return true;
    }

    /// One that holds no other.
    bool object()
    {
        const qsizetype end = m_json.indexOf('}', m_at);
        if (end < 0 || !base::plainNames(m_json.sliced(m_at, end + 1 - m_at)))
            return false;
        m_at = end + 1;
        return true;
    }

    bool number()
    {
        const qsizetype begin = m_at;
        while (m_at < m_json.size() &&
               (m_json[m_at] == '-' || (m_json[m_at] >= '0' && m_json[m_at] <= '9')))
            ++m_at;
        return m_at > begin;
    }

    static bool isPlain(char letter)
    {
        return letter >= ' ' && letter <= '~' && letter != '"' && letter != '\\';
    }

    std::optional<QByteArrayView> plain()
    {
        const qsizetype begin = m_at + 1;
        if (!take("\""))
            return std::nullopt;
        while (m_at < m_json.size() && isPlain(m_json[m_at]))
            ++m_at;
        const qsizetype end = m_at;
        return take("\"") ? std::optional(m_json.sliced(begin, end - begin)) : std::nullopt;
    }

    /// A text in which quotation marks are escaped, as those of JSON within JSON.
    std::optional<QByteArray> text()
    {
        if (!take("\""))
            return std::nullopt;
        QByteArray result;
        for (;;) {
            const qsizetype begin = m_at;
            while (m_at < m_json.size() && isPlain(m_json[m_at]))
                ++m_at;
            result.append(m_json.sliced(begin, m_at - begin));
            if (take("\\\""))
                result.append('"');
            else if (take("\\\\"))
                result.append('\\');
            else
                return take("\"") ? std::optional(std::move(result)) : std::nullopt;
        }
    }

    std::optional<Entry> entry()
    {
        std::optional<QByteArray> fields;
        std::optional<QByteArrayView> id;
        std::optional<QByteArrayView> kind;
        std::optional<QByteArrayView> salt;
        const bool isUsual = take("{\"fields\":") && (fields = text()) && take(",\"id\":") &&
                             (id = plain()) && take(",\"kind\":") && (kind = plain()) &&
                             take(",\"removed\":{},\"salt\":") && (salt = plain()) && take("}");
        if (!isUsual)
            return std::nullopt;
        if (m_kind != QLatin1StringView(*kind))
            m_kind = QString::fromLatin1(*kind);
        return Entry{.kind = m_kind,
                     .id = QUuid::fromString(QLatin1StringView(*id)),
                     .fields = std::move(*fields),
                     .salt =
                         QByteArray::fromHex(QByteArray::fromRawData(salt->data(), salt->size())),
                     .removed = {}};
    }

    QByteArrayView m_json;
    qsizetype m_at = 0;
    QString m_kind; ///< of the entry before: most often that of the next one
};

} // namespace

QByteArray headerBytes(const Change &change)
{
    return base::jsonBytes(headerOf(change));
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
    std::vector<Entry> entries;
    const auto others = WrittenEntries(bytes).takeTo(entries);
    const QJsonObject json = base::jsonValue(others ? *others : bytes).toObject();
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
    if (others) {
        change.entries = std::move(entries);
    } else {
        for (const QJsonValue &entry : json["entries"_n].toArray())
            change.entries.push_back(entryFromJson(entry.toObject()));
    }
    if (change.device.isNull() || change.seq < 1 || change.chain.size() != 16 ||
        !areInOrder(change.entries))
        base::fail(Say::tr("A change in this file cannot be read. Nothing was changed."));
    return change;
}

} // namespace store
