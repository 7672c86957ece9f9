#include "views/pages/authority_choice.h"

#include "lists/folding.h"
#include "views/appearance.h"
#include "views/parts/scaled_size.h"
#include "views/say.h"

#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace views {
namespace {

constexpr int mostWidth = 400;
constexpr qsizetype fewAuthorities = 12; ///< up to so many need no box to narrow them

} // namespace

AuthorityChoice::AuthorityChoice(QWidget *parent)
    : QWidget(parent),
      m_narrow(new QLineEdit),
      m_list(new QListWidget)
{
    m_narrow->setPlaceholderText(Say::tr("Type to narrow"));
    m_narrow->setAccessibleName(Say::tr("Narrow the authorities"));
    m_narrow->setClearButtonEnabled(true);
    m_list->setObjectName(QStringLiteral("authorities"));
    m_list->setAccessibleName(Say::tr("Authorities to import"));
    keepScaled(this, {.mostWidth = mostWidth});
    connect(m_narrow, &QLineEdit::textChanged, this, &AuthorityChoice::narrow);
    connect(m_list, &QListWidget::itemChanged, this, &AuthorityChoice::changed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::related);
    layout->addWidget(m_narrow);
    layout->addWidget(m_list, 1);
}

void AuthorityChoice::offer(const QStringList &seen, const QStringList &ticked)
{
    m_narrow->clear();
    m_list->clear();
    for (const QString &authority : seen) {
        auto *item = new QListWidgetItem(authority, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool isTicked = seen.size() == 1 || ticked.contains(authority, Qt::CaseInsensitive);
        item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
        if (isTicked && !m_list->currentItem())
            m_list->setCurrentItem(item);
    }
    m_narrow->setVisible(seen.size() > fewAuthorities);
}

QStringList AuthorityChoice::ticked() const
{
    QStringList ticked;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            ticked += m_list->item(row)->text();
    }
    return ticked;
}

bool AuthorityChoice::isOffering() const
{
    return m_list->count() > 0;
}

void AuthorityChoice::takeFocus()
{
    if (m_narrow->isVisibleTo(this))
        m_narrow->setFocus();
    else
        m_list->setFocus();
}

void AuthorityChoice::narrow(const QString &text)
{
    const QStringList words = lists::searchWords(text);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!lists::holdsAll(lists::folded(item->text()), words));
    }
}

} // namespace views
