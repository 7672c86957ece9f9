#include "own_headers.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <map>
#include <set>

namespace house {
namespace {

/// A name, and the headers of which any declares it.
struct Named {
    QString pattern;
    QStringList headers;
};

/// What CMakeLists.txt precompiles; of widgets what derives from one, since Qt announces them to
/// each other. Where a class comes with another's header, as every widget brings QString, that
/// other is named as well.
const std::vector<Named> &precompiled()
{
    const auto list = [](const char *names) { return QString::fromLatin1(names).split(u' '); };
    static const QStringList objects =
        list("QObject QAbstractTableModel QAbstractListModel "
             "QApplication QCoreApplication QAction QWidget QLabel "
             "QPushButton QDialog QFrame QLineEdit QComboBox "
             "QPlainTextEdit QScrollArea QStackedWidget QTimer "
             "QProxyStyle QMainWindow QTableView QListView "
             "QAbstractButton QToolButton QLayout QBoxLayout "
             "QStyledItemDelegate QTextBrowser QTabBar QTabWidget QListWidget QThread");
    static const QStringList texts =
        objects + list("QString QStringList QJsonValue QJsonObject QJsonArray QDate QDateTime "
                       "QUuid QVariant QFile QFileInfo QDir QSaveFile QIODevice QSqlDatabase "
                       "QLatin1StringView QStringView QIcon QFont QPainter QImage QPixmap");
    static const std::vector<Named> all{
        {QStringLiteral("\\bQString\\b"), texts},
        {QStringLiteral("\\bQStringList\\b"), texts},
        {QStringLiteral("\\bQByteArray\\b"), texts + list("QByteArray QByteArrayView")},
        {QStringLiteral("\\bQ_DECLARE_TR_FUNCTIONS\\b"), list("QCoreApplication QApplication")},
        {QStringLiteral("\\bQDate\\b"), list("QDate QDateTime")},
        {QStringLiteral("\\bQDateTime\\b"), list("QDate QDateTime")},
        {QStringLiteral("\\bQTime\\b"), list("QDate QDateTime QTime")},
        {QStringLiteral("\\bQFile\\b"), list("QFile QSaveFile QTemporaryFile")},
        {QStringLiteral("\\bQHash\\b"), list("QHash QSet") + objects},
        {QStringLiteral("\\bQTimeZone\\b"), list("QTimeZone QDateTime")},
        {QStringLiteral("\\bQJsonArray\\b"), list("QJsonArray")},
        {QStringLiteral("\\bQJsonObject\\b"), list("QJsonObject")},
        {QStringLiteral("\\bQJsonValue\\b"), list("QJsonValue QJsonObject QJsonArray")},
        {QStringLiteral("\\bQUuid\\b"), list("QUuid")},
        {QStringLiteral("\\bQVariant\\b"), list("QVariant") + objects},
        {QStringLiteral("\\bstd::function\\b"), list("functional")},
        {QStringLiteral("\\bstd::map\\b"), list("map")},
        {QStringLiteral("\\bstd::(unique|shared|weak)_ptr\\b"), list("memory")},
        {QStringLiteral("\\bstd::(optional|nullopt)\\b"), list("optional")},
        {QStringLiteral("\\bstd::set\\b"), list("set")},
        {QStringLiteral("\\btl::(unexpected|expected)\\b"), list("tl/expected.hpp")},
        {QStringLiteral("\\bstd::variant\\b"), list("variant")},
        {QStringLiteral("\\bstd::vector\\b"), list("vector")},
        {QStringLiteral("public QAbstractTableModel\\b"), list("QAbstractTableModel")},
        {QStringLiteral("public QAction\\b"), list("QAction")},
        {QStringLiteral("public Q[VH]?BoxLayout\\b"), list("QBoxLayout QVBoxLayout QHBoxLayout")},
        {QStringLiteral("public QComboBox\\b"), list("QComboBox")},
        {QStringLiteral("public QLabel\\b"), list("QLabel")},
        {QStringLiteral("public QLineEdit\\b"), list("QLineEdit")},
        {QStringLiteral("public QPainter\\b"), list("QPainter")},
        {QStringLiteral("public QPushButton\\b"), list("QPushButton")},
        {QStringLiteral("public QTableView\\b"), list("QTableView")},
        {QStringLiteral("public QWidget\\b"),
         list("QWidget QLabel QPushButton QDialog QFrame QLineEdit QComboBox QPlainTextEdit "
              "QScrollArea QStackedWidget QMainWindow QTableView QListView QAbstractButton "
              "QToolButton QTextBrowser QTabBar QTabWidget QListWidget")},
    };
    return all;
}

/// The path of a quoted include, from the root; empty where the tree has no such file.
QString resolved(const SourceTree &tree, const SourceFile &file, const QString &name)
{
    for (const QString &place : {QFileInfo(file.path).path(), QStringLiteral("models"),
                                 QStringLiteral("views"), QStringLiteral(".")}) {
        const QString path = QDir::cleanPath(place + u'/' + name);
        if (tree.has(path))
            return path;
    }
    return {};
}

/// What every file includes, over all its own headers.
class Closures {
public:
    explicit Closures(const SourceTree &tree) : m_tree(tree)
    {
        for (const SourceFile &file : tree.files)
            m_files.emplace(file.path, &file);
    }

