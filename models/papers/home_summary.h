#pragma once

#include "papers/document.h"
#include "papers/names_in_text.h"
#include "rules/rating.h"
#include "subject/support_records.h"

#include <QDateTime>
#include <array>
#include <vector>

namespace papers {

/// Who a paper is for. The first two pages are the same for home and council; the council's notes
/// stand on a sheet of their own. Partners (public bodies) and the public are shown less:
/// `audience_copy.h`.
enum class Audience { Home, Council, Partners, Public };

/// One contact in the list of the council's sheet.
struct ContactLine {
    QDate date;
    QString kind; ///< "Regular call"
    QString with; ///< name, role
    bool completed = true;
    QString about{}; ///< of a call or an email: its one line
    bool operator==(const ContactLine &) const = default;
};

/// A note of the home that was filed to the council.
struct CouncilNote {
    QString text;
    QString officer; ///< empty: not known
    QDate written;
    bool operator==(const CouncilNote &) const = default;
};

/// Help that was offered, in the words of its question set, with what the home said.
struct OfferedHelp {
    QString name;
    QString from;
    subject::OfferAnswer answer;
    std::optional<base::Id<subject::Action>> action; ///< what came of it
    bool operator==(const OfferedHelp &) const = default;
};

/// Something that was taken further, as it stands: in words.
struct TakenFurther {
    QString item;
    QString level; ///< with whom it stands
    QDate reached;
    QString raisedBy;
    QString why;
    QString wanted;
    QString decision; ///< with by whom and when; empty: none yet
    bool operator==(const TakenFurther &) const = default;
};

/// What the home says is wrong in an answer.
struct Dispute {
    QString question; ///< its short label
    QString says;
    QString decision;
    QDate by; ///< until when it is to be decided
    bool operator==(const Dispute &) const = default;
};

/// Everything a home support plan summary says, as values.
struct SummaryValues {
    subject::Authority authority;
    QByteArray logo{}; ///< of the council, as PNG; empty: none
    subject::Home home;
    /// The contact it is about; absent for a home nobody has contacted yet.
    std::optional<subject::Review> review;
    QString contactName; ///< the kind of contact, in the words of its question set: "Visit"
    std::optional<subject::Officer> officer;
    /// The position on the contact's date, and its rating.
    rules::Position position;
    rules::HomeRating rating;
    QDate nextContact;
    /// The colours of up to six earlier contacts, oldest first: the four areas.
    std::array<std::vector<subject::Colour>, 4> trend;
    /// Contacts before this one, newest first, at most five.
    std::vector<ContactLine> earlier;
    /// Those filed up to the day of the contact, newest first.
    std::vector<CouncilNote> councilNotes{};
    /// The plan it belongs to; absent where none was begun.
    std::optional<subject::Plan> plan{};
    QString nextKind{}; ///< how we will next be in touch: "Regular call"; empty: not said
    std::vector<subject::Action> actions{}; ///< those that are printed
    std::vector<OfferedHelp> help{};        ///< in the order of the question set
    /// Who stands in the post of the clinical lead; absent: nobody but an answer may name one.
    std::optional<subject::ContactDetails> clinicalLead{};
    std::vector<TakenFurther> takenFurther{}; ///< what is open
    std::vector<Dispute> disputes{};
    QStringList openReferrals{}; ///< references of safeguarding referrals
    QString reference;
    QDateTime printedAt; ///< UTC
    QString complete{};  ///< from how many laptops it comes, for the council; empty: from one
    QDate tellUsBy;      ///< until when the home can say that something is wrong
    /// What rules::outbreakSince gives; null where no outbreak is open, or since when is not known.
    QDate outbreakBegan{};
    /// Everybody whom the file knows by name for this home: what others may not read of the texts.
    std::vector<KnownName> names{};
    /// Said in place of people and counts that are left out; empty: nothing is.
    QString leftOut{};
};

/// The home support plan summary (officer.md part 3): what we agreed, why, and for the council its
/// notes on a sheet of their own; for partners and the public what they may read of it. A pure
/// function of its values.
Document homeSummary(const SummaryValues &values, Audience audience);

} // namespace papers
