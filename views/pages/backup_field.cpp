#include "views/pages/backup_field.h"

#include "base/clock.h"
#include "base/london.h"
#include "base/text.h"
#include "store/backup.h"
#include "views/parts/daily_backup.h"
#include "views/parts/folder_field.h"
#include "views/parts/page_head.h"
#include "views/preferences.h"
#include "views/say.h"
#include "workflow/session.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QVBoxLayout>

namespace views {

BackupField::BackupField(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_folder(
          new FolderField(QStringLiteral("backupFolder"), Say::tr("Folder for the daily backup"))),
      m_beside(makeButton(Say::tr("Put it beside the planner file"))),
      m_problem(new TextLabel(TextRole::Strong)),
      m_state(TextLabel::muted())
{
    m_problem->setObjectName(QStringLiteral("backupProblem"));
    m_problem->makeReadable();
    m_state->setObjectName(QStringLiteral("backupState"));
    m_state->makeReadable();
    m_folder->setEnabled(!context.session.file().isReadOnly());
    connect(m_folder, &FolderField::chosen, this, &BackupField::take);
    connect(m_beside, &QPushButton::clicked, this, [this] {
        m_folder->line()->setFocus();
        take({});
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::inside);
    layout->addWidget(m_folder);
    layout->addWidget(m_beside, 0, Qt::AlignLeft);
    layout->addWidget(m_problem);
    layout->addWidget(m_state);
    setFocusProxy(m_folder);
}

QWidget *BackupField::line() const
{
    return m_folder->line();
}

void BackupField::refresh()
{
    const QString path = m_context.session.file().path();
    const QString wished = m_context.preferences.backupFolderOf(path);
    m_folder->setFolder(wished.isEmpty() ? store::defaultBackupFolder(path) : wished);
    m_beside->setVisible(!wished.isEmpty() && !m_context.session.file().isReadOnly());
    const bool isGone = !wished.isEmpty() && !QFileInfo(wished).isDir();
    m_problem->setText(isGone ? Say::tr("This folder is not there now. Until it is, backups lie "
                                        "beside the planner file.")
                              : QString());
    m_problem->setVisible(isGone);
    m_state->setText(stateWords());
}

QString BackupField::stateWords() const
{
    const QString path = m_context.session.file().path();
    const QDateTime last = m_context.preferences.lastBackupOf(path);
    if (!last.isValid())
        return Say::tr("No backup has been made on this laptop yet.");
    const QDateTime here = base::inLondon(last);
    const QString when = here.date() == m_context.session.today()
                             ? Say::tr("today at %1").arg(base::clockTime(here.time()))
                             : base::longMoment(last);
    return Say::tr("Last backup: %1, checked and whole, as %2.")
               .arg(when, QDir::toNativeSeparators(m_context.preferences.lastBackupFileOf(path))) +
           QLatin1Char('\n') +
           Say::tr("Backups of the last 14 days are kept, then one a week for 8 weeks and one a "
                   "month for 12 months. If they take too much space the oldest go first, never "
                   "the newest two.");
}

void BackupField::take(const QString &folder)
{
    const QString path = m_context.session.file().path();
    const bool isUsual = folder.isEmpty() || folder == store::defaultBackupFolder(path);
    if (!isUsual && (!QDir::isAbsolutePath(folder) || !QFileInfo(folder).isDir())) {
        m_problem->setText(Say::tr("There is no folder %1. Backups go where they went before. "
                                   "Choose a folder that is there.")
                               .arg(QDir::toNativeSeparators(folder)));
        m_problem->show();
        return;
    }
    m_context.preferences.setBackupFolderOf(path, isUsual ? QString() : folder);
    m_problem->hide();
    m_state->setText(Say::tr("Making today's backup there."));
    backUpToday(m_context, this, [this](const QString &) { refresh(); });
}

} // namespace views
