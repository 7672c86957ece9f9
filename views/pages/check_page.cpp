#include "views/pages/check_list.h"
#include "views/pages/file_work.h"
#include "views/pages/pages.h"
#include "views/pages/sharing_words.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/preferences.h"
#include "views/say.h"

#include <QFileInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace views {
namespace {

using workflow::ReceivedUpdate;

enum Step { Deciding, Waiting, Looking };

constexpr auto takePrefix = QLatin1StringView("take/");
constexpr int leastListHeight = 340;

/// What came of taking something in, and of the choices made before.
struct TakenIn {
    ReceivedUpdate update;
    int decided = 0;
};

base::Result<TakenIn> takeIn(workflow::Session &session, const workflow::ReceiveRequest &request,
                             const std::vector<workflow::EarlyChoice> &choices)
{
    return base::attempt([&] {
        TakenIn taken{.update = base::valueOrThrow(workflow::receiveUpdate(session, request))};
        const auto decisions = base::valueOrThrow(workflow::settlementsOf(session, choices));
        if (!decisions.empty())
            base::valueOrThrow(workflow::settle(session, decisions));
        taken.decided = int(decisions.size());
        return taken;
    });
}

/// Two answers of which one must be chosen. The argument "take/" with a file or folder shows first
/// what would be taken in from there.
class CheckPage final : public Page {
public:
    explicit CheckPage(const Context &context);

    QString title() const override { return Say::tr("Changes to check"); }
    void arrive(const QString &argument) override;
    void refresh() override;
    void takeFocus() override;
    void sharingChanged() override { showWhatMayBeSeen(); }

private:
    QWidget *buildDeciding();
    QWidget *buildWaiting();
    QWidget *buildLooking();
    void turnTo(Step step);
    void wait(const QString &words);
    void look(const QString &from);
    void show(const ReceivedUpdate &update);
    void takeThemIn();
    void leaveThem();
    void keepChoices();
    void say();
    void showWhatMayBeSeen();
    workflow::ReceiveRequest request(bool isPreview) const;
    bool isWaiting() const { return m_steps->currentIndex() == Waiting; }

    Context m_context;
    QString m_from; ///< what is looked at
    PageHead *m_head;
    QStackedWidget *m_steps;
    TextLabel *m_hidden;
    CheckList *m_toDecide = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_colleagues = nullptr;
    TextLabel *m_waiting = nullptr;
    TextLabel *m_about = nullptr;
    CheckList *m_toTakeIn = nullptr;
    QPushButton *m_take = nullptr;
};

CheckPage::CheckPage(const Context &context)
    : m_context(context),
      m_head(new PageHead(title())),
      m_steps(new QStackedWidget),
      m_hidden(new TextLabel(TextRole::Body,
                             Say::tr("You are sharing your screen, so changes to check are hidden. "
                                     "They tell of several homes.")))
{
    m_hidden->setWordWrap(true);
    m_steps->addWidget(buildDeciding());
    m_steps->addWidget(buildWaiting());
    m_steps->addWidget(buildLooking());
    // It scrolls by itself; only where the window is low does the page.
    m_steps->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    keepScaled(m_steps, {.leastHeight = leastListHeight});
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::related);
    layout->addWidget(m_head);
    layout->addWidget(m_hidden, 0, Qt::AlignTop);
    layout->addWidget(m_steps, 1);
    fillScrolled(this, body);
    offer(
        Deed::CopyWords,
        [this] {
            (m_steps->currentIndex() == Looking ? m_toTakeIn : m_toDecide)->copyAsWords();
            m_context.shell.say({Message::Kind::Done, Say::tr("Copied as words.")});
        },
        [this] { return !isWaiting() && !m_context.shell.isSharing(); });
    refresh();
}

