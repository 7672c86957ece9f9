#include "views/start_window.h"

#include "store/backup.h"
#include "store/backup_keeping.h"
#include "store/place.h"
#include "store/updating.h"
#include "views/file_opening.h"
#include "views/ink_icon.h"
#include "views/parts/elsewhere_form.h"
#include "views/parts/join_form.h"
#include "views/parts/mend_form.h"
#include "views/parts/message_bar.h"
#include "views/parts/new_file_form.h"
#include "views/parts/page_head.h"
#include "views/parts/scaled_size.h"
#include "views/parts/waiting_form.h"
#include "views/parts/worker.h"
#include "views/preferences.h"
#include "views/say.h"
#include "workflow/backups.h"
#include "workflow/checking.h"
#include "workflow/salvage.h"
#include "workflow/sharing.h"
#include "workflow/start_up.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace views {
namespace {

QVBoxLayout *stepLayout(QWidget *step, int spacing)
{
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins({});
    layout->setSpacing(spacing);
    return layout;
}

void addChoice(QVBoxLayout &layout, QPushButton *button, const QString &explanation)
{
    auto *words = TextLabel::muted(explanation);
    words->setWordWrap(true);
    button->setAccessibleDescription(explanation);
    layout.addWidget(button, 0, Qt::AlignLeft);
    layout.addWidget(words);
    layout.addSpacing(space::related);
}

QString demonstrationPath()
{
    return QDir(store::defaultFolder()).filePath(QStringLiteral("demonstration.planner"));
}

} // namespace

StartWindow::StartWindow(const store::Surroundings &surroundings, Preferences &preferences)
    : m_surroundings(std::make_unique<store::Surroundings>(surroundings)),
      m_preferences(preferences),
      m_steps(new QStackedWidget),
      m_messages(new MessageBar)
{
    setWindowTitle(Say::tr("Care Home Support Planner"));
    showProductIcon(this);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildSteps());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_messages);
    resize(QSize(scaled(680), scaled(560)).boundedTo(screen()->availableSize()));
}

StartWindow::~StartWindow() = default;

QWidget *StartWindow::buildSteps()
{
    m_newFile = new NewFileForm;
    connect(m_newFile, &NewFileForm::asked, this, &StartWindow::make);
    connect(m_newFile, &NewFileForm::left, this, [this] { turnTo(Choices); });
    m_steps->addWidget(buildChoices());
    m_steps->addWidget(m_newFile);
    m_elsewhere = new ElsewhereForm;
    connect(m_elsewhere, &ElsewhereForm::keepHereAsked, this, &StartWindow::keepHere);
    connect(m_elsewhere, &ElsewhereForm::left, this, [this] { turnTo(Choices); });
    m_steps->addWidget(m_elsewhere);
    m_waiting = new WaitingForm;
    m_steps->addWidget(m_waiting);
    m_join = new JoinForm;
    connect(m_join, &JoinForm::asked, this, &StartWindow::join);
    connect(m_join, &JoinForm::left, this, [this] { turnTo(Choices); });
    m_steps->addWidget(m_join);
    m_mend = new MendForm;
    connect(m_mend, &MendForm::mendAsked, this, &StartWindow::mend);
    connect(m_mend, &MendForm::backupAsked, this, &StartWindow::restore);
    connect(m_mend, &MendForm::openAsked, this, &StartWindow::open);
    connect(m_mend, &MendForm::left, this, [this] { turnTo(Choices); });
    m_steps->addWidget(m_mend);
    auto *head = new PageHead(Say::tr("Care Home Support Planner"));
    head->setSentence(Say::tr("Find out what help each care home needs, agree it, and leave it on "
                              "paper. No network is needed."));
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(2 * space::page, 2 * space::page, 2 * space::page, space::page);
    layout->setSpacing(space::page);
    layout->addWidget(head);
    layout->addWidget(m_steps, 1);
    return body;
}

QWidget *StartWindow::buildChoices()
{
    auto *step = new QWidget;
    auto *layout = stepLayout(step, space::inside);
    m_first = makeButton(Say::tr("Make a new file"), {}, true);
    connect(m_first, &QPushButton::clicked, this, &StartWindow::offerNewFile);
    addChoice(*layout, m_first,
              Say::tr("For your own council: two names, then CQC's directory of care homes."));
    auto *join = makeButton(Say::tr("Join colleagues"));
    join->setObjectName(QStringLiteral("join"));
    connect(join, &QPushButton::clicked, this, [this] { turnTo(Joins); });
    addChoice(*layout, join,
              Say::tr("With an update file from a colleague, which brings everything they have."));
    auto *demonstration = makeButton(Say::tr("Try the demonstration"));
    connect(demonstration, &QPushButton::clicked, this, &StartWindow::tryDemonstration);
    addChoice(*layout, demonstration,
              Say::tr("A fictional authority with 160 homes and a year of visits and calls."));
    auto *open = makeButton(Say::tr("Open a file..."));
    connect(open, &QPushButton::clicked, this, &StartWindow::askForFile);
    addChoice(*layout, open, Say::tr("A planner file that is on this laptop already."));
    layout->addStretch();
    return step;
}

