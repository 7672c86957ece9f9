#pragma once

#include "workflow/sharing.h"

/// What sending, receiving and the shared folder have in common.
namespace workflow {

/// The passphrase's keys, made when somebody needs them.
class KeysAtNeed {
public:
    explicit KeysAtNeed(const QString &passphrase) : m_passphrase(passphrase) {}
    exchange::Keys &operator()()
    {
        if (!m_keys)
            m_keys.emplace(m_passphrase);
        return *m_keys;
    }

private:
    QString m_passphrase;
    std::optional<exchange::Keys> m_keys;
};

/// Of which council this file is; null where it takes over the first it is given.
QUuid councilOf(Session &session);

/// Takes in what lies at `request.from`, after a backup if there is none of today. Throws a
/// Failure; then nothing is kept.
ReceivedUpdate receiveWith(Session &session, const ReceiveRequest &request,
                           const std::function<exchange::Keys &()> &keys);
/// What arrived, in words of the file as it is now: of a preview nothing is left afterwards.
std::vector<ArrivedRow> arrivedRows(Session &session, std::vector<store::Arrival> arrivals);
/// Takes in what was found. Throws a Failure; then nothing is kept.
ReceivedUpdate takeIn(Session &session, const ReceiveRequest &request, Incoming incoming);

/// What is written into the head of an update file from here; its `since` is empty.
exchange::BundleHead headFor(Session &session, const QString &note);

/// Writes the update file that `head` tells of.
Sent writeBundle(Session &session, const QString &path, exchange::Keys &keys,
                 const exchange::KeyRecipe &recipe, const exchange::BundleHead &head);

/// Writes down what was sent.
void noteSent(Session &session, const Sent &sent, const QString &place, const QString &note);

} // namespace workflow
