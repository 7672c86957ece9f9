#include "lists/field_words.h"

#include "lists/say.h"

#include <QHash>

namespace lists {
namespace {

using subject::RecordKind;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

/// Words of fields and members by their name, whatever record they belong to.
QHash<QString, QString> wordsOfNames()
{
    return {{key("action"), Say::tr("Action")},
            {key("address"), Say::tr("Address")},
            {key("admissions"), Say::tr("Admissions")},
            {key("adviser"), Say::tr("Who advises on admissions")},
            {key("answer"), Say::tr("Answer")},
            {key("area"), Say::tr("Area")},
            {key("as_at"), Say::tr("As at")},
            {key("ask_again_on"), Say::tr("Ask again on")},
            {key("at"), Say::tr("When")},
            {key("attempted_reason"), Say::tr("Why it did not take place")},
            {key("authority"), Say::tr("Council")},
            {key("beds"), Say::tr("Beds")},
            {key("before"), Say::tr("Before next time")},
            {key("brand"), Say::tr("Brand")},
            {key("by"), Say::tr("By")},
            {key("care_types"), Say::tr("Care")},
            {key("chase"), Say::tr("To ask after")},
            {key("closed"), Say::tr("Closed")},
            {key("closed_on"), Say::tr("Closed on")},
            {key("closes"), Say::tr("Closes")},
            {key("colour"), Say::tr("Rating")},
            {key("comments"), Say::tr("Comments")},
            {key("confirmed"), Say::tr("Confirmed")},
            {key("continues_as"), Say::tr("Continues as")},
            {key("council_note"), Say::tr("Council note")},
            {key("council_reason"), Say::tr("Reason for the council")},
            {key("councils"), Say::tr("Which councils")},
            {key("cover_officer"), Say::tr("Cover")},
            {key("cqc_rating"), Say::tr("CQC rating")},
            {key("date"), Say::tr("Date")},
            {key("days"), Say::tr("Days")},
            {key("deaths"), Say::tr("Deaths")},
            {key("decision"), Say::tr("Decision")},
            {key("declared_over"), Say::tr("Declared over")},
            {key("deleted"), Say::tr("Deleted")},
            {key("destroyed"), Say::tr("Destroyed")},
            {key("discretionary"), Say::tr("Discretionary amount")},
            {key("district"), Say::tr("District")},
            {key("done"), Say::tr("Done")},
            {key("dormant"), Say::tr("Dormant")},
            {key("due"), Say::tr("Due")},
            {key("edition"), Say::tr("Question set")},
            {key("email"), Say::tr("Email")},
            {key("ended"), Say::tr("Ended")},
            {key("escalation"), Say::tr("Escalation")},
            {key("evidence"), Say::tr("Evidence")},
            {key("filed"), Say::tr("Filed")},
            {key("from"), Say::tr("From")},
            {key("from_day"), Say::tr("From")},
            {key("fund"), Say::tr("Fund")},
            {key("funded"), Say::tr("Who pays")},
            {key("hash"), Say::tr("Checksum")},
            {key("health_protection"), Say::tr("Health protection team")},
            {key("home"), Say::tr("Home")},
            {key("hold"), Say::tr("On hold")},
            {key("hospital"), Say::tr("Hospital stays")},
            {key("hours"), Say::tr("Hours")},
            {key("how"), Say::tr("How")},
            {key("in_force_from"), Say::tr("In force from")},
            {key("infection"), Say::tr("Infection")},
            {key("infection_control"), Say::tr("Infection control advice")},
            {key("inherited"), Say::tr("Of the owner before")},
            {key("item"), Say::tr("Item")},
            {key("keep_for"), Say::tr("How long plans are kept")},
            {key("keep_until"), Say::tr("Keep until")},
            {key("keep_years"), Say::tr("Years plans are kept")},
            {key("kind"), Say::tr("Kind")},
            {key("ladder"), Say::tr("Way")},
            {key("ladder_profile"), Say::tr("Order of the steps")},
            {key("lead_officer"), Say::tr("Lead officer")},
            {key("learning"), Say::tr("Learning review")},
            {key("lessons"), Say::tr("Lessons")},
            {key("level"), Say::tr("Alert level")},
            {key("line"), Say::tr("What about")},
            {key("lines"), Say::tr("Address")},
            {key("location_id"), Say::tr("CQC location ID")},
            {key("logo"), Say::tr("Logo")},
            {key("made_on"), Say::tr("Made on")},
            {key("manager"), Say::tr("Manager")},
            {key("measures"), Say::tr("Measures")},
            {key("met_with"), Say::tr("With")},
            {key("missing_since"), Say::tr("Not in the directory since")},
            {key("name"), Say::tr("Name")},
            {key("next"), Say::tr("What comes next")},
            {key("next_kind"), Say::tr("Next contact is")},
            {key("next_on"), Say::tr("Next on")},
            {key("next_review"), Say::tr("Next review")},
            {key("night_help"), Say::tr("Clinical help at night")},
            {key("not_continued_by"), Say::tr("Not continued by")},
            {key("notified"), Say::tr("Notified on")},
            {key("ods_code"), Say::tr("ODS code")},
            {key("offer"), Say::tr("Help")},
            {key("officer"), Say::tr("Officer")},
            {key("on"), Say::tr("On")},
            {key("open_on_bank_holidays"), Say::tr("Open on bank holidays")},
            {key("opens"), Say::tr("Opens")},
            {key("organisation"), Say::tr("Organisation")},
            {key("other_councils"), Say::tr("Residents funded by other councils")},
            {key("ours"), Say::tr("Residents funded by us")},
            {key("out_of_hours"), Say::tr("Out of hours")},
            {key("outbreak"), Say::tr("Outbreak")},
            {key("outcome"), Say::tr("Outcome")},
            {key("override_clinical"), Say::tr("Officer's rating, clinical support")},
            {key("override_ipc"), Say::tr("Officer's rating, infection control")},
            {key("override_overall"), Say::tr("Officer's rating, overall")},
            {key("override_ppe"), Say::tr("Officer's rating, PPE")},
            {key("override_testing"), Say::tr("Officer's rating, testing")},
            {key("owner"), Say::tr("Owner")},
            {key("owner_change"), Say::tr("Change of owner")},
            {key("pcn"), Say::tr("Primary care network")},
            {key("period"), Say::tr("Period")},
            {key("person"), Say::tr("Person")},
            {key("placements"), Say::tr("Placements")},
            {key("plan"), Say::tr("Plan")},
            {key("postcode"), Say::tr("Postcode")},
            {key("ppe_route"), Say::tr("PPE that will not arrive in time")},
            {key("privacy_page"), Say::tr("Privacy notice")},
            {key("progress"), Say::tr("Progress")},
            {key("provider"), Say::tr("Provider")},
            {key("provider_id"), Say::tr("CQC provider ID")},
            {key("published"), Say::tr("Published")},
            {key("quality"), Say::tr("Our quality rating")},
            {key("question"), Say::tr("Question")},
            {key("raised_by"), Say::tr("Raised by")},
            {key("raised_on"), Say::tr("Raised on")},
            {key("rating"), Say::tr("Rating")},
            {key("reason"), Say::tr("Reason")},
            {key("reference"), Say::tr("Reference")},
            {key("region"), Say::tr("Region")},
            {key("residents"), Say::tr("Residents")},
            {key("return_due"), Say::tr("Return due")},
            {key("return_received"), Say::tr("Return received")},
            {key("review"), Say::tr("Contact")},
            {key("risk"), Say::tr("Risk level")},
            {key("role"), Say::tr("Role")},
            {key("round"), Say::tr("Round")},
            {key("safeguarding"), Say::tr("Safeguarding adults")},
            {key("says"), Say::tr("What is said")},
            {key("sent"), Say::tr("Sent")},
            {key("share"), Say::tr("Share")},
            {key("side"), Say::tr("Side")},
            {key("signed_by_council"), Say::tr("Agreed by the council")},
            {key("signed_by_home"), Say::tr("Agreed by the home")},
            {key("since"), Say::tr("Since")},
            {key("specialisms"), Say::tr("Specialisms")},
            {key("spent"), Say::tr("Spent on")},
            {key("staff"), Say::tr("Staff")},
            {key("state"), Say::tr("State")},
            {key("status"), Say::tr("Status")},
            {key("step"), Say::tr("Step")},
            {key("support_line"), Say::tr("Support line")},
            {key("telephone"), Say::tr("Telephone")},
            {key("terms_accepted"), Say::tr("Terms accepted")},
            {key("text"), Say::tr("Text")},
            {key("themselves"), Say::tr("Residents paying themselves")},
            {key("title"), Say::tr("Job title")},
            {key("to"), Say::tr("To")},
            {key("told_commissioner"), Say::tr("Commissioner told")},
            {key("told_discharge"), Say::tr("Hospital discharge told")},
            {key("told_infection_control"), Say::tr("Infection control told")},
            {key("told_other_councils"), Say::tr("Other councils told")},
            {key("told_placements"), Say::tr("Placements team told")},
            {key("until"), Say::tr("Until")},
            {key("waiting_for"), Say::tr("Waiting for")},
            {key("wanted"), Say::tr("Decision asked for")},
            {key("web"), Say::tr("Website")},
            {key("what"), Say::tr("What is to be done")},
            {key("why"), Say::tr("Why")},
            {key("words"), Say::tr("In words")},
            {key("working_well"), Say::tr("What works well")},
            {key("worries"), Say::tr("Worries")},
            {key("written"), Say::tr("Written")}};
}

} // namespace

QString kindWord(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Authority:
        return Say::tr("Council");
    case RecordKind::Officer:
        return Say::tr("Officer");
    case RecordKind::Edition:
        return Say::tr("Question set");
    case RecordKind::Home:
        return Say::tr("Home");
    case RecordKind::Review:
        return Say::tr("Contact");
    case RecordKind::Note:
        return Say::tr("Note");
    case RecordKind::Plan:
        return Say::tr("Plan");
    case RecordKind::OfferTaken:
        return Say::tr("Help");
    case RecordKind::Action:
        return Say::tr("Action");
    case RecordKind::Escalation:
        return Say::tr("Escalation");
    case RecordKind::EscalationStep:
        return Say::tr("Step of an escalation");
    case RecordKind::Challenge:
        return Say::tr("Disputed answer");
    case RecordKind::Person:
        return Say::tr("Person");
    case RecordKind::Post:
        return Say::tr("Post");
    case RecordKind::ContactNote:
        return Say::tr("Call or email");
    case RecordKind::Referral:
        return Say::tr("Safeguarding referral");
    case RecordKind::Outbreak:
        return Say::tr("Outbreak");
    case RecordKind::OutbreakCount:
        return Say::tr("Cases");
    case RecordKind::Funding:
        return Say::tr("Funding");
    case RecordKind::Visiting:
        return Say::tr("Visiting");
    case RecordKind::RouteStep:
        return Say::tr("Route");
    }
    Q_UNREACHABLE();
}

QString fieldWord(RecordKind kind, const QString &path)
{
    const QString name = path.section(QLatin1Char('/'), -1);
    if (kind == RecordKind::Authority && name == QLatin1StringView("name"))
        return Say::tr("Name of the council");
    const QHash<QString, QString> words = wordsOfNames();
    return words.value(name, name);
}

} // namespace lists
