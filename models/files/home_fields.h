#pragma once

#include "files/directory_layouts.h"

#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>

namespace files {

/// Lists that many homes share word for word, with their JSON: worked out once for each run of rows
/// of one file. Not to be used by two threads at once.
class RepeatedLists {
public:
    /// What `make` made of this text the first time.
    template <typename Make>
    const QJsonValue &of(const QString &text, const Make &make)
    {
        const auto known = m_lists.constFind(text);
        if (known != m_lists.constEnd())
            return *known;
        if (m_lists.size() >= mostRemembered)
            m_lists.clear();
        return *m_lists.insert(text, make());
    }

private:
    static constexpr qsizetype mostRemembered = 1000;

    QHash<QString, QJsonValue> m_lists;
};

/// The texts of a row as the JSON of Home's fields.
class HomeFields {
public:
    /// The lists that rows of one file share.
    struct Repeated {
        RepeatedLists specialisms;
        RepeatedLists careTypes;
    };

    /// `textOf` gives the text of a column by its index, made fit for keeping.
    HomeFields(const Header &header, const QStringList &flagNames, Repeated &repeated,
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
    QJsonValue careTypes() const;
    bool isYes(Role role) const;

    const Header &m_header;
    const QStringList &m_flagNames;
    Repeated &m_repeated;
    std::function<QString(size_t)> m_textOf;
};

/// The number of beds that a text gives: none if it is empty, nothing sensible is an error.
struct BedCount {
    std::optional<int> beds;
    bool isFault = false;
};
BedCount bedCount(const QString &text);

} // namespace files