QWidget *CheckPage::buildDeciding()
{
    m_toDecide = new CheckList(columnsToDecide(), Say::tr("Changes to check"));
    m_toDecide->setObjectName(QStringLiteral("toDecide"));
    m_keep = makeButton(Say::tr("&Keep my choices"), {}, true);
    m_keep->setObjectName(QStringLiteral("keepChoices"));
    connect(m_keep, &QPushButton::clicked, this, &CheckPage::keepChoices);
    connect(m_toDecide, &CheckList::choicesChanged, this, &CheckPage::say);
    m_colleagues = makeButton(Say::tr("&Share with colleagues"));
    connect(m_colleagues, &QPushButton::clicked, this,
            [this] { m_context.shell.visit({QStringLiteral("colleagues")}); });
    auto *step = new QWidget;
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_keep);
    buttons->addWidget(m_colleagues);
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_toDecide, 1);
    layout->addLayout(buttons);
    return step;
}

QWidget *CheckPage::buildWaiting()
{
    m_waiting = new TextLabel(TextRole::Body);
    m_waiting->setWordWrap(true);
    auto *progress = new QProgressBar;
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setAccessibleName(Say::tr("Progress"));
    keepScaled(progress, {.mostWidth = 620, .height = 10});
    auto *step = new QWidget;
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins({});
    layout->setSpacing(space::group);
    layout->addWidget(m_waiting);
    layout->addWidget(progress);
    layout->addStretch();
    return step;
}

QWidget *CheckPage::buildLooking()
{
    m_about = new TextLabel(TextRole::Body);
    m_about->setObjectName(QStringLiteral("aboutUpdate"));
    m_about->makeReadable();
    m_toTakeIn = new CheckList(columnsToTakeIn(), Say::tr("Changes that would be taken in"));
    m_toTakeIn->setObjectName(QStringLiteral("toTakeIn"));
    m_take = makeButton(Say::tr("&Take these in"), {}, true);
    m_take->setObjectName(QStringLiteral("takeIn"));
    connect(m_take, &QPushButton::clicked, this, &CheckPage::takeThemIn);
    auto *leave = makeButton(Say::tr("&Not now"));
    leave->setObjectName(QStringLiteral("notNow"));
    connect(leave, &QPushButton::clicked, this, &CheckPage::leaveThem);
    auto *step = new QWidget;
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_take);
    buttons->addWidget(leave);
    auto *layout = new QVBoxLayout(step);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_about);
    layout->addWidget(m_toTakeIn, 1);
    layout->addLayout(buttons);
    return step;
}

void CheckPage::arrive(const QString &argument)
{
    if (isWaiting())
        return;
    if (argument.startsWith(takePrefix))
        look(argument.mid(takePrefix.size()));
    else
        turnTo(Deciding);
}

void CheckPage::refresh()
{
    const auto conflicts = workflow::conflictsToCheck(m_context.session);
    if (conflicts)
        m_toDecide->setRows(rowsToDecide(*conflicts));
    else
        m_context.shell.sayError(conflicts.error());
    showWhatMayBeSeen();
}

void CheckPage::takeFocus()
{
    if (m_steps->currentIndex() == Looking)
        m_toTakeIn->takeFocus();
    else if (m_toDecide->count() > 0)
        m_toDecide->takeFocus();
    else
        m_colleagues->setFocus();
}

void CheckPage::turnTo(Step step)
{
    m_steps->setCurrentIndex(step);
    say();
    if (isVisible())
        takeFocus();
    Q_EMIT offersChanged();
}

void CheckPage::wait(const QString &words)
{
    m_waiting->setText(words);
    turnTo(Waiting);
}

void CheckPage::say()
{
    const bool isHidden = m_context.shell.isSharing();
    const int count = m_toDecide->count();
    const bool isHere = m_steps->currentIndex() != Deciding;
    m_head->setSentence(isHidden ? QString()
                        : isHere ? QFileInfo(m_from).fileName()
                        : count == 0
                            ? Say::tr("There is nothing to check. What two laptops wrote without "
                                      "knowing of each other would stand here.")
                            : Say::tr("%n changes to check: colleagues wrote without knowing of "
                                      "each other. Press 1 or 2.",
                                      nullptr, count));
    const bool mayWrite = !m_context.session.file().isReadOnly();
    m_keep->setEnabled(mayWrite && m_toDecide->chosen() > 0);
    m_take->setEnabled(mayWrite);
    m_toDecide->setVisible(count > 0);
    m_keep->setVisible(count > 0);
}

