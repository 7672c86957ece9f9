#pragma once

#include "base/result.h"
#include "rules/working_days.h"
#include "store/planner_file.h"

#include <QTemporaryDir>
#include <memory>
#include <optional>

namespace workflow {

/// An open planner file with who is working in it. What every workflow function takes.
class Session {
public:
    /// The folder of a file that was folded as known on a day; it goes with it.
    using Folded = std::shared_ptr<QTemporaryDir>;

    /// Opens a file. Errors say in words why not.
    static base::Result<std::unique_ptr<Session>> open(const QString &path,
                                                       store::PlannerFile::Access access,
                                                       store::Surroundings surroundings,
                                                       const store::Updating &updating = {});
    /// Makes an empty file for a council.
    static base::Result<std::unique_ptr<Session>>
    create(const QString &path, const QString &council, store::Surroundings surroundings);

    /// Makes a file that takes over the council of the first update it takes in.
    static base::Result<std::unique_ptr<Session>> createToJoin(const QString &path,
                                                               store::Surroundings surroundings);

    /// How things stood in the file of another session at the end of `day`: every page, list and
    /// report runs on it as on any file, and nothing can be written. Its today is that day. The
    /// temporary file it reads goes with it.
    static base::Result<std::unique_ptr<Session>> asKnownOn(Session &session, const QDate &day);
    /// What takes its time of it, for the file at `path`; any thread may do it.
    static base::Result<Folded> foldAsKnownOn(const QString &path, const QDate &day,
                                              const store::Surroundings &surroundings);
    /// The rest, with whoever works in `session`.
    static base::Result<std::unique_ptr<Session>> openAsKnownOn(Session &session, const QDate &day,
                                                                Folded folded);
    /// The day at whose end things stood as this session shows them; absent: it shows today.
    const std::optional<QDate> &dayShown() const { return m_file->surroundings().asKnownOn; }

    store::PlannerFile &file() { return *m_file; }
    const editions::Library &library() const { return m_file->library(); }
    QDate today() const { return m_file->surroundings().clock.today(); }
    QDateTime now() const { return m_file->surroundings().clock.now(); }
    /// The question set in force today. Throws a Failure before the first one.
    editions::EditionPointer edition() const;
    /// The question set in force on `date`. Throws a Failure before the first one.
    editions::EditionPointer editionOn(const QDate &date) const;

    /// Monday to Friday without the bank holidays of England.
    const rules::WorkingDays &workingDays();

    /// Who records. Absent until somebody has said.
    const std::optional<base::Id<subject::Officer>> &officer() const { return m_officer; }
    void setOfficer(std::optional<base::Id<subject::Officer>> officer) { m_officer = officer; }

private:
    explicit Session(std::unique_ptr<store::PlannerFile> file) : m_file(std::move(file)) {}

    Folded m_folder; ///< of a file as known on a day; outlives the file
    std::unique_ptr<store::PlannerFile> m_file;
    std::optional<base::Id<subject::Officer>> m_officer;
    std::optional<rules::WorkingDays> m_workingDays;
};

/// "As known at the end of 3 March 2026." of a session that shows an earlier day; else empty.
QString asKnownWords(const Session &session);

/// Refuses the planner file itself where another is to be read: opened and closed beside SQLite it
/// would lose its locks. Throws a Failure.
void requireOtherFile(Session &session, const QString &fileName);

} // namespace workflow
