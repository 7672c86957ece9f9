#include "app/commands/all_commands.h"
#include "app/commands/rating_json.h"
#include "app/commands/say.h"
#include "base/file.h"
#include "base/json.h"
#include "lists/colour_words.h"
#include "workflow/recording.h"
#include "workflow/review_view.h"

#include <QJsonArray>

namespace app {
namespace {

constexpr qint64 largestAnswersFile = 16 * 1024 * 1024;

QJsonObject answersOf(const QString &path)
{
    if (path.isEmpty())
        return {};
    const QJsonValue json = base::readJsonDocument(base::readFile(path, largestAnswersFile), path);
    if (!json.isObject())
        throw base::Failure(base::Error{
            .message = Say::tr("%1 must hold one object: answers by question id. Nothing "
                               "was changed.")
                           .arg(path),
            .file = path,
            .path = QStringLiteral("$")});
    return json.toObject();
}

QString homeArgument(const Workplace &place)
{
    return place.arguments().positional.value(0);
}

/// What is still to be agreed about red answers.
QString redsInWords(const QStringList &reds)
{
    return reds.isEmpty()
               ? QString()
               : QLatin1Char('\n') + Say::tr("No action agreed yet, and no reason given, for: %1")
                                         .arg(reds.join(QStringLiteral(", ")));
}

Outcome runRecord(const Workplace &place)
{
    const Arguments &arguments = place.arguments();
    if (!arguments.has(QStringLiteral("officer")))
        throw UsageFault{Say::tr("Say who records this: --officer NAME.")};
    const QString file = arguments.value(QStringLiteral("answers"));
    if (file.isEmpty() && arguments.has(QStringLiteral("answers")))
        throw UsageFault{Say::tr("Say which file: --answers FILE.json.")};
    workflow::RecordRequest request;
    request.home = homeArgument(place);
    if (arguments.has(QStringLiteral("contact")))
        request.kind = arguments.value(QStringLiteral("contact"));
    request.date = place.date(QStringLiteral("date")).value_or(QDate());
    request.officer = arguments.value(QStringLiteral("officer"));
    request.metWith = {.name = arguments.value(QStringLiteral("met-with")),
                       .role = arguments.value(QStringLiteral("met-role"))};
    request.attemptedReason = arguments.value(QStringLiteral("reason"));
    request.answers = answersOf(file);
    request.aboutNoPerson = arguments.value(QStringLiteral("about-no-person"));
    request.noAction = arguments.value(QStringLiteral("no-action"));
    request.complete = arguments.has(QStringLiteral("complete"));
    request.correct = arguments.value(QStringLiteral("correct"));
    const auto session = place.open(store::PlannerFile::Access::Write);
    auto recorded = workflow::recordReview(*session, request);
    if (!recorded) {
        base::Error error = recorded.error();
        if (!error.path.isEmpty() && error.file.isEmpty())
            error.file = file;
        throw base::Failure(error);
    }
    return {.json = {{QStringLiteral("contact"), recorded->review.text()},
                     {QStringLiteral("ratings"), ratingsToJson(recorded->rating)}},
            .words = ratingsInWords(recorded->rating) + redsInWords(recorded->reds)};
}

QJsonArray answersToJson(const std::vector<workflow::AnswerLine> &lines)
{
    QJsonArray answers;
    for (const workflow::AnswerLine &line : lines)
        answers.append(QJsonObject{{QStringLiteral("id"), line.id},
                                   {QStringLiteral("wording"), line.wording},
                                   {QStringLiteral("answer"), line.answer},
                                   {QStringLiteral("colour"), subject::key(line.colour)},
                                   {QStringLiteral("reason"), textOrNull(line.reason)},
                                   {QStringLiteral("as_at"), dateOrNull(line.asAt)},
                                   {QStringLiteral("source"), line.source},
                                   {QStringLiteral("comment"), textOrNull(line.comment)}});
    return answers;
}

/// The colour stands behind the answer, or why it has faded; where neither is so, the answer says
/// all there is to say.
QString lineInWords(const workflow::AnswerLine &line)
{
    const bool hasFaded = line.standing == rules::Standing::OutOfDate ||
                          line.standing == rules::Standing::OtherSeason;
    const QString words = QStringLiteral("%1  %2 %3").arg(line.id, line.wording, line.answer);
    if (line.colour == subject::Colour::Grey && !hasFaded)
        return words;
    return QStringLiteral("%1 (%2)").arg(words,
                                         lists::answerColourWord(line.colour, line.standing));
}

Outcome runShow(const Workplace &place)
{
    const auto session = place.open(store::PlannerFile::Access::Read);
    const workflow::ReviewView view = base::valueOrThrow(
        workflow::showReview(*session, homeArgument(place), place.date(QStringLiteral("date"))));
    QStringList lines{view.home.name, ratingsInWords(view.rating)};
    for (const workflow::AnswerLine &line : view.answers)
        lines.append(lineInWords(line));
    const auto reviewId = view.review ? QJsonValue(view.review->id.text()) : QJsonValue();
    return {.json = {{QStringLiteral("home"), view.home.name},
                     {QStringLiteral("date"), view.date.toString(Qt::ISODate)},
                     {QStringLiteral("contact"), reviewId},
                     {QStringLiteral("edition"), view.position.edition->name},
                     {QStringLiteral("complete"), view.review && view.review->isCompleted()},
                     {QStringLiteral("ratings"), ratingsToJson(view.rating)},
                     {QStringLiteral("answers"), answersToJson(view.answers)}},
            .words = lines.join(QLatin1Char('\n'))};
}

} // namespace

Command reviewRecordCommand()
{
    return {
        .name = QStringLiteral("review record"),
        .positionals = QStringLiteral("HOME"),
        .summary = Say::tr("Record what a home answered."),
        .options = {{QStringLiteral("contact"), QStringLiteral("KIND"),
                     Say::tr("visit, call, outbreak-call, ppe-call, desk or attempted "
                             "(visit).")},
                    {QStringLiteral("date"), QStringLiteral("DATE"),
                     Say::tr("The day of the contact (today).")},
                    {QStringLiteral("answers"), QStringLiteral("FILE.json"),
                     Say::tr("Answers by question id.")},
                    {QStringLiteral("met-with"), QStringLiteral("NAME"),
                     Say::tr("Whom you met or spoke to.")},
                    {QStringLiteral("met-role"), QStringLiteral("ROLE"), Say::tr("Their role.")},
                    {QStringLiteral("reason"), QStringLiteral("TEXT"),
                     Say::tr("Why an attempted visit did not take place.")},
                    {QStringLiteral("about-no-person"), QStringLiteral("REASON"),
                     Say::tr("Why what looks like an NHS number or a date of birth may be kept.")},
                    {QStringLiteral("no-action"), QStringLiteral("REASON"),
                     Say::tr("Why no action is agreed about red answers that have none.")},
                    {QStringLiteral("complete"), {}, Say::tr("Complete the contact.")},
                    {QStringLiteral("correct"), QStringLiteral("REASON"),
                     Say::tr("Correct a completed contact, and why.")}},
        .run = runRecord};
}

Command reviewShowCommand()
{
    return {.name = QStringLiteral("review show"),
            .positionals = QStringLiteral("HOME"),
            .summary = Say::tr("Show a home's answers, ratings and reasons."),
            .options = {{QStringLiteral("date"), QStringLiteral("DATE"),
                         Say::tr("The position on this day (today).")}},
            .run = runShow};
}

} // namespace app
