#include "lists/column_kinds.h"
#include "lists/table_model.h"
#include "views/pages/file_work.h"
#include "views/pages/pages.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/rows_view.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/say.h"
#include "workflow/disposal.h"

#include <QCheckBox>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

using lists::textColumn;
using workflow::DisposalRow;
using PlanIds = std::vector<base::Id<subject::Plan>>;

constexpr int leastListHeight = 220;
constexpr int lineWidth = 300;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

/// What it was destroyed with before, or why it is kept back.
QString stateWords(const DisposalRow &row)
{
    return row.isOnHold() ? row.plan.hold : workflow::destroyedWords(row.plan);
}

QString staysWords(const DisposalRow &row)
{
    return row.holdings.stays.isEmpty() ? QString() : workflow::holdingsWords(row.holdings.stays);
}

lists::Columns<DisposalRow> columns()
{
    return {textColumn<DisposalRow>({.key = key("home"), .title = Say::tr("Home"), .width = 180},
                                    [](const DisposalRow &row) { return row.home; }),
            textColumn<DisposalRow>({.key = key("period"), .title = Say::tr("Plan"), .width = 110},
                                    [](const DisposalRow &row) { return row.period; }),
            lists::dateColumn<DisposalRow>(
                {.key = key("closed"), .title = Say::tr("Closed on"), .width = 105},
                [](const DisposalRow &row) { return row.plan.closed.on; }),
            lists::dateColumn<DisposalRow>(
                {.key = key("until"), .title = Say::tr("Kept until"), .width = 105},
                [](const DisposalRow &row) { return row.keepUntil; }),
            textColumn<DisposalRow>({.key = key("hold"), .title = Say::tr("On hold"), .width = 120},
                                    stateWords),
            textColumn<DisposalRow>(
                {.key = key("goes"), .title = Say::tr("What goes"), .width = 260},
                [](const DisposalRow &row) { return workflow::holdingsWords(row.holdings.goes); }),
            textColumn<DisposalRow>({.key = key("stays"), .title = Say::tr("Stays"), .width = 130},
                                    staysWords)};
}

/// The plans whose time is over: kept back, released, or destroyed with what belongs to them alone.
class DisposalPage final : public Page {
public:
    explicit DisposalPage(const Context &context);

    QString title() const override { return Say::tr("Records to destroy"); }
    void arrive(const QString &) override { refresh(); }
    bool readsOnArrival() const override { return true; }
    void refresh() override;
    void takeFocus() override;
    void sharingChanged() override { show(); }

private:
    QWidget *buildForm();
    PlanIds chosen() const;
    std::vector<DisposalRow> chosenRows() const;
    QString words() const;
    void show();
    void follow();
    void hold();
    void release();
    void destroy();
    template <typename Value>
    bool isDone(const base::Result<Value> &result);
    void say(const QString &done);

    Context m_context;
    lists::TableModel<DisposalRow> m_rows;
    PageHead *m_head;
    RowsView *m_list;
    TextLabel *m_words;
    QWidget *m_form = nullptr;
    QLineEdit *m_why = nullptr;
    QCheckBox *m_sure = nullptr;
    QPushButton *m_destroy = nullptr;
    QPushButton *m_hold = nullptr;
    QPushButton *m_release = nullptr;
    int m_going = 0; ///< plans that are being destroyed
};

DisposalPage::DisposalPage(const Context &context)
    : m_context(context),
      m_rows(columns(), [](const DisposalRow &row) { return row.plan.id.text(); }),
      m_head(new PageHead(title())),
      m_list(new RowsView(&m_rows, Say::tr("Plans whose time is over"))),
      m_words(new TextLabel(TextRole::Body))
{
    m_head->setSentence(
        Say::tr("Closed plans whose keep-until day has passed, with what belongs to them alone. "
                "Who recorded it, when and why stay, and what still counts today."));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    keepScaled(m_list, {.leastHeight = leastListHeight});
    m_words->makeReadable();
    m_words->setObjectName(key("words"));
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_sure->setChecked(false);
        show();
    });
    m_form = buildForm();
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::related);
    layout->addWidget(m_head);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_words);
    layout->addWidget(m_form);
    layout->addStretch();
    fillScrolled(this, body);
    offer(
        Deed::CopyWords,
        [this] {
            m_list->copyAsWords();
            m_context.shell.say({Message::Kind::Done, Say::tr("Copied as words.")});
        },
        [this] { return !m_context.shell.isSharing() && m_rows.rowCount() > 0; });
}

