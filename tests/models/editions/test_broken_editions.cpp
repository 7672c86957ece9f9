#include "editions/edition_reading.h"
#include "models/editions/invented_edition.h"

#include <QObject>
#include <QTest>
#include <algorithm>

using editions::Fault;
using editions::Reading;

namespace {

QString listed(const Reading &reading)
{
    QStringList lines;
    for (const Fault &fault : reading.faults)
        lines.append(fault.path + QStringLiteral(": ") + fault.message);
    return lines.join(QLatin1Char('\n'));
}

bool names(const Reading &reading, const QString &path, Fault::Weight weight)
{
    return std::any_of(reading.faults.begin(), reading.faults.end(), [&](const Fault &fault) {
        return fault.path == path && fault.weight == weight && !fault.message.isEmpty();
    });
}

/// The value of a row: JSON text, or nothing for a place that is taken out.
QJsonValue valueOf(const char *json)
{
    if (!json)
        return QJsonValue(QJsonValue::Undefined);
    return QJsonDocument::fromJson(QByteArray("[") + json + ']').array().at(0);
}

struct Broken {
    const char *name;
    const char *place;
    const char *value;
    const char *fault;
};

const Broken errors[]{
    {"name missing", "edition", nullptr, "$.edition"},
    {"name empty", "edition", R"("")", "$.edition"},
    {"name of capitals", "edition", R"("Winter 2031")", "$.edition"},
    {"title a text", "title", R"("winter")", "$.title"},
    {"title without English", "title", R"({"cy": "gaeaf"})", "$.title.en"},
    {"title with empty English", "title", R"({"en": " "})", "$.title.en"},
    {"title in a long language", "title", R"({"en": "x", "english": "x"})", "$.title.english"},
    {"title with NUL", "title", R"({"en": "a\u0000b"})", "$.title.en"},
    {"key not known", "colour_scheme", "1", "$.colour_scheme"},
    {"date impossible", "in_force_from", R"("2031-02-30")", "$.in_force_from"},
    {"date with more", "in_force_from", R"("2031-10-01T00:00:00")", "$.in_force_from"},
    {"date a number", "in_force_from", "20311001", "$.in_force_from"},
    {"replaces missing", "replaces", nullptr, "$.replaces"},
    {"replaces itself", "replaces", R"("invented")", "$.replaces"},
    {"bridge with nothing replaced", "replaces", "null", "$.bridge"},
    {"rules of the future", "rules", "2", "$.rules"},
    {"rules a fraction", "rules", "1.5", "$.rules"},
    {"three areas", "areas.3", nullptr, "$.areas"},
    {"area twice", "areas.1.key", R"("ipc")", "$.areas"},
    {"area not known", "areas.1.key", R"("kitchen")", "$.areas[1].key"},
    {"area letter", "areas.1.letter", R"("c")", "$.areas[1].letter"},
    {"areas an object", "areas", "{}", "$.areas"},
    {"area a text", "areas.2", R"("testing")", "$.areas[2]"},
    {"roll-up missing", "rollup", nullptr, "$.rollup"},
    {"roll-up of none", "rollup.red_others", "0", "$.rollup.red_others"},
    {"roll-up over 100 per cent", "rollup.known_percent", "101", "$.rollup.known_percent"},
    {"roll-up negative", "rollup.small_number", "-1", "$.rollup.small_number"},
    {"interval negative", "intervals.review.red", "-7", "$.intervals.review.red"},
    {"interval missing", "intervals.review.grey", nullptr, "$.intervals.review.grey"},
    {"interval of blue", "intervals.review.blue", "9", "$.intervals.review.blue"},
    {"call interval zero", "intervals.call", "0", "$.intervals.call"},
    {"call interval text", "intervals.call", R"("14")", "$.intervals.call"},
    {"outbreak days backwards", "intervals.outbreak_days.1", "1", "$.intervals.outbreak_days[1]"},
    {"outbreak question", "intervals.outbreak_question", R"("ZZZ-99")",
     "$.intervals.outbreak_question"},
    {"outbreak option", "intervals.outbreak_options.0", R"("open")",
     "$.intervals.outbreak_options[0]"},
    {"no outbreak option", "intervals.outbreak_options", "[]", "$.intervals.outbreak_options"},
    {"contact twice", "contacts.1.key", R"("visit")", "$.contacts[1].key"},
    {"contact question", "contacts.1.questions.0", R"("ZZZ-99")", "$.contacts[1].questions[0]"},
    {"contact question twice", "contacts.1.questions.1", R"("ZZZ-01")",
     "$.contacts[1].questions[1]"},
    {"contact questions number", "contacts.1.questions", "1", "$.contacts[1].questions"},
    {"contact spoken missing", "contacts.1.spoken", nullptr, "$.contacts[1].spoken"},
    {"number used by nothing", "numbers.0.used_in.0", R"("ZZZ-99")", "$.numbers[0].used_in[0]"},
    {"number part of nothing", "numbers.3.part_of", R"("QQQ-99")", "$.numbers[3].part_of"},
    {"number part of itself", "numbers.3.part_of", R"("QQQ-04")", "$.numbers[3].part_of"},
    {"number like a question", "numbers.0.id", R"("ZZZ-01")", "$.questions[0].id"},
    {"question a text", "questions.0", R"("ZZZ-01")", "$.questions[0]"},
    {"question id missing", "questions.0.id", nullptr, "$.questions[0].id"},
    {"question id lower case", "questions.0.id", R"("zzz-1")", "$.questions[0].id"},
    {"question id twice", "questions.1.id", R"("ZZZ-01")", "$.questions[1].id"},
    {"question area", "questions.0.area", R"("garden")", "$.questions[0].area"},
    {"question set", "questions.0.set", R"("optional")", "$.questions[0].set"},
    {"question key", "questions.0.colour", "1", "$.questions[0].colour"},
    {"critical text", "questions.0.critical", R"("yes")", "$.questions[0].critical"},
    {"critical and not rated", "questions.0.rated", "false", "$.questions[0].critical"},
    {"critical status", "questions.4.critical", "true", "$.questions[4].critical"},
    {"rated number", "questions.0.rated", "1", "$.questions[0].rated"},
    {"rated before in force", "questions.12.rated_from", R"("2031-09-30")",
     "$.questions[12].rated_from"},
    {"asked before in force", "questions.12.asked_from", R"("2031-09-30")",
     "$.questions[12].asked_from"},
    {"not rated from a day", "questions.6.rated_from", R"("2031-12-01")",
     "$.questions[6].rated_from"},
    {"kind not known", "questions.0.kind", R"("scale")", "$.questions[0].kind"},
    {"label empty", "questions.0.label.en", R"("")", "$.questions[0].label.en"},
    {"text missing", "questions.0.text", nullptr, "$.questions[0].text"},
    {"shelf life missing", "questions.0.shelf_life_days", nullptr,
     "$.questions[0].shelf_life_days"},
    {"shelf life zero", "questions.0.shelf_life_days", "0", "$.questions[0].shelf_life_days"},
    {"shelf life huge", "questions.0.shelf_life_days", "1e15", "$.questions[0].shelf_life_days"},
    {"where not known", "questions.0.where", R"("attic")", "$.questions[0].where"},
    {"owner not known", "questions.0.owner.0", R"("police")", "$.questions[0].owner[0]"},
    {"no owner", "questions.0.owner", "[]", "$.questions[0].owner"},
    {"asked on nothing", "questions.0.asked_on", "[]", "$.questions[0].asked_on"},
    {"asked on not known", "questions.0.asked_on.1", R"("letter")", "$.questions[0].asked_on[1]"},
    {"offer not known", "questions.0.offers.0", R"("sweets")", "$.questions[0].offers[0]"},
    {"comment when not known", "questions.9.comment_required_when.0", R"("purple")",
     "$.questions[9].comment_required_when[0]"},
    {"source number", "questions.0.source.bands", "1", "$.questions[0].source.bands"},
    {"season of no month", "questions.12.season_starts", R"("13-01")",
     "$.questions[12].season_starts"},
    {"season of words", "questions.12.season_starts", R"("1 September")",
     "$.questions[12].season_starts"},
    {"option maybe", "questions.0.options.1.key", R"("maybe")", "$.questions[0].options[1].key"},
    {"option yes missing", "questions.0.options.0", nullptr, "$.questions[0].options"},
    {"option twice", "questions.9.options.1.key", R"("new_map")", "$.questions[9].options[1].key"},
    {"option not known", "questions.9.options.1.key", R"("not_known")",
     "$.questions[9].options[1].key"},
    {"option grey", "questions.9.options.1.colour", R"("grey")",
     "$.questions[9].options[1].colour"},
    {"option without colour", "questions.9.options.1.colour", nullptr,
     "$.questions[9].options[1].colour"},
    {"one option", "questions.9.options", R"([{"key":"a","text":{"en":"A"},"colour":"red"}])",
     "$.questions[9].options"},
    {"options without colour", "questions.1.options",
     R"([{"key":"yes","text":{"en":"Y"},"colour":null},{"key":"no","text":{"en":"N"},"colour":null}])",
     "$.questions[1].options"},
    {"options of a ratio", "questions.2.options", "[]", "$.questions[2].options"},
    {"special of a choice", "questions.9.special", R"({"none": "red"})", "$.questions[9].special"},
    {"special not known", "questions.5.special.often", R"("red")", "$.questions[5].special.often"},
    {"special coloured not in use", "questions.16.special.not_in_use", R"("red")",
     "$.questions[16].special.not_in_use"},
    {"pack of one", "questions.16.pack.size", "1", "$.questions[16].pack.size"},
    {"pack without a name", "questions.16.pack.name", nullptr, "$.questions[16].pack.name"},
    {"pack with a key", "questions.16.pack.colour", "1", "$.questions[16].pack.colour"},
    {"pack of a choice", "questions.9.pack", R"({"size": 2, "name": {"en": "x"}})",
     "$.questions[9].pack"},
    {"offered a text", "questions.9.options.4.offered", R"("no")",
     "$.questions[9].options[4].offered"},
    {"one option offered", "questions.1.options.1.offered", "false", "$.questions[1].options"},
    {"rule missing", "questions.8.age_days", nullptr, "$.questions[8]"},
    {"rule of another kind", "questions.2.age_days", R"({"green": {"at_most": 7}})",
     "$.questions[2].age_days"},
    {"two rules", "questions.19.confirmed_within_days", "90", "$.questions[19]"},
    {"green missing", "questions.2.green", nullptr, "$.questions[2].green"},
    {"green both ways", "questions.2.green.at_most", "95", "$.questions[2].green"},
    {"green no way", "questions.2.green", "{}", "$.questions[2].green"},
    {"green with a key", "questions.2.green.about", "1", "$.questions[2].green.about"},
    {"green a number", "questions.2.green", "90", "$.questions[2].green"},
    {"green over 100 per cent", "questions.2.green.at_least", "100.5",
     "$.questions[2].green.at_least"},
    {"green the wrong way", "questions.2.green", R"({"at_most": 10})", "$.questions[2].green"},
    {"lower is better not said", "questions.3.lower_is_better", nullptr, "$.questions[3].green"},
    {"amber above green", "questions.2.amber.at_least", "95", "$.questions[2].amber"},
    {"amber as green", "questions.2.amber.at_least", "90", "$.questions[2].amber"},
    {"amber inside green, lower", "questions.3.green.at_most", "20", "$.questions[3].amber"},
    {"age amber inside green", "questions.8.age_days.amber.at_most", "6",
     "$.questions[8].age_days.amber"},
    {"age both ways", "questions.8.age_days.amber", R"({"at_least": 14})",
     "$.questions[8].age_days.amber"},
    {"age negative", "questions.8.age_days.green.at_most", "-1",
     "$.questions[8].age_days.green.at_most"},
    {"days left at most", "questions.16.days_left.green", R"({"at_most": 7})",
     "$.questions[16].days_left.green"},
    {"blue under green", "questions.16.days_left.blue.at_least", "5",
     "$.questions[16].days_left.blue"},
    {"confirmed within nothing", "questions.7.confirmed_within_days", "0",
     "$.questions[7].confirmed_within_days"},
    {"arrives before no stock", "questions.19.arrives_before.0", R"("ZZZ-01")",
     "$.questions[19].arrives_before[0]"},
    {"arrives before nothing", "questions.19.arrives_before.0", R"("WWW-99")",
     "$.questions[19].arrives_before[0]"},
    {"arrives before none", "questions.19.arrives_before", "[]", "$.questions[19].arrives_before"},
    {"arrives without a date", "questions.19.asks_date", "false", "$.questions[19].arrives_before"},
    {"out of nothing", "questions.2.out_of", R"("QQQ-99")", "$.questions[2].out_of"},
    {"out of for a choice", "questions.9.out_of", R"("QQQ-01")", "$.questions[9].out_of"},
    {"no questions", "questions", "[]", "$.questions"},
    {"retired and asked", "retired.0.id", R"("ZZZ-01")", "$.retired[0].id"},
    {"retired without why", "retired.0.why", nullptr, "$.retired[0].why"},
    {"bridge from nowhere", "bridge.0.from", R"("AAA-01")", "$.bridge[0].from"},
    {"bridge from twice", "bridge.1.from", R"("PPE-07")", "$.bridge[1].from"},
    {"bridge to nowhere", "bridge.0.to", R"("WWW-99")", "$.bridge[0].to"},
    {"bridge to no option", "bridge.0.values.portal", R"("ended")", "$.bridge[0].values.portal"},
    {"bridge value a number", "bridge.0.values.portal", "1", "$.bridge[0].values.portal"},
    {"bridge values a word", "bridge.1.values", R"("all")", "$.bridge[1].values"},
    {"bridge trend", "bridge.0.trend", R"("jump")", "$.bridge[0].trend"},
    {"bridge ends and carries", "bridge.3.values", R"("same")", "$.bridge[3].values"},
    {"bridge ends and goes on", "bridge.3.trend", R"("break")", "$.bridge[3].trend"},
    {"offer twice", "offers.1.id", R"("lantern-kit")", "$.offers[1].id"},
    {"offer for no question", "offers.0.questions.0", R"("ZZZ-99")", "$.offers[0].questions[0]"},
    {"offer due before it is made", "offers.0.due_working_days", "-1",
     "$.offers[0].due_working_days"},
    {"offer profile a text", "offers.0.profiles.a", R"("x")", "$.offers[0].profiles.a"},
    {"ladder without steps", "ladders.0.steps", "[]", "$.ladders[0].steps"},
    {"ladder step twice", "ladders.0.steps.1.key", R"("shop")", "$.ladders[0].steps[1].key"},
    {"stop without words", "stops.0.says", R"({"en": ""})", "$.stops[0].says.en"},
    {"source without what", "sources.0.what", nullptr, "$.sources[0].what"},
    {"source twice", "sources.1", R"({"key": "INV-1", "what": "again"})", "$.sources[1].key"},
};

const Broken warnings[]{
    {"shelf life under 1.5 calls", "questions.0.shelf_life_days", "31",
     "$.questions[0].shelf_life_days"},
    {"shelf life under 1.5 reviews", "questions.1.shelf_life_days", "62",
     "$.questions[1].shelf_life_days"},
    {"label of 76 characters", "questions.0.label.en",
     R"("1234567890123456789012345678901234567890123456789012345678901234567890123456")",
     "$.questions[0].label.en"},
    {"offer nobody is offered", "questions.12.offers", "[]", "$.offers[1].id"},
    {"number that does not know its use", "numbers.1.used_in", "[]", "$.questions[2].out_of"},
    {"contact that does not know its question", "contacts.2.questions.0", R"("ZZZ-02")",
     "$.questions[0].asked_on[2]"},
    {"question that does not know its contact", "contacts.2.questions.0", R"("ZZZ-02")",
     "$.contacts[2].questions[0]"},
};

} // namespace

