#pragma once

#include "views/page.h"

#include <QKeySequence>

class QAction;
class QMainWindow;

namespace views {

enum class Menu { File, Edit, View, Contact, Papers, Go, Help };

/// The name of a menu, with its mnemonic.
QString menuName(Menu menu);

/// One thing the window can be told to do. The list of them feeds menus, tool bar, search, short
/// cuts and help.
struct Command {
    QString key;
    QString text; ///< with a mnemonic, as in a menu
    Menu menu = Menu::File;
    QList<QKeySequence> shortcuts{};
    QString icon{};
    bool onToolBar = false;
    bool writes = false; ///< not while a file is only read
    bool separated = false;
    /// Set where the page that is shown must offer it.
    std::optional<Deed> deed{};
    std::function<void(Shell &)> run{};

    /// The text without its mnemonic.
    QString plainText() const;
};

/// Every command of the program, in the order of the menus.
std::vector<Command> commands();

/// Makes an action of each command and puts it in the menus of this window; by the commands' keys.
std::map<QString, QAction *> fillMenus(const std::vector<Command> &commands, QMainWindow &window,
                                       Shell &shell);

} // namespace views
