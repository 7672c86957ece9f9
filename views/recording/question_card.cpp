#include "views/recording/question_card.h"

#include "base/text.h"
#include "lists/colour_words.h"
#include "lists/question_words.h"
#include "lists/reason_words.h"
#include "views/parts/page_head.h"
#include "views/parts/problem_line.h"
#include "views/parts/rating_badge.h"
#include "views/parts/scrolled.h"
#include "views/recording/gap_strip.h"
#include "views/recording/how_known.h"
#include "views/recording/keeper.h"
#include "views/recording/note_box.h"
#include "views/say.h"

#include <QApplication>
#include <QPainter>
#include <QToolButton>

namespace views {
namespace {

using subject::Answer;

TextLabel *wrapped(TextLabel *label)
{
    label->setWordWrap(true);
    return label;
}

QString lastWords(const workflow::LastTime &last)
{
    QStringList who{last.contact, last.officer};
    who.removeAll(QString());
    const QString by = who.join(QStringLiteral(", "));
    if (last.besideOnly)
        return Say::tr("In %1: %2: %3 (%4). Not carried over.")
            .arg(last.questionSet, last.label, last.answer, by);
    // Words that somebody typed may end a sentence; this one goes on.
    const bool isEnded = last.answer.endsWith(QLatin1Char('.'));
    QStringList parts{isEnded ? last.answer.chopped(1) : last.answer, last.colourWord};
    parts.removeAll(QString());
    return Say::tr("Last time: %1, as at %2 (%3)")
        .arg(parts.join(QStringLiteral(", ")), base::shortDate(last.asAt), by);
}

} // namespace

QuestionCard::QuestionCard(Keeper &keeper, const QString &question,
                           const std::optional<workflow::LastTime> &last, QWidget *parent)
    : QFrame(parent),
      m_keeper(keeper),
      m_question(question)
{
    setObjectName(question);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::group, 12, space::group, 12);
    layout->setSpacing(space::related);
    buildWording(*layout);
    buildLastTime(*layout, last);
    buildHow(*layout);
    buildNotes(*layout);
    setAccessibleName(m_label);
    connect(m_editor, &AnswerEditor::changed, this, &QuestionCard::type);
    connect(m_editor, &AnswerEditor::settled, this, &QuestionCard::settle);
    connect(m_editor, &AnswerEditor::finished, this, &QuestionCard::finished);
    fill();
    showRating();
    showState();
}

void QuestionCard::buildWording(QVBoxLayout &layout)
{
    const editions::Edition &edition = m_keeper.recording().edition();
    const QDate day = m_keeper.recording().review().date;
    const editions::Question *asked = edition.question(m_question);
    const editions::SharedNumber *number = edition.number(m_question);
    m_label = asked ? asked->label.in() : number->label.in();
    m_editor = asked ? makeEditor(*asked, day) : makeEditor(*number, day);
    m_editor->setObjectName(QStringLiteral("editor"));
    QStringList where{m_label, asked ? asked->whereText.in() : QString()};
    if (asked && asked->critical)
        where += Say::tr("key question");
    where.removeAll(QString());
    auto *wording =
        wrapped(new TextLabel(TextRole::Strong, asked ? asked->text.in() : number->text.in()));
    m_badge = new RatingBadge(TextRole::Strong);
    m_badge->setObjectName(QStringLiteral("rating"));
    const bool isReasoned = asked && asked->rule.kind == editions::RuleKind::DaysLeft &&
                            asked->rated != editions::Rated::No &&
                            !(asked->ratedFrom.isValid() && day < asked->ratedFrom);
    if (isReasoned) // beneath it, with the colour
        m_editor->sayOnlyDoubts();
    auto *head = new QHBoxLayout;
    head->setSpacing(space::group);
    head->addWidget(wording, 1);
    head->addWidget(m_badge, 0, Qt::AlignTop);
    layout.addLayout(head);
    // Not before it has its place: it would be a window of its own for a moment.
    m_badge->setVisible(asked && asked->rated != editions::Rated::No);
    layout.addWidget(
        wrapped(TextLabel::muted(where.join(QStringLiteral("  \u00b7  ")), TextRole::Caption)));
    const QString help = asked ? asked->partly.in() : number->count.in();
    if (!help.isEmpty())
        layout.addWidget(wrapped(TextLabel::muted(help, TextRole::Caption)));
    layout.addWidget(m_editor);
    m_fault = wrapped(new TextLabel(TextRole::Strong));
    m_fault->setObjectName(QStringLiteral("fault"));
    m_fault->hide();
    layout.addWidget(m_fault);
    m_meanwhile = wrapped(new TextLabel(TextRole::Strong));
    m_meanwhile->setObjectName(QStringLiteral("meanwhile"));
    m_meanwhile->hide();
    layout.addWidget(m_meanwhile);
    m_why = new TextLabel(TextRole::Body);
    m_why->makeReadable();
    m_why->setObjectName(QStringLiteral("why"));
    // Its line is there from the start, so that nothing moves when an answer comes.
    m_why->setMinimumHeight(m_why->fontMetrics().lineSpacing());
    layout.addWidget(m_why);
    m_why->setVisible(asked != nullptr);
    m_gap = new GapStrip(m_keeper, m_question, m_label);
    layout.addWidget(m_gap);
}

