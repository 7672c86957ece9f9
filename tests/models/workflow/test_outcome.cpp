#include "workflow/outcome.h"

#include <QObject>
#include <QTest>

using subject::Colour;

/// What is kept of a contact when it is completed.
class TestOutcome : public QObject {
    Q_OBJECT

    /// Clinical support is red, and `shown` is what the officer made of it.
    static rules::HomeRating rating(Colour shown)
    {
        editions::Edition edition;
        edition.hash = QStringLiteral("e2dc");
        edition.rules = 1;
        rules::HomeRating rating;
        rating.edition = std::make_shared<const editions::Edition>(edition);
        for (const subject::Area area : subject::allAreas) {
            rules::AreaRating &each = rating.areas[static_cast<size_t>(area)];
            each.area = area;
            each.colour = each.computed = Colour::Green;
            each.applicable = 12;
            each.known = 11;
        }
        rating.areas[1].computed = rating.overall.computed = Colour::Red;
        rating.areas[1].colour = rating.overall.colour = shown;
        return rating;
    }

private Q_SLOTS:
    void saysWhatWasShown()
    {
        const QJsonObject outcome = workflow::outcomeOf(rating(Colour::Red));
        QCOMPARE(outcome.keys().join(QLatin1Char(' ')),
                 QStringLiteral("colours counts edition rules"));
        const QJsonObject colours = outcome[QStringLiteral("colours")].toObject();
        QCOMPARE(colours.size(), 5);
        QCOMPARE(colours[QStringLiteral("ipc")], QJsonValue(QStringLiteral("green")));
        QCOMPARE(colours[QStringLiteral("clinical")], QJsonValue(QStringLiteral("red")));
        QCOMPARE(colours[QStringLiteral("overall")], QJsonValue(QStringLiteral("red")));
        const QJsonObject counts = outcome[QStringLiteral("counts")].toObject();
        QCOMPARE(counts[QStringLiteral("ppe")],
                 QJsonValue(QJsonObject{{QStringLiteral("applicable"), 12},
                                        {QStringLiteral("known"), 11}}));
        QCOMPARE(outcome[QStringLiteral("edition")], QJsonValue(QStringLiteral("e2dc")));
        QCOMPARE(outcome[QStringLiteral("rules")], QJsonValue(1));
    }

    void saysWhatWasWorkedOutWhereAnOfficerChangedIt()
    {
        const QJsonObject outcome = workflow::outcomeOf(rating(Colour::Amber));
        QCOMPARE(outcome[QStringLiteral("colours")][QStringLiteral("clinical")],
                 QJsonValue(QStringLiteral("amber")));
        QCOMPARE(outcome[QStringLiteral("computed")],
                 QJsonValue(QJsonObject{{QStringLiteral("clinical"), QStringLiteral("red")},
                                        {QStringLiteral("overall"), QStringLiteral("red")}}));
    }
};

QTEST_GUILESS_MAIN(TestOutcome)
#include "test_outcome.moc"
