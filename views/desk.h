#pragma once

#include "store/planner_file.h"
#include "views/main_window.h"
#include "views/preferences.h"
#include "views/start_window.h"

#include <QPointer>
#include <future>
#include <optional>

namespace views {

class Worker;

/// Which windows are open: the one of a file, or the first one where there is no file yet.
class Desk final : public QObject {
    Q_OBJECT

public:
    Desk(const store::Surroundings &surroundings, Preferences &preferences, Look &look);
    ~Desk() override;

    /// What `openAtOnce` gives, from a thread that may still be at it.
    using Opening = std::future<std::optional<OpenFile>>;

    /// The file that a start opens: the one asked for, else the last one; empty: none.
    static QString firstFile(const QString &asked, const Preferences &preferences);
    /// Opens that file, else the first window. `opening`: where it is being opened already.
    void begin(const QString &asked, Opening opening = {});
    MainWindow *mainWindow() const { return m_window; }
    /// The window of an earlier day; null while today is shown.
    MainWindow *earlierWindow() const { return m_earlier; }
    StartWindow *startWindow() const { return m_start; }

private:
    void show(OpenFile file);
    void restore(const QString &backup);
    void lookAtDamage(const QString &damage);
    void foldEarlierDay(const QDate &day);
    base::Result<void> showEarlierDay(MainWindow *asking, const QDate &day,
                                      const workflow::Session::Folded &folder);
    StartWindow *showStart();

    store::Surroundings m_surroundings;
    Preferences &m_preferences;
    Look &m_look;
    QPointer<MainWindow> m_window;
    QPointer<MainWindow> m_earlier; ///< shows an earlier day while the other one waits
    QPointer<StartWindow> m_start;
    QPointer<Worker> m_folding; ///< works out how things stood on an earlier day
};

} // namespace views
