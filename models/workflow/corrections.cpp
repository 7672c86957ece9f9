#include "workflow/corrections.h"

#include "base/text.h"
#include "lists/colour_words.h"
#include "workflow/compared_answer.h"
#include "workflow/say.h"

#include <utility>

namespace workflow {
namespace {

using store::AnswerWrite;

bool isSameAnswer(const AnswerWrite &one, const AnswerWrite &other)
{
    if (one.isRemoved || other.isRemoved)
        return one.isRemoved == other.isRemoved;
    if (!one.answer || !other.answer)
        return one.answer.has_value() == other.answer.has_value();
    return one.answer->value == other.answer->value && one.answer->asAt == other.answer->asAt &&
           one.answer->source == other.answer->source;
}

/// Whether `after` only put right what its officer had just typed.
bool isWhileRecording(const AnswerWrite &before, const AnswerWrite &after)
{
    return !after.isCorrection && !before.isRemoved && before.officer == after.officer &&
           base::Clock::dayInEngland(before.at) == base::Clock::dayInEngland(after.at);
}

/// The earlier value, with what else was changed: "Yes, as at 3 November 2026".
QString wasWords(const AnswerWrite &before, const AnswerWrite &after,
                 const editions::Edition &edition, const QString &id)
{
    if (before.isRemoved)
        return Say::tr("removed for data protection");
    if (!before.answer)
        return Say::tr("no answer");
    QStringList parts{recordedAnswerWords(&edition, id, *before.answer)};
    if (!after.answer)
        return parts.front();
    if (before.answer->asAt != after.answer->asAt && before.answer->asAt.isValid())
        parts += Say::tr("as at %1").arg(base::longDate(before.answer->asAt));
    if (before.answer->source != after.answer->source)
        parts += lists::sourceWord(before.answer->source);
    return parts.join(QStringLiteral(", "));
}

} // namespace

std::vector<lists::Correction> correctionsOf(const std::vector<AnswerWrite> &writes,
                                             const editions::Edition &edition, const QString &id,
                                             const OfficerNames &names)
{
    std::vector<lists::Correction> corrections;
    const AnswerWrite *before = nullptr;
    for (const AnswerWrite &write : writes) {
        const AnswerWrite *last = std::exchange(before, &write);
        if (!last || isSameAnswer(*last, write) || isWhileRecording(*last, write))
            continue;
        corrections.push_back({.was = wasWords(*last, write, edition, id),
                               .by = names.of(write.officer),
                               .at = write.at,
                               .because = write.why});
    }
    return corrections;
}

} // namespace workflow
