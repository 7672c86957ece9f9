#include "workflow/sharing_parts.h"

#include <QDir>
#include <QFile>

namespace workflow {
namespace {

using exchange::FolderContent;
using exchange::FolderFile;

/// The newest file of this laptop, where it is still short enough to be replaced by a longer one.
std::optional<FolderFile> fileToReplace(const FolderContent &content, const QUuid &own)
{
    std::optional<FolderFile> newest;
    for (const FolderFile &file : content.files) {
        if (file.head.device == own && file.name.startsWith(own.toString(QUuid::WithoutBraces)) &&
            (!newest || newest->head.made <= file.head.made))
            newest = file;
    }
    return newest && newest->size < exchange::fullSize ? newest : std::nullopt;
}

/// What the files hold, as far as it is here too.
store::Counts knownOf(const store::Counts &held, const store::Counts &own)
{
    store::Counts known;
    for (const auto &[device, count] : held) {
        const auto found = own.find(device);
        if (found != own.end())
            known.emplace(device, std::min(count, found->second));
    }
    return known;
}

/// Puts into the folder what it does not hold yet.
Sent putIntoFolder(Session &session, const SyncRequest &request, exchange::Keys &keys,
                   const FolderContent &content)
{
    exchange::BundleHead head = headFor(session, request.note);
    if (knownOf(content.holds(), head.covers) == head.covers) {
        store::keepLocally(session.file(), [&] { store::noteShared(session.file(), head.covers); });
        return {.since = head.covers, .covers = head.covers};
    }
    const auto replaced = fileToReplace(content, head.device);
    head.since =
        knownOf(content.holds(replaced ? QStringList(replaced->name) : QStringList()), head.covers);
    const QDir folder(request.folder);
    const exchange::KeyRecipe recipe =
        content.files.empty()
            ? exchange::KeyRecipe::withNewSalt(session.file().surroundings().entropy)
            : content.files.front().recipe;
    const QString name = exchange::folderFileName(head);
    const Sent sent = writeBundle(session, folder.filePath(name), keys, recipe, head);
    if (replaced && replaced->name != name)
        QFile::remove(folder.filePath(replaced->name));
    noteSent(session, sent, request.folder, request.note);
    store::keepLocally(session.file(),
                       [&] { store::noteTakenIn(session.file(), name, sent.bytes); });
    return sent;
}

} // namespace

base::Result<Synced> syncFolder(Session &session, const SyncRequest &request)
{
    return base::attempt([&] {
        exchange::Keys keys(request.passphrase);
        Synced synced;
        synced.received = receiveWith(
            session,
            {.from = request.folder, .note = request.note, .backupFolder = request.backupFolder},
            [&keys]() -> exchange::Keys & { return keys; });
        synced.sent =
            putIntoFolder(session, request, keys, exchange::lookInto(request.folder, keys));
        return synced;
    });
}

} // namespace workflow
