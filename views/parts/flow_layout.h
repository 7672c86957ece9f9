#pragma once

#include <QLayout>
#include <vector>

namespace views {

/// Things side by side, which go on in a further line where one is too short for all.
class FlowLayout final : public QLayout {
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.push_back(item); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    int count() const override { return int(m_items.size()); }

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Line {
        size_t end = 0; ///< behind its last thing
        int height = 0;
    };

    /// What stands in the line that begins with this thing.
    Line lineFrom(size_t first, int width) const;
    /// The height it takes in a width, and the things put there if asked.
    int place(const QRect &rect, bool isReal) const;

    std::vector<QLayoutItem *> m_items;
};

} // namespace views
