#include "views/contact_window.h"
#include "views/parts/message_bar.h"
#include "workflow/actions.h"
#include "workflow/people.h"
#include "workflow/ppe_call.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using views::Deed;

/// "We have aprons for tomorrow and the delivery has not come", at 5pm on a Friday.
class PpeCallTest : public ContactWindow {
    Q_OBJECT

    template <typename Widget>
    Widget *part(const char *name)
    {
        return m_window->page()->findChild<Widget *>(QString::fromLatin1(name));
    }
    workflow::Session &session() { return m_window->session(); }
    base::Id<subject::Home> home() { return base::Id<subject::Home>(QUuid(otherHome())); }
    void setLine(const char *step, const char *name, const char *closes)
    {
        subject::RouteStep line(workflow::routeId(QStringLiteral("ppe-2026"), {}));
        line.ladder = QStringLiteral("ppe-2026");
        line.step = QString::fromLatin1(step);
        line.name = QString::fromLatin1(name);
        line.telephone = QStringLiteral("0000 000 0000");
        line.opens = QStringLiteral("9am");
        line.closes = QString::fromLatin1(closes);
        line.days = {QStringLiteral("mon-fri")};
        base::valueOrThrow(workflow::keepRoute(session(), line));
    }
    void setLines()
    {
        setLine("council", "National line", "2pm"); // it is 2:32pm
        setLine("icb", "Council emergency stock", "6pm");
    }
    /// Aprons for half a day, none ordered.
    void sayAprons()
    {
        subject::Stock stock;
        stock.onHand = 40;
        stock.perDay = 80;
        stock.delivery.kind = subject::Delivery::Kind::None;
        subject::Answer answer;
        answer.value = stock;
        answer.asAt = session().today();
        page()->keeper()->give(QStringLiteral("PPE-02"), answer);
        QVERIFY(page()->keeper()->keepNow());
    }
    /// What a label says; numbers in it do not break.
    QString said(const char *name)
    {
        return part<QLabel>(name)->text().replace(QChar::Nbsp, QLatin1Char(' '));
    }

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void thePageSaysWhomToRing()
    {
        setLines();
        start("ppe-call", home().text());
        QCOMPARE(said("ppeNext"),
                 QStringLiteral("Next: Council emergency stock, open until 6pm, 0000 000 0000. "
                                "National line closed until Monday 9am."));
        QVERIFY(part<QLabel>("ppeOpen")->text().startsWith(QStringLiteral("Nothing is known")));
        QVERIFY(!page()->offers(Deed::TakePpeFurther));
        sayAprons();
        QVERIFY(page()->offers(Deed::TakePpeFurther));
        QCOMPARE(said("ppeOpen"), QStringLiteral("To take further: Aprons: under 24 hours."));
        QCOMPARE(part<QPushButton>("ppeFurther")->accessibleName(),
                 QStringLiteral("Take further: Aprons: under 24 hours"));
    }

    /// Nobody of a home sees whom the council rings.
    void whomToRingIsHiddenWhileTheScreenIsShared()
    {
        setLines();
        start("ppe-call", home().text());
        sayAprons();
        m_window->share(true);
        QVERIFY(!part<QLabel>("ppeNext")->isVisible());
        QVERIFY(part<QLabel>("ppeOpen")->isVisible());
        m_window->findChild<QAction *>(QStringLiteral("ppe-further"))->trigger();
        QVERIFY(!part<QLabel>("ppeNext")->isVisible());
        m_window->visit({QStringLiteral("call-sheet"), home().text()});
        QVERIFY(!part<QLabel>("next")->isVisible());
        m_window->visit({QStringLiteral("plan"), home().text() + QStringLiteral("/further")});
        QVERIFY(!part<QLabel>("ring")->isVisible());
        m_window->share(false);
        QVERIFY(part<QLabel>("ring")->isVisible());
        QVERIFY2(said("ring").contains(QStringLiteral("0000 000 0000")), qPrintable(said("ring")));
    }

