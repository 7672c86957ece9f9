#include "app/commands/say.h"
#include "app/translations.h"
#include "views/desk.h"
#include "views/first_window.h"

#include <QAccessible>
#include <QApplication>
#include <QCommandLineParser>
#include <QStandardPaths>
#include <QTextStream>
#include <QThread>
#include <functional>

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

struct Arguments {
    QString today;
    QStringList files;
    QString help;
};

/// What the command line says. What asks for help or cannot be read ends the process here and now,
/// once `finish` has waited for what is at work then.
Arguments readArguments(const std::function<void()> &finish)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(app::Say::tr("Support plans for care homes."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption today(QStringLiteral("today"),
                                   app::Say::tr("Work as if today were this day."),
                                   QStringLiteral("DATE"));
    parser.addOption(today);
    parser.addPositionalArgument(QStringLiteral("FILE"), app::Say::tr("A planner file."),
                                 QStringLiteral("[FILE]"));
    const QStringList given = QCoreApplication::arguments();
    if (!parser.parse(given) || parser.isSet(help) || parser.isSet(version) ||
        parser.isSet(QStringLiteral("help-all")))
        finish();
    parser.process(given);
    return {parser.value(today), parser.positionalArguments(), parser.helpText()};
}

} // namespace

int main(int argc, char **argv)
{
    views::takeMemoryInLargePieces();
    // Read while the window system answers. Qt takes the first thread it sees for the main one.
    Q_UNUSED(QThread::currentThread())
    store::Surroundings surroundings;
    const auto editions = views::readShipped(surroundings.clock.today());
    // Menus stand in the window on every desktop: to look for a bar of the desktop's takes as long
    // as to make them.
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeMenuBar);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("care-home-planner"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PLANNER_VERSION));
    QGuiApplication::setApplicationDisplayName({});

    const app::Translations translations;

    const Arguments arguments = readArguments([&] { editions.wait(); });
    const QString fault = setClock(surroundings.clock, arguments.today);
    if (!fault.isEmpty() || arguments.files.size() > 1) {
        QTextStream(stderr) << (fault.isEmpty() ? arguments.help : fault) << Qt::endl;
        return 2;
    }
    const auto bus = views::reachSessionBus();
    views::Preferences preferences(
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
        QStringLiteral("/window.ini"));
    views::Look look;
    look.wear(preferences.appearance());
    const QString path = arguments.files.value(0);
    views::Ahead ahead = views::getReady(views::Desk::firstFile(path, preferences), surroundings,
                                         preferences, editions);
    views::findFonts();
    // The first question about assistive technology waits for the session bus.
    QAccessible::isActive();
    surroundings.library = editions.get();
    views::Desk desk(surroundings, preferences, look);
    desk.begin(path, std::move(ahead.opening));
    return QApplication::exec();
}
