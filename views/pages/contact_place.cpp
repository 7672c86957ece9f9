#include "views/pages/contact_place.h"

#include "views/pages/page_arguments.h"
#include "views/say.h"

namespace views {
namespace {

constexpr std::array starts{
    std::pair{Deed::StartVisit, "visit"},
    std::pair{Deed::StartCall, "call"},
    std::pair{Deed::StartOutbreakCall, "outbreak-call"},
    std::pair{Deed::StartPpeCall, "ppe-call"},
    std::pair{Deed::StartDeskCheck, "desk"},
    std::pair{Deed::StartAttemptedVisit, "attempted"},
};

} // namespace

ContactPlace ContactPlace::fromArgument(const QString &argument)
{
    const QStringList parts = argument.split(QLatin1Char('/'));
    ContactPlace place;
    if (parts.size() == 3) {
        place.home = idFrom<subject::Home>(parts[0]);
        place.kind = parts[1];
        place.date = QDate::fromString(parts[2], Qt::ISODate);
    } else {
        place.review = idFrom<subject::Review>(argument);
    }
    return place;
}

QString ContactPlace::argument() const
{
    if (review)
        return review->text();
    return home ? QStringList({home->text(), kind, date.toString(Qt::ISODate)})
                      .join(QLatin1Char('/'))
                : QString();
}

base::Result<workflow::ContactRecording> ContactPlace::recording(workflow::Session &session) const
{
    if (review)
        return workflow::ContactRecording::resume(session, *review);
    if (isValid())
        return workflow::ContactRecording::on(
            session, {.home = *home, .kind = kind, .date = date, .correct = {}});
    return tl::unexpected(
        base::Error{.message = Say::tr("Choose a home first, then start a visit or call.")});
}

bool isOpenVisit(const workflow::ContactRecording &recording)
{
    return recording.kind().key == QLatin1StringView("visit") && !recording.review().isCompleted();
}

Location startOf(const QString &home, const QString &kind, const QDate &today)
{
    ContactPlace place;
    place.home = idFrom<subject::Home>(home);
    place.kind = kind;
    place.date = today;
    return place.location();
}

QString kindBegunBy(Deed deed)
{
    for (const auto &[start, kind] : starts) {
        if (start == deed)
            return QString::fromLatin1(kind);
    }
    return {};
}

void offerStarts(Page &page, const Context &context, const std::function<QString()> &home)
{
    const auto isPossible = [&session = context.session, home] {
        return !session.file().isReadOnly() && !home().isEmpty();
    };
    for (const auto &[deed, kind] : starts) {
        page.offer(
            deed,
            [&session = context.session, &shell = context.shell, home,
             kind = QString::fromLatin1(kind)] {
                shell.visit(startOf(home(), kind, session.today()));
            },
            isPossible);
    }
}

} // namespace views
