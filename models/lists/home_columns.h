#pragma once

#include "editions/edition.h"
#include "lists/column.h"
#include "subject/area.h"
#include "subject/records.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <array>

namespace lists {

/// One home as the Homes page shows it. `colours` and `overridden` are in the order ipc, clinical,
/// testing, ppe, overall.
struct HomeRow {
    explicit HomeRow(subject::Home which) : home(std::move(which)) {}

    subject::Home home;
    std::array<subject::Colour, 5> colours{subject::Colour::Grey, subject::Colour::Grey,
                                           subject::Colour::Grey, subject::Colour::Grey,
                                           subject::Colour::Grey};
    std::array<bool, 5> overridden{};
    QDate lastContact; ///< null: never
    QDate nextContact; ///< null: nobody has ever been in touch
    QString leadOfficer;
    QString coverOfficer;
    QDate runsOut;     ///< the first stock line, if nothing arrived; null: none or not known
    QStringList flags; ///< in words: "Outbreak: Yes"

    subject::Colour overall() const { return colours[4]; }
};

/// Where the overall rating stands in the arrays of a HomeRow.
inline constexpr size_t overallPlace = 4;

/// The id of a row's home, as text.
QString homeIdentity(const HomeRow &row);

/// The columns of the Homes page, of its CSV, print and copy. `today` is what "3 days overdue" is
/// counted from. Keys never change: stored preferences and colleagues' spreadsheets name them.
Columns<HomeRow> homeColumns(const editions::Edition &edition, const QDate &today);

/// What is shown, in words: "156 of 160 homes", "160 homes", "1 home", "No homes yet".
QString homesShownWords(int shown, int total);

/// "412 beds", "412 beds, unknown for 12 homes": of those shown.
QString bedsShownWords(const std::vector<const HomeRow *> &rows);

} // namespace lists
