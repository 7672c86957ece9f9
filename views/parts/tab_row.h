#pragma once

#include <QTabWidget>
#include <vector>

class QAbstractButton;

namespace views {

class FlowLayout;

/// The tabs of a QTabWidget in as many lines as it takes, where its own bar would hide some behind
/// arrows. Arrow keys and first letters go from tab to tab, Alt and a digit to one of the first
/// ten.
class TabRow final : public QWidget {
    Q_OBJECT

public:
    /// Takes the place of the bar of `tabs`, whose tabs must all be there.
    explicit TabRow(QTabWidget *tabs, QWidget *parent = nullptr);

    /// Hides a tab here and in the tabs.
    void setTabVisible(int index, bool isVisible);
    QAbstractButton *button(int index) const { return m_buttons[size_t(index)]; }

Q_SIGNALS:
    /// A key asked for this tab: the focus goes into it.
    void jumped(int index);

private:
    void add(int index);
    void follow(int index);

    QTabWidget *m_tabs;
    FlowLayout *m_row;
    std::vector<QAbstractButton *> m_buttons;
};

} // namespace views
