#include "files/zip_library.h"

#include "base/error.h"
#include "files/say.h"

#include <QLibrary>

namespace files {
namespace {

ZipLibrary load()
{
    QLibrary library(QStringLiteral("zip"), LIBZIP_MAJOR);
    const auto find = [&library](auto &function, const char *name) {
        function =
            reinterpret_cast<std::remove_reference_t<decltype(function)>>(library.resolve(name));
        if (!function)
            throw base::Failure(base::Error{
                .message = Say::tr("Spreadsheets and archives cannot be read, because a part of "
                                   "this program is missing: libzip. Nothing was changed. Install "
                                   "it, or use the CSV file."),
                .detail = library.errorString()});
    };
    ZipLibrary zip;
    find(zip.open, "zip_open");
    find(zip.discard, "zip_discard");
    find(zip.strerror, "zip_strerror");
    find(zip.error_init_with_code, "zip_error_init_with_code");
    find(zip.error_strerror, "zip_error_strerror");
    find(zip.error_fini, "zip_error_fini");
    find(zip.get_num_entries, "zip_get_num_entries");
    find(zip.get_name, "zip_get_name");
    find(zip.name_locate, "zip_name_locate");
    find(zip.stat_init, "zip_stat_init");
    find(zip.stat, "zip_stat");
    find(zip.fopen_index, "zip_fopen_index");
    find(zip.fread, "zip_fread");
    find(zip.fclose, "zip_fclose");
    find(zip.file_strerror, "zip_file_strerror");
    return zip;
}

} // namespace

const ZipLibrary &zipLibrary()
{
    static const ZipLibrary loaded = load();
    return loaded;
}

} // namespace files
