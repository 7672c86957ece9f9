#include "views/recording/note_strip.h"

#include "lists/contact_words.h"
#include "views/parts/page_head.h"
#include "views/parts/problem_line.h"
#include "views/parts/scrolled.h"
#include "views/recording/note_box.h"
#include "views/say.h"
#include "workflow/notes.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int afterKeyMilliseconds = 2000;

} // namespace

NoteStrip::NoteStrip(workflow::Session &session, QWidget *parent)
    : QFrame(parent),
      m_session(session),
      m_box(new NoteBox(Say::tr("Note: write it down now, file it later"), {})),
      m_state(TextLabel::muted({}, TextRole::Caption)),
      m_problem(new ProblemLine({}))
{
    setFrameShape(QFrame::Box);
    setFrameShadow(QFrame::Plain);
    m_box->setObjectName(QStringLiteral("note"));
    m_state->setObjectName(QStringLiteral("noteState"));
    m_state->setWordWrap(true);
    auto *doneButton = makeButton(Say::tr("Done   Esc"), {}, true);
    doneButton->setAccessibleName(Say::tr("Done with the note"));
    connect(doneButton, &QPushButton::clicked, this, &NoteStrip::finish);
    connect(m_box, &NoteBox::typed, this, [this] {
        m_afterKey.start();
        bringIntoView(this); // it grows with its lines
    });
    connect(m_box, &NoteBox::settled, this, [this] { keepNow(); });
    m_afterKey.setSingleShot(true);
    m_afterKey.setInterval(afterKeyMilliseconds);
    connect(&m_afterKey, &QTimer::timeout, this, [this] { keepNow(); });
    connect(m_problem, &ProblemLine::allowed, this, [this](const QString &because) {
        m_because = because;
        keepNow();
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_box, 1);
    row->addWidget(doneButton, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, space::related, 12, space::related);
    layout->setSpacing(space::inside);
    layout->addLayout(row);
    layout->addWidget(m_state);
    layout->addWidget(m_problem);
    hide();
}

void NoteStrip::begin(const base::Id<subject::Home> &home,
                      const std::optional<base::Id<subject::Review>> &review)
{
    if (isHidden() && keepNow()) {
        m_note = workflow::newNote(m_session, home, review);
        m_box->setNote({});
        m_state->setText(Say::tr("It is kept with the home. File it to a question, the plan or the "
                                 "council's notes whenever there is time, on the Notes tab of the "
                                 "home."));
    }
    show();
    m_box->setFocus(Qt::ShortcutFocusReason);
    bringIntoView(this);
}

void NoteStrip::showProblem(const QString &why, bool canBeAllowed)
{
    m_problem->setProblem(why, canBeAllowed);
    m_state->setVisible(why.isEmpty());
}

bool NoteStrip::keepNow()
{
    m_afterKey.stop();
    if (!m_note || m_box->note().isEmpty() || m_box->note() == m_note->text) {
        showProblem({}, false);
        return true;
    }
    subject::Note wanted = *m_note;
    wanted.text = m_box->note();
    const auto written = workflow::keepNote(m_session, wanted, {.aboutNoPerson = m_because});
    if (!written) {
        const bool isPersonal = written.error().detail == workflow::personalDetailFault;
        showProblem(written.error().message, isPersonal);
        if (!isPersonal)
            m_afterKey.start();
        return false;
    }
    m_because.clear();
    showProblem({}, false);
    m_note = *written;
    m_state->setText(Say::tr("Kept."));
    Q_EMIT kept();
    return true;
}

void NoteStrip::finish()
{
    if (!keepNow())
        return;
    hide();
    Q_EMIT done();
}

void NoteStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        finish();
    else
        QFrame::keyPressEvent(event);
}

} // namespace views
