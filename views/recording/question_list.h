#pragma once

#include "lists/question_groups.h"
#include "workflow/last_time.h"

#include <QTimer>
#include <QWidget>
#include <map>

class QScrollArea;
class QStackedWidget;
class QTabBar;

namespace views {

class Keeper;
class QuestionCard;

/// The questions of a contact, a tab for each section or place, a card for each question. Cards are
/// made as far as they are in sight when their tab is shown, the others while nothing else happens.
class QuestionList final : public QWidget {
    Q_OBJECT

public:
    explicit QuestionList(QWidget *parent = nullptr);

    /// What to show and how. `keeper` outlives the list or is taken away with null.
    void setContact(Keeper *keeper, const std::map<QString, workflow::LastTime> &last);
    void setOrder(lists::QuestionOrder order);
    void setOnlyNurse(bool isOnlyNurse);
    /// Not only what is due.
    void setShowAll(bool isAll);
    void setSharing(bool isSharing);
    bool isShowingAll() const { return m_isAll; }
    lists::QuestionOrder order() const { return m_order; }
    bool isOnlyNurse() const { return m_isOnlyNurse; }

    /// Shows a question and puts the focus in it; false where the contact does not know it. A
    /// question that is left out shows everything first.
    bool goTo(const QString &question);
    /// The one that holds these words; false where none does.
    bool find(const QString &typed);
    void step(int by);
    void stepGroup(int by);
    void goToUnanswered();
    QuestionCard *currentCard() const;
    QString currentQuestion() const { return m_current; }
    /// The tabs; they stand wherever there is room for them all.
    QTabBar *tabs() const { return m_tabs; }
    const lists::QuestionGroup *currentGroup() const;
    /// Of the group shown.
    QStringList unanswered() const;

    void showAnswers();
    void showRatings();
    void showState();

Q_SIGNALS:
    void currentChanged(const QString &question);
    void groupChanged();

private:
    QStringList shownQuestions() const;
    void regroup();
    QuestionCard *cardOf(const QString &question);
    /// The card of the question at `at`, in its place.
    QuestionCard *place(int group, qsizetype at);
    /// How many of its cards are in their place.
    qsizetype cardsIn(int group) const;
    /// Makes what is in sight when one is at `from`; the others follow while nothing else happens.
    void fill(int group, const QString &from);
    void fillOneMore();
    void showGroup(int group, const QString &from);
    void follow(QWidget *focus);
    int groupOf(const QString &question) const;
    void showTitles();
    /// Marks what is not kept, or is again.
    void showProblem(const QStringList &questions, const QString &why);

    Keeper *m_keeper = nullptr;
    std::map<QString, workflow::LastTime> m_last;
    lists::QuestionOrder m_order = lists::QuestionOrder::BySection;
    bool m_isOnlyNurse = false;
    bool m_isAll = false;
    bool m_isSharing = false;
    std::vector<lists::QuestionGroup> m_groups;
    std::map<QString, QuestionCard *> m_cards;
    std::vector<QScrollArea *> m_scrolls;
    QString m_current;
    QString m_beforeNurse; ///< the question one was at when only those for the nurse were wanted
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    QTimer m_idle;
};

} // namespace views
