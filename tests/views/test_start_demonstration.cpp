// ctest-label: slow
#include "sample.h"
#include "views/desk.h"

#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <memory>

/// The demonstration, from its button to the list of its homes.
class StartDemonstrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDemonstrationIsMadeOnce()
    {
        failOnWarnings();
        Sample sample;
        qputenv("XDG_DATA_HOME", sample.path(QStringLiteral("data")).toLocal8Bit());
        const QDir folder(sample.path(QStringLiteral("data/views_start_demonstration")));
        // What an interruption left behind is no demonstration.
        QVERIFY(QDir().mkpath(folder.path()));
        QFile half(folder.filePath(QStringLiteral("demonstration.planner.unfinished")));
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.close();

        views::Desk desk(sample.surroundings, sample.preferences, sample.look);
        desk.begin({});
        const auto press = [&desk] {
            for (QPushButton *button : desk.startWindow()->findChildren<QPushButton *>()) {
                if (button->text() == QLatin1StringView("Try the demonstration"))
                    QTest::keyClick(button, Qt::Key_Return);
            }
        };
        press();
        QVERIFY(desk.startWindow()->findChild<QProgressBar *>()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(desk.mainWindow(), 240'000);
        QCOMPARE(workflow::homes(desk.mainWindow()->session())->size(), size_t(160));
        QCOMPARE(desk.mainWindow()->location().page, QStringLiteral("homes"));
        const QString path = desk.mainWindow()->session().file().path();
        QCOMPARE(path, folder.filePath(QStringLiteral("demonstration.planner")));
        QVERIFY(!half.exists());

        // The second time it is opened as it was left.
        const auto before =
            workflow::findHome(desk.mainWindow()->session(), QStringLiteral("Alder Corner"));
        QVERIFY(before.has_value());
        subject::Home home = *before;
        home.brand = QStringLiteral("Sample Group");
        QVERIFY(workflow::saveHome(desk.mainWindow()->session(), *before, home).has_value());
        delete desk.mainWindow();
        QTRY_VERIFY(!desk.startWindow());
        sample.preferences.setLastFile({});
        desk.begin({});
        press();
        QTRY_VERIFY(desk.mainWindow());
        QCOMPARE(workflow::findHome(desk.mainWindow()->session(), before->id.text())->brand,
                 QStringLiteral("Sample Group"));
    }
};

QTEST_MAIN(StartDemonstrationTest)
#include "test_start_demonstration.moc"
