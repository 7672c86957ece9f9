#include "sample.h"
#include "views/desk.h"
#include "views/parts/message_bar.h"
#include "workflow/backups.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <memory>

/// Where an officer finds the backups of a file, makes one and puts one back.
class BackupsPageTest : public QObject {
    Q_OBJECT

    static constexpr int longest = 30'000; // milliseconds

    std::unique_ptr<Sample> m_sample;
    std::unique_ptr<views::Desk> m_desk;

    QString path() const { return m_sample->path(QStringLiteral("filled.planner")); }
    QString daily() const
    {
        return m_sample->path(QStringLiteral("backups/filled 2026-11-20.planner"));
    }
    views::MainWindow &window() const { return *m_desk->mainWindow(); }
    QString message() const { return window().findChild<views::MessageBar *>()->text(); }

    template <typename Widget>
    Widget *part(const char *name) const
    {
        return window().page()->findChild<Widget *>(QString::fromLatin1(name));
    }
    QAbstractItemModel &rows() const { return *part<QTableView>("backups")->model(); }
    QStringList cellsOf(int row) const
    {
        QStringList cells;
        for (int column = 0; column < rows().columnCount(); ++column)
            cells += rows().index(row, column).data().toString();
        return cells;
    }
    QStringList chosen() const
    {
        return cellsOf(part<QTableView>("backups")->currentIndex().row());
    }
    QString rowOf(const QString &fileName) const
    {
        const QString file = QFileInfo(fileName).completeBaseName();
        for (int row = 0; row < rows().rowCount(); ++row) {
            const QStringList cells = cellsOf(row);
            if (cells.contains(file))
                return cells.join(QStringLiteral(" | "));
        }
        return {};
    }
    bool hasOfficer(const char *name) const
    {
        const auto officers = workflow::officers(window().session());
        return std::any_of(officers->begin(), officers->end(),
                           [name](const subject::Officer &officer) {
                               return officer.name == QLatin1StringView(name);
                           });
    }

