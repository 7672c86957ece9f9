#include "views/pages/contact_pair.h"

#include "base/text.h"
#include "views/parts/folding_row.h"
#include "views/parts/page_head.h"
#include "views/parts/short_choice.h"
#include "views/say.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int leastLetters = 20;

QWidget *labelled(const QString &text, QComboBox *choice)
{
    auto *pair = new QWidget;
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    auto *label = new TextLabel(TextRole::Body, text);
    label->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    label->setBuddy(choice);
    layout->addWidget(label);
    layout->addWidget(choice, 1);
    return pair;
}

std::optional<base::Id<subject::Review>> idOf(const QComboBox *choice)
{
    const QUuid uuid = QUuid::fromString(choice->currentData().toString());
    return uuid.isNull() ? std::nullopt : std::optional(base::Id<subject::Review>(uuid));
}

} // namespace

ContactPair::ContactPair(QWidget *parent)
    : QWidget(parent),
      m_then(new ShortChoice(QStringLiteral("then"), Say::tr("From this contact"), leastLetters)),
      m_now(new ShortChoice(QStringLiteral("now"), Say::tr("To this contact"), leastLetters))
{
    setFocusProxy(m_then);
    auto *swap = makeButton(Say::tr("S&wap"));
    swap->setObjectName(QStringLiteral("swap"));
    swap->setToolTip(Say::tr("Look from the other of the two"));
    connect(swap, &QPushButton::clicked, this, &ContactPair::swap);
    connect(m_then, &QComboBox::activated, this, [this] { take(m_then, m_now, m_thenBefore); });
    connect(m_now, &QComboBox::activated, this, [this] { take(m_now, m_then, m_nowBefore); });
    auto *row = new FoldingRow;
    row->add(labelled(Say::tr("F&rom"), m_then), 1);
    row->add(labelled(Say::tr("&to"), m_now), 1);
    row->add(swap);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(row);
}

void ContactPair::offer(const std::vector<workflow::ContactRow> &newestFirst,
                        const ComparisonArgument &argument)
{
    for (const auto &[choice, id] :
         {std::pair(m_then, argument.then), std::pair(m_now, argument.now)}) {
        const QSignalBlocker quiet(choice);
        choice->clear();
        for (const workflow::ContactRow &row : newestFirst) {
            QStringList parts{base::shortDate(row.review.date), row.kindName, row.officer};
            if (!row.review.isCompleted())
                parts += Say::tr("not completed");
            parts.removeAll(QString());
            choice->addItem(parts.join(QStringLiteral(", ")), row.review.id.text());
        }
        choice->setCurrentIndex(id ? choice->findData(id->text()) : -1);
    }
    m_thenBefore = m_then->currentIndex();
    m_nowBefore = m_now->currentIndex();
}

void ContactPair::take(QComboBox *chosen, QComboBox *other, int before)
{
    // The same contact on both sides: the other side takes what this one leaves.
    if (chosen->currentIndex() == other->currentIndex())
        other->setCurrentIndex(before);
    m_thenBefore = m_then->currentIndex();
    m_nowBefore = m_now->currentIndex();
    Q_EMIT changed();
}

void ContactPair::swap()
{
    const int then = m_then->currentIndex();
    m_then->setCurrentIndex(m_now->currentIndex());
    m_now->setCurrentIndex(then);
    m_thenBefore = m_then->currentIndex();
    m_nowBefore = m_now->currentIndex();
    Q_EMIT changed();
}

std::optional<base::Id<subject::Review>> ContactPair::then() const
{
    return idOf(m_then);
}

std::optional<base::Id<subject::Review>> ContactPair::now() const
{
    return idOf(m_now);
}

QString ContactPair::words() const
{
    return Say::tr("%1 and %2").arg(m_then->currentText(), m_now->currentText());
}

} // namespace views
