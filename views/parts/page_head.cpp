#include "views/parts/page_head.h"

#include "views/ink_icon.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {

QPushButton *makeButton(const QString &text, const QString &icon, bool isPrimary)
{
    auto *button = new QPushButton(text);
    button->setProperty("primary", isPrimary);
    button->setAutoDefault(false);
    button->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    // The accent of an icon does not show on a button filled with the accent.
    if (!icon.isEmpty() && !isPrimary)
        button->setIcon(inkIcon(icon));
    return button;
}

PageHead::PageHead(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_title(new TextLabel(TextRole::Title, title)),
      m_sentence(TextLabel::muted()),
      m_buttons(new QHBoxLayout)
{
    m_sentence->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(space::inside);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    m_buttons->setSpacing(space::related);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::group);
    layout->addLayout(words, 1);
    layout->addLayout(m_buttons);
    layout->setAlignment(m_buttons, Qt::AlignTop);
}

void PageHead::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHead::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
}

QPushButton *PageHead::addButton(const QString &text, const QString &icon, bool isPrimary)
{
    QPushButton *button = makeButton(text, icon, isPrimary);
    m_buttons->addWidget(button);
    return button;
}

} // namespace views
