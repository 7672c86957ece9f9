#include "views/preferences.h"

#include <QTemporaryDir>
#include <QTest>

class TestPreferences : public QObject {
    Q_OBJECT

private:
    /// Whether the settings were written again: a remark in their file does not outlive that.
    static bool isWritten(const QString &path, const std::function<void(views::Preferences &)> &act)
    {
        const QByteArray remark = "; a remark\n";
        QFile file(path);
        if (!file.open(QIODevice::Append) || file.write(remark) != remark.size())
            qFatal("The settings cannot be written to.");
        file.close();
        {
            views::Preferences preferences(path, QStringLiteral("account"));
            act(preferences);
        }
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The settings cannot be read.");
        return !file.readAll().contains(remark);
    }

private Q_SLOTS:
    void writesOnlyWhatChanges()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("window.ini"));
        const QString planner = QStringLiteral("/home/a/testshire.planner");
        const auto open = [&planner](views::Preferences &preferences) {
            preferences.setLastFile(planner);
            preferences.setOfficerOf(planner, QStringLiteral("somebody"));
            preferences.setPlaceOf(planner, {QStringLiteral("homes"), {}});
        };
        QVERIFY(isWritten(path, open));
        QVERIFY(!isWritten(path, open));
        QVERIFY(isWritten(path, [&planner](views::Preferences &preferences) {
            preferences.setPlaceOf(planner, {QStringLiteral("help"), {}});
        }));
        QCOMPARE(views::Preferences(path, QStringLiteral("account")).placeOf(planner).page,
                 QStringLiteral("help"));
    }
};

QTEST_GUILESS_MAIN(TestPreferences)

#include "test_preferences.moc"
