#include "lists/table_model.h"
#include "views/pages/page_arguments.h"
#include "views/pages/pages.h"
#include "views/pages/saving.h"
#include "views/pages/sharing_words.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/rows_view.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/records/escalation_columns.h"
#include "views/say.h"
#include "workflow/sharing_state.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

using workflow::EscalationRow;

constexpr int filterWidth = 220;

/// What was taken further for any home, and with whom it stands.
class EscalationsPage final : public Page {
public:
    explicit EscalationsPage(const Context &context);

    QString title() const override { return Say::tr("Escalations"); }
    void arrive(const QString &) override {}
    void refresh() override;
    void takeFocus() override
    {
        if (m_view->isVisibleTo(this))
            m_view->setFocus();
        else
            m_filter->setFocus();
    }
    void sharingChanged() override { say(); }

private:
    void offerDeeds();
    void narrow();
    void say();
    void open(int row);
    void showNotes();

    Context m_context;
    lists::TableModel<EscalationRow> m_model;
    QString m_complete; ///< from how many laptops it comes; empty: from this one alone
    PageHead *m_head;
    QPushButton *m_print;
    QLineEdit *m_filter;
    QCheckBox *m_closed;
    RowsView *m_view;
};

EscalationsPage::EscalationsPage(const Context &context)
    : m_context(context),
      m_model(escalationColumns(),
              [](const EscalationRow &row) { return row.escalation.id.text(); }),
      m_head(new PageHead(Say::tr("Escalations"))),
      m_print(m_head->addButton(Say::tr("Escalation note"), QStringLiteral("print"))),
      m_filter(new QLineEdit),
      m_closed(new QCheckBox(Say::tr("Closed ones too"))),
      m_view(new RowsView(&m_model, Say::tr("Escalations")))
{
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(Say::tr("Filter: type to narrow"));
    m_filter->setAccessibleName(Say::tr("Filter what was taken further"));
    keepScaled(m_filter, {.leastWidth = filterWidth, .mostWidth = filterWidth});
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setFilter(text);
        say();
    });
    connect(m_closed, &QCheckBox::toggled, this, &EscalationsPage::narrow);
    connect(m_view, &RowsView::opened, this, &EscalationsPage::open);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_print, &QPushButton::clicked, this, [this] { perform(Deed::PreviewNote); });
    auto *filters = new QWidget;
    auto *row = new FlowLayout(filters);
    row->add(m_filter);
    row->add(m_closed, FlowLayout::Place::Group);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::related);
    layout->addWidget(m_head);
    layout->addWidget(filters);
    layout->addWidget(m_view, 1);
    layout->addStretch();
    keepScaled(m_view, {.leastHeight = fewRowsHeight});
    fillScrolled(this, body);
    offerDeeds();
    refresh();
}

void EscalationsPage::refresh()
{
    auto rows = workflow::escalations(m_context.session);
    if (!rows) {
        m_context.shell.sayError(rows.error());
        return;
    }
    m_model.setRows(std::move(*rows));
    m_complete = workflow::howComplete(m_context.session).value_or(QString());
    narrow();
}

void EscalationsPage::narrow()
{
    m_model.setCondition(QStringLiteral("open"), [all = m_closed->isChecked()](const auto &row) {
        return all || row.isOpen();
    });
    say();
}

void EscalationsPage::say()
{
    const bool isSharing = m_context.shell.isSharing();
    for (QWidget *part : {m_filter->parentWidget(), static_cast<QWidget *>(m_view),
                          static_cast<QWidget *>(m_print)})
        part->setVisible(!isSharing);
    int overdue = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        overdue += m_model.rowAt(row).isOverdue() ? 1 : 0;
    m_head->setSentence(
        isSharing ? Say::tr("You are sharing your screen, so other homes are hidden.")
        : m_model.rowCount() == 0
            ? Say::tr("Nothing stands with anybody. Things are taken further in the support plan "
                      "of a home.")
            : shownFrom(Say::tr("%n taken further, %1 without an answer in time", nullptr,
                                m_model.rowCount())
                            .arg(overdue),
                        m_complete));
    m_view->chooseFirst();
    Q_EMIT offersChanged();
}

void EscalationsPage::offerDeeds()
{
    const auto hasRows = [this] { return !m_context.shell.isSharing() && m_model.rowCount() > 0; };
    offer(
        Deed::Filter, [this] { m_filter->setFocus(); }, hasRows);
    offer(
        Deed::Open, [this] { open(m_view->currentRow()); }, hasRows);
    offer(
        Deed::CopyWords,
        [this] {
            m_view->copyAsWords();
            m_context.shell.say({Message::Kind::Done, Say::tr("Copied as words.")});
        },
        hasRows);
    offer(
        Deed::PreviewNote, [this] { showNotes(); }, hasRows);
    offer(
        Deed::ExportList,
        [this] {
            saveGrid(
                m_context, this, m_model,
                Say::tr("Escalations %1").arg(m_context.session.today().toString(Qt::ISODate)));
        },
        hasRows);
}

/// A note for each that is chosen.
void EscalationsPage::showNotes()
{
    PaperArgument notes{.report = QStringLiteral("escalation-note")};
    for (const int row : m_view->chosenRows())
        notes.escalations += m_model.rowAt(row).escalation.id.text();
    m_context.shell.visit(notes.location());
}

void EscalationsPage::open(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const subject::Escalation &escalation = m_model.rowAt(row).escalation;
    m_context.shell.visit(
        {QStringLiteral("plan"),
         QStringLiteral("%1/further/%2").arg(escalation.home->text(), escalation.id.text())});
}

} // namespace

Page *makeEscalationsPage(const Context &context)
{
    return new EscalationsPage(context);
}

} // namespace views
