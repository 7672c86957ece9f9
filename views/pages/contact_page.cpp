#include "views/pages/contact_page.h"

#include "lists/reason_words.h"
#include "views/pages/area_panel.h"
#include "views/pages/contact_place.h"
#include "views/pages/deleted_contact.h"
#include "views/pages/pages.h"
#include "views/parts/page_head.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/preferences.h"
#include "views/recording/contact_head.h"
#include "views/recording/note_strip.h"
#include "views/recording/ppe_strip.h"
#include "views/recording/question_card.h"
#include "views/recording/question_list.h"
#include "views/recording/question_tools.h"
#include "views/recording/state_strip.h"
#include "views/say.h"

#include <QMessageBox>
#include <QResizeEvent>
#include <QScrollArea>
#include <QTabBar>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int sideWidth = 264;
constexpr int leastWidthWithSide = 1000;
constexpr int leastListHeight = 220;

} // namespace

ContactPage::ContactPage(const Context &context)
    : m_context(context),
      m_head(new ContactHead),
      m_state(new StateStrip),
      m_list(new QuestionList),
      m_tools(new QuestionTools(*m_list)),
      m_note(new NoteStrip(context.session)),
      m_ppe(new PpeStrip(context.session))
{
    m_head->addTools(m_tools);
    auto *rest = new Remainder(space::group);
    rest->row()->addWidget(m_list, 1);
    rest->row()->addWidget(buildSide());
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, 12, space::page, space::related);
    layout->setSpacing(space::related);
    layout->addWidget(m_head);
    layout->addWidget(m_state);
    layout->addWidget(m_ppe);
    layout->addWidget(m_list->tabs());
    layout->addWidget(rest, 1);
    layout->addWidget(m_note);
    layout->addWidget(buildFoot());
    keepScaled(m_list, {.leastHeight = leastListHeight});
    // Only where the text is large and the window low does the page scroll as a whole.
    fillScrolled(this, body);
    offerDeeds();
    offerPpe();
    connect(m_note, &NoteStrip::kept, this, [this] { m_context.shell.kept(); });
    connect(m_note, &NoteStrip::done, this, &ContactPage::takeFocus);
    connect(m_head->readBack(), &QPushButton::clicked, this, [this] { perform(Deed::ReadBack); });
    connect(m_head->end(), &QPushButton::clicked, this, [this] { perform(Deed::EndContact); });
    connect(m_head->complete(), &QPushButton::clicked, this,
            [this] { perform(Deed::CompleteContact); });
    connect(m_state, &StateStrip::goTo, m_list, &QuestionList::goTo);
    connect(m_tools, &QuestionTools::notFound, this, [this](const QString &typed) {
        m_context.shell.say(
            {Message::Kind::Done,
             Say::tr("No question of this question set has the word %1.").arg(typed)});
    });
    connect(m_list, &QuestionList::currentChanged, this, &ContactPage::noteQuestion);
    connect(m_list, &QuestionList::groupChanged, this, &ContactPage::showAside);
}

ContactPage::~ContactPage()
{
    // The cards hold the keeper; they go first.
    delete m_list;
}

/// It scrolls by itself, so that it never makes the window higher.
QWidget *ContactPage::buildSide()
{
    auto *panels = new QWidget;
    auto *layout = new QVBoxLayout(panels);
    layout->setContentsMargins({});
    for (const subject::Area area : subject::allAreas) {
        auto *panel = new AreaPanel(area);
        panel->hide();
        m_panels[size_t(area)] = panel;
        layout->addWidget(panel);
    }
    layout->addStretch();
    auto *side = new QScrollArea;
    side->setFrameShape(QFrame::NoFrame);
    side->setWidgetResizable(true);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side->setFocusPolicy(Qt::NoFocus);
    side->setWidget(panels);
    keepScaled(side, {.leastWidth = sideWidth, .mostWidth = sideWidth});
    side->hide(); // until there is room
    m_side = side;
    return m_side;
}

QWidget *ContactPage::buildFoot()
{
    m_foot = new QWidget;
    m_unanswered = TextLabel::muted({}, TextRole::Caption);
    m_unanswered->setObjectName(QStringLiteral("unanswered"));
    m_unanswered->setWordWrap(true);
    auto *next = makeButton(Say::tr("Next unanswered"));
    connect(next, &QPushButton::clicked, m_list, &QuestionList::goToUnanswered);
    auto *section = makeButton(Say::tr("Next section"));
    connect(section, &QPushButton::clicked, this, [this] { perform(Deed::NextSection); });
    auto *row = new QHBoxLayout(m_foot);
    row->setContentsMargins({});
    row->setSpacing(space::related);
    row->addWidget(m_unanswered, 1);
    row->addWidget(next);
    row->addWidget(section);
    return m_foot;
}