    /// The names in angle brackets that reading this file reads.
    const std::set<QString> &of(const QString &path)
    {
        const auto [place, isNew] = m_known.try_emplace(path);
        const auto file = m_files.find(path);
        if (!isNew || file == m_files.end())
            return place->second;
        std::set<QString> names;
        for (const Include &include : file->second->includes) {
            if (!include.quoted) {
                names.insert(include.name);
                continue;
            }
            const std::set<QString> &more = of(resolved(m_tree, *file->second, include.name));
            names.insert(more.begin(), more.end());
        }
        return m_known[path] = std::move(names);
    }

private:
    const SourceTree &m_tree;
    std::map<QString, const SourceFile *> m_files;
    std::map<QString, std::set<QString>> m_known;
};

bool isHeader(const SourceFile &file)
{
    return file.path.endsWith(QLatin1StringView(".h")) &&
           !file.path.startsWith(QLatin1StringView("tests/"));
}

/// The code without the lines that only announce a class.
QString codeOf(const SourceFile &file)
{
    static const QRegularExpression announced(QStringLiteral("^\\s*(class|struct) \\w+;\\s*$"));
    QStringList kept;
    QStringList names;
    for (const QString &line : file.code) {
        if (announced.match(line).hasMatch())
            names += line.trimmed().section(u' ', 1).chopped(1);
        else if (!line.startsWith(u'#'))
            kept += line;
    }
    QString code = kept.join(u'\n');
    for (const QString &name : names)
        code.remove(QRegularExpression(QStringLiteral("\\b%1\\b").arg(name)));
    return code;
}

} // namespace

QStringList ownHeaderNotFirst(const SourceTree &tree)
{
    QStringList findings;
    for (const SourceFile &file : tree.files) {
        const QString own = QFileInfo(file.path).completeBaseName() + QStringLiteral(".h");
        if (!file.path.endsWith(QLatin1StringView(".cpp")) ||
            !tree.has(QFileInfo(file.path).path() + u'/' + own))
            continue;
        if (file.includes.empty() || QFileInfo(file.includes.front().name).fileName() != own)
            findings += QStringLiteral("%1:1: its own header does not come first").arg(file.path);
    }
    return findings;
}

QStringList headersThatLean(const SourceTree &tree)
{
    QStringList findings;
    Closures closures(tree);
    for (const SourceFile &file : tree.files) {
        if (!isHeader(file))
            continue;
        const QString code = codeOf(file);
        const std::set<QString> &read = closures.of(file.path);
        for (const Named &named : precompiled()) {
            const bool isDeclared =
                std::any_of(named.headers.begin(), named.headers.end(),
                            [&read](const QString &header) { return read.contains(header); });
            const auto match = QRegularExpression(named.pattern).match(code);
            if (!isDeclared && match.hasMatch())
                findings += QStringLiteral("%1:1: names %2 and includes nothing that declares it")
                                .arg(file.path, match.captured());
        }
    }
    return findings;
}

} // namespace house
