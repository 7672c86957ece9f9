#include "views/parts/join_form.h"

#include "store/place.h"
#include "views/file_opening.h"
#include "views/parts/form.h"
#include "views/parts/page_head.h"
#include "views/parts/scaled_size.h"
#include "views/say.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace views {

JoinForm::JoinForm(QWidget *parent)
    : QWidget(parent),
      m_from(new QLineEdit),
      m_where(TextLabel::muted()),
      m_join(makeButton(Say::tr("Join"), {}, true))
{
    Form form(this);
    form.field(buildFile(), m_from, Say::tr("File from a colleague"));
    m_passphrase =
        form.line(QStringLiteral("joinPassphrase"), Say::tr("Passphrase of the team"), {});
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_where->setWordWrap(true);
    m_join->setObjectName(QStringLiteral("joinNow"));
    for (QLineEdit *line : {m_from, m_passphrase}) {
        connect(line, &QLineEdit::textChanged, this, &JoinForm::follow);
        connect(line, &QLineEdit::returnPressed, this, &JoinForm::join);
    }
    connect(m_join, &QPushButton::clicked, this, &JoinForm::join);
    auto *back = makeButton(Say::tr("Back"));
    connect(back, &QPushButton::clicked, this, &JoinForm::left);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::related);
    buttons->addWidget(m_join);
    buttons->addWidget(back);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::group);
    layout->addWidget(new TextLabel(TextRole::Section, Say::tr("Join colleagues")));
    layout->addWidget(form.widget());
    layout->addWidget(m_where);
    layout->addLayout(buttons);
    layout->addStretch();
    follow();
}

QWidget *JoinForm::buildFile()
{
    m_from->setObjectName(QStringLiteral("joinFrom"));
    m_from->setAccessibleName(Say::tr("File from a colleague"));
    keepScaled(m_from, {.leastWidth = 220, .mostWidth = 520});
    auto *button = makeButton(Say::tr("Choose..."));
    button->setAccessibleName(Say::tr("Choose the file from a colleague"));
    connect(button, &QPushButton::clicked, this, &JoinForm::choose);
    auto *field = new QWidget;
    auto *layout = new QHBoxLayout(field);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_from, 1);
    layout->addWidget(button);
    layout->addStretch();
    return field;
}

void JoinForm::takeFocus()
{
    (m_from->text().isEmpty() ? m_from : m_passphrase)->setFocus();
}

void JoinForm::choose()
{
    const QString path = QFileDialog::getOpenFileName(
        this, Say::tr("File from a colleague"), QDir::homePath(),
        Say::tr("Update files and planner files (*.update *.planner);;All files (*)"));
    if (!path.isEmpty())
        m_from->setText(QDir::toNativeSeparators(path));
}

void JoinForm::follow()
{
    m_wanted.from = QDir::fromNativeSeparators(m_from->text().trimmed());
    m_wanted.passphrase = m_passphrase->text();
    m_wanted.path = suggestedPath(Say::tr("Care homes"));
    m_join->setEnabled(QFileInfo(m_wanted.from).isFile());
    m_where->setText(explanation());
    m_from->setAccessibleDescription(m_where->text());
}

QString JoinForm::explanation() const
{
    if (m_wanted.from.isEmpty())
        return Say::tr("Ask a colleague for an update file with everything, and for the "
                       "passphrase. A copy of their planner file will do too, and needs no "
                       "passphrase.");
    if (!m_join->isEnabled())
        return Say::tr("There is no file in this place. Check what is typed, or choose the file.");
    return Say::tr("Your file will be kept on this laptop as %1.")
        .arg(QDir::toNativeSeparators(m_wanted.path));
}

void JoinForm::join()
{
    follow();
    if (m_join->isEnabled())
        return Q_EMIT asked(m_wanted);
    m_from->setFocus();
    m_from->selectAll();
}

} // namespace views
