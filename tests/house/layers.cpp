#include "layers.h"

#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <algorithm>
#include <vector>

namespace house {

namespace {

/// A folder, how far right it stands, and the Qt modules it may use.
struct Layer {
    QLatin1StringView folder;
    int rank;
    QStringList modules;
};

const QString core = QStringLiteral("QtCore");
const QString gui = QStringLiteral("QtGui");
const QString sql = QStringLiteral("QtSql");
const QString widgets = QStringLiteral("QtWidgets");
const QString printing = QStringLiteral("QtPrintSupport");
const QString sessionBus = QStringLiteral("QtDBus"); // within the laptop

/// The layer line. Folders of one rank may not use each other.
const std::vector<Layer> layers{
    {QLatin1StringView("models/base"), 0, {core}},
    {QLatin1StringView("models/subject"), 1, {core}},
    {QLatin1StringView("models/editions"), 2, {core}},
    {QLatin1StringView("models/rules"), 3, {core}},
    {QLatin1StringView("models/lists"), 4, {core}},
    {QLatin1StringView("models/store"), 5, {core, sql}},
    {QLatin1StringView("models/files"), 5, {core}},
    {QLatin1StringView("models/papers"), 5, {core, gui}},
    {QLatin1StringView("models/exchange"), 6, {core}},
    {QLatin1StringView("models/workflow"), 7, {core, gui}},
    {QLatin1StringView("views"), 8, {core, gui, widgets, printing, sessionBus}},
    {QLatin1StringView("app"), 9, {core, gui, widgets}},
};

const Layer *layerOf(const QString &path)
{
    const auto found = std::find_if(layers.begin(), layers.end(), [&](const Layer &layer) {
        return path.startsWith(layer.folder) && path.size() > layer.folder.size() &&
               path[layer.folder.size()] == u'/';
    });
    return found == layers.end() ? nullptr : &*found;
}

/// The path of what is included, from the root; empty where the tree has no such file.
QString resolved(const SourceTree &tree, const SourceFile &file, const Include &include)
{
    const QStringList places{QFileInfo(file.path).path(), QStringLiteral("models"),
                             QStringLiteral("views"), QStringLiteral("app"), QStringLiteral(".")};
    for (const auto &place : places) {
        const auto path = QDir::cleanPath(place + u'/' + include.name);
        if (tree.has(path))
            return path;
    }
    return {};
}

/// The Qt module a header belongs to; empty when it is none of Qt's.
QString moduleOf(const QString &header)
{
    static const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    const auto folder = header.section(u'/', 0, 0);
    if (header.contains(u'/'))
        return headers.exists(folder) && folder.startsWith(QLatin1StringView("Qt")) ? folder
                                                                                    : QString();
    for (const auto &module : headers.entryList({QStringLiteral("Qt*")}, QDir::Dirs, QDir::Name)) {
        if (headers.exists(module + u'/' + header))
            return module;
    }
    return {};
}

QString at(const SourceFile &file, const Include &include)
{
    return QStringLiteral("%1:%2: ").arg(file.path).arg(include.line);
}

bool isMadeByMoc(const QString &name)
{
    return name.endsWith(QLatin1StringView(".moc")) || name.startsWith(QLatin1StringView("moc_"));
}

} // namespace

QStringList includesAgainstTheLayers(const SourceTree &tree)
{
    QStringList findings;
    for (const auto &file : tree.files) {
        const auto *layer = layerOf(file.path);
        if (!layer)
            continue;
        for (const auto &include : file.includes) {
            const auto target = resolved(tree, file, include);
            if (target.isEmpty()) {
                if (include.quoted && !isMadeByMoc(include.name))
                    findings += at(file, include) +
                                QStringLiteral("includes \"%1\", which is not in the tree")
                                    .arg(include.name);
                continue;
            }
            const auto *other = layerOf(target);
            if (other == layer || (other && other->rank < layer->rank))
                continue;
            findings += at(file, include) +
                        QStringLiteral("%1 may not use %2 (\"%3\")")
                            .arg(layer->folder, other ? other->folder : target, include.name);
        }
    }
    return findings;
}

QStringList foldersOutsideTheLayers(const SourceTree &tree)
{
    QStringList findings;
    for (const auto &file : tree.files) {
        const bool exempt = file.path.startsWith(QLatin1StringView("tests/"));
        if (!exempt && !layerOf(file.path))
            findings += file.path + QStringLiteral(":1: stands in no layer");
    }
    return findings;
}

QStringList qtModulesOutOfPlace(const SourceTree &tree)
{
    QStringList findings;
    for (const auto &file : tree.files) {
        const auto *layer = layerOf(file.path);
        if (!layer)
            continue;
        for (const auto &include : file.includes) {
            const auto module = include.quoted ? QString() : moduleOf(include.name);
            if (module.isEmpty())
                continue;
            if (!layer->modules.contains(module))
                findings += at(file, include) + QStringLiteral("%1 may not use %2 (<%3>)")
                                                    .arg(layer->folder, module, include.name);
            else if (include.name == module)
                findings +=
                    at(file, include) + QStringLiteral("includes the whole of %1").arg(module);
        }
    }
    return findings;
}

} // namespace house
