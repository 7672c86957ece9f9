#include "views/pages/pages.h"

#include "base/text.h"
#include "papers/writers.h"
#include "views/pages/page_arguments.h"
#include "views/parts/flow_layout.h"
#include "views/parts/form.h"
#include "views/parts/page_head.h"
#include "views/parts/problem_line.h"
#include "views/parts/scaled_size.h"
#include "views/parts/scrolled.h"
#include "views/preferences.h"
#include "views/say.h"
#include "workflow/homes.h"
#include "workflow/plans.h"
#include "workflow/reports.h"
#include "workflow/sending.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace views {
namespace {

using subject::Home;

constexpr int leastTextHeight = 190;

/// A name that no file in the folder has yet.
QString freePath(const QDir &folder, const QString &name)
{
    QString path = folder.filePath(name + QStringLiteral(".pdf"));
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = folder.filePath(QStringLiteral("%1 (%2).pdf").arg(name).arg(number));
    return path;
}

/// The home gets its copy: it lies saved, the email is worded, and that it was sent is noted. The
/// argument is the home's id.
class SendPage final : public Page {
public:
    explicit SendPage(const Context &context);

    QString title() const override { return Say::tr("Send the home its copy"); }
    void arrive(const QString &argument) override;
    void refresh() override;
    void takeFocus() override;

private:
    QPushButton *button(FlowLayout *row, const QString &words, const char *name,
                        std::function<void()> pressed, bool isMain = false);
    void addCopy(QVBoxLayout *layout);
    void addEmail(QVBoxLayout *layout);
    void addSent(QVBoxLayout *layout);
    void save();
    void showWords();
    void showSaved(const QString &path, const QString &words);
    void copy(const QString &text, const QString &said);
    void openEmail();
    void noteSent(const QString &because);
    void showSent(const subject::Sent &sent);

    Context m_context;
    std::optional<Home> m_home;
    workflow::CopyToSend m_given; ///< the words of the email as they were shown
    QString m_path;               ///< of the copy; empty: it is not saved
    PageHead *m_head;
    TextLabel *m_file;
    QWidget *m_fileDeeds = nullptr;
    QPushButton *m_save = nullptr;
    QLineEdit *m_to = nullptr;
    QLineEdit *m_subject = nullptr;
    QPlainTextEdit *m_text;
    TextLabel *m_sent;
    QPushButton *m_note = nullptr;
    ProblemLine *m_problem;
};

SendPage::SendPage(const Context &context)
    : m_context(context),
      m_head(new PageHead(Say::tr("Send the home its copy"))),
      m_file(new TextLabel(TextRole::Body)),
      m_text(new QPlainTextEdit),
      m_sent(new TextLabel(TextRole::Body)),
      m_problem(new ProblemLine({}))
{
    auto *back = m_head->addButton(Say::tr("Back"), QStringLiteral("back"));
    connect(back, &QPushButton::clicked, this, [this] { m_context.shell.back(); });
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::page, space::group, space::page, space::group);
    layout->setSpacing(space::related);
    layout->addWidget(m_head);
    addCopy(layout);
    addEmail(layout);
    addSent(layout);
    layout->addStretch();
    fillScrolled(this, body);
    offer(
        Deed::SavePdf, [this] { save(); }, [this] { return m_home.has_value(); });
    offer(
        Deed::CopyWords, [this] { copy(m_text->toPlainText(), Say::tr("Copied as words.")); },
        [this] { return m_home.has_value(); });
}

QPushButton *SendPage::button(FlowLayout *row, const QString &words, const char *name,
                              std::function<void()> pressed, bool isMain)
{
    auto *made = makeButton(words, {}, isMain);
    made->setObjectName(QString::fromLatin1(name));
    connect(made, &QPushButton::clicked, this, std::move(pressed));
    row->add(made);
    return made;
}

void SendPage::addCopy(QVBoxLayout *layout)
{
    m_file->makeReadable();
    m_file->setObjectName(QStringLiteral("copyFile"));
    m_fileDeeds = new QWidget;
    auto *row = new FlowLayout(m_fileDeeds);
    button(row, Say::tr("Copy where it is"), "copyPath",
           [this] { copy(QDir::toNativeSeparators(m_path), Say::tr("Copied where it is.")); });
    button(row, Say::tr("Open the folder"), "openFolder", [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath()));
    });
    m_save = button(row, Say::tr("Save the copy"), "save", [this] { save(); });
    layout->addWidget(new TextLabel(TextRole::Section, Say::tr("The copy")));
    layout->addWidget(m_file);
    layout->addWidget(m_fileDeeds);
}

void SendPage::addEmail(QVBoxLayout *layout)
{
    layout->addSpacing(space::related);
    layout->addWidget(new TextLabel(TextRole::Section, Say::tr("The email")));
    Form fields(this);
    m_to = fields.line(QStringLiteral("to"), Say::tr("To"), {});
    m_subject = fields.line(QStringLiteral("subject"), Say::tr("Subject"), {});
    m_text->setObjectName(QStringLiteral("emailText"));
    m_text->setAccessibleName(Say::tr("Text of the email"));
    m_text->setTabChangesFocus(true);
    keepScaled(m_text, {.leastHeight = leastTextHeight});
    fields.field(m_text, m_text, Say::tr("Text"));
    layout->addWidget(fields.widget());
    auto *deeds = new QWidget;
    auto *row = new FlowLayout(deeds);
    button(
        row, Say::tr("Open in my email program"), "openEmail", [this] { openEmail(); }, true);
    button(row, Say::tr("Copy the text"), "copyText",
           [this] { copy(m_text->toPlainText(), Say::tr("Copied as words.")); });
    layout->addWidget(deeds);
    layout->addWidget(TextLabel::muted(Say::tr("Attach the copy to the email yourself.")));
}

