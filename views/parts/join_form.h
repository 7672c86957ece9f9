#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace views {

class TextLabel;

/// What is asked of whoever joins colleagues.
struct Joining {
    QString from = {};       ///< an update file or a planner file of a colleague
    QString passphrase = {}; ///< of the team; a planner file needs none
    QString path = {};       ///< where the new file is kept
};

/// The form by which a laptop joins colleagues with a file from one of them.
class JoinForm final : public QWidget {
    Q_OBJECT

public:
    explicit JoinForm(QWidget *parent = nullptr);

    void takeFocus();

Q_SIGNALS:
    void asked(const views::Joining &wanted);
    void left();

private:
    QWidget *buildFile();
    void choose();
    void follow();
    /// What to do next, or what is wrong with the file.
    QString explanation() const;
    void join();

    QLineEdit *m_from;
    QLineEdit *m_passphrase = nullptr;
    TextLabel *m_where;
    QPushButton *m_join;
    Joining m_wanted;
};

} // namespace views
