#include "views/pages/pages.h"

#include "base/text.h"
#include "lists/action_words.h"
#include "lists/answer_words.h"
#include "lists/area_words.h"
#include "lists/colour_words.h"
#include "lists/reason_words.h"
#include "views/pages/contact_place.h"
#include "views/parts/page_head.h"
#include "views/parts/rating_badge.h"
#include "views/records/sign_box.h"
#include "views/say.h"
#include "workflow/actions.h"
#include "workflow/summary.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int readingWidth = 820;

/// What was found, agreed and noted, large, for the eyes of the manager, and where she agrees:
/// nothing of the council's own.
class ReadBackPage final : public Page {
public:
    explicit ReadBackPage(const Context &context);

    QString title() const override { return Say::tr("Read back"); }
    void arrive(const QString &argument) override;
    bool readsOnArrival() const override { return true; }
    void refresh() override { read(); }
    void takeFocus() override { m_scroll->setFocus(); }

private:
    std::optional<workflow::ContactRecording> read();
    void show(const workflow::ContactRecording &recording);
    void addArea(const rules::AreaRating &area, const editions::Edition &edition);
    void addFound(const workflow::ContactRecording &recording, const rules::HomeRating &rating);
    void addAgreed(const base::Id<subject::Home> &home);
    void addHelp(const workflow::PlanSaid &plan);
    void addNoted(const workflow::ContactRecording &recording);
    void addNext(const workflow::PlanSaid &plan);
    void add(TextRole role, const QString &text);
    void goBack() { m_context.shell.visit({QStringLiteral("contact"), m_argument}); }
    void complete();

    Context m_context;
    QString m_argument;
    PageHead *m_head;
    QPushButton *m_complete;
    QScrollArea *m_scroll;
    SignBox *m_sign;
    QWidget *m_sheet = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QVBoxLayout *m_parts;
    bool m_isOpen = false;
    QString m_home;
};

