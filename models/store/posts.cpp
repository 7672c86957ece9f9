#include "store/posts.h"

namespace store {

std::map<QUuid, qint64> standingPosts(PlannerFile &file, const base::Id<subject::Home> &home)
{
    std::map<QUuid, qint64> posts;
    Statement rows = file.database().prepare(
        "SELECT record.id, count(*) FROM post JOIN record ON record.key = post.person "
        "WHERE post.ended IS NULL AND post.deleted IS NULL AND post.person IN "
        "(SELECT here.person FROM record AS asked JOIN post AS here ON here.home = asked.key "
        "WHERE asked.id = ? AND asked.kind = 'home') GROUP BY post.person");
    rows.bind(home.uuid().toRfc4122());
    while (rows.next())
        posts.emplace(QUuid::fromRfc4122(rows.bytes(0)), rows.number(1));
    return posts;
}

} // namespace store
