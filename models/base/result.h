#pragma once

#include "base/error.h"
#include "base/say.h"

#include <tl/expected.hpp>
#include <type_traits>

namespace base {

/// A value, or the Error that stands in its place. What public functions of workflow return.
template <typename T>
using Result = tl::expected<T, Error>;

/// Runs `work`; a Failure thrown on the way becomes the Error of the result.
template <typename Work>
auto attempt(Work &&work) -> Result<std::invoke_result_t<Work>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const Failure &failure) {
        return tl::make_unexpected(failure.error());
    } catch (const std::bad_alloc &) {
        return tl::make_unexpected(
            Error{.message = Say::tr("There is not enough memory to do this. Nothing was "
                                     "changed. Close other programs and try again."),
                  .detail = QStringLiteral("std::bad_alloc")});
    }
}

/// The value of a result, or its Error thrown on as a Failure.
template <typename T>
T valueOrThrow(Result<T> result)
{
    if (!result)
        throw Failure(result.error());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace base
