#include "editions/edition_parts.h"
#include "editions/kinds.h"
#include "editions/say.h"

#include <algorithm>
#include <array>

// What the parts of one question say of each other, and of the edition around it.
namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;

/// One question and where its faults go.
struct Checked {
    const Edition &edition;
    const Question &question;
    const base::JsonPath &path;
    Faults &faults;

    base::JsonPath at(QLatin1StringView name) const { return path.key(QString(name)); }
    void error(QLatin1StringView name, const QString &message) const
    {
        faults.error(at(name), message);
    }
};

bool hasOptions(const Question &question)
{
    return question.kind == Kind::YesPartlyNo || question.kind == Kind::Choice ||
           question.kind == Kind::Choices;
}

void checkYesPartlyNo(const Checked &in)
{
    const auto &options = in.question.options;
    for (size_t i = 0; i < options.size(); ++i) {
        const QString &key = options[i].key;
        if (key != "yes"_L1 && key != "partly"_L1 && key != "no"_L1)
            in.faults.error(in.at("options"_L1).at(static_cast<qsizetype>(i)).key(u"key"_s),
                            Say::tr("The options of this kind are yes, partly and no."));
    }
    if (!in.question.option(u"yes"_s) || !in.question.option(u"no"_s))
        in.error("options"_L1, Say::tr("This kind needs the options yes and no."));
}

void checkOptions(const Checked &in)
{
    if (!hasOptions(in.question))
        return;
    const auto &options = in.question.options;
    const auto offered = std::count_if(options.begin(), options.end(),
                                       [](const Option &option) { return option.isOffered; });
    if (offered < 2)
        in.error("options"_L1, Say::tr("There must be at least two options to choose from."));
    for (size_t i = 0; i < options.size(); ++i) {
        const bool isTwice =
            std::any_of(options.begin(), options.begin() + static_cast<long>(i),
                        [&](const Option &earlier) { return earlier.key == options[i].key; });
        if (isTwice && !options[i].key.isEmpty())
            in.faults.error(in.at("options"_L1).at(static_cast<qsizetype>(i)).key(u"key"_s),
                            Say::tr("\"%1\" is listed twice.").arg(options[i].key));
    }
    if (in.question.kind == Kind::YesPartlyNo)
        checkYesPartlyNo(in);
}

void checkRated(const Checked &in)
{
    const Question &question = in.question;
    if (question.critical && question.rated != Rated::Yes)
        in.error("critical"_L1, Say::tr("A question that is not rated cannot be critical."));
    if (question.rated == Rated::Yes && question.rule.kind == RuleKind::None) {
        if (hasOptions(question))
            in.error("options"_L1, Say::tr("A rated question needs an option with a colour."));
        else
            in.faults.error(in.path, Say::tr("A rated question needs a rule, and this one has "
                                             "none."));
    }
    if (question.ratedFrom.isValid() && question.rated == Rated::No)
        in.error("rated_from"_L1, Say::tr("A question that is not rated has no such day."));
    const QDate inForce = in.edition.inForceFrom;
    if (question.ratedFrom.isValid() && inForce.isValid() && question.ratedFrom < inForce)
        in.error("rated_from"_L1, Say::tr("This is before the edition is in force."));
    if (question.askedFrom.isValid() && inForce.isValid() && question.askedFrom < inForce)
        in.error("asked_from"_L1, Say::tr("This is before the edition is in force."));
}

void checkArrivesBefore(const Checked &in)
{
    if (in.question.rule.kind != RuleKind::ArrivesBefore)
        return;
    if (!in.question.asksDate)
        in.error("arrives_before"_L1, Say::tr("This rule needs a date: say \"asks_date\"."));
    const QStringList &lines = in.question.rule.stockQuestions;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Question *line = in.edition.question(lines.at(i));
        const base::JsonPath path = in.at("arrives_before"_L1).at(i);
        if (!line)
            in.faults.error(path, Say::tr("There is no question \"%1\".").arg(lines.at(i)));
        else if (line->kind != Kind::Stock)
            in.faults.error(path, Say::tr("\"%1\" is not a stock question.").arg(lines.at(i)));
    }
}

