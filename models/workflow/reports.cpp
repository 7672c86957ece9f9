#include "workflow/reports.h"

#include "store/queries.h"
#include "workflow/certificate.h"
#include "workflow/homes.h"
#include "workflow/ppe_call.h"
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

base::Result<Document> callSheetOf(Session &session, const base::Id<subject::Home> &home,
                                   const PaperWanted &)
{
    return ppeCallSheet(session, home).map(papers::ppeCallSheet);
}

base::Result<Document> packOf(Session &session, const base::Id<subject::Home> &home,
                              const PaperWanted &wanted)
{
    return base::attempt([&] { return visitPack(session, home, wanted.largePrint); });
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

QList<Document> certificateOf(Session &session, const PaperWanted &wanted)
{
    return {exchangeCertificate(session, wanted.exchange)};
}

QString copyWords(const Report &report, const PaperWanted &wanted)
{
    QString words = report.name.toLower();
    for (const AudienceName &each : audienceNames()) {
        if (report.hasAudiences && each.audience == wanted.audience)
            words = each.copy.toLower();
    }
    return wanted.largePrint ? Say::tr("%1 large print").arg(words) : words;
}

} // namespace

std::vector<AudienceName> audienceNames()
{
    return {{papers::Audience::Home, QStringLiteral("home"), Say::tr("Home copy")},
            {papers::Audience::Council, QStringLiteral("council"), Say::tr("Council copy")},
            {papers::Audience::Partners, QStringLiteral("partners"), Say::tr("Partner copy")},
            {papers::Audience::Public, QStringLiteral("public"), Say::tr("For publication")}};
}

/// The copies for partners and the public are the home's own copy with less on it, so that the
/// home may see them: nothing stands there that its own manager has not read.
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
    Report summary = report("home-summary", Say::tr("Support plan summary"),
                            Say::tr("Write the support plan summary of homes."),
                            ReportAbout::EachHome, forEachHome<summaryOf>);
    summary.hasAudiences = true;
    Report pack = report("visit-pack", Say::tr("Visit pack"),
                         Say::tr("Write what to take along on visits to homes."),
                         ReportAbout::EachHome, forEachHome<packOf>);
    pack.isInternal = true;
    Report certificate = report("exchange-certificate", Say::tr("Certificate of what was shared"),
                                Say::tr("Write what was sent or taken in at one time."),
                                ReportAbout::Exchange, certificateOf);
    certificate.isInternal = true;
    return {summary,
            pack,
            report("action-register", Say::tr("Action register"),
                   Say::tr("Write the actions of homes, or of one owner."),
                   ReportAbout::HomesAsList, registerOf),
            report("escalation-note", Say::tr("Escalation note"),
                   Say::tr("Write a note about what was taken further."),
                   ReportAbout::EachEscalation, notesOf),
            report("letter", Say::tr("Letter"),
                   Say::tr("Write to homes what was agreed with them."), ReportAbout::EachHome,
                   lettersTo),
            report("ppe-call-sheet", Say::tr("PPE call sheet"),
                   Say::tr("Write what an urgent supply line asks of homes."),
                   ReportAbout::EachHome, forEachHome<callSheetOf>),
            certificate};
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
        QList<Document> documents = report.make(session, wanted);
        if (documents.isEmpty())
            base::fail(Say::tr("There is no home to write this paper about. Nothing was written."));
        for (Document &document : documents)
            document.largePrint = wanted.largePrint;
        if (session.dayShown()) {
            for (Document &document : documents)
                papers::sayAsKnown(document, asKnownWords(session));
        }
        return documents;
    });
}

QString PaperCheck::words() const
{
    QStringList lines{QStringLiteral("%1: %2.").arg(home.name, check.words())};
    if (!check.doubts.isEmpty())
        lines +=
            Say::tr("Look at these words before it leaves the council: they may be names, or count "
                    "few people.");
    return (lines + check.doubts).join(QLatin1Char('\n'));
}

base::Result<std::vector<PaperCheck>> checksOf(Session &session, const Report &report,
                                               const PaperWanted &wanted)
{
    return base::attempt([&] {
        std::vector<PaperCheck> checks;
        if (!report.hasAudiences || !papers::isToFilter(wanted.audience))
            return checks;
        for (const base::Id<subject::Home> &home : wanted.homes) {
            const papers::SummaryValues values = summaryFor(session, home, wanted.audience);
            if (const auto check = papers::checkBeforePrinting(values, wanted.audience))
                checks.push_back({values.home, *check});
        }
        return checks;
    });
}

QString fileNameFrom(const QString &text)
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

QString paperFileName(Session &session, const Report &report, const PaperWanted &wanted)
{
    QString about = fileNameFrom(wanted.owner);
    const auto home =
        wanted.homes.size() == 1 ? store::home(session.file(), wanted.homes.front()) : std::nullopt;
    if (home)
        about = fileNameFrom(home->name);
    if (report.about == ReportAbout::Exchange)
        about = fileNameFrom(store::authority(session.file()).name);
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
