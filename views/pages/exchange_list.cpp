#include "views/pages/exchange_list.h"

#include "views/pages/history_change.h"
#include "views/pages/page_arguments.h"
#include "views/pages/sharing_columns.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/rows_view.h"
#include "views/parts/scaled_size.h"
#include "views/say.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace views {

ExchangeList::ExchangeList(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_rows(exchangeColumns(),
             [](const store::ExchangeRow &row) { return QString::number(row.key); }),
      m_view(new RowsView(&m_rows, Say::tr("Shared so far"))),
      m_takeBack(new HistoryChange(context))
{
    m_rows.sort(m_rows.columnOf(QStringLiteral("day")), Qt::DescendingOrder);
    m_view->setObjectName(QStringLiteral("exchanges"));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    keepScaled(m_view, {.height = sharingListHeight});
    connect(m_view, &RowsView::opened, this, &ExchangeList::openCertificate);
    auto *certificate = makeButton(Say::tr("Open the certi&ficate"));
    connect(certificate, &QPushButton::clicked, this,
            [this] { openCertificate(m_view->currentRow()); });
    auto *back = makeButton(Say::tr("Take &back what arrived"));
    back->setObjectName(QStringLiteral("takeBack"));
    connect(back, &QPushButton::clicked, this, &ExchangeList::takeBack);
    connect(m_takeBack, &HistoryChange::left, this, [this] { m_view->setFocus(); });
    connect(m_takeBack, &HistoryChange::done, this, [this] {
        m_view->setFocus();
        Q_EMIT tookBack();
    });
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(buttons);
    row->add(certificate);
    row->add(back, FlowLayout::Place::Beside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(new TextLabel(TextRole::Section, Say::tr("Shared so far")));
    layout->addWidget(m_view);
    layout->addWidget(buttons);
    layout->addWidget(m_takeBack);
}

void ExchangeList::setRows(std::vector<store::ExchangeRow> rows)
{
    m_rows.setRows(std::move(rows));
    m_view->chooseFirst();
}

void ExchangeList::openCertificate(int row)
{
    if (row >= 0 && row < m_rows.rowCount())
        m_context.shell.visit(PaperArgument{.report = QStringLiteral("exchange-certificate"),
                                            .exchange = m_rows.rowAt(row).key}
                                  .location());
}

void ExchangeList::takeBack()
{
    const int row = m_view->currentRow();
    if (row >= 0 && row < m_rows.rowCount())
        m_takeBack->beginTakeBackUpdate(m_rows.rowAt(row).key);
}

} // namespace views
