#include "lists/column_kinds.h"
#include "lists/people_words.h"
#include "lists/phrases.h"
#include "views/records/home_record_tab.h"
#include "views/records/people_tabs.h"
#include "views/say.h"
#include "workflow/outbreaks.h"

#include <QClipboard>
#include <QGuiApplication>

namespace views {
namespace {

using subject::Outbreak;
using workflow::OutbreakRow;
using Kind = RecordField::Kind;

QString path(const char *text)
{
    return QString::fromLatin1(text);
}

/// Whether it is over, or how long it is until it may be, or who says so.
QString overWords(const OutbreakRow &row)
{
    if (!row.isOpen())
        return Say::tr("declared over");
    if (row.mayBeOver.isNull())
        return Say::tr("health team says when");
    const qint64 days = row.today.daysTo(row.mayBeOver);
    return days > 0 ? Say::tr("at the earliest, in %1").arg(lists::daysWords(double(days)))
                    : Say::tr("may be declared over");
}

lists::Columns<OutbreakRow> outbreakColumns()
{
    lists::Columns<OutbreakRow> columns;
    const auto add = [&columns](const char *key, const QString &title, int width, auto read) {
        columns.push_back(lists::textColumn<OutbreakRow>(
            {.key = path(key), .title = title, .width = width}, read));
    };
    add("infection", Say::tr("Infection"), 150,
        [](const OutbreakRow &row) { return row.outbreak.infection; });
    columns.back().subtitle = [](const OutbreakRow &row) { return row.outbreak.reference; };
    columns.push_back(lists::dateColumn<OutbreakRow>(
        {.key = path("notified"), .title = Say::tr("Notified"), .width = 130},
        [](const OutbreakRow &row) { return row.outbreak.notified; }));
    columns.back().subtitle = [](const OutbreakRow &row) {
        return row.isOpen() ? Say::tr("day %1").arg(row.day) : QString();
    };
    add("cases", Say::tr("Cases so far"), 190, [](const OutbreakRow &row) {
        return Say::tr("%1 residents, %2 staff").arg(row.residents).arg(row.staff);
    });
    columns.back().subtitle = [](const OutbreakRow &row) {
        return row.hospital + row.deaths == 0
                   ? QString()
                   : Say::tr("hospital stays %1, deaths %2").arg(row.hospital).arg(row.deaths);
    };
    columns.push_back(lists::dateColumn<OutbreakRow>(
        {.key = path("over"), .title = Say::tr("Over on"), .width = 170},
        [](const OutbreakRow &row) { return row.isOpen() ? row.mayBeOver : row.outbreak.over; }));
    columns.back().subtitle = overWords;
    columns.push_back(lists::dateColumn<OutbreakRow>(
        {.key = path("next_call"), .title = Say::tr("Next call"), .width = 130},
        [](const OutbreakRow &row) { return row.nextCall; }));
    columns.back().subtitle = [](const OutbreakRow &row) {
        return row.isCallOverdue() ? Say::tr("overdue") : QString();
    };
    columns.push_back(lists::dateColumn<OutbreakRow>(
        {.key = path("learning"), .title = Say::tr("Learning review"), .width = 130},
        [](const OutbreakRow &row) {
            const subject::Learning &learning = row.outbreak.learning;
            return learning.done.isValid() ? learning.done : learning.due;
        }));
    columns.back().subtitle = [](const OutbreakRow &row) {
        const subject::Learning &learning = row.outbreak.learning;
        return learning.done.isValid()   ? Say::tr("done")
               : row.isLearningOverdue() ? Say::tr("overdue")
               : learning.due.isValid()  ? Say::tr("due")
                                         : QString();
    };
    add("visiting", Say::tr("Visiting"), 170, [](const OutbreakRow &row) { return row.visiting; });
    return columns;
}

std::vector<RecordField> outbreakFields()
{
    std::vector<RecordField> fields{
        {.path = path("infection"), .label = Say::tr("Infection")},
        {.path = path("notified"),
         .label = Say::tr("Notified on"),
         .kind = Kind::Date,
         .isPast = true},
        {.path = path("reference"), .label = Say::tr("Reference")},
        {.path = path("adviser"), .label = Say::tr("Who advises on admissions")},
        {.path = path("admissions/state"),
         .label = Say::tr("Admissions"),
         .kind = Kind::Choice,
         .choices = lists::admissionStates()},
        {.path = path("admissions/since"),
         .label = Say::tr("Since"),
         .kind = Kind::Date,
         .isPast = true},
        {.path = {}, .label = Say::tr("Who was told"), .kind = Kind::Section}};
    for (const auto &[field, name] : workflow::toBeTold())
        fields.push_back({.path = path("told/") + field, .label = name, .kind = Kind::Check});
    fields.push_back({.path = {}, .label = Say::tr("Over"), .kind = Kind::Section});
    fields.push_back({.path = path("declared_over"),
                      .label = Say::tr("Declared over on"),
                      .kind = Kind::Date,
                      .isPast = true});
    fields.push_back({.path = path("learning/due"),
                      .label = Say::tr("Learning review due"),
                      .kind = Kind::Date});
    fields.push_back({.path = path("learning/done"),
                      .label = Say::tr("Held on"),
                      .kind = Kind::Date,
                      .isPast = true});
    fields.push_back(
        {.path = path("learning/lessons"), .label = Say::tr("Lessons"), .kind = Kind::Text});
    return fields;
}

/// Who was told stands as ticks in the form, with time and officer in the record.
QJsonObject formOf(const Outbreak &outbreak)
{
    QJsonObject fields = subject::fieldsOf(outbreak);
    QJsonObject told;
    for (const auto &[field, name] : workflow::toBeTold())
        told.insert(field, !fields[field].isNull());
    fields.insert(path("told"), told);
    return fields;
}

Outbreak outbreakFrom(workflow::Session &session, const QString &id, const QJsonObject &fields)
{
    auto outbreak = subject::fromFields<Outbreak>(QUuid(id), fields);
    const QJsonObject told = fields[path("told")].toObject();
    for (const auto &[field, name] : workflow::toBeTold())
        workflow::tell(session, outbreak, field, told[field].toBool());
    return outbreak;
}

RecordPanel<OutbreakRow>::Ways waysOfOutbreaks(const Context &context,
                                               const HomeRecordTab<OutbreakRow>::Home &home)
{
    workflow::Session &session = context.session;
    return {.name = Say::tr("Outbreaks"),
            .none = Say::tr("No outbreaks yet."),
            .add = Say::tr("New outbreak"),
            .columns = outbreakColumns(),
            .read = [&session, home] { return workflow::outbreaks(session, home()); },
            .id = [](const OutbreakRow &row) { return row.outbreak.id.text(); },
            .fields = [](const OutbreakRow &row) { return formOf(row.outbreak); },
            .form = outbreakFields(),
            .begin =
                [&session, home] {
                    const Outbreak outbreak = workflow::newOutbreak(session, home());
                    return std::pair(outbreak.id.text(), formOf(outbreak));
                },
            .keep = [&session](const QString &id, const QJsonObject &fields,
                               const QString &because) -> base::Result<void> {
                return workflow::keepOutbreak(session, outbreakFrom(session, id, fields),
                                              {.aboutNoPerson = because})
                    .map([](const Outbreak &) {});
            }};
}

} // namespace

HomeTab *makeOutbreaksTab(const Context &context)
{
    auto *tab = new HomeRecordTab<OutbreakRow>(context, waysOfOutbreaks);
    auto *copy = tab->panel()->addButton(Say::tr("Copy text for those to be told"));
    QObject::connect(copy, &QPushButton::clicked, tab, [tab, context] {
        if (const OutbreakRow *row = tab->panel()->chosen()) {
            QGuiApplication::clipboard()->setText(workflow::tellingWords(context.session, *row));
            context.shell.say({Message::Kind::Done, Say::tr("Copied as words.")});
        }
    });
    return tab;
}

} // namespace views
