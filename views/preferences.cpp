#include "views/preferences.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace views {
namespace {

/// A settings key for one planner file: a path has slashes, which settings read as groups.
QString keyFor(const char *what, const QString &path)
{
    const QByteArray name = QFileInfo(path).absoluteFilePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(name, QCryptographicHash::Sha1).toHex();
    return QStringLiteral("%1/%2").arg(QLatin1StringView(what), QString::fromLatin1(hash.left(16)));
}

} // namespace

QString laptopAccount()
{
#ifdef Q_OS_UNIX
    if (const passwd *account = getpwuid(geteuid()))
        return QString::fromLocal8Bit(account->pw_name);
#endif
    const QString name = qEnvironmentVariable("USERNAME");
    return name.isEmpty() ? qEnvironmentVariable("USER") : name;
}

Preferences::Preferences(const QString &file, const QString &account)
    : m_settings(file, QSettings::IniFormat),
      m_account(account)
{
}

/// Settings are written and made durable, before the window is painted, even where a value is the
/// one they hold.
void Preferences::keep(const QString &key, const QVariant &value)
{
    if (m_settings.value(key) != value)
        m_settings.setValue(key, value);
}

Appearance Preferences::appearance() const
{
    Appearance appearance;
    const int theme = m_settings.value(QStringLiteral("appearance/theme"), 0).toInt();
    if (theme >= 0 && theme <= int(Theme::HighContrast))
        appearance.theme = Theme(theme);
    const int percent = m_settings.value(QStringLiteral("appearance/text_percent"), 100).toInt();
    appearance.textPercent = qBound(100, percent, 200);
    return appearance;
}

void Preferences::setAppearance(const Appearance &appearance)
{
    keep(QStringLiteral("appearance/theme"), int(appearance.theme));
    keep(QStringLiteral("appearance/text_percent"), appearance.textPercent);
}

QString Preferences::lastFile() const
{
    return m_settings.value(QStringLiteral("file/last")).toString();
}

void Preferences::setLastFile(const QString &path)
{
    keep(QStringLiteral("file/last"), path);
}

QByteArray Preferences::geometry() const
{
    return m_settings.value(QStringLiteral("window/geometry")).toByteArray();
}

void Preferences::setGeometry(const QByteArray &geometry)
{
    keep(QStringLiteral("window/geometry"), geometry);
}

QString Preferences::officerOf(const QString &path) const
{
    return isOtherAccount(path) ? QString() : lastOfficerOf(path);
}

QString Preferences::lastOfficerOf(const QString &path) const
{
    return m_settings.value(keyFor("officer", path)).toString();
}

bool Preferences::isOtherAccount(const QString &path) const
{
    const QString last = m_settings.value(keyFor("account", path)).toString();
    return !last.isEmpty() && last != m_account;
}

void Preferences::setOfficerOf(const QString &path, const QString &officer)
{
    keep(keyFor("officer", path), officer);
    keep(keyFor("account", path), m_account);
}

Location Preferences::placeOf(const QString &path) const
{
    const QStringList parts = m_settings.value(keyFor("place", path)).toStringList();
    return {parts.value(0), parts.value(1)};
}

void Preferences::setPlaceOf(const QString &path, const Location &place)
{
    keep(keyFor("place", path), QStringList{place.page, place.argument});
}

QString Preferences::backupFolderOf(const QString &path) const
{
    return m_settings.value(keyFor("backup_folder", path)).toString();
}

void Preferences::setBackupFolderOf(const QString &path, const QString &folder)
{
    keep(keyFor("backup_folder", path), folder);
}

QDateTime Preferences::lastBackupOf(const QString &path) const
{
    return m_settings.value(keyFor("backup_made", path)).toDateTime().toUTC();
}

QString Preferences::lastBackupFileOf(const QString &path) const
{
    return m_settings.value(keyFor("backup_file", path)).toString();
}

void Preferences::setLastBackupOf(const QString &path, const QString &file, const QDateTime &when)
{
    keep(keyFor("backup_file", path), file);
    keep(keyFor("backup_made", path), when.toUTC());
}

QString Preferences::sharedFolderOf(const QString &path) const
{
    return m_settings.value(keyFor("shared_folder", path)).toString();
}

void Preferences::setSharedFolderOf(const QString &path, const QString &folder)
{
    keep(keyFor("shared_folder", path), folder);
}

QStringList Preferences::authoritiesOf(const QString &path) const
{
    return m_settings.value(keyFor("authorities", path)).toStringList();
}

void Preferences::setAuthoritiesOf(const QString &path, const QStringList &authorities)
{
    keep(keyFor("authorities", path), authorities);
}

QString Preferences::questionOf(const QString &review) const
{
    const QStringList kept = m_settings.value(QStringLiteral("question")).toStringList();
    return kept.size() == 2 && kept[0] == review ? kept[1] : QString();
}

void Preferences::setQuestionOf(const QString &review, const QString &question)
{
    keep(QStringLiteral("question"), QStringList{review, question});
}

QStringList Preferences::columnsOf(const QString &list) const
{
    return m_settings.value(QStringLiteral("columns/%1").arg(list)).toStringList();
}

void Preferences::setColumnsOf(const QString &list, const QStringList &columns)
{
    keep(QStringLiteral("columns/%1").arg(list), columns);
}

bool Preferences::isPlaceListNarrow() const
{
    return m_settings.value(QStringLiteral("window/narrow_places"), false).toBool();
}

void Preferences::setPlaceListNarrow(bool narrow)
{
    keep(QStringLiteral("window/narrow_places"), narrow);
}

QString Preferences::exportFolder() const
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString last = m_settings.value(QStringLiteral("file/export_folder")).toString();
    for (const QString &folder : {last, documents}) {
        if (QFileInfo(folder).isDir())
            return folder;
    }
    return QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
}

void Preferences::setExportFolder(const QString &folder)
{
    keep(QStringLiteral("file/export_folder"), folder);
}

} // namespace views
