#include "rules/checks.h"

#include "base/text.h"

namespace rules {
namespace {

using editions::Edition;
using editions::Question;
using subject::Answer;

bool isCountAboveTotal(const Answer &answer)
{
    const auto *ratio = std::get_if<subject::Ratio>(&answer.value);
    return ratio && ratio->count > ratio->of;
}

QStringList keysOf(const subject::AnswerValue &value)
{
    if (const auto *special = std::get_if<subject::Special>(&value))
        return {special->key};
    if (const auto *choice = std::get_if<subject::Choice>(&value))
        return {choice->key};
    if (const auto *choices = std::get_if<subject::Choices>(&value))
        return choices->keys;
    return {};
}

bool isCommentMissing(const Question &question, const Answer &answer)
{
    if (!base::tidy(answer.comment).isEmpty())
        return false;
    for (const QString &key : keysOf(answer.value)) {
        if (question.commentRequiredWhen.contains(key))
            return true;
    }
    return false;
}

std::optional<double> numberIn(const ContactAnswers &contact, const QString &id)
{
    const auto found = contact.answers.find(id);
    if (found == contact.answers.end())
        return std::nullopt;
    const auto *number = std::get_if<subject::Number>(&found->second.value);
    return number ? std::optional(number->value) : std::nullopt;
}

void checkQuestion(const Question &question, const ContactAnswers &contact, bool isAsked,
                   std::vector<Finding> &findings)
{
    const auto found = contact.answers.find(question.id);
    if (found == contact.answers.end()) {
        if (question.critical && isAsked)
            findings.push_back({Finding::What::CriticalUnanswered, question.id});
        return;
    }
    if (isCountAboveTotal(found->second))
        findings.push_back({Finding::What::CountAboveTotal, question.id});
    if (isCommentMissing(question, found->second))
        findings.push_back({Finding::What::CommentMissing, question.id});
}

void checkNumber(const editions::SharedNumber &number, const ContactAnswers &contact,
                 std::vector<Finding> &findings)
{
    const std::optional<double> part = numberIn(contact, number.id);
    const std::optional<double> whole = numberIn(contact, number.partOf);
    if (part && whole && *part > *whole)
        findings.push_back({Finding::What::PartAboveWhole, number.id});
}

} // namespace

std::vector<Finding> completionFindings(const ContactAnswers &contact,
                                        const QStringList &questionsAsked)
{
    std::vector<Finding> findings;
    if (contact.edition) {
        for (const editions::SharedNumber &number : contact.edition->numbers)
            checkNumber(number, contact, findings);
        for (const Question &question : contact.edition->questions)
            checkQuestion(question, contact, questionsAsked.contains(question.id), findings);
    }
    for (const auto &[question, answer] : contact.answers) {
        if (answer.asAt > contact.date)
            findings.push_back({Finding::What::AsAtAfterContact, question});
    }
    return findings;
}

std::vector<Finding> unsettledReds(const ContactAnswers &contact, const HomeRating &rating,
                                   const QStringList &settled)
{
    std::vector<Finding> findings;
    for (const Question &question : contact.edition->questions) {
        const auto rated = rating.answers.find(question.id);
        const bool isRed = rated != rating.answers.end() && rated->second.counts &&
                           rated->second.colour == subject::Colour::Red;
        if (isRed && contact.answers.contains(question.id) && !settled.contains(question.id))
            findings.push_back({Finding::What::RedUnsettled, question.id});
    }
    return findings;
}

} // namespace rules
