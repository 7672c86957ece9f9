#pragma once

#include "views/appearance.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace views {

/// What an officer prefers on this laptop. Never part of a planner file, never journaled.
class Preferences {
public:
    /// Kept in this file.
    explicit Preferences(const QString &file);

    Appearance appearance() const;
    void setAppearance(const Appearance &appearance);

    QString lastFile() const;
    void setLastFile(const QString &path);

    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);

    /// Who uses a planner file here: the officer's id as text.
    QString officerOf(const QString &path) const;
    void setOfficerOf(const QString &path, const QString &officer);

    /// The authorities last brought in to a planner file.
    QStringList authoritiesOf(const QString &path) const;
    void setAuthoritiesOf(const QString &path, const QStringList &authorities);

    /// The question one was at in a contact, if it is the contact one was in last.
    QString questionOf(const QString &review) const;
    void setQuestionOf(const QString &review, const QString &question);

    /// Keys of the columns of a list that are shown; empty: those shown at first.
    QStringList columnsOf(const QString &list) const;
    void setColumnsOf(const QString &list, const QStringList &columns);

    bool isPlaceListNarrow() const;
    void setPlaceListNarrow(bool narrow);

    /// Where the officer last saved something outside the planner file.
    QString exportFolder() const;
    void setExportFolder(const QString &folder);

private:
    QSettings m_settings;
};

} // namespace views
