#include "council.h"

#include <QObject>
#include <QTest>

/// Finding homes.
class HomesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void homesStandByNameAndTheDeletedAreGone()
    {
        workflow_tests::Council council;
        store::Draft draft;
        for (const char *name : {"elm House", "Alder Grange", "Cedar Court", "Birch Lodge"}) {
            subject::Home home(base::Id<subject::Home>(
                base::idFromContent(QStringLiteral("home"), QString::fromLatin1(name))));
            home.name = QString::fromLatin1(name);
            if (home.name.startsWith(QLatin1Char('B')))
                home.deleted = subject::Deletion{.why = QStringLiteral("entered twice")};
            draft.records.push_back(
                {subject::RecordKind::Home, home.id.uuid(), subject::fieldsOf(home)});
        }
        council.session().file().write(draft);
        QStringList names;
        for (const subject::Home &home :
             base::valueOrThrow(workflow::homesByName(council.session())))
            names += home.name;
        QCOMPARE(names, QStringList({QStringLiteral("Alder Grange"), QStringLiteral("Cedar Court"),
                                     QStringLiteral("elm House")}));
    }
};

QTEST_GUILESS_MAIN(HomesTest)
#include "test_homes.moc"
