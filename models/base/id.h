#pragma once

#include <QByteArray>
#include <QString>
#include <QUuid>
#include <compare>

namespace base {

/// The identity of one record: 16 bytes, never null, never changed. An absent one is
/// `std::optional<Id<...>>`.
template <typename Record>
class Id {
public:
    explicit Id(const QUuid &value) : m_value(value) { Q_ASSERT(!value.isNull()); }

    const QUuid &uuid() const { return m_value; }
    /// 36 characters, lower case, no braces.
    QString text() const { return m_value.toString(QUuid::WithoutBraces); }

    bool operator==(const Id &other) const { return m_value == other.m_value; }
    bool operator<(const Id &other) const { return m_value < other.m_value; }

private:
    QUuid m_value;
};

/// The id of what two laptops may create independently and mean the same (journal rule 1).
/// `kind` keeps an officer and a home of one text apart.
QUuid idFromContent(const QString &kind, const QString &content);

} // namespace base
