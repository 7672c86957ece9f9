#include "editions/edition.h"

#include "editions/kinds.h"

#include <algorithm>

namespace editions {
namespace {

template <typename Item, typename Field>
const Item *itemNamed(const std::vector<Item> &items, Field Item::*field, const QString &name)
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const Item &item) { return item.*field == name; });
    return found == items.end() ? nullptr : &*found;
}

} // namespace

QString Words::in(const QString &language) const
{
    for (const QString &tried : {language, QStringLiteral("en")}) {
        const auto found = byLanguage.find(tried);
        if (found != byLanguage.end())
            return found->second;
    }
    return {};
}

QString key(Kind kind)
{
    return QString(kindOf(kind).key);
}

std::optional<Kind> kindFromKey(const QString &text)
{
    for (const KindOfQuestion &kind : allKinds()) {
        if (kind.key == text)
            return kind.kind;
    }
    return std::nullopt;
}

const Option *Question::option(const QString &optionKey) const
{
    return itemNamed(options, &Option::key, optionKey);
}

const Question *Edition::question(const QString &id) const
{
    return itemNamed(questions, &Question::id, id);
}

const SharedNumber *Edition::number(const QString &id) const
{
    return itemNamed(numbers, &SharedNumber::id, id);
}

const ContactKind *Edition::contact(const QString &contactKey) const
{
    return itemNamed(contacts, &ContactKind::key, contactKey);
}

const Offer *Edition::offer(const QString &offerId) const
{
    return itemNamed(offers, &Offer::id, offerId);
}

const Ladder *Edition::ladder(const QString &ladderKey) const
{
    return itemNamed(ladders, &Ladder::key, ladderKey);
}

const StopCard *Edition::stop(const QString &stopKey) const
{
    return itemNamed(stops, &StopCard::key, stopKey);
}

const LadderStep *Ladder::step(const QString &stepKey) const
{
    return itemNamed(steps, &LadderStep::key, stepKey);
}

const AreaWords &Edition::area(subject::Area wanted) const
{
    // readEdition gives out no edition without exactly the four areas in this order.
    Q_ASSERT(areas.size() == subject::allAreas.size());
    return areas.at(static_cast<size_t>(wanted));
}

} // namespace editions
