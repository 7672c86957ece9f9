#include "base/error.h"
#include "exchange/sealed_stream.h"

#include <QBuffer>
#include <QObject>
#include <QTest>

using exchange::KeyRecipe;
using exchange::Keys;

namespace {

/// Cheap, so that a test may seal often.
KeyRecipe recipe()
{
    KeyRecipe cheap = KeyRecipe::withNewSalt(base::Entropy::seeded(7));
    cheap.operations = 1;
    cheap.memory = 8192;
    return cheap;
}

QList<QByteArray> manyLines()
{
    QList<QByteArray> lines{"first", "", QByteArray(200000, 'x')};
    for (int i = 0; i < 20000; ++i)
        lines.append("line " + QByteArray::number(i * 7919));
    return lines;
}

QByteArray sealed(const QList<QByteArray> &lines, const QString &passphrase)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Keys keys(passphrase);
    exchange::SealedWriter writer(buffer, keys, recipe());
    for (const QByteArray &line : lines)
        writer.writeLine(line);
    writer.finish();
    return buffer.data();
}

/// Every line; or what was said instead.
struct Opened {
    QList<QByteArray> lines;
    QString refusal;
};

Opened opened(const QByteArray &bytes, const QString &passphrase,
              const exchange::Limits &limits = {})
{
    Opened result;
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    try {
        Keys keys(passphrase);
        exchange::SealedReader reader(buffer, keys, limits);
        while (const auto line = reader.readLine())
            result.lines.append(*line);
    } catch (const base::Failure &failure) {
        result.refusal = failure.error().message;
    }
    return result;
}

const QString right = QStringLiteral("correct horse");

} // namespace

class TestSealedStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasWritten()
    {
        const Opened result = opened(sealed(manyLines(), right), right);
        QCOMPARE(result.refusal, QString());
        QCOMPARE(result.lines, manyLines());
    }

    void emptyIsWhole()
    {
        const Opened result = opened(sealed({}, right), right);
        QCOMPARE(result.refusal, QString());
        QVERIFY(result.lines.isEmpty());
    }

    void hidesWhatItHolds()
    {
        const QByteArray secret = "Elm House has no gloves";
        QVERIFY(!sealed({secret}, right).contains(secret));
    }

    void composedAndDecomposedLettersAreOnePassphrase()
    {
        const QByteArray bytes = sealed({"a"}, QStringLiteral("caf\u00e9"));
        QCOMPARE(opened(bytes, QStringLiteral("cafe\u0301")).refusal, QString());
    }

    void wrongPassphraseIsSaidAsSuch()
    {
        const Opened result = opened(sealed({"a"}, right), QStringLiteral("correct house"));
        QVERIFY2(result.refusal.contains(QStringLiteral("passphrase")), qPrintable(result.refusal));
        QVERIFY(result.lines.isEmpty());
    }

    void noPassphraseIsAskedFor()
    {
        QVERIFY(
            opened(sealed({"a"}, right), QString()).refusal.contains(QStringLiteral("passphrase")));
    }

    /// Wherever one bit is changed, it is refused before its end.
    void everyChangedByteIsNoticed()
    {
        const QByteArray whole = sealed({"one", "two", QByteArray(100, 'z')}, right);
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray changed = whole;
            changed[i] = char(changed[i] ^ 1);
            const Opened result = opened(changed, right);
            QVERIFY2(!result.refusal.isEmpty(), qPrintable(QString::number(i)));
        }
    }

    void everyCutIsNoticed()
    {
        const QByteArray whole = sealed({"one", "two", QByteArray(100, 'z')}, right);
        for (qsizetype size = 0; size < whole.size(); ++size) {
            const Opened result = opened(whole.left(size), right);
            QVERIFY2(!result.refusal.isEmpty(), qPrintable(QString::number(size)));
        }
    }

    void piecesCannotBeLeftOutSwappedOrAdded()
    {
        const QByteArray whole = sealed(manyLines(), right);
        const QByteArray other = sealed({"another"}, right);
        QVERIFY(!opened(whole + 'x', right).refusal.isEmpty());
        QVERIFY(!opened(whole + other, right).refusal.isEmpty());
        QByteArray without = whole;
        without.remove(whole.size() / 2, 1000);
        QVERIFY(!opened(without, right).refusal.isEmpty());
    }

    void foreignFilesAreNamedAsSuch_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("Name,Address\nElm House,1 Road\n");
        QTest::newRow("zeros") << QByteArray(5000, '\0');
        QTest::newRow("database") << QByteArray("SQLite format 3\0 and more", 26);
        QTest::newRow("beginning of a gigabyte") << QByteArray("CHPLANUP\xff\xff\xff\x3f{}", 14);
    }
    void foreignFilesAreNamedAsSuch()
    {
        QFETCH(QByteArray, bytes);
        const Opened result = opened(bytes, right);
        QVERIFY2(result.refusal.contains(QStringLiteral("no update file")),
                 qPrintable(result.refusal));
    }

    void newerFormatsAreSaidToBeNewer()
    {
        QByteArray bytes = sealed({"a"}, right);
        bytes.replace("\"format\":1", "\"format\":2");
        QVERIFY(opened(bytes, right).refusal.contains(QStringLiteral("newer version")));
    }

    /// A file may not make a laptop work for an hour or fill its memory.
    void greedyRecipesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("memory") << QByteArray("\"memory\":8192")
                                << QByteArray("\"memory\":8192000000");
        QTest::newRow("time") << QByteArray("\"operations\":1")
                              << QByteArray("\"operations\":999999");
        QTest::newRow("nothing") << QByteArray("\"memory\":8192") << QByteArray("\"memory\":0");
        QTest::newRow("salt") << QByteArray("\"salt\":\"") << QByteArray("\"salt\":\"00");
    }
    void greedyRecipesAreRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray bytes = sealed({"a"}, right);
        bytes.replace(from, to);
        bytes[8] = char(bytes[8] + (to.size() - from.size()));
        QVERIFY2(opened(bytes, right).refusal.contains(QStringLiteral("no update file")),
                 qPrintable(opened(bytes, right).refusal));
    }

    void whatInflatesTooFarIsRefused()
    {
        const QByteArray bomb = sealed({QByteArray(50 << 20, '0')}, right);
        QVERIFY(bomb.size() < 1 << 20);
        const Opened line = opened(bomb, right, {.bytes = 1 << 30, .line = 1 << 20});
        QVERIFY2(line.refusal.contains(QStringLiteral("larger")), qPrintable(line.refusal));
        const Opened all =
            opened(sealed(manyLines(), right), right, {.bytes = 100000, .line = 1 << 30});
        QVERIFY2(all.refusal.contains(QStringLiteral("larger")), qPrintable(all.refusal));
    }

    void oneKeyForOneRecipe()
    {
        Keys keys(right);
        const char *first = keys.keyFor(recipe()).constData();
        QCOMPARE(keys.keyFor(recipe()).constData(), first);
        KeyRecipe other = recipe();
        other.salt[0] = char(other.salt[0] ^ 1);
        const QByteArray key = keys.keyFor(recipe());
        QVERIFY(keys.keyFor(other) != key);
    }
};

QTEST_GUILESS_MAIN(TestSealedStream)
#include "test_sealed_stream.moc"
