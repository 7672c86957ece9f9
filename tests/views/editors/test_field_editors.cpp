#include "asked.h"

#include <QCalendarWidget>
#include <QClipboard>
#include <QObject>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <ctime>

using namespace subject;

namespace {

QString textOf(const Asked &asked)
{
    const auto value = asked.editor->typed().value;
    return value ? std::get<Text>(*value).text : QString();
}

} // namespace

/// Dates, contacts and texts: by keyboard, with what is wrong in words.
class FieldEditorsTest : public QObject {
    Q_OBJECT

    views::Look m_look;

private Q_SLOTS:
    void initTestCase() { m_look.wear({views::Theme::Light, 100}); }
    void init() { asking::failOnWarnings(); }

    void readsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("short") << QStringLiteral("9/11")
                               << QStringLiteral("9 November 2026, 11 days ago");
        QTest::newRow("words") << QStringLiteral("yesterday")
                               << QStringLiteral("19 November 2026, 1 day ago");
        QTest::newRow("today") << QStringLiteral("today")
                               << QStringLiteral("20 November 2026, the same day");
    }
    void readsDates()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        Asked asked("CLN-03");
        QVERIFY(!asked.message().isEmpty()); // how to type it
        asked.type(text);
        QCOMPARE(asked.message(), message);
        QVERIFY(asked.editor->typed().value);
        asked.press(Qt::Key_Return);
        QCOMPARE(asked.message(), message);
        QVERIFY(asked.line("date")->text().endsWith(QStringLiteral(" Nov 2026")));
        QCOMPARE(asked.settled->size(), 1);
        QCOMPARE(asked.finished->size(), 1);
    }

    void refusesADateAhead()
    {
        Asked asked("CLN-03");
        asked.type(QStringLiteral("21/11"));
        QCOMPARE(asked.fault(),
                 QStringLiteral("21 November 2026. The date is after the date of this contact."));
        QVERIFY(asked.isWarned());
        asked.line("date")->setText(QStringLiteral("31/4"));
        QVERIFY(!asked.fault().isEmpty());
        QVERIFY(!asked.isWarned()); // not while it is being typed
        asked.leave();
        QVERIFY(asked.isWarned());
        QCOMPARE(asked.line("date")->text(), QStringLiteral("31/4"));
    }

    void takesTheWordOfASpecialAnswer()
    {
        Asked asked("CLN-03");
        asked.type(QStringLiteral("never"));
        asked.press(Qt::Key_Return);
        QCOMPARE(asked.value(), QStringLiteral(R"(["never"])"));
        QVERIFY(asked.button("never")->isChecked());
        QCOMPARE(asked.line("date")->text(), QString());
        QCOMPARE(asked.heard(), QStringLiteral("6 changed, 1 settled, 1 finished"));
    }

    void picksADate()
    {
        Asked asked("CLN-03");
        asked.type(QStringLiteral("9/11"));
        asked.heard();
        asked.press(Qt::Key_Down, Qt::AltModifier);
        auto *calendar = asked.editor->findChild<QCalendarWidget *>();
        QVERIFY(calendar);
        QCOMPARE(calendar->selectedDate(), QDate(2026, 11, 9));
        QCOMPARE(calendar->maximumDate(), asking::day);
        QCOMPARE(asked.heard(), QString()); // the calendar belongs to the field
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(asked.value(), QStringLiteral(R"([{"date":"2026-11-08"}])"));
        QCOMPARE(asked.heard(), QStringLiteral("1 changed, 1 settled"));
        QCOMPARE(QApplication::focusWidget(), asked.line("date"));
        QTRY_VERIFY(!asked.editor->findChild<QCalendarWidget *>());
        // The offscreen platform leaves no window active where a popup has closed.
        asked.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&asked.window));
        asked.line("date")->setFocus();
        // By its button, and given up.
        asked.press(Qt::Key_Tab);
        asked.press(Qt::Key_Space);
        QVERIFY(asked.editor->findChild<QCalendarWidget *>());
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!asked.editor->findChild<QCalendarWidget *>());
        QCOMPARE(asked.value(), QStringLiteral(R"([{"date":"2026-11-08"}])"));
        QCOMPARE(asked.heard(), QString());
    }

    void confirmsANameThatIsTyped()
    {
        Asked asked("CLN-02");
        asked.type(QStringLiteral("Sam Example"));
        QCOMPARE(asked.value(),
                 QStringLiteral(R"([{"confirmed_on":"2026-11-20","name":"Sam Example"}])"));
        QCOMPARE(asked.message(), QStringLiteral("Confirmed today"));
        for (const char *part : {"role", "organisation", "telephone", "email"}) {
            asked.press(Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), asked.line(part));
        }
        asked.type(QStringLiteral("sam@example.org"));
        asked.press(Qt::Key_Tab);
        asked.line("confirmedOn")->selectAll();
        asked.type(QStringLiteral("9/11"));
        asked.line("name")->setFocus();
        asked.press(Qt::Key_End);
        asked.type(QStringLiteral("s"));
        // A day that somebody typed stands.
        QCOMPARE(asked.value(), QStringLiteral(R"([{"confirmed_on":"2026-11-09",)"
                                               R"("email":"sam@example.org",)"
                                               R"("name":"Sam Examples"}])"));
        QCOMPARE(asked.message(), QStringLiteral("Confirmed 11 days ago"));
    }

    void confirmsANameThatIsChanged()
    {
        Asked asked("CLN-02");
        ContactDetails details;
        details.name = QStringLiteral("Sam Example");
        details.confirmedOn = QDate(2026, 8, 1);
        asked.editor->setValue(details);
        asked.line("role")->setText(QStringLiteral("Nurse"));
        QCOMPARE(asked.value(), QStringLiteral(R"([{"confirmed_on":"2026-08-01",)"
                                               R"("name":"Sam Example","role":"Nurse"}])"));
        asked.line("name")->setText(QStringLiteral("Kim Example"));
        QCOMPARE(asked.value(), QStringLiteral(R"([{"confirmed_on":"2026-11-20",)"
                                               R"("name":"Kim Example","role":"Nurse"}])"));
    }

    void aDayTypedForOneNameSaysNothingOfAnother()
    {
        Asked asked("CLN-02");
        asked.line("name")->setText(QStringLiteral("Sam Example"));
        asked.line("confirmedOn")->setText(QStringLiteral("9/11"));
        asked.line("name")->setText(QStringLiteral("Kim Example"));
        QCOMPARE(asked.value(), QStringLiteral(R"([{"confirmed_on":"2026-11-20",)"
                                               R"("name":"Kim Example"}])"));
    }

    void wantsANameForAContact()
    {
        Asked asked("CLN-02");
        asked.line("role")->setText(QStringLiteral("Nurse"));
        QCOMPARE(asked.fault(), QStringLiteral("Give a name."));
        QVERIFY(!asked.isWarned());
        asked.leave();
        QVERIFY(asked.isWarned());
        asked.button("none")->click();
        QCOMPARE(asked.value(), QStringLiteral(R"(["none"])"));
        QCOMPARE(asked.button("none")->accessibleName(), QStringLiteral("None named"));
    }

    void asksForADelivery()
    {
        Asked asked("PPE-08");
        asked.line("deliveryDate")->setFocus();
        asked.type(QStringLiteral("2/1"));
        QCOMPARE(asked.value(), QStringLiteral(R"([{"date":"2027-01-02"}])"));
        QCOMPARE(asked.message(), QStringLiteral("Delivery on 2 January 2027, in 43 days"));
        QVERIFY(!Asked("CLN-02").editor->findChild<QWidget *>(QStringLiteral("deliveryDate")));
    }

    void keepsTextAsItIsTyped()
    {
        Asked asked("ZZZ-07");
        const QString words = QString::fromUtf8("\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D, "
                                                "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7 "
                                                "\xF0\x9F\x91\xA9\xE2\x80\x8D\xE2\x9A\x95\xEF\xB8"
                                                "\x8F a\xC2\xA0"
                                                "b");
        QApplication::clipboard()->setText(words);
        asked.press(Qt::Key_V, Qt::ControlModifier);
        asked.press(Qt::Key_Return, Qt::ShiftModifier);
        asked.type(QStringLiteral("second"));
        const QString typed = textOf(asked);
        QCOMPARE(typed, words + QStringLiteral("\nsecond"));
        QCoreApplication::processEvents();
        QVERIFY(!asked.find<QPlainTextEdit>("text")->verticalScrollBar()->isVisible());
        QVERIFY(asked.finished->isEmpty());
        asked.press(Qt::Key_Return);
        QCOMPARE(asked.finished->size(), 1);
        QCOMPARE(textOf(asked), typed);
        asked.press(Qt::Key_Tab); // not a character of the text
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("not_known"));
    }

    void keepsAPastedPageWhole()
    {
        Asked asked("ZZZ-07");
        const int before = asked.editor->sizeHint().height();
        QString page;
        while (page.size() < 40'000)
            page +=
                QStringLiteral("A line of a page that somebody has pasted & <b>not read</b>.\n");
        QApplication::clipboard()->setText(page);
        asked.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(textOf(asked), page);
        QVERIFY(asked.editor->sizeHint().height() > before);
        QVERIFY(asked.editor->sizeHint().height() < 400); // it scrolls from there on
        asked.press(Qt::Key_V, Qt::ControlModifier);
        asked.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!asked.editor->typed().value);
        QVERIFY(asked.fault().contains(QStringLiteral("100000")));
        QCOMPARE(asked.find<QPlainTextEdit>("text")->toPlainText().size(), 3 * page.size());
    }

    void keepsAPageInALine()
    {
        Asked asked("CLN-02");
        const QString page(60'000, QLatin1Char('x'));
        QApplication::clipboard()->setText(page + QLatin1Char('\n') + page);
        const std::clock_t begin = std::clock();
        asked.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(std::clock() - begin < 2 * CLOCKS_PER_SEC);
        QVERIFY(!asked.editor->typed().value);
        QVERIFY(asked.fault().contains(QStringLiteral("100000")));
        QApplication::clipboard()->setText(QStringLiteral("Sam\nExample"));
        asked.line("name")->clear();
        asked.press(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(std::get<ContactDetails>(*asked.editor->typed().value).name,
                 QStringLiteral("Sam Example"));
    }

    void staysAsTyped()
    {
        // The page shows what it has kept: the officer's own words stay in the field.
        Asked asked("CLN-03");
        asked.type(QStringLiteral("9/11"));
        asked.editor->setValue(asked.editor->typed().value);
        QCOMPARE(asked.line("date")->text(), QStringLiteral("9/11"));
        asked.heard();
        asked.leave();
        QCOMPARE(asked.heard(), QString()); // it has been settled already
        asked.editor->setValue(DateAnswer{QDate(2026, 11, 10)});
        QCOMPARE(asked.line("date")->text(), QStringLiteral("10 Nov 2026"));
    }

    void isReadButNotChanged()
    {
        Asked asked("CLN-02");
        ContactDetails details;
        details.name = QStringLiteral("Sam Example");
        asked.editor->setValue(details);
        asked.editor->setFixed(true);
        QVERIFY(asked.line("name")->isReadOnly() && asked.line("name")->isEnabled());
        asked.line("name")->setFocus();
        asked.line("name")->selectAll();
        asked.press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Sam Example"));
        asked.press(Qt::Key_Return);
        QCOMPARE(asked.heard(), QStringLiteral("1 finished"));
    }
};

QTEST_MAIN(FieldEditorsTest)
#include "test_field_editors.moc"
