#include "sample.h"
#include "store/queries.h"
#include "views/main_window.h"
#include "views/pages/contact_page.h"
#include "views/pages/contact_place.h"
#include "views/recording/question_card.h"
#include "views/recording/question_list.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QPushButton>
#include <QTest>
#include <memory>

using namespace views;

/// Recording in the window, by keyboard.
class ContactPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Sample> m_sample;
    std::unique_ptr<MainWindow> m_window;

    ContactPage *page() { return qobject_cast<ContactPage *>(m_window->page()); }
    QuestionList *list() { return page()->questions(); }
    QuestionCard *card(const char *question)
    {
        return page()->findChild<QuestionCard *>(QString::fromLatin1(question));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(),
                        key, modifiers);
    }
    void type(const char *text)
    {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text));
    }
    QStringList answersOf(const char *question)
    {
        const auto answers = m_window->session().file().answers().contactsOf(
            store::keyOf(m_window->session().file(), subject::RecordKind::Home,
                         QUuid(m_sample->idOf(m_window->session()))));
        QStringList found;
        for (const auto &contact : answers) {
            if (contact.answers.contains(QString::fromLatin1(question)))
                found += contact.kind;
        }
        return found;
    }
    void start(const char *kind)
    {
        m_window->visit(startOf(m_sample->idOf(m_window->session()), QString::fromLatin1(kind),
                                QDate(2026, 11, 20)));
        QVERIFY(page());
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_sample = std::make_unique<Sample>();
        m_window = std::make_unique<MainWindow>(m_sample->filled(), m_sample->preferences,
                                                m_sample->look);
        m_window->resize(1366, 768);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        m_sample.reset();
    }

    void aPpeCallAsksItsOwnQuestions()
    {
        start("ppe-call");
        QCOMPARE(list()->currentQuestion().left(4), QStringLiteral("PPE-"));
        QVERIFY(!card("IPC-01"));
        QVERIFY(card("PPE-02"));
    }

    /// A contact that was only begun leaves nothing in the file.
    void beginningWritesNothing()
    {
        const qint64 before = m_window->session().file().dataVersion();
        start("ppe-call");
        m_window->back();
        QCOMPARE(m_window->session().file().dataVersion(), before);
        QCOMPARE(answersOf("PPE-07"), QStringList(QStringLiteral("visit")));
    }

    void aChoiceIsKeptWithItsKey()
    {
        start("ppe-call");
        QVERIFY(list()->goTo(QStringLiteral("PPE-07")));
        press(Qt::Key_3);
        QVERIFY(!page()->keeper()->recording().hasUnkept());
        QCOMPARE(answersOf("PPE-07"),
                 QStringList({QStringLiteral("visit"), QStringLiteral("ppe-call")}));
    }
};

QTEST_MAIN(ContactPageTest)
#include "test_contact_page.moc"
