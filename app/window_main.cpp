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

/// What needs no window system, read by another thread while this one waits for it.
struct Shipped {
    std::shared_future<editions::Library> editions;
    std::future<void> rest;
};

Shipped readShipped(const QDate &day)
{
    std::promise<editions::Library> editions;
    std::shared_future<editions::Library> read = editions.get_future();
    auto work = [day, editions = std::move(editions)]() mutable {
        readFontLists();
        editions.set_value(readEditions(day));
        papers::prepareRatingShapes();
    };
    return {std::move(read), std::async(std::launch::async, std::move(work))};
}

/// The first text to be measured waits until the fonts of the laptop are known, and the first of
/// each size and letter until those are read. While the file is being opened there is time for
/// that.
void findFonts()
{
    using views::TextRole;
    QString letters;
    for (char16_t letter = u' '; letter <= u'z'; ++letter)
        letters += QChar(letter);
    for (const TextRole role : {TextRole::Body, TextRole::Strong, TextRole::Caption})
        QFontMetrics(views::fontFor(role)).horizontalAdvance(letters);
    QFontMetrics(views::fontFor(TextRole::Title)).horizontalAdvance(QLatin1Char('x'));
}

/// The icons of the first picture.
QStringList firstIcons()
{
    QStringList icons{QStringLiteral("search"), QStringLiteral("home"), QStringLiteral("import")};
    for (const views::PageEntry &entry : views::pages()) {
        if (entry.isPlace)
            icons += entry.icon;
    }
    return icons;
}

/// What another thread gets ready while this one does so with the window system and the window.
struct Ahead {
    views::Desk::Opening opening;
    std::future<void> rest;
};

/// In the order in which the window wants them: the file at `path`, its homes where the window
/// begins with their list, the icons. No path: nothing.
Ahead getReady(const QString &path, const store::Surroundings &surroundings,
               const views::Preferences &preferences,
               const std::shared_future<editions::Library> &editions)
{
    using views::HomesAhead;
    if (path.isEmpty())
        return {};
    std::promise<std::optional<views::OpenFile>> opened;
    views::Desk::Opening opening = opened.get_future();
    auto work = [=, opened = std::move(opened), around = surroundings,
                 wantsHomes = HomesAhead::isShownFirst(preferences, path), icons = firstIcons(),
                 side = int(std::lround(views::scaled(20) * qApp->devicePixelRatio()))]() mutable {
        around.library = editions.get();
        auto file = views::openAtOnce(path, around);
        std::promise<std::optional<HomesAhead::Read>> homes;
        const bool readsHomes = file && wantsHomes;
        if (readsHomes)
            file->homesAhead = std::make_shared<HomesAhead>(homes.get_future());
        opened.set_value(std::move(file));
        if (readsHomes)
            HomesAhead::read(path, around, homes);
        views::prepareInkIcons(icons, side);
    };
    return {std::move(opening), std::async(std::launch::async, std::move(work))};
}

} // namespace

int main(int argc, char **argv)
{
    // Read while the window system answers. Qt takes the first thread it sees for the main one.
    Q_UNUSED(QThread::currentThread())
    store::Surroundings surroundings;
    const Shipped shipped = readShipped(surroundings.clock.today());
    // One more question to the session bus, and the menus are in the window everywhere.
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeMenuBar);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("care-home-planner"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PLANNER_VERSION));
    QGuiApplication::setApplicationDisplayName({});

    const app::Translations translations;

    const Arguments arguments = readArguments([&] { shipped.rest.wait(); });
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
    Ahead ahead = getReady(views::Desk::firstFile(path, preferences), surroundings, preferences,
                           shipped.editions);
    findFonts();
    // The first question about assistive technology waits for the session bus.
    QAccessible::isActive();
    surroundings.library = shipped.editions.get();
    views::Desk desk(surroundings, preferences, look);
    desk.begin(path, std::move(ahead.opening));
    return QApplication::exec();
}
