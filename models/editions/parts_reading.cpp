#include "editions/edition_parts.h"
#include "editions/say.h"

// The parts of an edition beside its questions.
namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int mostDays = 3660;

LadderStep readStep(EditionFields &in)
{
    LadderStep step;
    step.key = in.key("key"_L1);
    step.who = in.words("who"_L1);
    step.when = in.words("when"_L1);
    step.ready = in.words("ready"_L1);
    step.answerWithin = in.words("answer_within"_L1);
    if (in.has("answer_working_days"_L1))
        step.answerWorkingDays = in.whole("answer_working_days"_L1, 0, mostDays);
    return step;
}

std::vector<int> readOutbreakDays(EditionFields &in)
{
    std::vector<int> days;
    const QJsonArray array = in.list("outbreak_days"_L1);
    for (qsizetype i = 0; i < array.size(); ++i) {
        const int day = array.at(i).toInt(0);
        if (day < 1 || day > mostDays || (!days.empty() && day <= days.back()))
            in.faults().error(in.path("outbreak_days"_L1).at(i),
                              Say::tr("This must be a whole number of days of 1 or more, and more "
                                      "than the one before it."));
        days.push_back(day);
    }
    return days;
}

std::map<QString, Words> readProfiles(EditionFields &in)
{
    std::map<QString, Words> profiles;
    const QJsonValue json = in.optional("profiles"_L1);
    if (json.isUndefined())
        return profiles;
    EditionFields fields = in.object("profiles"_L1);
    const QJsonObject object = json.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QByteArray name = field.key().toLatin1();
        if (QString::fromLatin1(name) == field.key())
            profiles[field.key()] = fields.words(QLatin1StringView(name));
    }
    fields.closeFields();
    return profiles;
}

/// Old option to new, or the words "same" and "none".
void readBridgeValues(EditionFields &in, Bridge &bridge)
{
    const QJsonValue json = in.required("values"_L1);
    if (json.isUndefined())
        return;
    bridge.carries = json != QJsonValue("none"_L1);
    if (json == QJsonValue("same"_L1) || json == QJsonValue("none"_L1))
        return;
    const QJsonObject object = json.toObject();
    if (object.isEmpty())
        in.error("values"_L1, Say::tr("This must be \"same\", \"none\" or a list of old answers "
                                      "with the new answer of each."));
    for (auto field = object.begin(); field != object.end(); ++field) {
        if (!field.value().isString())
            in.faults().error(in.path("values"_L1).key(field.key()), Say::tr("This must be text."));
        bridge.values[field.key()] = field.value().toString();
    }
}

subject::Area readAreaKey(EditionFields &in, QLatin1StringView name)
{
    const QString key = in.oneOf(name, {"ipc"_L1, "clinical"_L1, "testing"_L1, "ppe"_L1});
    return subject::areaFromKey(key).value_or(subject::Area::Ipc);
}

AlertLevel readAlertLevel(EditionFields &in)
{
    AlertLevel level;
    level.key = in.key("key"_L1);
    level.name = in.words("name"_L1);
    level.measures = in.words("measures"_L1);
    return level;
}

} // namespace

AreaWords readArea(EditionFields &in)
{
    AreaWords area;
    area.area = readAreaKey(in, "key"_L1);
    area.letter = in.oneOf("letter"_L1, {"a"_L1, "b"_L1, "c"_L1, "d"_L1});
    area.name = in.words("name"_L1);
    area.shortName = in.words("short"_L1);
    return area;
}

RollUp readRollUp(EditionFields in)
{
    constexpr int mostAnswers = 1000;
    RollUp rollUp;
    if (!in.isObject())
        return rollUp;
    rollUp.redOthers = in.whole("red_others"_L1, 1, mostAnswers);
    rollUp.amberOthers = in.whole("amber_others"_L1, 1, mostAnswers);
    rollUp.amberFromRed = in.whole("amber_from_red"_L1, 1, mostAnswers);
    rollUp.knownPercent = in.figure("known_percent"_L1, 0, 100);
    rollUp.smallNumber = in.whole("small_number"_L1, 0, mostAnswers);
    rollUp.publishSmall = in.whole("publish_small"_L1, 0, mostAnswers);
    rollUp.source = in.text("source"_L1);
    in.closeFields();
    return rollUp;
}

Intervals readIntervals(EditionFields in)
{
    Intervals intervals;
    if (!in.isObject())
        return intervals;
    EditionFields review = in.object("review"_L1);
    if (review.isObject()) {
        using enum subject::Colour;
        for (const subject::Colour colour : {Red, Amber, Grey, Green}) {
            const QByteArray name = subject::key(colour).toLatin1();
            intervals.review[colour] = review.whole(QLatin1StringView(name), 1, mostDays);
        }
        review.closeFields();
    }
    intervals.call = in.whole("call"_L1, 1, mostDays);
    intervals.outbreakDays = readOutbreakDays(in);
    intervals.outbreakThen = in.whole("outbreak_then"_L1, 1, mostDays);
    intervals.outbreakQuestion = in.text("outbreak_question"_L1);
    intervals.outbreakOptions = in.texts("outbreak_options"_L1);
    intervals.source = in.text("source"_L1);
    in.closeFields();
    return intervals;
}

