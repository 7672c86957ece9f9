#include "views/pages/continuation_list.h"

#include "views/parts/page_head.h"
#include "views/say.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int mostHeight = 200; ///< pixels at 100% text

} // namespace

ContinuationList::ContinuationList(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_scroll(new QScrollArea)
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(
        new TextLabel(TextRole::Section, Say::tr("Is this the same home under a new owner?")));
    layout->addWidget(m_scroll);
    hide();
}

void ContinuationList::refresh()
{
    m_buttons.clear();
    auto *rows = new QWidget;
    m_rows = new QVBoxLayout(rows);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(space::related);
    m_scroll->setWidget(rows); // which deletes the rows before
    const auto waiting = workflow::continuations(m_context.session);
    if (waiting) {
        for (const workflow::Continuation &continuation : *waiting)
            add(continuation);
    }
    setVisible(!m_buttons.empty());
    fit();
}

void ContinuationList::fit()
{
    if (!m_rows)
        return;
    const int room = m_scroll->viewport()->width();
    const int wanted =
        m_rows->hasHeightForWidth() ? m_rows->heightForWidth(room) : m_rows->sizeHint().height();
    m_scroll->setFixedHeight(qMin(wanted, scaled(mostHeight)));
}

void ContinuationList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ContinuationList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(this, &ContinuationList::fit, Qt::QueuedConnection);
}

void ContinuationList::add(const workflow::Continuation &continuation)
{
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    auto *words =
        new TextLabel(TextRole::Body,
                      Say::tr("%1 (%2) continues as %3 (%4). %5.")
                          .arg(continuation.oldName, continuation.oldLocation, continuation.newName,
                               continuation.newLocation, continuation.reason));
    words->makeReadable();
    layout->addWidget(words, 1);
    const auto addButton = [this, layout](const QString &text, const QString &spoken,
                                          std::function<void()> act) {
        auto *button = makeButton(text);
        button->setAccessibleName(spoken);
        // The button goes with its row, so not before the click is over.
        connect(button, &QPushButton::clicked, this, std::move(act), Qt::QueuedConnection);
        layout->addWidget(button, 0, Qt::AlignTop);
        m_buttons.push_back(button);
    };
    addButton(
        Say::tr("Confirm"),
        Say::tr("Confirm that %1 continues as %2").arg(continuation.oldName, continuation.newName),
        [this, continuation] { confirm(continuation); });
    addButton(Say::tr("Two homes"),
              Say::tr("%1 and %2 are two different homes")
                  .arg(continuation.oldName, continuation.newName),
              [this, continuation] { decline(continuation); });
    m_rows->addWidget(line);
}

void ContinuationList::confirm(const workflow::Continuation &continuation)
{
    settle(workflow::confirmContinuation(m_context.session, continuation.oldHome,
                                         continuation.newHome),
           Say::tr("%1 continues as %2. Its history is shown with it.")
               .arg(continuation.oldName, continuation.newName));
}

void ContinuationList::decline(const workflow::Continuation &continuation)
{
    settle(workflow::declineContinuation(m_context.session, continuation.oldHome,
                                         continuation.newHome),
           Say::tr("%1 and %2 stay two homes. You are not asked again.")
               .arg(continuation.oldName, continuation.newName));
}

void ContinuationList::settle(const base::Result<store::Written> &written, const QString &done)
{
    if (!written) {
        m_context.shell.sayError(written.error());
        return;
    }
    refresh();
    Q_EMIT settled();
    m_context.shell.changed();
    m_context.shell.say({Message::Kind::Done, done});
}

} // namespace views
