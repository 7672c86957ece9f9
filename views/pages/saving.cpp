#include "views/pages/saving.h"

#include "base/result.h"
#include "files/calendar_writer.h"
#include "files/csv_writer.h"
#include "papers/writers.h"
#include "views/preferences.h"
#include "views/say.h"
#include "workflow/next_visit.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace views {
namespace {

QString askWhere(const Context &context, QWidget *parent, const QString &title, const QString &name,
                 const QString &suffix)
{
    const QDir folder(context.preferences.exportFolder());
    const QString path = QFileDialog::getSaveFileName(
        parent, title, folder.filePath(name + QLatin1Char('.') + suffix),
        QStringLiteral("*.%1").arg(suffix));
    if (!path.isEmpty())
        context.preferences.setExportFolder(QFileInfo(path).absolutePath());
    return path;
}

files::CsvCell cellOf(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::LongLong:
        return value.toLongLong();
    case QMetaType::Double:
        return value.toDouble();
    case QMetaType::QDate:
        return value.toDate();
    default:
        break;
    }
    const QString text = value.toString();
    return text.isEmpty() ? files::CsvCell() : files::CsvCell(text);
}

void sayWritten(const Context &context, const QString &path, const QString &problem,
                const QString &detail = {})
{
    if (problem.isEmpty())
        context.shell.say(
            {Message::Kind::Done, Say::tr("Saved as %1.").arg(QDir::toNativeSeparators(path))});
    else
        context.shell.say({Message::Kind::Error, problem, detail});
}

} // namespace

QString writeGrid(const lists::Grid &grid, const QString &path)
{
    const auto written = base::attempt([&] {
        QStringList names;
        for (int column = 0; column < grid.gridColumns(); ++column)
            names += grid.head(column).key;
        files::CsvWriter writer(path, names);
        std::vector<files::CsvCell> cells(size_t(grid.gridColumns()));
        for (int row = 0; row < grid.gridRows(); ++row) {
            for (int column = 0; column < grid.gridColumns(); ++column)
                cells[size_t(column)] = cellOf(grid.cellValue(row, column));
            writer.row(cells);
        }
        writer.finish();
    });
    return written ? QString() : written.error().message;
}

void saveGrid(const Context &context, QWidget *parent, const lists::Grid &grid, const QString &name)
{
    const QString path =
        askWhere(context, parent, Say::tr("Export list as CSV"), name, QStringLiteral("csv"));
    if (!path.isEmpty())
        sayWritten(context, path, writeGrid(grid, path));
}

void saveNextVisit(const Context &context, QWidget *parent, const base::Id<subject::Home> &home)
{
    const auto day = workflow::nextVisit(context.session, home);
    if (!day) {
        sayWritten(context, {}, day.error().message, day.error().detail);
        return;
    }
    const QString name = QStringLiteral("%1 %2").arg(workflow::fileNameFrom(day->title),
                                                     day->day.toString(Qt::ISODate));
    const QString path =
        askWhere(context, parent, Say::tr("Save for a diary"), name, QStringLiteral("ics"));
    if (path.isEmpty())
        return;
    const auto written = base::attempt([&] { files::writeCalendar(path, *day); });
    sayWritten(context, path, written ? QString() : written.error().message,
               written ? QString() : written.error().detail);
}

void savePaper(const Context &context, QWidget *parent, const workflow::Report &report,
               const workflow::PaperWanted &wanted, const QString &suffix)
{
    const auto documents = workflow::papersOf(context.session, report, wanted);
    if (!documents) {
        sayWritten(context, {}, documents.error().message, documents.error().detail);
        return;
    }
    const QString name = workflow::paperFileName(context.session, report, wanted);
    const QString path = askWhere(context, parent, Say::tr("Save the paper"), name, suffix);
    if (path.isEmpty())
        return;
    const auto written = base::attempt([&] { papers::writeFile(*documents, path); });
    sayWritten(context, path, written ? QString() : written.error().message,
               written ? QString() : written.error().detail);
}

} // namespace views
