#include "council.h"
#include "lists/funding_words.h"
#include "workflow/funding.h"

#include <QObject>
#include <QTest>

using namespace workflow_tests;
using subject::Funding;
using workflow::FundingRow;

namespace {

const QDate today(2026, 11, 20);

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

/// Money of a fund: what a home was given, what it has to return, what it spent.
class TestFunding : public QObject {
    Q_OBJECT

    std::unique_ptr<Council> m_council;

    workflow::Session &session() { return m_council->session(); }
    Funding round(const char *name = "Round 1", const char *location = "1-1")
    {
        Funding funding = workflow::newFunding(session(), m_council->home(location).id);
        funding.fund = text("Winter fund");
        funding.round = text(name);
        funding.share = 800000;
        funding.discretionary = 200000;
        return funding;
    }
    FundingRow kept(const Funding &funding)
    {
        return base::valueOrThrow(workflow::keepFunding(session(), funding));
    }
    QString faultAt(const Funding &funding)
    {
        const auto result = workflow::keepFunding(session(), funding);
        return result ? text("nothing was refused") : result.error().path;
    }
    QStringList waiting(const char *name = "")
    {
        QStringList homes;
        const auto rows =
            base::valueOrThrow(workflow::notReturned(session(), text("winter FUND"), text(name)));
        for (const FundingRow &row : rows)
            homes += row.locationId + (row.isOverdue() ? text("!") : QString());
        return homes;
    }
    size_t count() { return base::valueOrThrow(workflow::fundings(session())).size(); }

private Q_SLOTS:
    void init()
    {
        m_council = std::make_unique<Council>();
        m_council->import(
            "cqc_id,name\r\n1-1,Alderbrook House\r\n1-2,Birch Lodge\r\n1-3,Cedar View\r\n");
        session().setOfficer(
            base::valueOrThrow(workflow::officerNamed(session(), text("Jo Fiction"))));
    }
    void cleanup() { QCOMPARE(m_council->problems(), QStringList()); }

    void whatWasGivenAndSpent()
    {
        Funding funding = round();
        funding.termsAccepted = today.addDays(-40);
        funding.spent = {{text("wages"), 600000}, {text("extra_staff"), 400000}};
        funding.returnReceived = today;
        const FundingRow row = kept(funding);
        QCOMPARE(row.allocated, qint64(1000000));
        QCOMPARE(row.spent, qint64(1000000));
        QCOMPARE(row.warnings, QStringList());
        QVERIFY(row.isReturned());
        const auto read =
            base::valueOrThrow(workflow::fundings(session(), m_council->home("1-1").id));
        QCOMPARE(read.size(), size_t(1));
        QCOMPARE(read.front().funding, row.funding);
        QVERIFY(
            base::valueOrThrow(workflow::fundings(session(), m_council->home("1-2").id)).empty());
    }

    /// One penny more than was given is kept, and said.
    void aReturnLargerThanTheAllocationIsWarnedOf()
    {
        Funding funding = round();
        funding.termsAccepted = today;
        funding.spent = {{text("wages"), 1000001}};
        QCOMPARE(kept(funding).warnings,
                 QStringList{QStringLiteral("The return is £0.01 larger than the allocation.")});
        Funding unknown = round("Round 2");
        unknown.share.reset();
        unknown.discretionary.reset();
        unknown.spent = {{text("other"), 5}};
        unknown.returnReceived = today;
        const QStringList warnings = kept(unknown).warnings;
        QCOMPARE(warnings.size(), 2);
        QVERIFY2(warnings[0].contains(text("no allocation")), qPrintable(warnings[0]));
        QVERIFY2(warnings[1].contains(text("terms are not accepted")), qPrintable(warnings[1]));
    }

    /// Amounts of the largest size are not added up wrongly.
    void largeAmountsAddUp()
    {
        Funding funding = round();
        funding.share = 2000000000;
        funding.discretionary = 2000000000;
        QCOMPARE(kept(funding).allocated, qint64(4000000000));
    }

