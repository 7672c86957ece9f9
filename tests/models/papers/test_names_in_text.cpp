#include "papers/names_in_text.h"

#include <QObject>
#include <QTest>

using papers::NamesInText;

namespace {

QString text(const char *words)
{
    return QString::fromUtf8(words);
}

} // namespace

class TestNamesInText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoIsAPerson_data()
    {
        QTest::addColumn<bool>("isPerson");
        for (const char *name : {"Grace Okafor", "A. Example", "Mrs Lane", "Nurse Okafor", "Kim",
                                 "Seán Ó Briain", "kim example", "Kim Example, North network"})
            QTest::newRow(name) << true;
        for (const char *role :
             {"Deputy manager", "Registered Manager", "Duty team", "Provider support line", "",
              "North network, name to follow", "Head of care", "Clinical help at night",
              "All staff", "safeguarding adults", "Emergency PPE store", "NHS 111"})
            QTest::newRow(role) << false;
    }
    void whoIsAPerson()
    {
        QFETCH(bool, isPerson);
        QCOMPARE(papers::isNameOfPerson(text(QTest::currentDataTag())), isPerson);
    }

    void knownNamesAreReplaced_data()
    {
        QTest::addColumn<QString>("kept");
        const auto row = [](const char *said, const char *kept) {
            QTest::newRow(said) << text(kept);
        };
        row("Grace Okafor will ring.", "The manager will ring.");
        row("We asked grace okafor.", "We asked the manager.");
        row("We asked Mrs. Okafor's deputy", "We asked the manager's deputy");
        row("OKAFOR, GRACE", "The manager");
        row("The manager, Grace Okafor, agreed", "The manager, agreed");
        row("Ask G. Okafor (manager)", "Ask the manager");
        row("Seán Ó  Briain rang", "The deputy manager rang");
        // A name that is a word too, only where it is a name.
        row("Will May ring on 2 May?", "Will May ring on 2 May?");
        row("Tell May Lane today", "Tell somebody today");
        row("Tell Miss Lane and M. Lane", "Tell somebody and somebody");
        row("The lane is icy", "The lane is icy");
        row("Graceful Okaforian", "Graceful Okaforian");
        row("grace.okafor@home.example", "grace.okafor@home.example"); // an address: left out whole
        row("Deputy manager to book", "Deputy manager to book");
        row("", "");
    }
    void knownNamesAreReplaced()
    {
        QFETCH(QString, kept);
        const NamesInText names({{text("Grace Okafor"), text("the manager")},
                                 {text("Seán Ó Briain"), text("the deputy manager")},
                                 {text("May Lane"), {}},
                                 {text("Deputy manager"), text("nobody at all")},
                                 {text("grace OKAFOR"), text("somebody else")}});
        QCOMPARE(names.without(text(QTest::currentDataTag())), kept);
    }

    void hostileNamesDoNoHarm()
    {
        const NamesInText names({{text("(.*)+ [a-z]\\ $1 Xq"), text("\\1 $2")},
                                 {text("   "), text("x")},
                                 {text("Zed."), {}}});
        const QString said = text("A long text about nobody. ").repeated(400);
        QCOMPARE(names.without(said), said);
        QVERIFY(!names.without(text("Zed said so")).contains(text("Zed")));
    }

    void whatMayBeANameIsSaid_data()
    {
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *said, std::initializer_list<const char *> found) {
            QStringList names;
            for (const char *name : found)
                names += text(name);
            QTest::newRow(said) << names;
        };
        row("Book Jane Piper for Tuesday", {"Book Jane Piper"});
        row("We spoke to Jane about the round", {"Jane"});
        row("Jane will ring the network", {"Jane"});
        row("Ask Mrs Piper or Dr. Žižek.", {"Mrs Piper", "Žižek"});
        row("J. Piper agreed", {"J. Piper"});
        row("Order gloves from Alder Grange by Monday", {});
        row("The NHS and CQC were told. Stock is counted on Fridays", {});
        row("Infection control training in December", {});
        row("", {});
    }
    void whatMayBeANameIsSaid()
    {
        QFETCH(QStringList, found);
        const QStringList names =
            papers::possibleNames(text(QTest::currentDataTag()), {text("Alder Grange")});
        QCOMPARE(names.size(), found.size());
        for (qsizetype i = 0; i < found.size(); ++i)
            QVERIFY2(names.at(i).contains(found.at(i)) || found.at(i).contains(names.at(i)),
                     qPrintable(names.join(QLatin1Char('|'))));
    }

    void addressesAreLeftOut()
    {
        const QString said = text(
            "Ring 07700 900123 or 01632 960101, write to kim@home.example or help@council.example");
        QCOMPARE(
            papers::withoutAddresses(said, {text("01632 960101"), text("help@council.example")}),
            text("Ring (phone number left out) or 01632 960101, write to (email left out) or "
                 "help@council.example"));
        QCOMPARE(papers::withoutAddresses(text("1,200 gloves, 2026-11-20, ref 1-0000000417x")),
                 text("1,200 gloves, 2026-11-20, ref 1-0000000417x"));
    }
};

QTEST_GUILESS_MAIN(TestNamesInText)
#include "test_names_in_text.moc"
