#include "lists/table_model.h"
#include "views/pages/exchange_list.h"
#include "views/pages/file_work.h"
#include "views/pages/page_arguments.h"
#include "views/pages/pages.h"
#include "views/pages/sharing_columns.h"
#include "views/pages/sharing_words.h"
#include "views/parts/flow_layout.h"
#include "views/parts/folder_field.h"
#include "views/parts/form.h"
#include "views/parts/page_head.h"
#include "views/parts/reading_pane.h"
#include "views/parts/rows_view.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/preferences.h"
#include "views/say.h"
#include "workflow/sharing_state.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

using workflow::LaptopState;

constexpr int linesOfResult = 4;

/// Sends what is new here, takes in what colleagues did, and says how far behind each laptop is.
class ColleaguesPage final : public Page {
public:
    explicit ColleaguesPage(const Context &context);

    QString title() const override { return Say::tr("Share with colleagues"); }
    void arrive(const QString &) override { refresh(); }
    bool readsOnArrival() const override { return true; }
    void refresh() override;
    void takeFocus() override;
    void sharingChanged() override { showWhatMayBeSeen(); }

private:
    QWidget *buildForm();
    QWidget *buildButtons();
    QWidget *buildWaiting();
    void shareNow();
    void lookFirst();
    void sendFile();
    void takeInFile();
    bool hasPassphrase();
    bool hasFolder();
    void beginWork(const QString &words);
    void endWork(const base::Error *problem, const QStringList &lines);
    void fillFor(const std::vector<LaptopState> &laptops);
    void showWhatMayBeSeen();
    QString file() const { return m_context.session.file().path(); }

    Context m_context;
    PageHead *m_head;
    FolderField *m_folder;
    QLineEdit *m_passphrase = nullptr;
    QLineEdit *m_note = nullptr;
    QComboBox *m_for = nullptr;
    QWidget *m_buttons = nullptr;
    QWidget *m_working = nullptr;
    TextLabel *m_workingOn = nullptr;
    ReadingPane *m_result;
    lists::TableModel<LaptopState> m_laptops;
    ExchangeList *m_exchanges;
    QList<QWidget *> m_unshared; ///< what nobody of a home may read
    TextLabel *m_hidden;
};

RowsView *listOf(lists::ListModel *model, const QString &name, const char *objectName)
{
    auto *view = new RowsView(model, name);
    view->setObjectName(QString::fromLatin1(objectName));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    keepScaled(view, {.height = sharingListHeight});
    return view;
}

ColleaguesPage::ColleaguesPage(const Context &context)
    : m_context(context),
      m_head(new PageHead(title())),
      m_folder(new FolderField(QStringLiteral("sharedFolder"), Say::tr("Shared folder"))),
      m_result(new ReadingPane(Say::tr("What happened"), linesOfResult)),
      m_laptops(laptopColumns(),
                [](const LaptopState &laptop) { return laptop.device.toString(); }),
      m_exchanges(new ExchangeList(context)),
      m_hidden(new TextLabel(TextRole::Body, Say::tr("You are sharing your screen, so what was "
                                                     "shared so far is hidden.")))
{
    m_result->setObjectName(QStringLiteral("result"));
    m_hidden->setWordWrap(true);
    connect(m_exchanges, &ExchangeList::tookBack, this, &ColleaguesPage::refresh);
    m_unshared = {m_result, m_exchanges};
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::related);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_head), buildForm(), buildButtons(), buildWaiting(),
          static_cast<QWidget *>(m_result),
          static_cast<QWidget *>(new TextLabel(TextRole::Section, Say::tr("Laptops"))),
          static_cast<QWidget *>(listOf(&m_laptops, Say::tr("Laptops"), "laptops")),
          static_cast<QWidget *>(m_hidden), static_cast<QWidget *>(m_exchanges)})
        layout->addWidget(widget);
    layout->addStretch();
    fillScrolled(this, body);
    m_folder->setFolder(context.preferences.sharedFolderOf(file()));
    refresh();
}

QWidget *ColleaguesPage::buildForm()
{
    auto *holder = new QWidget;
    Form form(holder);
    form.field(m_folder, m_folder->line(), Say::tr("Shared folder"));
    m_passphrase = form.line(QStringLiteral("passphrase"), Say::tr("Passphrase of the team"),
                             m_context.preferences.passphraseOf(file()));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setAccessibleDescription(
        Say::tr("It is remembered until the program ends, and never written down."));
    m_note = form.line(QStringLiteral("shareNote"), Say::tr("Note with it"), {});
    m_for = form.choice(QStringLiteral("updateFor"), Say::tr("An update file is for"),
                        {Say::tr("Everybody: all there is")}, 0);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &ColleaguesPage::shareNow);
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins({});
    layout->addWidget(form.widget());
    return holder;
}

