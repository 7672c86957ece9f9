#pragma once

#include "subject/records.h"
#include "views/starts.h"

#include <QLineEdit>
#include <QStringListModel>

class QCompleter;

namespace views {

/// One thing that can be found.
struct Find {
    QString text;                 ///< what the list shows: "Alder Grange, Example Care, AB1 2CD"
    QString searched;             ///< folded
    QString home;                 ///< the id of a home, else
    QString command;              ///< the key of a command
    std::optional<Start> start{}; ///< something to begin for the home
};

/// The search box of the window: type a part of a home's name, postcode or CQC id, or of what a
/// command is called.
class SearchBox final : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchBox(QWidget *parent = nullptr);

    void setHomes(const std::vector<subject::Home> &homes);
    /// The homes have changed: they are wanted again when next something is looked for.
    void forgetHomes() { m_knowsHomes = false; }
    /// What can begin: "ppe alder" then finds the PPE call with Alder Grange.
    void setStarts(std::vector<Start> starts) { m_starts = std::move(starts); }
    /// While somebody else looks at the screen, homes are not found.
    void setSharing(bool isSharing);

Q_SIGNALS:
    /// Answered at once, with `setHomes`. A window that has just begun has better things to do than
    /// to read every home for a search that may not come.
    void homesWanted();
    void homeFound(const QString &home);
    void startFound(const views::Start &start, const QString &home);
    void commandFound(const QString &command);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void wantHomes();
    void readCommands();
    void narrow();
    void addStarts(const QStringList &words);
    void take(int row);

    QCompleter *m_completer;
    QStringListModel m_texts;
    std::vector<Find> m_homes;
    std::vector<Find> m_commands;
    std::vector<Start> m_starts;
    bool m_knowsHomes = false;
    bool m_isSharing = false;
    std::vector<Find> m_found;
};

} // namespace views
