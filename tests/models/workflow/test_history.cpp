#include "base/json.h"
#include "council.h"
#include "lists/field_words.h"
#include "workflow/actions.h"
#include "workflow/history.h"
#include "workflow/notes.h"

#include <QObject>
#include <QTest>

using lists::HistoryRow;
using workflow_tests::Council;

namespace {

QString text(const char *value)
{
    return QString::fromUtf8(value);
}

} // namespace

/// The history of a home in words, putting values back, taking changes back.
class TestHistory : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;
    std::optional<base::Id<subject::Home>> m_home;

    workflow::Session &session() { return m_council->session(); }
    std::vector<HistoryRow> rows(workflow::HistoryAsked asked = {})
    {
        asked.home = m_home;
        return base::valueOrThrow(workflow::history(session(), asked)).rows;
    }
    HistoryRow row(const char *field, const char *to)
    {
        for (const HistoryRow &each : rows()) {
            if (each.field == text(field) && each.to == text(to))
                return each;
        }
        qFatal("no row %s: %s", field, to);
    }
    void setBeds(int beds)
    {
        const subject::Home before = m_council->home("Elm House");
        subject::Home after = before;
        after.beds = beds;
        base::valueOrThrow(workflow::saveHome(session(), before, after));
    }
    subject::Action agreeAction()
    {
        subject::Action action = workflow::newAction(session(), *m_home, {});
        action.what = text("Order masks");
        action.due = QDate(2026, 12, 1);
        action.owner = {.side = text("home"), .name = {}, .organisation = text("Elm House")};
        return base::valueOrThrow(workflow::keepAction(session(), action));
    }
    QString refusal(const base::Result<store::Written> &result)
    {
        return result ? QString() : result.error().message;
    }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        session().setOfficer(
            base::valueOrThrow(workflow::officerNamed(session(), text("Jo Fiction"))));
        subject::Home home(base::Id<subject::Home>(base::idFromContent(text("home"), text("1"))));
        home.name = text("Elm House");
        home.locationId = text("1-9100000001");
        home.beds = 20;
        base::valueOrThrow(
            workflow::saveHome(session(), subject::Home(home.id), home, text("opened in May")));
        m_home = home.id;
    }
    void cleanup()
    {
        const store::CheckReport report = store::check(session().file());
        QVERIFY2(report.isSound(), qPrintable(report.problems.join(QLatin1Char('\n'))));
        m_council.reset();
    }

    void everyFieldHasItsWord()
    {
        for (const subject::KindInfo &kind : subject::recordKinds()) {
            for (const subject::FieldInfo &field : kind.fields) {
                const QString word = lists::fieldWord(kind.kind, field.name);
                QVERIFY2(!word.isEmpty() && word != field.name && word.front().isUpper(),
                         qPrintable(QString(kind.name) + QLatin1Char(' ') + field.name));
            }
        }
    }

    void valuesAreSaidAsThePagesSayThem_data()
    {
        using subject::RecordKind;
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("words");
        const auto add = [](const char *name, RecordKind kind, const char *field, const char *value,
                            const char *words) {
            QTest::newRow(name) << int(kind) << text(field) << QByteArray(value).replace('\'', '"')
                                << text(words);
        };
        add("nothing", RecordKind::Home, "name", "null", "");
        add("a number", RecordKind::Home, "beds", "1200", "1,200");
        add("a day", RecordKind::Action, "due", "'2026-12-01'", "1 December 2026");
        add("yes", RecordKind::Home, "dormant", "true", "Yes");
        add("a key", RecordKind::Plan, "status", "'agreed'", "Agreed");
        add("money", RecordKind::Funding, "share", "120050", "£1,200.50");
        add("an address", RecordKind::Home, "address",
            "{'lines':'1 Elm Road','postcode':'ZZ1 1ZZ'}", "1 Elm Road, ZZ1 1ZZ");
        add("a manager", RecordKind::Home, "manager",
            "{'name':'Kim Example','state':'acting','since':'2026-11-03'}",
            "Kim Example, acting since 3 November 2026");
        add("an officer's rating", RecordKind::Home, "override_ipc",
            "{'colour':'amber','reason':'round booked','until':'2026-12-04'}",
            "Rating: Amber; Reason: round booked; Until: 4 December 2026");
        add("a deletion", RecordKind::Note, "deleted", "{'why':'twice'}", "Deleted: twice");
        add("spending", RecordKind::Funding, "spent", "{'extra_staff':5000}", "Extra staff: £50");
        add("what nobody has words for", RecordKind::Home, "web", "{'a':[1,'b']}", "a: 1, b");
    }
    void valuesAreSaidAsThePagesSayThem()
    {
        QFETCH(int, kind);
        QFETCH(QString, field);
        QFETCH(QByteArray, value);
        QFETCH(QString, words);
        QCOMPARE(lists::fieldValueWords(static_cast<subject::RecordKind>(kind), field,
                                        base::jsonValue(value), {}),
                 words);
    }

    void aHomeSaysWhoChangedWhat()
    {
        setBeds(30);
        const HistoryRow newest = rows().front();
        QCOMPARE(newest.kind, text("Home"));
        QCOMPARE(newest.what, text("Elm House"));
        QCOMPARE(newest.fieldWords, text("Beds"));
        QCOMPARE(newest.from, text("20"));
        QCOMPARE(newest.to, text("30"));
        QCOMPARE(newest.officer, text("Jo Fiction"));
        QVERIFY(newest.stands && newest.isHere);
        QCOMPARE(newest.laptop.size(), 4);
        QVERIFY(newest.entry.startsWith(newest.laptop + QLatin1Char('-')));
        QVERIFY2(lists::historyWords(newest).startsWith(
                     text("Home, Elm House. Beds: from \"20\" to \"30\". By Jo Fiction on "
                          "20 November 2026, ")),
                 qPrintable(lists::historyWords(newest)));
        QCOMPARE(row("name", "Elm House").why, text("opened in May"));
    }

    void answersAreNamedByTheirQuestion()
    {
        m_council->record(Council::request("1-9100000001", "{'IPC-01':'no'}"));
        auto corrected = Council::request("1-9100000001", "{'IPC-01':'yes'}");
        m_council->record(corrected);
        const HistoryRow newest = row("IPC-01", "Yes, as at 20 November 2026, Seen on a visit");
        QCOMPARE(newest.kind, text("Contact"));
        QCOMPARE(newest.what, text("Visit on 20 November 2026"));
        QVERIFY2(newest.fieldWords.endsWith(text("(IPC-01)")), qPrintable(newest.fieldWords));
        QCOMPARE(newest.from, text("No, as at 20 November 2026, Seen on a visit"));
    }

    void itCanBeNarrowed()
    {
        agreeAction();
        for (const HistoryRow &each : rows({.kind = text("action")})) {
            QCOMPARE(each.kind, text("Action"));
            QCOMPARE(each.what, text("Order masks"));
            QVERIFY(each.field != text("home")); // says nothing when it is made
        }
        QVERIFY(!rows({.kind = text("action")}).empty());
        QVERIFY(!rows({.officer = text("jo fiction")}).empty());
        QVERIFY(!workflow::history(session(), {.home = m_home, .kind = text("cat")}));
        QVERIFY(!workflow::history(session(), {.home = m_home, .officer = text("A. Nobody")}));
        const auto first = workflow::history(session(), {.home = m_home, .most = 2});
        QVERIFY(first && first->isMore && first->read == 2);
    }

    void aValueIsPutBack()
    {
        const QString entry = row("beds", "20").entry;
        setBeds(30);
        QVERIFY(workflow::restoreValue(session(), entry.toUpper(), text("beds"),
                                       {.why = text("typed wrongly")}));
        QCOMPARE(m_council->home("Elm House").beds, std::optional(20));
        QCOMPARE(rows().front().why, text("Put back from %1: typed wrongly").arg(entry));
    }

    void whatCannotBePutBackSaysWhy()
    {
        const HistoryRow beds = row("beds", "20");
        const auto restore = [this](const QString &entry, const char *field) {
            return refusal(workflow::restoreValue(session(), entry, text(field)));
        };
        const QString before = m_council->digest();
        QVERIFY(restore(beds.entry, "beds").contains(text("stands already")));
        QVERIFY(restore(beds.entry, "district").contains(text("did not write district")));
        QVERIFY(restore(beds.change, "beds").contains(text("names no entry")));
        QVERIFY(restore(text("ffffffff-1.1"), "beds").contains(text("no change ffffffff-1.1")));
        QVERIFY(restore(text("nonsense"), "beds").contains(text("no change nonsense")));
        QCOMPARE(m_council->digest(), before);
        const auto note = base::valueOrThrow([this] {
            subject::Note made = workflow::newNote(session(), *m_home, {});
            made.text = text("Ring on Monday");
            return workflow::keepNote(session(), made);
        }());
        const QString entry = row("text", "Ring on Monday").entry;
        base::valueOrThrow(workflow::deleteNote(session(), note, text("twice")));
        QVERIFY(restore(entry, "text").contains(text("deleted")));
        QVERIFY(restore(row("deleted", "Deleted: twice").entry, "deleted")
                    .contains(text("Take back the change")));
    }

    void aRemovedValueIsNotPutBack()
    {
        setBeds(30);
        const store::FieldChange newest =
            store::history(session().file(), {.home = m_home, .most = 1}).front();
        session().file().removeValue(newest.entry, text("beds"), text("not ours to know"),
                                     session().officer());
        const HistoryRow removed = rows().front();
        QVERIFY2(removed.removed.startsWith(text("removed by Jo Fiction on 20 November 2026, ")) &&
                     removed.removed.endsWith(text("because: not ours to know")),
                 qPrintable(removed.removed));
        QVERIFY(refusal(workflow::restoreValue(session(), removed.entry, text("beds")))
                    .contains(text("removed for data protection")));
    }

    void aChangeIsTakenBackAndRedone()
    {
        agreeAction();
        const qint64 last = base::valueOrThrow(workflow::changeNamed(session(), text("LAST")));
        const auto preview = base::valueOrThrow(workflow::previewUndo(session(), {last}));
        QCOMPARE(preview.whose.size(), size_t(1));
        QCOMPARE(preview.whose.front().first, text("Jo Fiction"));
        const QString words = workflow::undoWords(preview).join(QLatin1Char('\n'));
        QVERIFY2(words.contains(text("Action, Order masks is deleted.")), qPrintable(words));
        const auto undone =
            base::valueOrThrow(workflow::undo(session(), {last}, {.why = text("wrong home")}));
        QVERIFY(base::valueOrThrow(workflow::actions(session(), m_home)).empty());
        QVERIFY2(rows().front().why.startsWith(text("Undo of ")) &&
                     rows().front().why.endsWith(text(": wrong home")),
                 qPrintable(rows().front().why));
        QVERIFY(workflow::undo(session(), {undone.change}));
        QCOMPARE(base::valueOrThrow(workflow::actions(session(), m_home)).size(), size_t(1));
    }

    void whatWasChangedSinceIsSaid()
    {
        setBeds(30);
        const qint64 change = base::valueOrThrow(workflow::changeNamed(session(), text("last")));
        setBeds(31);
        const auto preview = base::valueOrThrow(workflow::previewUndo(session(), {change}));
        QVERIFY(preview.taken.empty());
        QCOMPARE(preview.left.front().what, text("Home, Elm House"));
        QCOMPARE(preview.left.front().field, text("Beds"));
        QVERIFY2(preview.left.front().why.startsWith(text("changed since by Jo Fiction on ")),
                 qPrintable(preview.left.front().why));
        const QString before = m_council->digest();
        QVERIFY(refusal(workflow::undo(session(), {change})).contains(text("Nothing")));
        QCOMPARE(m_council->digest(), before);
    }

    void anOfficerMustBeKnown()
    {
        setBeds(30);
        const qint64 change = base::valueOrThrow(workflow::changeNamed(session(), text("last")));
        session().setOfficer({});
        QVERIFY(!workflow::undo(session(), {change}));
        QVERIFY(workflow::undo(session(), {change},
                               {.officer = workflow::officerOf(text("New Example"))}));
        QCOMPARE(rows().front().officer, text("New Example"));
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
