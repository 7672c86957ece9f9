#include "views/parts/rows_view.h"

#include "lists/roles.h"
#include "views/parts/rating_badge.h"
#include "views/parts/scrolled.h"
#include "views/say.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <algorithm>

namespace views {
namespace {

constexpr int twoLines = 44;
constexpr int narrowRating = 84; ///< room for the shape under its heading
constexpr int rowsMeasured = 60;
constexpr int textsRemembered = 2000;
constexpr int shortColumn = 100; ///< what is usually short is not cut
constexpr int leastFirst = 200;  ///< the first column, which names the row

/// The heads of the columns, as high as was said. To find that out they would all be measured,
/// many times while a window is made.
class Heads final : public QHeaderView {
public:
    explicit Heads(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
    {
        setSectionsClickable(true);
    }

    QSize sizeHint() const override { return {length(), minimumHeight()}; }
};

} // namespace

RowsView::RowsView(lists::ListModel *model, const QString &name, QWidget *parent)
    : QTableView(parent),
      m_rows(model)
{
    setHorizontalHeader(new Heads(this));
    setModel(model);
    setAccessibleName(name);
    setItemDelegate(new RowDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *head = horizontalHeader();
    head->setHighlightSections(false);
    head->setSectionsMovable(true);
    head->setMinimumSectionSize(40);
    head->setTextElideMode(Qt::ElideRight);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter | Qt::Alignment(Qt::TextWordWrap));
    head->setSortIndicator(model->sortColumn(), model->sortOrder());
    setSortingEnabled(true);
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu menu;
        fillColumnMenu(menu);
        menu.exec(horizontalHeader()->mapToGlobal(at));
    });
    const auto measureAfter = [this, model](auto change) {
        connect(model, change, this, [this] { m_naturalWidths.clear(); });
    };
    measureAfter(&QAbstractItemModel::modelReset);
    measureAfter(&QAbstractItemModel::layoutChanged);
    measureAfter(&QAbstractItemModel::dataChanged);
    measureAfter(&QAbstractItemModel::headerDataChanged);
    measureAfter(&QAbstractItemModel::rowsInserted);
    measureAfter(&QAbstractItemModel::rowsRemoved);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT opened(index.row()); });
    setShownColumns({});
    fitRows();
}

void RowsView::setShownColumns(const QStringList &keys)
{
    for (int column = 0; column < m_rows->gridColumns(); ++column) {
        const lists::ColumnHead &head = m_rows->head(column);
        const bool isShown =
            column == 0 || (keys.isEmpty() ? head.shownAtFirst : keys.contains(head.key));
        setColumnHidden(column, !isShown);
    }
    fitColumns();
}

QStringList RowsView::shownColumns() const
{
    QStringList keys;
    for (const int column : columnsToCopy())
        keys += m_rows->head(column).key;
    return keys;
}

std::vector<int> RowsView::columnsToCopy() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_rows->gridColumns(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns.push_back(column);
    }
    // What names the row comes first wherever it has been moved to.
    std::stable_partition(columns.begin(), columns.end(), [](int column) { return column == 0; });
    return columns;
}

std::vector<int> RowsView::chosenRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    if (rows.empty() && currentIndex().isValid())
        rows.push_back(currentIndex().row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

void RowsView::chooseFirst()
{
    if (!currentIndex().isValid() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

void RowsView::copyAsWords() const
{
    QGuiApplication::clipboard()->setText(
        lists::rowsAsWords(*m_rows, chosenRows(), columnsToCopy()));
}

void RowsView::copyForSpreadsheet() const
{
    QGuiApplication::clipboard()->setText(
        lists::rowsAsCells(*m_rows, chosenRows(), columnsToCopy()));
}

void RowsView::fillColumnMenu(QMenu &menu)
{
    for (int column = 1; column < m_rows->gridColumns(); ++column) {
        const lists::ColumnHead &head = m_rows->head(column);
        QAction *action = menu.addAction(head.fullTitle.isEmpty() ? head.title : head.fullTitle);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) {
            setColumnHidden(column, !isShown);
            fitColumns();
            Q_EMIT columnsChanged();
        });
    }
}

void RowsView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isPlain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    const QString text = event->text();
    if (event == QKeySequence::Copy) {
        copyAsWords();
    } else if (isEnter && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex().row());
    } else if (isPlain && !text.isEmpty() && text.at(0).isLetterOrNumber()) {
        Q_EMIT typed(text);
    } else {
        QTableView::keyPressEvent(event);
    }
}

