#include "workflow/recording.h"

#include "base/json.h"
#include "base/text.h"
#include "editions/answer_reading.h"
#include "lists/contact_words.h"
#include "rules/schedule.h"
#include "store/queries.h"
#include "workflow/homes.h"
#include "workflow/outcome.h"

#include <QCoreApplication>

namespace workflow {
namespace {

using editions::Edition;
using subject::Answer;
using subject::Home;
using subject::Review;

QString say(const char *text)
{
    return QCoreApplication::translate("workflow", text);
}

[[noreturn]] void failAt(const QString &message, const base::JsonPath &path)
{
    throw base::Failure(base::Error{.message = message, .path = path.text()});
}

/// How an answer is known unless the file says otherwise.
subject::Source usualSource(const QString &kind)
{
    if (kind == QLatin1StringView("visit"))
        return subject::Source::Visit;
    return kind.endsWith(QLatin1StringView("call")) ? subject::Source::Call
                                                    : subject::Source::Other;
}

/// Everything one recording works with.
struct Recording {
    Session &session;
    const RecordRequest &request;
    Home home;
    QDate date;
    editions::EditionPointer edition;
    const editions::ContactKind *kind = nullptr;
    /// All contacts of the home but the one that is recorded.
    std::vector<rules::ContactAnswers> others;
    /// The position without this contact: what is due, and what can be confirmed.
    rules::Position before;
    /// The contact as it is to be.
    Review review;
    bool isNew = true;
    std::map<QString, Answer> answers; ///< those it holds already, then the new ones too
    std::map<QString, Answer> given;   ///< the new ones

