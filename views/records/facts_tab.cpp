#include "lists/column_kinds.h"
#include "lists/people_words.h"
#include "views/records/home_record_tab.h"
#include "views/records/owner_change_box.h"
#include "views/records/people_tabs.h"
#include "views/say.h"
#include "workflow/homes.h"
#include "workflow/people.h"

namespace views {
namespace {

using lists::KeyWords;
using subject::Home;
using subject::Referral;
using Kind = RecordField::Kind;

QString path(const char *text)
{
    return QString::fromLatin1(text);
}

KeyWords withNone(KeyWords words)
{
    words.insert(words.begin(), {QString(), Say::tr("Not known")});
    return words;
}

KeyWords officersOf(workflow::Session &session)
{
    KeyWords officers{{QString(), Say::tr("Nobody yet")}};
    if (const auto found = workflow::officers(session)) {
        for (const subject::Officer &officer : *found)
            officers.push_back({officer.id.text(), officer.name});
    }
    return officers;
}

std::vector<RecordField> factFields(workflow::Session &session)
{
    std::vector<RecordField> fields;
    const auto add = [&fields](const char *at, const QString &label, Kind kind = Kind::Line,
                               const KeyWords &choices = {}, bool isPast = true) {
        fields.push_back({.path = path(at),
                          .label = label,
                          .kind = kind,
                          .choices = choices,
                          .isPast = isPast,
                          .isCouncilOnly = true});
    };
    const auto section = [&fields](const QString &title) {
        fields.push_back({.path = {}, .label = title, .kind = Kind::Section});
    };
    section(Say::tr("Who leads"));
    add("lead_officer", Say::tr("Lead officer"), Kind::Choice, officersOf(session));
    add("cover_officer", Say::tr("Cover"), Kind::Choice, officersOf(session));
    section(Say::tr("Registered manager"));
    add("manager/name", Say::tr("Manager"));
    add("manager/state", Say::tr("Post"), Kind::Choice, withNone(lists::managerStates()));
    add("manager/since", Say::tr("Since"), Kind::Date);
    section(Say::tr("Placements"));
    add("placements/state", Say::tr("Placements"), Kind::Choice,
        withNone(lists::placementStates()));
    add("placements/since", Say::tr("Since"), Kind::Date);
    add("placements/by", Say::tr("Decided by"));
    add("placements/why", Say::tr("Why"), Kind::Text);
    add("admissions", Say::tr("Admissions"), Kind::Choice, withNone(lists::admissionStates()));
    section(Say::tr("Who pays, in numbers"));
    add("funded/ours", Say::tr("Residents funded by us"), Kind::Number);
    add("funded/other_councils", Say::tr("By other councils"), Kind::Number);
    add("funded/councils", Say::tr("Which councils"));
    add("funded/themselves", Say::tr("By themselves"), Kind::Number);
    add("funded/as_at", Say::tr("As at"), Kind::Date);
    section(Say::tr("What we say of it"));
    add("quality/says", Say::tr("Our quality rating"));
    add("quality/on", Say::tr("Of"), Kind::Date);
    add("risk/says", Say::tr("Risk level"));
    add("risk/on", Say::tr("Of"), Kind::Date);
    return fields;
}

/// One form over the record of the home itself.
class FactsTab final : public HomeTab {
public:
    explicit FactsTab(const Context &context)
        : m_context(context),
          m_form(new RecordForm(factFields(context.session), context.session.today(),
                                [this](const QJsonObject &changed, const QString &because) {
                                    return keep(changed, because);
                                })),
          m_owner(new OwnerChangeBox(context))
    {
        auto *body = new QWidget;
        auto *parts = new QVBoxLayout(body);
        parts->setContentsMargins({});
        parts->setSpacing(space::group);
        parts->addWidget(m_form);
        parts->addWidget(m_owner);
        parts->addStretch();
        auto *scroll = new QScrollArea;
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(body);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, space::related, 0, 0);
        layout->addWidget(scroll);
        connect(m_form, &RecordForm::kept, this, &HomeTab::changed);
        connect(m_owner, &OwnerChangeBox::kept, this, &HomeTab::changed);
    }

