#include "views/parts/elsewhere_form.h"

#include "views/appearance.h"
#include "views/parts/page_head.h"
#include "views/parts/text_label.h"
#include "views/say.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

ElsewhereForm::ElsewhereForm(QWidget *parent)
    : QWidget(parent),
      m_problem(new TextLabel(TextRole::Body)),
      m_target(TextLabel::muted()),
      m_keepHere(makeButton(Say::tr("Keep it on this laptop"), {}, true))
{
    m_problem->makeReadable();
    m_target->setWordWrap(true);
    m_keepHere->setObjectName(QStringLiteral("bringHere"));
    connect(m_keepHere, &QPushButton::clicked, this, [this] { Q_EMIT keepHereAsked(m_path); });
    auto *back = makeButton(Say::tr("Back"));
    connect(back, &QPushButton::clicked, this, &ElsewhereForm::left);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::related);
    buttons->addWidget(m_keepHere);
    buttons->addWidget(back);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::group);
    layout->addWidget(
        new TextLabel(TextRole::Section, Say::tr("The file cannot be used where it is")));
    layout->addWidget(m_problem);
    layout->addWidget(m_target);
    layout->addLayout(buttons);
    layout->addStretch();
}

void ElsewhereForm::offer(const QString &path, const QString &target, const QString &problem)
{
    m_path = path;
    m_problem->setText(problem);
    m_target->setText(
        Say::tr("It is copied to %1, and a backup of it goes to %2 every day. The file there stays "
                "as it is; work in the one on this laptop from now on.")
            .arg(QDir::toNativeSeparators(target),
                 QDir::toNativeSeparators(QFileInfo(path).absolutePath())));
}

void ElsewhereForm::takeFocus()
{
    m_keepHere->setFocus();
}

} // namespace views
