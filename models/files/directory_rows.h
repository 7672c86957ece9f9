#pragma once

#include "files/directory_layouts.h"
#include "files/directory_reader.h"

#include <QHash>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace files {

/// Makes the content of a directory from its rows, wherever they come from.
class DirectoryRows {
public:
    using Cells = std::span<const std::string_view>;

    DirectoryRows(QString fileName, const QStringList &authorities, Encoding encoding);

    /// A new sheet begins: the header may be near its top.
    void startSheet() { m_rowsBeforeHeader = 0; }
    /// Takes the next row. False if the header was not found where one could be.
    bool take(qint64 row, Cells cells);

    bool hasHeader() const { return m_header.has_value(); }
    /// How many columns the header has.
    size_t width() const { return m_header ? size_t(m_header->names.size()) : 0; }

    /// How the file heads this column; empty before the header, and beyond it.
    QString headingOf(size_t column) const;

    /// What was taken. Throws a Failure if it is nothing.
    DirectoryContent finish();

private:
    struct Authority {
        QString name;
        bool wanted = false;
    };
    /// Why a row cannot be kept; no words: it can. The column is empty where it is no one's fault.
    struct RowFault {
        QString words = {};
        QString column = {};
    };
    /// The cells of a row that is kept, of the columns that are read; the others are empty.
    struct KeptCells {
        std::string bytes = {};
        std::vector<uint32_t> ends = {};

        std::string_view cell(size_t column) const;
    };
    /// The row that came nearest to being a header.
    struct NearMiss {
        qint64 row = 0;
        NearHeader header;
    };

    bool lookForHeader(qint64 row, Cells cells);
    void rememberNearMiss(qint64 row, const QStringList &names);
    void takeHeader(Header header);
    void takeHome(qint64 row, Cells cells);
    KeptCells kept(Cells cells) const;
    void makeFields();
    bool isCareHome(Cells cells) const;
    bool isWanted(Cells cells);
    Authority authorityOf(std::string_view cell) const;
    RowFault faultOf(Cells cells, const QString &locationId) const;
    RowFault faultOfId(const QString &locationId) const;
    RowFault faultOfTexts(Cells cells) const;
    RowFault faultIn(Role role, const QString &words) const;
    [[noreturn]] void failWithoutHeader() const;
    bool isTooWide(Cells cells) const;

    std::string_view bytesOf(Role role, Cells cells) const;
    QString textOf(Role role, Cells cells) const;

    QString m_fileName;
    QStringList m_authorities; ///< case-folded
    Encoding m_encoding;
    std::optional<Header> m_header;
    std::optional<NearMiss> m_nearMiss;
    std::vector<bool> m_isRead; ///< by column
    QStringList m_flagNames;    ///< of Role::SpecialismFlag, in the order of its columns
    int m_rowsBeforeHeader = 0;
    std::map<std::string, Authority, std::less<>> m_authoritiesMet;
    QHash<QString, qint64> m_rowOfId;
    DirectoryContent m_content;
    std::vector<KeptCells> m_kept; ///< of the rows of the content
};

} // namespace files
