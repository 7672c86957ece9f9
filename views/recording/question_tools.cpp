#include "views/recording/question_tools.h"

#include "views/parts/page_head.h"
#include "views/parts/scaled_size.h"
#include "views/recording/question_list.h"
#include "views/say.h"

#include <QLineEdit>
#include <QMenu>

namespace views {

QuestionTools::QuestionTools(QuestionList &list, QWidget *parent)
    : QWidget(parent),
      m_list(list),
      m_find(new QLineEdit)
{
    m_find->setObjectName(QStringLiteral("findQuestion"));
    m_find->setPlaceholderText(Say::tr("Jump to a question: gloves"));
    m_find->setAccessibleName(Say::tr("Jump to a question"));
    m_find->setClearButtonEnabled(true);
    keepScaled(m_find, {.leastWidth = 224, .mostWidth = 320});
    connect(m_find, &QLineEdit::returnPressed, this, &QuestionTools::find);
    auto *which = makeButton(Say::tr("Which questions"));
    auto *menu = new QMenu(which);
    m_all = choice(*menu, Say::tr("All, not only those that are due"));
    m_nurse = choice(*menu, Say::tr("Only questions for the nurse"));
    m_byPlace = choice(*menu, Say::tr("In the order of a walk round the home"));
    which->setMenu(menu);
    connect(m_all, &QAction::toggled, &m_list, &QuestionList::setShowAll);
    connect(m_nurse, &QAction::toggled, &m_list, &QuestionList::setOnlyNurse);
    connect(m_byPlace, &QAction::toggled, this, [this](bool isOn) {
        m_list.setOrder(isOn ? lists::QuestionOrder::ByPlace : lists::QuestionOrder::BySection);
    });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::related);
    row->addWidget(m_find, 1);
    row->addWidget(which);
}

QAction *QuestionTools::choice(QMenu &menu, const QString &text)
{
    QAction *action = menu.addAction(text);
    action->setCheckable(true);
    return action;
}

void QuestionTools::takeFocus()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void QuestionTools::toggleAll()
{
    m_all->toggle();
}

void QuestionTools::toggleNurse()
{
    m_nurse->toggle();
}

void QuestionTools::togglePlaces()
{
    m_byPlace->toggle();
}

void QuestionTools::reset()
{
    m_all->setChecked(false);
    m_nurse->setChecked(false);
}

void QuestionTools::find()
{
    const QString typed = m_find->text();
    if (m_list.find(typed))
        m_find->clear();
    else if (!typed.trimmed().isEmpty())
        Q_EMIT notFound(typed);
}

} // namespace views
