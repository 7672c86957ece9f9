#include "lists/column_kinds.h"
#include "views/contact_window.h"
#include "views/parts/message_bar.h"
#include "views/records/record_panel.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>

namespace {

/// Counts how often something takes another size.
class Resizings final : public QObject {
public:
    int count = 0;

protected:
    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        count += event->type() == QEvent::Resize ? 1 : 0;
        return false;
    }
};

void letEventsCome()
{
    for (int turn = 0; turn < 8; ++turn)
        QCoreApplication::processEvents();
}

} // namespace

/// What becomes of a field that is typed while somebody else deletes the record it is of.
class RecordPanelTest : public ContactWindow {
    Q_OBJECT

    struct Row {
        QString id;
        QString what;
    };
    std::vector<Row> m_rows;
    int m_timesKept = 0;
    std::unique_ptr<views::RecordPanel<Row>> m_panel;

    static lists::Column<Row> column(const char *key, int width)
    {
        const QString name = QString::fromLatin1(key);
        return lists::textColumn<Row>({.key = name, .title = name, .width = width},
                                      [](const Row &row) { return row.what; });
    }
    views::RecordPanel<Row>::Ways ways()
    {
        const QString what = QStringLiteral("what");
        return {.name = QStringLiteral("Things"),
                .none = QStringLiteral("Nothing yet."),
                .add = QStringLiteral("New thing"),
                .columns = {column("what", 200), column("again", 90), column("once more", 240)},
                .read = [this]() -> base::Result<std::vector<Row>> { return m_rows; },
                .id = [](const Row &row) { return row.id; },
                .fields =
                    [what](const Row &row) {
                        return QJsonObject{{what, row.what}};
                    },
                .form = {{.path = what, .label = QStringLiteral("What")}},
                .begin =
                    [what] {
                        return std::pair(QStringLiteral("new"), QJsonObject{{what, QString()}});
                    },
                .keep = [this, what](const QString &id, const QJsonObject &fields,
                                     const QString &) -> base::Result<void> {
                    ++m_timesKept;
                    std::erase_if(m_rows, [&id](const Row &row) { return row.id == id; });
                    m_rows.push_back({id, fields[what].toString()});
                    return {};
                }};
    }
    QLineEdit *what() { return m_panel->findChild<QLineEdit *>(QStringLiteral("what")); }
    void typeOver(const char *text)
    {
        what()->setFocus();
        what()->selectAll();
        type(text);
    }
    QString problem() { return m_panel->findChild<QLabel *>(QStringLiteral("problem"))->text(); }
    QString said() { return m_window->findChild<views::MessageBar *>()->text(); }

private Q_SLOTS:
    void init()
    {
        setUp();
        m_rows = {{QStringLiteral("1"), QStringLiteral("Gloves")},
                  {QStringLiteral("2"), QStringLiteral("Aprons")}};
        m_timesKept = 0;
        m_panel = std::make_unique<views::RecordPanel<Row>>(
            views::Context{m_window->session(), m_sample->preferences, m_sample->look, *m_window},
            ways());
        m_panel->refresh();
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    }
    void cleanup()
    {
        m_panel.reset();
        tearDown();
    }

    /// Deleted before the window has read the file again: nothing brings it back.
    void aDeletedRecordIsNotKept()
    {
        typeOver("Masks");
        m_rows.clear();
        QVERIFY(!m_panel->keepNow());
        QCOMPARE(m_timesKept, 0);
        QVERIFY2(problem().contains(QStringLiteral("deleted by somebody else")),
                 qPrintable(problem()));
        QVERIFY(m_rows.empty());
    }

    /// The height of the list, its bars and its columns could call for each other without end.
    void theListComesToRest()
    {
        const views::RowsView *list = m_panel->view();
        Resizings resizings;
        list->viewport()->installEventFilter(&resizings);
        for (int width = 240; width < 1000; width += 4) {
            m_panel->resize(width, 500);
            letEventsCome();
            resizings.count = 0;
            letEventsCome();
            QVERIFY2(resizings.count == 0, qPrintable(QString::number(width)));
            QVERIFY(!list->verticalScrollBar()->isVisible()); // there is room for two rows
        }
    }

    /// Where no row is chosen, what is typed is not said to be kept.
    void withoutARowNothingIsKept()
    {
        typeOver("Masks");
        m_panel->view()->setCurrentIndex({});
        QVERIFY(!m_panel->keepNow());
        QCOMPARE(m_timesKept, 0);
    }

    /// Read again, what was typed is said and given up: the page can be left, others changed.
    void whatWasTypedIsSaid()
    {
        typeOver("Masks");
        m_rows.erase(m_rows.begin());
        m_panel->refresh();
        QVERIFY2(said().contains(QStringLiteral("What: Masks")), qPrintable(said()));
        QCOMPARE(what()->text(), QStringLiteral("Aprons"));
        QVERIFY(m_panel->keepNow());
        QCOMPARE(m_timesKept, 0);
        typeOver("Aprons, long");
        QVERIFY(m_panel->keepNow());
        QCOMPARE(m_rows.front().what, QStringLiteral("Aprons, long"));
        QCOMPARE(m_rows.size(), size_t(1));
    }

    void untypedNothingIsSaid()
    {
        m_rows.clear();
        m_panel->refresh();
        QCOMPARE(said(), QString());
        QVERIFY(m_panel->keepNow());
    }
};

QTEST_MAIN(RecordPanelTest)
#include "test_record_panel.moc"
