#include "views/commands.h"
#include "views/ink_icon.h"

#include <QAction>
#include <QMainWindow>
#include <QMenuBar>

namespace views {

std::map<QString, QAction *> fillMenus(const std::vector<Command> &commands, QMainWindow &window,
                                       Shell &shell)
{
    std::map<QString, QAction *> actions;
    std::map<Menu, QMenu *> menus;
    for (const Command &command : commands) {
        QMenu *&menu = menus[command.menu];
        if (!menu)
            menu = window.menuBar()->addMenu(menuName(command.menu));
        if (command.separated)
            menu->addSeparator();
        auto *action = new QAction(command.text, &window);
        action->setObjectName(command.key);
        action->setShortcuts(command.shortcuts);
        if (!command.icon.isEmpty())
            action->setIcon(inkIcon(command.icon));
        QObject::connect(action, &QAction::triggered, &window,
                         [&shell, run = command.run] { run(shell); });
        menu->addAction(action);
        window.addAction(action);
        actions[command.key] = action;
    }
    return actions;
}

} // namespace views
