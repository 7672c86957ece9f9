#include "base/text.h"
#include "lists/column_kinds.h"
#include "lists/people_words.h"
#include "views/parts/page_head.h"
#include "views/records/home_record_tab.h"
#include "views/records/manager_line.h"
#include "views/records/people_tabs.h"
#include "views/say.h"
#include "workflow/people.h"

#include <QLineEdit>

namespace views {
namespace {

using subject::Person;
using subject::Post;
using workflow::PersonRow;
using Kind = RecordField::Kind;

QString path(const char *text)
{
    return QString::fromLatin1(text);
}

lists::Columns<PersonRow> personColumns()
{
    lists::Columns<PersonRow> columns;
    const auto add = [&columns](const char *key, const QString &title, int width, auto read) {
        columns.push_back(
            lists::textColumn<PersonRow>({.key = path(key), .title = title, .width = width}, read));
    };
    add("role", Say::tr("For the home"), 160,
        [](const PersonRow &row) { return lists::wordOf(lists::postRoles(), row.post.role); });
    add("name", Say::tr("Name"), 180, [](const PersonRow &row) { return row.person.name; });
    columns.back().subtitle = [](const PersonRow &row) { return row.person.title; };
    add("organisation", Say::tr("Organisation"), 200,
        [](const PersonRow &row) { return row.person.organisation; });
    add("telephone", Say::tr("Telephone"), 130,
        [](const PersonRow &row) { return row.person.telephone; });
    columns.back().subtitle = [](const PersonRow &row) { return row.person.hours; };
    add("email", Say::tr("Email"), 170, [](const PersonRow &row) { return row.person.email; });
    columns.push_back(lists::dateColumn<PersonRow>(
        {.key = path("confirmed"), .title = Say::tr("Confirmed"), .width = 120},
        [](const PersonRow &row) { return row.post.confirmed.on; }));
    columns.back().subtitle = [](const PersonRow &row) {
        return row.isToConfirm ? Say::tr("To confirm") : row.post.confirmed.by;
    };
    return columns;
}

std::vector<RecordField> personFields()
{
    return {
        {.path = path("role"),
         .label = Say::tr("For the home"),
         .kind = Kind::Choice,
         .choices = lists::postRoles()},
        {.path = path("person/name"), .label = Say::tr("Name")},
        {.path = path("person/title"), .label = Say::tr("Title")},
        {.path = path("person/organisation"), .label = Say::tr("Organisation")},
        {.path = path("person/telephone"), .label = Say::tr("Telephone")},
        {.path = path("person/email"), .label = Say::tr("Email")},
        {.path = path("person/hours"), .label = Say::tr("When to ring")},
        {.path = path("confirmed/on"),
         .label = Say::tr("Confirmed on"),
         .kind = Kind::Date,
         .isPast = true},
        {.path = path("ended"), .label = Say::tr("Left on"), .kind = Kind::Date, .isPast = true},
    };
}

/// Post and person as one form shows them.
QJsonObject fieldsOf(const PersonRow &row)
{
    QJsonObject fields = subject::fieldsOf(row.post);
    fields.insert(path("post_person"), fields.take(path("person")));
    fields.insert(path("person"), subject::fieldsOf(row.person));
    fields.insert(path("person_id"), row.person.id.text());
    return fields;
}

PersonRow rowFrom(const QString &id, QJsonObject fields)
{
    const QJsonObject person = fields.take(path("person")).toObject();
    fields.insert(path("person"), fields.take(path("post_person")));
    const QUuid personId(fields.take(path("person_id")).toString());
    return {.post = subject::fromFields<Post>(QUuid(id), fields),
            .person = subject::fromFields<Person>(personId, person)};
}

RecordPanel<PersonRow>::Ways waysOfPeople(const Context &context,
                                          const HomeRecordTab<PersonRow>::Home &home)
{
    workflow::Session &session = context.session;
    return {
        .name = Say::tr("People"),
        .none = Say::tr("Nobody is named yet. %1").arg(lists::clinicalLeadCaution()),
        .add = Say::tr("New person"),
        .columns = personColumns(),
        .read = [&session, home] { return workflow::peopleOf(session, home()); },
        .id = [](const PersonRow &row) { return row.post.id.text(); },
        .fields = fieldsOf,
        .form = personFields(),
        .begin =
            [&session, home] {
                const PersonRow row = workflow::newPerson(session, home(), path("clinical_lead"));
                return std::pair(row.post.id.text(), fieldsOf(row));
            },
        .keep = [&session](const QString &id, const QJsonObject &fields,
                           const QString &because) -> base::Result<void> {
            return workflow::keepPerson(session, rowFrom(id, fields), {.aboutNoPerson = because})
                .map([](const PersonRow &) {});
        }};
}

/// The people of a home, with what to mind about a clinical lead above them.
class PeopleTab final : public HomeTab {
public:
    explicit PeopleTab(const Context &context);

