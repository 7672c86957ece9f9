#include "views/recording/how_known.h"

#include "lists/colour_words.h"
#include "views/parts/flow_layout.h"
#include "views/parts/text_label.h"
#include "views/say.h"

#include <QComboBox>
#include <QDateEdit>
#include <QMenu>
#include <QSignalBlocker>

namespace views {
namespace {

using subject::Source;

constexpr std::array sources{Source::Visit,   Source::Home, Source::Call,
                             Source::Tracker, Source::Cqc,  Source::Other};
constexpr int dateWidth = 132;

} // namespace

HowKnown::HowKnown(const QString &label, QWidget *parent)
    : QWidget(parent),
      m_row(new FlowLayout(this)),
      m_asAt(new QDateEdit),
      m_source(new QComboBox)
{
    m_asAt->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_asAt->setCalendarPopup(true);
    m_asAt->setMinimumWidth(scaled(dateWidth));
    m_asAt->setObjectName(QStringLiteral("asAt"));
    m_asAt->setAccessibleName(Say::tr("As at, %1").arg(label));
    m_source->setObjectName(QStringLiteral("source"));
    m_source->setAccessibleName(Say::tr("How we know, %1").arg(label));
    for (const Source each : sources)
        m_source->addItem(lists::sourceWord(each), subject::key(each));
    connect(m_asAt, &QDateEdit::dateChanged, this, &HowKnown::changed);
    connect(m_asAt, &QDateEdit::editingFinished, this, &HowKnown::settled);
    connect(m_source, &QComboBox::activated, this, [this] {
        Q_EMIT changed();
        Q_EMIT settled();
    });
    using enum FlowLayout::Place;
    m_row->add(TextLabel::muted(Say::tr("As at"), TextRole::Caption));
    m_row->add(m_asAt, Beside);
    m_row->add(TextLabel::muted(Say::tr("How we know"), TextRole::Caption), Group);
    m_row->add(m_source, Beside);
}

void HowKnown::add(QWidget *key)
{
    m_row->add(key, FlowLayout::Place::Group);
}

void HowKnown::show(const QDate &asAt, Source source)
{
    const QSignalBlocker quiet(m_asAt);
    m_asAt->setDate(asAt);
    m_source->setCurrentIndex(m_source->findData(subject::key(source)));
}

void HowKnown::setOpen(bool isOpen)
{
    m_asAt->setReadOnly(!isOpen);
    m_asAt->setCalendarPopup(isOpen);
    m_asAt->setButtonSymbols(isOpen ? QDateEdit::UpDownArrows : QDateEdit::NoButtons);
    m_source->setEnabled(isOpen);
}

QDate HowKnown::asAt() const
{
    return m_asAt->date();
}

Source HowKnown::source() const
{
    return subject::sourceFromKey(m_source->currentData().toString()).value_or(Source::Other);
}

std::optional<Source> HowKnown::askToday(QWidget &key)
{
    QMenu menu(&key);
    menu.setAccessibleName(Say::tr("How do you know today?"));
    menu.addAction(Say::tr("How do you know today?"))->setEnabled(false);
    int number = 1;
    for (const Source each : sources)
        menu.addAction(QStringLiteral("&%1  %2").arg(number++).arg(lists::sourceWord(each)));
    menu.setActiveAction(menu.actions().at(1));
    const qsizetype chosen =
        menu.actions().indexOf(menu.exec(key.mapToGlobal(QPoint(0, key.height()))));
    return chosen < 1 ? std::nullopt : std::optional(sources[size_t(chosen - 1)]);
}

} // namespace views
