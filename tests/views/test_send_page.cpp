#include "contact_window.h"
#include "views/parts/message_bar.h"
#include "workflow/plans.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrlQuery>

using views::Deed;

/// The home gets its copy: saved, with the words of the email, and noted as sent.
class SendPageTest : public ContactWindow {
    Q_OBJECT

    QString m_folder;
    QList<QUrl> m_opened;

    base::Id<subject::Home> home()
    {
        return base::Id<subject::Home>(QUuid(m_sample->idOf(m_window->session())));
    }
    template <typename Widget>
    Widget *part(const char *name)
    {
        return m_window->page()->findChild<Widget *>(QString::fromLatin1(name));
    }
    QStringList copies() const
    {
        return QDir(m_folder).entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name);
    }
    subject::Sent sent()
    {
        return base::valueOrThrow(workflow::openPlan(m_window->session(), home())).sent;
    }
    void pressButton(const char *name)
    {
        part<QPushButton>(name)->setFocus();
        press(Qt::Key_Space);
    }
    void send()
    {
        m_window->visit({QStringLiteral("home"), home().text()});
        press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_window->location().page, QStringLiteral("send"));
    }

public Q_SLOTS:
    void open(const QUrl &url) { m_opened += url; }

private Q_SLOTS:
    void init()
    {
        setUp();
        m_folder = m_sample->path(QStringLiteral("papers"));
        QVERIFY(QDir().mkpath(m_folder));
        m_sample->preferences.setExportFolder(m_folder);
        m_opened.clear();
        QDesktopServices::setUrlHandler(QStringLiteral("mailto"), this, "open");
    }
    void cleanup()
    {
        QDesktopServices::unsetUrlHandler(QStringLiteral("mailto"));
        tearDown();
    }

    void oneKeySavesTheCopyAndWordsTheEmail()
    {
        send();
        QCOMPARE(copies(), QStringList{QStringLiteral("Alder Grange 2026-11-20 home copy.pdf")});
        const QString said = part<QLabel>("copyFile")->text();
        QVERIFY2(said.contains(copies().front()), qPrintable(said));
        const QString text = part<QPlainTextEdit>("emailText")->toPlainText();
        QVERIFY2(text.contains(QStringLiteral("tell us by 4 December 2026")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("A. Example")));
        pressButton("copyText");
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
    }

    void theEmailProgramGetsTheWords()
    {
        send();
        part<QLineEdit>("to")->setText(QStringLiteral("manager@alder.example"));
        part<QPlainTextEdit>("emailText")->setPlainText(QStringLiteral("50% & more\nyours"));
        pressButton("openEmail");
        QCOMPARE(m_opened.size(), 1);
        QCOMPARE(m_opened.front().path(), QStringLiteral("manager@alder.example"));
        const QUrlQuery query(m_opened.front());
        QCOMPARE(query.queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded),
                 QStringLiteral("50% & more\r\nyours"));
    }

    void thatItWasSentIsKept()
    {
        send();
        part<QLineEdit>("to")->clear();
        pressButton("sent");
        QVERIFY2(part<QLabel>("problem")->text().contains(QStringLiteral("where")),
                 qPrintable(part<QLabel>("problem")->text()));
        QVERIFY(!sent().on.isValid());
        part<QLineEdit>("to")->setText(QStringLiteral(" manager@alder.example "));
        pressButton("sent");
        QCOMPARE(sent().to, QStringLiteral("manager@alder.example"));
        QCOMPARE(sent().on, QDate(2026, 11, 20));
        QCOMPARE(part<QLabel>("sentState")->text(),
                 QStringLiteral("Sent on 20 November 2026 to manager@alder.example."));
    }

    /// Coming back asks again and saves nothing twice; a copy that lies there is never replaced.
    void comingBackFindsEverythingAsItWasLeft()
    {
        send();
        part<QLineEdit>("to")->setText(QStringLiteral("typed@alder.example"));
        m_window->back();
        m_window->forward();
        QCOMPARE(part<QLineEdit>("to")->text(), QStringLiteral("typed@alder.example"));
        QCOMPARE(copies().size(), 1);
        m_window->visit({QStringLiteral("send"), otherHome()}); // being there saves nothing
        m_window->back();
        QCOMPARE(copies().size(), 1);
        send();
        QCOMPARE(copies().size(), 2);
        QVERIFY(copies().contains(QStringLiteral("Alder Grange 2026-11-20 home copy (2).pdf")));
    }

    /// Saved again after something changed, the words say so; until then what was typed stays.
    void theWordsFollowWhatTheySay()
    {
        send();
        part<QPlainTextEdit>("emailText")->setPlainText(QStringLiteral("Typed by hand"));
        press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(copies().size(), 2);
        QCOMPARE(part<QPlainTextEdit>("emailText")->toPlainText(), QStringLiteral("Typed by hand"));
        subject::Plan plan = base::valueOrThrow(workflow::openPlan(m_window->session(), home()));
        plan.nextReview = QDate(2026, 12, 15);
        QVERIFY(workflow::keepPlan(m_window->session(), plan));
        m_window->changed();
        press(Qt::Key_S, Qt::ControlModifier);
        const QString text = part<QPlainTextEdit>("emailText")->toPlainText();
        QVERIFY2(text.contains(QStringLiteral("in touch on 15 December 2026")), qPrintable(text));
    }

    void aCopyThatIsGoneIsSaid()
    {
        send();
        QVERIFY(QFile::remove(QDir(m_folder).filePath(copies().front())));
        m_window->changed();
        QCOMPARE(part<QLabel>("copyFile")->text(),
                 QStringLiteral("The home copy is not there any more."));
        QVERIFY(part<QPushButton>("save")->isVisible());
    }

    void aCopyThatCannotBeSavedIsSaid()
    {
        const QString nobodyWrites = QStringLiteral("/proc");
        QVERIFY(QFileInfo(nobodyWrites).isDir());
        m_sample->preferences.setExportFolder(nobodyWrites);
        send();
        const QString said = part<QLabel>("copyFile")->text();
        QVERIFY2(said.startsWith(QStringLiteral("The home copy was not saved. ")),
                 qPrintable(said));
        QVERIFY(!part<QPushButton>("copyPath")->isVisible());
        m_sample->preferences.setExportFolder(m_folder);
        pressButton("save");
        QCOMPARE(copies().size(), 1);
        QVERIFY(part<QPushButton>("copyPath")->isVisible());
    }
};

QTEST_MAIN(SendPageTest)
#include "test_send_page.moc"
