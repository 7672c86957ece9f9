#include "views/pages/pages.h"

#include "base/text.h"
#include "lists/table_model.h"
#include "views/pages/page_arguments.h"
#include "views/pages/saving.h"
#include "views/parts/page_head.h"
#include "views/parts/rating_badge.h"
#include "views/parts/reading_pane.h"
#include "views/parts/rows_view.h"
#include "views/parts/scrolled.h"
#include "views/parts/trend_line.h"
#include "views/say.h"
#include "workflow/question_history.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace views {
namespace {

using RecordedModel = lists::TableModel<lists::RecordedRow>;

constexpr int leastListHeight = 236;
constexpr int linesInFull = 5;
constexpr int wordingWidth = 820;

class QuestionPage final : public Page {
public:
    explicit QuestionPage(const Context &context);

    QString title() const override;
    void arrive(const QString &argument) override;
    void refresh() override;
    void takeFocus() override;
    void sharingChanged() override;

private:
    void offerDeeds();
    QWidget *buildBody();
    void read();
    void show();
    void sayHead();
    void sayNothing();
    void sayInFull();
    void showCouncilNotes(bool isShown);
    void showCorrections();
    QString words() const;

    Context m_context;
    QuestionArgument m_asked;
    std::optional<workflow::QuestionHistory> m_history;
    RecordedModel m_model;
    PageHead *m_head = nullptr;
    QPushButton *m_openHome = nullptr;
    QPushButton *m_copy = nullptr;
    TextLabel *m_wording = nullptr;
    TextLabel *m_differences = nullptr;
    QWidget *m_today = nullptr;
    RatingBadge *m_badge = nullptr;
    TextLabel *m_why = nullptr;
    TrendLine *m_line = nullptr;
    QCheckBox *m_councilNotes = nullptr;
    RowsView *m_view = nullptr;
    ReadingPane *m_inFull = nullptr;
    TextLabel *m_nothing = nullptr;
    QPushButton *m_homes = nullptr;
};

QuestionPage::QuestionPage(const Context &context)
    : m_context(context),
      m_model(lists::recordedColumns(false),
              [](const lists::RecordedRow &row) { return row.identity; })
{
    offerDeeds();
    m_head = new PageHead(Say::tr("Question"));
    m_openHome = m_head->addButton(Say::tr("Open home"), QStringLiteral("home"));
    m_copy = m_head->addButton(Say::tr("Copy as words"), QStringLiteral("copy"));
    connect(m_openHome, &QPushButton::clicked, this, [this] {
        m_context.shell.visit({QStringLiteral("home"), m_history->home.id.text()});
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { perform(Deed::CopyWords); });
    fillScrolled(this, buildBody());
    show();
    sharingChanged();
}

QWidget *QuestionPage::buildBody()
{
    m_wording = new TextLabel(TextRole::Body);
    m_wording->setObjectName(QStringLiteral("wording"));
    m_wording->makeReadable();
    m_wording->setMaximumWidth(scaled(wordingWidth));
    m_differences = TextLabel::muted();
    m_differences->setObjectName(QStringLiteral("differences"));
    m_differences->makeReadable();
    m_badge = new RatingBadge(TextRole::Strong);
    m_badge->setObjectName(QStringLiteral("today"));
    m_why = new TextLabel(TextRole::Body);
    m_why->makeReadable();
    m_today = new QWidget;
    auto *today = new QHBoxLayout(m_today);
    today->setContentsMargins({});
    today->setSpacing(space::group);
    today->addWidget(TextLabel::muted(Say::tr("Today"), TextRole::Caption), 0, Qt::AlignTop);
    today->addWidget(m_badge, 0, Qt::AlignTop);
    today->addWidget(m_why, 1);
    m_line = new TrendLine(TrendLine::Dates::Shown);
    m_councilNotes = new QCheckBox(Say::tr("Council n&otes"));
    m_councilNotes->setObjectName(QStringLiteral("councilNotes"));
    m_councilNotes->setToolTip(Say::tr("Never for the home: tick it only where nobody else reads "
                                       "your screen"));
    connect(m_councilNotes, &QCheckBox::toggled, this, &QuestionPage::showCouncilNotes);
    m_model.sort(0, Qt::DescendingOrder);
    m_view = new RowsView(&m_model, Say::tr("Answers to this question"));
    m_view->setObjectName(QStringLiteral("answers"));
    m_view->setMinimumHeight(scaled(leastListHeight));
    m_inFull = new ReadingPane(Say::tr("The chosen answer in full"), linesInFull);
    m_inFull->setObjectName(QStringLiteral("inFull"));
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { sayInFull(); });
    m_nothing = TextLabel::muted();
    m_nothing->setWordWrap(true);
    m_homes = makeButton(Say::tr("Show homes"), QStringLiteral("homes"));
    connect(m_homes, &QPushButton::clicked, this,
            [this] { m_context.shell.visit({QStringLiteral("homes")}); });
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::group);
    layout->addWidget(m_head);
    layout->addWidget(m_wording);
    layout->addWidget(m_differences);
    layout->addWidget(m_today);
    layout->addWidget(m_line);
    layout->addWidget(m_nothing);
    layout->addWidget(m_homes, 0, Qt::AlignLeft);
    auto *list = new QVBoxLayout;
    list->setSpacing(space::related);
    list->addWidget(m_councilNotes);
    list->addWidget(m_view, 1);
    list->addWidget(m_inFull);
    layout->addLayout(list, 1);
    layout->addStretch();
    return body;
}

QString QuestionPage::title() const
{
    return m_history ? Say::tr("%1: %2").arg(m_history->home.name, m_history->label)
                     : Say::tr("Question");
}

