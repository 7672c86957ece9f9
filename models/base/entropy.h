#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QUuid>
#include <functional>

namespace base {

/// Where random bytes come from. Handed in, so that a demonstration can be the same every time.
struct Entropy {
    /// That many random bytes.
    std::function<QByteArray(qsizetype)> bytes;

    /// A random (version 4) identity.
    QUuid uuid() const;
    /// An identity that sorts by the moment it was made (version 7), random beyond its
    /// milliseconds. For records of which the later counts.
    QUuid uuidAt(const QDateTime &moment) const;

    /// The system's own randomness.
    static Entropy system();
    /// A stream that depends on the seed alone. Not for secrets.
    static Entropy seeded(quint32 seed);
};

} // namespace base
