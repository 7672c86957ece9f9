#pragma once

#include "views/pages/page_arguments.h"

class QComboBox;

namespace views {

/// Two contacts of a home to be chosen, never the same one twice, and a key to swap them.
class ContactPair final : public QWidget {
    Q_OBJECT

public:
    explicit ContactPair(QWidget *parent = nullptr);

    /// Offers these contacts; `argument` says which two are chosen.
    void offer(const std::vector<workflow::ContactRow> &newestFirst,
               const ComparisonArgument &argument);
    std::optional<base::Id<subject::Review>> then() const;
    std::optional<base::Id<subject::Review>> now() const;
    /// "23 Oct 2026, Visit, A. Example and 20 Nov 2026, Call, A. Example".
    QString words() const;

public Q_SLOTS:
    void swap();

Q_SIGNALS:
    void changed();

private:
    void take(QComboBox *chosen, QComboBox *other, int before);

    QComboBox *m_then;
    QComboBox *m_now;
    int m_thenBefore = -1;
    int m_nowBefore = -1;
};

} // namespace views
