#include "base/text.h"
#include "lists/action_words.h"
#include "lists/table_model.h"
#include "views/pages/actions_change.h"
#include "views/pages/page_arguments.h"
#include "views/pages/pages.h"
#include "views/pages/saving.h"
#include "views/pages/sharing_words.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/rows_view.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/parts/short_choice.h"
#include "views/say.h"
#include "workflow/actions.h"
#include "workflow/sharing_state.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QVBoxLayout>

namespace views {
namespace {

using lists::ActionRow;
using ActionsModel = lists::TableModel<ActionRow>;

constexpr int weekDays = 7;
constexpr int filterWidth = 220;
constexpr int leastLetters = 18;

/// Every action of every home.
class ActionsPage final : public Page {
public:
    explicit ActionsPage(const Context &context);

    QString title() const override { return Say::tr("Actions"); }
    void arrive(const QString &) override {}
    void refresh() override;
    void takeFocus() override { (m_view->isVisible() ? (QWidget *)m_view : m_filter)->setFocus(); }
    void sharingChanged() override { showWhatMayBeSeen(); }

private:
    QWidget *buildFilter();
    void offerDeeds();
    void narrow();
    /// Every action, or those that are open: most of what was ever agreed is done.
    base::Result<std::vector<ActionRow>> read();
    void fillOwners();
    void showWhatMayBeSeen();
    void say();
    void open(int row);
    void copyChosen();
    bool isMine(const ActionRow &row) const;
    bool wantsOver() const { return m_which->currentData() == QStringLiteral("all"); }
    std::vector<ActionRow> chosen() const;

    Context m_context;
    ActionsModel m_model;
    store::Over m_holds = store::Over::LeftOut; ///< of the actions in the model
    QString m_complete; ///< from how many laptops it comes; empty: from this one alone
    PageHead *m_head;
    QWidget *m_filters = nullptr;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_which = nullptr;
    QComboBox *m_owner = nullptr;
    QComboBox *m_area = nullptr;
    RowsView *m_view;
    ActionsChange *m_change;
    TextLabel *m_hidden;
};

ActionsPage::ActionsPage(const Context &context)
    : m_context(context),
      m_model(lists::actionColumns(), [](const ActionRow &row) { return row.action.id.text(); }),
      m_head(new PageHead(Say::tr("Actions"))),
      m_view(new RowsView(&m_model, Say::tr("Actions"))),
      m_change(new ActionsChange(context)),
      m_hidden(new TextLabel(TextRole::Body,
                             Say::tr("You are sharing your screen, so the actions of other homes "
                                     "are hidden.")))
{
    m_view->setObjectName(QStringLiteral("actionsTable"));
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *words = m_head->addButton(Say::tr("Copy as words"), QStringLiteral("copy"));
    auto *change = m_head->addButton(Say::tr("Change owner or date"));
    connect(words, &QPushButton::clicked, this, &ActionsPage::copyChosen);
    connect(change, &QPushButton::clicked, this, [this] {
        if (!chosen().empty())
            m_change->begin(chosen());
    });
    connect(m_change, &ActionsChange::done, this, [this] {
        refresh();
        m_view->setFocus();
        m_context.shell.kept();
    });
    connect(m_view, &RowsView::opened, this, &ActionsPage::open);
    connect(m_view, &RowsView::typed, this, [this](const QString &text) {
        m_filter->setFocus();
        m_filter->insert(text);
    });
    m_hidden->setWordWrap(true);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::related);
    layout->addWidget(m_head);
    layout->addWidget(buildFilter());
    layout->addWidget(m_hidden, 0, Qt::AlignTop);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_change);
    keepScaled(m_view, {.leastHeight = fewRowsHeight});
    fillScrolled(this, body);
    m_model.sort(m_model.columnOf(QStringLiteral("due")));
    offerDeeds();
    refresh();
}

QWidget *ActionsPage::buildFilter()
{
    m_filters = new QWidget;
    auto *row = new FlowLayout(m_filters);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(Say::tr("Filter: type to narrow"));
    m_filter->setAccessibleName(Say::tr("Filter the actions"));
    m_filter->setClearButtonEnabled(true);
    keepScaled(m_filter, {.leastWidth = filterWidth, .mostWidth = filterWidth});
    row->add(m_filter);
    const auto choice = [row](const char *name, const QString &spoken) {
        auto *box = new ShortChoice(QString::fromLatin1(name), spoken, leastLetters);
        row->add(box, FlowLayout::Place::Beside);
        return box;
    };
    m_which = choice("which", Say::tr("Which actions"));
    m_which->addItem(Say::tr("Open"), QStringLiteral("open"));
    m_which->addItem(Say::tr("Mine"), QStringLiteral("mine"));
    m_which->addItem(Say::tr("Overdue"), QStringLiteral("overdue"));
    m_which->addItem(Say::tr("Due this week"), QStringLiteral("week"));
    m_which->addItem(Say::tr("To ask after today"), QStringLiteral("chase"));
    m_which->addItem(Say::tr("Over and open"), QStringLiteral("all"));
    m_owner = choice("owner", Say::tr("Organisation"));
    m_area = choice("area", Say::tr("Area"));
    m_area->addItem(Say::tr("Every area"));
    for (const editions::AreaWords &area : m_context.session.edition()->areas)
        m_area->addItem(area.shortName.in(), subject::key(area.area));
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setFilter(text);
        say();
    });
    connect(m_which, &QComboBox::activated, this, [this] {
        if (m_holds == store::Over::LeftOut && wantsOver())
            refresh();
        else
            narrow();
    });
    for (const QComboBox *box : {m_owner, m_area})
        connect(box, &QComboBox::activated, this, &ActionsPage::narrow);
    return m_filters;
}

