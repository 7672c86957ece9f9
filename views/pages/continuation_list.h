#pragma once

#include "views/page.h"
#include "workflow/directory_import.h"

class QScrollArea;
class QVBoxLayout;

namespace views {

/// Homes that may be an old one under a new owner, each with a button to confirm it and one to say
/// that they are two. Hidden where there are none; scrolls where there are many.
class ContinuationList final : public QWidget {
    Q_OBJECT

public:
    explicit ContinuationList(const Context &context, QWidget *parent = nullptr);

    /// Reads again which ones wait.
    void refresh();
    /// The buttons, in order.
    const std::vector<QWidget *> &buttons() const { return m_buttons; }

Q_SIGNALS:
    /// One was confirmed or declined, and the buttons are others now.
    void settled();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void add(const workflow::Continuation &continuation);
    void confirm(const workflow::Continuation &continuation);
    void decline(const workflow::Continuation &continuation);
    void settle(const base::Result<store::Written> &written, const QString &done);

    Context m_context;
    QScrollArea *m_scroll;
    QVBoxLayout *m_rows = nullptr;
    std::vector<QWidget *> m_buttons;
};

} // namespace views
