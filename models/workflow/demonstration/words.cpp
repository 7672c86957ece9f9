#include "workflow/demonstration/words.h"

#include "base/error.h"
#include "base/json.h"
#include "workflow/say.h"

#include <QFile>

namespace workflow::demonstration {
namespace {

QJsonObject read(const char *name)
{
    const QString path = QStringLiteral(":/demonstration/%1.json").arg(QLatin1StringView(name));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        base::fail(Say::tr("%1 is missing from the program. Install it again.").arg(path));
    return base::readJsonDocument(file.readAll(), path).toObject();
}

QStringList texts(const QJsonValue &json)
{
    QStringList list;
    for (const QJsonValue &text : json.toArray())
        list.append(text.toString());
    return list;
}

/// What stands at a path such as "override/reason".
QJsonValue at(const QJsonObject &json, const char *path)
{
    QJsonValue value = json;
    for (const QString &step : QString::fromLatin1(path).split(QLatin1Char('/')))
        value = value[step];
    return value;
}

Levels levelsOf(const QJsonObject &json)
{
    Levels levels;
    for (auto item = json.begin(); item != json.end(); ++item)
        levels.emplace(item.key(),
                       subject::colourFromKey(item->toString()).value_or(subject::Colour::Green));
    return levels;
}

} // namespace

Words::Words()
    : m_names(read("names")),
      m_remarks(read("remarks")),
      m_weaknessFile(read("weaknesses"))
{
    for (const QJsonValue &each : m_weaknessFile[QLatin1StringView("weaknesses")].toArray()) {
        const QJsonObject json = each.toObject();
        m_weaknesses.push_back(
            {.key = json[QLatin1StringView("key")].toString(),
             .area = subject::areaFromKey(json[QLatin1StringView("area")].toString())
                         .value_or(subject::Area::Ipc),
             .colour = subject::colourFromKey(json[QLatin1StringView("colour")].toString())
                           .value_or(subject::Colour::Amber),
             .answers = levelsOf(json[QLatin1StringView("answers")].toObject())});
    }
}

QStringList Words::names(const char *list) const
{
    return texts(m_names[QLatin1StringView(list)]);
}

std::vector<std::pair<QString, QString>> Words::officers() const
{
    std::vector<std::pair<QString, QString>> officers;
    for (const QJsonValue &officer : m_names[QLatin1StringView("officers")].toArray())
        officers.emplace_back(officer[QLatin1StringView("name")].toString(),
                              officer[QLatin1StringView("role")].toString());
    return officers;
}

Levels Words::story(const char *key) const
{
    return levelsOf(
        m_weaknessFile[QLatin1StringView("stories")][QLatin1StringView(key)].toObject());
}

QStringList Words::pointsToFollow(subject::Area area) const
{
    return texts(m_weaknessFile[QLatin1StringView("points_to_follow")][subject::key(area)]);
}

QStringList Words::remarks(const QString &question, bool green) const
{
    const QLatin1StringView part = green ? QLatin1StringView("green") : QLatin1StringView("plan");
    return texts(m_remarks[part][question]);
}

QStringList Words::councilNotes(subject::Area area) const
{
    const QJsonObject notes = m_remarks[QLatin1StringView("council")].toObject();
    return texts(notes[subject::key(area)]) + texts(notes[QLatin1StringView("any")]);
}

QStringList Words::attemptedReasons() const
{
    return texts(m_remarks[QLatin1StringView("attempted")]);
}

QString Words::remark(const char *path) const
{
    return at(m_remarks, path).toString();
}

QStringList Words::remarkList(const char *path) const
{
    return texts(at(m_remarks, path));
}

} // namespace workflow::demonstration