/// Nothing moves under the pointer, when one comes back from another window or a menu, or where
/// some rows are seen anyway.
void RowsView::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    if (reason == Qt::MouseFocusReason || reason == Qt::ActiveWindowFocusReason ||
        reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (visibleRegion().boundingRect().height() < scaled(fewRowsHeight))
                bringIntoView(this);
        },
        Qt::QueuedConnection);
}

void RowsView::contextMenuEvent(QContextMenuEvent *event)
{
    if (chosenRows().empty())
        return;
    QMenu menu;
    menu.addActions(m_rowActions);
    menu.addAction(Say::tr("Copy as words"), this, &RowsView::copyAsWords);
    menu.addAction(Say::tr("Copy for a spreadsheet"), this, &RowsView::copyForSpreadsheet);
    menu.exec(event->globalPos());
}

void RowsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void RowsView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_textWidths.clear();
        m_naturalWidths.clear();
        fitRows();
        fitColumns();
    }
}

void RowsView::fitRows()
{
    verticalHeader()->setDefaultSectionSize(scaled(twoLines));
    horizontalHeader()->setFixedHeight(scaled(twoLines));
}

/// Lists say the same again and again, and columns are fitted with every change of size.
int RowsView::widthOf(const QString &text)
{
    const auto known = m_textWidths.constFind(text);
    if (known != m_textWidths.constEnd())
        return *known;
    if (m_textWidths.size() >= textsRemembered)
        m_textWidths.clear();
    return *m_textWidths.insert(text, fontMetrics().horizontalAdvance(text));
}

int RowsView::naturalWidth(int column)
{
    const auto known = m_naturalWidths.constFind(column);
    return known != m_naturalWidths.constEnd()
               ? *known
               : *m_naturalWidths.insert(column, measuredWidth(column));
}

int RowsView::measuredWidth(int column)
{
    const int usual = scaled(m_rows->head(column).width);
    const bool isRating =
        m_rows->index(0, column).data(lists::asInt(lists::Role::Colour)).isValid();
    const int most = m_rows->head(column).width < shortColumn ? usual * 3 / 2 : usual * 4 / 3;
    const int shape = isRating ? fontMetrics().height() * 5 / 4 + space::related : 0;
    int width = usual;
    for (int row = 0; width < most && row < qMin(rowsMeasured, m_rows->gridRows()); ++row) {
        const int text = widthOf(m_rows->cellText(row, column));
        width = qMax(width, text + shape + (isRating ? 1 : 2) * space::related + space::inside);
    }
    return qMin(width, most);
}

/// By the rows there are and not by the bar that stands: bars come and go with the columns, which
/// would then be fitted again, and so on without end.
int RowsView::roomForColumns() const
{
    const QSize most = maximumViewportSize();
    const bool hasBar = verticalHeader()->length() > most.height();
    return most.width() - (hasBar ? verticalScrollBar()->sizeHint().width() : 0);
}

void RowsView::fitColumns()
{
    // Where there is not room for all: first long texts are cut, then ratings lose their words.
    enum class Fit { Natural, Usual, Narrow };
    const auto widthOf = [this](int column, Fit fit) {
        const bool isRating =
            m_rows->index(0, column).data(lists::asInt(lists::Role::Colour)).isValid();
        if (column == 0)
            return scaled(fit == Fit::Natural ? m_rows->head(0).width : leastFirst);
        if (isRating && fit == Fit::Narrow)
            return scaled(narrowRating);
        return isRating || fit == Fit::Natural || m_rows->head(column).width < shortColumn
                   ? naturalWidth(column)
                   : scaled(m_rows->head(column).width);
    };
    for (const Fit fit : {Fit::Natural, Fit::Usual, Fit::Narrow}) {
        int room = roomForColumns();
        std::vector<std::pair<int, int>> widths;
        for (int column = 0; column < m_rows->gridColumns(); ++column) {
            if (isColumnHidden(column))
                continue;
            widths.emplace_back(column, widthOf(column, fit));
            room -= widths.back().second;
        }
        if (room < 0 && fit != Fit::Narrow)
            continue;
        // What is left over shows more of what is cut, once the names have their usual width.
        int spare = room - qMax(0, scaled(m_rows->head(0).width) - widths.front().second);
        for (auto &[column, width] : widths) {
            const int more = column == 0 ? 0 : naturalWidth(column) - width;
            if (more <= 0 || more > spare)
                continue;
            width += more;
            spare -= more;
            room -= more;
        }
        for (const auto &[column, width] : widths)
            setColumnWidth(column, column == 0 ? width + qMax(0, room) : width);
        return;
    }
}

} // namespace views
