#include "lists/opening_words.h"
#include "views/pages/pages.h"
#include "views/parts/page_head.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/records/record_panel.h"
#include "views/say.h"
#include "workflow/routes.h"

namespace views {
namespace {

using lists::RouteRow;
using Kind = RecordField::Kind;
using Panel = RecordPanel<RouteRow>;
using Ways = Panel::Ways;

constexpr int leastPanelHeight = 420;

QString path(const char *text)
{
    return QString::fromLatin1(text);
}

std::vector<RecordField> routeFields()
{
    return {{.path = path("name"), .label = Say::tr("Who answers")},
            {.path = path("telephone"), .label = Say::tr("Telephone")},
            {.path = path("email"), .label = Say::tr("Email")},
            {.path = path("opens"),
             .label = Say::tr("Opens"),
             .hint = Say::tr("such as 9am; nothing: day and night")},
            {.path = path("closes"), .label = Say::tr("Closes"), .hint = Say::tr("such as 5:30pm")},
            {.path = path("days"),
             .label = Say::tr("Days"),
             .hint = Say::tr("such as Monday to Friday; nothing: every day")},
            {.path = path("open_on_bank_holidays"),
             .label = Say::tr("Open on bank holidays too"),
             .kind = Kind::Check},
            {.path = path("out_of_hours"),
             .label = Say::tr("Telephone while it is closed"),
             .hint = Say::tr("nothing: nobody answers then")}};
}

/// The days stand in one line, as they are said.
QJsonObject formOf(const RouteRow &row)
{
    QJsonObject fields = subject::fieldsOf(row.line);
    fields.insert(path("days"), lists::weekdayWords(row.line.days));
    return fields;
}

base::Result<void> keep(workflow::Session &session, const QString &id, QJsonObject fields,
                        const QString &because)
{
    fields.insert(path("days"), QJsonArray{fields[path("days")].toString()});
    return workflow::keepRoute(session, subject::fromFields<subject::RouteStep>(QUuid(id), fields),
                               {.aboutNoPerson = because})
        .map([](const RouteRow &) {});
}

Ways waysOf(const Context &context)
{
    workflow::Session &session = context.session;
    return {
        .name = Say::tr("Steps of the routes"),
        .none = Say::tr("The question set has no way to take things further."),
        .add = {},
        .columns = lists::routeColumns(),
        .read = [&session] { return workflow::routes(session); },
        .id = [](const RouteRow &row) { return row.line.id.text(); },
        .fields = formOf,
        .form = routeFields(),
        .keep = [&session](const QString &id, const QJsonObject &fields,
                           const QString &because) { return keep(session, id, fields, because); },
        .fewRows = 4};
}

/// Who is rung at each step of each way to take things further. The argument names a ladder and a
/// step, parted by a slash, where one is to be shown.
class RoutesPage final : public Page {
public:
    explicit RoutesPage(const Context &context);

    QString title() const override { return Say::tr("Routes"); }
    void arrive(const QString &argument) override;
    bool readsOnArrival() const override { return true; }
    void refresh() override { m_panel->refresh(); }
    void takeFocus() override { m_panel->takeFocus(); }
    bool mayClose() override { return m_panel->keepNow(); }
    /// Whom the council rings is not for the home to see.
    void sharingChanged() override;

private:
    Context m_context;
    PageHead *m_head;
    Panel *m_panel;
};

RoutesPage::RoutesPage(const Context &context)
    : m_context(context),
      m_head(new PageHead(Say::tr("Routes"))),
      m_panel(new Panel(context, waysOf(context)))
{
    auto *settings = m_head->addButton(Say::tr("Settings"), QStringLiteral("back"));
    connect(settings, &QPushButton::clicked, this,
            [context] { context.shell.visit({QStringLiteral("settings")}); });
    // It scrolls by itself; only where the window is low does the page.
    m_panel->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    keepScaled(m_panel, {.leastHeight = leastPanelHeight});
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::related);
    layout->setSpacing(space::related);
    layout->addWidget(m_head);
    layout->addWidget(m_panel, 1);
    layout->addStretch();
    fillScrolled(this, body);
    refresh();
    sharingChanged();
}

void RoutesPage::sharingChanged()
{
    const bool isSharing = m_context.shell.isSharing();
    m_panel->setVisible(!isSharing);
    m_head->setSentence(
        isSharing ? Say::tr("You are sharing your screen, so whom the council rings is hidden.")
                  : Say::tr("Who is rung at each step when something is taken further, and when. "
                            "A line that is closed is skipped, and said to be closed."));
}

void RoutesPage::arrive(const QString &argument)
{
    const qsizetype slash = argument.indexOf(QLatin1Char('/'));
    refresh();
    if (slash > 0)
        m_panel->choose(workflow::routeId(argument.left(slash), argument.mid(slash + 1)).text());
}

} // namespace

Page *makeRoutesPage(const Context &context)
{
    return new RoutesPage(context);
}

} // namespace views
