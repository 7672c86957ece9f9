#include "views/pages/pages.h"

#include "lists/home_columns.h"
#include "lists/table_model.h"
#include "views/homes_ahead.h"
#include "views/pages/contact_place.h"
#include "views/pages/home_papers.h"
#include "views/pages/homes_filter.h"
#include "views/pages/late_flags.h"
#include "views/pages/saving.h"
#include "views/pages/sharing_words.h"
#include "views/parts/page_head.h"
#include "views/parts/rows_view.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/preferences.h"
#include "views/say.h"
#include "workflow/homes.h"
#include "workflow/sharing_state.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace views {
namespace {

using HomesModel = lists::TableModel<lists::HomeRow>;

/// What fits the design width; the other columns can be chosen.
QStringList firstColumns()
{
    return {QStringLiteral("home"),    QStringLiteral("pcn"), QStringLiteral("beds"),
            QStringLiteral("overall"), QStringLiteral("ipc"), QStringLiteral("clinical"),
            QStringLiteral("testing"), QStringLiteral("ppe"), QStringLiteral("next_contact")};
}

/// What the page shows.
enum Shown { List, Empty, Hidden };

class HomesPage final : public Page {
public:
    explicit HomesPage(const Context &context);

    QString title() const override { return Say::tr("Homes"); }
    void arrive(const QString &) override {}
    void refresh() override;
    void takeFocus() override;
    void sharingChanged() override { showWhatMayBeSeen(); }

private:
    QWidget *buildList();
    void fillEmpty(QWidget *empty);
    void fillHidden(QWidget *hidden);
    base::Result<std::vector<lists::HomeRow>> read(workflow::RowParts parts);
    void showWhatMayBeSeen();
    void open(int row);
    void say();
    void saveList();
    QString homeId() const;
    QStringList chosenIds() const;
    bool isListed() const { return m_stack->currentIndex() == List; }
    bool hasRow() const { return isListed() && m_view->currentRow() >= 0; }
    QString words() const;
    void offerDeeds();

    Context m_context;
    HomesModel m_model;
    HomesFilter *m_filter = nullptr;
    RowsView *m_view = nullptr;
    LateFlags *m_flags = nullptr;
    PageHead *m_head = nullptr;
    QStackedWidget *m_stack = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_import = nullptr;
    QString m_complete; ///< from how many laptops it comes; empty: from this one alone
};

HomesPage::HomesPage(const Context &context)
    : m_context(context),
      m_model(lists::homeColumns(*context.session.edition(), context.session.today()),
              lists::homeIdentity)
{
    m_head = new PageHead(Say::tr("Homes"));
    m_open = m_head->addButton(Say::tr("Open home"), QStringLiteral("home"));
    auto *columns = m_head->addButton(Say::tr("Columns"));
    m_import = m_head->addButton(Say::tr("Import a directory"), QStringLiteral("import"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildList());
    m_stack->addWidget(new QWidget); // the others are filled when they are seen: a stack measures
    m_stack->addWidget(new QWidget); // the words of all it holds
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::group);
    layout->addWidget(m_head);
    layout->addWidget(m_stack, 1);
    fillScrolled(this, body);
    m_flags = new LateFlags(context, m_model, this);

    auto *menu = new QMenu(columns);
    columns->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        m_view->fillColumnMenu(*menu);
    });
    connect(m_open, &QPushButton::clicked, this, [this] { perform(Deed::Open); });
    connect(m_import, &QPushButton::clicked, this,
            [this] { m_context.shell.visit({QStringLiteral("import")}); });
    m_import->setEnabled(!context.session.file().isReadOnly());
    offerDeeds();
    refresh();
}

