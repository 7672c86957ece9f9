#include "views/parts/sheets_view.h"

#include "views/appearance.h"
#include "views/say.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace views {
namespace {

constexpr int gap = space::group;
/// A4 at 100%: 96 pixels to the inch.
constexpr qreal fullWidth = 210 / 25.4 * 96;

} // namespace

/// The sheets themselves, at one scale.
class SheetsView::Sheets final : public QWidget {
public:
    explicit Sheets(const papers::Pages &pages) : m_pages(pages) {}

    void setSheetWidth(int width)
    {
        m_sheet = QSize(width, int(width * papers::pageHeight / papers::pageWidth));
        resize(width + 2 * gap, m_pages.pageCount() * (m_sheet.height() + gap) + gap);
        update();
    }
    int topOf(int page) const { return gap + page * (m_sheet.height() + gap); }
    int pageAt(int y) const { return qBound(0, y / (m_sheet.height() + gap), m_pages.pageCount()); }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        for (int page = 0; page < m_pages.pageCount(); ++page) {
            const QRect sheet(QPoint((width() - m_sheet.width()) / 2, topOf(page)), m_sheet);
            if (!sheet.intersects(event->rect()))
                continue;
            painter.fillRect(sheet, Qt::white);
            painter.save();
            painter.setClipRect(sheet);
            m_pages.paintInto(painter, page, sheet);
            painter.restore();
            painter.setPen(palette().color(QPalette::Mid));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(sheet);
        }
    }

private:
    const papers::Pages &m_pages;
    QSize m_sheet{int(fullWidth), int(fullWidth *papers::pageHeight / papers::pageWidth)};
};

SheetsView::SheetsView(QWidget *parent) : QScrollArea(parent), m_sheets(new Sheets(m_pages))
{
    setObjectName(QStringLiteral("sheets"));
    setAccessibleName(Say::tr("The sheets as they will be printed. The tab As text holds the "
                              "same words for a screen reader."));
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::AlternateBase);
    setWidget(m_sheets);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this] { Q_EMIT pageChanged(currentPage()); });
}

void SheetsView::setPages(papers::Pages pages)
{
    m_pages = std::move(pages);
    fit();
    verticalScrollBar()->setValue(0);
}

void SheetsView::setPercent(int percent)
{
    const int page = currentPage();
    m_percent = percent;
    fit();
    showPage(page);
}

void SheetsView::showPage(int page)
{
    verticalScrollBar()->setValue(m_sheets->topOf(page) - gap);
}

int SheetsView::currentPage() const
{
    return m_sheets->pageAt(verticalScrollBar()->value() + viewport()->height() / 3);
}

void SheetsView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void SheetsView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_PageDown)
        showPage(qMin(currentPage() + 1, m_pages.pageCount() - 1));
    else if (event->key() == Qt::Key_PageUp)
        showPage(qMax(currentPage() - 1, 0));
    else
        QScrollArea::keyPressEvent(event);
}

void SheetsView::fit()
{
    const int width =
        m_percent > 0 ? int(fullWidth * m_percent / 100) : viewport()->width() - 2 * gap;
    m_sheets->setSheetWidth(qMax(200, width));
}

} // namespace views
