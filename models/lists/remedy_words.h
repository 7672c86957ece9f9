#pragma once

#include "editions/edition.h"
#include "rules/rating.h"

#include <QString>
#include <vector>

namespace lists {

/// What would make one answer green: "4 more staff trained", "A weekly round within 7 days",
/// "Confirm the name: Named clinical lead", "280 more aprons". The edition's own instruction
/// stands where counting does not say it.
QString remedyWords(const rules::Remedy &remedy, const editions::Edition &edition);

/// All of them in one line, at most `most` in full and the rest as a number; those that only ask
/// for an answer are said together. 0 says every one. Empty when nothing can be done.
QString remediesWords(const std::vector<rules::Remedy> &remedies, const editions::Edition &edition,
                      int most = 0);

} // namespace lists
