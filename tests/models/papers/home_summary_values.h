#pragma once

#include "editions/edition_reading.h"
#include "papers/home_summary.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTimeZone>
#include <algorithm>
#include <vector>

/// Fictional homes whose summaries the tests print.
namespace summaries {

using editions::EditionPointer;
using editions::Kind;
using editions::Question;
using papers::SummaryValues;
using subject::Answer;
using Answers = std::map<QString, Answer>;

inline QString text(const char *words)
{
    return QString::fromUtf8(words);
}

inline base::Id<subject::Review> reviewId(unsigned number)
{
    return base::Id<subject::Review>(QUuid(number, 1, 0x4001, 0x80, 1, 2, 3, 4, 5, 6, 7));
}

template <typename Record>
base::Id<Record> anId()
{
    return base::Id<Record>(QUuid(9, 1, 0x4001, 0x80, 1, 2, 3, 4, 5, 6, 7));
}

/// The question set of tests/data/editions, in which no id is one of ours.
inline EditionPointer inventedEdition()
{
    QFile file(QStringLiteral(TEST_DATA "/editions/invented.json"));
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    return editions::readEdition(file.readAll(), file.fileName()).edition;
}

inline Answer answer(subject::AnswerValue value, const QDate &asAt,
                     subject::Source source = subject::Source::Visit)
{
    Answer made;
    made.value = std::move(value);
    made.asAt = asAt;
    made.source = source;
    return made;
}

inline subject::Stock counted(double onHand, double perDay, const QDate &delivery = {})
{
    subject::Stock stock;
    stock.onHand = onHand;
    stock.perDay = perDay;
    stock.delivery.kind =
        delivery.isValid() ? subject::Delivery::Kind::Dated : subject::Delivery::Kind::None;
    stock.delivery.date = delivery;
    return stock;
}

inline subject::ContactDetails person(const char *name, const QDate &confirmed)
{
    subject::ContactDetails details;
    details.name = text(name);
    details.role = text("Lead nurse");
    details.organisation = text("North network");
    details.telephone = text("0000 000 0006");
    details.confirmedOn = confirmed;
    details.date = confirmed.addDays(1);
    return details;
}

/// The key of the first option of this colour, else of the first option.
inline QString optionOf(const Question &question, subject::Colour colour)
{
    const auto found =
        std::find_if(question.options.begin(), question.options.end(),
                     [&](const editions::Option &option) { return option.colour == colour; });
    return found == question.options.end() ? question.options.front().key : found->key;
}

/// An answer to the question that is green.
inline subject::AnswerValue goodValue(const Question &question, const QDate &day)
{
    const QString key =
        question.options.empty() ? QString() : optionOf(question, subject::Colour::Green);
    switch (question.kind) {
    case Kind::YesPartlyNo:
    case Kind::Choice:
        return subject::Choice{key};
    case Kind::Choices:
        return subject::Choices{QStringList{key}};
    case Kind::Ratio:
        return subject::Ratio{question.rule.green.atMost ? 0 : 20, 20};
    case Kind::Date:
        return subject::DateAnswer{day.addDays(-qint64(question.rule.green.atLeast.value_or(3)))};
    case Kind::Stock:
        return counted(100 * (5 + question.rule.green.atLeast.value_or(7)), 100, day.addDays(4));
    case Kind::Contact:
        return person("Robin Example", day.addDays(-8));
    case Kind::Number:
        return subject::Number{question.rule.green.atLeast.value_or(0)};
    case Kind::Text:
        return subject::Text{text("Nothing else.")};
    }
    Q_UNREACHABLE();
}

/// Every core question and number answered, all green.
inline Answers goodAnswers(const editions::Edition &edition, const QDate &day)
{
    Answers answers;
    for (const editions::SharedNumber &number : edition.numbers)
        answers[number.id] = answer(subject::Number{38}, day);
    for (const Question &question : edition.questions) {
        if (question.core)
            answers[question.id] = answer(goodValue(question, day), day);
    }
    return answers;
}

/// The questions of this kind, in their order.
inline std::vector<QString> idsOf(const editions::Edition &edition, Kind kind)
{
    std::vector<QString> ids;
    for (const Question &question : edition.questions) {
        if (question.kind == kind && question.core && question.rated == editions::Rated::Yes)
            ids.push_back(question.id);
    }
    return ids;
}

inline subject::Authority council()
{
    subject::Authority made(anId<subject::Authority>());
    made.name = text("Testshire Council");
    made.supportLine = {
        text("Provider support line"), {}, text("0000 000 0002"), text("help@council.example"), {}};
    made.healthProtection = {text("Duty team"),
                             text("Testshire health protection team"),
                             text("0000 000 0003"),
                             {},
                             text("24 hours")};
    made.infectionControl = {text("C. Specimen"),
                             text("Community infection control team"),
                             text("0000 000 0004"),
                             text("ipc@nhs.example"),
                             {}};
    made.ppeRoute = {
        {}, text("Council emergency stock"), text("0000 000 0005"), {}, text("8am to 6pm")};
    made.nightHelp = {{}, text("NHS 111"), text("111"), {}, {}};
    made.safeguarding = {text("safeguarding adults"), {}, text("0000 000 0007"), {}, {}};
    made.keepFor = text("6 years");
    made.privacyPage = text("testshire.example/privacy");
    return made;
}

inline subject::Home alderGrange()
{
    subject::Home home(anId<subject::Home>());
    home.locationId = text("1-0000000417");
    home.name = text("Alder Grange");
    home.provider = text("Alder Care (Fictional) Ltd");
    home.address = {text("12 Orchard Lane, Testbury"), text("TE1 2ST")};
    home.pcn = text("North network");
    home.manager.name = text("B. Sample");
    home.manager.state = text("acting");
    home.manager.since = QDate(2026, 11, 2);
    home.beds = 42;
    home.careTypes = QStringList{text("nursing")};
    home.cqcRating = {text("Good"), QDate(2025, 5, 3), false};
    return home;
}

inline subject::Officer officer()
{
    subject::Officer made(anId<subject::Officer>());
    made.name = text("A. Example");
    made.role = text("quality officer");
    made.email = text("plan@council.example");
    made.telephone = text("0000 000 0001");
    return made;
}

/// A position from one contact on this day, worked out again after every change to a home.
inline void rate(SummaryValues &values, const EditionPointer &edition, const QDate &day,
                 const Answers &answers)
{
    const rules::ContactAnswers contact{reviewId(1), day, text("visit"), edition, answers};
    values.position = rules::positionOn(day, {contact}, editions::Library({edition}),
                                        rules::overridesOf(values.home));
    values.rating = rules::rate(values.position);
}

inline subject::Review visit(const QDate &day)
{
    subject::Review review(reviewId(1));
    review.kind = text("visit");
    review.date = day;
    review.metWith = {text("D. Fictional"), text("deputy manager")};
    review.status = text("completed");
    return review;
}

/// A home nobody has contacted, of which the least is known.
inline SummaryValues emptyHome(const EditionPointer &edition, const QDate &day)
{
    subject::Home home(anId<subject::Home>());
    home.name = text("Birch House");
    SummaryValues values{.authority = subject::Authority(anId<subject::Authority>()),
                         .home = home,
                         .review = {},
                         .contactName = {},
                         .officer = {},
                         .position = {},
                         .rating = {},
                         .nextContact = {},
                         .trend = {},
                         .earlier = {},
                         .reference = {},
                         .printedAt = QDateTime(day, QTime(14, 32), QTimeZone::utc()),
                         .tellUsBy = {}};
    rate(values, edition, day, {});
    return values;
}

/// A visit that recorded these answers, in a home of which everything is known.
inline SummaryValues visited(const EditionPointer &edition, const QDate &day,
                             const Answers &answers, const subject::Home &home = alderGrange())
{
    using subject::Colour;
    SummaryValues values = emptyHome(edition, day);
    values.authority = council();
    values.home = home;
    values.review = visit(day);
    values.contactName = text("Visit");
    values.officer = officer();
    rate(values, edition, day, answers);
    values.nextContact = day.addDays(28);
    values.trend.fill({Colour::Red, Colour::Amber, Colour::Amber, Colour::Grey, Colour::Green});
    values.earlier = {{day.addDays(-21), text("Regular call"), text("B. Sample, manager"), true},
                      {day.addDays(-49), text("Visit"), {}, false}};
    values.reference = text("ABCDEFGH-IJKL");
    values.tellUsBy = day.addDays(14);
    return values;
}

/// The answers of a visit on which a few things were not as they should be.
inline Answers mixedAnswers(const editions::Edition &edition, const QDate &day)
{
    Answers answers = goodAnswers(edition, day);
    int turn = 0;
    for (auto &[id, given] : answers) {
        ++turn;
        if (turn % 3 == 0)
            given.source = subject::Source::Home;
        else if (turn % 7 == 0)
            given.source = subject::Source::Tracker;
    }
    Answer &trained = answers[idsOf(edition, Kind::Ratio).front()];
    trained.value = subject::Ratio{14, 20};
    trained.comment = text("Six places are booked in December.");
    trained.councilNote = text("The manager asked head office first.");
    answers[idsOf(edition, Kind::Date).back()].value = subject::DateAnswer{day.addDays(-40)};
    const std::vector<QString> stock = idsOf(edition, Kind::Stock);
    answers[stock.at(0)].value = counted(400, 60);
    answers[stock.at(1)].value = subject::Special{QString(subject::notKnownKey)};
    return answers;
}

/// The clinical area as an officer sees it for two weeks.
inline subject::Override changedRating(const QDate &day)
{
    return {subject::Colour::Green,
            text("the round is booked for Monday."),
            text("The network asked us to wait."),
            text("A. Example"),
            day,
            day.addDays(14)};
}

/// A home with something amber, red and not known, notes and a changed rating.
inline SummaryValues realistic(const EditionPointer &edition, const QDate &day)
{
    subject::Home home = alderGrange();
    home.overrideClinical = changedRating(day);
    return visited(edition, day, mixedAnswers(*edition, day), home);
}

} // namespace summaries
