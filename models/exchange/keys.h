#pragma once

#include "base/entropy.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace exchange {

/// How a key follows from a passphrase: Argon2id with these costs. Written into each file, so that
/// a later version may raise them.
struct KeyRecipe {
    QByteArray salt = {};                   ///< 16 bytes
    quint64 operations = 3;                 ///< passes
    quint64 memory = quint64(64) * 1 << 20; ///< bytes; with three passes as RFC 9106, 4 advises

    bool operator==(const KeyRecipe &) const = default;

    static KeyRecipe withNewSalt(const base::Entropy &entropy);
};

/// Keys from one team's passphrase. Each recipe is worked out once, since that is slow by design.
class Keys {
public:
    /// Throws a Failure where the passphrase is empty.
    explicit Keys(const QString &passphrase);
    ~Keys();
    Keys(const Keys &) = delete;
    Keys &operator=(const Keys &) = delete;

    /// 32 bytes. Throws a Failure for a recipe that asks for more than a laptop can give.
    const QByteArray &keyFor(const KeyRecipe &recipe);

private:
    struct Known {
        KeyRecipe recipe;
        QByteArray key;
    };
    QByteArray m_passphrase;
    std::vector<Known> m_known;
};

} // namespace exchange
