#include "lists/table_model.h"
#include "views/pages/pages.h"
#include "views/parts/form.h"
#include "views/parts/page_head.h"
#include "views/parts/rows_view.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/say.h"
#include "workflow/reassigning.h"

#include <QCheckBox>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

using lists::HandoverRow;
using workflow::Reassignment;

constexpr int leastListHeight = 220;
constexpr int lettersOfAName = 24;

/// Gives what is open in the name of somebody who leaves to a colleague. The argument names who
/// leaves.
class HandOverPage final : public Page {
public:
    explicit HandOverPage(const Context &context);

    QString title() const override { return Say::tr("Hand over homes and actions"); }
    void arrive(const QString &argument) override;
    bool readsOnArrival() const override { return true; }
    void refresh() override;
    void takeFocus() override { m_from->setFocus(); }
    void sharingChanged() override { show(); }

private:
    QWidget *buildForm();
    void fill(QComboBox *choice, const QString &first);
    void show();
    void say(const Reassignment &inHand);
    void handOver();
    QString idAt(const QComboBox *choice) const { return choice->currentData().toString(); }
    const workflow::OfficerRow *officerAt(const QComboBox *choice) const;
    std::vector<base::Id<subject::Home>> homesChosen() const;
    base::Result<Reassignment> wouldGo() const;

    Context m_context;
    std::vector<workflow::OfficerRow> m_officers;
    lists::TableModel<HandoverRow> m_model;
    PageHead *m_head;
    QComboBox *m_from = nullptr;
    QComboBox *m_to = nullptr;
    QLineEdit *m_why = nullptr;
    QCheckBox *m_onlyChosen;
    RowsView *m_list;
    TextLabel *m_words;
    QPushButton *m_handOver;
};

HandOverPage::HandOverPage(const Context &context)
    : m_context(context),
      m_model(lists::handoverColumns(), [](const HandoverRow &row) { return row.home.id.text(); }),
      m_head(new PageHead(title())),
      m_onlyChosen(new QCheckBox(Say::tr("&Only the homes that are chosen in the list"))),
      m_list(new RowsView(&m_model, Say::tr("Homes of the officer who leaves"))),
      m_words(new TextLabel(TextRole::Body)),
      m_handOver(makeButton(Say::tr("H&and over"), {}, true))
{
    m_head->setSentence(
        Say::tr("Homes, open plans and open actions go to somebody else. Contacts, notes and what "
                "else was done stay with who did it."));
    m_onlyChosen->setObjectName(QStringLiteral("only"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    keepScaled(m_list, {.leastHeight = leastListHeight});
    m_words->setObjectName(QStringLiteral("words"));
    m_words->makeReadable();
    m_handOver->setObjectName(QStringLiteral("hand-over"));
    connect(m_handOver, &QPushButton::clicked, this, &HandOverPage::handOver);
    connect(m_onlyChosen, &QCheckBox::toggled, this, &HandOverPage::show);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (m_onlyChosen->isChecked())
            show();
    });
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::related);
    layout->addWidget(m_head);
    layout->addWidget(buildForm());
    layout->addWidget(m_words);
    layout->addWidget(m_handOver, 0, Qt::AlignLeft);
    layout->addWidget(m_onlyChosen);
    layout->addWidget(m_list, 1);
    fillScrolled(this, body);
    offer(
        Deed::CopyWords,
        [this] {
            m_list->copyAsWords();
            m_context.shell.say({Message::Kind::Done, Say::tr("Copied as words.")});
        },
        [this] { return !m_context.shell.isSharing() && m_model.rowCount() > 0; });
}

QWidget *HandOverPage::buildForm()
{
    Form form(this);
    m_from = form.choice(QStringLiteral("from"), Say::tr("Who leaves"), {}, -1);
    m_to = form.choice(QStringLiteral("to"), Say::tr("Who takes over"), {}, -1);
    for (QComboBox *choice : {m_from, m_to}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(lettersOfAName);
        connect(choice, &QComboBox::currentIndexChanged, this, &HandOverPage::show);
    }
    m_why = form.line(QStringLiteral("why"), Say::tr("Why, for the history"), {});
    return form.widget();
}

void HandOverPage::arrive(const QString &argument)
{
    refresh();
    if (const int place = m_from->findData(argument); place > 0)
        m_from->setCurrentIndex(place);
}

