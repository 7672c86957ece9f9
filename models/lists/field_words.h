#pragma once

#include "subject/fields.h"

#include <QString>
#include <functional>

namespace lists {

/// "Home", "Contact", "Action": what kind of record something is.
QString kindWord(subject::RecordKind kind);

/// "Beds", "Declared over": a field of a record, or a member of one: "manager/since". The name
/// itself where there is no word for it. Answers of a contact are not among them.
QString fieldWord(subject::RecordKind kind, const QString &path);

/// The value of a field in words; empty for none. `nameOf` names the record that a reference
/// points at.
QString fieldValueWords(subject::RecordKind kind, const QString &field, const QJsonValue &value,
                        const std::function<QString(subject::RecordKind, const QUuid &)> &nameOf);

} // namespace lists
