#include "workflow/session.h"

#include "base/error.h"
#include "base/json.h"
#include "base/text.h"
#include "store/as_known_on.h"
#include "workflow/say.h"

#include <QFile>
#include <QFileInfo>

namespace workflow {
namespace {

QString fileIn(const QTemporaryDir &folder, const QString &path)
{
    return folder.filePath(QFileInfo(path).fileName());
}

/// How things stood in `file` at the end of `day`, in a folder that only its owner may look into.
Session::Folded folded(store::PlannerFile &file, const QDate &day)
{
    auto folder = std::make_shared<QTemporaryDir>();
    if (!folder->isValid())
        base::fail(Say::tr("There is no room on this laptop to show an earlier day. Your planner "
                           "file was not changed."),
                   folder->errorString());
    store::foldAsKnownOn(file, day, fileIn(*folder, file.path()));
    return folder;
}

} // namespace

base::Result<std::unique_ptr<Session>> Session::open(const QString &path,
                                                     store::PlannerFile::Access access,
                                                     store::Surroundings surroundings,
                                                     const store::Updating &updating)
{
    return base::attempt([&] {
        return std::unique_ptr<Session>(
            new Session(store::PlannerFile::open(path, access, std::move(surroundings), updating)));
    });
}

base::Result<std::unique_ptr<Session>> Session::create(const QString &path, const QString &council,
                                                       store::Surroundings surroundings)
{
    return base::attempt([&] {
        return std::unique_ptr<Session>(
            new Session(store::PlannerFile::create(path, council, std::move(surroundings))));
    });
}

base::Result<std::unique_ptr<Session>> Session::createToJoin(const QString &path,
                                                             store::Surroundings surroundings)
{
    return base::attempt([&] {
        return std::unique_ptr<Session>(
            new Session(store::PlannerFile::createToJoin(path, std::move(surroundings))));
    });
}

// Named, because lupdate loses the context of texts after a type with so many colons.
using OpenedSession = base::Result<std::unique_ptr<Session>>;
using FoldedDay = base::Result<Session::Folded>;

OpenedSession Session::asKnownOn(Session &session, const QDate &day)
{
    return base::attempt([&] { return folded(session.file(), day); })
        .and_then([&](const Folded &folder) { return openAsKnownOn(session, day, folder); });
}

FoldedDay Session::foldAsKnownOn(const QString &path, const QDate &day,
                                 const store::Surroundings &surroundings)
{
    return base::attempt([&] {
        using store::PlannerFile;
        return folded(*PlannerFile::open(path, PlannerFile::Access::Read, surroundings), day);
    });
}

OpenedSession Session::openAsKnownOn(Session &session, const QDate &day, Folded folded)
{
    return base::attempt([&] {
        const store::PlannerFile &file = session.file();
        std::unique_ptr<Session> then(new Session(
            store::openAsKnownOn(fileIn(*folded, file.path()), day, file.surroundings())));
        then->m_folder = std::move(folded);
        const auto &officer = session.officer();
        if (officer && then->m_file->projection().findRecord(
                           subject::infoOf(subject::RecordKind::Officer).name, officer->uuid()))
            then->m_officer = officer;
        return then;
    });
}

editions::EditionPointer Session::edition() const
{
    return editionOn(today());
}

editions::EditionPointer Session::editionOn(const QDate &date) const
{
    return library().requireInForceOn(date);
}

const rules::WorkingDays &Session::workingDays()
{
    if (!m_workingDays) {
        QFile file(QStringLiteral(":/data/bank_holidays.json"));
        if (!file.open(QIODevice::ReadOnly))
            base::failInstallation(file.fileName());
        m_workingDays = rules::WorkingDays::fromJson(base::jsonValue(file.readAll()));
    }
    return *m_workingDays;
}

QString asKnownWords(const Session &session)
{
    return session.dayShown()
               ? Say::tr("As known at the end of %1.").arg(base::longDate(*session.dayShown()))
               : QString();
}

void requireOtherFile(Session &session, const QString &fileName)
{
    if (QFileInfo(fileName) == QFileInfo(session.file().path()))
        throw base::Failure(base::Error{
            .message = Say::tr("%1 is the planner file you are working in. Nothing was changed. "
                               "Choose another file.")
                           .arg(fileName),
            .file = fileName});
}

} // namespace workflow