    /// Opens the file, waits for the backup of the day, and goes to the page.
    void start(const std::function<void()> &meanwhile = {})
    {
        m_desk.reset();
        m_desk = std::make_unique<views::Desk>(m_sample->surroundings, m_sample->preferences,
                                               m_sample->look);
        m_desk->begin(path());
        QVERIFY(m_desk->mainWindow());
        QApplication::setActiveWindow(&window());
        QTRY_VERIFY_WITH_TIMEOUT(m_sample->preferences.lastBackupFileOf(path()) == daily(),
                                 longest);
        if (meanwhile)
            meanwhile();
        window().visit({QStringLiteral("backups")});
        QTRY_VERIFY_WITH_TIMEOUT(rows().rowCount() > 0, longest);
    }
    void press(const char *name)
    {
        auto *button = part<QPushButton>(name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
    }
    /// From the list, by keyboard alone, to the button that does it.
    void askToRestore()
    {
        auto *list = part<QTableView>("backups");
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(part<QLabel>("restoringMeans")->isVisible());
        QVERIFY(part<QLabel>("restoringMeans")->hasFocus());
    }
    void restoreNow()
    {
        const QPointer<views::MainWindow> before = m_desk->mainWindow();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(part<QPushButton>("restoreNow")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!before && m_desk->mainWindow(), longest);
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

    void saysWhatEachHolds()
    {
        start();
        const QString row = rowOf(QStringLiteral("filled 2026-11-20.planner"));
        QVERIFY2(
            row.startsWith(QStringLiteral("20 Nov 2026, 2:32pm | A. Example | Nothing | 3 | ")),
            qPrintable(row));
        QVERIFY2(row.contains(QStringLiteral("B | ")), qPrintable(row));
    }

    void isReachedFromSettings()
    {
        start();
        window().visit({QStringLiteral("settings")});
        press("backups");
        QCOMPARE(window().location().page, QStringLiteral("backups"));
    }

    void oneIsMadeNow()
    {
        start();
        press("makeBackup");
        const QString name = QStringLiteral("filled backup 2026-11-20 1432.planner");
        QTRY_VERIFY_WITH_TIMEOUT(!rowOf(name).isEmpty(), longest);
        QVERIFY2(message().contains(name), qPrintable(message()));
        QVERIFY(part<QPushButton>("makeBackup")->isEnabled());
    }

    void oneIsPutBackByKeyboard()
    {
        start([this] {
            QVERIFY(workflow::officerNamed(window().session(), QStringLiteral("B. Example")));
        });
        QVERIFY2(rowOf(QStringLiteral("filled 2026-11-20.planner"))
                     .contains(QStringLiteral("| 1 changes |")),
                 qPrintable(rowOf(QStringLiteral("filled 2026-11-20.planner"))));
        askToRestore();
        const QString kept = QStringLiteral("filled before restoring 2026-11-20 1432.planner");
        const QString words = part<QLabel>("restoringMeans")->text();
        QVERIFY2(words.contains(QStringLiteral("1 changes that are in the file now")),
                 qPrintable(words));
        QVERIFY2(words.contains(kept), qPrintable(words));
        // Escape leaves everything as it is.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!part<QLabel>("restoringMeans")->isVisible());
        QVERIFY(hasOfficer("B. Example"));
        askToRestore();
        restoreNow();
        QVERIFY(!hasOfficer("B. Example"));
        QCOMPARE(workflow::homes(window().session())->size(), size_t(3));
        QVERIFY2(message().contains(kept), qPrintable(message()));
        QTRY_VERIFY(!m_desk->startWindow());
        // What was there is one of the copies now, and lacks nothing.
        QApplication::setActiveWindow(&window());
        window().visit({QStringLiteral("backups")});
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(kept).contains(QStringLiteral("| Nothing |")), longest);
        part<QTableView>("backups")->setFocus();
        if (!chosen().contains(QFileInfo(kept).completeBaseName()))
            QTest::keyClick(part<QTableView>("backups"), Qt::Key_Down);
        QVERIFY2(chosen().contains(QFileInfo(kept).completeBaseName()),
                 qPrintable(chosen().join(QLatin1Char('|'))));
        askToRestore();
        QVERIFY2(part<QLabel>("restoringMeans")
                     ->text()
                     .contains(QStringLiteral("1 changes that are not in the file now")),
                 qPrintable(part<QLabel>("restoringMeans")->text()));
        restoreNow();
        QVERIFY(hasOfficer("B. Example"));
    }

    void aDamagedOneIsRefused()
    {
        start([this] {
            QFile file(daily());
            QVERIFY(file.open(QIODevice::ReadWrite));
            const qsizetype entry = file.readAll().indexOf("{\"name\":\"Samplebury\"}");
            QVERIFY(entry > 0 && file.seek(entry));
            file.write("{\"name\":\"Sam0lebury\"}");
        });
        askToRestore();
        restoreNow();
        QVERIFY2(message().contains(QStringLiteral("not sound")), qPrintable(message()));
        QCOMPARE(workflow::homes(window().session())->size(), size_t(3));
        QVERIFY(!window().session().file().isReadOnly());
        QCOMPARE(QDir(m_sample->folder.path())
                     .entryList({QStringLiteral("*restoring*")}, QDir::Files)
                     .size(),
                 0);
    }

    void aWindowThatOnlyShowsOffersNothing()
    {
        auto other = views::openPlannerFile(path(), m_sample->surroundings);
        QVERIFY(other);
        QVERIFY(workflow::makeBackup(path(), daily(), m_sample->surroundings));
        m_desk = std::make_unique<views::Desk>(m_sample->surroundings, m_sample->preferences,
                                               m_sample->look);
        m_desk->begin(path());
        QVERIFY(window().session().file().isReadOnly());
        window().visit({QStringLiteral("backups")});
        QTRY_VERIFY_WITH_TIMEOUT(rows().rowCount() > 0, longest);
        QVERIFY(!part<QPushButton>("makeBackup")->isEnabled());
        QVERIFY(!part<QPushButton>("restoreBackup")->isEnabled());
    }
};

QTEST_MAIN(BackupsPageTest)
#include "test_backups_page.moc"
