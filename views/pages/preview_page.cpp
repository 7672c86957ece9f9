#include "views/pages/pages.h"

#include "papers/layout.h"
#include "views/pages/page_arguments.h"
#include "views/pages/paper_check.h"
#include "views/pages/saving.h"
#include "views/parts/page_head.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/parts/sheets_view.h"
#include "views/say.h"
#include "workflow/reports.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace views {
namespace {

class PreviewPage final : public Page {
public:
    explicit PreviewPage(const Context &context);

    QString title() const override { return Say::tr("Print preview"); }
    void arrive(const QString &argument) override;
    void refresh() override { read(); }
    void sharingChanged() override { showWhatMayBeSeen(); }
    void takeFocus() override { m_sheets->setFocus(); }

private:
    void offerDeeds();
    void save(const QString &suffix) { savePaper(m_context, this, *m_report, wanted(), suffix); }
    workflow::PaperWanted wanted() const;
    QWidget *buildBar();
    QWidget *buildCopies();
    void read();
    void readChecks();
    void showWhatMayBeSeen();
    bool isHidden() const;
    bool mayLeave() const;
    void print();
    QString paperTitle() const
    {
        return m_documents.size() == 1 ? m_documents.first().title : m_report->name;
    }

    Context m_context;
    PaperArgument m_argument;
    std::optional<workflow::Report> m_report; ///< none: nothing was asked for yet
    QList<papers::Document> m_documents;
    PageHead *m_head;
    QWidget *m_copies = nullptr;
    QComboBox *m_copy;
    QCheckBox *m_large;
    QComboBox *m_zoom;
    PaperCheckBox *m_check;
    QListWidget *m_list;
    SheetsView *m_sheets;
    QPlainTextEdit *m_text;
    QTabWidget *m_tabs;
    QList<QWidget *> m_paperOnly; ///< what is there while a paper is shown
    QList<QWidget *> m_ways;      ///< out of the council, for what may leave it
    TextLabel *m_hidden;
};

PreviewPage::PreviewPage(const Context &context)
    : m_context(context),
      m_head(new PageHead(Say::tr("Print preview"))),
      m_copy(new QComboBox),
      m_large(new QCheckBox(Say::tr("&Large print"))),
      m_zoom(new QComboBox),
      m_check(new PaperCheckBox),
      m_list(new QListWidget),
      m_sheets(new SheetsView),
      m_text(new QPlainTextEdit),
      m_tabs(new QTabWidget),
      m_hidden(new TextLabel(TextRole::Body, Say::tr("You are sharing your screen, so this paper "
                                                     "is hidden. It is for the council, or tells "
                                                     "of several homes.")))
{
    offerDeeds();
    auto *print = m_head->addButton(Say::tr("Print..."), QStringLiteral("print"), true);
    auto *pdf = m_head->addButton(Say::tr("Save as PDF"), QStringLiteral("pdf"));
    auto *web = m_head->addButton(Say::tr("Save as web page"));
    connect(print, &QPushButton::clicked, this, [this] { perform(Deed::Print); });
    connect(pdf, &QPushButton::clicked, this, [this] { perform(Deed::SavePdf); });
    connect(web, &QPushButton::clicked, this, [this] { perform(Deed::SaveWebPage); });
    m_list->setObjectName(QStringLiteral("pages"));
    m_list->setAccessibleName(Say::tr("Pages"));
    keepScaled(m_list, {.leastWidth = 104, .mostWidth = 104});
    connect(m_list, &QListWidget::currentRowChanged, m_sheets, &SheetsView::showPage);
    connect(m_sheets, &SheetsView::pageChanged, this, [this](int page) {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(page);
    });
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setObjectName(QStringLiteral("asText"));
    m_text->setAccessibleName(Say::tr("The paper as text"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *sheets = new QWidget;
    auto *beside = new QHBoxLayout(sheets);
    beside->setContentsMargins({});
    beside->setSpacing(space::related);
    beside->addWidget(m_list);
    beside->addWidget(m_sheets, 1);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(sheets, Say::tr("As printed"));
    m_tabs->addTab(m_text, Say::tr("As text"));
    m_hidden->setWordWrap(true);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::related);
    layout->addWidget(m_head);
    layout->addWidget(buildBar());
    layout->addWidget(m_check);
    layout->addWidget(m_hidden);
    layout->addWidget(m_tabs, 1);
    layout->addStretch();
    m_ways = {print, pdf, web};
    m_paperOnly = {print, pdf, web, m_tabs};
    connect(m_check, &PaperCheckBox::acceptedChanged, this, &PreviewPage::showWhatMayBeSeen);
    showWhatMayBeSeen();
    fillScrolled(this, body);
}

QWidget *PreviewPage::buildCopies()
{
    m_copy->setObjectName(QStringLiteral("copy"));
    for (const workflow::AudienceName &each : workflow::audienceNames())
        m_copy->addItem(each.copy, int(each.audience));
    m_copy->setAccessibleName(Say::tr("Which copy"));
    connect(m_copy, &QComboBox::currentIndexChanged, this, &PreviewPage::read);
    auto *label = new TextLabel(TextRole::Body, Say::tr("Fo&r"));
    label->setBuddy(m_copy);
    m_copies = new QWidget;
    auto *copies = new QHBoxLayout(m_copies);
    copies->setContentsMargins(0, 0, space::group, 0);
    copies->setSpacing(space::related);
    copies->addWidget(label);
    copies->addWidget(m_copy);
    return m_copies;
}

QWidget *PreviewPage::buildBar()
{
    m_large->setObjectName(QStringLiteral("large"));
    m_large->setAccessibleDescription(Say::tr("All text at 16 point, on more pages"));
    connect(m_large, &QCheckBox::toggled, this, &PreviewPage::read);
    m_zoom->setObjectName(QStringLiteral("zoom"));
    m_zoom->setAccessibleName(Say::tr("Size on screen"));
    m_zoom->addItem(Say::tr("Fit width"), 0);
    for (const int percent : {75, 100, 125, 150, 200})
        m_zoom->addItem(Say::tr("%1%").arg(percent), percent);
    connect(m_zoom, &QComboBox::currentIndexChanged, this,
            [this] { m_sheets->setPercent(m_zoom->currentData().toInt()); });
    m_zoom->setCurrentIndex(m_zoom->findData(100));
    auto *zoomLabel = new TextLabel(TextRole::Body, Say::tr("Size"));
    zoomLabel->setBuddy(m_zoom);
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(buildCopies());
    layout->addWidget(m_large);
    layout->addSpacing(space::group);
    layout->addWidget(zoomLabel);
    layout->addWidget(m_zoom);
    layout->addStretch();
    return bar;
}

void PreviewPage::arrive(const QString &argument)
{
    if (argument.isEmpty())
        return;
    m_argument = PaperArgument::fromText(argument);
    const auto report = workflow::findReport(m_argument.report);
    m_report = report ? std::optional(*report) : std::nullopt;
    if (!report)
        m_context.shell.sayError(report.error());
    m_copies->setVisible(m_report && m_report->hasAudiences);
    read();
}

workflow::PaperWanted PreviewPage::wanted() const
{
    workflow::PaperWanted wanted = m_argument.wanted();
    wanted.audience = papers::Audience(m_copy->currentData().toInt());
    wanted.largePrint = m_large->isChecked();
    return wanted;
}

void PreviewPage::read()
{
    if (!m_report)
        return;
    const auto documents = workflow::papersOf(m_context.session, *m_report, wanted());
    if (!documents)
        m_context.shell.sayError(documents.error());
    // Of a paper that cannot be made nothing is shown, least of all the one before.
    m_documents = documents.value_or(QList<papers::Document>());
    m_sheets->setPages(papers::layOut(m_documents));
    QStringList strings;
    for (const papers::Document &document : m_documents)
        strings += papers::allStrings(document);
    m_text->setPlainText(strings.join(QLatin1Char('\n')));
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const int count = m_sheets->pages().pageCount();
    for (int page = 1; page <= count; ++page)
        m_list->addItem(Say::tr("Page %1").arg(page));
    m_list->setCurrentRow(0);
    readChecks();
    showWhatMayBeSeen();
}

/// Where a check cannot be made, neither can the paper, which says why.
void PreviewPage::readChecks()
{
    const auto checks = workflow::checksOf(m_context.session, *m_report, wanted());
    m_check->setChecks(checks.value_or(std::vector<workflow::PaperCheck>()), wanted().audience);
}

/// A paper for partners or the public leaves only once somebody looked at what it names.
bool PreviewPage::mayLeave() const
{
    return m_sheets->pages().pageCount() > 0 && !isHidden() && m_check->isAccepted();
}

bool PreviewPage::isHidden() const
{
    return m_report && m_context.shell.isSharing() && m_report->isOnlyForCouncil(wanted());
}

/// Its title may name a home too.
void PreviewPage::showWhatMayBeSeen()
{
    const int pages = m_sheets->pages().pageCount();
    const bool isShown = pages > 0 && !isHidden();
    m_head->setTitle(isShown ? paperTitle() : title());
    m_head->setSentence(!isShown     ? QString()
                        : pages == 1 ? Say::tr("1 page, A4.")
                                     : Say::tr("%1 pages, A4.").arg(pages));
    for (QWidget *widget : m_paperOnly)
        widget->setVisible(isShown);
    for (QWidget *way : m_ways)
        way->setEnabled(mayLeave());
    m_check->setVisible(isShown && !m_check->isEmpty());
    m_hidden->setVisible(isHidden());
    Q_EMIT offersChanged();
}

void PreviewPage::offerDeeds()
{
    const auto isPossible = [this] { return mayLeave(); };
    offer(
        Deed::Print, [this] { print(); }, isPossible);
    offer(
        Deed::SavePdf, [this] { save(QStringLiteral("pdf")); }, isPossible);
    offer(
        Deed::SaveWebPage, [this] { save(QStringLiteral("html")); }, isPossible);
    offer(
        Deed::CopyWords,
        [this] {
            QGuiApplication::clipboard()->setText(m_text->toPlainText());
            m_context.shell.say({Message::Kind::Done, Say::tr("Copied as words.")});
        },
        isPossible);
}

void PreviewPage::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setFullPage(true);
    papers::setUpDevice(printer);
    printer.setDocName(paperTitle());
    const papers::Pages &pages = m_sheets->pages();
    QPrintDialog dialog(&printer, this);
    dialog.setMinMax(1, pages.pageCount());
    if (dialog.exec() != QDialog::Accepted)
        return;
    const bool hasRange = printer.printRange() == QPrinter::PageRange;
    const int first = hasRange ? qMax(1, printer.fromPage()) : 1;
    const int last = hasRange ? qMin(pages.pageCount(), printer.toPage()) : pages.pageCount();
    QPainter painter;
    if (!painter.begin(&printer)) {
        m_context.shell.say(
            {Message::Kind::Error,
             Say::tr("The printer did not take the paper. Nothing was printed. Check the printer, "
                     "or save as PDF and print that.")});
        return;
    }
    for (int page = first; page <= last; ++page) {
        if (page > first)
            printer.newPage();
        pages.paint(painter, page - 1);
    }
    painter.end();
    m_context.shell.say({Message::Kind::Done, Say::tr("Sent to the printer.")});
}

} // namespace

Page *makePreviewPage(const Context &context)
{
    return new PreviewPage(context);
}

} // namespace views