void CheckPage::showWhatMayBeSeen()
{
    const bool isHidden = m_context.shell.isSharing();
    m_steps->setVisible(!isHidden);
    m_hidden->setVisible(isHidden);
    say();
    Q_EMIT offersChanged();
}

workflow::ReceiveRequest CheckPage::request(bool isPreview) const
{
    const QString path = m_context.session.file().path();
    return {.from = m_from,
            .passphrase = m_context.preferences.passphraseOf(path),
            .isPreview = isPreview,
            .backupFolder = m_context.preferences.backupFolderOf(path)};
}

void CheckPage::look(const QString &from)
{
    m_from = from;
    m_toTakeIn->setRows({});
    if (m_context.session.file().isReadOnly()) {
        turnTo(Deciding);
        return;
    }
    wait(Say::tr("Looking what colleagues changed. Nothing is changed yet."));
    workOnFile<ReceivedUpdate>(
        m_context, this,
        [asked = request(true)](workflow::Session &session) {
            return workflow::receiveUpdate(session, asked);
        },
        [this](const base::Result<ReceivedUpdate> &update) {
            if (update) {
                show(*update);
                return;
            }
            turnTo(Deciding);
            m_context.shell.sayError(update.error());
        });
}

void CheckPage::show(const ReceivedUpdate &update)
{
    if (update.changes == 0) {
        const QStringList lines = QStringList(takenInWords(update)) + openLines(update);
        turnTo(Deciding);
        m_context.shell.say({Message::Kind::Done, lines.join(QLatin1Char(' '))});
        return;
    }
    QStringList lines{takenInWords(update)};
    lines += senderLines(update) + openLines(update);
    const qint64 more = update.arrivals.all - qint64(update.rows.size());
    if (more > 0)
        lines += Say::tr("%n more changes are not listed here.", nullptr, int(more));
    m_about->setText(lines.join(QLatin1Char('\n')));
    m_toTakeIn->setRows(rowsToTakeIn(update));
    turnTo(Looking);
}

void CheckPage::leaveThem()
{
    m_toTakeIn->setRows({});
    m_context.shell.say(
        {Message::Kind::Done, Say::tr("Nothing was taken in. What colleagues sent is as it was.")});
    m_context.shell.visit({QStringLiteral("colleagues")});
    turnTo(Deciding);
}

void CheckPage::takeThemIn()
{
    const auto choices = choicesOf(m_toTakeIn->rows());
    wait(Say::tr("Taking in the changes. You can go on with other pages meanwhile."));
    workOnFile<TakenIn>(
        m_context, this,
        [asked = request(false), choices](workflow::Session &session) {
            return takeIn(session, asked, choices);
        },
        [this](const base::Result<TakenIn> &taken) {
            m_context.shell.changed();
            refresh();
            turnTo(Deciding);
            if (!taken) {
                m_context.shell.sayError(taken.error());
                return;
            }
            QStringList lines = QStringList(takenInWords(taken->update)) + openLines(taken->update);
            if (taken->decided > 0)
                lines += Say::tr("%n of your choices were kept.", nullptr, taken->decided);
            m_context.shell.say({Message::Kind::Done, lines.join(QLatin1Char(' '))});
        });
}

void CheckPage::keepChoices()
{
    const auto decisions = decisionsOf(m_toDecide->rows());
    if (decisions.empty())
        return;
    if (const auto settled = workflow::settle(m_context.session, decisions); !settled) {
        m_context.shell.sayError(settled.error());
        return;
    }
    m_context.shell.changed();
    takeFocus();
    m_context.shell.say(
        {Message::Kind::Done, Say::tr("%n changes decided. Colleagues get it when you share next.",
                                      nullptr, int(decisions.size()))});
}

} // namespace

Page *makeCheckPage(const Context &context)
{
    return new CheckPage(context);
}

} // namespace views
