#include "views/pages/import_page.h"

#include "files/directory_reader.h"
#include "views/pages/authority_choice.h"
#include "views/pages/continuation_list.h"
#include "views/pages/import_report.h"
#include "views/pages/pages.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/parts/worker.h"
#include "views/preferences.h"
#include "views/say.h"
#include "workflow/homes.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace views {
namespace {

enum Step { Choose, Authorities, Waiting, Result };

constexpr auto cancelledDetail = QLatin1StringView("cancelled");
constexpr auto olderDetail = QLatin1StringView("older");
constexpr int readingWidth = 620; ///< about 75 characters

QVBoxLayout *stepLayout(QWidget *step)
{
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins({});
    layout->setSpacing(space::group);
    return layout;
}

} // namespace

ImportPage::ImportPage(const Context &context)
    : m_context(context),
      m_head(new PageHead(Say::tr("Import a directory"))),
      m_steps(new QStackedWidget)
{
    m_steps->addWidget(buildChoose());
    m_steps->addWidget(buildAuthorities());
    m_steps->addWidget(buildWaiting());
    m_steps->addWidget(buildResult());
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::group);
    layout->addWidget(m_head);
    layout->addWidget(m_steps, 1);
    fillScrolled(this, body);
    show(Choose);
}

QString ImportPage::title() const
{
    return Say::tr("Import a directory");
}

QWidget *ImportPage::buildChoose()
{
    auto *step = new QWidget;
    auto *layout = stepLayout(step);
    auto *words = new TextLabel(
        TextRole::Body,
        Say::tr("Choose the file you have downloaded: CQC's weekly care directory (CSV), its "
                "monthly one (ODS, or a sheet of it saved as CSV), its 45-column export, or your "
                "council's own list with a column for the CQC location.\n\nHomes are recognised "
                "by their CQC location. What officers have recorded stays."));
    words->setWordWrap(true);
    keepScaled(words, {.mostWidth = readingWidth});
    m_choose = makeButton(Say::tr("Choose a file..."), QStringLiteral("import"), true);
    m_choose->setEnabled(!m_context.session.file().isReadOnly());
    connect(m_choose, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(
            this, Say::tr("Choose a directory"), m_context.preferences.exportFolder(),
            Say::tr("Directories (*.csv *.ods);;All files (*)"));
        if (!file.isEmpty())
            look(file);
    });
    layout->addWidget(words);
    layout->addWidget(m_choose, 0, Qt::AlignLeft);
    layout->addStretch();
    return step;
}

QWidget *ImportPage::buildAuthorities()
{
    auto *step = new QWidget;
    auto *layout = stepLayout(step);
    m_authorities = new AuthorityChoice;
    m_import = makeButton(Say::tr("Import"), {}, true);
    connect(m_authorities, &AuthorityChoice::changed, this,
            [this] { m_import->setEnabled(!m_authorities->ticked().isEmpty()); });
    connect(m_import, &QPushButton::clicked, this, [this] { bringIn(); });
    auto *other = makeButton(Say::tr("Choose another file"));
    connect(other, &QPushButton::clicked, this, [this] { show(Choose); });
    m_older = makeButton(Say::tr("Import it all the same"));
    m_older->hide();
    connect(m_older, &QPushButton::clicked, this, [this] { bringIn(true); });
    auto *buttons = new FlowLayout(nullptr);
    for (QPushButton *button : {m_import, m_older, other})
        buttons->addWidget(button);
    layout->addWidget(m_authorities, 1);
    layout->addLayout(buttons);
    return step;
}

QWidget *ImportPage::buildWaiting()
{
    auto *step = new QWidget;
    auto *layout = stepLayout(step);
    m_waiting = new TextLabel(TextRole::Body);
    m_waiting->setWordWrap(true);
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(Say::tr("Progress"));
    m_progress->setTextVisible(false);
    keepScaled(m_progress, {.mostWidth = readingWidth, .height = 10});
    m_cancel = makeButton(Say::tr("Cancel"));
    connect(m_cancel, &QPushButton::clicked, this, &ImportPage::cancel);
    layout->addWidget(m_waiting);
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel, 0, Qt::AlignLeft);
    layout->addStretch();
    return step;
}

