#include "workflow/reports.h"

#include "store/queries.h"
#include "workflow/homes.h"
#include "workflow/say.h"
#include "workflow/summary.h"
#include "workflow/support_papers.h"
#include "workflow/todays_homes.h"
#include "workflow/visit_pack.h"

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

QList<Document> packsOf(Session &session, const PaperWanted &wanted)
{
    QList<Document> documents;
    for (const base::Id<subject::Home> &home : wanted.homes)
        documents.append(visitPack(session, home));
    return documents;
}

QList<Document> registerOf(Session &session, const PaperWanted &wanted)
{
    return {actionRegister(session, wanted)};
}

/// Those asked for, else all that is open of the homes.
QList<Document> notesOf(Session &session, const PaperWanted &wanted)
{
    const auto which =
        wanted.escalations.empty() ? openEscalations(session, wanted.homes) : wanted.escalations;
    if (which.empty())
        base::fail(Say::tr("Nothing of these homes is taken further. Nothing was written."));
    QList<Document> documents;
    for (const base::Id<subject::Escalation> &escalation : which)
        documents.append(escalationNote(session, escalation));
    return documents;
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

bool Report::isOnlyForCouncil(const PaperWanted &wanted) const
{
    const bool isCouncilCopy = hasAudiences && wanted.audience == papers::Audience::Council;
    return isInternal || about != ReportAbout::EachHome || isCouncilCopy || wanted.homes.size() > 1;
}

std::vector<Report> reports()
{
    const auto report = [](const char *key, const QString &name, const QString &summary,
                           ReportAbout about, auto make) {
        return Report{.key = QString::fromLatin1(key),
                      .name = name,
                      .summary = summary,
                      .about = about,
                      .make = make};
    };
    std::vector<Report> all{report("home-summary", Say::tr("Support plan summary"),
                                   Say::tr("Write the support plan summary of homes."),
                                   ReportAbout::EachHome, forEachHome<summaryOf>),
                            report("visit-pack", Say::tr("Visit pack"),
                                   Say::tr("Write what to take along on visits to homes."),
                                   ReportAbout::EachHome, packsOf),
                            report("action-register", Say::tr("Action register"),
                                   Say::tr("Write the actions of homes, or of one owner."),
                                   ReportAbout::HomesAsList, registerOf),
                            report("escalation-note", Say::tr("Escalation note"),
                                   Say::tr("Write a note about what was taken further."),
                                   ReportAbout::EachEscalation, notesOf),
                            report("letter", Say::tr("Letter"),
                                   Say::tr("Write to homes what was agreed with them."),
                                   ReportAbout::EachHome, lettersTo)};
    all.front().hasAudiences = true;
    for (Report &each : all)
        each.isInternal = each.key == QLatin1StringView("visit-pack");
    return all;
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
    return base::attempt([&] {
        const QList<Document> documents = report.make(session, wanted);
        if (documents.isEmpty())
            base::fail(Say::tr("There is no home to write this paper about. Nothing was written."));
        return documents;
    });
}

QString paperFileName(Session &session, const Report &report, const PaperWanted &wanted)
{
    QString about = safeName(wanted.owner);
    const auto home =
        wanted.homes.size() == 1 ? store::home(session.file(), wanted.homes.front()) : std::nullopt;
    if (home)
        about = safeName(home->name);
    return QStringList{about.isEmpty() ? Say::tr("Homes") : about,
                       session.today().toString(Qt::ISODate), copyWords(report, wanted)}
        .join(QLatin1Char(' '));
}

std::vector<base::Id<subject::Home>> allHomes(Session &session)
{
    std::vector<base::Id<subject::Home>> homes;
    for (const store::HomeLine &line : todaysLines(session))
        homes.push_back(line.home.id);
    return homes;
}

} // namespace workflow