void QuestionPage::arrive(const QString &argument)
{
    const QuestionArgument asked = QuestionArgument::fromText(argument);
    if (m_history && asked.home == m_asked.home && asked.question == m_asked.question)
        return;
    m_asked = asked;
    read();
}

void QuestionPage::refresh()
{
    if (m_history)
        read();
}

void QuestionPage::read()
{
    m_history.reset();
    if (m_asked.home && !m_asked.question.isEmpty()) {
        auto history =
            workflow::questionHistory(m_context.session, *m_asked.home, m_asked.question);
        if (history)
            m_history = std::move(*history);
        else
            m_context.shell.sayError(history.error());
    }
    show();
}

void QuestionPage::show()
{
    const bool isThere = m_history.has_value();
    const bool hasAnswers = isThere && !m_history->rows.empty();
    m_openHome->setVisible(isThere);
    m_copy->setVisible(hasAnswers);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_councilNotes, m_view, m_inFull})
        widget->setVisible(hasAnswers);
    m_nothing->setVisible(!hasAnswers);
    m_homes->setVisible(!isThere);
    m_nothing->setText(isThere ? Say::tr("Nobody has answered this question for this home yet.")
                               : Say::tr("Open a home and choose one of its answers: every answer "
                                         "it ever gave to that question stands here."));
    sayHead();
    m_model.setRows(isThere ? m_history->rows : std::vector<lists::RecordedRow>());
    showCorrections();
    m_view->chooseFirst();
    sayInFull();
    Q_EMIT offersChanged();
}

void QuestionPage::sayHead()
{
    m_head->setTitle(m_history ? m_history->label : Say::tr("Question"));
    if (!m_history) {
        m_head->setSentence(Say::tr("No question is chosen."));
        for (QWidget *widget :
             std::initializer_list<QWidget *>{m_wording, m_differences, m_today, m_line})
            widget->hide();
        return;
    }
    QStringList parts{m_history->home.name, m_history->area, m_history->id};
    parts.removeAll(QString());
    QStringList sentences{parts.join(QStringLiteral(", ")) + QLatin1Char('.')};
    if (!m_history->rows.empty())
        sentences +=
            Say::tr("Answered at %n contacts since %1.", nullptr, int(m_history->rows.size()))
                .arg(base::longDate(m_history->rows.back().date));
    m_head->setSentence(sentences.join(QLatin1Char(' ')));
    m_wording->setText(m_history->wording);
    m_wording->setVisible(!m_history->wording.isEmpty());
    QStringList differences = m_history->differences;
    if (!m_history->ended.isEmpty())
        differences.prepend(m_history->ended);
    m_differences->setText(differences.join(QLatin1Char('\n')));
    m_differences->setVisible(!differences.isEmpty());
    const lists::ComparedAnswer &today = m_history->today;
    m_today->setVisible(!today.id.isEmpty() && today.colour.has_value());
    if (today.colour)
        m_badge->setRating(Say::tr("Today"), *today.colour, today.word, false);
    m_why->setText(today.reason.isEmpty() ? QString() : today.reason + QLatin1Char('.'));
    m_line->setPoints(m_history->points, m_history->label);
}

void QuestionPage::sayInFull()
{
    const int row = m_view->currentRow();
    const bool isThere = row >= 0 && row < m_model.rowCount();
    m_inFull->setWords(isThere
                           ? lists::recordedWords(m_model.rowAt(row), m_councilNotes->isChecked())
                           : QString());
}

void QuestionPage::showCouncilNotes(bool isShown)
{
    const QString key = QStringLiteral("council_note");
    m_model.setColumns(lists::recordedColumns(isShown));
    QStringList columns = m_view->shownColumns();
    columns.removeAll(key);
    if (isShown)
        columns += key;
    m_view->setShownColumns(columns);
    sayInFull();
}

/// A column of what was changed later, where anything was.
void QuestionPage::showCorrections()
{
    const bool isAny =
        m_history && std::any_of(m_history->rows.begin(), m_history->rows.end(),
                                 [](const auto &row) { return !row.corrections.empty(); });
    const QString key = QStringLiteral("corrected");
    QStringList columns = m_view->shownColumns();
    columns.removeAll(key);
    if (isAny)
        columns += key;
    m_view->setShownColumns(columns);
}

void QuestionPage::sharingChanged()
{
    if (m_context.shell.isSharing())
        m_councilNotes->setChecked(false);
    m_councilNotes->setEnabled(!m_context.shell.isSharing());
}

void QuestionPage::takeFocus()
{
    if (m_history && !m_history->rows.empty())
        m_view->setFocus();
    else if (m_history)
        m_openHome->setFocus();
    else
        m_homes->setFocus();
}

void QuestionPage::offerDeeds()
{
    const auto hasRows = [this] { return m_history && !m_history->rows.empty(); };
    offer(
        Deed::CopyWords,
        [this] {
            QGuiApplication::clipboard()->setText(words());
            m_context.shell.say({Message::Kind::Done, Say::tr("Copied as words.")});
        },
        hasRows);
    offer(
        Deed::ExportList,
        [this] {
            saveGrid(m_context, this, m_model,
                     Say::tr("%1 %2").arg(m_history->home.name, m_history->id));
        },
        hasRows);
}

/// The question, how it was asked, and every answer.
QString QuestionPage::words() const
{
    QStringList lines{
        Say::tr("%1: %2 (%3)").arg(m_history->home.name, m_history->label, m_history->id)};
    lines += m_history->wording;
    lines += m_history->ended;
    lines += m_history->differences;
    for (int row = 0; row < m_model.rowCount(); ++row)
        lines += lists::recordedWords(m_model.rowAt(row), m_councilNotes->isChecked());
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace

Page *makeQuestionPage(const Context &context)
{
    return new QuestionPage(context);
}

} // namespace views
