#include "lists/question_groups.h"

#include "editions/edition_reading.h"

#include <QObject>
#include <QTest>

using lists::QuestionOrder;

class TestQuestionGroups : public QObject {
    Q_OBJECT

    editions::EditionPointer m_edition;
    QStringList m_all;

    QStringList titles(QuestionOrder order) const
    {
        QStringList found;
        for (const lists::QuestionGroup &group : lists::questionGroups(*m_edition, m_all, order))
            found.append(group.title);
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_edition = editions::shippedEditions().inForceOn(QDate(2026, 11, 20));
        for (const editions::SharedNumber &number : m_edition->numbers)
            m_all.append(number.id);
        for (const editions::Question &question : m_edition->questions)
            m_all.append(question.id);
    }

    void sectionsFollowTheQuestionSet()
    {
        QCOMPARE(titles(QuestionOrder::BySection),
                 QStringList({QStringLiteral("Numbers asked once"),
                              QStringLiteral("a. Infection prevention and control"),
                              QStringLiteral("b. Clinical support"),
                              QStringLiteral("c. Vaccination and outbreak testing"),
                              QStringLiteral("d. PPE and equipment")}));
    }

    void placesFollowTheWalk()
    {
        QCOMPARE(titles(QuestionOrder::ByPlace).first(3),
                 QStringList({QStringLiteral("Numbers asked once"), QStringLiteral("At the door"),
                              QStringLiteral("Walking round")}));
        const auto groups = lists::questionGroups(*m_edition, m_all, QuestionOrder::ByPlace);
        QCOMPARE(groups[1].questions, QStringList(QStringLiteral("IPC-11")));
    }

    void everyQuestionStandsInOneGroup_data()
    {
        QTest::addColumn<int>("order");
        QTest::newRow("by section") << int(QuestionOrder::BySection);
        QTest::newRow("by place") << int(QuestionOrder::ByPlace);
    }

    void everyQuestionStandsInOneGroup()
    {
        QFETCH(int, order);
        QStringList seen;
        for (const auto &group : lists::questionGroups(*m_edition, m_all, QuestionOrder(order)))
            seen += group.questions;
        seen.sort();
        QStringList all = m_all;
        all.sort();
        QCOMPARE(seen, all);
    }

    void whatIsNotAskedLeavesNoHeading()
    {
        const auto groups =
            lists::questionGroups(*m_edition, {QStringLiteral("PPE-02")}, QuestionOrder::BySection);
        QCOMPARE(groups.size(), size_t(1));
        QCOMPARE(groups.front().area, std::optional(subject::Area::Ppe));
    }

    void theNurseIsAskedWhatTheNurseKnows()
    {
        const QStringList found = lists::questionsForNurse(*m_edition, m_all);
        QVERIFY(found.contains(QStringLiteral("CLN-06")));
        QVERIFY(!found.contains(QStringLiteral("IPC-08")));
    }

    void aWordFindsItsQuestion_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        QTest::newRow("a label") << QStringLiteral("gloves") << QStringLiteral("PPE-03");
        QTest::newRow("capitals") << QStringLiteral("GLOVES") << QStringLiteral("PPE-03");
        QTest::newRow("part of a word") << QStringLiteral("glov") << QStringLiteral("PPE-03");
        QTest::newRow("two words") << QStringLiteral("round weekly") << QStringLiteral("CLN-03");
        QTest::newRow("an id") << QStringLiteral("ipc-08") << QStringLiteral("IPC-08");
        QTest::newRow("a number") << QStringLiteral("employed") << QStringLiteral("NUM-02");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("nonsense") << QStringLiteral("xyzzy") << QString();
    }

    void aWordFindsItsQuestion()
    {
        QFETCH(QString, typed);
        QFETCH(QString, first);
        const QStringList found = lists::questionsFound(*m_edition, m_all, typed);
        QCOMPARE(found.isEmpty() ? QString() : found.front(), first);
    }
};

QTEST_GUILESS_MAIN(TestQuestionGroups)
#include "test_question_groups.moc"
