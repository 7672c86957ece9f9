#include "views/parts/place_list.h"

#include "views/appearance.h"
#include "views/calm_style.h"
#include "views/ink_icon.h"
#include "views/page.h"
#include "views/say.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace views {
namespace {

constexpr int wide = 176;
constexpr int narrow = 56;

class PlaceDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &given,
               const QModelIndex &index) const override
    {
        const QPalette &palette = given.palette;
        const bool isHere = given.state & QStyle::State_Selected;
        painter->save();
        if (isHere || (given.state & QStyle::State_MouseOver))
            painter->fillRect(given.rect,
                              blended(palette.color(QPalette::AlternateBase),
                                      palette.color(QPalette::Highlight), isHere ? 0.14 : 0.06));
        if (isHere)
            painter->fillRect(QRect(given.rect.left(), given.rect.top(), 4, given.rect.height()),
                              palette.color(QPalette::Highlight));
        const int side = scaled(20);
        QRect picture(given.rect.left() + space::group, 0, side, side);
        picture.moveTop(given.rect.center().y() - side / 2);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, picture);
        QFont font = fontFor(isHere ? TextRole::Strong : TextRole::Body);
        painter->setFont(font);
        painter->setPen(palette.color(QPalette::WindowText));
        const QRect words = given.rect.adjusted(space::group + side + 12, 0, -space::inside, 0);
        if (words.width() > side)
            painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        if (given.state & QStyle::State_HasFocus)
            drawFocusRing(*painter, given.rect, palette);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(narrow), scaled(44)};
    }
};

} // namespace

PlaceList::PlaceList(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("places"));
    setAccessibleName(Say::tr("Places"));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new PlaceDelegate(this));
    setMouseTracking(true);
    viewport()->setAutoFillBackground(true);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    for (const PageEntry &entry : pages()) {
        if (!entry.isPlace)
            continue;
        auto *item = new QListWidgetItem(inkIcon(entry.icon), entry.name, this);
        item->setData(Qt::UserRole, entry.key);
        item->setToolTip(entry.name);
    }
    connect(this, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { Q_EMIT chosen(item->data(Qt::UserRole).toString()); });
    fit();
}

void PlaceList::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    fit();
}

void PlaceList::mark(const QString &page)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(Qt::UserRole).toString() == page) {
            setCurrentRow(row);
            return;
        }
    }
    clearSelection();
}

void PlaceList::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                       event->key() == Qt::Key_Space;
    if (opens && currentItem())
        Q_EMIT chosen(currentItem()->data(Qt::UserRole).toString());
    else
        QListWidget::keyPressEvent(event);
}

void PlaceList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void PlaceList::fit()
{
    int width = scaled(narrow);
    if (!m_isNarrow) {
        width = scaled(wide);
        const QFontMetrics metrics(fontFor(TextRole::Strong));
        for (int row = 0; row < count(); ++row)
            width = qMax(width, metrics.horizontalAdvance(item(row)->text()) + scaled(72));
    }
    setFixedWidth(width);
    scheduleDelayedItemsLayout();
}

} // namespace views
