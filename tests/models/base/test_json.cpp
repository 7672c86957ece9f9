#include "base/error.h"
#include "base/json.h"
#include "base/plain_json.h"

#include <QJsonDocument>
#include <QObject>
#include <QRandomGenerator>
#include <QTest>
#include <array>
#include <functional>

class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAndReads_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QJsonValue(QStringLiteral("né")) << QByteArray("\"n\xc3\xa9\"");
        QTest::newRow("whole number") << QJsonValue(31.0) << QByteArray("31");
        QTest::newRow("fraction") << QJsonValue(0.5) << QByteArray("0.5");
        QTest::newRow("negative") << QJsonValue(-1) << QByteArray("-1");
        QTest::newRow("true") << QJsonValue(true) << QByteArray("true");
        QTest::newRow("null") << QJsonValue(QJsonValue::Null) << QByteArray("null");
        QTest::newRow("empty text") << QJsonValue(QString()) << QByteArray("\"\"");
        QTest::newRow("list") << QJsonValue(QJsonArray{1, QStringLiteral("a")})
                              << QByteArray("[1,\"a\"]");
        QTest::newRow("empty list") << QJsonValue(QJsonArray()) << QByteArray("[]");
        QTest::newRow("keys in order")
            << QJsonValue(QJsonObject{
                   {QStringLiteral("b"), 1}, {QStringLiteral("a"), 2}, {QStringLiteral("B"), 3}})
            << QByteArray(R"({"B":3,"a":2,"b":1})");
    }
    void writesAndReads()
    {
        QFETCH(QJsonValue, value);
        QFETCH(QByteArray, bytes);
        QCOMPARE(base::jsonBytes(value), bytes);
        QCOMPARE(base::jsonValue(bytes), value);
    }

    /// These bytes are hashed: they are those of QJsonDocument, whatever the texts hold.
    void writesTheBytesOfQt()
    {
        QRandomGenerator random(1);
        const auto text = [&random] {
            static constexpr std::array<char16_t, 16> letters{
                u'a',  u'Z',    u' ',    u'~',      u'"',      u'\\',     u'/',      u'\n',
                u'\0', u'\x1f', u'\x7f', u'\u00e9', u'\u20ac', u'\u2028', u'\xd83d', u'\xde00'};
            QString made;
            for (int length = random.bounded(6); length > 0; --length)
                made += QChar(letters.at(size_t(random.bounded(int(letters.size())))));
            return made;
        };
        const std::function<QJsonValue(int)> value = [&](int depth) -> QJsonValue {
            switch (random.bounded(depth > 3 ? 5 : 7)) {
            case 0:
                return QJsonValue();
            case 1:
                return random.bounded(2) == 1;
            case 2:
                return random.bounded(100'000) / 100.0;
            case 3:
                return random.bounded(-100, 100);
            case 4:
                return text();
            case 5: {
                QJsonArray array;
                for (int i = random.bounded(4); i > 0; --i)
                    array.append(value(depth + 1));
                return array;
            }
            default: {
                QJsonObject object;
                for (int i = random.bounded(5); i > 0; --i)
                    object.insert(text(), value(depth + 1));
                return object;
            }
            }
        };
        for (int round = 0; round < 3000; ++round) {
            const QJsonObject object{{QStringLiteral("it"), value(0)}};
            QCOMPARE(base::jsonBytes(object), QJsonDocument(object).toJson(QJsonDocument::Compact));
        }
    }

    void readsNothingFromRubbish_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"a\":");
        QTest::newRow("two values") << QByteArray("1,2");
        QTest::newRow("closes early") << QByteArray("1],[2");
        QTest::newRow("word") << QByteArray("yes");
    }
    void readsNothingFromRubbish()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(base::jsonValue(bytes).isUndefined());
    }

    void namesOfPlainBytesNeedNoParsing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isPlain");
        QTest::newRow("empty") << QByteArray("{}") << true;
        QTest::newRow("every kind of value")
            << QByteArray(R"({"a":"x y","b":-12,"c":[1,{"d":null},[]],"e":{"f":true},"g":false})")
            << true;
        QTest::newRow("order is not its business") << QByteArray(R"({"b":0,"a":0})") << true;
        QTest::newRow("an escape") << QByteArray(R"({"a":"x\ny"})") << false;
        QTest::newRow("beyond ASCII") << QByteArray("{\"a\":\"n\xc3\xa9\"}") << false;
        QTest::newRow("a fraction") << QByteArray(R"({"a":0.5})") << false;
        QTest::newRow("a leading zero") << QByteArray(R"({"a":01})") << false;
        QTest::newRow("a sign alone") << QByteArray(R"({"a":-})") << false;
        QTest::newRow("more digits than a number holds")
            << QByteArray(R"({"a":12345678901234567})") << false;
        QTest::newRow("spaces") << QByteArray(R"({ "a":1})") << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("no object") << QByteArray("[1]") << false;
        QTest::newRow("cut off") << QByteArray(R"({"a":)") << false;
        QTest::newRow("not closed") << QByteArray(R"({"a":[1})") << false;
        QTest::newRow("a comma too many") << QByteArray(R"({"a":1,})") << false;
        QTest::newRow("more behind it") << QByteArray(R"({"a":1}{})") << false;
        QTest::newRow("very deep")
            << R"({"a":)" + QByteArray(40, '[') + QByteArray(40, ']') + '}' << false;
    }
    void namesOfPlainBytesNeedNoParsing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isPlain);
        const auto names = base::plainNames(bytes);
        QCOMPARE(names.has_value(), isPlain);
        if (!isPlain)
            return;
        const QJsonValue parsed = base::jsonValue(bytes);
        QVERIFY(parsed.isObject());
        QCOMPARE(qsizetype(names->size()), parsed.toObject().size());
        for (const QByteArrayView name : *names)
            QVERIFY(parsed.toObject().contains(QString::fromUtf8(name)));
    }

    void readsDocuments()
    {
        QVERIFY(base::readJsonDocument("{\"a\": 1}", QStringLiteral("a.json")).isObject());
        QVERIFY(base::readJsonDocument(" [1]\n", QStringLiteral("a.json")).isArray());
    }

    void namesFileAndLine()
    {
        try {
            base::readJsonDocument("{\n\"a\": 1,\n\"b\" 2}", QStringLiteral("answers.json"));
            QFAIL("the document was taken");
        } catch (const base::Failure &failure) {
            QCOMPARE(failure.error().file, QStringLiteral("answers.json"));
            QCOMPARE(failure.error().row, std::optional<qint64>(3));
            QVERIFY(failure.error().message.startsWith(QStringLiteral("answers.json ")));
        }
    }

    void spellsPaths()
    {
        const base::JsonPath root;
        const base::JsonPath path =
            root.key(QStringLiteral("questions")).at(3).key(QStringLiteral("green"));
        QCOMPARE(root.text(), QStringLiteral("$"));
        QCOMPARE(path.text(), QStringLiteral("$.questions[3].green"));
    }
};

QTEST_GUILESS_MAIN(TestJson)
#include "test_json.moc"
