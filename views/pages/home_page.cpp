#include "views/pages/pages.h"

#include "base/text.h"
#include "lists/area_words.h"
#include "lists/contact_words.h"
#include "lists/reason_words.h"
#include "lists/table_model.h"
#include "views/pages/area_panel.h"
#include "views/pages/contact_place.h"
#include "views/pages/history_place.h"
#include "views/pages/home_head.h"
#include "views/pages/home_lists.h"
#include "views/pages/home_notes.h"
#include "views/pages/home_papers.h"
#include "views/pages/page_arguments.h"
#include "views/pages/saving.h"
#include "views/parts/page_head.h"
#include "views/parts/rating_badge.h"
#include "views/parts/rows_view.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/parts/turning_box.h"
#include "views/recording/note_strip.h"
#include "views/say.h"
#include "workflow/home_state.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace views {
namespace {

using ContactsModel = lists::TableModel<workflow::ContactRow>;
using PositionModel = lists::TableModel<PositionRow>;

constexpr int leastListHeight = 300;
constexpr int overallWidth = 760; ///< below it, why and when stand under the rating

class HomePage final : public Page {
public:
    explicit HomePage(const Context &context);

    QString title() const override { return m_overview ? m_overview->home.name : Say::tr("Home"); }
    void arrive(const QString &argument) override;
    void refresh() override;
    void sharingChanged() override
    {
        if (!m_overview)
            return;
        m_notes->show(m_overview->home.id);
        showAnswers();
    }
    bool mayClose() override { return m_note->keepNow(); }
    void takeFocus() override
    {
        (m_start->isEnabled() ? m_start : m_preview)->setFocus();
        bringIntoView(m_head);
    }

private:
    void offerDeeds();
    void exportList();
    /// What was answered under another owner, and who the next is, is for the council to see.
    void showAnswers()
    {
        const bool isSharing = m_context.shell.isSharing();
        const auto state = workflow::homeState(m_context.session, *m_overview);
        m_facts->show(*m_overview, state ? state->words(!isSharing) : state.error().message,
                      isSharing);
        m_answers.setRows(positionRows(m_context.session, *m_overview, !isSharing));
    }
    void showWaitingNotes();
    QMenu *startMenu();
    QWidget *buildBody();
    QWidget *buildContacts();
    QWidget *buildAnswers();
    void show(const workflow::HomeOverview &overview);
    void copy(const QString &words);
    void compare();
    QString homeId() const { return m_overview ? m_overview->home.id.text() : QString(); }

