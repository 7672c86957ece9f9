#include "contact_window.h"
#include "views/pages/page_arguments.h"
#include "workflow/actions.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

using views::Deed;

/// A paper before it is printed: for whom, how large, and what to look at first.
class PreviewPageTest : public ContactWindow {
    Q_OBJECT

    base::Id<subject::Home> home()
    {
        return base::Id<subject::Home>(QUuid(m_sample->idOf(m_window->session())));
    }
    template <typename Field>
    static Field *field(QWidget *in, const char *name)
    {
        return in->findChild<Field *>(QString::fromLatin1(name));
    }
    static QPushButton *button(QWidget *in, const QString &text)
    {
        for (auto *each : in->findChildren<QPushButton *>()) {
            if (each->text() == text)
                return each;
        }
        return nullptr;
    }
    void addAction(const char *what)
    {
        workflow::Session &session = m_window->session();
        subject::Action action = workflow::newAction(session, home());
        action.what = QString::fromLatin1(what);
        action.owner = {.side = QStringLiteral("nhs"),
                        .name = {},
                        .organisation = QStringLiteral("North network")};
        action.due = session.today().addDays(7);
        base::valueOrThrow(workflow::keepAction(session, action));
    }

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    /// A paper for partners or the public leaves once somebody looked at what it names.
    void whatLeavesTheCouncilIsLookedAt()
    {
        addAction("Jane Piper to order gloves for 2 staff");
        m_window->visit(
            views::PaperArgument{.report = QStringLiteral("home-summary"), .homes = {home().text()}}
                .location());
        QWidget *preview = m_window->page();
        auto *copy = field<QComboBox>(preview, "copy");
        auto *accept = field<QAbstractButton>(preview, "accept");
        const auto *check = field<QLabel>(preview, "check");
        const auto *words = field<QPlainTextEdit>(preview, "asText");
        QCOMPARE(copy->count(), 4);
        QVERIFY(!accept->isVisible() && m_window->page()->offers(Deed::Print));
        copy->setFocus();
        press(Qt::Key_Down);
        QVERIFY(words->toPlainText().contains(QStringLiteral("COUNCIL COPY")));
        press(Qt::Key_Down);
        QVERIFY(words->toPlainText().contains(QStringLiteral("PARTNER COPY")));
        QVERIFY(accept->isVisible());
        QVERIFY2(check->text().contains(QStringLiteral("Jane Piper")), qPrintable(check->text()));
        for (const Deed deed : {Deed::Print, Deed::SavePdf, Deed::SaveWebPage, Deed::CopyWords})
            QVERIFY(!m_window->page()->offers(deed));
        QVERIFY(!button(preview, QStringLiteral("Print..."))->isEnabled());
        accept->setFocus();
        press(Qt::Key_Space);
        for (const Deed deed : {Deed::Print, Deed::SavePdf, Deed::SaveWebPage, Deed::CopyWords})
            QVERIFY(m_window->page()->offers(deed));
        QVERIFY(button(preview, QStringLiteral("Print..."))->isEnabled());
        copy->setFocus();
        press(Qt::Key_Down); // each audience by itself
        QVERIFY(words->toPlainText().contains(QStringLiteral("FOR PUBLICATION")));
        QVERIFY(words->toPlainText().contains(QStringLiteral("fewer than 5 staff")));
        QVERIFY(!accept->isChecked() && !m_window->page()->offers(Deed::Print));
        m_window->share(true); // the home may see what others may see of it
        QVERIFY(preview->findChild<QTabWidget *>()->isVisible() && accept->isVisible());
        copy->setCurrentIndex(1);
        QVERIFY(!preview->findChild<QTabWidget *>()->isVisible() && !accept->isVisible());
        m_window->share(false);
        copy->setCurrentIndex(0);
        QVERIFY(!accept->isVisible() && m_window->page()->offers(Deed::Print));
    }

    void largePrintIsShownOnMorePages()
    {
        m_window->visit(
            views::PaperArgument{.report = QStringLiteral("home-summary"), .homes = {home().text()}}
                .location());
        auto *large = field<QAbstractButton>(m_window->page(), "large");
        const auto *pages = field<QListWidget>(m_window->page(), "pages");
        const int ordinary = pages->count();
        QTest::keyClick(m_window->page(), Qt::Key_L, Qt::AltModifier);
        QTRY_VERIFY(large->isChecked()); // it goes down before it is on
        QVERIFY(pages->count() > 2 * ordinary);
        large->setFocus();
        press(Qt::Key_Space);
        QCOMPARE(pages->count(), ordinary);
    }
};

QTEST_MAIN(PreviewPageTest)
#include "test_preview_page.moc"
