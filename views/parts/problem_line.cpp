#include "views/parts/problem_line.h"

#include "base/text.h"
#include "views/parts/page_head.h"
#include "views/say.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

ProblemLine::ProblemLine(const QString &about, QWidget *parent)
    : QWidget(parent),
      m_words(new TextLabel(TextRole::Strong)),
      m_row(new QWidget),
      m_because(new QLineEdit)
{
    m_words->setObjectName(QStringLiteral("problem"));
    m_words->setWordWrap(true);
    m_because->setObjectName(QStringLiteral("because"));
    m_because->setPlaceholderText(Say::tr("Why it may be kept, such as: an order number"));
    auto *button = makeButton(Say::tr("Keep it as it is"));
    button->setObjectName(QStringLiteral("allow"));
    const auto spoken = [&about](const QString &words) {
        return about.isEmpty() ? words : Say::tr("%1, %2").arg(words, about);
    };
    m_because->setAccessibleName(spoken(Say::tr("Why it may be kept as it is")));
    button->setAccessibleName(spoken(button->text()));
    connect(button, &QPushButton::clicked, this, &ProblemLine::allow);
    connect(m_because, &QLineEdit::returnPressed, this, &ProblemLine::allow);
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins({});
    row->setSpacing(space::related);
    row->addWidget(m_because, 1);
    row->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_words);
    layout->addWidget(m_row);
    setProblem({}, false);
}

void ProblemLine::allow()
{
    const QString because = base::tidy(m_because->text());
    if (because.isEmpty())
        m_because->setFocus();
    else
        Q_EMIT allowed(because);
}

void ProblemLine::setProblem(const QString &why, bool canBeAllowed)
{
    const QString words = why.isEmpty() ? QString() : Say::tr("Not kept yet. %1").arg(why);
    m_words->setText(words);
    m_words->setAccessibleName(words);
    if (!canBeAllowed)
        m_because->clear();
    m_row->setVisible(canBeAllowed);
    setVisible(!words.isEmpty());
}

} // namespace views
