#include "views/pages/removals_page.h"

#include "lists/column_kinds.h"
#include "views/pages/pages.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/rows_view.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/preferences.h"
#include "views/say.h"

#include <QCheckBox>
#include <QFileInfo>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

using lists::textColumn;
using workflow::RemovalRow;
using workflow::TextPlace;

constexpr int listHeight = 170;
constexpr int lineWidth = 300;

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

lists::Columns<TextPlace> placeColumns()
{
    return {textColumn<TextPlace>({.key = key("home"), .title = Say::tr("Home"), .width = 200},
                                  [](const TextPlace &place) { return place.home; }),
            textColumn<TextPlace>({.key = key("about"), .title = Say::tr("Where"), .width = 260},
                                  [](const TextPlace &place) {
                                      return Say::tr("%1: %2").arg(place.about, place.field);
                                  }),
            textColumn<TextPlace>({.key = key("words"), .title = Say::tr("It says"), .width = 320},
                                  [](const TextPlace &place) { return place.words; }),
            textColumn<TextPlace>({.key = key("officer"), .title = Say::tr("By"), .width = 150},
                                  [](const TextPlace &place) { return place.officer; }),
            lists::dateColumn<TextPlace>(
                {.key = key("at"), .title = Say::tr("Written"), .width = 110},
                [](const TextPlace &place) { return place.held.write.at.toLocalTime().date(); })};
}

QString laptopWords(const RemovalRow &row)
{
    return row.laptops.isEmpty()
               ? Say::tr("all laptops have it")
               : Say::tr("not confirmed: %1").arg(row.laptops.join(QStringLiteral(", ")));
}

QString backupWords(const RemovalRow &row)
{
    QStringList parts;
    for (const QString &path : row.backups)
        parts += Say::tr("still in %1").arg(QFileInfo(path).fileName());
    for (const QString &path : row.unreadable)
        parts += Say::tr("%1 cannot be read").arg(QFileInfo(path).fileName());
    return parts.isEmpty() ? Say::tr("in no backup") : parts.join(QStringLiteral(", "));
}

lists::Columns<RemovalRow> removalColumns()
{
    return {lists::dateColumn<RemovalRow>(
                {.key = key("at"), .title = Say::tr("Removed"), .width = 110},
                [](const RemovalRow &row) { return row.removal.at.toLocalTime().date(); }),
            textColumn<RemovalRow>({.key = key("officer"), .title = Say::tr("By"), .width = 150},
                                   [](const RemovalRow &row) { return row.officer; }),
            textColumn<RemovalRow>({.key = key("why"), .title = Say::tr("Why"), .width = 200},
                                   [](const RemovalRow &row) { return row.removal.why; }),
            textColumn<RemovalRow>(
                {.key = key("values"), .title = Say::tr("Where it stood"), .width = 260},
                [](const RemovalRow &row) { return row.values.join(QStringLiteral("; ")); }),
            textColumn<RemovalRow>(
                {.key = key("laptops"), .title = Say::tr("Laptops"), .width = 190}, laptopWords),
            textColumn<RemovalRow>(
                {.key = key("backups"), .title = Say::tr("Backups"), .width = 220}, backupWords)};
}

QString idOf(const store::ValueAt &value)
{
    return QStringLiteral("%1 %2").arg(value.entry).arg(value.field);
}

QLineEdit *makeLine(const char *name, const QString &label)
{
    auto *line = new QLineEdit;
    line->setObjectName(key(name));
    line->setPlaceholderText(label);
    line->setAccessibleName(label);
    keepScaled(line, {.leastWidth = lineWidth, .mostWidth = lineWidth});
    return line;
}

} // namespace

RemovalsPage::RemovalsPage(const Context &context)
    : m_context(context),
      m_places(placeColumns(), [](const TextPlace &place) { return idOf(place.held.place()); }),
      m_removals(removalColumns(),
                 [](const RemovalRow &row) {
                     return row.removal.device.toString() + QString::number(row.removal.seq);
                 }),
      m_head(new PageHead(title())),
      m_text(makeLine("text", Say::tr("A name or another text"))),
      m_words(new TextLabel(TextRole::Body)),
      m_placeList(new RowsView(&m_places, Say::tr("What holds the text"))),
      m_removing(buildRemoving()),
      m_soFar(new TextLabel(TextRole::Section)),
      m_removalList(new RowsView(&m_removals, Say::tr("Removed so far")))
{
    m_head->setSentence(Say::tr("What names a person by mistake is taken out here and, when you "
                                "next share, on every laptop. Who did it, when and why stay."));
    m_words->makeReadable();
    m_words->setObjectName(key("words"));
    m_placeList->setSelectionMode(QAbstractItemView::ExtendedSelection);
    for (RowsView *list : {m_placeList, m_removalList})
        keepScaled(list, {.leastHeight = listHeight});
    connect(m_placeList->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RemovalsPage::follow);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::related);
    layout->addWidget(m_head);
    layout->addWidget(buildLookingFor());
    layout->addWidget(m_words);
    layout->addWidget(m_placeList, 1);
    layout->addWidget(m_removing);
    layout->addWidget(m_soFar);
    layout->addWidget(m_removalList, 1);
    fillScrolled(this, body);
    refresh();
}

QString RemovalsPage::title() const
{
    return Say::tr("Remove personal data");
}

