#pragma once

#include <QString>
#include <optional>

namespace views {

/// The number somebody typed: "1200", "1,200", "1 200", "7.5", "-3"; absent where it is none. A
/// comma only parts thousands.
std::optional<double> numberFrom(const QString &text);

/// A number as it stands in a field, exact: "1,200", "7.5".
QString numberText(double number);

} // namespace views