    Context m_context;
    std::optional<workflow::HomeOverview> m_overview;
    ContactsModel m_contacts;
    PositionModel m_answers;
    PageHead *m_head = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_preview = nullptr;
    RatingBadge *m_overall = nullptr;
    TextLabel *m_overallWhy = nullptr;
    TextLabel *m_next = nullptr;
    HomeHead *m_facts = nullptr;
    TextLabel *m_caution = nullptr;
    QFrame *m_flagStrip = nullptr;
    TextLabel *m_flags = nullptr;
    AreaPanels *m_panels = nullptr;
    QTabWidget *m_tabs = nullptr;
    HomeNotes *m_notes = nullptr;
    NoteStrip *m_note = nullptr;
    RowsView *m_contactsView = nullptr;
    RowsView *m_answersView = nullptr;
    TextLabel *m_noContacts = nullptr;
    QPushButton *m_compare = nullptr;
};

HomePage::HomePage(const Context &context)
    : m_context(context),
      m_contacts(contactColumns(*context.session.edition()),
                 [](const workflow::ContactRow &row) { return row.review.id.text(); }),
      m_answers(positionColumns(), [](const PositionRow &row) { return row.id; })
{
    m_head = new PageHead(Say::tr("Home"));
    m_start = m_head->addButton(Say::tr("Start a visit or call"), {}, true);
    m_start->setMenu(startMenu());
    m_start->setEnabled(!context.session.file().isReadOnly());
    auto *plan = m_head->addButton(Say::tr("Support plan"));
    connect(plan, &QPushButton::clicked, this, [this] { perform(Deed::SupportPlan); });
    auto *history = m_head->addButton(Say::tr("History"));
    connect(history, &QPushButton::clicked, this, [this] { perform(Deed::History); });
    m_preview = m_head->addButton(Say::tr("Print preview"), QStringLiteral("print"));
    auto *pdf = m_head->addButton(Say::tr("Save as PDF"), QStringLiteral("pdf"));
    auto *words = m_head->addButton(Say::tr("Copy summary"), QStringLiteral("copy"));
    connect(m_preview, &QPushButton::clicked, this, [this] { perform(Deed::PrintPreview); });
    connect(pdf, &QPushButton::clicked, this, [this] { perform(Deed::SavePdf); });
    connect(words, &QPushButton::clicked, this, [this] { perform(Deed::CopyWords); });

    offerDeeds();
    fillScrolled(this, buildBody());
}

/// One key each: the kinds of contact of the question set.
QMenu *HomePage::startMenu()
{
    auto *menu = new QMenu(this);
    for (const editions::ContactKind &kind : m_context.session.edition()->contacts) {
        QAction *action = menu->addAction(kind.name.in());
        connect(action, &QAction::triggered, this, [this, key = kind.key] {
            m_context.shell.visit(startOf(homeId(), key, m_context.session.today()));
        });
    }
    return menu;
}

QWidget *HomePage::buildBody()
{
    m_overall = new RatingBadge(TextRole::Figure);
    m_overall->setObjectName(QStringLiteral("overall"));
    m_overallWhy = new TextLabel(TextRole::Body);
    m_overallWhy->makeReadable();
    m_next = new TextLabel(TextRole::Strong);
    m_facts = new HomeHead;
    m_caution = TextLabel::muted({}, TextRole::Caption);
    m_caution->setText(Say::tr("The clinical lead oversees the NHS service to the home. For one "
                               "resident, contact that resident's own GP practice. In an "
                               "emergency, call 999."));
    m_caution->setWordWrap(true);
    m_flagStrip = new QFrame;
    m_flagStrip->setFrameShape(QFrame::Box);
    m_flagStrip->setFrameShadow(QFrame::Plain);
    m_flags = new TextLabel(TextRole::Strong);
    m_flags->makeReadable();
    auto *flagLayout = new QHBoxLayout(m_flagStrip);
    flagLayout->setContentsMargins(12, space::related, 12, space::related);
    flagLayout->addWidget(m_flags);
    m_panels = new AreaPanels;
    connect(m_panels, &AreaPanels::copyAsked, this, [this](subject::Area area) {
        copy(lists::areaAsWords(m_overview->home.name, m_overview->rating.area(area),
                                *m_overview->rating.edition));
    });
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildAnswers(), Say::tr("Answers"));
    m_tabs->addTab(buildContacts(), Say::tr("Contacts"));
    m_notes = new HomeNotes(m_context);
    m_tabs->addTab(m_notes, Say::tr("Notes"));
    connect(m_notes, &HomeNotes::changed, this, [this] {
        showWaitingNotes();
        m_context.shell.kept();
    });
    m_note = new NoteStrip(m_context.session);
    connect(m_note, &NoteStrip::kept, this, [this] {
        m_notes->show(m_overview->home.id);
        showWaitingNotes();
        m_context.shell.kept();
    });
    connect(m_note, &NoteStrip::done, this, &HomePage::takeFocus);
    keepScaled(m_tabs, {.leastHeight = leastListHeight});
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { Q_EMIT offersChanged(); });
    followTabs(m_tabs);
    auto *overall = new TurningBox(overallWidth);
    overall->line()->setSpacing(space::group);
    overall->line()->addWidget(m_overall);
    overall->line()->addWidget(m_overallWhy, 1);
    overall->line()->addWidget(m_next);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::group);
    layout->addWidget(m_head);
    layout->addWidget(m_facts);
    layout->addWidget(m_caution);
    layout->addWidget(m_flagStrip);
    layout->addWidget(overall);
    layout->addWidget(m_panels);
    layout->addWidget(m_note);
    layout->addWidget(m_tabs, 1);
    return body;
}

QWidget *HomePage::buildContacts()
{
    m_contacts.sort(0, Qt::DescendingOrder);
    m_contactsView = new RowsView(&m_contacts, Say::tr("Contacts"));
    connect(m_contactsView, &RowsView::opened, this, [this](int row) {
        ContactPlace place;
        place.review = m_contacts.rowAt(row).review.id;
        m_context.shell.visit(place.location());
    });
    m_noContacts = TextLabel::muted(
        Say::tr("No contacts yet. Visits and calls recorded for this home stand here."));
    m_compare = makeButton(Say::tr("Compare"));
    m_compare->setObjectName(QStringLiteral("compare"));
    m_compare->setToolTip(Say::tr("Sets two contacts side by side: the two chosen, or the one "
                                  "chosen and the one before it"));
    connect(m_compare, &QPushButton::clicked, this, &HomePage::compare);
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, space::related, 0, 0);
    layout->setSpacing(space::related);
    layout->addWidget(m_compare, 0, Qt::AlignLeft);
    layout->addWidget(m_noContacts, 0, Qt::AlignTop);
    layout->addWidget(m_contactsView, 1);
    return tab;
}

QWidget *HomePage::buildAnswers()
{
    auto *notGreen = new QCheckBox(Say::tr("Only what is not green"));
    notGreen->setObjectName(QStringLiteral("notGreen"));
    m_answersView = new RowsView(&m_answers, Say::tr("Answers"));
    connect(m_answersView, &RowsView::opened, this, [this](int row) {
        m_context.shell.visit(
            QuestionArgument{.home = m_overview->home.id, .question = m_answers.rowAt(row).id}
                .location());
    });
    connect(notGreen, &QCheckBox::toggled, this, [this](bool isOn) {
        if (isOn)
            m_answers.setCondition(QStringLiteral("not green"),
                                   [](const PositionRow &row) { return !row.isGreen; });
        else
            m_answers.clearCondition(QStringLiteral("not green"));
    });
    auto *everyAnswer = new QAction(Say::tr("Every answer to this question"), m_answersView);
    connect(everyAnswer, &QAction::triggered, this,
            [this] { Q_EMIT m_answersView->opened(m_answersView->currentRow()); });
    m_answersView->setRowActions({everyAnswer});
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, space::related, 0, 0);
    layout->setSpacing(space::related);
    layout->addWidget(notGreen);
    layout->addWidget(m_answersView, 1);
    return tab;
}

