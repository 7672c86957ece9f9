#include "base/text.h"
#include "lists/area_words.h"
#include "lists/colour_words.h"
#include "views/pages/history_place.h"
#include "views/pages/home_papers.h"
#include "views/pages/page_arguments.h"
#include "views/pages/pages.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/rating_badge.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/parts/tab_row.h"
#include "views/records/home_tab.h"
#include "views/say.h"
#include "workflow/homes.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int leastTabHeight = 360;

/// Tabs that scroll themselves: they ask for no more than the least height they are given, and
/// that the page around them counts in full.
class LowTabs final : public QTabWidget {
public:
    QSize sizeHint() const override { return {QTabWidget::sizeHint().width(), minimumHeight()}; }
    QSize minimumSizeHint() const override
    {
        return {QTabWidget::minimumSizeHint().width(), minimumHeight()};
    }
    bool hasHeightForWidth() const override { return false; }
};

/// The support plan of one home: everything agreed with it and known of it, in tabs. The argument
/// is the home's id, then after slashes the key of a tab and the id of a record in it, where they
/// are to be shown.
class PlanPage final : public Page {
public:
    explicit PlanPage(const Context &context);

    QString title() const override
    {
        return m_home ? Say::tr("Support plan, %1").arg(m_home->name) : Say::tr("Support plan");
    }
    void arrive(const QString &argument) override;
    void refresh() override;
    void takeFocus() override;
    void sharingChanged() override;
    bool mayClose() override;

private:
    struct Part {
        HomeTabEntry entry;
        HomeTab *tab = nullptr; ///< made when it is wanted
        bool isStale = true;
    };

    void buildStrip();
    void showHome();
    void showTab();
    /// Made now where it was not yet.
    HomeTab *tabOf(int index);
    /// The one that is shown, made likewise.
    HomeTab *current();

    Context m_context;
    std::optional<subject::Home> m_home;
    PageHead *m_head;
    std::array<TextLabel *, 5> m_names{};
    std::array<RatingBadge *, 5> m_badges{};
    QWidget *m_strip;
    QTabWidget *m_tabs;
    TabRow *m_tabRow = nullptr;
    std::vector<Part> m_parts;
};

PlanPage::PlanPage(const Context &context)
    : m_context(context),
      m_head(new PageHead(Say::tr("Support plan"))),
      m_strip(new QWidget),
      m_tabs(new LowTabs)
{
    auto *home = m_head->addButton(Say::tr("Back to the home"), QStringLiteral("back"));
    connect(home, &QPushButton::clicked, this, [this] {
        if (m_home)
            m_context.shell.visit({QStringLiteral("home"), m_home->id.text()});
    });
    buildStrip();
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(Say::tr("Parts of the support plan"));
    for (const HomeTabEntry &entry : homeTabs()) {
        auto *place = new QWidget;
        (new QVBoxLayout(place))->setContentsMargins({});
        m_parts.push_back({.entry = entry});
        m_tabs->addTab(place, entry.name);
    }
    connect(m_tabs, &QTabWidget::currentChanged, this, &PlanPage::showTab);
    m_tabRow = new TabRow(m_tabs);
    connect(m_tabRow, &TabRow::jumped, this, &PlanPage::takeFocus);
    m_tabs->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    keepScaled(m_tabs, {.leastHeight = leastTabHeight});
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::related);
    layout->setSpacing(space::related);
    layout->addWidget(m_head);
    layout->addWidget(m_strip);
    layout->addWidget(m_tabRow);
    layout->addWidget(m_tabs, 1);
    fillScrolled(this, body);
    offer(
        Deed::AddRecord, [this] { current()->beginNew(); },
        [this] { return m_home && current() && current()->canBegin(); });
    offerPapers(*this, m_context,
                [this] { return m_home ? QStringList{m_home->id.text()} : QStringList(); });
    offerHistory(*this, m_context, [this] {
        return m_home ? HistoryArgument{.home = m_home->id} : HistoryArgument();
    });
}

