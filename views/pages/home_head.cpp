#include "views/pages/home_head.h"

#include "base/text.h"
#include "lists/answer_words.h"
#include "views/say.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

namespace views {
namespace {

/// A postcode stays on one line.
QString unbroken(QString postcode)
{
    return postcode.replace(QLatin1Char(' '), QChar::Nbsp);
}

constexpr int leastFact = 240;

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString managerWords(const subject::ManagerPost &manager)
{
    QString state;
    if (manager.state == QLatin1StringView("acting"))
        state = Say::tr("acting");
    else if (manager.state == QLatin1StringView("absent"))
        state = Say::tr("absent");
    else if (manager.state == QLatin1StringView("vacant"))
        state = Say::tr("vacant");
    const QString since = manager.since.isValid()
                              ? Say::tr("since %1").arg(base::shortDate(manager.since))
                              : QString();
    return joined({manager.name, state, since});
}

QString cqcWords(const subject::Home &home)
{
    const QString rated =
        home.cqcRating.published.isValid() ? base::shortDate(home.cqcRating.published) : QString();
    const QString inherited =
        home.cqcRating.inherited ? Say::tr("inherited from previous owner") : QString();
    return joined({home.cqcRating.rating, rated, inherited});
}

/// The named clinical lead of the position: the contact question the question set has for the
/// clinical area.
QString clinicalLead(const workflow::HomeOverview &overview)
{
    for (const editions::Question &question : overview.rating.edition->questions) {
        if (question.area != subject::Area::Clinical || question.kind != editions::Kind::Contact)
            continue;
        if (const rules::PositionAnswer *held = overview.position.answer(question.id))
            return lists::answerWords(question, held->value, {});
        return Say::tr("Not known");
    }
    return {};
}

} // namespace

HomeHead::HomeHead(QWidget *parent)
    : QWidget(parent),
      m_state(new TextLabel(TextRole::Strong)),
      m_grid(new QGridLayout)
{
    m_state->setObjectName(QStringLiteral("homeState"));
    m_state->makeReadable();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_state);
    layout->addLayout(m_grid);
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::page);
    m_grid->setVerticalSpacing(space::related);
}

std::vector<HomeHead::Fact> HomeHead::factsOf(const workflow::HomeOverview &overview,
                                              bool isSharing)
{
    const subject::Home &home = overview.home;
    const QString lead = clinicalLead(overview);
    std::vector<Fact> facts{
        {Say::tr("Address"), joined({home.address.lines, unbroken(home.address.postcode)})},
        {Say::tr("Telephone"), home.telephone},
        {Say::tr("Manager"), managerWords(home.manager)},
        {Say::tr("Email"), home.email},
        {Say::tr("Provider"), home.provider},
        {Say::tr("Beds"), home.beds ? QString::number(*home.beds) : QString()},
        {Say::tr("CQC"), joined({home.locationId, cqcWords(home)})},
        {Say::tr("Primary care network"), home.pcn},
        {Say::tr("District"), home.district},
        {Say::tr("Lead officer"), overview.leadOfficer},
        {Say::tr("Cover"), overview.coverOfficer},
        {Say::tr("Clinical lead"), lead},
    };
    if (!isSharing && home.ownerChange.on.isValid() && !overview.continuesAs)
        facts.push_back({Say::tr("Will change owner"), joined({base::shortDate(home.ownerChange.on),
                                                               home.ownerChange.provider})});
    if (overview.continuesAs)
        facts.push_back({Say::tr("Continues as"), overview.continuesAs->name});
    for (const subject::Home &earlier : overview.continuedFrom)
        facts.push_back({Say::tr("Continues"), joined({earlier.name, earlier.locationId})});
    std::erase_if(facts, [](const Fact &fact) { return fact.value.isEmpty(); });
    return facts;
}

void HomeHead::show(const workflow::HomeOverview &overview, const QString &state, bool isSharing)
{
    m_state->setText(state);
    m_facts = factsOf(overview, isSharing);
    m_across = 0;
    arrange();
}

void HomeHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HomeHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void HomeHead::arrange()
{
    const int across = qBound(1, width() / scaled(leastFact), 4);
    if (across == m_across)
        return;
    m_across = across;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (size_t i = 0; i < m_facts.size(); ++i) {
        auto *fact = new QWidget;
        auto *column = new QVBoxLayout(fact);
        column->setContentsMargins({});
        column->setSpacing(0);
        auto *label = TextLabel::muted(m_facts[i].label, TextRole::Caption);
        auto *value = new TextLabel(TextRole::Body, m_facts[i].value);
        value->makeReadable();
        value->setAccessibleName(Say::tr("%1: %2").arg(m_facts[i].label, m_facts[i].value));
        column->addWidget(label);
        column->addWidget(value);
        column->addStretch();
        m_grid->addWidget(fact, int(i) / across, int(i) % across);
    }
    for (int column = 0; column < 4; ++column)
        m_grid->setColumnStretch(column, column < across ? 1 : 0);
}

} // namespace views
