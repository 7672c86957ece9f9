#include "views/pages/home_notes.h"

#include "base/text.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/rows_view.h"
#include "views/say.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace views {
namespace {

using workflow::NoteRow;

lists::Columns<NoteRow> noteColumns()
{
    lists::Columns<NoteRow> columns;
    const auto add = [&columns](const char *key, const QString &title, int width, auto text) {
        lists::Column<NoteRow> column;
        column.head = {.key = QString::fromLatin1(key), .title = title, .width = width};
        column.text = text;
        columns.push_back(std::move(column));
    };
    add("note", Say::tr("Note"), 420,
        [](const NoteRow &row) { return row.note.text.simplified(); });
    columns.back().subtitle = [](const NoteRow &row) { return row.contact; };
    columns.back().toolTip = [](const NoteRow &row) { return row.note.text; };
    add("filed", Say::tr("Filed to"), 220, [](const NoteRow &row) {
        return row.filed.isEmpty() ? Say::tr("To be filed") : row.filed;
    });
    add("written", Say::tr("Written"), 200,
        [](const NoteRow &row) { return base::longMoment(row.note.written); });
    columns.back().sortKey = [](const NoteRow &row) {
        return lists::SortKey(double(row.note.written.toSecsSinceEpoch()));
    };
    add("officer", Say::tr("Officer"), 150, [](const NoteRow &row) { return row.officer; });
    return columns;
}

} // namespace

HomeNotes::HomeNotes(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_model(noteColumns(), [](const NoteRow &row) { return row.note.id.text(); }),
      m_view(new RowsView(&m_model, Say::tr("Notes"))),
      m_none(TextLabel::muted(Say::tr("No notes yet. F2 writes one down at any moment.")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::related, 0, 0);
    layout->setSpacing(space::related);
    layout->addWidget(m_none, 0, Qt::AlignTop);
    layout->addWidget(m_view, 1);
    layout->addWidget(buildFiling());
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HomeNotes::follow);
}

QWidget *HomeNotes::buildFiling()
{
    m_filing = new QWidget;
    auto *row = new FlowLayout(m_filing);
    using enum FlowLayout::Place;
    m_to = new QComboBox;
    m_to->setObjectName(QStringLiteral("fileTo"));
    m_to->setAccessibleName(Say::tr("File the note to"));
    m_to->addItem(Say::tr("Note for the plan, of a question"), QStringLiteral("answer"));
    m_to->addItem(Say::tr("Council note, of a question"), QStringLiteral("answer_council"));
    m_to->addItem(Say::tr("The plan"), QStringLiteral("plan"));
    m_to->addItem(Say::tr("The council's notes"), QStringLiteral("council"));
    m_question = new QComboBox;
    m_question->setObjectName(QStringLiteral("fileQuestion"));
    m_question->setAccessibleName(Say::tr("Question the note belongs to"));
    for (const editions::Question &question : m_context.session.edition()->questions)
        m_question->addItem(question.label.in(), question.id);
    m_file = makeButton(Say::tr("File it"), {}, true);
    m_delete = makeButton(Say::tr("Delete note"));
    auto *words = TextLabel::muted(Say::tr("File to"), TextRole::Caption);
    words->setBuddy(m_to);
    row->add(words);
    row->add(m_to, Beside);
    row->add(m_question, Beside);
    row->add(m_file, Beside);
    row->add(m_delete, Group);
    auto *personal = makeButton(Say::tr("Remove personal data..."));
    personal->setObjectName(QStringLiteral("personal"));
    personal->setEnabled(!m_context.session.file().isReadOnly());
    connect(personal, &QPushButton::clicked, this, [this] {
        if (const NoteRow *note = chosen())
            m_context.shell.visit(
                {QStringLiteral("removals"), note->note.id.text() + QStringLiteral("/text")});
    });
    row->add(personal, Beside);
    connect(m_to, &QComboBox::currentIndexChanged, this, &HomeNotes::follow);
    connect(m_file, &QPushButton::clicked, this, &HomeNotes::file);
    connect(m_delete, &QPushButton::clicked, this, &HomeNotes::remove);
    return m_filing;
}

void HomeNotes::show(const base::Id<subject::Home> &home)
{
    m_home = home;
    auto rows = workflow::notes(m_context.session, home);
    if (!rows) {
        m_context.shell.sayError(rows.error());
        return;
    }
    if (m_context.shell.isSharing())
        std::erase_if(*rows, [](const NoteRow &row) { return row.isCouncilOnly; });
    m_model.setRows(std::move(*rows));
    const bool hasNotes = m_model.total() > 0;
    m_none->setVisible(!hasNotes);
    m_view->setVisible(hasNotes);
    m_filing->setVisible(hasNotes);
    m_view->setShownColumns(m_view->shownColumns());
    m_view->chooseFirst();
    follow();
}

int HomeNotes::waiting() const
{
    int waiting = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        waiting += m_model.rowAt(row).filed.isEmpty() ? 1 : 0;
    return waiting;
}

const NoteRow *HomeNotes::chosen() const
{
    const int row = m_view->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.rowAt(row) : nullptr;
}

void HomeNotes::follow()
{
    const NoteRow *row = chosen();
    const bool canFile = row && row->filed.isEmpty() && !m_context.session.file().isReadOnly();
    const bool toAnswer = m_to->currentData().toString().startsWith(QLatin1StringView("answer"));
    m_question->setVisible(toAnswer);
    m_to->setEnabled(canFile);
    m_question->setEnabled(canFile);
    m_file->setEnabled(canFile);
    m_delete->setEnabled(row && !m_context.session.file().isReadOnly());
}

void HomeNotes::file()
{
    if (const NoteRow *row = chosen()) {
        const QString to = m_to->currentData().toString();
        const QString question =
            m_question->isVisibleTo(this) ? m_question->currentData().toString() : QString();
        take(workflow::fileNote(m_context.session, row->note, {to, question}));
    }
}

void HomeNotes::remove()
{
    if (const NoteRow *row = chosen())
        take(workflow::deleteNote(m_context.session, row->note,
                                  Say::tr("Deleted on the Notes tab")));
}

void HomeNotes::take(const base::Result<store::Written> &written)
{
    if (written) {
        show(*m_home);
        Q_EMIT changed();
    } else {
        m_context.shell.sayError(written.error());
    }
}

} // namespace views
