#pragma once

#include "chplan.h"

/// A planner file to be worked on, rightly and wrongly.
namespace planner_files {

/// A council's own list of so many homes; `week` is part of every name.
inline QByteArray listOf(int homes, int week)
{
    QByteArray bytes = "cqc_id,name,address\r\n";
    for (int i = 0; i < homes; ++i)
        bytes += "1-" + QByteArray::number(i) + ",Home of week " + QByteArray::number(week) +
                 ",\"" + QByteArray::number(i) + " Long Alder Road, Alderbrook, Fictia\"\r\n";
    return bytes;
}

/// One answer recorded of the first home.
inline QStringList recordArguments(const chplan::Program &program)
{
    const QString answers = program.write("one.json", chplan::quoted("{'IPC-01': 'yes'}"));
    return {QStringLiteral("review"),
            QStringLiteral("record"),
            QStringLiteral("1-1"),
            QStringLiteral("--officer"),
            QStringLiteral("Jo Fiction"),
            QStringLiteral("--answers"),
            answers};
}

/// A program of its own with a file of three homes; says what failed, if anything.
inline QByteArray begin(std::unique_ptr<chplan::Program> &program)
{
    program = std::make_unique<chplan::Program>();
    const chplan::Said made = program->run("init --council Nettleshire");
    if (made.exitCode != 0)
        return made.all();
    const chplan::Said brought = program->import(program->write("list.csv", listOf(3, 0)));
    return brought.exitCode == 0 ? QByteArray() : brought.all();
}

} // namespace planner_files
