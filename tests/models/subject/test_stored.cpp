#include "subject/stored.h"

#include <QTest>

using namespace subject;

// A home read straight from its columns is the home read by way of JSON.
class TestStored : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyColumnReadsAsItsJson_data();
    void everyColumnReadsAsItsJson();
    void whatIsNotThereStaysEmpty();
    void plainTextsAreSplit();
};

void TestStored::everyColumnReadsAsItsJson_data()
{
    QTest::addColumn<QByteArray>("utf8");
    for (const char *utf8 : {R"({"lines":"1 Mill Street","postcode":"ZZ1 1AA"})",
                             R"({"postcode":"ZZ1 1AA"})",
                             R"({"name":"Ann Example","since":"2031-11-05","state":"in_post"})",
                             R"({"name":"Zoë \"Z\" Example","since":"2031-11-05"})",
                             R"({"name":"a\\","state":"b"})",
                             R"({"inherited":true,"published":"2031-11-05","rating":"Good"})",
                             R"({"inherited":"true","published":"soon","rating":"Good"})",
                             R"({"ours":3})",
                             R"({"name":"first","name":"last","unknown":"x"})",
                             R"({ "name" : "spaced" })",
                             R"({"name":{"name":"inner"}})",
                             R"({"name":null})",
                             R"({"why":"twice"})",
                             R"({"colour":"red","reason":"Seen","from":"2031-11-05"})",
                             R"(["one","two, three"])",
                             R"(["one",2])",
                             R"(["é"])",
                             R"(["a":"b"])",
                             R"({"name","state"})",
                             R"({"name":"x",})",
                             R"({"name"})",
                             R"({"name":"x")",
                             R"(["one" "two"])",
                             R"(["one"]])",
                             "[]",
                             "{}",
                             "[",
                             "{",
                             "null",
                             "\"text\"",
                             "2031-11-05",
                             "Zoë",
                             "",
                             "[\"]",
                             "{\"}"})
        QTest::newRow(utf8) << QByteArray(utf8);
}

void TestStored::everyColumnReadsAsItsJson()
{
    QFETCH(QByteArray, utf8);
    const QUuid id = QUuid::createUuid();
    const QUuid other = QUuid::createUuid();
    for (const qint64 number : {0, 1, 52}) {
        std::vector<StoredValue> stored;
        std::vector<QJsonValue> json;
        for (const FieldInfo &field : infoOf(RecordKind::Home).fields) {
            stored.push_back({.column = field.column, .utf8 = utf8, .number = number, .id = other});
            json.push_back(jsonOf(stored.back()));
        }
        QVERIFY(recordOf<Home>(id, stored) == fromValues<Home>(id, json));
    }
}

void TestStored::whatIsNotThereStaysEmpty()
{
    const QUuid id = QUuid::createUuid();
    const std::vector<StoredValue> none(infoOf(RecordKind::Home).fields.size(), {.isThere = false});
    QVERIFY(jsonOf(none.front()).isUndefined());
    QVERIFY(recordOf<Home>(id, none) == Home(base::Id<Home>(id)));
}

void TestStored::plainTextsAreSplit()
{
    const auto members = plainTexts(R"({"a":"1","b":"2"})", '{');
    QVERIFY(members && members->size() == 4 && members->at(3) == QByteArrayView("2"));
    QVERIFY(plainTexts(R"(["a"])", '['));
    for (const char *other : {"{}", "[]", R"(["a"])", R"({"a"})", R"({"a":"1",})", R"({"a":1})"})
        QVERIFY2(!plainTexts(other, '{'), other);
}

QTEST_APPLESS_MAIN(TestStored)
#include "test_stored.moc"