ReadBackPage::ReadBackPage(const Context &context)
    : m_context(context),
      m_head(new PageHead(Say::tr("Read back"))),
      m_complete(m_head->addButton(Say::tr("Complete"), QStringLiteral("check"), true)),
      m_scroll(new QScrollArea),
      m_sign(new SignBox(context))
{
    auto *back = m_head->addButton(Say::tr("Back to the questions"), QStringLiteral("back"));
    connect(back, &QPushButton::clicked, this, &ReadBackPage::goBack);
    connect(m_complete, &QPushButton::clicked, this, [this] { perform(Deed::CompleteContact); });
    offer(Deed::SupportPlan, [this] { m_context.shell.visit({QStringLiteral("plan"), m_home}); });
    offer(
        Deed::CompleteContact, [this] { complete(); }, [this] { return m_isOpen; });
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAccessibleName(Say::tr("What was found, agreed and noted"));
    auto *body = new QWidget;
    body->setMaximumWidth(scaled(readingWidth));
    m_parts = new QVBoxLayout(body);
    m_parts->setContentsMargins({});
    m_parts->setSpacing(space::related);
    m_parts->addWidget(m_sign);
    m_parts->addStretch();
    m_scroll->setWidget(body);
    connect(m_sign, &SignBox::agreed, this, [this] { m_context.shell.kept(); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::group);
    layout->addWidget(m_head);
    layout->addWidget(m_scroll, 1);
}

void ReadBackPage::arrive(const QString &argument)
{
    m_argument = argument;
    // A later start may come here first, and the manager looks at it all the same.
    if (const auto recording = read(); recording && isOpenVisit(*recording))
        m_context.shell.share(true);
}

std::optional<workflow::ContactRecording> ReadBackPage::read()
{
    if (m_argument.isEmpty())
        return std::nullopt;
    auto recording = ContactPlace::fromArgument(m_argument).recording(m_context.session);
    if (recording) {
        show(*recording);
        return std::move(*recording);
    }
    m_context.shell.sayError(recording.error());
    return std::nullopt;
}

void ReadBackPage::add(TextRole role, const QString &text)
{
    auto *label = new TextLabel(role, text);
    label->makeReadable();
    m_rows->addWidget(label);
}

/// On the page of the contact, which lists what is missing and holds what could not be kept.
void ReadBackPage::complete()
{
    goBack();
    m_context.shell.perform(Deed::CompleteContact);
}

void ReadBackPage::show(const workflow::ContactRecording &recording)
{
    m_home = recording.home().id.text();
    m_isOpen = !recording.review().isCompleted() && !recording.review().deleted &&
               !m_context.session.file().isReadOnly();
    m_complete->setVisible(m_isOpen);
    Q_EMIT offersChanged();
    const rules::HomeRating rating = recording.rating();
    m_head->setTitle(recording.home().name);
    m_head->setSentence(
        Say::tr("%1 on %2. Please say if anything here is wrong.")
            .arg(recording.kind().name.in(), base::longDate(recording.review().date)));
    delete m_sheet;
    m_sheet = new QWidget;
    m_rows = new QVBoxLayout(m_sheet);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(space::related);
    add(TextRole::Title, Say::tr("Where things stand"));
    for (const rules::AreaRating &area : rating.areas)
        addArea(area, recording.edition());
    addFound(recording, rating);
    addAgreed(recording.home().id);
    const auto plan =
        workflow::planSaid(m_context.session, recording.home().id, recording.review().date);
    if (plan)
        addHelp(*plan);
    addNoted(recording);
    if (plan)
        addNext(*plan);
    m_parts->insertWidget(0, m_sheet);
    const auto &[name, role] = recording.review().metWith;
    const bool isManager = name.isEmpty() && role.isEmpty();
    m_sign->show(recording.home().id, isManager ? recording.home().manager.name : name,
                 isManager ? Say::tr("Registered manager") : role);
}

void ReadBackPage::addArea(const rules::AreaRating &area, const editions::Edition &edition)
{
    m_rows->addSpacing(space::related);
    add(TextRole::Figure, lists::areaHeading(*area.area, edition));
    auto *badge = new RatingBadge(TextRole::Figure);
    badge->setRating(lists::areaWord(*area.area, edition), area.colour, lists::areaRatingWord(area),
                     area.override.has_value());
    m_rows->addWidget(badge);
    QStringList lines{lists::areaWhy(area, edition), lists::overrideWords(area)};
    const QString green = lists::areaToBeGreen(area, edition);
    if (!green.isEmpty())
        lines += Say::tr("To be green: %1").arg(green);
    lines.removeAll(QString());
    for (const QString &line : lines)
        add(TextRole::Section, line);
}

/// What was asked today and is not green.
void ReadBackPage::addFound(const workflow::ContactRecording &recording,
                            const rules::HomeRating &rating)
{
    m_rows->addSpacing(space::group);
    add(TextRole::Title, Say::tr("What we found today"));
    int found = 0;
    for (const editions::Question &question : recording.edition().questions) {
        const subject::Answer *answer = recording.answer(question.id);
        const subject::Colour colour = rating.answers.at(question.id).colour;
        const bool isNotGreen = colour == subject::Colour::Red || colour == subject::Colour::Amber;
        if (!answer || !isNotGreen)
            continue;
        add(TextRole::Section,
            Say::tr("%1: %2 (%3)")
                .arg(question.label.in(), lists::answerWords(question, answer->value, answer->asAt),
                     lists::colourWord(colour)));
        ++found;
    }
    if (found == 0)
        add(TextRole::Section, recording.answers().empty()
                                   ? Say::tr("Nothing has been asked yet.")
                                   : Say::tr("Everything that was asked is green."));
}

/// The actions that are open: who does what, and by when.
void ReadBackPage::addAgreed(const base::Id<subject::Home> &home)
{
    m_rows->addSpacing(space::group);
    add(TextRole::Title, Say::tr("What we agreed to do"));
    int agreed = 0;
    const auto rows = workflow::actions(m_context.session, home);
    for (const lists::ActionRow &row : rows.value_or(std::vector<lists::ActionRow>())) {
        if (!row.action.isOpen())
            continue;
        add(TextRole::Section, Say::tr("%1 (%2, by %3)")
                                   .arg(row.action.what, lists::ownerWords(row.action.owner),
                                        base::longDate(row.action.due)));
        ++agreed;
    }
    if (agreed == 0)
        add(TextRole::Section, Say::tr("Nothing has been agreed yet."));
}

/// What was offered, and what the home said, as the home's copy prints it.
void ReadBackPage::addHelp(const workflow::PlanSaid &plan)
{
    m_rows->addSpacing(space::group);
    add(TextRole::Title, Say::tr("Help we offered"));
    for (const papers::OfferedHelp &help : plan.help)
        add(TextRole::Section,
            Say::tr("%1, from %2: %3")
                .arg(help.name, help.from, lists::offerAnswerWords(help.answer)));
    if (plan.help.empty())
        add(TextRole::Section, Say::tr("No help was offered this time."));
}

/// Said aloud before leaving. It is changed in the support plan.
void ReadBackPage::addNext(const workflow::PlanSaid &plan)
{
    if (!plan.nextContact.isValid())
        return;
    m_rows->addSpacing(space::group);
    add(TextRole::Title, Say::tr("We will next be in touch"));
    const QString day = base::longDate(plan.nextContact);
    add(TextRole::Section,
        plan.nextKind.isEmpty() ? day : Say::tr("%1, %2").arg(day, plan.nextKind.toLower()));
}

/// The notes for the plan: what the home's copy prints too.
void ReadBackPage::addNoted(const workflow::ContactRecording &recording)
{
    m_rows->addSpacing(space::group);
    add(TextRole::Title, Say::tr("What we noted for the plan"));
    int noted = 0;
    for (const editions::Question &question : recording.edition().questions) {
        const QString note = recording.notes(question.id).forPlan;
        if (note.isEmpty())
            continue;
        add(TextRole::Section, Say::tr("%1: %2").arg(question.label.in(), note));
        ++noted;
    }
    if (noted == 0)
        add(TextRole::Section, Say::tr("Nothing has been noted yet."));
}

} // namespace

Page *makeReadBackPage(const Context &context)
{
    return new ReadBackPage(context);
}

} // namespace views
