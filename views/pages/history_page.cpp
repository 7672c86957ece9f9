#include "lists/table_model.h"
#include "views/pages/history_change.h"
#include "views/pages/history_place.h"
#include "views/pages/pages.h"
#include "views/pages/saving.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/rows_view.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/parts/short_choice.h"
#include "views/say.h"
#include "workflow/history.h"
#include "workflow/homes.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

using lists::HistoryRow;
using HistoryModel = lists::TableModel<HistoryRow>;

constexpr int pageOfChanges = 200;
constexpr int leastListHeight = 220;
constexpr int linesInFull = 5;
constexpr int filterWidth = 220;
constexpr int leastLetters = 16;

/// Who changed what of a home, or of one record.
class HistoryPage final : public Page {
public:
    explicit HistoryPage(const Context &context);

    QString title() const override
    {
        return m_home ? Say::tr("History: %1").arg(m_home->name) : Say::tr("History");
    }
    void arrive(const QString &argument) override;
    void refresh() override;
    void takeFocus() override;
    void sharingChanged() override { show(); }
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildBody();
    QWidget *buildFilter();
    void offerDeeds();
    void read();
    void readMore();
    void add(workflow::History history);
    void fillChoices();
    void narrow();
    void show();
    void sayHead();
    void sayInFull();
    bool isShown() const { return m_home && !m_context.shell.isSharing(); }
    const HistoryRow *current() const;

    Context m_context;
    HistoryArgument m_asked;
    std::optional<subject::Home> m_home;
    QString m_record; ///< what it is called, where only one is shown
    std::vector<HistoryRow> m_rows;
    int m_read = 0;
    bool m_isMore = false;
    HistoryModel m_model;
    PageHead *m_head;
    QPushButton *m_putBack;
    QPushButton *m_takeBack;
    QPushButton *m_openHome;
    QWidget *m_filters = nullptr;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_officer = nullptr;
    QPushButton *m_older = nullptr;
    RowsView *m_view = nullptr;
    ReadingPane *m_inFull = nullptr;
    HistoryChange *m_change = nullptr;
    TextLabel *m_nothing = nullptr;
};

HistoryPage::HistoryPage(const Context &context)
    : m_context(context),
      m_model(lists::historyColumns(), [](const HistoryRow &row) { return row.identity(); }),
      m_head(new PageHead(Say::tr("History"))),
      m_putBack(m_head->addButton(Say::tr("Put this value b&ack"))),
      m_takeBack(m_head->addButton(Say::tr("&Take back this change"))),
      m_openHome(m_head->addButton(Say::tr("Open home"), QStringLiteral("home")))
{
    m_putBack->setObjectName(QStringLiteral("putBack"));
    m_takeBack->setObjectName(QStringLiteral("takeBack"));
    connect(m_openHome, &QPushButton::clicked, this, [this] {
        m_context.shell.visit({QStringLiteral("home"), m_home ? m_home->id.text() : QString()});
    });
    connect(m_putBack, &QPushButton::clicked, this, [this] {
        if (const HistoryRow *row = current())
            m_change->beginPutBack(*row);
    });
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        if (const HistoryRow *row = current())
            m_change->beginTakeBack(*row);
    });
    offerDeeds();
    fillScrolled(this, buildBody());
    show();
}

