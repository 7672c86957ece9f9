#pragma once

#include "chplan.h"

/// Contacts with one home, and what is then shown of it.
namespace contacts {

inline QStringList on(const char *date)
{
    return {QStringLiteral("--date"), QString::fromUtf8(date)};
}

inline QStringList as(const char *kind)
{
    return {QStringLiteral("--contact"), QString::fromUtf8(kind)};
}

inline const QStringList complete{QStringLiteral("--complete")};

inline QStringList correct(const char *why)
{
    return {QStringLiteral("--correct"), QString::fromUtf8(why)};
}

/// The critical questions of winter 2026, answered.
inline const char *const criticalAnswers =
    "{'IPC-01': 'yes', 'CLN-02': {'name': 'Dr Sam Example', 'confirmed_on': '2026-11-10'},"
    " 'TST-09': 'not_known', 'PPE-02': {'days': 9}, 'PPE-03': {'days': 9}, 'PPE-12': {'days': 9}}";

/// A planner file with the home 1-1.
class OneHome {
public:
    /// Says what failed, if anything.
    QByteArray begin()
    {
        m_program = std::make_unique<chplan::Program>();
        const chplan::Said made = m_program->run("init --council Nettleshire");
        if (made.exitCode != 0)
            return made.all();
        const QString list =
            m_program->write("list.csv", "cqc_id,name\r\n1-1,Alderbrook House\r\n");
        const chplan::Said brought = m_program->import(list);
        return brought.exitCode == 0 ? QByteArray() : brought.all();
    }
    chplan::Program &program() const { return *m_program; }

    chplan::Said record(const char *answers, const QStringList &more = {}) const
    {
        return m_program->record("1-1", answers, more);
    }

    QJsonObject shown(const char *question, const QStringList &more = {}) const
    {
        const chplan::Said said = m_program->run(chplan::words("review show 1-1") + more);
        for (const QJsonValue &line : said.json[QStringLiteral("answers")].toArray()) {
            if (line[QStringLiteral("id")] == QLatin1StringView(question))
                return line.toObject();
        }
        return {};
    }

    QString shown(const char *question, const char *field) const
    {
        return shown(question)[QLatin1StringView(field)].toString();
    }

    QJsonValue position(const char *key, const QStringList &more = {}) const
    {
        return m_program->run(chplan::words("review show 1-1") + more).json[QLatin1StringView(key)];
    }

    static QString contactOf(const chplan::Said &said)
    {
        return said.exitCode == 0 ? said.json[QStringLiteral("contact")].toString()
                                  : QString::fromUtf8(said.all());
    }

private:
    std::unique_ptr<chplan::Program> m_program;
};

} // namespace contacts
