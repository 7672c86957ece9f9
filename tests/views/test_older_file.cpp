#include "models/store/older_file.h"
#include "sample.h"
#include "store/updating.h"
#include "views/desk.h"
#include "views/parts/message_bar.h"
#include "views/parts/waiting_form.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <memory>

/// A file of an earlier version, opened in the window.
class OlderFileTest : public QObject {
    Q_OBJECT

    static constexpr int longest = 30'000; // milliseconds

    std::unique_ptr<Sample> m_sample;
    std::unique_ptr<views::Desk> m_desk;

    QString path() const { return m_sample->path(QStringLiteral("filled.planner")); }
    QString backups() const { return m_sample->path(QStringLiteral("backups")); }
    QStringList copies() const
    {
        return QDir(backups()).entryList({QStringLiteral("filled before update from version 1 *")},
                                         QDir::Files);
    }
    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void start()
    {
        m_desk.reset();
        m_desk = std::make_unique<views::Desk>(m_sample->surroundings, m_sample->preferences,
                                               m_sample->look);
        m_desk->begin(path());
    }
    views::WaitingForm *waiting() const
    {
        return m_desk->startWindow()->findChild<views::WaitingForm *>();
    }
    QString waitingWords() const { return waiting()->findChild<QLabel *>()->text(); }
    static QString saidIn(QWidget *window)
    {
        return window->findChild<views::MessageBar *>()->text();
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_sample = std::make_unique<Sample>();
        m_sample->filled();
        store::Database database(path(), store::Database::Mode::ReadWrite);
        store_tests::dropPlans(database);
        database.execute(store_tests::withoutNotes);
        database.execute("PRAGMA journal_mode = DELETE");
    }
    void cleanup()
    {
        m_desk.reset();
        m_sample.reset();
    }

    void isBroughtUpToDateBeforeItsWindow()
    {
        start();
        // There is a window at once, with words, while the work is done elsewhere.
        QVERIFY(!m_desk->mainWindow());
        QVERIFY(m_desk->startWindow()->isVisible());
        QVERIFY(waiting()->isVisible() && waiting()->isAtWork());
        QVERIFY2(waitingWords().contains(QStringLiteral("Your records are safe")),
                 qPrintable(waitingWords()));
        auto *bar = waiting()->findChild<QProgressBar *>();
        QVERIFY(bar->isVisible());
        QVERIFY(!bar->accessibleName().isEmpty());
        QSignalSpy far(bar, &QProgressBar::valueChanged);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->mainWindow(), longest);
        QVERIFY(far.size() > 3);
        QVERIFY(std::is_sorted(far.begin(), far.end(), [](const auto &one, const auto &other) {
            return one.first().toInt() < other.first().toInt();
        }));
        QCOMPARE(workflow::homes(m_desk->mainWindow()->session())->size(), size_t(3));
        QVERIFY(!m_desk->mainWindow()->session().file().isReadOnly());
        QCOMPARE(copies().size(), 1);
        QVERIFY2(saidIn(m_desk->mainWindow()).contains(copies().front()),
                 qPrintable(saidIn(m_desk->mainWindow())));
        QTRY_VERIFY(!m_desk->startWindow());
    }

    void closingMeanwhileStopsItFirst()
    {
        start();
        QVERIFY(!m_desk->startWindow()->close());
        QVERIFY(m_desk->startWindow()->isVisible());
        QVERIFY2(waitingWords().contains(QStringLiteral("closes as soon as")),
                 qPrintable(waitingWords()));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->startWindow(), longest);
        QVERIFY(!m_desk->mainWindow());
        QVERIFY(store::isOfEarlierVersion(path()));
        // The next opening begins again.
        start();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->mainWindow(), longest);
        QCOMPARE(workflow::homes(m_desk->mainWindow()->session())->size(), size_t(3));
        QCOMPARE(copies().size(), 1);
    }

    void withoutACopyItStaysAsItIs()
    {
        QFile noFolder(backups());
        QVERIFY(noFolder.open(QIODevice::WriteOnly));
        const QByteArray before = bytes();
        start();
        QTRY_VERIFY_WITH_TIMEOUT(!waiting()->isAtWork(), longest);
        QVERIFY2(saidIn(m_desk->startWindow()).contains(QStringLiteral("no checked copy")),
                 qPrintable(saidIn(m_desk->startWindow())));
        QVERIFY(!m_desk->mainWindow());
        QCOMPARE(bytes(), before);
    }

    void aDamagedOneIsMended()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qsizetype entry = bytes().indexOf("{\"name\":\"Samplebury\"}");
        QVERIFY(entry > 0);
        QVERIFY(file.seek(entry / 4096 * 4096));
        file.write(QByteArray(4096, '\xa5'));
        file.close();
        const QByteArray damaged = bytes();
        start();
        auto *mend = m_desk->startWindow()->findChild<QPushButton *>(QStringLiteral("mend"));
        QTRY_VERIFY_WITH_TIMEOUT(mend->isVisible(), longest);
        QCOMPARE(bytes(), damaged);
        QCOMPARE(copies(), QStringList());
    }
};

QTEST_MAIN(OlderFileTest)
#include "test_older_file.moc"
