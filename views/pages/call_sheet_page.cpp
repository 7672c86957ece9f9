#include "views/pages/page_arguments.h"
#include "views/pages/pages.h"
#include "views/parts/page_head.h"
#include "views/parts/scrolled.h"
#include "views/records/record_form.h"
#include "views/say.h"
#include "workflow/homes.h"
#include "workflow/ppe_call.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

/// What an urgent supply line asks of a home, in its order, to be read out on the telephone. The
/// argument is the home's id.
class CallSheetPage final : public Page {
public:
    explicit CallSheetPage(const Context &context);

    QString title() const override
    {
        return m_sheet ? Say::tr("PPE call sheet, %1").arg(m_sheet->home.name)
                       : Say::tr("PPE call sheet");
    }
    void arrive(const QString &argument) override;
    void refresh() override;
    void takeFocus() override { m_copy->setFocus(); }
    /// Whom the council rings is not for the home to see.
    void sharingChanged() override
    {
        m_next->setVisible(!m_next->text().isEmpty() && !m_context.shell.isSharing());
    }
    bool mayClose() override { return m_receiver->keepNow(); }

private:
    void offerDeeds();
    void showLines();
    void showReceiver();
    base::Result<void> keepReceiver(const QJsonObject &changed, const QString &because);

    Context m_context;
    std::optional<base::Id<subject::Home>> m_home;
    std::optional<papers::PpeCallSheet> m_sheet;
    workflow::Receiver m_kept;
    PageHead *m_head;
    QPushButton *m_copy;
    TextLabel *m_next;
    QWidget *m_body;
    QWidget *m_rows;
    QFormLayout *m_form;
    std::vector<TextLabel *> m_lines;
    TextLabel *m_ask;
    RecordForm *m_receiver;
};

CallSheetPage::CallSheetPage(const Context &context)
    : m_context(context),
      m_head(new PageHead(Say::tr("PPE call sheet"))),
      m_copy(m_head->addButton(Say::tr("Copy as words"), QStringLiteral("copy"), true)),
      m_next(new TextLabel(TextRole::Strong)),
      m_body(new QWidget),
      m_rows(new QWidget),
      m_form(new QFormLayout(m_rows)),
      m_ask(new TextLabel(TextRole::Strong)),
      m_receiver(new RecordForm(
          {{.path = QStringLiteral("name"), .label = Say::tr("Who takes a delivery out of hours")},
           {.path = QStringLiteral("telephone"), .label = Say::tr("Their telephone")}},
          context.session.today(), [this](const QJsonObject &changed, const QString &because) {
              return keepReceiver(changed, because);
          }))
{
    connect(m_copy, &QPushButton::clicked, this, [this] { perform(Deed::CopyWords); });
    auto *paper = m_head->addButton(Say::tr("Print preview"), QStringLiteral("print"));
    connect(paper, &QPushButton::clicked, this, [this] { perform(Deed::PreviewCallSheet); });
    m_form->setContentsMargins({});
    m_form->setHorizontalSpacing(space::group);
    m_form->setVerticalSpacing(space::inside);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_next->setObjectName(QStringLiteral("next"));
    m_next->makeReadable();
    m_ask->makeReadable();
    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::group);
    layout->addWidget(m_head);
    layout->addWidget(m_next);
    layout->addWidget(m_rows);
    layout->addWidget(m_ask);
    layout->addWidget(m_receiver);
    layout->addStretch();
    fillScrolled(this, m_body);
    connect(m_receiver, &RecordForm::kept, this, [this] {
        refresh();
        m_context.shell.kept();
    });
    offerDeeds();
}

void CallSheetPage::offerDeeds()
{
    const auto hasSheet = [this] { return m_sheet.has_value(); };
    offer(
        Deed::CopyWords,
        [this] {
            QGuiApplication::clipboard()->setText(papers::callSheetWords(*m_sheet));
            m_context.shell.say({Message::Kind::Done, Say::tr("Copied as words.")});
        },
        hasSheet);
    offer(
        Deed::PreviewCallSheet,
        [this] {
            m_receiver->keepNow();
            m_context.shell.visit(
                PaperArgument{.report = QStringLiteral("ppe-call-sheet"), .homes = {m_home->text()}}
                    .location());
        },
        hasSheet);
}

void CallSheetPage::arrive(const QString &argument)
{
    if (argument.isEmpty())
        return;
    const auto home = base::attempt(
        [&] { return workflow::requireHome(m_context.session, idFrom<subject::Home>(argument)); });
    if (!home) {
        m_context.shell.sayError(home.error());
        return;
    }
    m_home = home->id;
    refresh();
}

void CallSheetPage::refresh()
{
    if (!m_home)
        return;
    const auto sheet = workflow::ppeCallSheet(m_context.session, *m_home);
    const auto receiver = workflow::receiverOf(m_context.session, *m_home);
    m_sheet = sheet ? std::optional(*sheet) : std::nullopt;
    m_rows->setVisible(m_sheet.has_value());
    m_receiver->setVisible(m_sheet && receiver);
    m_ask->setVisible(m_sheet && receiver);
    if (!sheet)
        m_context.shell.sayError(sheet.error());
    m_kept = receiver.value_or(workflow::Receiver());
    m_head->setTitle(Say::tr("PPE call sheet"));
    m_head->setSentence(
        m_sheet ? Say::tr("%1. In the order in which the line asks.").arg(m_sheet->home.name)
                : QString());
    m_next->setText(m_sheet ? withNumbersWhole(m_sheet->next) : QString());
    sharingChanged();
    if (m_sheet) {
        showLines();
        showReceiver();
    }
    Q_EMIT offersChanged();
}

/// The labels are always the same; the words change.
void CallSheetPage::showLines()
{
    const auto lines = papers::callLines(*m_sheet);
    for (size_t i = 0; i < lines.size(); ++i) {
        if (i == m_lines.size()) {
            auto *words = new TextLabel(TextRole::Body);
            words->makeReadable();
            words->setObjectName(QStringLiteral("line%1").arg(i));
            words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
            auto *label = TextLabel::muted(lines[i].label);
            label->setBuddy(words);
            m_form->addRow(label, words);
            m_lines.push_back(words);
        }
        m_lines[i]->setText(withNumbersWhole(lines[i].words));
    }
}

void CallSheetPage::showReceiver()
{
    m_ask->setText(m_kept.name.isEmpty()
                       ? Say::tr("Ask the home who takes a delivery out of hours. The line wants "
                                 "to know.")
                       : Say::tr("If somebody else takes it tonight:"));
    m_receiver->show(
        m_home->text(),
        {{QStringLiteral("name"), m_kept.name}, {QStringLiteral("telephone"), m_kept.telephone}},
        m_context.session.file().isReadOnly());
}

base::Result<void> CallSheetPage::keepReceiver(const QJsonObject &changed, const QString &because)
{
    workflow::Receiver receiver = m_kept;
    if (changed.contains(QStringLiteral("name"))) {
        receiver.name = changed[QStringLiteral("name")].toString();
        // Somebody else has another number.
        if (!m_kept.name.isEmpty())
            receiver.telephone.clear();
    }
    if (changed.contains(QStringLiteral("telephone")))
        receiver.telephone = changed[QStringLiteral("telephone")].toString();
    return workflow::keepReceiver(m_context.session, *m_home, receiver, {.aboutNoPerson = because});
}

} // namespace

Page *makeCallSheetPage(const Context &context)
{
    return new CallSheetPage(context);
}

} // namespace views
