// ctest-label: slow
#include "base/json.h"
#include "editions/answer_reading.h"
#include "models/workflow/demonstrations.h"
#include "rules/schedule.h"
#include "store/check.h"
#include "store/queries.h"
#include "workflow/demonstration/filling.h"
#include "workflow/demonstration/opening.h"

#include <QObject>
#include <QRegularExpression>
#include <QTest>

using namespace demonstrations;
using subject::Colour;
using subject::Home;
using workflow::demonstration::County;
using workflow::demonstration::Story;

namespace {

/// The overall colour of every home that is still listed, as the file holds it on a day.
std::map<Colour, int> coloursOn(store::PlannerFile &file, const QDate &day)
{
    std::map<Colour, int> counts;
    for (const store::HomeLine &line : store::homeLines(file, day)) {
        if (line.home.missingSince.isNull())
            ++counts[line.colours[4]];
    }
    return counts;
}

/// All texts of a JSON value, keys left out.
void collect(const QJsonValue &json, QStringList &texts)
{
    if (json.isString())
        texts.append(json.toString());
    for (const QJsonValue &item : json.toArray())
        collect(item, texts);
    const QJsonObject object = json.toObject();
    for (auto field = object.begin(); field != object.end(); ++field)
        collect(*field, texts);
}

} // namespace

/// Whether the homes of a demonstration are what they are said to be.
class TestDemonstrationStories : public QObject {
    Q_OBJECT

    Maker m_maker;
    std::unique_ptr<workflow::Session> m_county; ///< 160 homes, one year to 22 November 2026
    std::unique_ptr<County> m_told;

    store::PlannerFile &file() { return m_county->file(); }

    Home homeOf(Story story)
    {
        const auto *member = m_told->told(story);
        if (!member)
            qFatal("no home has this story");
        return *store::home(file(), member->home.id);
    }

    std::vector<rules::ContactAnswers> contactsOf(const Home &home)
    {
        return file().answers().contactsOf(
            store::keyOf(file(), subject::RecordKind::Home, home.id.uuid()));
    }

