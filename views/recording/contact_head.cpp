#include "views/recording/contact_head.h"

#include "base/text.h"
#include "lists/area_words.h"
#include "lists/colour_words.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/problem_line.h"
#include "views/parts/rating_badge.h"
#include "views/parts/scaled_size.h"
#include "views/say.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace views {
namespace {

QLineEdit *field(const char *name, const QString &label, FlowLayout &row, int width)
{
    auto *line = new QLineEdit;
    line->setObjectName(QString::fromLatin1(name));
    line->setAccessibleName(label);
    keepScaled(line, {.leastWidth = width, .mostWidth = width});
    auto *words = TextLabel::muted(label, TextRole::Caption);
    words->setBuddy(line);
    row.add(words, FlowLayout::Place::Group);
    row.add(line, FlowLayout::Place::Beside);
    return line;
}

/// A check made at a desk is not spoken either, but it takes place.
bool wasAttempted(const workflow::ContactRecording &recording)
{
    const editions::ContactKind &kind = recording.kind();
    return !recording.review().attemptedReason.isEmpty() ||
           (!kind.spoken && !kind.asksDue && kind.questions.isEmpty());
}

} // namespace

ContactHead::ContactHead(QWidget *parent)
    : QWidget(parent),
      m_head(new PageHead(Say::tr("Contact"))),
      m_readBack(m_head->addButton(Say::tr("Read back"))),
      m_end(m_head->addButton(Say::tr("End visit"))),
      m_complete(m_head->addButton(Say::tr("Complete"), QStringLiteral("check"), true)),
      m_problem(new ProblemLine(Say::tr("Spoke to")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_head);
    layout->addWidget(buildPeople());
    layout->addWidget(m_problem);
    connect(m_problem, &ProblemLine::allowed, this, [this](const QString &because) {
        m_keeper->allowCircumstances(circumstances(), because);
        m_problem->setProblem({}, false);
    });
    layout->addWidget(buildStrip());
}

QWidget *ContactHead::buildPeople()
{
    auto *people = new QWidget;
    m_people = new FlowLayout(people);
    m_name = field("metName", Say::tr("Spoke to"), *m_people, 210);
    m_name->setPlaceholderText(Say::tr("Name, if not the manager"));
    m_role = field("metRole", Say::tr("Role"), *m_people, 184);
    m_reasonRow = new QWidget;
    m_reason = field("attemptedReason", Say::tr("Why it did not take place"),
                     *new FlowLayout(m_reasonRow), 300);
    m_people->add(m_reasonRow, FlowLayout::Place::Group);
    for (QLineEdit *line : {m_name, m_role, m_reason}) {
        // Not textEdited: a program that reads the screen sets the text.
        connect(line, &QLineEdit::textChanged, this, [this, line] { typePeople(*line); });
        connect(line, &QLineEdit::editingFinished, this, [this] {
            if (m_keeper)
                m_keeper->keepNow();
        });
    }
    return people;
}

void ContactHead::addTools(QWidget *tools)
{
    m_people->add(tools, FlowLayout::Place::Group);
}

QWidget *ContactHead::buildStrip()
{
    m_strip = new QWidget;
    m_strip->setObjectName(QStringLiteral("strip"));
    auto *row = new FlowLayout(m_strip);
    for (size_t i = 0; i < m_badges.size(); ++i) {
        m_names[i] = TextLabel::muted({}, TextRole::Caption);
        m_badges[i] = new RatingBadge(TextRole::Strong);
        row->add(m_names[i], FlowLayout::Place::Group);
        row->add(m_badges[i], FlowLayout::Place::Beside);
    }
    return m_strip;
}

void ContactHead::setContact(Keeper *keeper)
{
    m_keeper = keeper;
    if (!keeper)
        return;
    m_problem->setProblem({}, false);
    const workflow::ContactRecording &recording = keeper->recording();
    m_head->setTitle(recording.home().name);
    m_head->setSentence(Say::tr("%1 on %2. Question set: %3.")
                            .arg(recording.kind().name.in(),
                                 base::longDate(recording.review().date),
                                 recording.edition().title.in()));
    for (const subject::Area area : subject::allAreas)
        m_names[size_t(area)]->setText(lists::areaShortWord(area, recording.edition()));
    m_names[4]->setText(Say::tr("Overall"));
    m_reasonRow->setVisible(wasAttempted(recording));
    m_strip->setVisible(!recording.asked().isEmpty() || !recording.answers().empty());
    showState();
    showRatings();
}

void ContactHead::showRatings()
{
    const rules::HomeRating &rating = m_keeper->rating();
    const editions::Edition &edition = m_keeper->recording().edition();
    for (const rules::AreaRating &area : rating.areas)
        m_badges[size_t(*area.area)]->setRating(lists::areaWord(*area.area, edition), area.colour,
                                                lists::colourWord(area.colour),
                                                area.override.has_value());
    m_badges[4]->setRating(Say::tr("Overall"), rating.overall.colour,
                           lists::colourWord(rating.overall.colour),
                           rating.overall.override.has_value());
}

void ContactHead::showState()
{
    const subject::Review &review = m_keeper->recording().review();
    const bool isOpen = m_keeper->isOpen();
    for (QLineEdit *line : {m_name, m_role, m_reason})
        line->setReadOnly(!isOpen);
    // What somebody types now is newer than what the contact holds.
    const bool isWaiting = !m_problem->isHidden();
    const auto show = [isWaiting](QLineEdit *line, const QString &text) {
        if (line->hasFocus() || line->text() == text || isWaiting)
            return;
        const QSignalBlocker quiet(line);
        line->setText(text);
        line->setCursorPosition(0); // its beginning is what is seen
    };
    show(m_name, review.metWith.name);
    show(m_role, review.metWith.role);
    show(m_reason, review.attemptedReason);
    m_end->setVisible(isOpen && m_keeper->recording().kind().spoken && !review.isCompleted());
    m_end->setText(review.ended.isNull() ? Say::tr("End now") : Say::tr("Go on"));
    m_end->setAccessibleName(m_end->text());
    m_complete->setVisible(isOpen);
    m_complete->setText(review.isCompleted() ? Say::tr("Finish correcting") : Say::tr("Complete"));
    m_complete->setAccessibleName(m_complete->text());
}

void ContactHead::typePeople(const QLineEdit &line)
{
    if (!m_keeper || line.isReadOnly())
        return;
    const QString problem = m_keeper->giveCircumstances(circumstances());
    m_problem->setProblem(problem, !problem.isEmpty());
    // Without the focus it is never left.
    if (!line.hasFocus())
        m_keeper->keepNow();
}

Keeper::Circumstances ContactHead::circumstances() const
{
    return {.metWith = {base::tidy(m_name->text()), base::tidy(m_role->text())},
            .attemptedReason = base::tidy(m_reason->text())};
}

QWidget *ContactHead::firstField() const
{
    return m_reasonRow->isVisibleTo(this) ? m_reason : m_name;
}

} // namespace views
