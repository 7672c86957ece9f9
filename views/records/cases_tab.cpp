#include "lists/column_kinds.h"
#include "views/records/people_tabs.h"
#include "views/records/record_panel.h"
#include "views/say.h"
#include "workflow/outbreaks.h"

#include <QComboBox>
#include <QLabel>

namespace views {
namespace {

using subject::Outbreak;
using subject::OutbreakCount;
using workflow::OutbreakRow;
using Kind = RecordField::Kind;

QString path(const char *text)
{
    return QString::fromLatin1(text);
}

lists::Columns<OutbreakCount> countColumns()
{
    lists::Columns<OutbreakCount> columns;
    columns.push_back(lists::dateColumn<OutbreakCount>(
        {.key = path("date"), .title = Say::tr("Day"), .width = 150},
        [](const OutbreakCount &count) { return count.date; }));
    const auto add = [&columns](const char *key, const QString &title,
                                std::optional<int> OutbreakCount::*member) {
        lists::Column<OutbreakCount> column;
        column.head = {.key = path(key), .title = title, .width = 150};
        column.head.alignment = Qt::AlignRight | Qt::AlignVCenter;
        column.text = [member](const OutbreakCount &count) {
            return count.*member ? QString::number(*(count.*member)) : QString();
        };
        columns.push_back(std::move(column));
    };
    add("residents", Say::tr("New: residents"), &OutbreakCount::residents);
    add("staff", Say::tr("New: staff"), &OutbreakCount::staff);
    add("hospital", Say::tr("Hospital stays"), &OutbreakCount::hospital);
    add("deaths", Say::tr("Deaths"), &OutbreakCount::deaths);
    return columns;
}

/// Which outbreak cases are counted in now; absent where the home has none.
using Counted = std::function<std::optional<Outbreak>()>;

RecordPanel<OutbreakCount>::Ways waysOfCases(const Context &context, const Counted &counted)
{
    workflow::Session &session = context.session;
    return {
        .name = Say::tr("Cases by day"),
        .none = Say::tr("No cases yet. An outbreak is written down first; its cases are counted "
                        "here, in numbers only."),
        .add = Say::tr("Numbers of a day"),
        .columns = countColumns(),
        .read = [&session, counted]() -> base::Result<std::vector<OutbreakCount>> {
            const auto outbreak = counted();
            return outbreak ? workflow::countsOf(session, outbreak->id)
                            : base::Result<std::vector<OutbreakCount>>();
        },
        .id = [](const OutbreakCount &count) { return count.id.text(); },
        .fields = [](const OutbreakCount &count) { return subject::fieldsOf(count); },
        .form =
            {{.path = path("date"), .label = Say::tr("Day"), .kind = Kind::Date, .isPast = true},
             {.path = path("residents"),
              .label = Say::tr("New cases, residents"),
              .kind = Kind::Number},
             {.path = path("staff"), .label = Say::tr("New cases, staff"), .kind = Kind::Number},
             {.path = path("hospital"),
              .label = Say::tr("New hospital stays"),
              .kind = Kind::Number},
             {.path = path("deaths"), .label = Say::tr("Deaths"), .kind = Kind::Number}},
        .begin =
            [&session, counted] {
                const auto outbreak = counted();
                const OutbreakCount count =
                    outbreak ? workflow::countOn(session, *outbreak, session.today())
                             : workflow::newRecord<OutbreakCount>(session);
                return std::pair(count.id.text(), subject::fieldsOf(count));
            },
        .keep = [&session](const QString &id, const QJsonObject &fields,
                           const QString &because) -> base::Result<void> {
            return workflow::keepCount(session,
                                       subject::fromFields<OutbreakCount>(QUuid(id), fields),
                                       {.aboutNoPerson = because})
                .map([](const OutbreakCount &) {});
        }};
}

/// The cases of one outbreak by day. Where a home had several, one chooses.
class CasesTab final : public HomeTab {
public:
    explicit CasesTab(const Context &context);

    void show(const base::Id<subject::Home> &home) override;
    void takeFocus() override { m_panel->takeFocus(); }
    bool keepNow() override { return m_panel->keepNow(); }

private:
    std::optional<Outbreak> counted() const;
    void fill(const std::vector<OutbreakRow> &rows);
    RecordPanel<OutbreakCount> *makePanel();
    void turnTo(int which);

    Context m_context;
    std::vector<Outbreak> m_outbreaks; ///< of the home shown, the newest first
    int m_chosen = -1;                 ///< which of them; -1: there is none
    QWidget *m_choosing;
    QComboBox *m_which;
    RecordPanel<OutbreakCount> *m_panel;
};

CasesTab::CasesTab(const Context &context)
    : m_context(context),
      m_choosing(new QWidget),
      m_which(new QComboBox),
      m_panel(makePanel())
{
    m_which->setObjectName(path("outbreak"));
    m_which->setAccessibleName(Say::tr("Outbreak"));
    auto *label = new QLabel(Say::tr("Outbreak"));
    label->setBuddy(m_which);
    auto *row = new QHBoxLayout(m_choosing);
    row->setContentsMargins(0, space::related, 0, 0);
    row->setSpacing(space::related);
    row->addWidget(label);
    row->addWidget(m_which);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_choosing);
    layout->addWidget(m_panel, 1);
    connect(m_which, &QComboBox::activated, this, &CasesTab::turnTo);
}

RecordPanel<OutbreakCount> *CasesTab::makePanel()
{
    auto *panel = new RecordPanel<OutbreakCount>(
        m_context, waysOfCases(m_context, [this] { return counted(); }));
    panel->onKept([this] { Q_EMIT changed(); });
    return panel;
}

/// Numbers begun for one outbreak never go to another: each has a panel of its own.
void CasesTab::turnTo(int which)
{
    if (which == m_chosen)
        return;
    if (!keepNow()) {
        m_which->setCurrentIndex(m_chosen);
        return;
    }
    m_chosen = which;
    RecordPanel<OutbreakCount> *before = m_panel;
    m_panel = makePanel();
    delete layout()->replaceWidget(before, m_panel);
    before->hide();
    m_panel->show();
    before->deleteLater();
    m_panel->refresh();
}

/// The same outbreak stays chosen while the home has it.
void CasesTab::show(const base::Id<subject::Home> &home)
{
    const auto rows = workflow::outbreaks(m_context.session, home);
    if (!rows)
        m_context.shell.sayError(rows.error());
    fill(rows ? *rows : std::vector<OutbreakRow>());
    m_panel->refresh();
}

void CasesTab::fill(const std::vector<OutbreakRow> &rows)
{
    const auto before = counted();
    m_chosen = -1;
    m_outbreaks.clear();
    m_which->clear();
    int chosen = 0;
    for (const OutbreakRow &row : rows) {
        if (before && before->id == row.outbreak.id)
            chosen = int(m_outbreaks.size());
        m_outbreaks.push_back(row.outbreak);
        m_which->addItem(Say::tr("%1, notified on %2")
                             .arg(row.outbreak.infection, base::shortDate(row.outbreak.notified)));
    }
    m_chosen = rows.empty() ? -1 : chosen;
    m_which->setCurrentIndex(m_chosen);
    m_choosing->setVisible(m_outbreaks.size() > 1);
}

std::optional<Outbreak> CasesTab::counted() const
{
    return m_chosen < 0 ? std::nullopt : std::optional(m_outbreaks[size_t(m_chosen)]);
}

} // namespace

HomeTab *makeCasesTab(const Context &context)
{
    return new CasesTab(context);
}

} // namespace views
