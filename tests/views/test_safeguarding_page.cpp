#include "contact_window.h"
#include "workflow/people.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

/// What to do when somebody may be at risk: one key away, with no box to write about them in.
class SafeguardingPageTest : public ContactWindow {
    Q_OBJECT

    base::Id<subject::Home> home()
    {
        return base::Id<subject::Home>(QUuid(m_sample->idOf(m_window->session())));
    }
    void pressKey() { press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier); }
    QString words()
    {
        QStringList all;
        for (const QLabel *label : m_window->page()->findChildren<QLabel *>()) {
            if (label->isVisible())
                all += label->text();
        }
        return all.join(QLatin1Char('\n'));
    }
    QLineEdit *field(const char *name)
    {
        return m_window->page()->findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    std::vector<subject::Referral> referrals()
    {
        return base::valueOrThrow(workflow::referrals(m_window->session(), home()));
    }

private Q_SLOTS:
    void init()
    {
        setUp();
        m_window->visit({QStringLiteral("home"), home().text()});
    }
    void cleanup() { tearDown(); }

    /// Every card of the question set, in its own words.
    void saysWhatToDo()
    {
        pressKey();
        const auto stops = m_window->session().edition()->stops;
        QCOMPARE(stops.size(), size_t(3));
        for (const editions::StopCard &card : stops) {
            QVERIFY2(words().contains(card.when.in()), qPrintable(card.key));
            QVERIFY2(words().contains(card.says.in()), qPrintable(card.key));
        }
    }

    void onlyThatAReferralWasMadeIsKept()
    {
        pressKey();
        const auto lines = m_window->page()->findChildren<QLineEdit *>();
        QCOMPARE(std::count_if(lines.begin(), lines.end(),
                               [](const QLineEdit *line) { return line->isVisible(); }),
                 2);
        QVERIFY(m_window->page()->findChildren<QPlainTextEdit *>().isEmpty());
        QVERIFY(field("reference")->hasFocus());
        type("SG-1");
        press(Qt::Key_Tab);
        QCOMPARE(referrals().size(), size_t(1));
        QCOMPARE(referrals().front().reference, QStringLiteral("SG-1"));
        QCOMPARE(referrals().front().madeOn, QDate(2026, 11, 20));
        field("made_on")->setFocus();
        field("made_on")->selectAll();
        type("19/11");
        press(Qt::Key_Tab);
        QCOMPARE(referrals().size(), size_t(1));
        QCOMPARE(referrals().front().madeOn, QDate(2026, 11, 19));
        m_window->back();
        pressKey(); // another time is another referral
        QCOMPARE(field("reference")->text(), QString());
        type("SG-2");
        press(Qt::Key_Tab);
        QCOMPARE(referrals().size(), size_t(2));
    }

    /// From a page of a contact it is about the home of that contact.
    void fromAContactToo()
    {
        start("call");
        pressKey();
        QVERIFY(field("reference")->isVisible());
        type("SG-3");
        press(Qt::Key_Tab);
        QCOMPARE(referrals().front().reference, QStringLiteral("SG-3"));
    }

    void withoutAHomeItSaysHow()
    {
        m_window->visit({QStringLiteral("settings")});
        pressKey();
        QVERIFY(!field("reference")->isVisible());
        QVERIFY(words().contains(QStringLiteral("Open the home first")));
    }

    /// The manager beside the officer sees the cards, not that something is recorded.
    void nothingOfTheHomeWhileSharing()
    {
        const QString name = workflow::requireHome(m_window->session(), home()).name;
        pressKey();
        QVERIFY(words().contains(name));
        m_window->share(true);
        QVERIFY(!field("reference")->isVisible());
        QVERIFY(!words().contains(name));
        QVERIFY(words().contains(QStringLiteral("Call 999")));
        m_window->share(false);
        QVERIFY(field("reference")->isVisible());
    }
};

QTEST_MAIN(SafeguardingPageTest)
#include "test_safeguarding_page.moc"
