#pragma once

#include "base/result.h"
#include "views/main_window.h"

#include <QPointer>
#include <QWidget>

class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace store {
struct Surroundings;
}

namespace views {

class MessageBar;
class JoinForm;
class MendForm;
class NewFileForm;
class TextLabel;
class Worker;
struct Joining;
struct NewFile;

/// The first window, before there is a file: make one, join colleagues, try the
/// demonstration, or open one. A file
/// where it would be damaged is brought to this laptop.
class StartWindow final : public QWidget {
    Q_OBJECT

public:
    StartWindow(const store::Surroundings &surroundings, Preferences &preferences);
    ~StartWindow() override;

    void offerNewFile();
    /// Asks which file to open; opened() follows.
    void askForFile();
    /// Opens this file; opened() follows, or words why not.
    void open(const QString &path);
    /// Offers to mend this file, which is damaged; `details` is what was found.
    void offerMending(const QString &path, const QString &details);

Q_SIGNALS:
    void opened(const std::shared_ptr<views::OpenFile> &file);

private:
    QWidget *buildSteps();
    QWidget *buildChoices();
    QWidget *buildElsewhere();
    QWidget *buildWaiting();
    void say(const base::Error &error);
    void turnTo(int step);
    void make(const NewFile &wanted);
    void join(const Joining &wanted);
    void tryDemonstration();
    void offerToKeepHere(const QString &path, const QString &problem);
    void keepHere();
    void mend(const QString &path);
    void putBack(const QString &path, const QString &backup);
    using Work = std::function<std::optional<base::Error>(Worker &)>;
    /// Runs work that makes a file at `target`, then opens it.
    void makeAndOpen(const QString &words, bool isMeasured, const QString &target, Work work);
    /// Runs work with words to wait by; `then` where it went well.
    void wait(const QString &words, bool isMeasured, Work work, const std::function<void()> &then);
    void take(base::Result<OpenFile> file);

    std::unique_ptr<store::Surroundings> m_surroundings;
    Preferences &m_preferences;
    QStackedWidget *m_steps;
    MessageBar *m_messages;
    QPushButton *m_first = nullptr;
    NewFileForm *m_newFile = nullptr;
    JoinForm *m_join = nullptr;
    MendForm *m_mend = nullptr;
    TextLabel *m_problem = nullptr;
    TextLabel *m_target = nullptr;
    QPushButton *m_keepHere = nullptr;
    TextLabel *m_waiting = nullptr;
    QProgressBar *m_progress = nullptr;
    QPointer<Worker> m_worker;
    QString m_elsewhere; ///< the file that must not stay where it is
};

} // namespace views
