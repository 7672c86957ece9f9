#pragma once

#include "views/parts/text_label.h"
#include "workflow/homes.h"

class QGridLayout;

namespace views {

/// What one needs at the door of a home: whom to ask for, where, how to ring.
class HomeHead final : public QWidget {
    Q_OBJECT

public:
    explicit HomeHead(QWidget *parent = nullptr);
    /// `state` stands above the rest: what must be known before one goes or rings.
    void show(const workflow::HomeOverview &overview, const QString &state, bool isSharing);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Fact {
        QString label;
        QString value;
    };
    static std::vector<Fact> factsOf(const workflow::HomeOverview &overview, bool isSharing);
    void arrange();

    std::vector<Fact> m_facts;
    TextLabel *m_state;
    QGridLayout *m_grid;
    int m_across = 0;
};

} // namespace views
