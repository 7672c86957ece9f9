#include "views/records/owner_change_box.h"

#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/rows_view.h"
#include "views/parts/scaled_size.h"
#include "views/say.h"
#include "workflow/homes.h"
#include "workflow/people.h"
#include "workflow/previous_owner.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace views {
namespace {

using lists::ActionRow;
using subject::Home;
using workflow::ActionFate;
using Kind = RecordField::Kind;

constexpr int listHeight = 180;

QString provider()
{
    return QStringLiteral("owner_change/provider");
}
QString from()
{
    return QStringLiteral("owner_change/on");
}
QString number()
{
    return QStringLiteral("location_id");
}

std::vector<RecordField> ownerFields()
{
    return {
        {.path = {},
         .label = Say::tr("This home will change owner"),
         .kind = Kind::Section,
         .hint = Say::tr("It gets a record under the next owner at once. Its answers so far stay "
                         "here and count for nothing there.")},
        {.path = provider(), .label = Say::tr("New owner")},
        {.path = from(), .label = Say::tr("From"), .kind = Kind::Date},
        {.path = number(),
         .label = Say::tr("New CQC location number"),
         .hint = Say::tr("When CQC has given it")},
    };
}

lists::Columns<ActionRow> columnsWithoutHome()
{
    auto columns = lists::actionColumns();
    std::erase_if(columns,
                  [](const auto &column) { return column.head.key == QLatin1StringView("home"); });
    return columns;
}

} // namespace

OwnerChangeBox::OwnerChangeBox(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_words(new TextLabel(TextRole::Body)),
      m_open(makeButton(Say::tr("Open the home under the new owner"))),
      m_people(makeButton(Say::tr("Contacts to confirm"))),
      m_form(new RecordForm(ownerFields(), context.session.today(),
                            [this](const QJsonObject &changed, const QString &because) {
                                return keep(changed, because);
                            })),
      m_actions(columnsWithoutHome(), [](const ActionRow &row) { return row.action.id.text(); }),
      m_list(new RowsView(&m_actions, Say::tr("Open actions to sort"))),
      m_sorting(buildSorting())
{
    m_words->makeReadable();
    m_words->setObjectName(QStringLiteral("owner"));
    connect(m_open, &QPushButton::clicked, this, [this] {
        m_context.shell.visit({QStringLiteral("home"), m_next->text()});
    });
    connect(m_people, &QPushButton::clicked, this, [this] {
        m_context.shell.visit({QStringLiteral("plan"), m_next->text() + QStringLiteral("/people")});
    });
    connect(m_form, &RecordForm::kept, this, [this] {
        refresh();
        Q_EMIT kept();
    });
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(buttons);
    row->add(m_open);
    row->add(m_people);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_form);
    layout->addWidget(m_words);
    layout->addWidget(buttons);
    layout->addWidget(m_sorting);
}

QWidget *OwnerChangeBox::buildSorting()
{
    keepScaled(m_list, {.leastHeight = listHeight});
    auto *sorting = new QWidget;
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(buttons);
    const auto add = [this, row](const QString &words, ActionFate fate) {
        auto *button = makeButton(words);
        connect(button, &QPushButton::clicked, this, [this, fate] { sort(fate); });
        button->setEnabled(!m_context.session.file().isReadOnly());
        row->add(button);
    };
    add(Say::tr("Keep for us"), ActionFate::Keep);
    add(Say::tr("Hand to the new owner"), ActionFate::HandOver);
    add(Say::tr("Close: owner changed"), ActionFate::Close);
    auto *layout = new QVBoxLayout(sorting);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(new TextLabel(TextRole::Strong, Say::tr("Open actions to sort")));
    layout->addWidget(buttons);
    layout->addWidget(m_list);
    return sorting;
}

void OwnerChangeBox::show(const base::Id<Home> &home)
{
    m_home = home;
    refresh();
}

void OwnerChangeBox::refresh()
{
    const auto home =
        base::attempt([this] { return workflow::requireHome(m_context.session, m_home); });
    const auto next = workflow::announcedNext(m_context.session, *m_home);
    if (!home || !next)
        return;
    m_next = *next ? std::optional((*next)->id) : std::nullopt;
    QJsonObject fields = subject::fieldsOf(*home);
    fields.insert(number(), *next ? QJsonValue((*next)->locationId) : QJsonValue());
    if (fields[number()].toString().isEmpty())
        fields.insert(number(), QJsonValue());
    m_form->show(m_home->text(), fields,
                 m_context.session.file().isReadOnly() || home->continuesAs.has_value());
    say(*home);
    showActions();
}

/// What stands now: before whom, after whom, and how much there is to confirm.
void OwnerChangeBox::say(const Home &home)
{
    QStringList words;
    for (const Home &before : workflow::ownersBefore(m_context.session, home))
        words += Say::tr("Before, it belonged to %1. What was answered then stands with the "
                         "answers, marked, and on no paper.")
                     .arg(before.provider);
    int unconfirmed = 0;
    if (m_next) {
        if (const auto people = workflow::peopleOf(m_context.session, *m_next))
            unconfirmed = int(std::count_if(people->begin(), people->end(),
                                            [](const auto &row) { return row.isToConfirm; }));
        words += home.continuesAs
                     ? Say::tr("It goes on under the new owner. The plan up to then is closed and "
                               "can be read here.")
                     : Say::tr("It has a record under the new owner.");
    }
    m_words->setText(words.join(QLatin1Char(' ')));
    m_words->setVisible(!words.isEmpty());
    m_open->setVisible(m_next.has_value());
    m_people->setText(Say::tr("%n contacts to confirm", nullptr, unconfirmed));
    m_people->setVisible(unconfirmed > 0);
}

void OwnerChangeBox::showActions()
{
    auto rows = m_next ? workflow::actionsToSort(m_context.session, *m_home)
                       : base::Result<std::vector<ActionRow>>();
    if (rows)
        m_actions.setRows(std::move(*rows));
    m_sorting->setVisible(m_actions.rowCount() > 0);
    m_list->chooseFirst();
}

base::Result<void> OwnerChangeBox::keep(const QJsonObject &changed, const QString &because)
{
    const workflow::Saying saying{.aboutNoPerson = because};
    if (changed.contains(number()))
        return workflow::confirmOwner(m_context.session, *m_home, changed[number()].toString(),
                                      saying)
            .map([](const workflow::OwnerChanged &) {});
    const QJsonObject change = changed[QStringLiteral("owner_change")].toObject();
    if (change.isEmpty())
        return workflow::withdrawOwner(m_context.session, *m_home, saying).map([](const Home &) {});
    return workflow::announceOwner(
               m_context.session, *m_home,
               {.on = QDate::fromString(change[QStringLiteral("on")].toString(), Qt::ISODate),
                .provider = change[QStringLiteral("provider")].toString()},
               saying)
        .map([](const workflow::OwnerChanged &) {});
}

void OwnerChangeBox::sort(ActionFate fate)
{
    for (const int row : m_list->chosenRows()) {
        const auto sorted =
            workflow::sortAction(m_context.session, m_actions.rowAt(row).action.id, fate);
        if (!sorted) {
            m_context.shell.sayError(sorted.error());
            break;
        }
    }
    refresh();
    Q_EMIT kept();
}

} // namespace views
