#include "views/pages/pages.h"

#include "base/text.h"
#include "lists/comparison.h"
#include "views/pages/comparison_list.h"
#include "views/pages/comparison_strip.h"
#include "views/pages/contact_pair.h"
#include "views/pages/saving.h"
#include "views/parts/page_head.h"
#include "views/parts/rows_view.h"
#include "views/parts/scrolled.h"
#include "views/say.h"
#include "workflow/comparison.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace views {
namespace {

using lists::ComparisonHeads;

constexpr int leastTextWidth = 560;

/// "23 Oct 2026"; of two contacts on one day, "23 Oct 2026, Visit".
ComparisonHeads headsOf(const workflow::Comparison &comparison)
{
    ComparisonHeads heads{.then = base::shortDate(comparison.then.review.date),
                          .now = base::shortDate(comparison.now.review.date)};
    if (heads.then == heads.now) {
        heads.then = Say::tr("%1, %2").arg(heads.then, comparison.then.kindName);
        heads.now = Say::tr("%1, %2").arg(heads.now, comparison.now.kindName);
    }
    return heads;
}

class ComparePage final : public Page {
public:
    explicit ComparePage(const Context &context);

    QString title() const override;
    void arrive(const QString &argument) override;
    void refresh() override;
    void takeFocus() override;
    void sharingChanged() override;

private:
    void offerDeeds();
    QWidget *buildComparison();
    QWidget *buildEmpty();
    void read(const base::Id<subject::Home> &home);
    void compare();
    void show(const workflow::Comparison &comparison);
    void say(const base::Error &error);
    QString words() const;

