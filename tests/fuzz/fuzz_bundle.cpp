#include "exchange/bundle.h"
#include "file_of_bytes.h"
#include "target.h"

#include <QBuffer>

namespace {

/// As cheap as it may be: the seal is not what is tried here.
exchange::KeyRecipe cheapRecipe()
{
    exchange::KeyRecipe recipe{.salt = QByteArray(16, 's')};
    recipe.operations = 1;
    recipe.memory = 8192;
    return recipe;
}

QByteArray sealed(exchange::Keys &keys, const QByteArray &lines)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exchange::SealedWriter writer(buffer, keys, cheapRecipe());
    for (const QByteArray &line : lines.split('\n'))
        writer.writeLine(line);
    writer.finish();
    return buffer.data();
}

} // namespace

/// The lines inside an update file, as somebody who knows the passphrase might write them.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static exchange::Keys keys(QStringLiteral("fuzz"));
    return fuzz::allowingRefusal([&] {
        const fuzz::FileOfBytes file("fuzzed.update", sealed(keys, fuzz::bytesOf(data, size)));
        exchange::BundleReader reader(file.path(), keys);
        reader.readTo({.change =
                           [](const store::HandedChange &handed) {
                               store::chainOf({}, handed.change);
                               store::changeToJson(handed.change);
                           },
                       .content = [](const exchange::Content &) {}});
    });
}
