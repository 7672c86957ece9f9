#pragma once

#include "subject/answer.h"
#include "subject/area.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace editions {

/// Words by language: `{"en": "..."}`. The first edition of every text is English.
struct Words {
    std::map<QString, QString> byLanguage;

    /// The words in `language`, else in English, else empty.
    QString in(const QString &language = QStringLiteral("en")) const;
    bool isEmpty() const { return byLanguage.empty(); }
    bool operator==(const Words &) const = default;
};

/// The kinds of question of contracts.md 2.
enum class Kind { YesPartlyNo, Ratio, Date, Stock, Contact, Choice, Choices, Number, Text };

/// `ypn`, `ratio`, `date`, `stock`, `contact`, `choice`, `choices`, `number`, `text`.
QString key(Kind kind);
std::optional<Kind> kindFromKey(const QString &key);

/// Whether an answer counts towards the colour of its area.
enum class Rated { Yes, No, Status };

/// A bound on a figure, inclusive. `{"at_least": 90}` or `{"at_most": 10}`.
struct Bound {
    std::optional<double> atLeast;
    std::optional<double> atMost;
    bool operator==(const Bound &) const = default;
};

/// How a question's answer gets its colour; each question has exactly one rule.
enum class RuleKind {
    None,            ///< never coloured
    Options,         ///< the colour stands with the option (ypn, choice, choices)
    Percent,         ///< ratio: 100 * count against a bound times `of`
    Figure,          ///< number: the value against the bounds
    AgeDays,         ///< date: days from the date to the as-at date
    DaysLeft,        ///< stock: days the stock lasts
    ConfirmedWithin, ///< contact: days since the name was last confirmed
    ArrivesBefore,   ///< contact with a date: before the first of `stockQuestions` runs out
};

struct Rule {
    RuleKind kind = RuleKind::None;
    Bound green;
    Bound amber;
    /// DaysLeft: from this many days on the colour is blue.
    std::optional<double> blueAtLeast;
    /// ConfirmedWithin: green up to this many days after the name was confirmed, then amber.
    int withinDays = 0;
    /// ArrivesBefore: the stock lines whose first run-out date counts.
    QStringList stockQuestions;
    bool operator==(const Rule &) const = default;
};

/// One option of a choice. An option without a colour rates as not known.
struct Option {
    QString key;
    Words text;
    std::optional<subject::Colour> colour;
    bool isOffered = true; ///< false: only answers of an earlier edition read so
    bool operator==(const Option &) const = default;
};

/// How pieces are packed, so that a store can be counted in rolls or boxes.
struct Pack {
    int size = 0; ///< pieces in one
    Words name;   ///< as a plural: "rolls"
    bool operator==(const Pack &) const = default;
};

/// One question of an edition, with all that makes its colour.
struct Question {
    QString id; ///< IPC-08
    subject::Area area = subject::Area::Ipc;
    bool core = true; ///< false: extended, off unless the council turns it on
    bool critical = false;
    Rated rated = Rated::Yes;
    /// Rated only from this day on; shown without a colour before.
    QDate ratedFrom;
    /// Asked only from this day on.
    QDate askedFrom;
    Kind kind = Kind::YesPartlyNo;
    Words text;               ///< the question on screen
    Words label;              ///< the short label
    Words partly;             ///< what "partly" means, or what the options mean
    Words counted;            ///< what one counts, for "4 more ...": "staff trained"
    Words unit;               ///< stock: what one piece is
    std::optional<Pack> pack; ///< stock: how pieces usually come
    QString outOf; ///< ratio: the shared number it is out of, such as NUM-02; may be empty
    Words notApplicableWhen;
    bool lowerIsBetter = false;
    std::vector<Option> options;
    /// Special answers this question allows beside not known, and their colours.
    std::map<QString, std::optional<subject::Colour>> special;
    Rule rule;
    bool perWeek = false;  ///< stock: use is asked by the week
    bool reusable = false; ///< stock: "reused" may be ticked
    bool asksDate = false; ///< contact: a delivery date is asked as well
    /// Answers given before the last such day (month and day) are of another season.
    std::optional<QDate> seasonStart; ///< year 2000 stands for every year
    int shelfLifeDays = 0;            ///< after this the answer fades to not known
    bool confirmUnchanged = true;     ///< "same as last time" is allowed
    QStringList askedOn;              ///< keys of kinds of contact
    QString where;                    ///< door, rooms, clinical-room, store, office, records, shift
    bool forNurse = false;            ///< the nurse can answer it better than the manager
    Words whereText;                  ///< "Office (training record)"
    QStringList owners;               ///< home, nhs, council: who can put it right
    Words guidance;
    QStringList offers;
    QStringList commentRequiredWhen;   ///< option or special keys
    Words toBeGreen;                   ///< what to do, where counting does not say it
    std::map<QString, QString> source; ///< of what: text, bands, ... -> where from

