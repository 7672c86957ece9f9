#pragma once

#include "base/error.h"

#include <QPointer>
#include <QWidget>
#include <functional>

class QProgressBar;

namespace views {

class TextLabel;
class Worker;

/// Words and perhaps a bar to wait by while something long is done in a thread of its own.
class WaitingForm final : public QWidget {
    Q_OBJECT

public:
    explicit WaitingForm(QWidget *parent = nullptr);

    /// What is to be done, and what went wrong.
    using Work = std::function<std::optional<base::Error>(Worker &)>;
    using Done = std::function<void(const std::optional<base::Error> &problem)>;

    /// Does `work` in a thread; `done` is called here when it ended. `isMeasured`: the work reports
    /// how far it is, which a bar shows; else there are words alone.
    void begin(const QString &words, bool isMeasured, Work work, const Done &done);
    bool isAtWork() const { return !m_worker.isNull(); }
    /// Asks the work to stop, and says what happens until it has; `done` follows.
    void stop(const QString &words);
    void takeFocus();

private:
    TextLabel *m_words;
    QProgressBar *m_progress;
    QPointer<Worker> m_worker;
};

} // namespace views