class TestBrokenEditions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reportsError_data() { addRows(errors); }
    void reportsError()
    {
        const Reading reading = readChanged();
        QFETCH(QString, fault);
        QVERIFY2(names(reading, fault, Fault::Weight::Error), qPrintable(listed(reading)));
        QVERIFY(!reading.isUsable());
    }

    void reportsWarning_data() { addRows(warnings); }
    void reportsWarning()
    {
        const Reading reading = readChanged();
        QFETCH(QString, fault);
        QVERIFY2(names(reading, fault, Fault::Weight::Warning), qPrintable(listed(reading)));
        QVERIFY2(reading.isUsable(), qPrintable(listed(reading)));
    }

    void reportsEveryFault()
    {
        const QByteArray bytes =
            invented::with(QStringLiteral("questions.0"),
                           QJsonObject{{QStringLiteral("id"), QStringLiteral("ZZZ-02")},
                                       {QStringLiteral("kind"), QStringLiteral("scale")}});
        const Reading reading = editions::readEdition(bytes, QStringLiteral("x.json"));
        for (const char *path : {"$.questions[0].kind", "$.questions[0].text",
                                 "$.questions[0].shelf_life_days", "$.questions[1].id"})
            QVERIFY2(names(reading, QLatin1StringView(path), Fault::Weight::Error), path);
    }

    /// More fields than any part has, each of them unknown and none of them twice.
    void reportsEveryUnknownKey()
    {
        QJsonObject stop = QJsonDocument::fromJson(invented::bytes())
                               .object()[QStringLiteral("stops")][0]
                               .toObject();
        for (int i = 0; i < 200; ++i)
            stop[QStringLiteral("unknown_%1").arg(i)] = i;
        const Reading reading = editions::readEdition(
            invented::with(QStringLiteral("stops.0"), stop), QStringLiteral("x.json"));
        QCOMPARE(std::count_if(reading.faults.begin(), reading.faults.end(),
                               [](const Fault &fault) {
                                   return fault.path.startsWith(u"$.stops[0].unknown_");
                               }),
                 200);
        QVERIFY(!names(reading, QStringLiteral("$.stops[0].key"), Fault::Weight::Error));
    }

    void survivesHostileBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("spaces") << QByteArray(1000, ' ');
        QTest::newRow("NUL bytes") << QByteArray(1000, '\0');
        QTest::newRow("not UTF-8") << QByteArray("{\"edition\": \"\xff\xfe\"}");
        QTest::newRow("a list") << QByteArray("[1, 2]");
        QTest::newRow("a text") << QByteArray("\"winter\"");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("cut off") << invented::bytes().left(5000);
        QTest::newRow("something after the end") << invented::bytes() + "{}";
        QTest::newRow("deep lists") << QByteArray(1'000'000, '[');
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(200'000);
        QTest::newRow("too large") << QByteArray(17 * 1024 * 1024, ' ');
    }
    void survivesHostileBytes()
    {
        QFETCH(QByteArray, bytes);
        const Reading reading = editions::readEdition(bytes, QStringLiteral("x.json"));
        QVERIFY(!reading.isUsable());
        QCOMPARE(reading.faults.size(), size_t{1});
        QCOMPARE(reading.faults.front().path, QStringLiteral("$"));
    }

    void survivesEveryWrongType_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value : {"null", "1", "-1e300", "true", "\"\"", "[]", "{}", "[[[]]]",
                                  "{\"en\": 1}", "[null]", "[{}]", "\"\\ud800\""})
            QTest::newRow(value) << QByteArray(value);
    }
    /// Every place of the edition at the first three depths takes the value.
    void survivesEveryWrongType()
    {
        QFETCH(QByteArray, value);
        const QJsonValue wrong = valueOf(value.constData());
        const QJsonObject whole = QJsonDocument::fromJson(invented::bytes()).object();
        int tried = 0;
        for (const QString &place : places(whole, 3)) {
            const QByteArray bytes =
                QJsonDocument(
                    invented::changed(whole, place.split(QLatin1Char('.')), wrong).toObject())
                    .toJson();
            const Reading reading = editions::readEdition(bytes, QStringLiteral("x.json"));
            QVERIFY(reading.isUsable() || !reading.faults.empty());
            ++tried;
        }
        QVERIFY(tried > 50);
    }

    void stopsCountingFaults()
    {
        QJsonArray many;
        for (int i = 0; i < 5000; ++i)
            many.append(i);
        const Reading reading = editions::readEdition(
            invented::with(QStringLiteral("questions"), many), QStringLiteral("x.json"));
        QCOMPARE(reading.faults.size(), size_t{1001});
    }