    void whoHasNotReturned()
    {
        Funding late = round("Round 1", "1-3");
        late.returnDue = today.addDays(-1);
        kept(late);
        Funding soon = round("Round 1", "1-2");
        soon.returnDue = today;
        kept(soon);
        kept(round());
        QCOMPARE(waiting(), (QStringList{text("1-3!"), text("1-2"), text("1-1")}));
        QCOMPARE(waiting("round 2"), QStringList());
        Funding back = base::valueOrThrow(workflow::fundings(session()))[2].funding;
        back.returnReceived = today;
        back.termsAccepted = today;
        kept(back);
        QCOMPARE(waiting("round 1"), (QStringList{text("1-2"), text("1-1")}));
    }

    /// One round of a fund is one record for a home, however it is written.
    void aRoundIsOneRecord()
    {
        const FundingRow first = kept(round());
        Funding again = round(" round 1 ");
        QCOMPARE(faultAt(again), text("round"));
        kept(round("Round 2"));
        kept(round("Round 1", "1-2"));
        QCOMPARE(count(), size_t(3));
        Funding renamed = first.funding;
        renamed.round = text("Round 2");
        QCOMPARE(faultAt(renamed), text("round"));
        renamed.round = text("Round 3");
        QCOMPARE(kept(renamed).funding.id, first.funding.id);
        QCOMPARE(count(), size_t(3));
        QVERIFY(kept(round()).funding.id != first.funding.id); // its old name is free again
        QCOMPARE(count(), size_t(4));
        Funding sameInCapitals = kept(round("Round 9")).funding;
        sameInCapitals.round = text("ROUND 9");
        QCOMPARE(kept(sameInCapitals).funding.round, text("ROUND 9"));
        QCOMPARE(count(), size_t(5));
    }

    /// A deleted one that is written down again is the same record, with nothing of the old one.
    void aDeletedRoundComesBack()
    {
        Funding first = round();
        first.returnDue = today;
        first = kept(first).funding;
        Funding gone = first;
        gone.deleted = subject::Deletion{text("Wrong home")};
        base::valueOrThrow(
            base::attempt([&] { return workflow::keep(session(), {store::change(first, gone)}); }));
        QCOMPARE(count(), size_t(0));
        const Funding again = kept(round()).funding;
        QCOMPARE(again.id, first.id);
        QCOMPARE(count(), size_t(1));
        QVERIFY(!workflow::fundings(session())->front().funding.returnDue.isValid());
    }

    void whatIsWrongIsSaidAtItsField()
    {
        const QString before = m_council->digest();
        Funding nothing = round();
        nothing.fund = text("  ");
        QCOMPARE(faultAt(nothing), text("fund"));
        QCOMPARE(faultAt(round(" ")), text("round"));
        Funding less = round();
        less.share = -1;
        QCOMPARE(faultAt(less), text("share"));
        less = round();
        less.discretionary = -1;
        QCOMPARE(faultAt(less), text("discretionary"));
        Funding early = round();
        early.termsAccepted = today.addDays(1);
        QCOMPARE(faultAt(early), text("terms_accepted"));
        early = round();
        early.returnReceived = today.addDays(1);
        QCOMPARE(faultAt(early), text("return_received"));
        Funding spent = round();
        spent.spent = {{text("wages"), -1}};
        QCOMPARE(faultAt(spent), text("spent/wages"));
        spent.spent = {{text("wages"), 1.5}};
        QCOMPARE(faultAt(spent), text("spent/wages"));
        spent.spent = {{text("wages"), text("much")}};
        QCOMPARE(faultAt(spent), text("spent/wages"));
        spent.spent = {{text("yachts"), 1}};
        QCOMPARE(faultAt(spent), text("spent/yachts"));
        Funding person = round("943 476 5919");
        QCOMPARE(faultAt(person), text("round"));
        QCOMPARE(m_council->digest(), before);
    }

    void amountsInWords_data()
    {
        QTest::addColumn<qint64>("pence");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << qint64(0) << QStringLiteral("£0");
        QTest::newRow("pence") << qint64(5) << QStringLiteral("£0.05");
        QTest::newRow("pounds") << qint64(120000) << QStringLiteral("£1,200");
        QTest::newRow("both") << qint64(120050) << QStringLiteral("£1,200.50");
        QTest::newRow("less") << qint64(-5) << QStringLiteral("-£0.05");
    }
    void amountsInWords()
    {
        QFETCH(qint64, pence);
        QFETCH(QString, words);
        QCOMPARE(lists::moneyWords(pence), words);
    }
};

QTEST_GUILESS_MAIN(TestFunding)
#include "test_funding.moc"
