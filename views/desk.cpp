#include "views/desk.h"

#include "base/text.h"
#include "views/file_opening.h"
#include "views/parts/idle_log.h"
#include "views/parts/worker.h"
#include "views/say.h"
#include "workflow/session.h"

#include <QFileInfo>

namespace views {
namespace {

using FoldedDay = base::Result<workflow::Session::Folded>;

} // namespace

Desk::Desk(const store::Surroundings &surroundings, Preferences &preferences, Look &look)
    : m_surroundings(surroundings),
      m_preferences(preferences),
      m_look(look)
{
}

Desk::~Desk()
{
    delete m_earlier;
    delete m_window;
    delete m_start;
}

QString Desk::firstFile(const QString &asked, const Preferences &preferences)
{
    const QString last = preferences.lastFile();
    if (asked.isEmpty() && !last.isEmpty() && QFileInfo::exists(last))
        return last;
    return asked;
}

void Desk::begin(const QString &asked, Opening opening)
{
    const QString path = firstFile(asked, m_preferences);
    if (path.isEmpty())
        showStart();
    else if (auto file = opening.valid() ? opening.get()
                                         : openAtOnce(path, [this] { return m_surroundings; }))
        show(std::move(*file));
    else // the first window says why, or what it waits for
        showStart()->open(path);
}

void Desk::show(OpenFile file)
{
    const QStringList news = file.news;
    const QString notice = file.notice;
    const QString done = file.done;
    const QString path = file.session->file().path();
    const auto officer = file.session->officer();
    m_preferences.setLastFile(QFileInfo(path).absoluteFilePath());
    if (officer)
        m_preferences.setOfficerOf(path, officer->text());
    delete m_window;
    m_window = new MainWindow(std::move(file), m_preferences, m_look);
    m_window->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_window->session().file().isReadOnly())
        new IdleLog(m_window->session(), m_window);
    // Opening another file closes this window, so both wait until it is idle.
    connect(
        m_window, &MainWindow::openAsked, this, [this] { showStart()->askForFile(); },
        Qt::QueuedConnection);
    connect(
        m_window, &MainWindow::newAsked, this, [this] { showStart()->offerNewFile(); },
        Qt::QueuedConnection);
    connect(m_window, &MainWindow::earlierDayAsked, this, &Desk::foldEarlierDay,
            Qt::QueuedConnection);
    connect(m_window, &MainWindow::restoreAsked, this, &Desk::restore, Qt::QueuedConnection);
    // The backup, which is checked whole, finds what a disk has done to the file.
    connect(m_window, &MainWindow::backedUp, this, &Desk::lookAtDamage, Qt::QueuedConnection);
    // Before the window is laid out.
    if (!notice.isEmpty())
        m_window->say({Message::Kind::Error, notice});
    for (const QString &each : news)
        m_window->say({Message::Kind::Error, each});
    if (!done.isEmpty())
        m_window->say({Message::Kind::Done, done});
    m_window->show();
    if (m_start)
        m_start->close();
}

/// In place of the window, which has to let go of the file first.
void Desk::restore(const QString &backup)
{
    const QString path = m_window->session().file().path();
    // Shown before the other one goes: the program ends with its last window.
    StartWindow *const start = showStart();
    if (!m_window->close()) {
        start->close();
        return;
    }
    delete m_earlier;
    delete m_window;
    start->restore(path, backup);
}

/// Nothing more is written to a damaged file.
void Desk::lookAtDamage(const QString &damage)
{
    if (damage.isEmpty() || !m_window)
        return;
    const QString path = m_window->session().file().path();
    showStart()->offerMending(path, damage);
    m_window->close();
    delete m_earlier;
    delete m_window;
}

/// Folding a large file takes seconds; the window stays as it is meanwhile.
void Desk::foldEarlierDay(const QDate &day)
{
    if (m_folding)
        return;
    MainWindow *const asking = m_earlier ? m_earlier : m_window;
    asking->say(
        {Message::Kind::Done,
         Say::tr("Working out how things stood at the end of %1.").arg(base::longDate(day))});
    const store::PlannerFile &file = m_window->session().file();
    const auto folded = std::make_shared<FoldedDay>();
    m_folding = new Worker(
        [folded, day, path = file.path(), surroundings = file.surroundings()](Worker &) {
            *folded = workflow::Session::foldAsKnownOn(path, day, surroundings);
        },
        asking);
    connect(m_folding, &Worker::finished, asking, [this, asking, day, folded] {
        delete m_folding;
        const auto shown = folded->and_then([&](const workflow::Session::Folded &folder) {
            return showEarlierDay(asking, day, folder);
        });
        if (!shown)
            asking->say({Message::Kind::Error, shown.error().message, shown.error().detail});
    });
    m_folding->start();
}

/// In place of the window of today, which waits with its page, its lock and what is typed in it.
base::Result<void> Desk::showEarlierDay(MainWindow *asking, const QDate &day,
                                        const workflow::Session::Folded &folder)
{
    auto session = workflow::Session::openAsKnownOn(m_window->session(), day, folder);
    if (!session)
        return tl::unexpected(session.error());
    // Where the day was asked for is no page to come back to.
    asking->back();
    const Location location = asking->location();
    OpenFile file;
    file.session = std::move(*session);
    const QPointer<MainWindow> before = m_earlier;
    m_earlier = new MainWindow(std::move(file), m_preferences, m_look);
    m_earlier->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_earlier, &MainWindow::left, m_window, [this] {
        // Shown before the other one goes: the program ends with its last window.
        m_window->show();
        m_window->activateWindow();
    });
    connect(m_earlier, &MainWindow::earlierDayAsked, this, &Desk::foldEarlierDay,
            Qt::QueuedConnection);
    m_earlier->visit(location);
    m_earlier->show();
    m_earlier->activateWindow();
    m_window->hide();
    delete before;
    return {};
}

StartWindow *Desk::showStart()
{
    if (!m_start) {
        m_start = new StartWindow(m_surroundings, m_preferences);
        m_start->setAttribute(Qt::WA_DeleteOnClose);
        connect(
            m_start, &StartWindow::opened, this,
            [this](const std::shared_ptr<OpenFile> &file) { show(std::move(*file)); },
            Qt::QueuedConnection);
    }
    m_start->show();
    m_start->raise();
    return m_start;
}

} // namespace views
