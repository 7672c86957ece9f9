#pragma once

#include "views/recording/keeper.h"

#include <QFrame>

class QPushButton;

namespace views {

class TextLabel;

/// What can be done now about PPE that is short, in a call about it: whom to ring and who is
/// closed, one key that takes it further with its reason written, and the call sheet. Hidden in
/// every other contact, and on any other day.
class PpeStrip final : public QFrame {
    Q_OBJECT

public:
    explicit PpeStrip(workflow::Session &session, QWidget *parent = nullptr);

    /// `keeper` outlives the strip or is taken away with null.
    void setContact(Keeper *keeper);
    /// Whom the council rings, and where, is not for the home to see.
    void setSharing(bool isSharing);
    /// Reads again what is short and where it stands.
    void refresh();
    /// Whether there is something to take further, and it has not been.
    bool canTakeFurther() const;
    bool isShown() const { return m_keeper && isAboutPpe(); }

    QPushButton *further() const { return m_further; }
    QPushButton *sheet() const { return m_sheet; }
    QPushButton *stands() const { return m_stands; }
    /// What stands taken further already; absent: nothing.
    const std::optional<workflow::EscalationRow> &open() const { return m_call.open; }

Q_SIGNALS:
    /// It was read again: what can be done may be something else.
    void changed();

private:
    bool isAboutPpe() const;
    void show(const QString &next);

    workflow::Session &m_session;
    Keeper *m_keeper = nullptr;
    workflow::PpeCall m_call;
    bool m_isSharing = false;
    TextLabel *m_next;
    TextLabel *m_open;
    QPushButton *m_further;
    QPushButton *m_sheet;
    QPushButton *m_stands;
};

} // namespace views
