#include "views/pages/comparison_strip.h"

#include "lists/colour_words.h"
#include "views/parts/rating_badge.h"
#include "views/parts/trend_line.h"
#include "views/say.h"

#include <QGridLayout>

namespace views {
namespace {

constexpr int leastWidth = 196;
constexpr size_t overallPlace = 4;

} // namespace

ComparedPanel::ComparedPanel(QWidget *parent)
    : QFrame(parent),
      m_name(new TextLabel(TextRole::Strong)),
      m_movement(new TextLabel(TextRole::Strong)),
      m_said(TextLabel::muted({}, TextRole::Caption)),
      m_trend(new TrendLine)
{
    m_said->setWordWrap(true);
    auto *sides = new QGridLayout;
    sides->setContentsMargins({});
    sides->setHorizontalSpacing(space::related);
    sides->setVerticalSpacing(0);
    sides->setColumnStretch(1, 1);
    m_then = addSide(sides, 0);
    m_now = addSide(sides, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::related);
    foot->addWidget(m_movement, 0, Qt::AlignTop);
    foot->addWidget(m_trend, 1, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, space::related, 0);
    layout->setSpacing(space::inside);
    layout->addWidget(m_name);
    layout->addLayout(sides);
    layout->addLayout(foot);
    layout->addWidget(m_said);
    layout->addStretch();
}

ComparedPanel::Side ComparedPanel::addSide(QGridLayout *grid, int row)
{
    const Side side{TextLabel::muted({}, TextRole::Caption), new RatingBadge(TextRole::Body)};
    side.badge->setObjectName(QStringLiteral("compared"));
    grid->addWidget(side.date, row, 0, Qt::AlignVCenter);
    grid->addWidget(side.badge, row, 1);
    return side;
}

void ComparedPanel::showSide(const Side &side, const lists::ComparedRating &rating,
                             const lists::ComparedRating::Side &value, const QString &date)
{
    side.date->setText(date);
    side.badge->setRating(Say::tr("%1 on %2").arg(rating.name, date), value.colour,
                          lists::colourWord(value.colour), value.isOverridden);
    side.badge->setToolTip(value.why);
}

void ComparedPanel::show(const lists::ComparedRating &rating, const lists::ComparisonHeads &heads)
{
    setAccessibleName(rating.name);
    m_name->setText(rating.shortName);
    m_name->setToolTip(rating.name);
    m_name->setAccessibleName(rating.name);
    showSide(m_then, rating, rating.then, heads.then);
    showSide(m_now, rating, rating.now, heads.now);
    const QString movement = lists::movementWord(rating.movement);
    m_movement->setText(movement);
    m_movement->setAccessibleName(Say::tr("%1: %2").arg(rating.name, movement));
    m_trend->setPoints(rating.trend, Say::tr("%1 at the contacts between").arg(rating.name));
    QStringList said;
    for (const auto &[side, date] :
         {std::pair(&rating.then, &heads.then), std::pair(&rating.now, &heads.now)}) {
        if (side->said)
            said += Say::tr("Said on %1: %2.").arg(*date, lists::colourWord(*side->said));
    }
    m_said->setText(said.join(QLatin1Char(' ')));
    m_said->setVisible(!said.isEmpty());
}

ComparisonStrip::ComparisonStrip(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::group);
    m_grid->setVerticalSpacing(space::group);
    for (ComparedPanel *&panel : m_panels)
        panel = new ComparedPanel;
    arrange();
}

void ComparisonStrip::show(const std::array<lists::ComparedRating, 5> &ratings,
                           const lists::ComparisonHeads &heads)
{
    m_panels[0]->show(ratings[overallPlace], heads);
    for (size_t place = 0; place < overallPlace; ++place)
        m_panels[place + 1]->show(ratings[place], heads);
}

void ComparisonStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ComparisonStrip::arrange()
{
    const int across = qBound(1, width() / scaled(leastWidth), int(m_panels.size()));
    if (across == m_across)
        return;
    m_across = across;
    for (size_t i = 0; i < m_panels.size(); ++i)
        m_grid->addWidget(m_panels[i], int(i) / across, int(i) % across);
    for (int column = 0; column < int(m_panels.size()); ++column)
        m_grid->setColumnStretch(column, column < across ? 1 : 0);
}

} // namespace views
