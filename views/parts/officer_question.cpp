#include "views/parts/officer_question.h"

#include "base/text.h"
#include "views/parts/page_head.h"
#include "views/parts/short_choice.h"
#include "views/say.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

namespace views {
namespace {

enum Way { Offers, Naming };

constexpr int leastWidth = 900; ///< below it, the answer stands under the question

QHBoxLayout *lineIn(QWidget *widget)
{
    auto *line = new QHBoxLayout(widget);
    line->setContentsMargins({});
    line->setSpacing(space::related);
    return line;
}

} // namespace

OfficerQuestion::OfficerQuestion(QWidget *parent)
    : QFrame(parent),
      m_why(TextLabel::muted()),
      m_ways(new QStackedWidget),
      m_line(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    setObjectName(QStringLiteral("officerQuestion"));
    setAccessibleName(Say::tr("Who is using this?"));
    m_why->setWordWrap(true);
    m_ways->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(TextRole::Strong, Say::tr("Who is using this?")));
    words->addWidget(m_why);
    m_line->setContentsMargins(space::group, space::related, space::group, space::related);
    m_line->setSpacing(space::related);
    m_line->addLayout(words, 1);
    m_line->addWidget(m_ways);
    hide();
}

/// Once somebody is asked: most starts know who it is.
void OfficerQuestion::build()
{
    if (m_ways->count() > 0)
        return;
    m_ways->addWidget(buildOffers());
    m_ways->addWidget(buildNaming());
}

QWidget *OfficerQuestion::buildOffers()
{
    auto *way = new QWidget;
    m_officers =
        new ShortChoice(QStringLiteral("offeredOfficer"), Say::tr("Who is using this?"), 20);
    auto *me = makeButton(Say::tr("That is me"), {}, true);
    auto *other = makeButton(Say::tr("Somebody else"));
    connect(me, &QPushButton::clicked, this, &OfficerQuestion::take);
    connect(other, &QPushButton::clicked, this, &OfficerQuestion::askForName);
    auto *line = lineIn(way);
    line->addWidget(m_officers);
    line->addWidget(me);
    line->addWidget(other);
    line->addStretch();
    return way;
}

QWidget *OfficerQuestion::buildNaming()
{
    auto *way = new QWidget;
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("officerName"));
    m_name->setAccessibleName(Say::tr("Your name, as it is printed on papers"));
    m_name->setPlaceholderText(Say::tr("Your name, as it is printed on papers"));
    auto *me = makeButton(Say::tr("That is me"), {}, true);
    me->setEnabled(false);
    connect(m_name, &QLineEdit::textChanged, me,
            [me](const QString &text) { me->setEnabled(!base::tidy(text).isEmpty()); });
    connect(me, &QPushButton::clicked, this, &OfficerQuestion::take);
    auto *line = lineIn(way);
    line->addWidget(m_name, 1);
    line->addWidget(me);
    return way;
}

void OfficerQuestion::ask(const std::vector<subject::Officer> &officers, const QString &why)
{
    build();
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_officers->clear();
    for (const subject::Officer &officer : officers)
        m_officers->addItem(officer.name, officer.id.text());
    if (officers.empty()) {
        askForName();
        return;
    }
    m_ways->setCurrentIndex(Offers);
    open();
    m_officers->setFocus();
}

void OfficerQuestion::askForName()
{
    build();
    m_why->setVisible(!m_why->text().isEmpty());
    m_name->clear();
    m_ways->setCurrentIndex(Naming);
    open();
    m_name->setFocus();
}

void OfficerQuestion::open()
{
    QWidget *focused = window()->focusWidget();
    if (focused && !isAncestorOf(focused))
        m_before = focused;
    turn();
    show();
    Q_EMIT opened();
}

void OfficerQuestion::leave()
{
    hide();
    Q_EMIT closed();
    if (m_before)
        m_before->setFocus();
}

void OfficerQuestion::take()
{
    if (m_ways->currentIndex() == Offers)
        Q_EMIT answered(m_officers->currentData().toString());
    else if (const QString name = base::tidy(m_name->text()); !name.isEmpty())
        Q_EMIT named(name);
}

void OfficerQuestion::turn()
{
    m_line->setDirection(width() < scaled(leastWidth) ? QBoxLayout::TopToBottom
                                                      : QBoxLayout::LeftToRight);
}

void OfficerQuestion::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        take();
    else if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

void OfficerQuestion::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    turn();
}

void OfficerQuestion::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    painter.fillRect(QRect(0, 0, width(), 1), palette().color(QPalette::Mid));
    painter.fillRect(QRect(0, 0, 4, height()), palette().color(QPalette::Highlight));
}

} // namespace views
