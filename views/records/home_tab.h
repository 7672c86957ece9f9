#pragma once

#include "base/id.h"
#include "subject/records.h"
#include "views/page.h"

namespace views {

/// One part of the support plan of a home: a tab of its page.
class HomeTab : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows what this part holds of a home, read from the file now.
    virtual void show(const base::Id<subject::Home> &home) = 0;
    /// Puts the focus where work begins.
    virtual void takeFocus() = 0;
    /// Keeps what is typed; false where it cannot be kept.
    virtual bool keepNow() { return true; }
    virtual void setSharing(bool) {}
    /// Makes this record of it the current one, where it has such.
    virtual void choose(const QString &) {}
    /// Whether a record can be begun here, and to begin one.
    virtual bool canBegin() const { return false; }
    virtual void beginNew() {}

Q_SIGNALS:
    /// This part changed something that others show.
    void changed();
};

/// One entry of the list of tabs.
struct HomeTabEntry {
    QString key;
    QString name;
    std::function<HomeTab *(const Context &)> make;
    /// Internal to the council: not shown while the screen is shared.
    bool isCouncilOnly = false;
};

/// Every part of a support plan, in the order of the tabs.
std::vector<HomeTabEntry> homeTabs();

} // namespace views
