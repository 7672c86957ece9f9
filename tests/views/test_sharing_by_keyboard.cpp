#include "at_the_keyboard.h"
#include "views/pages/check_list.h"
#include "views/parts/rows_view.h"
#include "workflow/sharing.h"
#include "workflow/sharing_state.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace views;

/// Two officers who worked apart come together at the window, by keys alone: what a colleague
/// changed is looked at before it is taken in, and of two answers one is chosen.
class SharingByKeyboardTest : public AtTheKeyboard {
    Q_OBJECT

    std::unique_ptr<workflow::Session> m_sam;
    std::vector<subject::Action> m_actions;

    QString updateFile() const { return m_sample.path(text("sam.update")); }
    QString folder() const { return m_sample.path(text("shared")); }

    subject::Action action(workflow::Session &session, size_t which)
    {
        for (const auto &row : base::valueOrThrow(workflow::actions(session))) {
            if (row.action.id == m_actions[which].id)
                return row.action;
        }
        qFatal("no action");
    }
    /// One puts off what is to be done, by days.
    void putOff(workflow::Session &session, size_t which, int days)
    {
        subject::Action changed = m_actions[which];
        changed.due = later(days);
        const auto kept = workflow::keepAction(session, changed, {});
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().message));
    }
    QDate due(workflow::Session &session, size_t which) { return action(session, which).due; }
    /// Days that are later than any that was agreed.
    static QDate later(int days) { return today.addDays(365 + days); }
    void samSends()
    {
        const auto sent = workflow::sendUpdate(*m_sam, {.path = updateFile(),
                                                        .passphrase = text("correct horse"),
                                                        .note = text("Back from the north")});
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().message));
    }
    CheckList *list(const char *name) { return part<CheckList>(name); }
    QString said() const
    {
        QString all;
        for (const QLabel *label : m_window->findChildren<QLabel *>())
            all += label->text() + QLatin1Char('\n');
        return all;
    }
    QString status(const char *name) const
    {
        const auto *label = m_window->findChild<QLabel *>(text(name));
        return label && label->isVisible() ? label->text() : QString();
    }
    QString toCheck() const
    {
        const auto *button = m_window->findChild<QPushButton *>(text("toCheck"));
        return button && button->isVisible() ? button->text() : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        begin();
        QVERIFY(QDir().mkpath(folder()));
        // The first to be asked is who uses it.
        m_hands->tabTo(text("offeredOfficer"));
        key(Qt::Key_Tab);
        key(Qt::Key_Space);
        QVERIFY(session().officer());
        const QString all = m_sample.path(text("all.update"));
        QVERIFY(
            workflow::sendUpdate(session(), {.path = all, .passphrase = text("correct horse")}));
        store::Surroundings theirs = m_sample.surroundings;
        theirs.clock.now = [] { return QDateTime(today, QTime(15, 10), Qt::UTC); };
        auto joined = workflow::joinFrom(m_sample.path(text("sam.planner")), all,
                                         text("correct horse"), theirs);
        QVERIFY2(joined, joined ? "" : qPrintable(joined.error().message));
        m_sam = std::move(*joined);
        m_sam->setOfficer(base::valueOrThrow(workflow::officerNamed(*m_sam, text("Sam Example"))));
        for (const auto &row : base::valueOrThrow(workflow::actions(session()))) {
            if (row.action.isOpen())
                m_actions.push_back(row.action);
        }
        QVERIFY(m_actions.size() >= 3);
    }
    void cleanupTestCase()
    {
        m_sam.reset();
        end();
    }

    void nothingIsToBeCheckedYet()
    {
        key(Qt::Key_6, Qt::ControlModifier);
        QCOMPARE(place(), text("check"));
        QVERIFY(said().contains(text("There is nothing to check.")));
        QCOMPARE(toCheck(), QString());
    }

    void whatWouldBeTakenInIsShownFirst()
    {
        putOff(session(), 0, 7);
        putOff(session(), 1, 7);
        putOff(*m_sam, 0, 14);
        putOff(*m_sam, 1, 14);
        putOff(*m_sam, 2, 21);
        samSends();
        key(Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(place(), text("colleagues"));
        m_hands->tabTo(text("passphrase"));
        m_hands->fillIn("correct horse");
        QCOMPARE(part<QLineEdit>("passphrase")->echoMode(), QLineEdit::Password);
        m_sample.preferences.rememberPassphraseOf(session().file().path(), text("correct horse"));
        m_window->visit({text("check"), text("take/") + updateFile()});
        QTRY_COMPARE_WITH_TIMEOUT(list("toTakeIn")->isVisible(), true, 30'000);
        const std::vector<CheckRow> rows = list("toTakeIn")->rows();
        QCOMPARE(rows.size(), size_t(4)); // three dates, and who Sam is
        QCOMPARE(rows[0].kind, CheckRow::Kind::TwoAnswers);
        QCOMPARE(rows[1].kind, CheckRow::Kind::TwoAnswers);
        QVERIFY(std::any_of(rows.begin(), rows.end(),
                            [](const CheckRow &row) { return row.kind == CheckRow::Kind::IsNew; }));
        QVERIFY(rows[0].officer == text("Sam Example"));
        QVERIFY(part<QLabel>("aboutUpdate")->text().contains(text("Back from the north")));
        QCOMPARE(due(session(), 2), m_actions[2].due);
        QVERIFY(base::valueOrThrow(workflow::conflictsToCheck(session())).empty());
    }

    void notNowChangesNothing()
    {
        m_hands->tabTo(text("notNow"));
        key(Qt::Key_Space);
        QCOMPARE(place(), text("colleagues"));
        QCOMPARE(due(session(), 2), m_actions[2].due);
    }

    /// Of two answers the one is chosen before, the other after it was taken in.
    void oneIsChosenBeforeItIsTakenIn()
    {
        m_window->visit({text("check"), text("take/") + updateFile()});
        QTRY_COMPARE_WITH_TIMEOUT(list("toTakeIn")->isVisible(), true, 30'000);
        const CheckRow first = list("toTakeIn")->rows().front();
        key(Qt::Key_1);
        QCOMPARE(list("toTakeIn")->chosen(), 1);
        const auto *view = list("toTakeIn")->findChild<RowsView *>();
        QCOMPARE(view->currentRow(), 1);
        m_hands->tabTo(text("takeIn"));
        key(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(list("toDecide")->isVisible(), true, 30'000);
        QCOMPARE(due(session(), 2), later(21));
        QCOMPARE(list("toDecide")->count(), 1);
        QVERIFY(list("toDecide")->rows().front().id != first.id);
        QVERIFY2(toCheck().startsWith(text("1 change")), qPrintable(toCheck()));
        // What was chosen is what stood here.
        const size_t chosen = due(session(), 0) == later(7) ? 0 : 1;
        QCOMPARE(due(session(), chosen), later(7));
        QCOMPARE(due(session(), 1 - chosen), later(14));
    }

    void theOtherIsChosenAfterwardsAndTravels()
    {
        const size_t open = due(session(), 0) == later(7) ? 1 : 0;
        key(Qt::Key_2);
        QCOMPARE(list("toDecide")->chosen(), 1);
        m_hands->tabTo(text("keepChoices"));
        key(Qt::Key_Space);
        QCOMPARE(due(session(), open), later(7));
        QCOMPARE(list("toDecide")->count(), 0);
        QCOMPARE(toCheck(), QString());
        QVERIFY(status("notShared").contains(text("not yet shared")));
        QCOMPARE(m_hands->pointer(), QStringList());
    }

    void throughAFolderColleaguesGetIt()
    {
        key(Qt::Key_5, Qt::ControlModifier);
        auto *line = part<QLineEdit>("sharedFolder");
        line->setFocus();
        m_hands->type(folder());
        m_hands->tabTo(text("shareNow"));
        key(Qt::Key_Space);
        QVERIFY(!part<QPushButton>("shareNow")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>("shareNow")->isEnabled(), 30'000);
        QVERIFY2(said().contains(text("Wrote ")), qPrintable(said()));
        QCOMPARE(status("notShared"), QString());
        QCOMPARE(m_sample.preferences.sharedFolderOf(session().file().path()), folder());
        QVERIFY(workflow::syncFolder(*m_sam,
                                     {.folder = folder(), .passphrase = text("correct horse")}));
        QCOMPARE(due(*m_sam, 0), later(7));
        QCOMPARE(due(*m_sam, 1), later(7));
        QVERIFY(base::valueOrThrow(workflow::conflictsToCheck(*m_sam)).empty());
    }

    void eachTimeHasItsCertificate()
    {
        auto *exchanges = part<RowsView>("exchanges");
        QVERIFY(exchanges->isVisible());
        exchanges->setFocus();
        exchanges->setCurrentIndex(exchanges->model()->index(1, 0)); // taken in from Sam
        key(Qt::Key_Return);
        QCOMPARE(place(), text("preview"));
        QVERIFY2(paperShown().contains(text("Back from the north")), qPrintable(paperShown()));
        QVERIFY(paperShown().contains(text("Sam Example")));
        QVERIFY(paperShown().contains(text("Two answers")));
        savePaper();
        QCOMPARE(saved().size(), 1);
        m_window->share(true);
        QVERIFY(!part<QPlainTextEdit>("asText")->isVisible());
        m_window->share(false);
    }

    /// Somebody deleted what was changed elsewhere: it stays away until it is brought back.
    void whatWasDeletedCanBeBroughtBack()
    {
        putOff(session(), 2, 40);
        m_sam->file().write(
            {.officer = m_sam->officer(),
             .records = {{subject::RecordKind::Action,
                          m_actions[2].id.uuid(),
                          {{text("deleted"), QJsonObject{{text("why"), text("a mistake")}}}}}}});
        QVERIFY(workflow::syncFolder(*m_sam,
                                     {.folder = folder(), .passphrase = text("correct horse")}));
        key(Qt::Key_5, Qt::ControlModifier);
        m_hands->tabTo(text("lookFirst"));
        key(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(list("toTakeIn")->isVisible(), true, 30'000);
        QCOMPARE(list("toTakeIn")->rows().front().theirs, text("Deleted: a mistake"));
        QVERIFY(base::valueOrThrow(workflow::conflictsToCheck(session())).empty());
        key(Qt::Key_5, Qt::ControlModifier);
        m_hands->tabTo(text("shareNow"));
        key(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>("shareNow")->isEnabled(), 30'000);
        QVERIFY2(toCheck().startsWith(text("1 change")), qPrintable(said()));
        const auto isThere = [this] {
            const auto rows = base::valueOrThrow(workflow::actions(session()));
            return std::any_of(rows.begin(), rows.end(), [this](const auto &row) {
                return row.action.id == m_actions[2].id;
            });
        };
        QVERIFY(!isThere());
        key(Qt::Key_6, Qt::ControlModifier);
        QCOMPARE(list("toDecide")->count(), 1);
        QVERIFY(list("toDecide")->rows().front().isDeletion);
        key(Qt::Key_2);
        QCOMPARE(list("toDecide")->rows().front().outcome(), text("Bring back"));
        m_hands->tabTo(text("keepChoices"));
        key(Qt::Key_Space);
        QVERIFY(isThere());
        QCOMPARE(due(session(), 2), later(40));
        QCOMPARE(toCheck(), QString());
    }

    void sharingTheScreenHidesThem()
    {
        key(Qt::Key_6, Qt::ControlModifier);
        m_window->share(true);
        QVERIFY(!list("toDecide")->isVisible());
        QVERIFY(said().contains(text("changes to check are hidden")));
        m_window->visit({text("colleagues")});
        QVERIFY(!part<RowsView>("exchanges")->isVisible());
        m_window->share(false);
        QVERIFY(part<RowsView>("exchanges")->isVisible());
    }

    void aWrongPassphraseIsSaidAndChangesNothing()
    {
        m_sample.preferences.rememberPassphraseOf(session().file().path(), text("wrong horse"));
        samSends();
        m_window->visit({text("check"), text("take/") + updateFile()});
        QTRY_VERIFY_WITH_TIMEOUT(
            !list("toTakeIn")->isVisible() && said().contains(text("passphrase")), 30'000);
        QVERIFY(QFile::exists(m_sample.path(text("window.ini"))));
        QFile settings(m_sample.path(text("window.ini")));
        QVERIFY(settings.open(QIODevice::ReadOnly));
        QVERIFY(!settings.readAll().contains("horse"));
    }

    void listsSayHowCompleteTheyAre()
    {
        key(Qt::Key_1, Qt::ControlModifier);
        QVERIFY2(said().contains(text("Includes all 2 laptops")), qPrintable(said()));
        key(Qt::Key_4, Qt::ControlModifier);
        QVERIFY2(said().contains(text("Includes all 2 laptops")), qPrintable(said()));
    }

    /// Everything that arrived goes again, with a reason, and can be had back from the history.
    void whatArrivedIsTakenBackByKeyboard()
    {
        const QString ours = m_sample.path(text("ours.update"));
        QVERIFY(
            workflow::sendUpdate(session(), {.path = ours, .passphrase = text("correct horse")}));
        QVERIFY(
            workflow::receiveUpdate(*m_sam, {.from = ours, .passphrase = text("correct horse")}));
        putOff(*m_sam, 2, 35);
        samSends();
        const auto taken = base::valueOrThrow(workflow::receiveUpdate(
            session(), {.from = updateFile(), .passphrase = text("correct horse")}));
        QVERIFY(taken.exchange > 0);
        const auto due = [&] { return store::find(session().file(), m_actions[2].id).value().due; };
        const QDate theirs = due();
        key(Qt::Key_5, Qt::ControlModifier);
        m_window->page()->refresh();
        m_hands->tabTo(text("exchanges"));
        key(Qt::Key_Home, Qt::ControlModifier);
        m_hands->tabTo(text("takeBack"));
        key(Qt::Key_Space);
        QVERIFY2(part<QLineEdit>("why")->hasFocus(),
                 qPrintable(part<QPlainTextEdit>("meaning")->toPlainText()));
        m_hands->fillIn("sent by mistake");
        key(Qt::Key_Return);
        QVERIFY(due() != theirs);
        const auto exchanges = base::valueOrThrow(workflow::sharedSoFar(session()));
        QCOMPARE(exchanges.front().key, taken.exchange);
    }
};

QTEST_MAIN(SharingByKeyboardTest)
#include "test_sharing_by_keyboard.moc"
