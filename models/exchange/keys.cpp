#include "exchange/keys.h"

#include "base/error.h"
#include "exchange/say.h"

#include <sodium.h>

namespace exchange {
namespace {

/// More than these only somebody asks who wants a laptop to stand still.
constexpr quint64 mostOperations = 16;
constexpr quint64 mostMemory = quint64(512) * 1 << 20;

void requireFair(const KeyRecipe &recipe)
{
    const bool isFair = recipe.salt.size() == crypto_pwhash_SALTBYTES &&
                        recipe.operations >= crypto_pwhash_OPSLIMIT_MIN &&
                        recipe.operations <= mostOperations &&
                        recipe.memory >= crypto_pwhash_MEMLIMIT_MIN && recipe.memory <= mostMemory;
    if (!isFair)
        base::fail(Say::tr("This is no update file of this program, or its beginning is damaged. "
                           "Nothing was changed. Ask for it again."));
}

} // namespace

KeyRecipe KeyRecipe::withNewSalt(const base::Entropy &entropy)
{
    return {.salt = entropy.bytes(crypto_pwhash_SALTBYTES)};
}

Keys::Keys(const QString &passphrase)
    : m_passphrase(passphrase.normalized(QString::NormalizationForm_C).toUtf8())
{
    if (sodium_init() < 0)
        base::failInstallation(QStringLiteral("libsodium cannot be initialised"));
    if (m_passphrase.isEmpty())
        base::fail(Say::tr("Say the passphrase of your team. Nothing was changed."));
}

Keys::~Keys()
{
    sodium_memzero(m_passphrase.data(), size_t(m_passphrase.size()));
    for (Known &known : m_known)
        sodium_memzero(known.key.data(), size_t(known.key.size()));
}

const QByteArray &Keys::keyFor(const KeyRecipe &recipe)
{
    for (const Known &known : m_known) {
        if (known.recipe == recipe)
            return known.key;
    }
    requireFair(recipe);
    QByteArray key(crypto_secretstream_xchacha20poly1305_KEYBYTES, '\0');
    const int failed = crypto_pwhash(
        reinterpret_cast<unsigned char *>(key.data()), static_cast<unsigned long long>(key.size()),
        m_passphrase.constData(), static_cast<unsigned long long>(m_passphrase.size()),
        reinterpret_cast<const unsigned char *>(recipe.salt.constData()), recipe.operations,
        recipe.memory, crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        base::fail(Say::tr("There is not enough memory to open the seal of this update file. "
                           "Nothing was changed. Close other programs and try again."));
    m_known.push_back({recipe, key});
    return m_known.back().key;
}

} // namespace exchange