    /// Find the home, start the call, say how many aprons there are, one key.
    void oneKeyTakesItFurther()
    {
        setLines();
        start("ppe-call", home().text());
        sayAprons();
        m_window->findChild<QAction *>(QStringLiteral("ppe-further"))->trigger();
        const auto rows = base::valueOrThrow(workflow::escalations(session(), home()));
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows.front().now().why, QStringLiteral("Aprons: under 24 hours"));
        QCOMPARE(rows.front().now().step, QStringLiteral("icb"));
        const auto actions = base::valueOrThrow(workflow::actions(session(), home()));
        QCOMPARE(actions.front().action.what, QStringLiteral("Did it arrive? Aprons"));
        QCOMPARE(actions.front().action.review,
                 std::optional(page()->keeper()->recording().review().id));
        QVERIFY(!page()->offers(Deed::TakePpeFurther));
        QVERIFY(!part<QPushButton>("ppeFurther")->isVisible());
        QVERIFY(
            part<QLabel>("ppeOpen")->text().startsWith(QStringLiteral("Taken further: Aprons")));
        const QString message = m_window->findChild<views::MessageBar *>()->text();
        QVERIFY2(message.contains(QStringLiteral("21 November 2026")), qPrintable(message));
        part<QPushButton>("ppeStands")->click();
        QVERIFY(m_window->location().argument.contains(QStringLiteral("/further/")));
    }

    void otherContactsHaveNoneOfIt()
    {
        start("call", home().text());
        QVERIFY(!part<QPushButton>("ppeFurther")->isVisible());
        QVERIFY(!page()->offers(Deed::TakePpeFurther));
        QVERIFY(!page()->offers(Deed::CallSheet));
    }

    void theSheetIsReadOutAndCopied()
    {
        setLines();
        start("ppe-call", home().text());
        sayAprons();
        m_window->perform(Deed::CallSheet);
        QCOMPARE(m_window->location().page, QStringLiteral("call-sheet"));
        QVERIFY(part<QLabel>("next")->text().startsWith(QStringLiteral("Next: Council")));
        QCOMPARE(part<QLabel>("line8")->text(), QStringLiteral("Aprons: under 24 hours"));
        QVERIFY(part<QLabel>("line12")->text().startsWith(QStringLiteral("Not known")));
        // Asked for while one speaks.
        auto *name = part<QLineEdit>("name");
        name->setFocus();
        type("Sam Example");
        press(Qt::Key_Tab);
        type("01632 960005");
        press(Qt::Key_Return);
        QCOMPARE(said("line12"), QStringLiteral("Sam Example, 01632 960005"));
        QCOMPARE(base::valueOrThrow(workflow::peopleOf(session(), home())).size(), size_t(1));
        name->setFocus();
        name->selectAll();
        type("Lee Example"); // who has another number
        press(Qt::Key_Tab);
        QCOMPARE(part<QLabel>("line12")->text(), QStringLiteral("Lee Example"));
        m_window->perform(Deed::CopyWords);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(QStringLiteral("How long it lasts: Aprons: under 24 hours")),
                 qPrintable(copied));
        m_window->perform(Deed::PreviewCallSheet);
        QCOMPARE(m_window->location().page, QStringLiteral("preview"));
        m_window->share(true); // nothing on it is the council's own
        QVERIFY(
            part<QPlainTextEdit>("asText")->toPlainText().contains(QStringLiteral("Lee Example")));
        QVERIFY(m_window->page()->offers(Deed::Print));
    }

    void nonsenseIsSaid()
    {
        for (const char *argument : {"", "nothing", "00000000-0000-0000-0000-000000000000"})
            m_window->visit({QStringLiteral("call-sheet"), QString::fromLatin1(argument)});
        QVERIFY(!m_window->page()->offers(Deed::CopyWords));
        QVERIFY(!m_window->findChild<views::MessageBar *>()->text().isEmpty());
    }
};

QTEST_MAIN(PpeCallTest)
#include "test_ppe_call.moc"
