#pragma once

#include "rules/rating.h"
#include "rules/schedule.h"

#include <QRandomGenerator>

/// Small question sets and homes for the tests of rules. All fictional.
namespace invented {

using editions::Edition;
using editions::EditionPointer;
using editions::Kind;
using editions::Question;
using editions::RuleKind;
using subject::Answer;
using subject::AnswerValue;
using subject::Area;
using subject::Colour;

inline QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

inline editions::Bound atLeast(double figure)
{
    editions::Bound bound;
    bound.atLeast = figure;
    return bound;
}

inline editions::Bound atMost(double figure)
{
    editions::Bound bound;
    bound.atMost = figure;
    return bound;
}

inline Question question(const char *id, Area area, Kind kind, RuleKind rule, int shelfLife)
{
    Question made;
    made.id = text(id);
    made.area = area;
    made.kind = kind;
    made.rule.kind = rule;
    made.shelfLifeDays = shelfLife;
    made.owners = QStringList{text("home")};
    return made;
}

inline editions::Option option(const char *key, std::optional<Colour> colour)
{
    editions::Option made;
    made.key = text(key);
    made.colour = colour;
    return made;
}

inline Question yesNo(const char *id, Area area, int shelfLife = 42)
{
    Question made = question(id, area, Kind::YesPartlyNo, RuleKind::Options, shelfLife);
    made.options = {option("yes", Colour::Green), option("partly", Colour::Amber),
                    option("no", Colour::Red)};
    return made;
}

inline Question ratio(const char *id, Area area, editions::Bound green, editions::Bound amber)
{
    Question made = question(id, area, Kind::Ratio, RuleKind::Percent, 90);
    made.rule.green = green;
    made.rule.amber = amber;
    made.lowerIsBetter = green.atMost.has_value();
    return made;
}

inline Question stock(const char *id, bool critical)
{
    Question made = question(id, Area::Ppe, Kind::Stock, RuleKind::DaysLeft, 21);
    made.critical = critical;
    made.rule.green = atLeast(7);
    made.rule.amber = atLeast(2);
    made.rule.blueAtLeast = 28;
    made.special[text("not_in_use")] = std::nullopt;
    return made;
}

inline Question contact(const char *id, Area area)
{
    Question made = question(id, area, Kind::Contact, RuleKind::ConfirmedWithin, 365);
    made.rule.withinDays = 90;
    made.special[text("none")] = Colour::Red;
    return made;
}

inline Question date(const char *id, Area area)
{
    Question made = question(id, area, Kind::Date, RuleKind::AgeDays, 21);
    made.rule.green = atMost(7);
    made.rule.amber = atMost(14);
    made.special[text("never")] = Colour::Red;
    return made;
}

inline void addInfectionControl(Edition &edition)
{
    Question isolate = yesNo("ISOLATE", Area::Ipc, 21);
    isolate.critical = true;
    Question outbreak = question("OUTBREAK", Area::Ipc, Kind::Choice, RuleKind::Options, 21);
    outbreak.rated = editions::Rated::Status;
    outbreak.options = {option("none", Colour::Green), option("suspected", Colour::Amber),
                        option("open", Colour::Red)};
    Question visit = question("VISITED", Area::Ipc, Kind::Choice, RuleKind::Options, 365);
    visit.options = {option("assured", Colour::Green), option("somewhat", Colour::Amber),
                     option("not_assured", Colour::Red), option("no_visit", std::nullopt)};
    visit.commentRequiredWhen = QStringList{text("not_assured")};
    Question extended = yesNo("EXTRA", Area::Ipc);
    extended.core = false;
    edition.questions.insert(edition.questions.end(),
                             {isolate, ratio("TRAINED", Area::Ipc, atLeast(90), atLeast(70)),
                              ratio("ELSEWHERE", Area::Ipc, atMost(0), atMost(10)),
                              yesNo("GROUPS", Area::Ipc), outbreak, visit, extended});
}

inline void addClinical(Edition &edition)
{
    Question lead = contact("LEAD", Area::Clinical);
    lead.critical = true;
    Question beds = question("BEDS", Area::Clinical, Kind::Number, RuleKind::Figure, 60);
    beds.rule.green = atLeast(3);
    beds.rule.amber = atLeast(1.5);
    edition.questions.insert(edition.questions.end(), {lead, date("ROUND", Area::Clinical), beds,
                                                       yesNo("RECORDS", Area::Clinical, 90)});
}

inline void addTesting(Edition &edition)
{
    Question flu = ratio("FLU", Area::Testing, atLeast(90), atLeast(75));
    flu.seasonStart = QDate(2000, 9, 1);
    flu.ratedFrom = QDate(edition.inForceFrom.year(), 12, 1);
    Question obstacles = question("OBSTACLES", Area::Testing, Kind::Choices, RuleKind::Options, 42);
    obstacles.options = {option("nothing", Colour::Green), option("no_date", Colour::Amber),
                         option("no_vaccine", Colour::Red), option("unsure", std::nullopt)};
    obstacles.askedFrom = QDate(edition.inForceFrom.year(), 11, 1);
    edition.questions.insert(edition.questions.end(),
                             {flu, obstacles, yesNo("KNOWS", Area::Testing, 60)});
}

inline void addPpe(Edition &edition)
{
    Question delivery = question("DELIVERY", Area::Ppe, Kind::Contact, RuleKind::ArrivesBefore, 42);
    delivery.core = false;
    delivery.asksDate = true;
    delivery.rule.stockQuestions = QStringList{text("MASKS"), text("APRONS")};
    delivery.special[text("none")] = Colour::Red;
    Question tests = stock("KITS", false);
    tests.perWeek = true;
    edition.questions.insert(edition.questions.end(),
                             {stock("MASKS", true), stock("APRONS", true), tests, delivery});
}

inline editions::ContactKind kind(const char *key, bool due, bool spoken)
{
    editions::ContactKind made;
    made.key = text(key);
    made.asksDue = due;
    made.spoken = spoken;
    return made;
}

/// A question set with one question of every kind, and the numbers of winter 2020.
inline Edition edition(const char *name, const QDate &from)
{
    Edition made;
    made.name = text(name);
    made.hash = text(name);
    made.inForceFrom = from;
    made.intervals.review = {
        {Colour::Red, 7}, {Colour::Amber, 14}, {Colour::Grey, 14}, {Colour::Green, 28}};
    made.intervals.call = 20;
    made.intervals.outbreakDays = {1, 3, 7};
    made.intervals.outbreakThen = 7;
    made.intervals.outbreakQuestion = text("OUTBREAK");
    made.intervals.outbreakOptions = QStringList{text("open")};
    made.contacts = {kind("visit", true, true), kind("call", false, true),
                     kind("desk", true, false), kind("attempted", false, false)};
    made.contacts[1].questions = QStringList{text("MASKS"), text("ISOLATE"), text("EXTRA")};
    editions::SharedNumber whole;
    whole.id = text("WORKED");
    editions::SharedNumber part;
    part.id = text("AGENCY");
    part.partOf = whole.id;
    made.numbers = {whole, part};
    addInfectionControl(made);
    addClinical(made);
    addTesting(made);
    addPpe(made);
    return made;
}

inline EditionPointer pointer(Edition edition)
{
    return std::make_shared<const Edition>(std::move(edition));
}

inline QUuid uuid(int number)
{
    return QUuid(0x1000U + static_cast<uint>(number), 1, 0x4001, 0x80, 1, 2, 3, 4, 5, 6, 7);
}

inline rules::ContactAnswers made(int number, const QDate &date, const EditionPointer &edition,
                                  std::map<QString, Answer> answers = {},
                                  const char *kindKey = "visit")
{
    return {base::Id<subject::Review>(uuid(number)), date, text(kindKey), edition,
            std::move(answers)};
}

inline Answer answer(AnswerValue value, const QDate &asAt = {})
{
    Answer given;
    given.value = std::move(value);
    given.asAt = asAt;
    return given;
}

inline subject::Choice choice(const char *key)
{
    return {text(key)};
}
inline subject::Special special(const char *key)
{
    return {text(key)};
}

/// Pieces and pieces a day; by default the delivery is as usual.
inline subject::Stock pieces(double onHand, double perDay,
                             subject::Delivery::Kind delivery = subject::Delivery::Kind::Usual)
{
    subject::Stock stock;
    stock.onHand = onHand;
    stock.perDay = perDay;
    stock.delivery.kind = delivery;
    return stock;
}

inline AnswerValue randomStock(QRandomGenerator &random)
{
    subject::Stock stock;
    const int way = random.bounded(6);
    if (way < 3) {
        stock.onHand = random.bounded(300);
        (way == 0 ? stock.perWeek : stock.perDay) = random.bounded(20) / 2.0;
    } else if (way == 3) {
        stock.days = random.bounded(400) / 10.0;
    } else if (way == 4) {
        stock.band = static_cast<subject::StockBand>(random.bounded(3));
    } else {
        stock.onHand = random.bounded(30);
        stock.perDay = random.bounded(30);
        stock.reused = true;
    }
    stock.delivery.kind = static_cast<subject::Delivery::Kind>(random.bounded(4));
    stock.delivery.date = QDate(2026, 10, 1).addDays(random.bounded(120));
    return stock;
}

inline AnswerValue randomContact(const QDate &day, QRandomGenerator &random)
{
    subject::ContactDetails details;
    details.name = text(random.bounded(8) ? "Robin Example" : "");
    if (random.bounded(2))
        details.confirmedOn = day.addDays(-random.bounded(120));
    if (random.bounded(4))
        details.date = day.addDays(random.bounded(30));
    return details;
}

/// An answer of the question's kind: now and then a special one, or one that makes no sense.
inline AnswerValue randomValue(const Question &question, const QDate &day, QRandomGenerator &random)
{
    const int lot = random.bounded(20);
    if (lot == 0)
        return special("not_known");
    if (lot == 1)
        return special("not_applicable");
    if (lot == 2 && !question.special.empty())
        return subject::Special{question.special.begin()->first};
    const auto someOption = [&] {
        return question.options.at(random.bounded(static_cast<int>(question.options.size()))).key;
    };
    switch (question.kind) {
    case Kind::YesPartlyNo:
    case Kind::Choice:
        return subject::Choice{someOption()};
    case Kind::Choices:
        return subject::Choices{QStringList{someOption(), someOption()}};
    case Kind::Ratio:
        return subject::Ratio{random.bounded(31), random.bounded(15, 31)};
    case Kind::Date:
        return subject::DateAnswer{day.addDays(-random.bounded(-2, 40))};
    case Kind::Stock:
        return randomStock(random);
    case Kind::Contact:
        return randomContact(day, random);
    case Kind::Number:
        return subject::Number{random.bounded(12) / 2.0};
    case Kind::Text:
        return subject::Text{text("Words")};
    }
    Q_UNREACHABLE();
}

} // namespace invented
