#include "views/parts/short_choice.h"

#include <QStyle>
#include <QStyleOptionComboBox>

namespace views {
namespace {

constexpr int besideIcon = 4;    ///< pixels, as QComboBox has it
constexpr int aboveAndBelow = 2; ///< pixels, as QComboBox has it

} // namespace

ShortChoice::ShortChoice(const QString &name, const QString &spoken, int letters)
    : m_letters(letters)
{
    setObjectName(name);
    setAccessibleName(spoken);
}

QSize ShortChoice::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QSize contents(m_letters * metrics.horizontalAdvance(QLatin1Char('X')) +
                             iconSize().width() + besideIcon,
                         qMax(metrics.height(), iconSize().height()) + aboveAndBelow);
    return style()->sizeFromContents(QStyle::CT_ComboBox, &option, contents, this);
}

} // namespace views
