#include "store/queries.h"
#include "store/records.h"
#include "workflow/checking.h"
#include "workflow/record_words.h"
#include "workflow/say.h"
#include "workflow/sharing_parts.h"

namespace workflow {
namespace {

void requireSameCouncil(Session &session, const Incoming::Piece &piece)
{
    const QUuid own = councilOf(session);
    if (own.isNull() || piece.head.authority == own)
        return;
    throw base::Failure(base::Error{
        .message = Say::tr("This is from the file of another council, %1. Nothing was changed. "
                           "Only laptops that began from one file can share.")
                       .arg(piece.head.council),
        .file = piece.path});
}

/// Of a shared folder: what is new and whole; what is not is left out and said.
void leaveOut(Session &session, Incoming &incoming)
{
    std::vector<Incoming::Piece> kept;
    for (Incoming::Piece &piece : incoming.pieces) {
        if (piece.name.isEmpty()) {
            kept.push_back(std::move(piece));
            continue;
        }
        if (store::hasTakenIn(session.file(), piece.name, piece.size))
            continue;
        try {
            requireSameCouncil(session, piece);
            piece.read({[](const store::HandedChange &) {}, [](const exchange::Content &) {}});
            kept.push_back(std::move(piece));
        } catch (const base::Failure &failure) {
            incoming.problems.push_back({piece.name, failure.error().message});
        }
    }
    incoming.pieces = std::move(kept);
}

QString sendersOf(const Incoming &incoming)
{
    QStringList names;
    for (const Incoming::Piece &piece : incoming.pieces) {
        if (!piece.head.officer.isEmpty() && !names.contains(piece.head.officer))
            names.append(piece.head.officer);
    }
    return names.join(QStringLiteral(", "));
}

/// Writes down what was heard and taken in, in the transaction that takes it in.
qint64 noteReceived(Session &session, const ReceiveRequest &request, const Incoming &incoming,
                    const store::Received &received)
{
    for (const Incoming::Piece &piece : incoming.pieces) {
        const QDateTime made = QDateTime::fromMSecsSinceEpoch(piece.head.made, Qt::UTC);
        store::noteHeard(session.file(), {.device = piece.head.device,
                                          .officer = piece.head.officer,
                                          .made = made,
                                          .has = piece.head.covers});
        if (!piece.name.isEmpty())
            store::noteTakenIn(session.file(), piece.name, piece.size);
    }
    if (received.last == received.before)
        return 0;
    const bool isOne = incoming.pieces.size() == 1;
    const exchange::BundleHead head = isOne ? incoming.pieces.front().head : exchange::BundleHead{};
    const QString note = request.note.isEmpty() ? head.note : request.note;
    return store::noteExchange(
        session.file(),
        {.at = session.now(),
         .isReceived = true,
         .place = request.from,
         .device = head.device,
         .officer = sendersOf(incoming),
         .made = isOne ? QDateTime::fromMSecsSinceEpoch(head.made, Qt::UTC) : QDateTime(),
         .note = note,
         .changes = received.last - received.before,
         .waiting = received.waiting,
         .firstChange = received.before + 1,
         .lastChange = received.last});
}

} // namespace

QUuid councilOf(Session &session)
{
    const auto councils = store::every<subject::Authority>(session.file());
    return councils.empty() ? QUuid() : councils.front().id.uuid();
}

std::vector<ArrivedRow> arrivedRows(Session &session, std::vector<store::Arrival> arrivals)
{
    RecordNames names(session);
    std::vector<ArrivedRow> rows;
    for (store::Arrival &arrival : arrivals) {
        const auto words = [&](const QJsonValue &value) {
            return names.value(arrival.recordKind, arrival.id, arrival.field, value);
        };
        const RecordWords record = names.record(arrival.recordKind, arrival.id);
        rows.push_back(
            {.arrival = {},
             .home = record.home,
             .about = record.about,
             .field = names.field(arrival.recordKind, arrival.id, arrival.field),
             .before = words(arrival.before),
             .after = words(arrival.after),
             .theirs = words(arrival.by.value),
             .officer = names.officer(arrival.by.officer),
             .officerBefore = arrival.was ? names.officer(arrival.was->officer) : QString()});
        rows.back().arrival = std::move(arrival);
    }
    return rows;
}

ReceivedUpdate takeIn(Session &session, const ReceiveRequest &request, Incoming incoming)
{
    ReceivedUpdate result{.from = request.from, .isPreview = request.isPreview};
    leaveOut(session, incoming);
    for (const Incoming::Piece &piece : incoming.pieces) {
        requireSameCouncil(session, piece);
        result.senders.push_back(piece.head);
    }
    result.problems = incoming.problems;
    const auto handOver = [&incoming](const store::Arriving &arriving) {
        const exchange::Taking taking{.change = arriving.change,
                                      .content = [&arriving](const exchange::Content &content) {
                                          arriving.content(content.hash, content.bytes);
                                      }};
        for (const Incoming::Piece &piece : incoming.pieces)
            piece.read(taking);
    };
    const auto look = [&](const store::Received &received) {
        result.changes = received.last - received.before;
        result.known = received.known;
        result.waiting = received.waiting;
        result.isSeparated = received.isSeparated;
        result.arrivals =
            store::arrivals(session.file(), received.before, received.last, request.mostFields);
        result.rows = arrivedRows(session, std::move(result.arrivals.fields));
        result.arrivals.fields.clear();
        if (councilOf(session).isNull())
            base::fail(Say::tr("What was given does not say of which council it is. Nothing was "
                               "made. Ask a colleague for an update file with everything."));
        if (!request.isPreview)
            result.exchange = noteReceived(session, request, incoming, received);
    };
    result.written = session.file()
                         .receive(handOver,
                                  request.isPreview ? store::PlannerFile::Keep::Nothing
                                                    : store::PlannerFile::Keep::All,
                                  look)
                         .written;
    return result;
}

ReceivedUpdate receiveWith(Session &session, const ReceiveRequest &request,
                           const std::function<exchange::Keys &()> &keys)
{
    requireOtherFile(session, request.from);
    Incoming incoming = incomingFrom(request.from, keys, session.file().surroundings());
    if (!request.isPreview)
        base::valueOrThrow(dailyBackup(session.file().path(), request.backupFolder,
                                       session.file().surroundings()));
    return takeIn(session, request, std::move(incoming));
}

base::Result<ReceivedUpdate> receiveUpdate(Session &session, const ReceiveRequest &request)
{
    return base::attempt([&] {
        KeysAtNeed keys(request.passphrase);
        return receiveWith(session, request, std::ref(keys));
    });
}

base::Result<std::unique_ptr<Session>> joinFrom(const QString &path, const QString &from,
                                                const QString &passphrase,
                                                const store::Surroundings &surroundings)
{
    return base::attempt([&] {
        KeysAtNeed keys(passphrase);
        Incoming incoming = incomingFrom(from, std::ref(keys), surroundings);
        auto session = base::valueOrThrow(Session::createToJoin(path, surroundings));
        try {
            takeIn(*session, {.from = from}, std::move(incoming));
            return session;
        } catch (const base::Failure &) {
            session.reset();
            store::PlannerFile::discard(path);
            throw;
        }
    });
}

} // namespace workflow