QWidget *RemovalsPage::buildLookingFor()
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(row);
    auto *button = makeButton(Say::tr("&Look for it"));
    connect(button, &QPushButton::clicked, this, &RemovalsPage::lookFor);
    connect(m_text, &QLineEdit::returnPressed, this, &RemovalsPage::lookFor);
    layout->add(m_text);
    layout->add(button, FlowLayout::Place::Beside);
    return row;
}

QWidget *RemovalsPage::buildRemoving()
{
    m_why = makeLine("why", Say::tr("Why it is removed"));
    m_sure = new QCheckBox(Say::tr("I have loo&ked at what is chosen. It cannot be brought back"));
    m_sure->setObjectName(key("sure"));
    m_remove = makeButton(Say::tr("&Remove for ever"), {}, true);
    m_remove->setObjectName(key("remove"));
    connect(m_why, &QLineEdit::textChanged, this, &RemovalsPage::follow);
    connect(m_sure, &QCheckBox::toggled, this, &RemovalsPage::follow);
    connect(m_remove, &QPushButton::clicked, this, &RemovalsPage::remove);
    auto *row = new QWidget;
    auto *layout = new FlowLayout(row);
    layout->add(m_why);
    layout->add(m_sure, FlowLayout::Place::Beside);
    layout->add(m_remove, FlowLayout::Place::Beside);
    return row;
}

void RemovalsPage::arrive(const QString &argument)
{
    const QString field = argument.section(QLatin1Char('/'), 1);
    if (field.isEmpty())
        return;
    const auto plan =
        workflow::removalPlan(m_context.session, argument.section(QLatin1Char('/'), 0, 0), field);
    if (plan)
        m_text->setText(plan->text);
    show(plan);
}

void RemovalsPage::takeFocus()
{
    (m_places.rowCount() > 0 ? static_cast<QWidget *>(m_placeList) : m_text)->setFocus();
}

void RemovalsPage::refresh()
{
    auto rows = workflow::removalRows(
        m_context.session, m_context.preferences.backupFolderOf(m_context.session.file().path()));
    if (rows)
        m_removals.setRows(std::move(*rows));
    else
        m_context.shell.sayError(rows.error());
    follow();
}

void RemovalsPage::lookFor()
{
    show(workflow::placesHolding(m_context.session, m_text->text()));
}

void RemovalsPage::show(const base::Result<workflow::RemovalPlan> &plan)
{
    m_plan = plan ? *plan : workflow::RemovalPlan();
    std::vector<TextPlace> places = m_plan.own;
    places.insert(places.end(), m_plan.also.begin(), m_plan.also.end());
    m_places.setRows(std::move(places));
    m_sure->setChecked(false);
    m_placeList->clearSelection();
    for (int row = 0; row < m_places.rowCount(); ++row) {
        if (m_places.rowAt(row).isAsked || m_places.rowCount() == 1)
            m_placeList->selectionModel()->select(
                m_places.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    if (!plan)
        m_words->setText(plan.error().message);
    else if (m_places.rowCount() == 0)
        m_words->setText(Say::tr("Nothing in this file holds it."));
    else
        m_words->setText(
            Say::tr("%n values hold it or held it once. Those that are chosen are removed whole.",
                    nullptr, m_places.rowCount()));
    if (m_plan.notes > 0)
        m_words->setText(m_words->text() + QLatin1Char(' ') +
                         Say::tr("%n notes of updates hold it too and are emptied on this laptop.",
                                 nullptr, m_plan.notes));
    if (m_plan.reasons > 0)
        m_words->setText(m_words->text() + QLatin1Char(' ') +
                         Say::tr("%n reasons in the history hold it. Those cannot be removed.",
                                 nullptr, m_plan.reasons));
    follow();
}

std::vector<store::ValueAt> RemovalsPage::chosen() const
{
    std::vector<store::ValueAt> values;
    for (const QModelIndex &index : m_placeList->selectionModel()->selectedRows())
        values.push_back(m_places.rowAt(index.row()).held.place());
    return values;
}

void RemovalsPage::follow()
{
    const bool isSharing = m_context.shell.isSharing();
    m_placeList->setVisible(!isSharing && m_places.rowCount() > 0);
    m_removing->setVisible(!isSharing && m_places.rowCount() > 0);
    m_soFar->setText(m_removals.rowCount() > 0 ? Say::tr("Removed so far")
                                               : Say::tr("Nothing was removed so far"));
    m_soFar->setVisible(!isSharing);
    m_removalList->setVisible(!isSharing && m_removals.rowCount() > 0);
    m_remove->setEnabled(!m_context.session.file().isReadOnly() && m_sure->isChecked() &&
                         !m_why->text().trimmed().isEmpty() && !chosen().empty());
}

void RemovalsPage::remove()
{
    const std::vector<store::ValueAt> values = chosen();
    const auto written =
        workflow::removeData(m_context.session, values, m_plan.text, m_why->text());
    if (!written) {
        m_context.shell.sayError(written.error());
        return;
    }
    m_why->clear();
    m_text->clear();
    show(workflow::RemovalPlan());
    m_words->setText(Say::tr("%n values were removed. The other laptops follow when you next share "
                             "with them.",
                             nullptr, int(values.size())));
    m_context.shell.changed();
    m_text->setFocus();
}

Page *makeRemovalsPage(const Context &context)
{
    return new RemovalsPage(context);
}

} // namespace views
