#pragma once

#include "papers/paper_parts.h"

#include <vector>

namespace papers {

/// One field that changed when something was taken in.
struct SharedChange {
    QString about; ///< "Alder Grange, Visit of 20 November 2026: Gloves"
    QString before{};
    QString officerBefore{}; ///< who had written it; may be empty
    QString after{};         ///< what a colleague wrote
    QString officer{};       ///< who; may be empty
    QDateTime at{};          ///< when, UTC
    QString counts{};        ///< what counts now
    bool hasTwoAnswers = false;
};

/// What stands in a certificate of what was shared with colleagues at one time.
struct ExchangeCertificate {
    PaperFrame frame;
    qint64 number = 0;
    bool isReceived = true;
    QString from{};   ///< who made it; may be empty
    QDateTime made{}; ///< by that laptop's clock, UTC; null where it does not say
    QDateTime at{};   ///< when it was sent or taken in, UTC
    QString place{};  ///< the file or folder
    QString note{};
    qint64 changes = 0;
    qint64 newRecords = 0;
    qint64 fields = 0;
    qint64 twoAnswers = 0;
    qint64 waiting = 0;
    std::vector<SharedChange> rows{}; ///< what matters most first
    qint64 more = 0;                  ///< changed, and not in `rows`
    QString complete{};               ///< which laptops this file has everything of; may be empty
};

/// The most rows that can stand on its one page.
inline constexpr int mostSharedChanges = 24;

/// One page that says what was taken in, from whom, and who wrote over whom; of the rows as many as
/// fit. A pure function of its values.
Document exchangeCertificate(const ExchangeCertificate &values);

} // namespace papers
