#include "views/recording/problem_line.h"

#include "views/parts/page_head.h"
#include "views/say.h"

#include <QVBoxLayout>

namespace views {

ProblemLine::ProblemLine(const QString &about, QWidget *parent)
    : QWidget(parent),
      m_words(new TextLabel(TextRole::Strong)),
      m_allow(makeButton(Say::tr("It is about no person: keep it as it is")))
{
    m_words->setObjectName(QStringLiteral("problem"));
    m_words->setWordWrap(true);
    m_allow->setObjectName(QStringLiteral("allow"));
    if (!about.isEmpty())
        m_allow->setAccessibleName(Say::tr("%1, %2").arg(m_allow->text(), about));
    connect(m_allow, &QPushButton::clicked, this, &ProblemLine::allowed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_words);
    layout->addWidget(m_allow, 0, Qt::AlignLeft);
    setProblem({}, false);
}

void ProblemLine::setProblem(const QString &why, bool canBeAllowed)
{
    const QString words = why.isEmpty() ? QString() : Say::tr("Not kept yet. %1").arg(why);
    m_words->setText(words);
    m_words->setAccessibleName(words);
    m_allow->setVisible(canBeAllowed);
    setVisible(!words.isEmpty());
}

} // namespace views
