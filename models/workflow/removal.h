#pragma once

#include "store/held_text.h"
#include "workflow/keeping.h"

namespace workflow {

/// A value that holds a text, in words.
struct TextPlace {
    store::HeldValue held = {};
    QString home = {};    ///< its name; empty where it is about none
    QString about = {};   ///< "Visit of 20 November 2026"
    QString field = {};   ///< "Gloves: note for the plan"
    QString words = {};   ///< what it says
    QString officer = {}; ///< who wrote it; may be empty
    bool isAsked = false; ///< in the field that was asked about
};

/// What holds a text that is to be removed.
struct RemovalPlan {
    QString text = {};
    std::vector<TextPlace> own = {}; ///< in the field that was asked about, what counted before too
    std::vector<TextPlace> also = {}; ///< elsewhere in the file
    int keptBefore = 0;               ///< earlier values of the field that do not hold it, and stay
    int notes = 0;   ///< notes of exchanges that hold it: these are emptied on this laptop
    int reasons = 0; ///< reasons in the history that hold it: those cannot be removed
};

/// Everything that holds the text of a field now or held it once. `record` is the id of a record,
/// `text` what to look for; empty: what the field holds. Refuses an unknown record or field, a
/// field that never held a text, and a text of fewer than three letters.
base::Result<RemovalPlan> removalPlan(Session &session, const QString &record, const QString &field,
                                      const QString &text = {});

/// Everything in the file that holds this text, as `also`.
base::Result<RemovalPlan> placesHolding(Session &session, const QString &text);

/// Removes these values here and, with the next exchange, on every laptop; who, when and why stay.
/// It cannot be undone. Refuses no reason, a reason that holds `text` or seems to be about one
/// person, and fields without which a record is nothing.
base::Result<store::Written> removeData(Session &session, const std::vector<store::ValueAt> &values,
                                        const QString &text, const QString &why,
                                        const Saying &saying = {});

/// A removal, and where it has not arrived yet.
struct RemovalRow {
    store::RemovalMade removal = {};
    QString officer = {}; ///< who; may be empty
    QStringList values =
        {}; ///< "Alder Grange, Visit of 20 November 2026, Gloves"; of many: no field
    QStringList laptops = {};    ///< that have not confirmed, by name
    QStringList backups = {};    ///< paths that still hold a value
    QStringList unreadable = {}; ///< backups that could not be read, and may hold one

    bool isEverywhere() const { return laptops.empty() && backups.empty() && unreadable.empty(); }
};

/// Every removal, newest first. `backupFolder` is looked through for backups; empty: the usual one.
base::Result<std::vector<RemovalRow>> removalRows(Session &session,
                                                  const QString &backupFolder = {});

} // namespace workflow
