#include "views/recording/question_list.h"

#include "views/parts/scrolled.h"
#include "views/recording/keeper.h"
#include "views/recording/question_card.h"
#include "views/say.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int cardSpacing = 12;

/// Scrolls only where a part of the card is out of sight, and then to its beginning.
void reveal(QScrollArea &scroll, const QWidget &card)
{
    QScrollBar *bar = scroll.verticalScrollBar();
    const int top = card.y();
    const int bottom = top + card.height();
    if (top < bar->value() || bottom > bar->value() + scroll.viewport()->height())
        bar->setValue(top);
}

} // namespace

QuestionList::QuestionList(QWidget *parent)
    : QWidget(parent),
      m_tabs(new QTabBar),
      m_stack(new QStackedWidget)
{
    m_tabs->setObjectName(QStringLiteral("sections"));
    m_tabs->setAccessibleName(Say::tr("Sections"));
    m_tabs->setDocumentMode(true);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int group) { showGroup(group, {}); });
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { follow(now); });
    m_idle.setInterval(0);
    connect(&m_idle, &QTimer::timeout, this, &QuestionList::fillOneMore);
}

void QuestionList::setContact(Keeper *keeper, const std::map<QString, workflow::LastTime> &last)
{
    m_idle.stop();
    m_keeper = keeper;
    m_last = last;
    m_isAll = false;
    m_isOnlyNurse = false;
    m_current.clear();
    for (const auto &[question, card] : m_cards)
        delete card;
    m_cards.clear();
    regroup();
    if (!keeper)
        return;
    connect(keeper, &Keeper::kept, this,
            [this](const QStringList &questions) { showProblem(questions, {}); });
    connect(keeper, &Keeper::notKept, this, &QuestionList::showProblem);
}

void QuestionList::showProblem(const QStringList &questions, const QString &why)
{
    for (const QString &question : questions) {
        if (const auto card = m_cards.find(question); card != m_cards.end())
            card->second->showProblem(why);
    }
}

QStringList QuestionList::shownQuestions() const
{
    if (!m_keeper)
        return {};
    const workflow::ContactRecording &recording = m_keeper->recording();
    const editions::Edition &edition = recording.edition();
    QStringList shown = recording.numbersAsked() + recording.asked();
    for (const auto &[question, answer] : recording.answers()) {
        if (!shown.contains(question))
            shown += question;
    }
    if (m_isAll) {
        for (const editions::SharedNumber &number : edition.numbers)
            shown += number.id;
        for (const editions::Question &question : edition.questions) {
            if (!question.askedFrom.isValid() || question.askedFrom <= recording.review().date)
                shown += question.id;
        }
        shown.removeDuplicates();
    }
    return m_isOnlyNurse ? lists::questionsForNurse(edition, shown) : shown;
}

/// Cards that were made move to their new place; nothing typed is lost.
void QuestionList::regroup()
{
    m_idle.stop();
    const QString current = m_current;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    const QSignalBlocker quiet(m_tabs);
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    for (const auto &[question, card] : m_cards) {
        card->setParent(this);
        card->hide();
    }
    for (QScrollArea *scroll : m_scrolls)
        delete scroll;
    m_scrolls.clear();
    m_groups =
        m_keeper ? lists::questionGroups(m_keeper->recording().edition(), shownQuestions(), m_order)
                 : std::vector<lists::QuestionGroup>();
    for (const lists::QuestionGroup &group : m_groups) {
        m_tabs->addTab(group.name);
        auto *scroll = new QScrollArea;
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setAccessibleName(group.title);
        auto *body = new QWidget;
        auto *layout = new QVBoxLayout(body);
        layout->setContentsMargins({});
        layout->setSpacing(cardSpacing);
        layout->addStretch();
        scroll->setWidget(body);
        m_stack->addWidget(scroll);
        m_scrolls.push_back(scroll);
    }
    showTitles();
    m_tabs->updateGeometry(); // it does not ask for room by itself before it is shown
    if (!m_groups.empty())
        showGroup(qMax(0, groupOf(current)), current);
    if (hadFocus && !m_groups.empty())
        goTo(groupOf(current) >= 0 ? current : m_groups.front().questions.front());
    m_idle.start();
}

