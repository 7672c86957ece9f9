#pragma once

#include "lists/short_stock.h"
#include "papers/paper_parts.h"

namespace papers {

/// What an urgent supply line asks about a home that is short of PPE.
struct PpeCallSheet {
    PaperFrame frame;
    subject::Home home;
    std::optional<subject::Officer> caller{}; ///< of the council, who rings
    QString residents{};                      ///< "31, with 42 beds"; empty: not known
    QString outbreak{};                       ///< "Flu since 11 November 2026, ..."; empty: none
    std::vector<lists::ShortItem> items{};    ///< worst first
    QStringList tried{};                      ///< who else, each with its day and answer
    QString wanted{};                         ///< what is asked for
    QString receiver{}; ///< who takes a delivery out of hours; empty: not known
    QString next{};     ///< whom to ring now, and who is closed
};

/// One line of the sheet as it is read out.
struct CallLine {
    QString label;
    QString words; ///< never empty: what is not known is said
    bool operator==(const CallLine &) const = default;
};

/// Everything in the order in which a line asks: who rings, the home, its number, where it is, its
/// telephone, residents, what is short, how long that lasts, the next delivery, who else was
/// tried, what is wanted, who takes it out of hours.
std::vector<CallLine> callLines(const PpeCallSheet &values);

/// The lines as plain words, with whom to ring first: to paste into an e-mail.
QString callSheetWords(const PpeCallSheet &values);

/// The same on one page, with room for what the line says. Nothing on it is the council's alone.
Document ppeCallSheet(const PpeCallSheet &values);

} // namespace papers
