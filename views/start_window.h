#pragma once

#include "base/result.h"
#include "views/main_window.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace store {
struct Surroundings;
}

namespace views {

class MessageBar;
class Worker;

/// The first window, before there is a file: open one, make one, or try the demonstration.
class StartWindow final : public QWidget {
    Q_OBJECT

public:
    explicit StartWindow(const store::Surroundings &surroundings);
    ~StartWindow() override;

    void say(const Message &message);
    void offerNewFile();
    /// Asks which file to open; opened() follows.
    void askForFile();

Q_SIGNALS:
    void opened(const std::shared_ptr<views::OpenFile> &file);

private:
    QWidget *buildChoices();
    QWidget *buildNewFile();
    QWidget *buildWaiting();
    void make();
    void tryDemonstration();
    void take(base::Result<OpenFile> file);

    std::unique_ptr<store::Surroundings> m_surroundings;
    QStackedWidget *m_steps;
    MessageBar *m_messages;
    QLineEdit *m_council = nullptr;
    QLineEdit *m_officer = nullptr;
    QLabel *m_where = nullptr;
    QPushButton *m_make = nullptr;
    QProgressBar *m_progress = nullptr;
    QPointer<Worker> m_worker;
};

} // namespace views