QWidget *DisposalPage::buildForm()
{
    const auto button = [this](const char *name, const QString &text, bool isPrimary, auto slot) {
        QPushButton *made = makeButton(text, {}, isPrimary);
        made->setObjectName(key(name));
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    m_why = new QLineEdit;
    m_why->setObjectName(key("why"));
    m_why->setPlaceholderText(Say::tr("Why it is destroyed or kept back"));
    m_why->setAccessibleName(m_why->placeholderText());
    keepScaled(m_why, {.leastWidth = lineWidth, .mostWidth = lineWidth});
    m_sure = new QCheckBox(Say::tr("I have loo&ked at what goes. It cannot be brought back"));
    m_sure->setObjectName(key("sure"));
    m_destroy = button("destroy", Say::tr("&Destroy for ever"), true, &DisposalPage::destroy);
    m_hold = button("hold", Say::tr("&Put on hold"), false, &DisposalPage::hold);
    m_release = button("release", Say::tr("Re&lease"), false, &DisposalPage::release);
    connect(m_why, &QLineEdit::textChanged, this, &DisposalPage::follow);
    connect(m_sure, &QCheckBox::toggled, this, &DisposalPage::follow);
    auto *form = new QWidget;
    auto *layout = new FlowLayout(form);
    layout->add(m_why);
    layout->add(m_sure, FlowLayout::Place::Beside);
    layout->add(m_destroy, FlowLayout::Place::Beside);
    layout->add(m_hold, FlowLayout::Place::Group);
    layout->add(m_release, FlowLayout::Place::Beside);
    return form;
}

void DisposalPage::refresh()
{
    auto rows = workflow::plansToDestroy(m_context.session);
    if (!rows) {
        m_context.shell.sayError(rows.error());
        return;
    }
    m_rows.setRows(std::move(*rows));
    m_list->chooseFirst();
    show();
}

void DisposalPage::takeFocus()
{
    (m_list->isVisibleTo(this) && m_list->isEnabled() ? static_cast<QWidget *>(m_list) : m_words)
        ->setFocus();
}

std::vector<DisposalRow> DisposalPage::chosenRows() const
{
    std::vector<DisposalRow> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        rows.push_back(m_rows.rowAt(index.row()));
    return rows;
}

PlanIds DisposalPage::chosen() const
{
    PlanIds plans;
    for (const DisposalRow &row : chosenRows())
        plans.push_back(row.plan.id);
    return plans;
}

QString DisposalPage::words() const
{
    if (m_context.shell.isSharing())
        return Say::tr("You are sharing your screen, so other homes are hidden.");
    if (m_going > 0)
        return Say::tr("Destroying %n plans. You can go on with other pages meanwhile.", nullptr,
                       m_going);
    if (m_rows.rowCount() == 0)
        return Say::tr("Nothing is due: no closed plan has passed the day until which it is kept.");
    const PlanIds plans = chosen();
    if (plans.empty())
        return Say::tr("Choose the plans that are to be destroyed or kept back.");
    const std::vector<DisposalRow> rows = chosenRows();
    const auto onHold = std::count_if(rows.begin(), rows.end(),
                                      [](const DisposalRow &row) { return row.isOnHold(); });
    if (onHold > 0)
        return Say::tr("%n of the plans that are chosen are on hold. Release them before they are "
                       "destroyed.",
                       nullptr, int(onHold));
    // Several plans of one home need nothing of each other any more: more may go than is listed.
    const auto going = workflow::plansAsDestroyed(m_context.session, plans);
    return going ? workflow::disposalWords(*going) : going.error().message;
}

void DisposalPage::show()
{
    const bool isShown = !m_context.shell.isSharing() && m_rows.rowCount() > 0;
    m_words->setText(words());
    m_words->setAccessibleName(m_words->text());
    m_list->setVisible(isShown);
    m_list->setEnabled(m_going == 0);
    m_form->setVisible(isShown && m_going == 0);
    follow();
    Q_EMIT offersChanged();
}

void DisposalPage::follow()
{
    const std::vector<DisposalRow> rows = chosenRows();
    const auto isHeld = [](const DisposalRow &row) { return row.isOnHold(); };
    const bool hasHeld = std::any_of(rows.begin(), rows.end(), isHeld);
    const bool hasReason = !m_why->text().trimmed().isEmpty();
    const bool canWrite = !m_context.session.file().isReadOnly() && !rows.empty();
    m_sure->setEnabled(canWrite && !hasHeld);
    m_destroy->setEnabled(canWrite && !hasHeld && hasReason && m_sure->isChecked());
    m_hold->setEnabled(canWrite && hasReason);
    m_release->setEnabled(canWrite && hasHeld);
}

template <typename Value>
bool DisposalPage::isDone(const base::Result<Value> &result)
{
    if (!result)
        m_context.shell.sayError(result.error());
    return result.has_value();
}

void DisposalPage::say(const QString &done)
{
    m_why->clear();
    m_sure->setChecked(false);
    m_context.shell.changed();
    m_context.shell.say({Message::Kind::Done, done});
    if (isVisible())
        takeFocus();
}

void DisposalPage::hold()
{
    const PlanIds plans = chosen();
    if (isDone(workflow::holdPlans(m_context.session, plans, m_why->text())))
        say(Say::tr("%n plans are on hold.", nullptr, int(plans.size())));
}

void DisposalPage::release()
{
    const PlanIds plans = chosen();
    if (isDone(workflow::releasePlans(m_context.session, plans)))
        say(Say::tr("%n plans are no longer on hold.", nullptr, int(plans.size())));
}

/// A plan takes a good part of a second, and hundreds may be due at once.
void DisposalPage::destroy()
{
    m_going = int(chosen().size());
    show();
    takeFocus();
    workOnFile<std::vector<DisposalRow>>(
        m_context, this,
        [plans = chosen(), why = m_why->text()](workflow::Session &session) {
            return workflow::destroyPlans(session, plans, why);
        },
        [this](const base::Result<std::vector<DisposalRow>> &gone) {
            m_going = 0;
            show();
            if (isDone(gone))
                say(Say::tr("%n plans were destroyed. The other laptops follow when you next share "
                            "with them. Backups that still hold them are listed under Remove "
                            "personal data.",
                            nullptr, int(gone->size())));
            else if (isVisible())
                m_destroy->setFocus(); // to try once more
        });
}

} // namespace

Page *makeDisposalPage(const Context &context)
{
    return new DisposalPage(context);
}

} // namespace views
