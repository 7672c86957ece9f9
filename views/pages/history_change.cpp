#include "views/pages/history_change.h"

#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/say.h"
#include "workflow/history.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int linesOfMeaning = 5;
constexpr int whyWidth = 360;

} // namespace

HistoryChange::HistoryChange(const Context &context, QWidget *parent)
    : QFrame(parent),
      m_context(context),
      m_title(new TextLabel(TextRole::Strong)),
      m_meaning(new ReadingPane(Say::tr("What this changes"), linesOfMeaning)),
      m_why(new QLineEdit),
      m_do(makeButton(Say::tr("Put it back"), {}, true)),
      m_fault(new TextLabel(TextRole::Strong))
{
    setFrameShape(QFrame::Box);
    setFrameShadow(QFrame::Plain);
    m_title->setWordWrap(true);
    m_meaning->setObjectName(QStringLiteral("meaning"));
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setPlaceholderText(Say::tr("Why? For the history"));
    m_why->setAccessibleName(Say::tr("Why, for the history"));
    keepScaled(m_why, {.leastWidth = whyWidth, .mostWidth = whyWidth});
    m_do->setObjectName(QStringLiteral("carryOut"));
    m_fault->setObjectName(QStringLiteral("fault"));
    m_fault->makeReadable();
    m_fault->hide();
    auto *leaveIt = makeButton(Say::tr("Leave it as it is"));
    leaveIt->setObjectName(QStringLiteral("leave"));
    connect(m_do, &QPushButton::clicked, this, &HistoryChange::carryOut);
    connect(m_why, &QLineEdit::returnPressed, this, &HistoryChange::carryOut);
    connect(leaveIt, &QPushButton::clicked, this, &HistoryChange::leave);
    auto *fields = new QWidget;
    auto *row = new FlowLayout(fields);
    row->add(m_why);
    row->add(m_do, FlowLayout::Place::Beside);
    row->add(leaveIt, FlowLayout::Place::Beside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, space::related, 12, space::related);
    layout->setSpacing(space::related);
    layout->addWidget(m_title);
    layout->addWidget(m_meaning);
    layout->addWidget(fields);
    layout->addWidget(m_fault);
    hide();
}

void HistoryChange::begin(const QString &title, const QString &words, const QString &deed,
                          bool isPossible)
{
    m_title->setText(title);
    m_meaning->setWords(words);
    m_do->setText(deed);
    m_do->setEnabled(isPossible);
    m_why->setEnabled(isPossible);
    m_why->clear();
    m_fault->hide();
    show();
    if (isPossible)
        m_why->setFocus();
    else
        m_meaning->setFocus();
    bringIntoView(this);
}

void HistoryChange::beginPutBack(const lists::HistoryRow &row)
{
    m_row = row;
    m_taken = {};
    const QString value = row.to.isEmpty() ? Say::tr("nothing") : Say::tr("\"%1\"").arg(row.to);
    begin(Say::tr("Put this value back"),
          Say::tr("%1, %2. %3 becomes: %4. What stands there now stays in the history.")
              .arg(row.kind, row.what, row.fieldWords, value),
          Say::tr("Put it back"), true);
}

void HistoryChange::beginTakeBack(const lists::HistoryRow &row)
{
    beginTaking(Say::tr("Take back this change, with everything it wrote"),
                workflow::changeNamed(m_context.session, row.change).map([](qint64 change) {
                    return workflow::ArrivedTogether{.changes = {change}};
                }));
}

void HistoryChange::beginTakeBackUpdate(qint64 number)
{
    beginTaking(Say::tr("Take back everything that arrived with this update, on every laptop"),
                workflow::changesOfExchange(m_context.session, number));
}

void HistoryChange::beginTaking(const QString &title,
                                const base::Result<workflow::ArrivedTogether> &changes)
{
    m_taken = changes.value_or(workflow::ArrivedTogether());
    const auto preview =
        changes ? workflow::previewUndo(m_context.session, m_taken.changes, m_taken.of)
                : base::Result<workflow::UndoPreview>(tl::make_unexpected(changes.error()));
    begin(title,
          preview ? workflow::undoWords(*preview).join(QLatin1Char('\n')) : preview.error().message,
          Say::tr("Take it back"), preview && !preview->taken.empty());
}

void HistoryChange::carryOut()
{
    if (!m_do->isEnabled())
        return;
    const workflow::Saying saying{.why = m_why->text()};
    const bool takesBack = !m_taken.changes.empty();
    const base::Result<store::Written> written =
        takesBack ? workflow::undo(m_context.session, m_taken.changes, saying, m_taken.of)
                  : workflow::restoreValue(m_context.session, m_row.entry, m_row.field, saying);
    if (!written) {
        sayFault(written.error().message);
        return;
    }
    hide();
    m_context.shell.say({Message::Kind::Done,
                         takesBack ? Say::tr("Taken back. To do it again, take back the change "
                                             "that now stands first.")
                                   : Say::tr("The value was put back.")});
    Q_EMIT done();
}

void HistoryChange::sayFault(const QString &message)
{
    m_fault->setText(message);
    m_fault->setAccessibleName(message);
    m_fault->show();
    bringIntoView(m_fault);
}

void HistoryChange::leave()
{
    hide();
    Q_EMIT left();
}

void HistoryChange::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace views