QWidget *HistoryPage::buildBody()
{
    m_view = new RowsView(&m_model, Say::tr("Changes"));
    m_view->setObjectName(QStringLiteral("changes"));
    keepScaled(m_view, {.leastHeight = leastListHeight});
    m_inFull = new ReadingPane(Say::tr("The chosen change in full"), linesInFull);
    m_inFull->setObjectName(QStringLiteral("inFull"));
    m_inFull->installEventFilter(this);
    m_change = new HistoryChange(m_context);
    m_older = makeButton(Say::tr("Show older changes"));
    m_older->setObjectName(QStringLiteral("older"));
    m_nothing = TextLabel::muted();
    m_nothing->setWordWrap(true);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { sayInFull(); });
    connect(m_view, &RowsView::opened, this, [this] {
        m_inFull->setFocus();
        bringIntoView(m_inFull);
    });
    connect(m_view, &RowsView::typed, this, [this](const QString &text) {
        m_filter->setFocus();
        m_filter->insert(text);
    });
    connect(m_older, &QPushButton::clicked, this, &HistoryPage::readMore);
    connect(m_change, &HistoryChange::left, this, [this] { m_view->setFocus(); });
    connect(m_change, &HistoryChange::done, this, [this] {
        read();
        m_view->setFocus();
        m_context.shell.kept();
    });
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::related);
    layout->addWidget(m_head);
    layout->addWidget(buildFilter());
    layout->addWidget(m_nothing);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_older, 0, Qt::AlignLeft);
    layout->addWidget(m_inFull);
    layout->addWidget(m_change);
    return body;
}

QWidget *HistoryPage::buildFilter()
{
    m_filters = new QWidget;
    auto *row = new FlowLayout(m_filters);
    m_filter = new QLineEdit;
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(Say::tr("Filter: type to narrow"));
    m_filter->setAccessibleName(Say::tr("Filter the changes"));
    m_filter->setClearButtonEnabled(true);
    keepScaled(m_filter, {.leastWidth = filterWidth, .mostWidth = filterWidth});
    row->add(m_filter);
    const auto choice = [row](const char *name, const QString &spoken) {
        auto *box = new ShortChoice(QString::fromLatin1(name), spoken, leastLetters);
        row->add(box, FlowLayout::Place::Beside);
        return box;
    };
    m_kind = choice("kind", Say::tr("Kind of record"));
    m_officer = choice("officer", Say::tr("Officer"));
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setFilter(text);
        sayHead();
    });
    for (const QComboBox *box : {m_kind, m_officer})
        connect(box, &QComboBox::activated, this, &HistoryPage::narrow);
    return m_filters;
}

void HistoryPage::arrive(const QString &argument)
{
    const HistoryArgument asked = HistoryArgument::fromText(argument);
    if (m_home && asked == m_asked)
        return;
    m_asked = asked;
    read();
}

void HistoryPage::refresh()
{
    if (m_home)
        read();
}

void HistoryPage::read()
{
    m_change->hide();
    m_home.reset();
    m_rows.clear();
    m_read = 0;
    m_isMore = false;
    m_record =
        m_asked.record ? workflow::recordTitle(m_context.session, *m_asked.record) : QString();
    if (m_asked.home) {
        const auto home = workflow::findHome(m_context.session, m_asked.home->text());
        if (home)
            m_home = *home;
        else
            m_context.shell.sayError(home.error());
    }
    if (m_home)
        readMore();
    else
        show();
}

void HistoryPage::readMore()
{
    auto history = workflow::history(
        m_context.session,
        {.home = m_asked.home, .record = m_asked.record, .skip = m_read, .most = pageOfChanges});
    if (history)
        add(std::move(*history));
    else
        m_context.shell.sayError(history.error());
    show();
}

void HistoryPage::add(workflow::History history)
{
    m_read += history.read;
    m_isMore = history.isMore;
    m_rows.insert(m_rows.end(), std::make_move_iterator(history.rows.begin()),
                  std::make_move_iterator(history.rows.end()));
}

