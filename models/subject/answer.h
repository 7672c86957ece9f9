#pragma once

#include "base/id.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <optional>
#include <variant>

namespace subject {

struct Review;

/// `not_applicable`, `not_known` or a special key of the question: `never`, `none`, `not_in_use`.
struct Special {
    QString key;
    bool operator==(const Special &) const = default;
};

/// One option of a list, and the answers yes, partly and no.
struct Choice {
    QString key;
    bool operator==(const Choice &) const = default;
};

/// Several options of a list, in the order of the edition.
struct Choices {
    QStringList keys;
    bool operator==(const Choices &) const = default;
};

/// A count out of a count of people. `of` is kept as it stood when the answer was recorded.
struct Ratio {
    qint64 count = 0;
    qint64 of = 0;
    bool operator==(const Ratio &) const = default;
};

struct DateAnswer {
    QDate date;
    bool operator==(const DateAnswer &) const = default;
};

/// What is known of the next delivery of one item.
struct Delivery {
    enum class Kind {
        Unknown, ///< the home was not asked
        Dated,   ///< due on `date`, with `units` if known
        Usual,   ///< comes as it usually does
        None,    ///< nothing is on order
    };
    Kind kind = Kind::Unknown;
    QDate date;
    std::optional<double> units;
    bool operator==(const Delivery &) const = default;
};

/// The bands of the urgent supply line, for a manager who knows neither count nor days.
enum class StockBand { Under24Hours, OneToTwoDays, OverTwoDays };

/// One item in the store. Known, in this order of preference, by count and use, by the manager's
/// own days, or by a band.
struct Stock {
    std::optional<double> onHand;  ///< pieces
    std::optional<double> perDay;  ///< pieces used in a day
    std::optional<double> perWeek; ///< pieces used in a week, where a day's use is not known
    std::optional<double> days;    ///< the manager's own estimate
    std::optional<StockBand> band;
    Delivery delivery;
    bool reused = false; ///< cleaned and used again, so that nothing is used up in a day
    bool operator==(const Stock &) const = default;
};

/// A person to ring. `confirmedOn` is the day the name was last checked, `date` the delivery date
/// where the question asks for one.
struct ContactDetails {
    QString name;
    QString role;
    QString organisation;
    QString telephone;
    QString email;
    QDate confirmedOn;
    QDate date;
    bool operator==(const ContactDetails &) const = default;
};

struct Number {
    double value = 0;
    bool operator==(const Number &) const = default;
};

struct Text {
    QString text;
    bool operator==(const Text &) const = default;
};

using AnswerValue =
    std::variant<Special, Choice, Choices, Ratio, DateAnswer, Stock, ContactDetails, Number, Text>;

/// How an answer is known.
enum class Source { Home, Visit, Call, Tracker, Cqc, Other };

/// `home`, `visit`, `call`, `tracker`, `cqc`, `other`.
QString key(Source source);
std::optional<Source> sourceFromKey(const QString &key);

/// One answer of one review: value, as-at date, how known and what it confirms are one field that
/// merges; each note is another.
struct Answer {
    AnswerValue value;
    QDate asAt;
    Source source = Source::Home;
    /// The contact whose answer was confirmed unchanged.
    std::optional<base::Id<Review>> confirms;
    /// The note for the plan: printed on the home's copy.
    QString comment;
    /// The council note: never shown to the home.
    QString councilNote;

    bool operator==(const Answer &) const = default;
};

/// The special keys that every kind of question knows.
inline constexpr QLatin1StringView notKnownKey{"not_known"};
inline constexpr QLatin1StringView notApplicableKey{"not_applicable"};

bool isSpecial(const AnswerValue &value, QLatin1StringView key);

} // namespace subject
