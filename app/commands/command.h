#pragma once

#include "workflow/session.h"

#include <QJsonObject>
#include <QStringList>
#include <functional>
#include <vector>

class QTextStream;

namespace app {

/// An option of the command line. `value` names what it takes; empty: it takes nothing.
struct Option {
    QString name;
    QString value;
    QString help;
};

/// What the user wrote, already checked against the command's options.
struct Arguments {
    QStringList positional; ///< after the words of the command
    std::map<QString, QStringList> options;

    bool has(const QString &option) const { return options.contains(option); }
    /// The last value given; empty where the option was not given.
    QString value(const QString &option) const;
    QStringList values(const QString &option) const;
};

/// Wrong usage: exit code 2.
struct UsageFault {
    QString message;
};

/// What a command gives back.
struct Outcome {
    QJsonObject json;   ///< the envelope of contracts.md 4
    QString words;      ///< the same for a person, without a line end
    QString note{};     ///< what a person should know besides, on standard error; empty: nothing
    bool found = false; ///< something wrong was found: exit code 1
};

/// What commands work with.
class Workplace {
public:
    Workplace(const Arguments &arguments, QTextStream &progress);

    const Arguments &arguments() const { return m_arguments; }
    /// Time from `--today` and CHPLAN_NOW, the shipped question sets, the system's randomness.
    /// Refuses `--as-known-on`, because whoever asks for it makes or writes a file.
    store::Surroundings surroundings() const;
    /// The file of `--db`, opened; with `--as-known-on` as it stood on that day. Throws a Failure,
    /// or a UsageFault where `--db` is missing.
    std::unique_ptr<workflow::Session> open(store::PlannerFile::Access access) const;
    QString databasePath() const;
    /// A date option; absent where it was not given. Throws a UsageFault for what is no date.
    std::optional<QDate> date(const QString &option) const;
    /// A whole number option between bounds.
    int number(const QString &option, int usual, int least, int most) const;
    /// Shows how far long work is, where somebody sits at a terminal.
    void progress(double share) const;

private:
    store::Surroundings worldOutside() const;

    const Arguments &m_arguments;
    QTextStream &m_progress;
};

/// One command of `chplan`.
struct Command {
    QString name;        ///< `import directory`
    QString positionals; ///< `FILE`
    QString summary;
    std::vector<Option> options;
    std::function<Outcome(const Workplace &)> run;
    bool needsFile = true;
    bool paints = false; ///< needs fonts, and so a QGuiApplication
};

/// Every command, in the order of the help text. Made anew for each caller, since its words are in
/// the language of the moment.
std::vector<Command> commands();

/// The options that every command takes.
std::vector<Option> commonOptions();

} // namespace app
