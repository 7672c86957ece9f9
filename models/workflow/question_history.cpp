#include "workflow/question_history.h"

#include "lists/colour_words.h"
#include "lists/reason_words.h"
#include "rules/answer_rules.h"
#include "rules/bridging.h"
#include "store/queries.h"
#include "workflow/compared_answer.h"
#include "workflow/corrections.h"
#include "workflow/say.h"

#include <algorithm>

namespace workflow {
namespace {

using editions::Edition;
using editions::EditionPointer;
using lists::RecordedRow;
using rules::Line;
using Writes = std::vector<store::AnswerWrite>;

bool asks(const Edition &edition, const QString &id)
{
    return edition.question(id) || edition.number(id);
}

/// The question as its own question set asks it: that of today, else the newest that asks it.
EditionPointer editionAsking(const QString &id, const EditionPointer &today,
                             const editions::Library &library,
                             const std::vector<rules::ContactAnswers> &contacts)
{
    if (asks(*today, id))
        return today;
    EditionPointer newest;
    const auto consider = [&](const EditionPointer &edition) {
        if (edition && asks(*edition, id) &&
            (!newest || newest->inForceFrom < edition->inForceFrom))
            newest = edition;
    };
    for (const EditionPointer &edition : library.all())
        consider(edition);
    for (const rules::ContactAnswers &contact : contacts)
        consider(contact.edition);
    if (!newest)
        base::fail(Say::tr("No question set here has a question %1.").arg(id));
    return newest;
}

/// Which questions of other question sets belong to the history of one.
class Kin {
public:
    Kin(QString id, EditionPointer asked, const editions::Library &library)
        : m_id(std::move(id)),
          m_asked(std::move(asked)),
          m_library(library)
    {
    }

    const QString &id() const { return m_id; }
    const EditionPointer &asked() const { return m_asked; }

    /// The lines between the question and those of `edition`; `from` is the older end.
    const std::vector<Line> &linesTo(const EditionPointer &edition)
    {
        const auto found = m_lines.find(edition.get());
        if (found != m_lines.end())
            return found->second;
        std::vector<Line> lines;
        const bool isOlder = edition->inForceFrom < m_asked->inForceFrom;
        const EditionPointer &newer = isOlder ? m_asked : edition;
        for (Line &line :
             rules::Bridging(newer, m_library).linesFrom(isOlder ? edition : m_asked)) {
            if ((isOlder ? line.to : line.from) == m_id)
                lines.push_back(std::move(line));
        }
        return m_lines.emplace(edition.get(), std::move(lines)).first->second;
    }
    /// The end of a line that is not the question itself.
    const QString &otherEnd(const Line &line, const Edition &edition) const
    {
        return edition.inForceFrom < m_asked->inForceFrom ? line.from : line.to;
    }

private:
    QString m_id;
    EditionPointer m_asked;
    const editions::Library &m_library;
    std::map<const Edition *, std::vector<Line>> m_lines;
};

/// What one contact recorded under one id.
struct Given {
    const ContactRow &contact;
    const EditionPointer &edition;
    QString id;
    const subject::Answer *answer = nullptr; ///< null where it was taken away later
};

/// A row on its way, with what decides whether the line breaks between it and the one before.
struct Entry {
    RecordedRow row = {};
    int breaks = 0; ///< between it and the question itself; below 0 in older question sets
    QDate nextSeason = {};
};

/// The position on a contact's date with this answer in it, whatever else was recorded that day.
void rateRow(RecordedRow &row, const Given &given, rules::Position position)
{
    const editions::Question *question = given.edition->question(given.id);
    if (!question)
        return;
    subject::Answer answer = *given.answer;
    answer.asAt = row.asAt;
    position.answers.insert_or_assign(
        given.id, rules::PositionAnswer{.held = {.question = given.id,
                                                 .answer = answer,
                                                 .review = given.contact.review.id,
                                                 .contactDate = given.contact.review.date,
                                                 .edition = given.edition},
                                        .value = answer.value});
    const rules::AnswerRating rating = rules::rateAnswer(*question, position);
    const lists::ShownRating shown = lists::shownRating(rating);
    row.colour = shown.colour;
    row.word = shown.word;
    row.reason = lists::reasonWords(rating.reason, *given.edition);
}

/// What a row says whether its answer still counts or not.
RecordedRow beginRow(const Given &given)
{
    const ContactRow &contact = given.contact;
    RecordedRow row;
    row.identity = contact.review.id.text() + QLatin1Char('/') + given.id;
    row.date = contact.review.date;
    row.kind = contact.kindName;
    row.officer = contact.officer;
    row.isOpen = !contact.review.isCompleted();
    row.id = given.id;
    if (const editions::Question *question = given.edition->question(given.id))
        row.wording = question->text.in();
    else if (const editions::SharedNumber *number = given.edition->number(given.id))
        row.wording = number->text.in();
    if (!given.answer) {
        row.isWithdrawn = true;
        row.answer = Say::tr("Taken away later");
        return row;
    }
    const subject::Answer &answer = *given.answer;
    row.asAt = answer.asAt.isValid() ? answer.asAt : row.date;
    row.answer = recordedAnswerWords(given.edition.get(), given.id, answer);
    row.source = lists::sourceWord(answer.source);
    row.isConfirmed = answer.confirms.has_value();
    row.note = answer.comment;
    row.councilNote = answer.councilNote;
    return row;
}

/// Reads the history of one question from the contacts of a home.
class Reading {
public:
    Reading(Session &session, const HomeContacts &home, Kin kin,
            const std::vector<rules::ContactAnswers> &contacts)
        : m_session(session),
          m_home(home),
          m_kin(std::move(kin)),
          m_contacts(contacts),
          m_names(session)
    {
        QStringList ids{m_kin.id()};
        for (const rules::ContactAnswers &contact : contacts) {
            if (const EditionPointer edition = editionOf(contact)) {
                for (const Line &line : m_kin.linesTo(edition))
                    ids += m_kin.otherEnd(line, *edition);
            }
        }
        ids.removeDuplicates();
        m_writes = store::answerWrites(session.file(), home.home.id, ids);
    }

