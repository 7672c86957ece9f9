#include "views/pages/actions_change.h"

#include "base/text.h"
#include "lists/action_words.h"
#include "views/editors/date_field.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/scaled_size.h"
#include "views/say.h"
#include "workflow/actions.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int ownerWidth = 220;
constexpr int dateWidth = 150;

} // namespace

ActionsChange::ActionsChange(const Context &context, QWidget *parent)
    : QFrame(parent),
      m_context(context),
      m_words(new TextLabel(TextRole::Strong)),
      m_side(new QComboBox),
      m_organisation(new QLineEdit),
      m_name(new QLineEdit),
      m_due(new DateField(context.session.today(), Leaning::Future)),
      m_fault(new TextLabel(TextRole::Strong))
{
    setFrameShape(QFrame::Box);
    setFrameShadow(QFrame::Plain);
    m_side->setAccessibleName(Say::tr("Who does it"));
    m_side->setObjectName(QStringLiteral("side"));
    m_side->addItem(Say::tr("Owner as it is"), QString());
    for (const auto &[key, word] : lists::actionSides())
        m_side->addItem(word, key);
    const auto prepare = [](QLineEdit *line, const char *name, const QString &label, int width) {
        line->setObjectName(QString::fromLatin1(name));
        line->setPlaceholderText(label);
        line->setAccessibleName(label);
        keepScaled(line, {.leastWidth = width, .mostWidth = width});
    };
    prepare(m_organisation, "organisation", Say::tr("Organisation"), ownerWidth);
    prepare(m_name, "name", Say::tr("Name"), ownerWidth);
    prepare(m_due, "due", Say::tr("By, where it changes"), dateWidth);
    m_fault->makeReadable();
    m_fault->hide();
    auto *change = makeButton(Say::tr("Change"), {}, true);
    change->setObjectName(QStringLiteral("change"));
    auto *cancel = makeButton(Say::tr("Leave as they are"));
    connect(change, &QPushButton::clicked, this, &ActionsChange::change);
    connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
    auto *fields = new QWidget;
    auto *row = new FlowLayout(fields);
    row->add(m_side);
    for (QWidget *each : {static_cast<QWidget *>(m_organisation), static_cast<QWidget *>(m_name),
                          static_cast<QWidget *>(m_due), m_due->makeCalendarButton(),
                          static_cast<QWidget *>(change), static_cast<QWidget *>(cancel)})
        row->add(each, FlowLayout::Place::Beside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, space::related, 12, space::related);
    layout->addWidget(m_words);
    layout->addWidget(fields);
    layout->addWidget(m_fault);
    hide();
}

void ActionsChange::begin(const std::vector<lists::ActionRow> &rows)
{
    m_rows = rows;
    m_words->setText(Say::tr("Change %n actions", nullptr, int(rows.size())));
    m_side->setCurrentIndex(0);
    m_organisation->clear();
    m_name->clear();
    m_due->clear();
    m_fault->hide();
    show();
    m_side->setFocus();
}

void ActionsChange::change()
{
    workflow::ActionChange change;
    if (!m_side->currentData().toString().isEmpty())
        change.owner = subject::ActionOwner{.side = m_side->currentData().toString(),
                                            .name = base::tidy(m_name->text()),
                                            .organisation = base::tidy(m_organisation->text())};
    if (!m_due->isBlank())
        change.due = m_due->date();
    std::vector<base::Id<subject::Action>> which;
    for (const lists::ActionRow &row : m_rows)
        which.push_back(row.action.id);
    const auto written = workflow::changeActions(m_context.session, which, change);
    if (written) {
        hide();
        Q_EMIT done();
        return;
    }
    m_fault->setText(Say::tr("Nothing was changed. %1").arg(written.error().message));
    m_fault->setAccessibleName(m_fault->text());
    m_fault->show();
}

void ActionsChange::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace views
