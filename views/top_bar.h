#pragma once

#include "views/commands.h"
#include "views/starts.h"

#include <QWidget>
#include <map>

class QAction;
class QPushButton;

namespace subject {
struct Home;
}

namespace views {

class SearchBox;
class TextLabel;

/// The head of the window: back and forward, the council, whether the screen is shared, and the
/// one search box.
class TopBar final : public QWidget {
    Q_OBJECT

public:
    TopBar(const std::vector<Command> &commands, const std::map<QString, QAction *> &actions,
           QWidget *parent = nullptr);

    void setCouncil(const QString &council);
    void setHomes(const std::vector<subject::Home> &homes);
    void forgetHomes();
    void setStarts(std::vector<Start> starts);
    /// While the screen is shared other homes cannot be found, and a strip says so.
    void setSharing(bool isSharing);
    /// Leaves out what can be done without.
    void setTight(bool isTight);
    void search();

Q_SIGNALS:
    /// Something is looked for: answered with `setHomes`.
    void homesWanted();
    void homeFound(const QString &home);
    /// A contact is to begin with this home.
    void startFound(const views::Start &start, const QString &home);
    void commandFound(const QString &key);
    void sharingEnded();

private:
    TextLabel *m_product;
    TextLabel *m_council;
    QPushButton *m_sharing;
    SearchBox *m_search;
};

} // namespace views
