#pragma once

#include "exchange/sealed_stream.h"
#include "store/change.h"

#include <QFile>
#include <QSaveFile>
#include <functional>
#include <variant>

namespace exchange {

/// What a bundle says of itself before its changes.
struct BundleHead {
    QUuid authority = {};
    QString council = {};
    QUuid device = {};                   ///< of the laptop that made it
    QString officer = {};                ///< who made it; may be empty
    qint64 made = 0;                     ///< UTC milliseconds
    QString program = {};                ///< the version that made it
    int needs = 1;                       ///< the vocabulary one must know (journal rule 24)
    QString note = {};                   ///< what the sender says with it
    std::map<QUuid, qint64> since = {};  ///< left out: what the receiver has of each laptop
    std::map<QUuid, qint64> covers = {}; ///< what the sender has of each laptop

    bool operator==(const BundleHead &) const = default;
};

/// Bytes that a record points at by hash: a question set, a logo.
struct Content {
    QString hash = {};
    QByteArray bytes = {};
};

/// Who takes in what a bundle holds, in its order.
struct Taking {
    std::function<void(const store::HandedChange &)> change;
    std::function<void(const Content &)> content;
};

/// Writes a bundle (journal rule 26) beside its place and puts it there when it is whole.
class BundleWriter {
public:
    /// Throws a Failure where the file cannot be made.
    BundleWriter(const QString &path, Keys &keys, const KeyRecipe &recipe, const BundleHead &head);

    void add(const Content &content);
    /// In causal order.
    void add(const store::Change &change);
    /// Throws a Failure where the file cannot be put in its place; what stood there stays.
    void finish();

private:
    QSaveFile m_file;
    std::unique_ptr<SealedWriter> m_stream;
    qint64 m_lines = 0;
};

/// Reads a bundle from its beginning. Throws a Failure in words that name the file.
class BundleReader {
public:
    BundleReader(const QString &path, Keys &keys);

    const BundleHead &head() const { return m_head; }
    const KeyRecipe &recipe() const { return m_stream->recipe(); }
    /// Hands over everything that follows. To be called once; what was taken in counts only when
    /// it returns, since the end of the file says whether it was whole.
    void readTo(const Taking &taking);

private:
    struct ReadChange {
        store::Change change;
        QByteArray hashes; ///< of its entries
    };
    using Part = std::variant<ReadChange, Content>;
    using Parts = std::vector<Part>;

    QByteArray nextLine();
    std::optional<Parts> nextParts();

    QString m_path;
    QFile m_file;
    std::unique_ptr<SealedReader> m_stream;
    BundleHead m_head;
    qint64 m_lines = 0; ///< after that of the head
    bool m_hasEnded = false;
};

/// Numbers by laptop as JSON and back: `{"<device id>": 14}`.
QJsonObject countsToJson(const std::map<QUuid, qint64> &counts);
std::map<QUuid, qint64> countsFromJson(const QJsonObject &json);

} // namespace exchange
