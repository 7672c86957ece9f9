#include "workflow/session.h"

#include "base/text.h"

#include <QCoreApplication>

namespace workflow {

base::Result<std::unique_ptr<Session>> Session::open(const QString &path,
                                                     store::PlannerFile::Access access,
                                                     store::Surroundings surroundings)
{
    return base::attempt([&] {
        return std::unique_ptr<Session>(
            new Session(store::PlannerFile::open(path, access, std::move(surroundings))));
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

editions::EditionPointer Session::edition() const
{
    return editionOn(today());
}

editions::EditionPointer Session::editionOn(const QDate &date) const
{
    const editions::EditionPointer edition = library().inForceOn(date);
    if (!edition)
        base::fail(QCoreApplication::translate(
                       "workflow",
                       "There was no question set yet on %1. The first one is in force from %2. "
                       "Nothing was changed.")
                       .arg(base::longDate(date),
                            library().all().empty()
                                ? QStringLiteral("-")
                                : base::longDate(library().all().front()->inForceFrom)));
    return edition;
}

} // namespace workflow
