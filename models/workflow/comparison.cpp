#include "workflow/comparison.h"

#include "lists/area_words.h"
#include "lists/colour_words.h"
#include "rules/bridging.h"
#include "store/queries.h"
#include "workflow/compared_answer.h"
#include "workflow/say.h"

#include <algorithm>

namespace workflow {
namespace {

using editions::Edition;
using editions::EditionPointer;
using lists::ComparedRating;
using lists::ComparisonRow;
using rules::Line;
using rules::Movement;

/// In a row of shapes there is room for no more.
constexpr size_t contactsInTrend = 12;
constexpr size_t leastInTrend = 6;

/// One of the two contacts, with what was known on its date.
struct Side {
    ContactRow contact;
    std::vector<rules::HeldAnswer> known; ///< whichever question set asked
    rules::Position position;
    rules::HomeRating rating;
    /// The same as the newer of the two question sets reads it.
    rules::Position common;

    const EditionPointer &edition() const { return position.edition; }
};

/// Everything a comparison is made from.
struct Comparing {
    Side then;
    Side now;
    EditionPointer common;
    EditionPointer older; ///< the same where both dates are in one question set

    bool isOlder(const Side &side) const { return common != older && side.edition() == older; }
    /// What the side's own question set calls the question of a line.
    const QString &idOn(const Side &side, const Line &line) const
    {
        return isOlder(side) ? line.from : line.to;
    }
    const Side &olderSide() const { return isOlder(then) ? then : now; }
};

const ContactRow &contactIn(const std::vector<ContactRow> &contacts,
                            const base::Id<subject::Review> &wanted)
{
    for (const ContactRow &contact : contacts) {
        if (contact.review.id == wanted)
            return contact;
    }
    base::fail(
        Say::tr("This contact is not one of the home's contacts any more. Choose two contacts "
                "of this home."));
}

std::vector<rules::HeldAnswer> newestOf(const std::vector<rules::ContactAnswers> &contacts)
{
    rules::NewestAnswers newest;
    for (const rules::ContactAnswers &contact : contacts)
        newest.add(contact);
    return newest.answers();
}

Comparing begin(Session &session, const HomeContacts &home, const base::Id<subject::Review> &then,
                const base::Id<subject::Review> &now)
{
    const qint64 key = store::keyOf(session.file(), subject::RecordKind::Home, home.home.id.uuid());
    const rules::Overrides overrides = rules::overridesOf(home.home);
    const auto sideOf = [&](const base::Id<subject::Review> &id) {
        const ContactRow &contact = contactIn(home.contacts, id);
        const QDate date = contact.review.date;
        Side side{.contact = contact,
                  .known = newestOf(session.file().answers().newestBeside(key, 0, date)),
                  .position = {},
                  .rating = {},
                  .common = {}};
        side.position = rules::positionFrom(date, side.known, session.library(), overrides);
        side.rating = rules::rate(side.position);
        return side;
    };
    Comparing comparing{.then = sideOf(then), .now = sideOf(now), .common = {}, .older = {}};
    comparing.common = comparing.now.edition();
    comparing.older = comparing.then.edition();
    if (comparing.common->inForceFrom < comparing.older->inForceFrom)
        std::swap(comparing.common, comparing.older);
    for (Side *side : {&comparing.then, &comparing.now}) {
        side->common = side->edition() == comparing.common
                           ? side->position
                           : rules::positionIn(comparing.common, side->position.date, side->known,
                                               session.library(), overrides);
    }
    return comparing;
}

/// A shared number has no colour; how it stands is enough to say what became of it.
rules::AnswerRating ratingOf(const rules::Position &position, const QString &id)
{
    if (const editions::Question *question = position.edition->question(id))
        return rules::rateAnswer(*question, position);
    rules::AnswerRating rating;
    if (const rules::PositionAnswer *held = position.answer(id)) {
        const auto *special = std::get_if<subject::Special>(&held->value);
        rating.standing = !special                               ? rules::Standing::Current
                          : special->key == subject::notKnownKey ? rules::Standing::NotKnown
                                                                 : rules::Standing::NotApplicable;
    }
    return rating;
}

bool isSameValue(const rules::PositionAnswer *one, const rules::PositionAnswer *other)
{
    return one && other ? rules::saysTheSame(one->value, other->value) : one == other;
}

Movement movementOf(const Comparing &comparing, const Line &line, const ComparisonRow &row)
{
    if (row.then.id.isEmpty() || row.now.id.isEmpty())
        return Movement::AskedOnce;
    const rules::Position &then = comparing.then.common;
    const rules::Position &now = comparing.now.common;
    const Side &old = comparing.olderSide();
    // Known, but not in terms of the newer question.
    if (old.position.answer(comparing.idOn(old, line)) && !old.common.answer(line.to))
        return Movement::AskedDifferently;
    const Movement movement =
        rules::movementOf(ratingOf(then, line.to), ratingOf(now, line.to),
                          isSameValue(then.answer(line.to), now.answer(line.to)));
    if (movement != Movement::Same)
        return movement;
    if (row.then.colour != row.now.colour)
        return Movement::AskedDifferently;
    const bool isNewNote = !row.now.note.isEmpty() && row.now.note != row.then.note;
    return isNewNote ? Movement::NewNote : Movement::Same;
}

QString differenceOf(const Comparing &comparing, const Line &line)
{
    QStringList sentences;
    const QString set = comparing.older->title.in();
    if (line.from != line.to)
        sentences += Say::tr("Asked as %1 in %2.").arg(line.from, set);
    for (const editions::Words &note : line.notes)
        sentences += note.in();
    if (line.breaks > 0 && sentences.isEmpty())
        sentences += Say::tr("Asked differently in %1.").arg(set);
    return sentences.join(QLatin1Char(' '));
}

/// Names the row after the question as the newer question set asks it, else as the older did.
void name(ComparisonRow &row, const Comparing &comparing, const Line &line)
{
    const bool isAsked = comparing.common->question(line.to) || comparing.common->number(line.to);
    const Edition &edition = isAsked ? *comparing.common : *comparing.older;
    row.id = isAsked ? line.to : line.from;
    if (const editions::SharedNumber *number = edition.number(row.id)) {
        row.label = number->label.in();
        row.wording = number->text.in();
    } else if (const editions::Question *question = edition.question(row.id)) {
        row.label = question->label.in();
        row.wording = question->text.in();
        row.area = lists::areaShortWord(question->area, edition);
    }
}

ComparisonRow rowOf(const Comparing &comparing, const Line &line)
{
    ComparisonRow row;
    row.identity = line.from + QLatin1Char('>') + line.to;
    name(row, comparing, line);
    const auto answerOf = [&](const Side &side) {
        return comparedAnswer(side.position, side.rating, comparing.idOn(side, line),
                              side.contact.review.id);
    };
    row.then = answerOf(comparing.then);
    row.now = answerOf(comparing.now);
    row.movement = movementOf(comparing, line, row);
    row.difference = differenceOf(comparing, line);
    if (row.movement == Movement::AskedDifferently && row.difference.isEmpty())
        row.difference = Say::tr("Rated differently in %1.").arg(comparing.older->title.in());
    return row;
}

QStringList idsOf(const Edition &edition)
{
    QStringList ids;
    for (const editions::SharedNumber &number : edition.numbers)
        ids += number.id;
    for (const editions::Question &question : edition.questions)
        ids += question.id;
    return ids;
}

/// What belongs together, in the order of the newer question set; then what only the older asks.
/// A question without a counterpart has an empty id on the other side.
std::vector<Line> linesOf(const Comparing &comparing, const editions::Library &library)
{
    std::vector<Line> between;
    if (comparing.common != comparing.older)
        between = rules::Bridging(comparing.common, library).linesFrom(comparing.older);
    std::vector<Line> lines;
    for (const QString &id : idsOf(*comparing.common)) {
        const size_t before = lines.size();
        std::copy_if(between.begin(), between.end(), std::back_inserter(lines),
                     [&id](const Line &line) { return line.to == id; });
        if (comparing.common == comparing.older)
            lines.push_back({id, id, 0, {}});
        else if (lines.size() == before)
            lines.push_back({QString(), id, 0, {}});
    }
    if (comparing.common == comparing.older)
        return lines;
    for (const QString &id : idsOf(*comparing.older)) {
        if (std::none_of(between.begin(), between.end(),
                         [&id](const Line &line) { return line.from == id; }))
            lines.push_back({id, QString(), 0, {}});
    }
    return lines;
}

std::vector<ComparisonRow> rowsOf(const Comparing &comparing, const editions::Library &library)
{
    std::vector<ComparisonRow> rows;
    const auto knows = [&](const Side &side, const Line &line) {
        return side.position.answer(comparing.idOn(side, line)) != nullptr;
    };
    const std::vector<Line> lines = linesOf(comparing, library);
    for (const Line &line : lines) {
        const Side &old = comparing.olderSide();
        const bool isKnownOnce = knows(comparing.then, line) || knows(comparing.now, line);
        // Of several old questions that lead to one, those are told that were answered.
        const bool isToldAlready = comparing.common != comparing.older && !knows(old, line) &&
                                   !line.to.isEmpty() &&
                                   std::any_of(lines.begin(), lines.end(), [&](const Line &other) {
                                       return other.to == line.to && other.from != line.from &&
                                              (knows(old, other) || &other < &line);
                                   });
        if (!isKnownOnce || isToldAlready)
            continue;
        rows.push_back(rowOf(comparing, line));
        rows.back().order = int(rows.size());
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ComparisonRow &one, const ComparisonRow &other) {
                         return one.movement < other.movement;
                     });
    return rows;
}

/// The colour that was said when the contact was completed, where it was another.
std::optional<subject::Colour> saidOtherwise(const subject::Review &review, const QString &area,
                                             subject::Colour colour)
{
    const QJsonObject colours = review.outcome[QLatin1StringView("colours")].toObject();
    const auto said = subject::colourFromKey(colours[area].toString());
    return said && *said != colour ? said : std::nullopt;
}

ComparedRating::Side ratingSide(const Side &side, const rules::AreaRating &rating)
{
    const QString key = rating.area ? subject::key(*rating.area) : QStringLiteral("overall");
    return {.colour = rating.colour,
            .word = lists::areaRatingWord(rating),
            .isOverridden = rating.override.has_value(),
            .why = rating.area ? lists::areaWhy(rating, *side.edition())
                               : lists::overallWhy(side.rating),
            .said = saidOtherwise(side.contact.review, key, rating.colour)};
}

/// The contacts from the earlier of the two to the later, and some before where these are few.
std::vector<ContactRow> contactsBetween(const std::vector<ContactRow> &newestFirst,
                                        const Comparing &comparing)
{
    const auto isChosen = [&](const ContactRow &contact) {
        return contact.review.id == comparing.then.contact.review.id ||
               contact.review.id == comparing.now.contact.review.id;
    };
    const auto later = std::find_if(newestFirst.begin(), newestFirst.end(), isChosen);
    const auto earlier = std::find_if(std::next(later), newestFirst.end(), isChosen);
    const auto distance = size_t(std::distance(later, earlier)) + 1;
    const auto rest = size_t(std::distance(later, newestFirst.end()));
    const size_t wanted = std::min({std::max(distance, leastInTrend), rest, contactsInTrend});
    std::vector<ContactRow> between(later, later + ptrdiff_t(wanted));
    // The earlier one has its place in any case.
    if (distance > wanted)
        between.back() = *earlier;
    return between;
}

std::vector<lists::TrendPoint> markedTrend(const std::vector<ContactRow> &newestFirst, size_t place,
                                           const Comparing &comparing)
{
    std::vector<lists::TrendPoint> points = trendOf(newestFirst, place, newestFirst.size());
    for (size_t i = 0; i < points.size(); ++i) {
        const auto &id = newestFirst[newestFirst.size() - 1 - i].review.id;
        points[i].isChosen =
            id == comparing.then.contact.review.id || id == comparing.now.contact.review.id;
    }
    return points;
}

ComparedRating comparedRating(const Comparing &comparing, size_t place,
                              const std::vector<ContactRow> &between)
{
    const auto ratingIn = [place](const Side &side) -> const rules::AreaRating & {
        return place < side.rating.areas.size() ? side.rating.areas[place] : side.rating.overall;
    };
    ComparedRating rating;
    rating.area = ratingIn(comparing.now).area;
    rating.name =
        rating.area ? lists::areaWord(*rating.area, *comparing.common) : Say::tr("Overall");
    rating.shortName =
        rating.area ? lists::areaShortWord(*rating.area, *comparing.common) : rating.name;
    rating.then = ratingSide(comparing.then, ratingIn(comparing.then));
    rating.now = ratingSide(comparing.now, ratingIn(comparing.now));
    rating.movement = rules::movementOf(rating.then.colour, rating.now.colour);
    rating.trend = markedTrend(between, place, comparing);
    return rating;
}

} // namespace

base::Result<Comparison> compareContacts(Session &session, const base::Id<subject::Home> &home,
                                         const base::Id<subject::Review> &then,
                                         const base::Id<subject::Review> &now)
{
    return base::attempt([&] {
        if (then == now)
            base::fail(Say::tr("Choose two different contacts to compare."));
        const HomeContacts contacts = base::valueOrThrow(homeContacts(session, home));
        const Comparing comparing = begin(session, contacts, then, now);
        Comparison comparison{.home = contacts.home,
                              .then = comparing.then.contact,
                              .now = comparing.now.contact,
                              .ratings = {},
                              .rows = rowsOf(comparing, session.library())};
        const std::vector<ContactRow> between = contactsBetween(contacts.contacts, comparing);
        for (size_t place = 0; place < comparison.ratings.size(); ++place)
            comparison.ratings[place] = comparedRating(comparing, place, between);
        return comparison;
    });
}

} // namespace workflow
