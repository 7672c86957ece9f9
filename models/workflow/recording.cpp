#include "workflow/recording.h"

#include "base/json.h"
#include "base/text.h"
#include "editions/answer_reading.h"
#include "lists/contact_words.h"
#include "workflow/contact_recording.h"
#include "workflow/homes.h"
#include "workflow/say.h"

namespace workflow {
namespace {

using subject::Answer;

[[noreturn]] void failAt(const QString &message, const base::JsonPath &path)
{
    throw base::Failure(base::Error{.message = message, .path = path.text()});
}

void fillTotal(const ContactRecording &recording, const editions::Question &question,
               subject::AnswerValue &value, const base::JsonPath &path)
{
    auto *ratio = std::get_if<subject::Ratio>(&value);
    if (!ratio || ratio->of >= 0)
        return;
    const auto total = recording.totalOf(question.outOf);
    if (!total)
        failAt(Say::tr("%1 needs the number it is out of: give \"of\", or answer %2. Nothing was "
                       "changed.")
                   .arg(question.id, question.outOf),
               path);
    ratio->of = *total;
}

/// The last answer, confirmed as it stands.
Answer confirmed(const ContactRecording &recording, const QString &question,
                 const base::JsonPath &path)
{
    if (!recording.before().answer(question))
        failAt(Say::tr("%1 has no earlier answer to confirm. Nothing was changed.").arg(question),
               path);
    const auto answer = recording.confirmed(question);
    if (!answer)
        failAt(Say::tr("%1 cannot be \"same as last time\": ask it again. Nothing was changed.")
                   .arg(question),
               path);
    return *answer;
}

/// What the file says of one question, with its notes left out.
Answer answerOf(const ContactRecording &recording, const QString &id,
                const editions::GivenAnswer &given, const base::JsonPath &path)
{
    Answer answer;
    if (given.value) {
        answer.value = *given.value;
        if (const editions::Question *question = recording.edition().question(id))
            fillTotal(recording, *question, answer.value, path);
    } else {
        answer = confirmed(recording, id, path);
    }
    answer.asAt = given.asAt.isNull() ? recording.review().date : given.asAt;
    answer.source = given.source.value_or(recording.usualSource());
    const QString fault = recording.faultOf(id, answer);
    if (!fault.isEmpty())
        failAt(fault + QLatin1Char(' ') + Say::tr("Nothing was changed."), path);
    return answer;
}

void readAnswer(ContactRecording &recording, const QString &id, const QJsonValue &json)
{
    const base::JsonPath path = base::JsonPath().key(id);
    const editions::Question *question = recording.edition().question(id);
    const editions::SharedNumber *number = recording.edition().number(id);
    if (!question && !number)
        failAt(Say::tr("%1 is not a question of %2. Nothing was changed.")
                   .arg(id, recording.edition().title.in()),
               path);
    const editions::GivenAnswer given = question ? editions::readAnswer(*question, json, path)
                                                 : editions::readAnswer(*number, json, path);
    recording.give(id, answerOf(recording, id, given, path));
    AnswerNotes notes = recording.notes(id);
    notes.forPlan = given.comment.value_or(notes.forPlan);
    notes.councilOnly = given.councilNote.value_or(notes.councilOnly);
    if (given.comment || given.councilNote)
        recording.giveNotes(id, notes);
}

/// Shared numbers first: the counts are out of them.
void readAnswers(ContactRecording &recording, const QJsonObject &json)
{
    for (const bool numbers : {true, false}) {
        for (auto item = json.begin(); item != json.end(); ++item) {
            if (bool(recording.edition().number(item.key())) == numbers)
                readAnswer(recording, item.key(), *item);
        }
    }
}

/// What seems to be about one person is pointed out before it is kept.
void checkPersonalDetails(ContactRecording &recording, const QString &because)
{
    for (const QString &question : recording.unkept() + QStringList{QString()}) {
        if (!because.isEmpty())
            recording.allowDetail(question, because);
        if (const auto detail = recording.personalDetail(question))
            failAt(Say::tr("%1 Nothing was changed. Take it out, or say why it may be kept: "
                           "--about-no-person REASON.")
                       .arg(lists::personalDetailWords(*detail)),
                   question.isEmpty() ? base::JsonPath() : base::JsonPath().key(question));
    }
}

} // namespace

base::Result<Recorded> recordReview(Session &session, const RecordRequest &request)
{
    return base::attempt([&] {
        const subject::Home home = base::valueOrThrow(findHome(session, request.home));
        ContactRecording recording = base::valueOrThrow(
            ContactRecording::begin(session, {.home = home.id,
                                              .kind = request.kind,
                                              .date = request.date,
                                              .correct = request.correct.simplified()}));
        readAnswers(recording, request.answers);
        if (!base::tidy(request.noAction).isEmpty()) {
            for (const rules::Finding &finding : recording.findings()) {
                if (finding.what == rules::Finding::What::RedUnsettled)
                    recording.settleWithout(finding.question, request.noAction);
            }
        }
        if (!request.metWith.name.isEmpty())
            recording.giveMetWith(request.metWith);
        if (!request.attemptedReason.isEmpty())
            recording.giveAttemptedReason(request.attemptedReason);
        checkPersonalDetails(recording, base::tidy(request.aboutNoPerson));
        const subject::Officer officer = officerCalled(session, request.officer);
        // A contact that is completed stays so while it is corrected.
        if (request.complete || recording.review().isCompleted())
            base::valueOrThrow(recording.complete(officer, ContactRecording::Reds::Wait));
        else
            base::valueOrThrow(recording.keep(officer, recording.unkept()));
        Recorded recorded{
            .review = recording.review().id, .rating = recording.rating(), .reds = {}};
        for (const rules::Finding &finding : recording.findings()) {
            if (finding.what == rules::Finding::What::RedUnsettled)
                recorded.reds += finding.question;
        }
        return recorded;
    });
}

} // namespace workflow
