#include "views/pages/pages.h"

#include "views/commands.h"
#include "views/parts/page_head.h"
#include "views/say.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace views {
namespace {

/// Keys that work inside a list or box, which no command stands for.
struct Key {
    QString keys;
    QString does;
};

std::vector<Key> otherKeys()
{
    return {
        {Say::tr("Letters"), Say::tr("In the list of homes: narrow it to what you type")},
        {Say::tr("Enter"), Say::tr("In a list: open the row")},
        {Say::tr("Ctrl+C"), Say::tr("In a list: copy the chosen rows as plain words")},
        {Say::tr("Shift+Up, Shift+Down"), Say::tr("In a list: choose several rows")},
        {Say::tr("Alt+1 to Alt+0"), Say::tr("In a support plan: go to the tab of this place")},
        {Say::tr("Esc"), Say::tr("In the filter: empty it")},
        {Say::tr("Tab"), Say::tr("Go to the next thing; Shift+Tab goes back")},
        {Say::tr("F10"), Say::tr("Go to the menus")},
    };
}

class HelpPage final : public Page {
public:
    HelpPage();

    QString title() const override { return Say::tr("Keyboard shortcuts"); }
    void arrive(const QString &) override {}
    void takeFocus() override { m_scroll->setFocus(); }

private:
    QScrollArea *m_scroll;
};

void addSection(QGridLayout &grid, const QString &title)
{
    auto *heading = new TextLabel(TextRole::Section, title);
    heading->setContentsMargins(0, space::related, 0, 0);
    grid.addWidget(heading, grid.rowCount(), 0, 1, 2);
}

void addLine(QGridLayout &grid, const QString &keys, const QString &does)
{
    const int row = grid.rowCount();
    auto *left = new TextLabel(TextRole::Strong, keys);
    auto *right = new TextLabel(TextRole::Body, does);
    right->setAccessibleName(Say::tr("%1: %2").arg(keys, does));
    right->setWordWrap(true);
    grid.addWidget(left, row, 0, Qt::AlignTop);
    grid.addWidget(right, row, 1, Qt::AlignTop);
}

HelpPage::HelpPage() : m_scroll(new QScrollArea)
{
    auto *body = new QWidget;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::page);
    grid->setVerticalSpacing(space::related);
    grid->setColumnMinimumWidth(0, scaled(150));
    grid->setColumnStretch(1, 1);
    std::optional<Menu> menu;
    for (const Command &command : commands()) {
        if (command.shortcuts.isEmpty())
            continue;
        if (menu != command.menu)
            addSection(*grid, menuName(command.menu).remove(QLatin1Char('&')));
        menu = command.menu;
        addLine(*grid, command.shortcuts.first().toString(QKeySequence::NativeText),
                command.plainText());
    }
    addSection(*grid, Say::tr("Everywhere"));
    for (const Key &key : otherKeys())
        addLine(*grid, key.keys, key.does);
    auto *head = new PageHead(title());
    head->setSentence(Say::tr("Everything can be done without a mouse."));
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::group);
    layout->addWidget(head);
    layout->addLayout(grid);
    layout->addStretch();
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(body);
    m_scroll->setAccessibleName(title());
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->addWidget(m_scroll);
}

} // namespace

Page *makeHelpPage(const Context &)
{
    return new HelpPage;
}

} // namespace views
