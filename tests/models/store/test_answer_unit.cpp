#include "base/json.h"
#include "store/answer_unit.h"

#include <QObject>
#include <QTest>

using store::AnswerUnit;

class TestAnswerUnit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackAsItWas_data();
    void comesBackAsItWas();
};

void TestAnswerUnit::comesBackAsItWas_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("inColumns");
    QTest::addColumn<QDate>("asAt");
    const QDate day(2026, 11, 20);
    const auto row = [](const char *name, const char *json, bool inColumns, const QDate &asAt) {
        QTest::newRow(name) << QByteArray(json).replace('\'', '"') << inColumns << asAt;
    };
    row("choice", "{'as_at':'2026-11-20','source':'visit','value':'yes'}", true, day);
    row("figures", "{'as_at':'2026-11-20','source':'home','value':{'count':14,'of':20}}", true,
        day);
    row("list", "{'as_at':'2026-11-20','source':'call','value':['a','b']}", true, day);
    row("nothing said", "{'as_at':'2026-11-20','source':'call','value':null}", true, day);
    row("confirmed",
        "{'as_at':'2026-11-20','confirms':'4bd6b8c5-a2c7-4042-ae23-638e992649c2',"
        "'source':'visit','value':0.1}",
        true, day);
    row("a source of later", "{'as_at':'2026-11-20','source':'portal','value':1}", false, day);
    row("more than we know", "{'as_at':'2026-11-20','by':'x','source':'visit','value':1}", false,
        day);
    row("no source", "{'as_at':'2026-11-20','value':1}", false, day);
    row("no value", "{'as_at':'2026-11-20','source':'visit'}", false, day);
    row("no date", "{'source':'visit','value':1}", false, {});
    row("date unknown", "{'as_at':null,'source':'visit','value':1}", false, {});
    row("no such date", "{'as_at':'2026-02-30','source':'visit','value':1}", false, {});
    row("date and time", "{'as_at':'2026-11-20T10:00:00','source':'visit','value':1}", false, {});
    row("confirms no id", "{'as_at':'2026-11-20','confirms':'x','source':'visit','value':1}", false,
        day);
    row("no object", "'yes'", false, {});
    row("a list", "['as_at',1]", false, {});
    row("empty", "{}", false, {});
}

void TestAnswerUnit::comesBackAsItWas()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, inColumns);
    QFETCH(QDate, asAt);
    const AnswerUnit unit = store::answerUnit(json);
    QCOMPARE(unit.source.has_value(), inColumns);
    QCOMPARE(unit.asAt, asAt);
    QCOMPARE(unit.value == json, !inColumns);
    QCOMPARE(base::jsonValue(store::toJson(unit)), base::jsonValue(json));
}

QTEST_GUILESS_MAIN(TestAnswerUnit)
#include "test_answer_unit.moc"