private:
    template <size_t count>
    static void addRows(const Broken (&rows)[count])
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("fault");
        for (const Broken &row : rows)
            QTest::newRow(row.name) << QString::fromLatin1(row.place) << valueOf(row.value)
                                    << QString::fromLatin1(row.fault);
    }

    static Reading readChanged()
    {
        const QString place =
            *static_cast<QString *>(QTest::qData("place", qMetaTypeId<QString>()));
        const QJsonValue value =
            *static_cast<QJsonValue *>(QTest::qData("value", qMetaTypeId<QJsonValue>()));
        return editions::readEdition(invented::with(place, value), QStringLiteral("x.json"));
    }

    /// The first and last item of each list stand for all of it.
    static QStringList places(const QJsonValue &json, int depth)
    {
        QStringList found;
        const auto add = [&](const QString &step, const QJsonValue &inner) {
            found.append(step);
            if (depth < 2)
                return;
            for (const QString &deeper : places(inner, depth - 1))
                found.append(step + QLatin1Char('.') + deeper);
        };
        const QJsonObject object = json.toObject();
        for (auto field = object.begin(); field != object.end(); ++field)
            add(field.key(), field.value());
        const QJsonArray array = json.toArray();
        if (!array.isEmpty())
            add(QString::number(array.size() - 1), array.last());
        return found;
    }
};

QTEST_GUILESS_MAIN(TestBrokenEditions)
#include "test_broken_editions.moc"
