#pragma once

#include "views/parts/text_label.h"

class QBoxLayout;
class QPushButton;

namespace views {

class FlowLayout;

/// The head of a page: its title, one line that says what is shown now, and what can be done.
class PageHead final : public QWidget {
    Q_OBJECT

public:
    explicit PageHead(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    QString title() const { return m_title->text(); }
    /// Also what a screen reader hears of a change.
    void setSentence(const QString &sentence);
    QString sentence() const { return m_sentence->text(); }

    /// Adds a button at the right. The primary one is what to do next.
    QPushButton *addButton(const QString &text, const QString &icon = {}, bool isPrimary = false);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    TextLabel *m_title;
    TextLabel *m_sentence;
    FlowLayout *m_buttons;
    QBoxLayout *m_layout;
};

/// A push button in our ways: with an icon beside its text, filled when it is what to do next.
QPushButton *makeButton(const QString &text, const QString &icon = {}, bool isPrimary = false);

/// A thin line that only parts things.
QFrame *thinLine(QFrame::Shape shape);

} // namespace views
