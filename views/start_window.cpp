#include "views/start_window.h"

#include "base/text.h"
#include "store/place.h"
#include "views/file_opening.h"
#include "views/parts/form.h"
#include "views/parts/message_bar.h"
#include "views/parts/page_head.h"
#include "views/parts/worker.h"
#include "views/say.h"
#include "workflow/demonstration.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace views {
namespace {

enum Step { Choices, NewFile, Waiting };

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

StartWindow::StartWindow(const store::Surroundings &surroundings)
    : m_surroundings(std::make_unique<store::Surroundings>(surroundings)),
      m_steps(new QStackedWidget),
      m_messages(new MessageBar)
{
    setWindowTitle(Say::tr("Care Home Support Planner"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/care-home-planner.svg")));
    m_steps->addWidget(buildChoices());
    m_steps->addWidget(buildNewFile());
    m_steps->addWidget(buildWaiting());
    auto *head = new PageHead(Say::tr("Care Home Support Planner"));
    head->setSentence(Say::tr("Find out what help each care home needs, agree it, and leave it on "
                              "paper. No network is needed."));
    auto *page = new QVBoxLayout;
    page->setContentsMargins(2 * space::page, 2 * space::page, 2 * space::page, space::page);
    page->setSpacing(space::page);
    page->addWidget(head);
    page->addWidget(m_steps, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(page, 1);
    layout->addWidget(m_messages);
    resize(scaled(680), scaled(560));
}

StartWindow::~StartWindow() = default;

QWidget *StartWindow::buildChoices()
{
    auto *step = new QWidget;
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins({});
    layout->setSpacing(space::inside);
    auto *open = makeButton(Say::tr("Open a file..."), {}, true);
    connect(open, &QPushButton::clicked, this, &StartWindow::askForFile);
    addChoice(*layout, open, Say::tr("A planner file that is on this laptop already."));
    auto *make = makeButton(Say::tr("Make a new file"));
    connect(make, &QPushButton::clicked, this, &StartWindow::offerNewFile);
    addChoice(*layout, make, Say::tr("An empty one for your council."));
    auto *demonstration = makeButton(Say::tr("Try the demonstration"));
    connect(demonstration, &QPushButton::clicked, this, &StartWindow::tryDemonstration);
    addChoice(*layout, demonstration,
              Say::tr("A fictional authority with 160 homes and a year of visits and calls."));
    layout->addStretch();
    return step;
}

QWidget *StartWindow::buildNewFile()
{
    auto *step = new QWidget;
    Form form(step);
    form.section(Say::tr("New file"));
    m_council = form.line(QStringLiteral("council"), Say::tr("Name of your council"), {});
    m_officer = form.line(QStringLiteral("officer"), Say::tr("Your name"), {});
    m_where = TextLabel::muted({}, TextRole::Caption);
    m_where->setWordWrap(true);
    m_make = makeButton(Say::tr("Make the file"), {}, true);
    m_make->setEnabled(false);
    auto *back = makeButton(Say::tr("Back"));
    connect(back, &QPushButton::clicked, this, [this] { m_steps->setCurrentIndex(Choices); });
    const auto follow = [this] {
        const QString council = base::tidy(m_council->text());
        m_make->setEnabled(!council.isEmpty() && !base::tidy(m_officer->text()).isEmpty());
        m_where->setText(council.isEmpty()
                             ? QString()
                             : Say::tr("It will be kept on this laptop as %1.")
                                   .arg(QDir::toNativeSeparators(suggestedPath(council))));
    };
    connect(m_council, &QLineEdit::textChanged, this, follow);
    connect(m_officer, &QLineEdit::textChanged, this, follow);
    connect(m_officer, &QLineEdit::returnPressed, this, &StartWindow::make);
    connect(m_make, &QPushButton::clicked, this, &StartWindow::make);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_make);
    buttons->addWidget(back);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins({});
    layout->setSpacing(space::group);
    layout->addWidget(form.widget());
    layout->addWidget(m_where);
    layout->addLayout(buttons);
    layout->addStretch();
    return step;
}

QWidget *StartWindow::buildWaiting()
{
    auto *step = new QWidget;
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins({});
    layout->setSpacing(space::group);
    layout->addWidget(new TextLabel(TextRole::Body,
                                    Say::tr("Making a fictional authority. This takes a moment.")));
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(Say::tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(scaled(10));
    layout->addWidget(m_progress);
    layout->addStretch();
    return step;
}

void StartWindow::say(const Message &message)
{
    m_messages->say(message);
}

void StartWindow::offerNewFile()
{
    m_steps->setCurrentIndex(NewFile);
    m_council->setFocus();
}

void StartWindow::askForFile()
{
    const QString path =
        QFileDialog::getOpenFileName(this, Say::tr("Open a planner file"), store::defaultFolder(),
                                     Say::tr("Planner files (*.planner);;All files (*)"));
    if (!path.isEmpty())
        take(openPlannerFile(path, *m_surroundings));
}

void StartWindow::make()
{
    const QString council = base::tidy(m_council->text());
    const QString officer = base::tidy(m_officer->text());
    if (!council.isEmpty() && !officer.isEmpty())
        take(makePlannerFile(suggestedPath(council), council, officer, *m_surroundings));
}

void StartWindow::tryDemonstration()
{
    const QString path = demonstrationPath();
    if (QFileInfo::exists(path)) {
        take(openPlannerFile(path, *m_surroundings));
        return;
    }
    m_steps->setCurrentIndex(Waiting);
    QDir().mkpath(QFileInfo(path).absolutePath());
    auto problem = std::make_shared<std::optional<base::Error>>();
    m_worker = new Worker(
        [path, surroundings = *m_surroundings, problem](Worker &worker) {
            const auto made =
                workflow::makeDemonstration({.path = path, .until = {}}, surroundings,
                                            [&worker](double share) { worker.report(share); });
            if (!made)
                *problem = made.error();
        },
        this);
    connect(m_worker, &Worker::progressed, m_progress, &QProgressBar::setValue);
    connect(m_worker, &Worker::finished, this, [this, path, problem] {
        m_worker->deleteLater();
        m_steps->setCurrentIndex(Choices);
        if (*problem)
            say({Message::Kind::Error, (*problem)->message, (*problem)->detail});
        else
            take(openPlannerFile(path, *m_surroundings));
    });
    m_worker->start();
}

void StartWindow::take(base::Result<OpenFile> file)
{
    if (file)
        Q_EMIT opened(std::make_shared<OpenFile>(std::move(*file)));
    else
        say({Message::Kind::Error, file.error().message, file.error().detail});
}

} // namespace views
