#include "views/parts/new_file_form.h"

#include "base/text.h"
#include "store/place.h"
#include "views/file_opening.h"
#include "views/parts/folder_field.h"
#include "views/parts/form.h"
#include "views/parts/page_head.h"
#include "views/say.h"

#include <QDir>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace views {
namespace {

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

} // namespace

NewFileForm::NewFileForm(QWidget *parent)
    : QWidget(parent),
      m_folder(new FolderField(QStringLiteral("folder"), Say::tr("Where the file is kept"))),
      m_where(TextLabel::muted()),
      m_make(makeButton(Say::tr("Make the file"), {}, true))
{
    m_wayOut = buildWayOut();
    Form form(this);
    m_officer = form.line(QStringLiteral("officer"), Say::tr("Your name"), {});
    m_council = form.line(QStringLiteral("council"), Say::tr("Name of your council"), {});
    form.field(m_folder, m_folder->line(), Say::tr("Where the file is kept"));
    m_folder->setFolder(store::defaultFolder());
    m_where->setWordWrap(true);
    m_where->setObjectName(QStringLiteral("where"));
    auto *back = makeButton(Say::tr("Back"));
    connect(back, &QPushButton::clicked, this, &NewFileForm::left);
    connect(m_make, &QPushButton::clicked, this, &NewFileForm::make);
    for (QLineEdit *line : {m_officer, m_council, m_folder->line()}) {
        connect(line, &QLineEdit::textChanged, this, &NewFileForm::follow);
        connect(line, &QLineEdit::returnPressed, this, &NewFileForm::make);
    }
    // Not while it is typed: asking for a folder of another machine may take its time.
    connect(m_folder, &FolderField::chosen, this, &NewFileForm::checkPlace);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::related);
    buttons->addWidget(m_make);
    buttons->addWidget(back);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::group);
    layout->addWidget(new TextLabel(TextRole::Section, Say::tr("New file")));
    layout->addWidget(form.widget());
    layout->addWidget(m_wayOut);
    layout->addWidget(m_where);
    layout->addLayout(buttons);
    layout->addStretch();
    checkPlace();
}

QWidget *NewFileForm::buildWayOut()
{
    auto *box = new QWidget;
    m_problem = new TextLabel(TextRole::Body);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->makeReadable();
    m_keepHere = makeButton(Say::tr("Keep it on this laptop"), {}, true);
    m_keepHere->setObjectName(QStringLiteral("keepHere"));
    connect(m_keepHere, &QPushButton::clicked, this, &NewFileForm::keepHere);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_problem);
    layout->addWidget(m_keepHere, 0, Qt::AlignLeft);
    box->hide();
    return box;
}

void NewFileForm::takeFocus()
{
    m_officer->setFocus();
}

void NewFileForm::follow()
{
    m_file.officer = base::tidy(m_officer->text());
    m_file.council = base::tidy(m_council->text());
    const bool isWhole = !m_file.officer.isEmpty() && !m_file.council.isEmpty();
    const bool isRefused = m_folder->folder() == m_refused;
    m_wayOut->setVisible(isRefused);
    m_make->setEnabled(isWhole && !isRefused);
    QStringList where;
    if (!isRefused && !m_file.council.isEmpty()) {
        m_file.path = suggestedPath(m_file.council, m_folder->folder());
        where += Say::tr("It will be kept on this laptop as %1.").arg(shown(m_file.path));
    }
    if (!isRefused && !m_file.backupFolder.isEmpty())
        where += Say::tr("A backup goes to %1 every day.").arg(shown(m_file.backupFolder));
    m_where->setText(where.join(QLatin1Char(' ')));
    m_where->setVisible(!where.isEmpty());
}

void NewFileForm::checkPlace()
{
    const QString folder = m_folder->folder();
    std::optional<QString> problem;
    if (!folder.isEmpty() && !QDir::isAbsolutePath(folder))
        problem = Say::tr("Say the whole way to the folder, or choose it.");
    else
        problem = problemWithPlace(folder.isEmpty() ? store::defaultFolder() : folder);
    m_refused = problem ? std::optional(folder) : std::nullopt;
    m_problem->setText(problem.value_or(QString()));
    m_keepHere->setVisible(folder != store::defaultFolder());
    follow();
}

void NewFileForm::keepHere()
{
    const QString wanted = m_folder->folder();
    if (QDir::isAbsolutePath(wanted))
        m_file.backupFolder = wanted;
    m_folder->setFolder(store::defaultFolder());
    checkPlace();
    (m_make->isEnabled() ? static_cast<QWidget *>(m_make) : m_officer)->setFocus();
}

void NewFileForm::make()
{
    if (!m_make->isEnabled())
        return;
    checkPlace();
    if (m_make->isEnabled())
        Q_EMIT asked(m_file);
    else
        m_keepHere->setFocus();
}

} // namespace views
