#pragma once

#include <QByteArrayView>
#include <optional>
#include <vector>

namespace base {

/// The names in a JSON object, as they follow each other, where its bytes are plain: no spaces
/// between what they hold, whole numbers, and texts whose letters stand for themselves. Absent
/// where they are not, which says nothing of whether they are JSON: parse them. The names belong to
/// `bytes`.
std::optional<std::vector<QByteArrayView>> plainNames(QByteArrayView bytes);

} // namespace base
