#include "views/parts/page_head.h"

#include "views/ink_icon.h"
#include "views/parts/flow_layout.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int wordsWidth = 320; ///< with less for the words, buttons stand under them

} // namespace

QPushButton *makeButton(const QString &text, const QString &icon, bool isPrimary)
{
    auto *button = new QPushButton(text);
    button->setProperty("primary", isPrimary);
    button->setAutoDefault(true); // Enter presses it, as the space bar does
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
      m_buttons(new FlowLayout(nullptr))
{
    m_sentence->setWordWrap(true);
    m_title->makeSelectable();
    m_title->setWordWrap(true);
    auto *words = new QWidget;
    auto *lines = new QVBoxLayout(words);
    lines->setContentsMargins({});
    lines->setSpacing(space::inside);
    lines->addWidget(m_title);
    lines->addWidget(m_sentence);
    // The words take what the buttons leave over.
    words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins({});
    m_layout->setSpacing(space::related);
    m_layout->addWidget(words, 1);
    m_layout->addLayout(m_buttons);
    m_layout->setAlignment(m_buttons, Qt::AlignTop);
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

QFrame *thinLine(QFrame::Shape shape)
{
    auto *line = new QFrame;
    line->setFrameShape(shape);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    return line;
}

void PageHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isTight = width() < scaled(wordsWidth) + m_buttons->sizeHint().width();
    m_layout->setDirection(isTight ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace views
