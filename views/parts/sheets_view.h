#pragma once

#include "papers/pages.h"

#include <QScrollArea>

namespace views {

/// The sheets of a paper one under the other, as they will be printed.
class SheetsView final : public QScrollArea {
    Q_OBJECT

public:
    explicit SheetsView(QWidget *parent = nullptr);

    void setPages(papers::Pages pages);
    const papers::Pages &pages() const { return m_pages; }
    /// Pixels of the screen for a page's width; 0 fits the width that is there.
    void setPercent(int percent);
    void showPage(int page);
    /// The page at the top, counted from 0.
    int currentPage() const;

Q_SIGNALS:
    void pageChanged(int page);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    class Sheets;
    void fit();

    papers::Pages m_pages;
    Sheets *m_sheets;
    int m_percent = 0;
};

} // namespace views
