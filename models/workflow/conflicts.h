#pragma once

#include "store/conflicts.h"
#include "workflow/session.h"

namespace workflow {

/// Two answers of which a person must choose one, or something written about a record that a
/// colleague deleted.
struct ConflictRow {
    store::Conflict conflict = {};
    QString reference = {}; ///< eight letters to type
    QString home = {};      ///< its name; empty where it is about none
    QString about = {};     ///< "Visit of 20 November 2026", "Action: order gloves"
    QString field = {};     ///< what of it, in words
    QString base = {};      ///< what stood there before both; empty: nothing
    struct Side {
        QString value = {};   ///< in words; empty: cleared
        QString officer = {}; ///< who wrote it; may be empty
        QDateTime at = {};    ///< UTC, by their laptop's clock
        QString laptop = {};  ///< the first letters of its id
    };
    std::vector<Side> sides = {};      ///< the one that counts until somebody chooses first
    std::optional<Side> deletion = {}; ///< who deleted it, where somebody did
};

/// All of them, by home, record and field.
base::Result<std::vector<ConflictRow>> conflictsToCheck(Session &session);

/// What a person decides.
enum class Decision {
    Choose,      ///< this side's value counts
    KeepDeleted, ///< the record stays deleted
    BringBack,   ///< the record is there again
};
struct Settlement {
    QString reference = {};
    Decision decision = Decision::Choose;
    int side = 0; ///< which, for Choose: 0 confirms the one that counts already
    QString why = {};
};

/// Writes the decisions as one change, which travels and ends these everywhere. Refuses a
/// reference that is not there, and a decision that does not fit.
base::Result<store::Written> settle(Session &session, const std::vector<Settlement> &settlements);

/// The reference by which a field that has, or will have, two answers is named; `child` belongs to
/// a record that somebody deleted.
QString referenceTo(const QString &recordKind, const QUuid &id, const QString &field,
                    const QUuid &child = {});

/// What somebody chose of two answers while it was only shown, before it was taken in.
struct EarlyChoice {
    QString reference = {};
    QJsonValue value = {};
};
/// The decisions that carry out such choices, now that it is taken in. What has no two answers any
/// more is left out, and so is what nobody offers any more.
base::Result<std::vector<Settlement>> settlementsOf(Session &session,
                                                    const std::vector<EarlyChoice> &choices);

} // namespace workflow
