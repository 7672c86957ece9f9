#include "rules/bridging.h"

#include <algorithm>

namespace rules {
namespace {

using editions::Bridge;
using editions::Edition;
using editions::Question;
using subject::AnswerValue;
using subject::Choice;
using subject::Choices;
using subject::Special;

AnswerValue notKnown()
{
    return Special{subject::notKnownKey};
}

bool takesKey(const Question &question, const QString &key)
{
    return question.option(key) != nullptr;
}

AnswerValue valueOfKey(const Question &question, const QString &key)
{
    if (takesKey(question, key)) {
        if (question.kind == editions::Kind::Choices)
            return Choices{{key}};
        return Choice{key};
    }
    if (key == subject::notApplicableKey || question.special.contains(key))
        return Special{key};
    return notKnown();
}

QString mapped(const Bridge *bridge, const QString &key)
{
    if (!bridge || bridge->values.empty())
        return key;
    const auto found = bridge->values.find(key);
    return found == bridge->values.end() ? QString() : found->second;
}

AnswerValue mappedChoices(const Question &question, const Bridge *bridge, const Choices &choices)
{
    QStringList keys;
    for (const QString &old : choices.keys) {
        const QString key = mapped(bridge, old);
        // One choice that no longer means anything leaves the others half an answer.
        if (!takesKey(question, key))
            return notKnown();
        if (!keys.contains(key))
            keys.append(key);
    }
    return Choices{keys};
}

AnswerValue mappedSpecial(const Question &question, const Bridge *bridge, const Special &special)
{
    if (special.key == subject::notKnownKey || special.key == subject::notApplicableKey)
        return special;
    if (bridge && bridge->values.contains(special.key))
        return valueOfKey(question, bridge->values.at(special.key));
    return valueOfKey(question, special.key);
}

AnswerValue mappedValue(const Question &question, const Bridge *bridge, const AnswerValue &value)
{
    if (const Special *special = std::get_if<Special>(&value))
        return mappedSpecial(question, bridge, *special);
    if (const Choice *choice = std::get_if<Choice>(&value))
        return valueOfKey(question, mapped(bridge, choice->key));
    if (const Choices *choices = std::get_if<Choices>(&value))
        return mappedChoices(question, bridge, *choices);
    return value;
}

/// Whether the question is still of the kind that the answer was given to.
bool isOfSameKind(const Question &question, const Edition *askedIn, const QString &id)
{
    const Question *asked = askedIn ? askedIn->question(id) : nullptr;
    return !asked || asked->kind == question.kind;
}

void carryAsItIs(const Edition &into, const Edition *from, const Carried &answer,
                 std::vector<Carried> &carried)
{
    if (into.number(answer.question)) {
        carried.push_back(answer);
    } else if (const Question *question = into.question(answer.question)) {
        if (isOfSameKind(*question, from, answer.question))
            carried.push_back({answer.question, mappedValue(*question, nullptr, answer.value),
                               answer.besideOnly});
    }
}

void crossOne(const Edition &into, const Edition *from, const Carried &answer,
              std::vector<Carried> &carried)
{
    bool ownRow = false;
    for (const Bridge &bridge : into.bridges) {
        if (bridge.from != answer.question)
            continue;
        ownRow = ownRow || bridge.to == bridge.from;
        const Question *question = into.question(bridge.to);
        if (question && bridge.carries)
            carried.push_back(
                {bridge.to, mappedValue(*question, &bridge, answer.value), answer.besideOnly});
        else if (question)
            carried.push_back({bridge.to, answer.value, true});
    }
    if (!ownRow)
        carryAsItIs(into, from, answer, carried);
}

bool asks(const Edition &edition, const QString &id)
{
    return edition.question(id) || edition.number(id);
}

/// One line, followed through one edition more.
void follow(const Edition &into, const Edition *from, const Line &line, std::vector<Line> &followed)
{
    bool ownRow = false;
    for (const Bridge &bridge : into.bridges) {
        if (bridge.from != line.to)
            continue;
        ownRow = ownRow || bridge.to == bridge.from;
        if (bridge.to.isEmpty() || !asks(into, bridge.to))
            continue;
        Line next{line.from, bridge.to, line.breaks, line.notes};
        if (bridge.trend == QLatin1StringView("break")) {
            ++next.breaks;
            if (!bridge.note.isEmpty())
                next.notes.push_back(bridge.note);
        }
        followed.push_back(std::move(next));
    }
    if (ownRow || !asks(into, line.to))
        return;
    Line next = line;
    const Question *question = into.question(line.to);
    if (question && !isOfSameKind(*question, from, line.to))
        ++next.breaks;
    followed.push_back(std::move(next));
}

bool isSame(const Edition &one, const Edition &other)
{
    return &one == &other || (one.name == other.name && one.hash == other.hash);
}

} // namespace

Bridging::Bridging(editions::EditionPointer into, const editions::Library &library)
{
    m_line.push_back(std::move(into));
    for (;;) {
        const QString replaced = m_line.back()->replaces;
        const auto named = [&](const editions::EditionPointer &edition) {
            return !replaced.isEmpty() && edition->name == replaced;
        };
        const auto found = std::find_if(library.all().begin(), library.all().end(), named);
        // An edition that replaces a later one, or itself, would lead round in a circle.
        if (found == library.all().end() || (*found)->inForceFrom >= m_line.back()->inForceFrom)
            return;
        m_line.push_back(*found);
    }
}

std::vector<const editions::Edition *> Bridging::stepsAfter(const editions::Edition *earlier) const
{
    if (!earlier)
        return {};
    std::vector<const Edition *> steps;
    for (const editions::EditionPointer &edition : m_line) {
        if (edition->name == earlier->name)
            return {steps.rbegin(), steps.rend()};
        steps.push_back(edition.get());
    }
    // Not an ancestor by name: a council's own edition. Its nearest relation is what the edition
    // in force replaces, if it is older, and otherwise the edition in force itself.
    if (earlier->inForceFrom < m_line.front()->inForceFrom)
        return {m_line.front().get()};
    return {};
}

std::vector<Carried> Bridging::carry(const HeldAnswer &held) const
{
    const Edition &into = *m_line.front();
    const Carried asGiven{held.question, held.answer.value, false};
    if (held.edition && isSame(*held.edition, into)) {
        if (into.question(held.question) || into.number(held.question))
            return {asGiven};
        return {};
    }
    std::vector<Carried> answers{asGiven};
    const Edition *from = held.edition.get();
    const std::vector<const Edition *> steps = stepsAfter(from);
    if (steps.empty()) {
        std::vector<Carried> carried;
        carryAsItIs(into, from, asGiven, carried);
        return carried;
    }
    for (const Edition *step : steps) {
        std::vector<Carried> carried;
        for (const Carried &answer : answers)
            crossOne(*step, from, answer, carried);
        answers = std::move(carried);
        from = step;
    }
    return answers;
}

std::vector<Line> Bridging::linesFrom(const editions::EditionPointer &earlier) const
{
    std::vector<Line> lines;
    for (const editions::SharedNumber &number : earlier->numbers)
        lines.push_back({number.id, number.id, 0, {}});
    for (const editions::Question &question : earlier->questions)
        lines.push_back({question.id, question.id, 0, {}});
    const Edition &into = *m_line.front();
    if (isSame(*earlier, into))
        return lines;
    std::vector<const Edition *> steps = stepsAfter(earlier.get());
    if (steps.empty()) {
        // Of no known relation: what is called the same is the same.
        std::erase_if(lines, [&into](const Line &line) { return !asks(into, line.to); });
        return lines;
    }
    const Edition *from = earlier.get();
    for (const Edition *step : steps) {
        std::vector<Line> followed;
        for (const Line &line : lines)
            follow(*step, from, line, followed);
        lines = std::move(followed);
        from = step;
    }
    return lines;
}

} // namespace rules
