#pragma once

#include "files/ods_reader.h"

#include <expat.h>
#include <optional>
#include <string>
#include <vector>

namespace files {

/// Turns the tags of an ODS content.xml into rows for an OdsHandler. Fed by expat callbacks; knows
/// nothing of zip or of where the bytes come from.
class OdsSheets {
public:
    OdsSheets(const OdsHandler &handler, const OdsLimits &limits, QString fileName);

    void open(const char *tag, const char **attributes);
    void close();
    void text(std::string_view piece);

    /// True once any sheet was seen.
    bool sawSheet() const { return m_sawSheet; }
    /// The row of the sheet being read, if any.
    std::optional<qint64> row() const;

private:
    enum class Inside { Nothing, Sheet, Row, Cell, Paragraph };
    struct Piece {
        size_t at;
        size_t size;
    };

    void learnPrefixes(const char **attributes);
    void openInSheet(std::string_view name, const char **attributes);
    void openSheet(const char **attributes);
    void openRow(const char **attributes);
    void openCell(const char **attributes, bool covered);
    void openText(std::string_view name, const char **attributes);
    bool readCellAttributes(const char **attributes);
    void append(std::string_view bytes);
    void closeCell();
    void closeRow();
    void deliverRow(qint64 repeats);
    void enter(Inside inside) { m_entered.push_back(inside); }
    Inside where() const { return m_entered.empty() ? Inside::Nothing : m_entered.back(); }
    [[noreturn]] void fail(const QString &message, const QString &column = {}) const;
    /// The index of the cell being read.
    size_t column() const { return m_cells.size() + size_t(m_blankCells); }

    const OdsHandler &m_handler;
    const OdsLimits &m_limits;
    QString m_fileName;
    std::string m_table = "table:";
    std::string m_office = "office:";
    std::string m_textPrefix = "text:";
    bool m_sawRoot = false;
    bool m_sawSheet = false;
    int m_depth = 0;
    int m_ignored = 0;             ///< depth of tags whose content does not matter
    std::vector<Inside> m_entered; ///< one for each open tag that is not ignored
    qint64 m_row = 0;              ///< number of the row being read, from 1
    qint64 m_rowRepeats = 1;
    qint64 m_rowsRead = 0;
    bool m_sheetDone = false;
    std::string m_bytes; ///< the cells of the row, one after another
    std::vector<Piece> m_cells;
    std::vector<std::string_view> m_views;
    qint64 m_blankCells = 0; ///< blank ones since the last that was not
    qint64 m_cellRepeats = 1;
    size_t m_cellStart = 0;
    bool m_cellHasValue = false; ///< by attribute, so that its shown text does not matter
    bool m_cellHasParagraph = false;
};

} // namespace files
