#include "base/text.h"
#include "lists/column_kinds.h"
#include "lists/table_model.h"
#include "views/pages/pages.h"
#include "views/pages/restore_box.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/rows_view.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/parts/worker.h"
#include "views/preferences.h"
#include "views/say.h"
#include "workflow/backups.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace views {
namespace {

using store::BackupFacts;
using Backups = base::Result<std::vector<BackupFacts>>;

constexpr int leastListHeight = 220;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

/// "2.4 MB"
QString sizeWords(qint64 bytes)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

lists::Column<BackupFacts> momentColumn(const char *name, const QString &title, int width,
                                        QDateTime BackupFacts::*member)
{
    auto column = lists::textColumn<BackupFacts>(
        {.key = key(name), .title = title, .width = width}, [member](const BackupFacts &backup) {
            const QDateTime moment = backup.*member;
            return moment.isValid() ? base::shortMoment(moment) : QString();
        });
    column.sortKey = [member](const BackupFacts &backup) {
        return lists::SortKey(double((backup.*member).toMSecsSinceEpoch()));
    };
    return column;
}

lists::Column<BackupFacts> numberColumn(const char *name, const QString &title, int width,
                                        const std::function<qint64(const BackupFacts &)> &read,
                                        const std::function<QString(const BackupFacts &)> &words)
{
    auto column =
        lists::textColumn<BackupFacts>({.key = key(name), .title = title, .width = width}, words);
    column.head.alignment = Qt::AlignRight | Qt::AlignVCenter;
    column.sortKey = [read](const BackupFacts &backup) {
        return lists::SortKey(double(read(backup)));
    };
    column.value = [read](const BackupFacts &backup) { return QVariant(read(backup)); };
    return column;
}

lists::Columns<BackupFacts> backupColumns()
{
    return {
        momentColumn("lastSaved", Say::tr("Last change in it"), 150, &BackupFacts::lastSaved),
        lists::textColumn<BackupFacts>(
            {.key = key("officer"), .title = Say::tr("By"), .width = 140},
            [](const BackupFacts &backup) { return backup.officer; }),
        numberColumn(
            "lacks", Say::tr("Not in it"), 100,
            [](const BackupFacts &backup) { return backup.lacks; },
            [](const BackupFacts &backup) {
                return backup.lacks == 0 ? Say::tr("Nothing")
                                         : Say::tr("%n changes", nullptr, int(backup.lacks));
            }),
        numberColumn(
            "homes", Say::tr("Homes"), 70, [](const BackupFacts &backup) { return backup.homes; },
            [](const BackupFacts &backup) { return QString::number(backup.homes); }),
        numberColumn(
            "bytes", Say::tr("Size"), 80, [](const BackupFacts &backup) { return backup.bytes; },
            [](const BackupFacts &backup) { return sizeWords(backup.bytes); }),
        momentColumn("made", Say::tr("Copied"), 175, &BackupFacts::made),
        lists::textColumn<BackupFacts>(
            {.key = key("file"), .title = Say::tr("File"), .width = 350},
            [](const BackupFacts &backup) { return QFileInfo(backup.path).completeBaseName(); }),
    };
}

/// The backups of this file: makes one, and puts one back.
class BackupsPage final : public Page {
public:
    explicit BackupsPage(const Context &context);

    QString title() const override { return Say::tr("Backups"); }
    void arrive(const QString &) override { refresh(); }
    bool readsOnArrival() const override { return true; }
    void refresh() override;
    void takeFocus() override;

private:
    QWidget *buildButtons();
    void show(const Backups &backups);
    void makeNow();
    void askToRestore();
    bool isReadOnly() const { return m_context.session.file().isReadOnly(); }
    QString folder() const
    {
        return m_context.preferences.backupFolderOf(m_context.session.file().path());
    }

