#include "views/parts/tab_row.h"

#include "views/appearance.h"
#include "views/parts/flow_layout.h"
#include "views/say.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QStyleOptionTab>
#include <QTabBar>

namespace views {
namespace {

constexpr int digits = 10;
constexpr int padding = 6; ///< left and right of the words; the row leaves as much between tabs

/// A tab with a place of its own: drawn as the style draws tabs.
class TabButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit TabButton(const QString &name)
    {
        setText(name);
        setAccessibleName(name);
        setCheckable(true);
        setAutoExclusive(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
    }

    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 2 * padding,
                fontMetrics().height() + 2 * space::related};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QStyleOptionTab option = look();
        style()->drawControl(QStyle::CE_TabBarTabShape, &option, &painter, this);
        style()->drawItemText(&painter, rect(), Qt::AlignCenter, palette(), isEnabled(), text(),
                              QPalette::WindowText);
    }
    /// A letter goes to the next tab that begins with it.
    void keyPressEvent(QKeyEvent *event) override
    {
        const QString typed = event->text();
        const bool isLetter = typed.size() == 1 && typed.front().isLetter() &&
                              !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        if (!isLetter || !goTo(typed))
            QAbstractButton::keyPressEvent(event);
    }

private:
    QStyleOptionTab look() const
    {
        QStyleOptionTab option;
        option.initFrom(this);
        option.shape = QTabBar::RoundedNorth;
        option.documentMode = true;
        option.state.setFlag(QStyle::State_Selected, isChecked());
        option.state.setFlag(QStyle::State_HasFocus, hasFocus());
        return option;
    }
    bool goTo(const QString &letter)
    {
        const auto all =
            parentWidget()->findChildren<TabButton *>(QString(), Qt::FindDirectChildrenOnly);
        const qsizetype here = all.indexOf(this);
        for (qsizetype step = 1; step < all.size(); ++step) {
            TabButton *other = all.at((here + step) % all.size());
            if (!other->isVisible() || !other->text().startsWith(letter, Qt::CaseInsensitive))
                continue;
            other->setFocus(Qt::OtherFocusReason);
            other->setChecked(true);
            return true;
        }
        return false;
    }
};

/// To a program that reads the screen it is a tab.
class TabAccessible final : public QAccessibleWidget {
public:
    explicit TabAccessible(QWidget *button) : QAccessibleWidget(button, QAccessible::PageTab) {}

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = tab()->isChecked();
        return state;
    }
    QStringList actionNames() const override
    {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            tab()->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QAbstractButton *tab() const { return static_cast<QAbstractButton *>(object()); }
};

QAccessibleInterface *accessibleTab(const QString &, QObject *object)
{
    auto *tab = qobject_cast<TabButton *>(object);
    return tab ? new TabAccessible(tab) : nullptr;
}

} // namespace

TabRow::TabRow(QTabWidget *tabs, QWidget *parent)
    : QWidget(parent),
      m_tabs(tabs),
      m_row(new FlowLayout(this))
{
    static const bool isTold = (QAccessible::installFactory(accessibleTab), true);
    Q_UNUSED(isTold);
    setAccessibleName(tabs->accessibleName());
    tabs->tabBar()->hide();
    tabs->setFocusPolicy(Qt::NoFocus); // it would hand the Tab key to its bar, which is not there
    for (int i = 0; i < tabs->count(); ++i)
        add(i);
    connect(tabs, &QTabWidget::currentChanged, this, &TabRow::follow);
    follow(tabs->currentIndex());
}

void TabRow::add(int index)
{
    auto *button = new TabButton(m_tabs->tabText(index));
    m_buttons.push_back(button);
    m_row->add(button);
    connect(button, &QAbstractButton::toggled, this, [this, index](bool isOn) {
        if (isOn)
            m_tabs->setCurrentIndex(index);
    });
    if (index >= digits)
        return;
    const QKeySequence keys(Qt::ALT | Qt::Key(Qt::Key_0 + (index + 1) % digits));
    button->setToolTip(
        Say::tr("%1 (%2)").arg(button->text(), keys.toString(QKeySequence::NativeText)));
    connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, index] {
        if (!m_tabs->isTabVisible(index))
            return;
        m_tabs->setCurrentIndex(index);
        Q_EMIT jumped(index);
    });
}

void TabRow::follow(int index)
{
    if (index >= 0)
        m_buttons[size_t(index)]->setChecked(true);
    // The row is one stop on the way of the Tab key: the tab that is shown.
    for (size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setFocusPolicy(int(i) == index ? Qt::StrongFocus : Qt::ClickFocus);
}

void TabRow::setTabVisible(int index, bool isVisible)
{
    m_tabs->setTabVisible(index, isVisible);
    m_buttons[size_t(index)]->setVisible(isVisible);
    // It shows itself again with the first tab that is.
    m_tabs->tabBar()->hide();
}

} // namespace views

#include "tab_row.moc"
