#include "views/pages/restore_box.h"

#include "base/text.h"
#include "views/appearance.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/scrolled.h"
#include "views/say.h"
#include "workflow/backups.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

RestoreBox::RestoreBox(const Context &context, QWidget *parent)
    : QFrame(parent),
      m_context(context),
      m_title(new TextLabel(TextRole::Strong)),
      m_words(new TextLabel(TextRole::Body)),
      m_restore(makeButton(Say::tr("Restore it now"), {}, true))
{
    setFrameShape(QFrame::Box);
    setFrameShadow(QFrame::Plain);
    m_title->setWordWrap(true);
    m_words->makeReadable();
    m_words->setObjectName(QStringLiteral("restoringMeans"));
    m_restore->setObjectName(QStringLiteral("restoreNow"));
    connect(m_restore, &QPushButton::clicked, this, [this] { m_context.shell.restore(m_backup); });
    auto *leaveIt = makeButton(Say::tr("Leave the file as it is"));
    leaveIt->setObjectName(QStringLiteral("leaveFile"));
    connect(leaveIt, &QPushButton::clicked, this, &RestoreBox::leave);
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(buttons);
    row->add(m_restore);
    row->add(leaveIt, FlowLayout::Place::Beside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, space::related, 12, space::related);
    layout->setSpacing(space::related);
    layout->addWidget(m_title);
    layout->addWidget(m_words);
    layout->addWidget(buttons);
    hide();
}

void RestoreBox::begin(const store::BackupFacts &backup)
{
    m_backup = backup.path;
    m_title->setText(Say::tr("Restore %1?").arg(QFileInfo(backup.path).fileName()));
    const QString words =
        workflow::restoringMeans(m_context.session.file().path(), backup, m_context.session.now())
            .join(QStringLiteral("\n"));
    m_words->setText(words);
    m_restore->setAccessibleDescription(words);
    show();
    // Read first; Tab goes on to the buttons.
    m_words->setFocus();
    bringIntoView(this);
}

void RestoreBox::leave()
{
    hide();
    Q_EMIT left();
}

void RestoreBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace views