QWidget *ColleaguesPage::buildButtons()
{
    const auto button = [this](const QString &text, const char *name, bool isPrimary,
                               void (ColleaguesPage::*run)()) {
        auto *made = makeButton(text, {}, isPrimary);
        made->setObjectName(QString::fromLatin1(name));
        connect(made, &QPushButton::clicked, this, run);
        return made;
    };
    auto *check = makeButton(Say::tr("Changes to chec&k"));
    connect(check, &QPushButton::clicked, this,
            [this] { m_context.shell.visit({QStringLiteral("check")}); });
    m_buttons = new QWidget;
    auto *row = new FlowLayout(m_buttons);
    row->addWidget(button(Say::tr("&Share now"), "shareNow", true, &ColleaguesPage::shareNow));
    row->addWidget(button(Say::tr("&Look first"), "lookFirst", false, &ColleaguesPage::lookFirst));
    row->addWidget(
        button(Say::tr("Send an &update file..."), "sendFile", false, &ColleaguesPage::sendFile));
    row->addWidget(button(Say::tr("&Take in an update file..."), "takeInFile", false,
                          &ColleaguesPage::takeInFile));
    row->addWidget(check);
    return m_buttons;
}

QWidget *ColleaguesPage::buildWaiting()
{
    m_workingOn = new TextLabel(TextRole::Body);
    m_workingOn->setWordWrap(true);
    auto *progress = new QProgressBar;
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setAccessibleName(Say::tr("Progress"));
    keepScaled(progress, {.mostWidth = 620, .height = 10});
    m_working = new QWidget;
    auto *layout = new QVBoxLayout(m_working);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_workingOn);
    layout->addWidget(progress);
    m_working->hide();
    return m_working;
}

void ColleaguesPage::takeFocus()
{
    if (m_folder->folder().isEmpty())
        m_folder->line()->setFocus();
    else if (m_passphrase->text().isEmpty())
        m_passphrase->setFocus();
    else if (m_working->isHidden())
        m_buttons->findChild<QPushButton *>(QStringLiteral("shareNow"))->setFocus();
}

void ColleaguesPage::refresh()
{
    auto laptops = workflow::laptopStates(m_context.session);
    if (!laptops) {
        m_context.shell.sayError(laptops.error());
        return;
    }
    const QString words = workflow::completenessWords(*laptops);
    m_head->setSentence(words.isEmpty() ? Say::tr("Only this laptop is known so far. What is sent "
                                                  "is sealed with the team's passphrase.")
                                        : words);
    fillFor(*laptops);
    m_laptops.setRows(std::move(*laptops));
    auto exchanges = workflow::sharedSoFar(m_context.session);
    if (exchanges)
        m_exchanges->setRows(std::move(*exchanges));
    else
        m_context.shell.sayError(exchanges.error());
    m_buttons->setEnabled(!m_context.session.file().isReadOnly() && m_working->isHidden());
    showWhatMayBeSeen();
}

void ColleaguesPage::fillFor(const std::vector<LaptopState> &laptops)
{
    const QString chosen = m_for->currentData().toString();
    while (m_for->count() > 1)
        m_for->removeItem(1);
    for (const LaptopState &laptop : laptops) {
        if (!laptop.isThis)
            m_for->addItem(Say::tr("%1: what it lacks").arg(laptop.name),
                           laptop.device.toString(QUuid::WithoutBraces));
    }
    m_for->setCurrentIndex(qMax(0, m_for->findData(chosen)));
}

void ColleaguesPage::showWhatMayBeSeen()
{
    const bool isHidden = m_context.shell.isSharing();
    for (QWidget *widget : m_unshared)
        widget->setVisible(!isHidden && !m_exchanges->isEmpty());
    m_result->setVisible(!isHidden && !m_result->toPlainText().isEmpty());
    m_hidden->setVisible(isHidden);
}

/// Remembers what is typed; without it nothing can be sealed or opened.
bool ColleaguesPage::hasPassphrase()
{
    m_context.preferences.rememberPassphraseOf(file(), m_passphrase->text());
    if (!m_passphrase->text().isEmpty())
        return true;
    m_context.shell.sayError(
        {.message = Say::tr("Type the passphrase that your team has agreed on. Nothing was sent "
                            "or taken in.")});
    m_passphrase->setFocus();
    return false;
}

