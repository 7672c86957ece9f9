#include "lists/folding.h"
#include "lists/sort_key.h"

#include <QObject>
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

using lists::SortKey;

namespace {

/// What the order means, in the fewest words.
bool standsBefore(const SortKey &left, const SortKey &right, bool descending)
{
    const bool leftBlank = std::holds_alternative<std::monostate>(left);
    const bool rightBlank = std::holds_alternative<std::monostate>(right);
    if (leftBlank || rightBlank)
        return !leftBlank && rightBlank;
    return descending ? right < left : left < right;
}

SortKey anyKey(QRandomGenerator &random)
{
    static const std::vector<double> numbers{0.0,   -0.0,  1,      -1,     0.1, -0.1,
                                             -2461, 1e300, -1e300, 1e-300, 42,  std::floor(1e15)};
    static const QStringList texts{QStringLiteral("a"),
                                   QStringLiteral("the"),
                                   QStringLiteral("the a"),
                                   QStringLiteral("the b"),
                                   QStringLiteral("the b"),
                                   QStringLiteral("the bank"),
                                   QStringLiteral("th"),
                                   QStringLiteral("the bankside, the b"),
                                   QStringLiteral("the bankside, the a"),
                                   QStringLiteral("the é"),
                                   QStringLiteral("the ж"),
                                   QStringLiteral("the éa"),
                                   QStringLiteral("the bankside hé"),
                                   QStringLiteral("the bankside hж"),
                                   QStringLiteral("жжжжж"),
                                   QStringLiteral("жжжж")};
    switch (random.bounded(5)) {
    case 0:
        return {};
    case 1:
    case 2:
        return numbers[random.bounded(quint32(numbers.size()))];
    default:
        return texts[random.bounded(quint32(texts.size()))];
    }
}

} // namespace

class TestSortKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sortsAsKeysCompare_data();
    void sortsAsKeysCompare();
    void folds_data();
    void folds();
};

void TestSortKey::sortsAsKeysCompare_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSortKey::sortsAsKeysCompare()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    std::vector<SortKey> keys;
    for (int i = 0; i < 200; ++i)
        keys.push_back(anyKey(random));
    std::vector<int> order(keys.size());
    std::iota(order.begin(), order.end(), 0);
    std::shuffle(order.begin(), order.end(), random);
    for (const bool descending : {false, true}) {
        std::vector<int> expected = order;
        std::stable_sort(expected.begin(), expected.end(), [&](int left, int right) {
            return standsBefore(keys[size_t(left)], keys[size_t(right)], descending);
        });
        lists::sortByKeys(order, keys, descending);
        QCOMPARE(order, expected);
    }
}

void TestSortKey::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    const auto row = [](const char *text, const char *folded) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(folded);
    };
    row("", "");
    row("  ", "");
    row("...", "");
    row("Alder Grange", "alder grange");
    row("  ALDER\t \n Grange ", "alder grange");
    row("St. Mary's", "st marys");
    row("St. Mary’s", "st marys");
    row("A . B", "a b");
    row(" ' A", "a");
    row("Café  ÉLAN. ", "cafe elan");
    row("Straße @[`{", "straße @[{");
    row("@[`{ 0-9", "@[{ 0-9");
}

void TestSortKey::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(lists::folded(text), folded);
}

QTEST_GUILESS_MAIN(TestSortKey)
#include "test_sort_key.moc"
