#pragma once

#include "workflow/support.h"

#include <QFrame>
#include <functional>

class QVBoxLayout;

namespace views {

class Keeper;
class ProblemLine;

/// What can be done about an answer that is not green: help that fits, with the three answers a
/// home may give; actions; and for a red why there is none. Hidden where there is nothing to do.
class GapStrip final : public QFrame {
    Q_OBJECT

public:
    GapStrip(Keeper &keeper, const QString &question, const QString &label,
             QWidget *parent = nullptr);

    /// Shows what the keeper knows now.
    void refresh();
    /// Accepts the first help that has not been offered yet. False where there is none.
    bool acceptFirst();

private:
    void rebuild();
    void addOffer(const workflow::OfferRow &row);
    void addAction(const subject::Action &action);
    void addSettling();
    void give(const workflow::Saying &saying);
    void answer(const QString &offer, const QString &said, const QString &why = {});
    /// Does it, and says why where it cannot be done; what looks like a personal detail is asked
    /// about and done again with the reason.
    void take(std::function<base::Result<void>(const workflow::Saying &)> what);

    Keeper &m_keeper;
    QString m_question;
    QString m_label;
    workflow::Gap m_gap;
    QString m_shown; ///< what stands here, to see whether it is something else now
    QVBoxLayout *m_layout;
    QWidget *m_rows = nullptr;
    ProblemLine *m_problem = nullptr; ///< once there was one
    std::function<base::Result<void>(const workflow::Saying &)> m_wanted;
};

} // namespace views
