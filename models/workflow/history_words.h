#pragma once

#include "lists/history_columns.h"
#include "store/history.h"
#include "workflow/contacts.h"
#include "workflow/laptop_names.h"

namespace workflow {

/// Turns writes of fields into rows that one can read: names of records, of fields and of values.
class HistoryWords {
public:
    explicit HistoryWords(Session &session);

    lists::HistoryRow rowOf(const store::FieldChange &change);

    /// "Order masks", "Visit on 20 November 2026": what a record is called. Empty where it is not
    /// known.
    QString titleOf(subject::RecordKind kind, const QUuid &id);
    /// "Due", "Hand hygiene training (IPC-01)".
    QString fieldOf(subject::RecordKind kind, const QUuid &id, const QString &field);
    /// A value of this field in words; empty for none.
    QString valueOf(subject::RecordKind kind, const QUuid &id, const QString &field,
                    const QJsonValue &value);
    /// "Sam Fiction on 20 November 2026, 9:05am"
    QString whoAndWhen(const store::ChangeHead &change) const;

    const OfficerNames &officers() const { return m_officers; }
    const LaptopNames &laptops() const { return m_laptops; }

private:
    QString makeTitle(subject::RecordKind kind, const QJsonObject &fields);
    QString reviewTitle(const QJsonObject &fields);
    editions::EditionPointer editionOf(const QUuid &review);
    QString answerWords(const QUuid &review, const QString &question, const QJsonValue &value);

    Session &m_session;
    OfficerNames m_officers;
    LaptopNames m_laptops;
    std::map<std::pair<subject::RecordKind, QUuid>, QString> m_titles;
    std::map<QUuid, editions::EditionPointer> m_editions; ///< by contact
};

} // namespace workflow
