#include "views/first_window.h"

#include "views/file_opening.h"
#include "views/homes_ahead.h"
#include "views/ink_icon.h"

#include <QApplication>
#include <QFontMetrics>
#include <QLibrary>
#include <cmath>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#ifdef QT_DBUS_LIB
#include <QDBusConnection>
#endif

namespace views {
namespace {

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

/// The icons of the first picture.
QStringList firstIcons()
{
    QStringList icons{QStringLiteral("search"), QStringLiteral("home"), QStringLiteral("import")};
    for (const PageEntry &entry : pages()) {
        if (entry.isPlace)
            icons += entry.icon;
    }
    return icons;
}

} // namespace

void takeMemoryInLargePieces()
{
#ifdef __GLIBC__
    constexpr int megabyte = 1 << 20;
    mallopt(M_TOP_PAD, 8 * megabyte);
    // Whoever sets one has to set the others, which would else stand still where they began.
    mallopt(M_MMAP_THRESHOLD, megabyte);
    mallopt(M_TRIM_THRESHOLD, 2 * megabyte);
#endif
}

std::shared_future<editions::Library> readShipped(const QDate &day)
{
    return std::async(std::launch::async, [day] {
        readFontLists();
        return readEditions(day);
    });
}

std::future<void> reachSessionBus()
{
#ifdef QT_DBUS_LIB
    return std::async(std::launch::async, [] { QDBusConnection::sessionBus(); });
#else
    return {};
#endif
}

void findFonts()
{
    for (const TextRole role :
         {TextRole::Body, TextRole::Strong, TextRole::Caption, TextRole::Title})
        QFontMetrics(fontFor(role)).horizontalAdvance(QLatin1Char('x'));
}

Ahead getReady(const QString &path, const store::Surroundings &surroundings,
               const Preferences &preferences,
               const std::shared_future<editions::Library> &editions)
{
    if (path.isEmpty())
        return {};
    std::promise<std::optional<OpenFile>> opened;
    Desk::Opening opening = opened.get_future();
    auto work = [=, opened = std::move(opened), around = surroundings,
                 wantsHomes = HomesAhead::isShownFirst(preferences, path), icons = firstIcons(),
                 side = int(std::lround(scaled(20) * qApp->devicePixelRatio()))]() mutable {
        auto file = openAtOnce(path, [&] {
            around.library = editions.get();
            return around;
        });
        std::promise<std::optional<HomesAhead::Read>> homes;
        const bool readsHomes = file && wantsHomes;
        if (readsHomes)
            file->homesAhead = std::make_shared<HomesAhead>(homes.get_future());
        opened.set_value(std::move(file));
        if (readsHomes)
            HomesAhead::read(path, around, homes);
        prepareInkIcons(icons, side);
    };
    return {std::move(opening), std::async(std::launch::async, std::move(work))};
}

} // namespace views
