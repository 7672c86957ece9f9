#include "lists/answer_words.h"

#include "base/text.h"
#include "lists/phrases.h"
#include "lists/say.h"
#include "rules/bounds.h"

namespace lists {
namespace {

using editions::Question;

QString specialWords(const Question &question, const QString &key)
{
    if (key == subject::notKnownKey)
        return Say::tr("Not known");
    if (key == subject::notApplicableKey)
        return Say::tr("Not applicable");
    if (key == QLatin1StringView("never"))
        return Say::tr("Never");
    if (key == QLatin1StringView("not_in_use"))
        return Say::tr("Not used here");
    if (key == QLatin1StringView("none"))
        return question.kind == editions::Kind::Contact ? Say::tr("None named") : Say::tr("None");
    return key;
}

QString yesPartlyNoWords(const QString &key)
{
    if (key == QLatin1StringView("yes"))
        return Say::tr("Yes");
    if (key == QLatin1StringView("partly"))
        return Say::tr("Partly");
    return key == QLatin1StringView("no") ? Say::tr("No") : QString();
}

QString useWords(const subject::Stock &stock)
{
    // What is used again has no daily use; its place holds the people on the largest shift.
    if (stock.reused && stock.perDay)
        return Say::tr("cleaned and used again, for %1 on the largest shift")
            .arg(numberWords(*stock.perDay));
    if (stock.reused)
        return Say::tr("cleaned and used again");
    if (stock.perDay)
        return Say::tr("%1 used in a day").arg(numberWords(*stock.perDay));
    if (stock.perWeek)
        return Say::tr("%1 used in a week").arg(numberWords(*stock.perWeek));
    return Say::tr("use not known");
}

/// What is in the home, however it is known.
QString stockWords(const subject::Stock &stock)
{
    const bool counted = stock.onHand && (stock.perDay || stock.perWeek || stock.reused);
    if (!counted && stock.days)
        return Say::tr("about %1 (manager's estimate)").arg(daysWords(*stock.days));
    if (!counted && stock.band)
        return bandWords(*stock.band);
    if (stock.onHand)
        return Say::tr("%1 in the home, %2").arg(numberWords(*stock.onHand), useWords(stock));
    return Say::tr("Not known");
}

QString deliveryClause(const subject::Delivery &delivery)
{
    switch (delivery.kind) {
    case subject::Delivery::Kind::Unknown:
        return {};
    case subject::Delivery::Kind::Dated:
        return delivery.units
                   ? Say::tr("; %1 due on %2")
                         .arg(numberWords(*delivery.units), base::longDate(delivery.date))
                   : Say::tr("; delivery due on %1").arg(base::longDate(delivery.date));
    case subject::Delivery::Kind::Usual:
        return Say::tr("; delivery as usual");
    case subject::Delivery::Kind::None:
        return Say::tr("; nothing on order");
    }
    Q_UNREACHABLE();
}

QString contactWords(const subject::ContactDetails &contact)
{
    QStringList parts{contact.name, contact.role, contact.organisation, contact.telephone};
    parts.removeAll(QString());
    if (contact.date.isValid())
        parts += Say::tr("next delivery %1").arg(base::longDate(contact.date));
    return parts.isEmpty() ? Say::tr("None named") : parts.join(QStringLiteral(", "));
}

/// Says a value of any kind; one overload for each.
struct Teller {
    const Question &question;
    QDate asAt;

    QString operator()(const subject::Special &value) const
    {
        return optionWords(question, value.key);
    }
    QString operator()(const subject::Choice &value) const
    {
        return optionWords(question, value.key);
    }
    QString operator()(const subject::Choices &value) const
    {
        QStringList texts;
        for (const QString &key : value.keys)
            texts += optionWords(question, key);
        return texts.isEmpty() ? Say::tr("None chosen") : texts.join(QStringLiteral("; "));
    }
    QString operator()(const subject::Ratio &value) const
    {
        if (value.of < 0)
            return numberWords(double(value.count));
        const QString counts =
            Say::tr("%1 of %2")
                .arg(numberWords(double(value.count)), numberWords(double(value.of)));
        if (value.of == 0)
            return counts;
        const double percent = rules::wholePercent(value.count, value.of, question.lowerIsBetter);
        return QStringLiteral("%1 (%2%)").arg(counts, numberWords(percent));
    }
    QString operator()(const subject::DateAnswer &value) const
    {
        if (!value.date.isValid())
            return Say::tr("Not known");
        if (!asAt.isValid())
            return base::longDate(value.date);
        return QStringLiteral("%1, %2").arg(base::longDate(value.date), agoWords(value.date, asAt));
    }
    QString operator()(const subject::Stock &value) const
    {
        return stockWords(value) + deliveryClause(value.delivery);
    }
    QString operator()(const subject::ContactDetails &value) const { return contactWords(value); }
    QString operator()(const subject::Number &value) const { return numberWords(value.value); }
    QString operator()(const subject::Text &value) const
    {
        return value.text.isEmpty() ? Say::tr("Nothing written") : value.text;
    }
};

} // namespace

QString answerWords(const Question &question, const subject::AnswerValue &value, const QDate &asAt)
{
    return std::visit(Teller{question, asAt}, value);
}

QString answerWords(const editions::SharedNumber &number, const subject::AnswerValue &value)
{
    Question plain;
    plain.id = number.id;
    plain.label = number.label;
    plain.kind = editions::Kind::Number;
    return answerWords(plain, value, {});
}

QString optionWords(const Question &question, const QString &key)
{
    for (const editions::Option &option : question.options) {
        if (option.key == key && !option.text.isEmpty())
            return option.text.in();
    }
    const QString plain = yesPartlyNoWords(key);
    return plain.isEmpty() ? specialWords(question, key) : plain;
}

QString bandWords(subject::StockBand band)
{
    switch (band) {
    case subject::StockBand::Under24Hours:
        return Say::tr("Under 24 hours");
    case subject::StockBand::OneToTwoDays:
        return Say::tr("1 to 2 days");
    case subject::StockBand::OverTwoDays:
        return Say::tr("More than 2 days");
    }
    Q_UNREACHABLE();
}

QString deliveryWords(const subject::Delivery &delivery)
{
    switch (delivery.kind) {
    case subject::Delivery::Kind::Unknown:
        return {};
    case subject::Delivery::Kind::Dated:
        return delivery.units ? QStringLiteral("%1 (%2)").arg(base::shortDate(delivery.date),
                                                              numberWords(*delivery.units))
                              : base::shortDate(delivery.date);
    case subject::Delivery::Kind::Usual:
        return Say::tr("As usual");
    case subject::Delivery::Kind::None:
        return Say::tr("None ordered");
    }
    Q_UNREACHABLE();
}

} // namespace lists
