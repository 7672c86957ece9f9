#include "views/main_window.h"

#include "views/ink_icon.h"
#include "views/last_place.h"
#include "views/parts/after_paint.h"
#include "views/parts/earlier_day_bar.h"
#include "views/parts/message_bar.h"
#include "views/parts/page_head.h"
#include "views/parts/place_list.h"
#include "views/parts/status_line.h"
#include "views/preferences.h"
#include "views/say.h"
#include "views/top_bar.h"
#include "workflow/home_at_hand.h"
#include "workflow/homes.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int watchMilliseconds = 1000;
constexpr int textStep = 25;
constexpr int leastWidth = 1060; ///< below it, places are icons
constexpr auto productName = QLatin1StringView("Care Home Support Planner");

} // namespace

MainWindow::MainWindow(OpenFile file, Preferences &preferences, Look &look)
    : m_file(std::move(file)),
      m_preferences(preferences),
      m_look(look),
      m_context{*m_file.session, preferences, look, *this, m_file.homesAhead},
      m_commands(commands())
{
    showProductIcon(this);
    const auto council = workflow::authority(*m_file.session);
    m_council = council ? council->name : QString();
    m_places = new PlaceList;
    m_stack = new QStackedWidget;
    m_messages = new MessageBar;
    m_status = new StatusLine(m_context);
    m_actions = fillMenus(m_commands, *this, *this);
    buildTop();

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_places);
    middle->addWidget(thinLine(QFrame::VLine));
    middle->addWidget(m_stack, 1);
    auto *all = new QWidget;
    auto *layout = new QVBoxLayout(all);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_top);
    layout->addWidget(thinLine(QFrame::HLine));
    layout->addWidget(new EarlierDayBar(*m_file.session, *this));
    layout->addLayout(middle, 1);
    layout->addWidget(m_messages);
    layout->addWidget(thinLine(QFrame::HLine));
    layout->addWidget(m_status);
    setCentralWidget(all);

    fitWidth();
    connect(m_places, &PlaceList::chosen, this, [this](const QString &key) { visit({key}); });
    connect(m_status, &StatusLine::officerChanged, this, [this] {
        for (const auto &[key, page] : m_pages)
            page->refresh();
    });
    resize(QSize(1280, 720).boundedTo(screen()->availableSize()));
    restoreGeometry(preferences.geometry());
    visit(lastPlace(m_context));
    m_status->askWhereUnknown();
    m_dataVersion = m_file.session->file().dataVersion();
    connect(&m_watch, &QTimer::timeout, this, &MainWindow::watchFile);
    m_watch.start(watchMilliseconds);
    if (!m_file.session->file().isReadOnly())
        afterFirstPaint(this, [this] { backUp(); });
}

MainWindow::~MainWindow()
{
    // Pages hold the session; they go before it does.
    delete takeCentralWidget();
}

void MainWindow::buildTop()
{
    m_top = new TopBar(m_commands, m_actions);
    m_top->setCouncil(m_council);
    m_top->setStarts(startsOf(*m_file.session));
    connect(m_top, &TopBar::homesWanted, this, &MainWindow::readSearch);
    connect(m_top, &TopBar::homeFound, this, [this](const QString &home) {
        visit({QStringLiteral("home"), home});
    });
    connect(m_top, &TopBar::startFound, this,
            [this](const Start &start, const QString &home) { start.begin(*this, home); });
    connect(m_top, &TopBar::commandFound, this,
            [this](const QString &key) { m_actions.at(key)->trigger(); });
    connect(m_top, &TopBar::sharingEnded, this, [this] { share(false); });
}

void MainWindow::visit(const Location &asked)
{
    Location location = asked;
    if (location.page == QLatin1StringView("safeguarding") && location.argument.isEmpty())
        location.argument = homeHere();
    if (m_history.empty() || location != m_history[m_place]) {
        if (!m_history.empty())
            m_history.resize(m_place + 1);
        m_history.push_back(location);
        m_place = m_history.size() - 1;
    }
    display(location);
}

/// The id of the home that is shown now; empty where none is.
QString MainWindow::homeHere()
{
    if (m_history.empty())
        return {};
    const auto home = workflow::homeAtHand(*m_file.session, m_history[m_place].argument);
    return home && *home ? (*home)->id.text() : QString();
}

void MainWindow::step(int by)
{
    const qsizetype place = qsizetype(m_place) + by;
    if (place < 0 || place >= qsizetype(m_history.size()))
        return;
    m_place = size_t(place);
    display(m_history[m_place]);
}