    void show(const base::Id<subject::Home> &home) override
    {
        m_asking->hide();
        m_manager->show(home);
        m_people->show(home);
    }
    void takeFocus() override { m_people->takeFocus(); }
    bool keepNow() override { return m_manager->keepNow() && m_people->keepNow(); }
    void choose(const QString &record) override { m_people->choose(record); }

private:
    void buildAsking();
    void ask();
    void replace();
    void spread();
    void tell(const base::Result<int> &homes, const QString &done);

    ManagerLine *m_manager;
    HomeRecordTab<PersonRow> *m_people;
    Context m_context;
    QWidget *m_asking; ///< for the name of who takes somebody's place
    QLineEdit *m_name;
    std::optional<PersonRow> m_old; ///< whose place it is
};

PeopleTab::PeopleTab(const Context &context)
    : m_manager(new ManagerLine(context)),
      m_people(new HomeRecordTab<PersonRow>(context, waysOfPeople)),
      m_context(context),
      m_asking(new QWidget),
      m_name(new QLineEdit)
{
    auto *caution = TextLabel::muted(lists::clinicalLeadCaution(), TextRole::Caption);
    caution->setWordWrap(true);
    auto *everywhere = m_people->panel()->addButton(Say::tr("New person here in all homes"));
    everywhere->setToolTip(Say::tr("Puts a new person into this post in every home where the one "
                                   "chosen stands, such as a new clinical lead of a network"));
    connect(everywhere, &QPushButton::clicked, this, &PeopleTab::ask);
    auto *network = m_people->panel()->addButton(Say::tr("Same person in the whole network"));
    network->setToolTip(Say::tr("Puts the person chosen into the same post in the other homes of "
                                "this primary care network where nobody is"));
    connect(network, &QPushButton::clicked, this, &PeopleTab::spread);
    connect(m_people, &HomeTab::changed, this, &HomeTab::changed);
    connect(m_manager, &ManagerLine::kept, this, &HomeTab::changed);
    buildAsking();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::related, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(caution);
    layout->addWidget(m_manager);
    layout->addWidget(m_asking);
    layout->addWidget(m_people, 1);
}

void PeopleTab::buildAsking()
{
    m_name->setObjectName(path("new_name"));
    auto *label = new QLabel(Say::tr("Name of the &new person"));
    label->setBuddy(m_name);
    m_name->setAccessibleName(Say::tr("Name of the new person"));
    auto *put = makeButton(Say::tr("Put in place"));
    auto *leave = makeButton(Say::tr("Leave it"));
    connect(m_name, &QLineEdit::returnPressed, this, &PeopleTab::replace);
    connect(put, &QPushButton::clicked, this, &PeopleTab::replace);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_asking->hide();
        m_people->takeFocus();
    });
    auto *row = new QHBoxLayout(m_asking);
    row->setContentsMargins(0, space::related, 0, 0);
    row->setSpacing(space::related);
    row->addWidget(label);
    row->addWidget(m_name, 1);
    row->addWidget(put);
    row->addWidget(leave);
    m_asking->hide();
}

void PeopleTab::ask()
{
    const PersonRow *row = m_people->panel()->chosen();
    if (!row || !keepNow() || m_context.session.file().isReadOnly())
        return;
    m_old = *row;
    m_name->clear();
    m_asking->show();
    m_name->setFocus();
}

/// The new person has the old one's organisation until it is changed; the form takes the rest.
void PeopleTab::replace()
{
    if (!m_old)
        return;
    auto person = workflow::newRecord<Person>(m_context.session);
    person.organisation = m_old->person.organisation;
    person.name = base::tidy(m_name->text());
    const auto homes =
        workflow::replaceEverywhere(m_context.session, m_old->person.id, m_old->post.role, person);
    if (homes) {
        m_old.reset();
        m_asking->hide();
    }
    tell(homes, homes ? Say::tr("%1 stands here in %n homes now.", nullptr, *homes).arg(person.name)
                      : QString());
}

void PeopleTab::spread()
{
    const PersonRow *row = m_people->panel()->chosen();
    if (!row || !keepNow() || m_context.session.file().isReadOnly())
        return;
    const auto homes = workflow::standAcrossNetwork(m_context.session, row->post.id);
    tell(homes,
         homes ? Say::tr("Put into %n more homes of the network.", nullptr, *homes) : QString());
}

void PeopleTab::tell(const base::Result<int> &homes, const QString &done)
{
    if (!homes) {
        m_context.shell.sayError(homes.error());
        return;
    }
    m_people->panel()->refresh();
    Q_EMIT changed();
    m_context.shell.say({Message::Kind::Done, done, {}});
}

} // namespace

HomeTab *makePeopleTab(const Context &context)
{
    return new PeopleTab(context);
}

} // namespace views