    Context m_context;
    lists::TableModel<BackupFacts> m_model;
    PageHead *m_head;
    QPushButton *m_make;
    QPushButton *m_restore;
    RowsView *m_list;
    RestoreBox *m_box;
    Worker *m_reader = nullptr;
    bool m_readsAgain = false; ///< something changed while the folders were read
};

BackupsPage::BackupsPage(const Context &context)
    : m_context(context),
      m_model(backupColumns(), [](const BackupFacts &backup) { return backup.path; }),
      m_head(new PageHead(title())),
      m_make(makeButton(Say::tr("Make a backup now"))),
      m_restore(makeButton(Say::tr("Restore this backup"))),
      m_list(new RowsView(&m_model, Say::tr("Backups of this file"))),
      m_box(new RestoreBox(context))
{
    m_make->setObjectName(key("makeBackup"));
    m_restore->setObjectName(key("restoreBackup"));
    m_list->setObjectName(key("backups"));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    keepScaled(m_list, {.leastHeight = leastListHeight});
    m_make->setEnabled(!isReadOnly());
    connect(m_make, &QPushButton::clicked, this, &BackupsPage::makeNow);
    connect(m_restore, &QPushButton::clicked, this, &BackupsPage::askToRestore);
    connect(m_list, &RowsView::opened, this, &BackupsPage::askToRestore);
    connect(m_box, &RestoreBox::left, this, [this] { m_list->setFocus(); });
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::related);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    layout->addWidget(buildButtons());
    layout->addWidget(m_box);
    fillScrolled(this, body);
    m_head->setSentence(Say::tr("Looking for backups of this file."));
}

QWidget *BackupsPage::buildButtons()
{
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(buttons);
    row->add(m_restore);
    row->add(m_make, FlowLayout::Place::Beside);
    return buttons;
}

void BackupsPage::takeFocus()
{
    if (m_model.rowCount() > 0)
        m_list->setFocus();
    else
        m_make->setFocus();
}

/// Folders may lie on a stick or a network, so they are read beside the window.
void BackupsPage::refresh()
{
    if (m_reader) {
        m_readsAgain = true;
        return;
    }
    auto found = std::make_shared<Backups>();
    m_reader = new Worker([path = m_context.session.file().path(), folder = folder(),
                           found](Worker &) { *found = workflow::backupsOf(path, folder); },
                          this);
    connect(m_reader, &Worker::finished, this, [this, found] {
        m_reader->deleteLater();
        m_reader = nullptr;
        show(*found);
        if (std::exchange(m_readsAgain, false))
            refresh();
    });
    m_reader->start();
}

void BackupsPage::show(const Backups &backups)
{
    if (!backups) {
        m_context.shell.sayError(backups.error());
        return;
    }
    const bool wasEmpty = m_model.rowCount() == 0;
    m_model.setRows(*backups);
    m_list->chooseFirst();
    m_restore->setEnabled(!isReadOnly() && m_model.rowCount() > 0);
    m_head->setSentence(
        m_model.rowCount() == 0
            ? Say::tr("There is no backup of this file yet.")
            : Say::tr(
                  "%n copies of this file. Restoring one keeps the file as it is now beside it.",
                  nullptr, m_model.rowCount()));
    // Where the window is not in front yet, too.
    if (wasEmpty && window()->focusWidget() == m_make)
        takeFocus();
}

void BackupsPage::makeNow()
{
    auto made = std::make_shared<base::Result<QString>>();
    auto *worker =
        new Worker([path = m_context.session.file().path(), folder = folder(),
                    surroundings = m_context.session.file().surroundings(),
                    made](Worker &) { *made = workflow::backUpNow(path, folder, surroundings); },
                   this);
    connect(worker, &Worker::finished, this, [this, worker, made] {
        worker->deleteLater();
        m_make->setEnabled(true);
        if (!*made) {
            m_context.shell.sayError(made->error());
            return;
        }
        m_context.preferences.setLastBackupOf(m_context.session.file().path(), **made,
                                              m_context.session.now());
        m_context.shell.say(
            {Message::Kind::Done,
             Say::tr("Made the backup %1 and checked it.").arg(QDir::toNativeSeparators(**made))});
        refresh();
    });
    m_make->setEnabled(false);
    m_head->setSentence(Say::tr("Making a backup and checking it."));
    worker->start();
}

void BackupsPage::askToRestore()
{
    const int row = m_list->currentRow();
    if (row >= 0 && row < m_model.rowCount() && !isReadOnly())
        m_box->begin(m_model.rowAt(row));
}

} // namespace

Page *makeBackupsPage(const Context &context)
{
    return new BackupsPage(context);
}

} // namespace views
