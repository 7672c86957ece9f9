#include "sample.h"
#include "views/pages/contact_place.h"
#include "views/parts/rating_badge.h"
#include "views/parts/scrolled.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>
#include <memory>

/// Wants another height each time it is asked.
class Fickle : public QWidget {
public:
    Fickle() { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int) const override { return height() == 1000 ? 1001 : 1000; }
};

/// Every page on small screens and with large text: nothing is cut off, nothing scrolls sideways.
class LargeTextTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Sample> m_sample;

    static QString describe(const QWidget *widget)
    {
        return QStringLiteral("%1 %2 '%3'")
            .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                 widget->property("text").toString());
    }

    /// What is cut off or pushes its page wider than the window, in words.
    static QStringList faultsOf(const QWidget &page)
    {
        QStringList faults;
        for (const QScrollArea *area : page.findChildren<QScrollArea *>()) {
            if (!area->isVisible() || area->horizontalScrollBar()->maximum() == 0 ||
                area->objectName() == QLatin1StringView("sheets"))
                continue;
            faults += QStringLiteral("scrolls sideways by %1")
                          .arg(area->horizontalScrollBar()->maximum());
            for (const QWidget *widget : area->widget()->findChildren<QWidget *>()) {
                if (widget->isVisible() &&
                    widget->minimumSizeHint().width() > area->viewport()->width() * 3 / 4)
                    faults += describe(widget) +
                              QStringLiteral(" wants %1").arg(widget->minimumSizeHint().width());
            }
        }
        for (const QLabel *label : page.findChildren<QLabel *>()) {
            if (!label->isVisible() || label->text().isEmpty() || !label->wordWrap())
                continue;
            if (label->height() < label->heightForWidth(label->width()))
                faults += describe(label) + QStringLiteral(" is cut off below");
        }
        for (const QPushButton *button : page.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->width() < button->minimumSizeHint().width())
                faults += describe(button) + QStringLiteral(" is cut off");
        }
        return faults;
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        // The widest of the usual fonts, which the offscreen platform does not choose by itself.
        QApplication::setFont(QFont(QStringLiteral("DejaVu Sans")));
        m_sample = std::make_unique<Sample>();
    }
    void cleanup() { m_sample.reset(); }

    void whatATabHoldsIsSeen()
    {
        views::MainWindow window(m_sample->filled(), m_sample->preferences, m_sample->look);
        window.resize(1024, 768);
        window.show();
        QApplication::setActiveWindow(&window);
        window.visit({QStringLiteral("home"), m_sample->idOf(window.session())});
        auto *tabs = window.page()->findChild<QTabWidget *>();
        tabs->tabBar()->setFocus();
        QTest::keyClick(tabs->tabBar(), Qt::Key_Right);
        QCOMPARE(tabs->currentIndex(), 1);
        const QWidget *shown = tabs->currentWidget();
        QTRY_COMPARE(shown->visibleRegion().boundingRect().height(), shown->height());
    }

    void wordsFitIntoTheFilterOfHomes()
    {
        views::MainWindow window(m_sample->filled(), m_sample->preferences, m_sample->look);
        window.show();
        window.visit({QStringLiteral("homes")});
        const auto *filter = window.page()->findChild<QLineEdit *>(QStringLiteral("filter"));
        for (const QSize size : {QSize(1366, 768), QSize(1280, 768), QSize(1024, 768)}) {
            window.resize(size);
            QCoreApplication::processEvents();
            const int words = filter->fontMetrics().horizontalAdvance(filter->placeholderText());
            QVERIFY2(filter->width() > words, qPrintable(describe(filter)));
        }
    }

    void everyPageFits_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("1366 x 768") << QSize(1366, 768) << 100 << true;
        QTest::newRow("1024 x 768") << QSize(1024, 768) << 100 << true;
        QTest::newRow("1366 x 768 at 150%") << QSize(1366, 768) << 150 << true;
        QTest::newRow("1366 x 768 at 200%") << QSize(1366, 768) << 200 << true;
        QTest::newRow("1024 x 768 at 200%") << QSize(1024, 768) << 200 << true;
        QTest::newRow("1024 x 768 at 200%, nobody known") << QSize(1024, 768) << 200 << false;
    }
    void everyPageFits()
    {
        QFETCH(QSize, screen);
        QFETCH(int, percent);
        QFETCH(bool, isKnown);
        m_sample->look.wear({views::Theme::Light, 100});
        views::OpenFile file = m_sample->filled();
        const QString path = file.session->file().path();
        if (!isKnown)
            file.session->setOfficer({});
        const QString folder = m_sample->path(
            QStringLiteral("OneDrive - Samplebury Metropolitan Borough Council/Care homes"));
        QVERIFY(QDir().mkpath(folder));
        m_sample->preferences.setBackupFolderOf(path, folder);
        m_sample->preferences.setLastBackupOf(
            path,
            folder + QStringLiteral("/samplebury metropolitan borough council 2026-11-18.planner"),
            QDateTime(QDate(2026, 11, 18), QTime(9, 1), Qt::UTC));
        views::MainWindow window(std::move(file), m_sample->preferences, m_sample->look);
        window.resize(screen);
        window.show();
        const QString home = m_sample->idOf(window.session());
        QStringList faults;
        for (const views::PageEntry &entry : views::pages()) {
            // Shown first as it was, so that the size changes while it is there.
            m_sample->look.wear({views::Theme::Light, 100});
            window.visit({entry.key, home});
            QCoreApplication::processEvents();
            m_sample->look.wear({views::Theme::Light, percent});
            // What is laid out anew asks for more of it, a few times over.
            QStringList found;
            for (int turn = 0; turn < 10; ++turn) {
                QCoreApplication::processEvents();
                found = faultsOf(*window.page());
                const QSize least = window.minimumSizeHint();
                if (least.width() > screen.width() || least.height() > screen.height())
                    found += QStringLiteral("the window wants to be %1 by %2")
                                 .arg(least.width())
                                 .arg(least.height());
                if (found.isEmpty())
                    break;
            }
            for (const QString &fault : found)
                faults += entry.key + QStringLiteral(": ") + fault;
            window.resize(screen);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void aRatingHasRoomForItsWord()
    {
        m_sample->look.wear({views::Theme::Light, 100});
        for (const char *word : {"Red", "Amber", "Not known", "28 days or more"}) {
            views::RatingBadge badge;
            badge.setRating({}, subject::Colour::Red, QString::fromLatin1(word), false);
            badge.resize(badge.sizeHint());
            const QImage tight = badge.grab().toImage();
            badge.resize(badge.sizeHint() + QSize(200, 0));
            const QImage roomy = badge.grab().toImage();
            QCOMPARE(tight, roomy.copy(tight.rect()));
        }
    }

    void theListShowsWhenANextContactIsDue()
    {
        QString path;
        {
            views::OpenFile file = m_sample->filled();
            path = file.session->file().path();
        }
        m_sample->look.wear({views::Theme::Light, 100});
        m_sample->surroundings.clock.fixedToday = QDate(2027, 1, 20);
        auto file = views::openPlannerFile(path, m_sample->surroundings);
        QVERIFY(file.has_value());
        views::MainWindow window(std::move(*file), m_sample->preferences, m_sample->look);
        window.resize(1366, 768);
        window.show();
        QCoreApplication::processEvents();
        const auto *table = window.findChild<QTableView *>(QStringLiteral("homesTable"));
        QStringList overdue;
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                const QString text = table->model()->index(row, column).data().toString();
                if (!text.endsWith(QStringLiteral("overdue")))
                    continue;
                overdue += text;
                QVERIFY2(table->columnWidth(column) >=
                             table->fontMetrics().horizontalAdvance(text) +
                                 2 * views::space::related,
                         qPrintable(text));
            }
        }
        QVERIFY(!overdue.isEmpty());
    }

    void theFocusIsSeenAroundTexts()
    {
        m_sample->look.wear({views::Theme::HighContrast, 100});
        QWidget window;
        auto *text = new QPlainTextEdit(&window);
        auto *other = new QPushButton(QStringLiteral("Other"), &window);
        text->move(0, 40);
        window.resize(400, 300);
        window.show();
        QApplication::setActiveWindow(&window);
        const auto corner = [&text] { return text->grab().toImage().pixelColor(1, 1); };
        text->setFocus();
        QCOMPARE(corner(), QApplication::palette().color(QPalette::Highlight));
        other->setFocus();
        QVERIFY(corner() != QApplication::palette().color(QPalette::Highlight));
        m_sample->look.wear({views::Theme::Light, 100});
    }

    /// Its whole length is marked, in no way that reads as done.
    void workOfUnknownLengthIsSeen()
    {
        m_sample->look.wear({views::Theme::HighContrast, 100});
        QProgressBar bar;
        bar.setTextVisible(false);
        bar.resize(200, 10);
        const auto inked = [&bar] {
            const QImage image = bar.grab().toImage();
            int count = 0;
            for (int x = 0; x < image.width(); ++x) {
                for (int y = 0; y < image.height(); ++y)
                    count += image.pixelColor(x, y) ==
                             QApplication::palette().color(QPalette::Highlight);
            }
            return count;
        };
        bar.setRange(0, 1);
        bar.setValue(0);
        QCOMPARE(inked(), 0);
        bar.setValue(1);
        const int whole = inked();
        bar.setRange(0, 0);
        QVERIFY(inked() > 0);
        QVERIFY(inked() < whole / 2);
        m_sample->look.wear({views::Theme::Light, 100});
    }

    /// Two heights that call for each other do not go on for ever.
    void aPageThatCannotDecideIsShown()
    {
        QWidget page;
        auto *body = new QWidget;
        auto *layout = new QVBoxLayout(body);
        layout->addWidget(new Fickle);
        views::fillScrolled(&page, body);
        page.resize(400, 300);
        page.show();
        QCoreApplication::processEvents();
        QVERIFY(body->height() >= 1000);
    }

    /// Though its list, which has the focus elsewhere, lies beneath what is seen.
    void aComparisonBeginsAtItsTop()
    {
        views::OpenFile file = m_sample->filled();
        workflow::RecordRequest request;
        request.home = Sample::visited();
        request.officer = QStringLiteral("A. Example");
        request.date = QDate(2026, 9, 20);
        request.kind = QStringLiteral("visit");
        request.answers = {{QStringLiteral("IPC-01"), QStringLiteral("no")}};
        QVERIFY(workflow::recordReview(*file.session, request));
        m_sample->look.wear({views::Theme::Light, 200});
        views::MainWindow window(std::move(file), m_sample->preferences, m_sample->look);
        window.resize(1366, 768);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.visit({QStringLiteral("compare"), m_sample->idOf(window.session())});
        QTRY_COMPARE(QApplication::focusWidget(),
                     window.page()->findChild<QWidget *>(QStringLiteral("then")));
        QCoreApplication::processEvents();
        const auto *whole = window.page()->findChild<QScrollArea *>({}, Qt::FindDirectChildrenOnly);
        QCOMPARE(whole->verticalScrollBar()->value(), 0);
        m_sample->look.wear({views::Theme::Light, 100});
    }

    /// Scrolling past a field is no answer.
    void theWheelChangesNoValue()
    {
        m_sample->look.wear({views::Theme::Light, 100});
        QWidget window;
        QComboBox choice(&window);
        choice.addItems({QStringLiteral("By phone"), QStringLiteral("Seen on a visit")});
        QDateEdit day(QDate(2026, 11, 20), &window);
        window.show();
        for (QWidget *field : {static_cast<QWidget *>(&choice), static_cast<QWidget *>(&day)}) {
            field->setFocus();
            QWheelEvent down({5, 5}, field->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                             Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(field, &down);
            QVERIFY(!down.isAccepted()); // the page scrolls instead
        }
        QCOMPARE(choice.currentIndex(), 0);
        QCOMPARE(day.date(), QDate(2026, 11, 20));
    }

    /// In a window that begins in a contact, which is shown only when its tabs are there.
    void theSectionsAreSeenWhereOneStopped()
    {
        m_sample->look.wear({views::Theme::Light, 100});
        views::OpenFile file = m_sample->filled();
        workflow::RecordRequest request;
        request.home = Sample::visited();
        request.officer = QStringLiteral("A. Example");
        request.date = file.session->today();
        request.kind = QStringLiteral("call");
        request.answers = {{QStringLiteral("IPC-01"), QStringLiteral("no")}};
        const auto recorded = workflow::recordReview(*file.session, request);
        QVERIFY(recorded);
        const QString call = recorded->review.text();
        m_sample->preferences.setQuestionOf(call, QStringLiteral("IPC-01"));
        m_sample->preferences.setPlaceOf(file.session->file().path(),
                                         {QStringLiteral("contact"), call});
        views::MainWindow window(std::move(file), m_sample->preferences, m_sample->look);
        window.show();
        QCOMPARE(window.location().page, QStringLiteral("contact"));
        const auto *tabs = window.page()->findChild<QTabBar *>(QStringLiteral("sections"));
        QTRY_VERIFY(tabs->height() >= tabs->fontMetrics().height());
    }

    void allSectionsOfAVisitFitIntoASmallScreen()
    {
        m_sample->look.wear({views::Theme::Light, 100});
        views::OpenFile file = m_sample->filled();
        const QDate today = file.session->today();
        views::MainWindow window(std::move(file), m_sample->preferences, m_sample->look);
        window.resize(1024, 768);
        window.show();
        window.visit(
            views::startOf(m_sample->idOf(window.session()), QStringLiteral("visit"), today));
        const auto *tabs = window.page()->findChild<QTabBar *>(QStringLiteral("sections"));
        QCOMPARE(tabs->count(), 5);
        QTRY_VERIFY(tabs->width() > 0);
        QVERIFY(tabs->sizeHint().width() <= tabs->width());
    }

    void wordsFollowTheSizeChosen()
    {
        m_sample->look.wear({views::Theme::Light, 100});
        views::TextLabel label(views::TextRole::Title, QStringLiteral("Homes"));
        auto *within = new views::TextLabel(views::TextRole::Caption, QStringLiteral("caption"));
        QWidget around;
        within->setParent(&around);
        const qreal before = within->font().pointSizeF();
        const qreal title = label.font().pointSizeF();
        m_sample->look.wear({views::Theme::Light, 200});
        QCOMPARE(within->font().pointSizeF(), 2 * before);
        QCOMPARE(label.font().pointSizeF(), 2 * title);
    }
};

QTEST_MAIN(LargeTextTest)
#include "test_large_text.moc"