    /// Oldest first.
    std::vector<Entry> entries()
    {
        std::vector<Entry> entries;
        for (const rules::ContactAnswers &contact : m_contacts)
            addEntries(contact, entries);
        const Entry *before = nullptr;
        for (Entry &entry : entries) {
            if (entry.row.isWithdrawn)
                continue;
            entry.row.isBroken = before && (entry.breaks != before->breaks ||
                                            entry.nextSeason != before->nextSeason);
            before = &entry;
        }
        return entries;
    }

    const QStringList &differences() const { return m_differences; }

private:
    EditionPointer editionOf(const rules::ContactAnswers &contact) const
    {
        return contact.edition ? contact.edition : m_session.library().inForceOn(contact.date);
    }

    /// All writes of one answer, in their order.
    Writes writesOf(const base::Id<subject::Review> &review, const QString &id) const
    {
        Writes writes;
        std::copy_if(m_writes.begin(), m_writes.end(), std::back_inserter(writes),
                     [&](const store::AnswerWrite &write) {
                         return write.review == review && write.question == id;
                     });
        return writes;
    }

    const ContactRow &contactRow(const rules::ContactAnswers &contact) const
    {
        return *std::find_if(
            m_home.contacts.begin(), m_home.contacts.end(),
            [&](const ContactRow &row) { return row.review.id == contact.review; });
    }

    void addEntries(const rules::ContactAnswers &contact, std::vector<Entry> &entries)
    {
        const EditionPointer edition = editionOf(contact);
        if (!edition)
            return;
        for (const Line &line : m_kin.linesTo(edition)) {
            const QString &id = m_kin.otherEnd(line, *edition);
            const auto held = contact.answers.find(id);
            const bool isHeld = held != contact.answers.end();
            const Writes writes = writesOf(contact.review, id);
            const bool wasGiven =
                std::any_of(writes.begin(), writes.end(), [](const store::AnswerWrite &write) {
                    return write.answer || write.isRemoved;
                });
            if (isHeld || wasGiven)
                entries.push_back(entryOf({.contact = contactRow(contact),
                                           .edition = edition,
                                           .id = id,
                                           .answer = isHeld ? &held->second : nullptr},
                                          line, writes));
        }
    }

