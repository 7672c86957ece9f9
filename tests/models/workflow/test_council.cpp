#include "council.h"
#include "store/backup.h"
#include "workflow/checking.h"
#include "workflow/council.h"
#include "workflow/summary.h"

#include <QGuiApplication>
#include <QImage>
#include <QTest>

using workflow_tests::Council;

namespace {

constexpr auto oneHome = "cqc_id,name,type,address,postcode,district\n"
                         "1-9100000001,Alder Grange,Nursing home,\"1 Sample Street\",ZZ99 1AA,"
                         "North\n";

subject::Officer signIn(workflow::Session &session, const QString &name)
{
    session.setOfficer(base::valueOrThrow(workflow::officerNamed(session, name)));
    return *base::valueOrThrow(workflow::currentOfficer(session));
}

} // namespace

/// The council, who works for it, and the safety of its file.
class CouncilTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString picture(const QString &name, const QSize &size, const QColor &colour)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        const QString path = m_folder.filePath(name);
        if (!image.save(path))
            qFatal("no picture");
        return path;
    }

    static QByteArray logoOf(Council &council)
    {
        return base::valueOrThrow(workflow::logo(council.session()));
    }

    static void verifySound(Council &council)
    {
        const store::CheckReport report =
            base::valueOrThrow(workflow::checkFile(council.session()));
        QVERIFY2(report.isSound(), qPrintable(report.problems.join(u'\n')));
    }

