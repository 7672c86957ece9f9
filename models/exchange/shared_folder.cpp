#include "exchange/shared_folder.h"

#include "base/error.h"
#include "exchange/say.h"

#include <QDir>

namespace exchange {
namespace {

qint64 countOf(const Counts &counts, const QUuid &device)
{
    const auto found = counts.find(device);
    return found == counts.end() ? 0 : found->second;
}

/// What a file brings of one laptop: the changes after `first` up to `last`.
struct Span {
    qint64 first = 0;
    qint64 last = 0;
};

std::map<QUuid, std::vector<Span>> spansOf(const std::vector<FolderFile> &files,
                                           const QStringList &without)
{
    std::map<QUuid, std::vector<Span>> spans;
    for (const FolderFile &file : files) {
        if (without.contains(file.name))
            continue;
        for (const auto &[device, last] : file.head.covers)
            spans[device].push_back({countOf(file.head.since, device), last});
    }
    return spans;
}

} // namespace

Counts FolderContent::holds(const QStringList &without) const
{
    Counts counts;
    for (auto &[device, spans] : spansOf(files, without)) {
        std::sort(spans.begin(), spans.end(),
                  [](const Span &a, const Span &b) { return a.first < b.first; });
        qint64 upTo = 0;
        for (const Span &span : spans) {
            if (span.first <= upTo)
                upTo = std::max(upTo, span.last);
        }
        if (upTo > 0)
            counts.emplace(device, upTo);
    }
    return counts;
}

FolderContent lookInto(const QString &folder, Keys &keys)
{
    const QDir directory(folder);
    if (!directory.exists())
        throw base::Failure(base::Error{
            .message = Say::tr("The folder %1 is not there. Nothing was changed. Check that the "
                               "drive is connected, or choose another folder.")
                           .arg(folder),
            .file = folder});
    FolderContent content;
    const QStringList names = directory.entryList({QStringLiteral("*") + updateSuffix},
                                                  QDir::Files | QDir::Hidden, QDir::Name);
    for (const QString &name : names) {
        const QString path = directory.filePath(name);
        try {
            const BundleReader reader(path, keys);
            content.files.push_back({.name = name,
                                     .size = QFileInfo(path).size(),
                                     .head = reader.head(),
                                     .recipe = reader.recipe()});
        } catch (const base::Failure &failure) {
            if (QFileInfo::exists(path))
                content.problems.push_back({name, failure.error().message});
        }
    }
    return content;
}

QString folderFileName(const BundleHead &head)
{
    qint64 all = 0;
    for (const auto &[device, count] : head.covers)
        all += count;
    return QStringLiteral("%1_%2-%3_%4%5")
        .arg(head.device.toString(QUuid::WithoutBraces))
        .arg(countOf(head.since, head.device) + 1)
        .arg(countOf(head.covers, head.device))
        .arg(all)
        .arg(updateSuffix);
}

QUuid deviceOfName(const QString &name)
{
    const QString id = name.section(QLatin1Char('_'), 0, 0);
    return name.count(QLatin1Char('_')) == 2 && name.endsWith(updateSuffix) ? QUuid(id) : QUuid();
}

} // namespace exchange
