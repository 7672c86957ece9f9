#pragma once

#include "chplan.h"

/// What an officer does first, on fictional files.
namespace sequence {

inline const char *const answers =
    "{'NUM-01': 40, 'NUM-02': 50, 'IPC-01': 'yes', 'IPC-08': {'count': 30},"
    " 'IPC-11': {'value': 'none', 'source': 'tracker', 'comment': 'As the tracker said'},"
    " 'CLN-02': {'name': 'Dr Sam Example', 'confirmed_on': '2026-11-01'},"
    " 'TST-09': 'partly', 'PPE-03': {'days': 30}, 'PPE-12': {'band': 'under_24h'},"
    " 'PPE-02': {'on_hand': 700, 'per_day': 100, 'delivery': 'none'}}";

inline QString fixture(const char *name)
{
    return QStringLiteral(TEST_DATA "/files/") + QLatin1StringView(name);
}

inline QString text(const QJsonObject &object, const char *key)
{
    return object[QLatin1StringView(key)].toString();
}

inline chplan::Said makeFile(const chplan::Program &program)
{
    return program.run(
        {QStringLiteral("init"), QStringLiteral("--council"), QStringLiteral("Nettleshire")});
}

inline chplan::Said importMonthly(const chplan::Program &program)
{
    return program.import(fixture("monthly_01_August_2026.csv"));
}

inline chplan::Said importCouncilList(const chplan::Program &program)
{
    return program.import(fixture("council_list.csv"));
}

/// A completed visit to Alderbrook House.
inline chplan::Said recordVisit(const chplan::Program &program)
{
    return program.record("alderbrook HOUSE", answers,
                          {QStringLiteral("--complete"), QStringLiteral("--met-with"),
                           QStringLiteral("Robin Example"), QStringLiteral("--met-role"),
                           QStringLiteral("manager")});
}

/// All of it; says what failed, if anything.
inline QByteArray runOn(const chplan::Program &program)
{
    for (const auto step : {makeFile, importMonthly, importCouncilList, recordVisit}) {
        const chplan::Said said = step(program);
        if (said.exitCode != 0)
            return said.all();
    }
    return {};
}

} // namespace sequence
