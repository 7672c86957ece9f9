#pragma once

#include "views/commands.h"
#include "views/page.h"
#include "views/parts/daily_backup.h"
#include "workflow/session.h"

#include <QLockFile>
#include <QMainWindow>
#include <QTimer>
#include <map>
#include <memory>
#include <set>

class QStackedWidget;

namespace views {

class MessageBar;
class PlaceList;
class StatusLine;
class TopBar;

/// A planner file as a window holds it.
struct OpenFile {
    std::unique_ptr<QLockFile> lock; ///< null where the file is only read
    QString notice;                  ///< why it is only read
    QStringList news;                ///< what to know after an accident
    QString done;                    ///< what was done with it before it was opened
    std::unique_ptr<workflow::Session> session;
    std::shared_ptr<HomesAhead> homesAhead; ///< null where none were read ahead
};

/// The window of one planner file: places at the left, one page at the right.
class MainWindow final : public QMainWindow, public Shell {
    Q_OBJECT

public:
    MainWindow(OpenFile file, Preferences &preferences, Look &look);
    ~MainWindow() override;

    void visit(const Location &location) override;
    void back() override { step(-1); }
    void forward() override { step(1); }
    void search() override;
    void perform(Deed deed) override;
    void say(const Message &message) override;
    void changed() override;
    void kept() override;
    void scaleText(int percent) override;
    void narrowPlaces() override;
    bool isSharing() const override { return m_isSharing; }
    void share(bool isSharing) override;
    void showAsKnownOn(const QDate &day) override { Q_EMIT earlierDayAsked(day); }
    void restore(const QString &backup) override { Q_EMIT restoreAsked(backup); }
    void openFile() override { Q_EMIT openAsked(); }
    void newFile() override { Q_EMIT newAsked(); }
    void leave() override { close(); }
    void sayAbout() override;

    const Location &location() const { return m_history.at(m_place); }
    Page *page() const;
    workflow::Session &session() { return *m_file.session; }

Q_SIGNALS:
    void openAsked();
    void newAsked();
    /// This backup is to be put in the place of the file.
    void restoreAsked(const QString &backup);
    /// Everything is to be shown as it was known at the end of this day.
    void earlierDayAsked(const QDate &day);
    /// The backup of the day was looked after; `damage` is what a disk has done to the file.
    void backedUp(const QString &damage);
    /// Of a window that shows an earlier day: it makes room for the one it came from.
    void left();

protected:
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void backUp()
    {
        backUpToday(m_context, this, [this](const QString &damage) { Q_EMIT backedUp(damage); });
    }
    void buildTop();
    void display(const Location &location);
    QString homeHere();
    void step(int by);
    void fitWidth();
    void readSearch();
    void updateCommands();
    void watchFile();

    OpenFile m_file;
    Preferences &m_preferences;
    Look &m_look;
    Context m_context;
    QString m_council;
    std::vector<Command> m_commands;
    std::map<QString, QAction *> m_actions;
    std::map<QString, Page *> m_pages;
    std::set<Page *> m_stale; ///< to be read again when they are shown
    std::vector<Location> m_history;
    size_t m_place = 0;
    qint64 m_dataVersion = 0;
    QTimer m_watch;
    bool m_isSharing = false;
    PlaceList *m_places = nullptr;
    TopBar *m_top = nullptr;
    QStackedWidget *m_stack = nullptr;
    MessageBar *m_messages = nullptr;
    StatusLine *m_status = nullptr;
};

} // namespace views
