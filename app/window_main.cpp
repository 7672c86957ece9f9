#include "app/commands/say.h"
#include "app/translations.h"
#include "papers/rating_shape.h"
#include "views/desk.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFontMetrics>
#include <QStandardPaths>
#include <QTextStream>
#include <future>

namespace {

/// The day given with `--today` and the moment of CHPLAN_NOW; without them, the laptop's clock.
/// Says what is wrong with them.
QString setClock(base::Clock &clock, const QString &today)
{
    const QString now = qEnvironmentVariable("CHPLAN_NOW");
    if (!now.isEmpty()) {
        const QDateTime moment = QDateTime::fromString(now, Qt::ISODate).toUTC();
        if (!moment.isValid())
            return app::Say::tr("CHPLAN_NOW is not a time: %1").arg(now);
        clock.now = [moment] { return moment; };
    }
    if (!today.isEmpty()) {
        const QDate day = QDate::fromString(today, Qt::ISODate);
        if (!day.isValid())
            return app::Say::tr("--today wants a date such as 2026-11-20, not %1").arg(today);
        clock.fixedToday = day;
    }
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("care-home-planner"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PLANNER_VERSION));
    QGuiApplication::setApplicationDisplayName({});

    const app::Translations translations;

    QCommandLineParser parser;
    parser.setApplicationDescription(app::Say::tr("Support plans for care homes."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption today(QStringLiteral("today"),
                                   app::Say::tr("Work as if today were this day."),
                                   QStringLiteral("DATE"));
    parser.addOption(today);
    parser.addPositionalArgument(QStringLiteral("FILE"), app::Say::tr("A planner file."),
                                 QStringLiteral("[FILE]"));
    parser.process(application);

    store::Surroundings surroundings;
    const QString fault = setClock(surroundings.clock, parser.value(today));
    if (!fault.isEmpty() || parser.positionalArguments().size() > 1) {
        QTextStream(stderr) << (fault.isEmpty() ? parser.helpText() : fault) << Qt::endl;
        return 2;
    }
    // Read while the first text to be measured waits for the fonts of the laptop.
    std::future<editions::Library> shipped =
        std::async(std::launch::async, [day = surroundings.clock.today()] {
            const editions::Library library = editions::shippedEditions();
            library.inForceOn(day);
            return library;
        });
    views::Preferences preferences(
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
        QStringLiteral("/window.ini"));
    views::Look look;
    look.wear(preferences.appearance());
    QFontMetrics(QApplication::font()).horizontalAdvance(QLatin1Char('x'));
    surroundings.library = shipped.get();
    const std::future<void> shapes = std::async(std::launch::async, papers::prepareRatingShapes);
    views::Desk desk(surroundings, preferences, look);
    desk.begin(parser.positionalArguments().value(0));
    return QApplication::exec();
}
