#include "views/contact_window.h"
#include "views/parts/rows_view.h"
#include "workflow/people.h"
#include "workflow/removal.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

/// A name typed by mistake, taken out with the keyboard alone.
class RemovalsPageTest : public ContactWindow {
    Q_OBJECT

    std::optional<subject::ContactNote> m_note;

    template <typename Widget>
    Widget *part(const char *name)
    {
        return m_window->page()->findChild<Widget *>(QString::fromLatin1(name));
    }
    views::RowsView *list(int which)
    {
        return m_window->page()->findChildren<views::RowsView *>().value(which);
    }
    QString words() { return part<QLabel>("words")->text(); }
    QString line() { return store::find(m_window->session().file(), m_note->id)->line; }
    void keepNote()
    {
        workflow::Session &session = m_window->session();
        subject::ContactNote note = workflow::newContactNote(
            session, base::Id<subject::Home>(QUuid(m_sample->idOf(session))));
        note.line = QStringLiteral("Zebedee Placeholder has a cough");
        m_note = base::valueOrThrow(workflow::keepContactNote(session, note));
    }

private Q_SLOTS:
    void init()
    {
        setUp();
        keepNote();
    }
    void cleanup() { tearDown(); }

    void itIsDoneByKeyboardAlone()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        type("remove personal");
        press(Qt::Key_Return);
        QCOMPARE(m_window->page()->title(), QStringLiteral("Remove personal data"));
        QCOMPARE(QApplication::focusWidget(), part<QLineEdit>("text"));
        type("zebedee");
        press(Qt::Key_Return);
        QVERIFY2(words().startsWith(QLatin1Char('1')), qPrintable(words()));
        part<QLineEdit>("why")->setFocus();
        type("A resident was named");
        QVERIFY(!part<QPushButton>("remove")->isEnabled());
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), part<QCheckBox>("sure"));
        press(Qt::Key_Space);
        press(Qt::Key_Tab);
        press(Qt::Key_Return);
        QCOMPARE(line(), QString());
        QCOMPARE(part<QLineEdit>("text")->text(), QString());
        QVERIFY(!list(0)->isVisible());
        QCOMPARE(list(1)->model()->rowCount(), 1);
        QCOMPARE(list(1)->model()->index(0, 2).data().toString(),
                 QStringLiteral("A resident was named"));
    }

    /// From beside a text: the record and its field are named, never the text.
    void itOpensAtAText()
    {
        m_window->visit({QStringLiteral("removals"), m_note->id.text() + QStringLiteral("/line")});
        QCOMPARE(part<QLineEdit>("text")->text(),
                 QStringLiteral("Zebedee Placeholder has a cough"));
        QCOMPARE(list(0)->selectionModel()->selectedRows().size(), 1);
        QVERIFY(!m_window->location().argument.contains(QStringLiteral("Zebedee")));
        for (const char *argument : {"", "/", "nobody/line", "a/b/c", "removals"})
            m_window->visit({QStringLiteral("removals"), QString::fromLatin1(argument)});
        QCOMPARE(line(), QStringLiteral("Zebedee Placeholder has a cough"));
    }

    void itIsReachedFromBesideAText()
    {
        m_window->visit(
            {QStringLiteral("plan"),
             m_sample->idOf(m_window->session()) + QStringLiteral("/notes/") + m_note->id.text()});
        QPushButton *button = nullptr;
        for (auto *each :
             m_window->page()->findChildren<QPushButton *>(QStringLiteral("personal"))) {
            if (each->isVisible())
                button = each;
        }
        QVERIFY(button);
        button->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(m_window->location(),
                 (views::Location{QStringLiteral("removals"),
                                  m_note->id.text() + QStringLiteral("/line")}));
        QCOMPARE(list(0)->selectionModel()->selectedRows().size(), 1);
    }

    void whatIsNotFoundOrShownIsSaid()
    {
        m_window->visit({QStringLiteral("removals")});
        part<QLineEdit>("text")->setFocus();
        type("nobody at all");
        press(Qt::Key_Return);
        QCOMPARE(words(), QStringLiteral("Nothing in this file holds it."));
        part<QLineEdit>("text")->setText(QStringLiteral("ab"));
        press(Qt::Key_Return);
        QVERIFY2(words().contains(QStringLiteral("three letters")), qPrintable(words()));
        part<QLineEdit>("text")->setText(QStringLiteral("Zebedee"));
        press(Qt::Key_Return);
        QVERIFY(list(0)->isVisible());
        m_window->share(true);
        QVERIFY(!list(0)->isVisible());
        QVERIFY(!list(1)->isVisible());
    }
};

QTEST_MAIN(RemovalsPageTest)
#include "test_removals_page.moc"
