#include "lists/column_kinds.h"
#include "lists/escalation_words.h"
#include "views/records/escalation_tabs.h"
#include "views/records/home_record_tab.h"
#include "views/say.h"
#include "workflow/escalations.h"

namespace views {
namespace {

using lists::KeyWords;
using subject::Challenge;
using workflow::ChallengeRow;
using Kind = RecordField::Kind;

QString path(const char *text)
{
    return QString::fromLatin1(text);
}

lists::Columns<ChallengeRow> challengeColumns()
{
    lists::Columns<ChallengeRow> columns;
    const auto add = [&columns](const char *key, const QString &title, int width, auto read) {
        columns.push_back(lists::textColumn<ChallengeRow>(
            {.key = path(key), .title = title, .width = width}, read));
    };
    add("question", Say::tr("Answer"), 240, [](const ChallengeRow &row) { return row.question; });
    columns.back().subtitle = [](const ChallengeRow &row) { return row.answer; };
    add("says", Say::tr("The home says"), 300,
        [](const ChallengeRow &row) { return row.challenge.says; });
    columns.back().subtitle = [](const ChallengeRow &row) { return row.challenge.by.name; };
    columns.push_back(lists::dateColumn<ChallengeRow>(
        {.key = path("raised_on"), .title = Say::tr("Said on"), .width = 120},
        [](const ChallengeRow &row) { return row.challenge.raisedOn; }));
    columns.push_back(lists::dateColumn<ChallengeRow>(
        {.key = path("due"), .title = Say::tr("Decide by"), .width = 120},
        [](const ChallengeRow &row) { return row.due; }));
    columns.back().subtitle = [](const ChallengeRow &row) {
        return row.isOverdue() ? Say::tr("overdue") : QString();
    };
    add("decision", Say::tr("Decision"), 240, [](const ChallengeRow &row) {
        return lists::wordOf(lists::challengeOutcomes(), row.challenge.decision.outcome);
    });
    columns.back().subtitle = [](const ChallengeRow &row) { return row.challenge.decision.words; };
    return columns;
}

KeyWords questionsOf(workflow::Session &session)
{
    KeyWords questions;
    for (const editions::Question &question : session.edition()->questions)
        questions.push_back({question.id, question.label.in()});
    return questions;
}

KeyWords outcomes()
{
    KeyWords words = lists::challengeOutcomes();
    words.insert(words.begin(), {QString(), Say::tr("None yet")});
    return words;
}

RecordPanel<ChallengeRow>::Ways waysOf(const Context &context,
                                       const HomeRecordTab<ChallengeRow>::Home &home)
{
    workflow::Session &session = context.session;
    return {
        .name = Say::tr("What the home disputes"),
        .none = Say::tr("The home disputes nothing. Both versions of an answer are kept, with "
                        "what was decided."),
        .add = Say::tr("The home says an answer is wrong"),
        .columns = challengeColumns(),
        .read = [&session, home] { return workflow::challenges(session, home()); },
        .id = [](const ChallengeRow &row) { return row.challenge.id.text(); },
        .fields = [](const ChallengeRow &row) { return subject::fieldsOf(row.challenge); },
        .form = {{.path = path("question"),
                  .label = Say::tr("Which answer"),
                  .kind = Kind::Choice,
                  .choices = questionsOf(session)},
                 {.path = path("says"), .label = Say::tr("What the home says"), .kind = Kind::Text},
                 {.path = path("evidence"), .label = Say::tr("What shows it"), .kind = Kind::Text},
                 {.path = path("raised_by/name"), .label = Say::tr("Who says it")},
                 {.path = path("raised_by/role"), .label = Say::tr("Role")},
                 {.path = path("raised_on"),
                  .label = Say::tr("Said on"),
                  .kind = Kind::Date,
                  .isPast = true},
                 {.path = {}, .label = Say::tr("What the council decided"), .kind = Kind::Section},
                 {.path = path("decision/by"), .label = Say::tr("By")},
                 {.path = path("decision/words"), .label = Say::tr("Why"), .kind = Kind::Text},
                 {.path = path("decision/outcome"),
                  .label = Say::tr("Decision"),
                  .kind = Kind::Choice,
                  .choices = outcomes()}},
        .begin =
            [&session, home] {
                const Challenge challenge = workflow::newChallenge(session, home());
                return std::pair(challenge.id.text(), subject::fieldsOf(challenge));
            },
        .keep = [&session](const QString &id, const QJsonObject &fields,
                           const QString &because) -> base::Result<void> {
            return workflow::keepChallenge(session,
                                           subject::fromFields<Challenge>(QUuid(id), fields),
                                           {.aboutNoPerson = because})
                .map([](const Challenge &) {});
        }};
}

} // namespace

HomeTab *makeChallengesTab(const Context &context)
{
    return new HomeRecordTab<ChallengeRow>(context, waysOf);
}

} // namespace views