QuestionCard *QuestionList::cardOf(const QString &question)
{
    QuestionCard *&card = m_cards[question];
    if (!card) {
        const auto last = m_last.find(question);
        card = new QuestionCard(*m_keeper, question,
                                last == m_last.end() ? std::nullopt : std::optional(last->second));
        card->setSharing(m_isSharing);
        connect(card, &QuestionCard::finished, this, [this] { step(1); });
    }
    return card;
}

QuestionCard *QuestionList::place(int group, qsizetype at)
{
    auto *layout = static_cast<QVBoxLayout *>(m_scrolls[size_t(group)]->widget()->layout());
    QuestionCard *card = cardOf(m_groups[size_t(group)].questions[at]);
    if (at >= cardsIn(group)) {
        layout->insertWidget(int(at), card);
        card->show();
    }
    return card;
}

qsizetype QuestionList::cardsIn(int group) const
{
    return m_scrolls[size_t(group)]->widget()->layout()->count() - 1; // the stretch below them
}

/// The cards before it too, as they would move it when they are made later.
void QuestionList::fill(int group, const QString &from)
{
    const QStringList &questions = m_groups[size_t(group)].questions;
    const qsizetype first = qMax(0, questions.indexOf(from));
    int height = 0;
    for (qsizetype at = 0; at < questions.size() && height < m_stack->height(); ++at) {
        const int more = place(group, at)->sizeHint().height() + cardSpacing;
        height += at < first ? 0 : more;
    }
}

void QuestionList::fillOneMore()
{
    for (size_t i = 0; i < m_groups.size(); ++i) { // from the group shown
        const int group = int((size_t(qMax(0, m_tabs->currentIndex())) + i) % m_groups.size());
        const qsizetype at = cardsIn(group);
        if (at < m_groups[size_t(group)].questions.size())
            return void(place(group, at));
    }
    m_idle.stop();
}

void QuestionList::showGroup(int group, const QString &from)
{
    if (group < 0 || size_t(group) >= m_groups.size())
        return;
    {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrentIndex(group);
    }
    fill(group, from);
    m_stack->setCurrentWidget(m_scrolls[size_t(group)]);
    showRatings();
    Q_EMIT groupChanged();
}

int QuestionList::groupOf(const QString &question) const
{
    for (size_t group = 0; group < m_groups.size(); ++group) {
        if (m_groups[group].questions.contains(question))
            return int(group);
    }
    return -1;
}

bool QuestionList::goTo(const QString &question)
{
    if (groupOf(question) < 0 && m_keeper &&
        (m_keeper->recording().edition().question(question) ||
         m_keeper->recording().edition().number(question))) {
        m_isAll = true;
        m_isOnlyNurse = false;
        regroup();
    }
    const int group = groupOf(question);
    if (group < 0)
        return false;
    showGroup(group, question);
    QuestionCard *card = cardOf(question);
    // The layout has not placed a card that was just made.
    m_scrolls[size_t(group)]->widget()->layout()->activate();
    card->takeFocus();
    follow(card); // where the window is not active nothing has the focus
    reveal(*m_scrolls[size_t(group)], *card);
    bringIntoView(this);
    return true;
}

bool QuestionList::find(const QString &typed)
{
    if (!m_keeper)
        return false;
    const editions::Edition &edition = m_keeper->recording().edition();
    QStringList all = shownQuestions();
    for (const editions::Question &question : edition.questions) {
        if (!all.contains(question.id))
            all += question.id;
    }
    const QStringList found = lists::questionsFound(edition, all, typed);
    return !found.isEmpty() && goTo(found.front());
}

