#include "app/commands/run.h"

#include "app/commands/command.h"
#include "app/commands/rating_json.h"
#include "app/commands/say.h"
#include "base/text.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <QTextStream>

namespace app {
namespace {

QStringList wordsOf(const Command &command)
{
    return command.name.split(QLatin1Char(' '));
}

std::optional<Command> commandOf(const QStringList &positional)
{
    for (const Command &command : commands()) {
        if (positional.mid(0, wordsOf(command).size()) == wordsOf(command))
            return command;
    }
    return std::nullopt;
}

void addOption(QCommandLineParser &parser, const Option &option)
{
    QCommandLineOption added(option.name, option.help);
    if (!option.value.isEmpty())
        added.setValueName(option.value);
    parser.addOption(added);
}

/// Every option of every command; each name means one thing everywhere.
void addAllOptions(QCommandLineParser &parser)
{
    QStringList known;
    const auto add = [&](const std::vector<Option> &options) {
        for (const Option &option : options) {
            if (!known.contains(option.name)) {
                known.append(option.name);
                addOption(parser, option);
            }
        }
    };
    add(commonOptions());
    for (const Command &command : commands())
        add(command.options);
}

QString helpFor(const Command &command)
{
    QString text = QStringLiteral("chplan --db FILE %1 %2\n%3\n")
                       .arg(command.name, command.positionals, command.summary);
    for (const std::vector<Option> &options : {command.options, commonOptions()}) {
        for (const Option &option : options) {
            const QString left = QStringLiteral("--%1 %2").arg(option.name, option.value);
            text += QStringLiteral("  %1 %2\n").arg(left, -24).arg(option.help);
        }
    }
    return text;
}

QString help()
{
    QString text = QStringLiteral("chplan --db FILE COMMAND\n");
    for (const Command &command : commands()) {
        const QString left = command.name + QLatin1Char(' ') + command.positionals;
        text += QStringLiteral("  %1 %2\n").arg(left, -24).arg(command.summary);
    }
    return text + Say::tr("chplan COMMAND --help says more.") + QLatin1Char('\n');
}

/// The arguments of one command, held against its options and positionals.
Arguments argumentsOf(const QCommandLineParser &parser, const Command &command)
{
    Arguments arguments{.positional = parser.positionalArguments().mid(wordsOf(command).size()),
                        .options = {}};
    const qsizetype wanted = command.positionals.split(QLatin1Char(' '), Qt::SkipEmptyParts).size();
    if (arguments.positional.size() != wanted)
        throw UsageFault{
            wanted == 0
                ? Say::tr("%1 takes no %2.").arg(command.name, arguments.positional.value(0))
                : Say::tr("Say which: %1 %2.").arg(command.name, command.positionals)};
    QStringList allowed;
    for (const std::vector<Option> &options : {command.options, commonOptions()}) {
        for (const Option &option : options)
            allowed.append(option.name);
    }
    for (const QString &name : parser.optionNames()) {
        if (!allowed.contains(name))
            throw UsageFault{Say::tr("%1 does not take --%2.").arg(command.name, name)};
        arguments.options.emplace(name, parser.values(name));
    }
    return arguments;
}

void printJson(const QJsonObject &json, QTextStream &out)
{
    out << QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented));
}

QJsonObject errorToJson(const base::Error &error)
{
    return {{QStringLiteral("error"),
             QJsonObject{{QStringLiteral("message"), error.message},
                         {QStringLiteral("detail"), textOrNull(error.detail)},
                         {QStringLiteral("file"), textOrNull(error.file)},
                         {QStringLiteral("row"), error.row ? QJsonValue(*error.row) : QJsonValue()},
                         {QStringLiteral("column"), textOrNull(error.column)},
                         {QStringLiteral("path"), textOrNull(error.path)}}}};
}

/// The words of the error with where it is, for a person.
QString errorInWords(const base::Error &error)
{
    QStringList where;
    if (!error.file.isEmpty() && !error.message.contains(error.file))
        where.append(error.file);
    if (error.row)
        where.append(Say::tr("row %1").arg(*error.row));
    if (!error.column.isEmpty())
        where.append(Say::tr("column %1").arg(error.column));
    if (!error.path.isEmpty())
        where.append(error.path);
    return where.isEmpty()
               ? error.message
               : QStringLiteral("%1 (%2)").arg(error.message, where.join(QStringLiteral(", ")));
}

/// As of which day all this is, beside the JSON and for a person.
void sayDay(Outcome &outcome, const QDate &day)
{
    outcome.json.insert(QStringLiteral("today"), day.toString(Qt::ISODate));
    outcome.json.insert(QStringLiteral("as_known_on"), day.toString(Qt::ISODate));
    const QString words = Say::tr("As known at the end of %1.").arg(base::longDate(day));
    outcome.note = outcome.note.isEmpty() ? words : words + QLatin1Char('\n') + outcome.note;
}

int runCommand(const QCommandLineParser &parser, const Command &command, QTextStream &out,
               QTextStream &err)
{
    const bool json = parser.isSet(QStringLiteral("json"));
    try {
        const Arguments arguments = argumentsOf(parser, command);
        const Workplace place(arguments, err);
        if (command.needsFile)
            place.databasePath();
        const auto day = place.date(QStringLiteral("as-known-on"));
        if (day && !command.needsFile)
            throw UsageFault{
                Say::tr("%1 does not take --%2.").arg(command.name, QStringLiteral("as-known-on"))};
        Outcome outcome = command.run(place);
        if (day)
            sayDay(outcome, *day);
        if (json)
            printJson(outcome.json, out);
        else
            out << outcome.words << '\n';
        if (!outcome.note.isEmpty())
            err << outcome.note << '\n';
        return outcome.found ? 1 : 0;
    } catch (const base::Failure &failure) {
        if (json)
            printJson(errorToJson(failure.error()), out);
        err << errorInWords(failure.error()) << '\n';
        return 1;
    }
}

} // namespace

bool paints(const QStringList &arguments)
{
    for (const Command &command : commands()) {
        if (!command.paints)
            continue;
        const QStringList words = wordsOf(command);
        for (qsizetype i = 0; i + words.size() <= arguments.size(); ++i) {
            if (arguments.mid(i, words.size()) == words)
                return true;
        }
    }
    return false;
}

int run(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    QCommandLineParser parser;
    addAllOptions(parser);
    try {
        if (!parser.parse(QStringList{QStringLiteral("chplan")} + arguments))
            throw UsageFault{parser.errorText()};
        if (parser.isSet(QStringLiteral("version"))) {
            out << "chplan " << PLANNER_VERSION << '\n';
            return 0;
        }
        const std::optional<Command> command = commandOf(parser.positionalArguments());
        if (parser.isSet(QStringLiteral("help"))) {
            out << (command ? helpFor(*command) : help());
            return 0;
        }
        if (!command)
            throw UsageFault{parser.positionalArguments().isEmpty()
                                 ? Say::tr("Say what to do.")
                                 : Say::tr("There is no command %1.")
                                       .arg(parser.positionalArguments().join(QLatin1Char(' ')))};
        return runCommand(parser, *command, out, err);
    } catch (const UsageFault &fault) {
        if (parser.isSet(QStringLiteral("json")))
            printJson(errorToJson(base::Error{.message = fault.message}), out);
        const std::optional<Command> command = commandOf(parser.positionalArguments());
        err << fault.message << '\n' << (command ? helpFor(*command) : help());
        return 2;
    }
}

} // namespace app
