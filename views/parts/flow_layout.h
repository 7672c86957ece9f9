#pragma once

#include <QLayout>
#include <optional>
#include <vector>

namespace views {

/// Lays widgets out as words are laid out: side by side, and in a new line where one is full.
/// Never asks to be wider than its widest widget.
class FlowLayout final : public QLayout {
    Q_OBJECT

public:
    /// Where a widget stands after the one before it.
    enum class Place {
        Next,   ///< side by side, or in a new line
        Beside, ///< side by side, in the same line wherever there is room for both
        Group,  ///< as Next, farther away
        Line,   ///< begins a line
        Whole,  ///< a line of its own, as wide as there is room
    };

    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    /// `caption` stands above it.
    void add(QWidget *widget, Place place = Place::Next, QWidget *caption = nullptr);
    /// What is added from now on stands after this widget, in order; at the end for null.
    void insertAfter(QWidget *widget);
    /// The widgets in order, captions left out.
    std::vector<QWidget *> widgets() const;
    /// The width it asks for, in pixels at 96 dpi and 100% text; without one, that of all in one
    /// line.
    void setPreferredWidth(int width) { m_preferredWidth = width; }

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void invalidate() override;
    void setGeometry(const QRect &rect) override;

private:
    struct Entry {
        QLayoutItem *item;
        Place place;
        QLayoutItem *caption;

        int width() const;
    };
    struct Placed {
        QLayoutItem *item;
        QRect rect;
    };
    struct Lines;

    /// Every widget that is shown, for this width; the height goes to `height`.
    std::vector<Placed> arranged(int width, int &height) const;

    std::vector<Entry> m_entries;
    std::optional<size_t> m_insertAt;
    int m_preferredWidth = 0;
    mutable int m_knownWidth = -1; ///< the width of which the height is known
    mutable int m_knownHeight = 0;
};

} // namespace views
