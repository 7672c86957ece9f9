#include "views/pages/homes_filter.h"

#include "lists/colour_words.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/short_choice.h"
#include "views/parts/turning_box.h"
#include "views/say.h"
#include "workflow/home_gaps.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace views {
namespace {

using lists::HomeRow;
using subject::Colour;

constexpr int leastWidth = 1040; ///< below it, the choices stand under what is typed

QComboBox *makeBox(const char *name, const QString &spoken)
{
    return new ShortChoice(QString::fromLatin1(name), spoken, 11);
}

} // namespace

HomesFilter::HomesFilter(lists::TableModel<HomeRow> &model, const Context &context)
    : m_model(model),
      m_context(context),
      m_text(new QLineEdit),
      m_mine(makeButton(Say::tr("My homes"))),
      m_district(makeBox("district", Say::tr("District"))),
      m_network(makeBox("pcn", Say::tr("Primary care network"))),
      m_rating(makeBox("rating", Say::tr("Overall rating"))),
      m_gap(makeBox("gap", Say::tr("What homes lack"))),
      m_clear(makeButton(Say::tr("Show all")))
{
    m_text->setObjectName(QStringLiteral("filter"));
    m_text->setAccessibleName(Say::tr("Filter homes"));
    m_text->setPlaceholderText(Say::tr("Filter: type to narrow"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_mine->setCheckable(true);
    m_mine->setObjectName(QStringLiteral("mine"));
    m_mine->setToolTip(Say::tr("Homes you lead or cover"));
    m_rating->addItem(Say::tr("Any rating"), -1);
    for (const Colour colour : {Colour::Red, Colour::Amber, Colour::Grey, Colour::Green})
        m_rating->addItem(lists::colourWord(colour), int(colour));
    m_gap->addItem(Say::tr("Any home"));
    for (const workflow::HomeGap &gap : workflow::homeGaps())
        m_gap->addItem(gap.name);
    connect(m_gap, &QComboBox::currentIndexChanged, this, &HomesFilter::readGap);
    auto *choices = new QWidget;
    auto *flow = new FlowLayout(choices);
    flow->addWidget(m_mine);
    for (QComboBox *box : {m_district, m_network, m_rating}) {
        flow->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &HomesFilter::apply);
    }
    flow->addWidget(m_gap);
    flow->addWidget(m_clear);
    auto *all = new TurningBox(leastWidth);
    all->line()->addWidget(m_text, 1);
    all->line()->addWidget(choices);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(all);
    connect(m_text, &QLineEdit::textChanged, this, &HomesFilter::apply);
    connect(m_text, &QLineEdit::returnPressed, this, &HomesFilter::entered);
    connect(m_mine, &QPushButton::toggled, this, &HomesFilter::apply);
    connect(m_clear, &QPushButton::clicked, this, &HomesFilter::clear);
}

void HomesFilter::readChoices()
{
    fill(m_district, Say::tr("All districts"), QStringLiteral("district"));
    fill(m_network, Say::tr("All networks"), QStringLiteral("pcn"));
    readGap();
}

/// Who lacks what was chosen. Read only then: it takes a walk through the file.
void HomesFilter::readGap()
{
    m_lacking.clear();
    if (m_gap->currentIndex() > 0) {
        const auto gaps = workflow::homeGaps();
        const auto homes = gaps[size_t(m_gap->currentIndex()) - 1].homes(m_context.session);
        if (!homes)
            m_context.shell.sayError(homes.error());
        else
            for (const base::Id<subject::Home> &home : *homes)
                m_lacking.insert(home.uuid());
    }
    apply();
}

void HomesFilter::fill(QComboBox *box, const QString &all, const QString &column)
{
    const QSignalBlocker quiet(box);
    const QString before = box->currentIndex() > 0 ? box->currentText() : QString();
    box->clear();
    box->addItem(all);
    box->addItems(m_model.textsOf(m_model.columnOf(column)));
    box->setCurrentIndex(before.isEmpty() ? 0 : qMax(0, box->findText(before)));
    box->setEnabled(box->count() > 1);
}

void HomesFilter::apply()
{
    const auto condition = [this](const char *name, bool isOn,
                                  std::function<bool(const HomeRow &)> wanted) {
        if (isOn)
            m_model.setCondition(QString::fromLatin1(name), std::move(wanted));
        else
            m_model.clearCondition(QString::fromLatin1(name));
    };
    const auto officer = m_context.session.officer();
    m_mine->setEnabled(officer.has_value());
    m_mine->setToolTip(officer ? Say::tr("Homes you lead or cover")
                               : Say::tr("Say below who is using this"));
    condition("mine", officer && m_mine->isChecked(), [officer](const HomeRow &row) {
        return row.home.leadOfficer == officer || row.home.coverOfficer == officer;
    });
    const QString district = m_district->currentText();
    condition("district", m_district->currentIndex() > 0,
              [district](const HomeRow &row) { return row.home.district == district; });
    const QString network = m_network->currentText();
    condition("pcn", m_network->currentIndex() > 0,
              [network](const HomeRow &row) { return row.home.pcn == network; });
    const Colour colour = Colour(m_rating->currentData().toInt());
    condition("rating", m_rating->currentIndex() > 0, [colour](const HomeRow &row) {
        return row.overall() == colour ||
               (colour == Colour::Green && row.overall() == Colour::Blue);
    });
    condition("gap", m_gap->currentIndex() > 0, [lacking = m_lacking](const HomeRow &row) {
        return lacking.contains(row.home.id.uuid());
    });
    m_model.setFilter(m_text->text());
    m_clear->setEnabled(!words().isEmpty());
    Q_EMIT changed();
}

QString HomesFilter::words() const
{
    QString words;
    const auto add = [&words](const QString &part) { words += QStringLiteral(", ") + part; };
    if (m_mine->isChecked() && m_mine->isEnabled())
        add(Say::tr("yours"));
    for (const QComboBox *box : {m_district, m_network}) {
        if (box->currentIndex() > 0)
            add(box->currentText());
    }
    if (m_rating->currentIndex() > 0)
        add(Say::tr("overall %1").arg(m_rating->currentText()));
    if (m_gap->currentIndex() > 0) {
        const QString gap = m_gap->currentText();
        add(gap.left(1).toLower() + gap.mid(1));
    }
    if (!m_text->text().trimmed().isEmpty())
        add(Say::tr("with “%1”").arg(m_text->text().trimmed()));
    return words;
}

void HomesFilter::clear()
{
    m_text->clear();
    m_mine->setChecked(false);
    for (QComboBox *box : {m_district, m_network, m_rating, m_gap})
        box->setCurrentIndex(0);
    m_text->setFocus();
}

void HomesFilter::takeFocus()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void HomesFilter::type(const QString &text)
{
    m_text->setFocus();
    m_text->setText(m_text->text() + text);
}

bool HomesFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            Q_EMIT leftDown();
            return true;
        }
        if (key == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace views
