#include "workflow/council.h"

#include "base/text.h"
#include "papers/picture.h"
#include "store/hash.h"
#include "store/queries.h"
#include "workflow/say.h"

#include <QFile>
#include <QFileInfo>

namespace workflow {
namespace {

using subject::Authority;
using subject::Officer;

/// More than any picture that is taken, so that a film chosen by mistake is not read whole.
constexpr qint64 mostRead = 16 * 1024 * 1024;

QByteArray read(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        base::fail(Say::tr("%1 cannot be read. Nothing was changed. Check that it is still there.")
                       .arg(QFileInfo(fileName).fileName()),
                   file.errorString());
    return file.read(mostRead);
}

store::Written keepLogo(Session &session, const QByteArray &picture)
{
    const Authority before = store::authority(session.file());
    Authority after = before;
    store::Draft draft{.officer = session.officer()};
    after.logo.clear();
    if (!picture.isEmpty()) {
        after.logo = store::contentHash(picture);
        draft.contents.emplace(after.logo, picture);
    }
    draft.records.push_back(
        {subject::RecordKind::Authority, after.id.uuid(),
         subject::changedFields(subject::fieldsOf(before), subject::fieldsOf(after))});
    return session.file().write(draft);
}

} // namespace

base::Result<std::optional<Officer>> currentOfficer(Session &session)
{
    return base::attempt([&]() -> std::optional<Officer> {
        return session.officer() ? store::officer(session.file(), *session.officer())
                                 : std::nullopt;
    });
}

base::Result<store::Written> saveOfficer(Session &session, const Officer &before,
                                         const Officer &after)
{
    return base::attempt([&] {
        Officer kept = after;
        kept.name = base::tidy(after.name);
        if (kept.name.isEmpty())
            base::fail(Say::tr("An officer needs a name: it is printed on papers. Nothing was "
                               "changed."));
        for (const Officer &other : store::officers(session.file())) {
            if (other.id != kept.id && other.name.toCaseFolded() == kept.name.toCaseFolded())
                base::fail(Say::tr("There is another officer called %1 in this file. Nothing was "
                                   "changed. Say at the foot of the window if that is you.")
                               .arg(other.name));
        }
        return session.file().write(
            {.officer = session.officer(),
             .records = {
                 {subject::RecordKind::Officer, kept.id.uuid(),
                  subject::changedFields(subject::fieldsOf(before), subject::fieldsOf(kept))}}});
    });
}

base::Result<store::Written> setLogo(Session &session, const QString &fileName)
{
    return base::attempt([&] {
        requireOtherFile(session, fileName);
        return keepLogo(session, papers::logoFrom(read(fileName), QFileInfo(fileName).fileName()));
    });
}

base::Result<store::Written> removeLogo(Session &session)
{
    return base::attempt([&] { return keepLogo(session, {}); });
}

base::Result<QByteArray> logo(Session &session)
{
    return base::attempt([&] {
        const QString hash = store::authority(session.file()).logo;
        return hash.isEmpty() ? QByteArray() : store::content(session.file(), hash);
    });
}

} // namespace workflow
