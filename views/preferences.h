#pragma once

#include "views/appearance.h"
#include "views/page.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace views {

/// The name under which somebody is signed in to this laptop; empty where it cannot be told.
QString laptopAccount();

/// What an officer prefers on this laptop. Never part of a planner file, never journaled.
class Preferences {
public:
    /// Kept in this file.
    explicit Preferences(const QString &file, const QString &account = laptopAccount());

    Appearance appearance() const;
    void setAppearance(const Appearance &appearance);

    QString lastFile() const;
    void setLastFile(const QString &path);

    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);

    /// Who uses a planner file here: the officer's id as text. Empty where nobody has said, and
    /// where another account of this laptop used the file last.
    QString officerOf(const QString &path) const;
    void setOfficerOf(const QString &path, const QString &officer);
    /// Who used it last, whatever the account.
    QString lastOfficerOf(const QString &path) const;
    bool isOtherAccount(const QString &path) const;

    /// Where the officer was last in a planner file: a page, and what it was about.
    Location placeOf(const QString &path) const;
    void setPlaceOf(const QString &path, const Location &place);

    /// Where the daily backup of a planner file goes; empty: beside the file.
    QString backupFolderOf(const QString &path) const;
    void setBackupFolderOf(const QString &path, const QString &folder);
    /// When a daily backup was last made, and which file it is; UTC.
    QDateTime lastBackupOf(const QString &path) const;
    QString lastBackupFileOf(const QString &path) const;
    void setLastBackupOf(const QString &path, const QString &file, const QDateTime &when);

    /// The folder through which a planner file is shared with colleagues; empty: none yet.
    QString sharedFolderOf(const QString &path) const;
    void setSharedFolderOf(const QString &path, const QString &folder);
    /// The team's passphrase for a planner file: known until the program ends, and never written
    /// down.
    QString passphraseOf(const QString &path) const { return m_passphrases.value(path); }
    void rememberPassphraseOf(const QString &path, const QString &passphrase)
    {
        m_passphrases.insert(path, passphrase);
    }

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
    void keep(const QString &key, const QVariant &value);

    QSettings m_settings;
    QString m_account;
    QHash<QString, QString> m_passphrases; ///< by planner file
};

} // namespace views