QWidget *ImportPage::buildResult()
{
    auto *step = new QWidget;
    auto *layout = stepLayout(step);
    auto *homes = makeButton(Say::tr("Show the homes"), {}, true);
    connect(homes, &QPushButton::clicked, this,
            [this] { m_context.shell.visit({QStringLiteral("homes")}); });
    auto *copy = makeButton(Say::tr("Copy as words"), QStringLiteral("copy"));
    connect(copy, &QPushButton::clicked, this, [this] { perform(Deed::CopyWords); });
    offer(
        Deed::CopyWords,
        [this] {
            QGuiApplication::clipboard()->setText(m_result->toPlainText());
            m_context.shell.say({Message::Kind::Done, Say::tr("Copied as words.")});
        },
        [this] { return m_steps->currentIndex() == Result; });
    auto *again = makeButton(Say::tr("Import another file"));
    connect(again, &QPushButton::clicked, this, [this] { show(Choose); });
    auto *buttons = new FlowLayout(nullptr);
    for (QPushButton *button : {homes, copy, again})
        buttons->addWidget(button);
    m_continuations = new ContinuationList(m_context);
    connect(m_continuations, &ContinuationList::settled, this, [this] {
        orderTabs();
        (m_continuations->buttons().empty() ? m_result : m_continuations->buttons().front())
            ->setFocus();
    });
    m_result = new QPlainTextEdit;
    m_result->setReadOnly(true);
    m_result->setTabChangesFocus(true);
    m_result->setAccessibleName(Say::tr("What the import brought"));
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    layout->addWidget(m_continuations);
    layout->addWidget(m_result, 1);
    layout->addLayout(buttons);
    m_resultOrder = {m_result, homes, copy, again};
    return step;
}

void ImportPage::arrive(const QString &)
{
    // A result that has been read makes room for the next file; work that goes on is shown.
    if (step() == QLatin1StringView("result"))
        show(Choose);
}

void ImportPage::takeFocus()
{
    if (m_steps->currentIndex() == Choose)
        m_choose->setFocus();
    else if (m_steps->currentIndex() == Authorities)
        m_authorities->takeFocus();
    else if (m_steps->currentIndex() == Waiting)
        m_cancel->setFocus();
    else
        m_result->setFocus();
}

void ImportPage::show(int step)
{
    m_steps->setCurrentIndex(step);
    const QString file = QFileInfo(m_fileName).fileName();
    if (step == Choose)
        m_head->setSentence(Say::tr("Homes, their addresses and their CQC ratings come from it."));
    else if (step == Authorities)
        m_head->setSentence(
            Say::tr("%1 holds homes of these authorities. Which are yours?").arg(file));
    else if (step == Waiting)
        m_head->setSentence(file);
    else
        m_head->setSentence(Say::tr("%1 has been imported.").arg(file));
    if (isVisible())
        takeFocus();
    Q_EMIT offersChanged();
}

QString ImportPage::step() const
{
    static const QStringList names{QStringLiteral("choose"), QStringLiteral("authorities"),
                                   QStringLiteral("waiting"), QStringLiteral("result")};
    return names.at(m_steps->currentIndex());
}

QString ImportPage::result() const
{
    return m_result->toPlainText();
}

void ImportPage::wait(const QString &words, std::function<void(Worker &)> work,
                      std::function<void()> done)
{
    m_waiting->setText(words);
    m_progress->setValue(0);
    m_cancel->setEnabled(true);
    show(Waiting);
    m_worker = new Worker(std::move(work), this);
    connect(m_worker, &Worker::progressed, m_progress, &QProgressBar::setValue);
    connect(m_worker, &Worker::finished, this, [worker = m_worker, done = std::move(done)] {
        worker->deleteLater();
        done();
    });
    m_worker->start();
}

void ImportPage::cancel()
{
    if (!m_worker)
        return;
    m_worker->cancel();
    m_cancel->setEnabled(false);
    m_waiting->setText(Say::tr("Stopping. Nothing will be changed."));
}

