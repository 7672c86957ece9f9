#include "subject/fields.h"

#include "base/json.h"

#include <QObject>
#include <QTest>

using namespace subject;

namespace {

const QUuid uuid = base::idFromContent(QStringLiteral("test"), QStringLiteral("1"));

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

ContactPoint contactPoint(const char *name)
{
    return {text(name), text("Invented NHS"), text("01632 960 001"), text("a@b.example"),
            text("9am to 5pm")};
}

Override override(Colour colour)
{
    return {.colour = colour,
            .reason = text("Seen on the visit."),
            .councilReason = text("Told by a colleague."),
            .by = text("Ann Example"),
            .from = QDate(2031, 11, 1),
            .until = QDate(2031, 12, 1)};
}

Authority fullAuthority()
{
    Authority record{base::Id<Authority>(uuid)};
    record.name = text("Invented council");
    record.supportLine = contactPoint("Support");
    record.healthProtection = contactPoint("Outbreaks");
    record.infectionControl = contactPoint("Infection control");
    record.ppeRoute = contactPoint("PPE");
    record.nightHelp = contactPoint("Night");
    record.safeguarding = contactPoint("Safeguarding");
    record.keepFor = text("8 years");
    record.keepYears = 8;
    record.privacyPage = text("https://council.example/privacy");
    record.ladderProfile = text("b");
    record.logo = text("abc");
    return record;
}

Officer fullOfficer()
{
    Officer record{base::Id<Officer>(uuid)};
    record.name = text("Ann Example");
    record.role = text("Nurse");
    record.email = text("ann@council.example");
    record.telephone = text("01632 960 002");
    return record;
}

EditionRecord fullEdition()
{
    EditionRecord record{base::Id<EditionRecord>(uuid)};
    record.name = text("invented");
    record.hash = text("abc");
    record.inForceFrom = QDate(2031, 10, 1);
    return record;
}

Home fullHome()
{
    Home record{base::Id<Home>(uuid)};
    record.locationId = text("1-101");
    record.odsCode = text("VM1XX");
    record.name = text("Elm House");
    record.provider = text("Invented Care Ltd");
    record.providerId = text("1-100");
    record.brand = text("Invented");
    record.address = {text("1 Elm Road, Inventon"), text("ZZ1 1ZZ")};
    record.authority = text("Inventon");
    record.district = text("North Inventon");
    record.pcn = text("Inventon PCN");
    record.region = text("Nowhere");
    record.telephone = text("01632 960 003");
    record.web = text("elm.example");
    record.email = text("home@elm.example");
    record.manager = {text("Ben Example"), text("acting"), QDate(2031, 9, 1)};
    record.beds = 30;
    record.careTypes = {text("nursing"), text("residential")};
    record.specialisms = {text("Dementia"), text("Physical disabilities")};
    record.cqcRating = {text("Good"), QDate(2030, 5, 6), true};
    record.dormant = true;
    record.missingSince = QDate(2031, 10, 2);
    record.continuesAs = base::Id<Home>(base::idFromContent(text("home"), text("2")));
    record.notContinuedBy = {base::Id<Home>(base::idFromContent(text("home"), text("3"))).text()};
    record.leadOfficer = base::Id<Officer>(base::idFromContent(text("officer"), text("1")));
    record.coverOfficer = base::Id<Officer>(base::idFromContent(text("officer"), text("2")));
    record.placements = {text("limited"), QDate(2031, 10, 3), text("Ann Example"),
                         text("Staffing")};
    record.admissions = text("open");
    record.funded = {17, 3, 12, text("Elsewhere"), QDate(2031, 10, 4)};
    record.quality = {text("Good"), QDate(2031, 8, 1)};
    record.risk = {text("Medium"), QDate(2031, 8, 2)};
    record.ownerChange = {QDate(2031, 12, 1), text("Other Care Ltd")};
    record.overrideIpc = override(Colour::Red);
    record.overrideClinical = override(Colour::Amber);
    record.overrideTesting = override(Colour::Green);
    record.overridePpe = override(Colour::Grey);
    record.overrideOverall = override(Colour::Red);
    record.deleted = Deletion{text("entered twice")};
    return record;
}

Review fullReview()
{
    Review record{base::Id<Review>(uuid)};
    record.home = base::Id<Home>(base::idFromContent(text("home"), text("1")));
    record.kind = text("visit");
    record.date = QDate(2031, 11, 5);
    record.officer = base::Id<Officer>(base::idFromContent(text("officer"), text("1")));
    record.metWith = {text("Cleo Example"), text("deputy")};
    record.attemptedReason = text("Outbreak");
    record.edition = base::Id<EditionRecord>(base::idFromContent(text("edition"), text("1")));
    record.status = text("completed");
    record.ended = QDateTime(QDate(2031, 11, 5), QTime(16, 50), Qt::UTC);
    record.outcome = {{text("overall"), text("amber")}};
    record.deleted = Deletion{text("wrong home")};
    return record;
}

Note fullNote()
{
    Note record{base::Id<Note>(uuid)};
    record.home = base::Id<Home>(base::idFromContent(text("home"), text("1")));
    record.review = base::Id<Review>(base::idFromContent(text("review"), text("1")));
    record.text = text("The lift is out of order");
    record.written = QDateTime(QDate(2031, 11, 5), QTime(10, 25, 3), Qt::UTC);
    record.officer = base::Id<Officer>(base::idFromContent(text("officer"), text("1")));
    record.filed = {text("answer_council"), text("IPC-01")};
    record.deleted = Deletion{text("written twice")};
    return record;
}

/// Every field is filled, and what is read back is what was written.
template <typename Record>
void checkRoundTrip(const Record &full, const Record &empty, RecordKind kind)
{
    const QJsonObject fields = fieldsOf(full);
    QStringList names;
    for (const FieldInfo &field : infoOf(kind).fields) {
        names.append(field.name);
        QVERIFY2(!fields.value(field.name).isNull(), field.name.data());
        // Alone, through bytes, as the journal keeps it.
        const QJsonObject alone{{field.name, base::jsonValue(base::jsonBytes(fields[field.name]))}};
        const QJsonObject again = fieldsOf(fromFields<Record>(uuid, alone));
        QCOMPARE(again.value(field.name), fields.value(field.name));
        const bool fitsColumn = field.column == ColumnType::Text      ? alone[field.name].isString()
                                : field.column == ColumnType::Integer ? alone[field.name].isDouble()
                                : field.column == ColumnType::Truth   ? alone[field.name].isBool()
                                : field.column == ColumnType::Reference
                                    ? !QUuid(alone[field.name].toString()).isNull()
                                    : alone[field.name].isObject() || alone[field.name].isArray();
        QVERIFY2(fitsColumn, field.name.data());
        QCOMPARE(field.refersTo.has_value(), field.column == ColumnType::Reference);
    }
    names.sort();
    QCOMPARE(fields.keys(), names);
    QVERIFY(fromFields<Record>(uuid, fields) == full);
    QVERIFY(fromFields<Record>(uuid, fieldsOf(empty)) == empty);
    QVERIFY(fromFields<Record>(uuid, {}) == empty);
    QCOMPARE(fieldsOf(empty).keys(), names);
}

} // namespace

class TestFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void authority()
    {
        checkRoundTrip(fullAuthority(), Authority{base::Id<Authority>(uuid)},
                       RecordKind::Authority);
    }
    void officer()
    {
        checkRoundTrip(fullOfficer(), Officer{base::Id<Officer>(uuid)}, RecordKind::Officer);
    }
    void edition()
    {
        checkRoundTrip(fullEdition(), EditionRecord{base::Id<EditionRecord>(uuid)},
                       RecordKind::Edition);
    }
    void home() { checkRoundTrip(fullHome(), Home{base::Id<Home>(uuid)}, RecordKind::Home); }
    void review()
    {
        checkRoundTrip(fullReview(), Review{base::Id<Review>(uuid)}, RecordKind::Review);
    }

    void note() { checkRoundTrip(fullNote(), Note{base::Id<Note>(uuid)}, RecordKind::Note); }

    void kindsAreFoundByName()
    {
        for (const KindInfo &info : recordKinds()) {
            QCOMPARE(kindNamed(info.name), &info);
            QCOMPARE(&infoOf(info.kind), &info);
        }
        QCOMPARE(kindNamed(text("visit_plan")), nullptr);
    }

    void wrongFormsReadAsEmpty()
    {
        const Home home = fromFields<Home>(uuid, {{text("beds"), text("many")},
                                                  {text("lead_officer"), 7},
                                                  {text("override_ipc"), text("red")},
                                                  {text("address"), 3},
                                                  {text("missing_since"), text("2031-02-30")}});
        QVERIFY(home == Home{base::Id<Home>(uuid)});
    }

    void changedFieldsAreThoseThatDiffer_data()
    {
        QTest::addColumn<QJsonObject>("before");
        QTest::addColumn<QJsonObject>("after");
        QTest::addColumn<QJsonObject>("changed");
        const QJsonObject one{{text("a"), 1}};
        const QJsonObject two{{text("a"), 2}};
        const QJsonObject null{{text("a"), QJsonValue::Null}};
        QTest::newRow("the same") << one << one << QJsonObject();
        QTest::newRow("another value") << one << two << two;
        QTest::newRow("new") << QJsonObject() << one << one;
        QTest::newRow("cleared") << one << null << null;
        QTest::newRow("filled") << null << one << one;
        QTest::newRow("empty stays empty") << QJsonObject() << null << QJsonObject();
        QTest::newRow("cleared stays cleared") << null << null << QJsonObject();
        QTest::newRow("not named") << one << QJsonObject() << QJsonObject();
    }

    void changedFieldsAreThoseThatDiffer()
    {
        QFETCH(QJsonObject, before);
        QFETCH(QJsonObject, after);
        QFETCH(QJsonObject, changed);
        QCOMPARE(changedFields(before, after), changed);
    }

    void answerFieldNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("question");
        QTest::addColumn<int>("part");
        QTest::newRow("value") << text("IPC-01") << text("IPC-01") << int(AnswerPart::Value);
        QTest::newRow("comment") << text("IPC-01/comment") << text("IPC-01")
                                 << int(AnswerPart::Comment);
        QTest::newRow("council note")
            << text("IPC-01/council_note") << text("IPC-01") << int(AnswerPart::CouncilNote);
        QTest::newRow("another part") << text("IPC-01/photo") << QString() << 0;
        QTest::newRow("the review's own") << text("date") << QString() << 0;
        QTest::newRow("empty") << QString() << QString() << 0;
    }

    void answerFieldNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, question);
        QFETCH(int, part);
        const auto field = answerField(name);
        QCOMPARE(field.has_value(), !question.isEmpty());
        if (field) {
            QCOMPARE(field->question, question);
            QCOMPARE(int(field->part), part);
            QCOMPARE(answerFieldName(question, field->part), name);
        }
    }
};

QTEST_GUILESS_MAIN(TestFields)
#include "test_fields.moc"