void ContactPage::offerDeeds()
{
    const auto isOpen = [this] { return m_keeper && m_keeper->isOpen(); };
    const auto hasCard = [this] { return m_keeper && m_list->currentCard(); };
    const auto hasContact = [this] { return m_keeper != nullptr; };
    offer(
        Deed::WriteNote,
        [this] {
            const workflow::ContactRecording &recording = m_keeper->recording();
            m_note->begin(recording.home().id,
                          recording.isNew() ? std::nullopt : std::optional(recording.review().id));
        },
        [this] { return m_keeper && m_keeper->canBeWritten(); });
    offer(
        Deed::ReadBack,
        [this] {
            goTo({QStringLiteral("readback"), m_argument});
        },
        hasContact);
    offer(
        Deed::History, [this] { goTo(history()); }, hasContact);
    offer(
        Deed::SameAsLastTime, [this] { m_list->currentCard()->confirm(); },
        [this] { return m_list->currentCard() && m_list->currentCard()->canConfirm(); });
    offer(
        Deed::NotKnown, [this] { m_list->currentCard()->answerNotKnown(); },
        [isOpen, hasCard] { return isOpen() && hasCard(); });
    offer(
        Deed::Guidance, [this] { m_list->currentCard()->toggleGuidance(); }, hasCard);
    offer(
        Deed::AcceptHelp, [this] { acceptHelp(); },
        [isOpen, hasCard] { return isOpen() && hasCard(); });
    offer(
        Deed::SupportPlan,
        [this] {
            goTo({QStringLiteral("plan"), homeId().text()});
        },
        hasContact);
    offer(
        Deed::NextQuestion, [this] { m_list->step(1); }, hasContact);
    offer(
        Deed::PreviousQuestion, [this] { m_list->step(-1); }, hasContact);
    offer(
        Deed::NextSection, [this] { m_list->stepGroup(1); }, hasContact);
    offer(
        Deed::PreviousSection, [this] { m_list->stepGroup(-1); }, hasContact);
    offer(
        Deed::ShowAllQuestions, [this] { m_tools->toggleAll(); }, hasContact);
    offer(
        Deed::OnlyNurse, [this] { m_tools->toggleNurse(); }, hasContact);
    offer(
        Deed::OrderByPlace, [this] { m_tools->togglePlaces(); }, hasContact);
    offer(
        Deed::Filter, [this] { m_tools->takeFocus(); }, hasContact);
    offer(
        Deed::EndContact, [this] { end(); },
        [isOpen, this] { return isOpen() && m_keeper->recording().kind().spoken; });
    offer(
        Deed::CompleteContact, [this] { complete(); }, isOpen);
    offer(
        Deed::CorrectContact, [this] { m_state->askWhyCorrected(); },
        [this] { return m_state->canBeCorrected(); });
}

void ContactPage::arrive(const QString &argument)
{
    if (argument.isEmpty() || (m_keeper && argument == m_argument))
        return;
    auto recording = ContactPlace::fromArgument(argument).recording(m_context.session);
    const auto last = recording ? workflow::lastTimes(m_context.session, *recording)
                                : base::Result<std::map<QString, workflow::LastTime>>(
                                      tl::unexpected(recording.error()));
    if (!last) {
        m_context.shell.sayError(last.error());
        return;
    }
    m_argument = argument;
    take(std::move(*recording), *last);
}

void ContactPage::take(workflow::ContactRecording recording,
                       const std::map<QString, workflow::LastTime> &last)
{
    m_list->setContact(nullptr, {});
    m_head->setContact(nullptr);
    m_state->setContact(nullptr);
    m_ppe->setContact(nullptr);
    m_keeper = std::make_unique<Keeper>(m_context.session, std::move(recording));
    connect(m_keeper.get(), &Keeper::rated, this, &ContactPage::showRatings);
    connect(m_keeper.get(), &Keeper::kept, this, &ContactPage::noteKept);
    connect(m_keeper.get(), &Keeper::notKept, m_state, &StateStrip::showState);
    connect(m_keeper.get(), &Keeper::stateChanged, this, &ContactPage::showState);
    if (m_keeper->isOpen() && isOpenVisit(m_keeper->recording()))
        m_context.shell.share(true);
    const GoneContact gone = goneContact(m_context.session, m_keeper->recording());
    sharingChanged();
    m_list->setContact(gone.hasNothing ? nullptr : m_keeper.get(), last);
    m_tools->reset();
    m_head->setContact(m_keeper.get());
    m_state->setContact(m_keeper.get());
    m_ppe->setContact(m_keeper.get());
    m_state->setGone(gone.words);
    const bool asks = m_list->currentGroup() != nullptr;
    m_tools->setVisible(asks);
    m_list->tabs()->setVisible(asks);
    m_foot->setVisible(asks);
    showAside();
    Q_EMIT offersChanged();
}