QWidget *HomesPage::buildList()
{
    m_model.sort(0);
    m_filter = new HomesFilter(m_model, m_context);
    m_view = new RowsView(&m_model, Say::tr("Homes"));
    m_view->setObjectName(QStringLiteral("homesTable"));
    keepScaled(m_view, {.leastHeight = fewRowsHeight});
    const QStringList kept = m_context.preferences.columnsOf(QStringLiteral("homes"));
    m_view->setShownColumns(kept.isEmpty() ? firstColumns() : kept);
    auto *openHome = new QAction(Say::tr("Open"), m_view);
    connect(openHome, &QAction::triggered, this, [this] { perform(Deed::Open); });
    auto *preview = new QAction(Say::tr("Print preview of the summary"), m_view);
    connect(preview, &QAction::triggered, this, [this] { perform(Deed::PrintPreview); });
    m_view->setRowActions({openHome, preview});

    connect(m_filter, &HomesFilter::changed, this, [this] { say(); });
    connect(m_filter, &HomesFilter::leftDown, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_filter, &HomesFilter::entered, this, [this] { open(m_view->currentRow()); });
    connect(m_view, &RowsView::opened, this, [this](int row) { open(row); });
    connect(m_view, &RowsView::typed, m_filter, &HomesFilter::type);
    connect(m_view, &RowsView::columnsChanged, this, [this] {
        m_flags->readNow();
        m_context.preferences.setColumnsOf(QStringLiteral("homes"), m_view->shownColumns());
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_open->setEnabled(m_view->currentRow() >= 0);
        Q_EMIT offersChanged();
    });
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_filter);
    layout->addWidget(m_view, 1);
    return list;
}

void HomesPage::fillEmpty(QWidget *empty)
{
    auto *layout = new QVBoxLayout(empty);
    layout->setContentsMargins(0, space::page, 0, 0);
    layout->setSpacing(space::group);
    layout->addWidget(new TextLabel(TextRole::Section, Say::tr("No homes yet")));
    auto *words = new TextLabel(
        TextRole::Body,
        Say::tr("Import the directory of care homes that CQC publishes, or your council's own "
                "list. You can import again whenever a newer one comes out: what you have "
                "recorded stays."));
    words->setWordWrap(true);
    keepScaled(words, {.mostWidth = 560});
    layout->addWidget(words);
    auto *import = makeButton(Say::tr("Import a directory"), QStringLiteral("import"), true);
    import->setEnabled(!m_context.session.file().isReadOnly());
    connect(import, &QPushButton::clicked, this,
            [this] { m_context.shell.visit({QStringLiteral("import")}); });
    layout->addWidget(import, 0, Qt::AlignLeft);
    layout->addStretch();
}

/// Instead of the list, while somebody else looks at the screen.
void HomesPage::fillHidden(QWidget *hidden)
{
    auto *layout = new QVBoxLayout(hidden);
    layout->setContentsMargins(0, space::page, 0, 0);
    layout->setSpacing(space::group);
    auto *words = new TextLabel(TextRole::Body,
                                Say::tr("You are sharing your screen, so the homes are hidden."));
    words->setWordWrap(true);
    auto *show = makeButton(Say::tr("Stop sharing and show them"), {}, true);
    connect(show, &QPushButton::clicked, this, [this] { m_context.shell.share(false); });
    layout->addWidget(words);
    layout->addWidget(show, 0, Qt::AlignLeft);
    layout->addStretch();
}

base::Result<std::vector<lists::HomeRow>> HomesPage::read(workflow::RowParts parts)
{
    if (m_context.homesAhead && parts == workflow::RowParts::WithoutFlags) {
        if (auto rows = m_context.homesAhead->take(m_context.session))
            return std::move(*rows);
    }
    return workflow::homes(m_context.session, parts);
}

void HomesPage::refresh()
{
    using workflow::RowParts;
    const bool isFirst = m_model.total() == 0 && m_flags->isToCome();
    const RowParts parts = isFirst && !m_view->shownColumns().contains(flagsColumn)
                               ? RowParts::WithoutFlags
                               : RowParts::All;
    auto rows = read(parts);
    if (!rows) {
        m_context.shell.sayError(rows.error());
        return;
    }
    if (parts == RowParts::WithoutFlags)
        m_flags->await(*rows);
    else
        m_flags->forget();
    m_model.setRows(std::move(*rows));
    m_complete = workflow::howComplete(m_context.session).value_or(QString());
    m_filter->readChoices();
    m_view->setShownColumns(m_view->shownColumns());
    showWhatMayBeSeen();
}

