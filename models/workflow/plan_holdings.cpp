#include "workflow/plan_holdings.h"

#include "base/json.h"
#include "rules/rating.h"
#include "store/queries.h"
#include "workflow/say.h"

#include <algorithm>

namespace workflow {
namespace {

using subject::Plan;
using subject::RecordKind;
using PlanId = base::Id<Plan>;

/// Who, when and to what it belongs: that stays.
bool isPartOfTheFrame(const subject::KindInfo &info, const QString &field)
{
    const subject::FieldInfo *known = info.field(field);
    if (known && known->column == subject::ColumnType::Reference)
        return true;
    static const QStringList ofPlan{QStringLiteral("period"),  QStringLiteral("status"),
                                    QStringLiteral("outcome"), QStringLiteral("keep_until"),
                                    QStringLiteral("hold"),    QStringLiteral("destroyed")};
    static const QStringList ofContact{QStringLiteral("kind"), QStringLiteral("date"),
                                       QStringLiteral("status"), QStringLiteral("ended"),
                                       QStringLiteral("outcome")};
    static const QStringList ofOthers{QStringLiteral("date"),     QStringLiteral("raised_on"),
                                      QStringLiteral("notified"), QStringLiteral("declared_over"),
                                      QStringLiteral("written"),  QStringLiteral("at")};
    switch (info.kind) {
    case RecordKind::Plan:
        return ofPlan.contains(field);
    case RecordKind::Review:
        return ofContact.contains(field);
    default:
        return ofOthers.contains(field);
    }
}

/// The reason that stands with what was deleted, in place of what an officer wrote.
QJsonObject deletion()
{
    return {{QStringLiteral("why"), Say::tr("Destroyed with its plan")}};
}

QStringList countedWords(const Holdings &holdings)
{
    QStringList words;
    const auto add = [&words](int count, const QString &text) {
        if (count > 0)
            words += text;
    };
    const QString answers = Say::tr("%n answers", nullptr, holdings.answers);
    const QString contacts = Say::tr("%n contacts", nullptr, holdings.contacts);
    if (holdings.contacts > 0 && holdings.answers > 0)
        words += Say::tr("%1 with %2").arg(contacts, answers);
    else
        add(holdings.contacts + holdings.answers, holdings.contacts > 0 ? contacts : answers);
    add(holdings.calls, Say::tr("%n calls or emails", nullptr, holdings.calls));
    add(holdings.notes, Say::tr("%n notes", nullptr, holdings.notes));
    add(holdings.actions, Say::tr("%n actions", nullptr, holdings.actions));
    add(holdings.offers, Say::tr("%n offers of help", nullptr, holdings.offers));
    add(holdings.escalations, Say::tr("%n matters taken further", nullptr, holdings.escalations));
    add(holdings.challenges, Say::tr("%n disputed answers", nullptr, holdings.challenges));
    add(holdings.outbreaks, Say::tr("%n outbreaks", nullptr, holdings.outbreaks));
    add(holdings.texts, Say::tr("%n entries of the plan itself", nullptr, holdings.texts));
    return words;
}

void count(RecordKind kind, Holdings &holdings)
{
    switch (kind) {
    case RecordKind::Review:
        ++holdings.contacts;
        break;
    case RecordKind::Note:
        ++holdings.notes;
        break;
    case RecordKind::ContactNote:
        ++holdings.calls;
        break;
    case RecordKind::Action:
        ++holdings.actions;
        break;
    case RecordKind::OfferTaken:
        ++holdings.offers;
        break;
    case RecordKind::Escalation:
        ++holdings.escalations;
        break;
    case RecordKind::Challenge:
        ++holdings.challenges;
        break;
    case RecordKind::Outbreak:
        ++holdings.outbreaks;
        break;
    default: // steps and daily counts go with what they are of
        break;
    }
}

/// Whether an answer still says something on the day of the position.
bool counts(const QString &question, const rules::PositionAnswer &held,
            const rules::HomeRating &rating)
{
    if (held.besideOnly)
        return false;
    if (const auto rated = rating.answers.find(question); rated != rating.answers.end())
        return rated->second.standing != rules::Standing::OutOfDate &&
               rated->second.standing != rules::Standing::OtherSeason;
    const editions::SharedNumber *number = rating.edition->number(question);
    return number && held.held.answer.asAt.daysTo(rating.date) <= number->shelfLifeDays;
}

} // namespace

void Holdings::add(const Holdings &other)
{
    contacts += other.contacts;
    answers += other.answers;
    calls += other.calls;
    notes += other.notes;
    actions += other.actions;
    offers += other.offers;
    escalations += other.escalations;
    challenges += other.challenges;
    outbreaks += other.outbreaks;
    texts += other.texts;
}

QString holdingsWords(const Holdings &holdings)
{
    QStringList words = countedWords(holdings);
    if (words.isEmpty())
        return Say::tr("nothing");
    const QString last = words.takeLast();
    return words.isEmpty() ? last
                           : Say::tr("%1 and %2").arg(words.join(QStringLiteral(", ")), last);
}

HomeHoldings::HomeHoldings(Session &session, const base::Id<subject::Home> &home)
    : m_session(session),
      m_home(home),
      m_places(session, home)
{
    for (const Plan &plan : m_places.closedPlans()) {
        if (plan.destroyed.on.isValid())
            m_gone.insert(plan.id);
    }
}

/// Of the newest answers on a day, those that say something on it.
void HomeHoldings::keepCounting(const QDate &day,
                                const std::vector<rules::ContactAnswers> &contacts)
{
    rules::NewestAnswers newest;
    for (const rules::ContactAnswers &contact : contacts)
        newest.add(contact);
    const rules::Position position =
        rules::positionFrom(day, newest.answers(), m_session.library(), {});
    const rules::HomeRating rating = rules::rate(position);
    for (const auto &[question, held] : position.answers) {
        if (!counts(question, held, rating))
            continue;
        m_counting.emplace(held.held.review.uuid(), held.held.question);
        // Since when an outbreak is open is the one thing that older answers say too.
        if (question != rating.edition->intervals.outbreakQuestion)
            continue;
        for (const rules::ContactAnswers &contact : contacts) {
            if (contact.answers.contains(held.held.question))
                m_counting.emplace(contact.review.uuid(), held.held.question);
        }
    }
}

/// The days on which plans that are kept were closed; and after each that goes, the day of the
/// first contact that is kept: what counts on none of them counted under no other plan.
std::set<QDate> HomeHoldings::daysThatCount() const
{
    std::set<QDate> days;
    std::set<QDate> contacts;
    for (const PlanRecord &record : m_places.records()) {
        if (record.kind == RecordKind::Review && !isDeleted(record) && !goes(record.place))
            contacts.insert(QDate::fromString(textAt(record.fields, "date"), Qt::ISODate));
    }
    for (const Plan &plan : m_places.closedPlans()) {
        const auto next = contacts.upper_bound(plan.closed.on);
        if (!m_gone.contains(plan.id))
            days.insert(plan.closed.on);
        else if (next != contacts.end())
            days.insert(*next);
    }
    return days;
}

/// Whether no plan that it belongs to is kept.
bool HomeHoldings::goes(const PlanPlace &place) const
{
    return !place.plans.empty() &&
           std::all_of(place.plans.begin(), place.plans.end(),
                       [this](const PlanId &id) { return m_gone.contains(id); });
}

void HomeHoldings::findCounting()
{
    m_counting.clear();
    store::PlannerFile &file = m_session.file();
    const qint64 key = store::keyOf(file, RecordKind::Home, m_home.uuid());
    keepCounting(m_session.today(), file.answers().newestOf(key));
    for (const QDate &day : daysThatCount())
        keepCounting(day, file.answers().newestBeside(key, 0, day));
    // What is disputed stays until that is decided.
    for (const PlanRecord &record : m_places.records()) {
        if (record.kind == RecordKind::Challenge && !record.place.isOver)
            m_counting.emplace(QUuid(textAt(record.fields, "review")),
                               textAt(record.fields, "question"));
    }
}

/// The actions that something not over was taken further from, and the reasons why there is none
/// about an answer that stays.
void HomeHoldings::findNeeded()
{
    std::set<QString> questions;
    for (const auto &[review, question] : m_counting)
        questions.insert(question);
    m_needed.clear();
    for (const PlanRecord &record : m_places.records()) {
        if (record.kind == RecordKind::Escalation && !record.place.isOver)
            m_needed.insert(QUuid(textAt(record.fields, "action")));
        if (record.kind == RecordKind::Action &&
            textAt(record.fields, "progress", "state") == QLatin1StringView("no_action") &&
            questions.contains(textAt(record.fields, "question")))
            m_needed.insert(record.id);
    }
}

bool HomeHoldings::isOver(const PlanRecord &record) const
{
    return record.place.isOver && (isDeleted(record) || !m_needed.contains(record.id));
}

PlanHoldings HomeHoldings::of(const Plan &plan, const std::set<PlanId> &together)
{
    PlanHoldings found;
    if (!plan.isClosed() || !plan.closed.on.isValid())
        return found;
    const std::set<PlanId> before = m_gone;
    m_gone.insert(together.begin(), together.end());
    m_gone.insert(plan.id);
    findCounting();
    findNeeded();
    for (const PlanRecord &record : m_places.records()) {
        const PlanPlace &place = record.place;
        const bool isOurs =
            std::find(place.plans.begin(), place.plans.end(), plan.id) != place.plans.end();
        if (!isOurs)
            continue;
        if (!goes(place) || !isOver(record))
            count(record.kind, found.stays);
        else if (record.kind == RecordKind::Review)
            addContact(record, found);
        else
            addOther(record, found);
    }
    addPlan(plan, found);
    m_gone = before;
    return found;
}

/// Adds the values of a record that are to go, those that counted before and those of a deleted one
/// too. Whether there are any.
bool HomeHoldings::takeValues(const PlanRecord &record, PlanHoldings &found)
{
    const subject::KindInfo &info = subject::infoOf(record.kind);
    const size_t before = found.values.size();
    std::set<QString> going;
    std::set<QString> staying;
    for (const store::EntryValue &value :
         store::valuesOfRecord(m_session.file(), info.name, record.id)) {
        const QString &field = value.place.field;
        const auto answer =
            record.kind == RecordKind::Review ? subject::answerField(field) : std::nullopt;
        const bool isCounting = answer && m_counting.contains({record.id, answer->question});
        if (answer && answer->part == subject::AnswerPart::Value)
            (isCounting ? staying : going).insert(field);
        const bool isDeletedBefore =
            field == store::deletedField && base::jsonValue(value.json) == QJsonValue(deletion());
        if (!isCounting && !isDeletedBefore && !isPartOfTheFrame(info, field))
            found.values.push_back(value.place);
    }
    found.goes.answers += int(going.size());
    found.stays.answers += int(staying.size());
    found.stays.contacts += staying.empty() ? 0 : 1;
    return found.values.size() > before;
}

void HomeHoldings::addContact(const PlanRecord &record, PlanHoldings &found)
{
    if (!takeValues(record, found))
        return;
    count(record.kind, found.goes);
    if (isDeleted(record))
        found.records.push_back({record.kind, record.id, {{store::deletedField, deletion()}}});
}

/// What is emptied is deleted: no list shows it any more.
void HomeHoldings::addOther(const PlanRecord &record, PlanHoldings &found)
{
    if (!takeValues(record, found))
        return;
    count(record.kind, found.goes);
    found.records.push_back({record.kind, record.id, {{store::deletedField, deletion()}}});
}

/// The day it was closed stays without the reason.
void HomeHoldings::addPlan(const Plan &plan, PlanHoldings &found)
{
    const subject::KindInfo &info = subject::infoOf(RecordKind::Plan);
    Plan bare = plan;
    bare.closed.why.clear();
    const QJsonValue bareClosing = subject::fieldsOf(bare).value(QLatin1StringView("closed"));
    std::set<QString> fields;
    for (const store::EntryValue &value :
         store::valuesOfRecord(m_session.file(), info.name, plan.id.uuid())) {
        const bool stays = value.place.field == QLatin1StringView("closed")
                               ? base::jsonValue(value.json) == bareClosing
                               : isPartOfTheFrame(info, value.place.field);
        if (stays)
            continue;
        found.values.push_back(value.place);
        fields.insert(value.place.field);
    }
    found.goes.texts += int(fields.size());
    if (fields.contains(QStringLiteral("closed")))
        found.records.push_back(store::change(plan, bare));
}

} // namespace workflow