base::Result<std::vector<ActionRow>> ActionsPage::read()
{
    m_holds = wantsOver() ? store::Over::Included : store::Over::LeftOut;
    auto rows = workflow::actions(m_context.session, {}, m_holds);
    if (!rows || !rows->empty() || m_holds == store::Over::Included)
        return rows;
    m_holds = store::Over::Included; // nothing is open: it may be that all is done
    return workflow::actions(m_context.session);
}

void ActionsPage::refresh()
{
    auto rows = read();
    if (!rows) {
        m_context.shell.sayError(rows.error());
        return;
    }
    m_model.setRows(std::move(*rows));
    m_complete = workflow::howComplete(m_context.session).value_or(QString());
    fillOwners();
    narrow();
    showWhatMayBeSeen();
}

void ActionsPage::fillOwners()
{
    const QString chosen = m_owner->currentData().toString();
    QStringList organisations;
    for (int row = 0; row < m_model.rowCount(); ++row)
        organisations += m_model.rowAt(row).action.owner.organisation;
    organisations.removeAll(QString());
    organisations.removeDuplicates();
    organisations.sort(Qt::CaseInsensitive);
    m_owner->clear();
    m_owner->addItem(Say::tr("Every organisation"));
    for (const QString &organisation : organisations)
        m_owner->addItem(organisation, organisation);
    m_owner->setCurrentIndex(qMax(0, m_owner->findData(chosen)));
}

bool ActionsPage::isMine(const ActionRow &row) const
{
    return m_context.session.officer() && row.action.officer == m_context.session.officer();
}

void ActionsPage::narrow()
{
    const QString which = m_which->currentData().toString();
    const QString owner = m_owner->currentData().toString();
    const QString area = m_area->currentData().toString();
    const bool isEvery = wantsOver();
    const QDate today = m_context.session.today();
    m_model.setCondition(QStringLiteral("narrowed"), [=, this](const ActionRow &row) {
        if (!owner.isEmpty() && row.action.owner.organisation != owner)
            return false;
        if (!area.isEmpty() && row.action.area != area)
            return false;
        if (isEvery)
            return true;
        if (!row.action.isOpen())
            return false;
        if (which == QLatin1StringView("mine"))
            return isMine(row);
        if (which == QLatin1StringView("overdue"))
            return row.isOverdue();
        if (which == QLatin1StringView("week"))
            return row.action.due <= today.addDays(weekDays);
        if (which == QLatin1StringView("chase"))
            return row.action.chase.on.isValid() && row.action.chase.on <= today;
        return true;
    });
    say();
}

void ActionsPage::showWhatMayBeSeen()
{
    const bool isHidden = m_context.shell.isSharing();
    for (QWidget *widget : {static_cast<QWidget *>(m_filters), static_cast<QWidget *>(m_view)})
        widget->setVisible(!isHidden);
    m_hidden->setVisible(isHidden);
    if (isHidden)
        m_change->hide();
    say();
}

void ActionsPage::say()
{
    int overdue = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        overdue += m_model.rowAt(row).isOverdue() ? 1 : 0;
    const QString shown = Say::tr("%n actions", nullptr, m_model.rowCount());
    m_head->setSentence(
        m_context.shell.isSharing() ? QString()
        : m_model.total() == 0
            ? Say::tr("No actions yet. They are agreed beside an answer, or in the "
                      "support plan of a home.")
        : overdue > 0
            ? shownFrom(Say::tr("%1, %2").arg(shown, Say::tr("%n overdue", nullptr, overdue)),
                        m_complete)
            : shownFrom(shown, m_complete));
    m_view->chooseFirst();
    Q_EMIT offersChanged();
}

std::vector<ActionRow> ActionsPage::chosen() const
{
    std::vector<ActionRow> rows;
    for (const int row : m_view->chosenRows())
        rows.push_back(m_model.rowAt(row));
    return rows;
}

void ActionsPage::offerDeeds()
{
    const auto hasRows = [this] { return !m_context.shell.isSharing() && m_model.rowCount() > 0; };
    offer(
        Deed::Filter, [this] { m_filter->setFocus(); }, hasRows);
    offer(
        Deed::Open, [this] { open(m_view->currentRow()); }, hasRows);
    offer(
        Deed::CopyWords, [this] { copyChosen(); }, hasRows);
    offer(
        Deed::PreviewRegister,
        [this] {
            m_context.shell.visit(PaperArgument{.report = QStringLiteral("action-register"),
                                                .owner = m_owner->currentData().toString()}
                                      .location());
        },
        hasRows);
    offer(
        Deed::ExportList,
        [this] {
            saveGrid(m_context, this, m_model,
                     Say::tr("Actions %1").arg(m_context.session.today().toString(Qt::ISODate)));
        },
        hasRows);
}

/// One owner's actions as they are to be sent: choose the organisation first.
void ActionsPage::copyChosen()
{
    std::vector<ActionRow> rows = chosen();
    if (rows.size() < 2) {
        rows.clear();
        for (int row = 0; row < m_model.rowCount(); ++row)
            rows.push_back(m_model.rowAt(row));
    }
    QGuiApplication::clipboard()->setText(lists::actionsAsWords(rows));
    m_context.shell.say(
        {Message::Kind::Done, Say::tr("%n actions copied as words.", nullptr, int(rows.size()))});
}

void ActionsPage::open(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const subject::Action &action = m_model.rowAt(row).action;
    m_context.shell.visit(
        {QStringLiteral("plan"),
         QStringLiteral("%1/actions/%2").arg(action.home->text(), action.id.text())});
}

} // namespace

Page *makeActionsPage(const Context &context)
{
    return new ActionsPage(context);
}

} // namespace views
