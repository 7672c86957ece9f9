#include "editions/edition_parts.h"
#include "editions/json_fields.h"
#include "editions/kinds.h"
#include "editions/say.h"

#include <algorithm>

namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int longestShelfLife = 3660;
constexpr int largestPack = 100'000;

Rated readRated(EditionFields &in)
{
    const QJsonValue json = in.required("rated"_L1);
    if (json.isBool())
        return json.toBool() ? Rated::Yes : Rated::No;
    if (!json.isUndefined() && json != QJsonValue("status"_L1))
        in.error("rated"_L1, Say::tr("This must be true, false or \"status\"."));
    return Rated::Status;
}

/// The colour of an option or a special answer; null is none.
std::optional<subject::Colour> readColour(EditionFields &in, QLatin1StringView name,
                                          const QJsonValue &json)
{
    if (json.isNull() || json.isUndefined())
        return std::nullopt;
    const auto colour = subject::colourFromKey(json.toString());
    if (colour && *colour != subject::Colour::Grey)
        return colour;
    in.error(name, Say::tr("This must be green, amber, red, blue or null."));
    return std::nullopt;
}

Option readOption(EditionFields &in)
{
    Option option;
    option.key = in.key("key"_L1);
    option.text = in.words("text"_L1);
    option.colour = readColour(in, "colour"_L1, in.required("colour"_L1));
    if (option.key == subject::notKnownKey || option.key == subject::notApplicableKey)
        in.error(
            "key"_L1,
            Say::tr("\"%1\" can be answered to every question and is no option.").arg(option.key));
    option.isOffered = in.optionalFlag("offered"_L1, true);
    return option;
}

std::map<QString, std::optional<subject::Colour>> readSpecial(EditionFields &in)
{
    std::map<QString, std::optional<subject::Colour>> special;
    if (in.optional("special"_L1).isUndefined())
        return special;
    EditionFields fields = in.object("special"_L1);
    for (const auto key : {"never"_L1, "none"_L1, "not_in_use"_L1}) {
        const QJsonValue json = fields.optional(key);
        if (!json.isUndefined())
            special[QString(key)] = readColour(fields, key, json);
    }
    if (fields.has("not_in_use"_L1) && !fields.optional("not_in_use"_L1).isNull())
        fields.error("not_in_use"_L1, Say::tr("What is not in use counts as not applicable and "
                                              "has no colour: give null."));
    fields.closeFields();
    return special;
}

std::optional<Pack> readPack(EditionFields &in)
{
    if (in.optional("pack"_L1).isUndefined())
        return std::nullopt;
    EditionFields fields = in.object("pack"_L1);
    Pack pack{.size = fields.whole("size"_L1, 2, largestPack), .name = fields.words("name"_L1)};
    fields.closeFields();
    return pack;
}

std::optional<QDate> readSeasonStart(EditionFields &in)
{
    if (in.optional("season_starts"_L1).isUndefined())
        return std::nullopt;
    const QString text = in.text("season_starts"_L1);
    const QDate day = dateFromIso("2000-"_L1 + text);
    if (day.isValid())
        return day;
    in.error("season_starts"_L1, Say::tr("This must be a month and a day such as \"09-01\"."));
    return std::nullopt;
}

std::map<QString, QString> readSource(EditionFields &in)
{
    std::map<QString, QString> source;
    const QJsonObject object = in.optional("source"_L1).toObject();
    EditionFields fields = in.object("source"_L1);
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (field.value().isString() && !field.value().toString().trimmed().isEmpty())
            source[field.key()] = field.value().toString();
        else
            fields.faults().error(fields.path().key(field.key()),
                                  Say::tr("This must be text, and not empty."));
    }
    return source;
}

/// Reports the keys that belong to other kinds of question.
void refuseKeysOfOtherKinds(EditionFields &in, Kind kind)
{
    const auto &own = kindOf(kind).ownKeys;
    for (const KindOfQuestion &other : allKinds()) {
        for (const QLatin1StringView key : other.ownKeys) {
            const bool isOwn = std::find(own.begin(), own.end(), key) != own.end();
            if (isOwn || in.optional(key).isUndefined())
                continue;
            in.error(key, Say::tr("This does not belong to a question of kind \"%1\".")
                              .arg(QString(kindOf(kind).key)));
        }
    }
}

