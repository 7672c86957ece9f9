#include "files/calendar_writer.h"

#include "base/file.h"
#include "files/failure.h"
#include "files/say.h"

#include <QSaveFile>

namespace files {
namespace {

constexpr int lineBytes = 75; // without the line end (RFC 5545, 3.1)

QByteArray escaped(QString text)
{
    text.removeIf([](QChar letter) {
        return letter == u'\x7f' || (letter < u' ' && letter != u'\t' && letter != u'\n');
    });
    text.replace(u'\\', QStringLiteral("\\\\"));
    text.replace(u';', QStringLiteral("\\;"));
    text.replace(u',', QStringLiteral("\\,"));
    text.replace(u'\n', QStringLiteral("\\n"));
    return text.toUtf8();
}

/// The inner bytes of a letter in UTF-8.
bool isInsideLetter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// A line, folded where it is long: what follows begins with a space. No letter is parted.
void addLine(QByteArray &file, const QByteArray &line)
{
    qsizetype from = 0;
    int room = lineBytes;
    while (line.size() - from > room) {
        qsizetype to = from + room;
        while (isInsideLetter(line.at(to)))
            --to;
        file += line.mid(from, to - from) + "\r\n ";
        from = to;
        room = lineBytes - 1;
    }
    file += line.mid(from) + "\r\n";
}

QByteArray dayBytes(const QDate &day)
{
    return day.toString(QStringLiteral("yyyyMMdd")).toLatin1();
}

} // namespace

QByteArray calendarFile(const CalendarDay &day)
{
    const QDateTime stamp = day.stamp.toUTC();
    QByteArray file;
    addLine(file, "BEGIN:VCALENDAR");
    addLine(file, "VERSION:2.0");
    addLine(file, "PRODID:-//Care Home Support Planner//EN");
    addLine(file, "METHOD:PUBLISH");
    addLine(file, "BEGIN:VEVENT");
    addLine(file, "UID:" + escaped(day.id));
    addLine(file, "SEQUENCE:" + QByteArray::number(stamp.toSecsSinceEpoch() / 60));
    addLine(file, "DTSTAMP:" + stamp.toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1());
    addLine(file, "DTSTART;VALUE=DATE:" + dayBytes(day.day));
    addLine(file, "DTEND;VALUE=DATE:" + dayBytes(day.day.addDays(1)));
    addLine(file, "SUMMARY:" + escaped(day.title));
    if (!day.place.isEmpty())
        addLine(file, "LOCATION:" + escaped(day.place));
    if (!day.about.isEmpty())
        addLine(file, "DESCRIPTION:" + escaped(day.about));
    addLine(file, "END:VEVENT");
    addLine(file, "END:VCALENDAR");
    return file;
}

void writeCalendar(const QString &fileName, const CalendarDay &day)
{
    if (!fileName.endsWith(QStringLiteral(".ics"), Qt::CaseInsensitive))
        failIn(fileName, Say::tr("A day for a diary is written as iCalendar: give a name that ends "
                                 "in .ics. Nothing was written."));
    base::requireReplaceable(fileName);
    QSaveFile file(fileName);
    const QByteArray bytes = calendarFile(day);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!isWritten)
        failIn(fileName,
               Say::tr("The diary file could not be written. The file that was there before, if "
                       "any, is as it was."),
               {}, file.errorString());
}

} // namespace files
