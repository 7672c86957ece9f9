#include "sample.h"
#include "views/pages/import_page.h"
#include "views/parts/message_bar.h"

#include <QListWidget>
#include <QObject>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <memory>

/// A directory from choosing the file to reading what came of it.
class ImportPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Sample> m_sample;
    std::unique_ptr<views::MainWindow> m_window;

    views::ImportPage *openPage()
    {
        m_window = std::make_unique<views::MainWindow>(m_sample->empty(), m_sample->preferences,
                                                       m_sample->look);
        m_window->show();
        m_window->visit({QStringLiteral("import")});
        return static_cast<views::ImportPage *>(m_window->page());
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_sample->path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a file of a test");
        return file.fileName();
    }

    /// The directory of another day, in which Alder Grange has this location and name.
    QString directoryOf(const QString &date, const QString &location,
                        const char *name = "Alder Grange") const
    {
        QFile file(Sample::directory());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no directory");
        QByteArray bytes = file.readAll();
        bytes.replace("20 November 2026", date.toUtf8());
        bytes.replace("1-9100000001,", location.toUtf8() + ',');
        bytes.replace("Alder Grange", name);
        return write(QStringLiteral("another.csv"), bytes);
    }

    /// Brings in a file of one authority, and gives what the result says.
    static QString bring(views::ImportPage *page, const QString &path)
    {
        page->look(path);
        [&] { QTRY_COMPARE(page->step(), QStringLiteral("authorities")); }();
        page->bringIn();
        [&] { QTRY_COMPARE(page->step(), QStringLiteral("result")); }();
        return page->result();
    }

    size_t homes() const { return workflow::homes(m_window->session())->size(); }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_sample = std::make_unique<Sample>();
    }
    void cleanup()
    {
        m_window.reset();
        m_sample.reset();
    }

    void bringsInHomes()
    {
        views::ImportPage *page = openPage();
        page->look(Sample::directory());
        QTRY_COMPARE(page->step(), QStringLiteral("authorities"));
        auto *authorities = page->findChild<QListWidget *>(QStringLiteral("authorities"));
        QVERIFY(authorities->count() > 1);
        // The council's own authority is ticked already.
        page->bringIn();
        QTRY_COMPARE(page->step(), QStringLiteral("result"));
        QVERIFY(homes() > 0);
        const QString words = page->result();
        for (const char *part :
             {"Homes added: 3", "What this file does not hold", "Open Government Licence"})
            QVERIFY2(words.contains(QLatin1StringView(part)), qPrintable(words));
        QCOMPARE(m_sample->preferences.authoritiesOf(m_window->session().file().path()),
                 QStringList{QStringLiteral("Samplebury")});
        QVERIFY(page->offers(views::Deed::CopyWords));
        QVERIFY(!page->grab().isNull());
    }

    void canBeStopped()
    {
        views::ImportPage *page = openPage();
        page->look(Sample::directory());
        QTRY_COMPARE(page->step(), QStringLiteral("authorities"));
        page->bringIn();
        page->cancel();
        QTRY_VERIFY(page->step() != QStringLiteral("waiting"));
        // Stopped before it could write, or too late to be stopped: never half of it.
        QVERIFY(homes() == 0 || page->step() == QStringLiteral("result"));
    }

    void namesHomesThatAreGone()
    {
        views::ImportPage *page = openPage();
        const QString words = bring(page, Sample::directory());
        QVERIFY2(words.contains(QStringLiteral("No home you have is missing")), qPrintable(words));
        const QString later = bring(
            page, directoryOf(QStringLiteral("27 November 2026"), QStringLiteral("1-9100000099")));
        QVERIFY2(later.contains(QStringLiteral("Alder Grange (1-9100000001)")), qPrintable(later));
    }

    void aCouncilsListNeedNotBeWhole()
    {
        views::ImportPage *page = openPage();
        bring(page, Sample::directory());
        const QString words = bring(
            page, write(QStringLiteral("list.csv"),
                        "cqc_id,name,type,address,postcode,area_name\n1-9100000002,Beech Lodge,"
                        "Residential home,2 Sample Street,ZZ99 1AB,Samplebury\n"));
        QVERIFY2(words.contains(QStringLiteral("need not list every home")), qPrintable(words));
        QVERIFY2(!words.contains(QStringLiteral("missing")), qPrintable(words));
    }

    void isMadeByWhoeverWorksHere()
    {
        views::ImportPage *page = openPage();
        bring(page, Sample::directory());
        std::optional<store::Change> last;
        m_window->session().file().journal().forEachChange(
            [&last](const store::Change &change) { last = change; });
        QVERIFY(!last->source.isEmpty());
        QVERIFY(last->officer == m_window->session().officer()->uuid());
    }

    void continuationsAreConfirmedByKeyboard()
    {
        views::ImportPage *page = openPage();
        QApplication::setActiveWindow(m_window.get());
        bring(page, Sample::directory());
        bring(page,
              directoryOf(QStringLiteral("27 November 2026"), QStringLiteral("1-9100000099")));
        QVERIFY(page->findChild<QPlainTextEdit *>()->hasFocus());
        // They stand above the words, so one goes back to them.
        QTest::keyClick(page->findChild<QPlainTextEdit *>(), Qt::Key_Backtab);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Backtab);
        QWidget *button = m_window->focusWidget();
        QCOMPARE(button->accessibleName(),
                 QStringLiteral("Confirm that Alder Grange continues as Alder Grange"));
        QTest::keyClick(button, Qt::Key_Return);
        QTRY_VERIFY(page->findChild<QPlainTextEdit *>()->hasFocus());
        const auto old = workflow::findHome(m_window->session(), QStringLiteral("1-9100000001"));
        const auto now = workflow::findHome(m_window->session(), QStringLiteral("1-9100000099"));
        QVERIFY(old->continuesAs == now->id);
        QVERIFY(workflow::continuations(m_window->session())->empty());
    }

    void continuationsAreDeclinedByKeyboard()
    {
        views::ImportPage *page = openPage();
        QApplication::setActiveWindow(m_window.get());
        bring(page, Sample::directory());
        bring(page,
              directoryOf(QStringLiteral("27 November 2026"), QStringLiteral("1-9100000099")));
        QTest::keyClick(page->findChild<QPlainTextEdit *>(), Qt::Key_Backtab);
        QWidget *button = m_window->focusWidget();
        QCOMPARE(button->accessibleName(),
                 QStringLiteral("Alder Grange and Alder Grange are two different homes"));
        QTest::keyClick(button, Qt::Key_Return);
        QTRY_VERIFY(page->findChild<QPlainTextEdit *>()->hasFocus());
        const auto old = workflow::findHome(m_window->session(), QStringLiteral("1-9100000001"));
        QVERIFY(!old->continuesAs);
        QVERIFY(workflow::continuations(m_window->session())->empty());
    }

    void anOlderFileIsTakenWhenWanted()
    {
        views::ImportPage *page = openPage();
        QApplication::setActiveWindow(m_window.get());
        bring(page, Sample::directory());
        page->look(directoryOf(QStringLiteral("13 November 2026"), QStringLiteral("1-9100000001"),
                               "Alder House"));
        QTRY_COMPARE(page->step(), QStringLiteral("authorities"));
        page->bringIn();
        QTRY_COMPARE(page->step(), QStringLiteral("authorities"));
        const auto *bar = m_window->findChild<views::MessageBar *>();
        QTRY_VERIFY2(bar->text().contains(QStringLiteral("older than the last")),
                     qPrintable(bar->text()));
        QCOMPARE(workflow::findHome(m_window->session(), QStringLiteral("1-9100000001"))->name,
                 QStringLiteral("Alder Grange"));
        auto *button = qobject_cast<QPushButton *>(m_window->focusWidget());
        QVERIFY(button);
        QCOMPARE(button->text(), QStringLiteral("Import it all the same"));
        QTest::keyClick(button, Qt::Key_Return);
        QTRY_COMPARE(page->step(), QStringLiteral("result"));
        QCOMPARE(workflow::findHome(m_window->session(), QStringLiteral("1-9100000001"))->name,
                 QStringLiteral("Alder House"));
    }

    void saysWhatIsWrongWithAFile()
    {
        views::ImportPage *page = openPage();
        const QString path = m_sample->path(QStringLiteral("letter.csv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear colleague\n");
        file.close();
        page->look(path);
        QTRY_COMPARE(page->step(), QStringLiteral("choose"));
        QCOMPARE(homes(), size_t(0));
    }
};

QTEST_MAIN(ImportPageTest)
#include "test_import_page.moc"