void QuestionList::step(int by)
{
    QStringList all;
    for (const lists::QuestionGroup &group : m_groups)
        all += group.questions;
    const qsizetype now = all.indexOf(m_current);
    const qsizetype next = now < 0 ? 0 : now + by;
    if (next >= 0 && next < all.size())
        goTo(all[next]);
}

void QuestionList::stepGroup(int by)
{
    if (const int next = m_tabs->currentIndex() + by; next >= 0 && next < m_tabs->count())
        goTo(m_groups[size_t(next)].questions.front());
}

void QuestionList::goToUnanswered()
{
    QStringList all;
    for (const lists::QuestionGroup &group : m_groups)
        all += group.questions;
    const qsizetype now = all.indexOf(m_current);
    for (qsizetype i = 1; i <= all.size(); ++i) {
        const QString &question = all[(now + i) % all.size()];
        if (!m_keeper->recording().answer(question)) {
            goTo(question);
            return;
        }
    }
}

QuestionCard *QuestionList::currentCard() const
{
    const auto found = m_cards.find(m_current);
    return found == m_cards.end() ? nullptr : found->second;
}

const lists::QuestionGroup *QuestionList::currentGroup() const
{
    const int group = m_tabs->currentIndex();
    return group < 0 || m_groups.empty() ? nullptr : &m_groups[size_t(group)];
}

QStringList QuestionList::unanswered() const
{
    QStringList left;
    if (const lists::QuestionGroup *group = currentGroup()) {
        for (const QString &question : group->questions) {
            if (!m_keeper->recording().answer(question))
                left += question;
        }
    }
    return left;
}

void QuestionList::setOrder(lists::QuestionOrder order)
{
    m_order = order;
    regroup();
}

void QuestionList::setOnlyNurse(bool isOnlyNurse)
{
    if (isOnlyNurse)
        m_beforeNurse = m_current;
    m_isOnlyNurse = isOnlyNurse;
    regroup();
    // The nurse goes, and one is again where she came in.
    if (!isOnlyNurse && isAncestorOf(QApplication::focusWidget()))
        goTo(m_beforeNurse);
}

void QuestionList::setShowAll(bool isAll)
{
    m_isAll = isAll;
    regroup();
}

void QuestionList::setSharing(bool isSharing)
{
    m_isSharing = isSharing;
    for (const auto &[question, card] : m_cards)
        card->setSharing(isSharing);
}

void QuestionList::showAnswers()
{
    for (const auto &[question, card] : m_cards)
        card->showAnswer();
    showRatings();
}

/// Only of the cards in sight; the others follow when they are shown.
void QuestionList::showRatings()
{
    if (const lists::QuestionGroup *group = currentGroup()) {
        for (const QString &question : group->questions) {
            const auto card = m_cards.find(question);
            if (card != m_cards.end())
                card->second->showRating();
        }
    }
    showTitles();
}

void QuestionList::showTitles()
{
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const QStringList &questions = m_groups[group].questions;
        qsizetype answered = 0;
        for (const QString &question : questions)
            answered += m_keeper->recording().answer(question) ? 1 : 0;
        const QString text =
            Say::tr("%1   %2 of %3").arg(m_groups[group].name).arg(answered).arg(questions.size());
        if (m_tabs->tabText(int(group)) != text)
            m_tabs->setTabText(int(group), text);
    }
}

void QuestionList::showState()
{
    for (const auto &[question, card] : m_cards)
        card->showState();
}

void QuestionList::follow(QWidget *focus)
{
    QuestionCard *card = nullptr;
    for (QWidget *widget = focus; widget && !card; widget = widget->parentWidget())
        card = qobject_cast<QuestionCard *>(widget);
    if (!card || !isAncestorOf(card) || card->question() == m_current)
        return;
    if (QuestionCard *before = currentCard())
        before->setCurrent(false);
    m_current = card->question();
    card->setCurrent(true);
    Q_EMIT currentChanged(m_current);
}

} // namespace views