void HandOverPage::refresh()
{
    auto officers = workflow::officerRows(m_context.session);
    if (!officers) {
        m_context.shell.sayError(officers.error());
        return;
    }
    m_officers = std::move(*officers);
    fill(m_from, Say::tr("Choose who leaves"));
    fill(m_to, Say::tr("Choose who takes over"));
    show();
}

/// Every officer, with the one chosen still chosen.
void HandOverPage::fill(QComboBox *choice, const QString &first)
{
    const QSignalBlocker quiet(choice);
    const QString chosen = idAt(choice);
    choice->clear();
    choice->addItem(first, QString());
    for (const workflow::OfficerRow &row : m_officers)
        choice->addItem(row.officer.name, row.officer.id.text());
    choice->setCurrentIndex(std::max(0, choice->findData(chosen)));
}

const workflow::OfficerRow *HandOverPage::officerAt(const QComboBox *choice) const
{
    for (const workflow::OfficerRow &row : m_officers) {
        if (row.officer.id.text() == idAt(choice))
            return &row;
    }
    return nullptr;
}

std::vector<base::Id<subject::Home>> HandOverPage::homesChosen() const
{
    std::vector<base::Id<subject::Home>> homes;
    if (m_onlyChosen->isChecked()) {
        for (const int row : m_list->chosenRows())
            homes.push_back(m_model.rowAt(row).home.id);
    }
    return homes;
}

base::Result<Reassignment> HandOverPage::wouldGo() const
{
    return workflow::reassignmentOf(m_context.session, officerAt(m_from)->officer.id,
                                    officerAt(m_to)->officer.id, homesChosen());
}

void HandOverPage::show()
{
    const workflow::OfficerRow *from = officerAt(m_from);
    const bool isSharing = m_context.shell.isSharing();
    m_list->setVisible(!isSharing);
    m_onlyChosen->setVisible(!isSharing);
    m_model.setRows(from ? workflow::rowsOf(m_context.session, from->inHand)
                         : std::vector<HandoverRow>());
    m_handOver->setEnabled(false);
    if (isSharing)
        m_words->setText(Say::tr("You are sharing your screen, so other homes are hidden."));
    else if (m_officers.size() < 2)
        m_words->setText(Say::tr("This file knows no second officer. Whoever takes over says who "
                                 "they are when they open it, or is named as a home's lead."));
    else if (!from)
        m_words->setText(Say::tr("Choose who leaves, then who takes over."));
    else
        say(from->inHand);
    m_words->setAccessibleName(m_words->text());
    Q_EMIT offersChanged();
}

void HandOverPage::say(const Reassignment &inHand)
{
    const workflow::OfficerRow &from = *officerAt(m_from);
    const workflow::OfficerRow *to = officerAt(m_to);
    if (inHand.isEmpty() || !to) {
        m_words->setText(
            Say::tr("In the hands of %1: %2.").arg(from.officer.name, workflow::wordsOf(inHand)));
        return;
    }
    const auto going = wouldGo();
    if (!going) {
        m_words->setText(going.error().message);
        return;
    }
    const QString goes = Say::tr("Goes from %1 to %2: %3.")
                             .arg(from.officer.name, to->officer.name, workflow::wordsOf(*going));
    const QString uncovered = workflow::uncoveredWords(
        workflow::homesLosingCover(*going, from.officer.id, to->officer.id), to->officer);
    m_words->setText(uncovered.isEmpty() ? goes : goes + QLatin1Char(' ') + uncovered);
    m_handOver->setEnabled(!m_context.session.file().isReadOnly() && !going->isEmpty());
}

void HandOverPage::handOver()
{
    const workflow::OfficerRow from = *officerAt(m_from);
    const workflow::OfficerRow to = *officerAt(m_to);
    const auto gone = workflow::reassign(m_context.session, from.officer.id, to.officer.id,
                                         homesChosen(), {.why = m_why->text()});
    if (!gone) {
        m_context.shell.sayError(gone.error());
        return;
    }
    m_why->clear();
    m_onlyChosen->setChecked(false);
    m_context.shell.changed();
    m_context.shell.say({Message::Kind::Done,
                         Say::tr("Went from %1 to %2: %3.")
                             .arg(from.officer.name, to.officer.name, workflow::wordsOf(*gone))});
    m_from->setFocus();
}

} // namespace

Page *makeHandOverPage(const Context &context)
{
    return new HandOverPage(context);
}

} // namespace views
