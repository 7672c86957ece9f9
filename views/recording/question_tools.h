#pragma once

#include <QWidget>

class QAction;
class QLineEdit;
class QMenu;

namespace views {

class QuestionList;

/// Which questions of a contact are shown, and the way to one of them: type a word to jump.
class QuestionTools final : public QWidget {
    Q_OBJECT

public:
    explicit QuestionTools(QuestionList &list, QWidget *parent = nullptr);

    void takeFocus();
    void toggleAll();
    void toggleNurse();
    void togglePlaces();
    /// What is due, for whomever, for another contact.
    void reset();

Q_SIGNALS:
    /// No question has this word.
    void notFound(const QString &typed);

private:
    QAction *choice(QMenu &menu, const QString &text);
    void find();

    QuestionList &m_list;
    QLineEdit *m_find;
    QAction *m_all;
    QAction *m_nurse;
    QAction *m_byPlace;
};

} // namespace views