void SendPage::addSent(QVBoxLayout *layout)
{
    layout->addSpacing(space::related);
    layout->addWidget(new TextLabel(TextRole::Section, Say::tr("Was it sent?")));
    m_sent->makeReadable();
    m_sent->setObjectName(QStringLiteral("sentState"));
    auto *deeds = new QWidget;
    auto *row = new FlowLayout(deeds);
    m_note = button(row, Say::tr("Yes, it was sent today"), "sent", [this] { noteSent({}); });
    connect(m_problem, &ProblemLine::allowed, this, &SendPage::noteSent);
    layout->addWidget(m_sent);
    layout->addWidget(deeds);
    layout->addWidget(m_problem);
}

/// Coming back to the same home finds everything as it was left, and the question still open.
/// Nothing is saved by coming here: that is a deed.
void SendPage::arrive(const QString &argument)
{
    const auto id = idFrom<Home>(argument);
    if (argument.isEmpty() || (m_home && id == m_home->id))
        return;
    m_home.reset();
    const auto home = base::attempt([&] { return workflow::requireHome(m_context.session, id); });
    if (!home) {
        m_context.shell.sayError(home.error());
        return;
    }
    m_home = *home;
    m_given = {};
    m_head->setSentence(home->name);
    m_problem->setProblem({}, false);
    showWords();
    showSaved({}, Say::tr("The home copy is not saved yet."));
    refresh();
}

/// The words of the email, where they have changed since they were last shown: what was typed into
/// them stays.
void SendPage::showWords()
{
    const auto words = workflow::copyToSend(m_context.session, m_home->id);
    if (!words) {
        m_context.shell.sayError(words.error());
        return;
    }
    if (*words == m_given)
        return;
    m_given = *words;
    m_to->setText(words->to);
    m_subject->setText(words->subject);
    m_text->setPlainText(words->text);
}

void SendPage::refresh()
{
    if (!m_home)
        return;
    if (!m_path.isEmpty() && !QFileInfo::exists(m_path))
        showSaved({}, Say::tr("The home copy is not there any more."));
    if (const auto plan = workflow::openPlan(m_context.session, m_home->id))
        showSent(plan->sent);
}

void SendPage::takeFocus()
{
    QWidget *first = m_to->text().isEmpty() ? static_cast<QWidget *>(m_to)
                                            : findChild<QPushButton *>(QStringLiteral("openEmail"));
    first->setFocus(Qt::OtherFocusReason);
}

void SendPage::save()
{
    const workflow::Report report = workflow::reports().front();
    const workflow::PaperWanted wanted{.homes = {m_home->id}};
    const QDir folder(m_context.preferences.exportFolder());
    showWords();
    const auto written =
        workflow::papersOf(m_context.session, report, wanted)
            .and_then([&](const QList<papers::Document> &documents) {
                return base::attempt([&] {
                    const QString path = freePath(
                        folder, workflow::paperFileName(m_context.session, report, wanted));
                    papers::writeFile(documents, path);
                    return path;
                });
            });
    if (written)
        showSaved(*written,
                  Say::tr("The home copy is saved as %1.").arg(QDir::toNativeSeparators(*written)));
    else
        showSaved({}, Say::tr("The home copy was not saved. %1").arg(written.error().message));
}

/// Where the copy is; nowhere: it can be saved.
void SendPage::showSaved(const QString &path, const QString &words)
{
    m_path = path;
    m_file->setText(words);
    for (QPushButton *each : m_fileDeeds->findChildren<QPushButton *>())
        each->setVisible((each == m_save) == path.isEmpty());
}

void SendPage::copy(const QString &text, const QString &said)
{
    QGuiApplication::clipboard()->setText(text);
    m_context.shell.say({Message::Kind::Done, said, {}});
}

void SendPage::openEmail()
{
    QUrl url;
    url.setScheme(QStringLiteral("mailto"));
    url.setPath(base::tidy(m_to->text()));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("subject"),
                       QString::fromLatin1(QUrl::toPercentEncoding(m_subject->text())));
    query.addQueryItem(QStringLiteral("body"),
                       QString::fromLatin1(QUrl::toPercentEncoding(m_text->toPlainText().replace(
                           QLatin1Char('\n'), QStringLiteral("\r\n")))));
    url.setQuery(query);
    if (!QDesktopServices::openUrl(url))
        m_context.shell.say({Message::Kind::Error,
                             Say::tr("No email program opened. Copy the text and write the email "
                                     "yourself. The copy is saved."),
                             {}});
}

void SendPage::noteSent(const QString &because)
{
    const auto plan =
        workflow::noteSent(m_context.session, m_home->id, m_to->text(), {.aboutNoPerson = because});
    if (!plan) {
        m_problem->setProblem(plan.error().message,
                              plan.error().detail == workflow::personalDetailFault);
        return;
    }
    m_problem->setProblem({}, false);
    showSent(plan->sent);
    m_context.shell.kept();
    m_context.shell.say({Message::Kind::Done, Say::tr("Kept that the copy was sent."), {}});
}

void SendPage::showSent(const subject::Sent &sent)
{
    m_sent->setText(sent.on.isValid()
                        ? Say::tr("Sent on %1 to %2.").arg(base::longDate(sent.on), sent.to)
                        : Say::tr("Nobody has noted that a copy was sent."));
    m_note->setEnabled(!m_context.session.file().isReadOnly());
}

} // namespace

Page *makeSendPage(const Context &context)
{
    return new SendPage(context);
}

} // namespace views
