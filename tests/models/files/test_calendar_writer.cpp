#include "base/error.h"
#include "files/calendar_writer.h"

#include <QFile>
#include <QFileInfo>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using files::CalendarDay;

namespace {

CalendarDay aDay()
{
    return {.id = QStringLiteral("0192@care-home-support-planner"),
            .day = QDate(2026, 12, 31),
            .stamp = QDateTime(QDate(2026, 11, 20), QTime(14, 32, 5), QTimeZone::utc()),
            .title = QStringLiteral("Care home visit: Alder Grange")};
}

/// What a reader makes of it: folded lines put together again.
QList<QByteArray> linesOf(QByteArray file)
{
    file.replace("\r\n ", "");
    QList<QByteArray> lines = file.split('\n');
    for (QByteArray &line : lines)
        line = line.trimmed();
    return lines;
}

} // namespace

/// Days for a diary, as other programs read them.
class TestCalendarWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDayIsWhole()
    {
        const QByteArray file = files::calendarFile(aDay());
        QVERIFY(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
        QVERIFY(file.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
        const auto lines = linesOf(file);
        QVERIFY(lines.contains("UID:0192@care-home-support-planner"));
        QVERIFY(lines.contains("DTSTAMP:20261120T143205Z"));
        QVERIFY(lines.contains("DTSTART;VALUE=DATE:20261231"));
        QVERIFY(lines.contains("DTEND;VALUE=DATE:20270101")); // the day after, not counted
        QVERIFY(lines.contains("SUMMARY:Care home visit: Alder Grange"));
        QVERIFY(!file.contains("LOCATION"));
        QCOMPARE(file.count('\n'), file.count("\r\n"));
    }

    /// A later version replaces an earlier one.
    void aLaterOneIsALaterVersion()
    {
        const auto sequence = [](const CalendarDay &day) {
            for (const QByteArray &line : linesOf(files::calendarFile(day))) {
                if (line.startsWith("SEQUENCE:"))
                    return line.mid(9).toLongLong();
            }
            return qlonglong(-1);
        };
        CalendarDay later = aDay();
        later.stamp = later.stamp.addSecs(120);
        QVERIFY(sequence(aDay()) > 0);
        QVERIFY(sequence(later) > sequence(aDay()));
    }

    void hostileWords_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("comma and semicolon")
            << QStringLiteral("a, b; c") << QByteArray("a\\, b\\; c");
        QTest::newRow("backslash") << QStringLiteral("a\\nb") << QByteArray("a\\\\nb");
        QTest::newRow("new lines")
            << QStringLiteral("a\r\nEND:VCALENDAR\nb") << QByteArray("a\\nEND:VCALENDAR\\nb");
        QTest::newRow("null") << QString(QStringLiteral("a") + QChar(u'\0') + u'b')
                              << QByteArray("ab");
        QTest::newRow("controls") << QStringLiteral("a\x01\x1b[2Jb\x7f") << QByteArray("a[2Jb");
        QTest::newRow("empty") << QString() << QByteArray();
    }
    void hostileWords()
    {
        QFETCH(QString, said);
        QFETCH(QByteArray, written);
        CalendarDay day = aDay();
        day.title = said;
        day.place = said;
        const auto lines = linesOf(files::calendarFile(day));
        QVERIFY(lines.contains(("SUMMARY:" + written).trimmed()));
        QCOMPARE(lines.count("END:VCALENDAR"), 1);
    }

    /// No line is longer than 75 bytes, and no letter is parted.
    void longLinesAreFolded()
    {
        for (int shift = 0; shift < 4; ++shift) {
            CalendarDay day = aDay();
            day.title =
                QString(shift, u'x') +
                QString::fromUtf8("Llanfairpwllgwyngyllgogerychwyrndrobwll ŵŷ€😀 ").repeated(9);
            const QByteArray file = files::calendarFile(day);
            for (const QByteArray &line : file.split('\n')) {
                QVERIFY(line.size() <= 76); // with its carriage return
                QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
            }
            QVERIFY(linesOf(file).contains("SUMMARY:" + day.title.toUtf8().trimmed()));
        }
    }

    void onlyAsACalendarFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("visit.ics"));
        files::writeCalendar(path, aDay());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), files::calendarFile(aDay()));
        QVERIFY_THROWS_EXCEPTION(
            base::Failure, files::writeCalendar(folder.filePath(QStringLiteral("v.txt")), aDay()));
        QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("v.txt"))));
        QVERIFY_THROWS_EXCEPTION(
            base::Failure,
            files::writeCalendar(folder.filePath(QStringLiteral("no/visit.ics")), aDay()));
    }
};

QTEST_GUILESS_MAIN(TestCalendarWriter)
#include "test_calendar_writer.moc"
