#include "views/commands.h"

#include "views/say.h"

namespace views {
namespace {

QKeySequence keys(const char *text)
{
    return QKeySequence(QString::fromLatin1(text));
}

Command command(const char *key, Menu menu, const QString &text, std::function<void(Shell &)> run,
                const QList<QKeySequence> &shortcuts = {}, const char *icon = "")
{
    Command result;
    result.key = QString::fromLatin1(key);
    result.menu = menu;
    result.text = text;
    result.run = std::move(run);
    result.shortcuts = shortcuts;
    result.icon = QString::fromLatin1(icon);
    return result;
}

/// A command that the page shown carries out.
Command deed(const char *key, Menu menu, const QString &text, Deed what,
             const QList<QKeySequence> &shortcuts = {}, const char *icon = "")
{
    Command result = command(
        key, menu, text, [what](Shell &shell) { shell.perform(what); }, shortcuts, icon);
    result.deed = what;
    return result;
}

Command place(const char *key, Menu menu, const QString &text, const char *page,
              const QList<QKeySequence> &shortcuts, const char *icon)
{
    return command(
        key, menu, text, [page = QString::fromLatin1(page)](Shell &shell) { shell.visit({page}); },
        shortcuts, icon);
}

Command separated(Command result)
{
    result.separated = true;
    return result;
}

Command onToolBar(Command result)
{
    result.onToolBar = true;
    return result;
}

Command writing(Command result)
{
    result.writes = true;
    return result;
}

void addFile(std::vector<Command> &all)
{
    all.push_back(command("open", Menu::File, Say::tr("&Open a planner file..."),
                          [](Shell &shell) { shell.openFile(); }, {keys("Ctrl+O")}));
    all.push_back(command("new", Menu::File, Say::tr("&New planner file..."),
                          [](Shell &shell) { shell.newFile(); }, {keys("Ctrl+N")}));
    all.push_back(separated(writing(place("import", Menu::File, Say::tr("&Import a directory..."),
                                          "import", {keys("Ctrl+I")}, "import"))));
    all.push_back(deed("export", Menu::File, Say::tr("&Export list as CSV..."), Deed::ExportList,
                       {keys("Ctrl+E")}));
    all.push_back(deed("diary", Menu::File, Say::tr("Save the next visit for a &diary..."),
                       Deed::SaveForDiary, {keys("Ctrl+D")}));
    all.push_back(separated(place("colleagues", Menu::File, Say::tr("&Share with colleagues"),
                                  "colleagues", {keys("Ctrl+5")}, "share")));
    all.push_back(writing(place("backups", Menu::File, Say::tr("&Backups..."), "backups", {}, "")));
    all.push_back(separated(command("quit", Menu::File, Say::tr("&Quit"),
                                    [](Shell &shell) { shell.leave(); }, {keys("Ctrl+Q")})));
}

void addEdit(std::vector<Command> &all)
{
    all.push_back(deed("copy", Menu::Edit, Say::tr("Copy as &words"), Deed::CopyWords,
                       {keys("Ctrl+Shift+C")}, "copy"));
    all.push_back(writing(deed("add", Menu::Edit, Say::tr("&Add to this list"), Deed::AddRecord,
                               {keys("Ctrl+Shift+I")})));
    all.push_back(separated(writing(place(
        "removals", Menu::Edit, Say::tr("&Remove personal data..."), "removals", {}, "warning"))));
    all.push_back(writing(place("disposal", Menu::Edit, Say::tr("Records to &destroy..."),
                                "disposal", {}, "warning")));
    all.push_back(
        deed("filter", Menu::Edit, Say::tr("&Filter this list"), Deed::Filter, {keys("Ctrl+F")}));
}

void addView(std::vector<Command> &all)
{
    all.push_back(command("larger", Menu::View, Say::tr("&Larger text"),
                          [](Shell &shell) { shell.scaleText(25); },
                          {keys("Ctrl++"), keys("Ctrl+=")}));
    all.push_back(command("smaller", Menu::View, Say::tr("&Smaller text"),
                          [](Shell &shell) { shell.scaleText(-25); }, {keys("Ctrl+-")}));
    all.push_back(command("usual-size", Menu::View, Say::tr("&Usual text size"),
                          [](Shell &shell) { shell.scaleText(0); }, {keys("Ctrl+0")}));
    all.push_back(separated(command("narrow", Menu::View, Say::tr("&Narrow list of places"),
                                    [](Shell &shell) { shell.narrowPlaces(); }, {keys("F9")})));
    all.push_back(
        separated(command("share", Menu::View, Say::tr("Share my s&creen: hide or show homes"),
                          [](Shell &shell) { shell.share(!shell.isSharing()); }, {keys("F12")})));
    all.push_back(place("earlier-day", Menu::View, Say::tr("&As known on a date..."), "earlier-day",
                        {keys("Ctrl+Shift+B")}, "search"));
    all.push_back(command("reread", Menu::View, Say::tr("&Read the file again"),
                          [](Shell &shell) { shell.changed(); }, {keys("F5")}));
}

Command starting(const char *key, const QString &text, Deed deedToDo, const char *shortcut)
{
    return writing(deed(key, Menu::Contact, text, deedToDo, {keys(shortcut)}));
}

void addStarts(std::vector<Command> &all)
{
    all.push_back(
        starting("start-visit", Say::tr("Start a &visit"), Deed::StartVisit, "Ctrl+Shift+V"));
    all.push_back(
        starting("start-call", Say::tr("Start a &regular call"), Deed::StartCall, "Ctrl+Shift+R"));
    all.push_back(starting("start-outbreak-call", Say::tr("Start an &outbreak call"),
                           Deed::StartOutbreakCall, "Ctrl+Shift+O"));
    all.push_back(starting("start-ppe-call", Say::tr("Start a PP&E call"), Deed::StartPpeCall,
                           "Ctrl+Shift+E"));
    all.push_back(starting("start-desk", Say::tr("Start a &desk check"), Deed::StartDeskCheck,
                           "Ctrl+Shift+D"));
    all.push_back(starting("start-attempted", Say::tr("Record an &attempted visit"),
                           Deed::StartAttemptedVisit, "Ctrl+Shift+A"));
}

void addContact(std::vector<Command> &all)
{
    addStarts(all);
    all.push_back(
        separated(writing(deed("same", Menu::Contact, Say::tr("&Same as last time, checked today"),
                               Deed::SameAsLastTime, {keys("F4")}))));
    all.push_back(writing(deed("not-known", Menu::Contact, Say::tr("Answer not &known"),
                               Deed::NotKnown, {keys("F6")})));
    all.push_back(writing(deed("accept-help", Menu::Contact, Say::tr("Accept the help that &fits"),
                               Deed::AcceptHelp, {keys("F3")})));
    all.push_back(writing(deed("ppe-further", Menu::Contact,
                               Say::tr("Take PPE further, to the ne&xt step that is open"),
                               Deed::TakePpeFurther, {keys("F11")})));
    all.push_back(
        deed("guidance", Menu::Contact, Say::tr("&How to check it"), Deed::Guidance, {keys("F7")}));
    all.push_back(separated(deed("next-question", Menu::Contact, Say::tr("&Next question"),
                                 Deed::NextQuestion, {keys("Ctrl+Down")})));
    all.push_back(deed("previous-question", Menu::Contact, Say::tr("&Previous question"),
                       Deed::PreviousQuestion, {keys("Ctrl+Up")}));
    all.push_back(deed("next-section", Menu::Contact, Say::tr("Next se&ction"), Deed::NextSection,
                       {keys("Ctrl+PgDown")}));
    all.push_back(deed("previous-section", Menu::Contact, Say::tr("Previo&us section"),
                       Deed::PreviousSection, {keys("Ctrl+PgUp")}));
    all.push_back(deed("all-questions", Menu::Contact,
                       Say::tr("Al&l questions, not only those due"), Deed::ShowAllQuestions,
                       {keys("Ctrl+Shift+Q")}));
    all.push_back(deed("by-place", Menu::Contact, Say::tr("Order b&y section or place"),
                       Deed::OrderByPlace, {keys("Ctrl+Shift+L")}));
    all.push_back(deed("only-nurse", Menu::Contact, Say::tr("Only &questions for the nurse"),
                       Deed::OnlyNurse, {keys("Ctrl+Shift+N")}));
    all.push_back(separated(writing(
        deed("note", Menu::Contact, Say::tr("Write a no&te now"), Deed::WriteNote, {keys("F2")}))));
    all.push_back(deed("support-plan", Menu::Contact, Say::tr("Support plan and &what is agreed"),
                       Deed::SupportPlan, {keys("Ctrl+U")}));
    all.push_back(
        deed("read-back", Menu::Contact, Say::tr("Read &back"), Deed::ReadBack, {keys("F8")}));
    all.push_back(separated(writing(
        deed("end-contact", Menu::Contact, Say::tr("End it now, or &go on"), Deed::EndContact))));
    all.push_back(writing(deed("complete", Menu::Contact, Say::tr("Co&mplete"),
                               Deed::CompleteContact, {keys("Ctrl+Return")})));
    all.push_back(writing(
        deed("correct", Menu::Contact, Say::tr("Correct th&is contact"), Deed::CorrectContact)));
}

void addPapers(std::vector<Command> &all)
{
    all.push_back(deed("preview", Menu::Papers, Say::tr("Support plan s&ummary"),
                       Deed::PrintPreview, {keys("Ctrl+Shift+P")}, "print"));
    all.push_back(deed("visit-pack", Menu::Papers, Say::tr("&Visit pack"), Deed::PreviewPack,
                       {keys("Ctrl+Shift+K")}));
    all.push_back(deed("letter", Menu::Papers, Say::tr("&Letter to the home"), Deed::PreviewLetter,
                       {keys("Ctrl+Shift+T")}));
    all.push_back(deed("register", Menu::Papers, Say::tr("&Action register"), Deed::PreviewRegister,
                       {keys("Ctrl+Shift+W")}));
    all.push_back(deed("escalation-note", Menu::Papers, Say::tr("&Escalation note"),
                       Deed::PreviewNote, {keys("Ctrl+Shift+F")}));
    all.push_back(deed("send-copy", Menu::Papers, Say::tr("Send the &home its copy"),
                       Deed::SendHomeCopy, {keys("Ctrl+Shift+H")}));
    all.push_back(deed("call-sheet-paper", Menu::Papers, Say::tr("PPE &call sheet"),
                       Deed::PreviewCallSheet, {keys("Ctrl+Shift+X")}));
    all.push_back(deed("call-sheet", Menu::Papers, Say::tr("PPE call sheet &on screen"),
                       Deed::CallSheet, {keys("Ctrl+Shift+Y")}));
    all.push_back(separated(
        deed("print", Menu::Papers, Say::tr("&Print..."), Deed::Print, {keys("Ctrl+P")}, "print")));
    all.push_back(deed("pdf", Menu::Papers, Say::tr("Save as P&DF..."), Deed::SavePdf,
                       {keys("Ctrl+S")}, "pdf"));
    all.push_back(deed("web", Menu::Papers, Say::tr("Save as we&b page..."), Deed::SaveWebPage,
                       {keys("Ctrl+Shift+S")}));
}

void addGo(std::vector<Command> &all)
{
    all.push_back(onToolBar(command(
        "back", Menu::Go, Say::tr("&Back"), [](Shell &shell) { shell.back(); }, {keys("Alt+Left")},
        "back")));
    all.push_back(onToolBar(command(
        "forward", Menu::Go, Say::tr("&Forward"), [](Shell &shell) { shell.forward(); },
        {keys("Alt+Right")}, "forward")));
    all.push_back(command(
        "search", Menu::Go, Say::tr("F&ind a home or command"),
        [](Shell &shell) { shell.search(); }, {keys("Ctrl+K")}, "search"));
    all.push_back(
        separated(place("homes", Menu::Go, Say::tr("&Homes"), "homes", {keys("Ctrl+1")}, "homes")));
    all.push_back(
        place("actions", Menu::Go, Say::tr("&Actions"), "actions", {keys("Ctrl+2")}, "check"));
    all.push_back(place("escalations", Menu::Go, Say::tr("&Escalations"), "escalations",
                        {keys("Ctrl+3")}, "warning"));
    all.push_back(place("one-question", Menu::Go, Say::tr("One &question, all homes"),
                        "one-question", {keys("Ctrl+4")}, "search"));
    all.push_back(
        place("check", Menu::Go, Say::tr("Changes to chec&k"), "check", {keys("Ctrl+6")}, "check"));
    all.push_back(place("safeguarding", Menu::Go, Say::tr("Safe&guarding: what to do"),
                        "safeguarding", {keys("Ctrl+Shift+G")}, "warning"));
    all.push_back(place("routes", Menu::Go, Say::tr("&Routes: who is rung, and when"), "routes", {},
                        "settings"));
    all.push_back(writing(place("hand-over", Menu::Go,
                                Say::tr("Somebody &leaves: hand over homes and actions"),
                                "hand-over", {}, "homes")));
    all.push_back(place("settings", Menu::Go, Say::tr("&Settings"), "settings", {keys("Ctrl+,")},
                        "settings"));
    all.push_back(
        separated(deed("open-home", Menu::Go, Say::tr("&Open the chosen home"), Deed::Open)));
    all.push_back(deed("history", Menu::Go, Say::tr("Histor&y: who changed what"), Deed::History,
                       {keys("Ctrl+H")}));
}

void addHelp(std::vector<Command> &all)
{
    all.push_back(
        place("help", Menu::Help, Say::tr("&Keyboard shortcuts"), "help", {keys("F1")}, "help"));
    all.push_back(command(
        "about", Menu::Help, Say::tr("&About Care Home Support Planner"),
        [](Shell &shell) { shell.sayAbout(); }, {}, "info"));
}

} // namespace

QString menuName(Menu menu)
{
    switch (menu) {
    case Menu::File:
        return Say::tr("&File");
    case Menu::Edit:
        return Say::tr("&Edit");
    case Menu::View:
        return Say::tr("&View");
    case Menu::Contact:
        return Say::tr("&Contact");
    case Menu::Papers:
        return Say::tr("&Papers");
    case Menu::Go:
        return Say::tr("&Go");
    case Menu::Help:
        return Say::tr("&Help");
    }
    return {};
}

QString Command::plainText() const
{
    return QString(text).remove(QLatin1Char('&')).remove(QStringLiteral("..."));
}

std::vector<Command> commands()
{
    std::vector<Command> all;
    addFile(all);
    addEdit(all);
    addView(all);
    addContact(all);
    addPapers(all);
    addGo(all);
    addHelp(all);
    return all;
}

} // namespace views
