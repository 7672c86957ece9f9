#include "laptop.h"
#include "store/answer_history.h"
#include "store/queries.h"

#include <QObject>
#include <QTemporaryDir>
#include <QTest>

using namespace store_tests;
using subject::RecordKind;

namespace {

const QUuid homeId = base::idFromContent(QStringLiteral("home"), QStringLiteral("1-1"));
const QUuid otherHome = base::idFromContent(QStringLiteral("home"), QStringLiteral("1-2"));
const QUuid first = base::idFromContent(QStringLiteral("test"), QStringLiteral("first"));
const QUuid second = base::idFromContent(QStringLiteral("test"), QStringLiteral("second"));
const QUuid jo = base::idFromContent(QStringLiteral("officer"), QStringLiteral("jo"));

QJsonObject fields(const char *text)
{
    return base::jsonValue(json(text)).toObject();
}

/// "yes by Jo", "removed", "cleared, corrected: misheard"
QString told(const store::AnswerWrite &write)
{
    const auto *choice =
        write.answer ? std::get_if<subject::Choice>(&write.answer->value) : nullptr;
    QString words = choice            ? choice->key
                    : write.isRemoved ? QStringLiteral("removed")
                                      : QStringLiteral("cleared");
    if (write.officer)
        words += QStringLiteral(" by Jo");
    if (write.isCorrection)
        words += QStringLiteral(", corrected");
    return write.why.isEmpty() ? words : words + QStringLiteral(": ") + write.why;
}

} // namespace

/// Every write of an answer, read back from the journal.
class TestAnswerHistory : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Laptop> m_laptop;

    void write(const QUuid &review, const char *text, const QString &why = {}, bool isByJo = false)
    {
        store::Draft draft;
        QJsonObject all = fields(text);
        all.insert(QStringLiteral("edition"), edition(draft).text());
        if (isByJo)
            draft.officer = base::Id<subject::Officer>(jo);
        draft.why = why;
        draft.records.push_back({RecordKind::Review, review, all});
        m_laptop->file().write(draft);
    }

    base::Id<subject::EditionRecord> edition(store::Draft &draft)
    {
        return store::keepEdition(draft, *m_laptop->file().library().all().front());
    }

    QStringList history(const QStringList &questions = {QStringLiteral("ZZZ-01")})
    {
        QStringList all;
        for (const store::AnswerWrite &each :
             store::answerWrites(m_laptop->file(), base::Id<subject::Home>(homeId), questions))
            all += told(each);
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_laptop = std::make_unique<Laptop>(m_folder->path(), QStringLiteral("here"), 1);
        m_laptop->create();
        m_laptop->write(RecordKind::Officer, jo, fields("{'name':'Jo Fiction'}"));
        m_laptop->write(RecordKind::Home, homeId, fields("{'name':'Alder'}"));
        m_laptop->write(RecordKind::Home, otherHome, fields("{'name':'Beech'}"));
        const QString start = QStringLiteral("{'home':'%1','kind':'visit','date':'2031-11-20',"
                                             "'status':'open'}")
                                  .arg(base::Id<subject::Home>(homeId).text());
        write(first, qUtf8Printable(start));
        write(second, qUtf8Printable(start));
    }
    void cleanup() { QCOMPARE(faultsOf(m_laptop->file()), QString()); }

    void everyWriteIsThereInItsOrder()
    {
        write(first, "{'ZZZ-01':{'value':'yes','as_at':'2031-11-19','source':'call'}}", {}, true);
        write(second, "{'ZZZ-02':{'value':'no','as_at':null,'source':'home'}}");
        write(first, "{'ZZZ-01':{'value':'no','as_at':'2031-11-20','source':'visit'}}");
        write(first, "{'ZZZ-01/comment':'A note is no answer'}");
        QCOMPARE(history(), QStringList({QStringLiteral("yes by Jo"), QStringLiteral("no")}));
        QCOMPARE(
            history({QStringLiteral("ZZZ-01"), QStringLiteral("ZZZ-02")}),
            QStringList({QStringLiteral("yes by Jo"), QStringLiteral("no"), QStringLiteral("no")}));
        const store::AnswerWrite one = store::answerWrites(
            m_laptop->file(), base::Id<subject::Home>(homeId), {QStringLiteral("ZZZ-01")})[0];
        QCOMPARE(one.review.uuid(), first);
        QCOMPARE(one.answer->asAt, QDate(2031, 11, 19));
        QCOMPARE(one.answer->source, subject::Source::Call);
        QCOMPARE(one.at.date(), QDate(2031, 11, 20));
    }

    void whatFollowsCompletionIsACorrection()
    {
        write(first, "{'ZZZ-01':{'value':'yes','as_at':null,'source':'home'}}");
        write(first, "{'ZZZ-01':{'value':'no','as_at':null,'source':'home'},"
                     "'status':'completed'}");
        write(first, "{'ZZZ-01':{'value':'partly','as_at':null,'source':'home'}}",
              QStringLiteral("misheard"));
        QCOMPARE(history(), QStringList({QStringLiteral("yes"), QStringLiteral("no"),
                                         QStringLiteral("partly, corrected: misheard")}));
    }

    void whatWasTakenAwayIsSaid()
    {
        write(first, "{'ZZZ-01':{'value':'yes','as_at':null,'source':'home'}}");
        write(first, "{'ZZZ-01':null}");
        QCOMPARE(history(), QStringList({QStringLiteral("yes"), QStringLiteral("cleared")}));
    }

    void aRemovedValueIsNotRead()
    {
        write(first, "{'ZZZ-01':{'value':'yes','as_at':null,'source':'home'}}");
        write(first, "{'ZZZ-01':{'value':'no','as_at':null,'source':'home'}}");
        const qint64 entry =
            count(m_laptop->file(), "SELECT min(key) FROM entry WHERE fields LIKE '%ZZZ-01%'");
        m_laptop->file().removeValue(entry, QStringLiteral("ZZZ-01"), QStringLiteral("a name"), {});
        QCOMPARE(history(), QStringList({QStringLiteral("removed"), QStringLiteral("no")}));
    }

    void deletedContactsAndOtherHomesAreLeftOut()
    {
        write(first, "{'ZZZ-01':{'value':'yes','as_at':null,'source':'home'}}");
        write(second, "{'ZZZ-01':{'value':'no','as_at':null,'source':'home'},"
                      "'deleted':{'why':'a test'}}");
        QCOMPARE(history(), QStringList({QStringLiteral("yes")}));
        QVERIFY(store::answerWrites(m_laptop->file(), base::Id<subject::Home>(otherHome),
                                    {QStringLiteral("ZZZ-01")})
                    .empty());
        QVERIFY(store::answerWrites(m_laptop->file(), base::Id<subject::Home>(first),
                                    {QStringLiteral("ZZZ-01")})
                    .empty());
    }
};

QTEST_GUILESS_MAIN(TestAnswerHistory)
#include "test_answer_history.moc"
