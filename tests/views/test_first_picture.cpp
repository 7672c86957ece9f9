#include "lists/list_model.h"
#include "sample.h"
#include "views/homes_ahead.h"
#include "views/parts/after_paint.h"
#include "views/parts/rows_view.h"
#include "views/parts/text_label.h"

#include <QLabel>
#include <QTest>
#include <memory>

/// What a window needs later than its first picture comes after it, and is right when it is there.
class FirstPictureTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Sample> m_sample;

    views::OpenFile withOutbreak()
    {
        views::OpenFile file = m_sample->filled();
        workflow::RecordRequest request;
        request.home = QStringLiteral("Cedar View"); // nothing else is known of it that day
        request.officer = QStringLiteral("A. Example");
        request.answers = {{QStringLiteral("IPC-11"), QStringLiteral("open")}};
        if (const auto recorded = workflow::recordReview(*file.session, request); !recorded)
            qFatal("%s", qUtf8Printable(recorded.error().message));
        return file;
    }

    static views::HomesAhead homesAheadOf(const views::OpenFile &file)
    {
        std::promise<std::optional<views::HomesAhead::Read>> read;
        views::HomesAhead ahead(read.get_future());
        const store::PlannerFile &planner = file.session->file();
        views::HomesAhead::read(planner.path(), planner.surroundings(), read);
        return ahead;
    }

    std::unique_ptr<views::MainWindow> window()
    {
        return std::make_unique<views::MainWindow>(withOutbreak(), m_sample->preferences,
                                                   m_sample->look);
    }

    /// The flags of every home, one after the other.
    static QString flagsIn(const views::MainWindow &window)
    {
        const auto *list = window.findChild<views::RowsView *>(QStringLiteral("homesTable"));
        const auto *rows = dynamic_cast<const lists::ListModel *>(list->model());
        QString all;
        for (int column = 0; column < rows->gridColumns(); ++column) {
            for (int row = 0; rows->head(column).key == u"flags" && row < rows->gridRows(); ++row)
                all += rows->cellText(row, column);
        }
        return all;
    }

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_sample = std::make_unique<Sample>();
    }
    void cleanup() { m_sample.reset(); }

    void workWaitsForThePicture()
    {
        QWidget widget;
        int done = 0;
        views::afterFirstPaint(&widget, [&done] { ++done; });
        QCoreApplication::processEvents();
        QCOMPARE(done, 0);
        widget.show();
        QTRY_COMPARE(done, 1);
        widget.repaint();
        QCoreApplication::processEvents();
        QCOMPARE(done, 1);
    }

    /// Qt paints nothing that others cover.
    void coveredWidgetsCountToo()
    {
        QWidget widget;
        QWidget cover(&widget);
        cover.setAutoFillBackground(true);
        cover.resize(4000, 4000);
        int done = 0;
        views::afterFirstPaint(&widget, [&done] { ++done; });
        widget.show();
        QTRY_COMPARE(done, 1);
    }

    void flagsComeLaterWhereNobodySeesThem()
    {
        const auto shown = window();
        QCOMPARE(flagsIn(*shown), QString());
        shown->show();
        QTRY_VERIFY(!flagsIn(*shown).isEmpty());
        const QString flags = flagsIn(*shown);
        shown->changed();
        QCOMPARE(flagsIn(*shown), flags);
        const auto rows = workflow::homes(shown->session());
        QString all;
        for (const lists::HomeRow &row : *rows)
            all += row.flags.join(QStringLiteral("; "));
        QCOMPARE(flags, all);
    }

    void homesAreReadBesideTheWindow()
    {
        views::OpenFile file = withOutbreak();
        const auto ahead = std::make_shared<views::HomesAhead>(homesAheadOf(file));
        file.homesAhead = ahead;
        views::MainWindow shown(std::move(file), m_sample->preferences, m_sample->look);
        const auto *list = shown.findChild<views::RowsView *>(QStringLiteral("homesTable"));
        const auto *rows = dynamic_cast<const lists::ListModel *>(list->model());
        const auto homes = workflow::homes(shown.session());
        QVERIFY(!homes->empty());
        QCOMPARE(rows->gridRows(), int(homes->size()));
        QVERIFY(!ahead->take(shown.session())); // the page has them
    }

    void homesReadAheadAreThoseOfTheFile()
    {
        const views::OpenFile file = withOutbreak();
        const auto rows = homesAheadOf(file).take(*file.session);
        QVERIFY(rows.has_value());
        const auto homes = workflow::homes(*file.session);
        QCOMPARE(rows->size(), homes->size());
        for (size_t i = 0; i < rows->size(); ++i) {
            QCOMPARE(lists::homeIdentity(rows->at(i)), lists::homeIdentity(homes->at(i)));
            QVERIFY(rows->at(i).colours == homes->at(i).colours);
        }
    }

    void homesReadAheadGiveWayToWhatSomebodyWrote()
    {
        const views::OpenFile file = withOutbreak();
        views::HomesAhead ahead = homesAheadOf(file);
        const store::PlannerFile &planner = file.session->file();
        const auto other = workflow::Session::open(
            planner.path(), store::PlannerFile::Access::Write, planner.surroundings());
        QVERIFY(workflow::officerNamed(**other, QStringLiteral("B. Example")));
        QVERIFY(!ahead.take(*file.session));
    }

    void homesAreReadAheadOnlyForTheirList()
    {
        const QString path = QStringLiteral("/somewhere/a.planner");
        views::Preferences &preferences = m_sample->preferences;
        QVERIFY(views::HomesAhead::isShownFirst(preferences, path));
        preferences.setPlaceOf(path, {QStringLiteral("actions")});
        QVERIFY(!views::HomesAhead::isShownFirst(preferences, path));
        preferences.setPlaceOf(path, {QStringLiteral("homes")});
        QVERIFY(views::HomesAhead::isShownFirst(preferences, path));
        preferences.setColumnsOf(QStringLiteral("homes"), {QStringLiteral("flags")});
        QVERIFY(!views::HomesAhead::isShownFirst(preferences, path));
    }

    void flagsAreThereAtOnceWhereTheyAreSeen()
    {
        m_sample->preferences.setColumnsOf(QStringLiteral("homes"),
                                           {QStringLiteral("home"), QStringLiteral("flags")});
        QVERIFY(!flagsIn(*window()).isEmpty());
    }

    void remembersHeightsOfOneTextOnly()
    {
        const QString longText = QStringLiteral("Words that need several lines. ").repeated(9);
        views::TextLabel label(views::TextRole::Body, longText);
        label.setWordWrap(true);
        const auto measured = [&label](int width) {
            QLabel fresh(label.text());
            fresh.setFont(label.font());
            fresh.setTextFormat(label.textFormat());
            fresh.setWordWrap(label.wordWrap());
            fresh.setContentsMargins(label.contentsMargins());
            fresh.setMargin(label.margin());
            return fresh.heightForWidth(width);
        };
        const auto isRight = [&] {
            for (int round = 0; round < 2; ++round) {
                for (const int width : {80, 200, 1000}) {
                    if (label.heightForWidth(width) != measured(width))
                        return false;
                }
            }
            return true;
        };
        QVERIFY(label.heightForWidth(80) > label.heightForWidth(1000));
        QVERIFY(isRight());
        label.setText(longText.repeated(2));
        QVERIFY(isRight());
        label.setMargin(7);
        QVERIFY(isRight());
        label.setContentsMargins(0, 30, 0, 0);
        QVERIFY(isRight());
        m_sample->look.wear({views::Theme::Light, 200});
        QVERIFY(isRight());
        label.setWordWrap(false);
        QVERIFY(isRight());
    }
};

QTEST_MAIN(FirstPictureTest)
#include "test_first_picture.moc"
