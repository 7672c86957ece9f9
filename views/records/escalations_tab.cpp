#include "lists/escalation_words.h"
#include "subject/field_json.h"
#include "views/records/escalation_columns.h"
#include "views/records/escalation_tabs.h"
#include "views/records/home_record_tab.h"
#include "views/say.h"
#include "workflow/routes.h"

namespace views {
namespace {

using lists::KeyWords;
using workflow::EscalationRow;
using Kind = RecordField::Kind;

QString path(const char *text)
{
    return QString::fromLatin1(text);
}

KeyWords laddersOf(workflow::Session &session)
{
    KeyWords ladders;
    const auto found = base::attempt([&session] { return workflow::laddersFor(session); });
    if (!found)
        return ladders;
    for (const editions::Ladder &ladder : *found) {
        QString name = ladder.name.in();
        if (!ladder.profile.isEmpty())
            name = Say::tr("%1 (order %2)").arg(name, ladder.profile);
        ladders.push_back({ladder.key, name});
    }
    return ladders;
}

KeyWords decisions()
{
    KeyWords words = lists::decisionAnswers();
    words.insert(words.begin(), {QString(), Say::tr("None yet")});
    return words;
}

/// What the form shows of something taken further: where it stands and what was decided there.
QJsonObject formOf(const EscalationRow &row)
{
    QJsonObject fields = subject::fieldsOf(row.escalation);
    fields.insert(path("step"), row.now().step);
    fields.insert(path("why"), row.now().why);
    fields.insert(path("decision"), subject::fieldsOf(row.now())[path("decision")]);
    return fields;
}

/// Whom to ring: where it stands, or where it begins on the way that is chosen.
QString whomToRing(workflow::Session &session, const QJsonObject &fields)
{
    // It may be typed only, and in no file yet.
    const QUuid typed = base::idFromContent(path("escalation"), path("typed"));
    const auto escalation = subject::fromFields<subject::Escalation>(typed, fields);
    const auto stands = base::attempt(
        [&] { return workflow::standsWith(session, escalation, fields[path("step")].toString()); });
    return stands ? lists::standsWithWords(*stands) : QString();
}

base::Result<void> keepNew(workflow::Session &session, const base::Id<subject::Home> &home,
                           const QJsonObject &fields, const workflow::Saying &saying)
{
    const workflow::Raising raising{.home = home,
                                    .ladder = fields[path("ladder")].toString(),
                                    .item = fields[path("item")].toString(),
                                    .why = fields[path("why")].toString(),
                                    .wanted = fields[path("wanted")].toString()};
    return workflow::raise(session, raising, saying).map([](const subject::Escalation &) {});
}

base::Result<void> keepChanged(workflow::Session &session, const EscalationRow &row,
                               const QJsonObject &fields, const workflow::Saying &saying)
{
    subject::Decision decision;
    subject::fromJson(fields[path("decision")], decision);
    if (decision != row.now().decision)
        return workflow::decide(session, row.escalation.id, decision, saying)
            .map([](const subject::EscalationStep &) {});
    const QString why = memberAt(fields, path("closed/why")).toString();
    if (row.isOpen() && !why.isEmpty())
        return workflow::closeEscalation(session, row.escalation.id, why, saying)
            .map([](const subject::Escalation &) {});
    return base::attempt([&] {
        const auto after =
            subject::fromFields<subject::Escalation>(row.escalation.id.uuid(), fields);
        workflow::keep(session, {store::change(row.escalation, after)}, saying);
    });
}

base::Result<void> keep(workflow::Session &session, const base::Id<subject::Home> &home,
                        const QString &id, const QJsonObject &fields, const QString &because)
{
    const workflow::Saying saying{.aboutNoPerson = because};
    return workflow::escalations(session, home)
        .and_then([&](const std::vector<EscalationRow> &rows) -> base::Result<void> {
            for (const EscalationRow &row : rows) {
                if (row.escalation.id.text() == id)
                    return keepChanged(session, row, fields, saying);
            }
            return keepNew(session, home, fields, saying);
        });
}

RecordPanel<EscalationRow>::Ways waysOf(const Context &context,
                                        const HomeRecordTab<EscalationRow>::Home &home)
{
    workflow::Session &session = context.session;
    auto columns = escalationColumns();
    std::erase_if(columns,
                  [](const auto &column) { return column.head.key == QLatin1StringView("home"); });
    return {
        .name = Say::tr("Taken further"),
        .none = Say::tr("Nothing has been taken further."),
        .add = Say::tr("Take something further"),
        .columns = columns,
        .read = [&session, home] { return workflow::escalations(session, home()); },
        .id = [](const EscalationRow &row) { return row.escalation.id.text(); },
        .fields = formOf,
        .form = {{.path = path("ladder"),
                  .label = Say::tr("Which way"),
                  .kind = Kind::Choice,
                  .choices = laddersOf(session)},
                 {.path = path("ring"),
                  .label = Say::tr("Whom to ring"),
                  .kind = Kind::Words,
                  .isCouncilOnly = true,
                  .words =
                      [&session](const QJsonObject &fields) { return whomToRing(session, fields); },
                  .of = {path("ladder")}},
                 {.path = path("item"), .label = Say::tr("What")},
                 {.path = path("why"), .label = Say::tr("Why it goes there"), .kind = Kind::Text},
                 {.path = path("wanted"), .label = Say::tr("Decision wanted"), .kind = Kind::Text},
                 {.path = {}, .label = Say::tr("What was decided there"), .kind = Kind::Section},
                 {.path = path("decision/by"), .label = Say::tr("By")},
                 {.path = path("decision/words"), .label = Say::tr("In words"), .kind = Kind::Text},
                 {.path = path("decision/answer"),
                  .label = Say::tr("Decision"),
                  .kind = Kind::Choice,
                  .choices = decisions()},
                 {.path = {}, .label = Say::tr("Closed"), .kind = Kind::Section},
                 {.path = path("closed/why"), .label = Say::tr("Why it is closed")}},
        .begin =
            [&session] {
                const base::Id<subject::Escalation> id(
                    session.file().surroundings().entropy.uuid());
                return std::pair(id.text(), QJsonObject());
            },
        .keep =
            [&session, home](const QString &id, const QJsonObject &fields, const QString &because) {
                return keep(session, home(), id, fields, because);
            }};
}

} // namespace

HomeTab *makeEscalationsTab(const Context &context)
{
    return new HomeRecordTab<EscalationRow>(context, waysOf);
}

} // namespace views