QString ContactPage::title() const
{
    if (!m_keeper)
        return Say::tr("Contact");
    const workflow::ContactRecording &recording = m_keeper->recording();
    return Say::tr("%1, %2").arg(recording.kind().name.in(), recording.home().name);
}

/// Back where one stopped: at the same question of the same contact.
void ContactPage::takeFocus()
{
    if (!m_keeper)
        return;
    const QString question =
        m_context.preferences.questionOf(m_keeper->recording().review().id.text());
    if (!question.isEmpty() && m_list->goTo(question))
        return;
    if (const lists::QuestionGroup *group = m_list->currentGroup(); group && m_keeper->isOpen())
        m_list->goTo(group->questions.front());
    else
        m_head->firstField()->setFocus();
}

void ContactPage::noteQuestion(const QString &question)
{
    m_context.preferences.setQuestionOf(m_keeper->recording().review().id.text(), question);
    showAside();
    Q_EMIT offersChanged();
}

void ContactPage::refresh()
{
    if (!m_keeper || joinBegun())
        return;
    const QStringList given = m_keeper->recording().unkept();
    m_keeper->reread();
    m_ppe->refresh();
    m_state->setGone(goneContact(m_context.session, m_keeper->recording()).words);
    tellOthers(given);
    m_list->showAnswers();
}

void ContactPage::sharingChanged()
{
    m_list->setSharing(m_context.shell.isSharing());
    m_ppe->setSharing(m_context.shell.isSharing());
}

bool ContactPage::mayClose()
{
    if (!m_note->keepNow())
        return false;
    if (!m_keeper || m_keeper->keepNow())
        return true;
    const auto answer = QMessageBox::warning(
        this, Say::tr("Not kept yet"),
        Say::tr("%1\n\nIf you close now, what is marked \"not kept\" is lost; everything before it "
                "is safe.")
            .arg(m_keeper->problem()->message),
        QMessageBox::Close | QMessageBox::Cancel, QMessageBox::Cancel);
    return answer == QMessageBox::Close;
}

void ContactPage::showRatings()
{
    m_list->showRatings();
    m_head->showRatings();
    m_state->showState();
    showAside();
}

void ContactPage::showState()
{
    m_list->showState();
    m_head->showState();
    m_state->showState();
    Q_EMIT offersChanged();
}

void ContactPage::noteKept()
{
    m_state->showState();
    m_ppe->refresh();
    m_context.shell.kept();
}

/// Of the section in which one works.
void ContactPage::showAside()
{
    if (!m_keeper)
        return;
    const editions::Question *question =
        m_keeper->recording().edition().question(m_list->currentQuestion());
    const lists::QuestionGroup *group = m_list->currentGroup();
    for (const subject::Area area : subject::allAreas) {
        const bool isHere =
            group && group->area ? *group->area == area : question && question->area == area;
        AreaPanel *panel = m_panels[size_t(area)];
        if (isHere)
            panel->show(m_keeper->rating(), {});
        panel->setVisible(isHere);
    }
    const QStringList left = m_list->unanswered();
    QStringList labels;
    for (const QString &id : left.first(qMin<qsizetype>(left.size(), 3)))
        labels += lists::labelOf(id, m_keeper->recording().edition());
    m_unanswered->setText(
        left.isEmpty() ? Say::tr("Everything here is answered.")
                       : Say::tr("%n unanswered here: %1", nullptr, int(left.size()))
                             .arg(labels.join(QStringLiteral(", ")) +
                                  (left.size() > 3 ? QStringLiteral(", \u2026") : QString())));
}

void ContactPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_side->setVisible(width() >= scaled(leastWidthWithSide));
}

void ContactPage::end()
{
    const bool hasEnded = !m_keeper->recording().review().ended.isNull();
    m_keeper->giveEnd(hasEnded ? QDateTime() : m_context.session.now().toUTC());
}

void ContactPage::acceptHelp()
{
    if (!m_list->currentCard()->acceptHelp())
        m_context.shell.say(
            {Message::Kind::Done, Say::tr("No help is waiting to be offered for this answer.")});
}

void ContactPage::complete()
{
    const auto findings = m_keeper->recording().findings();
    const bool isBlocked = std::any_of(findings.begin(), findings.end(),
                                       [](const rules::Finding &each) { return each.blocks; });
    if (isBlocked) {
        m_state->askToFinish();
        return;
    }
    const auto written = m_keeper->complete();
    if (!written) {
        m_context.shell.sayError(written.error());
        return;
    }
    m_context.shell.say(
        {Message::Kind::Done,
         m_keeper->recording().kind().key == QLatin1StringView("visit")
             ? Say::tr("Completed. Print preview has the summary to leave at the home.")
             : Say::tr("Completed.")});
}

Page *makeContactPage(const Context &context)
{
    return new ContactPage(context);
}

} // namespace views
