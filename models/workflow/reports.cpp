#include "workflow/reports.h"

#include "store/queries.h"
#include "workflow/homes.h"
#include "workflow/say.h"
#include "workflow/summary.h"

namespace workflow {
namespace {

using papers::Document;

/// One paper for each home that is asked for.
template <auto make>
QList<Document> forEachHome(Session &session, const PaperWanted &wanted)
{
    QList<Document> documents;
    for (const base::Id<subject::Home> &home : wanted.homes)
        documents.append(base::valueOrThrow(make(session, home, wanted)));
    return documents;
}

base::Result<Document> summaryOf(Session &session, const base::Id<subject::Home> &home,
                                 const PaperWanted &wanted)
{
    return homeSummary(session, home, wanted.audience);
}

/// With nothing in it that a file system refuses.
QString safeName(const QString &text)
{
    QString name = text;
    for (QChar &letter : name) {
        if (!letter.isLetterOrNumber() && !QStringLiteral(" -'&.()").contains(letter))
            letter = QLatin1Char(' ');
    }
    name = name.simplified().left(80);
    while (name.endsWith(QLatin1Char('.')))
        name.chop(1);
    return name;
}

QString copyWords(const Report &report, const PaperWanted &wanted)
{
    if (!report.hasAudiences)
        return report.name.toLower();
    return wanted.audience == papers::Audience::Home ? Say::tr("home copy")
                                                     : Say::tr("council copy");
}

} // namespace

std::vector<Report> reports()
{
    return {{QStringLiteral("home-summary"), Say::tr("Support plan summary"),
             Say::tr("Write the support plan summary of homes."), ReportAbout::EachHome, true,
             forEachHome<summaryOf>}};
}

base::Result<Report> findReport(const QString &key)
{
    for (const Report &report : reports()) {
        if (report.key == key)
            return report;
    }
    return tl::unexpected(base::Error{Say::tr("There is no report called %1.").arg(key)});
}

base::Result<QList<Document>> papersOf(Session &session, const Report &report,
                                       const PaperWanted &wanted)
{
    return base::attempt([&] { return report.make(session, wanted); });
}

QString paperFileName(Session &session, const Report &report, const PaperWanted &wanted)
{
    QString about;
    if (wanted.homes.size() == 1)
        about = safeName(base::valueOrThrow(findHome(session, wanted.homes.front().text())).name);
    else if (!wanted.owner.isEmpty())
        about = safeName(wanted.owner);
    return QStringList{about.isEmpty() ? Say::tr("Homes") : about,
                       session.today().toString(Qt::ISODate), copyWords(report, wanted)}
        .join(QLatin1Char(' '));
}

std::vector<base::Id<subject::Home>> allHomes(Session &session)
{
    std::vector<base::Id<subject::Home>> homes;
    for (const store::HomeLine &line : store::homeLines(session.file(), session.today()))
        homes.push_back(line.home.id);
    return homes;
}

} // namespace workflow
