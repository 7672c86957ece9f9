#include "lists/one_question.h"
#include "lists/table_model.h"
#include "views/editors/date_field.h"
#include "views/pages/page_arguments.h"
#include "views/pages/pages.h"
#include "views/pages/saving.h"
#include "views/parts/flow_layout.h"
#include "views/parts/page_head.h"
#include "views/parts/rows_view.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/say.h"
#include "workflow/one_question.h"
#include "workflow/sharing_state.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QVBoxLayout>

namespace views {
namespace {

using lists::HomeAnswer;

constexpr int filterWidth = 220;
constexpr int questionWidth = 420;
constexpr int dateWidth = 190;
constexpr int leastListHeight = 220;

/// One question, and what every home answers to it. The argument is the question's id.
class OneQuestionPage final : public Page {
public:
    explicit OneQuestionPage(const Context &context);

    QString title() const override { return Say::tr("One question, all homes"); }
    void arrive(const QString &argument) override;
    void refresh() override;
    void takeFocus() override { m_question->setFocus(); }
    void sharingChanged() override { say(); }

private:
    void offerDeeds();
    void compare();
    base::Result<std::vector<HomeAnswer>> read();
    void say();
    void open(int row);
    QString words() const;

    Context m_context;
    lists::TableModel<HomeAnswer> m_model;
    PageHead *m_head;
    QComboBox *m_question;
    QLineEdit *m_filter;
    DateField *m_compareWith;
    QDate m_compared;                             ///< null: with no day
    std::unique_ptr<workflow::Session> m_earlier; ///< as it was known then
    RowsView *m_view;
    QString m_complete; ///< from how many laptops it comes; empty: from this one alone
};

OneQuestionPage::OneQuestionPage(const Context &context)
    : m_context(context),
      m_model(lists::homeAnswerColumns(), [](const HomeAnswer &row) { return row.home.id.text(); }),
      m_head(new PageHead(Say::tr("One question, all homes"))),
      m_question(new QComboBox),
      m_filter(new QLineEdit),
      m_compareWith(new DateField(context.session.today(), Leaning::Past)),
      m_view(new RowsView(&m_model, Say::tr("What every home answers")))
{
    auto *copy = m_head->addButton(Say::tr("Copy as words"), QStringLiteral("copy"));
    connect(copy, &QPushButton::clicked, this, [this] { perform(Deed::CopyWords); });
    m_question->setObjectName(QStringLiteral("question"));
    m_question->setAccessibleName(Say::tr("Question"));
    for (const editions::Question &question : context.session.edition()->questions)
        m_question->addItem(Say::tr("%1 (%2)").arg(question.label.in(), question.id), question.id);
    keepScaled(m_question, {.mostWidth = questionWidth});
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setPlaceholderText(Say::tr("Filter: type to narrow"));
    m_filter->setAccessibleName(Say::tr("Filter the homes"));
    keepScaled(m_filter, {.leastWidth = filterWidth, .mostWidth = filterWidth});
    connect(m_question, &QComboBox::activated, this, [this] { refresh(); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model.setFilter(text);
        say();
    });
    m_compareWith->setObjectName(QStringLiteral("compareWith"));
    m_compareWith->setPlaceholderText(Say::tr("Compare with: a day"));
    m_compareWith->setAccessibleName(Say::tr("Compare with what was known on"));
    keepScaled(m_compareWith, {.leastWidth = dateWidth, .mostWidth = dateWidth});
    connect(m_compareWith, &QLineEdit::editingFinished, this, &OneQuestionPage::compare);
    connect(m_compareWith, &DateField::picked, this, &OneQuestionPage::compare);
    connect(m_view, &RowsView::opened, this, &OneQuestionPage::open);
    auto *choice = new QWidget;
    auto *row = new FlowLayout(choice);
    row->add(m_question);
    row->add(m_filter, FlowLayout::Place::Beside);
    row->add(m_compareWith, FlowLayout::Place::Beside);
    row->add(m_compareWith->makeCalendarButton(), FlowLayout::Place::Beside);
    // In a low window with large text the list keeps some rows, and the page scrolls.
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::related);
    layout->addWidget(m_head);
    layout->addWidget(choice);
    layout->addWidget(m_view, 1);
    layout->addStretch();
    m_view->setMinimumHeight(leastListHeight);
    fillScrolled(this, body);
    m_model.sort(m_model.columnOf(QStringLiteral("colour")));
    offerDeeds();
    refresh();
}

void OneQuestionPage::arrive(const QString &argument)
{
    const int place = m_question->findData(argument);
    if (argument.isEmpty() || place < 0 || place == m_question->currentIndex())
        return;
    m_question->setCurrentIndex(place);
    refresh();
}

/// Takes up the day that was typed; without one nothing is compared.
void OneQuestionPage::compare()
{
    m_compareWith->tidy();
    const QDate day = m_compareWith->date();
    if (day == m_compared)
        return;
    std::unique_ptr<workflow::Session> earlier;
    if (day.isValid()) {
        auto session = workflow::Session::asKnownOn(m_context.session, day);
        if (!session) {
            m_context.shell.sayError(session.error());
            m_compareWith->setDate(m_compared);
            return;
        }
        earlier = std::move(*session);
    }
    m_compared = day;
    m_earlier = std::move(earlier);
    m_model.setColumns(lists::homeAnswerColumns(m_compared));
    refresh();
    // What is compared has room for its words; the other columns can be chosen.
    m_view->setShownColumns(m_compared.isValid()
                                ? QStringList{QStringLiteral("answer"), QStringLiteral("colour"),
                                              QStringLiteral("earlier"), QStringLiteral("as_at"),
                                              QStringLiteral("beds")}
                                : QStringList());
}

base::Result<std::vector<HomeAnswer>> OneQuestionPage::read()
{
    const QString question = m_question->currentData().toString();
    return m_earlier ? workflow::oneQuestionCompared(m_context.session, *m_earlier, question)
                     : workflow::oneQuestion(m_context.session, question);
}

void OneQuestionPage::refresh()
{
    auto rows = read();
    if (!rows) {
        m_context.shell.sayError(rows.error());
        return;
    }
    m_model.setRows(std::move(*rows));
    m_complete = workflow::howComplete(m_context.session).value_or(QString());
    say();
}

QString OneQuestionPage::words() const
{
    std::vector<HomeAnswer> rows;
    for (int row = 0; row < m_model.rowCount(); ++row)
        rows.push_back(m_model.rowAt(row));
    const QString shown = lists::homeAnswersAsWords(m_question->currentText(), rows, m_compared);
    return m_complete.isEmpty() ? shown : QStringLiteral("%1 %2").arg(shown, m_complete);
}

void OneQuestionPage::say()
{
    const bool isSharing = m_context.shell.isSharing();
    m_view->setVisible(!isSharing);
    m_question->parentWidget()->setVisible(!isSharing);
    m_head->setSentence(isSharing
                            ? Say::tr("You are sharing your screen, so other homes are hidden.")
                        : m_model.rowCount() == 0 ? Say::tr("No homes yet.")
                                                  : words());
    m_view->chooseFirst();
    Q_EMIT offersChanged();
}

void OneQuestionPage::offerDeeds()
{
    const auto hasRows = [this] { return !m_context.shell.isSharing() && m_model.rowCount() > 0; };
    offer(
        Deed::Filter, [this] { m_filter->setFocus(); }, hasRows);
    offer(
        Deed::Open, [this] { open(m_view->currentRow()); }, hasRows);
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
                     QStringLiteral("%1 %2").arg(m_question->currentData().toString(),
                                                 m_context.session.today().toString(Qt::ISODate)));
        },
        hasRows);
}

void OneQuestionPage::open(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    m_context.shell.visit(QuestionArgument{.home = m_model.rowAt(row).home.id,
                                           .question = m_question->currentData().toString()}
                              .location());
}

} // namespace

Page *makeOneQuestionPage(const Context &context)
{
    return new OneQuestionPage(context);
}

} // namespace views
