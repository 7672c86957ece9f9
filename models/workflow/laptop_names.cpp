#include "workflow/laptop_names.h"

#include "base/error.h"
#include "workflow/say.h"

#include <QRegularExpression>
#include <set>

namespace workflow {
namespace {

constexpr qsizetype leastLetters = 4;
constexpr qsizetype allLetters = 32; ///< of 16 bytes

QString lettersOf(const QUuid &device, qsizetype letters)
{
    return QString::fromLatin1(device.toRfc4122().toHex()).left(letters);
}

} // namespace

LaptopNames::LaptopNames(Session &session)
    : m_session(session),
      m_devices(store::devices(session.file())),
      m_own(store::ownDevice(session.file())),
      m_letters(leastLetters)
{
    const auto areTold = [this] {
        std::set<QString> names;
        for (const QUuid &device : m_devices)
            names.insert(lettersOf(device, m_letters));
        return names.size() == m_devices.size();
    };
    while (m_letters < allLetters && !areTold())
        ++m_letters;
}

QString LaptopNames::of(const QUuid &device) const
{
    return lettersOf(device, m_letters);
}

QString LaptopNames::of(const store::ChangePlace &place) const
{
    return QStringLiteral("%1-%2").arg(of(place.device)).arg(place.seq);
}

QUuid LaptopNames::device(const QString &letters) const
{
    QUuid found;
    for (const QUuid &each : m_devices) {
        if (!lettersOf(each, allLetters).startsWith(letters, Qt::CaseInsensitive))
            continue;
        if (!found.isNull())
            base::fail(Say::tr("More than one laptop begins with %1. Nothing was changed. Type "
                               "the change as the history shows it.")
                           .arg(letters));
        found = each;
    }
    return found;
}

LaptopNames::Named LaptopNames::named(const QString &text) const
{
    static const QRegularExpression form(
        QStringLiteral("^([A-Fa-f0-9]{1,32})-([0-9]{1,15})(?:\\.([0-9]{1,9}))?$"));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (match.hasMatch()) {
        const QUuid laptop = device(match.captured(1));
        const auto change =
            store::changeAt(m_session.file(), {laptop, match.captured(2).toLongLong()});
        if (change)
            return {*change, match.captured(3).toInt()};
    }
    base::fail(Say::tr("There is no change %1 in this file. Nothing was changed. The history shows "
                       "the changes there are, such as 7d3e-12.")
                   .arg(text.trimmed()));
}

} // namespace workflow
