#include "lists/question_groups.h"

#include "lists/colour_words.h"
#include "lists/folding.h"
#include "lists/say.h"

#include <algorithm>

namespace lists {
namespace {

using editions::Question;

/// The places of a visit in the order one comes by them.
std::vector<std::pair<QString, QString>> places()
{
    const auto key = [](const char *text) { return QString::fromLatin1(text); };
    return {{key("door"), Say::tr("At the door")},
            {key("rooms"), Say::tr("Walking round")},
            {key("clinical-room"), Say::tr("Clinical room")},
            {key("shift"), Say::tr("Staff on shift")},
            {key("store"), Say::tr("Store")},
            {key("office"), Say::tr("Office")},
            {key("records"), Say::tr("Records")}};
}

QuestionGroup numbersOf(const editions::Edition &edition, const QStringList &ids)
{
    QuestionGroup group{.key = QStringLiteral("numbers"),
                        .title = Say::tr("Numbers asked once"),
                        .name = Say::tr("Numbers"),
                        .area = {},
                        .questions = {}};
    for (const editions::SharedNumber &number : edition.numbers) {
        if (ids.contains(number.id))
            group.questions.append(number.id);
    }
    return group;
}

/// "b. Clinical"
QString areaTab(subject::Area area, const editions::Edition &edition)
{
    const QString letter = areaHeading(area, edition).section(QLatin1Char(' '), 0, 0);
    const QString name = areaShortWord(area, edition);
    return letter.endsWith(QLatin1Char('.')) ? letter + QLatin1Char(' ') + name : name;
}

template <typename Belongs>
QStringList those(const editions::Edition &edition, const QStringList &ids, Belongs belongs)
{
    QStringList found;
    for (const Question &question : edition.questions) {
        if (ids.contains(question.id) && belongs(question))
            found.append(question.id);
    }
    return found;
}

struct Searched {
    QString label;
    QString all;
};

Searched searchedOf(const editions::Edition &edition, const QString &id)
{
    QStringList parts{id};
    QString label;
    if (const Question *question = edition.question(id)) {
        label = question->label.in();
        parts += {question->text.in(), question->guidance.in(), question->whereText.in()};
    } else if (const editions::SharedNumber *number = edition.number(id)) {
        label = number->label.in();
        parts += {number->text.in(), number->guidance.in()};
    }
    return {folded(label), folded(label + QLatin1Char(' ') + parts.join(QLatin1Char(' ')))};
}

} // namespace

std::vector<QuestionGroup> questionGroups(const editions::Edition &edition, const QStringList &ids,
                                          QuestionOrder order)
{
    std::vector<QuestionGroup> groups{numbersOf(edition, ids)};
    if (order == QuestionOrder::BySection) {
        for (const subject::Area area : subject::allAreas)
            groups.push_back(
                {subject::key(area), areaHeading(area, edition), areaTab(area, edition), area,
                 those(edition, ids,
                       [area](const Question &question) { return question.area == area; })});
    } else {
        for (const auto &[place, title] : places())
            groups.push_back({place,
                              title,
                              title,
                              {},
                              those(edition, ids, [&place = place](const Question &question) {
                                  return question.where == place;
                              })});
    }
    std::erase_if(groups, [](const QuestionGroup &group) { return group.questions.isEmpty(); });
    return groups;
}

QStringList questionsForNurse(const editions::Edition &edition, const QStringList &ids)
{
    return those(edition, ids, [](const Question &question) { return question.forNurse; });
}

QStringList questionsFound(const editions::Edition &edition, const QStringList &ids,
                           const QString &typed)
{
    const QStringList words = searchWords(typed);
    QStringList byLabel;
    QStringList others;
    if (words.isEmpty())
        return byLabel;
    for (const QString &id : ids) {
        const Searched searched = searchedOf(edition, id);
        if (holdsAll(searched.label, words))
            byLabel.append(id);
        else if (holdsAll(searched.all, words))
            others.append(id);
    }
    return byLabel + others;
}

} // namespace lists