/// Of what was read: a visit begins sharing, and must not wait until every home is read again.
void HomesPage::showWhatMayBeSeen()
{
    const Shown shown = m_context.shell.isSharing() ? Hidden : m_model.total() == 0 ? Empty : List;
    QWidget *part = m_stack->widget(shown);
    if (shown == Empty && !part->layout())
        fillEmpty(part);
    if (shown == Hidden && !part->layout())
        fillHidden(part);
    m_stack->setCurrentIndex(shown);
    for (auto *button : m_head->findChildren<QPushButton *>())
        button->setVisible(isListed());
    say();
}

/// How many of how many, their beds, and what the list is narrowed to.
QString HomesPage::words() const
{
    std::vector<const lists::HomeRow *> rows;
    for (int row = 0; row < m_model.rowCount(); ++row)
        rows.push_back(&m_model.rowAt(row));
    const QString shown = Say::tr("%1 (%2)%3")
                              .arg(lists::homesShownWords(int(rows.size()), m_model.total()),
                                   lists::bedsShownWords(rows), m_filter->words());
    return shownFrom(shown, m_complete);
}

void HomesPage::say()
{
    const int shown = m_model.rowCount();
    const bool isHidden = m_stack->currentIndex() == Hidden;
    m_head->setSentence(isHidden               ? QString()
                        : m_model.total() == 0 ? Say::tr("Nothing is in this file yet.")
                                               : words());
    m_view->chooseFirst();
    m_open->setEnabled(shown > 0);
    Q_EMIT offersChanged();
}

void HomesPage::takeFocus()
{
    if (!isListed()) {
        if (auto *button = m_stack->currentWidget()->findChild<QPushButton *>())
            button->setFocus();
        return;
    }
    m_view->setFocus();
    m_view->chooseFirst();
}

void HomesPage::offerDeeds()
{
    const auto hasHomes = [this] { return isListed() && m_model.total() > 0; };
    offer(
        Deed::Filter, [this] { m_filter->takeFocus(); }, hasHomes);
    offer(
        Deed::ExportList, [this] { saveList(); }, hasHomes);
    offer(
        Deed::Open, [this] { open(m_view->currentRow()); }, [this] { return hasRow(); });
    offer(
        Deed::CopyWords,
        [this] {
            m_view->copyAsWords();
            m_context.shell.say({Message::Kind::Done, Say::tr("Copied as words.")});
        },
        [this] { return hasRow(); });
    offerPapers(*this, m_context, [this] { return chosenIds(); });
    offerStarts(*this, m_context, [this] { return hasRow() ? homeId() : QString(); });
}

/// The homes that are chosen, in the order of the list.
QStringList HomesPage::chosenIds() const
{
    QStringList ids;
    if (!hasRow())
        return ids;
    for (const int row : m_view->chosenRows())
        ids += m_model.rowAt(row).home.id.text();
    return ids;
}

QString HomesPage::homeId() const
{
    return lists::homeIdentity(m_model.rowAt(m_view->currentRow()));
}

void HomesPage::open(int row)
{
    if (row >= 0 && row < m_model.rowCount())
        m_context.shell.visit({QStringLiteral("home"), lists::homeIdentity(m_model.rowAt(row))});
}

void HomesPage::saveList()
{
    m_flags->readNow();
    saveGrid(m_context, this, m_model,
             Say::tr("Homes %1").arg(m_context.session.today().toString(Qt::ISODate)));
}

} // namespace

Page *makeHomesPage(const Context &context)
{
    return new HomesPage(context);
}

} // namespace views