void checkReferences(const Checked &in)
{
    const Question &question = in.question;
    if (!question.outOf.isEmpty()) {
        const SharedNumber *number = in.edition.number(question.outOf);
        if (!number)
            in.error("out_of"_L1, Say::tr("There is no number \"%1\".").arg(question.outOf));
        else if (!number->usedIn.contains(question.id))
            in.faults.warning(
                in.at("out_of"_L1),
                Say::tr("%1 does not list %2 in \"used_in\".").arg(number->id, question.id));
    }
    for (qsizetype i = 0; i < question.offers.size(); ++i) {
        const QString &id = question.offers.at(i);
        const auto &offers = in.edition.offers;
        if (std::none_of(offers.begin(), offers.end(),
                         [&](const Offer &offer) { return offer.id == id; }))
            in.faults.error(in.at("offers"_L1).at(i), Say::tr("There is no offer \"%1\".").arg(id));
    }
    for (qsizetype i = 0; i < question.commentRequiredWhen.size(); ++i) {
        const QString &key = question.commentRequiredWhen.at(i);
        const bool isAnswer = question.option(key) || question.special.contains(key) ||
                              key == subject::notKnownKey || key == subject::notApplicableKey;
        if (!isAnswer)
            in.faults.error(in.at("comment_required_when"_L1).at(i),
                            Say::tr("\"%1\" is not an answer of this question.").arg(key));
    }
}

void checkAskedOn(const Checked &in)
{
    const QStringList &kinds = in.question.askedOn;
    if (kinds.isEmpty())
        in.error("asked_on"_L1, Say::tr("Name at least one kind of contact that asks this."));
    for (qsizetype i = 0; i < kinds.size(); ++i) {
        const ContactKind *contact = in.edition.contact(kinds.at(i));
        const auto path = [&] { return in.at("asked_on"_L1).at(i); };
        if (!contact)
            in.faults.error(path(),
                            Say::tr("There is no kind of contact \"%1\".").arg(kinds.at(i)));
        else if (!contact->asksDue && !contact->questions.contains(in.question.id))
            in.faults.warning(path(), Say::tr("\"%1\" does not list %2 among its questions.")
                                          .arg(contact->key, in.question.id));
    }
}

/// The longest time until the question is asked again, in days, as edition's intervals have it.
/// Every home is called every `intervals.call` days and reviewed, when it is green, after the
/// longest of `intervals.review`: a question asked on both comes round with the shorter of the
/// two. Calls about an outbreak or PPE and desk checks have no interval and promise nothing.
int longestInterval(const Edition &edition, const Question &question)
{
    int longestReview = 0;
    for (const auto &[colour, days] : edition.intervals.review)
        longestReview = std::max(longestReview, days);
    const bool onCall = question.askedOn.contains("call"_L1);
    const bool onVisit = question.askedOn.contains("visit"_L1);
    if (onCall && onVisit)
        return std::min(edition.intervals.call, longestReview);
    if (onCall)
        return edition.intervals.call;
    return onVisit ? longestReview : 0;
}

/// question-set.md, `shelf.check`: an answer that fades long before it is asked again is grey for
/// most of the time.
void checkShelfLife(const Checked &in)
{
    const int interval = longestInterval(in.edition, in.question);
    // In halves, so that 1.5 times is compared exactly.
    if (in.question.shelfLifeDays * 2 >= interval * 3)
        return;
    in.faults.warning(in.at("shelf_life_days"_L1),
                      Say::tr("The answer fades after %1 days and is asked every %2 days: give at "
                              "least 1.5 times as long.")
                          .arg(in.question.shelfLifeDays)
                          .arg(interval));
}

} // namespace

void checkQuestion(const Edition &edition, const Question &question, const base::JsonPath &path,
                   Faults &faults)
{
    const Checked in{edition, question, path, faults};
    checkOptions(in);
    checkRated(in);
    checkArrivesBefore(in);
    checkReferences(in);
    checkAskedOn(in);
    checkShelfLife(in);
}

} // namespace editions
