#pragma once

#include "files/directory_layouts.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

namespace files {

/// The texts of a row as the JSON of Home's fields.
class HomeFields {
public:
    /// `textOf` gives the text of a column by its index, made fit for keeping.
    HomeFields(const Header &header, const QStringList &flagNames,
               std::function<QString(size_t)> textOf);

    /// The fields whose columns the header has.
    QJsonObject object() const;

private:
    QString text(Role role) const;
    QJsonValue textOrNull(Role role) const;
    QJsonValue address() const;
    QJsonValue manager() const;
    QJsonValue beds() const;
    QJsonValue specialisms() const;
    QJsonValue rating() const;
    QJsonValue dormant() const;
    QStringList careTypes() const;
    bool isYes(Role role) const;

    const Header &m_header;
    const QStringList &m_flagNames;
    std::function<QString(size_t)> m_textOf;
};

/// The number of beds that a text gives: none if it is empty, nothing sensible is an error.
struct BedCount {
    std::optional<int> beds;
    bool isFault = false;
};
BedCount bedCount(const QString &text);

} // namespace files
