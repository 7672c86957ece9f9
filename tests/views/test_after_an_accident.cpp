#include "sample.h"
#include "views/desk.h"
#include "views/parts/message_bar.h"
#include "workflow/backups.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <memory>

/// What an officer meets when a laptop lost power, a disk failed or a file was put back.
class AfterAnAccidentTest : public QObject {
    Q_OBJECT

    static constexpr qsizetype pageSize = 4096;
    static constexpr int longest = 30'000; // milliseconds

    std::unique_ptr<Sample> m_sample;
    std::unique_ptr<views::Desk> m_desk;

    QString path() const { return m_sample->path(QStringLiteral("filled.planner")); }

    QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void overwrite(const QByteArray &bytes) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void damagePage(qsizetype page) const
    {
        overwrite(bytes().replace(page * pageSize, pageSize, QByteArray(pageSize, '\xa5')));
    }

    void start()
    {
        m_desk.reset();
        m_desk = std::make_unique<views::Desk>(m_sample->surroundings, m_sample->preferences,
                                               m_sample->look);
        m_desk->begin(path());
        if (QWidget *window = m_desk->startWindow())
            QApplication::setActiveWindow(window);
    }
    QString message() const
    {
        return m_desk->mainWindow()->findChild<views::MessageBar *>()->text();
    }
    QString words() const
    {
        QStringList texts;
        for (QLabel *label : m_desk->startWindow()->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(QLatin1Char('\n'));
    }
    void press(const char *name)
    {
        auto *button = m_desk->startWindow()->findChild<QPushButton *>(QString::fromLatin1(name));
        QTRY_VERIFY_WITH_TIMEOUT(button->isVisible() && button->hasFocus(), longest);
        QTest::keyClick(button, Qt::Key_Return);
    }
    QStringList filesBeside(const char *pattern) const
    {
        return QDir(m_sample->folder.path()).entryList({QString::fromLatin1(pattern)}, QDir::Files);
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_sample = std::make_unique<Sample>();
        m_sample->filled();
    }
    void cleanup()
    {
        m_desk.reset();
        m_sample.reset();
    }

    void aDamagedFileIsMendedByKeyboard()
    {
        damagePage(0);
        const QByteArray damaged = bytes();
        start();
        QVERIFY(!m_desk->mainWindow());
        QVERIFY2(words().contains(QStringLiteral("The file is damaged")), qPrintable(words()));
        QCOMPARE(bytes(), damaged);
        press("mend");
        press("openMended");
        QTRY_VERIFY(m_desk->mainWindow());
        workflow::Session &session = m_desk->mainWindow()->session();
        QCOMPARE(session.file().path(), path());
        QCOMPARE(workflow::homes(session)->size(), size_t(3));
        const QStringList kept = filesBeside("filled damaged 2026-11-20*");
        QCOMPARE(kept.size(), 1);
        QFile file(m_sample->path(kept.front()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), damaged);
    }

    void itsBackupIsPutBackByKeyboard_data()
    {
        QTest::addColumn<bool>("isAllLost");
        QTest::newRow("a page is damaged") << false;
        QTest::newRow("nothing can be read") << true;
    }

    void itsBackupIsPutBackByKeyboard()
    {
        QFETCH(bool, isAllLost);
        const QString backup = m_sample->path(QStringLiteral("backups/by hand.planner"));
        QVERIFY(workflow::makeBackup(path(), backup, m_sample->surroundings));
        if (isAllLost) {
            QFile file(path());
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(QByteArray(3 * pageSize, 'x'));
        } else {
            damagePage(0);
        }
        start();
        QVERIFY2(words().contains(QStringLiteral("20 November 2026")), qPrintable(words()));
        auto *putBack = m_desk->startWindow()->findChild<QPushButton *>(QStringLiteral("putBack"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(putBack->hasFocus());
        press("putBack");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->mainWindow(), longest);
        QCOMPARE(workflow::homes(m_desk->mainWindow()->session())->size(), size_t(3));
        QCOMPARE(filesBeside("filled before restoring*.planner").size(), 1);
    }

    /// Opening does not read every page: the backup of the day does.
    void damageThatTheBackupFinds()
    {
        const QByteArray sound = bytes();
        const qsizetype entry = sound.indexOf("{\"name\":\"Samplebury\"}");
        QVERIFY(entry > 0);
        damagePage(entry / pageSize);
        start();
        QVERIFY(m_desk->mainWindow());
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->startWindow() && !m_desk->mainWindow(), longest);
        QApplication::setActiveWindow(m_desk->startWindow());
        QVERIFY(filesBeside("backups/*").isEmpty());
        press("mend");
        QTRY_VERIFY_WITH_TIMEOUT(words().contains(QStringLiteral("could not be read")), longest);
        press("openMended");
        QTRY_VERIFY(m_desk->mainWindow());
        // The mended file is sound: its backup is made.
        QTRY_VERIFY_WITH_TIMEOUT(
            QFile::exists(m_sample->path(QStringLiteral("backups/filled 2026-11-20.planner"))),
            longest);
        QVERIFY(m_desk->mainWindow());
    }

    void whatIsNoPlannerFileIsNotMended()
    {
        overwrite("Dear manager, thank you for the visit. "
                  "Dear manager, thank you for the visit. Dear manager, thank you.");
        start();
        QVERIFY(!words().contains(QStringLiteral("damaged")));
        QVERIFY2(m_desk->startWindow()->findChild<views::MessageBar *>()->text().contains(
                     QStringLiteral("not a planner file")),
                 qPrintable(words()));
    }

    void aWindowThatStopped()
    {
        QFile lock(path() + QStringLiteral(".lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        // A process that is gone: no number is that high.
        lock.write("99999999\nviews_after_an_accident\n" + QSysInfo::machineHostName().toUtf8() +
                   "\n");
        lock.close();
        start();
        QVERIFY2(message().contains(QStringLiteral("stopped while this file was open")),
                 qPrintable(message()));
        QVERIFY(!m_desk->mainWindow()->session().file().isReadOnly());
        start();
        QCOMPARE(message(), QString());
    }

    void aFileThatWasPutBack()
    {
        const QByteArray older = bytes();
        {
            auto file = views::openPlannerFile(path(), m_sample->surroundings);
            QVERIFY(file);
            QVERIFY(workflow::officerNamed(*file->session, QStringLiteral("B. Example")));
        }
        overwrite(older);
        start();
        QVERIFY2(
            message().contains(QStringLiteral("older than when it was last used on this laptop")),
            qPrintable(message()));
    }

    void aClockThatWasSetBack()
    {
        m_sample->surroundings.clock.now = [] {
            return QDateTime(QDate(2026, 11, 10), QTime(9, 0), Qt::UTC);
        };
        start();
        QVERIFY2(message().contains(QStringLiteral("The clock of this laptop says 10 November")),
                 qPrintable(message()));
    }

    /// As on a full disk, where SQLite cannot make what it writes to first.
    void aFileThatCannotBeWrittenIsShown()
    {
        QVERIFY(QDir().mkpath(path() + QStringLiteral("-wal")));
        start();
        QVERIFY(m_desk->mainWindow());
        QVERIFY(m_desk->mainWindow()->session().file().isReadOnly());
        QVERIFY2(message().contains(QStringLiteral("only shown")), qPrintable(message()));
    }
};

QTEST_MAIN(AfterAnAccidentTest)
#include "test_after_an_accident.moc"
