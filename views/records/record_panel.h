#pragma once

#include "lists/table_model.h"
#include "views/page.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/rows_view.h"
#include "views/records/record_form.h"
#include "views/say.h"
#include "workflow/session.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>

namespace views {

/// The records of one kind: a list, and beside or beneath it the form of the chosen one. New ones
/// are begun with a button, and come into the file with the first field that can be kept.
template <typename Row>
class RecordPanel : public QWidget {
public:
    struct Ways {
        QString name;     ///< what a screen reader calls the list
        QString none;     ///< in its place while it is empty
        QString add;      ///< on the button; empty: none can be added
        QString remove{}; ///< on the button; empty: none can be deleted
        lists::Columns<Row> columns;
        std::function<base::Result<std::vector<Row>>()> read;
        std::function<QString(const Row &)> id;
        std::function<QJsonObject(const Row &)> fields;
        std::vector<RecordField> form;
        /// The id of a new record, and what stands in it at first.
        std::function<std::pair<QString, QJsonObject>()> begin{};
        std::function<base::Result<void>(const QString &id, const QJsonObject &fields,
                                         const QString &because)>
            keep;
        std::function<base::Result<void>(const Row &)> takeAway{};
        /// Whether nothing of it can be changed any more; empty: of none.
        std::function<bool(const Row &)> isFixed{};
        int fewRows = 2; ///< of the list: as many are seen however low the window is
    };

    RecordPanel(const Context &context, Ways ways)
        : m_context(context),
          m_ways(std::move(ways)),
          m_model(m_ways.columns, m_ways.id),
          m_view(new RowsView(&m_model, m_ways.name)),
          m_none(TextLabel::muted(m_ways.none)),
          m_buttonRow(new FlowLayout(nullptr)),
          m_form(new RecordForm(m_ways.form, context.session.today(),
                                [this](const QJsonObject &changed, const QString &because) {
                                    return keep(changed, because);
                                }))
    {
        m_none->setWordWrap(true);
        addButtons();
        auto *top = new QWidget;
        auto *list = new QVBoxLayout(top);
        list->setContentsMargins(0, space::related, 0, 0);
        list->setSpacing(space::related);
        list->addLayout(m_buttonRow);
        list->addWidget(m_none, 0, Qt::AlignTop);
        list->addWidget(m_view, 1);
        m_scroll = new QScrollArea;
        m_scroll->setFrameShape(QFrame::NoFrame);
        m_scroll->setWidgetResizable(true);
        m_scroll->setFocusPolicy(Qt::NoFocus);
        m_scroll->setWidget(m_form);
        list->addStretch();
        auto *both = new QSplitter(Qt::Vertical);
        both->setChildrenCollapsible(false);
        both->addWidget(top);
        both->addWidget(m_scroll);
        both->setStretchFactor(0, 1);
        both->setStretchFactor(1, 2);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(both);
        connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
                [this] { follow(); });
        connect(m_view, &RowsView::opened, this, [this] { m_form->takeFocus(); });
        connect(m_view->horizontalScrollBar(), &QScrollBar::rangeChanged, this,
                [this] { fitList(); });
        connect(m_form, &RecordForm::kept, this, [this] {
            refresh();
            tell();
        });
    }

    /// Reads the records again; what is typed stays.
    void refresh()
    {
        auto rows = m_ways.read();
        if (!rows) {
            m_context.shell.sayError(rows.error());
            return;
        }
        const QString added = m_isBegunKept ? addedAmong(*rows) : QString();
        letGoOf(*rows);
        m_model.setRows(std::move(*rows));
        const bool hasRows = m_model.rowCount() > 0;
        m_none->setVisible(!hasRows);
        m_view->setVisible(hasRows);
        fitList();
        m_view->setShownColumns(m_view->shownColumns());
        if (m_isBegunKept) {
            m_begun.reset();
            m_isBegunKept = false;
            choose(added);
        }
        if (!m_begun)
            m_view->chooseFirst();
        follow();
    }

    bool canBegin() const { return m_ways.begin && !isReadOnly(); }

    /// Begins a new record, and puts the focus into its form.
    void beginNew()
    {
        if (!canBegin() || !keepNow())
            return;
        m_begun = m_ways.begin();
        follow();
        m_form->takeFocus();
    }

    void choose(const QString &id)
    {
        const int position = m_model.positionOf(id);
        if (position >= 0)
            m_view->setCurrentIndex(m_model.index(position, 0));
    }

    /// What is told when something of it was kept or deleted; else the window is.
    void onKept(std::function<void()> told) { m_told = std::move(told); }

    void takeFocus()
    {
        if (m_begun)
            m_form->takeFocus();
        else if (m_view->isVisible())
            m_view->setFocus();
        else if (m_add)
            m_add->setFocus();
        else
            m_form->takeFocus();
    }

    /// The form goes first: a field that has the focus is left then, and what it holds is kept by
    /// this panel.
    ~RecordPanel() override
    {
        m_view->horizontalScrollBar()->disconnect(this); // it goes after this is a panel no more
        m_form->disconnect(this);
        delete m_form;
    }

