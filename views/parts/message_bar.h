#pragma once

#include "views/page.h"
#include "views/parts/text_label.h"

#include <QFrame>
#include <QTimer>

class QToolButton;
class QPushButton;

namespace views {

/// What happened, what is safe, what to do. Never takes the focus. An error stays until it is
/// dismissed; what went well leaves by itself.
class MessageBar final : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void say(const Message &message);
    void dismiss();
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(const Message &message);

    std::vector<Message> m_messages; ///< the newest last
    QLabel *m_picture;
    TextLabel *m_text;
    QPushButton *m_details;
    QTimer m_leaving;
};

} // namespace views