PlanRules readPlanRules(EditionFields in)
{
    PlanRules plan;
    if (!in.isObject())
        return plan;
    if (!in.optional("recovery_days"_L1).isNull())
        plan.recoveryDays = in.whole("recovery_days"_L1, 1, mostDays);
    plan.learningReviewDays = in.whole("learning_review_days"_L1, 1, mostDays);
    plan.challengeWorkingDays = in.whole("challenge_working_days"_L1, 1, mostDays);
    plan.copyWorkingDays = in.whole("copy_working_days"_L1, 1, mostDays);
    plan.askAgainWorkingDays = in.whole("ask_again_working_days"_L1, 1, mostDays);
    plan.contactConfirmedDays = in.whole("contact_confirmed_days"_L1, 1, mostDays);
    plan.overdueWorkingDays = in.whole("overdue_working_days"_L1, 1, mostDays);
    plan.outbreakVisiting = in.optionalWords("outbreak_visiting"_L1);
    if (in.has("alert_levels"_L1))
        plan.alertLevels = readList(in, "alert_levels"_L1, readAlertLevel);
    plan.source = in.text("source"_L1);
    in.closeFields();
    return plan;
}

ContactKind readContactKind(EditionFields &in)
{
    ContactKind contact;
    contact.key = in.key("key"_L1);
    contact.name = in.words("name"_L1);
    contact.asksDue = in.required("questions"_L1) == QJsonValue("due"_L1);
    if (!contact.asksDue && in.has("questions"_L1))
        contact.questions = in.texts("questions"_L1);
    contact.spoken = in.flag("spoken"_L1);
    return contact;
}

SharedNumber readSharedNumber(EditionFields &in)
{
    SharedNumber number;
    number.id = in.id("id"_L1);
    number.text = in.words("text"_L1);
    number.label = in.shortWords("label"_L1);
    number.count = in.words("count"_L1);
    number.guidance = in.words("guidance"_L1);
    number.usedIn = in.texts("used_in"_L1);
    number.partOf = in.optionalText("part_of"_L1);
    number.shelfLifeDays = in.whole("shelf_life_days"_L1, 1, mostDays);
    return number;
}

Retired readRetired(EditionFields &in)
{
    Retired retired;
    retired.id = in.id("id"_L1);
    retired.label = in.shortWords("label"_L1);
    retired.why = in.words("why"_L1);
    return retired;
}

Bridge readBridge(EditionFields &in)
{
    Bridge bridge;
    bridge.from = in.id("from"_L1);
    if (!in.required("to"_L1).isNull())
        bridge.to = in.text("to"_L1);
    readBridgeValues(in, bridge);
    bridge.trend = in.oneOf("trend"_L1, {"continuous"_L1, "break"_L1, "ends"_L1});
    bridge.note = in.optionalWords("note"_L1);
    return bridge;
}

Offer readOffer(EditionFields &in)
{
    constexpr int mostWorkingDays = 400;
    Offer offer;
    offer.id = in.key("id"_L1);
    offer.name = in.shortWords("name"_L1);
    offer.gets = in.words("gets"_L1);
    offer.providedBy = in.words("provided_by"_L1);
    offer.action = in.words("action"_L1);
    offer.ownerText = in.words("owner_text"_L1);
    offer.owners = readOwners(in, "owners"_L1);
    offer.dueWorkingDays = in.whole("due_working_days"_L1, 0, mostWorkingDays);
    offer.questions = in.texts("questions"_L1);
    offer.profiles = readProfiles(in);
    offer.source = in.text("source"_L1);
    return offer;
}

Ladder readLadder(EditionFields &in)
{
    Ladder ladder;
    ladder.key = in.key("key"_L1);
    ladder.name = in.words("name"_L1);
    if (in.has("area"_L1))
        ladder.area = readAreaKey(in, "area"_L1);
    if (in.has("profile"_L1))
        ladder.profile = in.oneOf("profile"_L1, {"a"_L1, "b"_L1});
    ladder.source = in.text("source"_L1);
    ladder.steps = readList(in, "steps"_L1, readStep);
    if (ladder.steps.empty() && in.optional("steps"_L1).isArray())
        in.error("steps"_L1, Say::tr("A ladder needs at least one step."));
    return ladder;
}

StopCard readStopCard(EditionFields &in)
{
    StopCard stop;
    stop.key = in.key("key"_L1);
    stop.when = in.words("when"_L1);
    stop.says = in.words("says"_L1);
    return stop;
}

} // namespace editions
