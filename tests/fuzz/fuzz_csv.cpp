#include "file_of_bytes.h"
#include "files/directory_reader.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    return fuzz::allowingRefusal([&] {
        const fuzz::FileOfBytes file("20_November_2026_directory.csv", fuzz::bytesOf(data, size));
        files::readDirectory(file.path(), {});
    });
}