    Entry entryOf(const Given &given, const Line &line, const Writes &writes)
    {
        const bool isOlder = given.edition->inForceFrom < m_kin.asked()->inForceFrom;
        Entry entry{.row = beginRow(given), .breaks = isOlder ? -line.breaks : line.breaks};
        entry.row.corrections = correctionsOf(writes, *given.edition, given.id, m_names);
        if (given.answer)
            rateRow(entry.row, given, positionOn(given));
        if (const editions::Question *question = given.edition->question(given.id))
            entry.nextSeason = rules::nextSeasonAfter(*question, entry.row.asAt);
        const QString set = given.edition->title.in();
        if (given.id != m_kin.id())
            entry.row.askedAs = Say::tr("Asked as %1 in %2").arg(given.id, set);
        else if (line.breaks > 0)
            entry.row.askedAs = Say::tr("Asked differently in %1").arg(set);
        noteDifference(entry.row.askedAs, line);
        return entry;
    }

    void noteDifference(const QString &askedAs, const Line &line)
    {
        if (askedAs.isEmpty())
            return;
        QStringList sentences{askedAs + QLatin1Char('.')};
        for (const editions::Words &note : line.notes)
            sentences += note.in();
        const QString difference = sentences.join(QLatin1Char(' '));
        if (!m_differences.contains(difference))
            m_differences += difference;
    }

    /// As the contact's own question set reads what was known by its date: as much of it as the
    /// rating looks at.
    rules::Position positionOn(const Given &given)
    {
        const QDate date = given.contact.review.date;
        const editions::Question *question = given.edition->question(given.id);
        if (!question || rules::ratedWith(*question).isEmpty())
            return {.date = date, .edition = given.edition, .answers = {}, .overrides = {}};
        while (m_added < m_contacts.size() && m_contacts[m_added].date <= date)
            m_newest.add(m_contacts[m_added++]);
        return rules::positionIn(given.edition, date, m_newest.answers(), m_session.library(), {});
    }

    Session &m_session;
    const HomeContacts &m_home;
    Kin m_kin;
    const std::vector<rules::ContactAnswers> &m_contacts; ///< oldest first
    OfficerNames m_names;
    Writes m_writes;
    QStringList m_differences;
    rules::NewestAnswers m_newest; ///< of the contacts up to the one that is read
    size_t m_added = 0;
};

/// "Asked as IPC-16 in winter 2026."
QString endedWords(Kin &kin, const EditionPointer &today)
{
    if (kin.asked() == today)
        return {};
    QStringList ids;
    for (const Line &line : kin.linesTo(today))
        ids += kin.otherEnd(line, *today);
    const QString set = today->title.in();
    return ids.isEmpty() ? Say::tr("Not asked in %1.").arg(set)
                         : Say::tr("Asked as %1 in %2.").arg(ids.join(QStringLiteral(", ")), set);
}

void name(QuestionHistory &history, const Edition &edition)
{
    if (const editions::SharedNumber *number = edition.number(history.id)) {
        history.label = number->label.in();
        history.wording = number->text.in();
    } else if (const editions::Question *question = edition.question(history.id)) {
        history.label = question->label.in();
        history.wording = question->text.in();
        history.area = lists::areaWord(question->area, edition);
    }
}

} // namespace

base::Result<QuestionHistory> questionHistory(Session &session, const base::Id<subject::Home> &id,
                                              const QString &question)
{
    return base::attempt([&] {
        const HomeContacts home = base::valueOrThrow(homeContacts(session, id));
        const auto contacts = session.file().answers().contactsOf(
            store::keyOf(session.file(), subject::RecordKind::Home, id.uuid()));
        const EditionPointer today = session.edition();
        const EditionPointer asked = editionAsking(question, today, session.library(), contacts);
        Kin kin(question, asked, session.library());
        QuestionHistory history(home.home);
        history.id = question;
        history.ended = endedWords(kin, today);
        name(history, *asked);
        const rules::Position position = rules::positionOn(
            session.today(), contacts, session.library(), rules::overridesOf(home.home));
        history.today = comparedAnswer(position, rules::rate(position), question, {});
        Reading reading(session, home, std::move(kin), contacts);
        for (Entry &entry : reading.entries()) {
            if (!entry.row.isWithdrawn && entry.row.colour)
                history.points.push_back({.date = entry.row.date,
                                          .colour = *entry.row.colour,
                                          .word = entry.row.word,
                                          .isBroken = entry.row.isBroken});
            history.rows.insert(history.rows.begin(), std::move(entry.row));
        }
        history.differences = reading.differences();
        return history;
    });
}

} // namespace workflow
