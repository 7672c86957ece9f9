#include "views/pages/check_list.h"

#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/reading_pane.h"
#include "views/parts/rows_view.h"
#include "views/parts/scaled_size.h"
#include "views/say.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr size_t mostButtons = 4;
constexpr int linesInFull = 5;
constexpr int lettersOnButton = 40;
constexpr int leastHeight = 130;

QString shortened(const QString &text)
{
    QString words = text.simplified();
    if (words.size() > lettersOnButton)
        words = words.left(lettersOnButton - 1).trimmed() + QChar(0x2026);
    return words.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

CheckList::CheckList(lists::Columns<CheckRow> columns, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_model(std::move(columns), [](const CheckRow &row) { return row.id; }),
      m_view(new RowsView(&m_model, name)),
      m_inFull(new ReadingPane(Say::tr("The chosen change in full"), linesInFull)),
      m_choices(new QWidget)
{
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    keepScaled(m_view, {.leastHeight = leastHeight});
    connect(m_view, &RowsView::typed, this, &CheckList::takeKey);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CheckList::showCurrent);
    auto *buttons = new FlowLayout(m_choices);
    for (size_t i = 0; i < mostButtons; ++i) {
        m_buttons.push_back(makeButton(QString::number(i + 1)));
        buttons->addWidget(m_buttons.back());
        connect(m_buttons.back(), &QPushButton::clicked, this, [this, i] { choose(i); });
    }
    m_open = makeButton(Say::tr("0: not yet"));
    m_open->setAccessibleName(Say::tr("Leave it to be checked later"));
    connect(m_open, &QPushButton::clicked, this, [this] { choose({}); });
    buttons->addWidget(m_open);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_inFull);
    layout->addWidget(m_choices);
    showCurrent();
}

void CheckList::setRows(std::vector<CheckRow> rows)
{
    for (CheckRow &row : rows) {
        const CheckRow *before = m_model.row(row.id);
        if (before && before->chosen && *before->chosen < row.answers.size())
            row.chosen = before->chosen;
    }
    m_model.setRows(std::move(rows));
    m_view->chooseFirst();
    showCurrent();
    Q_EMIT choicesChanged();
}

std::vector<CheckRow> CheckList::rows() const
{
    std::vector<CheckRow> rows;
    for (int row = 0; row < m_model.rowCount(); ++row)
        rows.push_back(m_model.rowAt(row));
    return rows;
}

int CheckList::chosen() const
{
    int count = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        count += m_model.rowAt(row).chosen ? 1 : 0;
    return count;
}

void CheckList::takeFocus()
{
    m_view->setFocus();
}

void CheckList::copyAsWords()
{
    m_view->copyAsWords();
}

const CheckRow *CheckList::current() const
{
    const int row = m_view->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.rowAt(row) : nullptr;
}

void CheckList::takeKey(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber && number >= 0)
        choose(number == 0 ? std::nullopt : std::optional(size_t(number - 1)));
}

void CheckList::choose(std::optional<size_t> which)
{
    const CheckRow *row = current();
    if (!row || (which && *which >= row->answers.size()))
        return;
    CheckRow changed = *row;
    changed.chosen = which;
    m_model.update({changed});
    showCurrent();
    if (which && m_view->hasFocus())
        goOn();
    Q_EMIT choicesChanged();
}

/// To the next row of which nobody chose yet; where there is none it stays.
void CheckList::goOn()
{
    for (int row = m_view->currentRow() + 1; row < m_model.rowCount(); ++row) {
        const CheckRow &next = m_model.rowAt(row);
        if (next.answers.empty() || next.chosen)
            continue;
        m_view->setCurrentIndex(m_model.index(row, 0));
        return;
    }
}

void CheckList::showCurrent()
{
    const CheckRow *row = current();
    m_inFull->setWords(row ? row->inFull() : QString());
    const size_t answers = row ? row->answers.size() : 0;
    m_choices->setVisible(answers > 0);
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setVisible(i < answers);
        if (i >= answers)
            continue;
        const QString &choice = row->answers[i].choice;
        m_buttons[i]->setText(QStringLiteral("%1: %2").arg(i + 1).arg(shortened(choice)));
        m_buttons[i]->setAccessibleName(Say::tr("Choose %1: %2").arg(i + 1).arg(choice));
    }
    m_open->setVisible(row && row->chosen.has_value());
}

} // namespace views
