#include "asked.h"

#include <QComboBox>
#include <QObject>

using namespace subject;

/// How long an item lasts: by count, by the manager's days, by a band.
class StockEditorTest : public QObject {
    Q_OBJECT

    views::Look m_look;

    static Stock stock(std::optional<double> onHand, std::optional<double> perDay,
                       std::optional<double> days = {})
    {
        Stock stock;
        stock.onHand = onHand;
        stock.perDay = perDay;
        stock.days = days;
        return stock;
    }

    static QString focused() { return QApplication::focusWidget()->objectName(); }

    static QStringList shown(const Asked &asked)
    {
        QStringList names;
        const auto widgets = asked.editor->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (widget->isVisible() && widget->accessibleName().startsWith(
                                           asked.editor->accessibleName() + QStringLiteral(": ")))
                names += widget->accessibleName().section(QStringLiteral(": "), 1);
        }
        return names;
    }

private Q_SLOTS:
    void initTestCase() { m_look.wear({views::Theme::Light, 100}); }
    void init() { asking::failOnWarnings(); }

    void countsPieces()
    {
        Asked asked("PPE-02");
        QCOMPARE(focused(), QStringLiteral("onHand"));
        QCOMPARE(asked.line("onHand")->accessibleName(),
                 QStringLiteral("Aprons: number in the home"));
        asked.type(QStringLiteral("600"));
        QVERIFY(!asked.editor->typed().value);
        QVERIFY(!asked.isWarned());
        asked.press(Qt::Key_Tab);
        asked.press(Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("used"));
        asked.type(QStringLiteral("80"));
        QCOMPARE(asked.value(), QStringLiteral(R"([{"on_hand":600,"per_day":80}])"));
        QCOMPARE(asked.message(), QStringLiteral("About 7.5 days, would run out 27 Nov 2026"));
        asked.press(Qt::Key_Tab);
        asked.press(Qt::Key_Down);
        QCOMPARE(asked.value(), QStringLiteral(R"([{"on_hand":600,"per_week":80}])"));
        QCOMPARE(asked.message(), QStringLiteral("About 52 days, would run out 11 Jan 2027"));
        asked.press(Qt::Key_Return);
        QCOMPARE(asked.heard(), QStringLiteral("6 changed, 1 settled, 1 finished"));
    }

    void countsPacks()
    {
        Asked asked("PPE-02");
        auto *packed = asked.find<QComboBox>("packed");
        QCOMPARE(packed->itemText(0), QStringLiteral("single aprons"));
        QCOMPARE(packed->itemText(1), QStringLiteral("rolls of 200"));
        asked.type(QStringLiteral("3"));
        asked.press(Qt::Key_Tab);
        asked.press(Qt::Key_Down);
        asked.press(Qt::Key_Tab);
        asked.type(QStringLiteral("4"));
        asked.press(Qt::Key_Tab);
        asked.press(Qt::Key_End);
        QCOMPARE(asked.find<QComboBox>("per")->currentText(),
                 QStringLiteral("rolls of 200 a week"));
        QCOMPARE(asked.value(), QStringLiteral(R"([{"on_hand":600,"per_week":800}])"));
        // What the page has kept is not rewritten into pieces under the officer's hands.
        asked.editor->setValue(asked.editor->typed().value);
        QCOMPARE(asked.line("onHand")->text(), QStringLiteral("3"));
        Asked loose("PPE-05");
        QVERIFY(!loose.editor->findChild<QComboBox *>(QStringLiteral("packed")));
        QCOMPARE(loose.find<QComboBox>("per")->count(), 2);
    }

    void asksByTheWeekWhereTheQuestionDoes()
    {
        Asked asked("WWW-03");
        QCOMPARE(asked.find<QComboBox>("per")->currentText(), QStringLiteral("a week"));
        asked.type(QStringLiteral("20"));
        asked.line("used")->setText(QStringLiteral("10"));
        QCOMPARE(asked.value(), QStringLiteral(R"([{"on_hand":20,"per_week":10}])"));
    }

    void takesTheManagersDays()
    {
        Asked asked("PPE-02");
        asked.press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(focused(), QStringLiteral("days"));
        asked.type(QStringLiteral("5"));
        QCOMPARE(asked.value(), QStringLiteral(R"([{"days":5}])"));
        QCOMPARE(asked.message(), QStringLiteral("Estimate: 5 days, would run out 25 Nov 2026"));
        // The other ways keep what was typed.
        asked.press(Qt::Key_1, Qt::AltModifier);
        QVERIFY(asked.editor->typed().isEmpty());
        asked.press(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(asked.value(), QStringLiteral(R"([{"days":5}])"));
    }

    void takesABand()
    {
        Asked asked("PPE-02");
        asked.press(Qt::Key_Backtab);
        QCOMPARE(focused(), QStringLiteral("count"));
        asked.type(QStringLiteral("3"));
        asked.heard();
        asked.type(QStringLiteral("2")); // the band: the focus has left the ways
        QCOMPARE(asked.value(), QStringLiteral(R"([{"band":"1_to_2_days"}])"));
        QCOMPARE(asked.heard(), QStringLiteral("1 changed, 1 settled"));
        QCOMPARE(asked.message(), QStringLiteral("Estimate: could run out by 21 Nov 2026"));
        asked.press(Qt::Key_Tab);
        QCOMPARE(focused(), QStringLiteral("delivery"));
    }

    void whatIsTypedAfterAWayIsTheAmount()
    {
        Asked asked("PPE-02");
        asked.press(Qt::Key_Backtab);
        asked.press(Qt::Key_2);
        asked.press(Qt::Key_2);
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QCOMPARE(asked.value(), QStringLiteral(R"([{"days":2}])"));
        asked.press(Qt::Key_Backtab);
        QCOMPARE(focused(), QStringLiteral("days"));
        asked.find<QAbstractButton>("count")->click();
        QCOMPARE(focused(), QStringLiteral("onHand"));
    }

    void goesThroughItsFieldsInOrder()
    {
        Asked asked("PPE-02");
        asked.find<QComboBox>("delivery")->setCurrentIndex(3);
        QStringList order;
        for (int i = 0; i < 20 && QApplication::focusWidget() != asked.elsewhere; ++i) {
            order += focused();
            asked.press(Qt::Key_Tab);
        }
        QCOMPARE(order.join(QLatin1Char(' ')),
                 QStringLiteral("onHand packed used per delivery deliveryDate deliveryDateCalendar "
                                "deliveryUnits not_in_use not_known"));
        // And through those of another way, made later.
        asked.editor->setValue(stock({}, {}, 5));
        asked.editor->firstField()->setFocus();
        order.clear();
        for (int i = 0; i < 20 && QApplication::focusWidget() != asked.elsewhere; ++i) {
            order += focused();
            asked.press(Qt::Key_Tab);
        }
        QCOMPARE(order.join(QLatin1Char(' ')),
                 QStringLiteral("days delivery not_in_use not_known"));
    }

    void knowsWhatIsOnOrder()
    {
        Asked asked("PPE-02");
        asked.editor->setValue(stock(600, 80));
        auto *delivery = asked.find<QComboBox>("delivery");
        delivery->setFocus();
        asked.press(Qt::Key_Down);
        QCOMPARE(asked.value(),
                 QStringLiteral(R"([{"delivery":"none","on_hand":600,"per_day":80}])"));
        asked.press(Qt::Key_Down);
        QCOMPARE(asked.value(),
                 QStringLiteral(R"([{"delivery":"usual","on_hand":600,"per_day":80}])"));
        asked.press(Qt::Key_Down);
        QVERIFY(!asked.editor->typed().value);
        asked.press(Qt::Key_Tab);
        asked.type(QStringLiteral("2/1"));
        QCOMPARE(asked.value(), QStringLiteral(R"([{"delivery":{"date":"2027-01-02"},)"
                                               R"("on_hand":600,"per_day":80}])"));
        asked.line("deliveryUnits")->setText(QStringLiteral("1,000"));
        QCOMPARE(asked.value(), QStringLiteral(R"([{"delivery":{"date":"2027-01-02","units":1000},)"
                                               R"("on_hand":600,"per_day":80}])"));
        asked.line("deliveryDate")->setText(QStringLiteral("18/11"));
        QVERIFY(asked.message().contains(QStringLiteral("has passed")));
        QVERIFY(asked.editor->typed().value);
        // The mouse wheel scrolls the page.
        QVERIFY(!asked.editor->findChildren<QComboBox *>().isEmpty());
        QWheelEvent wheel(QPointF(5, 5), delivery->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, {},
                          {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(delivery, &wheel);
        QCOMPARE(delivery->currentIndex(), 3);
    }

    void countsForTheLargestShift()
    {
        Asked asked("PPE-13");
        asked.type(QStringLiteral("12"));
        asked.button("reused")->setFocus();
        asked.press(Qt::Key_Space);
        // Kept as it is, but without the shift it has no colour.
        QCOMPARE(asked.value(), QStringLiteral(R"([{"on_hand":12,"reused":true}])"));
        QVERIFY(asked.message().contains(QStringLiteral("largest shift?")));
        QVERIFY(!shown(asked).contains(QStringLiteral("number used")));
        asked.line("people")->setFocus();
        asked.type(QStringLiteral("14"));
        QCOMPARE(asked.value(), QStringLiteral(R"([{"on_hand":12,"per_day":14,"reused":true}])"));
        QCOMPARE(asked.message(), QStringLiteral("2 too few for the largest shift of 14"));
        asked.line("onHand")->setText(QStringLiteral("14"));
        QCOMPARE(asked.message(), QStringLiteral("Enough for the largest shift of 14"));
        asked.button("reused")->click();
        QVERIFY(!shown(asked).contains(QStringLiteral("people on the largest shift")));
        QVERIFY(!asked.editor->typed().value);
        QVERIFY(!Asked("PPE-02").editor->findChild<QWidget *>(QStringLiteral("reused")));
    }

    void saysThatNothingIsUsed()
    {
        Asked asked("PPE-02");
        asked.type(QStringLiteral("600"));
        asked.line("used")->setText(QStringLiteral("0"));
        QCOMPARE(asked.value(), QStringLiteral(R"([{"on_hand":600,"per_day":0}])"));
        QCOMPARE(asked.message(), QStringLiteral("None are used, so nothing runs out: this reads "
                                                 "as not used here."));
    }

    void looksTwiceAtAMillion()
    {
        Asked asked("PPE-02");
        asked.type(QStringLiteral("1000000"));
        asked.line("used")->setText(QStringLiteral("80"));
        QCOMPARE(asked.value(), QStringLiteral(R"([{"on_hand":1000000,"per_day":80}])"));
        QVERIFY(!asked.isWarned());
        QVERIFY(asked.message().startsWith(QStringLiteral("1,000,000 is a great many: check it.")));
        asked.line("onHand")->setText(QStringLiteral("600"));
        QVERIFY(!asked.message().contains(QStringLiteral("check")));
    }

    void refusesWhatIsNoAmount_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"-5", "about 600", "9999999999", "1e9", "\xF0\x9F\x98\x80"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void refusesWhatIsNoAmount()
    {
        QFETCH(QString, text);
        Asked asked("PPE-02");
        asked.line("used")->setText(QStringLiteral("80"));
        asked.line("onHand")->setText(text);
        QVERIFY(!asked.editor->typed().value);
        QVERIFY(asked.isWarned());
        QVERIFY(asked.line("onHand")->accessibleDescription().contains(asked.fault()));
        QCOMPARE(asked.line("onHand")->text(), text);
    }

    void isReadInOrder()
    {
        Asked asked("PPE-02");
        asked.editor->setValue(stock({}, {}, 5)); // its fields come last
        QStringList names;
        const auto children = asked.editor->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        for (const QWidget *child : children) {
            if (child->isVisible() && !child->objectName().isEmpty())
                names += child->objectName();
        }
        QCOMPARE(names.join(QLatin1Char(' ')),
                 QStringLiteral("way days delivery not_in_use not_known message"));
        // On some platforms the name of a list is what is chosen in it.
        QCOMPARE(asked.find<QComboBox>("delivery")->accessibleDescription(),
                 QStringLiteral("Aprons: next delivery. Estimate: 5 days, would run out 25 Nov "
                                "2026"));
        const auto labels = asked.editor->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->text() == QStringLiteral("Next delivery") &&
                   label->buddy() == asked.find("delivery");
        }));
    }

    void saysWhatIsStillWanted()
    {
        Asked asked("PPE-02");
        asked.type(QStringLiteral("600"));
        QVERIFY(asked.message().startsWith(QStringLiteral("Give how many are used")));
        QVERIFY(!asked.isWarned());
        asked.leave();
        QVERIFY(asked.isWarned());
        QCOMPARE(asked.heard(), QStringLiteral("3 changed, 1 settled"));
        asked.button("not_in_use")->click();
        QCOMPARE(asked.value(), QStringLiteral(R"(["not_in_use"])"));
        QVERIFY(!asked.isWarned());
        QCOMPARE(asked.button("not_in_use")->accessibleName(), QStringLiteral("Not used here"));
        QCOMPARE(asked.line("onHand")->text(), QStringLiteral("600"));
    }

    void showsAllThatAnAnswerHolds()
    {
        Asked asked("PPE-02");
        // Count and days: the count is shown, the rest is told, and all of it stays.
        const Stock both = stock(600, 80, 5);
        asked.editor->setValue(both);
        QCOMPARE(asked.line("onHand")->text(), QStringLiteral("600"));
        QVERIFY(asked.message().startsWith(QStringLiteral("Recorded: ")));
        QVERIFY(asked.editor->typed().value == AnswerValue(both));
    }
};

QTEST_MAIN(StockEditorTest)
#include "test_stock_editor.moc"
