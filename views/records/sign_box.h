#pragma once

#include "views/page.h"
#include "workflow/plans.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace views {

class ProblemLine;
class TextLabel;

/// Where somebody of the home agrees with its plan while both look at the screen: a name, a role
/// and one of two buttons.
class SignBox final : public QWidget {
    Q_OBJECT

public:
    explicit SignBox(const Context &context, QWidget *parent = nullptr);

    /// `name` and `role` are of the person who was met; they stand in fields that are empty.
    void show(const base::Id<subject::Home> &home, const QString &name, const QString &role);

Q_SIGNALS:
    void agreed();

private:
    void sign(bool isAgreed);
    void say(const subject::Plan &plan);

    Context m_context;
    std::optional<base::Id<subject::Home>> m_home;
    TextLabel *m_state;
    QWidget *m_form;
    QLineEdit *m_name;
    QLineEdit *m_role;
    QLineEdit *m_comments;
    ProblemLine *m_problem;
    QString m_because; ///< why a personal detail may be kept
    bool m_isAgreed = true;
};

} // namespace views
