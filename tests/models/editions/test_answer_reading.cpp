#include "editions/answer_reading.h"

#include "base/error.h"
#include "editions/edition_reading.h"
#include "models/editions/invented_edition.h"

#include <QObject>
#include <QTest>
#include <limits>

Q_DECLARE_METATYPE(subject::AnswerValue)

using namespace editions;
using namespace subject;

namespace {

QJsonValue json(const QByteArray &text)
{
    return QJsonDocument::fromJson('[' + text + ']').array().at(0);
}

base::JsonPath place()
{
    return base::JsonPath().key(QStringLiteral("answers")).at(0);
}

} // namespace

class TestAnswerReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_edition = readEdition(invented::bytes(), QStringLiteral("invented.json")).edition;
        QVERIFY(m_edition);
    }

    void readsAndWrites_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<int>("held"); ///< the place in AnswerValue
        const auto row = [](const char *name, const char *id, const char *plain, int held) {
            QTest::newRow(name) << QString::fromLatin1(id) << QByteArray(plain) << held;
        };
        row("yes", "ZZZ-01", R"("yes")", 1);
        row("partly", "ZZZ-01", R"("partly")", 1);
        row("not known", "ZZZ-01", R"("not_known")", 0);
        row("not applicable", "ZZZ-03", R"("not_applicable")", 0);
        row("text not known", "ZZZ-07", R"("not_known")", 0);
        row("choice", "YYY-03", R"("old_map")", 1);
        row("choice of an option named none", "YYY-03", R"("none")", 1);
        row("several choices", "XXX-02", R"(["wool","other"])", 2);
        row("several choices, special", "XXX-02", R"("never")", 0);
        row("ratio", "ZZZ-03", R"({"count":9,"of":10})", 3);
        row("ratio without total", "ZZZ-03", R"({"count":9})", 3);
        row("ratio of nobody", "XXX-03", R"({"count":0,"of":0})", 3);
        row("date", "YYY-02", R"({"date":"2031-10-20"})", 4);
        row("date on a leap day", "YYY-02", R"({"date":"2028-02-29"})", 4);
        row("date never", "YYY-02", R"("never")", 0);
        row("stock by day", "WWW-01", R"({"on_hand":100,"per_day":12.5})", 5);
        row("stock by week", "WWW-03", R"({"on_hand":100,"per_week":70})", 5);
        row("stock in days", "WWW-01", R"({"days":5})", 5);
        row("stock in a band", "WWW-01", R"({"band":"1_to_2_days"})", 5);
        row("stock reused", "WWW-02", R"({"on_hand":9,"reused":true})", 5);
        row("stock with a delivery", "WWW-01",
            R"({"delivery":{"date":"2031-11-02","units":300},"on_hand":10,"per_day":2})", 5);
        row("stock, usual delivery", "WWW-01", R"({"days":5,"delivery":"usual"})", 5);
        row("stock, no delivery", "WWW-01", R"({"days":5,"delivery":"none"})", 5);
        row("stock not in use", "WWW-01", R"("not_in_use")", 0);
        row("contact", "YYY-01",
            R"({"confirmed_on":"2031-10-02","email":"a@example.org","name":"Ada Example",)"
            R"("organisation":"Example House","role":"Lead","telephone":"01632 960001"})",
            6);
        row("contact with a date", "WWW-04", R"({"date":"2031-11-02","name":"Example Supplies"})",
            6);
        row("contact none", "YYY-01", R"("none")", 0);
        row("number", "YYY-04", "31", 7);
        row("number with a fraction", "YYY-04", "0.5", 7);
        row("text", "ZZZ-07", R"("The roof leaks.")", 8);
    }
    void readsAndWrites()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, plain);
        QFETCH(int, held);
        const Question &question = *m_edition->question(id);
        const GivenAnswer answer = readAnswer(question, json(plain), place());
        QVERIFY(answer.value);
        QCOMPARE(answer.value->index(), static_cast<size_t>(held));
        const QJsonValue written = valueToJson(*answer.value);
        QCOMPARE(base::jsonBytes(written), base::jsonBytes(json(plain)));
        QCOMPARE(faultOf(question, *answer.value, QDate(2031, 12, 1)), QString());
        if (plain != R"({"count":9})")
            QVERIFY(valueFromJson(question.kind, written) == *answer.value);
    }

    void putsOptionsInOrder()
    {
        const GivenAnswer answer = readAnswer(*m_edition->question(QStringLiteral("XXX-02")),
                                              json(R"(["other","wool"])"), place());
        QCOMPARE(std::get<Choices>(*answer.value).keys,
                 QStringList({QStringLiteral("wool"), QStringLiteral("other")}));
    }

    void leavesTheTotalToTheSharedNumber()
    {
        const GivenAnswer answer = readAnswer(*m_edition->question(QStringLiteral("ZZZ-03")),
                                              json(R"({"count":9})"), place());
        QCOMPARE(std::get<Ratio>(*answer.value).of, -1);
    }

    void readsTheWrappedForm()
    {
        const GivenAnswer answer =
            readAnswer(*m_edition->question(QStringLiteral("ZZZ-01")),
                       json(R"({"value":"no","as_at":"2031-10-20","source":"call",)"
                            R"("comment":"No soap upstairs.","council_note":"Ring again."})"),
                       place());
        QCOMPARE(std::get<Choice>(*answer.value).key, QStringLiteral("no"));
        QCOMPARE(answer.asAt, QDate(2031, 10, 20));
        QCOMPARE(answer.source, std::optional(Source::Call));
        QCOMPARE(answer.comment, std::optional(QStringLiteral("No soap upstairs.")));
        QCOMPARE(answer.councilNote, std::optional(QStringLiteral("Ring again.")));
    }

    void readsSameAsLastTime()
    {
        const GivenAnswer answer =
            readAnswer(*m_edition->question(QStringLiteral("ZZZ-01")),
                       json(R"({"same_as_last_time":true,"comment":""})"), place());
        QVERIFY(!answer.value);
        QCOMPARE(answer.comment, std::optional(QString()));
        QVERIFY(!answer.councilNote);
        QVERIFY(answer.asAt.isNull());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const char *id, const QByteArray &answer,
                            const char *path) {
            QTest::newRow(name) << QString::fromLatin1(id) << answer
                                << QStringLiteral("$.answers[0]") + QLatin1StringView(path);
        };
        for (const char *id : {"ZZZ-01", "ZZZ-03", "YYY-02", "WWW-01", "YYY-01", "YYY-03", "XXX-02",
                               "YYY-04", "ZZZ-07"}) {
            const QByteArray name(id);
            row(name + " null", id, "null", "");
            row(name + " true", id, "true", "");
            row(name + " list of lists", id, "[[]]", id == QByteArray("XXX-02") ? "[0]" : "");
            row(name + " both forms", id, R"({"value":1,"same_as_last_time":true})",
                ".same_as_last_time");
            row(name + " wrapped key", id, R"({"value":"not_known","colour":"red"})", ".colour");
            row(name + " wrapped null", id, R"({"value":null})", ".value");
        }
        row("same, false", "ZZZ-01", R"({"same_as_last_time":false})", ".same_as_last_time");
        row("same, forbidden", "WWW-01", R"({"same_as_last_time":true})", ".same_as_last_time");
        row("source", "ZZZ-01", R"({"value":"yes","source":"rumour"})", ".source");
        row("source null", "ZZZ-01", R"({"value":"yes","source":null})", ".source");
        row("as at", "ZZZ-01", R"({"value":"yes","as_at":"20 October"})", ".as_at");
        row("as at null", "ZZZ-01", R"({"value":"yes","as_at":null})", ".as_at");
        row("comment number", "ZZZ-01", R"({"value":"yes","comment":1})", ".comment");
        row("comment NUL", "ZZZ-01", R"({"value":"yes","comment":"a\u0000"})", ".comment");
        row("partly of yes and no", "ZZZ-02", R"("partly")", "");
        row("no such option", "YYY-03", R"("new map")", "");
        row("no such special", "ZZZ-01", R"("never")", "");
        row("special of another kind", "YYY-01", R"("not_in_use")", "");
        row("no choice", "XXX-02", "[]", "");
        row("choice twice", "XXX-02", R"(["wool","wool"])", "[1]");
        row("choice among others", "XXX-02", R"(["wool","tin"])", "[1]");
        row("choice not known among others", "XXX-02", R"(["not_known"])", "[0]");
        row("count negative", "ZZZ-03", R"({"count":-1,"of":10})", ".count");
        row("count a fraction", "ZZZ-03", R"({"count":1.5,"of":10})", ".count");
        row("count text", "ZZZ-03", R"({"count":"9","of":10})", ".count");
        row("count 10^15", "ZZZ-03", R"({"count":1000000000000000,"of":10})", ".count");
        row("count 10^300", "ZZZ-03", R"({"count":1e300,"of":10})", ".count");
        row("total 10^15", "ZZZ-03", R"({"count":1,"of":1000000000000000})", ".of");
        row("count null", "ZZZ-03", R"({"count":null,"of":10})", ".count");
        row("count missing", "ZZZ-03", R"({"of":10})", ".count");
        row("count above total", "ZZZ-03", R"({"count":11,"of":10})", "");
        row("total needed", "XXX-03", R"({"count":1})", ".of");
        row("ratio key", "ZZZ-03", R"({"count":1,"of":2,"percent":50})", ".percent");
        row("date short", "YYY-02", R"({"date":"2031-1-2"})", ".date");
        row("date reversed", "YYY-02", R"({"date":"20-10-2031"})", ".date");
        row("date and time", "YYY-02", R"({"date":"2031-10-20T10:00:00"})", ".date");
        row("date impossible", "YYY-02", R"({"date":"2031-02-29"})", ".date");
        row("date long ago", "YYY-02", R"({"date":"0001-01-01"})", ".date");
        row("date in other digits", "YYY-02", R"({"date":"٢٠٣١-١٠-٢٠"})", ".date");
        row("date bare", "YYY-02", R"("2031-10-20")", "");
        row("date missing", "YYY-02", "{}", ".date");
        row("stock empty", "WWW-01", "{}", "");
        row("stock count alone", "WWW-01", R"({"on_hand":5})", "");
        row("stock by day and week", "WWW-01", R"({"on_hand":5,"per_day":1,"per_week":7})", "");
        row("stock negative", "WWW-01", R"({"on_hand":-5,"per_day":1})", ".on_hand");
        row("stock 10^15", "WWW-01", R"({"on_hand":1e15,"per_day":1})", ".on_hand");
        row("stock band", "WWW-01", R"({"band":"some"})", ".band");
        row("stock reused", "WWW-01", R"({"on_hand":5,"reused":true})", "");
        row("stock reused text", "WWW-02", R"({"on_hand":5,"reused":"yes"})", ".reused");
        row("stock delivery word", "WWW-01", R"({"days":5,"delivery":"soon"})", ".delivery");
        row("stock delivery undated", "WWW-01", R"({"days":5,"delivery":{"units":5}})",
            ".delivery.date");
        row("stock delivery units", "WWW-01",
            R"({"days":5,"delivery":{"units":-5,"date":"2031-10-20"}})", ".delivery.units");
        row("stock delivery key", "WWW-01",
            R"({"days":5,"delivery":{"by":"van","date":"2031-10-20"}})", ".delivery.by");
        row("contact of nobody", "YYY-01", R"({"role":"Lead"})", "");
        row("contact key", "YYY-01", R"({"name":"A","fax":"1"})", ".fax");
        row("contact name number", "YYY-01", R"({"name":1})", ".name");
        row("contact date not asked", "YYY-01", R"({"name":"A","date":"2031-10-20"})", ".date");
        row("number text", "YYY-04", R"("31")", "");
        row("number 10^15", "YYY-04", "1e15", "");
        row("text empty", "ZZZ-07", R"("  ")", "");
        row("text NUL", "ZZZ-07", R"("a\u0000b")", "");
        row("text half a pair", "ZZZ-07", R"("a\ud800b")", "");
        row("text over 100,000", "ZZZ-07", '"' + QByteArray(100'001, 'a') + '"', "");
    }
    void refuses()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, answer);
        QFETCH(QString, path);
        try {
            readAnswer(*m_edition->question(id), json(answer), place());
        } catch (const base::Failure &failure) {
            QCOMPARE(failure.error().path, path);
            QVERIFY(failure.error().message.endsWith(QStringLiteral(". Nothing was changed.")));
            return;
        }
        QFAIL("the answer was taken");
    }

    void takesLongText()
    {
        const QByteArray text(100'000, 'a');
        const GivenAnswer answer = readAnswer(*m_edition->question(QStringLiteral("ZZZ-07")),
                                              json('"' + text + '"'), place());
        QCOMPARE(std::get<Text>(*answer.value).text.size(), 100'000);
    }

    void readsSharedNumbers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("taken");
        QTest::newRow("people") << QByteArray("31") << true;
        QTest::newRow("nobody") << QByteArray("0") << true;
        QTest::newRow("not known") << QByteArray("\"not_known\"") << true;
        QTest::newRow("wrapped") << QByteArray(R"({"value":31,"source":"tracker"})") << true;
        QTest::newRow("same") << QByteArray(R"({"same_as_last_time":true})") << true;
        QTest::newRow("half a person") << QByteArray("0.5") << false;
        QTest::newRow("negative") << QByteArray("-1") << false;
        QTest::newRow("text") << QByteArray("\"31\"") << false;
        QTest::newRow("null") << QByteArray("null") << false;
        QTest::newRow("special") << QByteArray("\"never\"") << false;
    }
    void readsSharedNumbers()
    {
        QFETCH(QByteArray, answer);
        QFETCH(bool, taken);
        bool wasTaken = true;
        try {
            readAnswer(m_edition->numbers.front(), json(answer), place());
        } catch (const base::Failure &) {
            wasTaken = false;
        }
        QCOMPARE(wasTaken, taken);
    }

    void storedValueThatDoesNotFitIsNotKnown_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("stored");
        for (int kind = 0; kind <= static_cast<int>(Kind::Text); ++kind) {
            for (const char *stored :
                 {"null", "true", "{}", "[]", "[1]", "\"\"", "{\"count\":-1}",
                  "{\"count\":1.5,\"of\":2}", "{\"date\":\"soon\"}", "{\"on_hand\":-1}"})
                QTest::addRow("%d %s", kind, stored) << kind << QByteArray(stored);
        }
    }
    void storedValueThatDoesNotFitIsNotKnown()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, stored);
        const AnswerValue value = valueFromJson(static_cast<Kind>(kind), json(stored));
        QVERIFY(isSpecial(value, notKnownKey));
    }

    void findsFaults_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<AnswerValue>("value");
        QTest::addColumn<bool>("right");
        const QDate day(2031, 11, 1);
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const auto row = [](const char *name, const char *id, const AnswerValue &value,
                            bool right) {
            QTest::newRow(name) << QString::fromLatin1(id) << value << right;
        };
        row("date of the contact", "YYY-02", DateAnswer{day}, true);
        row("date after the contact", "YYY-02", DateAnswer{day.addDays(1)}, false);
        row("date of nothing", "YYY-02", DateAnswer{}, false);
        row("confirmed that day", "YYY-01",
            ContactDetails{.name = QStringLiteral("A"),
                           .role = {},
                           .organisation = {},
                           .telephone = {},
                           .email = {},
                           .confirmedOn = day,
                           .date = {}},
            true);
        row("confirmed after the contact", "YYY-01",
            ContactDetails{.name = QStringLiteral("A"),
                           .role = {},
                           .organisation = {},
                           .telephone = {},
                           .email = {},
                           .confirmedOn = day.addDays(1),
                           .date = {}},
            false);
        row("delivery after the contact", "WWW-04",
            ContactDetails{.name = {},
                           .role = {},
                           .organisation = {},
                           .telephone = {},
                           .email = {},
                           .confirmedOn = {},
                           .date = day.addDays(9)},
            true);
        row("all of them", "ZZZ-03", Ratio{10, 10}, true);
        row("more than all", "ZZZ-03", Ratio{11, 10}, false);
        row("largest numbers", "ZZZ-03",
            Ratio{std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max()}, false);
        row("another kind", "ZZZ-03", Choice{QStringLiteral("yes")}, false);
        row("unknown option", "YYY-03", Choice{QStringLiteral("globe")}, false);
        row("unknown special", "ZZZ-03", Special{QStringLiteral("never")}, false);
        row("number that is none", "YYY-04", Number{nan}, false);
        row("stock that is no number", "WWW-01",
            Stock{.onHand = nan,
                  .perDay = 1,
                  .perWeek = {},
                  .days = {},
                  .band = {},
                  .delivery = {},
                  .reused = false},
            false);
    }
    void findsFaults()
    {
        QFETCH(QString, id);
        QFETCH(AnswerValue, value);
        QFETCH(bool, right);
        const QString fault = faultOf(*m_edition->question(id), value, QDate(2031, 11, 1));
        QCOMPARE(fault.isEmpty(), right);
    }

private:
    EditionPointer m_edition;
};

QTEST_GUILESS_MAIN(TestAnswerReading)
#include "test_answer_reading.moc"
