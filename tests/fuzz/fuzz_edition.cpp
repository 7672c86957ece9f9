#include "editions/edition_reading.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz::allowingRefusal(
        [&] { editions::readEdition(fuzz::bytesOf(data, size), QStringLiteral("fuzzed.json")); });
}
