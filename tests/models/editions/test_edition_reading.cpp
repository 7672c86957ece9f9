#include "editions/edition_reading.h"
#include "models/editions/invented_edition.h"

#include <QDir>
#include <QObject>
#include <QSet>
#include <QTest>

using namespace editions;

namespace {

QString errorsOf(const Reading &reading)
{
    QStringList lines;
    for (const Fault &fault : reading.faults) {
        if (fault.weight == Fault::Weight::Error)
            lines.append(fault.path + QStringLiteral(": ") + fault.message);
    }
    return lines.join(QLatin1Char('\n'));
}

EditionPointer editionFrom(const char *date, const char *title)
{
    auto edition = std::make_shared<Edition>();
    edition->inForceFrom = QDate::fromString(QLatin1StringView(date), Qt::ISODate);
    edition->name = QLatin1StringView(title);
    edition->hash = QLatin1StringView(title);
    return edition;
}

} // namespace

class TestEditionReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Reading reading = readEdition(invented::bytes(), QStringLiteral("invented.json"));
        QVERIFY2(reading.isUsable(), qPrintable(errorsOf(reading)));
        for (const Fault &fault : reading.faults)
            QFAIL(qPrintable(fault.path + fault.message));
        m_edition = reading.edition;
    }

    void readsTheTop()
    {
        QCOMPARE(m_edition->name, QStringLiteral("invented"));
        QCOMPARE(m_edition->title.in(), QStringLiteral("an invented winter"));
        QCOMPARE(m_edition->inForceFrom, QDate(2031, 10, 1));
        QCOMPARE(m_edition->replaces, QStringLiteral("winter-2020"));
        QCOMPARE(m_edition->area(subject::Area::Ppe).shortName.in(), QStringLiteral("Mittens"));
        QCOMPARE(m_edition->rollUp.knownPercent, 60.0);
        QCOMPARE(m_edition->intervals.review.at(subject::Colour::Green), 42);
        QCOMPARE(m_edition->intervals.outbreakDays, (std::vector<int>{1, 3, 7}));
        QCOMPARE(m_edition->sources.at(QStringLiteral("INV-1")),
                 QStringLiteral("An invented source, nowhere at all"));
        QCOMPARE(m_edition->bytes, invented::bytes());
    }

    void hashesTheBytes()
    {
        // BLAKE2b-256 of other bytes is another.
        QCOMPARE(m_edition->hash.size(), 64);
        const Reading other = readEdition(invented::bytes() + '\n', QStringLiteral("x"));
        QVERIFY(other.isUsable());
        QVERIFY(other.edition->hash != m_edition->hash);
    }

    void holdsEveryKindAndRule()
    {
        QSet<int> kinds;
        QSet<int> rules;
        for (const Question &question : m_edition->questions) {
            kinds.insert(static_cast<int>(question.kind));
            rules.insert(static_cast<int>(question.rule.kind));
        }
        QCOMPARE(kinds.size(), 9);
        QCOMPARE(rules.size(), 8);
    }

    void readsQuestions()
    {
        const Question &ratio = *m_edition->question(QStringLiteral("ZZZ-04"));
        QVERIFY(ratio.lowerIsBetter);
        QCOMPARE(ratio.rule.kind, RuleKind::Percent);
        QCOMPARE(ratio.rule.green.atMost, std::optional(0.0));
        QCOMPARE(ratio.rule.amber.atMost, std::optional(10.0));
        const Question &scarf = *m_edition->question(QStringLiteral("XXX-01"));
        QCOMPARE(scarf.ratedFrom, QDate(2031, 12, 1));
        QCOMPARE(*scarf.seasonStart, QDate(2000, 9, 1));
        QCOMPARE(scarf.outOf, QStringLiteral("QQQ-01"));
        const Question &stock = *m_edition->question(QStringLiteral("WWW-01"));
        QCOMPARE(stock.rule.blueAtLeast, std::optional(28.0));
        QVERIFY(stock.special.contains(QStringLiteral("not_in_use")));
        QVERIFY(!stock.confirmUnchanged);
        QCOMPARE(stock.pack.value().size, 12);
        QCOMPARE(stock.pack->name.in(), QStringLiteral("bundles"));
        QVERIFY(!m_edition->question(QStringLiteral("WWW-03"))->pack);
        const Question &delivery = *m_edition->question(QStringLiteral("WWW-04"));
        QVERIFY(!delivery.core);
        QCOMPARE(delivery.rule.stockQuestions.size(), 2);
        QCOMPARE(delivery.special.at(QStringLiteral("none")), std::optional(subject::Colour::Red));
        QCOMPARE(m_edition->question(QStringLiteral("ZZZ-05"))->rated, Rated::Status);
        QCOMPARE(m_edition->question(QStringLiteral("IPC-05")), nullptr);
        const Question &map = *m_edition->question(QStringLiteral("YYY-03"));
        QCOMPARE(map.option(QStringLiteral("none"))->colour, std::optional(subject::Colour::Red));
        QVERIFY(!map.option(QStringLiteral("ended_map"))->colour);
        QVERIFY(!map.option(QStringLiteral("ended_map"))->isOffered);
        QVERIFY(map.option(QStringLiteral("none"))->isOffered);
    }

    void readsBridges()
    {
        QCOMPARE(m_edition->bridges.size(), size_t{4});
        QVERIFY(m_edition->bridges[0].carries);
        QCOMPARE(m_edition->bridges[0].values.at(QStringLiteral("supplier")),
                 QStringLiteral("shop"));
        QVERIFY(m_edition->bridges[1].carries && m_edition->bridges[1].values.empty());
        QVERIFY(!m_edition->bridges[2].carries);
        QVERIFY(m_edition->bridges[3].to.isEmpty());
    }

    void speaksAnotherLanguage()
    {
        const Words words{{{QStringLiteral("en"), QStringLiteral("soap")},
                           {QStringLiteral("cy"), QStringLiteral("sebon")}}};
        QCOMPARE(words.in(QStringLiteral("cy")), QStringLiteral("sebon"));
        QCOMPARE(words.in(QStringLiteral("pl")), QStringLiteral("soap"));
        QCOMPARE(Words{}.in(), QString());
    }

    void namesEveryKind()
    {
        for (const char *text :
             {"ypn", "ratio", "date", "stock", "contact", "choice", "choices", "number", "text"}) {
            const auto kind = kindFromKey(QLatin1StringView(text));
            QVERIFY2(kind, text);
            QCOMPARE(key(*kind), QLatin1StringView(text));
        }
        QVERIFY(!kindFromKey(QStringLiteral("scale")));
    }

    void findsTheEditionInForce_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("name");
        QTest::newRow("before all") << QDate(2020, 9, 30) << QString();
        QTest::newRow("first day") << QDate(2020, 10, 1) << QStringLiteral("old");
        QTest::newRow("last day") << QDate(2026, 9, 30) << QStringLiteral("old");
        QTest::newRow("next edition") << QDate(2026, 10, 1) << QStringLiteral("new");
        QTest::newRow("long after") << QDate(2050, 1, 1) << QStringLiteral("new");
    }
    void findsTheEditionInForce()
    {
        QFETCH(QDate, date);
        QFETCH(QString, name);
        const Library library({editionFrom("2026-10-01", "new"), editionFrom("2020-10-01", "old")});
        const EditionPointer found = library.inForceOn(date);
        QCOMPARE(found ? found->name : QString(), name);
    }

    void addsToALibrary()
    {
        const Library one({editionFrom("2026-10-01", "new")});
        const EditionPointer old = editionFrom("2020-10-01", "old");
        const Library two = one.with(old);
        QCOMPARE(two.all().size(), size_t{2});
        QCOMPARE(two.all().front(), old);
        QCOMPARE(two.withHash(QStringLiteral("old")), old);
        QCOMPARE(one.withHash(QStringLiteral("old")), nullptr);
        QCOMPARE(two.with(old).all().size(), size_t{2});
    }

    void shippedFilesHaveNoError_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(":/editions"));
        for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
            if (!name.endsWith(QLatin1StringView(".schema.json")))
                QTest::newRow(qPrintable(name)) << folder.filePath(name);
        }
    }
    void shippedFilesHaveNoError()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Reading reading = readEdition(file.readAll(), path);
        QVERIFY2(reading.isUsable(), qPrintable(errorsOf(reading)));
    }

    void shipsBothWinters()
    {
        const Library library = shippedEditions();
        QStringList names;
        for (const EditionPointer &edition : library.all())
            names.append(edition->name);
        QCOMPARE(names,
                 QStringList({QStringLiteral("winter-2020"), QStringLiteral("winter-2026")}));
    }

    /// Which edition is asked for is known before any is read.
    void findsShippedEditionsUnread()
    {
        const Library read = shippedEditions();
        for (const EditionPointer &edition : read.all()) {
            const Library library = shippedEditions();
            QVERIFY(library.holds(edition->hash));
            QCOMPARE(library.hashes().size(), 2);
            const EditionPointer first = library.inForceOn(edition->inForceFrom);
            QCOMPARE(first->name, edition->name);
            QCOMPARE(library.withHash(edition->hash), first); // read once
            const EditionPointer before = library.inForceOn(edition->inForceFrom.addDays(-1));
            QVERIFY(!before || before->name != edition->name);
            QVERIFY(std::find(library.all().begin(), library.all().end(), first) !=
                    library.all().end());
        }
        QVERIFY(!read.holds(QStringLiteral("0")));
    }

    void theSchemaKnowsEveryKind()
    {
        QFile file(QStringLiteral(SOURCE_ROOT "/resources/editions/edition.schema.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonArray kinds = schema.value(QStringLiteral("$defs"))
                                     .toObject()
                                     .value(QStringLiteral("kind"))
                                     .toObject()
                                     .value(QStringLiteral("enum"))
                                     .toArray();
        QCOMPARE(kinds.size(), 9);
        for (const QJsonValue &kind : kinds)
            QVERIFY(kindFromKey(kind.toString()));
    }

private:
    EditionPointer m_edition;
};

QTEST_GUILESS_MAIN(TestEditionReading)
#include "test_edition_reading.moc"