    Context m_context;
    QString m_asked; ///< what the page was last asked for
    std::optional<workflow::HomeContacts> m_home;
    ComparisonArgument m_chosen;
    std::optional<workflow::Comparison> m_comparison;
    PageHead *m_head = nullptr;
    QPushButton *m_openHome = nullptr;
    QPushButton *m_copy = nullptr;
    QStackedWidget *m_stack = nullptr;
    ContactPair *m_pair = nullptr;
    ComparisonStrip *m_strip = nullptr;
    ComparisonList *m_list = nullptr;
    QPushButton *m_homes = nullptr;
};

ComparePage::ComparePage(const Context &context) : m_context(context)
{
    offerDeeds();
    m_head = new PageHead(Say::tr("Compare contacts"));
    m_openHome = m_head->addButton(Say::tr("Open home"), QStringLiteral("home"));
    m_copy = m_head->addButton(Say::tr("Copy as words"), QStringLiteral("copy"));
    connect(m_openHome, &QPushButton::clicked, this, [this] {
        m_context.shell.visit({QStringLiteral("home"), m_home->home.id.text()});
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { perform(Deed::CopyWords); });
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildComparison());
    m_stack->addWidget(buildEmpty());
    auto *body = new QWidget;
    auto *inner = new QVBoxLayout(body);
    inner->setContentsMargins(space::page, space::group, space::page, space::group);
    inner->setSpacing(space::group);
    inner->addWidget(m_head);
    inner->addWidget(m_stack, 1);
    fillScrolled(this, body);
    compare();
    sharingChanged();
}

QWidget *ComparePage::buildComparison()
{
    m_pair = new ContactPair;
    m_strip = new ComparisonStrip;
    m_list = new ComparisonList;
    connect(m_pair, &ContactPair::changed, this, [this] {
        m_chosen.then = m_pair->then();
        m_chosen.now = m_pair->now();
        compare();
    });
    connect(m_list, &ComparisonList::opened, this, [this](const QString &question) {
        m_context.shell.visit(
            QuestionArgument{.home = m_home->home.id, .question = question}.location());
    });
    auto *comparison = new QWidget;
    auto *layout = new QVBoxLayout(comparison);
    layout->setContentsMargins({});
    layout->setSpacing(space::group);
    layout->addWidget(m_pair);
    layout->addWidget(m_strip);
    layout->addWidget(m_list, 1);
    return comparison;
}

QWidget *ComparePage::buildEmpty()
{
    auto *words = new TextLabel(TextRole::Body,
                                Say::tr("Two visits or calls to one home can be set side by side. "
                                        "Open a home that has been contacted twice, and choose "
                                        "Compare among its contacts."));
    words->setWordWrap(true);
    words->setMaximumWidth(scaled(leastTextWidth));
    m_homes = makeButton(Say::tr("Show homes"), QStringLiteral("homes"));
    connect(m_homes, &QPushButton::clicked, this,
            [this] { m_context.shell.visit({QStringLiteral("homes")}); });
    auto *empty = new QWidget;
    auto *layout = new QVBoxLayout(empty);
    layout->setContentsMargins(0, space::page, 0, 0);
    layout->setSpacing(space::group);
    layout->addWidget(words);
    layout->addWidget(m_homes, 0, Qt::AlignLeft);
    layout->addStretch();
    return empty;
}

QString ComparePage::title() const
{
    return m_home ? Say::tr("Compare: %1").arg(m_home->home.name) : Say::tr("Compare contacts");
}

void ComparePage::arrive(const QString &argument)
{
    // Coming back, the two contacts are those that were chosen here last.
    if (argument == m_asked && m_home)
        return;
    m_asked = argument;
    m_chosen = ComparisonArgument::fromText(argument);
    m_home.reset();
    if (m_chosen.home)
        read(*m_chosen.home);
    compare();
}

void ComparePage::refresh()
{
    if (!m_home)
        return;
    read(base::Id<subject::Home>(m_home->home.id));
    compare();
}

void ComparePage::read(const base::Id<subject::Home> &home)
{
    auto contacts = workflow::homeContacts(m_context.session, home);
    if (!contacts) {
        m_home.reset();
        say(contacts.error());
        return;
    }
    m_home = std::move(*contacts);
    const auto isHere = [this](const std::optional<base::Id<subject::Review>> &id) {
        const auto &rows = m_home->contacts;
        return id && std::any_of(rows.begin(), rows.end(), [&id](const workflow::ContactRow &row) {
                   return row.review.id == *id;
               });
    };
    if (!isHere(m_chosen.then) || !isHere(m_chosen.now) || m_chosen.then == m_chosen.now)
        m_chosen = comparisonOf(m_home->home.id, m_home->contacts);
    m_pair->offer(m_home->contacts, m_chosen);
}

void ComparePage::compare()
{
    m_comparison.reset();
    if (m_home && m_chosen.then && m_chosen.now) {
        const auto comparison = workflow::compareContacts(m_context.session, m_home->home.id,
                                                          *m_chosen.then, *m_chosen.now);
        if (comparison)
            show(*comparison);
        else
            say(comparison.error());
    }
    m_head->setTitle(title());
    if (!m_comparison)
        m_head->setSentence(m_home ? Say::tr("There are not two contacts to compare yet.")
                                   : Say::tr("No home is chosen."));
    m_stack->setCurrentIndex(m_comparison ? 0 : 1);
    m_openHome->setVisible(m_home.has_value());
    m_copy->setVisible(m_comparison.has_value());
    Q_EMIT offersChanged();
}

void ComparePage::show(const workflow::Comparison &comparison)
{
    m_comparison = comparison;
    const ComparisonHeads heads = headsOf(comparison);
    const QDate then = comparison.then.review.date;
    const QDate now = comparison.now.review.date;
    m_head->setSentence(
        then == now
            ? Say::tr("Both contacts were on %1. A contact shows what was known by the end of its "
                      "day, so nothing differs.")
                  .arg(base::longDate(now))
            : lists::comparisonSentence(comparison.rows, then, now));
    m_strip->show(comparison.ratings, heads);
    m_list->show(comparison.rows, heads);
}

void ComparePage::sharingChanged()
{
    m_list->setSharing(m_context.shell.isSharing());
}

void ComparePage::takeFocus()
{
    if (!m_comparison) {
        m_homes->setFocus();
        return;
    }
    m_list->takeFocus();
    // Where the text is large the list lies beneath what is seen, and one begins at the top.
    QMetaObject::invokeMethod(
        this,
        [this] {
            const QWidget *focus = QApplication::focusWidget();
            if (focus && m_list->isAncestorOf(focus) &&
                focus->visibleRegion().boundingRect().height() <
                    qMin(focus->height(), scaled(fewRowsHeight)))
                m_pair->setFocus();
        },
        Qt::QueuedConnection);
}

void ComparePage::offerDeeds()
{
    const auto hasRows = [this] { return m_comparison.has_value(); };
    offer(
        Deed::Filter, [this] { m_list->takeFocusToFilter(); }, hasRows);
    offer(
        Deed::CopyWords,
        [this] {
            QGuiApplication::clipboard()->setText(words());
            m_context.shell.say({Message::Kind::Done, Say::tr("Copied as words.")});
        },
        hasRows);
    offer(
        Deed::ExportList,
        [this] {
            saveGrid(m_context, this, m_list->grid(),
                     Say::tr("%1 from %2 to %3")
                         .arg(m_home->home.name,
                              m_comparison->then.review.date.toString(Qt::ISODate),
                              m_comparison->now.review.date.toString(Qt::ISODate)));
        },
        hasRows);
}

/// The two contacts, what changed, the colours, and the rows that are shown.
QString ComparePage::words() const
{
    QStringList lines{Say::tr("%1: %2").arg(m_home->home.name, m_pair->words()),
                      m_head->sentence()};
    for (const lists::ComparedRating &rating : m_comparison->ratings)
        lines += lists::comparedRatingWords(rating);
    lines += QString();
    lines += m_list->words();
    return lines.join(QLatin1Char('\n'));
}

void ComparePage::say(const base::Error &error)
{
    m_context.shell.sayError(error);
}

} // namespace

Page *makeComparePage(const Context &context)
{
    return new ComparePage(context);
}

} // namespace views
