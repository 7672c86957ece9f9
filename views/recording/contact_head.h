#pragma once

#include "views/recording/keeper.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace views {

class FlowLayout;
class PageHead;
class ProblemLine;
class RatingBadge;
class TextLabel;

/// The head of a contact: the home, the day, whom one met, and the ratings as they stand now.
class ContactHead final : public QWidget {
    Q_OBJECT

public:
    explicit ContactHead(QWidget *parent = nullptr);

    /// `keeper` outlives the head or is taken away with null.
    void setContact(Keeper *keeper);
    void showRatings();
    void showState();
    QWidget *firstField() const;

    /// Puts what the page adds behind whom one met.
    void addTools(QWidget *tools);
    QPushButton *readBack() const { return m_readBack; }
    QPushButton *end() const { return m_end; }
    QPushButton *complete() const { return m_complete; }

private:
    QWidget *buildPeople();
    QWidget *buildStrip();
    void typePeople(const QLineEdit &line);
    Keeper::Circumstances circumstances() const;

    Keeper *m_keeper = nullptr;
    PageHead *m_head;
    QPushButton *m_readBack;
    QPushButton *m_end;
    QPushButton *m_complete;
    ProblemLine *m_problem; ///< shown while something of it waits
    QLineEdit *m_name = nullptr;
    QLineEdit *m_role = nullptr;
    FlowLayout *m_people = nullptr;
    QWidget *m_reasonRow = nullptr;
    QLineEdit *m_reason = nullptr;
    QWidget *m_strip = nullptr;
    std::array<TextLabel *, 5> m_names{};
    std::array<RatingBadge *, 5> m_badges{};
};

} // namespace views
