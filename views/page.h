#pragma once

#include "base/error.h"

#include <QDate>
#include <QString>
#include <QWidget>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace store {
struct Written;
}
namespace workflow {
class Session;
}

namespace views {

class HomesAhead;
class Preferences;
class Look;

/// Where an officer is: a page, and what it is about (the id of a home, or empty).
struct Location {
    QString page;
    QString argument{};
    bool operator==(const Location &) const = default;
};

/// What a command can ask of the page that is shown.
enum class Deed {
    Filter,
    Open,
    CopyWords,
    PrintPreview,
    PreviewPack,
    PreviewLetter,
    PreviewRegister,
    PreviewNote,
    SendHomeCopy,
    PreviewCallSheet,
    CallSheet, ///< on screen, to read out
    Print,
    SavePdf,
    SaveWebPage,
    SaveForDiary,
    ExportList,
    // Of a home: begin a contact with it, or write down what fits no question.
    StartVisit,
    StartCall,
    StartOutbreakCall,
    StartPpeCall,
    StartDeskCheck,
    StartAttemptedVisit,
    WriteNote,
    SupportPlan,
    History,   ///< of what is shown: who changed what
    AddRecord, ///< to the list that is shown
    // Of a contact that is recorded.
    SameAsLastTime,
    NotKnown,
    Guidance,
    AcceptHelp,
    TakePpeFurther,
    NextQuestion,
    PreviousQuestion,
    NextSection,
    PreviousSection,
    ShowAllQuestions,
    OrderByPlace,
    OnlyNurse,
    ReadBack,
    EndContact,
    CompleteContact,
    CorrectContact,
};

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
    /// What went wrong, with what is for whoever helps.
    void sayError(const base::Error &error)
    {
        say({Message::Kind::Error, error.message, error.detail});
    }
    /// The file changed, here or elsewhere: everything that is shown is read again.
    virtual void changed() = 0;
    /// The page that is shown wrote something and shows it already; the others read the file again
    /// when they are shown.
    virtual void kept() = 0;
    /// Makes the text larger or smaller by so many per cent; 0 goes back to 100.
    virtual void scaleText(int percent) = 0;
    virtual void narrowPlaces() = 0;
    /// Whether somebody else looks at the screen: then council notes and other homes are hidden.
    virtual bool isSharing() const = 0;
    virtual void share(bool isSharing) = 0;
    /// Shows everything as it was known at the end of `day`, in place of this window until somebody
    /// goes back to today.
    virtual void showAsKnownOn(const QDate &day) = 0;
    /// Puts this backup in the place of the file, in place of this window, and opens it.
    virtual void restore(const QString &backup) = 0;
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
    std::shared_ptr<HomesAhead> homesAhead = {}; ///< null where none were read ahead
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
    /// Whether `arrive` reads the file in any case, so that it need not be read before.
    virtual bool readsOnArrival() const { return false; }
    /// Puts the focus where work begins.
    virtual void takeFocus() = 0;

    /// Sharing the screen began or ended.
    virtual void sharingChanged() {}
    /// Called before the window closes; false keeps it open.
    virtual bool mayClose() { return true; }

    bool offers(Deed deed) const;
    void perform(Deed deed);
    /// What the page does when it is told so; without `isPossible` always.
    void offer(Deed deed, std::function<void()> perform, std::function<bool()> isPossible = {});

Q_SIGNALS:
    /// What `offers` says has changed, or the title.
    void offersChanged();

private:
    struct Offer {
        std::function<void()> perform;
        std::function<bool()> isPossible;
    };
    std::map<Deed, Offer> m_offers;
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
