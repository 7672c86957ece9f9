#include "base/json.h"
#include "subject/fields.h"

#include <QJsonDocument>
#include <QObject>
#include <QTest>

using namespace subject;

// The records of the support plan, each full, as the journal keeps it.
namespace {

constexpr const char *fullRecords = R"({
 "plan": {
  "home": "ID", "period": "winter-2031", "edition": "ID", "lead_officer": "ID", "status": "agreed",
  "working_well": "Steady team", "worries": "Nights", "before": "Ask for the rota",
  "signed_by_home": {"name": "Ben Example", "role": "manager", "how": "email", "outcome": "agreed",
                     "comments": "Fine", "on": "2031-11-05"},
  "signed_by_council": {"name": "Ann Example", "role": "officer", "how": "in_person",
                        "outcome": "discussed", "comments": "Thanks", "on": "2031-11-06"},
  "next_review": "2031-12-01", "next_kind": "call",
  "sent": {"on": "2031-11-07", "to": "home@elm.example"},
  "closed": {"on": "2032-03-01", "why": "Winter is over"}, "outcome": {"overall": "amber"},
  "keep_until": "2040-03-01", "hold": "The inquiry",
  "destroyed": {"on": "2040-03-02", "by": "Ann Example", "why": "Its time is over"},
  "deleted": {"why": "twice"}},
 "offer_taken": {
  "home": "ID", "plan": "ID", "offer": "mitten-training", "question": "IPC-01",
  "answer": {"answer": "declined", "why": "has_its_own", "words": "We knit", "on": "2031-11-05",
             "ask_again_on": "2031-11-19"},
  "action": "ID", "officer": "ID", "deleted": {"why": "twice"}},
 "action": {
  "home": "ID", "plan": "ID", "review": "ID", "area": "ipc", "question": "IPC-01",
  "offer": "mitten-training", "what": "Book a session", "council_note": "Ask twice",
  "owner": {"side": "nhs", "name": "Cleo Example", "organisation": "Invented NHS"},
  "due": "2031-11-20", "chase": {"on": "2031-11-12", "waiting_for": "A date"},
  "progress": {"state": "done", "outcome": "Held", "on": "2031-11-19"}, "raised_on": "2031-11-05",
  "officer": "ID", "deleted": {"why": "twice"}},
 "escalation": {
  "home": "ID", "action": "ID", "question": "PPE-01", "ladder": "mittens-a", "edition": "ID",
  "item": "Mittens", "wanted": "A delivery today", "raised_on": "2031-11-05",
  "closed": {"on": "2031-11-06", "why": "They came"}, "deleted": {"why": "twice"}},
 "escalation_step": {
  "home": "ID", "escalation": "ID", "step": "shop", "at": "2031-11-05T16:50:00Z",
  "why": "Under 24 hours", "officer": "ID",
  "decision": {"answer": "agreed", "words": "On its way", "by": "Dan Example", "on": "2031-11-05"},
  "deleted": {"why": "twice"}},
 "challenge": {
  "home": "ID", "review": "ID", "question": "IPC-01", "says": "All have mittens",
  "evidence": "Photograph of the rota", "raised_by": {"name": "Ben Example", "role": "manager"},
  "raised_on": "2031-11-10",
  "decision": {"outcome": "partly", "words": "14 of 20", "by": "Ann Example", "on": "2031-11-12"},
  "deleted": {"why": "twice"}},
 "person": {
  "name": "Cleo Example", "title": "Nurse", "organisation": "Invented NHS",
  "telephone": "01632 960 009", "email": "c@nhs.example", "hours": "Mondays",
  "deleted": {"why": "twice"}},
 "post": {
  "home": "ID", "person": "ID", "role": "clinical_lead",
  "confirmed": {"on": "2031-11-05", "by": "Ann Example"}, "ended": "2031-12-24",
  "deleted": {"why": "twice"}},
 "contact_note": {
  "home": "ID", "date": "2031-11-05", "how": "phone", "met_with": "Ben Example, manager",
  "line": "Mittens are late", "next": "Ring the shop", "next_on": "2031-11-06", "officer": "ID",
  "deleted": {"why": "twice"}},
 "referral": {
  "home": "ID", "made_on": "2031-11-05", "reference": "SG-1", "closed_on": "2031-12-01",
  "officer": "ID", "deleted": {"why": "twice"}},
 "outbreak": {
  "home": "ID", "infection": "Frostbite", "reference": "OB-1", "notified": "2031-11-05",
  "adviser": "Health protection", "admissions": {"state": "closed", "since": "2031-11-05"},
  "told_infection_control": {"at": "2031-11-05T09:10:00Z", "by": "Ann Example"},
  "told_placements": {"at": "2031-11-05T09:11:00Z", "by": "Ann Example"},
  "told_discharge": {"at": "2031-11-05T09:12:00Z", "by": "Ann Example"},
  "told_other_councils": {"at": "2031-11-05T09:13:00Z", "by": "Ann Example"},
  "told_commissioner": {"at": "2031-11-05T09:14:00Z", "by": "Ann Example"},
  "declared_over": "2031-12-10",
  "learning": {"due": "2032-01-10", "done": "2032-01-09", "lessons": "More mittens"},
  "deleted": {"why": "twice"}},
 "outbreak_count": {
  "home": "ID", "outbreak": "ID", "date": "2031-11-06", "residents": 3, "staff": 2, "hospital": 1,
  "deaths": 0, "deleted": {"why": "twice"}},
 "funding": {
  "home": "ID", "fund": "Warm hands", "round": "2", "share": 120000, "discretionary": 30000,
  "terms_accepted": "2031-10-01", "return_due": "2031-12-31", "return_received": "2031-12-30",
  "spent": {"Mittens": 90000}, "deleted": {"why": "twice"}},
 "visiting": {
  "home": "ID", "district": "North Inventon", "level": "frosty", "measures": "Mittens for all",
  "from_day": "2031-11-05", "deleted": {"why": "twice"}},
 "route_step": {
  "ladder": "mittens-a", "step": "shop", "name": "The shop", "telephone": "01632 960 010",
  "email": "shop@example", "opens": "09:00", "closes": "18:00", "days": ["mon", "fri"],
  "open_on_bank_holidays": true, "out_of_hours": "01632 960 011", "deleted": {"why": "twice"}}
})";

