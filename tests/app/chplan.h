#pragma once

#include <QDate>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

/// The built `chplan` in a folder of its own, with a clock of its own.
namespace chplan {

/// What it said.
struct Said {
    int exitCode = -1;
    QByteArray out;
    QString err;
    QJsonObject json;

    QJsonObject error() const { return json[QStringLiteral("error")].toObject(); }
    QString message() const { return error()[QStringLiteral("message")].toString(); }
    /// Everything that may say why, for a test that fails.
    QByteArray all() const { return QByteArray::number(exitCode) + '\n' + out + err.toUtf8(); }
};

inline QStringList sortedKeys(const QJsonObject &object)
{
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

/// `a b c` as the list of its words.
inline QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// JSON that is written with single quotation marks.
inline QByteArray quoted(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

class Program {
public:
    Program() : m_environment(QProcessEnvironment::systemEnvironment())
    {
        m_environment.insert(QStringLiteral("XDG_DATA_HOME"), path("local"));
        m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), path("runtime"));
        m_environment.insert(QStringLiteral("TZ"), QStringLiteral("Europe/London"));
        m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_environment.insert(QStringLiteral("CHPLAN_NOW"), QStringLiteral("2026-11-20T10:00:00Z"));
        QDir(m_folder.path()).mkpath(QStringLiteral("runtime"));
        QFile::setPermissions(path("runtime"),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    static QString program() { return QStringLiteral(PROGRAM_FOLDER "/chplan"); }
    QString folder() const { return m_folder.path(); }
    QString path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    QString file() const { return m_file.isEmpty() ? path("council.planner") : m_file; }
    void setFile(const QString &file) { m_file = file; }
    const QProcessEnvironment &environment() const { return m_environment; }
    void setEnvironment(const char *name, const QString &value)
    {
        m_environment.insert(QString::fromUtf8(name), value);
    }
    void unsetEnvironment(const char *name) { m_environment.remove(QString::fromUtf8(name)); }
    /// `--today` of every command from now on; null: the clock's.
    void setToday(const QDate &today) { m_today = today; }

    QString write(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write a file of a test");
        return file.fileName();
    }

    static QByteArray read(const QString &name)
    {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(name));
        return file.readAll();
    }

    /// These arguments with `--db`, `--json` and `--today`.
    QStringList arguments(const QStringList &given) const
    {
        QStringList all = given;
        all << QStringLiteral("--db") << file() << QStringLiteral("--json");
        if (!m_today.isNull())
            all << QStringLiteral("--today") << m_today.toString(Qt::ISODate);
        return all;
    }

    /// These arguments and no others.
    Said plain(const QStringList &given) const { return start(program(), given); }

    Said run(const QStringList &given) const { return plain(arguments(given)); }
    Said run(const char *given) const { return run(words(given)); }

    /// `run` by way of another program, such as one that takes rights away.
    Said runUnder(QStringList other, const QStringList &given) const
    {
        const QString first = other.takeFirst();
        return start(first, other + QStringList{program()} + arguments(given));
    }

    /// Records `answers` (JSON with single quotation marks).
    Said record(const char *home, const char *answers, const QStringList &more = {}) const
    {
        const QString file = write("answers.json", quoted(answers));
        return run(QStringList{QStringLiteral("review"), QStringLiteral("record"),
                               QString::fromUtf8(home), QStringLiteral("--officer"),
                               QStringLiteral("Jo Fiction"), QStringLiteral("--answers"), file} +
                   more);
    }

    Said import(const QString &file, const QStringList &more = {}) const
    {
        return run(QStringList{QStringLiteral("import"), QStringLiteral("directory"), file} + more);
    }

    QString digest() const
    {
        const Said said = run("check");
        return said.exitCode == 0 ? said.json[QStringLiteral("digest")].toString()
                                  : QStringLiteral("unsound: ") + QString::fromUtf8(said.all());
    }

    Said start(const QString &path, const QStringList &arguments) const
    {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(path, arguments);
        Said said;
        if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
            return said;
        said.exitCode = process.exitCode();
        said.out = process.readAllStandardOutput();
        said.err = QString::fromUtf8(process.readAllStandardError());
        said.json = QJsonDocument::fromJson(said.out).object();
        return said;
    }

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QString m_file;
    QDate m_today;
};

/// What is not right with a refusal: exit code 1, one error with every key, the same words on
/// standard error, and what it says. Empty: all is right.
inline QString faultOfRefusal(const Said &said, const QString &expected, int exitCode = 1)
{
    const QString all = QString::fromUtf8(said.all());
    if (said.exitCode != exitCode)
        return QStringLiteral("exit code: ") + all;
    if (said.json.keys() != QStringList{QStringLiteral("error")} ||
        sortedKeys(said.error()) != words("column detail file message path row"))
        return QStringLiteral("keys: ") + all;
    if (said.message().isEmpty() || !said.err.contains(said.message()))
        return QStringLiteral("not the same words on both: ") + all;
    for (const QString &key : said.error().keys()) {
        if (said.error()[key] == QJsonValue(QString()))
            return QStringLiteral("absent and not null: ") + all;
    }
    if (!said.message().contains(expected, Qt::CaseInsensitive))
        return QStringLiteral("words: ") + all;
    return {};
}

} // namespace chplan