    void show(const base::Id<Home> &home) override
    {
        m_home = home;
        const auto overview = workflow::homeOverview(m_context.session, home);
        if (overview)
            m_form->show(home.text(), subject::fieldsOf(overview->home),
                         m_context.session.file().isReadOnly());
        m_owner->show(home);
    }
    void takeFocus() override { m_form->takeFocus(); }
    bool keepNow() override { return m_form->keepNow() && m_owner->keepNow(); }
    void setSharing(bool isSharing) override { m_form->setSharing(isSharing); }

private:
    base::Result<void> keep(const QJsonObject &changed, const QString &because)
    {
        return workflow::homeOverview(m_context.session, *m_home)
            .and_then([&, this](const workflow::HomeOverview &now) {
                const QJsonObject fields = withChanged(subject::fieldsOf(now.home), changed);
                return workflow::keepHomeFacts(m_context.session,
                                               subject::fromFields<Home>(m_home->uuid(), fields),
                                               {.aboutNoPerson = because});
            })
            .map([](const Home &) {});
    }

    Context m_context;
    std::optional<base::Id<Home>> m_home;
    RecordForm *m_form;
    OwnerChangeBox *m_owner;
};

lists::Columns<Referral> referralColumns()
{
    lists::Columns<Referral> columns;
    columns.push_back(lists::dateColumn<Referral>(
        {.key = path("made_on"), .title = Say::tr("Made on"), .width = 160},
        [](const Referral &referral) { return referral.madeOn; }));
    columns.push_back(lists::textColumn<Referral>(
        {.key = path("reference"), .title = Say::tr("Reference"), .width = 300},
        [](const Referral &referral) { return referral.reference; }));
    columns.push_back(lists::dateColumn<Referral>(
        {.key = path("closed_on"), .title = Say::tr("Closed on"), .width = 160},
        [](const Referral &referral) { return referral.closedOn; }));
    return columns;
}

RecordPanel<Referral>::Ways waysOf(const Context &context,
                                   const HomeRecordTab<Referral>::Home &home)
{
    workflow::Session &session = context.session;
    const editions::StopCard *card = session.edition()->stop(path("safeguarding"));
    return {.name = Say::tr("Safeguarding referrals"),
            .none = card ? card->says.in() : QString(),
            .add = Say::tr("Referral made"),
            .columns = referralColumns(),
            .read = [&session, home] { return workflow::referrals(session, home()); },
            .id = [](const Referral &referral) { return referral.id.text(); },
            .fields = [](const Referral &referral) { return subject::fieldsOf(referral); },
            .form = {{.path = path("reference"), .label = Say::tr("Reference")},
                     {.path = path("made_on"),
                      .label = Say::tr("Made on"),
                      .kind = Kind::Date,
                      .isPast = true},
                     {.path = path("closed_on"),
                      .label = Say::tr("Closed on"),
                      .kind = Kind::Date,
                      .isPast = true}},
            .begin =
                [&session, home] {
                    const Referral referral = workflow::newReferral(session, home());
                    return std::pair(referral.id.text(), subject::fieldsOf(referral));
                },
            .keep = [&session](const QString &id, const QJsonObject &fields,
                               const QString &because) -> base::Result<void> {
                return workflow::keepReferral(session,
                                              subject::fromFields<Referral>(QUuid(id), fields),
                                              {.aboutNoPerson = because})
                    .map([](const Referral &) {});
            }};
}

} // namespace

HomeTab *makeFactsTab(const Context &context)
{
    return new FactsTab(context);
}

HomeTab *makeReferralsTab(const Context &context)
{
    return new HomeRecordTab<Referral>(context, waysOf);
}

} // namespace views
