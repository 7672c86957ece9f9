#include "editions/kinds.h"

#include "editions/kinds/kind_entries.h"
#include "editions/say.h"

#include <array>

namespace editions {

std::span<const KindOfQuestion> allKinds()
{
    static const std::array kinds{
        yesPartlyNoKind(), ratioKind(),   dateKind(),   stockKind(), contactKind(),
        choiceKind(),      choicesKind(), numberKind(), textKind(),
    };
    return kinds;
}

const KindOfQuestion &kindOf(Kind kind)
{
    return allKinds()[static_cast<size_t>(kind)];
}

subject::AnswerValue notKnown()
{
    return subject::Special{QString(subject::notKnownKey)};
}

QString faultOfKind()
{
    return Say::tr("This answer does not fit the question. Answer it again.");
}

} // namespace editions