void MainWindow::display(const Location &location)
{
    Page *&page = m_pages[location.page];
    if (!page) {
        for (const PageEntry &entry : pages()) {
            if (entry.key == location.page)
                page = entry.make(m_context);
        }
        Q_ASSERT(page);
        m_stack->addWidget(page);
        connect(page, &Page::offersChanged, this, &MainWindow::updateCommands);
    }
    if (m_stale.erase(page) > 0 && !page->readsOnArrival())
        page->refresh();
    page->arrive(location.argument);
    if (!m_file.session->dayShown())
        m_preferences.setPlaceOf(m_file.session->file().path(), location);
    m_stack->setCurrentWidget(page);
    m_places->mark(location.page);
    updateCommands();
    page->takeFocus();
}

Page *MainWindow::page() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

void MainWindow::search()
{
    m_top->search();
}

void MainWindow::perform(Deed deed)
{
    if (page()->offers(deed))
        page()->perform(deed);
}

void MainWindow::say(const Message &message)
{
    m_messages->say(message);
}

void MainWindow::kept()
{
    for (const auto &[key, other] : m_pages) {
        if (other != page())
            m_stale.insert(other);
    }
    m_status->noteSaved();
}

void MainWindow::share(bool isSharing)
{
    if (isSharing == m_isSharing)
        return;
    m_isSharing = isSharing;
    m_top->setSharing(isSharing);
    for (const auto &[key, other] : m_pages)
        other->sharingChanged();
}

void MainWindow::changed()
{
    m_dataVersion = m_file.session->file().followOthers();
    const auto council = workflow::authority(*m_file.session);
    m_council = council ? council->name : m_council;
    m_top->setCouncil(m_council);
    m_top->forgetHomes();
    for (const auto &[key, other] : m_pages)
        m_stale.insert(other);
    m_stale.erase(page());
    page()->refresh();
    m_status->refresh();
    updateCommands();
}

void MainWindow::readSearch()
{
    const auto homes = workflow::homesByName(*m_file.session);
    if (homes)
        m_top->setHomes(*homes);
    else
        sayError(homes.error());
}

void MainWindow::updateCommands()
{
    const bool readsOnly = m_file.session->file().isReadOnly();
    for (const Command &command : m_commands) {
        const bool isOffered = !command.deed || page()->offers(*command.deed);
        m_actions.at(command.key)->setEnabled(isOffered && !(readsOnly && command.writes));
    }
    m_actions.at(QStringLiteral("back"))->setEnabled(m_place > 0);
    m_actions.at(QStringLiteral("forward"))->setEnabled(m_place + 1 < m_history.size());
    QStringList parts{page()->title(), m_council, productName, readingWords(*m_file.session)};
    parts.removeAll(QString());
    setWindowTitle(parts.join(QStringLiteral(" - ")));
}

void MainWindow::scaleText(int percent)
{
    Appearance appearance = m_preferences.appearance();
    const int wanted = percent == 0 ? 100 : appearance.textPercent + percent;
    appearance.textPercent = qBound(100, wanted / textStep * textStep, 200);
    m_preferences.setAppearance(appearance);
    m_look.wear(appearance);
}

void MainWindow::narrowPlaces()
{
    m_preferences.setPlaceListNarrow(!m_preferences.isPlaceListNarrow());
    fitWidth();
}

void MainWindow::fitWidth()
{
    const bool isTight = width() < scaled(leastWidth);
    m_places->setNarrow(isTight || m_preferences.isPlaceListNarrow());
    m_top->setTight(isTight);
}

bool MainWindow::event(QEvent *event)
{
    if (m_places &&
        (event->type() == QEvent::Resize || event->type() == QEvent::ApplicationFontChange))
        fitWidth();
    return QMainWindow::event(event);
}

void MainWindow::sayAbout()
{
    say({Message::Kind::Done,
         Say::tr("Care Home Support Planner %1. It works with no network; everything is in one "
                 "file that you own. Only counts are kept, never residents' personal data.")
             .arg(QLatin1StringView(PLANNER_VERSION))});
}

void MainWindow::watchFile()
{
    if (m_file.session->file().dataVersion() != m_dataVersion)
        changed();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    for (const auto &[key, each] : m_pages) {
        if (!each->mayClose()) {
            event->ignore();
            return;
        }
    }
    m_preferences.setGeometry(saveGeometry());
    Q_EMIT left();
    QMainWindow::closeEvent(event);
}

} // namespace views
