#include "asked.h"

#include <QObject>

using namespace subject;

namespace {

const QString counted = QStringLiteral("Staff employed");

editions::SharedNumber shared(const char *id)
{
    return *asking::inventedEdition()->number(QLatin1StringView(id));
}

} // namespace

/// Counts out of a total, and numbers: by keyboard, with what is wrong in words.
class CountEditorsTest : public QObject {
    Q_OBJECT

    views::Look m_look;

private Q_SLOTS:
    void initTestCase() { m_look.wear({views::Theme::Light, 100}); }
    void init() { asking::failOnWarnings(); }

    void countsOutOfTheSharedNumber()
    {
        Asked asked("IPC-08");
        QVERIFY(asked.editor->typed().isEmpty());
        asked.editor->setTotal(20, counted);
        QCOMPARE(asked.line("total")->text(), QStringLiteral("20"));
        // A total alone is no answer, and no edit.
        QVERIFY(asked.editor->typed().isEmpty());
        QCOMPARE(asked.heard(), QString());
        asked.type(QStringLiteral("14"));
        QCOMPARE(asked.value(), QStringLiteral(R"([{"count":14,"of":20}])"));
        QCOMPARE(asked.message(), QStringLiteral("70%"));
        QCOMPARE(asked.heard(), QStringLiteral("2 changed"));
        asked.press(Qt::Key_Return);
        QCOMPARE(asked.heard(), QStringLiteral("1 settled, 1 finished"));
        const auto labels = asked.editor->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text() == QStringLiteral("from Staff employed");
        }));
    }

    void roundsAsTheRulesDo()
    {
        Asked asked("IPC-08");
        asked.editor->setValue(Ratio{896, 1000});
        QCOMPARE(asked.message(), QStringLiteral("89%"));
        asked.editor->setValue(Ratio{0, 0});
        QCOMPARE(asked.message(), QStringLiteral("Nobody to count: this reads as not applicable."));
        Asked lower("ZZZ-04");
        lower.editor->setValue(Ratio{1, 1000});
        QCOMPARE(lower.message(), QStringLiteral("1%"));
    }

    void refusesFiveOfThreeAtOnce()
    {
        Asked asked("IPC-08");
        asked.editor->setTotal(3, counted);
        asked.type(QStringLiteral("5"));
        QVERIFY(!asked.editor->typed().value);
        QCOMPARE(asked.fault(), QStringLiteral("The count is larger than the total it is out of. "
                                               "Check both numbers."));
        QVERIFY(asked.isWarned());
        QCOMPARE(asked.message(), asked.fault());
        for (const char *field : {"count", "total"})
            QVERIFY(asked.line(field)->accessibleDescription().contains(asked.fault()));
        asked.press(Qt::Key_Tab);
        asked.type(QStringLiteral("8"));
        QCOMPARE(asked.value(), QStringLiteral(R"([{"count":5,"of":8}])"));
        QVERIFY(!asked.isWarned());
    }

    void refusesWhatIsNoCount_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"-1", "abc", "2.5", "99999999", "99999999999999999999", "1e3",
                                 "\xF0\x9F\x98\x80", "about 5"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void refusesWhatIsNoCount()
    {
        QFETCH(QString, text);
        Asked asked("IPC-08");
        asked.editor->setTotal(20, counted);
        asked.line("count")->setText(text);
        QVERIFY(!asked.editor->typed().value);
        QVERIFY(asked.isWarned());
        QVERIFY(asked.fault().endsWith(QLatin1Char('.')));
        QCOMPARE(asked.line("count")->text(), text);
    }

    void keepsTheTotalItWasGivenWith()
    {
        Asked asked("IPC-08");
        asked.editor->setTotal(20, counted);
        asked.editor->setValue(Ratio{14, 20});
        asked.editor->setTotal(22, counted);
        QCOMPARE(asked.value(), QStringLiteral(R"([{"count":14,"of":20}])"));
        QCOMPARE(asked.line("total")->text(), QStringLiteral("20"));
        // Emptied, it takes what the home says now.
        asked.line("total")->setFocus();
        asked.line("total")->clear();
        QVERIFY(!asked.editor->typed().value);
        asked.leave();
        QCOMPARE(asked.value(), QStringLiteral(R"([{"count":14,"of":22}])"));
        QCOMPARE(asked.heard(), QStringLiteral("2 changed, 1 settled"));
    }

    void waitsForItsTotal()
    {
        Asked asked("IPC-08");
        asked.type(QStringLiteral("14"));
        asked.leave();
        QVERIFY(!asked.editor->typed().value);
        QVERIFY(asked.isWarned());
        QCOMPARE(asked.heard(), QStringLiteral("2 changed, 1 settled"));
        asked.editor->setTotal(20, counted);
        QCOMPARE(asked.value(), QStringLiteral(R"([{"count":14,"of":20}])"));
        QCOMPARE(asked.heard(), QStringLiteral("1 changed, 1 settled"));
        QVERIFY(!asked.isWarned());
    }

    void takesBackASpecialAnswer()
    {
        Asked asked("CLN-05");
        asked.type(QStringLiteral("3"));
        asked.press(Qt::Key_Tab);
        asked.type(QStringLiteral("4"));
        asked.heard();
        asked.press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("not_applicable"));
        asked.press(Qt::Key_Space);
        QCOMPARE(asked.value(), QStringLiteral(R"(["not_applicable"])"));
        QCOMPARE(asked.heard(), QStringLiteral("1 changed, 1 settled"));
        // What was typed is grey, and still there.
        QCOMPARE(asked.line("count")->text(), QStringLiteral("3"));
        QVERIFY(asked.line("count")->palette().color(QPalette::Text) !=
                asked.elsewhere->palette().color(QPalette::Text));
        asked.press(Qt::Key_Tab);
        asked.press(Qt::Key_Space);
        QCOMPARE(asked.value(), QStringLiteral(R"(["not_known"])"));
        QVERIFY(!asked.button("not_applicable")->isChecked());
        asked.press(Qt::Key_Space);
        QCOMPARE(asked.value(), QStringLiteral(R"([{"count":3,"of":4}])"));
        asked.press(Qt::Key_Space);
        asked.line("count")->setFocus();
        asked.press(Qt::Key_End);
        asked.type(QStringLiteral("0"));
        QVERIFY(!asked.button("not_known")->isChecked());
        QCOMPARE(asked.line("count")->palette().color(QPalette::Text),
                 asked.elsewhere->palette().color(QPalette::Text));
        QVERIFY(asked.isWarned()); // 30 of 4
    }

    void settlesWhenLeft()
    {
        Asked asked("CLN-05");
        asked.type(QStringLiteral("3"));
        asked.press(Qt::Key_Tab);
        // Still inside.
        QCOMPARE(asked.heard(), QStringLiteral("1 changed"));
        // What is still wanted is said quietly until the officer goes on.
        QVERIFY(!asked.isWarned());
        QVERIFY(!asked.message().isEmpty());
        asked.leave();
        QCOMPARE(asked.heard(), QStringLiteral("1 settled"));
        QVERIFY(asked.isWarned());
        asked.line("count")->setFocus();
        asked.leave();
        QCOMPARE(asked.heard(), QString());
    }

    void takesPeopleAsWholeNumbers()
    {
        Asked asked(views::makeEditor(shared("QQQ-01"), asking::day));
        QCOMPARE(asked.line("number")->accessibleName(), QStringLiteral("Residents: number"));
        asked.type(QStringLiteral("31"));
        QCOMPARE(asked.value(), QStringLiteral("[31]"));
        for (const char *text : {"-1", "3.5", "x", "1000001"}) {
            asked.line("number")->setText(QLatin1StringView(text));
            QVERIFY2(!asked.editor->typed().value, text);
            QVERIFY2(asked.isWarned(), text);
        }
        asked.line("number")->setText(QStringLiteral("1,000,000"));
        QCOMPARE(asked.value(), QStringLiteral("[1000000]"));
    }

    void takesNoMoreThanTheWhole()
    {
        Asked asked(views::makeEditor(shared("QQQ-04"), asking::day));
        asked.editor->setTotal(12, QStringLiteral("Worked here"));
        asked.type(QStringLiteral("13"));
        QCOMPARE(asked.fault(), QStringLiteral("This cannot be more than Worked here: 12."));
        asked.heard();
        asked.editor->setTotal(13, QStringLiteral("Worked here"));
        QCOMPARE(asked.value(), QStringLiteral("[13]"));
        QCOMPARE(asked.heard(), QStringLiteral("1 changed, 1 settled"));
    }

    void takesNumbersOfAnything()
    {
        Asked asked("YYY-04");
        asked.type(QStringLiteral("-1,200.5"));
        QCOMPARE(asked.value(), QStringLiteral("[-1200.5]"));
        asked.line("number")->setText(QStringLiteral("99999999999"));
        QVERIFY(asked.isWarned());
        asked.line("number")->setText(QStringLiteral("a dozen"));
        QCOMPARE(asked.fault(), QStringLiteral("Type a number, such as 12."));
    }
};

QTEST_MAIN(CountEditorsTest)
#include "test_count_editors.moc"
