#include "workflow/incoming.h"

#include "base/file.h"
#include "store/backup.h"
#include "store/queries.h"
#include "store/sharing.h"
#include "workflow/say.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace workflow {
namespace {

/// A copy of another planner file, opened to read.
struct Copy {
    QTemporaryDir folder;
    std::unique_ptr<store::PlannerFile> file;
};

std::shared_ptr<Copy> copyOf(const QString &path, const store::Surroundings &surroundings)
{
    auto copy = std::make_shared<Copy>();
    if (!copy->folder.isValid())
        base::fail(Say::tr("There is no room for a copy of the other planner file. Nothing was "
                           "changed. Free some space on this laptop, then try again."));
    const QString target = copy->folder.filePath(QStringLiteral("other.planner"));
    store::backUp(path, target, surroundings);
    copy->file = store::PlannerFile::open(target, store::PlannerFile::Access::Read, surroundings);
    return copy;
}

exchange::BundleHead headOf(store::PlannerFile &file)
{
    const subject::Authority council = store::authority(file);
    exchange::BundleHead head{
        .authority = council.id.uuid(), .council = council.name, .covers = store::countsOf(file)};
    for (const store::LaptopRow &laptop : store::laptops(file)) {
        if (!laptop.isThis && !head.device.isNull())
            continue;
        head.device = laptop.device;
        head.officer = laptop.officer;
        head.made = laptop.lastAt.toMSecsSinceEpoch();
        if (laptop.isThis)
            break;
    }
    return head;
}

Incoming::Piece pieceOfPlanner(const QString &path, const store::Surroundings &surroundings)
{
    const auto copy = copyOf(path, surroundings);
    return {
        .path = path, .head = headOf(*copy->file), .read = [copy](const exchange::Taking &taking) {
            for (const auto &[hash, bytes] : store::contentsSince(*copy->file, {}))
                taking.content({hash, bytes});
            store::forEachChangeSince(*copy->file, {}, taking.change);
        }};
}

Incoming::Piece pieceOfBundle(const QString &path, const exchange::BundleHead &head,
                              exchange::Keys &keys)
{
    return {.path = path, .head = head, .read = [=, &keys](const exchange::Taking &taking) {
                exchange::BundleReader reader(path, keys);
                if (!(reader.head() == head))
                    base::fail(Say::tr("%1 was replaced while it was read. Nothing was changed. "
                                       "Try again.")
                                   .arg(path));
                reader.readTo(taking);
            }};
}

Incoming fromFolder(const QString &path, exchange::Keys &keys)
{
    const exchange::FolderContent content = exchange::lookInto(path, keys);
    Incoming incoming{.problems = content.problems};
    for (const exchange::FolderFile &file : content.files) {
        incoming.pieces.push_back(pieceOfBundle(QDir(path).filePath(file.name), file.head, keys));
        incoming.pieces.back().name = file.name;
        incoming.pieces.back().size = file.size;
    }
    return incoming;
}

} // namespace

bool isDatabaseFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

Incoming incomingFrom(const QString &path, const std::function<exchange::Keys &()> &keys,
                      const store::Surroundings &surroundings)
{
    if (QFileInfo(path).isDir())
        return fromFolder(path, keys());
    base::requireFile(path);
    if (!QFileInfo::exists(path))
        throw base::Failure(base::Error{
            .message = Say::tr("There is no file or folder %1. Nothing was changed. Check the "
                               "name.")
                           .arg(path),
            .file = path});
    Incoming incoming;
    incoming.pieces.push_back(
        isDatabaseFile(path)
            ? pieceOfPlanner(path, surroundings)
            : pieceOfBundle(path, exchange::BundleReader(path, keys()).head(), keys()));
    return incoming;
}

} // namespace workflow
