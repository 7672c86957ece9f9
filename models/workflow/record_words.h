#pragma once

#include "workflow/session.h"

#include <map>

namespace workflow {

/// A record in words, and the home it belongs to.
struct RecordWords {
    QString home = {};  ///< its name; empty where it is about none
    QString about = {}; ///< "Visit of 20 November 2026", "Action: order gloves"
};

/// Says what records and fields of them are and hold: for changes to check and for certificates.
/// Reads each record it is asked about once.
class RecordNames {
public:
    explicit RecordNames(Session &session) : m_session(session) {}

    const RecordWords &record(const QString &kind, const QUuid &id);
    /// "Gloves" of an answer, "Gloves: note for the plan", else the field's name.
    QString field(const QString &kind, const QUuid &id, const QString &field);
    /// The value as an officer would say it; empty where it is cleared.
    QString value(const QString &kind, const QUuid &id, const QString &field,
                  const QJsonValue &value);
    /// Who has this id; empty where nobody has.
    QString officer(const std::optional<base::Id<subject::Officer>> &officer);

private:
    QJsonObject fieldsOf(const QString &kind, const QUuid &id);
    const editions::EditionPointer &editionOf(const QUuid &review);
    RecordWords wordsOf(const QString &kind, const QUuid &id);

    Session &m_session;
    std::map<std::pair<QString, QUuid>, RecordWords> m_known;
    std::map<QUuid, editions::EditionPointer> m_editions; ///< by review
};

/// The first letters of a laptop's id, by which an officer can tell it from others.
QString laptopLetters(const QUuid &device);

} // namespace workflow