void QuestionCard::buildLastTime(QVBoxLayout &layout, const std::optional<workflow::LastTime> &last)
{
    m_last = wrapped(TextLabel::muted(
        last ? lastWords(*last) : Say::tr("Last time: not asked before."), TextRole::Caption));
    m_last->setObjectName(QStringLiteral("lastTime"));
    m_same = makeButton(Say::tr("Same as last time, checked today"));
    m_same->setObjectName(QStringLiteral("same"));
    m_same->setAccessibleName(Say::tr("Same as last time, checked today, %1").arg(m_label));
    connect(m_same, &QPushButton::clicked, this, &QuestionCard::confirm);
    layout.addWidget(m_last);
}

void QuestionCard::buildHow(QVBoxLayout &layout)
{
    m_how = new HowKnown(m_label);
    connect(m_how, &HowKnown::changed, this, &QuestionCard::type);
    connect(m_how, &HowKnown::settled, this, &QuestionCard::settle);
    m_guide = new QToolButton;
    m_guide->setText(Say::tr("How to check it"));
    m_guide->setCheckable(true);
    m_guide->setAutoRaise(true);
    m_guide->setAccessibleName(Say::tr("How to check it, %1").arg(m_label));
    m_how->add(m_guide);
    m_how->add(m_same);
    layout.addWidget(m_how);
    const editions::Edition &edition = m_keeper.recording().edition();
    const editions::Question *asked = edition.question(m_question);
    m_guidance = new TextLabel(TextRole::Body, asked ? asked->guidance.in()
                                                     : edition.number(m_question)->guidance.in());
    m_guidance->makeReadable();
    m_guidance->setObjectName(QStringLiteral("guidance"));
    m_guidance->hide();
    layout.addWidget(m_guidance);
    connect(m_guide, &QToolButton::toggled, this, [this](bool isWanted) {
        m_guidance->setVisible(isWanted);
        if (isWanted)
            bringIntoView(m_guidance);
    });
}

