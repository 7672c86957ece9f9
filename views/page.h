#pragma once

#include <QString>
#include <QWidget>
#include <functional>
#include <optional>
#include <vector>

namespace store {
struct Written;
}
namespace workflow {
class Session;
}

namespace views {

class Preferences;
class Look;

/// Where an officer is: a page, and what it is about (the id of a home, or empty).
struct Location {
    QString page;
    QString argument{};
    bool operator==(const Location &) const = default;
};

/// What a command can ask of the page that is shown.
enum class Deed { Filter, Open, CopyWords, PrintPreview, Print, SavePdf, SaveWebPage, ExportList };

/// Something to tell an officer. An error stays until it is dismissed.
struct Message {
    enum class Kind { Done, Error };
    Kind kind = Kind::Done;
    QString text{};
    QString details{}; ///< for whoever helps; shown when asked for
};

/// What a page may ask of the window it stands in.
class Shell {
public:
    Shell() = default;
    Shell(const Shell &) = delete;
    Shell &operator=(const Shell &) = delete;
    virtual ~Shell() = default;

    virtual void visit(const Location &location) = 0;
    virtual void back() = 0;
    virtual void forward() = 0;
    virtual void search() = 0;
    virtual void perform(Deed deed) = 0;
    virtual void say(const Message &message) = 0;
    /// The file changed, here or elsewhere: everything that is shown is read again.
    virtual void changed() = 0;
    /// Makes the text larger or smaller by so many per cent; 0 goes back to 100.
    virtual void scaleText(int percent) = 0;
    virtual void narrowPlaces() = 0;
    virtual void openFile() = 0;
    virtual void newFile() = 0;
    virtual void leave() = 0;
    virtual void sayAbout() = 0;
};

/// What every page is given.
struct Context {
    workflow::Session &session;
    Preferences &preferences;
    Look &look;
    Shell &shell;
};

/// One page of the window.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// For the window's title.
    virtual QString title() const = 0;
    /// The page is shown, about this.
    virtual void arrive(const QString &argument) = 0;
    /// The file changed.
    virtual void refresh() {}
    /// Puts the focus where work begins.
    virtual void takeFocus() = 0;

    virtual bool offers(Deed) const { return false; }
    virtual void perform(Deed) {}

Q_SIGNALS:
    /// What `offers` says has changed, or the title.
    void offersChanged();
};

/// One entry of the list of pages.
struct PageEntry {
    QString key;
    QString name;
    QString icon;
    bool isPlace = false; ///< stands in the list at the left
    std::function<Page *(const Context &)> make;
};

/// Every page of the program.
std::vector<PageEntry> pages();

} // namespace views
