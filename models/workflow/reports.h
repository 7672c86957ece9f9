#pragma once

#include "papers/audience_copy.h"
#include "workflow/session.h"

namespace workflow {

/// What a paper is asked to be about. Each report says which of it it takes.
struct PaperWanted {
    std::vector<base::Id<subject::Home>> homes{}; ///< in the order they are printed
    std::vector<base::Id<subject::Escalation>> escalations{};
    qint64 exchange = 0;      ///< number of what was shared; 0: the last
    bool isEveryHome = false; ///< all were asked for at once, not each by itself
    QString owner{};          ///< name or organisation: only what is theirs
    papers::Audience audience = papers::Audience::Home;
    bool largePrint = false; ///< all text at 16 point, on as many pages as it takes
};

/// Whom a report may be written for, in the order of the table of audiences.
struct AudienceName {
    papers::Audience audience;
    QString key;  ///< on the command line: "home"
    QString copy; ///< "Home copy"
};
std::vector<AudienceName> audienceNames();

/// What a report is about: one paper for each home; one list over homes (none given: all of them);
/// one paper for each thing taken further; or what was shared with colleagues at one time.
enum class ReportAbout { EachHome, HomesAsList, EachEscalation, Exchange };

/// One kind of paper that the program makes.
struct Report {
    QString key;     ///< on the command line: "home-summary"
    QString name;    ///< on screen: "Support plan summary"
    QString summary; ///< a sentence: what it is
    ReportAbout about = ReportAbout::EachHome;
    bool hasAudiences = false; ///< prints differently for each audience
    bool isInternal = false;   ///< never for the eyes of a home
    /// Throws a Failure.
    QList<papers::Document> (*make)(Session &, const PaperWanted &);

    /// Whether nobody of a home may see the paper: it is the council's own, or tells of several
    /// homes.
    bool isOnlyForCouncil(const PaperWanted &wanted) const;
};

/// Every report, the usual one first. Made anew for each caller: its words are in the language of
/// the moment.
std::vector<Report> reports();

/// The report of this key. Fails in words.
base::Result<Report> findReport(const QString &key);

/// The papers of a report. Refuses where there is nothing to write about.
base::Result<QList<papers::Document>> papersOf(Session &session, const Report &report,
                                               const PaperWanted &wanted);

/// What is to be looked at before one paper leaves the council.
struct PaperCheck {
    subject::Home home;
    papers::PrintCheck check;
    /// "Alder Grange: This names 2 people." with what is in doubt, a line for each.
    QString words() const;
};

/// The checks of the papers of a report, one for each home: none but of a summary for partners or
/// the public.
base::Result<std::vector<PaperCheck>> checksOf(Session &session, const Report &report,
                                               const PaperWanted &wanted);

/// "Alder Grange 2026-11-20 home copy": a file name without its suffix, with nothing in it that a
/// file system refuses.
QString paperFileName(Session &session, const Report &report, const PaperWanted &wanted);

/// A text as the name of a file, with nothing in it that a file system refuses.
QString fileNameFrom(const QString &text);

/// Every home of the file, in the order of the list of homes.
std::vector<base::Id<subject::Home>> allHomes(Session &session);

} // namespace workflow