void QuestionCard::buildNotes(QVBoxLayout &layout)
{
    m_forPlan = new NoteBox(Say::tr("Note for the plan"), m_label);
    m_forPlan->setObjectName(QStringLiteral("noteForPlan"));
    m_councilOnly = new NoteBox(Say::tr("Council note"), m_label);
    m_councilOnly->setObjectName(QStringLiteral("councilNote"));
    m_hidden = TextLabel::muted(Say::tr("Council note: hidden while you share your screen."),
                                TextRole::Caption);
    m_hidden->hide();
    for (NoteBox *box : {m_forPlan, m_councilOnly}) {
        connect(box, &NoteBox::typed, this, &QuestionCard::typeNotes);
        connect(box, &NoteBox::settled, this, &QuestionCard::settle);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(space::group);
    row->addWidget(m_forPlan, 1, Qt::AlignTop);
    row->addWidget(m_councilOnly, 1, Qt::AlignTop);
    row->addWidget(m_hidden, 1, Qt::AlignTop);
    layout.addLayout(row);
    m_problem = new ProblemLine(m_label);
    connect(m_problem, &ProblemLine::allowed, this,
            [this](const QString &because) { m_keeper.allowDetail(m_question, because); });
    layout.addWidget(m_problem);
}

void QuestionCard::showAnswer()
{
    // What is no answer yet stays to be put right.
    if (!m_isTyping && m_editor->typed().fault.isEmpty())
        fill();
}

void QuestionCard::fill()
{
    m_meanwhile->hide();
    const workflow::ContactRecording &recording = m_keeper.recording();
    const Answer *answer = recording.answer(m_question);
    showTotal();
    m_editor->setValue(answer ? std::optional(answer->value) : std::nullopt);
    m_confirms = answer ? answer->confirms : std::nullopt;
    m_how->show(answer ? answer->asAt : recording.review().date,
                answer ? answer->source : recording.usualSource());
    const workflow::AnswerNotes notes = recording.notes(m_question);
    m_forPlan->setNote(notes.forPlan);
    m_councilOnly->setNote(notes.councilOnly);
    showFault({});
}

void QuestionCard::showRating()
{
    const workflow::ContactRecording &recording = m_keeper.recording();
    const editions::Question *asked = recording.edition().question(m_question);
    if (!asked)
        return;
    const rules::AnswerRating &rating = m_keeper.rating().answers.at(m_question);
    m_badge->setRating(m_label, rating.colour,
                       lists::answerColourWord(rating.colour, rating.standing), false);
    QString why = lists::whyWords(rating, recording.edition());
    if (m_confirms)
        why = Say::tr("Same as last time, checked today. %1").arg(why);
    if (why != m_why->text())
        m_why->setText(why);
    m_gap->refresh();
    if (!m_isTyping)
        showTotal();
}

/// What a count is out of, and of a number that is part of another, the other.
void QuestionCard::showTotal()
{
    const workflow::ContactRecording &recording = m_keeper.recording();
    const editions::Edition &edition = recording.edition();
    const editions::Question *asked = edition.question(m_question);
    const QString from = asked ? asked->outOf : edition.number(m_question)->partOf;
    if (!from.isEmpty())
        m_editor->setTotal(recording.totalOf(from), lists::labelOf(from, edition));
}

void QuestionCard::setSharing(bool isSharing)
{
    // Hidden under the cursor it would send the cursor on to the next question.
    if (isSharing && m_councilOnly->isAncestorOf(QApplication::focusWidget()))
        m_forPlan->setFocus(Qt::OtherFocusReason);
    m_councilOnly->setVisible(!isSharing);
    m_hidden->setVisible(isSharing);
}

void QuestionCard::showState()
{
    const bool isOpen = m_keeper.isOpen();
    m_editor->setFixed(!isOpen);
    m_how->setOpen(isOpen);
    m_forPlan->setReadOnly(!isOpen);
    m_councilOnly->setReadOnly(!isOpen);
    m_same->setVisible(canConfirm());
}

void QuestionCard::showFault(const QString &fault)
{
    m_fault->setText(fault);
    m_fault->setAccessibleName(fault);
    m_fault->setVisible(!fault.isEmpty());
}

void QuestionCard::showProblem(const QString &why)
{
    m_problem->setProblem(why, !why.isEmpty() && m_keeper.recording().personalDetail(m_question));
}

void QuestionCard::setCurrent(bool isCurrent)
{
    m_isCurrent = isCurrent;
    update();
}

bool QuestionCard::canConfirm() const
{
    return m_keeper.isOpen() && m_keeper.recording().canConfirm(m_question);
}

void QuestionCard::confirm()
{
    if (!canConfirm())
        return;
    const auto source = HowKnown::askToday(*m_same);
    auto answer = m_keeper.recording().confirmed(m_question);
    if (!source || !answer)
        return;
    answer->source = *source;
    m_isTyping = false;
    m_keeper.give(m_question, *answer);
    fill();
    showRating();
    m_keeper.keepNow();
}

void QuestionCard::answerNotKnown()
{
    if (!m_keeper.isOpen())
        return;
    m_isTyping = false;
    m_confirms.reset();
    m_editor->setValue(subject::AnswerValue(subject::Special{subject::notKnownKey}));
    type();
    settle();
}

bool QuestionCard::acceptHelp()
{
    return m_keeper.isOpen() && m_gap->acceptFirst();
}

void QuestionCard::toggleGuidance()
{
    m_guide->toggle();
}

void QuestionCard::takeFocus()
{
    m_editor->firstField()->setFocus(Qt::OtherFocusReason);
}

void QuestionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Window));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (m_isCurrent)
        painter.fillRect(QRect(0, 0, 4, height()), palette().color(QPalette::Highlight));
}

} // namespace views
