#pragma once

#include "subject/area.h"
#include "subject/records.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <map>
#include <vector>

namespace workflow::demonstration {

/// Which colour the answers to some questions have, by question id. What is not in it is green.
using Levels = std::map<QString, subject::Colour>;

/// What can be wrong in a home for a while.
struct Weakness {
    QString key;
    subject::Area area = subject::Area::Ipc;
    subject::Colour colour = subject::Colour::Amber; ///< what the area becomes
    Levels answers;
};

/// The invented words of the demonstration, from `:/demonstration`. A Failure where they are
/// broken, which a test would show.
class Words {
public:
    Words();

    /// A list of names.json.
    QStringList names(const char *list) const;
    /// The officers of names.json, with their roles.
    std::vector<std::pair<QString, QString>> officers() const;

    const std::vector<Weakness> &weaknesses() const { return m_weaknesses; }
    /// What is wrong in a story.
    Levels story(const char *key) const;
    /// The questions of an area that may be a single point to follow.
    QStringList pointsToFollow(subject::Area area) const;

    /// Notes for the plan about an answer that is not green, or is.
    QStringList remarks(const QString &question, bool green) const;
    /// Council notes about an area, and those about anything.
    QStringList councilNotes(subject::Area area) const;
    QStringList attemptedReasons() const;
    /// One text of remarks.json: `override/reason`.
    QString remark(const char *path) const;
    QStringList remarkList(const char *path) const;

private:
    QJsonObject m_names;
    QJsonObject m_remarks;
    QJsonObject m_weaknessFile;
    std::vector<Weakness> m_weaknesses;
};

} // namespace workflow::demonstration
