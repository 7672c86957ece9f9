#include "views/appearance.h"
#include "views/records/record_form.h"
#include "workflow/keeping.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <memory>

using views::RecordField;
using views::RecordForm;

/// A form keeps what is typed, field by field, and says what it cannot keep.
class RecordFormTest : public QObject {
    Q_OBJECT

    std::unique_ptr<RecordForm> m_form;
    QJsonObject m_kept;
    QString m_because;
    std::optional<base::Error> m_refusal;

    QLineEdit *line(const char *name)
    {
        return m_form->findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    QString fault()
    {
        const auto *label = m_form->findChild<QLabel *>(QStringLiteral("problem"));
        return label->isVisible() ? label->text() : QString();
    }
    void type(const char *field, const QString &text)
    {
        line(field)->setFocus();
        line(field)->selectAll();
        QTest::keyClicks(line(field), text);
        QTest::keyClick(line(field), Qt::Key_Return);
    }

private Q_SLOTS:
    void init()
    {
        m_kept = {};
        m_because.clear();
        m_refusal.reset();
        const std::vector<RecordField> fields{
            {.path = QStringLiteral("what"), .label = QStringLiteral("What")},
            {.path = QStringLiteral("owner/name"), .label = QStringLiteral("Who")},
            {.path = QStringLiteral("due"),
             .label = QStringLiteral("By"),
             .kind = RecordField::Kind::Date},
            {.path = QStringLiteral("share"),
             .label = QStringLiteral("Share"),
             .kind = RecordField::Kind::Money},
            {.path = QStringLiteral("secret"),
             .label = QStringLiteral("Council note"),
             .isCouncilOnly = true}};
        m_form = std::make_unique<RecordForm>(
            fields, QDate(2026, 11, 20),
            [this](const QJsonObject &now, const QString &because) -> base::Result<void> {
                if (m_refusal && because.isEmpty())
                    return tl::unexpected(*m_refusal);
                m_kept = now;
                m_because = because;
                return {};
            });
        m_form->show(QStringLiteral("1"), {{QStringLiteral("what"), QStringLiteral("Book")}},
                     false);
        m_form->QWidget::show();
        m_form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    }

    void keepsEachFieldAsItIsLeft()
    {
        type("owner/name", QStringLiteral("Kim Example"));
        QCOMPARE(views::memberAt(m_kept, QStringLiteral("owner/name")),
                 QJsonValue(QStringLiteral("Kim Example")));
        type("due", QStringLiteral("27/11"));
        QCOMPARE(m_kept[QStringLiteral("due")], QJsonValue(QStringLiteral("2026-11-27")));
        type("share", QStringLiteral("1,200.50"));
        QCOMPARE(m_kept[QStringLiteral("share")], QJsonValue(120050));
        type("owner/name", QStringLiteral(" "));
        // Only what was changed: of the rest somebody else may have written something newer.
        QCOMPARE(m_kept, QJsonObject({{QStringLiteral("owner"), QJsonValue()}}));
        QVERIFY(!m_form->hasUnkept());
    }

    void saysWhatCannotBeRead()
    {
        type("due", QStringLiteral("never"));
        QVERIFY2(fault().contains(QStringLiteral("type a day")), qPrintable(fault()));
        QVERIFY(m_kept.isEmpty());
        type("due", QStringLiteral("30/11"));
        QCOMPARE(fault(), QString());
        type("share", QStringLiteral("lots"));
        QVERIFY2(fault().contains(QStringLiteral("pounds")), qPrintable(fault()));
        QVERIFY(!m_form->keepNow());
    }

    void whatIsRefusedStaysAndIsTriedAgain()
    {
        m_refusal = base::Error{.message = QStringLiteral("The date is past.")};
        type("due", QStringLiteral("27/11"));
        QCOMPARE(fault(), QStringLiteral("Not kept yet. The date is past."));
        QVERIFY(m_form->hasUnkept());
        m_refusal.reset();
        QVERIFY(m_form->keepNow());
        QCOMPARE(m_kept[QStringLiteral("due")], QJsonValue(QStringLiteral("2026-11-27")));
        QCOMPARE(fault(), QString());
    }

    void aPersonalDetailNeedsAReason()
    {
        m_refusal = base::Error{.message = QStringLiteral("This looks like an NHS number."),
                                .detail = workflow::personalDetailFault};
        type("what", QStringLiteral("Ask for 9434765919"));
        auto *reason = line("because");
        QVERIFY(reason->isVisible());
        reason->setFocus();
        QTest::keyClick(reason, Qt::Key_Return);
        QVERIFY(m_kept.isEmpty());
        QTest::keyClicks(reason, QStringLiteral("An order number"));
        QTest::keyClick(reason, Qt::Key_Return);
        QCOMPARE(m_because, QStringLiteral("An order number"));
        QVERIFY(!reason->isVisible());
    }

    void whatOthersWriteIsShownButWhatIsTypedStays()
    {
        line("what")->setFocus();
        QTest::keyClick(line("what"), Qt::Key_End);
        QTest::keyClicks(line("what"), QStringLiteral(" a session"));
        m_form->show(QStringLiteral("1"),
                     {{QStringLiteral("what"), QStringLiteral("Book")},
                      {QStringLiteral("owner"),
                       QJsonObject{{QStringLiteral("name"), QStringLiteral("Sam Example")}}}},
                     false);
        QCOMPARE(line("what")->text(), QStringLiteral("Book a session"));
        QCOMPARE(line("owner/name")->text(), QStringLiteral("Sam Example"));
        QVERIFY(m_form->keepNow());
        QCOMPARE(m_kept, QJsonObject({{QStringLiteral("what"), QStringLiteral("Book a session")}}));
        m_form->show(QStringLiteral("2"), {}, false);
        QCOMPARE(line("what")->text(), QString());
        QVERIFY(!m_form->hasUnkept());
    }

    void theCouncilsOwnIsHiddenWhileTheScreenIsShared()
    {
        m_form->setSharing(true);
        QVERIFY(!line("secret")->isVisible());
        m_form->setSharing(false);
        QVERIFY(line("secret")->isVisible());
    }

    void whatIsOnlyReadTakesNothing()
    {
        m_form->show(QStringLiteral("1"), {{QStringLiteral("what"), QStringLiteral("Book")}}, true);
        QVERIFY(line("what")->isReadOnly());
        line("what")->setText(QStringLiteral("Other"));
        QVERIFY(m_form->keepNow());
        QVERIFY(m_kept.isEmpty());
    }

    /// Words only say something of what is typed, at once.
    void wordsFollowWhatIsTyped()
    {
        const std::vector<RecordField> fields{
            {.path = QStringLiteral("what"), .label = QStringLiteral("What")},
            {.path = QStringLiteral("echo"),
             .label = QStringLiteral("Echo"),
             .kind = RecordField::Kind::Words,
             .words = [](const QJsonObject &all) {
                 return all[QStringLiteral("what")].toString();
             }}};
        RecordForm form(fields, QDate(2026, 11, 20),
                        [](const QJsonObject &, const QString &) { return base::Result<void>(); });
        form.show(QStringLiteral("1"), {{QStringLiteral("what"), QStringLiteral("gloves")}}, false);
        form.QWidget::show();
        const auto *echo = form.findChild<QLabel *>(QStringLiteral("echo"));
        QCOMPARE(echo->text(), QStringLiteral("gloves"));
        auto *what = form.findChild<QLineEdit *>(QStringLiteral("what"));
        what->setText(QStringLiteral("aprons"));
        QCOMPARE(echo->text(), QStringLiteral("aprons"));
        what->clear();
        QVERIFY(!echo->isVisible());
    }

    /// Words that follow from one field are not worked out at every key in another.
    void wordsFollowOnlyWhatTheyAreOf()
    {
        int times = 0;
        const std::vector<RecordField> fields{
            {.path = QStringLiteral("what"), .label = QStringLiteral("What")},
            {.path = QStringLiteral("who"), .label = QStringLiteral("Who")},
            {.path = QStringLiteral("echo"),
             .label = QStringLiteral("Echo"),
             .kind = RecordField::Kind::Words,
             .words =
                 [&times](const QJsonObject &all) {
                     ++times;
                     return all[QStringLiteral("what")].toString();
                 },
             .of = {QStringLiteral("what")}}};
        RecordForm form(fields, QDate(2026, 11, 20),
                        [](const QJsonObject &, const QString &) { return base::Result<void>(); });
        form.show(QStringLiteral("1"), {}, false);
        const int shown = times;
        form.findChild<QLineEdit *>(QStringLiteral("who"))->setText(QStringLiteral("Lee"));
        QCOMPARE(times, shown);
        form.findChild<QLineEdit *>(QStringLiteral("what"))->setText(QStringLiteral("masks"));
        QCOMPARE(times, shown + 1);
        QCOMPARE(form.findChild<QLabel *>(QStringLiteral("echo"))->text(), QStringLiteral("masks"));
    }
};

QTEST_MAIN(RecordFormTest)
#include "test_record_form.moc"
