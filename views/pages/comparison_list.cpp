#include "views/pages/comparison_list.h"

#include "views/parts/folding_row.h"
#include "views/parts/page_head.h"
#include "views/parts/reading_pane.h"
#include "views/parts/rows_view.h"
#include "views/parts/text_label.h"
#include "views/say.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int leastHeight = 236;
constexpr int linesInFull = 5;

} // namespace

ComparisonList::ComparisonList(QWidget *parent)
    : QWidget(parent),
      m_model(lists::comparisonColumns({}),
              [](const lists::ComparisonRow &row) { return row.identity; })
{
    m_model.sort(m_model.columnOf(u"change"));
    m_view = new RowsView(&m_model, Say::tr("Answers at both contacts"));
    m_view->setObjectName(QStringLiteral("comparison"));
    m_view->setMinimumHeight(scaled(leastHeight));
    m_nothing = TextLabel::muted();
    m_nothing->setWordWrap(true);
    m_inFull = new ReadingPane(Say::tr("The chosen question in full"), linesInFull);
    m_inFull->setObjectName(QStringLiteral("inFull"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(buildTools());
    layout->addWidget(m_nothing);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_inFull);
    connect(m_view, &RowsView::opened, this, &ComparisonList::open);
    connect(m_view, &RowsView::typed, this, [this](const QString &typed) {
        m_filter->setFocus();
        m_filter->setText(m_filter->text() + typed);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ComparisonList::sayInFull);
    m_onlyChanges->setChecked(true);
}

QWidget *ComparisonList::buildTools()
{
    m_onlyChanges = new QCheckBox(Say::tr("Only &changes"));
    m_onlyChanges->setObjectName(QStringLiteral("onlyChanges"));
    m_councilNotes = new QCheckBox(Say::tr("Council n&otes"));
    m_councilNotes->setObjectName(QStringLiteral("councilNotes"));
    m_councilNotes->setToolTip(Say::tr("Never for the home: tick it only where nobody else reads "
                                       "your screen"));
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setAccessibleName(Say::tr("Filter questions"));
    m_filter->setPlaceholderText(Say::tr("Filter: type to narrow"));
    m_filter->setClearButtonEnabled(true);
    connect(m_onlyChanges, &QCheckBox::toggled, this, &ComparisonList::showChanges);
    connect(m_councilNotes, &QCheckBox::toggled, this, &ComparisonList::showCouncilNotes);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model.setFilter(typed);
        sayWhatIsShown();
    });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_view->setFocus(); });
    m_everyAnswer = makeButton(Say::tr("Every answer"));
    m_everyAnswer->setObjectName(QStringLiteral("everyAnswer"));
    m_everyAnswer->setToolTip(Say::tr("Every answer of this home to the chosen question (Enter)"));
    connect(m_everyAnswer, &QPushButton::clicked, this, &ComparisonList::open);
    auto *tools = new FoldingRow;
    tools->add(m_onlyChanges);
    tools->add(m_councilNotes);
    tools->add(m_filter, 1);
    tools->add(m_everyAnswer);
    return tools;
}

void ComparisonList::show(const std::vector<lists::ComparisonRow> &rows,
                          const lists::ComparisonHeads &heads)
{
    m_heads = heads;
    m_heads.withCouncilNotes = m_councilNotes->isChecked();
    m_model.setColumns(lists::comparisonColumns(m_heads));
    m_model.setRows(rows);
    m_view->setShownColumns(m_view->shownColumns());
    sayWhatIsShown();
}

void ComparisonList::showChanges(bool isOnly)
{
    const QString name = QStringLiteral("changes");
    if (isOnly)
        m_model.setCondition(
            name, [](const lists::ComparisonRow &row) { return rules::isChange(row.movement); });
    else
        m_model.clearCondition(name);
    m_view->setShownColumns(m_view->shownColumns());
    sayWhatIsShown();
}

void ComparisonList::showCouncilNotes(bool isShown)
{
    m_heads.withCouncilNotes = isShown;
    m_model.setColumns(lists::comparisonColumns(m_heads));
    QStringList columns = m_view->shownColumns();
    for (const auto key :
         {QLatin1StringView("then_council_note"), QLatin1StringView("now_council_note")}) {
        columns.removeAll(key);
        if (isShown)
            columns += key;
    }
    m_view->setShownColumns(columns);
    sayInFull();
}

void ComparisonList::sayWhatIsShown()
{
    m_nothing->setText(
        m_filter->text().isEmpty()
            ? Say::tr(
                  "Nothing changed. Take away the tick at \"Only changes\" to read the answers.")
            : Say::tr("No question here fits what you typed."));
    m_nothing->setVisible(m_model.rowCount() == 0);
    m_view->chooseFirst();
    sayInFull();
}

void ComparisonList::sayInFull()
{
    const int row = m_view->currentRow();
    const bool isThere = row >= 0 && row < m_model.rowCount();
    m_inFull->setWords(isThere ? lists::comparisonRowWords(m_model.rowAt(row), m_heads)
                               : QString());
    m_everyAnswer->setEnabled(isThere);
}

void ComparisonList::open()
{
    const int row = m_view->currentRow();
    if (row >= 0 && row < m_model.rowCount())
        Q_EMIT opened(m_model.rowAt(row).id);
}

QString ComparisonList::words() const
{
    QStringList rows;
    for (int row = 0; row < m_model.rowCount(); ++row)
        rows += lists::comparisonRowWords(m_model.rowAt(row), m_heads);
    return rows.join(QStringLiteral("\n\n"));
}

void ComparisonList::takeFocus()
{
    if (m_model.rowCount() > 0)
        m_view->setFocus(Qt::ActiveWindowFocusReason); // nothing moves
    else
        m_onlyChanges->setFocus();
}

void ComparisonList::setSharing(bool isSharing)
{
    if (isSharing)
        m_councilNotes->setChecked(false);
    m_councilNotes->setEnabled(!isSharing);
}

void ComparisonList::takeFocusToFilter()
{
    m_filter->setFocus();
    m_filter->selectAll();
}

} // namespace views
