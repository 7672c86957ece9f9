#include "app/commands/say.h"
#include "app/translations.h"
#include "papers/rating_shape.h"
#include "views/desk.h"
#include "views/file_opening.h"
#include "views/homes_ahead.h"
#include "views/ink_icon.h"
#include "views/page.h"

#include <QAccessible>
#include <QApplication>
#include <QCommandLineParser>
#include <QFontMetrics>
#include <QLibrary>
#include <QStandardPaths>
#include <QTextStream>
#include <QThread>
#include <cmath>
#include <functional>
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

/// The question sets of the program, with that of this day read already.
editions::Library readEditions(const QDate &day)
{
    const editions::Library library = editions::shippedEditions();
    library.inForceOn(day);
    return library;
}

/// Where fonts are found by fontconfig, as on Linux, it reads its lists of them.
void readFontLists()
{
    QLibrary fontconfig(QStringLiteral("fontconfig"), 1);
    if (const auto init = reinterpret_cast<int (*)()>(fontconfig.resolve("FcInit")))
        init();
}

/// The first text to be measured waits until the fonts of the laptop are known, and the first of
/// each size until its font is read. While the file is being opened there is time for that.
void findFonts()
{
    using views::TextRole;
    for (const TextRole role :
         {TextRole::Body, TextRole::Strong, TextRole::Title, TextRole::Caption})
        QFontMetrics(views::fontFor(role)).horizontalAdvance(QLatin1Char('x'));
}

/// Draws what the first picture is made of, for which there is time as well.
void drawIcons()
{
    QStringList icons{QStringLiteral("search"), QStringLiteral("home"), QStringLiteral("import")};
    for (const views::PageEntry &entry : views::pages()) {
        if (entry.isPlace)
            icons += entry.icon;
    }
    views::prepareInkIcons(icons, int(std::lround(views::scaled(20) * qApp->devicePixelRatio())));
}

/// Opens the file, and begins to read the homes where the window begins with their list, in a
/// thread of its own while this one gets the window system ready. No file: nothing is begun.
views::Desk::Opening openMeanwhile(const QString &path, const store::Surroundings &surroundings,
                                   const views::Preferences &preferences,
                                   const std::shared_future<editions::Library> &editions)
{
    if (path.isEmpty())
        return {};
    const bool readsHomes = views::HomesAhead::isShownFirst(preferences, path);
    return std::async(std::launch::async, [=, given = surroundings] {
        store::Surroundings around = given;
        around.library = editions.get();
        return views::openAtOnce(path, around, readsHomes);
    });
}

} // namespace

int main(int argc, char **argv)
{
    // Read while the window system answers. Qt takes the first thread it sees for the main one.
    Q_UNUSED(QThread::currentThread())
    store::Surroundings surroundings;
    const std::shared_future<editions::Library> shipped =
        std::async(std::launch::async, [day = surroundings.clock.today()] {
            readFontLists();
            return readEditions(day);
        });
    // One more question to the session bus, and the menus are in the window everywhere.
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeMenuBar);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("care-home-planner"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PLANNER_VERSION));
    QGuiApplication::setApplicationDisplayName({});

    const app::Translations translations;

    const Arguments arguments = readArguments([&] { shipped.wait(); });
    const QString fault = setClock(surroundings.clock, arguments.today);
    if (!fault.isEmpty() || arguments.files.size() > 1) {
        QTextStream(stderr) << (fault.isEmpty() ? arguments.help : fault) << Qt::endl;
        return 2;
    }
    views::Preferences preferences(
        QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
        QStringLiteral("/window.ini"));
    views::Look look;
    look.wear(preferences.appearance());
    const QString path = arguments.files.value(0);
    views::Desk::Opening opening = openMeanwhile(views::Desk::firstFile(path, preferences),
                                                 surroundings, preferences, shipped);
    findFonts();
    // The first question about assistive technology waits for the session bus.
    QAccessible::isActive();
    drawIcons();
    surroundings.library = shipped.get();
    const std::future<void> shapes = std::async(std::launch::async, papers::prepareRatingShapes);
    views::Desk desk(surroundings, preferences, look);
    desk.begin(path, std::move(opening));
    return QApplication::exec();
}