    const Option *option(const QString &key) const;
    bool operator==(const Question &) const = default;
};

/// A number asked once and used in every "out of". Not rated.
struct SharedNumber {
    QString id; ///< NUM-02
    Words text;
    Words label;
    Words count;    ///< what to count
    Words guidance; ///< how to check it on a visit
    QStringList usedIn;
    QString partOf; ///< NUM-04 is a part of NUM-03 and cannot be larger
    int shelfLifeDays = 0;
    bool operator==(const SharedNumber &) const = default;
};

/// A kind of contact and what it asks: everything that is due, or the named questions.
struct ContactKind {
    QString key; ///< visit, call, outbreak-call, ppe-call, desk, attempted
    Words name;  ///< "Regular call"
    bool asksDue = false;
    QStringList questions;
    bool spoken = true; ///< counts as having been in touch
    bool operator==(const ContactKind &) const = default;
};

/// The numbers of the roll-up (question-set.md 4.1).
struct RollUp {
    int redOthers = 2;        ///< other reds that make an area red
    int amberOthers = 2;      ///< other ambers that make an area amber
    int amberFromRed = 1;     ///< other reds that make an area amber
    double knownPercent = 60; ///< under this share of current answers an area is not known
    int smallNumber = 1;      ///< people within which an answer is never worse than amber
    int publishSmall = 5;     ///< counts of people below this are held back on public papers
    QString source;           ///< where the numbers are from: "local suggestion"
    bool operator==(const RollUp &) const = default;
};

/// When a home is next seen or called, in days after the last contact.
struct Intervals {
    std::map<subject::Colour, int> review; ///< by the overall colour of the home
    int call = 28;                         ///< every home
    std::vector<int> outbreakDays;         ///< days after an outbreak begins: 1, 3, 7
    int outbreakThen = 7;                  ///< and then every so many days
    QString outbreakQuestion;              ///< IPC-11
    QStringList outbreakOptions;           ///< its options that mean an outbreak is open
    QString source;                        ///< where the numbers are from: "local suggestion"
    bool operator==(const Intervals &) const = default;
};

/// How an answer of an earlier edition reads in this one.
struct Bridge {
    QString from;
    QString to;                        ///< empty where nothing takes its place
    std::map<QString, QString> values; ///< old option -> new; empty: values are carried as they are
    bool carries = false;              ///< false: shown beside, never carried
    QString trend;                     ///< continuous, break, ends
    Words note;                        ///< what the officer should know of the difference
    bool operator==(const Bridge &) const = default;
};

struct Offer {
    QString id;
    Words name;
    Words gets; ///< what the home gets
    Words providedBy;
    Words action;       ///< the action text to start from
    Words ownerText;    ///< "Home and council"
    QStringList owners; ///< home, council, nhs
    int dueWorkingDays = 0;
    QStringList questions;
    std::map<QString, Words> profiles; ///< a, b: how the two councils' plans meet it
    QString source;
    bool operator==(const Offer &) const = default;
};