    /// A contact that is completed stays so while it is corrected.
    bool isToBeComplete() const { return request.complete || review.isCompleted(); }
};

QDate dateOf(Session &session, const RecordRequest &request)
{
    const QDate date = request.date.isNull() ? session.today() : request.date;
    if (date > session.today())
        base::fail(say("%1 is in the future. Nothing was changed. A contact can be recorded on its "
                       "day or afterwards.")
                       .arg(base::longDate(date)));
    return date;
}

const editions::ContactKind *kindOf(const Edition &edition, const QString &key)
{
    if (const editions::ContactKind *kind = edition.contact(key))
        return kind;
    QStringList known;
    for (const editions::ContactKind &kind : edition.contacts)
        known.append(kind.key);
    base::fail(say("There is no kind of contact %1. Nothing was changed. Use one of: %2.")
                   .arg(key, known.join(QStringLiteral(", "))));
}

/// The contact to add to: the open one of that kind and date, or the completed one where a reason
/// for correcting it was given.
std::optional<Review> existingContact(Session &session, const Home &home, const QString &kind,
                                      const QDate &date, const QString &correct)
{
    std::optional<Review> completed;
    for (const store::ReviewLine &line : store::reviews(session.file(), home.id)) {
        if (line.review.kind != kind || line.review.date != date)
            continue;
        if (!line.review.isCompleted())
            return line.review;
        completed = line.review;
    }
    if (!completed) {
        if (!correct.isEmpty())
            base::fail(say("There is no contact of that kind on %1 to correct. Nothing was "
                           "changed.")
                           .arg(base::longDate(date)));
        return std::nullopt;
    }
    if (correct.isEmpty())
        base::fail(say("The contact of %1 is completed. Nothing was changed. To correct it, give "
                       "the reason with --correct.")
                       .arg(base::longDate(date)));
    return completed;
}

Recording begin(Session &session, const RecordRequest &request)
{
    Home home = base::valueOrThrow(findHome(session, request.home));
    const QDate date = dateOf(session, request);
    const editions::EditionPointer edition = session.editionOn(date);
    const editions::ContactKind *kind = kindOf(*edition, request.kind);
    const auto existing =
        existingContact(session, home, request.kind, date, request.correct.simplified());
    Recording recording{.session = session,
                        .request = request,
                        .home = home,
                        .date = date,
                        .edition = edition,
                        .kind = kind,
                        .others = {},
                        .before = {},
                        .review = existing.value_or(
                            Review(base::Id<Review>(session.file().surroundings().entropy.uuid()))),
                        .isNew = !existing,
                        .answers = {},
                        .given = {}};
    const qint64 key = store::keyOf(session.file(), subject::RecordKind::Home, home.id.uuid());
    for (rules::ContactAnswers &contact : session.file().answers().contactsOf(key)) {
        if (contact.review == recording.review.id)
            recording.answers = contact.answers;
        recording.others.push_back(std::move(contact));
    }
    std::erase_if(recording.others, [&recording](const rules::ContactAnswers &contact) {
        return contact.review == recording.review.id;
    });
    recording.before =
        rules::positionOn(date, recording.others, session.library(), rules::overridesOf(home));
    return recording;
}

/// The total that a count is out of: what this contact says of the shared number, else the
/// newest the home has given.
std::optional<qint64> totalOf(const Recording &recording, const QString &number)
{
    const auto fromAnswer = [](const subject::AnswerValue &value) -> std::optional<qint64> {
        const auto *held = std::get_if<subject::Number>(&value);
        return held ? std::optional(static_cast<qint64>(held->value)) : std::nullopt;
    };
    const auto here = recording.answers.find(number);
    if (here != recording.answers.end())
        return fromAnswer(here->second.value);
    const rules::PositionAnswer *known = recording.before.answer(number);
    return known ? fromAnswer(known->value) : std::nullopt;
}

void fillTotal(const Recording &recording, const editions::Question &question,
               subject::AnswerValue &value, const base::JsonPath &path)
{
    auto *ratio = std::get_if<subject::Ratio>(&value);
    if (!ratio || ratio->of >= 0)
        return;
    const auto total = totalOf(recording, question.outOf);
    if (!total)
        failAt(say("%1 needs the number it is out of: give \"of\", or answer %2. Nothing was "
                   "changed.")
                   .arg(question.id, question.outOf),
               path);
    ratio->of = *total;
}

/// The last answer, confirmed as it stands.
Answer confirmed(const Recording &recording, const QString &question, const base::JsonPath &path)
{
    const rules::PositionAnswer *last = recording.before.answer(question);
    if (!last)
        failAt(say("%1 has no earlier answer to confirm. Nothing was changed.").arg(question),
               path);
    Answer answer = last->held.answer;
    answer.value = last->value;
    answer.confirms = last->held.review;
    answer.comment.clear();
    answer.councilNote.clear();
    return answer;
}

void requireConfirmable(const Recording &recording, const editions::Question &question,
                        const base::JsonPath &path)
{
    const rules::AnswerRating rating = rules::rateAnswer(question, recording.before);
    if (!question.confirmUnchanged || rating.standing == rules::Standing::OtherSeason)
        failAt(say("%1 cannot be \"same as last time\": ask it again. Nothing was changed.")
                   .arg(question.id),
               path);
}

/// One answer of the file, complete: value, as-at date, how known, notes.
Answer answerOf(const Recording &recording, const QString &id, const QJsonValue &json)
{
    const base::JsonPath path = base::JsonPath().key(id);
    const editions::Question *question = recording.edition->question(id);
    const editions::SharedNumber *number = recording.edition->number(id);
    if (!question && !number)
        failAt(say("%1 is not a question of %2. Nothing was changed.")
                   .arg(id, recording.edition->title.in()),
               path);
    editions::GivenAnswer given = question ? editions::readAnswer(*question, json, path)
                                           : editions::readAnswer(*number, json, path);
    Answer answer;
    if (given.value) {
        if (question)
            fillTotal(recording, *question, *given.value, path);
        answer.value = *given.value;
    } else {
        if (question)
            requireConfirmable(recording, *question, path);
        answer = confirmed(recording, id, path);
    }
    answer.asAt = given.asAt.isNull() ? recording.date : given.asAt;
    if (answer.asAt > recording.date)
        failAt(say("%1 is as at %2, after the contact on %3. Nothing was changed.")
                   .arg(id, base::longDate(answer.asAt), base::longDate(recording.date)),
               path);
    answer.source = given.source.value_or(usualSource(recording.kind->key));
    const auto held = recording.answers.find(id);
    const Answer *earlier = held == recording.answers.end() ? nullptr : &held->second;
    answer.comment = given.comment.value_or(earlier ? earlier->comment : QString());
    answer.councilNote = given.councilNote.value_or(earlier ? earlier->councilNote : QString());
    if (question) {
        const QString fault = editions::faultOf(*question, answer.value, recording.date);
        if (!fault.isEmpty())
            failAt(fault + QLatin1Char(' ') + say("Nothing was changed."), path);
    }
    return answer;
}

/// Shared numbers first: the counts are out of them.
void readAnswers(Recording &recording)
{
    const QJsonObject &json = recording.request.answers;
    for (const bool numbers : {true, false}) {
        for (auto item = json.begin(); item != json.end(); ++item) {
            if (bool(recording.edition->number(item.key())) != numbers)
                continue;
            Answer answer = answerOf(recording, item.key(), *item);
            recording.given.insert_or_assign(item.key(), answer);
            recording.answers.insert_or_assign(item.key(), std::move(answer));
        }
    }
}

rules::ContactAnswers contactOf(const Recording &recording)
{
    return {.review = recording.review.id,
            .date = recording.date,
            .kind = recording.kind->key,
            .edition = recording.edition,
            .answers = recording.answers};
}

rules::HomeRating ratingWith(const Recording &recording)
{
    std::vector<rules::ContactAnswers> contacts = recording.others;
    contacts.push_back(contactOf(recording));
    return rules::rate(rules::positionOn(recording.date, contacts, recording.session.library(),
                                         rules::overridesOf(recording.home)));
}

void requireComplete(const Recording &recording)
{
    const QStringList asked =
        rules::questionsFor(*recording.kind, rules::rate(recording.before), recording.before);
    QStringList missing;
    for (const rules::Finding &finding : rules::completionFindings(contactOf(recording), asked)) {
        if (finding.blocks)
            missing.append(lists::findingWords(finding, *recording.edition));
    }
    if (!missing.isEmpty())
        base::fail(say("This contact cannot be completed yet. Nothing was changed. %1")
                       .arg(missing.join(QLatin1Char(' '))));
}

/// The fields that this recording gives the contact.
QJsonObject fieldsOf(const Recording &recording, const rules::HomeRating &rating)
{
    QJsonObject fields = subject::fieldsOf(recording.review);
    if (recording.isToBeComplete())
        fields.insert(QStringLiteral("outcome"), outcomeOf(rating));
    for (const auto &[question, answer] : recording.given) {
        using enum subject::AnswerPart;
        const auto textOrNull = [](const QString &text) {
            return text.isEmpty() ? QJsonValue() : QJsonValue(text);
        };
        fields.insert(question, store::answerToJson(answer));
        fields.insert(subject::answerFieldName(question, Comment), textOrNull(answer.comment));
        fields.insert(subject::answerFieldName(question, CouncilNote),
                      textOrNull(answer.councilNote));
    }
    return fields;
}

void write(Recording &recording, const rules::HomeRating &rating)
{
    const subject::Officer officer = officerOf(recording.request.officer);
    store::Draft draft{.officer = officer.id, .why = recording.request.correct.simplified()};
    if (!store::officer(recording.session.file(), officer.id))
        draft.records.push_back(
            {subject::RecordKind::Officer, officer.id.uuid(), subject::fieldsOf(officer)});
    Review &review = recording.review;
    if (recording.isNew) {
        review.home = recording.home.id;
        review.kind = recording.kind->key;
        review.date = recording.date;
        review.officer = officer.id;
        review.status = QStringLiteral("open");
        review.edition = store::keepEdition(draft, *recording.edition);
    }
    if (!recording.request.metWith.name.isEmpty())
        review.metWith = recording.request.metWith;
    if (!recording.request.attemptedReason.isEmpty())
        review.attemptedReason = recording.request.attemptedReason;
    if (recording.request.complete)
        review.status = QStringLiteral("completed");
    draft.records.push_back(
        {subject::RecordKind::Review, review.id.uuid(), fieldsOf(recording, rating)});
    recording.session.file().write(draft);
}

} // namespace

base::Result<Recorded> recordReview(Session &session, const RecordRequest &request)
{
    return base::attempt([&] {
        Recording recording = begin(session, request);
        readAnswers(recording);
        if (recording.isToBeComplete())
            requireComplete(recording);
        const rules::HomeRating rating = ratingWith(recording);
        write(recording, rating);
        return Recorded{.review = recording.review.id, .rating = rating};
    });
}

} // namespace workflow
