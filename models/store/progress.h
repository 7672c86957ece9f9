#pragma once

#include "base/error.h"

#include <functional>

namespace store {

/// Told how far long work is, 0 to 1. It may throw `Stopped`, which takes the work back.
using Progress = std::function<void(double share)>;

/// Thrown by a `Progress` where somebody wants the work to stop.
class Stopped final : public base::Failure {
public:
    using base::Failure::Failure;
};

/// Tells `progress`, which may be empty, that `done` of `all` is done.
inline void tell(const Progress &progress, size_t done, size_t all)
{
    if (progress && all > 0)
        progress(double(done) / double(all));
}

/// What a part of the work tells, which goes from `first` to `last` of all of it.
inline Progress partOf(const Progress &whole, double first, double last)
{
    if (!whole)
        return {};
    return [whole, first, last](double share) { whole(first + share * (last - first)); };
}

} // namespace store
