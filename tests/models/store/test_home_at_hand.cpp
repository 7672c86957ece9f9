#include "laptop.h"
#include "store/queries.h"
#include "subject/fields.h"

#include <QObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace store_tests;
using subject::RecordKind;

/// Answer after answer of one home, which is remembered between them: whatever else happens to the
/// file meanwhile, the colours are those that all its records give.
class TestHomeAtHand : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Laptop> m_laptop;
    QRandomGenerator m_random{7};
    QDate m_day{2031, 11, 20};

    static QUuid id(const char *kind, int number)
    {
        return base::idFromContent(QString::fromLatin1(kind), QString::number(number));
    }
    static QString text(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }
    int below(int count) { return int(m_random.bounded(count)); }

    void begin(int review, int home, const QDate &date)
    {
        store::Draft draft;
        draft.records.push_back({RecordKind::Home, id("home", home),
                                 QJsonObject{{QStringLiteral("name"), QStringLiteral("Home")}}});
        const auto edition = store::keepEdition(draft, *m_laptop->file().library().all().front());
        draft.records.push_back({RecordKind::Review, id("review", review),
                                 QJsonObject{{QStringLiteral("home"), text(id("home", home))},
                                             {QStringLiteral("kind"), QStringLiteral("visit")},
                                             {QStringLiteral("date"), date.toString(Qt::ISODate)},
                                             {QStringLiteral("edition"), edition.text()}}});
        m_laptop->file().write(draft);
    }
    /// An answer of any contact to any question that has options, or none.
    store::Draft::Record answer()
    {
        const auto &questions = m_laptop->file().library().all().front()->questions;
        const editions::Question *question = nullptr;
        while (!question || question->options.empty())
            question = &questions[size_t(below(int(questions.size())))];
        const int option = below(int(question->options.size()) + 1);
        QJsonValue given;
        if (option > 0)
            given = store::answerToJson(
                {.value = subject::Choice{question->options[size_t(option - 1)].key},
                 .asAt = m_day.addDays(-below(3)),
                 .source = subject::Source::Visit,
                 .confirms = {},
                 .comment = {},
                 .councilNote = {}});
        return {RecordKind::Review, id("review", 1 + below(4)), QJsonObject{{question->id, given}}};
    }

    /// What the home said without one of its contacts, up to a day, against all its answers.
    void compareBeside()
    {
        store::PlannerFile &file = m_laptop->file();
        const qint64 home = store::keyOf(file, RecordKind::Home, id("home", 1));
        const QUuid left = id("review", 1 + below(3));
        const QDate day = m_day.addDays(-below(3));
        using Age = std::tuple<QDate, QDate, QByteArray>;
        std::map<QString, Age> expected;
        for (const rules::ContactAnswers &contact : file.answers().contactsOf(home)) {
            if (contact.review.uuid() == left || contact.date > day)
                continue;
            for (const auto &[question, answer] : contact.answers) {
                const Age age{answer.asAt, contact.date, contact.review.uuid().toRfc4122()};
                const auto [held, isFirst] = expected.emplace(question, age);
                if (!isFirst)
                    held->second = std::max(held->second, age);
            }
        }
        std::map<QString, Age> found;
        const qint64 review = store::keyOf(file, RecordKind::Review, left);
        for (const rules::ContactAnswers &contact :
             file.answers().newestBeside(home, review, day)) {
            for (const auto &[question, answer] : contact.answers)
                found.emplace(question,
                              Age{answer.asAt, contact.date, contact.review.uuid().toRfc4122()});
        }
        QCOMPARE(found.size(), expected.size());
        QVERIFY(found == expected);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_laptop = std::make_unique<Laptop>(m_folder->path(), QStringLiteral("here"), 1);
        m_laptop->create();
        begin(1, 1, m_day.addDays(-2));
        begin(2, 1, m_day);
        begin(3, 1, m_day);
        begin(4, 2, m_day);
    }

    void whateverHappensMeanwhile()
    {
        const auto beside = store::PlannerFile::open(
            m_laptop->path(), store::PlannerFile::Access::Write, m_laptop->surroundings());
        for (int round = 0; round < 400; ++round) {
            store::PlannerFile &file = below(8) == 0 ? *beside : m_laptop->file();
            if (below(10) == 0) {
                file.database().execute("PRAGMA query_only = ON");
                QVERIFY(!failureOf([&] { file.write({.records = {answer()}}); }).isEmpty());
                file.database().execute("PRAGMA query_only = OFF");
            }
            if (below(20) == 0) {
                const QDate moved = m_day.addDays(-below(3));
                file.write({.records = {{RecordKind::Review, id("review", 1 + below(4)),
                                         QJsonObject{{QStringLiteral("date"),
                                                      moved.toString(Qt::ISODate)}}}}});
            }
            file.write({.records = {answer()}});
            compareBeside();
            const store::CheckReport report = store::check(m_laptop->file());
            QVERIFY2(report.isSound(), qPrintable(report.problems.join(QLatin1Char('\n'))));
        }
    }
};

QTEST_GUILESS_MAIN(TestHomeAtHand)
#include "test_home_at_hand.moc"
