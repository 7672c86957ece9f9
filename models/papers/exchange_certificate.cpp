#include "papers/exchange_certificate.h"

#include "base/clock.h"
#include "base/text.h"
#include "papers/layout.h"

namespace papers {
namespace {

constexpr int mostLetters = 90; ///< of one value, so that there is room for several

QString shortened(const QString &text)
{
    const QString words = text.simplified();
    return words.size() <= mostLetters ? words : words.left(mostLetters - 1) + QChar(0x2026);
}

QString saidOrNothing(const QString &text)
{
    return text.isEmpty() ? Say::tr("nothing") : shortened(text);
}

QString momentOr(const QDateTime &at, const QString &otherwise)
{
    return at.isValid() ? base::longMoment(at) : otherwise;
}

QString countOf(qint64 count)
{
    return QString::number(count);
}

KeyValues facts(const ExchangeCertificate &values)
{
    const auto pair = [](const QString &label, const QString &value) {
        return KeyValue{label, words(textOr(value, Say::tr("Not said")))};
    };
    KeyValues facts{
        .pairs = {pair(values.isReceived ? Say::tr("From") : Say::tr("Sent by"), values.from)}};
    if (values.isReceived)
        facts.pairs += pair(Say::tr("Made"), momentOr(values.made, {}));
    facts.pairs +=
        pair(values.isReceived ? Say::tr("Taken in") : Say::tr("Sent"), momentOr(values.at, {}));
    facts.pairs += {pair(Say::tr("File or folder"), values.place),
                    pair(Say::tr("Note"), textOr(values.note, Say::tr("None"))),
                    pair(Say::tr("Changes"), countOf(values.changes))};
    if (values.isReceived)
        facts.pairs += {pair(Say::tr("New records"), countOf(values.newRecords)),
                        pair(Say::tr("Fields changed"), countOf(values.fields)),
                        pair(Say::tr("Fields with two answers"), countOf(values.twoAnswers)),
                        pair(Say::tr("Waiting for earlier changes"), countOf(values.waiting))};
    return facts;
}

/// "Sam Example, 20 Nov 2026"
QString whoWrote(const SharedChange &change)
{
    return joinedParts({change.officer, change.at.isValid()
                                            ? base::shortDate(base::Clock::dayInEngland(change.at))
                                            : QString()});
}

QString whatHappened(const SharedChange &change)
{
    if (change.hasTwoAnswers)
        return change.officerBefore.isEmpty()
                   ? Say::tr("Two answers: “%1” counts until somebody chooses")
                         .arg(saidOrNothing(change.counts))
                   : Say::tr("Two answers, the other from %1: “%2” counts until somebody chooses")
                         .arg(change.officerBefore, saidOrNothing(change.counts));
    if (change.before.isEmpty())
        return Say::tr("Added");
    if (change.officerBefore.isEmpty() || change.officerBefore == change.officer)
        return Say::tr("Changed");
    return Say::tr("Took the place of what %1 wrote").arg(change.officerBefore);
}

Table changesTable(const ExchangeCertificate &values)
{
    Table table{.name = Say::tr("What changed"),
                .columns = {{Say::tr("About"), 5},
                            {Say::tr("Before"), 4},
                            {Say::tr("Written"), 4},
                            {Say::tr("By whom"), 3},
                            {Say::tr("What happened"), 4}}};
    for (const SharedChange &change : values.rows)
        table.rows.append(Row{{words(shortened(change.about)), words(saidOrNothing(change.before)),
                               words(saidOrNothing(change.after)), words(whoWrote(change)),
                               words(whatHappened(change))}});
    return table;
}

QList<Block> changeBlocks(const ExchangeCertificate &values)
{
    QList<Block> blocks{part(Say::tr("What changed"))};
    if (values.rows.empty())
        blocks += paragraph(Say::tr("No field of a record changed."));
    else
        blocks += changesTable(values);
    if (values.more > 0)
        blocks += paragraph(Say::tr("and %n more fields.", nullptr, int(values.more)));
    return blocks;
}

Document withAllRows(const ExchangeCertificate &values)
{
    const QString about = values.isReceived ? Say::tr("Taken in on %1").arg(momentOr(values.at, {}))
                                            : Say::tr("Sent on %1").arg(momentOr(values.at, {}));
    QList<Block> blocks{Heading{1, Say::tr("Certificate of what was shared")}, Heading{2, about},
                        facts(values)};
    if (values.isReceived)
        blocks += changeBlocks(values);
    if (!values.complete.isEmpty())
        blocks += {part(Say::tr("How complete this file is")), paragraph(values.complete)};
    Document document{.title = Say::tr("Certificate of what was shared: %1").arg(about),
                      .author = base::tidy(values.frame.authority.name),
                      .footer = footerOf(values.frame)};
    document.footer.reference = Say::tr("Number %1.").arg(values.number);
    document.sections = {Section{.start = SectionStart::NewSheet,
                                 .header = sensitiveHeader(values.frame, {}),
                                 .blocks = blocks,
                                 .fitsOnePage = true,
                                 .dense = true}};
    return document;
}

} // namespace

Document exchangeCertificate(const ExchangeCertificate &all)
{
    ExchangeCertificate values = all;
    Document document = withAllRows(values);
    while (!values.rows.empty() && layOut({document}).pageCount() > 1) {
        values.rows.pop_back();
        ++values.more;
        document = withAllRows(values);
    }
    return document;
}

} // namespace papers