    rules::HomeRating ratingOn(const Home &home, const QDate &day)
    {
        return ratingOn(home, contactsOf(home), day);
    }
    rules::HomeRating ratingOn(const Home &home, const std::vector<rules::ContactAnswers> &contacts,
                               const QDate &day)
    {
        return rules::rate(
            rules::positionOn(day, contacts, m_county->library(), rules::overridesOf(home)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const DemonstrationRequest wanted = m_maker.request(160, 1);
        m_county = m_maker.make(wanted);
        const workflow::demonstration::Words words;
        m_told = std::make_unique<County>(workflow::demonstration::makeCounty(wanted, words));
    }

    void fileIsSound()
    {
        const store::CheckReport before = store::check(file());
        QCOMPARE(before.problems, QStringList());
        QCOMPARE(before.findings, QStringList());
        file().rebuild();
        QCOMPARE(store::digest(file()), before.digest);
    }

    void sizeIsAsAsked()
    {
        QCOMPARE(store::homes(file()).size(), size_t(160));
        std::set<QString> names;
        for (const Home &home : store::homes(file()))
            names.insert(home.name);
        QCOMPARE(names.size(), size_t(160));
    }

    void nothingIsLaterThanAsked()
    {
        std::set<QString> editionsUsed;
        std::set<QString> kinds;
        int contacts = 0;
        for (const Home &home : store::homes(file())) {
            std::set<QDate> days;
            for (const rules::ContactAnswers &contact : contactsOf(home)) {
                QVERIFY(contact.date < lateNovember);
                QVERIFY(contact.date > lateNovember.addYears(-1));
                QVERIFY2(days.insert(contact.date).second, "two contacts on one day");
                QCOMPARE(contact.edition, m_county->library().inForceOn(contact.date));
                editionsUsed.insert(contact.edition->name);
                kinds.insert(contact.kind);
                ++contacts;
                for (const auto &[question, answer] : contact.answers)
                    QVERIFY(answer.asAt <= contact.date);
            }
        }
        file().journal().forEachChange([](const store::Change &change) {
            const QDate day = QDateTime::fromMSecsSinceEpoch(change.at, Qt::UTC).date();
            QVERIFY(day < lateNovember && day >= lateNovember.addYears(-1));
        });
        QCOMPARE(editionsUsed.size(), size_t(2));
        QCOMPARE(kinds.size(), size_t(6));
        QVERIFY2(contacts > 1600, qPrintable(QString::number(contacts)));
    }

    void answersMakeSense()
    {
        int confirmed = 0;
        int comments = 0;
        int councilNotes = 0;
        for (const Home &home : store::homes(file())) {
            for (const rules::ContactAnswers &contact : contactsOf(home)) {
                for (const auto &[id, answer] : contact.answers) {
                    confirmed += answer.confirms ? 1 : 0;
                    comments += answer.comment.isEmpty() ? 0 : 1;
                    councilNotes += answer.councilNote.isEmpty() ? 0 : 1;
                    const editions::Question *question = contact.edition->question(id);
                    QVERIFY2(question || contact.edition->number(id), qPrintable(id));
                    if (!question)
                        continue;
                    const QString fault = editions::faultOf(*question, answer.value, contact.date);
                    QVERIFY2(fault.isEmpty(), qPrintable(id + QLatin1Char(' ') + fault));
                    QVERIFY2(!answer.confirms || question->confirmUnchanged, qPrintable(id));
                }
            }
        }
        QVERIFY(confirmed > 500);
        QVERIFY(comments > 200);
        QVERIFY(councilNotes > 30);
    }

    void outcomesAreOfTheirDay()
    {
        int looked = 0;
        for (const Home &home : store::homes(file())) {
            const auto contacts = contactsOf(home);
            for (const store::ReviewLine &line : store::reviews(file(), home.id)) {
                if (!line.review.isCompleted() || line.review.date.day() % 10 != 0)
                    continue;
                const QJsonObject outcome = line.review.outcome;
                const rules::HomeRating rating = ratingOn(home, contacts, line.review.date);
                QCOMPARE(outcome[QStringLiteral("edition")].toString(), rating.edition->hash);
                const QJsonValue colours = outcome[QStringLiteral("colours")];
                QCOMPARE(colours[QStringLiteral("overall")].toString(),
                         subject::key(rating.overall.colour));
                ++looked;
            }
        }
        QVERIFY(looked > 100);
    }

    void coloursAreMixed_data()
    {
        QTest::addColumn<QDate>("until");
        QTest::newRow("winter 2026") << lateNovember;
        QTest::newRow("winter 2020") << QDate(2026, 6, 30);
        QTest::newRow("after flu vaccines count") << QDate(2027, 2, 15);
    }
    void coloursAreMixed()
    {
        QFETCH(QDate, until);
        const bool isMain = until == lateNovember;
        const auto other = isMain ? nullptr : m_maker.make(m_maker.request(100, 1, until));
        auto counts = coloursOn(isMain ? file() : other->file(), until);
        const QByteArray words = QByteArray("red ") + QByteArray::number(counts[Colour::Red]) +
                                 " amber " + QByteArray::number(counts[Colour::Amber]) + " green " +
                                 QByteArray::number(counts[Colour::Green]) + " not known " +
                                 QByteArray::number(counts[Colour::Grey]);
        const double all = isMain ? 158 : 98; // two have gone
        const auto share = [&](Colour colour) { return 100 * counts[colour] / all; };
        QVERIFY2(share(Colour::Red) >= 4 && share(Colour::Red) <= 12, words.constData());
        QVERIFY2(share(Colour::Amber) >= 26 && share(Colour::Amber) <= 46, words.constData());
        QVERIFY2(share(Colour::Green) >= 32 && share(Colour::Green) <= 56, words.constData());
        QVERIFY2(share(Colour::Grey) >= 4 && share(Colour::Grey) <= 27, words.constData());
    }

    void homesInTrouble()
    {
        const auto colour = [this](Story story, subject::Area area) {
            return ratingOn(homeOf(story), lateNovember).area(area).colour;
        };
        QCOMPARE(colour(Story::PpeRunsOut, subject::Area::Ppe), Colour::Red);
        QCOMPARE(colour(Story::NoClinicalLead, subject::Area::Clinical), Colour::Red);
        QCOMPARE(colour(Story::TrainingLow, subject::Area::Ipc), Colour::Red);
        const auto training = ratingOn(homeOf(Story::TrainingLow), lateNovember);
        QCOMPARE(training.answers.at(QStringLiteral("IPC-08")).colour, Colour::Red);
        QCOMPARE(training.answers.at(QStringLiteral("PPE-09")).colour, Colour::Red);
        const auto vaccines = ratingOn(homeOf(Story::VaccinationBehind), lateNovember);
        QCOMPARE(vaccines.answers.at(QStringLiteral("VAC-05")).colour, Colour::Amber);
        const auto later = ratingOn(homeOf(Story::VaccinationBehind), QDate(2026, 12, 2));
        QCOMPARE(later.answers.at(QStringLiteral("VAC-01")).colour, Colour::Red);
        QCOMPARE(later.answers.at(QStringLiteral("VAC-02")).colour, Colour::Red);
    }

    void oneHomeRecovers()
    {
        const Home home = homeOf(Story::Recovering);
        std::vector<Colour> colours;
        for (const rules::ContactAnswers &contact : contactsOf(home)) {
            if (contact.kind == QStringLiteral("visit"))
                colours.push_back(ratingOn(home, contact.date).overall.colour);
        }
        QVERIFY(colours.size() >= 3);
        const std::vector<Colour> last(colours.end() - 3, colours.end());
        QCOMPARE(last, (std::vector{Colour::Red, Colour::Amber, Colour::Green}));
    }

    void oneOutbreakOpensAndCloses()
    {
        QList<qint64> days;
        QStringList states;
        for (const rules::ContactAnswers &contact : contactsOf(homeOf(Story::Outbreak))) {
            if (contact.kind != QStringLiteral("outbreak-call"))
                continue;
            const auto began = workflow::demonstration::outbreakDay(*m_told, Story::Outbreak);
            days.append(began.daysTo(contact.date));
            const auto &value = contact.answers.at(QStringLiteral("IPC-11")).value;
            states.append(std::get<subject::Choice>(value).key);
        }
        QCOMPARE(days, (QList<qint64>{1, 3, 7, 14, 21, 28, 35}));
        QCOMPARE(states.first(), QStringLiteral("open"));
        QCOMPARE(states.last(), QStringLiteral("none"));
    }

    /// One is open on the last day, and its calls go on.
    void oneOutbreakIsOpen()
    {
        const Home home = homeOf(Story::OutbreakNow);
        const auto outbreaks = store::every<subject::Outbreak>(file(), home.id);
        QCOMPARE(outbreaks.size(), size_t(1));
        QVERIFY(!outbreaks.front().over.isValid());
        QVERIFY(outbreaks.front().notified < m_told->until);
        int calls = 0;
        for (const rules::ContactAnswers &contact : contactsOf(home))
            calls += contact.kind == QStringLiteral("outbreak-call") ? 1 : 0;
        QVERIFY(calls >= 3);
    }

    void newOwners()
    {
        const Home before = homeOf(Story::OldOwner);
        const Home after = homeOf(Story::NewOwner);
        QVERIFY(before.missingSince.isValid());
        QVERIFY(before.continuesAs == after.id);
        QCOMPARE(after.address.postcode, before.address.postcode);
        QVERIFY(after.locationId != before.locationId);
        const Home waiting = homeOf(Story::OldOwnerWaiting);
        QVERIFY(waiting.missingSince.isValid());
        QVERIFY(!waiting.continuesAs);
        QCOMPARE(homeOf(Story::NewOwnerWaiting).address.postcode, waiting.address.postcode);
        for (const rules::ContactAnswers &contact : contactsOf(before))
            QVERIFY(contact.date < before.missingSince);
    }

    void smallStories()
    {
        const auto rated = ratingOn(homeOf(Story::OfficersRating), lateNovember);
        const rules::AreaRating &clinical = rated.area(subject::Area::Clinical);
        QVERIFY(clinical.override.has_value());
        QCOMPARE(clinical.computed, Colour::Red);
        QCOMPARE(clinical.colour, Colour::Amber);
        QVERIFY(contactsOf(homeOf(Story::NeverVisited)).empty());
        QCOMPARE(homeOf(Story::VacantManager).manager.state, QStringLiteral("vacant"));
        const auto green = ratingOn(homeOf(Story::LongStock), lateNovember);
        QCOMPARE(green.overall.colour, Colour::Green);
        QCOMPARE(green.answers.at(QStringLiteral("PPE-02")).colour, Colour::Blue);
        const auto open = store::reviews(file(), homeOf(Story::OpenVisit).id);
        QVERIFY(!open.back().review.isCompleted());
        QCOMPARE(open.back().review.date, lateNovember.addDays(-2));
        QVERIFY(open.back().answers > 0);
    }

    void aCorrectionHasAReason()
    {
        int corrections = 0;
        file().journal().forEachChange([&](const store::Change &change) {
            const bool isReview =
                change.entries.front().kind == QStringLiteral("review") && !change.why.isEmpty();
            corrections += isReview ? 1 : 0;
        });
        QCOMPARE(corrections, 1);
    }

    void nobodyIsReal()
    {
        QStringList texts;
        for (const Home &home : store::homes(file()))
            collect(subject::fieldsOf(home), texts);
        for (const subject::Officer &officer : store::officers(file()))
            collect(subject::fieldsOf(officer), texts);
        collect(subject::fieldsOf(store::authority(file())), texts);
        static const QRegularExpression telephone(QStringLiteral("^0[0-9 ]{9,}$"));
        static const QRegularExpression drama(
            QStringLiteral("^(01632 960\\d{3}|0113 496 0\\d{3}|020 7946 0\\d{3})$"));
        static const QRegularExpression host(
            QStringLiteral("(@|://)([a-z0-9.-]+\\.)?(testshire\\.example|example\\.org)(/|$)"));
        int checked = 0;
        for (const QString &text : texts) {
            if (telephone.match(text).hasMatch()) {
                QVERIFY2(drama.match(text).hasMatch(), qPrintable(text));
                ++checked;
            }
            if (text.contains(QLatin1Char('@')) || text.contains(QStringLiteral("://")))
                QVERIFY2(host.match(text).hasMatch(), qPrintable(text));
        }
        QVERIFY(checked > 160);
        for (const Home &home : store::homes(file()))
            QVERIFY(home.address.postcode.startsWith(QStringLiteral("ZZ")));
    }
};

QTEST_GUILESS_MAIN(TestDemonstrationStories)
#include "test_demonstration_stories.moc"
