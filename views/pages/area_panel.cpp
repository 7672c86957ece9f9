#include "views/pages/area_panel.h"

#include "lists/area_words.h"
#include "lists/colour_words.h"
#include "papers/rating_shape.h"
#include "views/ink_icon.h"
#include "views/parts/rating_badge.h"
#include "views/parts/trend_line.h"
#include "views/say.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QToolButton>

namespace views {
namespace {

constexpr int leastWidth = 232;

} // namespace

AreaPanel::AreaPanel(subject::Area area, QWidget *parent)
    : QFrame(parent),
      m_area(area),
      m_name(new TextLabel(TextRole::Strong)),
      m_badge(new RatingBadge),
      m_trend(new TrendLine),
      m_changed(new TextLabel(TextRole::Body)),
      m_why(new TextLabel(TextRole::Body)),
      m_greenHead(TextLabel::muted(Say::tr("To be green"), TextRole::Caption)),
      m_toBeGreen(new TextLabel(TextRole::Body))
{
    setObjectName(subject::key(area));
    m_badge->setObjectName(QStringLiteral("rating"));
    m_name->setWordWrap(true);
    for (TextLabel *label : {m_changed, m_why, m_toBeGreen})
        label->makeReadable();
    auto *copy = new QToolButton;
    copy->setObjectName(QStringLiteral("copy"));
    copy->setAutoRaise(true);
    copy->setIcon(inkIcon(QStringLiteral("copy")));
    copy->setToolTip(Say::tr("Copy this area as words"));
    copy->setAccessibleName(Say::tr("Copy this area as words"));
    connect(copy, &QToolButton::clicked, this, [this] { Q_EMIT copyAsked(m_area); });

    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1, Qt::AlignTop);
    head->addWidget(copy, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::group, 12, 12, 12);
    layout->setSpacing(space::related);
    layout->addLayout(head);
    layout->addWidget(m_badge);
    layout->addWidget(m_trend);
    layout->addWidget(m_changed);
    layout->addWidget(m_why);
    layout->addSpacing(space::inside);
    layout->addWidget(m_greenHead);
    layout->addWidget(m_toBeGreen);
    layout->addStretch();
}

void AreaPanel::show(const rules::HomeRating &rating, const std::vector<lists::TrendPoint> &trend)
{
    const rules::AreaRating &area = rating.area(m_area);
    const QString name = lists::areaWord(m_area, *rating.edition);
    const QString heading = lists::areaHeading(m_area, *rating.edition);
    m_colour = area.colour;
    setAccessibleName(name);
    m_name->setText(heading);
    m_badge->setRating(name, area.colour, lists::colourWord(area.colour),
                       area.override.has_value());
    m_trend->setPoints(trend, Say::tr("%1 at the last contacts").arg(name));
    const QString changed = lists::overrideWords(area);
    m_changed->setText(changed);
    m_changed->setVisible(!changed.isEmpty());
    const QString why = lists::areaWhy(area, *rating.edition);
    m_why->setText(why.isEmpty() ? why : why + QLatin1Char('.'));
    const QString green = lists::areaToBeGreen(area, *rating.edition);
    m_toBeGreen->setText(green);
    m_toBeGreen->setVisible(!green.isEmpty());
    m_greenHead->setVisible(!green.isEmpty());
    if (auto *copy = findChild<QToolButton *>(QStringLiteral("copy")))
        copy->setAccessibleName(Say::tr("Copy %1 as words").arg(name));
    update();
}

void AreaPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const auto ground =
        isDark(palette()) ? papers::RatingPalette::Dark : papers::RatingPalette::Light;
    painter.fillRect(QRect(0, 0, width(), 4), papers::ratingInk(m_colour, ground).fill);
}

AreaPanels::AreaPanels(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(space::group);
    for (const subject::Area area : subject::allAreas) {
        auto *panel = new AreaPanel(area);
        m_panels[static_cast<size_t>(area)] = panel;
        connect(panel, &AreaPanel::copyAsked, this, &AreaPanels::copyAsked);
    }
    arrange();
}

void AreaPanels::show(const rules::HomeRating &rating,
                      const std::array<std::vector<lists::TrendPoint>, 4> &trend)
{
    for (size_t i = 0; i < m_panels.size(); ++i)
        m_panels[i]->show(rating, trend[i]);
}

void AreaPanels::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void AreaPanels::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void AreaPanels::arrange()
{
    const int least = scaled(leastWidth);
    const int across = width() >= 4 * least ? 4 : width() >= 2 * least ? 2 : 1;
    if (across == m_across)
        return;
    m_across = across;
    for (size_t i = 0; i < m_panels.size(); ++i)
        m_grid->addWidget(m_panels[i], int(i) / across, int(i) % across);
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column < across ? 1 : 0);
}

} // namespace views