void HistoryPage::show()
{
    const bool hasRows = isShown() && !m_rows.empty();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_filters, m_view, m_inFull, m_putBack, m_takeBack})
        widget->setVisible(hasRows);
    const bool mayWrite = !m_context.session.file().isReadOnly();
    m_putBack->setEnabled(mayWrite);
    m_takeBack->setEnabled(mayWrite);
    m_openHome->setVisible(isShown());
    m_older->setVisible(hasRows && m_isMore);
    m_nothing->setVisible(!hasRows);
    if (!hasRows)
        m_change->hide();
    m_nothing->setText(
        m_context.shell.isSharing()
            ? Say::tr("You are sharing your screen, so the history is hidden: it holds what only "
                      "the council may see.")
        : m_home ? Say::tr("Nothing was changed here yet.")
                 : Say::tr("Open a home and choose History: everything that was ever changed there "
                           "stands here, with who changed it and what it was before."));
    m_model.setRows(hasRows ? m_rows : std::vector<HistoryRow>());
    fillChoices();
    narrow();
    m_view->chooseFirst();
    sayInFull();
    Q_EMIT offersChanged();
}

/// The kinds and officers that are in what was read.
void HistoryPage::fillChoices()
{
    const auto fill = [this](QComboBox *box, const QString &all, auto read) {
        const QString chosen = box->currentData().toString();
        QStringList words;
        for (const HistoryRow &row : m_rows)
            words += read(row);
        words.removeAll(QString());
        words.removeDuplicates();
        words.sort(Qt::CaseInsensitive);
        box->clear();
        box->addItem(all);
        for (const QString &word : words)
            box->addItem(word, word);
        box->setCurrentIndex(qMax(0, box->findData(chosen)));
    };
    fill(m_kind, Say::tr("Every kind of record"), [](const HistoryRow &row) { return row.kind; });
    fill(m_officer, Say::tr("Every officer"), [](const HistoryRow &row) { return row.officer; });
}

void HistoryPage::narrow()
{
    const QString kind = m_kind->currentData().toString();
    const QString officer = m_officer->currentData().toString();
    m_model.setCondition(QStringLiteral("narrowed"), [=](const HistoryRow &row) {
        return (kind.isEmpty() || row.kind == kind) &&
               (officer.isEmpty() || row.officer == officer);
    });
    sayHead();
}

void HistoryPage::sayHead()
{
    const QString name = !m_record.isEmpty() ? m_record : m_home ? m_home->name : QString();
    m_head->setTitle(isShown() ? Say::tr("History: %1").arg(name) : Say::tr("History"));
    const QString counted = Say::tr("%n changes, newest first", nullptr, m_model.rowCount());
    m_head->setSentence(!isShown() ? QString()
                        : m_isMore ? Say::tr("%1. Older ones follow.").arg(counted)
                                   : counted);
    m_view->chooseFirst();
}

const HistoryRow *HistoryPage::current() const
{
    const int row = m_view->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.rowAt(row) : nullptr;
}

void HistoryPage::sayInFull()
{
    const HistoryRow *row = current();
    m_inFull->setWords(row ? lists::historyInFull(*row) : QString());
    if (m_change->isVisible())
        m_change->hide();
}

void HistoryPage::takeFocus()
{
    if (m_view->isVisibleTo(this))
        m_view->setFocus();
    else if (m_openHome->isVisibleTo(this))
        m_openHome->setFocus();
    else
        m_nothing->setFocus();
}

/// Back to the list from what is read in full.
bool HistoryPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_inFull && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_view->setFocus();
        return true;
    }
    return Page::eventFilter(watched, event);
}

void HistoryPage::offerDeeds()
{
    const auto hasRows = [this] { return isShown() && m_model.total() > 0; };
    offer(
        Deed::Filter, [this] { m_filter->setFocus(); }, hasRows);
    offer(
        Deed::CopyWords,
        [this] {
            QStringList lines;
            for (const int row : m_view->chosenRows())
                lines += lists::historyWords(m_model.rowAt(row));
            QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
            m_context.shell.say({Message::Kind::Done, Say::tr("Copied as words.")});
        },
        hasRows);
    offer(
        Deed::ExportList,
        [this] { saveGrid(m_context, this, m_model, Say::tr("%1 history").arg(m_home->name)); },
        hasRows);
}

} // namespace

Page *makeHistoryPage(const Context &context)
{
    return new HistoryPage(context);
}

} // namespace views
