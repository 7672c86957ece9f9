#include "store/queries.h"
#include "workflow/say.h"
#include "workflow/sharing_parts.h"

#include <QFile>
#include <QFileInfo>

namespace workflow {
namespace {

using store::Counts;

/// The one laptop whose id begins so, with what it said it has.
Counts countsOfLaptop(Session &session, const QString &beginning)
{
    std::vector<store::Heard> found;
    for (const store::Heard &heard : store::heard(session.file())) {
        if (heard.device.toString(QUuid::WithoutBraces).startsWith(beginning, Qt::CaseInsensitive))
            found.push_back(heard);
    }
    if (found.size() != 1)
        base::fail(Say::tr("No laptop was heard of by the name %1, or more than one. Nothing was "
                           "made. The laptops are listed by: chplan laptops.")
                       .arg(beginning));
    return found.front().has;
}

Counts sinceOf(Session &session, const SendRequest &request, exchange::Keys &keys)
{
    if (!request.sinceThat.isEmpty()) {
        const exchange::BundleReader theirs(request.sinceThat, keys);
        if (theirs.head().authority != councilOf(session))
            base::fail(Say::tr("%1 is from the file of another council. Nothing was made.")
                           .arg(request.sinceThat));
        return theirs.head().covers;
    }
    return request.forLaptop.isEmpty() ? store::Counts()
                                       : countsOfLaptop(session, request.forLaptop);
}

/// An update file may be replaced by another, nothing else.
void requireOwnPlace(const QString &path)
{
    QFile there(path);
    if (!there.exists())
        return;
    if (there.open(QIODevice::ReadOnly) && there.read(8) == "CHPLANUP")
        return;
    throw base::Failure(base::Error{
        .message = Say::tr("%1 is there already and is no update file. Nothing was changed. "
                           "Choose another name.")
                       .arg(path),
        .file = path});
}

} // namespace

exchange::BundleHead headFor(Session &session, const QString &note)
{
    const subject::Authority council = store::authority(session.file());
    exchange::BundleHead head{.authority = council.id.uuid(),
                              .council = council.name,
                              .device = session.file().ownDevice(),
                              .made = session.now().toMSecsSinceEpoch(),
                              .program = QStringLiteral(PLANNER_VERSION),
                              .needs = 1,
                              .note = note.simplified(),
                              .covers = store::countsOf(session.file())};
    if (session.officer()) {
        if (const auto officer = store::officer(session.file(), *session.officer()))
            head.officer = officer->name;
    }
    for (const store::LaptopRow &laptop : store::laptops(session.file())) {
        if (head.officer.isEmpty() && laptop.isThis)
            head.officer = laptop.officer;
    }
    return head;
}

Sent writeBundle(Session &session, const QString &path, exchange::Keys &keys,
                 const exchange::KeyRecipe &recipe, const exchange::BundleHead &head)
{
    Sent sent{.path = path, .since = head.since, .covers = head.covers};
    exchange::BundleWriter writer(path, keys, recipe, head);
    for (const auto &[hash, bytes] : store::contentsSince(session.file(), head.since))
        writer.add(exchange::Content{hash, bytes});
    store::forEachChangeSince(session.file(), head.since, [&](const store::Change &change) {
        writer.add(change);
        ++sent.changes;
    });
    writer.finish();
    sent.bytes = QFileInfo(path).size();
    return sent;
}

void noteSent(Session &session, const Sent &sent, const QString &place, const QString &note)
{
    store::keepLocally(session.file(), [&] {
        store::noteExchange(session.file(), {.at = session.now(),
                                             .place = place,
                                             .note = note.simplified(),
                                             .changes = sent.changes});
        store::noteShared(session.file(), sent.covers);
    });
}

base::Result<Sent> sendUpdate(Session &session, const SendRequest &request)
{
    return base::attempt([&] {
        requireOtherFile(session, request.path);
        requireOwnPlace(request.path);
        exchange::Keys keys(request.passphrase);
        exchange::BundleHead head = headFor(session, request.note);
        for (const auto &[device, count] : sinceOf(session, request, keys)) {
            const auto own = head.covers.find(device);
            if (own != head.covers.end())
                head.since.emplace(device, std::min(count, own->second));
        }
        const Sent sent = writeBundle(
            session, request.path, keys,
            exchange::KeyRecipe::withNewSalt(session.file().surroundings().entropy), head);
        noteSent(session, sent, request.path, request.note);
        return sent;
    });
}

} // namespace workflow