/// Remembers the folder that every laptop can reach.
bool ColleaguesPage::hasFolder()
{
    const QString folder = m_folder->folder();
    if (QDir::isAbsolutePath(folder) && QFileInfo(folder).isDir()) {
        m_context.preferences.setSharedFolderOf(file(), folder);
        return true;
    }
    m_context.shell.sayError(
        {.message = Say::tr("Choose the folder that every laptop of the team can reach. Nothing "
                            "was sent or taken in.")});
    m_folder->line()->setFocus();
    return false;
}

void ColleaguesPage::beginWork(const QString &words)
{
    m_workingOn->setText(words);
    m_working->show();
    m_buttons->setEnabled(false);
}

void ColleaguesPage::endWork(const base::Error *problem, const QStringList &lines)
{
    m_working->hide();
    m_result->setWords(lines.join(QLatin1Char('\n')));
    m_context.shell.changed();
    refresh();
    if (isVisible())
        takeFocus();
    if (problem)
        m_context.shell.sayError(*problem);
    else
        m_context.shell.say({Message::Kind::Done, lines.value(0)});
}

void ColleaguesPage::shareNow()
{
    if (!m_buttons->isEnabled() || !hasFolder() || !hasPassphrase())
        return;
    const workflow::SyncRequest request{.folder = m_folder->folder(),
                                        .passphrase = m_passphrase->text(),
                                        .note = m_note->text(),
                                        .backupFolder =
                                            m_context.preferences.backupFolderOf(file())};
    beginWork(Say::tr("Sharing. You can go on with other pages meanwhile."));
    workOnFile<workflow::Synced>(
        m_context, this,
        [request](workflow::Session &session) { return workflow::syncFolder(session, request); },
        [this](const base::Result<workflow::Synced> &synced) {
            if (!synced) {
                endWork(&synced.error(), {});
                return;
            }
            const QString first = takenInWords(synced->received) + QLatin1Char(' ') +
                                  sentWords(synced->sent, m_folder->folder());
            endWork(nullptr, QStringList(first) + senderLines(synced->received) +
                                 openLines(synced->received));
        });
}

/// What colleagues put into the folder, before it is taken in.
void ColleaguesPage::lookFirst()
{
    if (hasFolder() && hasPassphrase())
        m_context.shell.visit(
            {QStringLiteral("check"), QStringLiteral("take/") + m_folder->folder()});
}

void ColleaguesPage::sendFile()
{
    if (!hasPassphrase())
        return;
    const QString name =
        QDir(m_context.preferences.exportFolder())
            .filePath(
                Say::tr("Update %1.update").arg(m_context.session.today().toString(Qt::ISODate)));
    const QString path = QFileDialog::getSaveFileName(this, Say::tr("Send an update file"), name,
                                                      Say::tr("Update files (*.update)"));
    if (path.isEmpty())
        return;
    m_context.preferences.setExportFolder(QFileInfo(path).absolutePath());
    beginWork(Say::tr("Writing the update file. You can go on with other pages meanwhile."));
    workOnFile<workflow::Sent>(
        m_context, this,
        [request = workflow::SendRequest{.path = path,
                                         .passphrase = m_passphrase->text(),
                                         .note = m_note->text(),
                                         .forLaptop = m_for->currentData().toString()}](
            workflow::Session &session) { return workflow::sendUpdate(session, request); },
        [this](const base::Result<workflow::Sent> &sent) {
            if (sent)
                endWork(nullptr, {sentWords(*sent, sent->path)});
            else
                endWork(&sent.error(), {});
        });
}

/// What is in it is shown first; another planner file needs no passphrase.
void ColleaguesPage::takeInFile()
{
    m_context.preferences.rememberPassphraseOf(file(), m_passphrase->text());
    const QString path = QFileDialog::getOpenFileName(
        this, Say::tr("Take in an update file"), m_context.preferences.exportFolder(),
        Say::tr("Update files and planner files (*.update *.planner);;All files (*)"));
    if (path.isEmpty())
        return;
    m_context.preferences.setExportFolder(QFileInfo(path).absolutePath());
    m_context.shell.visit({QStringLiteral("check"), QStringLiteral("take/") + path});
}

} // namespace

Page *makeColleaguesPage(const Context &context)
{
    return new ColleaguesPage(context);
}

} // namespace views
