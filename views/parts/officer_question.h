#pragma once

#include "subject/records.h"
#include "views/parts/text_label.h"

#include <QFrame>
#include <QPointer>
#include <vector>

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace views {

/// "Who is using this?", asked in the window: one key for somebody who is known, a name for
/// somebody new. It stops nothing and can be left unanswered.
class OfficerQuestion final : public QFrame {
    Q_OBJECT

public:
    explicit OfficerQuestion(QWidget *parent = nullptr);

    /// Offers these officers, the likeliest first, and takes the focus there. `why` says what made
    /// the question come up.
    void ask(const std::vector<subject::Officer> &officers, const QString &why);
    /// Asks for the name of somebody who is not offered.
    void askForName();
    /// Hides, and gives the focus back to where it was.
    void leave();

Q_SIGNALS:
    /// By somebody who is known: the id as text.
    void answered(const QString &officer);
    void named(const QString &name);
    void opened();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *buildOffers();
    QWidget *buildNaming();
    void open();
    void take();
    void turn();

    TextLabel *m_why;
    QStackedWidget *m_ways;
    QBoxLayout *m_line;
    QComboBox *m_officers = nullptr;
    QLineEdit *m_name = nullptr;
    QPointer<QWidget> m_before; ///< where the focus was
};

} // namespace views
