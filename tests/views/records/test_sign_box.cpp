#include "views/contact_window.h"
#include "views/records/sign_box.h"
#include "workflow/plans.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

/// Somebody of the home agrees with its plan at the end of what is read back.
class SignBoxTest : public ContactWindow {
    Q_OBJECT

    views::SignBox *m_box = nullptr;

    base::Id<subject::Home> home() { return base::Id<subject::Home>(QUuid(otherHome())); }
    subject::Plan plan()
    {
        return base::valueOrThrow(workflow::openPlan(m_window->session(), home()));
    }
    QLineEdit *line(const char *name)
    {
        return m_box->findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    QString words(const char *name)
    {
        return m_box->findChild<QLabel *>(QString::fromLatin1(name))->text();
    }
    /// The fields are there, to be signed in.
    bool isAsked() { return line("signedName")->isVisible(); }
    void sign(const char *button)
    {
        m_box->findChild<QPushButton *>(QString::fromLatin1(button))->setFocus();
        press(Qt::Key_Space);
    }

private Q_SLOTS:
    void init()
    {
        setUp();
        start("visit", otherHome());
        auto *name = page()->findChild<QLineEdit *>(QStringLiteral("metName"));
        name->setFocus();
        type("P. Invented");
        press(Qt::Key_Tab);
        type("Deputy");
        press(Qt::Key_Tab);
        press(Qt::Key_F8);
        m_box = m_window->page()->findChild<views::SignBox *>();
        QVERIFY(m_box);
    }
    void cleanup() { tearDown(); }

    void whoWasMetAgrees()
    {
        QCOMPARE(line("signedName")->text(), QStringLiteral("P. Invented"));
        QCOMPARE(line("signedRole")->text(), QStringLiteral("Deputy"));
        QVERIFY(isAsked());
        sign("agree");
        QVERIFY2(words("signed").startsWith(QStringLiteral("P. Invented (Deputy) agreed")),
                 qPrintable(words("signed")));
        QVERIFY(!isAsked());
        const subject::Plan kept = plan();
        QCOMPARE(kept.status, QStringLiteral("agreed"));
        QCOMPARE(kept.signedByHome.how, QStringLiteral("in_person"));
        QCOMPARE(kept.signedByHome.on, QDate(2026, 11, 20));
        QCOMPARE(kept.signedByCouncil.name, QStringLiteral("A. Example"));
        QCOMPARE(kept.signedByCouncil.on, QDate(2026, 11, 20));
    }

    void orHasDiscussedIt()
    {
        line("signedComments")->setText(QStringLiteral("We train more than this says"));
        sign("discussed");
        QVERIFY2(words("signed").contains(QStringLiteral("does not agree with all")),
                 qPrintable(words("signed")));
        QCOMPARE(plan().status, QStringLiteral("discussed"));
        QCOMPARE(plan().signedByHome.comments, QStringLiteral("We train more than this says"));
    }

    void nobodyAgreesWithoutAName()
    {
        line("signedName")->setText(QStringLiteral("  "));
        sign("agree");
        QVERIFY2(words("problem").contains(QStringLiteral("Say who agrees")),
                 qPrintable(words("problem")));
        QVERIFY(isAsked());
        QCOMPARE(plan().status, QStringLiteral("draft"));
    }

    /// A number of somebody's is pointed out, and kept with a reason.
    void personalDetailsArePointedOut()
    {
        line("signedComments")->setText(QStringLiteral("Ask about 943 476 5919"));
        sign("agree");
        QVERIFY(isAsked());
        auto *because = m_box->findChild<QLineEdit *>(QStringLiteral("because"));
        QVERIFY(because->isVisible());
        because->setText(QStringLiteral("an order number"));
        because->setFocus();
        press(Qt::Key_Return);
        QVERIFY(!isAsked());
        QCOMPARE(plan().status, QStringLiteral("agreed"));
    }
};

QTEST_MAIN(SignBoxTest)
#include "test_sign_box.moc"