private Q_SLOTS:
    void aLogoIsKeptInTheFile()
    {
        Council council;
        QVERIFY(logoOf(council).isEmpty());
        const QString path = picture(QStringLiteral("red.png"), {70, 20}, Qt::red);
        const auto written = workflow::setLogo(council.session(), path);
        QVERIFY2(written.has_value(), qPrintable(written ? QString() : written.error().message));
        QVERIFY(QFile::remove(path));
        const QByteArray red = logoOf(council);
        QCOMPARE(QImage::fromData(red).size(), QSize(70, 20));
        // The same picture again is no change.
        QVERIFY(!base::valueOrThrow(
                     workflow::setLogo(council.session(),
                                       picture(QStringLiteral("again.png"), {70, 20}, Qt::red)))
                     .changed);
        verifySound(council);

        QVERIFY(workflow::setLogo(council.session(),
                                  picture(QStringLiteral("blue.jpg"), {700, 200}, Qt::blue))
                    .has_value());
        QVERIFY(logoOf(council) != red);
        QVERIFY(workflow::removeLogo(council.session()).has_value());
        QVERIFY(logoOf(council).isEmpty());
        verifySound(council);
    }

    void aLogoStandsOnPapers()
    {
        Council council;
        council.import(oneHome);
        const subject::Home home = council.home("Alder Grange");
        QVERIFY(workflow::setLogo(council.session(),
                                  picture(QStringLiteral("red.png"), {70, 20}, Qt::red))
                    .has_value());
        const auto paper =
            workflow::homeSummary(council.session(), home.id, papers::Audience::Council);
        QVERIFY(paper.has_value());
        for (const papers::Section &section : paper->sections)
            QCOMPARE(section.header.logo, logoOf(council));
    }

    void whatIsNoPictureIsRefused()
    {
        Council council;
        const QString digest = council.digest();
        const QString letter = council.write("Dear colleague");
        const auto refused = workflow::setLogo(council.session(), letter);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("not a picture")),
                 qPrintable(refused.error().message));
        const auto missing =
            workflow::setLogo(council.session(), m_folder.filePath(QStringLiteral("gone.png")));
        QVERIFY(!missing);
        QVERIFY2(missing.error().message.contains(QStringLiteral("cannot be read")),
                 qPrintable(missing.error().message));
        QCOMPARE(council.digest(), digest);
    }

    void anOfficerIsFoundByTheNameOfToday()
    {
        Council council;
        workflow::Session &session = council.session();
        const subject::Officer before = signIn(session, QStringLiteral("Jo Fictoin"));
        subject::Officer after = before;
        after.name = QStringLiteral(" Jo  Fiction ");
        after.role = QStringLiteral("Quality officer");
        QVERIFY(workflow::saveOfficer(session, before, after).has_value());
        const subject::Officer renamed = signIn(session, QStringLiteral("jo fiction"));
        QCOMPARE(renamed.id, before.id);
        QCOMPARE(renamed.name, QStringLiteral("Jo Fiction"));
        QCOMPARE(renamed.role, QStringLiteral("Quality officer"));
        // Recording under the name of today writes for the same officer.
        council.import(oneHome);
        const auto recorded = council.record(Council::request("Alder Grange", "{}"));
        const auto review = store::review(session.file(), recorded.review);
        QVERIFY(review->officer == before.id);
        QCOMPARE(base::valueOrThrow(workflow::officers(session)).size(), size_t(1));
        verifySound(council);
    }

    void namesOfOfficersStayApart()
    {
        Council council;
        workflow::Session &session = council.session();
        signIn(session, QStringLiteral("Jo Fiction"));
        const subject::Officer sam = signIn(session, QStringLiteral("Sam Sample"));
        const QString digest = council.digest();
        for (const char *name : {"", "  ", "JO fiction"}) {
            subject::Officer after = sam;
            after.name = QString::fromUtf8(name);
            QVERIFY2(!workflow::saveOfficer(session, sam, after), name);
        }
        QCOMPARE(council.digest(), digest);
    }

    void lastSavedIsTheNewestChange()
    {
        Council council;
        QCOMPARE(base::valueOrThrow(workflow::lastSaved(council.session())),
                 QDateTime(QDate(2026, 11, 20), QTime(10, 0), Qt::UTC));
        store::Surroundings later = council.session().file().surroundings();
        later.clock.now = [] { return QDateTime(QDate(2026, 11, 21), QTime(9, 5), Qt::UTC); };
        const auto other = base::valueOrThrow(workflow::Session::open(
            council.session().file().path(), store::PlannerFile::Access::Write, later));
        signIn(*other, QStringLiteral("Sam Sample"));
        QCOMPARE(base::valueOrThrow(workflow::lastSaved(council.session())),
                 QDateTime(QDate(2026, 11, 21), QTime(9, 5), Qt::UTC));
    }

    void backupsGoWhereTheyAreWanted()
    {
        Council council;
        const QString path = council.session().file().path();
        const store::Surroundings surroundings = council.session().file().surroundings();
        const QString folder = m_folder.filePath(QStringLiteral("OneDrive"));
        QVERIFY(QDir().mkpath(folder));
        const auto there = base::valueOrThrow(workflow::dailyBackup(path, folder, surroundings));
        QVERIFY(there.isNew);
        QVERIFY(!there.folderIsGone);
        QCOMPARE(there.file, folder + QStringLiteral("/council 2026-11-20.planner"));
        QVERIFY(QFile::exists(there.file));
        QVERIFY(!base::valueOrThrow(workflow::dailyBackup(path, folder, surroundings)).isNew);

        // A folder that is gone is not made again: it may be a drive that is not connected.
        QVERIFY(QDir(folder).removeRecursively());
        const auto beside = base::valueOrThrow(workflow::dailyBackup(path, folder, surroundings));
        QVERIFY(beside.isNew);
        QVERIFY(beside.folderIsGone);
        QVERIFY(!QFile::exists(folder));
        QCOMPARE(beside.file, store::dailyBackupName(path, store::defaultBackupFolder(path),
                                                     QDate(2026, 11, 20)));
        QVERIFY(QFile::exists(beside.file));
    }

    void aFileIsBroughtHereWhole()
    {
        Council council;
        council.import(oneHome);
        const QString path = council.session().file().path();
        const store::Surroundings surroundings = council.session().file().surroundings();
        const QString target = m_folder.filePath(QStringLiteral("here.planner"));
        QVERIFY(workflow::keepHere(path, target, surroundings).has_value());
        const auto here = base::valueOrThrow(
            workflow::Session::open(target, store::PlannerFile::Access::Write, surroundings));
        QCOMPARE(store::digest(here->file()), council.digest());
        const auto again = workflow::keepHere(path, target, surroundings);
        QVERIFY(!again);
        QVERIFY2(again.error().message.contains(QStringLiteral("already exists")),
                 qPrintable(again.error().message));
    }
};

QTEST_GUILESS_MAIN(CouncilTest)
#include "test_council.moc"
