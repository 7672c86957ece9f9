#include "views/pages/import_report.h"

#include "base/text.h"
#include "lists/phrases.h"
#include "views/say.h"
#include "workflow/homes.h"

#include <QFileInfo>

namespace views {
namespace {

constexpr qsizetype mostListed = 200;

QString number(qint64 count)
{
    return lists::numberWords(double(count));
}

void addLines(QStringList &text, const QString &heading, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    text += QString();
    text += heading;
    for (qsizetype i = 0; i < qMin(lines.size(), mostListed); ++i)
        text += QStringLiteral("  ") + lines[i];
    if (lines.size() > mostListed)
        text += Say::tr("  And %1 more.").arg(number(lines.size() - mostListed));
}

} // namespace

NamesByLocation namesByLocation(workflow::Session &session)
{
    NamesByLocation names;
    if (const auto homes = workflow::homes(session)) {
        for (const lists::HomeRow &row : *homes)
            names.insert(row.home.locationId, row.home.name);
    }
    return names;
}

QString importWords(const workflow::DirectoryReport &report, const QString &fileName,
                    const NamesByLocation &names)
{
    QStringList text;
    const QString file = QFileInfo(fileName).fileName();
    text += report.info.date.isValid()
                ? Say::tr("%1: %2, of %3.")
                      .arg(file, report.info.layoutName, base::longDate(report.info.date))
                : Say::tr("%1: %2.").arg(file, report.info.layoutName);
    text += Say::tr("Rows read: %1. Care homes among them: %2.")
                .arg(number(report.read), number(report.careHomes));
    text += Say::tr("Homes added: %1. Updated: %2. Unchanged: %3.")
                .arg(number(report.added), number(report.updated), number(report.unchanged));
    text += !report.info.listsWholeAuthority
                ? Say::tr("It need not list every home: those that are not in it stay as they are.")
            : report.missing.isEmpty()
                ? Say::tr("No home you have is missing from it.")
                : Say::tr("Homes you have that it no longer lists: %1. They are kept.")
                      .arg(number(report.missing.size()));
    QStringList missing;
    for (const QString &location : report.missing)
        missing += names.contains(location)
                       ? Say::tr("%1 (%2)").arg(names.value(location), location)
                       : location;
    missing.sort(Qt::CaseInsensitive);
    addLines(text, Say::tr("No longer listed, with the CQC location"), missing);
    QStringList skipped;
    for (const files::SkippedRow &row : report.skipped)
        skipped += Say::tr("Row %1: %2").arg(row.row).arg(row.reason);
    addLines(text, Say::tr("Rows that could not be used"), skipped);
    addLines(text, Say::tr("What this file does not hold"), report.info.lacks);
    text += QString();
    text += workflow::directoryAttribution();
    return text.join(QLatin1Char('\n'));
}

} // namespace views