void StartWindow::turnTo(int step)
{
    m_steps->setCurrentIndex(step);
    if (step == Choices)
        m_first->setFocus();
    else if (step == Questions)
        m_newFile->takeFocus();
    else if (step == Elsewhere)
        m_elsewhere->takeFocus();
    else if (step == Waiting)
        m_waiting->takeFocus();
    else if (step == Joins)
        m_join->takeFocus();
    else if (step == Mending)
        m_mend->takeFocus();
}

void StartWindow::say(const base::Error &error)
{
    m_messages->say({Message::Kind::Error, error.message, error.detail});
}

void StartWindow::offerNewFile()
{
    turnTo(Questions);
}

void StartWindow::askForFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, Say::tr("Open a planner file"), store::defaultFolder(),
                                     Say::tr("Planner files (*.planner);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

std::vector<store::BackupFacts> StartWindow::backupsOf(const QString &path) const
{
    const QString folder = m_preferences.backupFolderOf(path);
    return store::backupsOf(path, folder.isEmpty() ? store::defaultBackupFolder(path) : folder);
}

void StartWindow::offerMending(const QString &path, const QString &details)
{
    m_mend->offer(path, details, backupsOf(path));
    turnTo(Mending);
}

void StartWindow::mend(const QString &path)
{
    auto mended = std::make_shared<workflow::Mended>();
    wait(
        Say::tr("Reading what can be read, and checking it. This takes a moment."), false,
        [path, mended, surroundings = *m_surroundings](Worker &) -> std::optional<base::Error> {
            auto result = workflow::mend(path, surroundings);
            if (!result)
                return result.error();
            *mended = std::move(*result);
            return std::nullopt;
        },
        [this, mended] {
            m_mend->report(*mended);
            turnTo(Mending);
        });
}

void StartWindow::offerToKeepHere(const QString &path, const QString &problem)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    m_elsewhere->offer(whole, suggestedPath(QFileInfo(path).completeBaseName()), problem);
    turnTo(Elsewhere);
}

void StartWindow::keepHere(const QString &path)
{
    const QString target = suggestedPath(QFileInfo(path).completeBaseName());
    m_preferences.setBackupFolderOf(target, QFileInfo(path).absolutePath());
    makeAndOpen(Say::tr("Copying the file to this laptop and checking the copy."), false, target,
                [path, target, surroundings = *m_surroundings](Worker &) {
                    const auto kept = workflow::keepHere(path, target, surroundings);
                    return kept ? std::nullopt : std::optional(kept.error());
                });
}

void StartWindow::make(const NewFile &wanted)
{
    auto file = makePlannerFile(wanted.path, wanted.council, wanted.officer, *m_surroundings);
    if (file) {
        if (!wanted.backupFolder.isEmpty())
            QDir().mkpath(wanted.backupFolder);
        m_preferences.setBackupFolderOf(wanted.path, wanted.backupFolder);
        // There is nothing to see before the homes are there.
        m_preferences.setPlaceOf(wanted.path, {QStringLiteral("import")});
    }
    take(std::move(file));
}

void StartWindow::join(const Joining &wanted)
{
    QDir().mkpath(QFileInfo(wanted.path).absolutePath());
    makeAndOpen(Say::tr("Bringing in what your colleague sent. This takes a moment."), false,
                wanted.path, [wanted, surroundings = *m_surroundings](Worker &) {
                    const auto joined = workflow::joinFrom(wanted.path, wanted.from,
                                                           wanted.passphrase, surroundings);
                    return joined ? std::nullopt : std::optional(joined.error());
                });
}

void StartWindow::tryDemonstration()
{
    const QString path = demonstrationPath();
    if (QFileInfo::exists(path)) {
        open(path);
        return;
    }
    QDir().mkpath(QFileInfo(path).absolutePath());
    makeAndOpen(Say::tr("Making a fictional authority. This takes a moment."), true, path,
                [path, surroundings = *m_surroundings](Worker &worker) {
                    return makeDemonstrationFile(path, surroundings,
                                                 [&worker](double share) { worker.report(share); });
                });
}

void StartWindow::makeAndOpen(const QString &words, bool isMeasured, const QString &target,
                              Work work)
{
    wait(words, isMeasured, std::move(work), [this, target] {
        turnTo(Choices);
        open(target);
    });
}

void StartWindow::wait(const QString &words, bool isMeasured, Work work,
                       const std::function<void()> &then)
{
    // Where a word was mistyped it can be typed again.
    const int before = m_steps->currentIndex();
    m_messages->dismiss(); // it was about the attempt before
    m_waiting->begin(words, isMeasured, std::move(work),
                     [this, then, before](const std::optional<base::Error> &problem) {
                         if (m_isClosing) {
                             close();
                         } else if (!problem) {
                             then();
                         } else {
                             turnTo(before == Joins || before == Mending ? before : int(Choices));
                             say(*problem);
                         }
                     });
    turnTo(Waiting);
}

/// What is being done is stopped or ends first, so that nothing waits for it unseen.
void StartWindow::closeEvent(QCloseEvent *event)
{
    if (!m_waiting->isAtWork())
        return;
    event->ignore();
    m_isClosing = true;
    m_waiting->stop(Say::tr("This window closes as soon as what was begun has stopped. Your "
                            "records are safe."));
}

void StartWindow::take(base::Result<OpenFile> file)
{
    if (file)
        Q_EMIT opened(std::make_shared<OpenFile>(std::move(*file)));
    else
        say(file.error());
}

} // namespace views
