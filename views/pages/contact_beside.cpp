#include "views/editors/answer_editor.h"
#include "views/pages/contact_page.h"
#include "views/pages/contact_place.h"
#include "views/recording/question_card.h"
#include "views/recording/question_list.h"

#include <QApplication>
#include <algorithm>

namespace views {

/// Somebody else may have begun the same contact since this page was opened: then theirs is gone
/// on with, as long as nothing was given here.
bool ContactPage::joinBegun()
{
    const workflow::ContactRecording &mine = m_keeper->recording();
    const auto editors = m_list->findChildren<AnswerEditor *>();
    const bool isTouched =
        mine.hasUnkept() || std::any_of(editors.begin(), editors.end(), [](const auto *editor) {
            return !editor->typed().isEmpty();
        });
    if (!mine.isNew() || isTouched)
        return false;
    auto theirs = ContactPlace::fromArgument(m_argument).recording(m_context.session);
    if (!theirs || theirs->isNew())
        return false;
    const auto last = workflow::lastTimes(m_context.session, *theirs);
    if (!last)
        return false;
    const QString question = m_list->currentQuestion();
    const bool isHere = isAncestorOf(QApplication::focusWidget());
    take(std::move(*theirs), *last);
    if (isHere && !m_list->goTo(question))
        takeFocus();
    return true;
}

/// Where something is typed that somebody else has answered meanwhile, its field says so.
void ContactPage::tellOthers(const QStringList &given)
{
    if (given.isEmpty() || m_keeper->recording().isNew())
        return;
    const auto kept =
        workflow::ContactRecording::resume(m_context.session, m_keeper->recording().review().id);
    if (!kept)
        return;
    for (const QString &question : given) {
        if (auto *card = m_list->findChild<QuestionCard *>(question))
            card->showOther(kept->answer(question), kept->notes(question));
    }
}

} // namespace views
