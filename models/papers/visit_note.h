#pragma once

#include "papers/document.h"

namespace papers {

/// The note that is filled in by hand and left at the home (officer.md 3.6): nothing is printed on
/// it but the home's name and the officer's.
QList<Block> visitNote(const QString &home, const QString &officer);

} // namespace papers
