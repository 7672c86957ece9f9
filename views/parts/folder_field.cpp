#include "views/parts/folder_field.h"

#include "views/parts/page_head.h"
#include "views/parts/scaled_size.h"
#include "views/say.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace views {

FolderField::FolderField(const QString &name, const QString &label, QWidget *parent)
    : QWidget(parent),
      m_label(label),
      m_line(new QLineEdit)
{
    m_line->setObjectName(name);
    m_line->setAccessibleName(label);
    keepScaled(m_line, {.leastWidth = 220, .mostWidth = 520});
    auto *button = makeButton(Say::tr("Choose..."));
    button->setAccessibleName(Say::tr("%1: choose a folder").arg(label));
    connect(m_line, &QLineEdit::editingFinished, this, &FolderField::take);
    connect(button, &QPushButton::clicked, this, &FolderField::choose);
    setFocusProxy(m_line);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_line, 1);
    layout->addWidget(button);
    layout->addStretch();
}

QString FolderField::folder() const
{
    const QString typed = m_line->text().trimmed();
    return typed.isEmpty() ? QString() : QDir::cleanPath(QDir::fromNativeSeparators(typed));
}

void FolderField::setFolder(const QString &folder)
{
    m_line->setText(QDir::toNativeSeparators(folder));
    m_line->setCursorPosition(0);
    m_taken = this->folder();
}

void FolderField::choose()
{
    const QString chosen = QFileDialog::getExistingDirectory(this, m_label, folder());
    if (chosen.isEmpty())
        return;
    m_line->setText(QDir::toNativeSeparators(chosen));
    take();
}

void FolderField::take()
{
    if (folder() == m_taken)
        return;
    m_taken = folder();
    Q_EMIT chosen(m_taken);
}

} // namespace views