    /// False where something typed cannot be kept.
    bool keepNow() { return m_form->keepNow(); }
    void setSharing(bool isSharing) { m_form->setSharing(isSharing); }
    const Row *chosen() const
    {
        const int row = m_view->currentRow();
        return row >= 0 && row < m_model.rowCount() ? &m_model.rowAt(row) : nullptr;
    }
    int count() const { return m_model.total(); }
    lists::TableModel<Row> &model() { return m_model; }
    RowsView *view() const { return m_view; }
    /// Adds a button beside those for adding and deleting.
    QPushButton *addButton(const QString &text)
    {
        auto *button = makeButton(text);
        m_buttonRow->addWidget(button);
        return button;
    }

private:
    /// Never higher than its rows: the form has the rest.
    void fitList()
    {
        int height = m_view->horizontalHeader()->minimumHeight() + 2 * m_view->frameWidth();
        if (m_view->horizontalScrollBar()->maximum() > 0)
            height += m_view->horizontalScrollBar()->sizeHint().height();
        for (int row = 0; row < m_model.rowCount(); ++row) {
            height += m_view->rowHeight(row);
            if (row < m_ways.fewRows)
                m_view->setMinimumHeight(height);
        }
        m_view->setMaximumHeight(height);
    }

    void tell()
    {
        if (m_told)
            m_told();
        else
            m_context.shell.kept();
    }

    bool isReadOnly() const { return m_context.session.file().isReadOnly(); }

    void addButtons()
    {
        if (!m_ways.add.isEmpty()) {
            m_add = addButton(m_ways.add);
            m_add->setObjectName(QStringLiteral("add"));
            connect(m_add, &QPushButton::clicked, this, [this] { beginNew(); });
        }
        if (!m_ways.remove.isEmpty()) {
            m_remove = addButton(m_ways.remove);
            connect(m_remove, &QPushButton::clicked, this, [this] { takeAway(); });
        }
    }

    void follow()
    {
        const Row *row = m_begun ? nullptr : chosen();
        if (m_begun)
            m_form->show(m_begun->first, m_begun->second, isReadOnly());
        else if (row)
            m_form->show(m_ways.id(*row), m_ways.fields(*row),
                         isReadOnly() || (m_ways.isFixed && m_ways.isFixed(*row)));
        m_scroll->setVisible(m_begun || row);
        if (m_add)
            m_add->setEnabled(!isReadOnly());
        if (m_remove)
            m_remove->setEnabled(row && !isReadOnly());
    }

    base::Result<void> keep(const QJsonObject &changed, const QString &because)
    {
        if (m_begun) {
            const auto kept =
                m_ways.keep(m_begun->first, withChanged(m_begun->second, changed), because);
            m_isBegunKept = kept.has_value();
            return kept;
        }
        const Row *row = chosen();
        if (!row)
            return tl::unexpected(base::Error{.message = goneWords()});
        return freshFields(*row).and_then([&, this](const QJsonObject &fields) {
            return m_ways.keep(m_ways.id(*row), withChanged(fields, changed), because);
        });
    }

    /// The row that was not there before: what was begun may be in the file under another id, where
    /// ids follow from what a record holds.
    QString addedAmong(const std::vector<Row> &rows) const
    {
        for (const Row &row : rows) {
            if (!m_model.row(m_ways.id(row)))
                return m_ways.id(row);
        }
        return m_begun->first;
    }

    /// As the file has them now: somebody else may have changed others of them.
    base::Result<QJsonObject> freshFields(const Row &row)
    {
        const QString id = m_ways.id(row);
        return m_ways.read().and_then(
            [&, this](const std::vector<Row> &rows) -> base::Result<QJsonObject> {
                const Row *now = rowOf(rows, id);
                if (!now)
                    return tl::unexpected(base::Error{.message = goneWords()});
                return m_ways.fields(*now);
            });
    }

    const Row *rowOf(const std::vector<Row> &rows, const QString &id) const
    {
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [&, this](const Row &row) { return m_ways.id(row) == id; });
        return found == rows.end() ? nullptr : &*found;
    }

    static QString goneWords()
    {
        return Say::tr("What was shown here was deleted by somebody else.");
    }

    /// Somebody may have deleted what is being changed here: then there is nothing to keep it in,
    /// and what was typed is said, so that it can be copied.
    void letGoOf(const std::vector<Row> &rows)
    {
        const Row *row = m_begun ? nullptr : chosen();
        if (!row || !m_form->hasUnkept() || rowOf(rows, m_ways.id(*row)))
            return;
        m_context.shell.say({Message::Kind::Error,
                             Say::tr("%1 What you had typed is not in the file: %2")
                                 .arg(goneWords(), m_form->typedWords()),
                             {}});
        m_form->letGo();
    }

    void takeAway()
    {
        const Row *row = chosen();
        if (!row)
            return;
        const auto done = m_ways.takeAway(*row);
        if (!done) {
            m_context.shell.sayError(done.error());
            return;
        }
        refresh();
        tell();
    }

    Context m_context;
    Ways m_ways;
    lists::TableModel<Row> m_model;
    RowsView *m_view;
    TextLabel *m_none;
    FlowLayout *m_buttonRow;
    RecordForm *m_form;
    QScrollArea *m_scroll = nullptr;
    std::function<void()> m_told;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    std::optional<std::pair<QString, QJsonObject>> m_begun;
    bool m_isBegunKept = false; ///< it is in the file now
};

} // namespace views
