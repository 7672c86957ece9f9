#pragma once

#include "base/result.h"
#include "views/main_window.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace store {
struct BackupFacts;
struct Surroundings;
} // namespace store

namespace views {

class ElsewhereForm;
class JoinForm;
class MendForm;
class MessageBar;
class NewFileForm;
class WaitingForm;
class Worker;
struct Joining;
struct NewFile;

/// The first window, before there is a file: make one, join colleagues, try the demonstration, or
/// open one. A file where it would be damaged is brought to this laptop, one of an earlier version
/// or from before new question sets up to date. While something is done it does not close, but asks
/// it to stop.
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
    /// Puts a backup in the place of this file, which no window has open, and opens it. Where that
    /// cannot be, the file is opened as it is, with words why.
    void restore(const QString &path, const QString &backup);

Q_SIGNALS:
    void opened(const std::shared_ptr<views::OpenFile> &file);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    enum Step { Choices, Questions, Elsewhere, Waiting, Joins, Mending };
    QWidget *buildSteps();
    QWidget *buildChoices();
    void say(const base::Error &error);
    void turnTo(int step);
    void make(const NewFile &wanted);
    void join(const Joining &wanted);
    void tryDemonstration();
    void offerToKeepHere(const QString &path, const QString &problem);
    void keepHere(const QString &path);
    void bringUpToDate(const QString &path);
    void workOutColours(const QString &path);
    void openAsItIs(const QString &path);
    std::vector<store::BackupFacts> backupsOf(const QString &path) const;
    void mend(const QString &path);
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
    ElsewhereForm *m_elsewhere = nullptr;
    WaitingForm *m_waiting = nullptr;
    bool m_isClosing = false; ///< once what is being done has ended
};

} // namespace views
