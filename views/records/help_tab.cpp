#include "lists/action_words.h"
#include "lists/column_kinds.h"
#include "lists/reason_words.h"
#include "subject/field_json.h"
#include "views/records/home_record_tab.h"
#include "views/records/support_tabs.h"
#include "views/say.h"
#include "workflow/homes.h"
#include "workflow/offers.h"

namespace views {
namespace {

using lists::KeyWords;
using workflow::OfferRow;
using Ways = RecordPanel<OfferRow>::Ways;
using Kind = RecordField::Kind;

lists::Columns<OfferRow> offerColumns(const editions::EditionPointer &edition)
{
    lists::Columns<OfferRow> columns;
    const auto add = [&columns](const char *key, const QString &title, int width, auto read) {
        columns.push_back(lists::textColumn<OfferRow>(
            {.key = QString::fromLatin1(key), .title = title, .width = width}, read));
    };
    add("help", Say::tr("Help"), 320, [](const OfferRow &row) { return row.offer.name.in(); });
    columns.back().subtitle = [](const OfferRow &row) { return row.offer.gets.in(); };
    columns.back().toolTip = [](const OfferRow &row) { return row.offer.gets.in(); };
    add("from", Say::tr("From"), 230,
        [](const OfferRow &row) { return row.offer.providedBy.in(); });
    add("fits", Say::tr("Fits"), 230, [edition](const OfferRow &row) {
        QStringList labels;
        for (const QString &question : row.questions)
            labels += lists::labelOf(question, *edition);
        return labels.join(QStringLiteral(", "));
    });
    add("answer", Say::tr("The home's answer"), 260, [](const OfferRow &row) {
        return row.taken ? lists::offerAnswerWords(row.taken->answer) : QString();
    });
    columns.back().subtitle = [](const OfferRow &row) {
        return row.action && row.action->isOpen() ? Say::tr("Action: %1").arg(row.action->what)
                                                  : QString();
    };
    return columns;
}

std::vector<RecordField> offerFields()
{
    KeyWords reasons = lists::declineReasons();
    reasons.insert(reasons.begin(), {QString(), Say::tr("Not said")});
    const auto path = [](const char *text) { return QString::fromLatin1(text); };
    return {{.path = path("answer/answer"),
             .label = Say::tr("The home's answer"),
             .kind = Kind::Choice,
             .choices = lists::offerAnswers()},
            {.path = path("answer/ask_again_on"),
             .label = Say::tr("Ask again on, where it is thinking about it"),
             .kind = Kind::Date},
            {.path = path("answer/why"),
             .label = Say::tr("Why it declines"),
             .kind = Kind::Choice,
             .choices = reasons},
            {.path = path("answer/words"), .label = Say::tr("In its words"), .kind = Kind::Text}};
}

base::Result<std::vector<OfferRow>> rowsOf(workflow::Session &session,
                                           const base::Id<subject::Home> &home)
{
    return workflow::homeOverview(session, home)
        .and_then([&](const workflow::HomeOverview &overview) {
            return workflow::offersFor(session, home, overview.rating);
        });
}

Ways waysOf(const Context &context, const HomeRecordTab<OfferRow>::Home &home)
{
    workflow::Session &session = context.session;
    return {.name = Say::tr("Help that can be offered"),
            .none = Say::tr("The question set offers no help."),
            .add = {},
            .columns = offerColumns(session.edition()),
            .read = [&session, home] { return rowsOf(session, home()); },
            .id = [](const OfferRow &row) { return row.offer.id; },
            .fields =
                [](const OfferRow &row) {
                    return row.taken ? subject::fieldsOf(*row.taken) : QJsonObject();
                },
            .form = offerFields(),
            .keep = [&session, home](const QString &id, const QJsonObject &fields,
                                     const QString &because) -> base::Result<void> {
                subject::OfferAnswer answer;
                subject::fromJson(fields[QStringLiteral("answer")], answer);
                return workflow::answerOffer(
                           session,
                           {.home = home(),
                            .offer = id,
                            .question = fields[QStringLiteral("question")].toString(),
                            .answer = answer},
                           {.aboutNoPerson = because})
                    .map([](const workflow::OfferKept &) {});
            }};
}

} // namespace

HomeTab *makeHelpTab(const Context &context)
{
    return new HomeRecordTab<OfferRow>(context, waysOf);
}

} // namespace views
