#include "editions/edition_reading.h"

#include "editions/edition_parts.h"
#include "editions/say.h"

#include <QCryptographicHash>

namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;

/// The largest edition read; the shipped ones have about 150 kB.
constexpr qsizetype largestEdition = 16 * 1024 * 1024;
/// The arithmetic this program knows.
constexpr int knownRules = 1;

std::map<QString, QString> readSources(EditionFields &in)
{
    std::map<QString, QString> sources;
    const auto read = [](EditionFields &fields) {
        const QString key = fields.text("key"_L1);
        const QString what = fields.text("what"_L1);
        const QString where = fields.optionalText("where"_L1);
        return std::pair(key, where.isEmpty() ? what : what + ", "_L1 + where);
    };
    const auto items = readList(in, "sources"_L1, read);
    for (size_t i = 0; i < items.size(); ++i) {
        if (!sources.insert(items[i]).second)
            in.faults().error(in.path("sources"_L1).at(static_cast<qsizetype>(i)).key(u"key"_s),
                              Say::tr("\"%1\" is used twice.").arg(items[i].first));
    }
    return sources;
}

void readTop(EditionFields &in, Edition &edition)
{
    edition.name = in.key("edition"_L1);
    edition.title = in.words("title"_L1);
    edition.inForceFrom = in.date("in_force_from"_L1);
    if (!in.required("replaces"_L1).isNull())
        edition.replaces = in.has("replaces"_L1) ? in.key("replaces"_L1) : QString();
    edition.rules = in.whole("rules"_L1, knownRules, knownRules);
    edition.areas = readList(in, "areas"_L1, readArea);
    edition.rollUp = readRollUp(in.object("rollup"_L1));
    edition.intervals = readIntervals(in.object("intervals"_L1));
    if (in.has("plan"_L1))
        edition.plan = readPlanRules(in.object("plan"_L1));
    edition.contacts = readList(in, "contacts"_L1, readContactKind);
    edition.numbers = readList(in, "numbers"_L1, readSharedNumber);
    edition.questions = readList(in, "questions"_L1, readQuestion);
    edition.retired = readList(in, "retired"_L1, readRetired);
    edition.bridges = readList(in, "bridge"_L1, readBridge);
    edition.offers = readList(in, "offers"_L1, readOffer);
    edition.ladders = readList(in, "ladders"_L1, readLadder);
    edition.stops = readList(in, "stops"_L1, readStopCard);
    edition.sources = readSources(in);
    in.closeFields();
}

/// The JSON of an edition's bytes; undefined with a fault where it is none.
QJsonValue parse(const QByteArray &bytes, const QString &file, Faults &faults)
{
    if (bytes.size() > largestEdition) {
        faults.error({}, Say::tr("%1 is larger than any edition can be (16 MB).").arg(file));
        return QJsonValue(QJsonValue::Undefined);
    }
    try {
        return base::readJsonDocument(bytes, file);
    } catch (const base::Failure &failure) {
        faults.error({}, failure.error().message);
        return QJsonValue(QJsonValue::Undefined);
    }
}

} // namespace

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256).toHex());
}

Reading readEdition(const QByteArray &bytes, const QString &file)
{
    Faults faults;
    auto edition = std::make_shared<Edition>();
    const QJsonValue json = parse(bytes, file, faults);
    EditionFields top(json, {}, faults);
    if (top.isObject()) {
        readTop(top, *edition);
        checkEdition(*edition, faults);
    }
    if (faults.hasErrors())
        return {.edition = nullptr, .faults = faults.take()};
    edition->bytes = bytes;
    edition->hash = hashOf(bytes);
    return {.edition = std::move(edition), .faults = faults.take()};
}

} // namespace editions
