#include "sample.h"
#include "store/backup.h"
#include "views/pages/logo_field.h"
#include "views/parts/message_bar.h"
#include "workflow/council.h"
#include "workflow/summary.h"

#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTest>
#include <memory>

/// What an officer sets: who they are, the council and its logo, how the window looks, backups.
class SettingsPageTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Sample> m_sample;
    std::unique_ptr<views::MainWindow> m_window;

    void open(views::OpenFile file)
    {
        m_window = std::make_unique<views::MainWindow>(std::move(file), m_sample->preferences,
                                                       m_sample->look);
        m_window->resize(1366, 768);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        m_window->visit({QStringLiteral("settings")});
    }

    template <typename Widget>
    Widget *part(const char *name) const
    {
        return m_window->page()->findChild<Widget *>(QString::fromLatin1(name));
    }

    /// Types into a field and leaves it.
    void enter(const char *name, const QString &text)
    {
        auto *line = part<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        if (text.isEmpty())
            QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Tab);
    }

    workflow::Session &session() const { return m_window->session(); }
    QString path() const { return m_window->session().file().path(); }
    subject::Officer officer() const { return **workflow::currentOfficer(session()); }
    QString message() const { return m_window->findChild<views::MessageBar *>()->text(); }

    QString picture(const QString &name, const QSize &size) const
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkBlue);
        if (!image.save(m_sample->path(name)))
            qFatal("no picture");
        return m_sample->path(name);
    }

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

    void theOfficerIsKept()
    {
        open(m_sample->filled());
        QVERIFY(part<QLineEdit>("officerName")->hasFocus());
        enter("officerName", QStringLiteral("Alex Example"));
        enter("officerRole", QStringLiteral("Quality officer"));
        enter("officerEmail", QStringLiteral("alex@samplebury.example"));
        enter("officerTelephone", QStringLiteral("01632 960199"));
        const subject::Officer kept = officer();
        QCOMPARE(kept.name, QStringLiteral("Alex Example"));
        QCOMPARE(kept.role, QStringLiteral("Quality officer"));
        QCOMPARE(kept.email, QStringLiteral("alex@samplebury.example"));
        QCOMPARE(kept.telephone, QStringLiteral("01632 960199"));
        QCOMPARE(m_window->findChild<QComboBox *>(QStringLiteral("officer"))->currentText(),
                 QStringLiteral("Alex Example"));
        QVERIFY(message().isEmpty());
    }

    void aNameThatCannotBeStaysInTheField()
    {
        open(m_sample->filled());
        QVERIFY(workflow::officerNamed(session(), QStringLiteral("Sam Sample")).has_value());
        enter("officerName", QStringLiteral("sam sample"));
        QVERIFY2(message().contains(QStringLiteral("another officer")), qPrintable(message()));
        QCOMPARE(part<QLineEdit>("officerName")->text(), QStringLiteral("sam sample"));
        QCOMPARE(officer().name, QStringLiteral("A. Example"));
        // Leaving the field once more tries once more.
        enter("officerName", QStringLiteral("A. Sample"));
        QCOMPARE(officer().name, QStringLiteral("A. Sample"));
    }

    void whoIsUnknownIsAskedFor()
    {
        views::OpenFile file = m_sample->filled();
        file.session->setOfficer({});
        open(std::move(file));
        QVERIFY(!part<QLineEdit>("officerName")->isEnabled());
        QVERIFY(part<QLineEdit>("council")->hasFocus());
        auto *choice = m_window->findChild<QComboBox *>(QStringLiteral("officer"));
        choice->setCurrentIndex(1);
        Q_EMIT choice->activated(1);
        QVERIFY(part<QLineEdit>("officerName")->isEnabled());
        QCOMPARE(part<QLineEdit>("officerName")->text(), QStringLiteral("A. Example"));
    }

    void theCouncilIsKept()
    {
        open(m_sample->filled());
        enter("council", QStringLiteral("Samplebury Borough Council"));
        enter("safeguarding_telephone", QStringLiteral("01632 960106"));
        const auto council = workflow::authority(session());
        QCOMPARE(council->name, QStringLiteral("Samplebury Borough Council"));
        QCOMPARE(council->safeguarding.telephone, QStringLiteral("01632 960106"));
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("Samplebury Borough Council")));
    }

    void whatOthersChangeIsShown()
    {
        open(m_sample->filled());
        auto *typed = part<QLineEdit>("privacyPage");
        typed->setFocus();
        QTest::keyClicks(typed, QStringLiteral("https://samp"));
        const auto other = workflow::Session::open(path(), store::PlannerFile::Access::Write,
                                                   m_sample->surroundings);
        const auto before = workflow::authority(**other);
        subject::Authority after = *before;
        after.keepYears = 8;
        after.privacyPage = QStringLiteral("https://other.example");
        QVERIFY(workflow::saveAuthority(**other, *before, after).has_value());
        QTRY_COMPARE(part<QLineEdit>("keepYears")->text(), QStringLiteral("8"));
        // Not what is being typed.
        QCOMPARE(typed->text(), QStringLiteral("https://samp"));
    }

    void aLogoIsShownAndRemoved()
    {
        open(m_sample->filled());
        QVERIFY(!part<QLabel>("logo")->isVisible());
        QVERIFY(!part<QPushButton>("removeLogo")->isVisible());
        auto *field = m_window->page()->findChild<views::LogoField *>();
        field->take(picture(QStringLiteral("logo.png"), {700, 200}));
        QVERIFY(part<QLabel>("logo")->isVisible());
        QVERIFY(!part<QLabel>("logo")->pixmap().isNull());
        QVERIFY(!part<QLabel>("logo")->accessibleName().isEmpty());
        const auto home = workflow::findHome(session(), Sample::visited());
        const auto logoOnPaper = [&] {
            return workflow::homeSummary(session(), home->id, papers::Audience::Home)
                ->sections.first()
                .header.logo;
        };
        QVERIFY(!logoOnPaper().isEmpty());
        QTest::keyClick(part<QPushButton>("removeLogo"), Qt::Key_Return);
        QVERIFY(!part<QLabel>("logo")->isVisible());
        QVERIFY(part<QPushButton>("chooseLogo")->hasFocus());
        QVERIFY(logoOnPaper().isEmpty());
    }

    void whatIsNoLogoIsRefused()
    {
        open(m_sample->filled());
        m_window->page()->findChild<views::LogoField *>()->take(Sample::directory());
        QVERIFY2(message().contains(QStringLiteral("not a picture")), qPrintable(message()));
        QVERIFY(workflow::logo(session())->isEmpty());
        QVERIFY(!part<QLabel>("logo")->isVisible());
    }

    void backupsGoToAnotherFolder()
    {
        open(m_sample->filled());
        auto *state = part<QLabel>("backupState");
        const QDate today(2026, 11, 20);
        const QString beside =
            store::dailyBackupName(path(), store::defaultBackupFolder(path()), today);
        QTRY_VERIFY(QFile::exists(beside));
        const QString folder = m_sample->path(QStringLiteral("OneDrive - Samplebury"));
        QVERIFY(QDir().mkpath(folder));
        enter("backupFolder", folder);
        QCOMPARE(m_sample->preferences.backupFolderOf(path()), folder);
        const QString there = store::dailyBackupName(path(), folder, today);
        QTRY_VERIFY2(state->text().contains(there), qPrintable(state->text()));
        QVERIFY(state->text().contains(QStringLiteral("today at 2:32pm")));
        QVERIFY(QFile::exists(there));
        QVERIFY(!part<QLabel>("backupProblem")->isVisible());
    }

    void aFolderThatIsNotThereIsSaid()
    {
        open(m_sample->filled());
        enter("backupFolder", m_sample->path(QStringLiteral("nowhere")));
        auto *problem = part<QLabel>("backupProblem");
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(QStringLiteral("There is no folder")),
                 qPrintable(problem->text()));
        QVERIFY(m_sample->preferences.backupFolderOf(path()).isEmpty());
        enter("backupFolder", QStringLiteral("backups"));
        QVERIFY(m_sample->preferences.backupFolderOf(path()).isEmpty());
    }

    void aFolderThatIsGoneIsSaid()
    {
        views::OpenFile file = m_sample->filled();
        const QString planner = file.session->file().path();
        const QString folder = m_sample->path(QStringLiteral("stick"));
        m_sample->preferences.setBackupFolderOf(planner, folder);
        open(std::move(file));
        QVERIFY(part<QLabel>("backupProblem")->isVisible());
        // The backup was made all the same, beside the file, and the window says so.
        QTRY_VERIFY2(message().contains(QStringLiteral("beside the planner file")),
                     qPrintable(message()));
        QVERIFY(message().contains(folder));
        QVERIFY(QFile::exists(store::dailyBackupName(planner, store::defaultBackupFolder(planner),
                                                     QDate(2026, 11, 20))));
        QVERIFY(!QFile::exists(folder));
    }

    void questionSetsAreListed()
    {
        open(m_sample->filled());
        const QAbstractItemModel *rows = part<QTableView>("questionSets")->model();
        QStringList all;
        for (int row = 0; row < rows->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < rows->columnCount(); ++column)
                cells += rows->index(row, column).data().toString();
            all += cells.join(QStringLiteral(" | "));
        }
        const auto editions = session().library().all();
        QCOMPARE(all.size(), int(editions.size()));
        QCOMPARE(all.first(), QStringLiteral("winter 2026 | 1 October 2026 | %1 | In force")
                                  .arg(editions.back()->questions.size()));
        QCOMPARE(all.last(), QStringLiteral("winter 2020 | 1 October 2020 | %1 | ")
                                 .arg(editions.front()->questions.size()));
    }

    void theLookFollowsAtOnce()
    {
        open(m_sample->filled());
        const qreal before = QApplication::font().pointSizeF();
        part<QComboBox>("textSize")->setCurrentIndex(4);
        QCOMPARE(QApplication::font().pointSizeF(), 2 * before);
        part<QComboBox>("theme")->setCurrentIndex(int(views::Theme::HighContrast));
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::black));
        QCOMPARE(m_sample->preferences.appearance(),
                 (views::Appearance{views::Theme::HighContrast, 200}));
        // Made smaller with a key, the page follows.
        m_window->scaleText(-25);
        QCOMPARE(part<QComboBox>("textSize")->currentText(), QStringLiteral("175%"));
        m_sample->look.wear({views::Theme::Light, 100});
    }

    void everythingIsReachedByTab()
    {
        open(m_sample->filled());
        auto *scroll = m_window->page()->findChild<QScrollArea *>();
        const QWidget *first = m_window->focusWidget();
        QStringList reached;
        for (int turn = 0; turn < 200; ++turn) {
            QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
            const QWidget *now = m_window->focusWidget();
            if (now == first)
                break;
            if (!m_window->page()->isAncestorOf(now))
                continue;
            reached += now->objectName();
            QRect part = now->rect();
            if (const auto *table = qobject_cast<const QTableView *>(now))
                part = table->visualRect(table->currentIndex());
            const QRect place(now->mapTo(scroll->viewport(), part.topLeft()), part.size());
            QVERIFY2(scroll->viewport()->rect().contains(place), qPrintable(now->objectName()));
        }
        QCOMPARE(m_window->focusWidget(), first);
        for (const char *name :
             {"officerTelephone", "council", "chooseLogo", "theme", "textSize", "backupFolder",
              "questionSets", "support_name", "safeguarding_hours"})
            QVERIFY2(reached.contains(QString::fromLatin1(name)), name);
    }

    void whoOnlyReadsChangesNothing()
    {
        views::OpenFile first = m_sample->filled();
        auto second = views::openPlannerFile(first.session->file().path(), m_sample->surroundings);
        QVERIFY(second.has_value());
        open(std::move(*second));
        for (const char *name : {"council", "support_name"})
            QVERIFY2(part<QLineEdit>(name)->isReadOnly(), name);
        QVERIFY(!part<QPushButton>("chooseLogo")->isEnabled());
        QVERIFY(!part<QLineEdit>("backupFolder")->isEnabled());
        QVERIFY(message().isEmpty());
    }
};

QTEST_MAIN(SettingsPageTest)
#include "test_settings_page.moc"