const QUuid uuid = base::idFromContent(QStringLiteral("test"), QStringLiteral("1"));

template <typename Record>
QString roundTrip(const QJsonObject &fields)
{
    const Record record = fromFields<Record>(uuid, fields);
    if (fieldsOf(record) != fields)
        return QString::fromUtf8(QJsonDocument(fieldsOf(record)).toJson());
    if (fromFields<Record>(uuid, {}) != Record(record.id))
        return QStringLiteral("what is absent is not empty");
    return {};
}

QString roundTripOf(const KindInfo &info, const QJsonObject &fields)
{
    switch (info.kind) {
    case RecordKind::Plan:
        return roundTrip<Plan>(fields);
    case RecordKind::OfferTaken:
        return roundTrip<OfferTaken>(fields);
    case RecordKind::Action:
        return roundTrip<Action>(fields);
    case RecordKind::Escalation:
        return roundTrip<Escalation>(fields);
    case RecordKind::EscalationStep:
        return roundTrip<EscalationStep>(fields);
    case RecordKind::Challenge:
        return roundTrip<Challenge>(fields);
    case RecordKind::Person:
        return roundTrip<Person>(fields);
    case RecordKind::Post:
        return roundTrip<Post>(fields);
    case RecordKind::ContactNote:
        return roundTrip<ContactNote>(fields);
    case RecordKind::Referral:
        return roundTrip<Referral>(fields);
    case RecordKind::Outbreak:
        return roundTrip<Outbreak>(fields);
    case RecordKind::OutbreakCount:
        return roundTrip<OutbreakCount>(fields);
    case RecordKind::Funding:
        return roundTrip<Funding>(fields);
    case RecordKind::Visiting:
        return roundTrip<Visiting>(fields);
    case RecordKind::RouteStep:
        return roundTrip<RouteStep>(fields);
    case RecordKind::Authority:
    case RecordKind::Officer:
    case RecordKind::Edition:
    case RecordKind::Home:
    case RecordKind::Review:
    case RecordKind::Note:
        break;
    }
    return QStringLiteral("is tested in test_fields");
}

bool fits(const QJsonValue &json, ColumnType column)
{
    switch (column) {
    case ColumnType::Text:
        return json.isString();
    case ColumnType::Integer:
        return json.isDouble();
    case ColumnType::Truth:
        return json.isBool();
    case ColumnType::Json:
        return json.isObject() || json.isArray();
    case ColumnType::Reference:
        return !QUuid(json.toString()).isNull();
    }
    return false;
}

} // namespace

class TestSupportFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<QJsonObject>("fields");
        const QByteArray id = uuid.toByteArray(QUuid::WithoutBraces);
        const QJsonObject records =
            base::jsonValue(QByteArray(fullRecords).replace("\"ID\"", '"' + id + '"')).toObject();
        QCOMPARE(records.size(), qsizetype(recordKinds().size()) - 6);
        for (const QString &kind : records.keys())
            QTest::newRow(qPrintable(kind)) << records[kind].toObject();
    }
    void whatIsWrittenIsReadBack()
    {
        QFETCH(QJsonObject, fields);
        const KindInfo *info = kindNamed(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(info);
        QCOMPARE(info->fields.size(), size_t(fields.size()));
        for (const FieldInfo &field : info->fields)
            QVERIFY2(fits(fields[field.name], field.column), field.name.data());
        QCOMPARE(roundTripOf(*info, fields), QString());
    }
};

QTEST_GUILESS_MAIN(TestSupportFields)
#include "test_support_fields.moc"
