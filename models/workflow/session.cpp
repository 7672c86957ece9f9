#include "workflow/session.h"

#include "base/error.h"
#include "base/json.h"
#include "base/text.h"
#include "store/as_known_on.h"
#include "workflow/say.h"

#include <QFile>
#include <QFileInfo>

namespace workflow {

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

OpenedSession Session::asKnownOn(Session &session, const QDate &day)
{
    return base::attempt([&] {
        // Only its owner may look into it.
        auto folder = std::make_unique<QTemporaryDir>();
        if (!folder->isValid())
            base::fail(Say::tr("There is no room on this laptop to show an earlier day. Your "
                               "planner file was not changed."),
                       folder->errorString());
        const QString name = QFileInfo(session.file().path()).fileName();
        std::unique_ptr<Session> then(
            new Session(store::asKnownOn(session.file(), day, folder->filePath(name))));
        then->m_folder = std::move(folder);
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
