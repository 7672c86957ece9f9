#include "editions/edition_parts.h"
#include "editions/say.h"

#include <QSet>
#include <algorithm>

// What the parts of an edition say of each other.
namespace editions {
namespace {

using namespace Qt::Literals::StringLiterals;

base::JsonPath itemPath(QLatin1StringView list, size_t index)
{
    return base::JsonPath().key(QString(list)).at(static_cast<qsizetype>(index));
}

QString noQuestion(const QString &id)
{
    return Say::tr("There is no question \"%1\".").arg(id);
}

/// Reports each item whose `field` an earlier item has; `seen` may go through several lists.
template <typename Item>
void checkUnique(const std::vector<Item> &items, QString Item::*field, QLatin1StringView list,
                 QLatin1StringView name, QSet<QString> &seen, Faults &faults)
{
    for (size_t i = 0; i < items.size(); ++i) {
        const QString &key = items[i].*field;
        if (key.isEmpty())
            continue;
        if (seen.contains(key))
            faults.error(itemPath(list, i).key(QString(name)),
                         Say::tr("\"%1\" is used twice.").arg(key));
        seen.insert(key);
    }
}

void checkAllUnique(const Edition &edition, Faults &faults)
{
    QSet<QString> ids;
    checkUnique(edition.numbers, &SharedNumber::id, "numbers"_L1, "id"_L1, ids, faults);
    checkUnique(edition.questions, &Question::id, "questions"_L1, "id"_L1, ids, faults);
    checkUnique(edition.retired, &Retired::id, "retired"_L1, "id"_L1, ids, faults);
    QSet<QString> contacts;
    checkUnique(edition.contacts, &ContactKind::key, "contacts"_L1, "key"_L1, contacts, faults);
    QSet<QString> bridges;
    checkUnique(edition.bridges, &Bridge::from, "bridge"_L1, "from"_L1, bridges, faults);
    QSet<QString> offers;
    checkUnique(edition.offers, &Offer::id, "offers"_L1, "id"_L1, offers, faults);
    QSet<QString> ladders;
    checkUnique(edition.ladders, &Ladder::key, "ladders"_L1, "key"_L1, ladders, faults);
    QSet<QString> stops;
    checkUnique(edition.stops, &StopCard::key, "stops"_L1, "key"_L1, stops, faults);
    for (size_t i = 0; i < edition.ladders.size(); ++i) {
        QSet<QString> steps;
        for (size_t j = 0; j < edition.ladders[i].steps.size(); ++j) {
            const QString &key = edition.ladders[i].steps[j].key;
            if (steps.contains(key))
                faults.error(itemPath("ladders"_L1, i)
                                 .key(u"steps"_s)
                                 .at(static_cast<qsizetype>(j))
                                 .key(u"key"_s),
                             Say::tr("\"%1\" is used twice.").arg(key));
            steps.insert(key);
        }
    }
}

void checkAreas(const Edition &edition, Faults &faults)
{
    const auto same = [](const AreaWords &words, subject::Area area) { return words.area == area; };
    if (!std::equal(edition.areas.begin(), edition.areas.end(), subject::allAreas.begin(),
                    subject::allAreas.end(), same))
        faults.error(base::JsonPath().key(u"areas"_s),
                     Say::tr("The areas must be ipc, clinical, testing and ppe, in this order."));
    for (size_t i = 0; i < edition.areas.size(); ++i) {
        const QString letter = QStringLiteral("abcd").mid(static_cast<qsizetype>(i), 1);
        if (!edition.areas[i].letter.isEmpty() && edition.areas[i].letter != letter)
            faults.error(itemPath("areas"_L1, i).key(u"letter"_s),
                         Say::tr("The letters must be a, b, c and d, in this order."));
    }
}

void checkContacts(const Edition &edition, Faults &faults)
{
    for (size_t i = 0; i < edition.contacts.size(); ++i) {
        const ContactKind &contact = edition.contacts[i];
        for (qsizetype j = 0; j < contact.questions.size(); ++j) {
            const QString &id = contact.questions.at(j);
            const Question *question = edition.question(id);
            const auto path = [&] { return itemPath("contacts"_L1, i).key(u"questions"_s).at(j); };
            if (!question)
                faults.error(path(), noQuestion(id));
            else if (!question->askedOn.contains(contact.key))
                faults.warning(
                    path(),
                    Say::tr("%1 does not list \"%2\" in \"asked_on\".").arg(id, contact.key));
        }
    }
    if (std::none_of(edition.contacts.begin(), edition.contacts.end(),
                     [](const ContactKind &contact) { return contact.asksDue; }))
        faults.error(base::JsonPath().key(u"contacts"_s),
                     Say::tr("No kind of contact asks what is due."));
}

void checkIntervals(const Edition &edition, Faults &faults)
{
    const Intervals &intervals = edition.intervals;
    const auto path = base::JsonPath().key(u"intervals"_s);
    const Question *question = edition.question(intervals.outbreakQuestion);
    if (!question) {
        if (!intervals.outbreakQuestion.isEmpty())
            faults.error(path.key(u"outbreak_question"_s), noQuestion(intervals.outbreakQuestion));
        return;
    }
    for (qsizetype i = 0; i < intervals.outbreakOptions.size(); ++i) {
        const QString &option = intervals.outbreakOptions.at(i);
        if (!question->option(option))
            faults.error(path.key(u"outbreak_options"_s).at(i),
                         Say::tr("%1 has no option \"%2\".").arg(question->id, option));
    }
    if (intervals.outbreakOptions.isEmpty())
        faults.error(path.key(u"outbreak_options"_s),
                     Say::tr("Name at least one option that means an outbreak."));
}

void checkNumbers(const Edition &edition, Faults &faults)
{
    for (size_t i = 0; i < edition.numbers.size(); ++i) {
        const SharedNumber &number = edition.numbers[i];
        const auto path = itemPath("numbers"_L1, i);
        for (qsizetype j = 0; j < number.usedIn.size(); ++j) {
            if (!edition.question(number.usedIn.at(j)))
                faults.error(path.key(u"used_in"_s).at(j), noQuestion(number.usedIn.at(j)));
        }
        if (number.partOf.isEmpty())
            continue;
        if (!edition.number(number.partOf))
            faults.error(path.key(u"part_of"_s),
                         Say::tr("There is no number \"%1\".").arg(number.partOf));
        else if (number.partOf == number.id)
            faults.error(path.key(u"part_of"_s), Say::tr("A number cannot be a part of itself."));
    }
}

bool isAnswerOf(const Question &question, const QString &key)
{
    return question.option(key) || question.special.contains(key) || key == subject::notKnownKey ||
           key == subject::notApplicableKey;
}

void checkBridgeEnd(const Edition &edition, const Bridge &bridge, const base::JsonPath &path,
                    Faults &faults)
{
    if (bridge.to.isEmpty()) {
        if (bridge.carries)
            faults.error(path.key(u"values"_s),
                         Say::tr("Nothing takes the place of %1: give \"none\".").arg(bridge.from));
        if (!bridge.trend.isEmpty() && bridge.trend != "ends"_L1)
            faults.error(path.key(u"trend"_s),
                         Say::tr("Nothing takes the place of %1: give \"ends\".").arg(bridge.from));
        return;
    }
    const Question *question = edition.question(bridge.to);
    if (!question) {
        if (!edition.number(bridge.to))
            faults.error(path.key(u"to"_s), noQuestion(bridge.to));
        return;
    }
    for (const auto &[from, to] : bridge.values) {
        if (!to.isEmpty() && !isAnswerOf(*question, to))
            faults.error(path.key(u"values"_s).key(from),
                         Say::tr("%1 has no answer \"%2\".").arg(question->id, to));
    }
}

void checkBridges(const Edition &edition, Faults &faults)
{
    for (size_t i = 0; i < edition.bridges.size(); ++i) {
        const Bridge &bridge = edition.bridges[i];
        const auto path = itemPath("bridge"_L1, i);
        const bool isRetired =
            std::any_of(edition.retired.begin(), edition.retired.end(),
                        [&](const Retired &retired) { return retired.id == bridge.from; });
        if (!bridge.from.isEmpty() && !isRetired && !edition.question(bridge.from) &&
            !edition.number(bridge.from))
            faults.error(path.key(u"from"_s),
                         Say::tr("\"%1\" is neither asked nor retired.").arg(bridge.from));
        checkBridgeEnd(edition, bridge, path, faults);
    }
    if (edition.replaces.isEmpty() && !edition.bridges.empty())
        faults.error(base::JsonPath().key(u"bridge"_s),
                     Say::tr("A bridge needs an earlier edition: name it in \"replaces\"."));
}

void checkOffers(const Edition &edition, Faults &faults)
{
    QSet<QString> named;
    for (const Question &question : edition.questions) {
        for (const QString &offer : question.offers)
            named.insert(offer);
    }
    for (size_t i = 0; i < edition.offers.size(); ++i) {
        const Offer &offer = edition.offers[i];
        const auto path = itemPath("offers"_L1, i);
        for (qsizetype j = 0; j < offer.questions.size(); ++j) {
            if (!edition.question(offer.questions.at(j)))
                faults.error(path.key(u"questions"_s).at(j), noQuestion(offer.questions.at(j)));
        }
        if (!offer.id.isEmpty() && !named.contains(offer.id))
            faults.warning(path.key(u"id"_s),
                           Say::tr("No question names this offer, so no home is offered it."));
    }
}

} // namespace

void checkEdition(const Edition &edition, Faults &faults)
{
    const base::JsonPath root;
    if (!edition.name.isEmpty() && edition.replaces == edition.name)
        faults.error(root.key(u"replaces"_s), Say::tr("An edition cannot replace itself."));
    if (edition.questions.empty())
        faults.error(root.key(u"questions"_s), Say::tr("An edition needs at least one question."));
    checkAllUnique(edition, faults);
    checkAreas(edition, faults);
    checkContacts(edition, faults);
    checkIntervals(edition, faults);
    checkNumbers(edition, faults);
    for (size_t i = 0; i < edition.questions.size(); ++i)
        checkQuestion(edition, edition.questions[i], itemPath("questions"_L1, i), faults);
    checkBridges(edition, faults);
    checkOffers(edition, faults);
}

} // namespace editions
