#pragma once

#include <zip.h>

namespace files {

/// The functions of libzip that are used here, by their names without the "zip_".
struct ZipLibrary {
    decltype(&zip_open) open;
    decltype(&zip_discard) discard;
    decltype(&zip_strerror) strerror;
    decltype(&zip_error_init_with_code) error_init_with_code;
    decltype(&zip_error_strerror) error_strerror;
    decltype(&zip_error_fini) error_fini;
    decltype(&zip_get_num_entries) get_num_entries;
    decltype(&zip_get_name) get_name;
    decltype(&zip_name_locate) name_locate;
    decltype(&zip_stat_init) stat_init;
    decltype(&zip_stat) stat;
    decltype(&zip_fopen_index) fopen_index;
    decltype(&zip_fread) fread;
    decltype(&zip_fclose) fclose;
    decltype(&zip_file_strerror) file_strerror;
};

/// libzip, loaded when the first archive is opened. Linked to, it would bring a whole library of
/// cryptography into every start of the program. Throws a Failure in words where it is not
/// installed. Any thread.
const ZipLibrary &zipLibrary();

} // namespace files
