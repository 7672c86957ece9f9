#pragma once

#include "subject/records.h"

#include <QFrame>
#include <QTimer>

namespace workflow {
class Session;
}

namespace views {

class NoteBox;
class ProblemLine;
class TextLabel;

/// A note at any moment: written now, filed later. Kept as answers are: when it is left, or two
/// seconds after the last key.
class NoteStrip final : public QFrame {
    Q_OBJECT

public:
    explicit NoteStrip(workflow::Session &session, QWidget *parent = nullptr);

    /// Begins a note of this home, in this contact where there is one.
    void begin(const base::Id<subject::Home> &home,
               const std::optional<base::Id<subject::Review>> &review);
    /// Keeps what is written. Whether nothing is left to keep.
    bool keepNow();

Q_SIGNALS:
    void kept();
    /// The officer is done with it; the focus goes back where it was.
    void done();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void finish();
    void showProblem(const QString &why, bool canBeAllowed);

    workflow::Session &m_session;
    std::optional<subject::Note> m_note;
    NoteBox *m_box;
    TextLabel *m_state;
    ProblemLine *m_problem;
    QString m_because; ///< why what seems to be about one person may be kept
    QTimer m_afterKey;
};

} // namespace views
