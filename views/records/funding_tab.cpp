#include "views/records/funding_tab.h"

#include "lists/column_kinds.h"
#include "lists/funding_words.h"
#include "views/records/home_record_tab.h"
#include "views/say.h"
#include "workflow/funding.h"

namespace views {
namespace {

using subject::Funding;
using workflow::FundingRow;
using Kind = RecordField::Kind;

QString path(const char *text)
{
    return QString::fromLatin1(text);
}

lists::Column<FundingRow> moneyColumn(const char *key, const QString &title, int width,
                                      qint64 FundingRow::*amount)
{
    lists::Column<FundingRow> column;
    column.head = {.key = path(key), .title = title, .width = width};
    column.head.alignment = Qt::AlignRight | Qt::AlignVCenter;
    column.text = [amount](const FundingRow &row) { return lists::moneyWords(row.*amount); };
    return column;
}

lists::Columns<FundingRow> fundingColumns()
{
    lists::Columns<FundingRow> columns;
    columns.push_back(
        lists::textColumn<FundingRow>({.key = path("fund"), .title = Say::tr("Fund"), .width = 190},
                                      [](const FundingRow &row) { return row.funding.fund; }));
    columns.back().subtitle = [](const FundingRow &row) { return row.funding.round; };
    columns.push_back(moneyColumn("allocated", Say::tr("Allocated"), 100, &FundingRow::allocated));
    columns.push_back(moneyColumn("spent", Say::tr("Spent"), 110, &FundingRow::spent));
    columns.push_back(lists::dateColumn<FundingRow>(
        {.key = path("terms_accepted"), .title = Say::tr("Terms accepted"), .width = 130},
        [](const FundingRow &row) { return row.funding.termsAccepted; }));
    columns.push_back(lists::dateColumn<FundingRow>(
        {.key = path("return"), .title = Say::tr("Return"), .width = 115},
        [](const FundingRow &row) {
            return row.isReturned() ? row.funding.returnReceived : row.funding.returnDue;
        }));
    columns.back().subtitle = [](const FundingRow &row) {
        return row.isReturned()                  ? Say::tr("received")
               : row.isOverdue()                 ? Say::tr("overdue")
               : row.funding.returnDue.isValid() ? Say::tr("due")
                                                 : QString();
    };
    columns.push_back(lists::textColumn<FundingRow>(
        {.key = path("warnings"), .title = Say::tr("To look at"), .width = 400},
        [](const FundingRow &row) { return row.warnings.value(0); }));
    columns.back().subtitle = [](const FundingRow &row) { return row.warnings.value(1); };
    return columns;
}

std::vector<RecordField> fundingFields()
{
    std::vector<RecordField> fields{
        {.path = path("fund"), .label = Say::tr("Fund")},
        {.path = path("round"), .label = Say::tr("Round")},
        {.path = path("share"), .label = Say::tr("Share by beds, in pounds"), .kind = Kind::Money},
        {.path = path("discretionary"),
         .label = Say::tr("Decided by the council, in pounds"),
         .kind = Kind::Money},
        {.path = path("terms_accepted"),
         .label = Say::tr("Terms accepted on"),
         .kind = Kind::Date,
         .isPast = true},
        {.path = path("return_due"), .label = Say::tr("Return due"), .kind = Kind::Date},
        {.path = path("return_received"),
         .label = Say::tr("Return received"),
         .kind = Kind::Date,
         .isPast = true},
        {.path = {}, .label = Say::tr("Spent, in pounds"), .kind = Kind::Section}};
    for (const auto &[heading, words] : lists::spendingHeadings())
        fields.push_back({.path = path("spent/") + heading, .label = words, .kind = Kind::Money});
    return fields;
}

RecordPanel<FundingRow>::Ways waysOf(const Context &context,
                                     const HomeRecordTab<FundingRow>::Home &home)
{
    workflow::Session &session = context.session;
    return {.name = Say::tr("Funding"),
            .none = Say::tr("No money of a fund is written down for this home."),
            .add = Say::tr("New round of a fund"),
            .columns = fundingColumns(),
            .read = [&session, home] { return workflow::fundings(session, home()); },
            .id = [](const FundingRow &row) { return row.funding.id.text(); },
            .fields = [](const FundingRow &row) { return subject::fieldsOf(row.funding); },
            .form = fundingFields(),
            .begin =
                [&session, home] {
                    const Funding funding = workflow::newFunding(session, home());
                    return std::pair(funding.id.text(), subject::fieldsOf(funding));
                },
            .keep = [context](const QString &id, const QJsonObject &fields,
                              const QString &because) -> base::Result<void> {
                return workflow::keepFunding(context.session,
                                             subject::fromFields<Funding>(QUuid(id), fields),
                                             {.aboutNoPerson = because})
                    .map([&context](const FundingRow &row) {
                        if (!row.warnings.isEmpty())
                            context.shell.say(
                                {Message::Kind::Done, row.warnings.join(QLatin1Char(' ')), {}});
                    });
            }};
}

} // namespace

HomeTab *makeFundingTab(const Context &context)
{
    return new HomeRecordTab<FundingRow>(context, waysOf);
}

} // namespace views
