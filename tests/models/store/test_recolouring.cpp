#include "laptop.h"
#include "store/queries.h"

#include <QTemporaryDir>
#include <QTest>

using namespace store_tests;
using subject::RecordKind;

/// Which changes of a contact make the colours of its home be worked out again.
class TestRecolouring : public QObject {
    Q_OBJECT

    const QUuid m_home = base::idFromContent(QStringLiteral("home"), QStringLiteral("1-1"));
    const QUuid m_review = base::idFromContent(QStringLiteral("review"), QStringLiteral("1"));
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Laptop> m_laptop;

    /// Colours that no answers give, to see whether they are written again.
    static constexpr const char *untouched =
        "SELECT count(*) FROM standing WHERE colours = 'bbbbb'";

    store::PlannerFile &file() { return m_laptop->file(); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_laptop = std::make_unique<Laptop>(m_folder->path(), QStringLiteral("here"), 1);
        m_laptop->create();
        m_laptop->write(RecordKind::Home, m_home,
                        {{QStringLiteral("name"), QStringLiteral("Elm House")}});
        m_laptop->write(RecordKind::Review, m_review,
                        {{QStringLiteral("home"), m_home.toString(QUuid::WithoutBraces)},
                         {QStringLiteral("date"), QStringLiteral("2031-11-20")},
                         {QStringLiteral("kind"), QStringLiteral("visit")}});
        file().database().execute("UPDATE standing SET colours = 'bbbbb'");
        QVERIFY(count(file(), untouched) > 0);
    }

    void onlyWhatColoursFollowFrom_data()
    {
        const QJsonObject answer{{QStringLiteral("value"), QStringLiteral("yes")},
                                 {QStringLiteral("as_at"), QStringLiteral("2031-11-20")},
                                 {QStringLiteral("source"), QStringLiteral("visit")}};
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("recolours");
        const auto row = [](const char *field, const QJsonValue &value, bool recolours) {
            QTest::newRow(field) << QString::fromLatin1(field) << value << recolours;
        };
        row("IPC-01", answer, true);
        row("date", QStringLiteral("2031-11-19"), true);
        row("kind", QStringLiteral("call"), true);
        row("deleted", QJsonObject{{QStringLiteral("why"), QStringLiteral("twice")}}, true);
        row("IPC-01/comment", QStringLiteral("rang about gloves"), false);
        row("IPC-01/council_note", QStringLiteral("ours alone"), false);
        row("met_with", QStringLiteral("the manager"), false);
        row("status", QStringLiteral("complete"), false);
    }

    void onlyWhatColoursFollowFrom()
    {
        QFETCH(const QString, field);
        QFETCH(const QJsonValue, value);
        QFETCH(const bool, recolours);
        const store::Written written =
            m_laptop->write(RecordKind::Review, m_review, {{field, value}});
        // Pages that show the home look again in any case.
        QCOMPARE(written.homes, std::vector{base::Id<subject::Home>(m_home)});
        QCOMPARE(count(file(), untouched) == 0, recolours);
        file().rebuild();
        QCOMPARE(store::check(file()).problems, QStringList());
    }

    void aNoteThatArrivesRecoloursNothing()
    {
        Laptop other(m_folder->path(), QStringLiteral("there"), 2);
        other.startFrom(*m_laptop);
        other.write(RecordKind::Review, m_review,
                    {{QStringLiteral("IPC-01/comment"), QStringLiteral("rang about gloves")}});
        const store::Written written = file().receive({lastChangeOf(other.file())});
        QCOMPARE(written.homes, std::vector{base::Id<subject::Home>(m_home)});
        QVERIFY(count(file(), untouched) > 0);
        QCOMPARE(m_laptop->fields(RecordKind::Review, m_review)
                     .value(QStringLiteral("IPC-01/comment"))
                     .toString(),
                 QStringLiteral("rang about gloves"));
    }

    /// Two programs have the file open; the newer one brings a question set that the older has not.
    void aQuestionSetThatAnotherProgramBringsCounts()
    {
        store::Surroundings older = m_laptop->surroundings();
        older.library = editions::Library();
        const auto open = [&] {
            return store::PlannerFile::open(m_laptop->path(), store::PlannerFile::Access::Write,
                                            older);
        };
        const auto reads = open();
        const auto writes = open();
        const auto steps = [this](store::PlannerFile &here) {
            return here.derived().stepsOf(store::keyOf(here, RecordKind::Home, m_home));
        };
        store::Draft draft;
        store::keepEdition(draft, *file().library().all().front());
        file().write(draft);
        file().rebuild();
        const auto coloured = steps(file());
        QVERIFY(!coloured.empty());

        QVERIFY(reads->library().all().empty());
        QCOMPARE(reads->followOthers(), reads->dataVersion());
        QCOMPARE(reads->library().hashes(), file().library().hashes());

        QVERIFY(writes->library().all().empty());
        const QJsonObject moved{{QStringLiteral("date"), QStringLiteral("2031-11-19")}};
        writes->write({.officer = {},
                       .source = {},
                       .why = {},
                       .records = {{RecordKind::Review, m_review, moved}},
                       .contents = {}});
        QCOMPARE(writes->library().hashes(), file().library().hashes());
        QVERIFY(!steps(*writes).empty());
        QCOMPARE(store::check(*writes).problems, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestRecolouring)
#include "test_recolouring.moc"