struct LadderStep {
    QString key;
    Words who;
    Words when;
    Words ready;
    Words answerWithin;
    /// The same in working days, 0: the same day; absent where it is no number of days.
    std::optional<int> answerWorkingDays;
    bool operator==(const LadderStep &) const = default;
};

struct Ladder {
    QString key; ///< ppe-a
    Words name;
    std::optional<subject::Area> area; ///< whose answers it is for; absent: for any
    QString profile;                   ///< `a` or `b`; empty: for every council
    QString source;
    std::vector<LadderStep> steps;

    const LadderStep *step(const QString &key) const;
    bool operator==(const Ladder &) const = default;
};

struct StopCard {
    QString key; ///< danger, safeguarding, whistleblowing
    Words when;
    Words says;
    bool operator==(const StopCard &) const = default;
};

struct AreaWords {
    subject::Area area = subject::Area::Ipc;
    QString letter; ///< a to d
    Words name;
    Words shortName;
    bool operator==(const AreaWords &) const = default;
};

/// A retired question: not asked any more, still readable.
struct Retired {
    QString id;
    Words why;
    Words label; ///< as it was last asked
    bool operator==(const Retired &) const = default;
};

/// How careful visits are in a district, and what holds then.
struct AlertLevel {
    QString key;
    Words name;
    Words measures;
    bool operator==(const AlertLevel &) const = default;
};

/// The clocks of a support plan. Days are calendar days unless they say otherwise.
struct PlanRules {
    /// Without a new case after which an outbreak may be declared over; absent: the health
    /// protection team gives the date.
    std::optional<int> recoveryDays;
    int learningReviewDays = 28;         ///< after an outbreak is over, until its review is due
    int challengeWorkingDays = 10;       ///< after the home was sent its copy
    int copyWorkingDays = 3;             ///< after a visit, until the home has its copy
    int askAgainWorkingDays = 10;        ///< after "thinking about it"
    int contactConfirmedDays = 90;       ///< after which whom to ring should be asked again
    int overdueWorkingDays = 5;          ///< after which an overdue action may be taken further
    Words outbreakVisiting;              ///< what holds for visits in an outbreak; may be empty
    std::vector<AlertLevel> alertLevels; ///< may be empty
    QString source;                      ///< where the numbers are from: "local suggestion"
    bool operator==(const PlanRules &) const = default;
};

/// A dated question set: questions, thresholds, offers and escalation routes. All numbers of the
/// product that a council may change come from here.
struct Edition {
    QString name; ///< winter-2026
    Words title;  ///< winter 2026
    QDate inForceFrom;
    QString replaces;
    int rules = 1; ///< the arithmetic; mending a rule never recolours an old contact
    std::vector<AreaWords> areas;
    RollUp rollUp;
    Intervals intervals;
    PlanRules plan; ///< the defaults where it says nothing
    std::vector<ContactKind> contacts;
    std::vector<SharedNumber> numbers;
    std::vector<Question> questions;
    std::vector<Retired> retired;
    std::vector<Bridge> bridges;
    std::vector<Offer> offers;
    std::vector<Ladder> ladders;
    std::vector<StopCard> stops;
    /// By key such as SRC-5: what it is and, after a comma, where it stands.
    std::map<QString, QString> sources;

    /// The bytes it was read from and their hash (lower-case hex of BLAKE2b-256).
    QByteArray bytes;
    QString hash;

    const Question *question(const QString &id) const;
    const SharedNumber *number(const QString &id) const;
    const ContactKind *contact(const QString &key) const;
    const Offer *offer(const QString &id) const;
    const Ladder *ladder(const QString &key) const;
    const StopCard *stop(const QString &key) const;
    const AreaWords &area(subject::Area area) const;
};

using EditionPointer = std::shared_ptr<const Edition>;

} // namespace editions