void HomePage::arrive(const QString &argument)
{
    if (argument == homeId())
        return;
    const QUuid uuid = QUuid::fromString(argument);
    if (uuid.isNull())
        return;
    const auto overview = workflow::homeOverview(m_context.session, base::Id<subject::Home>(uuid));
    if (!overview) {
        m_context.shell.sayError(overview.error());
        return;
    }
    show(*overview);
}

void HomePage::refresh()
{
    if (!m_overview)
        return;
    const auto overview = workflow::homeOverview(m_context.session, m_overview->home.id);
    if (overview)
        show(*overview);
    else
        m_context.shell.sayError(overview.error());
}

void HomePage::show(const workflow::HomeOverview &overview)
{
    m_overview = overview;
    const rules::HomeRating &rating = overview.rating;
    const QDate today = m_context.session.today();
    m_head->setTitle(overview.home.name);
    m_head->setSentence(Say::tr("As known on %1. Question set: %2.")
                            .arg(base::longDate(today), rating.edition->title.in()));
    m_overall->setRating(Say::tr("Overall"), rating.overall.colour,
                         lists::areaRatingWord(rating.overall),
                         rating.overall.override.has_value());
    QStringList why{lists::overallWhy(rating), lists::overrideWords(rating.overall)};
    why.removeAll(QString());
    m_overallWhy->setText(why.join(QStringLiteral(". ")));
    const QString when = lists::nextContactWords(overview.nextContact, today);
    m_next->setText(
        overview.nextContact.isValid()
            ? Say::tr("Next contact: %1, %2").arg(base::longDate(overview.nextContact), when)
            : when);
    QStringList flags;
    for (const rules::Reason &flag : rating.flags)
        flags += lists::reasonWords(flag, *rating.edition);
    m_flags->setText(flags.join(QStringLiteral("\n")));
    m_flagStrip->setVisible(!flags.isEmpty());
    m_panels->show(rating, overview.trend);
    m_contacts.setRows(overview.contacts);
    m_noContacts->setVisible(overview.contacts.empty());
    m_compare->setVisible(overview.contacts.size() > 1);
    m_contactsView->setVisible(!overview.contacts.empty());
    showAnswers();
    m_notes->show(overview.home.id);
    showWaitingNotes();
    m_contactsView->setShownColumns(m_contactsView->shownColumns());
    m_answersView->setShownColumns(m_answersView->shownColumns());
    Q_EMIT offersChanged();
}

void HomePage::offerDeeds()
{
    const auto hasHome = [this] { return m_overview.has_value(); };
    offer(
        Deed::CopyWords,
        [this] { copy(lists::homeAsWords(m_overview->home.name, m_overview->rating)); }, hasHome);
    offerPapers(*this, m_context,
                [this] { return m_overview ? QStringList{homeId()} : QStringList(); });
    offer(
        Deed::ExportList, [this] { exportList(); }, hasHome);
    offer(
        Deed::SupportPlan,
        [this] {
            m_context.shell.visit({QStringLiteral("plan"), homeId()});
        },
        hasHome);
    offerStarts(*this, m_context, [this] { return homeId(); });
    offerHistory(*this, m_context, [this] { return HistoryArgument::fromText(homeId()); });
    offer(
        Deed::WriteNote, [this] { m_note->begin(m_overview->home.id, {}); },
        [this, hasHome] { return hasHome() && !m_context.session.file().isReadOnly(); });
}

void HomePage::showWaitingNotes()
{
    const int waiting = m_notes->waiting();
    m_tabs->setTabText(m_tabs->indexOf(m_notes),
                       waiting > 0 ? Say::tr("Notes, %1 to file").arg(waiting) : Say::tr("Notes"));
}

void HomePage::exportList()
{
    const QString home = m_overview->home.name;
    if (m_tabs->currentIndex() == 0) {
        m_answers.setRows(positionRows(m_context.session, *m_overview, false));
        saveGrid(m_context, this, m_answers, Say::tr("%1 answers").arg(home));
        showAnswers();
    } else
        saveGrid(m_context, this, m_contacts, Say::tr("%1 contacts").arg(home));
}

void HomePage::compare()
{
    QStringList chosen;
    for (const int row : m_contactsView->chosenRows())
        chosen += m_contacts.rowAt(row).review.id.text();
    m_context.shell.visit(
        comparisonOf(m_overview->home.id, m_overview->contacts, chosen).location());
}

void HomePage::copy(const QString &words)
{
    QGuiApplication::clipboard()->setText(words);
    m_context.shell.say({Message::Kind::Done, Say::tr("Copied as words.")});
}

} // namespace

Page *makeHomePage(const Context &context)
{
    return new HomePage(context);
}

} // namespace views