void PlanPage::buildStrip()
{
    auto *row = new FlowLayout(m_strip);
    for (size_t i = 0; i < m_badges.size(); ++i) {
        m_names[i] = TextLabel::muted({}, TextRole::Caption);
        m_badges[i] = new RatingBadge(TextRole::Strong);
        row->add(m_names[i], FlowLayout::Place::Group);
        row->add(m_badges[i], FlowLayout::Place::Beside);
    }
}

HomeTab *PlanPage::tabOf(int index)
{
    Part &part = m_parts[size_t(index)];
    if (part.tab)
        return part.tab;
    part.tab = part.entry.make(m_context);
    part.tab->setSharing(m_context.shell.isSharing());
    m_tabs->widget(index)->layout()->addWidget(part.tab);
    part.tab->setVisible(true); // the layout would not before the next event, too late for a focus
    connect(part.tab, &HomeTab::changed, this, [this, tab = part.tab] {
        for (Part &each : m_parts)
            each.isStale = each.isStale || each.tab != tab;
        m_context.shell.kept();
    });
    return part.tab;
}

HomeTab *PlanPage::current()
{
    const int index = m_tabs->currentIndex();
    return index < 0 ? nullptr : tabOf(index);
}

void PlanPage::arrive(const QString &argument)
{
    const auto home = idFrom<subject::Home>(argument.section(QLatin1Char('/'), 0, 0));
    const QString tab = argument.section(QLatin1Char('/'), 1, 1);
    if (home && (!m_home || m_home->id != *home)) {
        m_home.emplace(*home);
        refresh();
    }
    sharingChanged(); // it may have begun before this page was made
    for (size_t i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i].entry.key != tab)
            continue;
        m_tabs->setCurrentIndex(int(i));
        tabOf(int(i))->choose(argument.section(QLatin1Char('/'), 2));
    }
}

void PlanPage::refresh()
{
    if (!m_home)
        return;
    for (Part &part : m_parts)
        part.isStale = true;
    showHome();
    showTab();
}

void PlanPage::showHome()
{
    const auto overview = workflow::homeOverview(m_context.session, m_home->id);
    if (!overview) {
        m_context.shell.sayError(overview.error());
        return;
    }
    m_home = overview->home;
    const rules::HomeRating &rating = overview->rating;
    m_head->setTitle(m_home->name);
    m_head->setSentence(
        Say::tr("Support plan, as known on %1. Question set: %2.")
            .arg(base::longDate(m_context.session.today()), rating.edition->title.in()));
    for (const rules::AreaRating &area : rating.areas) {
        m_names[size_t(*area.area)]->setText(lists::areaShortWord(*area.area, *rating.edition));
        m_badges[size_t(*area.area)]->setRating(lists::areaWord(*area.area, *rating.edition),
                                                area.colour, lists::colourWord(area.colour),
                                                area.override.has_value());
    }
    m_names[4]->setText(Say::tr("Overall"));
    m_badges[4]->setRating(Say::tr("Overall"), rating.overall.colour,
                           lists::colourWord(rating.overall.colour),
                           rating.overall.override.has_value());
    Q_EMIT offersChanged();
}

void PlanPage::showTab()
{
    const int index = m_tabs->currentIndex();
    if (m_home && index >= 0 && m_parts[size_t(index)].isStale) {
        tabOf(index)->show(m_home->id);
        m_parts[size_t(index)].isStale = false;
    }
    Q_EMIT offersChanged();
}

void PlanPage::takeFocus()
{
    if (HomeTab *tab = current())
        tab->takeFocus();
}

void PlanPage::sharingChanged()
{
    const bool isSharing = m_context.shell.isSharing();
    for (size_t i = 0; i < m_parts.size(); ++i) {
        if (m_parts[i].tab)
            m_parts[i].tab->setSharing(isSharing);
        m_tabRow->setTabVisible(int(i), !isSharing || !m_parts[i].entry.isCouncilOnly);
    }
}

bool PlanPage::mayClose()
{
    const int index = m_tabs->currentIndex();
    HomeTab *tab = index < 0 ? nullptr : m_parts[size_t(index)].tab;
    return !tab || tab->keepNow();
}

} // namespace

Page *makePlanPage(const Context &context)
{
    return new PlanPage(context);
}

} // namespace views
