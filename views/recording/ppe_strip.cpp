#include "views/recording/ppe_strip.h"

#include "base/text.h"
#include "views/parts/page_head.h"
#include "views/parts/turning_box.h"
#include "views/say.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int leastWidth = 900; ///< for words and keys side by side
constexpr QLatin1StringView ppeCallKind{"ppe-call"};

} // namespace

PpeStrip::PpeStrip(workflow::Session &session, QWidget *parent)
    : QFrame(parent),
      m_session(session),
      m_next(new TextLabel(TextRole::Strong)),
      m_open(new TextLabel(TextRole::Body)),
      m_further(makeButton(Say::tr("Take further"), {}, true)),
      m_sheet(makeButton(Say::tr("Call sheet"))),
      m_stands(makeButton(Say::tr("Where it stands")))
{
    setFrameShape(QFrame::Box);
    setFrameShadow(QFrame::Plain);
    m_next->setObjectName(QStringLiteral("ppeNext"));
    m_open->setObjectName(QStringLiteral("ppeOpen"));
    m_further->setObjectName(QStringLiteral("ppeFurther"));
    m_sheet->setObjectName(QStringLiteral("ppeSheet"));
    m_stands->setObjectName(QStringLiteral("ppeStands"));
    for (TextLabel *label : {m_next, m_open})
        label->makeReadable();
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins({});
    row->setSpacing(space::related);
    for (QPushButton *button : {m_further, m_stands, m_sheet})
        row->addWidget(button, 0, Qt::AlignTop);
    row->addStretch();
    auto *words = new QWidget;
    auto *lines = new QVBoxLayout(words);
    lines->setContentsMargins({});
    lines->setSpacing(space::inside);
    lines->addWidget(m_next);
    lines->addWidget(m_open);
    auto *both = new TurningBox(leastWidth);
    both->line()->addWidget(words, 1);
    both->line()->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, space::related, 12, space::related);
    layout->addWidget(both);
    hide();
}

void PpeStrip::setContact(Keeper *keeper)
{
    m_keeper = keeper;
    refresh();
}

void PpeStrip::setSharing(bool isSharing)
{
    m_isSharing = isSharing;
    m_next->setVisible(!isSharing && !m_next->text().isEmpty());
}

bool PpeStrip::isAboutPpe() const
{
    const workflow::ContactRecording &recording = m_keeper->recording();
    return recording.kind().key == ppeCallKind && recording.review().date == m_session.today() &&
           !recording.review().deleted;
}

void PpeStrip::refresh()
{
    m_call = {};
    if (isShown()) {
        // What cannot be read now is read again with the next change.
        if (auto call = workflow::ppeCall(m_session, m_keeper->recording().home().id))
            m_call = std::move(*call);
        show(lists::standsWithWords(m_call.route));
    }
    setVisible(isShown());
    Q_EMIT changed();
}

bool PpeStrip::canTakeFurther() const
{
    return isShown() && m_keeper->canBeWritten() && !m_call.items.empty() && !m_call.open &&
           m_call.route.next.step;
}

void PpeStrip::show(const QString &next)
{
    m_next->setText(withNumbersWhole(next));
    setSharing(m_isSharing);
    const auto &open = m_call.open;
    const QString shortage = lists::shortageWords(lists::mostUrgent(m_call.items));
    m_open->setText(open ? Say::tr("Taken further: %1, there since %2.")
                               .arg(open->escalation.item, base::longDate(open->reached))
                    : shortage.isEmpty() ? Say::tr("Nothing is known to be short yet.")
                                         : Say::tr("To take further: %1.").arg(shortage));
    m_further->setAccessibleName(Say::tr("Take further: %1").arg(shortage));
    m_further->setVisible(!open && !shortage.isEmpty());
    m_further->setEnabled(canTakeFurther());
    m_stands->setVisible(open.has_value());
}

} // namespace views
