#pragma once

#include "base/error.h"

#include <QByteArray>
#include <cstddef>
#include <cstdint>

/// What libFuzzer, or the replay of a corpus, calls. Each file of targets defines it once.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace fuzz {

inline QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

/// Runs `work`; to refuse in words is all right.
template <typename Work>
int allowingRefusal(const Work &work)
{
    try {
        work();
    } catch (const base::Failure &) {
    }
    return 0;
}

} // namespace fuzz
