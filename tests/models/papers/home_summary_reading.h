#pragma once

#include "models/papers/home_summary_values.h"

#include <QString>
#include <QStringList>

/// What a test reads in a summary.
namespace summaries {

using papers::Audience;
using papers::Block;
using papers::Cell;
using papers::Document;
using papers::Heading;
using papers::Row;
using papers::Section;
using papers::SignOff;
using papers::Table;
using papers::TableRow;

inline const QDate inventedDay(2031, 11, 20);
inline const QDate shippedDay(2026, 11, 20);

inline editions::EditionPointer invented()
{
    return inventedEdition();
}

inline editions::EditionPointer shipped()
{
    return editions::shippedEditions().inForceOn(shippedDay);
}

inline QString shown(const papers::Document &document)
{
    return allStrings(document).join(QLatin1Char('\n'));
}

inline QString homeCopy(const SummaryValues &values)
{
    return shown(homeSummary(values, Audience::Home));
}

inline QString councilCopy(const SummaryValues &values)
{
    return shown(homeSummary(values, Audience::Council));
}

/// The headings of a section.
inline QStringList partsOf(const Section &section)
{
    QStringList parts;
    for (const Block &block : section.blocks) {
        if (const auto *heading = std::get_if<Heading>(&block); heading && heading->level == 3)
            parts += heading->text;
        else if (const auto *box = std::get_if<SignOff>(&block))
            parts += box->title;
    }
    return parts;
}

inline Table tableOf(const Document &document, const QString &name)
{
    for (const Section &section : document.sections) {
        for (const Block &block : section.blocks) {
            if (const auto *table = std::get_if<Table>(&block); table && table->name == name)
                return *table;
        }
    }
    return {};
}

/// The cells of the row that begins with this text; empty where there is none.
inline QStringList rowOf(const Document &document, const char *table, const QString &first)
{
    for (const TableRow &each : tableOf(document, text(table)).rows) {
        QStringList cells;
        for (const Cell &cell : std::get<Row>(each).cells)
            cells += plainText(cell);
        if (cells.first().startsWith(first))
            return cells;
    }
    return {};
}

} // namespace summaries
