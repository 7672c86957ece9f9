#include "sample.h"
#include "views/pages/import_page.h"

#include <QListWidget>
#include <QObject>
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
