#include "views/parts/search_box.h"

#include "lists/folding.h"
#include "views/appearance.h"
#include "views/commands.h"
#include "views/ink_icon.h"
#include "views/say.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStyledItemDelegate>

namespace views {
namespace {

constexpr size_t mostFound = 12;

void add(const std::vector<Find> &from, const QStringList &words, std::vector<Find> &found)
{
    for (const Find &find : from) {
        if (found.size() >= mostFound)
            return;
        if (lists::holdsAll(find.searched, words))
            found.push_back(find);
    }
}

/// What is found, with room around it. The row chosen is marked while the box has the focus.
class FoundRows final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, 2 * space::inside);
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto *list = qobject_cast<const QAbstractItemView *>(option->widget);
        if (list && list->currentIndex() == index)
            option->state |= QStyle::State_HasFocus;
    }
};

} // namespace

SearchBox::SearchBox(QWidget *parent) : QLineEdit(parent), m_completer(new QCompleter(this))
{
    setObjectName(QStringLiteral("search"));
    setPlaceholderText(Say::tr("Find a home or command   Ctrl+K"));
    setAccessibleName(Say::tr("Find a home or command"));
    setClearButtonEnabled(true);
    addAction(inkIcon(QStringLiteral("search")), LeadingPosition);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setModel(&m_texts);
    m_completer->setWidget(this);
    m_completer->setMaxVisibleItems(int(mostFound));
    m_completer->popup()->setAccessibleName(Say::tr("Found"));
    m_completer->popup()->setItemDelegate(new FoundRows(m_completer->popup()));
    connect(this, &QLineEdit::textEdited, this, &SearchBox::narrow);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { take(index.row()); });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        narrow();
        m_completer->popup()->hide();
        if (!m_found.empty())
            take(0);
    });
}

void SearchBox::setHomes(const std::vector<subject::Home> &homes)
{
    m_knowsHomes = true;
    m_homes.clear();
    m_homes.reserve(homes.size());
    for (const subject::Home &home : homes) {
        QStringList parts{home.name, home.provider, home.address.postcode};
        parts.removeAll(QString());
        const QString text = parts.join(QStringLiteral(", "));
        m_homes.push_back(
            {text, lists::folded(text + QLatin1Char(' ') + home.locationId), home.id.text(), {}});
    }
}

void SearchBox::setSharing(bool isSharing)
{
    m_isSharing = isSharing;
    setPlaceholderText(isSharing ? Say::tr("Find a command   Ctrl+K")
                                 : Say::tr("Find a home or command   Ctrl+K"));
    clear();
}

/// Where one of the words belongs to something that can begin and the others to a home.
void SearchBox::addStarts(const QStringList &words)
{
    for (const Start &start : m_starts) {
        const QString name = lists::folded(start.name);
        QStringList rest;
        for (const QString &word : words) {
            if (!lists::holdsAll(name, {word}))
                rest += word;
        }
        if (rest.isEmpty() || rest.size() == words.size())
            continue;
        for (const Find &home : m_homes) {
            if (m_found.size() >= mostFound / 2)
                return;
            if (lists::holdsAll(home.searched, rest))
                m_found.push_back({(start.isPage ? Say::tr("%1, %2") : Say::tr("Start: %1, %2"))
                                       .arg(start.name, home.text),
                                   {},
                                   home.home,
                                   {},
                                   start});
        }
    }
}

void SearchBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    wantHomes();
}

void SearchBox::wantHomes()
{
    if (m_commands.empty())
        readCommands();
    if (!m_knowsHomes)
        Q_EMIT homesWanted();
}

void SearchBox::readCommands()
{
    for (const Command &command : commands())
        m_commands.push_back({Say::tr("Command: %1").arg(command.plainText()),
                              lists::folded(command.plainText()),
                              {},
                              command.key});
}

void SearchBox::narrow()
{
    wantHomes();
    m_found.clear();
    const QStringList words = lists::searchWords(text());
    if (!words.isEmpty()) {
        if (!m_isSharing) {
            // A home that holds every word is meant itself: many a provider has "Support" in its
            // name.
            add(m_homes, words, m_found);
            addStarts(words);
        }
        add(m_commands, words, m_found);
    }
    QStringList texts;
    for (const Find &find : m_found)
        texts += find.text;
    if (texts.isEmpty() && !words.isEmpty())
        texts += m_isSharing ? Say::tr("No command is called that. Homes are not found while you "
                                       "share your screen.")
                             : Say::tr("No home or command is called that.");
    m_texts.setStringList(texts);
    if (texts.isEmpty())
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void SearchBox::take(int row)
{
    if (row < 0 || size_t(row) >= m_found.size())
        return;
    const Find find = m_found[size_t(row)];
    clear();
    if (find.start)
        Q_EMIT startFound(*find.start, find.home);
    else if (!find.home.isEmpty())
        Q_EMIT homeFound(find.home);
    else
        Q_EMIT commandFound(find.command);
}

} // namespace views
