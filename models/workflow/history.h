#pragma once

#include "lists/history_columns.h"
#include "store/history.h"
#include "store/undo.h"
#include "workflow/keeping.h"

namespace workflow {

/// Whose history, and which part of it.
struct HistoryAsked {
    /// Everything that belongs to a home; absent: whatever the rest says.
    std::optional<base::Id<subject::Home>> home{};
    std::optional<QUuid> record{}; ///< this one alone, whether it belongs to the home or not
    QString kind{};                ///< of record, as `--json` names it; empty: all
    QString officer{};             ///< a name; empty: all
    int skip = 0;
    int most = 0; ///< 0: all
};

/// Who changed what, when, from what to what and on which laptop.
struct History {
    std::vector<lists::HistoryRow> rows; ///< newest first
    int read = 0;                        ///< changes of fields read, those not shown among them
    bool isMore = false;                 ///< older ones follow
};

/// Refuses a kind or an officer that is not known. That a record belongs to its home is said only
/// where that changed.
base::Result<History> history(Session &session, const HistoryAsked &asked);

/// What a record is called where its history is shown: "Contact, Visit on 20 November 2026".
QString recordTitle(Session &session, const QUuid &record);

/// Writes the value that an entry ("7d3e-12.3") gave to a field once more, as a new change. Refused
/// where the record is deleted, the value was removed, or it stands already.
base::Result<store::Written> restoreValue(Session &session, const QString &entry,
                                          const QString &field, const Saying &saying = {});

/// What taking back changes would write and leave, in words.
struct UndoPreview {
    struct Taken {
        QString what; ///< "Action, Order masks"
        QString field;
        QString now; ///< empty: nothing
        QString then;
        bool isDeletion = false; ///< the record was made by the changes, and goes
        QString officer;         ///< whose work it is; empty: not known
    };
    struct Left {
        QString what;
        QString field; ///< empty: the whole record
        QString why;   ///< "changed since by Sam Fiction on 20 November 2026, 9:05am"
    };
    QString of; ///< "7d3e-12, by Sam Fiction on 20 November 2026, 9:05am"
    std::vector<Taken> taken;
    std::vector<Left> left;
    std::vector<std::pair<QString, int>> whose; ///< officers with how many values of theirs
    store::UndoPlan plan;
};

/// The change that "7d3e-12" names, an entry of it, or `last`: the last one made on this laptop.
base::Result<qint64> changeNamed(Session &session, const QString &text);

/// "7d3e-12": what a change is called, by its key.
QString changeReference(Session &session, qint64 change);

/// What taking back these changes means; writes nothing. `of` says what they are together, such as
/// an update from a colleague; empty: as their own references say.
base::Result<UndoPreview> previewUndo(Session &session, const std::set<qint64> &changes,
                                      const QString &of = {});

/// Takes back changes as a new change, which can be taken back itself. Refused where nothing is
/// left to take back.
base::Result<store::Written> undo(Session &session, const std::set<qint64> &changes,
                                  const Saying &saying = {}, const QString &of = {});

/// The preview as lines to read.
QStringList undoWords(const UndoPreview &preview);

} // namespace workflow
