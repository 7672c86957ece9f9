#include "views/top_bar.h"

#include "views/parts/page_head.h"
#include "views/parts/scaled_size.h"
#include "views/parts/search_box.h"
#include "views/say.h"

#include <QToolButton>

namespace views {

TopBar::TopBar(const std::vector<Command> &commands, const std::map<QString, QAction *> &actions,
               QWidget *parent)
    : QWidget(parent),
      m_product(new TextLabel(TextRole::Strong, QStringLiteral("Care Home Support Planner"))),
      m_council(TextLabel::muted()),
      m_sharing(makeButton(Say::tr("Sharing my screen"), {}, true)),
      m_search(new SearchBox)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::related, space::related, space::group, space::related);
    layout->setSpacing(space::inside);
    for (const Command &command : commands) {
        if (!command.onToolBar)
            continue;
        auto *button = new QToolButton;
        button->setAutoRaise(true);
        button->setDefaultAction(actions.at(command.key));
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(command.plainText());
        layout->addWidget(button);
    }
    layout->addSpacing(space::related);
    layout->addWidget(m_product);
    layout->addSpacing(space::related);
    layout->addWidget(m_council);
    layout->addSpacing(space::related);
    layout->addStretch();
    m_sharing->setObjectName(QStringLiteral("sharing"));
    m_sharing->setToolTip(
        Say::tr("Council notes and other homes are hidden. Press here or F12 to show them."));
    m_sharing->hide();
    layout->addWidget(m_sharing);
    layout->addSpacing(space::related);
    keepScaled(m_search, {.leastWidth = 160, .mostWidth = 380});
    layout->addWidget(m_search, 1);
    connect(m_sharing, &QPushButton::clicked, this, &TopBar::sharingEnded);
    connect(m_search, &SearchBox::homesWanted, this, &TopBar::homesWanted);
    connect(m_search, &SearchBox::homeFound, this, &TopBar::homeFound);
    connect(m_search, &SearchBox::startFound, this, &TopBar::startFound);
    connect(m_search, &SearchBox::commandFound, this, &TopBar::commandFound);
}

void TopBar::setCouncil(const QString &council)
{
    m_council->setText(council);
}

void TopBar::setHomes(const std::vector<subject::Home> &homes)
{
    m_search->setHomes(homes);
}

void TopBar::forgetHomes()
{
    m_search->forgetHomes();
}

void TopBar::setStarts(std::vector<Start> starts)
{
    m_search->setStarts(std::move(starts));
}

void TopBar::setSharing(bool isSharing)
{
    m_sharing->setVisible(isSharing);
    m_search->setSharing(isSharing);
}

void TopBar::setTight(bool isTight)
{
    m_council->setVisible(!isTight);
    m_product->setVisible(!isTight);
}

void TopBar::search()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace views
