#pragma once

#include "subject/records.h"
#include "workflow/session.h"

namespace workflow {

/// Something that homes lack or wait for, by which a list of homes is narrowed.
struct HomeGap {
    QString key;  ///< on the command line: "clinical-lead"
    QString name; ///< "Without a clinical lead"
    base::Result<std::vector<base::Id<subject::Home>>> (*homes)(Session &);
};

/// All of them: no clinical lead, a return not received, nobody in touch for four weeks. Made anew
/// for each caller: its words are in the language of the moment.
std::vector<HomeGap> homeGaps();

} // namespace workflow
