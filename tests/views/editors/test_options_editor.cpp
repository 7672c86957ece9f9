#include "asked.h"

#include <QClipboard>
#include <QObject>

using namespace subject;

/// Yes, partly and no; one of several; several of several: by keys.
class OptionsEditorTest : public QObject {
    Q_OBJECT

    views::Look m_look;

    static QStringList checked(const Asked &asked)
    {
        QStringList names;
        const auto buttons = asked.editor->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            if (button->isChecked())
                names += button->objectName();
        }
        return names;
    }

private Q_SLOTS:
    void initTestCase() { m_look.wear({views::Theme::Light, 100}); }
    void init() { asking::failOnWarnings(); }

    void isChosenByNumber_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *id, const char *key, const char *value) {
            QTest::addRow("%s %s", id, key) << QString::fromLatin1(id) << QString::fromLatin1(key)
                                            << QString::fromLatin1(value);
        };
        row("IPC-01", "1", R"(["yes"])");
        row("IPC-01", "2", R"(["partly"])");
        row("IPC-01", "3", R"(["no"])");
        row("IPC-01", "4", R"(["not_applicable"])");
        row("IPC-01", "5", R"(["not_known"])");
        row("IPC-01", "6", "nothing");
        row("IPC-01", "9", "nothing");
        row("IPC-01", "0", "nothing");
        row("IPC-01", "x", "nothing");
        // The same keys where there is no "partly".
        row("CLN-13", "1", R"(["yes"])");
        row("CLN-13", "2", "nothing");
        row("CLN-13", "3", R"(["no"])");
        row("CLN-13", "5", R"(["not_known"])");
        row("IPC-11", "3", R"(["open"])");
        row("IPC-11", "5", R"(["not_known"])");
        row("PPE-07", "5", R"(["none"])");
        row("PPE-07", "6", R"(["not_known"])");
        row("PPE-07", "7", "nothing");
        row("VAC-06", "3", R"([["supply"]])");
        row("VAC-06", "8", R"(["not_known"])");
        row("XXX-02", "5", R"(["never"])");
        row("XXX-02", "6", R"(["not_known"])");
    }
    void isChosenByNumber()
    {
        QFETCH(QString, id);
        QFETCH(QString, key);
        QFETCH(QString, value);
        Asked asked(qPrintable(id));
        asked.type(key);
        QCOMPARE(asked.value(), value);
        const bool isNothing = value == QStringLiteral("nothing");
        QCOMPARE(asked.heard(), isNothing ? QString() : QStringLiteral("1 changed, 1 settled"));
        QCOMPARE(asked.fault(), QString());
        // The focus stands on what was chosen: Tab goes on from there.
        if (!isNothing)
            QVERIFY(qobject_cast<QAbstractButton *>(QApplication::focusWidget())->isChecked());
        QVERIFY(asked.editor->isAncestorOf(QApplication::focusWidget()));
    }

    void choosesOne()
    {
        Asked asked("IPC-01");
        asked.type(QStringLiteral("1"));
        asked.type(QStringLiteral("3"));
        QCOMPARE(asked.heard(), QStringLiteral("2 changed, 2 settled"));
        QCOMPARE(checked(asked), QStringList{QStringLiteral("no")});
        // Said once more: nothing has changed, and the officer is done with it all the same.
        asked.type(QStringLiteral("3"));
        QCOMPARE(asked.heard(), QStringLiteral("1 settled"));
        asked.press(Qt::Key_Delete);
        QVERIFY(asked.editor->typed().isEmpty());
        QCOMPARE(asked.heard(), QStringLiteral("1 changed, 1 settled"));
        asked.press(Qt::Key_Delete);
        QCOMPARE(asked.heard(), QString());
    }

    void movesWithArrows()
    {
        Asked asked("IPC-01");
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("yes"));
        asked.press(Qt::Key_Right);
        asked.press(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("no"));
        asked.press(Qt::Key_Left);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("partly"));
        for (int i = 0; i < 9; ++i)
            asked.press(Qt::Key_Up);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("yes"));
        QVERIFY(asked.editor->typed().isEmpty());
        asked.press(Qt::Key_Right);
        asked.press(Qt::Key_Space);
        QCOMPARE(asked.value(), QStringLiteral(R"(["partly"])"));
        // An arrow looks around and answers nothing.
        asked.press(Qt::Key_Right);
        QCOMPARE(asked.value(), QStringLiteral(R"(["partly"])"));
    }

    void isOneStopOfTab()
    {
        Asked asked("IPC-01");
        asked.press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), asked.elsewhere);
        asked.editor->setValue(Choice{QStringLiteral("no")});
        asked.press(Qt::Key_Backtab);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("no"));
        QCOMPARE(asked.editor->firstField(), QApplication::focusWidget());
        asked.editor->setValue(std::nullopt);
        QCOMPARE(asked.editor->firstField()->objectName(), QStringLiteral("yes"));
    }

    void goesOnWithEnter()
    {
        Asked asked("IPC-01");
        // Enter where the focus is on no answer answers nothing.
        asked.press(Qt::Key_Return);
        QCOMPARE(asked.heard(), QStringLiteral("1 settled, 1 finished"));
        QVERIFY(asked.editor->typed().isEmpty());
        asked.press(Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(asked.heard(), QStringLiteral("1 settled, 1 finished"));
    }

    void choosesSeveral()
    {
        Asked asked("VAC-06");
        asked.type(QStringLiteral("42"));
        QCOMPARE(asked.value(), QStringLiteral(R"([["no_date","consent"]])"));
        QCOMPARE(asked.heard(), QStringLiteral("2 changed, 2 settled"));
        asked.type(QStringLiteral("4"));
        QCOMPARE(asked.value(), QStringLiteral(R"([["no_date"]])"));
        // "Nothing" stands alone, and so does "not known".
        asked.type(QStringLiteral("31"));
        QCOMPARE(asked.value(), QStringLiteral(R"([["none"]])"));
        asked.type(QStringLiteral("3"));
        QCOMPARE(asked.value(), QStringLiteral(R"([["supply"]])"));
        asked.type(QStringLiteral("8"));
        QCOMPARE(asked.value(), QStringLiteral(R"(["not_known"])"));
        asked.type(QStringLiteral("7"));
        QCOMPARE(asked.value(), QStringLiteral(R"([["other"]])"));
        asked.type(QStringLiteral("7"));
        QVERIFY(asked.editor->typed().isEmpty());
    }

    void hidesWhatIsNoLongerOffered()
    {
        Asked asked("PPE-07");
        QVERIFY(!asked.editor->findChild<QWidget *>(QStringLiteral("ended_route")));
        asked.editor->setValue(Choice{QStringLiteral("ended_route")});
        QCOMPARE(checked(asked), QStringList{QStringLiteral("ended_route")});
        QCOMPARE(asked.button("ended_route")->accessibleName(),
                 QStringLiteral("A route that has ended (old answers only)"));
        QVERIFY(
            !asked.button("ended_route")->accessibleDescription().contains(QStringLiteral("key")));
        asked.type(QStringLiteral("1"));
        QCOMPARE(asked.value(), QStringLiteral(R"(["supplier"])"));
    }

    void offersNotApplicableWhereItMayBe_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("isOffered");
        QTest::newRow("yes or no") << QStringLiteral("CLN-13") << true;
        QTest::newRow("choice") << QStringLiteral("IPC-11") << false;
        QTest::newRow("choice with a condition") << QStringLiteral("VAC-05") << true;
        QTest::newRow("ratio") << QStringLiteral("IPC-08") << false;
        QTest::newRow("ratio with a condition") << QStringLiteral("CLN-05") << true;
        QTest::newRow("not used here") << QStringLiteral("PPE-02") << false;
    }
    void offersNotApplicableWhereItMayBe()
    {
        QFETCH(QString, id);
        QFETCH(bool, isOffered);
        Asked asked(qPrintable(id));
        const auto *button =
            asked.editor->findChild<QAbstractButton *>(QStringLiteral("not_applicable"));
        QCOMPARE(button != nullptr, isOffered);
    }

    void tellsAScreenReader()
    {
        Asked asked("IPC-01");
        QAbstractButton *partly = asked.button("partly");
        QCOMPARE(partly->accessibleName(), QStringLiteral("Partly"));
        QCOMPARE(partly->accessibleDescription(), QStringLiteral("Single room to isolate, key 2"));
        QAccessibleInterface *reading = QAccessible::queryAccessibleInterface(partly);
        QCOMPARE(reading->role(), QAccessible::RadioButton);
        QVERIFY(!reading->state().checked);
        // By the action that a screen reader has.
        reading->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        QVERIFY(reading->state().checked);
        QCOMPARE(asked.value(), QStringLiteral(R"(["partly"])"));
        QCOMPARE(asked.heard(), QStringLiteral("1 changed, 1 settled"));
        Asked several("VAC-06");
        QCOMPARE(QAccessible::queryAccessibleInterface(several.button("consent"))->role(),
                 QAccessible::CheckBox);
    }

    void isCopied()
    {
        Asked asked("VAC-06");
        asked.editor->setValue(Choices{{QStringLiteral("no_date"), QStringLiteral("consent")}});
        asked.editor->setFixed(true);
        asked.editor->firstField()->setFocus();
        asked.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("No date offered; Consent"));
    }

    void hasLargeTargets_data()
    {
        QTest::addColumn<int>("percent");
        QTest::newRow("100%") << 100;
        QTest::newRow("200%") << 200;
    }
    void hasLargeTargets()
    {
        QFETCH(int, percent);
        m_look.wear({views::Theme::Light, percent});
        Asked asked("IPC-01");
        QVERIFY(asked.button("yes")->height() >= views::scaled(44));
        QVERIFY(asked.button("yes")->height() >= 44 * percent / 100);
        // Text grows while the page is open.
        m_look.wear({views::Theme::Light, 100});
        QTRY_COMPARE(asked.button("yes")->height(), 44);
    }
};

QTEST_MAIN(OptionsEditorTest)
#include "test_options_editor.moc"
