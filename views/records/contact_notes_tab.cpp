#include "lists/column_kinds.h"
#include "lists/people_words.h"
#include "views/records/people_tabs.h"
#include "views/records/personal_data_button.h"
#include "views/say.h"
#include "workflow/people.h"

namespace views {
namespace {

using subject::ContactNote;
using Kind = RecordField::Kind;

QString path(const char *text)
{
    return QString::fromLatin1(text);
}

lists::Columns<ContactNote> noteColumns()
{
    lists::Columns<ContactNote> columns;
    columns.push_back(lists::dateColumn<ContactNote>(
        {.key = path("date"), .title = Say::tr("Date"), .width = 120},
        [](const ContactNote &note) { return note.date; }));
    columns.back().subtitle = [](const ContactNote &note) {
        return lists::wordOf(lists::contactWays(), note.how);
    };
    const auto add = [&columns](const char *key, const QString &title, int width, auto read) {
        columns.push_back(lists::textColumn<ContactNote>(
            {.key = path(key), .title = title, .width = width}, read));
    };
    add("with", Say::tr("With"), 200, [](const ContactNote &note) { return note.with; });
    add("line", Say::tr("What about"), 400, [](const ContactNote &note) { return note.line; });
    add("next", Say::tr("What comes next"), 240, [](const ContactNote &note) { return note.next; });
    columns.back().subtitle = [](const ContactNote &note) {
        return note.nextOn.isValid() ? base::shortDate(note.nextOn) : QString();
    };
    return columns;
}

RecordPanel<ContactNote>::Ways waysOfNotes(const Context &context,
                                           const HomeRecordTab<ContactNote>::Home &home)
{
    workflow::Session &session = context.session;
    return {
        .name = Say::tr("Contact notes"),
        .none = Say::tr("No notes of calls, emails or meetings yet."),
        .add = Say::tr("New contact note"),
        .columns = noteColumns(),
        .read = [&session, home] { return workflow::contactNotes(session, home()); },
        .id = [](const ContactNote &note) { return note.id.text(); },
        .fields = [](const ContactNote &note) { return subject::fieldsOf(note); },
        .form = {{.path = path("line"), .label = Say::tr("What it was about, in one line")},
                 {.path = path("how"),
                  .label = Say::tr("How"),
                  .kind = Kind::Choice,
                  .choices = lists::contactWays()},
                 {.path = path("met_with"), .label = Say::tr("With whom")},
                 {.path = path("date"), .label = Say::tr("On"), .kind = Kind::Date, .isPast = true},
                 {.path = path("next"), .label = Say::tr("What comes next")},
                 {.path = path("next_on"), .label = Say::tr("On"), .kind = Kind::Date}},
        .begin =
            [&session, home] {
                const ContactNote note = workflow::newContactNote(session, home());
                return std::pair(note.id.text(), subject::fieldsOf(note));
            },
        .keep = [&session](const QString &id, const QJsonObject &fields,
                           const QString &because) -> base::Result<void> {
            return workflow::keepContactNote(session,
                                             subject::fromFields<ContactNote>(QUuid(id), fields),
                                             {.aboutNoPerson = because})
                .map([](const ContactNote &) {});
        }};
}

} // namespace

HomeTab *makeContactNotesTab(const Context &context)
{
    auto *tab = new HomeRecordTab<ContactNote>(context, waysOfNotes);
    addPersonalDataButton<ContactNote>(context, tab, path("line"),
                                       [](const ContactNote &note) { return note.id.text(); });
    return tab;
}

} // namespace views
