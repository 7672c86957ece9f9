#include "laptop.h"

#include <QJsonDocument>
#include <QTest>

/// A change as it travels: read letter by letter where it is written as usual, by a parser else.
class TestChangeJson : public QObject {
    Q_OBJECT

    static store::Entry entryOf(int number, const QJsonObject &fields)
    {
        return {.kind = number % 3 == 2 ? QStringLiteral("review") : QStringLiteral("home"),
                .id = base::idFromContent(QStringLiteral("home"), QString::number(number)),
                .fields = base::jsonBytes(fields),
                .salt = QByteArray(store::saltSize, char('a' + number)),
                .removed = {}};
    }

    static store::Change changeOf(const std::vector<QJsonObject> &values)
    {
        store::Change change{
            .device = base::idFromContent(QStringLiteral("device"), {}),
            .seq = 7,
            .at = 1'952'000'000'000,
            .officer = base::idFromContent(QStringLiteral("officer"), {}),
            .program = QStringLiteral("1.2"),
            .vocabulary = 1,
            .source = {{QStringLiteral("kind"), QStringLiteral("directory")}},
            .why = QStringLiteral("said \"entries\":[ and left"),
            .after = {{base::idFromContent(QStringLiteral("device"), QStringLiteral("other")), 12}},
            .chain = QByteArray(16, '\x5a'),
            .entries = {}};
        for (size_t i = 0; i < values.size(); ++i)
            change.entries.push_back(entryOf(int(i), values[i]));
        return change;
    }

    /// The same value with spaces and line feeds between its parts.
    static QByteArray spacedOut(const QByteArray &json)
    {
        return QJsonDocument::fromJson(json).toJson(QJsonDocument::Indented);
    }

private Q_SLOTS:
    void isReadHoweverItIsWritten_data()
    {
        const auto text = [](const char *value) {
            return QJsonObject{{QStringLiteral("name"), QString::fromUtf8(value)}};
        };
        QTest::addColumn<store::Change>("change");
        QTest::newRow("no entries") << changeOf({});
        QTest::newRow("plain") << changeOf({text("Elm House"), text(""), text("{}[],:")});
        QTest::newRow("quotation marks") << changeOf({text("\"quoted\""), text("\\back\\"), {}});
        QTest::newRow("control letters") << changeOf({text("one"), text("a\nb\tc\x01"), text("z")});
        QTest::newRow("other letters")
            << changeOf({text("Café – £5"), text("plain"), text("日本")});
        QTest::newRow("numbers") << changeOf(
            {{{QStringLiteral("beds"), 12}, {QStringLiteral("dormant"), true}}});
        store::Change removed = changeOf({text("kept"), text("taken away"), text("kept")});
        store::removeValue(removed.entries[1], QStringLiteral("name"));
        QTest::newRow("a removed value") << removed;
        store::Change bare = changeOf({text("Elm House")});
        bare.officer.reset();
        bare.after.clear();
        bare.source = {};
        bare.why.clear();
        QTest::newRow("nothing but entries") << bare;
    }

    void isReadHoweverItIsWritten()
    {
        QFETCH(const store::Change, change);
        const QByteArray json = store::changeToJson(change);
        QCOMPARE(store::changeFromJson(json), change);
        QCOMPARE(store::changeFromJson(spacedOut(json)), change);
        QCOMPARE(store::chainOf({}, change, store::entryHashes(change)),
                 store::chainOf({}, change));
    }

    /// What is no change is refused wherever it ends.
    void isRefusedWhereItIsCutShort()
    {
        const QByteArray json = store::changeToJson(
            changeOf({{{QStringLiteral("name"), QStringLiteral("\"Elm\" House")}}}));
        for (qsizetype length = 0; length < json.size(); ++length)
            QVERIFY_EXCEPTION_THROWN(store::changeFromJson(json.left(length)), base::Failure);
    }
};

QTEST_GUILESS_MAIN(TestChangeJson)
#include "test_change_json.moc"
