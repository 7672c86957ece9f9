#pragma once

#include "chplan.h"

/// Directories to bring in, and a council to bring them into.
namespace directories {

/// A weekly file of `date` with these rows: `id|name|postcode|authority` each.
inline QByteArray weekly(const char *date, const QByteArrayList &homes)
{
    QByteArray bytes = QByteArray("This data was produced on ") + date +
                       "\r\nName,Address,Postcode,Phone number,Service types,Local authority,"
                       "CQC Location ID (for office use only)\r\n";
    for (const QByteArray &home : homes) {
        const QByteArrayList parts = home.split('|');
        bytes += parts[1] + ",1 Alder Road," + parts[2] + ",01632960001,Nursing homes," + parts[3] +
                 "," + parts[0] + "\r\n";
    }
    return bytes;
}

inline const QByteArray alder = "1-1|Alderbrook House|ZZ1 1AA|Nettleshire";
inline const QByteArray birch = "1-2|Birchfield|ZZ1 2BB|Nettleshire";
inline const QByteArray cedar = "1-3|Cedardale|ZZ2 3CC|Teaselshire";
inline const QByteArray damson = "1-4|Damsonlea|ZZ3 4DD|Thistleshire";

inline QStringList option(const char *name, const char *value)
{
    return {QString::fromUtf8(name), QString::fromUtf8(value)};
}

/// A planner file of its own, and what came of bringing in a directory.
class Council {
public:
    /// False if the file cannot be made.
    bool begin()
    {
        m_program = std::make_unique<chplan::Program>();
        return m_program->run("init --council Nettleshire").exitCode == 0;
    }
    const chplan::Program &program() const { return *m_program; }

    chplan::Said import(const QByteArray &bytes, const QStringList &more = {}) const
    {
        return m_program->import(m_program->write("directory.csv", bytes), more);
    }

    /// The count of a report, or -1 with all it said.
    static int count(const chplan::Said &said, const char *key)
    {
        if (said.exitCode != 0)
            qWarning("%s", said.all().constData());
        return said.json[QLatin1StringView(key)].toInt(-1);
    }

    QJsonObject home(const QString &location) const
    {
        for (const QJsonValue &home :
             m_program->run("homes").json[QStringLiteral("homes")].toArray()) {
            if (home[QStringLiteral("location_id")] == location)
                return home.toObject();
        }
        return {};
    }

    QStringList locations() const
    {
        QStringList ids;
        for (const QJsonValue &home :
             m_program->run("homes").json[QStringLiteral("homes")].toArray())
            ids.append(home[QStringLiteral("location_id")].toString());
        ids.sort();
        return ids;
    }

private:
    std::unique_ptr<chplan::Program> m_program;
};

} // namespace directories