void readWording(EditionFields &in, Question &question)
{
    question.text = in.words("text"_L1);
    question.label = in.shortWords("label"_L1);
    question.partly = in.optionalWords("help"_L1);
    question.counted = in.optionalWords("counted"_L1);
    question.unit = in.optionalWords("unit"_L1);
    question.notApplicableWhen = in.optionalWords("not_applicable_when"_L1);
    question.whereText = in.words("where_text"_L1);
    question.guidance = in.words("guidance"_L1);
    question.toBeGreen = in.optionalWords("to_be_green"_L1);
}

void readAsking(EditionFields &in, Question &question)
{
    question.ratedFrom = in.optionalDate("rated_from"_L1);
    question.askedFrom = in.optionalDate("asked_from"_L1);
    question.seasonStart = readSeasonStart(in);
    question.shelfLifeDays = in.whole("shelf_life_days"_L1, 1, longestShelfLife);
    question.confirmUnchanged = in.optionalFlag("confirm_unchanged"_L1, true);
    question.askedOn = in.texts("asked_on"_L1);
    question.where = in.oneOf("where"_L1, {"door"_L1, "rooms"_L1, "clinical-room"_L1, "store"_L1,
                                           "office"_L1, "records"_L1, "shift"_L1});
    question.forNurse = in.optionalFlag("for_nurse"_L1, false);
    question.owners = readOwners(in, "owner"_L1);
    question.offers = in.texts("offers"_L1);
    question.commentRequiredWhen = in.optionalTexts("comment_required_when"_L1);
}

bool hasColouredOption(const Question &question)
{
    return std::any_of(question.options.begin(), question.options.end(),
                       [](const Option &option) { return option.colour.has_value(); });
}

/// What only some kinds of question have, and the rule.
void readAnswering(EditionFields &in, Question &question)
{
    question.outOf = in.optionalText("out_of"_L1);
    question.lowerIsBetter = in.optionalFlag("lower_is_better"_L1, false);
    question.pack = readPack(in);
    question.perWeek = in.optionalFlag("per_week"_L1, false);
    question.reusable = in.optionalFlag("reusable"_L1, false);
    question.asksDate = in.optionalFlag("asks_date"_L1, false);
    question.special = readSpecial(in);
    if (question.kind == Kind::YesPartlyNo || question.kind == Kind::Choice ||
        question.kind == Kind::Choices) {
        question.options = readList(in, "options"_L1, readOption);
        if (hasColouredOption(question))
            question.rule.kind = RuleKind::Options;
    } else {
        question.rule = readRule(in, question.kind, question.lowerIsBetter);
    }
}

} // namespace

QStringList readOwners(EditionFields &in, QLatin1StringView name)
{
    const QStringList owners = in.texts(name);
    for (qsizetype i = 0; i < owners.size(); ++i) {
        const QString &owner = owners.at(i);
        if (!owner.isEmpty() && owner != "home"_L1 && owner != "council"_L1 && owner != "nhs"_L1)
            in.faults().error(in.path(name).at(i),
                              Say::tr("\"%1\" is not known here. Use one of: %2.")
                                  .arg(owner, u"home, council, nhs"_s));
    }
    if (owners.isEmpty() && in.has(name))
        in.error(name, Say::tr("Name at least one: home, council or nhs."));
    return owners;
}

Question readQuestion(EditionFields &in)
{
    Question question;
    question.id = in.id("id"_L1);
    const QString area = in.oneOf("area"_L1, {"ipc"_L1, "clinical"_L1, "testing"_L1, "ppe"_L1});
    question.area = subject::areaFromKey(area).value_or(subject::Area::Ipc);
    question.core = in.oneOf("set"_L1, {"core"_L1, "extended"_L1}) == "core"_L1;
    question.critical = in.flag("critical"_L1);
    question.rated = readRated(in);
    readWording(in, question);
    readAsking(in, question);
    question.source = readSource(in);

    const QString kindKey = in.text("kind"_L1);
    const std::optional<Kind> kind = kindFromKey(kindKey);
    if (!kind && !kindKey.isEmpty())
        in.error("kind"_L1, Say::tr("\"%1\" is not a kind of question.").arg(kindKey));
    if (kind) {
        question.kind = *kind;
        refuseKeysOfOtherKinds(in, *kind);
        readAnswering(in, question);
    } else {
        // Without its kind nothing can be said of these.
        for (const KindOfQuestion &any : allKinds()) {
            for (const QLatin1StringView key : any.ownKeys)
                in.optional(key);
        }
    }
    return question;
}

} // namespace editions
