#include "workflow/session.h"

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
    return library().requireInForceOn(date);
}

} // namespace workflow
