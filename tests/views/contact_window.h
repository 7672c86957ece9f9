#pragma once

#include "sample.h"
#include "store/queries.h"
#include "views/main_window.h"
#include "views/pages/contact_page.h"
#include "views/pages/contact_place.h"
#include "views/recording/question_card.h"
#include "views/recording/question_list.h"

#include <QApplication>
#include <QTest>
#include <memory>

/// A window on the sample, with hands for its page of a contact.
class ContactWindow : public QObject {
protected:
    std::unique_ptr<Sample> m_sample;
    std::unique_ptr<views::MainWindow> m_window;

    views::ContactPage *page() { return qobject_cast<views::ContactPage *>(m_window->page()); }
    views::QuestionList *list() { return page()->questions(); }
    views::QuestionCard *card(const char *question)
    {
        return page()->findChild<views::QuestionCard *>(QString::fromLatin1(question));
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
        found.sort();
        return found;
    }
    /// A home nobody has visited yet.
    QString otherHome()
    {
        const auto rows = workflow::homes(m_window->session());
        for (const lists::HomeRow &row : *rows) {
            if (row.home.locationId != Sample::visited())
                return row.home.id.text();
        }
        return {};
    }
    void start(const char *kind, const QString &home = {})
    {
        m_window->visit(views::startOf(home.isEmpty() ? m_sample->idOf(m_window->session()) : home,
                                       QString::fromLatin1(kind), QDate(2026, 11, 20)));
        QVERIFY(page());
    }
    /// As a command beside the window does.
    void recordBeside(const QJsonObject &answers)
    {
        auto other =
            workflow::Session::open(m_window->session().file().path(),
                                    store::PlannerFile::Access::Write, m_sample->surroundings);
        QVERIFY(other);
        workflow::RecordRequest request;
        request.home = Sample::visited();
        request.kind = QStringLiteral("ppe-call");
        request.date = QDate(2026, 11, 20);
        request.officer = QStringLiteral("B. Example");
        request.answers = answers;
        QVERIFY(workflow::recordReview(**other, request));
    }

    void setUp()
    {
        failOnWarnings();
        m_sample = std::make_unique<Sample>();
        m_window = std::make_unique<views::MainWindow>(m_sample->filled(), m_sample->preferences,
                                                       m_sample->look);
        m_window->resize(1366, 768);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void tearDown()
    {
        m_window.reset();
        m_sample.reset();
    }
};
