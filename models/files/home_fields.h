#pragma once

#include "files/directory_layouts.h"
#include "files/directory_reader.h"

#include <QByteArray>
#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <functional>
#include <optional>
#include <string_view>

namespace files {

/// What is made of cells that many homes share letter for letter: worked out once for each run of
/// rows of one file. Not to be used by two threads at once.
class RepeatedCells {
public:
    /// What `make` made of this cell the first time.
    template <typename Make>
    const QByteArray &of(std::string_view cell, const Make &make)
    {
        const auto known =
            m_made.constFind(QByteArray::fromRawData(cell.data(), qsizetype(cell.size())));
        if (known != m_made.constEnd())
            return *known;
        if (m_made.size() >= mostRemembered)
            m_made.clear();
        return *m_made.insert(QByteArray(cell.data(), qsizetype(cell.size())), make());
    }

private:
    static constexpr qsizetype mostRemembered = 1000;

    QHash<QByteArray, QByteArray> m_made;
};

/// The cells of a row as Home's fields, in the JSON that journals keep. Nearly all cells are tidy:
/// their bytes go into the JSON as they stand, and only the others are made into a QString first.
class HomeFields {
public:
    /// The lists that rows of one file share.
    struct Repeated {
        RepeatedCells specialisms;
        RepeatedCells careTypes;
    };
    /// What the rows of a file have in common.
    struct File {
        const Header &header;
        const QStringList &flagNames; ///< of Role::SpecialismFlag, in the order of its columns
        Encoding encoding;
        Repeated &repeated;
    };

    /// `cellOf` gives the bytes of a column of `row` by its index.
    HomeFields(const File &file, DirectoryRow &row, std::function<std::string_view(size_t)> cellOf);

    /// Puts the fields whose columns the header has into the row, whose location is known.
    void put() const;

private:
    /// What a file says of a field.
    enum class Said { Nothing, Blank, Value };
    /// A field, the column that gives it, and what appends its JSON: nothing where it is blank.
    struct Field {
        QLatin1StringView name;
        Role role;
        Said (HomeFields::*append)(Role role, QByteArray &json) const;
    };
    static const std::vector<Field> &fieldsInOrder();

    bool isInFile(Role role) const;
    static Said appendValue(const QJsonValue &value, QByteArray &json);
    static Said appendMade(const QByteArray &made, QByteArray &json);
    Said appendCell(std::string_view cell, QByteArray &json) const;
    Said appendText(Role role, QByteArray &json) const;
    Said appendLocation(Role role, QByteArray &json) const;
    Said appendBrand(Role role, QByteArray &json) const;
    Said appendRegion(Role role, QByteArray &json) const;
    Said appendWithout(std::string_view prefix, std::string_view suffix, std::string_view cell,
                       QByteArray &json) const;
    Said appendTelephone(Role role, QByteArray &json) const;
    Said appendAddress(Role role, QByteArray &json) const;
    Said appendManager(Role role, QByteArray &json) const;
    Said appendBeds(Role role, QByteArray &json) const;
    Said appendRating(Role role, QByteArray &json) const;
    Said appendDormant(Role role, QByteArray &json) const;
    Said appendSpecialisms(Role role, QByteArray &json) const;
    Said appendCareTypes(Role role, QByteArray &json) const;
    bool appendTidyAddress(QByteArray &json) const;
    QJsonValue address() const;
    QStringList flaggedCareTypes() const;

    std::string_view cell(Role role) const;
    QString textOf(std::string_view cell) const;
    QString text(Role role) const { return textOf(cell(role)); }
    bool isYes(Role role) const;

    const File &m_file;
    DirectoryRow &m_row;
    std::function<std::string_view(size_t)> m_cellOf;
};

/// The number of beds that a text gives: none if it is empty, nothing sensible is an error.
struct BedCount {
    std::optional<int> beds;
    bool isFault = false;
};
BedCount bedCount(const QString &text);

} // namespace files
