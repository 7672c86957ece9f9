#pragma once

#include "views/page.h"
#include "views/pages/history_place.h"
#include "views/recording/keeper.h"
#include "workflow/last_time.h"

namespace views {

class AreaPanel;
class ContactHead;
class NoteStrip;
class PpeStrip;
class QuestionList;
class QuestionTools;
class StateStrip;
class TextLabel;

/// The page of one contact: asked, answered, listened, and everything kept on the way.
class ContactPage final : public Page {
    Q_OBJECT

public:
    explicit ContactPage(const Context &context);
    ~ContactPage() override;

    QString title() const override;
    void arrive(const QString &argument) override;
    void refresh() override;
    void takeFocus() override;
    void sharingChanged() override;
    bool mayClose() override;

    Keeper *keeper() const { return m_keeper.get(); }
    QuestionList *questions() const { return m_list; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildSide();
    QWidget *buildFoot();
    void offerDeeds();
    base::Id<subject::Home> homeId() const { return m_keeper->recording().home().id; }
    Location history() const
    {
        const QUuid review = m_keeper->recording().review().id.uuid();
        return HistoryArgument{.home = homeId(), .record = review}.location();
    }
    /// Leaves for another page with everything kept.
    void goTo(const Location &location)
    {
        m_keeper->keepNow();
        m_context.shell.visit(location);
    }
    void take(workflow::ContactRecording recording,
              const std::map<QString, workflow::LastTime> &last);
    bool joinBegun();
    void tellOthers(const QStringList &given);
    void noteQuestion(const QString &question);
    void noteKept();
    void showRatings();
    void showState();
    void showAside();
    void end();
    void complete();
    void acceptHelp();
    void offerPpe();
    void takePpeFurther();

    Context m_context;
    QString m_argument;
    std::unique_ptr<Keeper> m_keeper;
    ContactHead *m_head;
    StateStrip *m_state;
    QuestionList *m_list;
    QuestionTools *m_tools;
    NoteStrip *m_note;
    PpeStrip *m_ppe;
    QWidget *m_side = nullptr;
    std::array<AreaPanel *, 4> m_panels{};
    QWidget *m_foot = nullptr;
    TextLabel *m_unanswered = nullptr;
};

} // namespace views
