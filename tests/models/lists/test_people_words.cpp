#include "lists/people_words.h"

#include <QObject>
#include <QTest>

/// The registered manager in words.
class TestPeopleWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theManager_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QDate>("since");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *tag, const char *name, const char *state,
                            const QDate &since, const char *words) {
            QTest::newRow(tag) << QString::fromLatin1(name) << QString::fromLatin1(state) << since
                               << QString::fromLatin1(words);
        };
        const QDate day(2026, 11, 3);
        row("nothing", "", "", {}, "not known");
        row("only a directory's name", "Robin Example", "", {}, "Robin Example");
        row("acting", "Robin Example", "acting", day,
            "Robin Example, acting since 3 November 2026");
        row("in post", "Robin Example", "in_post", {}, "Robin Example, in post");
        row("vacant, with the old name", "Robin Example", "vacant", day,
            "post vacant since 3 November 2026");
    }
    void theManager()
    {
        QFETCH(QString, name);
        QFETCH(QString, state);
        QFETCH(QDate, since);
        QFETCH(QString, words);
        QCOMPARE(lists::managerWords({.name = name, .state = state, .since = since}), words);
    }
};

QTEST_GUILESS_MAIN(TestPeopleWords)
#include "test_people_words.moc"