void ImportPage::fail(const base::Error &error)
{
    if (error.detail == cancelledDetail) {
        m_context.shell.say(
            {Message::Kind::Done, Say::tr("The import was stopped. Nothing was changed.")});
        return;
    }
    QString where;
    if (error.row)
        where = Say::tr("Row %1. ").arg(*error.row);
    m_context.shell.say({Message::Kind::Error, error.message, where + error.detail});
}

void ImportPage::look(const QString &fileName)
{
    const auto isOther =
        base::attempt([&] { workflow::requireOtherFile(m_context.session, fileName); });
    if (!isOther) {
        fail(isOther.error());
        return;
    }
    m_fileName = fileName;
    m_older->hide();
    m_context.preferences.setExportFolder(QFileInfo(fileName).absolutePath());
    auto seen = std::make_shared<base::Result<QStringList>>();
    wait(
        Say::tr("Looking which authorities are in it."),
        [fileName, seen](Worker &worker) {
            *seen = base::attempt([&] {
                return files::readDirectory(fileName, {},
                                            [&](double share) { return worker.report(share); })
                    .authoritiesSeen;
            });
        },
        [this, seen] {
            if (!*seen) {
                show(Choose);
                fail(seen->error());
            } else if ((*seen)->isEmpty()) {
                m_authorities->offer({}, {});
                bringIn();
            } else {
                offerAuthorities(**seen);
            }
        });
}

void ImportPage::offerAuthorities(const QStringList &seen)
{
    QStringList ticked = m_context.preferences.authoritiesOf(m_context.session.file().path());
    if (ticked.isEmpty()) {
        if (const auto council = workflow::authority(m_context.session))
            ticked += council->name;
    }
    m_authorities->offer(seen, ticked);
    m_import->setEnabled(!m_authorities->ticked().isEmpty());
    show(Authorities);
}

void ImportPage::bringIn(bool older)
{
    workflow::DirectoryRequest request;
    request.fileName = m_fileName;
    request.authorities = m_authorities->ticked();
    request.older = older;
    const QString path = m_context.session.file().path();
    if (!request.authorities.isEmpty())
        m_context.preferences.setAuthoritiesOf(path, request.authorities);
    const store::Surroundings surroundings = m_context.session.file().surroundings();
    const auto officer = m_context.session.officer();
    auto report = std::make_shared<base::Result<workflow::DirectoryReport>>();
    wait(
        Say::tr("Bringing in the homes. You can go on with other pages meanwhile."),
        [request, path, surroundings, officer, report](Worker &worker) {
            auto session =
                workflow::Session::open(path, store::PlannerFile::Access::Write, surroundings);
            if (!session) {
                *report = tl::unexpected(session.error());
                return;
            }
            (*session)->setOfficer(officer);
            *report = workflow::importDirectory(**session, request,
                                                [&](double share) { return worker.report(share); });
        },
        [this, report] {
            if (*report) {
                this->report(**report);
                return;
            }
            const bool isOlder = report->error().detail == olderDetail;
            m_older->setVisible(isOlder);
            show(isOlder || m_authorities->isOffering() ? Authorities : Choose);
            fail(report->error());
            if (isOlder)
                m_older->setFocus();
        });
}

void ImportPage::report(const workflow::DirectoryReport &report)
{
    m_result->setPlainText(importWords(report, m_fileName, namesByLocation(m_context.session)));
    m_continuations->refresh();
    orderTabs();
    show(Result);
    m_context.shell.changed();
}

void ImportPage::orderTabs()
{
    // The buttons of the list are younger than what stands beneath it.
    QWidget *before = m_authorities;
    const auto follow = [&before](QWidget *next) {
        QWidget::setTabOrder(before, next);
        before = next;
    };
    for (QWidget *button : m_continuations->buttons())
        follow(button);
    for (QWidget *widget : m_resultOrder)
        follow(widget);
}

Page *makeImportPage(const Context &context)
{
    return new ImportPage(context);
}

} // namespace views
